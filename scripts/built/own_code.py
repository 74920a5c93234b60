"""Which scripts and styles are ours: known by their own files and templates, never by being found on a page."""

import re
from functools import cache
from pathlib import Path

from scripts.content import downloads

OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"
JOINED = {downloads.STYLE: "css", downloads.SCRIPT: "js", downloads.SEARCH_ENGINE: "engine"}
"""What is sent as one file, and the folder in `overrides/assets/` whose files it is made of."""

# In our own templates, which are no input: a script between its tags, without a line that a template fills in.
_INLINE = re.compile(r"<script>((?:(?!</script|\{\{|\{%).)*)</script>", re.DOTALL)


@cache
def inline_scripts() -> frozenset[str]:
    """The scripts that our templates put in a page, each to the letter."""
    templates = (file.read_text(encoding="utf-8") for file in sorted(OVERRIDES.rglob("*.html")))
    return frozenset(script for text in templates for script in _INLINE.findall(text))


@cache
def is_ours(address: str) -> bool:
    """Whether a script or a style is a file of ours.

    Args:
        address: from the root of the site, such as `assets/search.js`.
    """
    return address in JOINED or (address.startswith("assets/") and (OVERRIDES / address).is_file())
