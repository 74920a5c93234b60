"""MkDocs in a process that ends with the build that started it, and that takes no more than a machine can bear.

usage: python -m scripts.running.engine PARENT ARGUMENTS

PARENT is the number of the process that waits for it; the arguments are those of `mkdocs`.
"""

import ctypes
import os
import runpy
import signal
import sys

import yaml

MEMORY = 4 * 1024**3
"""Bytes that rendering may take; a site of a thousand pages takes a tenth of it."""
TIME = 1_800
"""Seconds of processor time that rendering may take."""
_ON_DEATH_OF_PARENT = 1  # PR_SET_PDEATHSIG, see prctl(2).


def confine(parent: int) -> None:
    """Bind this process to its parent, and its appetite to what is reasonable, where the system can.

    Args:
        parent: the process that must outlive this one.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_ON_DEATH_OF_PARENT, signal.SIGKILL)
        if os.getppid() != parent:  # It died before this line.
            sys.exit(1)
    if sys.platform != "win32":
        import resource

        for kind, limit in ((resource.RLIMIT_DATA, MEMORY), (resource.RLIMIT_CPU, TIME)):
            hard = resource.getrlimit(kind)[1]
            resource.setrlimit(kind, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))


if __name__ == "__main__":
    confine(int(sys.argv[1]))
    # The same loader in C: pymdown-extensions reads the options of thousands of blocks, each by itself.
    yaml.SafeLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # type: ignore[misc]
    sys.argv = ["mkdocs", *sys.argv[2:]]
    runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)
