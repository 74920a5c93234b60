"""Rules for links, pictures and footnotes as an editor writes them."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import SplitResult, unquote, urlsplit

from scripts.checks.pictures import form_faults
from scripts.checks.safety import PICTURES
from scripts.checks.situation_blocks import waits_for_finding
from scripts.content import web_address
from scripts.content.bibliography import ARCHIVED
from scripts.content.names import BIBLIOGRAPHY, DOCS
from scripts.content.problem import Hit, rule, suggestion
from scripts.content.source import Footnote, Link, Page, Sources
from scripts.markdown.finding import FindingBlock
from scripts.markdown.situation import Situation, Tension

_REFERENCE = re.compile(r"(?<!\\)\[(?P<text>[^\[\]\n@^]+)\]\[(?P<name>[^\[\]\n]*)\]")
_SAYS_NOTHING = frozenset(
    (
        "hier",
        "klik hier",
        "link",
        "deze link",
        "lees meer",
        "lees verder",
        "meer",
        "verder",
        "pagina",
        "deze pagina",
        "artikel",
        "dit artikel",
        "document",
        "dit document",
        "website",
        "deze website",
        "site",
        "pdf",
        "download",
        "deze",
        "dit",
        "daar",
        "zie hier",
    )
)


_ALL_ONE = re.compile(
    r"(?:een |de |het |deze |dit )?(?:afbeelding|plaatje|foto|figuur|illustratie|tekening|grafiek|diagram|schema|logo|icoon|"
    r"screenshot|schermafbeelding|schermopname|image|picture|img|dscn?|pxl|dcim|scan|vid|whatsapp image|pic|photo|alt|tekst|"
    r"naamloos|untitled|omschrijving|beschrijving|alt-tekst|titel|wat erop staat|layer|laag|drawing|document|page|pagina)(?:[-_ .:()]|\d|\b(?:at|om|van)\b)*"
)
_FILE_LIKE = re.compile(
    r"[\w.()-]*(?:_[\w.()-]*|\d[\w.()-]*-[\w.()-]*|-[\w.()-]*\d[\w.()-]*|-v\d*)|[a-z0-9]+(?:-[a-z0-9]+){2,}"
)
"""Words without a space and with what joins them in the name of a file."""
_BARE = re.compile(r"(?<![\w/@.])(?:(?:https?:/{0,2}|www\.)[^\s<>()\[\]]*|[\w/-]+\.md#[\w-]+)", re.IGNORECASE)
_LEADS = re.compile(r"data-pagina=[\"'](?P<page>[^\"'<>]*)[\"']")
_SIZED = re.compile(
    r"!\[[^\[\]\n]*\]\([^()\n]*\.svg\b[^()\n]*\)(?P<size>\{[^{}\n]*\b(?:width|height|align)=[^{}\n]*\})"
)
_BROKEN = re.compile(r"\[[^\[\]]*\]\((?:[ \t]*\n[^()\n]*|[^()\s]+[ \t]*\n[ \t]*(?![\"'])[^()\s\"']*[ \t]*)\)")
_SPACED = re.compile(
    r"(?<!\\)\[[^\[\]\n]*\]\([ \t]*(?P<address>[^()\s<>\"'“”‘’]+(?:[ \t]+[^()\s<>\"'“”‘’]+)+)[ \t]*\)(?!\()"
)
_CURLED = re.compile(r"(?<!\\)\[[^\[\]\n]*\]\([^()\s]+[ \t]+(?P<title>[“”„‘’][^()\n]*|\([^()\n]*\))\)")
_SENTENCES = {Situation.NAME: 3, Tension.NAME: 3, FindingBlock.NAME: 4}
"""The blocks that are called by a sentence, and of how many words it is at least."""
_ON_GITHUB = re.compile(r"https://github\.com/[^/]+/[^/]+/(?:blob|tree|raw)/[^/]+/docs/([\w-]+\.md)(?:[#?].*)?$")
_LICENCE = re.compile(r"creativecommons\.org/licenses/([a-z-]+)/")
_WEBSITE = re.compile(r"(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)+)(?:/|$)")
_BARE_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b")


def _parts(target: str) -> SplitResult:
    """The parts of an address; none of what is no address, which a rule of its own tells."""
    try:
        return urlsplit(target)
    except ValueError:
        return SplitResult("https", "", "", "", "")


def inside(page: Page, link: Link) -> str | None:
    """The file a relative link points at, as path from `docs/`; None for any other link.

    A link to a place on the same page points at the page itself.
    """
    parts = _parts(link.target)
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return None
    here = page.path.removeprefix(f"{DOCS}/")
    if not parts.path:
        return here
    return posixpath.normpath(posixpath.join(posixpath.dirname(here), unquote(parts.path)))


def _inside(sources: Sources) -> Iterator[tuple[Page, Link, str]]:
    """Page, link and target of every relative link and picture."""
    for page in sources.pages:
        for link in page.links:
            target = inside(page, link)
            if target is not None:
                yield page, link, target


def _is_address(target: str) -> bool:
    """Whether a target is an address on the built site rather than a file in `docs/`."""
    return target.endswith(".html") or not posixpath.splitext(target)[1]


@rule("L101")
def dead_link(sources: Sources) -> Iterator[Hit]:
    """Een link naar een andere pagina, ook in een tekening (data-pagina), wijst naar een bestand dat in docs/ staat."""
    by_lower = {name.lower(): name for name in sources.files}
    for page, link, target in _inside(sources):
        known = target in sources.files or target.lower() in by_lower or target.startswith("../")
        if not link.is_picture and not known and not _is_address(target) and not _remedy(link):
            remedy = suggestion(target, sources.files) or "; verbeter het adres of haal de link weg"
            yield page.path, link.line, f"link naar '{link.target}' wijst naar niets{remedy}", link.target
    names = {page.name for page in sources.pages}
    for path, text in sources.texts.items():
        for match in _LEADS.finditer(text):
            if match["page"] not in names:
                line = text.count("\n", 0, match.start()) + 1
                remedy = suggestion(match["page"], names) or "; noem een bestand in docs/, zonder .md"
                message = f"'{match['page']}' in deze tekening is geen pagina{remedy}"
                yield f"{DOCS}/{path}", line, message, match["page"]


@rule("L102")
def missing_picture(sources: Sources) -> Iterator[Hit]:
    """Een plaatje staat in docs/."""
    by_lower = {name.lower(): name for name in sources.files}
    for page, link, target in _inside(sources):
        if link.is_picture and target.lower() not in by_lower and not target.startswith("../"):
            remedy = suggestion(target, sources.files) or "; zet het bestand in docs/"
            yield page.path, link.line, f"plaatje '{link.target}' bestaat niet{remedy}", link.target


@rule("L103")
def undefined_footnote(sources: Sources) -> Iterator[Hit]:
    """Elke voetnoot in de tekst heeft onderaan de pagina één regel die hem invult, en omgekeerd."""
    for page in sources.pages:
        defined = {note.name for note in page.footnotes if note.is_definition}
        used = {note.name for note in page.footnotes if not note.is_definition}
        lines = page.prose.split("\n")
        first: dict[str, int] = {}
        # What begins a line and lacks its colon.
        begun = (note for note in page.footnotes if lines[note.line - 1].startswith(f"[^{note.name}] "))
        meant = {note.name: note.line for note in begun if note.name not in defined}
        for note in page.footnotes:
            mark = f"[^{note.name}]"
            if note.is_definition and first.setdefault(note.name, note.line) != note.line:
                message = f"voetnoot '{mark}' heeft al een tekst op regel {first[note.name]}; geef deze een andere naam"
                yield page.path, note.line, message, mark
            if note.is_definition and note.name in used and _is_empty(lines, note):
                yield page.path, note.line, f"voetnoot '{mark}' is leeg; schrijf '{mark}: tekst'", mark
            if note.name in meant:
                if note.line == meant[note.name]:
                    yield (
                        page.path,
                        note.line,
                        f"'{mark}' vult niets in zonder dubbele punt; schrijf '{mark}: tekst'",
                        mark,
                    )
                continue
            if not note.is_definition and note.name not in defined:
                remedy = suggestion(note.name, defined) or f"; schrijf onderaan '[^{note.name}]: tekst'"
                yield page.path, note.line, f"voetnoot '{mark}' heeft geen tekst{remedy}", mark
            if note.is_definition and note.name not in used:
                remedy = suggestion(note.name, used - defined) or "; haal de regel weg"
                yield page.path, note.line, f"voetnoot '{mark}' wordt nergens gebruikt{remedy}", mark


def _is_empty(lines: list[str], note: Footnote) -> bool:
    """Whether nothing stands behind a footnote: not on its line, and not four spaces in on the next that is not empty."""
    if lines[note.line - 1].strip() != f"[^{note.name}]:":
        return False
    following = next((line for line in lines[note.line :] if line.strip()), "")
    return not following.startswith("    ")


@rule("L104")
def outside_docs(sources: Sources) -> Iterator[Hit]:
    """Een link of plaatje wijst nooit naar een bestand buiten docs/: dat komt niet op de site."""
    for page, link, target in _inside(sources):
        if target.startswith("../"):
            yield (
                page.path,
                link.line,
                f"'{link.target}' ligt buiten docs/; zet het bestand in docs/ of haal de link weg",
                link.target,
            )


@rule("L105")
def address_instead_of_page(sources: Sources) -> Iterator[Hit]:
    """Een link naar een eigen pagina noemt het bestand (lvb.md), niet het adres (lvb/ of lvb.html)."""
    for page, link, target in _inside(sources):
        if link.is_picture or target in sources.files or not _is_address(target) or target.startswith("../"):
            continue
        if _remedy(link):
            continue
        name = re.sub(r"(/index)?(\.html)?$", "", target).removeprefix(".") or "index"
        mark, fragment = ("#", _parts(link.target).fragment) if "#" in link.target else ("", "")
        remedy = suggestion(f"{name}.md", sources.files) or "; noem het .md-bestand"
        if f"{name}.md" in sources.files:
            remedy = f"; schrijf '{name}.md{mark}{fragment}'"
        yield (
            page.path,
            link.line,
            f"link naar '{link.target}' noemt een adres in plaats van een bestand{remedy}",
            link.target,
        )


@rule("L106")
def own_absolute_address(sources: Sources) -> Iterator[Hit]:
    """Een link binnen de site begint niet met / en niet met het adres van de site zelf."""
    for page in sources.pages:
        for link in page.links:
            on_github = _ON_GITHUB.match(link.target)
            if on_github and on_github[1] in sources.files:
                message = f"link naar '{link.target}' opent de tekst van een eigen pagina; schrijf '{on_github[1]}'"
                yield page.path, link.line, message, link.target
            own = bool(sources.site_url) and link.target.startswith(sources.site_url.rstrip("/"))
            if own or (link.target.startswith("/") and not link.target.startswith("//")):
                path = link.target.removeprefix(sources.site_url.rstrip("/") if own else "").strip("/")
                name, _, fragment = path.partition("#")
                bare = name.strip("/").removesuffix(".html").removesuffix(".md")
                right = f"{bare or 'index'}.md{'#' if fragment else ''}{fragment}"
                if link.is_picture or unquote(name) in sources.files:
                    right = "../" * (page.path.count("/") - 1) + name
                yield (
                    page.path,
                    link.line,
                    f"link naar '{link.target}' is een vast adres; schrijf '{right}'",
                    link.target,
                )


@rule("L107")
def undefined_reference(sources: Sources) -> Iterator[Hit]:
    """Een link van de vorm [tekst][naam] heeft ergens op de pagina een regel [naam]: adres."""
    for page in sources.pages:
        prose = page.prose
        for match in _REFERENCE.finditer(prose):
            name = match["name"] or match["text"]
            if not re.search(rf"^ {{0,3}}\[{re.escape(name)}\]:", prose, re.MULTILINE | re.IGNORECASE):
                line = prose.count("\n", 0, match.start()) + 1
                yield (
                    page.path,
                    line,
                    f"'{match.group()}' wijst naar niets; schrijf '[{match['text']}](adres)'",
                    match.group(),
                )


@rule("L108")
def says_nothing(sources: Sources) -> Iterator[Hit]:
    """De tekst van een link zegt waar hij heen gaat, ook los van de zin."""
    is_waiting = waits_for_finding(sources)
    for page in sources.pages:
        for link in page.links:
            text = re.sub(r":[a-z][\w+-]*:", "", link.text).strip(" .…!→»>").lower()
            if link.is_picture or (not text and is_waiting(page, link)):
                continue
            name = posixpath.basename(link.target.partition("#")[0]).removesuffix(".md")
            is_address = bool(_AS_ADDRESS.match(link.text))
            is_name = text.removesuffix(".md") == name and "-" in name
            if not text or text in _SAYS_NOTHING or is_name or (is_address and _is_typed(page, link)):
                message = f"link naar '{link.target}' heet '{link.text}'; noem waar hij heen gaat"
                yield page.path, link.line, message, link.target


_AS_ADDRESS = re.compile(r"\s*(?:https?://|www\.)\S+\s*$", re.IGNORECASE)


def _is_typed(page: Page, link: Link) -> bool:
    """Whether a link has a text of its own, and is not an address between < and >."""
    return f"[{link.text}](" in page.body.split("\n")[link.line - 1]


_LONGEST_LINK = 20
"""Words of a link that can still be heard in a list of links."""


@rule("L119")
def long_link(sources: Sources) -> Iterator[Hit]:
    """De tekst van een link is kort: een paar woorden, geen hele alinea."""
    for page in sources.pages:
        for link in page.links:
            if not link.is_picture and len(link.text.split()) > _LONGEST_LINK:
                shown = " ".join(link.text.split()[:6])
                message = f"link '{shown} …' is langer dan {_LONGEST_LINK} woorden; link alleen de woorden die zeggen waar hij heen gaat"
                yield page.path, link.line, message, f"{shown} …"


_LED = re.compile(r"\s*[-*+] \[[^\[\]\n]+\]\((?P<target>[^()\s]+)\)")


@rule("L128")
def listed_twice(sources: Sources) -> Iterator[Hit]:
    """Een lijst die alleen uit links bestaat, zoals onder Verder, noemt elke plek één keer."""
    for page in sources.pages:
        lines = page.flat.text.split("\n")
        for listing in page.lists:
            found = [(number, _LED.match(lines[number - 1])) for number, _ in listing.points]
            if not all(match for _, match in found):
                continue
            places: dict[str, list[tuple[str, int]]] = {}
            for number, match in found:
                places.setdefault(match["target"] if match else "", []).append((page.path, number))
            for target, same in places.items():
                for (path, number), (_, stays) in sources.doubles(same):
                    yield path, number, f"link naar '{target}' staat al op regel {stays}; houd er een", target


@rule("L109")
def not_secure(sources: Sources) -> Iterator[Hit]:
    """Een adres begint met https://; een website die dat niet heeft staat bij de uitzonderingen."""
    for page in sources.pages:
        for link in page.links:
            if link.target.startswith("http:") and not web_address.fault(link.target):
                yield page.path, link.line, f"adres '{link.target}' is niet beveiligd; schrijf https://", link.target
    for entry in sources.bibliography.entries:
        for name in ("url", ARCHIVED):
            value = entry.fields.get(name, "")
            if value.startswith("http:") and not web_address.fault(value):
                line = entry.lines.get(name, entry.line)
                yield BIBLIOGRAPHY, line, f"adres '{value}' is niet beveiligd; schrijf https://", value


