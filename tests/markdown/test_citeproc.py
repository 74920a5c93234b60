"""Our references beside those of citeproc-js, the processor of Zotero and Mendeley, with the same style."""

import json
import os
import subprocess
from pathlib import Path

import citeproc
from selectolax.lexbor import LexborHTMLParser

from scripts.content.bibliography import read
from scripts.content.name_prefixes import in_reference
from scripts.markdown.references import dutch_apa, format_all
from scripts.running import tools

ROOT = Path(__file__).resolve().parents[2]
BIBLIOGRAPHY = ROOT / "bibliography.bib"
PROGRAM = ROOT / "tests" / "npm" / "cite.cjs"
LOCALE = Path(citeproc.__file__).parent / "data" / "locales" / "locales-nl-NL.xml"


def same(text: str) -> str:
    """A reference without what is lost on the way to CSL-JSON: pandoc takes capitals out of English titles there, and
    makes double quotation marks of single ones.
    """
    return " ".join(text.translate(str.maketrans("‘’", "“”")).casefold().split())


def test_citeproc_js_gives_the_same_text_for_every_source(tmp_path: Path, node_modules: Path) -> None:
    style, items = tmp_path / "apa.csl", tmp_path / "items.json"
    style.write_text(dutch_apa(), encoding="utf-8")
    items.write_text(tools.pandoc(["--from=biblatex", "--to=csljson", str(BIBLIOGRAPHY)]), encoding="utf-8")
    done = subprocess.run(
        ["node", str(PROGRAM), str(style), str(LOCALE), str(items)],
        env={**os.environ, "NODE_PATH": str(node_modules)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    theirs = {key: same(in_reference(text)) for key, text in json.loads(done.stdout).items()}
    keys = [entry.key for entry in read(BIBLIOGRAPHY.read_text(encoding="utf-8")).entries]
    references = format_all(BIBLIOGRAPHY, keys, []).references
    ours = {key: same(LexborHTMLParser(html).text()) for key, html in references.items()}
    assert theirs == ours
