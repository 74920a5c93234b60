"""What machines read of a page: Highwire and Dublin Core for reference managers, Open Graph, schema.org.

Zotero takes the kind of item from `og:type`, the site from `og:site_name`, and splits an author without
a comma into a first and a last name: that is why a comma ends the name of ours
(https://github.com/zotero/translators/blob/master/Embedded%20Metadata.js).
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from scripts.built.article import ContentPage
from scripts.built.how_to_cite import LICENCE, work
from scripts.compose.drafts import Draft, Drafts
from scripts.content import downloads
from scripts.content.bibliography import REPORT_TITLE
from scripts.content.names import CHANGES_PAGE

SCHEMA = "https://schema.org"
PICTURE_SIZE = (1200, 630)


@dataclass(frozen=True)
class Tag:
    """One `meta` element: `name` or `property`, its value, and its content."""

    attribute: str
    name: str
    content: str


def add_metadata(draft: Draft, drafts: Drafts) -> None:
    """Put in the head of a page what machines read of it.

    Args:
        draft: the page.
        drafts: every page.
    """
    page = draft.page
    lines = ['<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">']
    lines += [
        f'<meta {tag.attribute}="{tag.name}" content="{escape(tag.content)}">'
        for tag in tags(drafts.name, drafts.home, page)
    ]
    lines.append(
        f'<link rel="alternate" type="text/markdown" href="{downloads.EDITION}" title="Deze pagina als Markdown">'
    )
    feed = '<link rel="alternate" type="application/atom+xml" href="{}" title="{}">'
    if CHANGES_PAGE in drafts.by_name:
        lines.append(feed.format(draft.relative(f"{CHANGES_PAGE}/{downloads.FEED}"), "Wijzigingen"))
        # Beside the page with all changes stands the feed of the whole site.
        if page.name != CHANGES_PAGE:
            lines.append(feed.format(downloads.FEED, "Wijzigingen van deze pagina"))
    lines.append(f'<script type="application/ld+json">{json_ld(drafts.name, drafts.home, page)}</script>')
    if draft.tree.head:
        draft.put_in(draft.tree.head, "".join(f"    {line}\n" for line in lines))


def tags(site: str, home: str, page: ContentPage) -> Iterator[Tag]:
    """Every `meta` element of a page.

    Args:
        site: name of the site.
        home: address of the site; empty when it has none.
        page: the page.
    """
    day = page.reviewed.isoformat() if page.reviewed else ""
    named = {
        "citation_title": page.title,
        "citation_author": f"{site},",
        "citation_publication_date": day.replace("-", "/"),
        "citation_language": page.language,
        "citation_public_url": page.url,
        "DC.title": page.title,
        "DC.creator": site,
        "DC.publisher": site,
        "DC.date": day,
        "DC.language": page.language,
        "DC.rights": LICENCE,
        "DC.identifier": page.url,
    }
    properties = {
        "og:type": "website",
        "og:site_name": site,
        "og:title": page.title,
        "og:description": page.description,
        "og:locale": {"nl": "nl_NL"}.get(page.language, page.language),
        "og:url": page.url,
        "article:section": page.section,
    }
    if home:
        properties |= {
            "og:image": home + downloads.PICTURE.path,
            "og:image:width": str(PICTURE_SIZE[0]),
            "og:image:height": str(PICTURE_SIZE[1]),
            "og:image:alt": site,
        }
        named["twitter:card"] = "summary_large_image"
    yield from (Tag("name", name, content) for name, content in named.items() if content)
    yield from (Tag("property", name, content) for name, content in properties.items() if content)


def json_ld(site: str, home: str, page: ContentPage) -> str:
    """The page as schema.org, ready to stand in a `script` element.

    Args:
        site: name of the site.
        home: address of the site; empty when it has none.
        page: the page.
    """
    graph = [_thing(site, home, page)]
    if home and page.address:
        names = [(site, home), (page.title, page.url)]
        items = [
            {"@type": "ListItem", "position": position, "name": name, "item": url}
            for position, (name, url) in enumerate(names, 1)
        ]
        graph.append({"@type": "BreadcrumbList", "itemListElement": items})
    document = {"@context": SCHEMA, "@graph": graph}
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    # `</script>` ends a script and `<!--` makes a browser read on past its end: no `<` at all stands in one.
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _thing(site: str, home: str, page: ContentPage) -> dict[str, Any]:
    """The page itself: a learning resource, a set of terms, the site, or an article."""
    author = {"@type": "Organization", "name": site, **({"url": home} if home else {})}
    thing: dict[str, Any] = {
        "@type": "Article",
        "name": page.title,
        "headline": page.title,
        "description": page.description,
        "inLanguage": page.language,
        "license": LICENCE,
        "author": author,
        "publisher": author,
        "isAccessibleForFree": True,
        "isBasedOn": {"@type": "Report", "name": REPORT_TITLE},
        "creditText": work(site, page).apa(),
    }
    if page.url:
        thing |= {"@id": page.url, "url": page.url}
    if page.reviewed:
        thing["dateModified"] = page.reviewed.isoformat()
    if page.findings:
        thing["@type"] = "LearningResource"
        thing["learningResourceType"] = "onderwerppagina"
        thing["audience"] = {"@type": "EducationalAudience", "educationalRole": ["professional", "student", "teacher"]}
        thing["teaches"] = [finding.title for finding in page.findings]
    elif page.terms:
        thing["@type"] = "DefinedTermSet"
        thing["hasDefinedTerm"] = [
            {
                "@type": "DefinedTerm",
                "name": term.title,
                "termCode": term.id,
                "description": term.text,
                **({"url": f"{page.url}#{term.id}"} if page.url else {}),
            }
            for term in page.terms
        ]
    elif not page.address:
        thing["@type"] = "WebSite"
    return thing
