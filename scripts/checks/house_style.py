"""Rules for how the site speaks: to whom, of whom it does not, in which language, with which marks, and how it asks."""

import re
from collections.abc import Iterator

from scripts.checks.finding_blocks import ours
from scripts.checks.page_form import spoken
from scripts.checks.shown_values import shown_values
from scripts.checks.source_notation import GIVEN_NAMES
from scripts.content.names import SYNONYMS
from scripts.content.problem import Hit, rule
from scripts.content.source import Page, Sources
from scripts.markdown.labels import HOLDERS, LABELS

_QUOTED = re.compile(r"‘[^‘\n]*?’(?!\w)|“[^”\n]*”|\"[^\"\n]*\"")
_CODE = re.compile(r"`[^`\n]*`|\]\([^()\n]*\)|<[^<>\n]*>")
_AFTER_VERB = (
    "kunt|wilt|mag|moet|kan|bent|hebt|heeft|vindt|ziet|gaat|zult|zou|zoekt|leest|krijgt|weet|klikt|gebruikt|kiest|maakt|"
    "doet|werkt|schrijft|neemt|houdt|opent|vraagt|stuurt|noemt|zet|haalt|durft|denkt|voelt|merkt|begint|legt|deelt|luistert|"
    "spreekt"
)
_FORMAL = re.compile(
    rf"(?<![\w’])(?:[Uu]w (?=[a-zà-ÿ])|U (?:{_AFTER_VERB})\b|(?:als|dat|wat|hoe|waar|{_AFTER_VERB}) u(?=[ .,?!])(?! of\b)|u (?:{_AFTER_VERB})\b"
    r"|[Uu]zelf\b)|(?:^|(?<=[.!?] ))[A-Z][a-zà-ÿ]+t u (?!(?:of|en|in plaats)\b)(?=[a-zà-ÿ])"
)


@rule("P140")
def formal_you(sources: Sources) -> Iterator[Hit]:
    """Wie dit leest is ‘je’, en nergens ‘u’ of ‘uw’, behalve in wat iemand zegt (tussen ‘ en ’)."""
    for path, line, text in _said(sources):
        if match := _FORMAL.search(_QUOTED.sub(_blank, text)):
            shown = match.group().strip()
            yield path, line, f"'{shown}' spreekt een lezer met u aan; schrijf 'je', 'jij' of 'jouw'", shown


def _said(sources: Sources) -> Iterator[tuple[str, int, str]]:
    """Every run of text in Dutch that readers see: its file, its line and the text without code."""
    for page in sources.pages:
        if page.language == "nl":
            yield from ((page.path, words.line, words.text) for words in page.words)
    for path, _, value in shown_values(sources):
        yield path, value.line, value.text


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


_STRAIGHT = re.compile(r"(?<![\d=\w])\"(?P<double>[^\"\n]{2,}?)\"(?!\w)|(?<![\w’'])'(?P<single>\w[^'\n]*\w)'(?!\w)")
_OTHER_MARKS = re.compile(
    r"[“„”](?P<double>[^“”„\"\n]{2,}?)[”“\"]|[«»](?P<pointed>[^«»\n]{2,}?)[»«]|(?<![\w´])´(?P<accents>[^´\n]+)´(?!\w)"
    r"|‚(?P<low>[^‚‘’\n]{2,}?)[‘’]|(?P<apostrophe>(?<=\w)[´‘](?=s\b|t\b))"
)
_CURLY = re.compile(r"[‘“]")
_HABIT = 10
"""How often a site has other marks for each straight one before they are its habit."""


@rule("P141")
def straight_quotes(sources: Sources) -> Iterator[Hit]:
    """Aanhalingstekens in de tekst zijn ‘ en ’: niet recht, dubbel of laag, en geen accenten (´ `)."""
    found = [
        (path, line, match)
        for path, line, text in _said(sources)
        for match in _STRAIGHT.finditer(re.sub(r"\{[^{}\n]*\}", "", text))
    ]
    curly = sum(len(_CURLY.findall(page.prose)) for page in sources.pages) if found else 0
    for path, line, match in found if curly >= _HABIT * len(found) else ():
        text, inner = match.group(), match["double"] or match["single"]
        yield path, line, f"aanhalingstekens in '{text}' zijn recht; schrijf ‘{inner}’", text
    yield from _other_marks(sources)


