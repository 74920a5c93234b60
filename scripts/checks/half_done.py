"""Rules for what is not finished or came along by accident: words to fill in, broken letters, headings that are none."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache
from itertools import pairwise, zip_longest

from scripts.checks.finding_blocks import NO_CAPITAL
from scripts.checks.shown_values import SOURCE_TEXTS, shown_values, slips
from scripts.content.blocks import Block
from scripts.content.garbled import garbled
from scripts.content.markers import HELD, MARKERS, SOURCES_HERE, USUALLY_HELD
from scripts.content.names import BIBLIOGRAPHY, DOCS, SOURCES_PAGE
from scripts.content.problem import Hit, rule
from scripts.content.source import Page, Sources
from scripts.content.words import words as words_of
from scripts.markdown.situation import Tension

_VERBS = "invullen|invoegen|aanvullen|nakijken|checken|toevoegen|uitzoeken|uitwerken|volgt|nodig"
_WHAT = "bron|bronvermelding|citaat|cijfers?|jaartal|jaar|datum|link|naam|titel"
_NOTES = "uitzoeken|opzoeken|nazoeken|nakijken|checken|controleren|navragen|aanvullen|invullen|uitwerken|bijwerken|overleggen|verifiëren|toevoegen"
_DONE = "nagekeken|gecheckt|gecontroleerd|uitgezocht|opgezocht|aangevuld|ingevuld|uitgewerkt|bijgewerkt|nagevraagd|toegevoegd|vertaald|geschreven"
PLACEHOLDERS = tuple(
    map(
        re.compile,
        (
            r"\(vul in[: ][^()\n]*\)?",
            r"(?i)\b(?:xx?|dd|\?\?)[-/](?:xx?|mm|\?\?)[-/](?:\d{2,4}|x{2,4}|j{2,4}|y{2,4}|\?{2,4})(?!\w)|\b\d{1,2}[- ](?:xx|mm)[- ]\d{4}\b",
            r"(?:\bpp?\.|\bblz\.|€|\bnr\.) ?(?i:x{1,4})\b|\b(?:XX|\?\?) (?:euro|jaar|procent|jongeren|deelnemers|uur|weken)\b",
            r"(?i)\[(?:datum|organisatie|functie|telefoonnummer|e-?mailadres|website|bedrag)\](?![(\[:])|\[(?:jouw |uw )?(?:naam|datum|plaats|titel|onderwerp) [^\[\]\n()@]{2,30}\](?![(\[:])",
            # What who writes for someone leaves for whoever reads it over.
            r"[(\[]@[A-Z]\w+[:,][^()\[\]\n]*[)\]]?|@[A-Z][a-z]+: ?(?:klopt|kun|kan|wil|check|graag|zie)\b",
            r"(?i)\((?:klopt dit|klopt dat|is dit zo|kan dit weg|kan weg|mag weg|weg\?|nog checken|navragen|check(?: dit)?)(?!\w)[^()\n]*\)|(?<=\w)\?{2,}(?=[)\]])",
            r"\bMet opmerkingen? \[\w{1,6}\]:?|\b(?:Opmerking|Commented|Comment) \[\w{1,6}\]:?|\[(?:Opmerking|Commented|Comment) \w{1,6}\]:?|(?<![\w\]])\[[A-Z][A-Za-z]{1,3}\d{1,3}\](?![(\[]|: ?<?https?:)",
            r"(?i)\b(?:verstuurd|verzonden) (?:vanaf|met|via) (?:mijn |m’n )?(?:iphone|ipad|samsung|android|outlook|telefoon|gmail)\w*|\bsent from my \w+|\bmet vriendelijke groet(?:en)?,?\s*$|\boutlook voor (?:ios|android)\b",
            # What a machine that writes says around what it wrote.
            r"(?i)\b(?:wil je dat ik|zal ik|kan ik) (?:dit|deze tekst|de tekst|het stuk|hem)\b.{0,25}\b(?:korter|inkort|herschrij|samenvat|vertaal|vertalen|uitwerk|omzet|herformuleer).{0,30}\?",
            r"(?i)\b(?:als (?:een )?(?:AI|taalmodel|AI-taalmodel)\b|as an AI\b|ik hoop dat dit helpt|laat (?:het )?me (?:gerust )?weten (?:als|of) je)",
            r"(?i)^\W*(?:natuurlijk|zeker|uiteraard|prima|sure|certainly)[!,.] (?:hier (?:is|zijn|volgt) (?:de|het|een|je|jouw)|here (?:is|are)).*|\bhier is (?:een|de) (?:herschreven|verbeterde|aangepaste|ingekorte|kortere|herziene) (?:versie|tekst)",
            r":?contentReference\[oaicite:\d+\]|【\d+[^】\n]*】|\bturn\d+(?:search|view|news)\d+\b|\bciteturn\w+",
            r"\b(?:TODO|FIXME|TBD|TBA|NTB|N\.T\.B)\b(?!-\w)|\b[nN]\.(?:n\.)?t\.b\.|\bt\.b\.[da]\.|(?<!\|)(?<!\| )(?:\b\d{1,3} ?\| ?Denktank 7: Werkalliantie|\bDenktank 7: Werkalliantie ?\| ?\d{1,3})\b(?! ?\|)|\bNOG [A-Z]{4,}\b|(?<!\*)\[[A-Z]{4,}(?: [A-Z]+)*\](?!\()|@{2,}(?! -\d)",
            r"(?i)\blorem ipsum\b|\bx{3,}\b|\basdf\w*|\bbla ?bla\b|\bvoorbeeldtekst\b|\b(?:hoofdstuk|paragraaf|pagina|figuur|tabel) x(?:\.x)*\b",
            r"(?i)^\W*(?:zeker|natuurlijk|uiteraard|prima|sure|certainly|of course|absoluut|graag gedaan)! (?:hier(?:onder|na|bij)?|dit|dat|ik|here|i’?'?ve)\b.*",
            r"(?i)\bhier(?:onder|na|bij)? (?:is|zijn|staat|staan|vind je|vindt u|volgt|volgen) (?:de|het|een|je|jouw|uw) (?:volledig |volledige |nieuwe )*(?:aangepaste|herschreven|verbeterde|ingekorte|kortere|herziene|vertaalde|gecorrigeerde|opgeschoonde|vereenvoudigde|bijgewerkte) (?:versie|tekst|alinea|paragraaf|pagina|samenvatting|vertaling)\b",
            r"(?i)\b(?:als je wilt|indien gewenst|desgewenst|if you(?:’|')?d? (?:want|like)),? (?:kan|zal|maak) ik\b.{0,40}\b(?:versie|tekst|korter|uitwerk|herschrijv|samenvat|toevoeg|vertal|omzet|aanpass)|\bif you(?:’|')?d? (?:want|like), i can\b|\b(?:chatgpt|copilot|gemini|claude) (?:zei|zegt|said|antwoordde):?|^\W*(?:chatgpt|copilot|gemini|claude|assistant|you said|j(?:ij|e) zei)\W*:|^\W*(?:nagedacht|thought) (?:gedurende|for) \d+ [^\n]*|^\W*(?:optie|versie|variant) \d+ ?\([a-z][^()\n]*\)\W*:|\bmijn (?:kennis|trainingsdata|informatie) (?:reikt|gaat|loopt) tot\b",
            r"(?i)\bik hoop dat (?:dit|deze \w+) (?:je |u )?(?:verder )?helpt\b|\blaat (?:het )?(?:me|mij) (?:gerust )?weten (?:als|of|wat|wanneer)\b|\blet me know (?:if|what)\b|\bi hope this helps\b|\[cite(?:_start|_end)?(?:: ?[\d, ]+)?\]|\[oai_citation\b[^\]\n]*\]",
            r"(?i)\b(?:vertaald|translated) (?:met|with|door|by) (?:www\.)?(?:deepl|google|chatgpt)\b[^\n]*|\b(?:gemaakt|geschreven|gegenereerd|generated|powered) (?:met|door|by|with) (?:ai|chatgpt|copilot|notion|gemini)\b|\bmet ai (?:gemaakt|geschreven|gegenereerd)\b",
            # What stands around a text on the page or in the program that it was copied from.
            r"(?i)^\W*(?:code )?(?:kopieer(?: code)?|kopiëren|copy(?: code)?|bewerken|edit|delen|deel dit(?: artikel)?|share|advertentie|advertisement|inhoudsopgave|table of contents|untitled(?: document)?|naamloos(?: document)?|lege pagina|deze pagina is opzettelijk leeg)\W*$",
            r"(?i)^\W*(?:pagina|page|blz\.?|bladzijde) \d+(?: ?(?:van|of|/) ?\d+)?\W*$|\[ ?bewerken(?: ?\| ?brontekst bewerken)? ?\]|^\W*(?:lees ook|zie ook elders|deel op|volg ons op|foto|beeld|fotografie|credits?): [A-ZÀ-Ý][^\n.]*$|\b(?:SEQ|PAGEREF|MERGEFORMAT)\b[^\n]*",
            r"(?i)\[(?:image|cid|afbeelding|plaatje|foto|figuur|tabel|grafiek|bijlage|attachment|embedded image|inline image)(?:[:.][^\[\]\n]*|)\](?![(\[:])|\[(?:video|audio|download(?: pdf)?|link naar [^\[\]\n]*)\](?![(\[:])|^\W*image\d+\.(?:png|jpe?g|gif|emf|wmf)\W*$",
            # What stands above and below a text in a mail, and on a page of paper.
            r"^(?:FW|FWD|RE|Fwd|Re|Antw|Doorgestuurd): \S.*|^-- ?$|^\W*©\s?\d{4}\b.*|[|·•] (?:pagina|page|blz\.?) \d+\b",
            r"(?i)^hier(?:onder)? (?:is|staat|vind je|volgt) (?:een|het|de|mijn) (?:voorstel|concept|opzet|versie|tekst|uitwerking)\b[^.!?]*:\s*$|\bhopelijk helpt (?:dit|het)\b",
            r"(?i)\[(?:invoegen|toevoegen|vervangen|aanvullen)\b[^\[\]\n]*\](?![(\[:])|\[(?:opmerking|comment|vraag|reactie)\b[^\[\]\n]*:[^\[\]\n]*\](?![(\[:])|\[/?(?:(?:begin|einde|start) )?(?:nieuw|oud|tot hier)\](?![(\[:])",
            # Of a table of contents, of a style, and what Word shows at the end of a paragraph.
            r"(?:\. ?){4,}\s*\d+\s*$|…{2,}\s*\d+\s*$|^\W*(?:Kop|Heading) \d[:.]? |(?<=[\w.!?,;:])[¶↵⏎](?=\s|$)",
            # The mark of a note and its text, as they stand at the foot of a page of paper.
            r"^\[?\d{1,2}\]? (?:Zie|Vgl\.?|Cf\.?|Ibid\.?|Idem)\b.*",
            # Mail and chat.
            r"(?i)^(?:beste|geachte|hoi|hallo|dag|lieve|dear|hi) [\w ’-]{2,40},\s*$|^(?:(?:met )?(?:vriendelijke|hartelijke|warme) )?groet(?:en|jes)?,?\s*$|^(?:mvg|gr\.?|kind regards|best regards),?\s*$",
            r"(?i)\bdit bericht is (?:vertrouwelijk|uitsluitend|alleen)\b[^\n]*|\buitsluitend bestemd voor (?:de )?geadresseerden?\b|\bin (?:mijn|je|jouw|de) (?:vorige|eerdere|laatste|onderstaande) (?:e-?)?mail(?:tje)?\b|\bbijgevoegde? (?:bestand|bijlage|document)\b",
            r"\[\d{1,2}:\d{2}(?::\d{2})?, \d{1,2}[-/]\d{1,2}[-/]\d{2,4}\]|\[?\d{1,2}[-/]\d{1,2}[-/]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?\]? ?(?:- )?[A-Z]\w+:|<Media weggelaten>|<Media omitted>",
            r"#(?:N/B|N/A|VERW!|REF!|WAARDE!|VALUE!|DEEL/0!|DIV/0!|NAAM\?|NAME\?)|\bundefined\b|\bNaN\b|\[object Object\]",
            r"(?i)\b(?:fix(?:es|ed)?|close[sd]?|resolve[sd]?|issue|ticket|PR) #\d+\b|(?<!\w)cc:? @[\w-]+",
            r"^\W*(?:Van|From|Verzonden|Sent|Aan|To|Onderwerp|Subject|CC|Datum|Date): \S+.*(?:@|\d{4}|RE:|FW:).*$|^(?:Verzonden|Sent): .*|^\W*(?:Op|On) [^\n]{5,60} (?:schreef|wrote)\b[^\n]*:\s*$",
            # A field of a form that nobody filled in.
            r"(?i)\[(?:tekst|typ(?: hier)?(?: [^\[\]\n]*)?|type here|typ de [^\[\]\n]*|invullen|hier [^\[\]\n]*)\](?![(\[:])|«\w+»|(?<![\w<])<(?:naam|datum|titel|plaats|vul [^<>\n]*|hier [^<>\n]*)>",
            r"(?i)\bklik(?: of tik)? om (?:een |de )?(?:onder)?(?:titel|tekst) (?:toe te voegen|in te voeren|te bewerken)\b|\bclick to (?:add|edit) (?:text|title|subtitle)\b",
            # A task may be called so: it has its box.
            r"(?i)^(?!\s*[-*+] \[[ x]\])\W*(?:binnenkort meer|wordt vervolgd|under construction|in bewerking|nog te schrijven|nog te doen|work in progress|wip|coming soon)\W*$|^\W*(?:hier )?(?:komt|volgt) (?:nog |later )?(?:de |een )?tekst\b|\b(?:vergeet niet|let op redactie|nb|n\.b\.|red\.|noot redactie)\b:? [^\n.]{0,40}\b(?:checken|toevoegen|invullen|nakijken|aanvullen|uitzoeken|nog doen|controleren)\b|\bnog (?:te )?(?:uitzoeken|checken|controleren|nakijken|aanvullen|toevoegen)\s*!+",
            r"(?i)\b(?:citation|source) needed\b|\[(?:bron|citaat|verwijzing|referentie)\s*(?:nodig|gevraagd|ontbreekt)\]|\b(?:zie|see) (?:de )?(?:vorige|bijgevoegde|onderstaande) (?:e-?)?mail\b|\breactie van [A-Z]\w+:|^\W*[A-Z][a-z]+, (?:kun|kan|wil|klopt|zou) (?:jij|je|dit|dat)\b[^\n]*\?",
            # A stamp on a draft, and what Word keeps of a change.
            r"\b(?:CONCEPT(?:VERSIE)?|DRAFT|VERTROUWELIJK|NIET VERSPREIDEN|WERKVERSIE)\b(?!-\w)|(?i:^\W*(?:concept|werk)?-?versie \d+(?:[.,]\d+)*\b|^\W*(?:concept|draft)[ ,:–-]+(?:versie|v?\d)\b)|(?i:\bniet verspreiden\b|\bnog niet definitief\b)",
            r"\[(?:Verwijderd|Ingevoegd|Toegevoegd|Gewijzigd|Deleted|Inserted|Formatted|Opgemaakt)\b[^\[\]\n]*\](?![(\[:])|^\W*(?:Verwijderd|Deleted|Inserted|Formatted|Opgemaakt|Met opmaak|Veldcode gewijzigd|Gewijzigd veld):.*|^(?:Gewijzigd veld|Veldcode gewijzigd|Field Code Changed)$",
            rf"(?:^|(?<=[.!?;:(] ))(?:(?:Dit|Hier|Deze \w+|Bron|Jaartal|Link|Tekst) )?[Mm]oet(?:en)? nog (?:even |eens )?(?:worden )?(?:{_DONE})(?: worden)?\b[^.\n]{{0,40}}",
            # A note to oneself: an infinitive with 'nog' begins it, and no one is spoken to.
            rf"(?i)(?:^|(?<=[.!?;:(] ))\W*(?:hier |dit |bron |jaartal |moet ik |moeten we )?nog (?:te |even |eens |iets |goed )*(?:{_NOTES})\b(?![^.!?\n]*\?)[^.\n]{{0,60}}",
            r"(?i)\b(?:weet iemand dit|wie weet dit|bron kwijt|bron onbekend)\s*\?+\W*$",
            r"\[\?+\]|(?<!\S)\?{2,}(?![?\w+])|\[(?:bron|citaat|link)\](?![(\[:])",
            rf"(?i)[\[(](?:{_WHAT})\s*\?+[\])]|\[(?:\w+ )?(?:tekst|{_WHAT}) hier\]|\(zie (?:bron|noot|pagina)[ .…?]*\)",
            rf"(?i)\[[^\[\]\n@]{{0,60}}\b(?:te doen|{_VERBS})[.!?]*\](?!\()|\((?:nog )?(?:\w+ )?(?:{_VERBS})[.!?]*\)",
            r"(?i)\[?klik (?:hier|of tik) (?:om|als) .{0,25}tekst .{0,15}(?:te voeren|invoeren)\.?\]?",
            r"(?i)\b(?:fout|error)! \w+[^.\n]{0,30}(?:gevonden|gedefinieerd|found|defined)\.?",
            r"(?i)\bhier komt (?:nog )?(?:de |een )?tekst\b|^\W*(?:(?:tekst|dit|rest) )?volgt(?: nog)?\W*$|\bnog (?:in te vullen|uit te werken)\b",
        ),
    )
)
"""What editors and programs write where something has to come yet."""
LONGEST_HEADING = 90
"""Characters of a bold line that can be a heading; what is longer is a sentence."""


@rule("P115")
def not_filled_in(sources: Sources) -> Iterator[Hit]:
    """Nergens staat nog '(vul in: …)', TODO, [bron?], CONCEPT of wat een ander programma om een tekst heen zet."""
    for page in sources.pages:
        above = enumerate((page.front_matter or "").split("\n"), 2)
        yield from _unfilled(page.path, (*above, *enumerate(page.prose.split("\n"), 1)))
    for entry in sources.bibliography.entries:
        shown = [
            (entry.lines.get(name, entry.line), entry.fields[name]) for name in SOURCE_TEXTS if name in entry.fields
        ]
        yield from _unfilled(BIBLIOGRAPHY, shown)
    for path, _, value in shown_values(sources):
        yield from _unfilled(path, [(value.line, value.text)])


def _unfilled(path: str, lines: Iterable[tuple[int, str]]) -> Iterator[Hit]:
    """What is not filled in on some lines of a file, of each line the first."""
    for number, line in lines:
        found = _placeholder(line)
        # What a rule on such values tells is not told again.
        if found and (path.startswith(DOCS) or not next(slips(line), None)):
            yield path, number, f"'{found}' is nog niet ingevuld; schrijf hier de tekst", found


@lru_cache(maxsize=1 << 15)
def _placeholder(line: str) -> str:
    """What is not filled in on a line, if anything; the live preview asks it of the same lines at every save."""
    return next((match.group().strip() for pattern in PLACEHOLDERS if (match := pattern.search(line))), "")


_EXAMPLES = (
    "Een hele gedachte als titel",
    "De tekst, met de bron die het verslag erbij noemt",
)
"""What CONTRIBUTING and the snippets show in a block to copy."""
_WORK = re.compile(r"\b(?:TODO|FIXME|TBD)\b[^\n]*?(?=\s*-->|$)", re.MULTILINE)


@rule("P126")
def left_by_editors(sources: Sources) -> Iterator[Hit]:
    """Wat uit een voorbeeld komt, is ingevuld, en in een opmerking (<!-- -->) staat geen werk dat nog moet."""
    for page in sources.pages:
        for block in page.blocks:
            lines = page.body.split("\n")[block.line - 1 : block.last_line]
            for number, line in enumerate(lines, block.line):
                if example := next((one for one in _EXAMPLES if one in line), None):
                    yield page.path, number, f"'{example}' is het voorbeeld; schrijf je eigen", example
                    break
        hidden = zip(page.flat.text.split("\n"), page.prose.split("\n"), page.code.split("\n"), strict=True)
        for number, (line, said, code) in enumerate(hidden, 1):
            match = _WORK.search(line)
            if (
                match
                and not said[match.start() : match.end()].strip()
                and not code[match.start() : match.end()].strip()
            ):
                text = match.group()[:60]
                yield (
                    page.path,
                    number,
                    f"'{text}' is werk dat nog moet; doe het, of meld het als issue, en haal dit weg",
                    text,
                )


TWICE = re.compile(
    r"(?P<sentence>(?<!\S)[A-ZÀ-Ý‘“][^.!?|\n]{9,}[.!?][’”]?) (?P=sentence)(?!\w)"
    r"|(?<![\w’-])(?P<word>de|een|en|te|ook|wordt|worden|naar|we|jongeren|verslag|niet|geen|met|van|voor|maar|kan|moet|heeft|hebben|kunnen|moeten|zich|hij|deze|(?:[^\W\d_]{5,})) (?P=word)(?![\w’-])"
    r"|(?<![\w’-])(?P<start>De|Het|Een|In|Op|Met|Voor|Als|Er|Je|We) (?i:(?P=start))(?![\w’-])"
)


_ROW, _PARAGRAPH = 12, 40
"""Characters of a row or a point, and of a paragraph, that are seldom meant to stand there twice."""


_POINT = re.compile(r" *(?:[-*+]|\d+[.)]) +(?:\S+ +){3}\S")
"""A point of a list of four words or more: a shorter one, such as an answer, may be meant to stand there twice."""


def _bare_point(line: str) -> str:
    """A point of a list without the sign or the number before it; nothing of another line."""
    return re.sub(r"^(?:[-*+]|\d+[.)]) +", "", line.strip()) if _POINT.match(line) else ""


_WHOLE = re.compile(r"(?:^|(?<=[.!?] ))[A-ZÀ-Ý‘][^.!?|\[\]\n]{70,}[.!?]", re.MULTILINE)
"""A sentence that is long enough to be nobody's habit."""


