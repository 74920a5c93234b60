"""The package of one lesson for a learning environment: its findings on one page with its questions, as SCORM 1.2."""

from collections.abc import Container, Iterable, Iterator, Sequence
from functools import partial
from html import escape
from itertools import chain
from pathlib import Path
from posixpath import dirname, join, normpath, relpath

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.built.article import ContentPage, Finding
from scripts.built.site import Built
from scripts.content import downloads
from scripts.content.lesson_words import count_of_questions, numbered, package_name
from scripts.content.names import INDEX, SELF_CHECK, SOURCE_ID
from scripts.exports.archive import zipped
from scripts.exports.lesson_plan import LessonPlan
from scripts.exports.office import credit, in_report, plain_text
from scripts.exports.page_body import Drawing
from scripts.exports.scorm import Chapter, Packer
from scripts.exports.site_content import SiteContent
from scripts.markdown.self_check import listing
from scripts.running.cache import OFF, Cache

_ABOUT = "Dit hoort bij de les. Boven elke bevinding staat wie het zegt."
_ABOUT_QUESTIONS = " Onderaan toets je jezelf."
_FROM = "data-van"
_OF_EDITORS = "Deze vragen zijn van de redactie."


def make_lesson_packages(
    content: SiteContent, plans: Sequence[LessonPlan], built: Built, folder: Path, cache: Cache = OFF
) -> None:
    """Write the package of every lesson.

    Args:
        content: the content.
        plans: the lessons.
        built: the built site.
        folder: the folder of the downloads.
        cache: keeps what was made.
    """
    packer, shown = Packer(built, content.url, (), ()), _Shown(built)
    raw = ["".join(_article(plan, shown)) for plan in plans]
    for plan, html in zip(plans, _rebased(plans, raw), strict=True):
        lesson = plan.lesson
        title = package_name(lesson.title, len(plan.questions))
        chapter = Chapter(f"{plan.page.address}{INDEX}", lesson.title, len(plan.questions))
        ident = f"kennisbank-{plan.about}--{lesson.id}"
        files = packer.made(ident, title, chapter, html, credit(content, plan.page))
        made_of = (content.date, *chain.from_iterable(files.items()))
        made = cache.kept("scorm", made_of, partial(zipped, files, content.date))
        (folder / downloads.lesson_scorm(plan.about, lesson.id).file).write_bytes(made)


class _Shown:
    """Findings, drawings and sources as they stand on the pages of the site.

    Args:
        built: the built site.
    """

    def __init__(self, built: Built) -> None:
        self._trees = {page.path: page.tree for page in built.pages}
        self._read: dict[str, dict[str, str]] = {}

    def on(self, page: ContentPage) -> dict[str, str]:
        """The HTML of what a page shows, by the id of a finding, `tekening-` with a name, or the id of a source."""
        if page.address not in self._read:
            tree = self._trees[f"{page.address}{INDEX}"]
            found = {heading.id or "": heading.parent for heading in tree.css("section.bevinding > h3")}
            found |= {title.id or "": _figure(title) for title in tree.css(".drawings > figure > svg > title")}
            found |= {item.id or "": item for item in tree.css("ul.bronnenlijst > li")}
            self._read[page.address] = {id_: node.html or "" for id_, node in found.items() if node}
        return self._read[page.address]


def _figure(title: LexborNode) -> LexborNode | None:
    """The figure of a drawing, by its title."""
    return title.parent.parent if title.parent else None


