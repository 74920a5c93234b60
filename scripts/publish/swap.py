"""Putting a finished folder in the place of the published one, so that there is always a whole one."""

import ctypes
import os
import shutil
import sys
from pathlib import Path

_AT_CWD = -100
_EXCHANGE = 2
OLD = "site.old"


def swap(new: Path, site: Path) -> None:
    """Put a finished folder in the place of the published one.

    Where the system can exchange two folders at once (Linux: renameat2, macOS: renamex_np), there is no
    moment without a published folder. Elsewhere there is one between two renames; `recover` mends that.

    Args:
        new: the finished folder, on the same file system; gone afterwards.
        site: the published folder, which may not exist yet.

    Raises:
        OSError: when it could not be done; the published folder is then as it was.
    """
    if not site.exists():
        new.rename(site)
        return
    if _exchange(new, site):
        shutil.rmtree(new, ignore_errors=True)
        return
    old = new.with_name(OLD)
    site.rename(old)
    try:
        new.rename(site)
    except OSError:
        old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)


def recover(root: Path, site: Path, pattern: str) -> None:
    """Clear up what a build that was killed left behind, and put back what it had set aside.

    Args:
        root: the folder in which builds work.
        site: the published folder.
        pattern: the names of the folders of builds.
    """
    for left in sorted(root.glob(pattern)):
        if not site.exists() and (left / OLD).is_dir():
            (left / OLD).rename(site)
        shutil.rmtree(left, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders at once; False where the system cannot."""
    names = os.fsencode(one), os.fsencode(other)
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            return int(library.renamex_np(*names, _EXCHANGE)) == 0
        return int(library.renameat2(_AT_CWD, names[0], _AT_CWD, names[1], _EXCHANGE)) == 0
    except (OSError, AttributeError, TypeError):
        return False