@rule("L110")
def picture_without_text(sources: Sources) -> Iterator[Hit]:
    """Elk plaatje heeft een eigen tekst voor wie het niet ziet, die zegt wat erop staat: ![wat erop staat](plaatje.svg)."""
    places: dict[str, dict[tuple[str, int], Link]] = {}
    for page in sources.pages:
        for link in page.links:
            if link.is_picture and link.text.strip() and _says_nothing_of(link):
                message = f"tekst '{link.text}' zegt niet wat er op het plaatje staat; beschrijf het tussen de haken"
                yield page.path, link.line, message, link.text
            if link.is_picture and not link.text.strip():
                yield (
                    page.path,
                    link.line,
                    f"plaatje '{link.target}' heeft geen tekst; beschrijf het tussen de haken",
                    link.target,
                )
            if link.is_picture and link.text.strip() and not _says_nothing_of(link):
                places.setdefault(_said(link.text), {})[page.path, link.line] = link
    for found in places.values():
        for place, stays in sources.doubles(list(found)):
            link, other = found[place], found[stays]
            if link.target.split("/")[-1] != other.target.split("/")[-1]:
                message = f"tekst '{link.text}' heeft '{other.target}' ook; zeg wat er op dit plaatje staat"
                yield *place, message, link.text


@rule("L111")
def unused_file(sources: Sources) -> Iterator[Hit]:
    """Elk bestand in docs/ is een pagina of wordt op een pagina gebruikt."""
    used = {target for _, _, target in _inside(sources)}
    for name in sorted(sources.files):
        if not name.endswith(".md") and name not in used:
            yield (
                f"{DOCS}/{name}",
                1,
                f"bestand '{name}' wordt nergens gebruikt; haal het weg of gebruik het op een pagina",
                name,
            )


