"""Compaction: the file without what nothing points to any more."""

from collections.abc import Iterator

from briefer.workspace import history
from briefer.workspace.store import Store


def compact(store: Store, *, keep_undo: bool = True) -> None:
    """Drop the texts and files that no article and no step that can be undone or redone points to.

    With ``keep_undo`` off, removed articles go for good; undo then says so and leaves them out.
    """
    store.assert_writable()
    with store.lock:
        needed = {digest for row in store.rows("SELECT text_sha256, original_sha256 FROM articles") for digest in row}
        if keep_undo:
            needed.update(_needed_by_undo(store))
        stored = {digest for (digest,) in store.rows("SELECT sha256 FROM blobs")}
        store.execute_many("DELETE FROM blobs WHERE sha256 = ?", [(digest,) for digest in stored - needed])
        store.rows("VACUUM")
        store.rows("PRAGMA wal_checkpoint(TRUNCATE)")


def _needed_by_undo(store: Store) -> Iterator[str]:
    import apsw

    for number in history.reachable(store):
        for change in apsw.Changeset.iter(history.changeset_of(store, number)):
            if change.name == "articles":
                for row in (change.old, change.new):
                    yield from (str(value) for value in (row or ())[10:12])
