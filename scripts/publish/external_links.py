"""Whether the addresses of others still answer: a report, never a reason to stop a build.

usage: python -m scripts.publish.external_links [--report FILE]

Every outside address in the pages and the bibliography is asked by lychee (https://lychee.cli.rs): with
a cache, a few at a time, and again after a while when a website is busy. A DOI is asked at the DOI
registry, because publishers refuse machines (https://www.doi.org/the-identifier/resources/factsheets).
Of web sources that have no copy in an archive, a copy is looked for and proposed.
Exit status: 0 the report was written, whatever it says; 2 it could not be made.
"""

import argparse
import datetime
import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.checks.exceptions import KNOWN_DEAD, read_exceptions
from scripts.content.bibliography import ARCHIVED, lacks_copy
from scripts.content.names import BIBLIOGRAPHY, EXCEPTIONS
from scripts.content.reading import read_sources
from scripts.content.source import Sources
from scripts.publish import archived_copies
from scripts.running import children, tools
from scripts.running.progress import guarded, step

REGISTRY = "https://doi.org/api/handles/"
CACHE = ".cache/links"
POLITE = (
    "--max-concurrency=4",
    "--max-retries=3",
    "--retry-wait-time=2",
    "--timeout=20",
    "--cache",
    "--max-cache-age=1d",
)
_MEANS = {
    403: "weigert een machine; kijk zelf in een browser",
    404: "de pagina bestaat niet meer",
    410: "de pagina is weggehaald",
    429: "te druk, ook na opnieuw vragen; probeer het later",
}


class CannotRunError(RuntimeError):
    """The addresses could not be asked at all."""


@dataclass(frozen=True)
class Outcome:
    """What became of one address: `trouble` is empty when it answers, `moved_to` when it did not move."""

    address: str
    trouble: str = ""
    moved_to: str = ""


def addresses(sources: Sources) -> dict[str, list[str]]:
    """Every outside address, with where it is used (`path:line`).

    Args:
        sources: the pages and the bibliography.
    """
    found: dict[str, list[str]] = {}
    for page in sources.pages:
        for link in page.links:
            if link.target.startswith(("http://", "https://")):
                found.setdefault(link.target, []).append(f"{page.path}:{link.line}")
    for entry in sources.bibliography.entries:
        for name, prefix in (("url", ""), (ARCHIVED, ""), ("doi", REGISTRY)):
            if value := entry.fields.get(name):
                place = f"{BIBLIOGRAPHY}:{entry.lines.get(name, entry.line)}"
                found.setdefault(f"{prefix}{value}", []).append(place)
    return found


def ask(wanted: Iterable[str], folder: Path, options: Iterable[str] = POLITE) -> list[Outcome]:
    """Ask every address.

    Args:
        wanted: the addresses.
        folder: where the cache is kept.
        options: how lychee asks.

    Raises:
        CannotRunError: when lychee is missing or answers something else than its report, and when not
            one website could be reached, which says more of our own network than of theirs.
    """
    wanted = sorted(wanted)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "addresses.txt").write_text("\n".join(wanted), encoding="utf-8")
    command = [tools.LYCHEE, "--format=json", "--no-progress", "--verbose", *options, "addresses.txt"]
    try:
        run = children.run(command, cwd=folder)
        report = json.loads(run.stdout)
    except (OSError, ValueError, children.TooLongError) as error:
        raise CannotRunError(f"lychee werkt niet: {error}") from error
    trouble: dict[str, str] = {}
    for found in (report["error_map"], report["timeout_map"]):
        for items in found.values():
            trouble |= {item["url"]: _words(item["status"]) for item in items}
    moved = {
        item["origin"]: item["redirects"][-1]["url"] for items in report["redirect_map"].values() for item in items
    }
    # lychee writes an address a little differently than it was given, such as with a slash at its end.
    outcomes = [Outcome(address, *(_find(table, address) for table in (trouble, moved))) for address in wanted]
    if wanted and not report["successful"] and not any("antwoordt" in outcome.trouble for outcome in outcomes):
        raise CannotRunError("geen enkele website was te bereiken; is er een netwerk?")
    return outcomes


def _find(table: Mapping[str, str], address: str) -> str:
    return table.get(address) or table.get(f"{address}/") or ""


