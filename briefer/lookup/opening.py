"""An index opened for looking up: reader and columns, kept open from one query to the next."""

import threading
import time
from functools import cached_property
from pathlib import Path

from briefer.lookup.engine import SealedIndex, Untyped
from briefer.lookup.postings import K1, B, parts_of
from briefer.lookup.seal import Seal, current_seal, holds
from briefer.lookup.unavailable import IndexMissing

_ATTEMPTS, _PAUSE = 20, 0.05  # an update may replace the files between the look at the seal and the opening

_KEPT = threading.local()


class Opened:
    """A reader with its columns as plain lists, by number of document."""

    def __init__(self, folder: Path, key: bytes, seal: Seal) -> None:
        self.folder = folder
        self.seal = seal
        self.reader = SealedIndex(folder, key, seal).reader()
        self.parts = parts_of(self.reader)
        self._columns: dict[str, list[Untyped]] = {}

    def column(self, name: str) -> list[Untyped]:
        if name not in self._columns:
            self._columns[name] = [value for part in self.parts for value in part.leaf.column_reader(name)]
        return self._columns[name]

    @cached_property
    def alive(self) -> list[int]:
        """The documents that are not deleted."""
        return [
            part.offset + number
            for part in self.parts
            for number in range(part.leaf.doc_count_all())
            if number not in part.dead
        ]

    @cached_property
    def norms(self) -> list[float]:
        """What the length of each document adds below the line of BM25."""
        sizes = self.column("size")
        middle = max(sum(sizes) / max(len(sizes), 1), 1)
        return [K1 * (1 - B + B * size / middle) for size in sizes]

    def close(self) -> None:
        self.reader.close()


def open_index(folder: Path, key: bytes) -> Opened:
    """The index as it is now. The last one opened in this thread is kept and given again while it does not change.

    Raises:
        IndexMissing: there is none, or it is not sound.
    """
    for _ in range(_ATTEMPTS):
        seal = current_seal(folder, key)
        kept: Opened | None = getattr(_KEPT, "opened", None)
        if kept is not None and kept.folder == folder and kept.seal.files == seal.files:
            return kept
        let_go()
        try:
            opened = _KEPT.opened = _open(folder, key, seal)
        except FileNotFoundError:
            time.sleep(_PAUSE)
        else:
            return opened
    raise IndexMissing


def let_go() -> None:
    """Close the one kept open: Windows removes no file that is."""
    kept: Opened | None = getattr(_KEPT, "opened", None)
    if kept is not None:
        kept.close()
        _KEPT.opened = None


def _open(folder: Path, key: bytes, seal: Seal) -> Opened:
    if seal.generation < 0 or not holds(folder, seal):
        raise IndexMissing
    return Opened(folder, key, seal)
