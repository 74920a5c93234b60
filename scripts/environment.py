"""Makes the environment `.venv` from the locked requirements; needs nothing but Python itself.

usage: python3 scripts/environment.py [requirements file]

The default is requirements.txt (what building needs). A second run installs nothing. An environment that
was not finished, that is broken, or that another Python made, is made anew. Written so that an old Python
can still read it and be told that it is too old.
"""

import contextlib
import hashlib
import os
import subprocess
import sys

MINIMUM = (3, 11)
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FOLDER = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(FOLDER, "Scripts" if os.name == "nt" else "bin", "python")
# Says which Python made the environment; not there while something is being installed.
WHOLE = "made-by"
# What pip prints, and what it means for an editor. No remedy may need the environment that could not be made.
CAUSES = (
    ("DO NOT MATCH THE HASHES", "Een pakket past niet bij het slot (de hashes in {file}). Installeer niet verder; meld dit."),
    ("--require-hashes", "Het slot {file} is niet volledig; zet het bestand terug zoals het was."),
    ("No matching distribution", "Een pakket uit {file} is niet te vinden: geen netwerk, of geen versie voor deze Python."),
    ("Could not find a version", "Een pakket uit {file} is niet te vinden: geen netwerk, of geen versie voor deze Python."),
    ("onnection", "Er is geen verbinding met het netwerk. Probeer het opnieuw zodra die er is."),
    ("No space left", "De schijf is vol. Maak ruimte en probeer het opnieuw."),
    ("ermission denied", "In deze map mag niet geschreven worden. Zet de kennisbank in een map die van jou is."),
)


def tell(message):
    # type: (str) -> None
    """Say one line, in whatever encoding the terminal has."""
    encoding = getattr(sys.stderr, "encoding", None) or "ascii"
    sys.stderr.write(message.encode(encoding, "backslashreplace").decode(encoding) + "\n")


def fail(message):
    # type: (str) -> None
    """End with one clear line and exit status 2."""
    tell("omgeving: " + message)
    sys.exit(2)


def run(command, name):
    # type: (list[str], str) -> None
    """Run a command; when it fails, say why in one line below what it printed."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output = process.communicate()[0].decode("utf-8", "replace")
    if process.returncode:
        tell(output)
        for trace, cause in CAUSES:
            if trace in output:
                fail(cause.format(file=name))
        fail("Het maken van .venv is niet gelukt; hierboven staat waarom.")


def stamp(file):
    # type: (str) -> str
    """What the environment must have been made from to be used as it is."""
    with open(file, "rb") as lock:
        return hashlib.sha256(lock.read() + repr((ROOT, sys.version_info[:3])).encode()).hexdigest()


def version(information):
    # type: (tuple) -> str
    """A version as people write it, such as 3.11.2."""
    return ".".join(str(part) for part in information[:3])


def read(name):
    # type: (str) -> str
    """What stands in a file of the environment; nothing when it is not there."""
    try:
        with open(os.path.join(FOLDER, name)) as file:
            return file.read()
    except OSError:
        return ""


def write(name, text):
    # type: (str, str) -> None
    """Put something in a file of the environment."""
    with open(os.path.join(FOLDER, name), "w") as file:
        file.write(text)


def why_anew():
    # type: () -> str
    """Why what is there cannot be used and is made anew (Dutch); nothing when it can."""
    made_by = read(WHOLE)
    if not os.path.lexists(FOLDER):
        return "Omgeving .venv maken ..."
    if not made_by:
        return "De omgeving .venv is niet afgemaakt; hij wordt opnieuw gemaakt ..."
    if made_by != version(sys.version_info):
        return "De omgeving .venv is van Python {0}, dit is {1}; hij wordt opnieuw gemaakt ...".format(
            made_by, version(sys.version_info)
        )
    with open(os.devnull, "w") as nowhere:
        try:
            broken = subprocess.call([PYTHON, "-m", "pip", "--version"], stdout=nowhere, stderr=nowhere)
        except OSError:
            broken = True
    return "De omgeving .venv is stuk; hij wordt opnieuw gemaakt ..." if broken else ""


def make(name):
    # type: (str) -> None
    """Make an empty environment, in the place of what is there."""
    try:
        import ensurepip  # noqa: F401  # Debian's Python has no part of this without the package.
        import venv  # noqa: F401
    except ImportError:
        fail("Deze Python kan geen omgeving maken. Installeer het pakket python3-venv (apt-get install python3-venv).")
    # From inside an environment that is made anew, the Python outside of it must do the work.
    base = getattr(sys, "_base_executable", None) or sys.executable
    run([base, "-m", "venv", "--clear", FOLDER], name)
    write(WHOLE, version(sys.version_info))


def install(name, file):
    # type: (str, str) -> None
    """Install what is locked; whoever interrupts this leaves an environment that says it is not finished."""
    os.remove(os.path.join(FOLDER, WHOLE))
    # A lock is complete, so no resolver is asked for anything: old pips cannot apply a pin to `name[extra]`.
    command = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    try:
        run(command + ["--require-hashes", "-r", file], name)
    except SystemExit:
        write(WHOLE, version(sys.version_info))  # pip itself puts back what it could not finish.
        raise
    write("made-from-" + name, stamp(file))
    write(WHOLE, version(sys.version_info))


@contextlib.contextmanager
def alone():
    # type: () -> Iterator[None]
    """Wait for another command that is making the environment."""
    try:
        import fcntl
    except ImportError:  # Windows, where nothing needs two commands at once.
        yield
        return
    with open(os.path.join(ROOT, ".venv.lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def main(arguments):
    # type: (list[str]) -> None
    """Make the environment, or leave it when it is as it should be."""
    name = arguments[0] if arguments else "requirements.txt"
    if sys.version_info < MINIMUM:
        fail("Python {0} is te oud; installeer Python 3.11 of nieuwer.".format(version(sys.version_info)))
    file = os.path.join(ROOT, name)
    if not os.path.isfile(file):
        fail("Het bestand {0} ontbreekt; zet het terug.".format(name))
    made = "made-from-" + name
    if is_as_asked(made, file):
        return
    try:
        with alone():
            if is_as_asked(made, file):
                return
            reason = why_anew()
            if reason:
                tell(reason)
                make(name)
            tell("Pakketten uit {0} installeren (eenmalig) ...".format(name))
            install(name, file)
    except KeyboardInterrupt:
        fail("Afgebroken. De volgende keer wordt .venv opnieuw gemaakt.")
    except (IOError, OSError) as error:
        fail("In deze map kan .venv niet worden gemaakt ({0}). Kies een map die van jou is.".format(error.strerror))


def is_as_asked(made, file):
    # type: (str, str) -> bool
    """Whether the environment can be used as it is."""
    return bool(read(WHOLE)) and os.path.exists(PYTHON) and read(made) == stamp(file)


if __name__ == "__main__":
    main(sys.argv[1:])
