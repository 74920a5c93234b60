"""The course package for any learning environment: the pages and the self-check themselves, as SCORM 1.2.

One package for each topic and one for the whole site. A package is one sharable content object: a frame around the
pages, which work without a network, and a script that reports (`templates/scorm/scorm.js`).

See SCORM 1.2 Content Aggregation Model (the manifest, section 2.3) and Run-Time Environment (section 3).
"""

import json
import xml.etree.ElementTree as etree
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape
from itertools import chain
from pathlib import Path
from posixpath import dirname, join, normpath, relpath
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.built.article import ContentPage
from scripts.built.site import Built
from scripts.content import downloads
from scripts.content.names import INDEX, SELECTION_PAGE, lessons_about
from scripts.content.selfcheck import Question
from scripts.exports.archive import write_zip, xml_file, zipped
from scripts.exports.office import credit
from scripts.exports.site_content import SiteContent
from scripts.running.cache import OFF, Cache

PACKAGE = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADL = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
TEMPLATES = Path(__file__).parent / "templates" / "scorm"
START, SCRIPT, STYLE = "start.html", "scorm.js", "scorm.css"
# Elements of a page that lead out of what one reads; the frame has its own. What is folded keeps its heading.
_TOOLS = ".geen-inhoud:not(summary), aside.acties, .md-content__button, form[role=search]"
# The frame around the article keeps the classes by which it gets its style.
_KEPT = ("class", "lang", "data-md-color-scheme", "data-md-color-primary", "data-md-color-accent")


@dataclass(frozen=True)
class Chapter:
    """A page of the package.

    Attributes:
        path: path of its file from the root of the site, such as `lvb/index.html`.
        title: its title.
        questions: how many questions its self-check has.
        is_asked: whether one is done only when it was opened; a list of terms is there to look something up.
    """

    path: str
    title: str
    questions: int
    is_asked: bool = True


def make_packages(
    content: SiteContent, questions: Iterable[Question], built: Built, folder: Path, cache: Cache = OFF
) -> None:
    """Write the package of every topic, and of the whole site.

    Args:
        content: the content.
        questions: the questions of the self-check.
        built: the built site.
        folder: the folder of the downloads.
        cache: keeps the packages of topics; that of the whole is another after any change.
    """
    asked = tuple(questions)
    with_terms = [page for page in content.pages if page.terms]
    # Who learns is not asked to open the plans of who teaches.
    whole = chapters((page for page in content.pages if _is_read(page.name)), asked)
    packer = Packer(built, content.url, whole, chapters(with_terms, asked))
    for page in content.topics:
        chosen = chapters([page, *with_terms], asked)
        files = packer.contents(f"kennisbank-{page.name}", page.title, chosen, credit(content, page))
        made_of = (content.date, *chain.from_iterable(files.items()))
        made = cache.kept("scorm", made_of, partial(zipped, files, content.date))
        (folder / downloads.scorm(page.name).file).write_bytes(made)
    origin = credit(content, content.page(""))
    write_zip(folder / downloads.SCORM.file, packer.contents("kennisbank", content.name, whole, origin), content.date)


def _is_read(name: str) -> bool:
    """Whether a page is for who learns, and does in a package what it does on the site."""
    return name != SELECTION_PAGE and not lessons_about(name)


def chapters(pages: Iterable[ContentPage], questions: Iterable[Question]) -> tuple[Chapter, ...]:
    """The pages of a package.

    Args:
        pages: the pages, in order.
        questions: the questions of the self-check.
    """
    asked = list(questions)
    return tuple(
        Chapter(
            path=f"{page.address}{INDEX}",
            title=page.title,
            questions=sum(question.page == page.name for question in asked),
            is_asked=not page.terms,
        )
        for page in pages
    )


@dataclass(frozen=True)
class PackedLink:
    """A link on a page to another, and what it is where that other does not come along.

    Attributes:
        node: the link.
        written: its attributes where the page that it leads to comes along.
        outside: its attributes where it does not.
    """

    node: LexborNode
    written: Mapping[str, str | None]
    outside: Mapping[str, str | None]

    def becomes(self, attributes: Mapping[str, str | None]) -> None:
        """Give it other attributes."""
        for name in ("href", "target", "rel"):
            if name in attributes:
                self.node.attrs[name] = attributes[name] or ""
            elif name in self.node.attributes:
                del self.node.attrs[name]


@dataclass(frozen=True)
class PackedPage:
    """A page taken apart.

    Attributes:
        before: what stands before its article.
        article: its article, of which every link to another page is as if that does not come along.
        after: what stands behind its article.
        needed: the files of the site that it needs.
        links: its links by the page that they lead to.
    """

    before: str
    article: LexborNode
    after: str
    needed: frozenset[str]
    links: Mapping[str, Sequence[PackedLink]]


