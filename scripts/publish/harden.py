"""The last step before publishing: a policy in every page against what does not belong there, and small copies.

The policy stands in the page itself, since a static host may not let one set headers. It names the inline scripts of
our own templates by their hash, the same on every page; nothing that was found on a page gets one, so anything that
ever slips into a page does not run. The small copies stand beside the files that are worth it, for hosts that can send
them: nginx with `gzip_static` and `brotli_static`, Caddy with `precompressed`.
"""

import base64
import gzip
import hashlib
import re
import stat
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import brotli

from scripts.built.own_code import inline_scripts
from scripts.content import downloads
from scripts.publish.kept_offline import announcement, write_worker
from scripts.running.cache import OFF, Cache

# https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Content-Security-Policy
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    # What Material's style draws its icons with stands in the style itself, as data that can do nothing.
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}
# The very beginning of a page, so that nothing that looks like it can stand before it. As text and not as a tree: a
# parser moves what stands there wrongly to where it does no harm in the tree, and would hide that it stands there.
_CHARSET = re.compile(
    r'\A\s*<!doctype html>\s*<html[^<>]*>\s*<head[^<>]*>\s*<meta charset="?utf-8"?\s*/?>', re.IGNORECASE
)
# Within a tenth of the smallest that Brotli can make, in a twentieth of the time.
QUALITY = 8
# But for what somebody who searches waits for.
FINEST = {downloads.SEARCH_INDEX: 11, downloads.SEARCH_ENGINE: 11}
# Two packets, and the first answer of a server may be ten (RFC 6928): smaller gets nothing to a reader sooner.
LEAST = 2_800
TEXT = frozenset(
    (".html", ".css", ".js", ".svg", ".json", ".xml", ".txt", ".md", ".bib", ".ris", ".csv", ".webmanifest")
)


def harden(site: Path, cache: Cache = OFF) -> None:
    """Protect every page of a built site, put small copies beside larger texts, and let everyone keep and read all.

    Args:
        site: the built site.
        cache: keeps the small copies that take long to make.
    """
    for page in sorted(site.rglob("*.html")):
        html = page.read_text(encoding="utf-8")
        html = protect(html, announcement(html, page.relative_to(site).as_posix()))
        page.write_text(html, encoding="utf-8", newline="\n")
    texts = sorted(file for file in site.rglob("*") if file.suffix in TEXT and file.is_file())
    files = [file for file in texts if file.stat().st_size > LEAST]
    # The libraries that pack work outside of Python, so threads share it out.
    with ThreadPoolExecutor() as pool:
        list(pool.map(partial(compress, cache=cache), files))
    write_worker(site)
    compress(site / downloads.WORKER, cache)
    # A web server is another user, who may be kept out of everything that this one makes (umask 077).
    for path in (site, *site.rglob("*")):
        mode = path.stat().st_mode
        allowed = 0o755 if stat.S_ISDIR(mode) else 0o644
        if stat.S_IMODE(mode) != allowed:
            path.chmod(allowed)


def protect(html: str, more: str = "") -> str:
    """Put the policy in a page, before anything it must hold for.

    Args:
        html: the page.
        more: what comes behind the policy.

    Raises:
        ValueError: when the page does not begin with its character set, after which the policy comes.
    """
    charset = _CHARSET.match(html)
    if charset is None:
        raise ValueError("a page that does not begin with <meta charset> cannot be protected")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy()}">'
    return f"{html[: charset.end()]}{meta}{more}{html[charset.end() :]}"


def policy() -> str:
    """The policy, the same for every page: everything from the site itself, and our inline scripts by their hash."""
    hashes = sorted(base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in inline_scripts())
    allowed = {**POLICY, "script-src": " ".join([POLICY["script-src"], *(f"'sha256-{hash_}'" for hash_ in hashes)])}
    return "; ".join(f"{name} {value}" for name, value in allowed.items())


def compress(file: Path, cache: Cache = OFF) -> None:
    """Put a Brotli copy (`.br`) and a gzip copy (`.gz`) beside a file, the same bytes at every build.

    Only what is packed as small as can be is kept: all else is packed in a third of the time that looking it up takes.

    Args:
        file: the file.
        cache: keeps a copy that takes long to make.
    """
    data, fineness = file.read_bytes(), quality(file)
    pack = partial(brotli.compress, data, quality=fineness)
    small = cache.kept("br", [data, fineness], pack) if fineness > QUALITY else pack()
    file.with_name(f"{file.name}.br").write_bytes(small)
    file.with_name(f"{file.name}.gz").write_bytes(gzip.compress(data, compresslevel=9, mtime=0))


def quality(file: Path) -> int:
    """How well Brotli packs a file.

    Args:
        file: a file of a built site.
    """
    return FINEST.get("/".join(file.parts[-3:]), QUALITY)
