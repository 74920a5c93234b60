"""What git knows of the repository, and the little that a release changes in it."""

import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.content.names import formerly
from scripts.publish.release.numbering import in_order
from scripts.publish.release.refusal import Refused

BRANCH = "main"


@dataclass(frozen=True)
class Repository:
    """A folder under git.

    Attributes:
        root: the folder.
    """

    root: Path

    def run(self, *arguments: str, environment: Mapping[str, str] | None = None) -> str:
        """What git answers to a command.

        Raises:
            Refused: when git refuses, with its own words.
        """
        try:
            done = subprocess.run(
                ["git", *arguments], cwd=self.root, env=environment, capture_output=True, encoding="utf-8", check=False
            )
        except OSError as error:
            raise Refused("git is er niet, en een uitgave wordt uit git gemaakt (apt-get install git)") from error
        if done.returncode:
            last = (done.stderr.strip() or "zonder uitleg").splitlines()[-1]
            raise Refused(f"git {arguments[0]} lukt niet: {last}")
        return done.stdout.rstrip("\n")

    def answers(self, *arguments: str) -> bool:
        """Whether git says yes to a question."""
        return subprocess.run(["git", *arguments], cwd=self.root, capture_output=True, check=False).returncode == 0

    @property
    def releases(self) -> list[str]:
        """The releases that this commit comes after or is, the oldest first."""
        return in_order(self.run("tag", "--merged", "HEAD").split())

    @property
    def release_here(self) -> str:
        """The release that this very commit is; empty when it is none."""
        return "".join(in_order(self.run("tag", "--points-at", "HEAD").split())[-1:])

    def text_at(self, revision: str, name: str) -> str:
        """A file as it was, also before the lists had a folder of their own; empty when it was not there."""
        for there in (name, formerly(name)):
            if self.answers("cat-file", "-e", f"{revision}:{there}"):
                return self.run("show", f"{revision}:{there}")
        return ""

    def refuse_unless_ready(self) -> None:
        """Stop unless all is committed, and on the main branch.

        Raises:
            Refused: otherwise.
        """
        changed = [line[3:] for line in self.run("status", "--porcelain").splitlines()]
        if changed:
            names = ", ".join(changed[:3]) + (" …" if len(changed) > 3 else "")
            raise Refused(f"nog niet vastgelegd: {names}; leg het vast (git commit) of haal het weg")
        here = self.run("branch", "--show-current") or "een losse commit"
        if not self.release_here and here != BRANCH:
            raise Refused(f"je staat op '{here}'; maak een uitgave op {BRANCH} (git switch {BRANCH})")
        if not any(self.answers("merge-base", "--is-ancestor", "HEAD", name) for name in (BRANCH, f"origin/{BRANCH}")):
            raise Refused(f"deze commit staat niet op {BRANCH}; maak een uitgave van wat daar staat")

    def identity(self) -> dict[str, str]:
        """Who commits and tags, as variables for git in another folder.

        Raises:
            Refused: when git does not know.
        """
        known = self.answers("var", "GIT_COMMITTER_IDENT")
        match = re.match(r"(.*) <(.*)> ", self.run("var", "GIT_COMMITTER_IDENT")) if known else None
        if match is None:
            raise Refused("git weet niet wie je bent; zeg het met: git config user.name en git config user.email")
        name, address = match.groups()
        return {
            "GIT_AUTHOR_NAME": name,
            "GIT_AUTHOR_EMAIL": address,
            "GIT_COMMITTER_NAME": name,
            "GIT_COMMITTER_EMAIL": address,
        }

    def copy_to(self, folder: Path) -> "Repository":
        """This commit in a folder of its own, where nothing lies that is not committed."""
        self.run("clone", "--quiet", "--no-checkout", str(self.root), str(folder))
        copy = Repository(folder)
        copy.run("checkout", "--quiet", "--detach", self.run("rev-parse", "HEAD"))
        return copy

    def take_release(self, version: str, copy: "Repository") -> None:
        """Take over a release, commit and tag, that was made in a copy: both or neither.

        Raises:
            Refused: when this repository changed meanwhile.
        """
        self.run("fetch", "--quiet", "--no-tags", str(copy.root), f"refs/tags/{version}:refs/tags/{version}")
        try:
            self.run("merge", "--quiet", "--ff-only", version)
        except Refused:
            self.run("tag", "--delete", version)
            raise
