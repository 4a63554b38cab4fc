"""Finds the files of resources/, from a checkout, a wheel or a frozen build."""

import sys
from functools import cache
from pathlib import Path

from briefer.errors import BrieferError


class MissingResources(BrieferError):
    def __init__(self) -> None:
        super().__init__(
            "Briefer's own files (resources/) are missing. Nothing of yours was touched; install it again."
        )


@cache
def resources() -> Path:
    """The folder that holds the data files.

    Raises:
        MissingResources: the installation is incomplete.
    """
    package = Path(__file__).resolve().parent
    frozen = Path(getattr(sys, "_MEIPASS", package))
    for folder in (package / "resources", package.parent / "resources", frozen / "resources"):
        if (folder / "people.toml").is_file():
            return folder
    raise MissingResources


def resource(*parts: str) -> Path:
    """One file or folder of resources/: ``resource("formats", "generic.toml")``."""
    return resources().joinpath(*parts)
