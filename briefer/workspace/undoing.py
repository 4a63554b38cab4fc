"""Undo and redo: the inverse of a step's changeset, applied where the rows are still as the step left them.

A row that has changed since is left as it is and said. What depends on such a row stays with
it: an article is not taken away from under a quote that is kept.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from briefer.model import Changes
from briefer.workspace import history
from briefer.workspace.connecting import said_plainly
from briefer.workspace.schema import POINTERS
from briefer.workspace.store import Store

if TYPE_CHECKING:
    import apsw

_KEY_LENGTHS = {"quote_tags": 2}  # all other tables: 1
_POSITIONS = {("articles", "text_sha256"): 10, ("articles", "original_sha256"): 11}
_POSITIONS |= {("quotes", "article_id"): 1, ("quote_tags", "quote_id"): 0, ("quote_tags", "tag_id"): 1}

Key = tuple[Any, ...]  # table, then the primary key


def undo(store: Store, entry_id: int = 0) -> Changes | None:
    """Take back the last step of the analyst's own, or the one named; None if there is nothing to undo."""
    step, label = history.undoable(store, entry_id) if entry_id else history.last_done(store)
    return _take_back(store, "undo", step, f"Undo “{label}”") if step else None


def redo(store: Store) -> Changes | None:
    """Bring back the step undone last; None if there is none, or a new edit came between."""
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
        stranded = _Dependence(store, changeset).stranded(attempt.left)
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
        import apsw

        flags = apsw.SQLITE_CHANGESETAPPLY_IGNORENOOP
        try:
            with said_plainly(self._store.path):
                apsw.Changeset.apply(
                    changeset,
                    self._store.connection,
                    filter_change=lambda change: _key(change) not in self._left_out,
                    conflict=self._conflict,
                    flags=flags,
                )
        except (apsw.ConstraintError, apsw.AbortError):
            if not self._stranding:
                raise
            return False
        return True

    def _conflict(self, reason: int, change: "apsw.TableChange") -> int:
        import apsw

        if reason == apsw.SQLITE_CHANGESET_FOREIGN_KEY:
            self._stranding = True
            return apsw.SQLITE_CHANGESET_ABORT
        key = _key(change)
        self.left[key] = f"{_name(self._store, key)} has changed since and was left as it is."
        return apsw.SQLITE_CHANGESET_OMIT


class _Dependence:
    """Which rows of a changeset cannot change because others, that are left, point to them or they to others."""

    def __init__(self, store: Store, changeset: bytes) -> None:
        import apsw

        self._store = store
        self._deleted: set[Key] = set()
        self._inserted: dict[Key, tuple[Any, ...]] = {}
        for change in apsw.Changeset.iter(changeset):
            if change.op == "DELETE":
                self._deleted.add(_key(change))
            elif change.op == "INSERT":
                self._inserted[_key(change)] = change.new or ()

    def stranded(self, left: dict[Key, str]) -> dict[Key, str]:
        """The rows that must be left as well, each with its sentence."""
        found: dict[Key, str] = {}
        while more := dict(self._stranded_by({**left, **found})):
            found |= more
        return found

    def _stranded_by(self, left: dict[Key, str]) -> Iterator[tuple[Key, str]]:
        gone = self._deleted - left.keys()
        for key in gone:
            for child in self._children(key):
                if child not in gone:
                    yield (
                        key,
                        f"{_name(self._store, key)} is still needed by {_lower(self._store, child)} and was kept.",
                    )
        come = self._inserted.keys() - left.keys()
        for key in come:
            for parent in self._parents(key):
                if parent not in come and (parent in gone or not self._exists(parent)):
                    yield key, f"{_name(self._store, key)} was not brought back: what it belongs to is gone."

    def _children(self, key: Key) -> Iterator[Key]:
        for table, pointers in POINTERS.items():
            for column, parent, _ in pointers:
                if parent == key[0]:
                    names = ", ".join(_key_columns(table))
                    statement = f"SELECT {names} FROM {table} WHERE {column} = ?"  # noqa: S608  # names of our own schema
                    yield from ((table, *row) for row in self._store.rows(statement, key[1:]))

    def _parents(self, key: Key) -> Iterator[Key]:
        table = key[0]
        for column, parent, _ in POINTERS.get(table, ()):
            yield parent, self._inserted[key][_POSITIONS[table, column]]

    def _exists(self, key: Key) -> bool:
        table, value = key
        column = "sha256" if table == "blobs" else "id"
        return self._store.value(f"SELECT 1 FROM {table} WHERE {column} = ?", (value,)) is not None  # noqa: S608  # as above


def _key(change: "apsw.TableChange") -> Key:
    row = change.old or change.new or ()
    return (change.name, *row[: _KEY_LENGTHS.get(change.name, 1)])


def _key_columns(table: str) -> tuple[str, ...]:
    return ("quote_id", "tag_id") if table == "quote_tags" else ("id",)


def _name(store: Store, key: Key) -> str:
    table, number, *_ = key
    match table:
        case "articles":
            return f"Article a{number}"
        case "quotes":
            return f"Quote q{number}"
        case "quote_tags":
            return f"A tag of quote q{number}"
        case "settings":
            return f"The setting “{number}”"
    column, word = {"people": ("name", "Person"), "tags": ("name", "Tag"), "notes": ("title", "Note")}[table]
    name = store.value(f"SELECT {column} FROM {table} WHERE id = ?", (number,), number)  # noqa: S608  # as above
    return f"{word} “{name}”"


def _lower(store: Store, key: Key) -> str:
    name = _name(store, key)
    return name[0].lower() + name[1:]
