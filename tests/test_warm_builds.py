"""The whole build with what was kept of the one before: the same bytes, also when somebody was at what was kept."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import brotli
import pytest

from scripts import build
from scripts.built.qr import qr_svg
from scripts.content.names import DOCS
from scripts.content.source import FIRST_DAY
from scripts.exports import pdf, search_dutch
from scripts.publish import harden
from scripts.publish.release import __main__ as release
from scripts.running import cache, tools
from scripts.running.cache import cache_of
from scripts.running.render import render
from tests.benchmarks.generate import generate, reword
from tests.test_build import published


@pytest.fixture
def warm(repository: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A repository that was built, with what is kept of that."""
    monkeypatch.setenv("SITE_URL", "https://kennisbank.example/")
    monkeypatch.setenv("CACHE", "on")
    assert built_anew(repository) == 0
    yield repository
    forget()


def forget() -> None:
    """Forget what this process remembers of a build before, so that it has to look for what was kept."""
    for remembered in (qr_svg, search_dutch.lemmas, search_dutch.uses, search_dutch._used):
        remembered.cache_clear()


def built_anew(root: Path) -> int:
    """Build as a process of its own would."""
    forget()
    return build.build(root)


def entries(root: Path) -> list[Path]:
    folder = cache_of(root).folder
    assert folder
    return sorted(path for path in folder.rglob("*") if path.is_file())


def without_tools(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let everything that the cache should save fail; in MkDocs' own process that is pandoc."""

    def fail(*given: object, **named: object) -> bytes:
        raise AssertionError("made again")

    monkeypatch.setattr(pdf.Printer, "_compiler", fail)
    monkeypatch.setattr(tools, "pandoc", fail)
    monkeypatch.setattr("scripts.exports.sharing.qr_svg", fail)
    monkeypatch.setattr(search_dutch, "DefaultDictionaryFactory", fail)
    pack = brotli.compress
    monkeypatch.setattr(
        "brotli.compress", lambda data, quality: fail() if quality > harden.QUALITY else pack(data, quality=quality)
    )


def test_cold_warm_and_poisoned_give_the_same_bytes(warm: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cold = published(warm)
    assert built_anew(warm) == 0
    assert published(warm) == cold
    # Each entry is given what another holds, and every third is broken.
    kept = entries(warm)
    held = [entry.read_bytes() for entry in kept]
    for number, entry in enumerate(kept):
        entry.write_bytes(held[number - 1] if number % 3 else held[number][:-1] + b"\0")
    assert built_anew(warm) == 0
    assert published(warm) == cold
    assert [entry.read_bytes() for entry in kept] == held
    monkeypatch.setenv("CACHE", "off")
    assert built_anew(warm) == 0
    assert published(warm) == cold


def test_a_warm_build_makes_none_of_it_again(warm: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cold, kept = published(warm), entries(warm)
    without_tools(monkeypatch)
    assert built_anew(warm) == 0
    assert published(warm) == cold
    assert entries(warm) == kept
    # That the tools would have been missed shows when there is nothing to find.
    for entry in kept:
        entry.unlink()
    with pytest.raises(AssertionError, match="made again"):
        built_anew(warm)


def test_one_sentence_makes_again_what_is_made_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is made of the page and what is made of all pages, once each; two words of it are new."""
    monkeypatch.setenv("SITE_URL", "https://kennisbank.example/")
    monkeypatch.setenv("CACHE", "on")
    generate(tmp_path, 3)
    assert built_anew(tmp_path) == 0
    before, made = published(tmp_path), Counter[str]()
    real = cache.Cache.kept_each

    def counted(
        self: cache.Cache,
        kind: str,
        made_of: Iterable[Iterable[object]],
        make: Callable[[list[int]], Iterable[bytes]],
    ) -> list[bytes]:
        def make_and_count(numbers: list[int]) -> Iterable[bytes]:
            made[kind] += len(numbers)
            return make(numbers)

        return real(self, kind, made_of, make_and_count)

    monkeypatch.setattr(cache.Cache, "kept_each", counted)
    reword(tmp_path / DOCS)
    assert built_anew(tmp_path) == 0
    words, whole = {"forms": 1, "lookalikes": 1, "twins": 1, "br": 1}, {"pdf": 2, "epub": 1}
    assert made == {**words, **whole, "pandoc": 2, "handout": 1, "docx": 1, "pptx": 1, "scorm": 1}
    after = published(tmp_path)
    changed = {path for path in before if path.startswith("downloads/") and after.get(path) != before[path]}
    of_page = {"dias-pagina-0.pptx", "hand-out-pagina-0.docx", "hand-out-pagina-0.pdf", "scorm-pagina-0.zip"}
    of_all = {"dias.pptx", "handboek.epub", "handboek.pdf", "kennisbank-offline.zip", "kennisbank-scorm.zip"}
    assert changed == {f"downloads/{name}" for name in of_page | of_all}


def test_citations_are_found_by_the_process_of_mkdocs(warm: Path) -> None:
    formatted = [entry for entry in entries(warm) if b'class="csl-entry"' in entry.read_bytes()]
    assert len(formatted) == 1
    formatted[0].unlink()
    assert render(warm, warm / "other", FIRST_DAY).succeeded
    assert formatted[0].is_file()


def test_a_build_that_is_published_by_a_job_keeps_nothing(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CACHE")
    monkeypatch.setenv("CI", "true")
    assert build.build(repository) == 0
    assert not (repository / cache.FOLDER).exists()


def test_a_release_keeps_nothing(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CACHE", "on")
    seen: list[Path | None] = []
    monkeypatch.setattr(release, "release", lambda root, day: seen.append(cache_of(root).folder))
    assert release.main() == 0
    assert seen == [None]