@rule("L112")
def wrong_case(sources: Sources) -> Iterator[Hit]:
    """Een link schrijft hoofdletters zoals het bestand ze heeft: op de webserver telt dat verschil."""
    by_lower = {name.lower(): name for name in sources.files}
    for page, link, target in _inside(sources):
        right = by_lower.get(target.lower())
        if right and right != target:
            yield (
                page.path,
                link.line,
                f"'{link.target}' heeft andere hoofdletters dan het bestand; schrijf '{right}'",
                link.target,
            )


def _says_nothing_of(picture: Link) -> bool:
    """Whether the text of a picture is the name of its file, or only says that it is one."""
    text = picture.text.strip(" .:").lower()
    name = posixpath.basename(unquote(picture.target)).lower()
    is_file = bool(re.search(r"\.(?:svg|png|jpe?g|webp|gif)$", text)) or text == name.rpartition(".")[0] != ""
    return is_file or says_nothing_of_itself(picture.text)


def says_nothing_of_itself(text: str) -> bool:
    """Whether a text is what a camera or a program calls a picture, or what a file is called.

    Args:
        text: the text of a picture, or its title.
    """
    text = text.strip(" .:").lower()
    return bool(_ALL_ONE.fullmatch(text) or _FILE_LIKE.fullmatch(text))


