"""Undo and redo: the inverse of a step's changeset, applied where the rows are still as the step left them.

A row that has changed since is left as it is and said. What depends on such a row stays with
it: an article is not taken away from under a quote that is kept.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from briefer.model import Changes
from briefer.workspace import history
from briefer.workspace.connecting import said_plainly
from briefer.workspace.naming import Key, key_of, name_of
from briefer.workspace.schema import KEYS, POINTERS
from briefer.workspace.store import Store

if TYPE_CHECKING:
    import apsw


def undo(store: Store, entry_id: int = 0) -> Changes | None:
    """Take back the last step of the analyst's own, or the one named; None if there is nothing to undo."""
    with store.lock:
        step, label = history.undoable(store, entry_id) if entry_id else history.last_done(store)
        return _take_back(store, "undo", step, f"Undo “{label}”") if step else None


def redo(store: Store) -> Changes | None:
    """Bring back the step undone last; None if there is none, or a new edit came between."""
    with store.lock:
        step, label = history.last_undone(store)
        return _take_back(store, "redo", step, f"Redo “{label}”") if step else None


def _take_back(store: Store, kind: history.EntryKind, step: int, label: str) -> Changes:
    import apsw

    with history.recorded(store, kind, label, step=step) as recording:
        inverse = apsw.Changeset.invert(history.last_done_to(store, step))
        recording.conflicts = _apply(store, inverse)
    return recording.changes


def _apply(store: Store, changeset: bytes) -> list[str]:
    """Apply what can be applied; a sentence for each row that was left."""
    left: dict[Key, str] = {}
    while True:
        attempt = _Attempt(store, left)
        if attempt.succeeds(changeset):
            return list(attempt.left.values())
        stranded = _Dependence(store, changeset).stranded_by(attempt.left)
        assert stranded, "rows were left with nothing to point to, and none was found"
        left = attempt.left | stranded


class _Attempt:
    """One try at a changeset, leaving some rows out; notes which others had changed since."""

    def __init__(self, store: Store, left: dict[Key, str]) -> None:
        self._store = store
        self._left_out = frozenset(left)
        self.left = dict(left)
        self._stranding = False

    def succeeds(self, changeset: bytes) -> bool:
        """False if it would leave a row that points to one that is not there; nothing is applied then."""
        import apsw

        try:
            with said_plainly(self._store.path):
                apsw.Changeset.apply(
                    changeset,
                    self._store.connection,
                    filter_change=lambda change: key_of(change) not in self._left_out,
                    conflict=self._conflict,
                    flags=apsw.SQLITE_CHANGESETAPPLY_IGNORENOOP,
                )
        except apsw.ConstraintError:
            if not self._stranding:
                raise
            return False
        return True

    def _conflict(self, reason: int, change: "apsw.TableChange") -> int:
        import apsw

        if reason == apsw.SQLITE_CHANGESET_FOREIGN_KEY:
            self._stranding = True
            return apsw.SQLITE_CHANGESET_ABORT
        key = key_of(change)
        self.left[key] = f"{name_of(self._store, key)} has changed since and was left as it is."
        return apsw.SQLITE_CHANGESET_OMIT


class _Dependence:
    """Which rows of a changeset must be left because of others that are left."""

    def __init__(self, store: Store, changeset: bytes) -> None:
        import apsw

        self._store = store
        self._deleted: set[Key] = set()
        self._inserted: dict[Key, tuple[Any, ...]] = {}
        for change in apsw.Changeset.iter(changeset):
            if change.op == "DELETE":
                self._deleted.add(key_of(change))
            elif change.op == "INSERT":
                self._inserted[key_of(change)] = change.new or ()

    def stranded_by(self, left: dict[Key, str]) -> dict[Key, str]:
        """The rows that must be left as well, each with its sentence."""
        found: dict[Key, str] = {}
        while more := {**self._kept({*left, *found}), **self._orphaned({*left, *found})}:
            found |= more
        return found

    def _kept(self, left: set[Key]) -> dict[Key, str]:
        """Rows that cannot go, because a row that stays points to them."""
        going = self._deleted - left
        staying = {key: next((child for child in self._children(key) if child not in going), None) for key in going}
        return {key: self._kept_sentence(key, child) for key, child in staying.items() if child}

    def _kept_sentence(self, key: Key, child: Key) -> str:
        needed_by = name_of(self._store, child)
        return f"{name_of(self._store, key)} is needed by {needed_by[0].lower()}{needed_by[1:]} and was kept."

    def _orphaned(self, left: set[Key]) -> dict[Key, str]:
        """Rows that cannot come back, because what they point to is gone."""
        coming, going = self._inserted.keys() - left, self._deleted - left
        return {
            key: f"{name_of(self._store, key)} was not brought back: what it belongs to is gone."
            for key in coming
            for parent in self._parents(key)
            if parent not in coming and (parent in going or not self._exists(parent))
        }

    def _children(self, key: Key) -> Iterator[Key]:
        for table, pointers in POINTERS.items():
            names = ", ".join(KEYS[table])
            for column, _, parent in pointers:
                if parent == key[0]:
                    statement = f"SELECT {names} FROM {table} WHERE {column} = ?"  # noqa: S608  # names of our own schema
                    yield from ((table, *row) for row in self._store.rows(statement, key[1:]))

    def _parents(self, key: Key) -> Iterator[Key]:
        for _, position, parent in POINTERS.get(key[0], ()):
            yield parent, self._inserted[key][position]

    def _exists(self, key: Key) -> bool:
        table, value = key
        column = "sha256" if table == "blobs" else "id"
        return self._store.value(f"SELECT 1 FROM {table} WHERE {column} = ?", (value,)) is not None  # noqa: S608  # as above
