"""What was typed as markup and stayed text: each notation once, and what only looks like it."""

from pathlib import Path

import pytest

from scripts.built.site import Built, BuiltPage
from scripts.checks.left_as_typed import KINDS, leftover
from scripts.content.bibliography import Bibliography
from scripts.content.source import Page, Sources

LEFT = [
    *r"""
een **vet woord
een vet** woord
een ** vet ** woord
een __vet woord
een *schuin woord
een *schuin * woord
een _schuin woord
een ==gemarkeerd woord
een == gemarkeerd == woord
== Kop ==
een ~~weg woord
een ~weg woord
een ^^in woord
een ++ctrl+c toets
Zie [lvb] (lvb.md) nu
Zie [lvb](lvb.md nu
Zie (lvb)[lvb.md] nu
Zie lvb](lvb.md) nu
Zie [lvb(lvb.md) nu
Zie [[lvb nu
Zie [https://een.example] nu
!!! tip
??? vraag
::: note
[!NOTE] x
=== “Naam”
[ ] doen
{% x %} en
{{ x }} en
een %%x%% en
een ${x} en
een <!-- x
een --> x
| a | b |
|---|---|
woord{: .x } en
woord { lang=nl
woord{ .x
woord ( .in-woorden ) en
Zie [lvb]{lvb.md} nu
Zie [lvb]:(lvb.md) nu
een {info}kader{info} zo
woord { target=_blank } en
een [^x en
een [x^] en
een `code zonder eind
een '''vet''' woord
een ,,citaat zo
een [b]vet[/b] woord
h2. Kop
Zie link:lvb.md[lvb] nu
: uitleg
*[LVB] licht
een <b>vet</b> woord
een woord -- en meer
--- en meer
een noot^1 hier
H~2O
een &nbsp hier
een &eacute; hier
een \n hier
een 50\% hier
een \emph{woord} hier
een woord\
/// bevinding
een ```blok
Zie [lvb]: lvb.md en
!! tip op een regel
een ~weg~ woord
een [@x] hier
’’’python
:De uitleg
een bron] hier
een [bron hier
een bron) hier
een (bron hier
een {naam van de trainer} hier
een {ADDIN ZOTERO_ITEM CSL_CITATION} hier
een {Jongman, 2016 #12} hier
een woord⁷ hier
Een%20woord hier
Tekst. ## Een kop
[HBO]: hoger beroepsonderwijs
Zie (lvb.md) nu
Dit is /erg belangrijk/ zo
Dat zeggen zij*.
Een kaart|300
[v] een ding
[+] een ding
Kijk bij [data.md] nu
Firefox(^1) is zo
Niet nagelopen.* De rest
een {haakje open
een haakje} dicht
+-----+-----+
{| class=x
│ Knop │ Doet │
een ‘citaat zo
Vroeg op ‘s avonds
een “citaat zo
een citaat” zo
een „citaat zo
een «citaat zo
een "citaat zo
""".strip().split("\n"),
    "a | b\nc | d",
    "Soort;Wat\nadvies;wat je kunt doen",
    "Soort,Wat\nadvies,wat je kunt doen",
    "Groep     Aantal\nEen       twaalf",
    "Groep Aantal\n----- ------",
    "een [@x,\np. 3] hier",
]
MEANT = """
Er waren 3 - 4 personen, en C++ is een taal.
Zet een * bij een noot, of 3 * 4.
De naam is bestand_met_namen.md
Kies a | b en x > 3 < 4
Hoezo??? Nee!!!
R&D, Q&A en AT&T; 50%
[sic] [niet] [...] (zo) [1]
a == b
Naam: ________
Om 10:30: zo
x ~ y en ~10
’t Is zo, ‘zo’ en ’s avonds
een – en een — ander
12 m² of 10³ en de 2⁰
:-) en ; zo; of zo
a) dit (of dat) en 1) zo :)
50%20 en https://een.example/a%20b
[een [twee] drie] en {}
en/of, a/b en /trainers/ of C# en #jeugdzorg
‘Zo’n jongen’, zei Hans’ broer, ‘is ’s avonds’ vrij
„Zo“ en „zo” en “zo” en "zo" en 5" breed
«zo» en 'zo', ‘een “twee” drie’
student*en en 3 * 4.
""".strip().split("\n")


def seen(text: str, typed: str | None = None) -> list[str]:
    """What is told of a text on a page; without `typed` it was typed as it is shown."""
    shown = text.replace("&", "&amp;").replace("<", "&lt;")
    source = Page("docs/a.md", f"# A\n\n{typed or text.replace('&', '&amp;')}\n")
    page = BuiltPage("a/index.html", f"<article><p>{shown}</p></article>", source)
    built = Built(Path(), (page,), Sources((source,), Bibliography(), frozenset()))
    return [str(problem) for problem in leftover(built)]


@pytest.mark.parametrize("text", LEFT)
def test_what_stayed_as_it_was_typed(text: str) -> None:
    (found,) = seen(text)
    assert found.startswith("docs/a.md:3: H102 '")


@pytest.mark.parametrize("text", MEANT)
def test_what_only_looks_like_markup(text: str) -> None:
    assert seen(text) == []


def test_a_sign_with_a_backslash_before_it_is_meant_but_a_citation_is_not() -> None:
    assert seen("een *ster hier", r"een \*ster hier") == []
    assert len(seen("zie [@x] hier", r"zie \[@x] hier")) == 1


@pytest.mark.parametrize(
    "typed", (r"het \*blad\* van", r"het \*\*blad\*\* van", r"het \_blad\_ van", r"het \`blad\` van")
)
def test_signs_around_words_are_markup_whatever_stands_before_them(typed: str) -> None:
    (found,) = seen(typed.replace("\\", ""), typed)
    assert found.startswith(
        f"docs/a.md:3: H102 '{typed.split()[1].replace(chr(92), '')}' staat letterlijk op de pagina; "
    )


@pytest.mark.parametrize(
    "typed", (r"leraar\*innen en\*of leerlingen", r"drie \* vier \* vijf", r"een\_naam\_van", r"de \` en de \` zelf")
)
def test_signs_with_a_backslash_that_stand_around_nothing_are_meant(typed: str) -> None:
    assert seen(typed.replace("\\", ""), typed) == []


def test_it_is_told_once_and_where_most_of_the_words_around_it_stand() -> None:
    source = Page("docs/a.md", "Dit **was** al goed.\n\nMeer **vet**.\n\nDit is **niet goed.\n")
    other = Page("docs/b.md", "Niets.\n")
    html = "<article><p>Dit is **niet goed.</p></article>"
    pages = (BuiltPage("a/index.html", html, source), BuiltPage("b/index.html", html, other))
    found = list(leftover(Built(Path(), pages, Sources((source, other), Bibliography(), frozenset()))))
    assert [(problem.path, problem.line) for problem in found] == [("docs/a.md", 5)]


def test_what_stands_above_a_page_is_told_there() -> None:
    source = Page("docs/a.md", "---\ntitle: Een *schuine\n---\n\nTekst.\n")
    page = BuiltPage("b/index.html", "<article><p>Een *schuine</p></article>", None)
    (found,) = leftover(Built(Path(), (page,), Sources((source,), Bibliography(), frozenset())))
    assert (found.path, found.line) == ("docs/a.md", 2)


def test_every_kind_is_of_use() -> None:
    for kind in KINDS:
        assert any(
            kind.pattern.search(text) for text in (*LEFT, "(x)[www.x]", "\ufffc_", "een *a* en **a** en _a_ en `a`")
        ), kind.pattern.pattern
