"""The style and the script of the site: each written in small files, each sent as one."""

from scripts.built.own_code import JOINED as JOINED
from scripts.built.own_code import OVERRIDES

ASSETS = OVERRIDES / "assets"
# Told as any other fault of a script, once all of them have run.
GUARDED = "try {{\n{}}} catch (error) {{\n  setTimeout(() => {{ throw error; }});\n}}\n"
# What Material brings for a page of its own making; our templates use none of it.
UNUSED = ("assets/javascripts/", "assets/stylesheets/", "assets/images/", "assets/css/", "assets/js/")


def joined(folder: str) -> str:
    """Every file of a folder in `overrides/assets/`, one after the other, in the order of their names.

    A script that fails does not stop the ones behind it.

    Args:
        folder: `css` or `js`.
    """
    files = sorted((ASSETS / folder).glob(f"*.{folder}"))
    form = GUARDED if folder == "js" else "{}"
    return "\n".join(form.format(file.read_text(encoding="utf-8")) for file in files)


def is_unused(address: str) -> bool:
    """Whether a file of the theme can stay out of the site.

    Args:
        address: its address from the root of the site.
    """
    return address.startswith(UNUSED)
