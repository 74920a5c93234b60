"""Rules for Dutch that is certainly wrong: articles, verbs, fixed expressions, and where a sentence begins and ends."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from scripts.checks.half_done import SPACED_MARK, TWICE
from scripts.checks.house_style import clearly_other
from scripts.checks.new_text import new_lines, readable, usual_text, without_quotes, words
from scripts.content import dutch_slips
from scripts.content.dutch import has_plural, is_listed, is_small, is_verb, plural, uses
from scripts.content.names import DOCS
from scripts.content.problem import Hit, rule
from scripts.content.source import Sources


class _Slip(NamedTuple):
    """What of a line is wrong: where it begins, what stands there, and what to write."""

    start: int
    text: str
    right: str


_EXPRESSIONS = re.compile(
    "|".join(rf"(?P<e{number}>(?<![\w’-])(?i:{one})(?![\w’-]))" for number, one in enumerate(dutch_slips.EXPRESSIONS))
)
_APOSTROPHE = re.compile(rf"(?<![\w’-])(?P<one>(?i:{'|'.join(dutch_slips.WITH_APOSTROPHE.split())}))s(?![\w’-])")
_TO = re.compile(rf"(?<![\w’-])te (?P<verb>{'|'.join(dutch_slips.INFINITIVES)})(?![\w’-])")
_CAPITAL = re.compile(
    rf"(?<=[a-zà-ÿ\d] )(?P<month>{'|'.join(word.capitalize() for word in dutch_slips.MONTHS.split())})(?= \d{{4}})"
    rf"|(?<=\d )(?P<dated>{'|'.join(word.capitalize() for word in dutch_slips.MONTHS.split())})(?![\w’-])"
    rf"|(?<=\bop )(?P<day>{'|'.join(word.capitalize() for word in dutch_slips.DAYS.split())})(?![\w’-])"
)
_PEOPLE = re.compile(rf"(?<![\w’-])(?P<people>(?:{'|'.join(dutch_slips.PEOPLES.split())})e?)(?![\w’-])")
_CHAT = re.compile(rf"(?<![\w’./-])(?:{'|'.join(map(re.escape, dutch_slips.CHAT))})(?![\w’/.-](?!\s|$)|[\w’/-])")
_ENDING = rf"(?P<verb>{'|'.join(sorted(dutch_slips.STEMS, key=len, reverse=True))})(?![\w’-])"
_HE = re.compile(
    rf"(?:^|(?<=[.!?:;,(] ))(?P<who>Hij|Men|Iemand|Niemand|Iedereen) {_ENDING}(?! (?:ik|we|wij|ze|de|het)\b)"
)
_AS_YOU = re.compile(
    r"(?<![\w’-])(?P<who>[Jj]e|[Jj]ij|[Hh]ij|[Mm]en|[Zz]e) (?P<verb>word(?! ik\b)"
    r"|(?:vind|houd|bied)(?=[.,;:!?]| (?:dat|het|de|een|niet|ook|wel|vaak|soms|door|er|zich)\b))(?![\w’-])"
)
_SINGULAR = "|".join(dutch_slips.PEOPLE_SINGULAR.split())
_PLURAL = "|".join(dutch_slips.PEOPLE_PLURAL.split())
_ONE = "|".join(dutch_slips.PLURAL_OF)
_MORE = "|".join(dutch_slips.PLURAL_OF.values())
# With an object first the subject comes behind the verb: “de deelnemers vindt hij aardig”.
_SUBJECT_BEHIND = (
    r"(?! (?:ik|je|jij|hij|ze|zij|we|wij|men|iemand|niemand|de|het|die|deze|jullie|veel|(?!een\b)\w+(?:en|s))\b)"
)
_AGREES = re.compile(
    rf"(?:^|(?<=[.!?] ))(?:(?P<more>(?:(?:De|Deze|Veel|Sommige|Alle|Zulke) (?:{_PLURAL})|Jongeren|Professionals|Ouders|Deelnemers))"
    rf" (?P<of_one>{_ONE})|(?P<one>(?:De|Deze|Een|Eén|Elke|Iedere|Zo’n) (?:{_SINGULAR})|Het verslag|Het onderzoek) (?P<of_more>{_MORE})){_SUBJECT_BEHIND}(?![\w’-])"
)
_THEY = re.compile(
    r"(?:^|(?<=[.!?,] )|(?<=\bdat )|(?<=\bomdat ))(?P<hun>[Hh]un) (?P<verb>hebben|willen|moeten|kunnen|vinden|zeggen|weten|gaan|hadden|wilden|vonden)(?![\w’-])"
)
_THEY_FIRST = re.compile(
    rf"(?:^|(?<=[.!?] ))Hun (?P<verb>(?!(?:{'|'.join(dutch_slips.DATIVES.split())})\b)[a-zà-ÿ]{{3,}}en)"
    r"(?= (?:een|geen|het|zich|er|dat|niet|ook|wel|graag|vaak|altijd|soms|nooit)\b)"
    r"(?![^.!?,;]* (?:is|was|waren|wordt|worden|kan|moet|mag|helpt|heeft|vraagt|kost|blijft|geeft|maakt|lijkt|werkt|gaat)\b)"
)
"""*Hun* as who does it; with another verb behind it, the first is a noun: *hun werken niet meer is een gemis*."""
_BECOMES = re.compile(
    r"(?<![\w’-])(?P<who>[Hh]et|[Dd]it|[Dd]at|[Ee]r|[Ii]emand|[Ii]ets|[Aa]lles|[Nn]iets|[Mm]en|(?:[Dd]e|[Hh]et|[Ee]en|[Dd]eze|[Dd]ie|[Zz]ijn|[Hh]aar) [a-zà-ÿ]{2,}) word"
    r"(?![\w’-]|[.,]? (?:ik|je|jij)\b)"
)
_I = re.compile(r"(?<![\w’-])(?i:ik)(?![\w’-])")
_HE_BEHIND = re.compile(
    r"(?<![\w’-])(?<!\b[Ii]k )(?P<verb>[Ww]ord|[Vv]ind|[Hh]oud|[Bb]ied|[Ll]eid) (?P<who>hij|men)(?![\w’-])"
)
_I_FIRST = re.compile(
    r"(?:^|(?<=[.!?,] )|(?<=\bdat )|(?<=\bals ))(?P<who>[Ii]k) (?P<verb>wordt|vindt|houdt|biedt|leidt|heeft)(?![\w’-])"
)
_PERSON_HAS = re.compile(
    rf"(?:^|(?<=[.!?] ))(?P<who>(?:De|Deze|Een|Eén|Elke|Iedere|Zo’n) (?:{_SINGULAR})) (?P<verb>{'|'.join(dutch_slips.STEMS_OF_I.split())})"
    r"(?! (?:ik|je|jij|u)\b)(?![\w’-])"
)
_PRESENT_FIRST = re.compile(
    r"(?:^|(?<=[.!?] ))(?P<word>(?:Ge|Ver|Be|Ont|Her|Er)[a-zà-ÿ]{2,}d) (?P<who>er|hij|zij|ze|het|dit|men|iemand|iets|de|deze)(?![\w’-])"
)
_ARE_TWICE = re.compile(
    r"(?<![\w’-])(?i:zijn) zijn(?= (?:niet|ook|het|de|een|er|geen|vaak|al|nog|wel|in|op|van|met|voor|aan|bij|uit|te)\b"
    r"| [a-zà-ÿ]+(?:lijk|ig|isch|baar|loos|zaam) (?:van|in|op|met|voor|aan|bij|door|te)\b)"
)
"""*Zijn* twice before what has no owner: *de deelnemers zijn zijn afhankelijk van*, and not *dat zijn zijn woorden*."""
_PARTICIPLE = re.compile(
    r"(?<![\w’-])(?P<aux>wordt|worden|werd|werden|is|zijn|was|waren|heeft|hebben|had|hadden) "
    r"(?P<between>(?:(?:niet|ook|vaak|hier|nog|al|vooral|soms|wel|eerder|er|samen|goed|nooit|altijd) ){1,2})"
    r"(?P<word>(?:ge|ver|be|ont|her|er)\w{3,}t)(?=[.,;:!?]| (?:en|of|door|in|op|met|aan|voor|bij|dat|als|om|tot|uit)\b)"
)
_PRESENT = re.compile(
    r"(?:^|(?<=[.!?] ))(?P<who>Hij|Zij|Ze|Het|Men|Iemand|Er|Je|Dit|Iedereen|Niemand) (?P<word>(?:ge|ver|be|ont|her|er)\w{2,}d)"
    r"(?! (?:is|zijn|was|waren|heeft|hebben|had|hadden|wordt|worden|werd|werden|door|om|in|en)\b)(?![\w’-])"
)
_THAN = re.compile(
    r"(?<![\w’-])(?P<more>groter|kleiner|meer|minder|beter|slechter|belangrijker|moeilijker|makkelijker|vaker|sneller|hoger|lager|"
    r"ouder|jonger|langer|korter|sterker|zwaarder|lichter|liever) als(?=(?: (?:de|het|een|hun|zijn|haar|mijn|andere|hun eigen))? [^\W\d_]+[.;!?](?:\s|$))"
)
_TWO_WORDS = re.compile(
    r"(?<![\w’-])(?P<two>[^\W\d_]+ (?!(?:voor|na|aan|op|om|bij|van|tot)\b)[^\W\d_]+) (?P=two)(?![\w’-])"
    r"|(?<![\w’-])(?P<one>is|als|om|bij|tot|uit|was|werd|mag|wil|zal|ons|onze|mijn|door|over|onder|tussen|hun|nog|dus|zijn|zo|al|hoe|want|dan|tegen|na|moeten|worden|we|men|maar|wel) (?P=one)(?![\w’-])",
    re.IGNORECASE,
)
_MEANT_TWICE = frozenset("zijn zo al door over we nog wel".split())
"""Words that a right sentence may have twice: *dat zijn zijn woorden*, *zo zo*, *die we we*."""


@rule("P181")
def wrong_dutch(sources: Sources) -> Iterator[Hit]:
    """Nieuwe tekst is goed Nederlands: lidwoord, werkwoord en vaste uitdrukking kloppen, en geen chattaal (ivm, ff)."""
    lines = tuple(new_lines(sources))
    genders = _genders(sources) if lines else {}
    for line in lines:
        text = without_quotes(line.text)
        slips = sorted(
            (*_fixed(text), *_verbs(text), *_articles(text, genders), *_with_noun(text, genders), *_repeated(text))
        )
        for slip in slips[:1]:
            message = f"'{slip.text}' is geen goed Nederlands; schrijf '{slip.right}'"
            yield line.path, line.line, message, slip.text


def _fixed(text: str) -> Iterator[_Slip]:
    rights = tuple(dutch_slips.EXPRESSIONS.values())
    for match in _EXPRESSIONS.finditer(text):
        yield _Slip(match.start(), match.group(), _as(match.group(), rights[int((match.lastgroup or "e0")[1:])]))
    for match in _TO.finditer(text):
        yield _Slip(match.start(), match.group(), f"te {dutch_slips.INFINITIVES[match['verb']]}")
    for match in _CAPITAL.finditer(text):
        yield _Slip(match.start(), match.group(), match.group().lower())
    for match in _PEOPLE.finditer(text):
        yield _Slip(match.start(), match.group(), match.group().capitalize())
    for match in _APOSTROPHE.finditer(text):
        yield _Slip(match.start(), match.group(), f"{match['one']}’s")
    for match in _CHAT.finditer(text):
        yield _Slip(match.start(), match.group(), dutch_slips.CHAT[match.group()])
    for match in _THAN.finditer(text):
        yield _Slip(match.start(), match.group(), f"{match['more']} dan")


def _as(wrong: str, right: str) -> str:
    """What is right with a capital where the wrong had one."""
    return right[0].upper() + right[1:] if wrong[0].isupper() else right


def _verbs(text: str) -> Iterator[_Slip]:
    for match in _HE.finditer(text):
        yield _Slip(match.start(), match.group(), f"{match['who']} {dutch_slips.STEMS[match['verb']]}")
    for match in _AS_YOU.finditer(text):
        # “Ze” may be what is found or held: “wat ik van ze vind”.
        if match["who"].lower() != "ze" or match["verb"] == "word":
            yield _Slip(match.start("who"), f"{match['who']} {match['verb']}", f"{match['who']} {match['verb']}t")
    singular = {more: one for one, more in dutch_slips.PLURAL_OF.items()}
    for match in _AGREES.finditer(text):
        who = match["more"] or match["one"]
        verb = dutch_slips.PLURAL_OF[match["of_one"]] if match["more"] else singular[match["of_more"]]
        yield _Slip(match.start(), match.group(), f"{who} {verb}")
    for match in _THEY.finditer(text):
        yield _Slip(match.start(), match.group(), f"{'Zij' if match['hun'] == 'Hun' else 'zij'} {match['verb']}")
    yield from _more_verbs(text)
    for match in _PARTICIPLE.finditer(text):
        right = f"{match['word'][:-1]}d"
        if uses(right) > uses(match["word"]) // 20 and is_listed(right):
            start = match.start("word")
            yield _Slip(start, match["word"], right)
    for match in _PRESENT.finditer(text):
        right = f"{match['word'][:-1]}t"
        if is_listed(right) and uses(right) > uses(match["word"]) // 50:
            yield _Slip(match.start(), match.group(), f"{match['who']} {right}")


def _more_verbs(text: str) -> Iterator[_Slip]:
    """Verbs with a wrong ending behind or before who does it: *de klik word*, *veranderd er iets*, *hun bedoelen*."""
    for match in _THEY_FIRST.finditer(text):
        if is_verb(match["verb"]):
            yield _Slip(match.start(), match.group(), f"Zij {match['verb']}")
    # With *ik* in the sentence it may be who becomes: *als ik de baas word*.
    for match in _BECOMES.finditer(text) if not _I.search(text) else ():
        yield _Slip(match.start(), match.group(), f"{match['who']} wordt")
    for match in _HE_BEHIND.finditer(text):
        yield _Slip(match.start(), match.group(), f"{match['verb']}t {match['who']}")
    for match in _I_FIRST.finditer(text):
        right = "heb" if match["verb"] == "heeft" else match["verb"][:-1]
        yield _Slip(match.start(), match.group(), f"{match['who']} {right}")
    for match in _PERSON_HAS.finditer(text):
        yield _Slip(match.start(), match.group(), f"{match['who']} {dutch_slips.STEMS[match['verb']]}")
    for match in _PRESENT_FIRST.finditer(text):
        right = f"{match['word'][:-1]}t".lower()
        if is_listed(right) and uses(right) > uses(match["word"].lower()) // 50:
            yield _Slip(match.start(), match.group(), f"{right.capitalize()} {match['who']}")


def _repeated(text: str) -> Iterator[_Slip]:
    for match in _TWO_WORDS.finditer(text):
        once = match["two"] or match["one"]
        # What P127 tells of any text is not told again.
        if not TWICE.search(text) and once.lower() not in _MEANT_TWICE:
            yield _Slip(match.start(), match.group(), once)
    for match in _ARE_TWICE.finditer(text):
        yield _Slip(match.start(), match.group(), match.group().split()[0])


_ARTICLE = re.compile(r"(?<![\w’-])(?P<article>[Dd]e|[Hh]et) (?P<link>\[)?(?P<noun>[^\W\d_]{3,})(?(link)\])(?![\w’-])")
_NAMED = re.compile(r"(?i)\b(?:noem|heet|dan|pas|toch|daarom)\w*(?: \w+)? $")
"""Before a word that is what *it* is: *noemen ze het intervisie*, *dan is het klik*."""
_ENDS_NOUN = re.compile(
    r"[.,;:!?)]|$| (?:is|zegt|noemt|heeft|hebben|wordt|en|of|van|in|op|met|voor|dat|die|om|te|door|bij|aan|uit|kan|moet|gaat|"
    r"staat|geeft|niet|ook|wil|zou|was|werd|over|na|tot|als|waar|zijn|naar|tussen|laat|vraagt|maakt|blijft|ziet)\b"
)
"""What stands behind a noun, and not behind an adverb that goes with what follows: *de bijzonder grote groep*."""
_BEHIND = re.compile(r"(?<![\w’-])(?i:in|op|van|met|bij|uit|naar|tussen|over|onder|tegen|aan) $")
_OFTEN = 3
"""How often a noun stands on the site with one article, and never with the other, before that one is the right one."""


_SHARE = 10
"""One in so many times, at least, that a noun has its article right before it."""


def _genders(sources: Sources) -> Mapping[str, str]:
    """The article of every noun that stood with one article only, and seldom without."""
    found: dict[str, Counter[str]] = {}
    every: Counter[str] = Counter()
    for text in usual_text(sources):
        every.update(words(text))
        for match in _ARTICLE.finditer(text):
            found.setdefault(match["noun"], Counter())[match["article"].lower()] += 1
    return {
        noun: next(iter(counts))
        for noun, counts in found.items()
        if len(counts) == 1 and counts.total() >= _OFTEN and _SHARE * counts.total() > every[noun] and is_small(noun)
    }


_ADJECTIVE = re.compile(
    rf"(?<![\w’-])(?P<een>[Ee]en) (?P<adjective>{'|'.join((*dutch_slips.ADJECTIVES, *dutch_slips.ADJECTIVES.values()))})"
    r" (?P<noun>[a-zà-ÿ]{3,})(?![\w’-])"
)
_PERSON = ("er", "or", "man", "mens", "ent", "al", "aar", "ist", "vrouw")
"""How a noun ends that may be someone: *een goed leraar* is right."""
_MANY = re.compile(
    rf"(?<![\w’-])(?P<number>{'|'.join(dutch_slips.NUMBERS.split())}) (?P<noun>[a-zà-ÿ]{{3,}})(?![\w’-])"
)


_ONE_OF = re.compile(
    r"(?<![\w’-])(?P<start>(?:[EeÉé][eé]n|[Vv]eel|[Ss]ommige|[Gg]een) van de) (?P<noun>[a-zà-ÿ]{3,})(?![\w’-])"
)
_WHICH = re.compile(
    r"(?<![\w’-])(?P<first>(?:[Hh]et|[Ee]en|[Dd]it) (?P<noun>[a-zà-ÿ]{3,})) die "
    r"(?P<then>je|hij|ze|zij|we|wij|men|ook|niet|vaak|er|zich|heeft|is|wordt|kan|moet)(?![\w’-])"
)


def _with_noun(text: str, genders: Mapping[str, str]) -> Iterator[_Slip]:
    """Adjectives and numbers that do not fit their noun: *een goed relatie*, *twee film*."""
    small = {large: little for little, large in dutch_slips.ADJECTIVES.items()}
    for match in _ADJECTIVE.finditer(text):
        article, adjective, noun = genders.get(match["noun"], ""), match["adjective"], match["noun"]
        right = ""
        if article == "de" and not noun.endswith(_PERSON):
            right = dutch_slips.ADJECTIVES.get(adjective, "")
        elif article == "het":
            right = small.get(adjective, "")
        if right and has_plural(noun) and _ENDS_NOUN.match(text, match.end()):
            yield _Slip(match.start(), match.group(), f"{match['een']} {right} {noun}")
    for match in _ONE_OF.finditer(text):
        noun = match["noun"]
        if noun in dutch_slips.COUNTED.split() and _ENDS_NOUN.match(text, match.end()):
            yield _Slip(match.start(), match.group(), f"{match['start']} {plural(noun)}")
    for match in _WHICH.finditer(text):
        if genders.get(match["noun"]) == "het":
            yield _Slip(match.start(), match.group(), f"{match['first']} dat {match['then']}")
    for match in _MANY.finditer(text):
        noun = match["noun"]
        is_one = noun in genders and has_plural(noun) and noun not in dutch_slips.MEASURES.split()
        if is_one and _ENDS_NOUN.match(text, match.end()):
            yield _Slip(match.start(), match.group(), f"{match['number']} {plural(noun)}")


def _articles(text: str, genders: Mapping[str, str]) -> Iterator[_Slip]:
    """The articles that a noun has not: *de verslag*; of *het* only behind a preposition, as it may be a pronoun."""
    for match in _ARTICLE.finditer(text):
        article, noun = match["article"].lower(), match["noun"]
        right = genders.get(noun, article)
        before, after = text[: match.start()], re.sub(r"^ {2,}", " ", text[match.end() :])
        is_sure = article == "de" or _BEHIND.search(before) or _is_before_noun(match, before, after)
        if right != article and is_sure and (match["link"] or _ENDS_NOUN.match(after)):
            shown, linked = match.group(), match.group().partition(" ")[2]
            yield _Slip(match.start(), shown, f"{_as(match['article'], right)} {linked}")


def _is_before_noun(match: re.Match[str], before: str, after: str) -> bool:
    """Whether *het* is the article of what follows it: it begins the sentence, or the noun is a link and the sentence goes on."""
    noun = match["noun"]
    if not has_plural(noun):
        return False
    begins = (
        match["article"] == "Het"
        and not is_verb(noun)
        and re.match(r" (?:is|heeft|wordt|moet|kan|wil|zegt|was|werd|gaat|geeft)\b", after)
    )
    return bool(begins) or bool(match["link"] and re.match(r" \w", after) and not _NAMED.search(before))


_STARTS = (
    "Dat|Dit|Er|Je|Jij|Ze|Zij|Hij|We|Wij|Wie|Wat|Als|Dan|Daar|Daarom|Daarna|Ook|Maar|En|Want|Soms|Niet|Wanneer|Omdat|Zo|Volgens|Veel|"
    "Sommige|Deze|Die|Dus|Vaak|Alleen|Toch|Wel|Hoe|Waarom|Eerst|Toen|Nu|Bij|Met|Voor|Na"
)
_NO_STOP = re.compile(rf"(?<=[a-zà-ÿ]{{2}}) (?P<next>(?:{_STARTS})|(?:De|Het|Een)(?= [a-zà-ÿ]+[ .,]))(?= [a-zà-ÿ])")
_COMMA_STOP = re.compile(rf"(?<=[a-zà-ÿ]{{2}}), (?P<next>(?:{_STARTS})|(?:De|Het|Een)(?= [a-zà-ÿ]+[ .,]))(?= [a-zà-ÿ])")
_NO_CAPITAL = re.compile(
    r"(?<![\w.’-])(?P<last>(?:[a-zà-ÿ]{3,}|is|er|je|ze|we|af|na|om|op)[.!?]) (?P<next>[a-zà-ÿ]{2,})(?=[ ,])"
)
_SHORTENED = frozenset(
    "bijv enz etc resp evt incl excl art par hst red vert dhr mevr prof drs ing sec tel max min gem jan feb mrt apr jun jul aug sep "
    "sept okt nov dec verz uitg vgl blz pag nrs afb fig tab vol aant toegev nr mr dr ir st jr ca vs jl pp bl ed eq sr wv nl md csv pdf".split()
)
_STUCK = re.compile(
    r"(?P<before>[a-zà-ÿ]{2,})(?P<mark>[;:!?]|(?: [.,;:!?])|[.!?][’”])(?P<after>[^\W\d_][a-zà-ÿ]+)(?![\w/@.:-])"
    r"|(?P<before2>(?<![\w.@/-])[a-zà-ÿ]{2,})(?P<mark2>[.,])(?P<after2>[A-ZÀ-Ý]?[a-zà-ÿ]+)(?![\w/@.:-])"
)
_ENDS_ADDRESS = frozenset(
    "nl com be org eu net fr uk md csv pdf svg png jpg docx xlsx pptx json bib ris xml html epub".split()
)
_DOUBLED = re.compile(r"(?<=\w)(?P<marks>[.,;:][,;:]|[?!][.,;]|,[.?!]|;[.?!]|:[.?!]|\.[?!])(?=\s|$)")


@rule("P182")
def sentence_bounds(sources: Sources) -> Iterator[Hit]:
    """Een nieuwe zin begint met een hoofdletter en eindigt met één punt, vraagteken of uitroepteken, en een spatie."""
    yield from _small_starts(sources)
    titles = {name for page in sources.pages for name in (page.title, sources.menu_entry(page).title) if " " in name}
    for line in new_lines(sources):
        text = without_quotes(line.text)
        for title in titles:
            text = text.replace(f" {title}", f" {title.lower()}")  # It begins no sentence.
        # What P134 tells of any text is not told again.
        is_told = bool(SPACED_MARK.search(line.text))
        found = sorted((*_unstopped(text), *_uncapped(text), *(() if is_told else _stuck(text))))
        for slip in found[:1]:
            message = f"bij '{slip.text}' houdt een zin niet goed op; schrijf '{slip.right}'"
            yield line.path, line.line, message, slip.text


def _small_starts(sources: Sources) -> Iterator[Hit]:
    """New paragraphs that begin with a small letter, unless one above them goes on in them."""
    for page in sources.pages:
        above = ""
        for paragraph in page.paragraphs if page.language == "nl" and sources.changed.get(page.path) else ():
            first = re.match(r"[a-zà-ÿ]{2,}(?=[ ,])", paragraph.text)
            goes_on = above[-1:] in (":", ",", ";") or above[-1:].isalpha()
            is_new = sources.is_new(page.path, paragraph.line) and not paragraph.is_point
            if first and is_new and not goes_on and is_small(first.group()) and len(paragraph.text.split()) > _LEAST:
                right = first.group().capitalize()
                yield (
                    page.path,
                    paragraph.line,
                    f"'{first.group()}' begint een alinea zonder hoofdletter; schrijf '{right}'",
                    first.group(),
                )
            above = paragraph.text.strip()


_BEFORE_NAME = frozenset(
    "roman film boek serie documentaire krant blad tijdschrift stichting vereniging organisatie project methode artikel "
    "liedje gedicht toneelstuk podcast programma in van bij naar op met voor uit over door zoals en of als aan tot".split()
)
"""What stands before a name that begins with an article: *de roman De avonden*."""


def _unstopped(text: str) -> Iterator[_Slip]:
    """Where a sentence begins with a capital, and the one before it has no end."""
    for match in _COMMA_STOP.finditer(text):
        start = text.rfind(" ", 0, match.start()) + 1
        yield _Slip(
            start, f"{text[start : match.start()]}, {match['next']}", f"{text[start : match.start()]}. {match['next']}"
        )
    for match in _NO_STOP.finditer(text):
        start = text.rfind(" ", 0, match.start()) + 1
        word = text[start : match.start()]
        if match["next"] in ("De", "Het", "Een") and word.lower() in _BEFORE_NAME:
            continue
        yield _Slip(start, f"{word} {match['next']}", f"{word}. {match['next']}")


def _uncapped(text: str) -> Iterator[_Slip]:
    """Where a sentence ends, and the next begins with a small letter."""
    for match in _NO_CAPITAL.finditer(text):
        word = match["last"][:-1]
        # “TOPs! in de plaats” has a name; a question may stand in a sentence when something is said of it.
        if word not in _SHORTENED and is_listed(word) and is_small(match["next"]):
            shown = match["next"][0].upper() + match["next"][1:]
            yield _Slip(match.start(), match.group(), f"{match['last']} {shown}")


def _stuck(text: str) -> Iterator[_Slip]:
    """Where a mark stands against the next word, or two marks stand where one belongs."""
    for match in _STUCK.finditer(text):
        before, mark, after = (match[name] or match[f"{name}2"] for name in ("before", "mark", "after"))
        is_name = mark == "." and after in _ENDS_ADDRESS
        if not is_name and all(is_listed(word.lower()) or uses(word.lower()) > 0 for word in (before, after)):
            yield _Slip(match.start(), match.group(), f"{before}{mark.strip()} {after}")
    for match in _DOUBLED.finditer(text):
        start = text.rfind(" ", 0, match.start()) + 1
        word, marks = text[start : match.start()], match["marks"]
        if word.rstrip(".").lower() not in _SHORTENED and "." not in word:
            right = marks[0] if marks[0] in "?!" else marks[-1]
            yield _Slip(start, f"{word}{marks}", f"{word}{right}")


_OPEN_END = re.compile(
    r"(?<![\w’/-])(?P<word>de|en|of|te|omdat|zodat|terwijl|want|zo’n|ter|ten|mits|tenzij|hoewel|zowel|zoals|tijdens|volgens|wegens|namens|vanwege|gedurende|als|doordat|waardoor|waarbij|opdat|aangezien|noch|dankzij|ondanks)(?P<mark>[.;!])(?=\s|$)"
    r"|(?<=\w),[.!?](?=\s|$)"
)
_SENTENCE = re.compile(r"[^\s.!?][^.!?\n]*(?:[.!?](?=\S)[^.!?\n]*)*[.!?]?")
_SAME, _LEAST = 3, 2
"""Words that a sentence and what became of it begin or end with, and words that it lost, at least."""
_JOINED = re.compile(
    r"(?P<first>[^\W\d_]+ [a-zà-ÿ]{2,}), (?P<next>een|de|het|je|hij|ze|zij|er|daar|dit|deze|we|wij|men|dan|zo) "
    r"(?P<then>[a-zà-ÿ]+ [a-zà-ÿ]+)"
)


@rule("P183")
def broken_off(sources: Sources) -> Iterator[Hit]:
    """Wat je van een zin laat staan, is weer een zin: met een werkwoord en een eind, en met een punt voor de volgende; ‘daarom’ of ‘tegelijk’ begint geen alinea waarvan de zin ervoor weg is."""
    for line in new_lines(sources):
        text = without_quotes(line.text)
        before = [readable(lost) for lost in sources.gone.get(line.path, ())]
        for match in _OPEN_END.finditer(text):
            shown = " ".join(line.text[: match.end()].split()[-3:])
            message = f"de zin die eindigt met '{shown}' is niet af; schrijf het eind, of haal hem weg"
            yield line.path, line.line, message, shown
        if line.path.startswith(DOCS) and not line.text.lstrip().startswith(("#", "|", "///", "title")):
            for sentence in _without_verb(line.text, before):
                shown = " ".join(sentence.split()[:8])
                message = f"de zin '{shown}' heeft geen werkwoord meer; maak hem weer af, of haal hem weg"
                yield line.path, line.line, message, shown
            for sentence, word in _without_infinitive(line.text, before):
                shown = " ".join(sentence.split()[:8])
                message = f"de zin '{shown}' mist een werkwoord: '{word}' is weg; maak hem weer af"
                yield line.path, line.line, message, shown
        start = line.text.strip()
        loose = _BACK.match(start)
        if loose and any(old.strip().endswith(start) and old.strip() != start for old in before):
            message = f"'{loose.group()}' slaat terug op een zin die weg is; zet die terug, of begin de alinea anders"
            yield line.path, line.line, message, loose.group()
        for match in _JOINED.finditer(text):
            first, after, then = match.groups()
            parted = f"{first}. {after.capitalize()} {then}"
            if any(parted in lost for lost in before):
                message = f"bij '{match.group()}' staat een komma tussen twee zinnen; schrijf '{parted}'"
                yield line.path, line.line, message, match.group()


_BACK = re.compile(
    r"(?:Tegelijk|Daarom|Daardoor|Hierdoor|Daarnaast|Daarna|Daarbij|Toch|Bovendien|Vandaar|Desondanks|Immers)\b"
)
"""What begins a sentence that goes on about the one before it."""
_MODAL = frozenset("mag mogen kan kun kunnen wil willen moet moeten zal zullen zou zouden".split())


def _without_infinitive(text: str, before: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The sentences of a line that lost the one verb that what may, can or must is done with, and that verb."""
    old = [sentence for lost in before for sentence in _sentences(lost)]
    for sentence in _sentences(text):
        now = [word.lower() for word in words(sentence)]
        if sentence in old or not _MODAL.intersection(now):
            continue
        for whole in old:
            had = [word.lower() for word in words(whole)]
            gone = next((had[at] for at in range(len(had)) if had[:at] + had[at + 1 :] == now), "")
            left = [word for word in now if word.endswith("n") and word not in _MODAL and is_verb(word)]
            if gone.endswith("n") and gone not in _MODAL and is_verb(gone) and not left:
                yield sentence, gone
                break


