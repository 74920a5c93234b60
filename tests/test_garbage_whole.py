"""Garbage through the whole gate, rendering included: it ends with problems, within what a machine can bear.

The limits are of processor time and memory, so that a busy machine changes nothing.
"""

import os
import random
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

MEMORY = 3 * 1024**3
TIME = 240
PAGES = 25
HEAD = "---\ntitle: {title}\ndescription: {description}\nnagekeken: 2026-11-23\n---\n\n# Kop {{ #kop }}\n\n"
PIECES = [
    *(
        "///",
        "/// bevinding | T\n",
        "    id: x\n",
        "    wie: een\n",
        "    soort: advies\n",
        "    : [",
        "/// begrip | T\n",
    ),
    *(
        "# K { #k }\n",
        "## K\n",
        "[@",
        "@a]",
        "[@bron2006]",
        "[a](",
        "over.md#",
        ")",
        "![](",
        "[^1]",
        "[^1]: x\n",
        "[x]: ",
    ),
    *("`", "```\n", "~~~\n", "<!--", "-->", "<!-->", "<script>", "</script>", "<svg>", "<p hidden>", "</article>", "<"),
    *("---\n", "title: x\n", "{ .label }", "{ #id onclick=x }", "{:", "}", "|", "| a | b |\n", "| - | - |\n", ": d\n"),
    *(
        "- ",
        "1. ",
        "> ",
        "    ",
        "\t",
        "\n",
        "\n\n",
        " ",
        "\\",
        "*",
        "**",
        "_",
        "~~",
        "==",
        "^^",
        "++a+b++",
        ":material-x:",
    ),
    *(
        "!!! note\n",
        "??? tip\n",
        '=== "T"\n',
        "- [ ] x\n",
        "*[HTML]: x\n",
        "&lt;",
        "&#0;",
        "&shy;",
        "\u202e",
        "\ue0c1",
        "é",
    ),
    *(
        "een",
        "twee woorden",
        "{{ x }}",
        "{% y %}",
        "$$",
        "\\begin{x}",
        "=1+1",
        "javascript:x",
        "http://a.b",
        "a@b.nl",
        "'",
        '"',
    ),
]
YAML = [
    "- ",
    "vraag: ",
    "antwoorden: ",
    "[",
    "]",
    "{",
    "}",
    ":",
    "\n",
    "  ",
    "'",
    '"',
    "|",
    ">",
    "#",
    "een",
    "2026-11-23",
    "!x ",
    "? ",
]
BIB = [
    "@book{",
    "@",
    "{",
    "}",
    "a,",
    "title = ",
    "{x},",
    '"',
    "\n",
    "author = {De Jong, J},",
    "date={2001},",
    "\\",
    "%",
    "doi={10.",
]


def written(chance: random.Random, pieces: list[str]) -> str:
    return "".join(chance.choices(pieces, k=chance.randint(5, 80)))


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (TIME, TIME))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to so much memory")
@pytest.mark.parametrize(
    "seed", [0, 1, *(pytest.param(seed, marks=pytest.mark.nightly) for seed in range(2, 40))], ids=str
)
def test_garbage_is_judged_and_no_more(repository: Path, seed: int) -> None:
    chance = random.Random(seed)
    for number in range(PAGES):
        words = [" ".join(written(chance, PIECES).split())[:150].replace("'", "’") for _ in range(2)]
        head = HEAD.format(title=f"'{words[0]}'", description=f"'{words[1]}'") if number % 5 else ""
        page = repository / "docs" / f"g{number}.md"
        page.write_text(head + written(chance, PIECES), encoding="utf-8")
    (repository / "data").mkdir(exist_ok=True)
    # What cannot be read is told before anything is rendered, so each takes its turn.
    if seed % 3 == 1:
        (repository / "data" / "zelftoets.yml").write_text(written(chance, YAML), encoding="utf-8")
    if seed % 3 == 2:
        with (repository / "bibliography.bib").open("a", encoding="utf-8") as file:
            file.write(written(chance, BIB))
    done = subprocess.run(
        [sys.executable, "-m", "scripts.check"],
        cwd=repository,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
        preexec_fn=limited,
    )
    assert done.returncode == 1, done.stderr[-3000:]
    assert "Traceback" not in done.stderr
    assert all(len(line) < 1_000 for line in done.stdout.splitlines())
