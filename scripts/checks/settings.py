"""Rules for `mkdocs.yml`: a setting of Material or MkDocs works here, or is refused at its line with the reason.

Nothing is silent: what is not in the tables below is refused as unknown. README shows the same tables.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice

import yaml
from markdown import Markdown

from scripts.built.own_code import JOINED, is_ours
from scripts.content.names import BIBLIOGRAPHY, CONFIG, DOCS
from scripts.content.problem import Hit, rule, suggestion
from scripts.content.source import Sources
from scripts.content.yaml_lists import WrittenValue, config_tree
from scripts.markdown.icons import names

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
OWN_EXTENSIONS = tuple(
    f"scripts.markdown.{name}"
    for name in ("attributes", "icons", "notation", "citations", "finding", "earlier_ids", "situation", "term")
)
"""The extensions of this site, which the pages cannot do without."""
HOOKS = tuple(f"scripts/hooks/{name}.py" for name in ("bibtex", "compose", "design", "gate"))
"""The hooks, which the site cannot do without."""
PLUGIN = "bibtex"
VALIDATION = {
    "validation": ("nav", "links"),
    "validation.nav": ("omitted_files", "not_found", "absolute_links"),
    "validation.links": ("not_found", "anchors", "absolute_links", "unrecognized_links"),
}
_PLUGIN_OPTIONS = ("enabled", "bib_file", "bib_by_default", "enable_inline_citations")
_TOC_VALUES = {"permalink": "true"}
"""Pages tell readers of the sign behind every heading."""
_PLUGIN_VALUES = {"bib_file": BIBLIOGRAPHY, "bib_by_default": "false", "enable_inline_citations": "false"}
_TAGS = ("!ENV", "!relative")
_PARTS = ("nav", "plugins", "hooks", "markdown_extensions")
_IN_COPYRIGHT = ("a", "cite", "abbr", "br")
_NULL = "tag:yaml.org,2002:null"
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
    for path, text in _configs(sources):
        for setting in _settings(text):
            table, name = TABLES[setting.place], f"'{setting.name}'"
            if setting.name not in table:
                works = [known for known, reason in table.items() if reason is WORKS]
                remedy = suggestion(setting.name, works) or "; haal de regel weg"
                yield path, setting.line, f"onbekende instelling {name}{remedy}", setting.name
            elif reason := table[setting.name]:
                yield path, setting.line, f"{name} werkt hier niet: {reason.dutch}; haal de regel weg", setting.name
        for name, line, options in _extensions(text):
            if name not in EXTENSIONS and name not in OWN_EXTENSIONS:
                near = suggestion(name, (*EXTENSIONS, *OWN_EXTENSIONS), 0.8)
                why = f"'{name}' werkt hier niet: {NOTATION.dutch}; haal de regel weg"
                yield path, line, f"onbekende uitbreiding '{name}'{near}" if near else why, name
            else:
                yield from _unknown(path, options, _options_of(name))
        for place, known in VALIDATION.items():
            yield from _unknown(path, _at(text, place), known)
        yield from _unknown(path, _plugin(text), _PLUGIN_OPTIONS)
        for hook, line in _hooks(text):
            if not hook.endswith(HOOKS):
                remedy = suggestion(hook, HOOKS) or "; haal de regel weg"
                yield path, line, f"onbekende hook '{hook}'{remedy}", hook
        for name, line in _doubles(_tree(text)):
            yield path, line, f"'{name}' staat er twee keer, en alleen de laatste telt; voeg ze samen", name


@rule("I102")
def wrong_value(sources: Sources) -> Iterator[Hit]:
    """In mkdocs.yml heeft elke instelling een waarde die hier werkt: thema material, taal nl, font false, feedback een mailadres; stijlen en scripts staan in overrides/assets/."""
    for path, text in _configs(sources):
        for setting in _settings(text):
            place = f"{setting.place}.{setting.name}".lstrip(".")
            if (
                setting.value.tag == _NULL
                and setting.name not in _PARTS
                and setting.place != "plugins"
                and TABLES[setting.place].get(setting.name, "") is WORKS
            ):
                yield (
                    path,
                    setting.line,
                    f"'{setting.name}' is leeg; vul in wat erbij hoort of haal de regel weg",
                    setting.name,
                )
                continue
            for line, value, remedy in _faults(place, setting.value, sources.inherited):
                yield path, line, f"'{value}' bij {setting.name} werkt hier niet: {remedy}", value
        for node in _nodes(_tree(text)):
            line = node.start_mark.line + 1
            for name, icon in _pairs(node):
                if name.value == "icon" and isinstance(icon, yaml.ScalarNode) and not _is_icon(icon.value):
                    near = (
                        suggestion(icon.value, (known.replace("-", "/", 1) for known in names())) or "; kies een ander"
                    )
                    shown, at = icon.value, icon.start_mark.line + 1
                    yield path, at, f"er is geen pictogram '{shown}'{near}", shown
            if node.tag.startswith("!") and node.tag not in _TAGS:
                yield path, line, f"'{node.tag}' kent MkDocs niet; bedoelde je '!ENV'?", node.tag
        for place in ("validation.nav", "validation.links"):
            yield from _other_than(path, _at(text, place), dict.fromkeys(VALIDATION[place], "warn"))
        yield from _other_than(path, _plugin(text), _PLUGIN_VALUES)
        for extension, _, options in _extensions(text):
            yield from _other_than(path, options if extension == "toc" else None, _TOC_VALUES)
    yield from _who_cites(sources)


def _is_icon(name: str) -> bool:
    """Whether Material has an icon; of other sets only this file would know."""
    return not name.startswith("material/") or name.replace("/", "-") in names()


def _other_than(path: str, options: yaml.Node | None, wanted: Mapping[str, str]) -> Iterator[Hit]:
    """The options that have another value than the one that works."""
    for name, value in _pairs(options):
        right = wanted.get(name.value)
        if right and value.value != right:
            shown, line = str(value.value), value.start_mark.line + 1
            yield path, line, f"'{shown}' bij {name.value} werkt hier niet: schrijf '{right}'", shown


def _who_cites(sources: Sources) -> Iterator[Hit]:
    """Whether the plugin and our extension say the same of who does the citations."""
    said: dict[str, tuple[str, yaml.Node]] = {}
    for path, text in reversed(list(_configs(sources))):
        for name, value in _pairs(_plugin(text)):
            if name.value == "enabled":
                said["enabled"] = path, value
        for extension, _, options in _extensions(text):
            for name, value in _pairs(options) if extension == "scripts.markdown.citations" else ():
                if name.value == "plugin":
                    said["plugin"] = path, value
    if len(said) == 2:
        (path, enabled), (_, plugin) = said["enabled"], said["plugin"]
        if _plain(enabled) != _plain(plugin):
            message = f"'{_plain(enabled)}' bij enabled is anders dan bij scripts.markdown.citations; schrijf '{_plain(plugin)}'"
            yield path, enabled.start_mark.line + 1, message, _plain(enabled)


def _plain(node: yaml.Node) -> str:
    """A value as it is written."""
    if isinstance(node, yaml.SequenceNode):
        return f"{node.tag} [{', '.join(str(item.value) for item in node.value)}]"
    return str(node.value)


@rule("I103")
def missing_part(sources: Sources) -> Iterator[Hit]:
    """In mkdocs.yml staan alle uitbreidingen, hooks en plugins waarmee de site wordt gemaakt."""
    configs = list(_configs(sources))
    if not any(_tree(text) for _, text in configs):
        return
    extensions = next((found for _, text in configs if (found := [name for name, _, _ in _extensions(text)])), [])
    hooks = next((found for _, text in configs if (found := [name for name, _ in _hooks(text)])), [])
    plugins = sorted({setting.name for _, text in configs for setting in _settings(text) if setting.place == "plugins"})
    wanted = [
        *(("markdown_extensions", name, extensions) for name in (*sorted(EXTENSIONS), *OWN_EXTENSIONS)),
        *(("hooks", name, hooks) for name in HOOKS),
        ("plugins", PLUGIN, plugins),
    ]
    for part, name, there in wanted:
        if any(found.endswith(name) for found in there) or name in _meant(there):
            continue
        path, line = _place_of(configs, part)
        if there:
            yield path, line, f"'{name}' ontbreekt bij {part}; zet er een regel bij: - {name}", name
    for part, there in (("markdown_extensions", extensions), ("hooks", hooks), ("plugins", plugins)):
        if not there:
            path, line = _place_of(configs, part)
            yield path, line, f"'{part}' ontbreekt of is leeg; neem het over uit de vorige versie", part


def _meant(names: Iterable[str]) -> set[str]:
    """The extensions and hooks that names which are none stand for: what is misspelt is told where it stands."""
    known = (*EXTENSIONS, *OWN_EXTENSIONS, *HOOKS, PLUGIN)
    odd = [name for name in names if not name.endswith(known)]
    return {right for name in odd for right in known if f"'{right}'" in suggestion(name, known, 0.8)}


@rule("I104")
def wrong_menu(sources: Sources) -> Iterator[Hit]:
    """Het menu (nav) noemt elke pagina één keer, bij de naam van haar bestand, en elk deel ervan heeft pagina's."""
    for path, text in _configs(sources):
        nav = next((value for name, value in _pairs(_tree(text)) if name.value == "nav"), None)
        if nav is None:
            continue
        lines: dict[str, list[tuple[str, int]]] = {}
        if not isinstance(nav, yaml.SequenceNode):
            yield path, nav.start_mark.line + 1, "het menu is geen lijst; begin elke regel eronder met een streepje"
            continue
        for name, node in _menu(nav):
            line, value = node.start_mark.line + 1, str(node.value)
            if node.tag == _NULL or not isinstance(node, yaml.ScalarNode):
                shown = name or "nav"
                yield path, line, f"deel '{shown}' van het menu is leeg; zet er een pagina onder of haal het weg", shown
            elif re.match(r"[A-Za-z][\w+.-]*:|//", value) and not value.endswith(".md"):
                yield (
                    path,
                    line,
                    f"'{value}' is een adres, en in het menu staan alleen eigen pagina's; haal de regel weg",
                    value,
                )
            elif not value.endswith(".md") or value.startswith("/"):
                right = value.strip("/").removesuffix(".md").removesuffix(".html")
                pages = [page.path.removeprefix(f"{DOCS}/") for page in sources.pages]
                remedy = (
                    f"; schrijf '{right}.md'"
                    if f"{right}.md" in pages
                    else "; schrijf de naam van het bestand, met .md"
                )
                yield path, line, f"'{value}' in het menu is geen bestand{remedy}", value
            else:
                lines.setdefault(value, []).append((path, line))
        for value, places in lines.items():
            for (where, line), (_, stays) in sources.doubles(places):
                yield where, line, f"pagina '{value}' staat al in het menu op regel {stays}; haal er een weg", value
        return