def _without_verb(text: str, before: Iterable[str]) -> Iterator[str]:
    """The sentences of a line that have no verb, where the one of which they are a piece had one."""
    old = [sentence for lost in before for sentence in _sentences(lost)]
    for sentence in _sentences(text):
        whole = _longer(sentence, old) if sentence.endswith(".") and sentence not in old else ""
        if whole and _has_verb(whole) and not _has_verb(sentence):
            yield sentence


def _sentences(text: str) -> list[str]:
    return [" ".join(match.group().split()) for match in _SENTENCE.finditer(text)]


def _longer(sentence: str, old: Iterable[str]) -> str:
    """The sentence that stood there, of which this one has the beginning or the end; nothing when there is none."""
    said = words(sentence)
    for whole in old:
        had = words(whole)
        is_part = len(said) >= _SAME and (had[:_SAME] == said[:_SAME] or had[-_SAME:] == said[-_SAME:])
        if is_part and len(had) >= len(said) + _LEAST:
            return whole
    return ""


def _has_verb(sentence: str) -> bool:
    return any(is_verb(word) for word in words(sentence.lower()))


_OTHERS = {"nl": ("en", "Engels"), "en": ("nl", "Nederlands")}
_LONGER, _MUCH_USED = 8, 1000
_FOREIGN, _SHARE_OF_OTHER = 3, 2
"""Words of another language in a sentence, at least, and of how many words it is one."""


