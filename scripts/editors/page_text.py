"""A new page: its text, with the parts that every topic page has, and its line in the menu."""

import re
from collections.abc import Mapping

import yaml

from scripts.checks import page_form
from scripts.content.bibliography import Bibliography
from scripts.content.dates import today
from scripts.content.files import inserted
from scripts.content.names import CONFIG, DISCUSSION, DOCS, FURTHER, LIMITS, SUMMARY
from scripts.content.problem import Rule
from scripts.content.source import Page, Sources
from scripts.content.words import words
from scripts.content.yaml_lists import config_tree
from scripts.editors.finding_text import NewBlock, ask_finding, fault_of_id, proposed_id
from scripts.editors.prompts import Objection, Questions, RefusedError

LOOSE = "los in het menu"
"""The choice of who wants a page outside every section of the menu."""

_TEXT = """{front_matter}
# {title} {{ #{name} }}

## In het kort {{ #{ids[0]} }}

{summary}

## {heading} {{ #{heading_id} }}

{block}
## Wat dit niet zegt {{ #{ids[1]} }}

- {limits}

## Om over door te praten {{ #{ids[2]} }}

*Deze vragen zijn van de redactie.*

1. {question}

## Verder {{ #{ids[3]} }}

- [{neighbour_title}]({neighbour}): {reason}
"""
_FIXED = (SUMMARY, LIMITS, DISCUSSION, FURTHER)


def ask_page(
    questions: Questions, sources: Sources, known: Mapping[str, str], ledger: Mapping[str, int], section: int
) -> Page:
    """Ask for a page with its first finding.

    Args:
        questions: where the answers come from.
        sources: the sources as they are.
        known: the ids that are taken, with where.
        ledger: every address that was ever published.
        section: line after the last page of its section of the menu.
    """
    title = questions.text("titel", "De titel van de pagina", judge=_judge(sources, "title"))
    name = questions.text("naam", "De naam van het bestand; dat wordt het adres", *_name(title, sources, ledger))
    description = questions.text(
        "omschrijving", "De omschrijving in één zin (50 tot 160 tekens)", judge=_judge(sources, "description")
    )
    heading = questions.text("kop", "De kop boven de bevindingen", "Bevindingen")
    block = ask_finding(
        questions, sources, {**known, **dict.fromkeys((name, *_FIXED), "die naam staat al op de pagina")}
    )
    neighbour = _neighbour(sources, section)
    return Page(f"{DOCS}/{name}.md", _text(title, name, description, heading, block, neighbour))


def sections(text: str) -> dict[str, tuple[int, str]]:
    """The sections of the menu, each with the line after its last page and the beginning of such a line.

    The whole menu itself is there as `LOOSE`.

    Args:
        text: the whole of `mkdocs.yml`, which can be read.

    Raises:
        RefusedError: when there is no menu, or it is written on one line.
    """
    tree = config_tree(text)
    nav = next((value for key, value in getattr(tree, "value", ()) if key.value == "nav"), None)
    if not isinstance(nav, yaml.SequenceNode) or nav.flow_style or not nav.value:
        raise RefusedError(f"het menu (nav) in {CONFIG} is geen lijst met een pagina per regel; zet het zo neer")
    found = {}
    for item in nav.value:
        for name, value in item.value if isinstance(item, yaml.MappingNode) else ():
            if isinstance(value, yaml.SequenceNode) and value.value and not value.flow_style:
                found[name.value] = _room(text, value)
    found[LOOSE] = _room(text, nav)
    return found


def in_menu(text: str, section: str, name: str) -> str:
    """The text of `mkdocs.yml` with a page at the end of a section of the menu.

    Args:
        text: the file as it stands there.
        section: one of `sections`.
        name: name of the file of the page.
    """
    line, beginning = sections(text)[section]
    return inserted(text, line, f"{beginning}{name}\n")


def _room(text: str, node: yaml.SequenceNode) -> tuple[int, str]:
    last = node.value[-1]
    lines = text.split("\n")
    beginning = re.match(r"[ ]*-[ ]+", lines[last.start_mark.line])
    return _last_line(last) + 2, beginning[0] if beginning else "  - "


def _last_line(node: yaml.Node) -> int:
    """The last line of a node, counted from 0: a collection in blocks ends only where the next thing begins."""
    if isinstance(node, yaml.ScalarNode):
        return node.end_mark.line
    last = node.value[-1]
    return _last_line(last[1] if isinstance(last, tuple) else last)


def _judge(sources: Sources, field: str) -> Objection:
    """Says what the gate says of a value above a page."""
    rules: tuple[Rule[Sources], ...] = (page_form.unknown_front_matter, page_form.description, page_form.double_title)

    def judge(value: str) -> str:
        page = Page("~", _front_matter({field: value}))
        with_page = Sources((*sources.pages, page), Bibliography(), frozenset())
        return next((found.message for rule in rules for found in rule(with_page) if found.path == page.path), "")

    return judge


def _name(title: str, sources: Sources, ledger: Mapping[str, int]) -> tuple[str | None, Objection]:
    """The name to propose for the file of a page, and the judge of names."""
    there = {page.path for page in sources.pages}

    def judge(name: str) -> str:
        if f"{DOCS}/{name}.md" in there:
            return f"{DOCS}/{name}.md bestaat al"
        if f"/{name}/" in ledger:
            return f"het adres /{name}/ is al eens gebruikt"
        return fault_of_id(name).replace("id ", "naam ", 1)

    proposed = proposed_id(title)
    return proposed if proposed and not judge(proposed) else None, judge


def _front_matter(values: Mapping[str, object]) -> str:
    text = yaml.safe_dump(dict(values), allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{text}---\n"


def _neighbour(sources: Sources, section: int) -> Page:
    """The page that will stand before it in the menu."""
    names = {page.path.removeprefix(f"{DOCS}/"): page for page in sources.pages}
    above = [
        (entry.line, name) for name, entry in (sources.menu or {}).items() if entry.line < section and name in names
    ]
    return names[max(above)[1]] if above else sources.pages[0]


def _text(title: str, name: str, description: str, heading: str, block: NewBlock, neighbour: Page) -> str:
    heading_id = "-".join(words(heading))
    taken = {name, *_FIXED, block.options["id"]}
    fill = page_form.FILL_IN.format
    return _TEXT.format(
        front_matter=_front_matter({"title": title, "description": description, "nagekeken": today()}),
        title=title,
        name=name,
        ids=_FIXED,
        summary=fill("drie tot vijf zinnen die los te lezen zijn"),
        heading=heading,
        heading_id=f"{heading_id}-{name}" if heading_id in taken else heading_id,
        block=block,
        limits=fill("wat het verslag hierover niet zegt, of waar mensen het oneens zijn"),
        question=fill("een vraag voor een team of een klas"),
        neighbour_title=(neighbour.meta or {}).get("title", "Start"),
        neighbour=neighbour.path.removeprefix(f"{DOCS}/"),
        reason=fill("waarom je daar verder leest"),
    )
