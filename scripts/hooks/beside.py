"""Work of the live preview that nobody has to wait for: it goes on while the browser already shows the page."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

_worker = ThreadPoolExecutor(1)
_running: list[Future[object]] = []


def do_beside(work: Callable[[], object]) -> None:
    """Do something after what is being done beside the preview already.

    Args:
        work: does it, on the pages as they are until the next save.
    """
    _running.append(_worker.submit(work))


def wait() -> None:
    """Wait until all is done, before the pages it works on are made anew; what went wrong in it is raised here."""
    while _running:
        _running.pop(0).result()