def _article(plan: LessonPlan, shown: _Shown) -> Iterator[str]:
    """The page: what the lesson names in its order, the questions, and the sources; a piece says where it is from."""
    questions = plan.questions
    count = count_of_questions(len(questions))
    way = f'<p><a href="#{SELF_CHECK}">Naar de {count}</a></p>' if questions else ""
    yield f"<h1>{escape(plan.lesson.title, quote=False)}</h1>{way}"
    yield f"<p>{_ABOUT}{_ABOUT_QUESTIONS if questions else ''}</p>"
    if address := plan.selection:
        yield (
            "<p>Op de site staan deze bevindingen met dezelfde nummers, om te bewaren of te printen: "
            f'<a href="{escape(address)}">{escape(address, quote=False)}</a></p>'
        )
    sources: dict[str, str] = {}
    for page, part in plan.shown:
        there = shown.on(page)
        if isinstance(part, Finding):
            yield f'<div {_FROM}="{page.address}">{there.get(part.id, "")}</div>'
            sources |= {key: there.get(f"{SOURCE_ID}{key}", "") for key in part.cites}
        elif isinstance(part, Drawing):
            yield f'<div class="drawings">{there.get(f"tekening-{part.name}", "")}</div>'
    if questions:
        titles = {id_: finding.title for _, finding in plan.findings for id_ in finding.ids}
        yield f'<h2 id="{SELF_CHECK}">Toets jezelf: {count}</h2><p>{_OF_EDITORS}</p>{listing(questions, titles)}'
    if listed := "".join(sources.values()):
        yield f'<h2 id="bronnen">Bronnen</h2><ul class="bronnenlijst">{listed}</ul>'


def _rebased(plans: Sequence[LessonPlan], articles: Iterable[str]) -> Iterator[str]:
    """Articles as they stand on the pages of their lessons, without what leads out of them; all from one tree."""
    tree = LexborHTMLParser(f"<body>{''.join(f'<section>{article}</section>' for article in articles)}</body>")
    for plan, article in zip(plans, tree.css("body > section"), strict=True):
        own = {(page.address, id_) for page, finding in plan.findings for id_ in finding.ids}
        for tool in article.css("aside, .headerlink, .naar-bronnen, details:has(.gewijzigd)"):
            tool.decompose()
        for place in article.css(".al-genoemd"):
            # The heading that named it on the page of the topic is not here.
            del place.attrs["class"]
        for heading in article.css("section.bevinding > h3"):
            _sourced(plan, heading)
        for piece in article.css(f"[{_FROM}]"):
            for link in piece.css("[href], [src]"):
                _lead(link, piece.attributes[_FROM] or "", plan.page.address, own)
            piece.unwrap()
        yield article.inner_html or ""


def _sourced(plan: LessonPlan, heading: LexborNode) -> None:
    """Number a finding, and say below it where it comes from: the report with the chapter, and its address as text."""
    page, finding = next(one for one in plan.findings if one[1].id == heading.id)
    block = heading.parent
    label = block.css_first(".kenmerken") if block else None
    if block is None or label is None:
        return
    for written in block.css("p.plaats"):
        written.decompose()
    number = f'<span class="nummer">{numbered(plan.numbers[finding.id])}</span> '
    label.inner_html = f"{number}{label.inner_html}"
    place = plain_text(in_report(plan.content, finding))
    address = plan.content.address(page.address, finding.id) if plan.content.url else ""
    told = " · ".join(filter(None, (place, plain_text(address))))
    block.inner_html = f'{block.inner_html}<p class="plaats">{told}</p>'


def _lead(link: LexborNode, address: str, own: str, beside: Container[tuple[str, str]]) -> None:
    """Let a link or a picture of the page at one address lead to the same place from the page at another."""
    name = "href" if "href" in link.attributes else "src"
    path, mark, fragment = (link.attributes[name] or "").partition("#")
    # Its sources stand on this page too.
    if ":" in path or path.startswith("/") or (not path and fragment.startswith(SOURCE_ID)):
        return
    target = normpath(join(address, path)) if path else address.rstrip("/")
    if (f"{target}/".removeprefix("./"), fragment) in beside:
        link.attrs[name] = f"#{fragment}"
    else:
        ends = "/" if path.endswith("/") or not path else ""
        link.attrs[name] = f"{relpath(target, dirname(own) or '.')}{ends}{mark}{fragment}"