@rule("L113")
def wrong_address(sources: Sources) -> Iterator[Hit]:
    """Een adres is heel: https://, de naam van een website en wat er verder in de adresbalk staat; of mailto: met een adres, of tel: met een nummer."""
    for page in sources.pages:
        for link in page.links:
            if remedy := _remedy(link):
                yield page.path, link.line, f"adres '{link.target}' deugt niet; {remedy}", link.target
        for match in _BROKEN.finditer(page.prose):
            line = page.prose.count("\n", 0, match.start()) + 1
            text = " ".join(match.group().split())
            yield page.path, line, f"link '{text}' loopt over twee regels; zet hem op één regel", text
        for match in _CURLED.finditer(page.prose):
            line, text = page.prose.count("\n", 0, match.start()) + 1, match["title"]
            yield page.path, line, f"om '{text}' horen rechte aanhalingstekens: (adres \"tekst\")", text
        for match in _SPACED.finditer(page.prose):
            line, address = page.prose.count("\n", 0, match.start()) + 1, match["address"]
            is_own = address.startswith("#") or ".md" in address
            remedy = f"schrijf '{'-'.join(address.split())}'" if is_own else "haal de spatie eruit"
            yield page.path, line, f"in adres '{address}' staat een spatie; {remedy}", address


def _remedy(link: Link) -> str:
    """What to do about an address of a link that is not whole; empty when it is."""
    target = unquote(link.target)
    if link.is_picture:
        return ""
    if not web_address.is_readable(target):
        return web_address.COPY
    if re.match(r"https?[:/;]", target, re.IGNORECASE):
        whole = target.rstrip(".,;:")
        return web_address.fault(target) or (f"schrijf '{whole}'" if whole != target else "")
    if target.lower().startswith("mailto:"):
        return web_address.mail_fault(target)
    if target.lower().startswith(("tel:", "sms:")):
        return web_address.phone_fault(target)
    if not target or target == "#":
        return "schrijf het adres tussen de haken"
    if re.search(r"#$|#.*#|\.md/|\s#", target):
        return "schrijf 'pagina.md#plek', of 'pagina.md'"
    return f"schrijf '{meant}'" if (meant := web_address.meant(link.target)) else ""


