"""Rules for what a text says of this site: what its labels mean, what it does not do, its licence, what it draws."""

import re
from collections import Counter
from collections.abc import Iterator
from unicodedata import normalize

from scripts.built.how_to_cite import LICENCE_NAME
from scripts.checks.finding_blocks import ours
from scripts.checks.two_places import sentences
from scripts.content.names import ABOUT_PAGE, CONFIG, ENGLISH_PAGE, TRAINERS_PAGE
from scripts.content.problem import Hit, rule, suggestion
from scripts.content.source import Sources
from scripts.markdown.finding import FindingBlock
from scripts.markdown.labels import HOLDERS, KINDS, LABELS

_MEANS = {
    "deelnemers": re.compile(r"\b(?:all of them|all (?:the )?participants|together|alle deelnemers|samen)\b", re.I),
    "aantal": re.compile(r"\b(?:some|several|a few|a number of|sommige|enkele|een aantal)\b", re.I),
    "een": re.compile(r"\b(?:one|a single|één|een enkele)\b", re.I),
}
"""How a text says how many a label stands for."""
_LABELLED = re.compile(r"^[-*+] \*{1,2}(?P<label>[^*\n]+?):?\*{1,2}(?:\{[^{}\n]*\})?:? (?P<means>[^.,;\n]+)")


@rule("E120")
def label_means_another(sources: Sources) -> Iterator[Hit]:
    """Waar een label wordt uitgelegd, zijn het er zoveel als het zegt: allen samen, een aantal, of één; en het heet zoals op de site."""
    by_words = {label.words: label.holder for label in LABELS.values()}
    for page in sources.pages:
        lines = page.prose.split("\n")
        explained = [
            (number, by_words.get(match["label"], ""), match["means"])
            for number, line in enumerate(lines, 1)
            if (match := _LABELLED.match(line))
        ]
        explained += [
            (number, (heading.id or "").removeprefix("label-"), re.split(r"[.,;]", said)[0])
            for heading in page.headings
            if (heading.id or "").startswith("label-")
            for number, said in _first_below(lines, heading.line)
        ]
        for number, who, means in explained:
            said = [key for key, pattern in _MEANS.items() if pattern.search(means)]
            if who in _MEANS and said and who not in said:
                shown = means.strip()[:60]
                message = f"'{shown}' is niet wat het label '{HOLDERS[who].label}' betekent; maak het gelijk"
                yield page.path, number, message, shown
        for number, line in enumerate(lines, 1):
            for match in _NAMED_LABEL.finditer(line):
                near = suggestion(match["label"], by_words, 0.5)
                if match["label"] not in by_words and match["label"].split(",")[0] in by_words and near:
                    message = f"'{match['label']}' is geen label van de site{near}"
                    yield page.path, number, message, match["label"]


_NAMED_LABEL = re.compile(r"\blabel (?:(?:is|wordt|heet|luidt)(?: dan| nu)? )?\*(?P<label>[^*\n]+)\*", re.IGNORECASE)


def _first_below(lines: list[str], line: int) -> Iterator[tuple[int, str]]:
    """The first line with text below a line of a page."""
    for number, text in enumerate(lines[line:], line + 1):
        if text.strip():
            yield number, text
            return


_NOT = re.compile(r"\b(?:geen|niets?|nooit|zonder|noch|niemand|no|not|never|nor|without)\b", re.IGNORECASE)
_OF_SITE = re.compile(
    r"\b(?:je browser|(?:deze|onze|de|this|our|the) (?:site|website|kennisbank|knowledge base)|wij|we)\b", re.IGNORECASE
)
_DONE = re.compile(
    r"\b(?:(?:plaatst|plaatsen|gebruikt|gebruiken|zet|bewaart|bewaren|uses?|sets?|places?)\b[^.:;]*\b(?P<cookies>cookies)"
    r"|(?P<fetch>(?:haalt|halen|laadt|laden)\b[^.,:;]*\b(?:bij|van|via) (?:Google|YouTube|Adobe|Facebook|Microsoft|een CDN))"
    r"|(?P<tool>Google Analytics|Matomo|Plausible|Hotjar|trackingpixels?)"
    r"|(?P<count>(?:telt|tellen|meet|meten|houdt bij|houden bij|volgt|volgen|registreert|registreren)\b[^.:;]*\b(?:bezoek|bezoeken|bezoekers|paginaweergaven|hoe vaak|je (?:gedrag|klikken)|wie (?:er )?komt)))\b",
    re.IGNORECASE,
)