def has_empty_part(sources: Sources) -> bool:
    """Whether a part of the menu has lost its pages."""
    nav = next((value for _, text in _configs(sources) if (value := _at(text, "nav"))), None)
    return isinstance(nav, yaml.SequenceNode) and any(node.tag == _NULL for _, node in _menu(nav))


def named_values(sources: Sources) -> Iterator[tuple[str, str, WrittenValue]]:
    """The names in the settings that a page shows: of the site, and in the menu."""
    for path, text in _configs(sources):
        for name, value in _pairs(_tree(text)):
            if name.value in ("site_name", "site_description", "site_author") and value.tag not in _TAGS:
                yield path, name.value, _written(value)
            if name.value == "nav" and isinstance(value, yaml.SequenceNode):
                for key in _titles(value):
                    yield path, "het menu", _written(key)


def _written(node: yaml.Node) -> WrittenValue:
    return WrittenValue(str(node.value), node.start_mark.line + 1, (), True, False)


def _titles(nav: yaml.Node) -> Iterator[yaml.Node]:
    """Every name in the menu."""
    for item in nav.value if isinstance(nav, yaml.SequenceNode) else ():
        for key, value in _pairs(item):
            yield key
            yield from _titles(value)


def _menu(nav: yaml.Node, name: str = "") -> Iterator[tuple[str, yaml.Node]]:
    """Every end of the menu: what it is called there, and what it leads to; a part without pages leads to itself."""
    for item in nav.value:
        pairs = _pairs(item)
        if not pairs:
            yield name, item
        for key, value in pairs:
            if isinstance(value, yaml.SequenceNode) and value.value:
                yield from _menu(value, str(key.value))
            elif isinstance(value, yaml.ScalarNode) and value.tag != _NULL:
                yield str(key.value), value
            else:
                # An empty value has no place of its own.
                yield str(key.value), yaml.ScalarNode(_NULL, "", key.start_mark, key.end_mark)


