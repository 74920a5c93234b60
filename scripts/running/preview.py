"""The live preview: MkDocs' own server, which shows every change at once.

usage: python -m scripts.running.preview [HOST:PORT]

Exit status: 0 ended by the editor, 1 the address is in use.
"""

import argparse
import os
import socket
import subprocess
import sys
from pathlib import Path

from scripts.running.children import Stopped
from scripts.running.progress import guarded

ADDRESS = "127.0.0.1:8000"


def is_free(host: str, port: int) -> bool:
    """Whether a server can listen there; MkDocs finds out only when all pages are rendered."""
    with socket.socket() as listener:
        if os.name != "nt":  # On Windows it would let two servers listen at once.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
        except OSError:
            return False
    return True


def main(arguments: list[str] | None = None) -> int:
    """Serve the repository in the current folder until the editor stops it."""
    parser = argparse.ArgumentParser(description="Laat de site zien terwijl je schrijft.")
    parser.add_argument("address", nargs="?", default=ADDRESS, help="waar hij komt te staan, zoals 127.0.0.1:8001")
    address = parser.parse_args(arguments).address
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65535:
        print(f"'{address}' is geen adres; schrijf bijvoorbeeld: make serve ADRES=127.0.0.1:8001", file=sys.stderr)
        return 1
    if not is_free(host, int(port)):
        print(
            f"Op {address} staat al iets, misschien een eerder voorbeeld: http://{address}/. Sluit dat, of kies een "
            "andere plek: make serve ADRES=127.0.0.1:8001",
            file=sys.stderr,
        )
        return 1
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    try:
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
        return subprocess.run(command, cwd=Path.cwd(), env=environment, check=False).returncode
    except (KeyboardInterrupt, Stopped):
        return 0


if __name__ == "__main__":
    sys.exit(guarded(main))