def _other_marks(sources: Sources) -> Iterator[Hit]:
    """Marks of other habits in Dutch text: within a quotation of a quotation they may stand."""
    for path, line, text in _said(sources):
        bare = re.sub(r"(?<!\w)‘[^‘’\n]*[“„][^‘’\n]*’", _blank, text)
        if match := _OTHER_MARKS.search(re.sub(r"\{[^{}\n]*\}", _blank, bare)):
            shown = match.group()
            inner = next((match[name] for name in ("double", "pointed", "accents", "low") if match[name]), "")
            if inner:
                yield path, line, f"aanhalingstekens in '{shown}' zijn andere dan elders; schrijf '‘{inner}’'", shown
            else:
                first = re.search(r"\w*\Z", text[: match.start()])
                word = f"{first[0] if first else ''}{shown}{text[match.end()]}"
                yield path, line, f"'{word}' heeft geen apostrof; schrijf '{word.replace(shown, '’')}'", word


_WORDS_OF = {
    "nl": frozenset("de het een van en dat niet voor met zijn op aan ook je wordt naar bij die deze dit te".split()),
    "en": frozenset(
        "the and to that with you are not this from they their what which have has will your each who for by it".split()
    ),
}
"""Words of a language that say in one sentence already that it is none of the others."""
_NAMES = {"nl": "Nederlands", "en": "Engels"}
_LEAST, _SHORT = 4, 8
"""How many of such words make it clear, and of how many words a sentence is at least."""


@rule("P142")
def other_language(sources: Sources) -> Iterator[Hit]:
    """Een alinea is in de taal van haar pagina, en wat in een andere taal is, zegt dat: { lang=en }."""
    dutch = {label.words for label in LABELS.values()} | {holder.label for holder in HOLDERS.values()}
    dutch |= {page.title for page in sources.pages if page.language == "nl"}
    for page in sources.pages:
        # Of a page that is in another language as a whole, its field says too little.
        if page.language not in _WORDS_OF or spoken(page) not in ("", page.language):
            continue
        lines = page.flat.text.split("\n")
        for paragraph in page.paragraphs:
            end = paragraph.line + paragraph.text.count("\n")
            is_marked = any("lang=" in line for line in lines[paragraph.line - 1 : end + 1])
            # A page with ends of lines of another kind has fewer lines here.
            is_quoted = "".join(lines[paragraph.line - 1 : paragraph.line]).lstrip().startswith((">", "*[", "[^"))
            if is_marked or is_quoted:
                continue
            for sentence in re.split(r"(?<=[.!?:])\s", _bare(paragraph.text)):
                if (code := clearly_other(sentence, page.language)) and sentence.strip():
                    text = " ".join(sentence.split()[:6])
                    own = _NAMES[page.language]
                    message = f"'{text}' is {_NAMES[code]}; schrijf het in het {own}, of zet onder de alinea {{ lang={code} }}"
                    yield page.path, paragraph.line, message, text
                    break
        if page.language != "nl":
            for match in re.finditer(r"(?<![*\w])\*(?P<em>[^*\n]+)\*(?!\*)(?P<mark>\{[^{}\n]*\})?", page.prose):
                if match["em"] in dutch and "lang=" not in (match["mark"] or ""):
                    line, text = page.prose.count("\n", 0, match.start()) + 1, f"*{match['em']}*"
                    yield page.path, line, f"'{text}' is Nederlands; schrijf '{text}{{ lang=nl }}'", text


def _bare(text: str) -> str:
    """A paragraph without code, addresses, and what it quotes or names."""
    for pattern in (_CODE, _QUOTED, re.compile(r"(?<!\*)\*[^*\n]+\*(?!\*)|\[@[^\[\]\n]*\]")):
        text = pattern.sub(" ", text)
    return text


def clearly_other(sentence: str, own: str) -> str:
    """The language of a sentence when that is clearly another than that of its page; else nothing."""
    words = re.findall(r"[^\W\d_]+", sentence.lower())
    if len(words) < _SHORT:
        return ""
    counts = {code: sum(word in of for word in words) for code, of in _WORDS_OF.items()}
    return next((code for code, n in counts.items() if code != own and n >= _LEAST and n > 5 * counts[own]), "")


