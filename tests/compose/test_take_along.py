"""The files of every drawing under it, and what there is of a topic for a lesson."""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from scripts.content import downloads
from scripts.exports.site_content import SiteContent


def test_under_every_drawing_stand_its_files_its_licence_and_whom_to_credit(folder: Path, edition: SiteContent) -> None:
    seen = set()
    for page in edition.pages:
        file = folder / page.address / "index.html"
        for figure in LexborHTMLParser(file.read_text(encoding="utf-8")).css(".drawings > figure"):
            line = figure.css_first("p.meenemen")
            assert line, page.name
            *files, licence = [link.attributes["href"] or "" for link in line.css("a")]
            kinds = [Path(path).name for path in files]
            stem = kinds[0].removesuffix(".svg")
            assert kinds == [f"{stem}.svg", f"{stem}.png", f"{stem}-wit.png"]
            assert all((file.parent / path).is_file() for path in files)
            assert licence.startswith("https://creativecommons.org/licenses/by/4.0/")
            assert edition.name in line.text()
            seen.add(stem)
    assert seen == {drawing.stem for drawing in (folder / downloads.DRAWINGS).glob("*.svg")}


def test_below_every_topic_stands_what_there_is_for_a_lesson(folder: Path, edition: SiteContent) -> None:
    for page in edition.pages:
        tree = LexborHTMLParser((folder / page.address / "index.html").read_text(encoding="utf-8"))
        found = [link.attributes["href"] or "" for link in tree.css("article > aside.meenemen a")]
        if page not in edition.topics:
            assert found == [], page.name
            continue
        assert [Path(path).suffix for path in found if "downloads" in path] == [
            *(".pptx", ".docx", ".pdf", ".xml", ".txt", ".zip")
        ]
        for path in found:
            assert (folder / page.address / path).exists(), (page.name, path)
        assert f"../les-{page.name}/" in found
