"""Whether readers were told what changed since the last release, and how a release tells them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from scripts.content.changes import Change
from scripts.content.dates import dutch
from scripts.content.names import CHANGES
from scripts.publish.versions import FINDINGS, PAGES, TERMS, Thing, Version

# What stands on pages and counts as news of them.
ON_PAGES = (FINDINGS, TERMS)
REVIEWED = "nagekeken"
# What can change for the language alone. Who changes more than that says so: the page is reviewed anew.
WORDS = frozenset(("tekst", "beschrijving"))


def new_changes(before: Iterable[Change], after: Iterable[Change]) -> tuple[Change, ...]:
    """The changes that were written down since, the newest first."""
    known = set(before)
    return tuple(change for change in after if change not in known)


def untold(before: Version | None, after: Version, changes: Iterable[Change], release: str) -> list[str]:
    """What readers should have been told and were not: a line of Dutch each.

    Args:
        before: the pages of the last release; None when there was none.
        after: the pages as they are.
        changes: what was written down since.
        release: the last release.
    """
    told = {name for change in changes for name in change.pages}
    if before is None:
        return [] if told else [f"{CHANGES}: hier staat nog geen wijziging; zeg lezers wat er te vinden is"]
    return [
        f"{CHANGES}: pagina '{page}' is veranderd sinds {release} en staat in geen nieuwe wijziging; "
        "zet haar bovenaan bij"
        for page in sorted(altered(before, after).news - told)
    ]


@dataclass(frozen=True)
class Altered:
    """Names of pages that read differently.

    Attributes:
        news: with something that readers are told of.
        small: only in words, by someone who saw no reason to review the content anew.
    """

    news: frozenset[str]
    small: frozenset[str]


def altered(before: Version, after: Version) -> Altered:
    """The pages that read differently from an earlier version; the day of a review alone is no news.

    Args:
        before: the earlier version.
        after: the later one.
    """
    news, words = set(), set()
    there = {_page(PAGES, thing) for thing in after.things[PAGES].values()}
    reviewed = {
        _page(PAGES, thing)
        for path, thing in after.things[PAGES].items()
        if path in before.things[PAGES] and before.things[PAGES][path].parts[REVIEWED] != thing.parts[REVIEWED]
    }
    for kind in (PAGES, *ON_PAGES):
        then, now = before.things[kind], after.things[kind]
        for id_, thing in now.items():
            old = next((then[id_] for id_ in (id_, *thing.former) if id_ in then), None)
            parts = {part for part in thing.parts if old is None or old.parts.get(part) != thing.parts[part]}
            if parts - {REVIEWED, *WORDS}:
                news.add(_page(kind, thing))
            elif parts - {REVIEWED}:
                words.add(_page(kind, thing))
        kept = {former for id_, thing in now.items() for former in (id_, *thing.former)}
        news |= there & {_page(kind, thing) for id_, thing in then.items() if id_ not in kept}
    return Altered(frozenset(news | (words & reviewed)), frozenset(words - reviewed - news))


def _page(kind: str, thing: Thing) -> str:
    """The page a thing stands on."""
    return PurePosixPath(thing.place).stem if kind == PAGES else thing.parts["pagina"]


def notes(name: str, version: str, address: str, changes: Iterable[Change], titles: Mapping[str, str]) -> str:
    """What a release tells readers, as Dutch Markdown.

    Args:
        name: the name of the site.
        version: the version.
        address: the address of the site, with a slash at its end.
        changes: what was written down since the release before.
        titles: title by name of the page.
    """
    lines = [f"# {name} {version}", ""]
    for change in changes:
        links = ", ".join(
            f"[{titles.get(page, page)}]({address}{'' if page == 'index' else f'{page}/'})" for page in change.pages
        )
        lines.append(f"- {dutch(change.day)}, {links}: {change.text}")
    if not lines[2:]:
        lines.append("Voor lezers is er niets nieuws.")
    return "\n".join(lines) + "\n"
