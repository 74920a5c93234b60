"""A message about a page or a finding, to whom `mkdocs.yml` names or else to the form of the code host."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from scripts.check import check_all
from scripts.compose.feedback import Subject, filled_in
from tests.conftest import ROOT

FINDING = Subject("Een & ander", "https://k.example/a/#b", "2026-11-23", "Is dit “zo”? 100 %")
PAGE = Subject("Een & ander", "https://k.example/a/", "")
ASKED = "\r\n\r\nWat klopt er niet, en hoe zou het moeten zijn?\r\n\r\n"
REPOSITORY = "https://github.com/een/kennisbank"


def fields(address: str) -> dict[str, str]:
    return {name: value for name, (value,) in parse_qs(urlsplit(address).query, strict_parsing=True).items()}


def test_mail_says_what_it_is_about_and_leaves_room() -> None:
    address = filled_in("mailto:redactie@een.example", FINDING)
    assert urlsplit(address).path == "redactie@een.example"
    # A plus would stay a plus in a mail program (RFC 6068).
    assert "+" not in address
    assert fields(address) == {
        "subject": "Klopt er iets niet? Is dit “zo”? 100 %",
        "body": "Pagina: Een & ander\r\nBevinding: Is dit “zo”? 100 %\r\nAdres: https://k.example/a/#b\r\nVersie: 2026-11-23"
        + ASKED,
    }
    assert fields(filled_in("mailto:a@b.example", PAGE))["body"] == (
        f"Pagina: Een & ander\r\nAdres: https://k.example/a/{ASKED}"
    )


def test_the_form_of_github_gets_its_own_field() -> None:
    address = filled_in(f"{REPOSITORY}/issues/new?template=klopt-niet.yml", FINDING)
    form = yaml.safe_load((ROOT / ".github" / "ISSUE_TEMPLATE" / "klopt-niet.yml").read_text(encoding="utf-8"))
    found = fields(address)
    assert found.keys() - {"template", "title"} <= {part["id"] for part in form["body"]}
    assert found["template"] == "klopt-niet.yml" and found["title"] == FINDING.title
    assert found["adres"].endswith("Adres: https://k.example/a/#b, Versie: 2026-11-23")


def test_gitlab_gets_a_title_and_a_description() -> None:
    found = fields(filled_in("https://gitlab.com/een/kennisbank/-/issues/new", PAGE))
    assert found == {
        "issue[title]": "Klopt er iets niet? Een & ander",
        "issue[description]": f"Pagina: Een & ander\r\nAdres: https://k.example/a/{ASKED}",
    }


def built(root: Path, mail: str) -> Iterator[LexborHTMLParser]:
    """The start page and another, of a site that names this address."""
    config = root / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(f'{text}\nextra:\n  feedback: "{mail}"\n', encoding="utf-8")
    assert check_all(root, root / "site").faults == ()
    for name in ("index.html", "over/index.html"):
        yield LexborHTMLParser((root / "site" / name).read_text(encoding="utf-8"))


def links(tree: LexborHTMLParser, selector: str = "") -> list[str]:
    return [link.attributes["href"] or "" for link in tree.css(f"{selector} a.feedback")]


@pytest.mark.parametrize("mail", ["redactie@een.example", ""], ids=["mail", "form"])
def test_every_page_and_every_finding_has_its_own(repository: Path, monkeypatch: pytest.MonkeyPatch, mail: str) -> None:
    monkeypatch.setenv("REPO_URL", REPOSITORY)
    start, other = built(repository, mail)
    way = f"mailto:{mail}" if mail else f"{REPOSITORY}/issues/new"
    assert all(link.startswith(f"{way}?") for link in [*links(start), *links(other)])
    assert len(links(other)) == 1 and "Pagina: Over" in unquote(links(other)[0])
    asked = [unquote(link) for link in links(start, "section.bevinding")]
    titles = [heading.text().removesuffix("¶") for heading in start.css("section.bevinding h3")]
    assert len(asked) == len(titles) == 2
    for link, title, id_ in zip(asked, titles, ("bevinding-een", "bevinding-twee"), strict=True):
        assert f"Bevinding: {title}" in link and f"Adres: /#{id_}" in link and "Versie: 2026-11-23" in link
    assert len(links(start)) == 3


def test_where_nobody_can_be_asked_the_link_is_absent(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REPO_URL", raising=False)
    for tree in built(repository, ""):
        assert links(tree) == []
        assert "Klopt er iets niet" not in tree.html
