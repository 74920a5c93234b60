"""Asking the addresses of others, against a local server that answers in every way there is."""

import datetime
import http.server
import json
import ssl
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import ClassVar

import pytest
import trustme

from scripts.content.source import Sources
from scripts.publish import archived_copies, external_links
from scripts.publish.archived_copies import CopyProposal
from scripts.publish.external_links import CannotRunError, Outcome, addresses, ask, remember, write_report
from tests.checks.rows import ARTICLE

IMPATIENT = (
    "--max-concurrency=4",
    "--max-retries=2",
    "--retry-wait-time=1",
    "--timeout=3",
    "--cache",
    "--max-cache-age=1d",
)


class Server(http.server.BaseHTTPRequestHandler):
    """Answers with the number in its path; once busy at /busy; after too long at /slow."""

    seen: ClassVar[Counter[str]] = Counter()

    def log_message(self, *_: object) -> None:
        pass

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        self.seen[self.path] += 1
        if self.path == "/slow":
            time.sleep(8)
        busy = self.path == "/busy" and self.seen[self.path] == 1
        status = 429 if busy else int(self.path[1:]) if self.path[1:].isdigit() else 200
        self.send_response(status)
        if status == 301:
            self.send_header("Location", "/200")
        if status == 429:
            self.send_header("Retry-After", "1")
        self.send_header("Content-Length", "0")
        self.end_headers()


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


@pytest.fixture(scope="module")
def insecure() -> Iterator[str]:
    """A server whose certificate nobody vouches for."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("localhost").configure_cert(context)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server) as running:
        running.socket = context.wrap_socket(running.socket, server_side=True)
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"https://localhost:{running.server_port}"
        running.shutdown()


def test_every_way_to_answer(server: str, insecure: str, tmp_path: Path) -> None:
    names = ("200", "301", "403", "404", "500", "429", "busy", "slow")
    wanted = [*(f"{server}/{name}" for name in names), "http://127.0.0.1:9/", f"{insecure}/200"]
    found = {outcome.address: outcome for outcome in ask(wanted, tmp_path, IMPATIENT)}
    assert len(found) == len(wanted)
    assert found[f"{server}/200"] == Outcome(f"{server}/200")
    assert found[f"{server}/301"].moved_to == f"{server}/200"
    assert found[f"{server}/403"].trouble == "antwoordt 403: weigert een machine; kijk zelf in een browser"
    assert found[f"{server}/404"].trouble == "antwoordt 404: de pagina bestaat niet meer"
    assert found[f"{server}/500"].trouble == "antwoordt 500: er gaat iets mis bij de website"
    assert found[f"{server}/429"].trouble.startswith("antwoordt 429: te druk")
    assert found[f"{server}/busy"].trouble == ""
    assert found[f"{server}/slow"].trouble == "geeft geen antwoord binnen de tijd"
    assert found["http://127.0.0.1:9/"].trouble.startswith("is niet te bereiken")
    assert "certificaat dat niet klopt" in found[f"{insecure}/200"].trouble


def test_what_answered_is_not_asked_again(server: str, tmp_path: Path) -> None:
    ask([f"{server}/cached"], tmp_path, IMPATIENT)
    ask([f"{server}/cached"], tmp_path, IMPATIENT)
    assert Server.seen["/cached"] == 1


def test_without_any_answer_it_fails_loudly(tmp_path: Path) -> None:
    with pytest.raises(CannotRunError, match="is er een netwerk"):
        ask(["http://127.0.0.1:9/"], tmp_path, IMPATIENT)


def test_without_lychee_it_fails_loudly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scripts.running.tools.LYCHEE", "/nergens/lychee")
    with pytest.raises(CannotRunError, match="lychee werkt niet"):
        ask(["http://127.0.0.1:9/"], tmp_path, IMPATIENT)


def test_addresses_come_from_pages_and_bibliography_and_a_doi_goes_to_the_registry(
    sources: Callable[..., Sources],
) -> None:
    fields = "  doi = {10.1037/a},\n  url = {https://een.example/},\n  archief = {https://a.example/},\n"
    bibliography = ARTICLE.replace("  langid", f"{fields}  langid")
    made = sources({"a.md": "[een](https://een.example/)\n[b](b.md) ![c](c.png)"}, bibliography)
    assert addresses(made) == {
        "https://een.example/": ["docs/a.md:1", "bibliography.bib:7"],
        "https://a.example/": ["bibliography.bib:8"],
        "https://doi.org/api/handles/10.1037/a": ["bibliography.bib:6"],
    }


def test_the_day_of_the_first_trouble_is_kept_until_it_answers(tmp_path: Path) -> None:
    file = tmp_path / "since.json"
    first, later = datetime.date(2026, 1, 1), datetime.date(2026, 2, 2)
    assert remember([Outcome("a", "stuk"), Outcome("b")], file, first) == {"a": "2026-01-01"}
    assert remember([Outcome("a", "stuk"), Outcome("b", "stuk")], file, later) == {"a": "2026-01-01", "b": "2026-02-02"}
    assert remember([Outcome("a"), Outcome("b", "stuk")], file, later) == {"b": "2026-02-02"}
    file.write_text("kapot", encoding="utf-8")
    assert remember([Outcome("a", "stuk")], file, later) == {"a": "2026-02-02"}


def test_the_report_tells_what_where_and_since_when() -> None:
    outcomes = [Outcome("x", "stuk"), Outcome("y", "", "z"), Outcome("w", "stuk"), Outcome("v")]
    places = {"x": ["docs/a.md:1", "docs/b.md:2"], "y": ["docs/a.md:3"], "w": ["c"], "v": ["d"]}
    report = write_report(outcomes, places, {"w": "Bekend.", "v": "Was dood."}, {"x": "2026-01-01"})
    assert "4 adressen gevraagd, 1 met een probleem." in report
    assert "| x | docs/a.md:1, docs/b.md:2 | stuk | 2026-01-01 |" in report
    assert "| y | docs/a.md:3 | is nu z |  |" in report
    assert "| v | d | haal het weg uit data/exceptions.yml |  |" in report
    assert "| w | Bekend. |" in report


def test_the_command_never_fails_for_a_dead_address_and_always_when_it_cannot_ask(
    repository: Path, server: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    bibliography = repository / "bibliography.bib"
    text = bibliography.read_text(encoding="utf-8")
    monkeypatch.setattr(external_links, "ask", lambda wanted, folder: ask(wanted, folder, IMPATIENT))
    copy = CopyProposal("redactie2020", 1, "https://archief.example/kopie")
    monkeypatch.setattr(archived_copies, "propose", lambda entries: ((copy,), ""))
    bibliography.write_text(text.replace("https://voorbeeld.example/", f"{server}/404"), encoding="utf-8")
    assert external_links.main([]) == 0
    report = (repository / ".cache" / "links" / "report.md").read_text(encoding="utf-8")
    assert "antwoordt 404" in report and "archief = {https://archief.example/kopie}" in report
    assert list(json.loads((repository / ".cache" / "links" / "since.json").read_text(encoding="utf-8")))
    bibliography.write_text(text.replace("https://voorbeeld.example/", "http://127.0.0.1:9/"), encoding="utf-8")
    assert external_links.main([]) == 2
    assert "De adressen zijn niet nagekeken" in capsys.readouterr().err
