"""Which pages were reviewed longer than a year ago: a report for who looks after the content.

usage: python -m scripts.publish.old_reviews [--report FILE]

Exit status: 0 the report was written, whatever it says; 2 it could not be made.
"""

import argparse
import datetime
import sys
from collections.abc import Iterable
from pathlib import Path

from scripts.checks.upkeep import old_reviews
from scripts.content.dates import dutch
from scripts.content.reading import read_sources
from scripts.content.source import Page
from scripts.running.progress import guarded


def write_report(found: Iterable[tuple[Page, datetime.date]]) -> str:
    """The report, in Markdown.

    Args:
        found: the pages with the day of their review, the oldest first.
    """
    items = [f"- [ ] {page.path}: {(page.meta or {}).get('title', page.path)}, op {dutch(day)}" for page, day in found]
    lines = ["# Pagina's om na te lezen", ""]
    if not items:
        return "\n".join([*lines, "Elke pagina is het afgelopen jaar nagekeken."]) + "\n"
    lines += [
        "## Langer dan een jaar geleden nagekeken",
        "",
        "Lees elke pagina naast het verslag en naast haar bronnen. Klopt zij nog? Zet `nagekeken` op vandaag.",
        "",
    ]
    return "\n".join([*lines, *items]) + "\n"


def main(arguments: list[str] | None = None) -> int:
    """Report on the repository in the current folder."""
    parser = argparse.ArgumentParser(description="Noem de pagina's die langer dan een jaar geleden zijn nagekeken.")
    parser.add_argument("--report", type=Path, help="waar het verslag ook komt")
    options = parser.parse_args(arguments)
    sources, unread = read_sources(Path.cwd())
    if unread:
        print("\n".join(["Niet alles is te lezen:", *map(str, unread)]), file=sys.stderr)
        return 2
    text = write_report(old_reviews(sources))
    if options.report:
        options.report.parent.mkdir(parents=True, exist_ok=True)
        options.report.write_text(text, encoding="utf-8")
    print(text, end="")
    return 0


if __name__ == "__main__":
    sys.exit(guarded(main))