def _configs(sources: Sources) -> Iterator[tuple[str, str]]:
    """`mkdocs.yml`, and the files that it inherits from, each with its path."""
    yield CONFIG, sources.config
    yield from sources.inherited.items()


def _place_of(configs: Iterable[tuple[str, str]], part: str) -> tuple[str, int]:
    """Where a part of the configuration stands, or the first line of it."""
    for path, text in configs:
        for name, _ in _pairs(_tree(text)):
            if name.value == part:
                return path, name.start_mark.line + 1
    return CONFIG, 1


def _unknown(path: str, options: yaml.Node | None, known: Collection[str]) -> Iterator[Hit]:
    """The options in a mapping that nobody reads."""
    for name, _ in _pairs(options):
        if name.value not in known:
            remedy = suggestion(str(name.value), known) or "; haal de regel weg"
            yield path, name.start_mark.line + 1, f"onbekende instelling '{name.value}'{remedy}", str(name.value)


@cache
def _options_of(extension: str) -> frozenset[str]:
    """The options of an extension, as it has them itself."""
    return frozenset(Markdown().build_extension(extension, {}).config)


def _pairs(node: yaml.Node | None) -> list[tuple[yaml.Node, yaml.Node]]:
    """The names and values of a mapping; none when it is something else."""
    return list(node.value) if isinstance(node, yaml.MappingNode) else []


