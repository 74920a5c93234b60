"""Words that tell little of what somebody is looking for, though they are no stop words.

Search weighs them less than other words, and does not miss them where the site lacks them: of “hij heeft gisteren weer
geblowd” only the last word may be said to be absent. They are the words that Dutch films and talk are full of (chosen
by hand from the 1700 lemmas that are most frequent in the subtitles behind `pyspellchecker`), without those that can
be a subject here, such as *vader*, *school*, *geld*, *liegen* and *drank*. A word stands here in the form of a
dictionary; search knows the others.
"""

VERBS = """
aankomen aanzien antwoorden bedanken bedenken bedoelen beginnen begrijpen bekijken bereiden beseffen besluiten
beslissen bestaan betreffen bevinden bewaren bezitten blijken blijven brengen dienen doorgaan duren durven eindigen
gaan gebeuren gebruiken geven gooien halen hangen hebben heten hoeven hopen horen houden kennen kiezen kijken
klinken kloppen komen kopen krijgen kunnen laten leggen letten liggen lijken lopen lukken maken meenemen menen
merken missen moeten mogen nemen noemen omgaan ontvangen opvallen overkomen pakken passeren plaatsen proberen raken
regelen rennen roepen schijnen schrikken slagen snappen spijten sturen tegenkomen toelaten trekken uitkomen uitzien
veroorzaken verschijnen vertrekken vinden voelen volgen voorkomen vormen vragen wachten wensen weten wijzen willen
worden zeggen zenden zetten zien zitten zoeken zorgen zullen aandoen aanpakken aantreffen aanvragen afvragen
bezorgen gedragen handelen inzien lappen meemaken nadenken neerzetten ophouden oplossen omkijken overgaan rondlopen
stappen steken terugkomen toegeven uitleggen vergeten verkeren voordoen vooruitkomen voorstellen weggaan
wegkomen wegzetten werken aangaan aanhouden draaien uitpakken opdraaien aflopen oppakken
"""

NOUNS = """
aantal avond beetje begin beurt dag deel ding eind einde feit figuur gast gebied gedoe geval gevoel gozer heleboel
heer iemand idee jaar kant keer kerel knul maand maat manier meneer mens mevrouw middag minuut moment morgen naam
nacht niemand ochtend onderdeel oog paar periode persoon plaats plek punt reden reeks rest rij seconde situatie
soort spul stel stuk tijd tijdje type uur vent verband vorm vraag week weekend wijze woord zaak zin boel dinges
gedeelte gevolg helft hoop kwestie lading meter mijl moeite onderwerp oorzaak voorbeeld voorval wereld toestand
informatie uitleg advies tip info antwoord
"""

OTHERS = """
absoluut aardig achteraf achterna allang allebei alleen allemaal allerlei alles altijd alvast amper anders apart
beetje behalve behoorlijk beide bekend belangrijk beneden beste bezig bijna bijvoorbeeld bijzonder binnenkort blij
blijkbaar bovendien buitengewoon compleet daarheen daarnaast dankzij dichtbij direct dit dom domweg doorgaans
duidelijk dus echt echter eerder eerlijk eerst eigen eigenlijk eindelijk elk elke elkaar enig enorm ergens erg even
eventueel eventjes fijn flink gauw geheel geleden gelijk gelukkig genoeg geweldig gewoon gisteren glad goed graag
groot half handig hard hartstikke heel helaas helemaal hoog hopelijk ieder iedereen ietsje inderdaad ineens
inmiddels juist kapot klaar klein kort kwijt laag laat laatst lang langs langzaam lastig later lekker leuk liefst
liever lui maal makkelijk meestal meteen misschien moeilijk mogelijk momenteel mooi morgen namelijk natuurlijk neer
nergens net nieuw nodig nogal nogmaals nooit normaal nou ongeveer onlangs ooit opeens opnieuw oud overal paar pas
persoonlijk plotseling precies prima raar recent rond rustig samen serieus slecht slim slechts snel sommige soms
speciaal stom straks tamelijk tenminste terug thans toevallig trouwens uiteindelijk vaak vaker vandaag vanavond
vandaan vanzelf vast veel ver verkeerd verschillend vervelend verschrikkelijk voldoende volgend volledig voorbij
vooruit vorig vreemd vreselijk vroeg vroeger waarschijnlijk weinig wellicht werkelijk zeker zelden zelfs zeer zoiets
zomaar zoveel zowat zwaar denken vertellen gek heen weg totaal zover vol dergelijk afgelopen terwijl voordat nadat
totdat sinds vanaf eruit hetzelfde degene diegene meerdere nauwelijks waardoor hiermee zodra ondanks hierheen
naartoe erachter volkomen onmiddellijk niets niks voordeel nadeel doorlopen versie terecht toekomen indelen bewering per
mezelf jezelf zichzelf onszelf geenszins anderhalf eens twee drie vier vijf zes zeven negen tien twaalf twintig
elf dertien veertien vijftien zestien zeventien negentien dertig veertig vijftig zestig honderd duizend tweede
derde vierde okay oke ok hallo hoi dag bedankt sorry alstublieft alsjeblieft aub svp pls the
of and to is een
"""

GENERAL_WORDS = f"{VERBS} {NOUNS} {OTHERS}"

TRADE = """
jongere jongen meisje puber pupil client hulpverlener begeleider begeleiding collega professional werker werk werken
team kind leerling student jeugdige tiener zoon dochter
"""
"""What most of the site is about: in a query with other words they tell little."""

PARTS = """
jeugd jongere jongeren client begeleiding hulpverlener werk werker medewerker ambtenaar coach begeleider
professional groep groepen gesprek gesprekken contact relatie opbouw moment momenten regel regels afspraak afspraken
plaats plek ruimte problematiek situatie vorm aanpak beleid kwestie traject proces vraag vragen
poging pogingen geval gevallen personeel wording tips
gedrag probleem problemen gevoel gevoelens overleg niveau ontwikkeling functie druk stijl fase periode berekening
ervaring ervaringen strijd figuur band gebrek tekort plicht houding vermogen
"""
"""What compounds of the trade have besides their subject: a *reclasseringsambtenaar* is found by *reclassering*."""
LESSONS = """
les lessen lesmateriaal lesplan lesbrief lesuur lesgeven lesidee lesonderwerp lesopzet lesvoorbereiding werkvorm
workshop oefening
"""
"""What somebody calls a lesson who looks for one, or for all of them."""
MATERIAL = f"""{LESSONS}
reflectieformulier reflectieverslag cursus
rollenspel quiz powerpoint presentatie gesprekskaart kaartjes syllabus studiedag teamdag scholing nascholing moodle
"""
"""What somebody looks for who gives a lesson: only then the lessons, and what is for trainers, come first."""
GIVING = """
training trainen uur uurtje kwartier kwartiertje halfuur minuten minuut college lesprogramma
"""
"""What may ask for a lesson beside its subject: it does when a lesson has all the rest in its title."""
SITE = """
site website webpagina kennisbank printen uitprinten downloaden download downloads licentie auteursrecht copyright
cookie cookies qr offline wifi selectie bevindingen citeren citaat apa moodle canvas brightspace elo pdf epub handboek
dia slide zotero colofon tikfout typfout spelfout inloggen installeren zoekfunctie bronvermelding tablet beginscherm
gratis kopieren
"""
"""What somebody asks with who wants something of the site itself: only then the pages about it come first."""