_FINITE = (
    "is|zijn|was|waren|ben|bent|heb|hebt|heeft|hebben|kan|kun|kunt|kunnen|moet|moeten|mag|mogen|wil|wilt|willen|zal|zul|zullen|"
    "zou|zouden|word|wordt|worden|doe|doet|doen|ga|gaat|gaan|kom|komt|komen|blijf|blijft|geef|geeft|maak|maakt|houd|hou|houdt|"
    "krijg|krijgt|zeg|zie|ziet|vind|vindt|weet|werkt|werk|leer|leert|bouw|win|lukt|durf|merk|reageer|pak|laat|zorg|begin|praat|"
    "vertel|ontstaat|groeit|kijk|kijkt|denk|denkt|voel|kies|leg|stel|bereik|help|reken|bespreek|herken|voorkom|los|"
    "deed|deden|ging|gingen|kwam|kwamen|zei|zag|gaf|gaven|vond|vonden|bleef|stond|werd|werden|had|hadden|kon|moest|wilde"
)
_PRONOUN = "je|jij|we|wij|hij|ze|zij|er|men|iemand|jullie"
_SUBJECT = f"{_PRONOUN}|dat|dit|het|de|een|die|deze|zo’n|jongeren|ouders|werkers|professionals|deelnemers"
_ASKS = re.compile(
    rf"(?:(?:Hoe|Hoeveel|Waarom|Waardoor|Waarvoor|Waarmee|Waarover|Waarop|Wanneer|Waar|Welke?|(?:Met|Van|Voor|Aan|Bij) wie)"
    rf"(?: [\w-]+)? (?:{_FINITE}) (?:{_SUBJECT})|(?:Wat|Wie) (?:is (?:{_SUBJECT})|(?:kan|kun|moet|mag|doe|wil|zou|heb|vind|weet|zeg|zie|verwacht) (?:{_PRONOUN})))\b[^,:;?…]*"
)
_OR_NOT = re.compile(
    rf"(?:Kan|Kun|Kunnen|Mag|Mogen|Moet|Moeten|Is|Heeft|Hebben|Zou|Zouden|Wil|Willen|Zal|Zullen|Ben|Bestaat|Bestaan) (?:{_SUBJECT})\b"
    r"(?!.*\bdan\b)[^,:;?…]*"
)


@rule("P143")
def question_without_mark(sources: Sources) -> Iterator[Hit]:
    """Een vraag eindigt met een vraagteken, ook als titel of kop."""
    for page in sources.pages:
        titles = [(heading.line, heading.text) for heading in page.headings]
        titles += [(block.line, block.title) for of, block in ours(sources) if of is page]
        for line, title in titles:
            if _ASKS.fullmatch(title) or _OR_NOT.fullmatch(title):
                right = f"{title.rstrip('.!')}?"
                yield page.path, line, f"'{title}' is een vraag zonder vraagteken; schrijf '{right}'", title
        yield from _asked(page)


_SENTENCE = re.compile(r"(?:^|(?<=[.!?] ))[A-Z][^.!?\n]*\.(?=\s|$)", re.MULTILINE)


def _asked(page: Page) -> Iterator[Hit]:
    """The sentences of a page that ask something and end with a full stop."""
    if page.language != "nl":
        return
    for paragraph in page.paragraphs:
        for match in _SENTENCE.finditer(re.sub(r"\[([^\[\]\n]*)\]\([^()\n]*\)", r"\1", paragraph.text)):
            asked = match.group()[:-1]
            if _ASKS.fullmatch(asked) and re.search(rf"^(?:\S+ ){{1,3}}(?:{_PRONOUN})\b", asked):
                line = paragraph.line + match.string.count("\n", 0, match.start())
                yield page.path, line, f"'{asked}' is een vraag zonder vraagteken; zet er ? achter", asked


_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_FREE_MAIL = "gmail|googlemail|hotmail|outlook|live|yahoo|icloud|me|msn|gmx|proton|protonmail|ziggo|kpnmail|planet|xs4all|home|casema|upcmail|telfort|chello|hetnet|quicknet|zonnet|solcon"
_GIVEN = "|".join(sorted(name.lower() for name in GIVEN_NAMES))
_PRIVATE = re.compile(
    r"(?<![\d/.-])(?:(?:\+|00)31[ -]?(?:\(0\))?|0)[ -]?6(?:[ -]?\d){8}(?!\d)"
    rf"|(?<![\w.+-])[\w.+-]+@(?:{_FREE_MAIL})\.(?:com|nl|net|org|me|be)\b|(?<![\w.+-])(?:(?:[a-z]\.)+|(?:{_GIVEN})[._-])[a-z-]+@[\w-]+(?:\.[\w-]+)+"
    rf"|\b[Gg]eb(?:oren|\.)(?: op)? \d{{1,2}}(?:[-/.]\d{{1,2}}[-/.]| (?:{_MONTHS}) )\d{{4}}|\b[Gg]eboortedatum:? ?\d[\w-]*"
    r"|\b[A-Z][a-zà-ÿ]+ (?:(?:van|de|der|den|el|ten|ter) )*[A-Z]\.(?:, 1\d(?: jaar)?(?=[,.)]|$| (?:jaar|en|is|was|uit)\b)| \(1\d(?: jaar)?\))"
    r"|\b(?:BSN|[Bb]urgerservicenummer)\W{0,3}\d{8,9}\b|\b(?i:cliënt|dossier|zaak|parket)(?:nummer|nr\.?)\W{0,3}[A-Z]{0,3}[-/]?\d[\w/-]{3,}"
    r"|\b[A-Z]{2}\d{2} ?[A-Z]{4} ?\d{4} ?\d{4} ?\d{2}\b"
)
"""What leads to one person: a mobile number, an address of mail, a birth date, a name with an age, a number of a file."""


