"""The pages as Markdown and the guide for assistants, read by a CommonMark parser."""

import re
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

from scripts.exports.site_content import SiteContent
from scripts.markdown.labels import LABELS


def tokens(file: Path) -> list[Token]:
    return MarkdownIt("commonmark").parse(file.read_text(encoding="utf-8"))


def links(file: Path) -> list[str]:
    return [
        str(child.attrs["href"])
        for token in tokens(file)
        for child in token.children or []
        if child.type == "link_open"
    ]


def test_every_finding_stands_in_the_markdown_with_its_label(folder: Path, edition: SiteContent) -> None:
    for page in edition.pages:
        text = (folder / page.address / "index.md").read_text(encoding="utf-8")
        found = re.findall(r"^### (.+)\n\n\*\*Wie zegt dit:\*\* (.+?)\. \*\*Soort:\*\*", text, re.MULTILINE)
        assert found == [(finding.title, LABELS[finding.label].words) for finding in page.findings]


def test_the_markdown_says_where_it_comes_from_and_lists_its_sources(folder: Path) -> None:
    text = (folder / "lvb/index.md").read_text(encoding="utf-8")
    assert text.startswith("# Licht verstandelijke beperking (LVB)\n\n> Wat een goede werkrelatie vraagt")
    assert "> Inhoud nagekeken op: 20" in text
    assert "CC BY 4.0" in text
    assert "(Witvliet et al., 2015)" in text
    assert re.search(r"## Bronnen bij deze pagina\n\n(.+\n)*- Witvliet, M\.", text)


def test_no_html_is_left(folder: Path, edition: SiteContent) -> None:
    for page in edition.pages:
        found = tokens(folder / page.address / "index.md")
        assert [t.content for t in found if t.type.startswith("html")] == []
        children = [child for token in found for child in token.children or []]
        assert [child.content for child in children if child.type == "html_inline"] == []


def test_every_link_in_the_markdown_leads_to_a_page(folder: Path, edition: SiteContent) -> None:
    for page in edition.pages:
        for link in links(folder / page.address / "index.md"):
            if "://" not in link:
                path = urlsplit(urljoin(f"/{page.address}", link)).path.lstrip("/")
                target = folder / path
                assert target.is_file() or (target / "index.html").is_file(), (page.address, link)


def test_the_guide_lists_every_page_once(folder: Path, edition: SiteContent) -> None:
    listed = links(folder / "llms.txt")
    assert sorted(listed) == sorted(f"{page.address}index.md" for page in edition.pages)
    headings = [token.tag for token in tokens(folder / "llms.txt") if token.type == "heading_open"]
    assert headings[0] == "h1" and set(headings[1:]) == {"h2"}
