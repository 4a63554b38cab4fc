"""Which files of folders can be read."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

# A browser keeps the pictures and frames of a saved page in a folder beside it: "Page_files", "Page.files".
_COMPANIONS = ("_files", ".files", "_fichiers", "-Dateien", "_archivos")


def find_files(paths: Iterable[Path]) -> list[Path]:
    """The files to read: those given, always; of folders given, all within that have a readable suffix, sorted.

    Hidden files, Word's lock files (``~$``), companion folders of saved pages and links to folders are passed over.
    """
    found = (file for path in paths for file in (_within(path) if path.is_dir() else [path]))
    return list(dict.fromkeys(found))


def _within(folder: Path) -> list[Path]:
    return sorted(_readable(folder))


def _readable(folder: Path) -> Iterator[Path]:
    from briefer.articles.formats import SUFFIXES

    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not _hidden(name) and not name.endswith(_COMPANIONS)]
        yield from (Path(place, name) for name in names if not _hidden(name) and Path(name).suffix.lower() in SUFFIXES)


def _hidden(name: str) -> bool:
    return name.startswith((".", "~$"))