@rule("L114")
def bare_address(sources: Sources) -> Iterator[Hit]:
    """Een adres in de tekst wordt vanzelf geen link: schrijf [tekst](adres) of <adres>."""
    for page in sources.pages:
        for words in page.words:
            for match in (*_BARE.finditer(words.text), *_BARE_MAIL.finditer(words.text)):
                address = match.group().rstrip(".,;:!?’”'\"")
                whole = web_address.meant(address) or address
                yield page.path, words.line, f"'{address}' is geen link; schrijf [tekst]({whole})", address


@rule("L115")
def names_another(sources: Sources) -> Iterator[Hit]:
    """Heet een link als een andere pagina, plek, licentie of website, dan gaat hij daarheen."""
    titles = {
        name: page
        for page in sources.pages
        # A page without readable front matter has no title but that of its file.
        for title in (sources.menu_entry(page).title, page.title if page.meta else "")
        for name in _names(title)
    }
    by_name = {page.path.removeprefix(f"{DOCS}/"): page for page in sources.pages}
    named = _named_places(sources)
    for page in sources.pages:
        for link in page.links:
            if link.is_picture or _remedy(link):
                continue
            yield from _other_place(page, link, named.get(_said(link.text), []))
            yield from _other_licence(page, link)
            names = _names(link.text)
            meant = next((titles[name] for name in names if name in titles), by_name.get(link.text.strip(" `")))
            target = by_name.get(inside(page, link) or "")
            if meant and target and meant != target and not names & _places(target, link.target):
                right = posixpath.relpath(meant.path, posixpath.dirname(page.path))
                message = f"link '{link.text}' gaat naar '{link.target}'; schrijf [{link.text}]({right})"
                yield page.path, link.line, message, link.target
            host, said = _host(link.target), _WEBSITE.match(link.text.strip())
            if host and said and web_address.meant(said[1]) and not _is_same(host, said[1].lower()):
                message = f"link '{link.text}' gaat naar '{link.target}'; laat tekst en adres hetzelfde zeggen"
                yield page.path, link.line, message, link.target