class Packer:
    """Makes packages of a built site; every page is taken apart once, and held as text as soon as it can be.

    Args:
        built: the built site.
        url: the address of the site with a slash at its end; empty when it has none.
        whole: the pages of the package of the whole, which comes last.
        often: the pages that come in every package.
    """

    def __init__(self, built: Built, url: str, whole: Iterable[Chapter], often: Iterable[Chapter]) -> None:
        self._site, self._url = built.folder, url
        self._built = {page.path: page for page in built.pages}
        self._whole = frozenset(chapter.path for chapter in whole)
        self._often = frozenset(chapter.path for chapter in often)
        self._pages: dict[str, PackedPage] = {}
        self._in_whole: dict[str, tuple[str, frozenset[str]]] = {}

    def contents(self, ident: str, title: str, chosen: tuple[Chapter, ...], origin: str) -> dict[str, bytes]:
        """The files of a package by their path in it.

        Args:
            ident: its identifier, a valid `xs:ID`.
            title: its title.
            chosen: its pages, in order; the first is where one begins.
            origin: what it comes from, which stands below every page.
        """
        inside = frozenset(chapter.path for chapter in chosen)
        files: dict[str, bytes] = {}
        for chapter in chosen:
            text, needed = self._text(chapter.path, inside)
            files[chapter.path] = text.encode("utf-8")
            for path in sorted(needed - files.keys()):
                files[path] = (self._site / path).read_bytes()
        return _framed(ident, title, chosen, origin, files)

    def made(self, ident: str, title: str, chapter: Chapter, html: str, origin: str) -> dict[str, bytes]:
        """The files of a package of one page that does not stand on the site, by their path in it.

        Args:
            ident: its identifier, a valid `xs:ID`.
            title: its title.
            chapter: the page; its path is that of the page of the site that it is to look like.
            html: what stands in its article, with links as on that page.
            origin: what it comes from, which stands below it.
        """
        tree = self._built[chapter.path].tree.clone()
        article, named = tree.css_first("article"), tree.css_first("title")
        if article is None or named is None:
            raise ValueError(f"{chapter.path}: the theme made no article of this page")
        article.inner_html = html
        named.inner_html = escape(title, quote=False)
        page = self._taken_apart(tree, article, chapter.path)
        files = {path: (self._site / path).read_bytes() for path in page.needed}
        files[chapter.path] = _with_links(page, ()).encode("utf-8")
        return _framed(ident, title, (chapter,), origin, files)

    def _text(self, path: str, inside: frozenset[str]) -> tuple[str, frozenset[str]]:
        """A page in a package with these pages, and the files of the site that it needs."""
        if inside == self._whole and path in self._in_whole:
            return self._in_whole[path]
        page = self._pages.get(path) or self._read(path)
        if path in self._often:
            self._pages[path] = page
        else:  # A tree takes twenty times the memory of its text.
            self._in_whole[path] = _with_links(page, self._whole), page.needed
        return _with_links(page, inside), page.needed

    def _read(self, path: str) -> PackedPage:
        """A page as it stands in a package, with the files of the site that it needs."""
        tree = self._built[path].tree.clone()
        article = tree.css_first("article")
        if article is None:
            raise ValueError(f"{path}: the theme made no article of this page")
        return self._taken_apart(tree, article, path)

    def _taken_apart(self, tree: LexborHTMLParser, article: LexborNode, path: str) -> PackedPage:
        for tool in article.css(_TOOLS):
            tool.decompose()
        links = defaultdict[str, list[PackedLink]](list)
        for node in article.css("a[href]"):
            target, link = self._link(node, path)
            links[target].append(link)
            link.becomes(link.outside)
        needed: set[str] = set()
        for picture in article.css("img[src], source[src]"):
            needed |= self._needs(picture.attributes["src"], path)
        head = []
        for node in tree.css("link[rel=stylesheet], script[src]"):
            source = self._needs(node.attributes.get("href") or node.attributes.get("src"), path)
            if source and not any("search" in name for name in source):
                needed |= source
                head.append(node.html or "")
        named = tree.css_first("title")
        title = escape(named.text() if named else "", quote=False)
        opening, closing = _frame(article)
        root = tree.css_first("html")
        before = (
            f'<!doctype html>\n<html{_attributes(root)}>\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{title}</title>\n{''.join(head)}\n</head>\n{opening}"
        )
        return PackedPage(before, article, f"{closing}\n</html>\n", frozenset(needed), links)

    def _needs(self, source: str | None, path: str) -> set[str]:
        """The file of the site behind an address on a page; none when it lies elsewhere."""
        parts = urlsplit(source or "")
        if not parts.path or parts.scheme or parts.netloc:
            return set()
        target = normpath(join(dirname(path), unquote(parts.path)))
        return {target} if (self._site / target).is_file() else set()

    def _link(self, node: LexborNode, path: str) -> tuple[str, PackedLink]:
        """The page that a link leads to, none for elsewhere, and what it is with that page beside it and without."""
        written = dict(node.attributes)
        parts = urlsplit(written["href"] or "")
        elsewhere = {"target": "_blank", "rel": "noopener"}
        if parts.scheme or parts.netloc:
            return "", PackedLink(node, written, {**written, **elsewhere})
        if not parts.path:
            return "", PackedLink(node, written, written)
        target = normpath(join(dirname(path), unquote(parts.path)))
        page = f"{target}/{INDEX}".removeprefix("./") if not target.endswith(".html") else target
        mark = f"#{parts.fragment}" if parts.fragment else ""
        beside = {**written, "href": f"{relpath(page, dirname(path) or '.')}{mark}"}
        if not self._url:
            return page, PackedLink(node, beside, {name: value for name, value in written.items() if name != "href"})
        address = "" if target == "." else target
        slash = "/" if parts.path.endswith("/") and address else ""
        return page, PackedLink(node, beside, {**written, "href": f"{self._url}{address}{slash}{mark}", **elsewhere})


