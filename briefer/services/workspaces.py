"""Opening workspaces, and where Briefer keeps its own files."""

import os
import sys
from pathlib import Path

from briefer.errors import BrieferError
from briefer.services.people import load_people
from briefer.workspace import Workspace, open_workspace


class NoSuchWorkspace(BrieferError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            f"There is no workspace at “{path}”. Check the name, or make one: briefer import ARTICLES -w {path}"
        )


def data_folder() -> Path:
    """The folder for what belongs to this user of Briefer: the sample workspace, indexes, the log.

    ``BRIEFER_HOME`` overrides it, for a portable installation and for tests.
    """
    if home := os.environ.get("BRIEFER_HOME"):
        return Path(home)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", str(Path.home()))) / "Briefer"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Briefer"
    return Path(os.environ.get("XDG_DATA_HOME", str(Path.home() / ".local" / "share"))) / "briefer"


def open_or_create(path: Path) -> Workspace:
    """Open a workspace; where there is none yet, make one that follows the people of people.toml."""
    fresh = not path.exists()
    workspace = open_workspace(path, create=True)
    if fresh:
        with workspace.edit("New workspace") as edit:
            for person in load_people():
                edit.put_person(person)
    return workspace
