"""What can be downloaded, made from the built site: one module a download, all from the same pages.

Nothing here reads the clock: the only time is the day on which the content was reviewed last.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from scripts.exports.data import FOLDER as DATA
from scripts.exports.data import make_findings, make_terms
from scripts.exports.edition import read_edition
from scripts.exports.markdown import make_llms, make_markdown
from scripts.exports.sources import make_sources

ADDRESSES = (r"/index\.md$", r"/llms\.txt$", rf"/{DATA}/[^/]+$")
"""What the addresses of everything that is made here look like, as regular expressions."""


def export_all(root: Path, site: Path) -> None:
    """Make every download and put it in the built site.

    Most of the work is done by pandoc and Typst, outside of Python, so threads share it out.

    Args:
        root: the repository.
        site: the built site.
    """
    edition = read_edition(root, site)
    data = site / DATA
    data.mkdir(exist_ok=True)
    jobs: list[Callable[[], None]] = [
        partial(make_markdown, edition, site),
        partial(make_sources, edition, data),
        partial(make_findings, edition, data),
        partial(make_terms, edition, data),
        partial(make_llms, edition, site),
    ]
    with ThreadPoolExecutor() as pool:
        for job in [pool.submit(job) for job in jobs]:
            job.result()
