"""What search can find: every finding, term and source, and every section of a page."""

import posixpath
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urldefrag, urlsplit

from pybtex.bibtex.utils import split_name_list
from pybtex.database import Person
from selectolax.lexbor import LexborNode

from scripts.built.article import ContentPage, Finding, take_out_report
from scripts.built.lessons import PLAN, minutes_of, places_in
from scripts.built.sections import Section, content_text, sections
from scripts.built.signposts import SituationRead, read_situations, read_tensions
from scripts.content.bibliography import Entry
from scripts.content.names import (
    ABOUT_PAGE,
    ACCESSIBILITY_PAGE,
    CHANGES_PAGE,
    DATA_PAGE,
    DISCUSSION,
    ENGLISH_PAGE,
    FINDINGS_PAGE,
    FURTHER,
    LESSON_LIST_PAGE,
    LIMITS,
    SELECTION_PAGE,
    SESSION,
    SOURCES_PAGE,
    START_PAGE,
    SUMMARY,
    TRAINERS_PAGE,
    lessons_about,
)
from scripts.content.synonyms import WaysOfAsking
from scripts.content.words import words
from scripts.exports import search_dutch as dutch
from scripts.markdown.earlier_ids import CLASS
from scripts.markdown.labels import KINDS, LABELS
from scripts.markdown.references import FOOT

# These pages only point to others: a visitor is better served with what they point to.
SIGNPOSTS = frozenset({START_PAGE, FINDINGS_PAGE})
# These tell of the site itself, which few look for. Of a page in another language only its beginning is found: it says
# again what the others say, and its words are mistaken for Dutch ones.
LANGUAGE, ENGLISH = "nl", "en"
ABOUT = frozenset(
    (
        ABOUT_PAGE,
        ACCESSIBILITY_PAGE,
        TRAINERS_PAGE,
        LESSON_LIST_PAGE,
        DATA_PAGE,
        CHANGES_PAGE,
        SELECTION_PAGE,
        ENGLISH_PAGE,
    )
)
ASIDE = 0.35
BEGINNING = 30  # Words.
LONGEST_TITLE = 6  # Words.
ELSEWHERE = ("inspiratie/", "verder-lezen")
"""Where it stands who else writes about the subject."""


SELF_CHECK = "zelftoets"
# What something counts beside the others: a term or a source is looked up, a finding answers.
PAGE_KIND = "Pagina"
FINDING, PAGE, SECTION, TERM, SOURCE = 1.0, 1.0, 0.75, 0.55, 0.5
# A situation has the visitor's own words. A tension weighs findings, which are found by themselves.
SIGNPOST_KINDS = {"situatie": ("Situatie", 1.0), "spanning": ("Spanning", 0.7)}
# What it has no answer to is told to who asks for just that.
SILENT_SITUATION = 0.75

SECTIONS = {LIMITS: 0.7, DISCUSSION: 0.6}
# Who looks for a lesson says so (`general_words.MATERIAL`), and so does who asks about the site (`SITE`).
LESSON = 0.45
# Not said by the text itself: labels, places and the lists of where something is used.
_DRESS = ".kenmerken, .plaats, .gewijzigd, .plaatsen, .nagekeken"
# What a situation or a tension leads to is found where it stands.
_LEADS = "section.situatie > ul, section.spanning > .kanten"
# A name in a sentence: a capital that does not begin it.
_NAME = re.compile(r"(?<=[a-z,;)] )[A-Z][\w-]+")
_MARKUP = re.compile(r"[{}]")
_INITIAL = re.compile(r"[A-Z]\.")
_BEFORE_PUNCTUATION = re.compile(r"\s+(?=[.,;:?!)]|’(?!\w))|(?<=[(‘])\s+")


