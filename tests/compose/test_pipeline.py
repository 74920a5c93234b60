"""All that is added to pages: whatever the order of the hooks, and with few readings of a page."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
# Put before everything a process imports, it tells how many parsers of HTML were made.
COUNTER = """
import atexit, os
import selectolax.lexbor as lexbor

count = 0
parser = lexbor.LexborHTMLParser

class Counted(type):
    def __instancecheck__(cls, node):
        return isinstance(node, parser)
    def __call__(cls, *arguments, **named):
        global count
        count += 1
        return parser(*arguments, **named)

class LexborHTMLParser(metaclass=Counted):
    pass

def told():
    with open(os.environ["TELL"], "a") as file:
        file.write(f"{count}\\n")

lexbor.LexborHTMLParser = LexborHTMLParser
atexit.register(told)
"""


def built(root: Path, folder: Path, **environment: str) -> dict[str, bytes]:
    """What MkDocs makes of a repository."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-d", str(folder)]
    variables = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1", **environment}
    subprocess.run(command, cwd=root, env=variables, check=True)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.html")}


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_the_hooks_does_not_matter(repository: Path, tmp_path: Path, seed: int) -> None:
    written = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    hooks = [line.strip("- ") for line in written.partition("\nhooks:\n")[2].split("\n\n")[0].splitlines()]
    assert len(hooks) > 2
    config = repository / "mkdocs.yml"
    before, _, _ = config.read_text(encoding="utf-8").partition("hooks:\n")

    def made(order: list[str], folder: str) -> dict[str, bytes]:
        listed = yaml.safe_dump({"hooks": [(ROOT / hook).as_posix() for hook in order]})
        config.write_text(f"{before}{listed}watch: []\n", encoding="utf-8")
        return built(repository, tmp_path / folder)

    assert made(random.Random(seed).sample(hooks, len(hooks)), "shuffled") == made(hooks, "as-written")


def parsers(command: list[str], tell: Path, **environment: str) -> int:
    """How many parsers a command makes, in this process and those that it starts in our environment."""
    tell.parent.joinpath("sitecustomize.py").write_text(COUNTER, encoding="utf-8")
    paths = os.pathsep.join([str(tell.parent), str(ROOT)])
    variables = {**os.environ, "PYTHONPATH": paths, "TELL": str(tell), "NO_MKDOCS_2_WARNING": "1", **environment}
    subprocess.run([sys.executable, "-m", *command], cwd=ROOT, env=variables, check=True)
    return sum(map(int, tell.read_text(encoding="utf-8").split()))


def written() -> list[str]:
    return [page.read_text(encoding="utf-8") for page in (ROOT / "docs").glob("*.md")]


def test_a_page_is_parsed_at_most_five_times_in_a_whole_build(tmp_path: Path) -> None:
    pages = len(list((ROOT / "docs").glob("*.md")))
    # MkDocs renders in an environment of its own.
    rendered = parsers(["mkdocs", "build", "-q", "-d", str(tmp_path / "site")], tmp_path / "rendering")
    rest = parsers(["scripts.check"], tmp_path / "rest", SITE_URL="https://een.example/")
    assert pages < rendered < rest
    # A few are no page: the list of references, the page for what is not there, a drawing, a download. The pages of the
    # findings on one topic are made in one tree, and the gate reads each of them once.
    findings = sum(text.count("\n/// bevinding |") for text in written())
    assert findings > 100
    assert rendered + rest <= 5 * pages + findings + 10
