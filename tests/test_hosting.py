"""The recipe for a plain web server, tried with a real nginx."""

import asyncio
import gzip
import http.client
import os
import re
import resource
import shutil
import socket
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli
import pytest

from tests.conftest import absent

RECIPE = Path(__file__).resolve().parent.parent / "hosting" / "nginx.conf"
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
PAGE = "<!doctype html><title>LVB</title>Eén zin."
TYPES = {
    "a.css": "text/css; charset=utf-8",
    "a.js": "text/javascript; charset=utf-8",
    "a.csv": "text/csv; charset=utf-8",
    "index.md": "text/markdown; charset=utf-8",
    "llms.txt": "text/plain; charset=utf-8",
    "a.bib": "text/plain; charset=utf-8",
    "a.ris": "text/plain; charset=utf-8",
    "sitemap.xml": "application/xml; charset=utf-8",
    "wijzigingen/atom.xml": "application/atom+xml; charset=utf-8",
    "lvb/atom.xml": "application/atom+xml; charset=utf-8",
    "a.json": "application/json",
    "a.jsonl": "application/json",
    "a.webmanifest": "application/manifest+json",
    "a.svg": "image/svg+xml",
    "a.png": "image/png",
    "a.pdf": "application/pdf",
    "a.epub": "application/epub+zip",
    "a.zip": "application/zip",
    "a.imscc": "application/zip",
    "a.pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "a.docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
VISITORS = 1000


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a server with a small site, set up as the recipe says."""
    nginx = shutil.which("nginx", path="/usr/sbin:/usr/bin")
    if nginx is None or not BROTLI.exists():
        absent("nginx with its module for brotli is not installed (nginx, libnginx-mod-http-brotli-static)")
    folder = tmp_path_factory.mktemp("nginx")
    site = folder / "site"
    for name in ("lvb/index.html", *TYPES):
        file = site / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PAGE, encoding="utf-8")
        file.with_name(f"{file.name}.gz").write_bytes(gzip.compress(PAGE.encode(), mtime=0))
        file.with_name(f"{file.name}.br").write_bytes(brotli.compress(PAGE.encode()))
    (site / "404.html").write_text("Niet gevonden", encoding="utf-8")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    recipe = RECIPE.read_text(encoding="utf-8")
    files, connections = re.findall(r"(worker_rlimit_nofile \d+;|events \{.*\})", recipe)
    recipe = recipe.replace("listen [::]:80;", "").replace("listen 80;", f"listen 127.0.0.1:{port};")
    (folder / "server.conf").write_text(recipe.replace("/var/www/kennisbank/site", str(site)), encoding="utf-8")
    # Who is not root may not write where Debian's nginx keeps what it sets aside; root may not read here as another.
    aside = "".join(f"{n}_temp_path {folder}/{n}; " for n in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (folder / "nginx.conf").write_text(
        f"load_module {BROTLI};\npid {folder}/pid;\nerror_log {folder}/error.log;\ndaemon off;\n"
        f"{'user root;' if os.geteuid() == 0 else ''}\n{files}\n{connections}\n"
        f"http {{ access_log off; {aside} include {folder}/server.conf; }}\n",
        encoding="utf-8",
    )
    command = [nginx, "-e", str(folder / "error.log"), "-p", str(folder), "-c", str(folder / "nginx.conf")]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.1)
    yield port
    process.terminate()
    process.wait()
    log = (folder / "error.log").read_text(encoding="utf-8")
    assert not re.search(r"\[(?:alert|crit|emerg)\]", log), log


def get(port: int, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request("GET", path, headers={"Accept-Encoding": "identity", **named})
    answer = connection.getresponse()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()


def test_a_page_comes_with_its_headers_and_is_not_sent_twice(server: int) -> None:
    status, headers, body = get(server, "/lvb/")
    assert (status, body) == (200, PAGE.encode())
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert headers["x-content-type-options"] == "nosniff"
    assert "x-frame-options" not in headers  # A learning environment shows the pages in a frame.
    assert headers["cache-control"] == "no-cache"
    assert headers["server"] == "nginx"
    status, headers, body = get(server, "/lvb/", If_None_Match=headers["etag"])
    assert (status, body, headers["cache-control"]) == (304, b"", "no-cache")


@pytest.mark.parametrize(("accept", "encoding"), [("gzip", "gzip"), ("br, gzip", "br")])
def test_what_was_compressed_at_build_time_is_sent_as_it_stands(server: int, accept: str, encoding: str) -> None:
    status, headers, body = get(server, "/lvb/", Accept_Encoding=accept)
    assert (status, headers["content-encoding"], headers["vary"]) == (200, encoding, "Accept-Encoding")
    assert body == {"gzip": gzip.compress(PAGE.encode(), mtime=0), "br": brotli.compress(PAGE.encode())}[encoding]


@pytest.mark.parametrize("accept", ["identity", "br"])
@pytest.mark.parametrize("name", TYPES)
def test_every_kind_of_file_says_what_it_is(server: int, name: str, accept: str) -> None:
    status, headers, _ = get(server, f"/{name}", Accept_Encoding=accept)
    assert (status, headers["content-type"]) == (200, TYPES[name])
    assert headers["x-content-type-options"] == "nosniff"


def test_every_kind_of_file_of_the_site_is_known_to_the_recipe(finished: Path) -> None:
    kinds = {file.suffix for file in finished.rglob("*") if file.is_file()} - {".br", ".gz"}
    assert kinds <= {".html", *(Path(name).suffix for name in TYPES)}


def test_an_address_without_its_slash_leads_to_the_page(server: int) -> None:
    status, headers, _ = get(server, "/lvb?q=a%20b")
    assert (status, headers["location"]) == (301, "/lvb/?q=a%20b")


def test_what_is_not_there_gets_our_own_page(server: int) -> None:
    for path in ("/nergens", "/nergens/", "/lvb/nergens"):
        status, headers, body = get(server, path)
        assert (status, body, headers["x-content-type-options"]) == (404, b"Niet gevonden", "nosniff")


async def visit(port: int, all_in: asyncio.Barrier) -> str:
    """Come in, wait until everyone is there, ask for a page and say what the answer is."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    await all_in.wait()
    writer.write(b"GET /lvb/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    answer = await reader.read()
    writer.close()
    head, _, body = answer.partition(b"\r\n\r\n")
    return head.partition(b"\r\n")[0].decode() if body == PAGE.encode() else "half a page"


def test_a_thousand_visitors_at_once_all_get_their_page(server: int) -> None:
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))

    async def everyone() -> list[str]:
        all_in = asyncio.Barrier(VISITORS)
        return await asyncio.gather(*(visit(server, all_in) for _ in range(VISITORS)))

    # In a thread of its own: the browser of other tests has a loop going in this one.
    with ThreadPoolExecutor(1) as beside:
        answers = beside.submit(lambda: asyncio.run(everyone())).result()
    assert Counter(answers) == {"HTTP/1.1 200 OK": VISITORS}
