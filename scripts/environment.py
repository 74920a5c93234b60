"""Makes the environment `.venv` from the locked requirements; needs nothing but Python itself.

usage: python3 scripts/environment.py [requirements file]

The default is requirements.txt (what building needs). A second run installs nothing. Written so that
an old Python can still read it and be told that it is too old.
"""

import hashlib
import os
import subprocess
import sys

MINIMUM = (3, 11)
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FOLDER = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(FOLDER, "Scripts" if os.name == "nt" else "bin", "python")
# What pip prints, and what it means for an editor.
CAUSES = (
    ("DO NOT MATCH THE HASHES", "Een pakket past niet bij het slot (de hashes in {file}). Installeer niet verder; meld dit."),
    ("--require-hashes", "Het slot {file} is niet volledig. Maak het opnieuw met: make lock"),
    ("No matching distribution", "Een pakket uit {file} is niet te vinden: geen netwerk, of geen versie voor deze Python."),
    ("Could not find a version", "Een pakket uit {file} is niet te vinden: geen netwerk, of geen versie voor deze Python."),
    ("onnection", "Er is geen verbinding met het netwerk. Probeer het opnieuw zodra die er is."),
)


def fail(message):
    # type: (str) -> None
    """End with one clear line and exit status 2."""
    sys.stderr.write("omgeving: " + message + "\n")
    sys.exit(2)


def run(command, name):
    # type: (list[str], str) -> None
    """Run a command; when it fails, say why in one line below what it printed."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output = process.communicate()[0].decode("utf-8", "replace")
    if process.returncode:
        sys.stderr.write(output)
        for trace, cause in CAUSES:
            if trace in output:
                fail(cause.format(file=name))
        fail("Het maken van .venv is niet gelukt; hierboven staat waarom.")


def stamp(file):
    # type: (str) -> str
    """What the environment must have been made from to be used as it is."""
    with open(file, "rb") as lock:
        return hashlib.sha256(lock.read() + repr((ROOT, sys.version_info[:3])).encode()).hexdigest()


def main(arguments):
    # type: (list[str]) -> None
    """Make the environment, or leave it when it is as it should be."""
    name = arguments[0] if arguments else "requirements.txt"
    if sys.version_info < MINIMUM:
        found = ".".join(str(part) for part in sys.version_info[:3])
        fail("Python {0} is te oud; installeer Python 3.11 of nieuwer.".format(found))
    file = os.path.join(ROOT, name)
    if not os.path.isfile(file):
        fail("Het bestand {0} ontbreekt; zet het terug.".format(name))
    made = os.path.join(FOLDER, "made-from-" + name)
    if os.path.isfile(made) and os.path.exists(PYTHON):
        with open(made) as before:
            if before.read() == stamp(file):
                return
    if not os.path.exists(PYTHON):
        sys.stderr.write("Omgeving .venv maken ...\n")
        run([sys.executable, "-m", "venv", "--clear", FOLDER], name)
    sys.stderr.write("Pakketten uit {0} installeren (eenmalig) ...\n".format(name))
    run([PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes", "-r", file], name)
    with open(made, "w") as after:
        after.write(stamp(file))


if __name__ == "__main__":
    main(sys.argv[1:])