@dataclass(frozen=True)
class SearchRecord:
    """One thing that can be found.

    Attributes:
        page: title of the page it stands on.
        address: address of that page from the root of the site.
        anchor: id of its heading.
        title: its title.
        kind: what it is, for a visitor (Dutch).
        text: its text.
        weight: how much it counts beside the others, 0 to 1.
        holder: label of who holds it (Dutch); empty where nobody does.
        heading: the heading above it.
        names: what links call it, and the other words for it.
        asked: how visitors ask for it in their own words.
        left_out: the part of its text that tells what the report does not treat.
        is_aside: whether it tells nothing of the report itself.
        is_material: whether it is for a lesson.
        is_about: whether its page is about the site itself.
        english: the parts of its title and text that are in English, as they stand there.
        uses: where the findings stand that a lesson uses, as address and anchor; nothing of what is no lesson.
        mentions: the names further on in what tells of the site itself, that nothing else has.
    """

    page: str
    address: str
    anchor: str
    title: str
    kind: str
    text: str
    weight: float
    holder: str = ""
    heading: str = ""
    names: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    left_out: str = ""
    is_aside: bool = False
    is_material: bool = False
    is_about: bool = False
    english: tuple[str, ...] = ()
    uses: tuple[tuple[str, str], ...] = ()
    mentions: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """What of its text it is found by: of the site itself by what that begins with, and the names in it."""
        return " ".join((_beginning(self.text), *self.mentions)) if self.is_aside else self.text

    @property
    def is_silent(self) -> bool:
        """Whether it only tells what the report does not treat."""
        return bool(self.text) and self.text in self.left_out


def records(
    pages: Iterable[ContentPage], asked: Iterable[WaysOfAsking] = (), sources: Iterable[Entry] = ()
) -> tuple[SearchRecord, ...]:
    """Everything that can be found, in the order of the pages.

    Args:
        pages: the content of the site.
        asked: how visitors ask for what stands somewhere.
        sources: the bibliography, for the titles of what stands in the list of sources, and who made it, in full.
    """
    pages = tuple(pages)
    names, people = link_texts(pages), {entry.key: (*_people(entry), *_titles(entry)) for entry in sources}
    asked_for = {row.place.replace("#", "/#"): row.words for row in asked}
    found: list[SearchRecord] = []
    for page in pages:
        made = [*_findings(page, names)]
        if lessons_about(page.name):
            made += _lessons(page)
        elif page.name not in SIGNPOSTS:
            made += [*_terms(page, names), *_sections(page, names, people)]
        made = [replace(record, names=(*record.names, *dutch.joined(record.title))) for record in made]
        made = [replace(record, english=_english(page, record)) for record in made]
        called = _former_ids(page)
        made = [
            _with(
                record,
                tuple(
                    text
                    for id_ in (record.anchor, *called[record.anchor])
                    for text in asked_for.get(f"{record.address}#{id_}", ())
                ),
            )
            for record in made
        ]
        if page.name in ABOUT or lessons_about(page.name):
            # A finding is one wherever it stands.
            made = [record if record.weight == FINDING and record.holder else _aside(record) for record in made]
        if page.name in ABOUT:
            made = [replace(record, is_about=True) for record in made]
        if page.name in (TRAINERS_PAGE, LESSON_LIST_PAGE) or lessons_about(page.name):
            made = [replace(record, is_material=True) for record in made]
        found += made if page.language == LANGUAGE else made[:1]
    return tuple(_mentioning(found))


def _former_ids(page: ContentPage) -> Mapping[str, list[str]]:
    """What the headings of a page were called before, by their id: what leads to an old id leads to the new."""
    found: dict[str, list[str]] = defaultdict(list)
    for heading in page.article.css(f"*:has(> .{CLASS})"):
        found[heading.id or ""] += [node.id or "" for node in heading.css(f".{CLASS}")]
    return found


def _mentioning(records: Collection[SearchRecord]) -> Iterator[SearchRecord]:
    """The records, those about the site itself with the names that nothing else has: *Zotero*."""
    texts = (" ".join((record.title, record.told, *record.names)) for record in records)
    known = {word for text in texts for word in words(text)}
    for record in records:
        names = _NAME.findall(record.text) if record.is_aside else ()
        yield replace(
            record, mentions=tuple(dict.fromkeys(name for name in names if not known.issuperset(words(name))))
        )


def _beginning(text: str) -> str:
    return " ".join(text.split()[:BEGINNING])


def _english(page: ContentPage, record: SearchRecord) -> tuple[str, ...]:
    """The parts of a record that are in English, the longest first; of a page in English that is all of it."""
    if page.language == ENGLISH:
        return (record.text, record.title)
    marked = {_folded(content_text(node)) for node in page.article.css(f"[lang={ENGLISH}]")}
    return tuple(
        sorted((text for text in marked if text and text in f"{record.title} {record.text}"), key=len, reverse=True)
    )


def _aside(record: SearchRecord) -> SearchRecord:
    """A record about the site itself: found by what it begins with, after all others."""
    return replace(record, weight=min(record.weight, ASIDE), is_aside=True)