def _whole_sentences(text: str) -> list[str]:
    return [match.group() for match in _WHOLE.finditer(text)]


def _said_above(sources: Sources, page: Page, number: int, line: str, said: Counter[str]) -> str:
    """The beginning of a sentence of a new line that another line of the page has too, where it stood before."""
    if not sources.is_new(page.path, number):
        return ""
    lost = "\n".join(sources.gone.get(page.path, ()))
    lines = page.prose.split("\n")
    for sentence in _whole_sentences(line):
        # What stands there often is a formula, as in every lesson; what is new twice may be meant.
        old = [at for at, other in enumerate(lines, 1) if sentence in other and at != number]
        is_above = any(not sources.is_new(page.path, at) for at in old) or line.count(sentence) == 2
        was = lost.count(sentence)
        if said[sentence] == 2 and is_above and was < (2 if line.count(sentence) == 2 else 1):
            return sentence[:60]
    return _nearly_above(sources, page, number, line)


def _nearly_above(sources: Sources, page: Page, number: int, line: str) -> str:
    """The beginning of a sentence of a new line that this paragraph, finding or term has a second time in nearly the same words."""
    block = next((one for one in page.blocks if one.line < number <= one.last_line), None)
    inside = range(block.line + 1, block.last_line + 1) if block else (number,)
    lines = page.prose.split("\n")
    told = [(at, sentence) for at in inside for sentence in _whole_sentences(lines[at - 1])]
    for at, sentence in told:
        if at != number:
            continue
        for other in told:
            if other != (at, sentence) and _is_nearly(sentence.split(), other[1].split()):
                return sentence[:60]
    return ""