def _at(text: str, place: str) -> yaml.Node | None:
    """The node at a place such as `validation.nav`."""
    node: yaml.Node | None = _tree(text)
    for part in place.split("."):
        node = next((value for name, value in _pairs(node) if name.value == part), None)
    return node


def _plugin(text: str) -> yaml.Node | None:
    """The options of the plugin for citations."""
    plugins = _at(text, "plugins")
    items = plugins.value if isinstance(plugins, yaml.SequenceNode) else [plugins]
    return next((value for item in items for name, value in _pairs(item) if name.value == PLUGIN), None)


def _hooks(text: str) -> Iterator[tuple[str, int]]:
    """Every hook with its line."""
    hooks = _at(text, "hooks")
    for item in hooks.value if isinstance(hooks, yaml.SequenceNode) else ():
        yield str(item.value), item.start_mark.line + 1


def _nodes(node: yaml.Node | None) -> Iterator[yaml.Node]:
    """A node and everything below it."""
    if node is None:
        return
    yield node
    for item in node.value if isinstance(node, yaml.SequenceNode | yaml.MappingNode) else ():
        for inner in item if isinstance(item, tuple) else (item,):
            yield from _nodes(inner)


def _doubles(node: yaml.Node | None) -> Iterator[tuple[str, int]]:
    """Every name that stands twice in one mapping, with the line of the second."""
    for inner in _nodes(node):
        names = [name for name, _ in _pairs(inner)]
        for place, name in enumerate(names):
            if any(name.value == before.value for before in names[:place]):
                yield str(name.value), name.start_mark.line + 1