def _with(record: SearchRecord, asked: tuple[str, ...]) -> SearchRecord:
    """A record with how visitors ask for it; of what the report leaves out, they ask in vain."""
    return replace(
        record, asked=asked, left_out=" ".join((record.left_out, *asked)) if record.is_silent else record.left_out
    )


def starts(pages: Collection[ContentPage]) -> tuple[tuple[str, str], ...]:
    """Where the start page leads to, as addresses and anchors, in its order: what most come for.

    Args:
        pages: the content of the site.
    """
    topics = {page.address for page in pages if page.findings}
    links = (link for page in pages if page.name == START_PAGE for link, _ in _links(page))
    found = ((address, anchor) for address, anchor in links if address in topics or anchor)
    return (*(place for place in found if place[0].strip("/") not in ABOUT), ELSEWHERE)


def link_texts(pages: Iterable[ContentPage]) -> Mapping[str, tuple[str, ...]]:
    """What the links of the site call the places they lead to, by address and anchor.

    The start page asks “Een jongere vertrouwt mij niet. Wat nu?” and links to a finding: those words
    find it too. Lessons call findings by what one does with them, which nobody looks for.

    Args:
        pages: the content of the site.
    """
    found: dict[str, dict[str, None]] = {}
    for page in (page for page in pages if not lessons_about(page.name)):
        for (address, anchor), text in _links(page):
            found.setdefault(f"{address}#{anchor}", {})[text] = None
    return {place: tuple(texts) for place, texts in found.items()}


def _links(page: ContentPage) -> Iterator[tuple[tuple[str, str], str]]:
    """Every link to another place of the site, as its address and anchor, with its text."""
    for link in _said(page, f"{_DRESS}, .citaat, .bronnenlijst").css("a[href]"):
        target, anchor = urldefrag(link.attributes["href"] or "")
        if target and not urlsplit(target).scheme:
            path = posixpath.normpath(posixpath.join("/", page.address, target)).strip("/")
            yield (f"{path}/" if path else "", anchor), _folded(link.text())


def _findings(page: ContentPage, names: Mapping[str, tuple[str, ...]]) -> Iterator[SearchRecord]:
    above = {id_: title for title, ids in _under_headings(page).values() for id_ in ids}
    for finding in page.findings:
        yield SearchRecord(
            *(page.title, page.address, finding.id, finding.title, KINDS.get(finding.kind, ""), _text(finding)),
            weight=FINDING,
            holder=_label(finding),
            heading=above.get(finding.id, ""),
            names=_called(names, page, finding),
        )


def _called(names: Mapping[str, tuple[str, ...]], page: ContentPage, finding: Finding) -> tuple[str, ...]:
    """What links call a finding or term, also those that still have an id of before."""
    return tuple(dict.fromkeys(name for id_ in finding.ids for name in names.get(f"{page.address}#{id_}", ())))


def _terms(page: ContentPage, names: Mapping[str, tuple[str, ...]]) -> Iterator[SearchRecord]:
    for term in page.terms:
        called = [*_called(names, page, term), *term.words[1:]]
        yield SearchRecord(
            *(page.title, page.address, term.id, term.title, "Begrip", _text(term)),
            weight=TERM,
            holder=_label(term),
            names=tuple(dict.fromkeys(called)),
        )


def _sections(
    page: ContentPage, names: Mapping[str, tuple[str, ...]], people: Mapping[str, tuple[str, ...]]
) -> Iterator[SearchRecord]:
    """The page as a whole, with its summary as text, and what stands around its findings and terms."""
    signposts = {
        heading.id: SIGNPOST_KINDS[name]
        for name in SIGNPOST_KINDS
        for heading in page.article.css(f"section.{name} > :first-child")
    }
    parts = sections(_said(page, f"section.bevinding, section.begrip, {_LEADS}, {_DRESS}"))
    summary = next((_prose(part) for part in parts if part.anchor == SUMMARY), "")
    titles = {finding.id: finding.title for finding in page.findings}
    under = _under_headings(page)
    headed = {id_ for _, ids in under.values() for id_ in ids}
    situations = {situation.id: situation for situation in read_situations(page.article, page.address)}
    endings = {tension.id: tension.ending for tension in read_tensions(page.article, page.address)}
    for number, part in enumerate(part for part in parts if part.anchor not in (SUMMARY, FURTHER, FOOT, SELF_CHECK)):
        weight, kind = SECTIONS.get(part.anchor, SECTION), ""
        text = _prose(part) or " · ".join(titles[id_] for id_ in under.get(part.anchor, ("", ()))[1] if id_ in titles)
        called = names.get(f"{page.address}#{part.anchor}", ())
        if not text and signposts:
            continue  # It only stands above situations, which say more.
        if not number:
            weight, kind = PAGE, PAGE_KIND
            text = summary or text or page.description
            called = (*called, *names.get(f"{page.address}#", ()))
        elif part.anchor in signposts:
            kind, weight = signposts[part.anchor]
            situation = situations.get(part.anchor)
            weight = SILENT_SITUATION if situation and situation.is_silent else weight
        elif page.name == SOURCES_PAGE:
            weight, kind = SOURCE, "Bron" if part.anchor in headed else kind
            called = (*called, *_authors(part.title), *people.get(part.anchor, ())) if kind else called
        yield SearchRecord(
            *(page.title, page.address, part.anchor, part.title, kind, text, weight),
            holder=LABELS["redactie"].words if part.anchor in signposts else "",
            names=called,
            left_out=text
            if part.anchor == LIMITS
            else _left_out(situations.get(part.anchor), text) or endings.get(part.anchor, ""),
        )


