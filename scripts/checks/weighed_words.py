"""Words of which another changes what a sentence tells: how many, how often, how surely, whether, who, the opposite."""

from scripts.content.numerals import NUMBERS, ORDINALS

_DENIED = "niet geen nooit niets niemand nergens zonder evenmin not no never none nothing nobody without neither"
_HOW_OFTEN = (
    "altijd|steeds,vaak|dikwijls|geregeld|regelmatig|veelal,meestal|doorgaans|gewoonlijk,soms|weleens,zelden|nauwelijks,"
    "wellicht|misschien|mogelijk|mogelijkerwijs,waarschijnlijk|vermoedelijk,always,often|frequently,usually|generally,"
    "sometimes|occasionally,seldom|rarely|hardly,perhaps|maybe|possibly,probably"
)
_HOW_MANY = (
    "alle|allemaal|allen,iedereen,sommige|sommigen|enkele|enkelen|aantal,meeste|meesten,veel|vele|velen,"
    "weinig|weinigen,meerdere,beide|beiden,alleen|uitsluitend|enkel,helft,kwart,all,everyone,some,most,many,few,both,only"
)
_HOW_MUCH = (
    "enigszins|ietwat,tamelijk|redelijk,heel|erg|zeer|bijzonder,volstrekt|volledig|helemaal|geheel|totaal|compleet,"
    "amper|nauwelijks"
)
_PERHAPS = "zou|zouden,kan|kunnen|kon|konden,moet|moeten|moest|moesten,lijkt|lijken|leek|leken,mag|mogen,hoeft|hoeven,might|may|free|allowed|permitted,must,should,could|can|able,would,seems|seem"
SURE = frozenset(
    "is zijn was waren blijkt blijken bleek wordt worden zal zullen heeft hebben are were will has have".split()
)
_OPPOSITES = (
    "meer|minder hoger|lager hoog|laag hoge|lage groter|kleiner groot|klein grote|kleine sterk|zwak sterke|zwakke sterker|zwakker "
    "voor|na vóór|ná eerst|daarna|later begin|eind|einde ouder|jonger jongens|meisjes|meiden jongen|meisje vrijwillig|verplicht|gedwongen "
    "vrijwillige|verplichte|gedwongen formeel|informeel formele|informele positief|negatief positieve|negatieve makkelijk|gemakkelijk|moeilijk|lastig "
    "makkelijker|gemakkelijker|moeilijker|lastiger langer|korter lang|kort lange|korte goed|slecht goede|slechte beter|slechter beste|slechtste "
    "binnen|buiten wel|niet met|zonder snel|langzaam sneller|langzamer toename|afname stijgt|daalt stijgen|dalen winnen|verliezen open|gesloten|dicht "
    "hecht|los hechte|losse hechter|losser warm|koud|kil warme|koude|kille streng|mild|soepel strenge|milde|soepele zacht|hard zachte|harde "
    "boven|onder zwaar|licht zware|lichte zwaarder|lichter zwaarst|lichtst jong|oud jonge|oude vroeg|laat vroeger|later succes|mislukking "
    "voordeel|nadeel voordelen|nadelen oorzaak|gevolg vader|moeder broer|zus man|vrouw volwassenen|kinderen helpt|hindert|schaadt "
    "bovenaan|onderaan vooraf|achteraf altijd|nooit iedereen|niemand alles|niets genoeg|tekort dichtbij|veraf vertrouwen|wantrouwen vertrouwt|wantrouwt nieuw|oud nieuwe|oude "
    "more|less higher|lower before|after stronger|weaker better|worse easy|hard|difficult voluntary|compulsory|mandatory"
)
_WHO = (
    "jongere|jongeren|jeugdige|jeugdigen|cliënt|cliënten,professional|professionals|werker|werkers|begeleider|begeleiders|hulpverlener|hulpverleners,"
    "ouder|ouders,docent|docenten|leraar|leraren|leerkracht|leerkrachten,deelnemer|deelnemers,onderzoek|onderzoeker|onderzoekers|literatuur,reclassering|"
    "reclasseringswerker|reclasseringswerkers,politie|agent|agenten,psycholoog|therapeut|behandelaar,groepsleider|groepsleiders,verslag|schrijvers,redactie,"
    "leidinggevende|leidinggevenden|management|manager,gemeente|gemeenten,rechter,denktank,participant|participants,research|researchers,report"
)


def _groups(text: str, between: str = ",") -> dict[str, str]:
    """Each word of groups of words that say the same, with the first of its group."""
    return {word: group.split("|")[0] for group in text.split(between) for word in group.split("|")}


LONE = _groups(_DENIED, " ") | _groups(_HOW_OFTEN) | _groups(_HOW_MANY)
"""Words that change what is told also where they come or go alone."""
NUMBERED = {word: str(number) for word, number in (NUMBERS | ORDINALS).items()}
MODAL = _groups(_PERHAPS)
DEGREE = _groups(_HOW_MUCH)
"""Words that say how much something is so, which nobody lays beside the report for that alone."""
ROLES = _groups(_WHO)
OPPOSED = {
    (one, other)
    for group in _OPPOSITES.split()
    for one in group.split("|")
    for other in group.split("|")
    if one != other
}


def weight(word: str) -> str:
    """What a word says of how many, how often, how surely or whether; the same for words that say the same.

    Args:
        word: a word, in lower case.
    """
    if word[0].isdecimal():
        return word.lstrip("0") or "0"
    return NUMBERED.get(word) or LONE.get(word) or MODAL.get(word, "")


def role(word: str) -> str:
    """Who a word names, of those of whom the report tells; the same for one and for more of them, empty for any other word."""
    return ROLES.get(word, "")


def is_opposed(one: str, other: str) -> bool:
    """Whether a word says the opposite of another."""
    pair = {one, other}
    return (one, other) in OPPOSED or any(
        {f"{sign}{one}", one} == pair or {f"{sign}{other}", other} == pair for sign in ("on", "wan")
    )
