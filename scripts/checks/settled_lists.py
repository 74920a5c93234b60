"""Rules for the lists and settings that say what is settled: addresses, licences, what changed, and the right answers."""

import fnmatch
import re
from collections.abc import Iterator

import yaml
from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

from scripts.checks.laid_beside import told_otherwise
from scripts.checks.list_entries import entries
from scripts.content.bibliography import REPORT, REPORT_TITLE
from scripts.content.names import CHANGES, CONFIG, DOCS, LEDGER, LICENCES, QUESTIONS
from scripts.content.problem import Hit, rule
from scripts.content.source import Sources
from scripts.content.yaml_lists import SafeLoader


@rule("R111")
def not_one_address(sources: Sources) -> Iterator[Hit]:
    """Een regel van data/permalinks.txt is één adres, dat begint met / en er één keer staat, zonder spaties."""
    lines = sources.data.get(LEDGER, "").split("\n")
    seen: dict[str, list[int]] = {}
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("#"):
            seen.setdefault(line.strip(), []).append(number)
        if not sources.is_new(LEDGER, number) or not line.strip() or line.startswith("#"):
            continue
        if not re.fullmatch(r"/\S*", line.strip()):
            message = f"'{line.strip()}' is niet één adres van de site; schrijf elk adres op een eigen regel, vanaf de eerste /"
            yield LEDGER, number, message, line.strip()
        elif line != line.strip():
            yield LEDGER, number, f"om '{line.strip()}' staat een spatie; haal die weg", line.strip()
    for address, numbers in seen.items():
        for (_, line_number), (_, stays) in sources.doubles([(LEDGER, number) for number in numbers]):
            yield LEDGER, line_number, f"'{address}' staat er al op regel {stays}; haal de regel weg", address


_OF_CONTENT = "CC-BY-4.0"


@rule("E130")
def licence_of_nothing(sources: Sources) -> Iterator[Hit]:
    """Wat data/licences.yml van onszelf noemt in docs/, staat daar, met de licentie van de inhoud en een reden."""
    text = sources.data.get(LICENCES, "")
    try:
        own = (yaml.load(text, Loader=SafeLoader) or {}).get("own") if text else None
    except (yaml.YAMLError, ValueError, AttributeError) as error:
        mark = getattr(error, "problem_mark", None)
        loose = next((number for number, one in enumerate(text.split("\n"), 1) if re.match(r" *-\w", one)), 0)
        yield (
            LICENCES,
            loose or (mark.line + 1 if mark else 1),
            f"'{LICENCES}' is niet te lezen; kijk naar het inspringen en de dubbele punt",
            LICENCES,
        )
        return
    listed = {
        str(entry.get("path") or "") for entry in (own if isinstance(own, list) else ()) if isinstance(entry, dict)
    }
    for gone in sources.gone.get(LICENCES, ()):
        path = gone.partition("path:")[2].strip(" '\"")
        is_ours = path.startswith(f"{DOCS}/") and any(fnmatch.fnmatch(f"{DOCS}/{file}", path) for file in sources.files)
        if is_ours and not any(fnmatch.fnmatch(path, one) for one in listed):
            at = next((number for number, one in enumerate(text.split("\n"), 1) if one.startswith("own:")), 1)
            yield (
                LICENCES,
                at,
                f"'{path}' is uit de lijst en die bestanden zijn er nog; zet het stuk terug, met licentie en reden",
                path,
            )
    for entry in own if isinstance(own, list) else ():
        path = str(entry.get("path") or "") if isinstance(entry, dict) else ""
        line = next((number for number, one in enumerate(text.split("\n"), 1) if path and path in one), 1)
        if not path.startswith(f"{DOCS}/"):
            continue
        if not any(fnmatch.fnmatch(f"{DOCS}/{file}", path) for file in sources.files):
            yield LICENCES, line, f"'{path}' is er niet; noem de map waarin de bestanden nu staan", path
        elif entry.get("licence") != _OF_CONTENT:
            at = next(
                (number for number, one in enumerate(text.split("\n"), 1) if number > line and "licence:" in one), line
            )
            value = str(entry.get("licence"))
            yield LICENCES, at, f"'{value}' is niet de licentie van de inhoud; schrijf '{_OF_CONTENT}'", value
        elif not entry.get("reason"):
            yield LICENCES, line, f"'{path}' heeft geen reden; schrijf bij reason waar het vandaan komt", path


_LICENCE_FIELD = re.compile(r"^ *(?:- )?(?P<name>[a-z]+):(?P<value>(?: .*)?)$")
_FIELDS_OF = {
    "packages": ("name", "licence", "reason"),
    "inside": ("name", "package", "licence", "sent", "reason"),
    "own": ("path", "licence", "reason"),
}
"""The fields that an entry of each part of the list of licences has."""


