"""What is certainly wrong in Dutch, and what is right: fixed expressions, short words of chat, and verbs.

Data for the rules on language: each key is a pattern that no right sentence has.
"""

from collections.abc import Mapping

EXPRESSIONS: Mapping[str, str] = {
    r"ten alle tijden?|ter alle tijden?|ten aller tijden?|te alle tijden?|ten allen tijde": "te allen tijde",
    r"inplaats van": "in plaats van",
    r"de zelfde": "dezelfde",
    r"(?:het|dat|dit) zelfde": "hetzelfde",
    r"opzoek naar|op zoek na(?= een| de)": "op zoek naar",
    r"door middels|door middel naar": "door middel van",
    r"ten op ?zichten? van|ten opzicht van|ter opzichte van|tenopzichte van": "ten opzichte van",
    r"ter plekken|terplekke": "ter plekke",
    r"ondermeer": "onder meer",
    r"ten eersten": "ten eerste",
    r"in te gendeel|in tegendeel": "integendeel",
    r"te samen": "samen",
    r"nog maals": "nogmaals",
    r"op nieuw": "opnieuw",
    r"alle bei": "allebei",
    r"zo iets": "zoiets",
    r"zo wie zo|zowiezo|sowiso": "sowieso",
    r"enigste(?= \w)": "enige",
    r"des ondanks": "desondanks",
    r"in verband tot|in verband over": "in verband met",
    r"met betrekking op": "met betrekking tot",
    r"afhankelijk aan|afhankelijk tot": "afhankelijk van",
    r"in staan om": "in staat om",
    r"behoefte naar": "behoefte aan",
    r"volgens mijn(?=[ ,.](?:is|zijn|heeft|kan|moet|was|wordt|gaat)\b)": "volgens mij",
    r"vertrouwen op in": "vertrouwen in",
    r"als zijnde": "als",
    r"een iedere": "iedereen",
    r"overnieuw": "opnieuw",
    r"na dat(?= \w+ (?:is|zijn|was|waren|heeft|hebben|had|hadden|werd|werden)\b)": "nadat",
    r"om dat(?= (?:ze|hij|zij|je|we|men|er|zo’n)\b)": "omdat",
}
"""Expressions that are written otherwise, and how."""
WITH_APOSTROPHE = (
    "pagina dia menu collega dilemma foto thema video agenda opa oma auto programma schema camera risico casino"
)
"""Words of which the plural has an apostrophe."""
ADJECTIVES: Mapping[str, str] = {
    "goed": "goede",
    "groot": "grote",
    "nieuw": "nieuwe",
    "klein": "kleine",
    "ander": "andere",
    "lang": "lange",
    "kort": "korte",
    "vast": "vaste",
    "duidelijk": "duidelijke",
    "sterk": "sterke",
    "belangrijk": "belangrijke",
    "moeilijk": "moeilijke",
    "hecht": "hechte",
    "eerlijk": "eerlijke",
    "veilig": "veilige",
    "betrouwbaar": "betrouwbare",
}
"""Adjectives behind *een*, before a noun with *het* and before one with *de*."""
NUMBERS = "twee drie vier vijf zes zeven acht negen tien elf twaalf twintig enkele meerdere beide"
MEASURES = "jaar uur keer maal euro procent kwartier man meter kilo liter graden gram kilometer centimeter dozijn paar"
"""How many there are, and what stays as it is behind that."""
INFINITIVES: Mapping[str, str] = {
    "vindt": "vinden",
    "heeft": "hebben",
    "zegt": "zeggen",
    "denkt": "denken",
    "ziet": "zien",
    "vertelt": "vertellen",
    "geeft": "geven",
    "krijgt": "krijgen",
    "doet": "doen",
    "gaat": "gaan",
    "wordt": "worden",
    "houdt": "houden",
    "helpt": "helpen",
    "werkt": "werken",
    "maakt": "maken",
    "komt": "komen",
    "blijft": "blijven",
    "leert": "leren",
    "zoekt": "zoeken",
    "begrijpt": "begrijpen",
    "kijkt": "kijken",
    "luistert": "luisteren",
    "staat": "staan",
    "neemt": "nemen",
    "praat": "praten",
    "bouwt": "bouwen",
    "vraagt": "vragen",
}
"""Verbs behind *te*: as they never stand there, and as they do."""
MONTHS = "januari februari maart april mei juni juli augustus september oktober november december"
DAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
PEOPLES = "nederlands engels duits frans turks marokkaans arabisch spaans surinaams"
"""What has no capital within a sentence, and what has one always."""
CHAT: Mapping[str, str] = {
    "ipv": "in plaats van",
    "ivm": "in verband met",
    "mbt": "over",
    "dmv": "met",
    "tov": "tegenover",
    "oid": "of zoiets",
    "tgv": "door",
    "ihkv": "in het kader van",
    "ff": "even",
    "idd": "inderdaad",
    "mss": "misschien",
    "iig": "in ieder geval",
    "nvt": "niet van toepassing",
    "zsm": "zo snel mogelijk",
    "iha": "meestal",
    "dwz": "dat betekent",
    "gwn": "gewoon",
    "eig": "eigenlijk",
    "egt": "echt",
    "wrm": "waarom",
    "v/d": "van de",
    "i/d": "in de",
    "vd": "van de",
    "hvl": "hulpverlening",
}
"""Short words of notes and chat, and what to write."""
STEMS: Mapping[str, str] = {
    "vind": "vindt",
    "word": "wordt",
    "houd": "houdt",
    "bied": "biedt",
    "rijd": "rijdt",
    "lijd": "lijdt",
    "leid": "leidt",
    "laad": "laadt",
    "raad": "raadt",
    "brand": "brandt",
    "meld": "meldt",
    "antwoord": "antwoordt",
    "verbind": "verbindt",
    "begeleid": "begeleidt",
    "bereid": "bereidt",
    "vermijd": "vermijdt",
    "heb": "heeft",
    "ben": "is",
    "doe": "doet",
    "ga": "gaat",
    "zeg": "zegt",
    "zie": "ziet",
    "denk": "denkt",
    "weten": "weet",
    "hebben": "heeft",
    "kunnen": "kan",
    "moeten": "moet",
    "willen": "wil",
    "vinden": "vindt",
    "worden": "wordt",
    "gaan": "gaat",
    "doen": "doet",
    "zeggen": "zegt",
    "zien": "ziet",
    "krijgen": "krijgt",
    "geven": "geeft",
    "vertellen": "vertelt",
    "noemen": "noemt",
    "denken": "denkt",
    "krijg": "krijgt",
    "geef": "geeft",
    "vertel": "vertelt",
}
"""Forms of a verb that never follow *hij* or *men*, and the one that does."""
STEMS_OF_I = "vind word houd bied leid heb ben doe ga zeg zie denk krijg"
"""Of these the forms that go with *ik*."""
DATIVES = (
    "geven vertellen zeggen vragen leren laten bieden helpen vertrouwen leven denken handelen doen optreden zwijgen "
    "wensen grenzen plannen kansen"
)
"""What is told or given to whom, so that *hun* may stand before it, and what is a noun as often as a verb."""
PEOPLE_SINGULAR = "jongere deelnemer professional werker begeleider hulpverlener groepsleider docent redactie cliënt"
PEOPLE_PLURAL = (
    "jongeren deelnemers professionals werkers begeleiders hulpverleners groepsleiders docenten cliënten ouders"
)
"""Who does something on this site, one and more."""
COUNTED = f"bevinding vraag bron film les spanning situatie {PEOPLE_SINGULAR.replace(' redactie', '')}"
"""What there is one of, out of many, and never a whole of which someone is."""
PLURAL_OF: Mapping[str, str] = {
    "vindt": "vinden",
    "heeft": "hebben",
    "zegt": "zeggen",
    "denkt": "denken",
    "ziet": "zien",
    "vertelt": "vertellen",
    "noemt": "noemen",
    "geeft": "geven",
    "krijgt": "krijgen",
    "doet": "doen",
    "kan": "kunnen",
    "moet": "moeten",
    "wil": "willen",
    "weet": "weten",
    "gaat": "gaan",
}
"""Verbs as they stand behind one person, and behind more."""
