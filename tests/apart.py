"""Work that may take too much, or end in any way, in a process of its own."""

import multiprocessing
import os
import resource
from collections.abc import Callable
from typing import Any

MEMORY = 3 * 1024**3
"""Bytes of data that such work may take."""

# A server that has imported, and rendered nothing, makes the processes: a fork of one that rendered waits for threads
# that are gone.
_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(["scripts.check"])


def apart(work: Callable[[], Any], seconds: float) -> Any:
    """What some work comes to.

    Args:
        work: what is done; it and its answer can be pickled, and the answer is no text.
        seconds: how long it may take.

    Returns:
        The answer; or, as a text, what the work fell over.
    """
    here, there = _CONTEXT.Pipe()
    process = _CONTEXT.Process(target=_bounded, args=(work, there))
    process.start()
    there.close()
    try:
        answer = here.recv() if here.poll(seconds) else "it takes too long"
    except EOFError:
        answer = "it ended without a word"
    process.kill()
    process.join()
    return answer


def _bounded(work: Callable[[], Any], answer: Any) -> None:
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    try:
        answer.send(work())
    except BaseException as error:
        answer.send(f"{type(error).__name__}: {' '.join(str(error).split())[:200]}")
