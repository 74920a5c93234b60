"""Rules for `mkdocs.yml`: a setting of Material or MkDocs works here, or is refused at its line with the reason.

Nothing is silent: what is not in the tables below is refused as unknown. README shows the same tables.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from scripts.built.own_code import JOINED, is_ours
from scripts.content.names import CONFIG
from scripts.content.problem import Hit, rule, suggestion
from scripts.content.source import Sources

WORKS = None
"""A setting that does what Material's documentation says."""


@dataclass(frozen=True)
class Reason:
    """Why a setting is refused: what an editor reads (Dutch), and what README says (English)."""

    dutch: str
    english: str


SCRIPT = Reason("dat doet het script van Material, en dat draait hier niet", "needs Material's script, which stays out")
MENU = Reason("het menu van deze site is een ander", "the menu is ours")
OURS = Reason("daar heeft de site haar eigen vorm voor", "the site has its own")
OUTLINE = Reason(
    "elke pagina staat in het menu en heeft één adres", "every page stands in the menu and has one address"
)
PRIVATE = Reason("de site volgt niemand en haalt niets van elders", "the site follows nobody and fetches nothing")
COLOURS = Reason(
    "de kleuren staan in overrides/assets/css/tokens.css, met genoeg contrast in licht en donker",
    "the colours stand in `tokens.css`, where their contrast was measured in both schemes",
)
DUTCH = Reason(
    "de site is Nederlands; zet boven een pagina in een andere taal 'lang'",
    "the frame is Dutch; a page in another language says `lang`",
)
DEVICE = Reason(
    "de letters komen van het apparaat van de lezer; schrijf 'font: false'", "fonts come from the reader's own device"
)
NOTATION = Reason(
    "de controle en de downloads kennen deze schrijfwijze niet", "neither the gate nor the downloads know the notation"
)
REPORTING = Reason("dat is alleen om een fout bij Material te melden", "only to report a fault of Material")
SEARCH = Reason("het zoekvak van deze site vindt meer", "our search finds the right section far more often")

TOP: dict[str, Reason | None] = {
    **dict.fromkeys(
        (
            *("site_name", "site_description", "site_author", "site_url", "repo_url", "repo_name", "edit_uri"),
            *("copyright", "nav", "theme", "extra", "extra_css", "extra_javascript", "plugins", "hooks"),
            *("markdown_extensions", "validation", "watch", "dev_addr", "strict", "INHERIT"),
        ),
        WORKS,
    ),
    **dict.fromkeys(("exclude_docs", "draft_docs", "not_in_nav", "use_directory_urls", "extra_templates"), OUTLINE),
    **dict.fromkeys(("docs_dir", "site_dir", "mdx_configs", "edit_uri_template"), OURS),
}
THEME: dict[str, Reason | None] = {
    **dict.fromkeys(
        ("name", "custom_dir", "language", "font", "favicon", "logo", "icon", "palette", "features"), WORKS
    ),
    **dict.fromkeys(("direction", "static_templates", "include_search_page", "search_index_only", "locale"), OURS),
}
ICON: dict[str, Reason | None] = {
    "logo": WORKS,
    **dict.fromkeys(
        (
            *("menu", "alternate", "search", "share", "close", "top", "edit", "view", "repo", "admonition", "tag"),
            *("previous", "next", "annotation", "date"),
        ),
        OURS,
    ),
}
PALETTE: dict[str, Reason | None] = {
    **dict.fromkeys(("media", "scheme", "toggle"), WORKS),
    **dict.fromkeys(("primary", "accent"), COLOURS),
}
FEATURES: dict[str, Reason | None] = {
    # What the site always does; saying so changes nothing.
    **dict.fromkeys(
        (
            *("content.action.edit", "content.tooltips", "navigation.footer", "navigation.sections", "toc.follow"),
            *("search.highlight", "search.share", "search.suggest"),
        ),
        WORKS,
    ),
    **dict.fromkeys(
        (
            *("announce.dismiss", "content.code.annotate", "content.code.copy", "content.code.select"),
            *("content.footnote.tooltips", "content.tabs.link", "header.autohide", "navigation.instant"),
            *("navigation.instant.prefetch", "navigation.instant.preview", "navigation.instant.progress"),
            *("navigation.top", "navigation.tracking"),
        ),
        SCRIPT,
    ),
    **dict.fromkeys(
        (
            *("navigation.expand", "navigation.indexes", "navigation.path", "navigation.prune", "navigation.tabs"),
            *("navigation.tabs.sticky", "toc.integrate"),
        ),
        MENU,
    ),
    "content.action.view": OURS,
}
EXTRA: dict[str, Reason | None] = {
    **dict.fromkeys(("social", "alternate", "feedback"), WORKS),
    **dict.fromkeys(("analytics", "consent", "polyfills"), PRIVATE),
    **dict.fromkeys(("version", "homepage", "scope"), OUTLINE),
    **dict.fromkeys(("annotate", "tags", "status", "generator"), OURS),
}
PLUGINS: dict[str, Reason | None] = {
    "bibtex": WORKS,
    "search": SEARCH,
    **dict.fromkeys(("tags", "social", "offline", "meta", "group", "typeset", "optimize", "blog", "projects"), OURS),
    "privacy": PRIVATE,
    "info": REPORTING,
}
EXTENSIONS = frozenset(
    """
    abbr admonition def_list footnotes sane_lists tables toc pymdownx.caret pymdownx.details pymdownx.highlight
    pymdownx.keys pymdownx.mark pymdownx.superfences pymdownx.tabbed pymdownx.tasklist pymdownx.tilde
    """.split()
)
"""The extensions whose notations work; those of this site begin with `scripts.markdown.`."""
TABLES = {
    "": TOP,
    "theme": THEME,
    "theme.icon": ICON,
    "theme.palette": PALETTE,
    "theme.features": FEATURES,
    "extra": EXTRA,
    "plugins": PLUGINS,
}
"""Every table by the place of its settings in `mkdocs.yml`."""
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
SCHEMES = ("default", "slate")