def _is_foreign(word: str, own: str, other: str) -> bool:
    """Whether a word is of another language, and not of this one: *the*, and not *is*."""
    return uses(word, other) >= _MUCH_USED and uses(word, own) * 100 < uses(word, other)


@rule("P187")
def mixed_languages(sources: Sources) -> Iterator[Hit]:
    """Een nieuwe zin is in de taal van haar pagina, ook als zij kort is; wat zo heet, staat tussen ‘ en ’ of is *schuin*."""
    for own, (other, name) in _OTHERS.items():
        for line in new_lines(sources, own):
            for sentence in _sentences(without_quotes(line.text)):
                said = words(sentence)
                # What has a capital within a sentence is a name.
                common = [said[0].lower(), *(word for word in said[1:] if word.islower())] if said else []
                foreign = [word for word in common if _is_foreign(word, own, other)]
                # What the rule on paragraphs tells is not told again; short words are part of names: “van … en …”.
                is_said = sum(len(word) > _FOREIGN for word in foreign) > 1
                if (
                    is_said
                    and len(foreign) >= _FOREIGN
                    and not (len(said) >= _LONGER and clearly_other(sentence, own))
                    and len(said) <= _SHARE_OF_OTHER * len(foreign)
                ):
                    shown = " ".join(sentence.lstrip("-*+#>[ ").split()[:6])
                    yield line.path, line.line, f"'{shown}' is {name}; vertaal het, of zet het tussen ‘ en ’", shown


RULES = (mixed_languages, wrong_dutch, sentence_bounds, broken_off)