@rule("E121")
def says_site_follows(sources: Sources) -> Iterator[Hit]:
    """Deze site zet geen cookies, telt of volgt niemand en haalt niets bij anderen op: nergens staat dat zij dat wel doet."""
    for page in sources.pages:
        for line, sentence in sentences(page.prose):
            for clause in re.split(r"[,:;] ", sentence):
                match = _DONE.search(clause)
                if match and _OF_SITE.search(clause) and not _NOT.search(clause):
                    shown = match["cookies"] or match["fetch"] or match["tool"] or match["count"]
                    message = f"'{shown}': de site zet geen cookies en volgt niemand; haal het weg"
                    yield page.path, line, message, shown
                    break


_HOW_OFTEN = re.compile(
    r"\b(?:(?:één|een) keer per (?P<one>\w+)|(?:om de|elke|iedere) (?P<each>dag|week|maand|kwartaal|half jaar|twee jaar|drie jaar)|(?P<adverb>dagelijks|wekelijks|maandelijks)|(?P<many>twee|drie|vier) keer per jaar)\b"
)
_READS = re.compile(
    r"\b(?:leest|lezen|gelezen|kijkt|nagekeken|nagelezen)\b.*\b(?:opnieuw|na)\b|\b(?:nagekeken|nagelezen)\b",
    re.IGNORECASE,
)
_EVERY_PAGE = re.compile(r"\b(?:elke|iedere|alle) pagina[’'s]*", re.IGNORECASE)


@rule("E122")
def reviewed_more_often(sources: Sources) -> Iterator[Hit]:
    """De redactie leest elke pagina elk jaar na (zie P117): overal staat dezelfde termijn."""
    for page in sources.pages:
        for line, sentence in sentences(page.prose) if page.name == ABOUT_PAGE else ():
            match = _HOW_OFTEN.search(_EVERY_PAGE.sub("", sentence))
            if not match or not _READS.search(sentence) or not _EVERY_PAGE.search(sentence):
                continue
            if match["one"] != "jaar":
                message = f"'{match.group()}' is niet hoe vaak een pagina wordt nagelezen; schrijf 'één keer per jaar'"
                yield page.path, line, message, match.group()


_RESERVED = re.compile(r"\b(?:alle rechten voorbehouden|all rights reserved)\b", re.IGNORECASE)
_CC = re.compile(r"\bCC[ -]BY(?:[ -](?:NC|SA|ND))*(?: \d\.\d)?(?![\w-])|creativecommons\.org/licenses/[a-z-]+/\d\.\d")
_OF_CONTENT = re.compile(
    r"\b(?:de|deze|onze) (?:inhoud|teksten|kennisbank)\b|^Inhoud:|\b(?:you may use the texts|the content)\b",
    re.IGNORECASE,
)
_CODE_LICENCE = "MIT"
_OF_CODE = re.compile(r"\b[Dd]e code valt onder de (?P<name>[A-Z][\w.]*(?: \d\.\d)?)-licentie\b")
_NOT_FOR = re.compile(
    r"\b(?:mag|may)\b.*\b(?:niet|geen|not)\b[^.,]*?\b(?P<what>betaald werk|commercieel|commerciële|commercial)\b",
    re.IGNORECASE,
)
_ADDRESS = "creativecommons.org/licenses/by/4.0"


