"""The way from a page back to where it is written and reported on, when it is known where the repository is."""

from pathlib import Path

import brotli
import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.built.site import Built
from scripts.checks.judge import Verdict
from scripts.content.names import FINDING_FOLDER
from scripts.publish.harden import QUALITY, protect
from scripts.running.render import render
from tests.editions import built_in
from tests.test_budget import NEXT_PAGE

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
REPOSITORY = "https://github.com/een/kennisbank"
EDIT = f"{REPOSITORY}/edit/main/docs/"


@pytest.fixture(scope="module")
def hosted(site: tuple[Verdict, Built], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the real site, made with the address of a repository."""
    folder = tmp_path_factory.mktemp("hosted") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("REPO_URL", REPOSITORY)
        assert render(ROOT, folder, site[0].sources.day).succeeded
    return folder


def built(source: Path, folder: Path) -> Path:
    return folder / ("" if source.stem == "index" else source.stem) / "index.html"


def edits(node: LexborNode | LexborHTMLParser) -> list[str]:
    return [link.attributes["href"] or "" for link in node.css("a[rel=edit]")]


def test_every_page_and_every_finding_opens_its_file_at_its_own_line(hosted: Path) -> None:
    count = 0
    for source in DOCS.glob("*.md"):
        tree = LexborHTMLParser(built(source, hosted).read_text(encoding="utf-8"))
        lines = source.read_text(encoding="utf-8").splitlines()
        expected = []
        for section in tree.css("section.bevinding"):
            (link,) = edits(section)
            address, _, line = link.partition("#L")
            assert address == f"{EDIT}{source.name}"
            written = "\n".join(lines[int(line) - 1 : int(line) + 5])
            assert written.startswith("/// bevinding |")
            heading = section.css_first("h3")
            assert heading and f"    id: {heading.id}\n" in written
            expected.append(link)
        assert edits(tree) == [*expected, f"{EDIT}{source.name}"]
        count += len(expected)
    assert count > 100


def test_at_another_host_the_address_is_as_it_wants_it(
    hosted: Path, site: tuple[Verdict, Built], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPO_URL", "https://gitlab.com/een/kennisbank/")
    monkeypatch.setenv("EDIT_URI", "-/edit/main/docs/")
    assert render(ROOT, tmp_path / "site", site[0].sources.day).succeeded
    tree = LexborHTMLParser(built(DOCS / "lvb.md", tmp_path / "site").read_text(encoding="utf-8"))
    assert edits(tree)[-1] == "https://gitlab.com/een/kennisbank/-/edit/main/docs/lvb.md"
    assert tree.css_matches(".site-footer a[href='https://gitlab.com/een/kennisbank/-/issues/new']")


def test_the_footer_leads_to_the_forms_for_a_report(hosted: Path) -> None:
    for page in hosted.rglob("*.html"):
        tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
        # What is embedded elsewhere has a foot of its own.
        if tree.css_matches(".site-footer") and FINDING_FOLDER not in page.parts:
            assert tree.css_matches(f".site-footer a[href='{REPOSITORY}/issues/new/choose']"), page


def test_without_a_repository_nothing_leads_there(site: tuple[Verdict, Built]) -> None:
    for page in site[1].folder.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert 'rel="edit"' not in text
        assert "Iets melden</a>" not in text


def test_the_links_are_no_content_and_no_burden(hosted: Path, site: tuple[Verdict, Built]) -> None:
    assert [page.findings for page in built_in(ROOT, hosted).content] == [page.findings for page in site[1].content]
    for page in hosted.rglob("*.html"):
        sent = brotli.compress(protect(page.read_text(encoding="utf-8")).encode(), quality=QUALITY)
        assert len(sent) <= NEXT_PAGE, page