def _is_nearly(one: list[str], other: list[str]) -> bool:
    """Whether two sentences are the same but for a word or two; not when these are what they are about."""
    if one == other or min(len(one), len(other)) < _MANY_WORDS:
        return False
    same = sum(match.size for match in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks())
    return max(len(one), len(other)) - same <= _FEW_WORDS


_MANY_WORDS, _FEW_WORDS = 12, 2
"""Words of a sentence that is no formula, and words in which another may differ that says the same."""


_VERSION = 80
"""Characters of a paragraph of which another that is nearly the same is another version."""
_NEARLY = 0.85


def _nearly_twice(sources: Sources, page: Page) -> Iterator[Hit]:
    """A new paragraph that says nearly what the one beside it says: two versions, of which one had to stay."""
    if not sources.changed.get(page.path):
        return
    for first, second in pairwise(page.paragraphs):
        new = [one for one in (first, second) if sources.is_new(page.path, one.line)]
        is_long = min(len(first.text), len(second.text)) >= _VERSION and first.text != second.text
        is_beside = new and is_long and second.follows and not (first.is_point or second.is_point)
        if is_beside and SequenceMatcher(None, first.text, second.text).ratio() >= _NEARLY:
            shown = " ".join(new[-1].text.split()[:6])
            message = f"'{shown}' zegt bijna hetzelfde als de alinea ernaast; houd een van de twee"
            yield page.path, new[-1].line, message, shown


