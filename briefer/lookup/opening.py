"""An index opened for looking up: searcher and columns, kept open from one query to the next."""

import time
from pathlib import Path

from briefer.lookup.engine import SealedIndex, Untyped, columns, current_seal, scoring
from briefer.lookup.seal import Seal, holds
from briefer.lookup.unavailable import IndexMissing

_ATTEMPTS, _PAUSE = 20, 0.05  # an update may replace the files between the look at the seal and the opening
_TITLE_WEIGHT = 0.9  # share of a title's length that counts: a long headline is no worse than a short one


class Opened:
    """A searcher with its columns as plain lists, by number of document."""

    def __init__(self, folder: Path, key: bytes, seal: Seal) -> None:
        self.seal = seal
        self.searcher = SealedIndex(folder, key, seal).searcher(weighting=scoring.BM25F(title_B=_TITLE_WEIGHT))
        self._columns: dict[str, list[Untyped]] = {}

    def column(self, name: str) -> list[Untyped]:
        if name not in self._columns:
            self._columns[name] = [value for reader, _ in self._leaves() for value in _values(reader, name)]
        return self._columns[name]

    def close(self) -> None:
        self.searcher.close()

    def _leaves(self) -> Untyped:
        reader = self.searcher.reader()
        return reader.leaf_readers() if reader.doc_count_all() else ()


def open_index(folder: Path, key: bytes, before: Opened | None = None) -> Opened:
    """The index as it is now; ``before`` is given back if nothing changed, and closed otherwise.

    Raises:
        IndexMissing: there is none, or it is not sound.
    """
    for _ in range(_ATTEMPTS):
        seal = current_seal(folder, key)
        if before is not None and before.seal.generation == seal.generation and before.seal.files == seal.files:
            return before
        if before is not None:
            before.close()
            before = None
        try:
            return _open(folder, key, seal)
        except FileNotFoundError:
            time.sleep(_PAUSE)
    raise IndexMissing


def _open(folder: Path, key: bytes, seal: Seal) -> Opened:
    if seal.generation < 0 or not holds(folder, seal):
        raise IndexMissing
    return Opened(folder, key, seal)


def _values(reader: Untyped, name: str) -> list[Untyped]:
    if not reader.has_column(name):
        empty = columns.NumericColumn if name in {"article", "quote", "day"} else columns.VarBytesColumn
        return [0 if empty is columns.NumericColumn else b""] * int(reader.doc_count_all())
    return list(reader.column_reader(name))
