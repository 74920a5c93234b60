"""The style and the script of the site: each written in small files, each sent as one, without its comments.

The style begins with Material's own, in a layer of its own (`overrides/assets/css/layers.css`): one file to fetch,
and whatever ours says wins.
"""

import re
import shutil
from importlib import resources
from pathlib import Path

import rjsmin

from scripts.built.own_code import JOINED, OVERRIDES

ASSETS = OVERRIDES / "assets"
# Told as any other fault of a script, once all of them have run.
GUARDED = "try {{\n{}}} catch (error) {{\n  setTimeout(() => {{ throw error; }});\n}}\n"
# On lines of their own: who reads the code has them in the repository.
_COMMENTS = {
    "css": re.compile(r"^ *\/\*.*?\*\/\n", re.DOTALL | re.MULTILINE),
    "js": re.compile(r"^ *\/\/.*\n", re.MULTILINE),
}
# Our own pieces, and what Material brings for its own `base.html` to load.
UNUSED = ("assets/javascripts/", "assets/stylesheets/", "assets/images/", "assets/css/", "assets/js/", "assets/engine/")
# The order of the layers, and what other scripts call.
FIRST = {
    "css": ("layers.css",),
    "js": ("places.js",),
    "engine": ("words.js", "matching.js", "concepts.js", "english.js"),
}


def joined_files() -> dict[str, str]:
    """Every style and script that is sent as one file, by its address from the root of the site.

    Raises:
        FileNotFoundError: when Material is not installed, or has no style sheet.
    """
    return {address: joined(folder) for address, folder in JOINED.items()}


def joined(folder: str) -> str:
    """Every file of a folder in `overrides/assets/`, one after the other.

    A script that fails does not stop the ones behind it.

    Args:
        folder: `css`, `js`, or `engine`, of which only the code is sent: a visitor waits for it.

    Raises:
        FileNotFoundError: when Material is not installed, or has no style sheet.
    """
    files = sorted(
        (ASSETS / folder).iterdir(), key=lambda file: (*(file.name != first for first in FIRST[folder]), file.name)
    )
    form = GUARDED if folder == "js" else "{}"
    pieces = [form.format(uncommented(file.read_text(encoding="utf-8"), folder)) for file in files]
    if folder == "css":
        pieces.insert(1, f"@layer material {{\n{material_style()}\n}}\n")
    return "\n".join(pieces)


def uncommented(text: str, folder: str) -> str:
    """A file of ours as it is sent: without the comments on lines of their own, of the engine the code alone.

    Args:
        text: the file.
        folder: the folder it lies in.
    """
    if folder == "engine":
        return f"{rjsmin.jsmin(text)}\n"
    return _COMMENTS[folder].sub("", text)


def material_style() -> str:
    """Material's style sheet, as it can stand inside a layer.

    Raises:
        FileNotFoundError: when Material is not installed, or has no style sheet.
    """
    folder = resources.files("material") / "templates" / "assets" / "stylesheets"
    found = [file for file in folder.iterdir() if file.name.startswith("main.") and file.name.endswith(".min.css")]
    if len(found) != 1:
        raise FileNotFoundError(f"Material has {len(found)} style sheets named main.*.min.css")
    # A character set is told at the start of a file only, and its map is not sent.
    text = found[0].read_text(encoding="utf-8").removeprefix('@charset "UTF-8";')
    return text.partition("\n/*# sourceMappingURL=")[0].strip()


def is_unused(address: str) -> bool:
    """Whether a file of the theme can stay out of the site.

    Args:
        address: its address from the root of the site.
    """
    return address.startswith(UNUSED)


def write_joined(site: Path) -> None:
    """Put the style and the script in a site that was built by an engine that does not, and take out what is unused.

    Args:
        site: the rendered site.
    """
    for folder in UNUSED:
        shutil.rmtree(site / folder, ignore_errors=True)
    for address, text in joined_files().items():
        (site / address).parent.mkdir(parents=True, exist_ok=True)
        (site / address).write_text(text, encoding="utf-8", newline="\n")