def _faults(place: str, node: yaml.Node, inherited: Collection[str]) -> Iterator[tuple[int, str, str]]:
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
            "theme.custom_dir": (("overrides",), Reason("schrijf 'overrides'", "")),
            "theme.palette.scheme": (SCHEMES, Reason("schrijf 'default' of 'slate'", "")),
        }.get(place)
        if place == "extra.feedback" and node.value and not _MAIL.fullmatch(node.value):
            yield line, node.value, "schrijf een mailadres, zoals redactie@voorbeeld.nl, of niets"
        if place == "copyright":
            # One slip in a tag makes the next ones.
            yield from ((line, value, remedy) for value, remedy in islice(_copyright_slips(node.value), 1))
            for tag in re.findall(r"</?([A-Za-z][\w-]*)", node.value):
                if tag.lower() not in _IN_COPYRIGHT:
                    yield line, f"<{tag}>", "gebruik hier hoogstens <a> en <cite>"
                    break
        if place == "theme.favicon" and not is_ours(node.value):
            yield line, node.value, "zet het bestand in overrides/assets/ en schrijf 'assets/naam'"
        if place == "site_url" and node.value and not re.match(r"https?://[^\s/]+\.", node.value):
            yield line, node.value, "schrijf het hele adres, met https:// ervoor"
        if place == "INHERIT" and node.value not in inherited:
            yield line, node.value, "dat bestand is er niet; verbeter de naam of haal de regel weg"
        if (
            wanted
            and node.value not in wanted[0]
            and not (place == "theme.custom_dir" and node.value.endswith("/overrides"))
        ):
            yield line, node.value, wanted[1].dutch


_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][\w-]*)(?P<rest>[^<>]*)(?P<close>>?)")


def _copyright_slips(text: str) -> Iterator[tuple[str, str]]:
    """What in the line at the foot of every page a browser would read otherwise than it is meant: it, and what to do."""
    open_: list[str] = []
    for tag in _TAG.finditer(text):
        name, shown = tag["name"].lower(), tag.group()
        if not tag["close"]:
            yield shown, "zet er een > achter"
        elif re.search(r"[“”‘’„]", tag["rest"]):
            yield shown, 'zet rechte aanhalingstekens " om wat achter = staat'
        elif name == "a" and not tag["end"] and not re.search(r"""href=["'](?:https?://|mailto:)""", tag["rest"]):
            yield shown, 'schrijf <a href="https://…">, of sluit de link met </a>'
        elif tag["end"] and name not in open_:
            yield shown, "hier is niets open; haal het weg"
        elif tag["end"]:
            open_.remove(name)
        elif name != "br":
            open_.append(name)
    if open_:
        yield f"<{open_[-1]}>", f"dit gaat niet dicht; zet </{open_[-1]}> aan het eind"
    deed = re.search(r"creativecommons\.org/licenses/([a-z-]+)/", text)
    said = re.search(r"\bCC[ -](BY(?:-(?:NC|SA|ND))*)\b", text)
    if deed and said and deed[1] != said[1].lower():
        yield said.group(), f"het adres ernaast is van CC {deed[1].upper()}; maak het gelijk"


def _path(node: yaml.Node) -> str:
    """The path of a style sheet or script, which may stand in a mapping with how it is loaded."""
    if isinstance(node, yaml.MappingNode):
        return next((str(value.value) for key, value in node.value if key.value == "path"), "")
    return str(node.value)


def _tree(text: str) -> yaml.MappingNode | None:
    """The tree of `mkdocs.yml`; another rule tells when it cannot be read."""
    try:
        tree = config_tree(text)
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


def _extensions(text: str) -> Iterator[tuple[str, int, yaml.Node | None]]:
    """Every Markdown extension with its line and its options."""
    value = _at(text, "markdown_extensions")
    for item in value.value if isinstance(value, yaml.SequenceNode) else ():
        name, options = next(iter(_pairs(item)), (item, None))
        yield str(name.value), name.start_mark.line + 1, options


RULES = (refused_setting, wrong_value, missing_part, wrong_menu)
