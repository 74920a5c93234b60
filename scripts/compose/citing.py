"""How to link to and cite a page and its findings; whole without a script, which only adds buttons."""

from html import escape

from scripts.built.article import ContentPage
from scripts.built.how_to_cite import Work, pattern, work
from scripts.compose.drafts import Draft, Drafts
from scripts.content import downloads
from scripts.content.bibliography import REPORT_TITLE
from scripts.content.names import CHANGES_PAGE, TRAINERS_PAGE, finding_address


def add_how_to_cite(draft: Draft, drafts: Drafts) -> None:
    """Close a page with how to cite it, and leave what the script fills in for each finding.

    Args:
        draft: the page.
        drafts: every page.
    """
    page = draft.page
    address = page.url or f"/{page.address}"
    lines = [_about(page), shared(address), forms(work(drafts.name, page))]
    if page.findings:
        handout = draft.relative(downloads.handout(page.name).path)
        lines.append(f'<p><a href="{handout}">Hand-out van deze pagina (PDF)</a></p>')
    if CHANGES_PAGE in drafts.by_name and page.name != CHANGES_PAGE:
        feed = f'<a href="{downloads.FEED}">Volg wat erin verandert</a>'
        lines.append(f"<p>Haal je deze pagina aan? {feed} (Atom, voor een nieuwslezer).</p>")
    if page.findings and TRAINERS_PAGE in drafts.by_name:
        place = draft.relative(f"{TRAINERS_PAGE}/#citeer-pagina-{page.name}")
        trainers = f'<a href="{place}">Voor trainers en docenten</a>'
        lines.append(f"<p>Wil je één bevinding aanhalen? Adres en citaat staan bij {trainers}.</p>")
    inside = "\n".join(lines)
    draft.put_in(
        draft.article,
        '<aside class="delen" lang="nl">\n<details class="citeren" id="citeer-en-deel">\n'
        f"<summary>Deel deze pagina, of citeer haar</summary>\n{inside}\n</details>\n</aside>\n",
    )
    outside = draft.tree.css_first("div.md-container") or draft.tree.body
    if page.findings and outside:
        # No `template`: parsers that judge a page do not look into one.
        codes = f' data-qr="{draft.relative(downloads.qr_code(page.name)).removesuffix(".svg")}--"' if page.url else ""
        slots = forms(pattern(drafts.name, page))
        report = f' data-verslag="{escape(REPORT_TITLE)}"'
        draft.put_in(outside, f'<div id="citeer-bevinding"{report}{codes} hidden>\n{slots}\n</div>\n')
        for heading in draft.article.css("section.bevinding > h3"):
            link = f'<a href="{draft.relative(finding_address(heading.id or ""))}">Deel</a>'
            if heading.parent:
                draft.put_in(heading.parent, f'<aside class="acties">{link}</aside>\n')


def _about(page: ContentPage) -> str:
    """What machines are told the page is about, so that who shares it sees what they get."""
    language = f' lang="{escape(page.language)}"' if page.language != "nl" else ""
    return f"<dl>\n<dt>Omschrijving</dt>\n<dd{language}>{escape(page.description)}</dd>\n</dl>"


def shared(address: str, framed: str = "") -> str:
    """The one address that is sent to someone, to copy.

    Args:
        address: the address.
        framed: the code that shows what is there on another site; nothing where that is not offered.
    """
    return _listed(
        {
            "Adres": f'<code data-kopie="Het adres">{escape(address)}</code>',
            "Op je eigen site": framed and f'<pre data-kopie="De code voor je eigen site">{escape(framed)}</pre>',
        }
    )


def forms(item: Work) -> str:
    """The forms of a citation, for who writes.

    Args:
        item: the page or the finding, perhaps with slots.
    """
    return _listed(
        {
            "APA": f'<span data-kopie="Het citaat in APA">{item.apa(html=True)}</span>',
            "APA, in je tekst": f'<span data-kopie="De verwijzing in je tekst">{escape(item.apa_in_text())}</span>',
            "BibTeX": f'<pre data-kopie="Het citaat in BibTeX" data-tex>{escape(item.bibtex())}</pre>',
            "RIS": f'<pre data-kopie="Het citaat in RIS">{escape(item.ris())}</pre>',
        }
    )


def _listed(given: dict[str, str]) -> str:
    items = (f"<dt>{name}</dt>\n<dd>{form}</dd>" for name, form in given.items() if form)
    return "\n".join(["<dl>", *items, "</dl>"])
