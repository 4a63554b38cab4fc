"""Compaction takes away what nothing points to, and nothing else."""

import os

import pytest

from briefer.workspace import NotCompacted, Workspace
from tests.workspace.samples import TEXT, an_article, fill


def stored(workspace: Workspace) -> int:
    return int(workspace._store.value("SELECT count(*) FROM blobs"))


def import_large(workspace: Workspace) -> int:
    with workspace.edit("Import a large article") as edit:
        return edit.add_article(an_article("Large"), os.urandom(300_000))


def test_what_undo_and_redo_need_is_kept(workspace: Workspace) -> None:
    import_large(workspace)
    with workspace.edit("Remove article") as edit:
        edit.remove_article(2)
    workspace.compact()
    workspace.undo()
    assert len(workspace.original(2)) == 300_000

    workspace.undo()
    workspace.compact()
    workspace.redo()
    assert (workspace.article(2).text, workspace.verify()) == (TEXT, [])


def test_what_was_undone_and_cannot_be_redone_goes(workspace: Workspace) -> None:
    import_large(workspace)
    workspace.undo()
    fill(workspace)
    before = workspace.path.stat().st_size

    workspace.compact()

    assert workspace.path.stat().st_size < before or before < 300_000
    assert (stored(workspace), workspace.verify()) == (1, [])


def test_removed_articles_go_for_good_when_undo_is_not_kept(workspace: Workspace) -> None:
    import_large(workspace)
    with workspace.edit("Remove article") as edit:
        edit.remove_article(2)

    workspace.compact(keep_undo=False)
    undone = workspace.undo()

    assert stored(workspace) == 1
    assert undone is not None
    assert undone.conflicts == ("Article a2 was not brought back: what it belongs to is gone.",)
    assert workspace.verify() == []


def test_the_file_gets_smaller(workspace: Workspace) -> None:
    import_large(workspace)
    with workspace.edit("Remove article") as edit:
        edit.remove_article(2)
    workspace.compact()
    before = workspace.path.stat().st_size

    workspace.compact(keep_undo=False)

    assert workspace.path.stat().st_size < before - 290_000


def test_nothing_is_taken_out_of_a_workspace_that_is_not_sound(workspace: Workspace) -> None:
    import_large(workspace)
    workspace._store.connection.pragma("foreign_keys", 0)
    workspace._store.execute("UPDATE articles SET original_sha256 = text_sha256 WHERE id = 2")

    with pytest.raises(NotCompacted, match="Article a2 is not as the history left it"):
        workspace.compact(keep_undo=False)

    assert stored(workspace) == 2
