"""How easily the pages read: a report for editors, never a reason to stop a build.

usage: python -m scripts.editors.readability [pages]

For every page the words in a sentence on average and the Flesch-Douma score (W. H. Douma, *De
leesbaarheid van landbouwbladen*, 1960: 207 − 0.93 × words per sentence − 77 × syllables per word), as
textstat counts them; and every long sentence with its line. Higher is easier. It is a thermometer, not a
judge: never give up a nuance for it.
"""

import argparse
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import textstat
from markdown_it import MarkdownIt
from rich.console import Console
from rich.table import Table

from scripts.content.names import SUMMARY
from scripts.content.reading import read_sources
from scripts.content.source import Page
from scripts.running.progress import guarded

LONG = 25
"""A sentence with more words than this is listed."""
AIM, AIM_SHORT = 55, 60
"""The scores to aim for: of a page, and of its 'In het kort'."""
_MARKUP = re.compile(r"^ {0,3}/{3,}.*$|^ {4,}[\w-]+:.*$", re.MULTILINE)
_CITATION = re.compile(r"\s*\[[^\[\]]*@[^\[\]]*\]")
_END = re.compile(r"(?<=[.?!])['’”)]?\s+(?=[A-ZÀ-Þ‘“'(])")


@dataclass(frozen=True)
class Sentence:
    """One sentence: the line it stands on, its text, and whether it belongs to 'In het kort'."""

    line: int
    text: str
    is_short: bool

    @property
    def words(self) -> int:
        """Number of words."""
        return len(self.text.split())


def sentences(page: Page) -> Iterator[Sentence]:
    """Every sentence of running text, without headings, options and citations.

    Args:
        page: the page as written.
    """
    prose = _MARKUP.sub(lambda match: " " * len(match.group()), page.prose)
    under, in_heading = "", False
    for token in MarkdownIt("commonmark").enable("table").parse(prose):
        if token.type == "heading_open":
            in_heading = True
        elif token.type == "heading_close":
            in_heading = False
        elif token.type == "inline" and in_heading:
            match = re.search(r"#([\w-]+)", token.content)
            under = match[1] if match else ""
        elif token.type == "inline":
            line = (token.map or [0])[0] + 1
            text = "".join(
                " " if child.type in ("softbreak", "hardbreak") else child.content for child in token.children or []
            )
            for sentence in _END.split(" ".join(_CITATION.sub("", text).split())):
                if re.search(r"\w", sentence):
                    yield Sentence(line, sentence, under == SUMMARY)


def score(found: list[Sentence]) -> float:
    """The Flesch-Douma score of sentences; a sentence that ends without a full stop counts as one."""
    text = " ".join(f"{sentence.text.rstrip('.?!:;')}." for sentence in found)
    return float(textstat.flesch_reading_ease(text)) if found else float("nan")


def main(arguments: list[str] | None = None) -> int:
    """Report on the pages of the repository in the current folder."""
    parser = argparse.ArgumentParser(description="Laat zien hoe makkelijk de pagina's te lezen zijn.")
    parser.add_argument("pages", nargs="*", help="namen van pagina's, zoals lvb; zonder namen alle")
    options = parser.parse_args(arguments)
    textstat.set_lang("nl")
    sources, _ = read_sources(Path.cwd())
    table = Table("pagina", "woorden", "woorden per zin", f"Flesch-Douma (streef: {AIM})", f"In het kort ({AIM_SHORT})")
    long: list[str] = []
    for page in sources.pages:
        found = list(sentences(page))
        if not found or (page.meta or {}).get("lang") or (options.pages and Path(page.path).stem not in options.pages):
            continue
        words = sum(sentence.words for sentence in found)
        short = [sentence for sentence in found if sentence.is_short]
        cells = (f"{words / len(found):.1f}", f"{score(found):.0f}", f"{score(short):.0f}" if short else "–")
        table.add_row(page.path, str(words), *cells)
        long += [
            f"{page.path}:{sentence.line}: {sentence.words} woorden: {sentence.text}"
            for sentence in found
            if sentence.words > LONG
        ]
    Console(highlight=False).print(table)
    print("\n".join([f"Zinnen van meer dan {LONG} woorden: {len(long)}", *long]))
    return 0


if __name__ == "__main__":
    sys.exit(guarded(main))