def _named_places(sources: Sources) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """Where every block stands of which the title is a sentence, by that title: its page and its ids.

    Headings and terms are words that a text has as well, and that it may link to what it says of them.
    """
    places: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for page in sources.pages:
        for block in page.blocks:
            if block.name in _SENTENCES and len(block.title.split()) >= _SENTENCES[block.name]:
                place = page.path.removeprefix(f"{DOCS}/"), tuple(block.ids)
                places.setdefault(_said(block.title), []).append(place)
    return places


def _other_place(page: Page, link: Link, places: list[tuple[str, tuple[str, ...]]]) -> Iterator[Hit]:
    """A link that is called as what stands at another place, and leads to a place of ours that is called otherwise."""
    target, id_ = inside(page, link), unquote(link.target.partition("#")[2])
    if not places or not target or not target.endswith(".md") or (link.target.startswith("#") and not id_):
        return
    # Who leads to the page on which it stands is right as well.
    if any(name == target and (not id_ or id_ in ids) for name, ids in places):
        return
    name, ids = places[0]
    here = page.path.removeprefix(f"{DOCS}/")
    place = f"#{ids[-1]}" if ids and ids[-1] else ""
    right = place if name == here and place else posixpath.relpath(name, posixpath.dirname(here) or ".") + place
    message = f"link '{link.text}' gaat naar '{link.target}'; schrijf [{link.text}]({right})"
    yield page.path, link.line, message, link.target


def _other_licence(page: Page, link: Link) -> Iterator[Hit]:
    """A link to a licence that names another one, or that stands before the name of another one."""
    deed = _LICENCE.search(link.target)
    if not deed:
        return
    line = page.prose.split("\n")[link.line - 1]
    behind = line[line.find(link.target) + len(link.target) :][:30]
    said = re.search(r"\bCC[ -](BY(?:-(?:NC|SA|ND))*)\b", f"{link.text} {behind}")
    if said and said[1].lower() != deed[1]:
        message = f"bij 'CC {said[1]}' staat het adres '{link.target}' van een andere licentie; maak het gelijk"
        yield page.path, link.line, message, link.target


def _said(text: str) -> str:
    """A text as it compares with another."""
    return " ".join(re.sub(r"[*_`]", "", text).casefold().strip(" .:!?‘’").split())


