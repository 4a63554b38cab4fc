from dataclasses import replace

from briefer.model import Section
from briefer.ui.note.drafts import draft_of, drop_draft, keep_draft
from briefer.workspace import Workspace
from tests.ui.note.invented import note, store


def test_a_draft_comes_back_as_it_was_written(workspace: Workspace) -> None:
    stored = replace(note(), id=store(workspace, note()))
    written = replace(stored, title="Other", sections=(Section(heading="A", body="é 🙂", part="one"),))
    keep_draft(workspace, written, stored)

    assert draft_of(workspace, workspace.note(stored.id)) == written


def test_a_draft_is_no_step_to_undo(workspace: Workspace) -> None:
    stored = replace(note(), id=store(workspace, note()))
    keep_draft(workspace, replace(stored, title="Other"), stored)

    assert workspace.undo_label == "New note"


def test_a_draft_of_a_note_that_has_changed_since_is_none(workspace: Workspace) -> None:
    stored = replace(note(), id=store(workspace, note()))
    keep_draft(workspace, replace(stored, title="Other"), stored)
    with workspace.edit("Edit note") as edit:
        edit.put_note(replace(stored, title="Third"))

    assert draft_of(workspace, workspace.note(stored.id)) is None


def test_a_draft_that_was_dropped_is_gone(workspace: Workspace) -> None:
    stored = replace(note(), id=store(workspace, note()))
    keep_draft(workspace, replace(stored, title="Other"), stored)
    drop_draft(workspace, stored.id)

    assert draft_of(workspace, stored) is None


def test_a_draft_that_cannot_be_read_is_none(workspace: Workspace) -> None:
    stored = replace(note(), id=store(workspace, note()))
    for words in ("{", "[]", '{"of": 1}'):
        with workspace.edit("Draft of a note", own=False) as edit:
            edit.set_setting(f"draft.note.{stored.id}", words)

        assert draft_of(workspace, stored) is None
