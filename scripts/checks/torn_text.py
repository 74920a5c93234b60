"""Rules for text that was torn when it was copied: sentences without an end, words in pieces, figures left behind."""

import re
from collections.abc import Iterator
from itertools import pairwise

from scripts.content.problem import Hit, rule
from scripts.content.source import Page, Paragraph, Sources

_NO_END = re.compile(r"(?<![\w-])(?:de|een|te|en|of|dat|die|the|and|or)\Z")
"""Words that end no sentence; of a point of a list only those with which none goes on to the next."""
_NO_END_OF_POINT = re.compile(r"(?<![\w-])(?:de|een|te|the)\Z")
_SENTENCES = re.compile(
    r"(?<!\w)(?!(?:mr|dr|drs|ir|ing|prof|st|jr|sr|enz|evt|bijv|incl|excl|nr|blz|ca|vgl|max|min)\.)[a-zà-ÿ]{2,}[.!?][’”\"»)]? +[A-ZÀ-Ý‘“]"
)
_GOES_ON = re.compile(r"[a-zà-ÿ]{2,}[ ,]")


_CAPTION_TEXT = re.compile(r"!\[(?P<text>[^\[\]\n]+)\]\([^()\s]+(?: \"(?P<caption>[^\"\n]+)\")?\)")


@rule("P136")
def broken_sentence(sources: Sources) -> Iterator[Hit]:
    """Een alinea houdt niet midden in een zin op: de zin loopt erin door tot zijn punt, en achter een dubbele punt komt iets."""
    for page in sources.pages:
        for match in _CAPTION_TEXT.finditer(page.prose):
            for text in filter(None, match.groups()):
                if _NO_END.search(text) and len(text.split()) > 3:
                    line, end = page.prose.count("\n", 0, match.start()) + 1, " ".join(text.split()[-4:])
                    yield page.path, line, f"de zin '{end}' is niet af; schrijf het eind, of haal hem weg", end
        for paragraph, following in pairwise((*page.paragraphs, None)):
            if paragraph and paragraph.text[-1:].islower():
                yield from _unended(page, paragraph, following)
            elif paragraph and paragraph.text.endswith(":") and not paragraph.is_point:
                yield from _announced(page, paragraph)


def _announced(page: Page, paragraph: Paragraph) -> Iterator[Hit]:
    """A paragraph that ends with a colon, when what it announces is not there."""
    line = paragraph.line + paragraph.text.count("\n")
    below = (text.strip() for text in page.body.split("\n")[line:])
    after = next(filter(None, below), "#")
    if after.startswith(("# ", "## ", "### ", "#### ", "///")) or after == "#":
        end = " ".join(paragraph.text.split()[-4:])
        yield page.path, line, f"achter '{end}' komt niets; zet eronder wat je aankondigt, of schrijf een punt", end


def _unended(page: Page, paragraph: Paragraph, following: Paragraph | None) -> Iterator[Hit]:
    """A paragraph that ends with a letter, when it does so within a sentence."""
    text = paragraph.text
    end = " ".join(text.split()[-4:])
    line = paragraph.line + text.count("\n")
    if following and following.follows and not paragraph.is_point and _GOES_ON.match(following.text):
        start = " ".join(following.text.split()[:3])
        message = f"de zin '{end}' gaat verder bij '{start}'; maak er één alinea van"
        yield page.path, line, message, end
    elif (_NO_END_OF_POINT if paragraph.is_point else _NO_END).search(text) and len(text.split()) > 3:
        yield page.path, line, f"de zin '{end}' is niet af; schrijf het eind, of haal hem weg", end
    elif not paragraph.is_point and _SENTENCES.search(text):
        yield page.path, line, f"de zin '{end}' heeft geen eind; schrijf het erbij, of zet er een punt achter", end


_AND = "en|of|tot|als|noch|dan|maar|resp|respectievelijk|plus|versus|vs|and|or|to|und|oder|et|ou|in|naar|voor|door"
_HYPHEN = re.compile(
    rf"(?P<first>[^\W\d_]*[a-zà-ÿ]{{2}})-(?:[ \t]+|[ \t]*\n[ \t]*)(?!(?:{_AND})\b)(?P<last>[a-zà-ÿ]{{2,}})"
)
_SPREAD = re.compile(r"(?<![\w’'.])(?:[^\W\d_] ){3,}[^\W\d_](?![\w’'.])")
_NUMBERED = re.compile(r"(?<![\w./#@-])(?P<word>[a-zà-ÿ]{5,})(?P<number>\d{1,2})(?![\w-]|\.\w)")


@rule("P137")
def word_in_pieces(sources: Sources) -> Iterator[Hit]:
    """Een woord staat er in één stuk: niet afgebroken met een streepje, niet met spaties ertussen, en los van een cijfer."""
    known = frozenset(word for page in sources.pages for run in page.words for word in run.text.split())
    for page in sources.pages:
        for match in _HYPHEN.finditer(page.prose):
            line, text = page.prose.count("\n", 0, match.start()) + 1, " ".join(match.group().split())
            yield page.path, line, f"'{text}' is een afgebroken woord; schrijf '{match['first']}{match['last']}'", text
        for run in page.words:
            for match in _SPREAD.finditer(run.text):
                text = match.group()
                yield page.path, run.line, f"in '{text}' staan spaties; schrijf '{text.replace(' ', '')}'", text
            for match in _NUMBERED.finditer(run.text):
                if match["word"] in known:
                    text, mark = match.group(), f"{match['word']}[^{match['number']}]"
                    message = (
                        f"'{text}' heeft het cijfer van een noot; haal het weg, of maak er een voetnoot van: {mark}"
                    )
                    yield page.path, run.line, message, text


