"""Repair of headings without an id of their own: they keep the one that the renderer gave them."""

from collections.abc import Iterable

from selectolax.lexbor import LexborNode

from scripts.built.addresses import addresses
from scripts.built.site import Built, BuiltPage
from scripts.checks.page_form import heading_without_id
from scripts.content.bibliography import Bibliography
from scripts.content.names import DOCS, INDEX
from scripts.content.source import Heading, Page, Sources
from scripts.editors.repairs import Repair, Repaired
from scripts.markdown.references import FOOT

# Headings that blocks and hooks make; no line of the page begins with # for them.
_MADE = f"section.bevinding h3, section.begrip h2, #{FOOT}"


def repaired(page: BuiltPage, text: str, built: Built, ledger: Iterable[str]) -> Repaired:
    """Write down the id that each heading without one was given.

    Args:
        page: the page as built.
        text: its file as it stands there.
        built: the site it is part of.
        ledger: every address that was ever published.
    """
    if page.source is None or page.article is None:
        return text, []
    headings, made = page.source.headings, _headings(page.article)
    known = [(heading.level, heading.id or id_) for heading, (_, id_) in zip(headings, made, strict=False)]
    # Only when every heading is found where it should be, no id can be given to the wrong one.
    if len(headings) != len(made) or known != made:
        return text, []
    address = f"/{page.path.removesuffix(INDEX)}#"
    lost = {known for known in ledger if known.startswith(address)} - addresses(built)
    lines = text.split("\n")
    repairs = []
    for heading, (_, id_) in zip(headings, made, strict=True):
        # An address that was lost on this page may be this heading's: an editor must say so.
        if heading.id is None and not lost and _can_have(lines[heading.line - 1], heading, id_):
            lines[heading.line - 1] = _with_id(lines[heading.line - 1], id_)
            repairs.append(Repair(page.source.path, heading.line, f"kop '{heading.text}' met id '{id_}'"))
    return "\n".join(lines), repairs


def _headings(article: LexborNode) -> list[tuple[int, str]]:
    """Level and id of every heading that was written as one, in the order of the page."""
    made = {node.mem_id for node in article.css(_MADE)}
    nodes = article.css("h1, h2, h3, h4, h5, h6")
    return [(int((node.tag or "h0")[1]), node.id or "") for node in nodes if node.mem_id not in made]


def _can_have(line: str, heading: Heading, id_: str) -> bool:
    """Whether an id can simply be written behind a heading, and is one that the gate lets pass."""
    if line.rstrip().endswith(("}", "#")):
        return False
    page = Page(f"{DOCS}/x.md", f"# Kop {{ #{id_} }}\n")
    return not any(heading_without_id(Sources((page,), Bibliography(), frozenset())))


def _with_id(line: str, id_: str) -> str:
    ending = "\r" if line.endswith("\r") else ""
    return f"{line.rstrip()} {{ #{id_} }}{ending}"