@rule("E123")
def other_licence(sources: Sources) -> Iterator[Hit]:
    """De inhoud valt overal onder dezelfde licentie, CC BY 4.0: in mkdocs.yml (copyright) en waar een pagina het zegt."""
    places = [(CONFIG, number, line) for number, line in enumerate(sources.config.split("\n"), 1)]
    places = [(path, number, line) for path, number, line in places if not line.lstrip().startswith("#")]
    places += [
        (page.path, line, sentence)
        for page in sources.pages
        for line, sentence in sentences(page.prose)
        if _OF_CONTENT.search(sentence)
    ]
    for page in sources.pages:
        for line, sentence in sentences(page.prose):
            code, less = _OF_CODE.search(sentence), _NOT_FOR.search(sentence)
            if code and code["name"] != _CODE_LICENCE:
                message = f"'{code['name']}' is niet de licentie van de code; schrijf '{_CODE_LICENCE}'"
                yield page.path, line, message, code["name"]
            if less and page.name in (ABOUT_PAGE, TRAINERS_PAGE, ENGLISH_PAGE):
                message = f"'{less['what']}' mag ook, zegt de licentie van de inhoud; schrijf dat het mag"
                yield page.path, line, message, less["what"]
    for path, line, text in places:
        if (match := _RESERVED.search(text)) and not _NOT.search(text):
            message = f"'{match.group()}' past niet bij de licentie van de inhoud; schrijf '{LICENCE_NAME}'"
            yield path, line, message, match.group()
            continue
        for match in _CC.finditer(text):
            if match.group().replace("CC-BY", "CC BY") not in (LICENCE_NAME, "CC BY", _ADDRESS):
                message = f"'{match.group()}' is niet de licentie van de inhoud; schrijf '{LICENCE_NAME}'"
                yield path, line, message, match.group()
                break


_SAID_BY = {
    "onderzoek": re.compile(r"\bonderzoek(?:ers)?\b", re.IGNORECASE),
    "deelnemers": re.compile(r"(?<!aantal )\bdeelnemers\b", re.IGNORECASE),
    "aantal": re.compile(r"\b(?:een aantal|sommige|enkele) deelnemers\b", re.IGNORECASE),
    "een": re.compile(r"\b[EÉeé][eé]n deelnemer\b"),
}
_DRAWN = re.compile(r'data-wie="(\w+)"|class="who"[^>]*>([^<]*)')


@rule("E124")
def other_than_drawn(sources: Sources) -> Iterator[Hit]:
    """Wie bij een tekening in woorden genoemd wordt, staat ook op de tekening."""
    for page in sources.pages:
        lines = page.flat.text.split("\n")
        for told in page.paragraphs:
            end = told.line + told.text.count("\n") + 1
            if "{ .in-woorden }" not in lines[end - 1 : end]:
                continue
            start = max((heading.line for heading in page.headings if heading.line < told.line), default=0)
            above = [link.target for link in page.links if link.is_picture and start < link.line < told.line]
            drawn = " ".join(
                f"{match[1]} {match[2]}" for name in above for match in _DRAWN.finditer(sources.texts.get(name, ""))
            )
            for who, pattern in _SAID_BY.items():
                match = pattern.search(told.text)
                if drawn and match and who not in drawn and not pattern.search(drawn):
                    message = f"'{match.group()}' staat niet op de tekening erboven; noem wie er staat"
                    yield page.path, told.line, message, match.group()


_QUOTED = re.compile(r"[\"'`](?P<value>[^\W\d_]{3,12})[\"'`]")


@rule("E125")
def other_value_in_code(sources: Sources) -> Iterator[Hit]:
    """Een waarde van de data (wie, soort) staat in code precies zoals in de data: een, en niet één of Een."""
    known = {*HOLDERS, *KINDS}
    for page in sources.pages:
        for number, line in enumerate(page.code.split("\n"), 1):
            for match in _QUOTED.finditer(line):
                bare = "".join(sign for sign in normalize("NFD", match["value"]) if sign.isascii()).lower()
                if bare in known and match["value"] not in known and match["value"].islower():
                    value = match["value"]
                    yield page.path, number, f"'{value}' heet in de data '{bare}'; schrijf '{bare}'", value