def _framed(
    ident: str, title: str, chosen: Sequence[Chapter], origin: str, pages: Mapping[str, bytes]
) -> dict[str, bytes]:
    """Pages and what they need, with the frame around them and the manifest in front."""
    files = dict(pages)
    files[START] = _start(title, chosen, origin).encode("utf-8")
    for name in (SCRIPT, STYLE):
        files[name] = (TEMPLATES / name).read_bytes()
    return {"imsmanifest.xml": manifest(ident, title, sorted(files)), **dict(sorted(files.items()))}


def _with_links(page: PackedPage, inside: Iterable[str]) -> str:
    """A page in a package with these pages: links lead to those beside it, else to the site, else nowhere."""
    changed = [link for target in inside for link in page.links.get(target, ())]
    for link in changed:
        link.becomes(link.written)
    made = f"{page.before}{page.article.html}{page.after}"
    for link in changed:  # The next package may not have these pages.
        link.becomes(link.outside)
    return made


def _frame(article: LexborNode) -> tuple[str, str]:
    """The elements around an article, opened and closed, without what else is in them."""
    opening, closing = "", ""
    node = article.parent
    while node is not None and node.tag not in ("html", "-undef"):
        opening = f"<{node.tag}{_attributes(node)}>{opening}"
        closing += f"</{node.tag}>"
        node = node.parent
    return opening, closing


def _attributes(node: LexborNode | None) -> str:
    found = node.attributes if node is not None else {}
    return "".join(f' {name}="{escape(found[name] or "")}"' for name in _KEPT if name in found)


def _start(title: str, chosen: Sequence[Chapter], origin: str) -> str:
    """The page with which the package begins."""
    items = "\n".join(
        f'<li><a href="{escape(chapter.path)}" target="pagina">{escape(chapter.title, quote=False)}</a>'
        f"{'' if chapter.is_asked else ' (om iets op te zoeken)'}</li>"
        for chapter in chosen
    )
    listed = [{"path": c.path, "title": c.title, "questions": c.questions, "asked": c.is_asked} for c in chosen]
    data = json.dumps(listed, ensure_ascii=False).replace("<", "\\u003c")
    return f"""<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title, quote=False)}</title>
<link rel="stylesheet" href="{STYLE}">
</head>
<body>
<header>
<h1>{escape(title, quote=False)}</h1>
<p id="stand" role="status"></p>
<details><summary>Pagina’s</summary>
<ol id="lijst">
{items}
</ol>
</details>
</header>
<iframe id="pagina" name="pagina" src="{escape(chosen[0].path)}" title="{escape(chosen[0].title)}"></iframe>
<footer>{escape(origin, quote=False)}</footer>
<script type="application/json" id="paginas">{data}</script>
<script src="{SCRIPT}"></script>
</body>
</html>
"""


def manifest(ident: str, title: str, files: Iterable[str]) -> bytes:
    """The manifest of a package with one sharable content object.

    Args:
        ident: its identifier.
        title: its title.
        files: the paths of its files.
    """
    root = etree.Element("manifest", {"xmlns": PACKAGE, "xmlns:adlcp": ADL, "identifier": ident, "version": "1.1"})
    metadata = etree.SubElement(root, "metadata")
    etree.SubElement(metadata, "schema").text = "ADL SCORM"
    etree.SubElement(metadata, "schemaversion").text = "1.2"
    organizations = etree.SubElement(root, "organizations", {"default": f"{ident}-inhoud"})
    organization = etree.SubElement(organizations, "organization", {"identifier": f"{ident}-inhoud"})
    etree.SubElement(organization, "title").text = title
    item = etree.SubElement(
        organization, "item", {"identifier": f"{ident}-begin", "identifierref": f"{ident}-bestanden"}
    )
    etree.SubElement(item, "title").text = title
    resources = etree.SubElement(root, "resources")
    resource = etree.SubElement(
        resources,
        "resource",
        {"identifier": f"{ident}-bestanden", "type": "webcontent", "adlcp:scormtype": "sco", "href": START},
    )
    for path in files:
        etree.SubElement(resource, "file", {"href": path})
    return xml_file(root)
