"""Looking at this installation: what is there, and what to do about what is not."""

import platform
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from briefer import __version__
from briefer.assets import resources
from briefer.errors import BrieferError
from briefer.services.people import load_people
from briefer.services.workspaces import data_folder

PACKAGES = ("PySide6-Essentials", "apsw-sqlite3mc", "Whoosh", "Markdown", "python-docx", "lxml", "Pebble")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at; ``advice`` is empty where all is well."""

    what: str
    state: str
    advice: str = ""


def examine() -> list[Finding]:
    """Look at Python, the packages, Briefer's own files and the folder for its data."""
    return [
        Finding("Briefer", __version__),
        Finding("Python", platform.python_version()),
        *map(_package, PACKAGES),
        _tried("Own files", lambda: str(resources())),
        _tried("People", lambda: f"{len(load_people())} followed"),
        _tried("Data folder", _write_there),
    ]


def _package(name: str) -> Finding:
    try:
        return Finding(name, version(name))
    except PackageNotFoundError:
        return Finding(name, "missing", "Run python3 run.py, which installs it.")


def _tried(what: str, attempt: Callable[[], str]) -> Finding:
    try:
        return Finding(what, attempt())
    except BrieferError as error:
        return Finding(what, "not in order", str(error))
    except OSError as error:
        return Finding(what, f"not writable ({error.strerror})", "Set BRIEFER_HOME to a folder you may write to.")


def _write_there() -> str:
    folder = data_folder()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=folder):
        return str(folder)
