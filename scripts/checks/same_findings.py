"""A finding is what a finding block made: the same findings with the same labels wherever they can be read."""

import csv
import json
import re
import xml.etree.ElementTree as etree
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from pypdf import PdfReader
from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.built.site import Built
from scripts.content import downloads
from scripts.content.names import FINDINGS_PAGE, INDEX, address, page_file
from scripts.content.problem import Hit, rule
from scripts.markdown.labels import KINDS, LABELS

Labelled = Mapping[str, str]
"""The words of the label of each finding, by its id."""
_OVERVIEW = f"{address(page_file(FINDINGS_PAGE))}{INDEX}"
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_SAID = re.compile(r"^\*\*Wie zegt dit:\*\* (.*?)\.(?= \*\*|$)", re.MULTILINE)


@rule("H106")
def not_the_same(built: Built) -> Iterator[Hit]:
    """Overal staan dezelfde bevindingen met hetzelfde label: in de bronnen, op de pagina's en in alles wat ervan is gemaakt."""
    written = {
        (block.options or {}).get("id", ""): (page.path, block.line, (block.options or {}).get("wie", ""))
        for page in built.sources.pages
        for block in page.blocks
        if block.name == "bevinding"
    }
    shown: dict[str, str] = {}
    for page in built.pages:
        for section in page.tree.css("section.bevinding"):
            heading = section.css_first("h1, h3")  # On a page of its own it is the title.
            id_, words = (heading.id or "") if heading else "", _words(section)
            shown[id_] = words
            path, line, who = written.get(id_, (page.name, 1, ""))
            if (page.source and path != page.name) or not who:
                yield (
                    page.name,
                    1,
                    f"bevinding '{id_}' staat op de pagina, maar niet als blok in het bestand; haal haar weg",
                    id_,
                )
            elif section.attributes.get("data-wie") != who or words not in _labels(who):
                yield (
                    path,
                    line,
                    f"bevinding '{id_}' draagt het label '{words}' en dat is niet van '{who}'; haal dat weg",
                    id_,
                )
    for id_ in sorted(written.keys() - shown.keys()):
        path, line, _ = written[id_]
        yield (
            path,
            line,
            f"bevinding '{id_}' is niet op de pagina gekomen; zet het blok aan het begin van een regel",
            id_,
        )
    for page in built.pages:
        edition = built.folder / page.path.replace(INDEX, downloads.EDITION)
        labels = [_words(section) for section in page.tree.css("section.bevinding, section.begrip")]
        if (
            edition.suffix == ".md"
            and edition.is_file()
            and _SAID.findall(edition.read_text(encoding="utf-8")) != labels
        ):
            place = edition.relative_to(built.folder).as_posix()
            yield f"site/{place}", 1, "de labels zijn hier anders dan op de pagina; meld dit aan wie de techniek doet"
    for page in built.pages:
        if page.path == _OVERVIEW and not built.unmade:
            yield from _differences(page.path, shown, _overview(page.tree))
    for place, read in PLACES.items():
        if (file := built.folder / place).is_file() and not built.unmade:
            yield from _differences(place, shown, read(file))


def _differences(place: str, shown: Labelled, there: Labelled) -> Iterator[Hit]:
    """Where a place has other findings than the pages, or other labels."""
    extra = {id_ for id_, words in there.items() if words}  # Where no words are read, other places have ids too.
    for id_ in sorted((shown.keys() - there.keys()) | (extra - shown.keys())):
        what = "ontbreekt hier" if id_ in shown else "staat op geen pagina"
        yield f"site/{place}", 1, f"bevinding '{id_}' {what}; meld dit aan wie de techniek doet", id_
    for id_ in sorted(shown.keys() & there.keys()):
        if there[id_] not in ("", shown[id_]):
            message = f"bevinding '{id_}' heeft hier het label '{there[id_]}'; meld dit aan wie de techniek doet"
            yield f"site/{place}", 1, message, id_


def _labels(who: str) -> set[str]:
    return {label.words for label in LABELS.values() if label.holder == who}


def _words(node: LexborNode) -> str:
    """The words on the first label in a node."""
    label = node.css_first(".label")
    return " ".join(label.text().split()) if label else ""


