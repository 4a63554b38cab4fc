"""Whoosh, imported in one place, and its index under our seal.

A commit writes new files beside the old ones, then the seal that names them, then removes the old ones: whoever reads
the seal sees one state or the other, and a kill at any moment leaves the old one.
"""

import warnings
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeAlias

from briefer.lookup.seal import NAME, VERSION, Seal, digest_of, write_seal

with warnings.catch_warnings():  # 2.7.4 is older than some warnings of newer Pythons about its spelling
    warnings.simplefilter("ignore")
    from whoosh import columns, fields, formats
    from whoosh.codec import whoosh3
    from whoosh.filedb.filestore import FileStorage
    from whoosh.index import TOC, FileIndex
    from whoosh.reading import TermNotFound
    from whoosh.util.filelock import FileLock, try_for
    from whoosh.writing import LockError, SegmentWriter

__all__ = ["LockError", "SealedIndex", "TermNotFound", "Untyped", "alone", "places_in"]

Untyped: TypeAlias = Any  # Whoosh publishes no types

_NAME = "briefer"


class Places(formats.Format):  # type: ignore[misc]  # Whoosh has no types
    """A posting is the places of a word among the words of its field, four bytes each.

    Whoosh's own format pickles a list for each and makes an object for each word of the text.
    """

    posting_size = -1

    def __init__(self) -> None:
        self.field_boost = 1.0
        self.options: dict[str, object] = {}

    def word_values(
        self, value: Sequence[str], _analyzer: Untyped, **_: Untyped
    ) -> Iterator[tuple[str, int, float, bytes]]:
        places: dict[str, list[int]] = {}
        for at, word in enumerate(value):
            places.setdefault(word, []).append(at)
        return ((word, len(ats), float(len(ats)), array("I", ats).tobytes()) for word, ats in places.items())


class _Codec(whoosh3.W3Codec):  # type: ignore[misc]  # Whoosh has no types
    """Large blocks, since whole postings are read; no statistics of lengths, since `Opened.norms` has them."""

    length_stats = False

    def __init__(self) -> None:
        super().__init__(blocklimit=512, compression=1)


def places_in(posting: bytes) -> Sequence[int]:
    """What `Places` packed, on this machine: Whoosh opens no index of another architecture."""
    return array("I", posting)


def _of_words() -> Untyped:
    field = fields.TEXT()
    field.format = Places()
    return field


def _schema() -> Untyped:
    """Lists of folded words go into the first five, so that no analyzer runs; the rest are columns."""
    return fields.Schema(
        text=_of_words(),
        title=_of_words(),
        speakers=_of_words(),
        tags=_of_words(),
        source=_of_words(),
        kept=fields.STORED(),  # what a hit shows
        key=fields.COLUMN(columns.VarBytesColumn()),
        digest=fields.COLUMN(columns.FixedBytesColumn(16)),
        article=fields.COLUMN(columns.NumericColumn("i")),
        quote=fields.COLUMN(columns.NumericColumn("i")),
        day=fields.COLUMN(columns.NumericColumn("i")),  # 20240328; 0 if unknown
        size=fields.COLUMN(columns.NumericColumn("i")),  # words
        status=fields.COLUMN(columns.VarBytesColumn()),
        language=fields.COLUMN(columns.VarBytesColumn()),
        names=fields.COLUMN(columns.VarBytesColumn()),
        labels=fields.COLUMN(columns.VarBytesColumn()),
    )


@contextmanager
def alone(folder: Path, wait: float) -> Iterator[None]:
    """Nobody else writes in this folder meanwhile, nor makes it anew. The lock is a file beside it.

    Raises:
        LockError: another process was writing for all the seconds of ``wait``.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(str(folder.with_name(folder.name + ".lock")))
    if not try_for(lock.acquire, timeout=wait, delay=0.05):
        raise LockError
    try:
        yield
    finally:
        lock.release()


class SealedIndex(FileIndex):  # type: ignore[misc]  # Whoosh has no types
    """An index as its seal describes it; other files in the folder are not looked at."""

    def __init__(self, folder: Path, key: bytes, seal: Seal) -> None:
        self.folder = folder
        self.key = key
        self.seal = seal
        # Not Whoosh's own __init__: it unpickles the newest table of contents it finds, sealed or not.
        self.storage, self.indexname, self._schema = FileStorage(str(folder)), _NAME, None

    @classmethod
    def made_in(cls, folder: Path, key: bytes) -> "SealedIndex":
        """A new, empty index in this folder."""
        storage = FileStorage(str(folder))
        TOC.create(storage, _schema(), _NAME)
        return cls(folder, key, _sealed(folder, key, 0, "", ()))

    def write(self) -> "_SealedWriter":
        """A writer, to be used in `alone`; whatever a killed one left behind goes with its commit."""
        return _SealedWriter(self, _lk=False, limitmb=64, codec=_Codec())

    def stamped(self, stamp: str) -> None:
        """The same contents under another stamp."""
        self.seal = _sealed(self.folder, self.key, self.seal.generation, stamp, self.seal.files)

    def _read_toc(self) -> Untyped:
        return TOC.read(self.storage, self.indexname, gen=self.seal.generation)

    def reader(self, reuse: Untyped = None) -> Untyped:
        """A reader of the sealed state.

        Raises:
            FileNotFoundError: a newer state has replaced it meanwhile.
        """
        table = self._read_toc()
        return self._reader(self.storage, table.schema, table.segments, table.generation, reuse=reuse)

    def latest_generation(self) -> int:
        return self.seal.generation


class _SealedWriter(SegmentWriter):  # type: ignore[misc]  # Whoosh has no types
    """A commit that seals before it removes what it replaced."""

    def __init__(self, index: SealedIndex, **options: Untyped) -> None:
        self._index = index
        super().__init__(index, **options)

    def _commit_toc(self, segments: list[Untyped]) -> None:
        index = self._index
        _sweep(index.folder, index.seal, but=tuple(f"{one.segment_id()}." for one in segments))
        TOC(self.schema, segments, self.generation).write(self.storage, self.indexname)
        names = [name for name in self.storage if name.startswith(tuple(s.segment_id() + "." for s in segments))]
        index.seal = _sealed(index.folder, index.key, self.generation, "", names)
        _sweep(index.folder, index.seal)


def _sweep(folder: Path, seal: Seal, but: tuple[str, ...] = ()) -> None:
    """Remove the files that no seal names: replaced ones, and what a kill left. Windows keeps those still open."""
    for path in folder.iterdir():
        if path.is_file() and path.name not in {NAME, *seal.files} and not (but and path.name.startswith(but)):
            with suppress(PermissionError):
                path.unlink()


def _sealed(folder: Path, key: bytes, generation: int, stamp: str, names: Iterable[str]) -> Seal:
    table = TOC._filename(_NAME, generation)  # noqa: SLF001  # the name is part of the format
    files = {name: digest_of(folder / name) for name in {*names, table}}
    seal = Seal(version=VERSION, stamp=stamp, generation=generation, files=files)
    write_seal(folder, key, seal)
    return seal
