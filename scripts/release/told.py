"""Whether readers were told what changed since the last release, and how a release tells them."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from scripts.changes import PATH, Change
from scripts.dates import dutch
from scripts.versions import FINDINGS, PAGES, TERMS, Thing, Version

# What stands on pages and counts as news of them.
ON_PAGES = (FINDINGS, TERMS)


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
        return [] if told else [f"{PATH}: hier staat nog geen wijziging; zeg lezers wat er te vinden is"]
    pages = sorted(set(_altered(before, after)) - told)
    return [
        f"{PATH}: pagina '{page}' is veranderd sinds {release} en staat in geen nieuwe wijziging; zet haar bovenaan bij"
        for page in pages
    ]


def _altered(before: Version, after: Version) -> Iterator[str]:
    """The pages that are new, or on which something is new, reads differently or is gone."""
    there = {_page(PAGES, thing) for thing in after.things[PAGES].values()}
    for kind in (PAGES, *ON_PAGES):
        then, now = before.things.get(kind, {}), after.things[kind]
        for id_, thing in now.items():
            old = next((then[id_] for id_ in (id_, *thing.former) if id_ in then), None)
            if old is None or _read(old) != _read(thing):
                yield _page(kind, thing)
        kept = {former for id_, thing in now.items() for former in (id_, *thing.former)}
        yield from there & {_page(kind, thing) for id_, thing in then.items() if id_ not in kept}


def _page(kind: str, thing: Thing) -> str:
    """The page a thing stands on."""
    return PurePosixPath(thing.place).stem if kind == PAGES else thing.parts["pagina"]


def _read(thing: Thing) -> Mapping[str, str]:
    """What of a thing is read; the day of a review alone is no news."""
    return {part: text for part, text in thing.parts.items() if part != "nagekeken"}


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
        lines.append("Voor lezers veranderde er niets.")
    return "\n".join(lines) + "\n"
