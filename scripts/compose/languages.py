"""What is said in another language than the words around it: English terms on Dutch pages, boxes on English ones."""

from collections.abc import Iterable, Mapping

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.built.sections import Finder
from scripts.compose.drafts import Draft
from scripts.markdown.notation import KINDS, TITLES
from scripts.markdown.term import LANGUAGE

# No markup can stand in these, or what they hold is no language.
_CLOSED = frozenset(("svg", "code", "pre", "script", "style", "option", "textarea"))
_TASKS = {"gedaan": "done", "nog te doen": "to do"}


def read_foreign(terms: LexborHTMLParser) -> Mapping[str, str]:
    """The terms in another language than Dutch, each with that language.

    Args:
        terms: the page of terms.
    """
    found = {}
    for block in terms.css(f"section.begrip[{LANGUAGE}]"):
        heading, language = block.css_first("h2"), block.attributes[LANGUAGE]
        if heading and language:
            found[next((node.text_content or "" for node in heading.iter(include_text=True)), "").strip()] = language
    return found


def mark_foreign(tree: LexborHTMLParser, foreign: Mapping[str, str]) -> None:
    """Say the language of every such term where it stands in Dutch text, for who hears it read.

    Args:
        tree: what holds the text, in one article or more.
        foreign: the terms with their language.
    """
    for article in tree.css("article"):
        lower = article.text().lower()
        finders = [(Finder((term,)), language) for term, language in foreign.items() if term.lower() in lower]
        if finders:
            _mark(tree, article, finders)


def speak_english(draft: Draft) -> None:
    """Give the boxes of an English page English titles, where its editor gave none, and its tasks English words.

    Args:
        draft: the page.
    """
    if draft.page.language != "en":
        return
    for box in draft.article.css(".admonition, details"):
        title = box.child
        while title and not title.is_element_node:
            title = title.next
        kinds = KINDS.keys() & (box.attributes.get("class") or "").split()
        if title and kinds and title.text() == TITLES[kind := kinds.pop()]:
            title.inner_html = kind.capitalize()
    for task in draft.article.css(".task-list-control > input"):
        told = task.attributes.get("aria-label") or ""
        task.attrs["aria-label"] = _TASKS.get(told, told)


def _mark(tree: LexborHTMLParser, node: LexborNode, finders: Iterable[tuple[Finder, str]]) -> None:
    child = node.child
    while child:
        following = child.next
        if child.is_text_node:
            _part(tree, child, finders)
        elif child.is_element_node and child.tag not in _CLOSED and "lang" not in child.attributes:
            _mark(tree, child, finders)
        child = following


def _part(tree: LexborHTMLParser, node: LexborNode, finders: Iterable[tuple[Finder, str]]) -> None:
    """Part a piece of text at the terms that it holds."""
    text, end = node.text_content or "", 0
    while True:
        uses = [(match, language) for find, language in finders if (match := find(text, end))]
        if not uses:
            break
        match, language = min(uses, key=lambda use: use[0].start())
        word = tree.create_node("span")
        word.attrs["lang"] = language
        word.insert_child(match.group())
        if match.start() > end:
            node.insert_before(text[end : match.start()])
        node.insert_before(word, move=True)
        end = match.end()
    if end:
        node.replace_with(text[end:])
