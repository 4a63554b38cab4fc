"""The history: each step with its changeset, chained by hashes, only ever added to.

An entry is one of four kinds. An *edit* is a step of its own. An *undo* points to the edit it
took back and holds what was really done to the rows, a *redo* likewise; so the state of an
edit is the kind of the last entry that points to it, nothing in the table is ever altered, and
applying all changesets in order yields the rows as they are. A *loss* says that entries which
had been stored were missing when the workspace was opened.

Undo takes the newest edit of the analyst's own that is not undone. Redo takes the newest undo
since the last edit of the analyst's own: a new edit ends what could be redone. Edits that run
meanwhile (``own=False``) are stepped over by both, and can be undone by their id.

``hash`` is the sha256 over the hash before, a JSON list of id, kind, step, own, label and time,
and the changeset; the first goes on from the sha256 of the workspace's own id.
"""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from briefer.model import Changes, HistoryEntry, clean_text, sha256_of
from briefer.workspace import blobs
from briefer.workspace.changes import changes_of
from briefer.workspace.connecting import said_plainly
from briefer.workspace.errors import DamagedHistory, NotThere
from briefer.workspace.lasthash import LastStep
from briefer.workspace.schema import KEYS, now
from briefer.workspace.store import Store

EntryKind = Literal["edit", "undo", "redo", "loss"]

_STATE = "(SELECT kind FROM history AS later WHERE later.step = history.id ORDER BY later.id DESC LIMIT 1)"
_LAST_DONE = f"""
SELECT id, label FROM history WHERE kind = 'edit' AND own AND {_STATE} IS NOT 'undo' ORDER BY id DESC LIMIT 1
"""  # noqa: S608  # constants only
_LAST_UNDONE = """
SELECT step, (SELECT label FROM history AS edit WHERE edit.id = history.step) FROM history
WHERE kind = 'undo'
    AND id > coalesce((SELECT id FROM history WHERE kind = 'edit' AND own ORDER BY id DESC LIMIT 1), 0)
    AND NOT EXISTS (SELECT 1 FROM history AS later WHERE later.step = history.step AND later.id > history.id)
ORDER BY id DESC LIMIT 1
"""
_REACHABLE = f"""
SELECT id FROM history WHERE kind = 'edit' AND {_STATE} IS NOT 'undo' UNION ALL
SELECT id FROM history WHERE kind <> 'edit' AND id > ? UNION ALL
SELECT max(id) FROM history WHERE kind = 'redo' GROUP BY step
"""  # noqa: S608  # constants only
_ENTRIES = f"SELECT id, label, at, hash, {_STATE} IS 'undo' FROM history ORDER BY id DESC LIMIT ?"  # noqa: S608  # constants only
_DONE = f"SELECT id, label FROM history WHERE id = ? AND kind = 'edit' AND {_STATE} IS NOT 'undo'"  # noqa: S608  # constants only
_ABOUT = "SELECT changeset FROM history WHERE id = coalesce((SELECT max(id) FROM history WHERE step = ?), ?)"


@dataclass(frozen=True, slots=True)
class Entry:
    """What is chained: all of an entry but its hash."""

    id: int
    kind: str
    step: int | None
    own: bool
    label: str
    at: str
    changeset: bytes

    def hash_after(self, before: str) -> str:
        head = json.dumps([self.id, self.kind, self.step, int(self.own), self.label, self.at], ensure_ascii=False)
        return sha256(f"{before}\n{head}\n".encode() + self.changeset).hexdigest()


class Recording:
    """One step being recorded; ``changes`` is there after the block."""

    def __init__(self, kind: EntryKind, label: str, *, step: int | None, own: bool) -> None:
        self.kind = kind
        self.label = clean_text(label)
        self.step = step
        self.own = own
        self.conflicts: list[str] = []
        self.changes = Changes(label=self.label)


@contextmanager
def recorded(
    store: Store, kind: EntryKind, label: str, *, step: int | None = None, own: bool = True
) -> Iterator[Recording]:
    """One transaction that ends as one entry; an exception leaves everything as it was.

    An edit that changed nothing leaves no entry.
    """
    import apsw

    store.assert_writable()
    recording = Recording(kind, label, step=step, own=own)
    with store.lock, _transaction(store):
        session = apsw.Session(store.connection, "main")
        try:
            for table in KEYS:
                session.attach(table)
            yield recording
            with said_plainly(store.path):
                changeset = session.changeset()
        finally:
            session.close()
        if changeset or kind != "edit":
            _append(store, recording, changeset)
        recording.changes = changes_of(recording.label, [changeset], tuple(recording.conflicts))