@dataclass(frozen=True)
class Setting:
    """A setting as it is written: its place, name, line and value."""

    place: str
    name: str
    line: int
    value: yaml.Node


@rule("I101")
def refused_setting(sources: Sources) -> Iterator[Hit]:
    """Een instelling in mkdocs.yml werkt hier, of staat er niet; README zegt welke werken."""
    for setting in _settings(sources.config):
        table, name = TABLES[setting.place], f"'{setting.name}'"
        if setting.name not in table:
            remedy = suggestion(setting.name, table) or "; haal de regel weg"
            yield CONFIG, setting.line, f"onbekende instelling {name}{remedy}", setting.name
        elif reason := table[setting.name]:
            yield CONFIG, setting.line, f"{name} werkt hier niet: {reason.dutch}; haal de regel weg", setting.name
    for name, line in _extensions(sources.config):
        if name not in EXTENSIONS and not name.startswith("scripts.markdown."):
            yield CONFIG, line, f"'{name}' werkt hier niet: {NOTATION.dutch}; haal de regel weg", name


@rule("I102")
def wrong_value(sources: Sources) -> Iterator[Hit]:
    """In mkdocs.yml is het thema material, de taal nl, font false en extra.feedback een mailadres; stijlen en scripts staan in overrides/assets/."""
    for setting in _settings(sources.config):
        place = f"{setting.place}.{setting.name}".lstrip(".")
        for line, value, remedy in _faults(place, setting.value):
            yield CONFIG, line, f"'{value}' bij {setting.name} werkt hier niet: {remedy}", value


def _faults(place: str, node: yaml.Node) -> Iterator[tuple[int, str, str]]:
    """The values of a setting that do not work: line, value and what to do."""
    line = node.start_mark.line + 1
    if place in ("extra_css", "extra_javascript"):
        for item in node.value if isinstance(node, yaml.SequenceNode) else ():
            path = _path(item)
            # What stands in the folders of pieces is sent already, as one file.
            if not is_ours(path) or path.startswith(tuple(f"assets/{folder}/" for folder in JOINED.values())):
                yield item.start_mark.line + 1, path, "zet het bestand in overrides/assets/ en schrijf 'assets/naam'"
    elif place == "theme.palette" and isinstance(node, yaml.SequenceNode) and len(node.value) > 2:
        yield line, "palette", "hoogstens twee, licht en donker; wat het systeem van de lezer vraagt, gaat vanzelf"
    elif isinstance(node, yaml.ScalarNode):
        wanted = {
            "theme.name": (("material",), Reason("schrijf 'material'", "")),
            "theme.language": (("nl",), DUTCH),
            "theme.font": (("false",), DEVICE),
            "theme.palette.scheme": (SCHEMES, Reason("schrijf 'default' of 'slate'", "")),
        }.get(place)
        if place == "extra.feedback" and node.value and not _MAIL.fullmatch(node.value):
            yield line, node.value, "schrijf een mailadres, zoals redactie@voorbeeld.nl, of niets"
        if wanted and node.value not in wanted[0]:
            yield line, node.value, wanted[1].dutch


def _path(node: yaml.Node) -> str:
    """The path of a style sheet or script, which may stand in a mapping with how it is loaded."""
    if isinstance(node, yaml.MappingNode):
        return next((value.value for key, value in node.value if key.value == "path"), "")
    return str(node.value)


def _tree(text: str) -> yaml.MappingNode | None:
    """The tree of `mkdocs.yml`; another rule tells when it cannot be read."""
    try:
        tree = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return None
    return tree if isinstance(tree, yaml.MappingNode) else None


def _settings(text: str) -> Iterator[Setting]:
    """Every setting of which a table knows whether it works."""
    tree = _tree(text)
    return _within("", tree) if tree else iter(())


def _within(place: str, node: yaml.Node) -> Iterator[Setting]:
    """The settings below a node: the names of a mapping, or the items of a list of names or mappings."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            if isinstance(item, yaml.ScalarNode):
                yield Setting(place, item.value.removeprefix("material/"), item.start_mark.line + 1, item)
            else:
                yield from _within(place, item)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield Setting(place, str(key.value), key.start_mark.line + 1, value)
            inner = f"{place}.{key.value}".lstrip(".")
            if inner in TABLES:
                yield from _within(inner, value)


def _extensions(text: str) -> Iterator[tuple[str, int]]:
    """Every Markdown extension with its line."""
    tree = _tree(text)
    for key, value in tree.value if tree else ():
        if key.value == "markdown_extensions" and isinstance(value, yaml.SequenceNode):
            for item in value.value:
                name = item.value[0][0] if isinstance(item, yaml.MappingNode) else item
                yield str(name.value), name.start_mark.line + 1


RULES = (refused_setting, wrong_value)
