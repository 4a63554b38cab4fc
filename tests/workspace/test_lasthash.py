"""The line beside a workspace tells of changes that were stored and are gone."""

from pathlib import Path

import pytest

from briefer.model import sha256_of
from briefer.workspace import (
    open_workspace,
)
from briefer.workspace.connecting import beside
from tests.workspace.samples import a_closed_workspace, a_workspace, fill


def lines_beside(path: Path) -> Path:
    return beside(path, "-last")


def test_a_lost_tail_is_noticed_counted_and_entered_in_the_history(tmp_path: Path) -> None:
    with a_workspace(tmp_path) as workspace:
        main, pending = workspace.path.read_bytes(), beside(workspace.path, "-wal").read_bytes()
        fill(workspace)
        fill(workspace)
        line = lines_beside(workspace.path).read_bytes()
    for file, content in ((workspace.path, main), (beside(workspace.path, "-wal"), pending)):
        file.write_bytes(content)
    lines_beside(workspace.path).write_bytes(line)

    with open_workspace(workspace.path, read_only=True) as workspace:
        (warning,) = workspace.warnings
        assert warning.startswith("The last 2 changes are missing: the file ends with step 1.")
        assert workspace.verify() == [warning]
    with open_workspace(workspace.path) as workspace:
        assert workspace.warnings == (warning,)
        assert workspace.history()[0].label == warning
        assert len(workspace.articles()) == 1
    with open_workspace(workspace.path) as workspace:
        assert workspace.warnings == ()
        assert workspace.undo_label == "Import 1 article"


def test_a_torn_wal_is_noticed(tmp_path: Path) -> None:
    with a_workspace(tmp_path) as workspace:
        pending = beside(workspace.path, "-wal")
        until_here = pending.stat().st_size
        for _ in range(3):
            fill(workspace)
        files = [workspace.path, pending, lines_beside(workspace.path)]
        contents = [file.read_bytes() for file in files]
    contents[1] = contents[1][: until_here + 100]
    for file, content in zip(files, contents, strict=True):
        file.write_bytes(content)

    with open_workspace(workspace.path) as workspace:
        assert workspace.warnings[0].startswith("The last 3 changes are missing: the file ends with step 1.")
        assert len(workspace.articles()) == 1


def test_another_copy_in_its_place_is_noticed(tmp_path: Path) -> None:
    path = a_closed_workspace(tmp_path)
    earlier = path.read_bytes()
    with open_workspace(path) as workspace, workspace.edit("Add here") as edit:
        edit.set_setting("where", "here")
    line = lines_beside(path).read_bytes()
    path.write_bytes(earlier)
    lines_beside(path).unlink()
    with open_workspace(path) as workspace:
        fill(workspace)
        fill(workspace)
    lines_beside(path).write_bytes(line)

    with open_workspace(path, read_only=True) as workspace:
        assert "went its own way" in workspace.warnings[0]


@pytest.mark.parametrize("line", ["", "torn", "a 1 b c", f"x 000000000009 {sha256_of('x')} 0000000000000000"])
def test_a_line_that_is_torn_is_no_line(tmp_path: Path, line: str) -> None:
    path = a_closed_workspace(tmp_path)
    lines_beside(path).write_text(line, "ascii")

    with open_workspace(path) as workspace:
        assert workspace.warnings == ()