_FIGURE = "figuur|tabel|afbeelding|grafiek|schema|bijlage|kader"
_ELSEWHERE = re.compile(
    rf"(?i)\b(?:zie|vgl\.?|vergelijk)(?: ook)? (?:(?:{_FIGURE}) (?:\d+|[A-Z]\b)|(?:pagina|blz\.?|bladzijden?|p\.) ?\d+)(?:[.-]\d+)?"
    r"(?!\w| (?:van|in|uit|bij)\b)"
)
_CAPTION = re.compile(rf"(?i)^[^\w\n]*(?:{_FIGURE}|foto|figure|table) \d+(?:[.-]\d+)?[.:] .*", re.MULTILINE)

_PAGE_NUMBER = re.compile(r"(?:[-–] ?)?\d{1,3}(?: ?[-–])?|(?i:pagina|blz\.|p\.) ?\d{1,3}(?: (?:van|/) ?\d{1,3})?")
"""A paragraph that is a number only: no sentence that someone wrote."""


@rule("P138")
def figure_left_behind(sources: Sources) -> Iterator[Hit]:
    """Figuren, tabellen en bladzijden hebben hier geen nummer: link naar wat je bedoelt."""
    for page in sources.pages:
        for paragraph in page.paragraphs:
            if not paragraph.is_point and _PAGE_NUMBER.fullmatch(paragraph.text.strip()):
                text = paragraph.text.strip()
                message = f"'{text}' is het nummer van een bladzijde; haal het weg"
                yield page.path, paragraph.line, message, text
        for match in (*_ELSEWHERE.finditer(page.prose), *_CAPTION.finditer(page.prose)):
            line, text = page.prose.count("\n", 0, match.start()) + 1, match.group().strip()[:60]
            if match.re is _ELSEWHERE:
                yield (
                    page.path,
                    line,
                    f"'{text}' is hier niet te vinden; maak er een link van: [tekst](pagina.md#plek)",
                    text,
                )
            else:
                remedy = 'schrijf onder een plaatje niets, en zet het achter het adres: ![wat erop staat](plaatje.svg "Onderschrift")'
                yield page.path, line, f"'{text}' heeft een nummer dat hier niets zegt; {remedy}", text


_ASIDE = re.compile(
    r"`[^`\n]*`|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?: \"[^\"\n]*\")?\)|<[^<>\n]*>|\{[^{}\n]*\}|[:;]-?\(|\\[()]"
)
"""What may hold half a pair: code, addresses, attributes, smileys."""
_TURNED = re.compile(r"(?<![\w’])’(?P<inside>[^\W\d_][^‘’\n.!?]*)‘(?!\w)")


@rule("P162")
def half_a_pair(sources: Sources) -> Iterator[Hit]:
    """Wat opent, sluit in dezelfde alinea: haakjes ( ) en aanhalingstekens ‘ ’ en “ ”, en niet andersom."""
    for page in sources.pages:
        texts = [(one.line, one.text) for one in page.paragraphs] + [(one.line, one.title) for one in page.blocks]
        for line, written in texts:
            text = _ASIDE.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), written)
            place, remedy = _open(text)
            if place >= 0:
                shown = " ".join(text[place:].split()[:4])
                yield (
                    page.path,
                    line + text.count("\n", 0, place),
                    f"'{shown}' begint met een teken dat niet sluit; {remedy}",
                    shown,
                )
            elif match := _TURNED.search(text):
                shown, number = match.group(), line + text.count("\n", 0, match.start())
                yield (
                    page.path,
                    number,
                    f"aanhalingstekens in '{shown}' staan andersom; schrijf ‘{match['inside']}’",
                    shown,
                )


def _open(text: str) -> tuple[int, str]:
    """Where a pair opens that does not close, and what to do; -1 when every pair closes.

    A sign ’ is an apostrophe as well, so there may be more of these than of ‘.
    """
    open_: list[int] = []
    for place, sign in enumerate(text):
        if sign == "(":
            open_.append(place)
        elif sign == ")" and open_:
            open_.pop()
    if open_:
        return open_[-1], "zet er ) achter, of haal het haakje weg"
    for first, last in (("‘", "’"), ("“", "”")):
        if text.count(first) > text.count(last) and last + "„" not in text:
            return text.rindex(first), f"zet {last} achter wat ertussen hoort"
    if text.count('"') == 1 and re.search(r'(?<!\S)"\w', text):
        return text.index('"'), "schrijf ‘ en ’ om wat ertussen hoort"
    return -1, ""


RULES = (broken_sentence, half_a_pair, word_in_pieces, figure_left_behind)