def _names(title: str) -> set[str]:
    """The ways to call what has a title: whole, without what stands in brackets, and then without an article."""
    bare = _said(re.sub(r"\([^()]*\)", "", title))
    names = {_said(title), bare, re.sub(r"^(?:een|de|het) ", "", bare) if bare.count(" ") > 1 else ""}
    return names - {""}


def _places(page: Page, target: str) -> set[str]:
    """What the place is called to which a link leads."""
    id_ = target.partition("#")[2]
    titles = [heading.text for heading in page.headings if heading.id == id_]
    titles += [block.title for block in page.blocks if id_ in block.ids]
    return {name for title in titles for name in _names(title)}


def _host(target: str) -> str:
    return (_parts(target).hostname or "") if target.startswith("http") else ""


def _is_same(host: str, said: str) -> bool:
    """Whether a text that looks like a website names the one that a link leads to."""
    return host == said or host.endswith(f".{said}") or said.endswith(f".{host}")


@rule("L117")
def leads_to_itself(sources: Sources) -> Iterator[Hit]:
    """Een pagina of blok linkt niet naar zichzelf, wel naar een andere plek op de pagina: [tekst](#plek)."""
    for page in sources.pages:
        here = page.path.removeprefix(f"{DOCS}/")
        for link in page.links:
            if not link.is_picture and link.target and "#" not in link.target and inside(page, link) == here:
                message = (
                    f"link '{link.text}' gaat naar deze pagina zelf, '{link.target}'; haal hem weg of noem de plek"
                )
                yield page.path, link.line, message, link.target
            elif not link.is_picture and inside(page, link) == here:
                id_ = unquote(link.target.partition("#")[2])
                if any(block.line < link.line <= block.last_line and id_ in block.ids for block in page.blocks):
                    message = f"link '{link.text}' gaat naar het blok waar hij in staat, '{link.target}'; haal hem weg"
                    yield page.path, link.line, message, link.target


@rule("L118")
def picture_as_link(sources: Sources) -> Iterator[Hit]:
    """Een plaatje begint met een uitroepteken; een link alleen op een regel naar een plaatje dat nergens staat, is er geen."""
    shown = {target for _, link, target in _inside(sources) if link.is_picture}
    for page, link, target in _inside(sources):
        is_file = target in sources.files and posixpath.splitext(target)[1] in PICTURES
        if link.is_picture or not is_file or target in shown:
            continue
        line = page.prose.split("\n")[link.line - 1].strip()
        if re.fullmatch(rf"\[{re.escape(link.text)}\]\([^()]*\)(?:\{{[^{{}}]*\}})?", line):
            message = f"plaatje '{link.target}' wordt een link; zet er een ! voor: ![wat erop staat]({link.target})"
            yield page.path, link.line, message, link.target


@rule("L116")
def picture_form(sources: Sources) -> Iterator[Hit]:
    """Een SVG-plaatje heeft een viewBox, een titel die zegt wat erop staat, en nergens een vaste breedte of hoogte."""
    for page in sources.pages:
        for match in _SIZED.finditer(page.prose):
            line, size = page.prose.count("\n", 0, match.start()) + 1, match["size"]
            yield page.path, line, f"'{size}' doet niets: een tekening past zich aan; haal het weg", size
    for name, text in sources.texts.items():
        title = re.search(r"<title[^<>]*>([^<>]+)</title>", text)
        if title and says_nothing_of_itself(title[1]):
            line, value = text.count("\n", 0, title.start()) + 1, title[1].strip()
            message = f"titel '{value}' zegt niet wat er op het plaatje staat; beschrijf het tussen <title> en </title>"
            yield f"{DOCS}/{name}", line, message, value
        for remedy in form_faults(text):
            yield (
                f"{DOCS}/{name}",
                1,
                f"'{posixpath.basename(name)}' is niet goed te tonen; {remedy}",
                posixpath.basename(name),
            )


RULES = (
    dead_link,
    missing_picture,
    undefined_footnote,
    outside_docs,
    address_instead_of_page,
    own_absolute_address,
    undefined_reference,
    says_nothing,
    long_link,
    listed_twice,
    not_secure,
    picture_without_text,
    unused_file,
    wrong_case,
    wrong_address,
    bare_address,
    names_another,
    picture_form,
    leads_to_itself,
    picture_as_link,
)