def _words(status: Mapping[str, object]) -> str:
    """What lychee says, in Dutch; with the word 'antwoordt' only when the website itself said something."""
    code = status.get("code")
    if isinstance(code, int):
        return f"antwoordt {code}: {_MEANS.get(code, 'er gaat iets mis bij de website')}"
    details = str(status.get("details") or status.get("text") or "")
    if "imed out" in details or "imeout" in details:
        return "geeft geen antwoord binnen de tijd"
    if "certificate" in details.lower() or "tls" in details.lower() or "ssl" in details.lower():
        return f"heeft een certificaat dat niet klopt ({details})"
    return f"is niet te bereiken ({details})"


def write_report(
    outcomes: Iterable[Outcome],
    places: Mapping[str, list[str]],
    known: Mapping[str, str],
    since: Mapping[str, str],
) -> str:
    """The report, in Markdown.

    Args:
        outcomes: what became of each address.
        places: where each is used.
        known: reason for each address that is known not to answer.
        since: day on which each address first did not answer.
    """
    outcomes = list(outcomes)
    dead = [outcome for outcome in outcomes if outcome.trouble and outcome.address not in known]
    revived = [outcome for outcome in outcomes if not outcome.trouble and outcome.address in known]
    moved = [outcome for outcome in outcomes if outcome.moved_to and not outcome.trouble]
    lines = ["# Adressen van anderen", "", f"{len(outcomes)} adressen gevraagd, {len(dead)} met een probleem.", ""]
    for title, rows in (
        ("Met een probleem", [(o, o.trouble, since.get(o.address, "")) for o in dead]),
        ("Verhuisd", [(o, f"is nu {o.moved_to}", "") for o in moved]),
        ("Bekend, maar het antwoordt weer", [(o, f"haal het weg uit {EXCEPTIONS}", "") for o in revived]),
    ):
        if rows:
            lines += [f"## {title}", "", "| adres | gebruikt in | wat er gebeurde | sinds |", "|---|---|---|---|"]
            lines += [f"| {o.address} | {', '.join(places[o.address])} | {what} | {day} |" for o, what, day in rows]
            lines.append("")
    if known:
        lines += ["## Bekend en daarom niet geteld", "", "| adres | waarom |", "|---|---|"]
        lines += [f"| {address} | {reason} |" for address, reason in sorted(known.items())]
    return "\n".join(lines).rstrip() + "\n"


def remember(outcomes: Iterable[Outcome], file: Path, today: datetime.date) -> dict[str, str]:
    """Keep the day on which an address first did not answer, and forget it when it answers again.

    Args:
        outcomes: what became of each address.
        file: where it is kept from one time to the next.
        today: the day of this run.

    Returns:
        That day for every address in trouble.
    """
    try:
        before = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        before = {}
    since = {o.address: str(before.get(o.address, today.isoformat())) for o in outcomes if o.trouble}
    file.write_text(json.dumps(since, indent=2, sort_keys=True), encoding="utf-8")
    return since


def main(arguments: list[str] | None = None) -> int:
    """Ask every outside address of the repository in the current folder."""
    parser = argparse.ArgumentParser(description="Kijk na of de adressen van anderen nog werken.")
    parser.add_argument("--report", type=Path, default=Path(CACHE, "report.md"), help="waar het verslag komt")
    options = parser.parse_args(arguments)
    root = Path.cwd()
    sources, _ = read_sources(root)
    rows, _ = read_exceptions(sources.data.get(EXCEPTIONS, ""))
    known = {row.value: row.reason for row in rows if row.code == KNOWN_DEAD}
    places = addresses(sources)
    try:
        with step(f"{len(places)} adressen vragen"):
            outcomes = ask(places, root / CACHE)
    except CannotRunError as error:
        print(f"De adressen zijn niet nagekeken: {error}", file=sys.stderr)
        return 2
    since = remember(outcomes, root / CACHE / "since.json", datetime.datetime.now(tz=datetime.UTC).date())
    missing = [entry for entry in sources.bibliography.entries if lacks_copy(entry)]
    with step(f"{len(missing)} bewaarde versies zoeken"):
        proposals, stopped = archived_copies.propose(missing)
    options.report.parent.mkdir(parents=True, exist_ok=True)
    text = write_report(outcomes, places, known, since)
    text += archived_copies.chapter(proposals, stopped, BIBLIOGRAPHY)
    options.report.write_text(text, encoding="utf-8")
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(guarded(main))