def _overview(tree: LexborHTMLParser) -> Labelled:
    items = tree.css("section.group > ul > li")
    return {_anchor(link.attributes.get("href")): _words(item) for item in items if (link := item.css_first("a"))}


def _anchor(address: str | None) -> str:
    return (address or "").rpartition("#")[2]


def _search(file: Path) -> Labelled:
    text = file.read_text(encoding="utf-8")
    index = json.loads(text[text.index("{") : text.rindex("}") + 1])
    # Only a finding has a kind of finding at full weight: a term weighs less, a page or a situation is of another kind.
    columns, kinds, holders = index["records"], index["kinds"], index["holders"]
    found = zip(columns["anchor"].split(" "), columns["kind"], columns["holder"], columns["weight"], strict=True)
    return {
        id_: holders[holder] for id_, kind, holder, weight in found if weight == 1 and kinds[kind] in KINDS.values()
    }


def _json(file: Path) -> Labelled:
    findings = json.loads(file.read_text(encoding="utf-8"))["bevindingen"]
    return {finding["id"]: finding["wie_label"] for finding in findings}


def _lines(file: Path) -> Labelled:
    findings = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    return {finding["id"]: finding["wie_label"] for finding in findings}


def _table(file: Path) -> Labelled:
    with file.open(encoding="utf-8-sig", newline="") as rows:
        return {row["id"]: row["wie_label"] for row in csv.DictReader(rows, delimiter=";")}


def _pdf(file: Path) -> Labelled:
    """The places in a handbook that a link can lead to: `lvb--klik`. On paper a label is drawn, so it is not read here."""
    names = PdfReader(file).named_destinations
    return {name.partition("--")[2]: "" for name in names if "--" in name}


def _ebook(file: Path) -> Labelled:
    """The chapters are XML, in which an element knows nothing of what stands around it."""
    found: dict[str, str] = {}
    with zipfile.ZipFile(file) as book:
        for name in book.namelist():
            if name.startswith("EPUB/text/"):
                found.update(_chapter(etree.fromstring(book.read(name))))
    return found


def _chapter(part: etree.Element, place: str = "") -> Iterator[tuple[str, str]]:
    """Id and label of every finding in a part of a chapter; `place` is the id of the part."""
    for child in part:
        tag = child.tag.rpartition("}")[2]
        if tag in _HEADINGS and child.get("id"):
            place = child.get("id", "")
        elif tag == "div" and "bevinding" in child.get("class", "").split():
            label = next((node for node in child.iter() if node.get("class") == "label"), None)
            strong = (
                next((node for node in label.iter() if node.tag.endswith("strong")), None)
                if label is not None
                else None
            )
            if label is not None and strong is not None and " · " in "".join(label.itertext()):  # Terms have no kind.
                yield place.partition("--")[2], "".join(strong.itertext())
        else:
            yield from _chapter(child, child.get("id") or place)


def _course(file: Path) -> Labelled:
    with zipfile.ZipFile(file) as package:
        manifest = etree.fromstring(package.read("imsmanifest.xml"))
    titles = {node.get("identifier", ""): node.findtext("{*}title", "") for node in manifest.iter()}
    return {
        name.removeprefix("bevinding-"): title.rpartition(" (")[2].removesuffix(")")
        for name, title in titles.items()
        if name.startswith("bevinding-")
    }


PLACES: Mapping[str, Callable[[Path], Labelled]] = {
    downloads.SEARCH_INDEX: _search,
    f"{downloads.DATA_FOLDER}/{downloads.FINDINGS_JSON}": _json,
    f"{downloads.DATA_FOLDER}/{downloads.FINDINGS_LINES}": _lines,
    f"{downloads.DATA_FOLDER}/{downloads.FINDINGS_TABLE}": _table,
    downloads.HANDBOOK.path: _pdf,
    downloads.EBOOK.path: _ebook,
    downloads.COURSE.path: _course,
    downloads.COURSE_MOODLE.path: _course,
}
"""Every file beside the pages that holds all findings, and how each is read."""

RULES = (not_the_same,)
