"""One payload after the other, applied to a copy of the repository: refused by the gate, or published and looked at.

usage: python -m tests.payloads.trial PAYLOADS [--only WORD]

Prints a line for every payload that did something on a page, or cost too much; then how many were refused by what.
"""

import argparse
import base64
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Browser, Error, sync_playwright

from scripts.built.site import read_built
from scripts.check import check_all
from scripts.checks import rendered, safe_pages
from scripts.checks.judge import Judge, Verdict
from scripts.content.names import BIBLIOGRAPHY, CONFIG, DATA, DOCS
from scripts.content.problem import Problem
from scripts.content.reading import read_sources
from scripts.content.source import FIRST_DAY, Page, Sources
from scripts.publish.harden import harden
from scripts.running.render import render
from tests.apart import apart

ROOT = Path(__file__).resolve().parents[2]
TIME = 120
COPIED = (DOCS, DATA, BIBLIOGRAPHY, CONFIG)


@dataclass(frozen=True)
class Edit:
    """A change of one file.

    Attributes:
        file: the file; one of the lists may go without its folder.
        how: `append`, `create`, `replace` (of `find`), `delete`, `rename` (to the name in `text`), `base64` (a file of
            which `text` gives the bytes), or a line of `front-matter`.
        text: what comes there.
        find: what it comes in the place of.
    """

    file: str
    how: str
    text: str = ""
    find: str = ""

    def apply(self, root: Path) -> None:
        """Make the change in a copy of the repository."""
        path = self.path(root)
        if self.how in ("delete", "rename", "base64"):
            self._apply_whole(root, path)
            return
        before = path.read_bytes().decode("utf-8") if path.is_file() else ""
        if self.how == "append":
            after = before + self.text
        elif self.how == "create":
            after = self.text
        elif self.how == "replace":
            assert self.find in before, f"'{self.find}' does not stand in {self.file}"
            after = before.replace(self.find, self.text, 1)
        else:
            name = self.text.partition(":")[0]
            head, middle, rest = before.partition("\n---\n")
            kept = [line for line in head.split("\n") if not line.startswith(f"{name}:")]
            after = "\n".join([*kept, self.text.rstrip("\n")]) + middle + rest
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(after, encoding="utf-8", newline="")

    def path(self, root: Path) -> Path:
        """The file in a copy of the repository."""
        return root / (self.file if "/" in self.file or (root / self.file).exists() else f"{DATA}/{self.file}")

    def _apply_whole(self, root: Path, path: Path) -> None:
        """Change which files there are."""
        if self.how == "delete":
            path.unlink()
            return
        goal = root / self.text if self.how == "rename" else path
        goal.parent.mkdir(parents=True, exist_ok=True)
        if self.how == "rename":
            path.rename(goal)
        else:
            goal.write_bytes(base64.b64decode(self.text))


@dataclass(frozen=True)
class Payload:
    """What a stranger sends: its name, what it tries, and its edits."""

    id: str
    kind: str
    edits: tuple[Edit, ...]


@dataclass
class Outcome:
    """What became of a payload: the codes that refused it, or what it did on a page."""

    payload: Payload
    codes: tuple[str, ...] = ()
    did: list[str] = field(default_factory=list)


def read(file: Path) -> Iterator[Payload]:
    """The payloads in a file."""
    for entry in yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader):
        edits = [entry, *([entry["also"]] if isinstance(entry.get("also"), dict) else entry.get("also", ()))]
        yield Payload(entry["id"], entry["kind"], tuple(as_edit(edit) for edit in edits))


def as_edit(entry: Mapping[str, Any]) -> Edit:
    return Edit(entry["file"], entry["how"], entry.get("text", ""), entry.get("find", ""))


def copied(folder: Path) -> Path:
    """A copy of what editors write, with what the engine needs."""
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name)
        else:
            shutil.copy(ROOT / name, folder / name)
    for name in ("overrides", "scripts"):
        (folder / name).symlink_to(ROOT / name)
    return folder


_known: dict[Page, Page] = {}
"""Pages that were judged before, each by itself: what was read of them is kept with them."""


def _read(root: Path) -> tuple[Sources, list[Problem]]:
    """What editors write, in which a page that did not change is the one that was judged before."""
    sources, unread = read_sources(root)
    return replace(sources, pages=tuple(_known.setdefault(page, page) for page in sources.pages)), unread


def _judged(root: Path) -> Verdict:
    judge = Judge(*_read(root))
    judge.judge_sources()
    return judge.verdict()


def judged(payload: Payload, build: bool, place: str) -> tuple[str, ...]:
    """The codes by which the gate refuses a payload: of the sources alone, or of the built pages as well.

    The site is left in `place` when nothing refuses it.
    """
    with tempfile.TemporaryDirectory() as folder:
        root = copied(Path(folder))
        for edit in payload.edits:
            edit.apply(root)
        verdict = check_all(root, Path(place), is_draft=True) if build else _judged(root)
        # A copy has no memory of git, and new addresses are to be expected.
        return tuple(sorted({problem.code for problem in verdict.faults} - {"R102"}))


def tried(payload: Payload, place: Path) -> tuple[str, ...]:
    """The codes that refuse a payload; none when it is published in `place`; `!` before what went wrong."""
    for build in (False, True):
        codes = apart(partial(judged, payload, build, str(place)), TIME)
        if isinstance(codes, str):
            return (f"!{codes}",)
        if codes:
            return tuple(codes)
    return ()


