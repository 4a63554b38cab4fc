"""The index as others use it: update, search, delete. Derived from the workspace, so it may go at any time."""

import shutil
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self

from briefer.lookup.language import parse
from briefer.lookup.seal import current_seal, holds, private
from briefer.lookup.unavailable import IndexBusy, IndexFolderNotPrivate
from briefer.lookup.values import Record, Results

if TYPE_CHECKING:
    from briefer.lookup.engine import SealedIndex

WAIT = 30.0  # seconds for another process that is updating


class Index:
    """The index in a folder of its own.

    ``key`` signs what is written. A folder signed otherwise, altered since, or open to others counts as empty.
    For one thread at a time; any number of processes may search while one updates.
    """

    def __init__(self, folder: Path, *, key: bytes = b"") -> None:
        self._folder = folder
        self._key = key

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def stamp(self) -> str:
        """What the last whole update was stamped with; empty if there is no sound index."""
        return current_seal(self._folder, self._key).stamp

    def update(self, records: Iterable[Record], *, stamp: str = "", wait: float = WAIT) -> None:
        """Make the index hold exactly these records: adds, replaces and deletes; of two with one id, the first.

        ``stamp`` is kept with them, to know later what they were taken from. A kill leaves the state before, or one in
        between, under no stamp. If another process is updating, that is waited for, ``wait`` seconds at most.

        Raises:
            IndexBusy: another process is still updating it.
            IndexFolderNotPrivate: the folder can neither be trusted nor replaced.
        """
        from briefer.lookup.writing import write_records

        with self._locked(wait) as index:
            written = write_records(index, records)
            if written or index.seal.stamp != stamp:
                index.stamped(stamp)

    def change(
        self, records: Iterable[Record], *, gone: Collection[str] = (), since: str, stamp: str, wait: float = WAIT
    ) -> bool:
        """Put these records in, take those ids out, leave all others; False, and nothing done, if not at ``since``.

        Raises:
            IndexBusy: another process is still updating it.
        """
        from briefer.lookup.writing import change_records

        with self._locked(wait) as index:
            if not index.seal.stamp or index.seal.stamp != since:
                return False
            change_records(index, records, gone)
            index.stamped(stamp)
            return True

    def search(
        self, query: str, limit: int = 50, *, typing: bool = False, each: Literal["article", "quote"] = "article"
    ) -> Results:
        """Look up; the best first. ``typing``: the last word may go on. ``each``: one hit an article, or a quote.

        Raises:
            QueryError: the query is too long.
            IndexMissing: `update` comes first.
        """
        from briefer.lookup.opening import open_index
        from briefer.lookup.results import look_up

        asked = parse(query, typing=typing)
        return look_up(open_index(self._folder, self._key), asked, limit, each)

    def delete(self) -> None:
        """Remove the index with its folder."""
        self.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def close(self) -> None:
        """Let go of the files; the next search opens them again."""
        from briefer.lookup.opening import let_go

        let_go()

    @contextmanager
    def _locked(self, wait: float) -> "Iterator[SealedIndex]":
        from briefer.lookup.engine import LockError, alone

        try:
            with alone(self._folder, wait):
                yield self._sound() or self._fresh()
        except LockError as error:
            raise IndexBusy from error

    def _sound(self) -> "SealedIndex | None":
        from briefer.lookup.engine import SealedIndex

        seal = current_seal(self._folder, self._key)
        try:
            sound = seal.generation >= 0 and holds(self._folder, seal)
        except OSError:
            return None
        return SealedIndex(self._folder, self._key, seal) if sound else None

    def _fresh(self) -> "SealedIndex":
        """An empty index where there was none that can be trusted."""
        from briefer.lookup.engine import SealedIndex

        self.delete()
        self._folder.mkdir(mode=0o700, exist_ok=True)
        if not private(self._folder):
            raise IndexFolderNotPrivate(self._folder)
        return SealedIndex.made_in(self._folder, self._key)
