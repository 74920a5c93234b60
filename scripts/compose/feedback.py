"""“Klopt er iets niet?”: a message to who makes the site, with page, finding and version filled in.

The template prints the way out on every page: a mail address that `mkdocs.yml` names, or else the form of the code
host. What is filled in is added here, and every finding gets a way of its own. Nobody else is asked anything: it opens
the visitor's own mail program, or a form of the host.
"""

from dataclasses import dataclass, replace
from html import escape
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from scripts.compose.drafts import Draft

WORDS = "Klopt er iets niet?"
QUESTION = "Wat klopt er niet, en hoe zou het moeten zijn?"


@dataclass(frozen=True)
class Subject:
    """What a message is about.

    Attributes:
        page: title of the page.
        address: where it stands: of a finding, that of the finding.
        version: day of the last review of the page; empty when it says none.
        finding: title of the finding; empty for the page as a whole.
    """

    page: str
    address: str
    version: str
    finding: str = ""

    @property
    def title(self) -> str:
        """The subject in a few words (Dutch)."""
        return f"{WORDS} {self.finding or self.page}"

    @property
    def lines(self) -> list[str]:
        """What it is about, a line each (Dutch)."""
        named = {"Pagina": self.page, "Bevinding": self.finding, "Adres": self.address, "Versie": self.version}
        return [f"{name}: {value}" for name, value in named.items() if value]


def filled_in(way: str, subject: Subject) -> str:
    """The address that opens a message about something.

    Args:
        way: as the template gives it: `mailto:` with an address, or that of a new issue at the code host.
        subject: what the message is about.

    Returns:
        For mail, with subject and text (RFC 6068); for GitHub, with the field `adres` of the form; else for GitLab,
        with title and description.
    """
    text = "\r\n".join([*subject.lines, "", QUESTION, "", ""])
    if way.startswith("mailto:"):
        return f"{way}?{urlencode({'subject': subject.title, 'body': text}, quote_via=quote)}"
    parts = urlsplit(way)
    given = dict(parse_qsl(parts.query))
    if "template" in given:
        given |= {"title": subject.title, "adres": ", ".join(subject.lines)}
    else:
        given |= {"issue[title]": subject.title, "issue[description]": text}
    return urlunsplit(parts._replace(query=urlencode(given, quote_via=quote)))


def add_feedback_links(draft: Draft) -> None:
    """Fill in what a message about a page is about, and close every finding with a way to a message about it.

    Args:
        draft: the page; without a way out from the template nothing is added.
    """
    of_page = draft.article.css_first("a.feedback")
    if of_page is None:
        return
    page, way = draft.page, of_page.attributes.get("href") or ""
    subject = Subject(page.title, page.url or f"/{page.address}", str(page.reviewed or ""))
    titles = {finding.id: finding.title for finding in page.findings}
    for section in draft.article.css("section.bevinding"):
        heading = section.css_first("h3")
        if heading and heading.id in titles:
            about = replace(subject, address=f"{subject.address}#{heading.id}", finding=titles[heading.id])
            link = f'<a class="feedback" href="{escape(filled_in(way, about))}">{WORDS}</a>'
            draft.put_in(section, f'<aside class="improve" hidden>{link}</aside>\n')
    of_page.attrs["href"] = filled_in(way, subject)
