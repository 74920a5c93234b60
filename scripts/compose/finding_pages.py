"""A light page for every finding, to send to someone: with its label, its sources and the way to its topic.

It is made from the pages in memory, without another pass of the engine. What stands around it comes from the start
page, so that the style, the icon and the name of the site are those of every other page. It is a copy: search engines
are told to leave it out, no list names it, and citations keep the address on the page of the topic.
"""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.built.article import Finding
from scripts.built.how_to_cite import work
from scripts.compose.citing import forms, shared
from scripts.compose.drafts import Draft, Drafts
from scripts.compose.glossary import glance
from scripts.compose.languages import mark_foreign
from scripts.compose.metadata import tags
from scripts.compose.moved import write_moved_pages
from scripts.compose.overview import HIDDEN, label
from scripts.content import downloads
from scripts.content.ledger import read_ledger
from scripts.content.names import ABOUT_PAGE, FINDING_FOLDER, INDEX, LEDGER, SOURCE_ID, finding_address
from scripts.content.redirects import Redirect
from scripts.markdown.labels import KINDS, LABELS

_DEPTH = "../../"
_KEPT = "meta[name=viewport], meta[name=referrer], meta[name=color-scheme], link[rel=icon], link[rel=stylesheet]"
_PAGE = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
{head}
</head>
<body dir="ltr" data-md-color-scheme="default">
<a class="skip" href="#inhoud">Naar de inhoud</a>
<header class="site-header"><a class="brand" href="../../">{brand}</a></header>
<div class="md-container"><main class="md-main"><div class="md-main__inner">
<div class="page" id="inhoud" tabindex="-1"><article class="md-content__inner md-typeset">
{article}
</article></div>
</div></main>
<footer class="site-footer"><p>{licence}</p></footer></div>
<script src="../../{script}" defer></script>
</body>
</html>
"""


@dataclass(frozen=True)
class _Frame:
    """What every page of the site has around its text, as seen from the page of a finding."""

    head: str
    brand: str
    licence: str


def write_finding_pages(drafts: Drafts, site: Path, foreign: Mapping[str, str]) -> None:
    """Write the page of every finding, and at each address that one had before a page that leads on.

    Args:
        drafts: every page, completed.
        site: the built site.
        foreign: the terms that are no Dutch, with their language.
    """
    frame = _frame(drafts.pages[0])
    for draft in drafts.pages:
        articles: dict[Path, str] = {}
        heads: dict[Path, str] = {}
        sections = {heading.id: heading.parent for heading in draft.article.css("section.bevinding > h3")}
        listed = {item.id or "": item.html or "" for item in draft.article.css("ul.bronnenlijst > li")}
        for finding in draft.page.findings:
            file = site / finding_address(finding.id) / INDEX
            section = sections.get(finding.id)
            if section and finding.id and file not in articles and not file.exists():
                parts = [_finding(draft, finding), *_sources(finding, listed), *_ways(drafts, draft, finding, section)]
                articles[file], heads[file] = "\n".join(parts), _head(drafts, draft, finding, frame)
        moved = _moved(draft, articles.values(), foreign) if articles else ()
        for file, article in zip(articles, moved, strict=True):
            file.parent.mkdir(parents=True, exist_ok=True)
            text = _PAGE.format(
                head=heads[file], brand=frame.brand, licence=frame.licence, article=article, script=downloads.SCRIPT
            )
            file.write_text(text, encoding="utf-8", newline="\n")
    write_moved_pages(moved_findings(drafts), site)


def moved_findings(drafts: Drafts) -> Iterator[Redirect]:
    """Where each address leads on that a finding had before: by its former ids, and by the table of what moved.

    Args:
        drafts: every page.
    """
    here = {id_: finding.id for draft in drafts.pages for finding in draft.page.findings for id_ in finding.ids}
    for id_, now in here.items():
        if id_ != now:
            yield Redirect(0, f"/{finding_address(id_)}", f"/{finding_address(now)}")
    moved = {move.fragment: move.new for move in drafts.sources.redirects.moves if move.fragment}
    for address in read_ledger(drafts.sources.data.get(LEDGER, "")):
        folder, _, id_ = address.strip("/").rpartition("/")
        if folder == FINDING_FOLDER and id_ in moved and id_ not in here:
            there = here.get(moved[id_].partition("#")[2])
            yield Redirect(0, address, f"/{finding_address(there)}" if there else moved[id_])


def _frame(start: Draft) -> _Frame:
    tree = start.tree.clone()
    for node in tree.css("[href], [src]"):
        _lead(node, start.page.address)
    head = [node.html or "" for node in tree.css(_KEPT)]
    head += [script.html or "" for script in tree.css("head > script:not([type], [src])")]
    brand, licence = tree.css_first("a.brand"), tree.css_first("footer.site-footer > p")
    return _Frame(
        "\n".join(head),
        (brand.inner_html or "").strip() if brand else "",
        (licence.inner_html or "").strip() if licence else "",
    )


def _lead(node: LexborNode, page: str) -> None:
    """Let a link or a picture of a page lead to the same place from the page of a finding."""
    for name in ("href", "src"):
        target = node.attributes.get(name)
        # Its sources stand on its own page too.
        if (
            target
            and not target.startswith(f"#{SOURCE_ID}")
            and not target.startswith("/")
            and ":" not in target.partition("/")[0]
        ):
            path, mark, fragment = target.partition("#")
            ends = "/" if path.endswith("/") or not path else ""
            whole = posixpath.normpath(posixpath.join("/", page, path)).lstrip("/")
            node.attrs[name] = f"{_DEPTH}{whole}{ends if whole else ''}{mark}{fragment}"


def _moved(draft: Draft, articles: Iterable[str], foreign: Mapping[str, str]) -> list[str]:
    """Articles with links as on the page of a topic, as they have to be on pages of their own."""
    tree = LexborHTMLParser(f"<body>{''.join(f'<article>{article}</article>' for article in articles)}</body>")
    for node in tree.css("[href], [src]"):
        _lead(node, draft.page.address)
    mark_foreign(tree, foreign)
    return [(article.inner_html or "").strip() for article in tree.css("body > article")]


def _head(drafts: Drafts, draft: Draft, finding: Finding, frame: _Frame) -> str:
    """What the head of the page tells of the finding."""
    page = draft.page
    own = f"{drafts.home}{finding_address(finding.id)}" if drafts.home else ""
    anchor = f"{page.url}#{finding.id}" if page.url else ""
    about = replace(
        page, title=finding.title, description=f"{LABELS[finding.label].words}: {glance(finding.text)}", url=anchor
    )
    lines = [frame.head, '<meta name="robots" content="noindex">']
    lines.append(f'<meta name="description" content="{escape(about.description)}">')
    for tag in tags(drafts.name, drafts.home, about):
        # Who sends it on sends this page; who cites it cites the one on the page of the topic.
        content = own or tag.content if tag.name == "og:url" else tag.content
        lines.append(f'<meta {tag.attribute}="{tag.name}" content="{escape(content)}">')
    lines.append(f"<title>{escape(finding.title, quote=False)} · {escape(drafts.name, quote=False)}</title>")
    return "\n".join(lines)


def _finding(draft: Draft, finding: Finding) -> str:
    """The finding itself, under the name of its topic."""
    topic = f'<a href="#{finding.id}" target="_top">{escape(draft.page.menu_title)}</a>'
    labelled = draft.relative(f"{ABOUT_PAGE}/#label-{finding.who}")
    hides = HIDDEN if finding.kind == finding.who else ""
    given = {"data-wie": finding.who, "data-herkomst": finding.origin, "data-soort": finding.kind}
    data = " ".join(f'{name}="{value}"' for name, value in given.items() if value)
    told = f'<p class="plaats">{escape(finding.place, quote=False)}</p>' if finding.place else ""
    return (
        f'<aside class="eyebrow"><p>Bevinding uit: {topic}</p></aside>\n'
        f'<section class="bevinding bevinding--{finding.who}" {data}>\n'
        f'<h1 id="{finding.id}">{escape(finding.title, quote=False)}</h1>\n'
        f'<p class="kenmerken"><a class="label label--{finding.who}" href="{labelled}">'
        f'{label(finding.label)}</a><span class="soort"{hides}>{KINDS[finding.kind]}</span></p>\n'
        f"{finding.html}\n{told}\n</section>"
    )


def _sources(finding: Finding, listed: Mapping[str, str]) -> Iterator[str]:
    """The sources that the finding cites, as they stand at the foot of its topic."""
    items = "".join(listed.get(f"{SOURCE_ID}{key}", "") for key in finding.cites)
    if items:
        yield f'<h2 id="bronnen">Bronnen</h2>\n<ul class="bronnenlijst">{items}</ul>'


def _ways(drafts: Drafts, draft: Draft, finding: Finding, section: LexborNode) -> Iterator[str]:
    """What one can do with it: read on, hand it out, say what is wrong with it, cite it, put it on a site."""
    page = draft.page
    topic, handout = escape(page.menu_title), downloads.handout(page.name).path
    ways = [
        f'<a href="#{finding.id}" target="_top">Lees verder bij {topic}</a>',
        f'<a href="{draft.relative(handout)}">Hand-out van {topic} (PDF)</a>',
        *(link.html or "" for link in section.css("aside.improve > a")),
    ]
    yield '<aside class="wegen">\n<ul>{}</ul>\n</aside>'.format("".join(f"<li>{way}</li>" for way in ways))
    address = f"{drafts.home}{finding_address(finding.id)}" if drafts.home else f"/{finding_address(finding.id)}"
    code = framed = ""
    if drafts.home:
        path = draft.relative(downloads.qr_code(page.name, finding.id))
        title = escape(finding.title)
        code = f'<p><img src="{path}" alt="QR-code: {title}" width="128" height="128" loading="lazy"></p>'
        framed = f'<iframe src="{address}" title="{title}" width="100%" height="480" loading="lazy"></iframe>'
    yield (
        '<aside class="delen">\n<details class="citeren" id="citeer-en-deel">\n'
        "<summary>Deel deze bevinding, of citeer haar</summary>\n"
        f"{shared(address, framed)}\n<p>Voor een verslag of scriptie (APA):</p>\n"
        f"{forms(work(drafts.name, page, finding))}\n{code}\n</details>\n</aside>"
    )