@rule("P127")
def said_twice(sources: Sources) -> Iterator[Hit]:
    """Een woord of zin staat er niet twee keer achter elkaar, een alinea niet twee keer onder elkaar, en een punt of stap niet twee keer in een lijst."""
    for page in sources.pages:
        points: set[str] = set()
        last, said = "", Counter(_whole_sentences(page.prose)) if sources.changed.get(page.path) else Counter()
        for number, line in enumerate(page.prose.split("\n"), 1):
            if match := TWICE.search(line):
                text = match.group()[:60]
                yield page.path, number, f"'{text}' staat er twee keer; haal er een weg", text
            elif again := _said_above(sources, page, number, line, said):
                yield page.path, number, f"'{again}' staat al op deze pagina; haal een van de twee weg", again
            elif line.strip() == last and len(last) > (
                _ROW if last.startswith(("|", "- ", "* ", "+ ")) else _PARAGRAPH
            ):
                yield page.path, number, f"'{last[:60]}' staat er twee keer; haal er een weg", last[:60]
            elif _bare_point(line) in points and sources.is_new(page.path, number):
                shown = line.strip()[:60]
                yield page.path, number, f"'{shown}' staat al in deze lijst; haal een van de twee weg", shown
            if _POINT.match(line):
                points.add(_bare_point(line))
            elif line.strip() and not line.startswith("  ") and not re.match(r"(?:[-*+]|\d+[.)]) ", line):
                points.clear()
            last = line.strip() or last
        yield from _nearly_twice(sources, page)


