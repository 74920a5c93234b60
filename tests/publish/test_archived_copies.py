"""Looking for copies in an archive, against a local server that answers as the Wayback Machine does."""

import http.server
import threading
from collections.abc import Iterator
from typing import ClassVar

import pytest

from scripts.content.bibliography import Bibliography, read
from scripts.publish.archived_copies import CopyProposal, UnreachableError, chapter, copy_of, propose
from tests.checks.rows import ARTICLE

COPY = "/web/20240102030405/https://een.example/a?b=c"


class Archive(http.server.BaseHTTPRequestHandler):
    """Sends on to a copy, to a form, nowhere, or breaks off; a copy itself is never given."""

    seen: ClassVar[list[str]] = []

    def log_message(self, *_: object) -> None:
        pass

    def do_HEAD(self) -> None:
        self.seen.append(self.path)
        wanted = self.path.removeprefix("/web/")
        if wanted == "https://breekt.example/":
            self.close_connection = True
            return
        places = {"https://een.example/a?b=c": COPY, "https://form.example/": "/save/https://form.example/"}
        status = 302 if wanted in places else 200 if wanted == "https://raar.example/" else 404
        self.send_response(429 if wanted == "https://druk.example/" else status)
        if wanted in places:
            self.send_header("Location", places[wanted])
        self.send_header("Content-Length", "0")
        self.end_headers()


@pytest.fixture(scope="module")
def archive() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Archive) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/web/"
        running.shutdown()


def test_a_copy_is_found_without_asking_for_it(archive: str) -> None:
    assert copy_of("https://een.example/a?b=c", archive) == archive.removesuffix("/web/") + COPY
    assert copy_of("https://twee.example/", archive) == ""
    assert Archive.seen == ["/web/https://een.example/a?b=c", "/web/https://twee.example/"]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("form", "het archief antwoordt 302"),
        ("raar", "het archief antwoordt 200"),
        ("druk", "het archief antwoordt 429"),
        ("breekt", "het archief is niet te bereiken"),
    ],
)
def test_another_answer_is_no_answer(archive: str, name: str, says: str) -> None:
    with pytest.raises(UnreachableError, match=says):
        copy_of(f"https://{name}.example/", archive)


def test_no_archive_at_all_says_so() -> None:
    with pytest.raises(UnreachableError, match="niet te bereiken"):
        copy_of("https://een.example/", "http://127.0.0.1:9/web/")


def entries(*fields: str) -> Bibliography:
    """A source for each row of fields."""
    return read(
        "".join(
            ARTICLE.replace("een2001", f"b{n}").replace("  langid", f"{row}  langid") for n, row in enumerate(fields)
        )
    )


URL = "  url = {https://een.example/},\n"


def found(address: str) -> str:
    if address == "https://druk.example/":
        raise UnreachableError("het archief antwoordt 429")
    return "https://archief.example/kopie" if address == "https://een.example/" else ""


def test_what_was_found_before_the_archive_refused_is_told() -> None:
    others = [URL, URL.replace("een", "twee"), URL.replace("een", "druk"), URL]
    proposals, stopped = propose(entries(*others).entries, find=found, pause=0)
    assert proposals == (CopyProposal("b0", 6, "https://archief.example/kopie"), CopyProposal("b1", 14, ""))
    assert stopped == "het archief antwoordt 429"
    assert chapter(proposals, stopped, "bibliography.bib") == (
        "\n## Bronnen zonder bewaarde versie\n\nKijk eerst of de bewaarde versie klopt.\n\n"
        "| plaats | bron | zet erbij |\n|---|---|---|\n"
        "| bibliography.bib:6 | b0 | `archief = {https://archief.example/kopie},` |\n"
        "| bibliography.bib:14 | b1 | er is er geen; maak er een op https://web.archive.org/save |\n"
        "\nNiet alles is gevraagd: het archief antwoordt 429.\n"
    )


def test_when_every_source_has_a_copy_there_is_nothing_to_tell() -> None:
    assert chapter((), "", "bibliography.bib") == ""
