"""Every value that reaches a page or a download is escaped for where it lands: text, attribute, JSON, XML, CSV, Typst.

Each value is planted once, with the same nasty sentence behind a word of its own, in a copy of the repository, and the
site is made without the gate, which would refuse most. `REACHES` lists every value and every kind of file it comes in;
in each of those the sentence must read as it was written, and do nothing.
"""

import csv
import html
import io
import json
import os
import re
import shutil
import xml.etree.ElementTree as etree
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from scripts.built.site import read_built
from scripts.checks import safe_pages
from scripts.content.lesson_words import file_name
from scripts.content.reading import read_sources
from scripts.exports import export_all
from scripts.running.render import render
from tests.conftest import ROOT

NASTY = "</script><script>alert(1)</script><!--<script> \"'&lt;b&gt; javascript:alert(1) <img src=x onerror=alert(1)>"
AS_MARKDOWN = "".join(sign if sign.isalnum() or sign == " " else f"&#{ord(sign)};" for sign in NASTY)


def yaml(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def marked(name: str, text: str = NASTY) -> str:
    """A value: a word of its own, and the sentence."""
    return f"zz{name} {text}"


def replaced(root: Path, path: str, old: str, new: str) -> None:
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert re.search(old, text, re.MULTILINE), (path, old)
    file.write_text(re.sub(old, lambda _: new, text, count=1, flags=re.MULTILINE), encoding="utf-8")


def plant(root: Path) -> None:
    """Put every value in its place."""
    page = "docs/lvb.md"
    replaced(root, page, r"^title:.*$", f"title: {yaml(marked('title'))}")
    replaced(root, page, r"^description:.*$", f"description: {yaml(marked('description'))}")
    replaced(root, page, r"(?<=^/// bevinding \| ).*$", marked("finding", AS_MARKDOWN))
    block = (root / page).read_text(encoding="utf-8").partition("/// bevinding")[2]
    first = re.search(r"\n\n(.+)\n", block)
    assert first
    replaced(root, page, re.escape(first[1]), f"{marked('text', AS_MARKDOWN)}.")
    replaced(root, page, r"^## (?!In het kort)[^{]*(?=\{)", f"## {marked('heading', AS_MARKDOWN)} ")
    replaced(root, "docs/begrippen.md", r"(?<=^/// begrip \| ).*$", marked("term", AS_MARKDOWN))
    replaced(root, "docs/begrippen.md", r"^    ook:.*$", f"    ook: {yaml(marked('other').replace(',', ''))}")
    for name, field in (("entitle", "title"), ("publisher", "publisher")):
        escaped = re.sub(r"([&%$#_])", r"\\\1", marked(name)).replace('"', "''")
        replaced(root, "bibliography.bib", rf"^  {field}( *)= .*$", f"  {field} = {{{escaped}}},")
    replaced(root, "data/zelftoets.yml", r"(?<=^  vraag: ).*$", yaml(marked("question")))
    replaced(root, "data/zelftoets.yml", r"(?<=^  uitleg: ).*$", yaml(marked("explanation")))
    replaced(root, "data/wijzigingen.yml", r"(?<=^  wat: ).*$", yaml(marked("change")))
    replaced(root, "mkdocs.yml", r"^site_name:.*$", f"site_name: {yaml(marked('site'))}")
    replaced(root, "mkdocs.yml", r"^  - Naslag:", f"  - {yaml(marked('part'))}:")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with every value planted, and every download of it."""
    root = tmp_path_factory.mktemp("escaped")
    for name in ("docs", "data"):
        shutil.copytree(ROOT / name, root / name)
    for name in ("mkdocs.yml", "bibliography.bib"):
        shutil.copy(ROOT / name, root)
    for name in ("overrides", "scripts"):
        (root / name).symlink_to(ROOT / name)
    plant(root)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(os.environ, "SITE_URL", "https://kennisbank.example/")
        sources, unread = read_sources(root)
        assert unread == []
        site = root / "site"
        outcome = render(root, site, sources.day)
        assert any(site.rglob("*.html")), outcome.log[-2000:]
        export_all(root, read_built(site, sources))
    return site


def files(made: Path) -> Iterator[tuple[str, bytes]]:
    """Every file that was made, those within packages as well, by its path."""
    for file in sorted(path for path in made.rglob("*") if path.is_file()):
        path = file.relative_to(made).as_posix()
        yield path, file.read_bytes()
        if file.suffix in (".epub", ".imscc", ".zip", ".docx", ".pptx") and "offline" not in file.name:
            with zipfile.ZipFile(file) as package:
                yield from ((f"{path}!{name}", package.read(name)) for name in package.namelist())


def texts(path: str, data: bytes) -> Iterator[str]:
    """Every piece of text that a reader of a file gets from it; that it can be read at all is part of the test."""
    text = data.decode("utf-8-sig", errors="replace")
    if path.endswith((".html", ".xhtml")):
        yield from _of_html(text, path)
    if path.endswith((".xml", ".xhtml", ".opf", ".ncx", ".svg", ".rels")):
        for element in etree.fromstring(data).iter():
            yield from filter(None, [element.text, element.tail, *element.attrib.values()])
    elif path.endswith(".jsonl"):
        yield from (one for line in text.splitlines() for one in _of_json(json.loads(line)))
    elif path.endswith(".json"):
        yield from _of_json(json.loads(text))
    elif path.endswith(".js") and text.startswith(("globalThis.", "const SITE = ")):
        # Data with a name before it, and in the worker code behind it; every other script is code alone.
        yield from _of_json(json.JSONDecoder().raw_decode(text, text.index("= ") + 2)[0])
    elif path.endswith(".csv"):
        for row in csv.reader(io.StringIO(text), delimiter=";"):
            assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)
            yield from row
    elif path.endswith((".md", "llms.txt")):
        yield from _of_markdown(text)
    elif path.endswith((".bib", ".ris", ".txt")):
        yield text


def _of_html(text: str, path: str) -> Iterator[str]:
    tree = LexborHTMLParser(text)
    for node in tree.root.traverse(include_text=True) if tree.root else ():
        if node.tag == "-text":
            yield node.text_content or ""
        else:
            assert node.tag not in ("-comment", "img") or "onerror" not in node.attributes, path
            yield from filter(None, node.attributes.values())
    for script in tree.css("script[type='application/ld+json']"):
        yield from _of_json(json.loads(script.text(deep=True)))


def _of_json(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, content in value.items():
            yield name
            yield from _of_json(content)
    elif isinstance(value, list):
        yield from (one for content in value for one in _of_json(content))
    elif isinstance(value, str):
        yield value


def _of_markdown(text: str) -> Iterator[str]:
    """What stands in Markdown as a parser that lets HTML through reads it: no tag, and the text with its signs."""
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        assert token.type != "html_block", token.content
        for child in token.children or []:
            assert child.type != "html_inline", child.content
        yield "".join(
            child.content for child in token.children or [] if child.type in ("text", "text_special", "code_inline")
        )


def kind(path: str) -> str:
    """A kind of file: its ending, within a package that of the package too."""
    package, _, name = path.rpartition("!")
    ending = path.rpartition("/")[2].rpartition(".")[2]
    return f"{package.rpartition('.')[2]} {name.rpartition('.')[2]}" if package else ending


NAMES = re.compile(
    r"zz(title|description|finding|text|heading|term|other|entitle|publisher|question|explanation|change|site|part)\b"
)


@pytest.fixture(scope="module")
def reached(made: Path) -> dict[str, dict[str, list[str]]]:
    """By value and kind of file, every text in which that value stands."""
    found: dict[str, dict[str, list[str]]] = {}
    for path, data in files(made):
        for text in texts(path, data):
            for match in NAMES.finditer(text):
                found.setdefault(match[1], {}).setdefault(kind(path), []).append(text[match.start() :])
    return found


BOOK = ("epub ncx", "epub xhtml")
PAGES = ("html", "md", "zip html")
"""A page, its Markdown edition, and the page as it lies in a package for a learning environment."""
READ = (*PAGES, "js")
"""These and what scripts read: the search index, and the findings that a visitor can select."""
REACHES: dict[str, tuple[str, ...]] = {
    "title": (
        *READ,
        *BOOK,
        "bib",
        "csv",
        "docx xml",
        "imscc xml",
        "json",
        "jsonl",
        "pptx xml",
        "ris",
        "txt",
        "xml",
        "zip xml",
    ),
    "description": ("html", "md", "txt", "zip html"),
    "heading": (*READ, "docx xml", "pptx xml", "epub xhtml"),
    "finding": (*READ, "bib", "csv", "docx xml", "epub xhtml", "imscc xml", "json", "jsonl", "pptx xml", "ris"),
    "text": (*READ, "csv", "docx xml", "epub xhtml", "json", "jsonl", "pptx xml"),
    "term": (*READ, "epub xhtml", "json"),
    "other": ("html", "zip html"),
    "entitle": (*READ, "bib", "docx xml", "epub xhtml", "json", "pptx xml", "ris"),
    "publisher": (*READ, "bib", "epub xhtml", "json", "ris"),
    "question": (*PAGES, "docx xml", "epub xhtml", "imscc xml", "pptx xml", "txt", "xml"),
    "explanation": (*PAGES, "docx xml", "epub xhtml", "imscc xml", "pptx xml", "txt", "xml"),
    "change": (*PAGES, "js", "xml"),
    "site": ("html", "zip html"),
    "part": (*BOOK, "html", "txt", "zip html"),
}
"""Every value that someone writes, and every kind of file that it comes in. What is typeset comes in PDF as well: that
Typst takes it is seen by its being made."""


ENDINGS = (".pptx", ".docx", ".pdf", ".xml", ".txt", ".zip")
"""How the names end under which files are kept."""


def bare(text: str) -> str:
    """A text without what the ways of escaping add or change: signs of TeX, HTML in XML, and typographic signs."""
    text = text.encode().decode("unicode_escape", errors="ignore") if "\\u00" in text else text
    return re.sub(r"[^A-Za-z0-9()=:]|&?(?:amp|lt|gt);", "", html.unescape(html.unescape(text)))


def test_every_value_and_every_place_are_listed(reached: dict[str, dict[str, list[str]]]) -> None:
    assert {name: sorted(kinds) for name, kinds in reached.items()} == {
        name: sorted(kinds) for name, kinds in REACHES.items()
    }


@pytest.mark.parametrize(("name", "place"), [(name, place) for name, places in REACHES.items() for place in places])
def test_a_value_reads_as_it_was_written(name: str, place: str, reached: dict[str, dict[str, list[str]]]) -> None:
    wanted = f"zz{name}{bare(NASTY)}"
    # The title of a source also comes cut short at its colon, as citation styles want it.
    short = wanted.partition("javascript")[0] + "javascript"
    # The name under which a file is kept goes without signs that no name of a file may have.
    kept = bare(file_name(f"zz{name}{NASTY}", ""))
    read = [(text, bare(text)) for text in reached[name][place]]
    assert [
        text[:200]
        for text, said in read
        if not said.startswith(kept if text.endswith(ENDINGS) else wanted) and (name, said) != ("entitle", short)
    ] == []


def test_nothing_of_it_stands_on_a_page_as_html(made: Path) -> None:
    root = made.parent
    found = [
        str(problem)
        for rule in (safe_pages.unsafe_content, safe_pages.foreign_head, safe_pages.request_elsewhere)
        for problem in rule(read_built(made, read_sources(root)[0]))
    ]
    assert found == []


def test_the_handbook_the_cards_and_the_hand_outs_are_typeset(made: Path) -> None:
    assert {"handboek.pdf", "gesprekskaarten.pdf", "hand-out-lvb.pdf"} <= {path.name for path in made.rglob("*.pdf")}
