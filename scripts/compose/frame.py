"""What Material prints in every page, by no block of ours, and this site has no use for.

generator     names the engine and its version; the same page must come of every engine.
checkboxes    keep the state of Material's drawer and search box. The HTML checker refuses their `autocomplete`,
              and on a narrow screen the keyboard cannot reach what they open. Our menu is a popover.
overlay       covers the page behind that drawer.
skip link     has no language of its own, is absent on the page for what is not there, and its target takes no
              focus. Ours stands in `overrides/partials/header.html`.
announcement  an empty box.
dialog        tells that something was copied, for Material's script; it has no name.
"""

from selectolax.lexbor import LexborHTMLParser

TAKEN_OUT = {
    "checkboxes": "body > input.md-toggle",
    "overlay": "body > label.md-overlay",
    "skip link": "body > [data-md-component=skip]",
    "announcement": "body > [data-md-component=announce]",
    "generator": "meta[name=generator]",
    "dialog": "body > .md-dialog",
}
"""What is taken out, as selectors. When Material prints one of these no longer, a test says so."""


def take_out_leftovers(tree: LexborHTMLParser) -> None:
    """Take out of a page what Material prints for parts that are not here.

    Args:
        tree: the page, as the templates made it.
    """
    for selector in TAKEN_OUT.values():
        for node in tree.css(selector):
            node.decompose()


def take_out_comments(tree: LexborHTMLParser) -> None:
    """Take out every comment: what editors say to each other is not for visitors, and a browser need not read it.

    Args:
        tree: the page, with every marker filled.
    """
    root = tree.root
    whole = root.parent if root and root.parent else root  # A comment may stand before the page.
    comments = [node for node in whole.traverse(include_text=True) if node.tag == "-comment"] if whole else []
    for node in comments:
        node.decompose()
