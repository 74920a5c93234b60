"""The content of the site: what every download of one build is made of."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from scripts.built.article import ContentPage, Finding
from scripts.built.site import Built
from scripts.content.bibliography import REPORT, REPORT_TITLE, Bibliography
from scripts.content.names import BIBLIOGRAPHY, SOURCE_ID, SOURCES_PAGE
from scripts.exports.page_body import Body, read_body


class PageFaultError(ValueError):
    """A download cannot be made because of what stands on a page.

    Args:
        page: name of the page.
        message: what is the matter, and what to do (Dutch).
    """

    def __init__(self, page: str, message: str) -> None:
        super().__init__(page, message)
        self.page, self.message = page, message


@dataclass(frozen=True)
class SiteContent:
    """The content of one build.

    Attributes:
        pages: every page, in the order of the site.
        bibliography: the sources as read.
        bibliography_path: the file they come from.
        bodies: what stands on each page, by name of the page.
    """

    pages: tuple[ContentPage, ...]
    bibliography: Bibliography
    bibliography_path: Path
    bodies: Mapping[str, Body]

    @property
    def name(self) -> str:
        """The name of the site: the title of its start page."""
        return self.page("").title

    @property
    def url(self) -> str:
        """The address of the site with a slash at its end; empty when it was built without one."""
        return self.page("").url

    @cached_property
    def date(self) -> datetime.date:
        """The version of the content: the day on which a page was reviewed last."""
        return max((page.reviewed for page in self.pages if page.reviewed), default=datetime.date(1980, 1, 1))

    @property
    def timestamp(self) -> int:
        """The same day in seconds since 1970, at midnight UTC; the clock of everything that carries a time."""
        return int(datetime.datetime.combine(self.date, datetime.time(), datetime.UTC).timestamp())

    @cached_property
    def topics(self) -> tuple[ContentPage, ...]:
        """The pages with findings."""
        return tuple(page for page in self.pages if page.findings)

    @cached_property
    def findings(self) -> tuple[tuple[ContentPage, Finding], ...]:
        """Every finding with its page, in the order of the site."""
        return tuple((page, finding) for page in self.pages for finding in page.findings)

    @cached_property
    def places(self) -> Mapping[tuple[str, str], tuple[ContentPage, Finding]]:
        """Every finding with its page, by the address of the page and each of its ids."""
        return {(page.address, id_): (page, finding) for page, finding in self.findings[::-1] for id_ in finding.ids}

    @cached_property
    def terms(self) -> tuple[tuple[ContentPage, Finding], ...]:
        """Every term with its page, in the order of the site."""
        return tuple((page, term) for page in self.pages for term in page.terms)

    @cached_property
    def by_address(self) -> Mapping[str, ContentPage]:
        """The pages by their address from the root of the site."""
        return {page.address: page for page in self.pages}

    def page(self, address: str) -> ContentPage:
        """The page at an address from the root of the site.

        Raises:
            KeyError: when there is no such page.
        """
        return self.by_address[address]

    def body(self, page: ContentPage) -> Body:
        """What stands on a page."""
        return self.bodies[page.name]

    def references(self, page: ContentPage) -> dict[str, str]:
        """The sources at the foot of a page, each as HTML, by their key."""
        return {
            (item.id or "").removeprefix(SOURCE_ID): (item.inner_html or "").strip()
            for item in page.article.css(".bronnenlijst > li[id]")
        }

    @cached_property
    def report(self) -> str:
        """The report itself as the list of sources gives it, as plain text; its title where no page lists it."""
        for page in self.pages:
            listed = page.article.css_first(f"h3#{REPORT} ~ p.bron") if page.name == SOURCES_PAGE else None
            if listed:
                return " ".join(listed.text().split())
        return REPORT_TITLE

    def address(self, path: str, anchor: str = "") -> str:
        """The full address of a place on the site; without a site address: from the root of the site.

        Args:
            path: from the root of the site, such as `lvb/`.
            anchor: id of a place on that page.
        """
        return f"{self.url}{path}{'#' if anchor else ''}{anchor}"


def read_site_content(root: Path, built: Built) -> SiteContent:
    """Read what was built.

    Args:
        root: the repository.
        built: the built site.
    """
    bodies = {page.name: read_body(page) for page in built.content}
    return SiteContent(built.content, built.sources.bibliography, root / BIBLIOGRAPHY, bodies)
