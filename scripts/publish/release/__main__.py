"""Makes a release: its files in `uitgave/VERSION/`, and a commit and a tag here; nothing is sent anywhere.

usage: SITE_URL=https://… python -m scripts.publish.release

The work is done in a copy of the commit, so that here nothing changes until all of it is there. On a commit that
is a release already, its files are made again, the same to the byte.
Exit status: 0 made, 1 refused (a line of Dutch for each reason), 2 could not run.
"""

import datetime
import os
import sys
import tempfile
from pathlib import Path

from scripts.check import check_all, check_sources, report
from scripts.content import changes
from scripts.content.names import CHANGES, LICENCES, SITE
from scripts.content.source import Sources
from scripts.publish.difference import earlier
from scripts.publish.harden import harden
from scripts.publish.release import licences
from scripts.publish.release.bill import make_bill, validate
from scripts.publish.release.numbering import next_version, read_version, write_version
from scripts.publish.release.offered import make_files
from scripts.publish.release.refusal import Refused
from scripts.publish.release.repository import BRANCH, Repository
from scripts.publish.release.told import altered, new_changes, notes, untold
from scripts.publish.swap import recover, swap
from scripts.publish.versions import version
from scripts.running.cache import SWITCH
from scripts.running.progress import console, guarded, step, undisturbed

FOLDER = "uitgave"
WORK = ".nieuw-"


def site_address() -> str:
    """The address the site gets, with a slash at its end.

    Raises:
        Refused: when nobody says it.
    """
    address = os.environ.get("SITE_URL", "")
    if not address.startswith(("https://", "http://")):
        raise Refused("zeg welk adres de site krijgt: make uitgave SITE_URL=https://…")
    return f"{address.rstrip('/')}/"


def changes_since(repository: Repository, release: str) -> tuple[changes.Change, ...]:
    """What was written down for readers since a release; everything when there was none."""
    before = changes.read(repository.text_at(release, CHANGES)) if release else ()
    return new_changes(before, changes.read(repository.text_at("HEAD", CHANGES)))


def refuse_untold(repository: Repository, release: str) -> None:
    """Stop when readers were not told of a page that changed.

    Raises:
        Refused: with a line for each page.
    """
    with tempfile.TemporaryDirectory() as folder:
        before = earlier(repository.root, release, Path(folder)) if release else None
    now = version(repository.root)
    if lines := untold(before, now, changes_since(repository, release), release):
        raise Refused("\n".join(lines))
    if before and (small := sorted(altered(before, now).small)):
        console.print(f"Alleen in woorden anders, en niet opnieuw nagekeken: {', '.join(small)}.")


def build(root: Path, site: Path) -> Sources:
    """Check and build the site of a folder.

    Args:
        root: the folder.
        site: where the finished site comes.

    Returns:
        What it was built from.

    Raises:
        Refused: when it has problems; they are printed.
    """
    verdict = check_all(root, site)
    if report(verdict):
        raise Refused("los eerst de problemen hierboven op")
    with step("Beveiligen en inpakken"):
        harden(site)
    return verdict.sources


def fill(copy: Repository, folder: Path, release: str, before: str) -> list[str]:
    """Build the site of a release, and write its files.

    Args:
        copy: the release, committed.
        folder: an empty folder.
        release: its name.
        before: the release before it; empty when it is the first.

    Returns:
        The names of the files.

    Raises:
        Refused: when something is not in order.
    """
    site = copy.root / SITE
    sources = build(copy.root, site)
    with step("Pakketten en licenties nakijken"):
        bill = make_bill(copy.root)
        validate(bill)
        rules = licences.read_rules((copy.root / LICENCES).read_text(encoding="utf-8"))
        if faults := [*licences.judge(bill, rules), *licences.unlisted(copy.root, rules)]:
            raise Refused("\n".join(faults))
    titles = {Path(page.path).stem: str((page.meta or {}).get("title", "")) for page in sources.pages}
    told = notes(titles["index"], release, site_address(), changes_since(copy, before), titles)
    _, day = read_version(copy.root)
    return make_files(site, folder, day, bill, licences.listing(bill, rules), told)


def release(root: Path, today: datetime.date) -> None:
    """Make a release of the repository, or make its files again.

    Args:
        root: the repository.
        today: the day.

    Raises:
        Refused: when it cannot be made; then nothing has changed.
    """
    site_address()
    repository = Repository(root)
    repository.refuse_unless_ready()
    if report(check_sources(root)):
        raise Refused("los eerst de problemen hierboven op")
    here = repository.release_here
    before = "".join([tag for tag in repository.releases if tag != here][-1:])
    if here and read_version(root)[0] != here:
        raise Refused(f"deze commit heeft de tag {here}, maar in pyproject.toml staat {read_version(root)[0]}")
    if not here:
        refuse_untold(repository, before)
    name = here or next_version(today, repository.run("tag").split())
    place = root / FOLDER
    place.mkdir(exist_ok=True)
    recover(place, place / name, f"{WORK}*")
    with (
        tempfile.TemporaryDirectory() as elsewhere,
        tempfile.TemporaryDirectory(prefix=WORK, dir=place, ignore_cleanup_errors=True) as beside,
    ):
        copy = repository.copy_to(Path(elsewhere, "copy"))
        if not here:
            mark(copy, name, today, repository.identity())
        made = Path(beside, name)
        made.mkdir()
        files = fill(copy, made, name, before)
        with undisturbed():
            if not here:
                repository.take_release(name, copy)
            swap(made, place / name)
    console.print(f"Uitgave {name} staat in {FOLDER}/{name}/: {len(files)} bestanden.")
    if here:
        console.print("Deze commit was al een uitgave; de bestanden zijn opnieuw gemaakt.")
    else:
        console.print(f"Zet haar online met:\n  git push origin {BRANCH}\n  git push origin {name}")


def mark(copy: Repository, name: str, day: datetime.date, identity: dict[str, str]) -> None:
    """Put the version in the files, and commit and tag that."""
    who = {**os.environ, **identity}
    write_version(copy.root, name, day)
    if copy.run("status", "--porcelain"):
        copy.run("commit", "--quiet", "--all", "--message", f"Release {name}", environment=who)
    copy.run("tag", "--annotate", name, "--message", f"Uitgave {name}", environment=who)


def main() -> int:
    """Make a release of the repository in the current folder."""
    os.environ[SWITCH] = "off"
    try:
        release(Path.cwd(), datetime.date.today())
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        print("Er is geen uitgave gemaakt.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(guarded(main))