@rule("P144")
def private(sources: Sources) -> Iterator[Hit]:
    """Op de site staat niets wat van één mens is: geen 06-nummer, eigen mailadres, geboortedatum, dossiernummer of naam met leeftijd."""
    lines = [
        (page.path, number, line) for page in sources.pages for number, line in enumerate(page.text.split("\n"), 1)
    ]
    lines += [(path, value.line, value.text) for path, _, value in shown_values(sources)]
    for path, number, line in lines:
        if match := _PRIVATE.search(line):
            text = match.group()
            yield path, number, f"'{text}' is van één mens; haal het weg, of noem de organisatie", text


_OUTDATED = {
    "allochtoon": "met een migratieachtergrond",
    "allochtone": "met een migratieachtergrond",
    "allochtonen": "mensen met een migratieachtergrond",
    "LVB’er": "iemand met een LVB",
    "LVB’ers": "mensen met een LVB",
    "LVB'er": "iemand met een LVB",
    "LVB'ers": "mensen met een LVB",
    "LVBers": "mensen met een LVB",
    "verstandelijk beperkten": "mensen met een verstandelijke beperking",
    "autisten": "mensen met autisme",
    "zwakbegaafd": "met een lichte verstandelijke beperking",
    "zwakbegaafde": "met een lichte verstandelijke beperking",
    "zwakzinnig": "met een verstandelijke beperking",
    "zwakzinnige": "met een verstandelijke beperking",
    "zwakzinnigen": "mensen met een verstandelijke beperking",
    "debiel": "met een verstandelijke beperking",
    "debiele": "met een verstandelijke beperking",
    "imbeciel": "met een verstandelijke beperking",
    "mongool": "iemand met het syndroom van Down",
    "geestelijk gehandicapt": "met een verstandelijke beperking",
    "geestelijk gehandicapte": "met een verstandelijke beperking",
    "verstandelijk gehandicapten": "mensen met een verstandelijke beperking",
    "gehandicapten": "mensen met een beperking",
    "probleemjongere": "jongere",
    "probleemjongeren": "jongeren",
    "hangjongeren": "jongeren op straat",
    "negerjongeren": "jongeren",
    "neger": "zwarte man",
    "negers": "zwarte mensen",
    "blanken": "witte mensen",
    "zigeuner": "Roma of Sinti",
    "zigeuners": "Roma en Sinti",
    "kutmarokkanen": "jongeren",
    "straattuig": "jongeren",
}
"""Words that are not used any more, or insult, and what is said now."""
_OUT = re.compile(rf"(?<![\w’-])(?:{'|'.join(sorted(_OUTDATED, key=len, reverse=True))})(?![\w-])", re.IGNORECASE)


@rule("P163")
def outdated_word(sources: Sources) -> Iterator[Hit]:
    """Een woord dat niet meer gebruikelijk is of kwetst, staat er alleen als woord van een ander: tussen ‘ en ’."""
    for path, line, text in _said(sources):
        if path == SYNONYMS:
            continue  # Whoever searches may use any word.
        if match := _OUT.search(_QUOTED.sub(_blank, text)):
            shown = match.group()
            right = _OUTDATED.get(shown.lower()) or _OUTDATED[shown]
            yield (
                path,
                line,
                f"'{shown}' zegt men niet meer; schrijf '{right}', of zet het als woord van een ander tussen ‘ en ’",
                shown,
            )


RULES = (outdated_word, private, formal_you, straight_quotes, other_language, question_without_mark)