_CALLED = re.compile(
    r"\b[Bb]el(?:len|t|de)?(?: naar| altijd| direct| dan| meteen)*(?: met)?:? (?P<number>\d{3})\b(?![ .,-]?\d)(?! \w+(?:en|s)\b)"
)
_KNOWN_NUMBERS = ("112", "113", "144")
"""Numbers of three digits that can be called in the Netherlands by who needs help: for all, for who thinks of suicide, for animals."""


@rule("P128")
def unknown_number(sources: Sources) -> Iterator[Hit]:
    """Een noodnummer is 112 of 113."""
    for page in sources.pages:
        for match in _CALLED.finditer(page.prose):
            if match["number"] not in _KNOWN_NUMBERS:
                line = page.prose.count("\n", 0, match.start()) + 1
                yield page.path, line, f"'{match['number']}' is geen noodnummer; schrijf '112'", match["number"]


@rule("P119")
def bold_as_heading(sources: Sources) -> Iterator[Hit]:
    """Een regel die helemaal vet is, is geen kop: schrijf een kop met hekjes en een id."""
    for page in sources.pages:
        for words in page.bold:
            block = next((block for block in page.blocks if block.line < words.line <= block.last_line), None)
            is_side = block is not None and block.name == Tension.NAME
            if not is_side and not words.text.endswith((".", "!")) and len(words.text) <= LONGEST_HEADING:
                remedy = _as_heading(page, words.line, words.text, block)
                yield page.path, words.line, f"'{words.text}' is vet en geen kop; {remedy}", words.text


def _as_heading(page: Page, line: int, text: str, block: Block | None) -> str:
    """What to do with a bold line."""
    if block:
        return "haal de sterren weg"
    text = text.strip(" :")
    level = max((heading.level for heading in page.headings if heading.line < line), default=1)
    return f"schrijf '{'#' * min(3, level + 1)} {text} {{ #{'-'.join(words_of(text))} }}'"


