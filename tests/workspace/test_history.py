"""Undo, redo, what changed: all from one record, which is only ever added to."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefer.model import Note, Section, Status, Tag
from briefer.workspace import Workspace, open_workspace
from tests.workspace.samples import ORIGINAL, a_workspace, an_article, fill


def accept(workspace: Workspace, quote_id: int, *, own: bool = True) -> None:
    with workspace.edit(f"Accept q{quote_id}", own=own) as edit:
        edit.put_quote(replace(workspace.quote(quote_id), status=Status.ACCEPTED))


def statuses(workspace: Workspace) -> list[str]:
    return [quote.status.value for quote in workspace.quotes()]


def test_undo_and_redo_go_back_and_forth_one_step_at_a_time(workspace: Workspace) -> None:
    accept(workspace, 1)
    accept(workspace, 2)

    assert (workspace.undo_label, workspace.redo_label) == ("Accept q2", "")
    workspace.undo()
    assert (workspace.undo_label, workspace.redo_label) == ("Accept q1", "Accept q2")
    workspace.undo()
    assert statuses(workspace) == ["suggested"] * 3
    workspace.redo()
    assert statuses(workspace) == ["accepted", "suggested", "suggested"]
    workspace.redo()
    assert (statuses(workspace), workspace.redo()) == (["accepted", "accepted", "suggested"], None)
    assert (workspace.undo_label, workspace.redo_label) == ("Accept q2", "")


def test_undo_survives_a_restart(tmp_path: Path) -> None:
    with a_workspace(tmp_path) as workspace:
        accept(workspace, 1)
    with open_workspace(workspace.path) as workspace:
        workspace.undo()
        assert statuses(workspace) == ["suggested"] * 3
    with open_workspace(workspace.path) as workspace:
        assert workspace.redo_label == "Accept q1"
        workspace.redo()
        assert statuses(workspace)[0] == "accepted"


def test_nothing_is_left_to_undo_before_the_first_step(workspace: Workspace) -> None:
    workspace.undo()

    assert (workspace.undo(), workspace.undo_label, workspace.articles()) == (None, "", [])


def test_a_new_edit_ends_what_could_be_redone(workspace: Workspace) -> None:
    accept(workspace, 1)
    workspace.undo()
    accept(workspace, 2)

    assert (workspace.redo(), workspace.redo_label, workspace.undo_label) == (None, "", "Accept q2")
    workspace.undo()
    assert (workspace.undo_label, workspace.redo_label) == ("Import 1 article", "Accept q2")


def test_undo_is_told_as_changes_of_the_rows_it_touched(workspace: Workspace) -> None:
    with workspace.edit("Tag q1") as edit:
        edit.put_quote(replace(workspace.quote(1), tags=("port",)))

    undone = workspace.undo()

    assert undone is not None
    assert (undone.label, undone.conflicts) == ("Undo “Tag q1”", ())
    assert undone.quotes == undone.tags == {1}
    assert workspace.tags() == []


def test_the_history_tells_each_step_and_what_it_changed(workspace: Workspace) -> None:
    accept(workspace, 3)
    workspace.undo()

    entries = workspace.history()

    assert [entry.label for entry in entries] == ["Undo “Accept q3”", "Accept q3", "Import 1 article"]
    assert [entry.undone for entry in entries] == [False, True, False]
    assert len({entry.hash for entry in entries}) == 3
    assert entries[0].hash == workspace.stamp
    assert entries[0].at.endswith("+00:00")
    assert workspace.what_changed(1).articles == {1}
    assert workspace.what_changed(2).quotes == {3}
    assert workspace.changed_between(0, 3).quotes == {1, 2, 3}
    assert [entry.id for entry in workspace.history(limit=1)] == [3]


def test_an_edit_that_changes_nothing_is_no_step_and_keeps_redo(workspace: Workspace) -> None:
    accept(workspace, 1)
    workspace.undo()
    before = workspace.stamp

    with workspace.edit("Nothing") as edit:
        edit.put_quote(workspace.quote(1))

    assert (workspace.stamp, workspace.redo_label) == (before, "Accept q1")
    assert not edit.changes.quotes


def test_work_in_the_background_is_passed_over_by_undo_and_leaves_redo_alone(workspace: Workspace) -> None:
    accept(workspace, 1)
    workspace.undo()
    with workspace.edit("Import in the background", own=False) as edit:
        edit.add_article(an_article("Another"), b"another")

    assert workspace.redo_label == "Accept q1"
    workspace.redo()
    workspace.undo()
    workspace.undo()
    assert [listed.title for listed in workspace.articles()] == ["Another"]


def test_any_one_step_can_be_undone_by_its_id_and_brought_back(workspace: Workspace) -> None:
    accept(workspace, 1)
    accept(workspace, 2)

    workspace.undo(2)

    assert statuses(workspace) == ["suggested", "accepted", "suggested"]
    assert (workspace.undo_label, workspace.redo_label) == ("Accept q2", "Accept q1")
    assert workspace.undo(2) is None
    workspace.redo()
    assert statuses(workspace) == ["accepted", "accepted", "suggested"]


def test_a_row_that_has_changed_since_is_said_and_not_forced(workspace: Workspace) -> None:
    accept(workspace, 1)
    with workspace.edit("Reject q1", own=False) as edit:
        edit.put_quote(replace(workspace.quote(1), status=Status.REJECTED))

    undone = workspace.undo()

    assert undone is not None
    assert undone.conflicts == ("Quote q1 has changed since and was left as it is.",)
    assert workspace.quote(1).status is Status.REJECTED
    assert workspace.verify() == []


def test_other_columns_of_a_changed_row_are_no_conflict(workspace: Workspace) -> None:
    accept(workspace, 1)
    with workspace.edit("Comment on q1", own=False) as edit:
        edit.put_quote(replace(workspace.quote(1), comment="Check the date."))

    undone = workspace.undo()

    assert undone is not None
    assert undone.conflicts == ()
    assert (workspace.quote(1).status, workspace.quote(1).comment) == (Status.SUGGESTED, "Check the date.")


def test_an_article_stays_under_a_quote_that_has_changed_since(workspace: Workspace) -> None:
    accept(workspace, 2)

    undone = workspace.undo(1)

    assert undone is not None
    assert sorted(undone.conflicts) == [
        "Article a1 is needed by quote q2 and was kept.",
        "Quote q2 has changed since and was left as it is.",
    ]
    assert [quote.id for quote in workspace.quotes()] == [2]
    assert workspace.verify() == []


def test_what_was_undone_in_part_is_redone_in_part(workspace: Workspace) -> None:
    accept(workspace, 2)
    workspace.undo(1)

    redone = workspace.redo()

    assert redone is not None
    assert redone.conflicts == ()
    assert statuses(workspace) == ["suggested", "accepted", "suggested"]
    assert workspace.verify() == []


def test_a_tag_stays_while_another_quote_bears_it(workspace: Workspace) -> None:
    for number in (1, 2):
        with workspace.edit(f"Tag q{number}") as edit:
            edit.put_quote(replace(workspace.quote(number), tags=("port",)))

    undone = workspace.undo(2)

    assert undone is not None
    assert undone.conflicts == ("Tag “port” is needed by a tag of quote q2 and was kept.",)
    assert (workspace.quote(1).tags, workspace.quote(2).tags) == ((), ("port",))


def test_a_quote_does_not_come_back_without_its_article(workspace: Workspace) -> None:
    with workspace.edit("Remove q1") as edit:
        edit.remove_quote(1)
    with workspace.edit("Remove article") as edit:
        edit.remove_article(1)

    undone = workspace.undo(2)

    assert undone is not None
    assert undone.conflicts == ("Quote q1 was not brought back: what it belongs to is gone.",)
    assert workspace.quotes() == []
    assert workspace.verify() == []


def test_a_name_taken_again_is_not_taken_away(workspace: Workspace) -> None:
    with workspace.edit("Add tag") as edit:
        first = edit.put_tag(Tag(name="port"))
    with workspace.edit("Remove tag") as edit:
        edit.remove_tag(first)
    with workspace.edit("Add tag", own=False) as edit:
        second = edit.put_tag(Tag(name="port"))

    undone = workspace.undo()

    assert undone is not None
    assert len(undone.conflicts) == 1
    assert [tag.id for tag in workspace.tags()] == [second]


@pytest.fixture
def written(workspace: Workspace) -> Iterator[Workspace]:
    with workspace.edit("Write note") as edit:
        edit.put_note(Note(title="The port", sections=(Section(heading="Background", body="First."),)))
    yield workspace
    assert workspace.verify() == []


def test_a_note_goes_back_to_what_it_was(written: Workspace) -> None:
    note = written.note(1)
    with written.edit("Edit note") as edit:
        edit.put_note(replace(note, sections=(Section(heading="Background", body="Second."),)))
    with written.edit("Remove note") as edit:
        edit.remove_note(1)

    written.undo()
    written.undo()

    assert written.note(1) == note


def test_a_step_that_fails_leaves_the_next_one_possible(written: Workspace) -> None:
    def fail() -> None:
        with written.edit("Import") as edit:
            edit.add_article(an_article(), ORIGINAL)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()

    assert fill(written)[0] == 2
