"""How to cite this site: a page or a finding in Dutch APA, BibLaTeX and RIS.

The label of who holds a finding travels with it, in APA as the description between square brackets
(https://apastyle.apa.org/style-grammar-guidelines/references/elements-list-entry).
"""

import datetime
from dataclasses import dataclass
from html import escape

from scripts.built.article import ContentPage, Finding
from scripts.content import ris
from scripts.content.bibliography import REPORT_TITLE
from scripts.content.dates import dutch
from scripts.markdown.labels import LABELS

LICENCE, LICENCE_NAME = "https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0"
"""Under which all content may be used: its address, and what it is called."""

IN_REPORT = "Verslag, "
"""How a place in the report begins; where the report is named in full it need not say so again."""

# What a browser fills in for a finding: see overrides/assets/cite.js.
SLOT_TITLE, SLOT_HOLDER, SLOT_ANCHOR, SLOT_ORIGIN = "{titel}", "{label}", "{plek}", "{herkomst}"


@dataclass(frozen=True)
class Work:
    """A page or a finding as something to cite.

    Attributes:
        key: what it is called in a bibliography.
        site: name of the site, which is its author.
        title: its title.
        day: the version of its content; None when the page does not say.
        url: its full address; empty when the site has none.
        page: of a finding, the title of its page; empty for a page.
        holder: of a finding, the label of who holds it; empty for a page.
        origin: of a finding, the report with the place in it, after a semicolon; empty for a remark of the editors.
        language: code of its language.
    """

    key: str
    site: str
    title: str
    day: datetime.date | None
    url: str
    page: str = ""
    holder: str = ""
    origin: str = ""
    language: str = "nl"

    @property
    def kind(self) -> str:
        """What it is, in words (Dutch); empty for a page."""
        return f"Bevinding; label: {self.holder}{self.origin}" if self.page else ""

    def apa(self, html: bool = False) -> str:
        """The reference in Dutch APA.

        Args:
            html: with the title of the page in `em`, and what HTML needs escaped; else plain text.
        """

        def plain(text: str) -> str:
            return escape(text, quote=False) if html else text

        def slanted(text: str) -> str:
            return f"<em>{plain(text)}</em>" if html else text

        date = f"{self.day.year}, {dutch(self.day, year=False)}" if self.day else "z.d."
        author = f"{plain(self.site)}. ({date})."
        if self.page:
            what = f"{plain(self.title)} [{plain(self.kind)}]. In {slanted(self.page)}."
        else:
            what = f"{slanted(self.title)}{'' if self.title.endswith(('?', '!')) else '.'}"
        return " ".join(filter(None, [author, what, plain(self.url)]))

    def apa_in_text(self) -> str:
        """What stands in the text of who refers to it in Dutch APA: author and year between brackets."""
        return f"({self.site}, {self.day.year if self.day else 'z.d.'})"

    def bibtex(self) -> str:
        """The entry in BibLaTeX, which reference managers call BibTeX."""
        fields = {
            "author": f"{{{_tex(self.site)}}}",
            "title": f"{{{_tex(self.title)}}}",
            "booktitle": _tex(self.page),
            "type": _tex(self.kind),
            "date": self.day.isoformat() if self.day else "",
            "year": str(self.day.year) if self.day else "",
            "url": self.url,
            "langid": "english" if self.language == "en" else "dutch",
        }
        lines = [f"  {name:<9} = {{{value}}},\n" for name, value in fields.items() if value]
        return f"@{'incollection' if self.page else 'online'}{{{self.key},\n{''.join(lines)}}}\n"

    def ris(self) -> str:
        """The entry in RIS."""
        day = self.day.strftime("%Y/%m/%d/") if self.day else ""
        fields = [
            ("ID", self.key),
            ("AU", self.site),
            ("TI", self.title),
            ("T2", self.page or self.site),
            ("PY", str(self.day.year) if self.day else ""),
            ("DA", day),
            ("UR", self.url),
            ("LA", self.language),
            ("N1", self.kind),
        ]
        return ris.entry("CHAP" if self.page else "ELEC", fields)


def work(site: str, page: ContentPage, finding: Finding | None = None) -> Work:
    """A page of the site, or a finding on it.

    Args:
        site: name of the site.
        page: the page.
        finding: a finding on that page; without it, the page itself.
    """
    if finding is None:
        return Work(f"kennisbank-{page.name}", site, page.title, page.reviewed, page.url, language=page.language)
    holder = LABELS[finding.label].words
    url = f"{page.url}#{finding.id}" if page.url else ""
    key = f"kennisbank-{page.name}-{finding.id}"
    origin = f"; naar {REPORT_TITLE}, {finding.place.removeprefix(IN_REPORT)}" if finding.place else ""
    return Work(key, site, finding.title, page.reviewed, url, page.title, holder, origin)


def pattern(site: str, page: ContentPage) -> Work:
    """A finding of a page with slots for what differs from one to the next."""
    url = f"{page.url}#{SLOT_ANCHOR}" if page.url else ""
    key = f"kennisbank-{page.name}-{SLOT_ANCHOR}"
    return Work(key, site, SLOT_TITLE, page.reviewed, url, page.title, SLOT_HOLDER, SLOT_ORIGIN)


def _tex(text: str) -> str:
    """A text with the characters that TeX keeps for itself escaped; braces around slots stay."""
    return "".join(f"\\{character}" if character in "&%$#_" else character for character in text)