LOOK = Path(__file__).with_name("look.js").read_text(encoding="utf-8")


def looked(site: Path, browser: Browser, changed: Iterable[str]) -> list[str]:
    """What happens on the pages of a published site, as seen in Chromium."""
    did: list[str] = []
    context = browser.new_context()
    page = context.new_page()
    own = "http://site.example/"

    def serve(route: Any) -> None:
        path = route.request.url.removeprefix(own).partition("?")[0].partition("#")[0]
        if not route.request.url.startswith(own):
            did.append(f"fetches: {route.request.url[:80]}")
            route.abort()
            return
        file = site / path
        file = file / "index.html" if path.endswith("/") or not path else file
        if file.is_file():
            route.fulfill(path=file)
        else:
            route.fulfill(status=404, body="")

    context.route("**/*", serve)
    page.on("dialog", lambda dialog: (did.append("runs: dialog"), dialog.dismiss()))
    page.on("pageerror", lambda error: did.append(f"runs: {str(error)[:80]}"))
    page.on("popup", lambda other: did.append(f"fetches: popup {other.url}"))
    for path in changed:
        try:
            page.goto(own + path, wait_until="load", timeout=20_000)
            # A page that moved leads on within the site.
            if not page.url.startswith(own):
                did.append(f"fetches: went to {page.url}")
                continue
            did += page.evaluate(LOOK)
        except Error as error:
            did.append(f"costs: {str(error)[:80]}")
    context.close()
    return list(dict.fromkeys(did))


def pages(site: Path) -> dict[str, bytes]:
    """The bytes of every page, by its address."""
    return {
        file.relative_to(site).as_posix().removesuffix("index.html"): file.read_bytes() for file in site.rglob("*.html")
    }


def trial(payloads: Iterable[Payload], clean: Mapping[str, bytes], browser: Browser) -> Iterator[Outcome]:
    """Try every payload."""
    for payload in payloads:
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder, "site")
            outcome = Outcome(payload, tried(payload, place))
            if not outcome.codes:
                harden(place)
                made = pages(place)
                changed = [path for path, html in made.items() if clean.get(path) != html][:25]
                outcome.did = looked(place, browser, changed)
            yield outcome


def clean_pages() -> dict[str, bytes]:
    """The pages of the site as it is."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "site")
        assert tried(Payload("clean", "", ()), place) == ()
        harden(place)
        return pages(place)


def is_page(payload: Payload) -> bool:
    """Whether a payload is the text of one page, so that many can be rendered at once."""
    return payload.edits[0].file.endswith(".md") and payload.edits[0].how in ("append", "front-matter")


def side_by_side(payloads: Sequence[Payload], folder: Path) -> tuple[Path, list[tuple[str, ...]]]:
    """Render a page for each payload in one site, with no rule on the sources before it.

    Args:
        payloads: each the text of one page.
        folder: an empty folder to work in.

    Returns:
        The site, and for each payload the codes by which the rules on built pages refuse it.
    """
    root = copied(folder)
    # Findings have an id that is theirs alone, so the page that payloads are put on goes without.
    base = re.sub(r"(?ms)^///.*?^///\n", "", (root / DOCS / "levellen.md").read_text(encoding="utf-8"))
    for number, payload in enumerate(payloads):
        page, *others = payload.edits
        with tempfile.TemporaryDirectory() as alone:
            place = Path(alone, page.file)
            place.parent.mkdir(parents=True)
            place.write_text(base, encoding="utf-8")
            page.apply(Path(alone))
            shutil.copy(place, root / DOCS / f"p{number}.md")
        for other in others:
            if other.how == "create" and other.file.startswith(f"{DOCS}/"):
                other.apply(root)
    sources, _ = read_sources(root)
    site = folder / "site"
    render(root, site, FIRST_DAY)
    built = read_built(site, sources)
    found: dict[str, set[str]] = {}
    for rule in (*rendered.RULES, *safe_pages.RULES):
        for problem in rule(built):
            found.setdefault(problem.path, set()).add(problem.code)
    harden(site)
    return site, [tuple(sorted(found.get(f"{DOCS}/p{number}.md", ()))) for number in range(len(payloads))]


def main() -> int:
    """Try the payloads in a file."""
    parser = argparse.ArgumentParser()
    parser.add_argument("payloads", type=Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    options = parser.parse_args()
    refused: Counter[str] = Counter()
    passed = total = 0
    bad: Counter[str] = Counter()
    assert judged(Payload("clean", "", ()), False, "") == ()
    clean = clean_pages()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=options.chromium)
        for outcome in trial((one for one in read(options.payloads) if options.only in one.id), clean, browser):
            total += 1
            start = time.monotonic()
            if any(code.startswith("!") for code in outcome.codes) or outcome.did:
                print(outcome.payload.kind, outcome.payload.id, *outcome.codes, *outcome.did[:6], sep=" | ", flush=True)
                bad[outcome.payload.kind] += 1
            elif outcome.codes:
                refused.update(outcome.codes[:1])
            else:
                passed += 1
                print("harmless", outcome.payload.kind, outcome.payload.id, sep=" | ", flush=True)
            del start
    print(f"{total} tried, {sum(bad.values())} did something ({dict(bad)}), {passed} published and harmless")
    print("refused first by:", dict(refused.most_common()))
    return int(bool(bad))


if __name__ == "__main__":
    sys.exit(main())
