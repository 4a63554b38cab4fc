"""An open workspace, as the rest of the program sees it."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from briefer.model import (
    Article,
    ArticleSummary,
    Changes,
    HistoryEntry,
    Note,
    NoteSummary,
    Person,
    Quote,
    Status,
    Tag,
)
from briefer.workspace import backing_up, compacting, history, reading, undoing, verifying
from briefer.workspace.edits import Edit
from briefer.workspace.store import Store

if TYPE_CHECKING:
    from filelock import BaseFileLock


class Workspace:
    """Articles, quotes, people, tags and notes of one ``.briefer`` file.

    May be used from several threads; an edit of one lets the others wait.
    ``warnings`` says what was noticed on opening: changes that had been stored and are missing.
    """

    def __init__(self, store: Store, lock: "BaseFileLock | None", warnings: tuple[str, ...] = ()) -> None:
        self._store = store
        self._lock = lock
        self.warnings = warnings

    @property
    def path(self) -> Path:
        return self._store.path

    @property
    def read_only(self) -> bool:
        return self._store.read_only

    @property
    def stamp(self) -> str:
        """The hash of the last step: as long as it stays the same, so do all rows."""
        return history.last_step(self._store).hash

    @property
    def last_step(self) -> int:
        """The id of the newest history entry; 0 if there is none."""
        return history.last_step(self._store).id

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Store everything in the one file and let others in; to close twice is no error."""
        try:
            self._store.close()
        finally:
            if self._lock:
                self._lock.release()

    def articles(self) -> list[ArticleSummary]:
        return reading.summaries(self._store)

    def article(self, article_id: int) -> Article:
        """Raises NotThere, as do all that ask for one thing by its id."""
        return reading.article(self._store, article_id)

    def article_ids(self) -> list[int]:
        return reading.article_ids(self._store)

    def article_with_hash(self, sha256: str) -> int:
        """The article that was read from these original bytes; 0 if there is none."""
        return reading.article_with_hash(self._store, sha256)

    def original(self, article_id: int) -> bytes:
        """The bytes an article was read from."""
        return reading.original(self._store, article_id)

    def quotes(
        self, article_id: int = 0, *, status: Status | None = None, ids: Collection[int] | None = None
    ) -> list[Quote]:
        """Quotes in reading order: of one article, or of all if it is 0."""
        return reading.quotes(self._store, article_id, status, ids)

    def quote(self, quote_id: int) -> Quote:
        return reading.quote(self._store, quote_id)

    def people(self) -> list[Person]:
        return reading.people(self._store)

    def tags(self) -> list[Tag]:
        """Tags with a digit first, in its order, then the others by name."""
        return reading.tags(self._store)

    def notes(self) -> list[NoteSummary]:
        return reading.notes(self._store)

    def note(self, note_id: int) -> Note:
        return reading.note(self._store, note_id)

    def setting(self, key: str, default: str = "") -> str:
        return reading.setting(self._store, key, default)

    @contextmanager
    def edit(self, label: str, *, own: bool = True) -> Iterator[Edit]:
        """One step: all of the block is stored and can be undone as one, or, on an exception, nothing.

        A step that is not the analyst's own (work that goes on in the background) is passed over by
        undo and leaves redo alone. A block that changes nothing leaves no step.

        Raises:
            ReadOnlyWorkspace, DiskFull, StorageFailed: nothing was stored.
            RuntimeError: an edit within an edit.
        """
        edit = Edit(self._store, label)
        with history.recorded(self._store, "edit", label, own=own) as recording:
            yield edit
        edit.changes = recording.changes

    def undo(self, entry_id: int = 0) -> Changes | None:
        """Take back the last own step, or any one step by its id; None if there is nothing to take back.

        Rows that have changed since are left as they are and named in ``Changes.conflicts``.
        """
        return undoing.undo(self._store, entry_id)

    def redo(self) -> Changes | None:
        """Bring back what was undone last; None after a new edit."""
        return undoing.redo(self._store)

    @property
    def undo_label(self) -> str:
        """The label of the step that undo would take back; empty if there is none."""
        return history.last_done(self._store)[1]

    @property
    def redo_label(self) -> str:
        return history.last_undone(self._store)[1]

    def history(self, limit: int = 200) -> list[HistoryEntry]:
        """The newest entries first, undo and redo among them."""
        return history.entries(self._store, limit)

    def what_changed(self, entry_id: int) -> Changes:
        """What one history entry changed. Raises NotThere."""
        history.changeset_of(self._store, entry_id)
        return history.changes_between(self._store, entry_id - 1, entry_id)

    def changed_between(self, after: int, upto: int) -> Changes:
        """What all entries ``after < id <= upto`` changed together."""
        return history.changes_between(self._store, after, upto)

    def verify(self) -> list[str]:
        """Everything that is wrong, in sentences; empty if the workspace is sound."""
        return verifying.findings(self.path)

    def backup(self, to: Path) -> None:
        """Write a whole, checked copy; raises rather than leave a bad one. Works while others write."""
        backing_up.back_up(self.path, to)

    def compact(self, *, keep_undo: bool = True) -> None:
        """Make the file smaller; see ``compacting``. Without ``keep_undo`` removed articles go for good."""
        compacting.compact(self._store, keep_undo=keep_undo)