@rule("E132")
def licence_of_no_kind(sources: Sources) -> Iterator[Hit]:
    """Elk stuk in data/licences.yml heeft al zijn velden, elk met een waarde van zijn soort: sent is true of false, een licentie heet zoals SPDX haar noemt, en de rest is niet leeg. Een pakket of een map staat er één keer."""
    part = ""
    start, there, is_told = 0, list[str](), False
    first_lines: dict[tuple[str, str], int] = {}
    for number, line in enumerate((*sources.data.get(LICENCES, "").split("\n"), "end:"), 1):
        is_part = bool(line) and not line[0].isspace() and not line.startswith(("#", "-"))
        if part in _FIELDS_OF and start and (is_part or re.match(r" *- ", line)):
            lacking = next((name for name in _FIELDS_OF[part] if name not in there), "")
            # What is misspelt is told where it stands, and of our own files another rule tells it.
            if lacking and len(there) < len(_FIELDS_OF[part]) and not is_told:
                yield LICENCES, start, f"dit stuk heeft geen '{lacking}'; schrijf het erbij", lacking
            start = 0
        if is_part:
            part = line.partition(":")[0]
            continue
        if part in _FIELDS_OF and re.match(r" *- ", line):
            start, there = number, []
            is_told = f"path: {DOCS}/" in line
            # The same thing may be inside of two packages.
            name, _, value = (piece.strip(" -") for piece in line.partition(":"))
            is_named = name in ("name", "path") and value and part != "inside"
            if is_named and (earlier := first_lines.setdefault((part, value), number)) != number:
                yield LICENCES, number, f"'{value}' staat er al op regel {earlier}; houd er een", value
        said = re.match(r"^ *- (?P<value>[^\s:#'\"]+)$", line) if part == "allowed" else None
        match = _LICENCE_FIELD.match(line)
        if said and not _is_licence(said["value"]):
            yield LICENCES, number, *_of_no_licence(said["value"])
        if not match or part not in _FIELDS_OF:
            continue
        name, value = match["name"], match["value"].strip()
        there.append(name)
        if name not in _FIELDS_OF[part]:
            message = f"'{name}' is hier geen veld; schrijf {', '.join(_FIELDS_OF[part])}"
            yield LICENCES, number, message, name
        elif not value.strip("'\""):
            yield LICENCES, number, f"'{name}' is leeg; vul het in", name
        elif name == "sent" and value not in ("true", "false"):
            yield LICENCES, number, f"'{value}' is niet waar of onwaar; schrijf true of false", value
        elif name == "licence" and not _is_licence(value.strip("'\"")):
            yield LICENCES, number, *_of_no_licence(value)


def _of_no_licence(value: str) -> tuple[str, str]:
    """What is told of a licence that SPDX does not know, and the value."""
    return f"'{value}' is geen licentie die SPDX kent; zoek haar naam op spdx.org/licenses", value


def _is_licence(value: str) -> bool:
    """Whether a licence, or several with AND or OR between them, is written as SPDX writes it."""
    try:
        return canonicalize_license_expression(value) == value
    except InvalidLicenseExpression:
        return False


_SHOWN = re.compile(r"^ *(?:- )?(?P<name>name|permalink_title|BACKLINK_TITLE): *[\"']?(?P<value>[^#\n\"']+)")
_ENGLISH = re.compile(
    r"\b(?:dark|light|mode|theme|switch|toggle|permanent|permalink|jump|back to|footnote|anchor|link to|this (?:section|paragraph))\b",
    re.IGNORECASE,
)
_MEDIA = re.compile(r"^ *(?:- )?media: *[\"']?(?P<value>[^\"'\n#]+)")
_CITE = re.compile(r"<cite>(?P<title>[^<>]*)</cite>")
_DEPTH = re.compile(r"^ *toc_depth: *(?P<value>\S+)")
_DEFER = re.compile(
    r"^ *(?:- )?(?:defer|async|permalink|custom_checkbox|alternate_style|enabled): *(?P<value>[A-Za-z]+) *$"
)