def take_up(store: Store, losses: Sequence[str]) -> None:
    """Go on with a history that was just opened: what is missing is entered, and the line outside set right."""
    for loss in losses:
        with recorded(store, "loss", loss, own=False):
            pass  # the entry itself says it
    if store.last_hash.read() != last_step(store):
        store.last_hash.write(last_step(store))


@contextmanager
def _transaction(store: Store) -> Iterator[None]:
    if store.recording:
        message = "an edit within an edit"
        raise RuntimeError(message)
    store.execute("BEGIN IMMEDIATE")
    store.recording = True
    before = last_step(store)
    try:
        yield
        store.execute("COMMIT")
    except BaseException:
        if store.connection.in_transaction:
            store.execute("ROLLBACK")
        raise
    finally:
        store.recording = False
    after = last_step(store)
    if after != before:
        store.last_hash.write(after)


def _append(store: Store, recording: Recording, changeset: bytes) -> None:
    last = last_step(store)
    entry = Entry(last.id + 1, recording.kind, recording.step, recording.own, recording.label, now(), changeset)
    chained = entry.hash_after(last.hash)
    values = (entry.id, entry.kind, entry.step, int(entry.own), entry.label, entry.at, chained, blobs.pack(changeset))
    store.execute("INSERT INTO history VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)


def last_step(store: Store) -> LastStep:
    """The newest entry; before the first one, number 0 with the hash the chain starts from."""
    row = store.row("SELECT id, hash FROM history ORDER BY id DESC LIMIT 1")
    return LastStep(*row) if row else LastStep(0, sha256_of(store.workspace_id))


def last_done(store: Store) -> tuple[int, str]:
    """Id and label of the step that undo would take back; 0 and "" if there is none."""
    return _step(store, _LAST_DONE)


def last_undone(store: Store) -> tuple[int, str]:
    """Id and label of the step that redo would bring back; 0 and "" if there is none."""
    return _step(store, _LAST_UNDONE)


def _step(store: Store, statement: str, values: tuple[int, ...] = ()) -> tuple[int, str]:
    number, label = store.row(statement, values) or (0, "")
    return number, label


def undoable(store: Store, entry_id: int) -> tuple[int, str]:
    """Id and label of a step that is done; 0 and "" if it is undone already or no step of its own."""
    return _step(store, _DONE, (entry_id,))


def last_done_to(store: Store, step: int) -> bytes:
    """The changeset of the last entry about a step: the edit itself, its undo or its redo."""
    return _unpacked(store, store.value(_ABOUT, (step, step)))


def reachable(store: Store) -> list[int]:
    """The entries whose changesets undo and redo may still need."""
    first = store.value("SELECT id FROM history WHERE kind = 'edit' AND own ORDER BY id DESC LIMIT 1", (), 0)
    return [number for (number,) in store.rows(_REACHABLE, (first,))]


def changeset_of(store: Store, entry_id: int) -> bytes:
    """Raises NotThere for an entry that is not in the history."""
    packed = store.value("SELECT changeset FROM history WHERE id = ?", (entry_id,))
    if packed is None:
        raise NotThere(f"Step {entry_id}")
    return _unpacked(store, packed)


def entries(store: Store, limit: int) -> list[HistoryEntry]:
    """The newest first; undo and redo are entries too."""
    return [
        HistoryEntry(id=number, label=label, at=at, hash=chained, undone=bool(undone))
        for number, label, at, chained, undone in store.rows(_ENTRIES, (limit,))
    ]


def changes_between(store: Store, after: int, upto: int) -> Changes:
    """What the entries ``after < id <= upto`` changed together; the label is the last one's."""
    found = store.rows("SELECT label, changeset FROM history WHERE id > ? AND id <= ? ORDER BY id", (after, upto))
    label = found[-1][0] if found else ""
    return changes_of(label, (_unpacked(store, packed) for _, packed in found))


def _unpacked(store: Store, packed: bytes) -> bytes:
    try:
        return blobs.unpack(packed)
    except ValueError as error:
        raise DamagedHistory(store.path) from error
