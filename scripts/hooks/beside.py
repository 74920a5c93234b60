"""Work of the live preview that nobody has to wait for: it goes on while the browser already shows the page."""

import traceback
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

_worker = ThreadPoolExecutor(1)
_running: list[Future[None]] = []


def do_beside(work: Callable[[], object]) -> None:
    """Do something after what is being done beside the preview already.

    What goes wrong in it is told then and there: told at the next save, it would keep that from being shown, which
    may be the one that mends it.

    Args:
        work: does it, on the pages as they are until the next save.
    """
    _running.append(_worker.submit(_do, work))


def wait() -> None:
    """Wait until all is done, before the pages it works on are made anew or taken away."""
    while _running:
        _running.pop(0).result()


def _do(work: Callable[[], object]) -> None:
    try:
        work()
    except Exception:
        traceback.print_exc()