def _left_out(situation: SituationRead | None, text: str) -> str:
    if situation is None:
        return ""
    return f"{situation.title} {text}" if situation.is_silent else situation.left_out


def _authors(title: str) -> tuple[str, ...]:
    """Who made a source, by the names before its year: “De Jong & Smit, 2016”."""
    return tuple(name.removesuffix(" et al.").strip() for name in title.rpartition(",")[0].split("&"))


def _people(entry: Entry) -> Iterator[str]:
    """The full names of who made a source; of others it has no more than what stands in its text."""
    people = (entry.fields[field] for field in ("author", "editor") if field in entry.fields)
    for person in (Person(name) for value in people for name in split_name_list(value) if not name.startswith("{")):
        given = (*person.first_names, *person.middle_names)
        if given and not _INITIAL.match(given[0]):
            yield " ".join((*given, *person.prelast_names, *person.last_names))


def _titles(entry: Entry) -> Iterator[str]:
    """The title of a source, with and without what follows a colon; of one word it is looked up as a word."""
    title = _MARKUP.sub("", entry.fields.get("title", ""))
    for name in dict.fromkeys((title, title.partition(": ")[0])):
        if 1 < len(words(name)) <= LONGEST_TITLE:
            yield name


def _lessons(page: ContentPage) -> Iterator[SearchRecord]:
    """The lessons on a page, each by its title and what it is for: its steps say again what findings say."""
    holder = LABELS["redactie"].words
    for plan in page.article.css(f"section.{PLAN}"):
        heading, goal = plan.css_first("h2"), plan.css_first(f".{PLAN} > ul > li")
        if heading and goal:
            title, text = (_folded(content_text(node)) for node in (heading, goal))
            # What follows a comma adds little to it, and much to a first query.
            text = text.removeprefix("Doel: ").partition(",")[0]
            what, time = "Reflectie" if heading.id == SESSION else "Les", minutes_of(plan)
            yield SearchRecord(
                *(page.title, page.address, heading.id or "", title, f"{what}, {time} minuten" if time else what, text),
                weight=LESSON,
                holder=holder,
                uses=places_in(page, plan),
            )


def _under_headings(page: ContentPage) -> dict[str, tuple[str, list[str]]]:
    """Of every heading of level 2 by id: its text, and the ids of the headings of level 3 under it."""
    found: dict[str, tuple[str, list[str]]] = {}
    last: list[str] = []
    for heading in page.article.css("h2, h3"):
        if heading.tag == "h2":
            last = []
            found[heading.id or ""] = (content_text(heading).strip(), last)
        else:
            last.append(heading.id or "")
    return found


def _label(finding: Finding) -> str:
    return LABELS[finding.label].words if finding.label in LABELS else ""


def _text(finding: Finding) -> str:
    return _folded(finding.said)


def _prose(part: Section) -> str:
    return _folded(part.text.removeprefix(part.title))


def _said(page: ContentPage, without: str) -> LexborNode:
    """What a page says, without what a selector names and without citations of the report itself."""
    said = page.copied()
    for node in said.css(without):
        node.decompose()
    take_out_report(said)
    return said


def _folded(text: str) -> str:
    """Text on one line, without the spaces that nested and removed elements leave before punctuation."""
    return _BEFORE_PUNCTUATION.sub("", " ".join(text.split()))