@rule("I105")
def shown_otherwise(sources: Sources) -> Iterator[Hit]:
    """Wat mkdocs.yml een lezer laat zien, is Nederlands en klopt: de namen van de knoppen, de titel van het verslag, licht en donker."""
    scheme, names = "", {}
    for number, line in enumerate(sources.config.split("\n"), 1):
        scheme = match["value"] if (match := re.match(r"^ *(?:- )?scheme: *(?P<value>\w+)", line)) else scheme
        shown, media, depth, yes = (pattern.match(line) for pattern in (_SHOWN, _MEDIA, _DEPTH, _DEFER))
        cite = _CITE.search(line)
        if shown and _ENGLISH.search(shown["value"]):
            value = shown["value"].strip()
            yield CONFIG, number, f"{shown['name']} '{value}' is Engels; schrijf het in het Nederlands", value
        elif shown and scheme and shown["name"] == "name":
            value = shown["value"].strip()
            if value in names:
                yield CONFIG, number, f"name '{value}' heet de andere knop ook; noem waar deze knop heen gaat", value
            elif (scheme, value.split(" ")[0].lower()[:5]) in (("default", "licht"), ("slate", "donke")):
                yield CONFIG, number, f"name '{value}' is wat het al is; noem waar deze knop heen gaat", value
            names[value] = number
        if media and not re.fullmatch(
            r"\(prefers-color-scheme(?:: (?:light|dark))?\)|print|screen", media["value"].strip()
        ):
            value = media["value"].strip()
            yield (
                CONFIG,
                number,
                f"media '{value}' kent geen browser; schrijf (prefers-color-scheme: light) of dark",
                value,
            )
        if depth and not re.fullmatch(r"[1-6](?:-[1-6])?|[\"'].*", depth["value"]):
            yield (
                CONFIG,
                number,
                f"toc_depth '{depth['value']}' kan niet; schrijf een getal van 1 tot en met 6",
                depth["value"],
            )
        if yes and yes["value"].lower() not in ("true", "false", "yes", "no", "on", "off"):
            yield CONFIG, number, f"'{yes['value']}' is niet waar of onwaar; schrijf true of false", yes["value"]
        if cite and REPORT in sources.bibliography.keys and cite["title"] != REPORT_TITLE:
            yield CONFIG, number, f"'{cite['title']}' heet anders; schrijf '{REPORT_TITLE}'", cite["title"]


_LOOSE_END = re.compile(r"\b(?P<word>van|de|het|een|en|met|voor|in|op|bij|aan|dat|die|te|naar|door|over|als|om)$")


@rule("W112")
def change_told_otherwise(sources: Sources) -> Iterator[Hit]:
    """Wat in data/wijzigingen.yml staat, blijft zeggen wat het zei, en breekt niet midden in een zin af."""
    gone = [line.partition("wat:")[2].strip() for line in sources.gone.get(CHANGES, ()) if "wat:" in line]
    for entry in entries(sources, CHANGES):
        text, line = entry.text("wat"), entry.lines.get("wat", entry.line)
        if end := _LOOSE_END.search(text):
            yield CHANGES, line, f"de tekst houdt op bij '{end['word']}'; schrijf haar af", end["word"]
        elif sources.is_new(CHANGES, line) and not sources.is_new(CHANGES, entry.line):
            for before in gone:
                pair = next(told_otherwise(before, text, 2), None)
                is_same = before.split()[:2] == text.split()[:2] or before.split()[-2:] == text.split()[-2:]
                if pair and is_same:
                    value = pair[1] or pair[0]
                    message = (
                        f"'{value}' verandert wat lezers al lazen; zet de tekst terug, en meld wat nieuw is bovenaan"
                    )
                    yield CHANGES, line, message, value
                    break


_DENIES = re.compile(r"\b(?:niet|geen|nooit)\b", re.IGNORECASE)


@rule("T120")
def answer_turned(sources: Sources) -> Iterator[Hit]:
    """Wordt een ander antwoord goed, of keert een vraag om met niet of geen, dan veranderen de antwoorden of de uitleg mee."""
    gone = [line.strip() for line in sources.gone.get(QUESTIONS, ())]
    for entry in entries(sources, QUESTIONS) if gone else ():
        new = {name for name, line in entry.lines.items() if sources.is_new(QUESTIONS, line)}
        if sources.is_new(QUESTIONS, entry.line) and "vraag" in new and "pagina" in new:
            continue
        goed = entry.text("goed")
        before = next((line.removeprefix("goed:").strip() for line in gone if line.startswith("goed:")), "")
        answers = list(entry.texts("antwoorden"))
        if new == {"goed"} and before in answers and goed in answers and before != goed:
            message = f"'{goed}' is nu goed, en de uitleg zegt nog waarom '{before}' het was; verander haar mee, of zet het terug"
            yield QUESTIONS, entry.lines["goed"], message, goed
        asked = next((line.removeprefix("vraag:").strip() for line in gone if line.startswith("vraag:")), "")
        if (
            new == {"vraag"}
            and asked
            and _DENIES.sub("", entry.text("vraag")).split() == _DENIES.sub("", asked).split()
        ):
            value = entry.text("vraag")
            if len(_DENIES.findall(value)) != len(_DENIES.findall(asked)):
                yield (
                    QUESTIONS,
                    entry.lines["vraag"],
                    f"'{value}' vraagt nu het omgekeerde; kijk of het goede antwoord nog goed is, en verander de uitleg mee",
                    value,
                )


RULES = (not_one_address, licence_of_nothing, licence_of_no_kind, shown_otherwise, change_told_otherwise, answer_turned)
