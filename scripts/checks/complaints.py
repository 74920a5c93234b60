"""What MkDocs says itself, in English, at the place where an editor wrote what it is about."""

import re

from scripts.content.names import CONFIG, DOCS
from scripts.content.problem import Problem, one_line
from scripts.content.source import Sources

_SETTING = re.compile(r"Config value '(?P<name>[\w-]+)': (?P<why>.*)")
_PAGE = re.compile(r"(?:page '|Doc file '|docs/)(?P<page>[^'\s]+\.md)")
_MARKED = re.compile(r"<!(?!--)[^\n`]*")


def complaint(text: str, sources: Sources) -> Problem:
    """A complaint of MkDocs as a problem of ours.

    Args:
        text: what MkDocs says.
        sources: what it is about.

    Returns:
        The problem, at the setting or the page that MkDocs names; at the first line of `mkdocs.yml` when it names none.
    """
    if match := _SETTING.match(text):
        line = _line_of(sources.config, match["name"], match["why"])
        message = f"de instelling '{match['name']}' deugt niet; MkDocs zegt: {match['why']}"
        return Problem(CONFIG, line, "M001", one_line(message), match["name"])
    if match := _PAGE.search(text):
        page = next((page for page in sources.pages if page.path == f"{DOCS}/{match['page']}"), None)
        if page is not None:
            found = _MARKED.search(page.body) if "marked section" in text or "declaration" in text else None
            line = page.body.count("\n", 0, found.start()) + 1 if found else 1
            remedy = "zet een spatie tussen < en !" if found else "kijk naar wat het laatst is veranderd"
            shown = found.group()[:40] if found else match["page"]
            message = f"'{shown}' kan niet gelezen worden; {remedy} (MkDocs meldt: {text})"
            return Problem(page.path, line, "M001", one_line(message), one_line(shown))
    return Problem(CONFIG, 1, "M001", one_line(f"MkDocs meldt: {text}"))


def _line_of(config: str, name: str, why: str) -> int:
    """The line of a setting, or of what the complaint quotes of it."""
    lines = config.split("\n")
    first = next((number for number, line in enumerate(lines, 1) if re.match(rf"{re.escape(name)}\s*:", line)), 1)
    quoted = [piece for pair in re.findall(r"'([^'\n]+)'|name: (\w+)", why) for piece in pair if piece]
    for piece in reversed(quoted):
        wanted = re.split(r"[\\/]", piece)[-1]
        for number, line in enumerate(lines[first - 1 :], first):
            if wanted and wanted in line:
                return number
    return first
