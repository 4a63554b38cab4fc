"""Compaction: the file without what nothing points to any more."""

import json
from collections.abc import Iterator

from briefer.workspace import history
from briefer.workspace.errors import NotCompacted
from briefer.workspace.store import Store
from briefer.workspace.verifying import findings


def compact(store: Store, *, keep_undo: bool = True) -> None:
    """Drop the texts and files that no article and no step that can be undone or redone points to.

    With ``keep_undo`` off, removed articles go for good; undo then says so and leaves them out.

    Raises:
        NotCompacted: the workspace is not sound; a damaged row might point to what would be dropped.
    """
    store.assert_writable()
    with store.lock:
        for finding in findings(store.path):
            raise NotCompacted(store.path, finding)
        unneeded = _stored(store) - _needed_by_articles(store)
        if keep_undo:
            unneeded -= set(_needed_by_undo(store))
        store.execute("DELETE FROM blobs WHERE sha256 IN (SELECT value FROM json_each(?))", (json.dumps([*unneeded]),))
        store.rows("VACUUM")
        store.rows("PRAGMA wal_checkpoint(TRUNCATE)")


def _stored(store: Store) -> set[str]:
    return {digest for (digest,) in store.rows("SELECT sha256 FROM blobs")}


def _needed_by_articles(store: Store) -> set[str]:
    return {digest for row in store.rows("SELECT text_sha256, original_sha256 FROM articles") for digest in row}


def _needed_by_undo(store: Store) -> Iterator[str]:
    import apsw

    for number in history.reachable(store):
        for change in apsw.Changeset.iter(history.changeset_of(store, number)):
            if change.name == "articles":
                for row in (change.old, change.new):
                    yield from (str(value) for value in (row or ())[10:12])