@rule("P120")
def garbled_letters(sources: Sources) -> Iterator[Hit]:
    """Letters staan er zoals ze bedoeld zijn: é en niet Ã©, geen accent los van zijn letter, en geen letters aan elkaar geplakt."""
    texts = {page.path: page.text for page in sources.pages}
    texts |= {f"{DOCS}/{name}": text for name, text in sources.texts.items()}
    for path, text in (texts | {BIBLIOGRAPHY: sources.bibliography.text, **sources.data}).items():
        told = set()
        for start, piece, right in _garbled(text):
            line = text.count("\n", 0, start) + 1
            if line in told:
                continue
            told.add(line)
            before, after = re.search(r"\w*\Z", text[:start]), re.match(r"\w*", text[start + len(piece) :])
            first, last = before[0] if before else "", after[0] if after else ""
            known = right and right.isprintable()
            remedy = f"schrijf '{first}{right}{last}'" if known else "typ het woord opnieuw"
            word = f"{first}{piece}{last}"
            yield path, line, f"'{word}' heeft kapotte letters; {remedy}", word


@lru_cache(maxsize=1 << 10)
def _garbled(text: str) -> tuple[tuple[int, str, str], ...]:
    return tuple(garbled(text))


@rule("P121")
def lost_cells(sources: Sources) -> Iterator[Hit]:
    """Een tabel heeft boven elke kolom een eigen naam, en rijen met evenveel vakken en elk een eigen begin; wat te veel is, komt niet op de pagina."""
    for page in sources.pages:
        lines, written = page.prose.split("\n"), page.flat.text.split("\n")
        for table in page.tables:
            width = _cells(lines[table.start - 1])
            names = re.sub(r"\\.", "x", written[table.start - 1])
            if not re.sub(r"[|\s]", "", names):
                message = f"'{names.strip()}' heeft geen namen; schrijf boven elke kolom wat erin staat"
                yield page.path, table.start, message, names.strip()
            heads = [head.strip() for head in names.strip().strip("|").split("|")]
            for head in {head: None for place, head in enumerate(heads) if head and head in heads[:place]}:
                message = f"kolom '{head}' staat er twee keer; zeg boven elke kolom wat erin staat"
                yield page.path, table.start, message, head
            # Above what rows are called nothing needs to stand.
            cells = [cell.strip() for cell in names.strip().removeprefix("|").removesuffix("|").split("|")]
            if cells[0] and not all(cells):
                text = names.strip()[:60]
                message = f"in '{text}' heeft een kolom geen naam; schrijf boven elke kolom wat erin staat"
                yield page.path, table.start, message, text
            yield from _rows_twice(page, table, sources)
            if not any(lines[number - 1].strip() for number in table[2:]):
                text = names.strip()[:60]
                message = f"onder '{text}' staan geen rijen; zet ze eronder, of haal de tabel weg"
                yield page.path, table.start, message, text
            for number in table:
                row = lines[number - 1].strip()
                if "|" in row and (count := _cells(row)) != width:
                    message = f"rij '{row[:60]}' heeft {count} vakken en de tabel {width}; zet er evenveel | in"
                    yield page.path, number, message, row[:60]
                    break
                if "|" in row and not re.sub(r"[|\s]", "", row) and number > table.start:
                    yield page.path, number, f"rij '{row}' is leeg; haal de regel weg", row
                if point := re.search(r"(?:^|\|)\s*(?P<point>[-*•] +\w[^|]*)", row):
                    text = point["point"].strip()[:60]
                    message = f"'{text}' wordt in een tabel geen punt van een lijst; zet er komma's tussen, of <br>"
                    yield page.path, number, message, text


_FEW = 4
"""Rows of a table of which a name that stands there twice can be meant."""


def _rows_twice(page: Page, table: range, sources: Sources) -> Iterator[Hit]:
    """The rows of a table of two columns that have the name of another, when all others have one of their own."""
    lines = page.prose.split("\n")
    written = page.flat.text.split("\n")
    if len(table) - 2 < _FEW or any(_cells(lines[number - 1]) != 2 for number in table):
        return
    places: dict[str, list[tuple[str, int]]] = {}
    for number in table[2:]:
        name = written[number - 1].strip().strip("|").partition("|")[0].strip()
        places.setdefault(name, []).append((page.path, number))
    doubles = {name: found for name, found in places.items() if len(found) > 1}
    if len(doubles) != 1:
        return
    ((name, found),) = doubles.items()
    if len(found) == 2 and re.search(r"[^\W\d_]{2}", name):
        ((path, number), _) = sources.doubles(found)[0]
        yield path, number, f"rij '{name}' staat er twee keer; maak er één rij van, of noem deze anders", name


def _cells(row: str) -> int:
    """How many cells a row of a table has."""
    row = re.sub(r"\\.", "", row.strip())
    return row.removeprefix("|").removesuffix("|").count("|") + 1


@rule("P125")
def unknown_marker(sources: Sources) -> Iterator[Hit]:
    """Een opmerking van één woord zet er iets neer, en bestaat: <!-- zelftoets -->, met een spatie aan beide kanten."""
    names = {marker[5:-4]: marker for marker in MARKERS}
    for page in sources.pages:
        code = page.code.split("\n")
        for number, line in enumerate(page.flat.text.split("\n"), 1):
            match = re.fullmatch(r"\s*<!--(.*?)-->\s*", line)
            if not match or line.strip() in MARKERS or code[number - 1].strip():
                continue
            said = " ".join(match[1].lower().split())
            close = get_close_matches(said, names, n=1, cutoff=0.8)
            if close or re.fullmatch(r"[\w-]+(?:: ?\w+)?", said):
                right = (
                    f"schrijf '{names[close[0]]}'" if close else f"kies uit {', '.join(names)}, of haal de regel weg"
                )
                yield page.path, number, f"'{line.strip()}' doet niets; {right}", line.strip()


