"""Whom and what a workspace holds, counted."""

from dataclasses import replace

from briefer.model import Status
from briefer.ui.library.counting import Count, count_workspace
from briefer.workspace import Workspace


def test_speakers_and_tags_are_counted(workspace: Workspace) -> None:
    first, second, *_rest = workspace.quotes(1)
    with workspace.edit("Two steps") as edit:
        edit.put_quote(replace(first, status=Status.ACCEPTED, tags=("winter",)))
        edit.put_quote(replace(second, status=Status.REJECTED))
    counts = count_workspace(workspace.path)

    assert counts.articles == 2
    assert counts.speakers == (
        Count("Ada Ndiaye", 2, 1),
        Count("Bo Lindqvist", 2, 0),
        Count("Chen Osei", 1, 0),
    )
    assert counts.followed == {person.name for person in workspace.people()}
    assert counts.tags == (Count("harbour", 0, 0, key=1), Count("winter", 1, 1, key=2))
