"""The recipe for a plain web server, tried with a real nginx."""

import gzip
import http.client
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

RECIPE = Path(__file__).resolve().parent.parent / "hosting" / "nginx.conf"
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a server with a small site."""
    nginx = shutil.which("nginx", path="/usr/sbin:/usr/bin")
    if nginx is None or not BROTLI.exists():
        pytest.skip("nginx with its module for brotli is not installed (nginx, libnginx-mod-http-brotli-static)")
    folder = tmp_path_factory.mktemp("nginx")
    folder.parent.chmod(0o755)
    site = folder / "site"
    (site / "lvb").mkdir(parents=True)
    page = b"<!doctype html><title>LVB</title>"
    (site / "lvb" / "index.html").write_bytes(page)
    (site / "lvb" / "index.html.gz").write_bytes(gzip.compress(page, mtime=0))
    (site / "lvb" / "index.html.br").write_bytes(b"sent as it stands")
    (site / "404.html").write_text("Niet gevonden", encoding="utf-8")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    recipe = (
        RECIPE.read_text(encoding="utf-8")
        .replace("listen [::]:80;", "")
        .replace("listen 80;", f"listen 127.0.0.1:{port};")
    )
    (folder / "server.conf").write_text(recipe.replace("/var/www/kennisbank/site", str(site)), encoding="utf-8")
    (folder / "nginx.conf").write_text(
        f"load_module {BROTLI};\npid {folder}/pid;\nerror_log {folder}/error.log;\nuser root;\ndaemon off;\n"
        "events {}\n"
        f"http {{ access_log off; include {folder}/server.conf; }}\n",
        encoding="utf-8",
    )
    process = subprocess.Popen([nginx, "-p", str(folder), "-c", str(folder / "nginx.conf")], stderr=subprocess.PIPE)
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.1)
    yield port
    process.terminate()
    process.wait()


def get(port: int, path: str, accept: str = "identity") -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", path, headers={"Accept-Encoding": accept})
    answer = connection.getresponse()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()


def test_a_page_comes_with_its_headers(server: int) -> None:
    status, headers, body = get(server, "/lvb/")
    assert status == 200
    assert body.startswith(b"<!doctype html>")
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(("accept", "encoding"), [("gzip", "gzip"), ("br, gzip", "br")])
def test_what_was_compressed_at_build_time_is_sent_as_it_stands(server: int, accept: str, encoding: str) -> None:
    status, headers, body = get(server, "/lvb/", accept)
    assert (status, headers["content-encoding"]) == (200, encoding)
    assert body == b"sent as it stands" or gzip.decompress(body).startswith(b"<!doctype html>")


def test_an_address_without_its_slash_leads_to_the_page(server: int) -> None:
    status, headers, _ = get(server, "/lvb")
    assert (status, headers["location"]) == (301, "/lvb/")


def test_what_is_not_there_gets_our_own_page(server: int) -> None:
    status, _, body = get(server, "/nergens")
    assert (status, body) == (404, b"Niet gevonden")