SPACED_MARK = re.compile(
    r"\.{4,}|…[….]+|\( +\w[^()]*\)|\(\w[^()]* +\)|(?<=[^\W\d]) :(?=\s|$)|(?<=[\w)’”]) [,;.!?](?=\s|$)|(?<!\.)\.\.(?!\.)|,{2,}|;{2,}|,\.(?!\d)|\. ,|(?<=[a-zà-ÿ]{2})[.!?][A-ZÀ-Ý](?=[a-zà-ÿ]{2})|(?<=[a-zà-ÿ]{2}),(?=[a-zà-ÿ]{2})"
)
_JOINED_LINK = re.compile(
    r"(?<![\w’-])(?P<before>zie|bij|de|het|een|van|naar|met|of|en|ook|in|op)(?=\[[^\[\]\n]+\]\([^()\s]+\))"
    r"|\]\([^()\s]+\)(?P<after>voor|of|in|op|is|de|het|van|met|dat|die|zijn|naar|bij|wordt|heeft|staat|kan|om)\b"
    r"|\]\([^()\s]+\)(?P<next>\[[^\[\]\n@^]+\]\([^()\s]+\))"
    r"|\[[^\[\]\n]*(?P<mark>[^\W\d]{3}[.,;:])\]\([^()\s]+\)(?=[:,;.]| [a-zà-ÿ])"
    r"|(?<![!\\])\[(?P<inside> +[^\[\]\n]+|[^\[\]\n]*\S +)\]\([^()\s]+\)"
)
_SHOUTED = re.compile(
    r"(?=(?:\S+ ){0,6}[A-ZÀ-Ý]{5})(?:\b[A-ZÀ-Ý]{2,}\b[,:;]? ){3,}[A-ZÀ-Ý]{2,}\b"
    r"|\b(?:NIET|NOOIT|ALTIJD|GEEN|MOET|LET OP|PAS OP|BELANGRIJK|VERPLICHT|METEEN)\b(?!-)"
)
_LOUD = re.compile(r"\S*!{2,}(?=[\s’”)]|$)")


def _right(mark: str) -> str:
    """A mark of punctuation with its space where it belongs."""
    bare = mark.replace(" ", "")
    if mark[0] == "(":
        return f"({mark[1:-1].strip()})"
    if bare[-1] == "…" or len(bare) > 3:
        return "…"
    if bare[-1].isalpha() or len(mark) == 1:
        return f"{bare[0]} {bare[1:]}"
    return bare[-1]


@rule("P134")
def punctuation(sources: Sources) -> Iterator[Hit]:
    """Voor een punt of komma staat geen spatie en erachter wel een, net als om een link; niets staat in hoofdletters of met !! om op te vallen."""
    for page in sources.pages:
        told: set[int] = set()
        for joined in _JOINED_LINK.finditer(page.prose):
            line = page.prose.count("\n", 0, joined.start()) + 1
            text = next(filter(None, joined.groups()))
            remedy = "haal de spaties weg" if joined["inside"] else "zet er een spatie tussen"
            remedy = "zet het leesteken achter de link" if joined["mark"] else remedy
            yield page.path, line, f"'{text}' staat verkeerd tegen een link; {remedy}", text
        for words in page.words:
            if words.line in told:
                continue
            if match := SPACED_MARK.search(words.text):
                told.add(words.line)
                first = words.text[: match.start()].rfind(" ") + 1
                last = words.text.find(" ", match.end())
                text = words.text[first : last if last > 0 else None].strip()
                right = text.replace(match.group(), _right(match.group()), 1)
                message = f"in '{text}' staat een leesteken of spatie verkeerd; schrijf '{right}'"
                yield page.path, words.line, message, text
            elif match := _LOUD.search(words.text):
                told.add(words.line)
                text = match.group()
                yield page.path, words.line, f"'{text}' roept; schrijf '{text.rstrip('!')}!'", text
            elif match := _SHOUTED.search(words.text):
                told.add(words.line)
                text = match.group()[:60]
                yield (
                    page.path,
                    words.line,
                    f"'{text}' staat in hoofdletters; schrijf het gewoon, of maak het **vet**",
                    text,
                )


_NUMBER = re.compile(r"(\d+)(?:(?P<part>\.\d[\d.]*)|[.)]) +(?=[^\W\d])")


_IN_CAPITALS = re.compile(r"(?=.*[A-ZÀ-Ý]{4})[^a-zà-ÿ]*[A-ZÀ-Ý]{2,}[^a-zà-ÿ\w]+[A-ZÀ-Ý]{2,}[^a-zà-ÿ]*|[A-ZÀ-Ý]{9,}")
"""A heading of which every word is in capitals; one word alone may be a name."""


@rule("P135")
def heading_as_sentence(sources: Sources) -> Iterator[Hit]:
    """Een kop begint met een hoofdletter en heeft er niet meer dan nodig, is niet vet, eindigt niet met een punt, komma of dubbele punt, en heeft geen nummer."""
    for page in sources.pages:
        found = filter(None, (_NUMBER.match(heading.text) for heading in page.headings))
        numbers = {int(match[1]) for match in found if not match["part"]}
        for heading in page.headings:
            text = heading.text
            if _IN_CAPITALS.fullmatch(text):
                right = text.capitalize()
                yield page.path, heading.line, f"kop '{text}' staat in hoofdletters; schrijf '{right}'", text
                continue
            if NO_CAPITAL.match(text):
                right = text[0].upper() + text[1:]
                yield page.path, heading.line, f"kop '{text}' is geen gewone kop; schrijf '{right}'", text
                continue
            number = _NUMBER.match(text)
            # One that counts on with another is meant to.
            if number and (number["part"] or not {int(number[1]) - 1, int(number[1]) + 1} & numbers):
                bare = text[number.end() :]
                yield page.path, heading.line, f"kop '{text}' is geen gewone kop; schrijf '{bare}'", text
                continue
            bare = re.sub(r"^(\*\*|__)(.+)\1$", r"\2", text)
            if not re.search(r"(?:\b\w\.\w|\benz|\be\.a|\.\.|…)\.$", bare):
                bare = re.sub(r"[.,:;]+$", "", bare)
            if bare and bare != text:
                yield page.path, heading.line, f"kop '{text}' is geen gewone kop; schrijf '{bare}'", text