_HEDGED = re.compile(r"\b(?:wellicht|misschien|mogelijk|lijkt|lijken|waarschijnlijk)\b", re.IGNORECASE)
_CERTAIN = re.compile(r"\b(?:altijd|nooit|zeker|vanzelfsprekend|iedereen|gegarandeerd|bewezen)\b", re.IGNORECASE)


@rule("F130")
def title_says_more(sources: Sources) -> Iterator[Hit]:
    """Een titel zegt niet meer dan de tekst: staat daar ‘wellicht’, dan niet erboven ‘altijd’."""
    for page, block in ours(sources):
        match, hedge = _CERTAIN.search(block.title), _HEDGED.search(block.body)
        if block.name == FindingBlock.NAME and match and hedge and not _CERTAIN.search(block.body):
            if _HEDGED.search(block.title) or _NOT.search(block.title[: match.start()]):
                continue
            message = (
                f"'{match.group()}' in de titel is meer dan '{hedge.group()}' in de tekst; schrijf wat de tekst zegt"
            )
            yield page.path, block.line, message, match.group()


_SITE_NAME = re.compile(r"^site_name: *[\"']?(?P<name>[^\"'#\n]+?)[\"']? *$", re.MULTILINE)
_OFTEN = 3


@rule("E126")
def site_called_otherwise(sources: Sources) -> Iterator[Hit]:
    """De site heet in mkdocs.yml (site_name) zoals op de pagina's."""
    match = _SITE_NAME.search(sources.config)
    texts = " ".join(page.prose for page in sources.pages)
    if not match or match["name"] in texts or len(match["name"].split()) < 2:
        return
    last = match["name"].split()[-1]
    first = re.findall(rf"\b([A-Z]\w+) {re.escape(last)}\b", texts)
    others = [f"{one} {last}" for one in dict.fromkeys(first) if first.count(one) >= _OFTEN]
    likely = Counter(re.findall(rf"\b{re.escape(match['name'].split()[0])} [A-Z]\w+", texts))
    others += [name for name, count in likely.most_common() if count >= _OFTEN]
    if near := suggestion(match["name"], others, 0.8):
        line = sources.config.count("\n", 0, match.start()) + 1
        yield CONFIG, line, f"'{match['name']}' heet op de pagina's anders{near}", match["name"]


_KIND_TOLD = re.compile(r"^[-*+] \*{1,2}(?P<name>[^*\n]+?):?\*{1,2}")
_ENOUGH = 4
"""Of how many of a list it is clear that the whole list is meant."""


@rule("E127")
def not_all_explained(sources: Sources) -> Iterator[Hit]:
    """Waar de labels of de soorten in een lijst worden uitgelegd, staan ze er allemaal."""
    wanted = ([holder.label for holder in HOLDERS.values()], list(KINDS.values()))
    for page in sources.pages:
        lines = page.flat.text.split("\n")
        for listing in page.lists:
            points = [_KIND_TOLD.match(lines[number - 1]) for number, _ in listing.points]
            told = [match["name"].rstrip(":") for match in points if match]
            for names in wanted:
                missing = [name for name in names if name not in told]
                if missing and len(set(told) & set(names)) >= _ENOUGH and len(missing) < len(names) - len(missing):
                    message = f"'{missing[0]}' ontbreekt in deze lijst; leg het ook uit"
                    lines_of = [number for number, _ in listing.points]
                    line = next((one for one in lines_of if f"**{missing[0]}" in lines[one - 1]), lines_of[0])
                    yield page.path, line, message, missing[0]


RULES = (
    not_all_explained,
    label_means_another,
    says_site_follows,
    reviewed_more_often,
    other_licence,
    other_than_drawn,
    other_value_in_code,
    title_says_more,
    site_called_otherwise,
)
