"""Firefox by WebDriver BiDi: the protocol that it speaks itself, without a program between.

See https://w3c.github.io/webdriver-bidi/.

Playwright cannot drive the Firefox of a system, and Selenium needs a geckodriver that Debian does not have.
"""

import json
import re
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

_LISTENS = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
_PLACE = """(element) => {
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const box = element.getClientRects()[0];
  return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
}"""
PREFERENCES = {
    "app.update.auto": False,
    "browser.aboutwelcome.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "toolkit.telemetry.enabled": False,
}


class Tab:
    """A page in Firefox."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._number = 0
        self.complaints: list[str] = []
        self.call("session.new", capabilities={})
        self.call("session.subscribe", events=["log.entryAdded"])
        self._context = self.call("browsingContext.create", type="tab")["context"]

    def call(self, method: str, **parameters: object) -> Any:
        """Send a command and wait for its answer; what the page complains of meanwhile is kept."""
        self._number += 1
        self._connection.send(json.dumps({"id": self._number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self._connection.recv())
            if answer.get("method") == "log.entryAdded" and answer["params"]["level"] in ("error", "warn"):
                self.complaints.append(answer["params"]["text"])
            if answer.get("id") == self._number:
                assert answer["type"] == "success", (method, parameters, answer)
                return answer["result"]

    def open(self, address: str) -> None:
        """Go to an address and wait until the page is loaded."""
        self.call("browsingContext.navigate", context=self._context, url=address, wait="complete")

    def evaluate(self, expression: str) -> Any:
        """What an expression comes to, as JSON."""
        wrapped = f"(async () => JSON.stringify(await ({expression}) ?? null))()"
        answer = self.call(
            "script.evaluate",
            expression=wrapped,
            target={"context": self._context},
            awaitPromise=True,
            userActivation=True,
        )
        assert answer["type"] == "success", answer["exceptionDetails"]["text"]
        return json.loads(answer["result"]["value"])

    def until(self, expression: str) -> None:
        """Wait until an expression is true."""
        while not self.evaluate(expression):
            time.sleep(0.05)

    def place(self, selector: str) -> tuple[int, int]:
        """The middle of the first box of an element, once it is in view."""
        found = self.evaluate(f"({_PLACE})(document.querySelector({json.dumps(selector)}))")
        return found[0], found[1]

    def _act(self, kind: str, actions: list[dict[str, object]]) -> None:
        self.call(
            "input.performActions", context=self._context, actions=[{"type": kind, "id": kind, "actions": actions}]
        )

    def point(self, selector: str) -> None:
        """Move the mouse onto an element."""
        x, y = self.place(selector)
        self._act("pointer", [{"type": "pointerMove", "x": x, "y": y}])

    def click(self, selector: str) -> None:
        """Click on an element."""
        self.point(selector)
        self._act("pointer", [{"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}])

    def type(self, text: str) -> None:
        """Type on the keyboard."""
        self._act("key", [{"type": kind, "value": letter} for letter in text for kind in ("keyDown", "keyUp")])


@contextmanager
def firefox(program: str, profile: Path) -> Iterator[Tab]:
    """Start Firefox without a window.

    Args:
        program: its path.
        profile: an empty folder for all that it keeps.
    """
    lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in PREFERENCES.items())
    (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
    log = profile / "log.txt"
    with log.open("w", encoding="utf-8") as said:
        process = subprocess.Popen(
            [program, "--headless", "--no-remote", "--profile", str(profile), "--remote-debugging-port", "0"],
            stdout=said,
            stderr=said,
        )
    while not (listens := _LISTENS.search(log.read_text(encoding="utf-8", errors="replace"))):
        assert process.poll() is None, "Firefox does not speak WebDriver BiDi"
        time.sleep(0.05)
    try:
        with connect(f"{listens[1]}/session", max_size=None) as connection:
            yield Tab(connection)
    finally:
        process.terminate()
        process.wait()