_SAYS = 4
"""Words of a line that is more than a mark."""


@rule("P133")
def empty_or_double_heading(sources: Sources) -> Iterator[Hit]:
    """Onder een kop staat tekst, en onder één kop staan geen twee koppen die hetzelfde heten."""
    for page in sources.pages:
        lines = page.body.split("\n")
        above: dict[int, str] = {}
        seen: set[tuple[str, ...]] = set()
        for heading, following in zip_longest(page.headings, page.headings[1:]):
            above = {level: text for level, text in above.items() if level < heading.level} | {
                heading.level: heading.text
            }
            path = tuple(above.values())
            end = following.line - 1 if following else len(lines)
            under = [line.strip() for line in lines[heading.line : end] if line.strip()]
            # What the site puts there stands for itself on a new page; where text was taken away it is a leftover.
            lost = sources.gone.get(page.path, ()) if not sources.is_new(page.path, heading.line) else ()
            is_left = all(line in MARKERS for line in under) and any(len(line.split()) > _SAYS for line in lost)
            is_empty = (not under or is_left) and heading.level > 1
            if path in seen:
                message = f"kop '{heading.text}' staat er al; noem deze anders"
                yield page.path, heading.line, message, heading.text
            elif is_empty and heading.text and (not following or following.level <= heading.level):
                message = f"onder kop '{heading.text}' staat niets; schrijf er tekst onder, of haal de kop weg"
                yield page.path, heading.line, message, heading.text
            seen.add(path)


@rule("P131")
def marker_gone(sources: Sources) -> Iterator[Hit]:
    """Een pagina houdt elke opmerking waarmee de site daar een lijst neerzet: alle bevindingen, bronnen, wijzigingen, lessen, downloads, adressen."""
    parts = {SOURCES_HERE[entry.origin]: None for entry in sources.bibliography.entries}
    for page in sources.pages:
        wanted = parts if page.name == SOURCES_PAGE else [HELD[page.name]] if page.name in HELD else []
        # A page that is new has them not yet, and one that nobody touched is as it was meant.
        lines = sources.changed.get(page.path)
        if lines is not None and len(lines) < len(page.text.splitlines()):
            elsewhere = "".join(other.flat.text for other in sources.pages if other is not page)
            wanted = [*wanted, *(marker for marker in USUALLY_HELD.get(page.name, {}) if marker not in elsewhere)]
        for marker in wanted:
            if marker not in page.flat.text:
                message = f"'{marker}' ontbreekt, en daarmee een lijst; zet hem op een regel op de plaats van die lijst"
                word = USUALLY_HELD.get(page.name, {}).get(marker, marker)
                under = (heading.line for heading in page.headings if word in heading.text.casefold())
                yield page.path, next(under, _without_list(page)), message, marker


def _without_list(page: Page) -> int:
    """The line of the last heading with no list under it; of the title of a page without any."""
    lines = page.flat.text.split("\n")
    starts = [heading.line for heading in page.headings]
    ends = [*starts[1:], len(lines) + 1]
    lists = [
        any(line.strip() in MARKERS for line in lines[start:end]) for start, end in zip(starts, ends, strict=False)
    ]
    bare = [start for start, has_list in zip(starts, lists, strict=False) if not has_list]
    return bare[-1] if bare and any(lists) else next(iter(starts), 1)


@rule("P132")
def marker_twice(sources: Sources) -> Iterator[Hit]:
    """Wat een opmerking als <!-- adressen --> neerzet, staat één keer op een pagina."""
    for page in sources.pages:
        places: dict[str, list[tuple[str, int]]] = {}
        code = page.code.split("\n")
        for number, line in enumerate(page.flat.text.split("\n"), 1):
            for marker in MARKERS:
                if marker in line and marker not in code[number - 1]:
                    places.setdefault(marker, []).append((page.path, number))
        for marker, found in places.items():
            for (path, number), (_, stays) in sources.doubles(found):
                yield path, number, f"'{marker}' staat al op regel {stays}; houd er een", marker


_OF_EDITORS = {"om-over-door-te-praten", "zelftoets"}
"""The ids of the headings under which a page puts questions of the editors."""


@rule("P186")
def whose_questions(sources: Sources) -> Iterator[Hit]:
    """Onder ‘Om over door te praten’ en ‘Zelftoets’ staat dat de vragen van de redactie zijn."""
    for page in sources.pages:
        lines = page.body.split("\n")
        for heading, following in zip_longest(page.headings, page.headings[1:]):
            under = " ".join(lines[heading.line : following.line - 1 if following else len(lines)])
            if heading.id in _OF_EDITORS and page.language == "nl" and under.strip() and "redactie" not in under:
                message = f"onder '{heading.text}' staat niet van wie de vragen zijn; schrijf '*Deze vragen zijn van de redactie.*'"
                yield page.path, heading.line, message, heading.text


RULES = (
    whose_questions,
    empty_or_double_heading,
    punctuation,
    heading_as_sentence,
    marker_gone,
    marker_twice,
    left_by_editors,
    said_twice,
    unknown_number,
    not_filled_in,
    bold_as_heading,
    garbled_letters,
    lost_cells,
    unknown_marker,
)
