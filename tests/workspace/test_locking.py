"""One window writes; others are told so, and may read."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import apsw
import pytest

from briefer.workspace import (
    ReadOnlyWorkspace,
    WorkspaceBusy,
    WorkspaceInUse,
    connecting,
    open_workspace,
)
from tests.workspace.samples import a_closed_workspace, a_workspace, an_article, fill, left_as_it_is


def test_a_second_window_is_told_so(tmp_path: Path) -> None:
    with a_workspace(tmp_path) as workspace:
        with pytest.raises(WorkspaceInUse, match="already open in another window"):
            open_workspace(workspace.path)
        fill(workspace)
    with open_workspace(workspace.path) as again:
        assert len(again.articles()) == 2


_SECOND = """
import sys
from briefer.workspace import WorkspaceInUse, open_workspace
try:
    open_workspace(sys.argv[1])
except WorkspaceInUse as error:
    print(error)
with open_workspace(sys.argv[1], read_only=True) as workspace:
    print(len(workspace.articles()), workspace.verify())
"""


def test_another_process_is_told_so_and_may_read_what_is_stored_so_far(tmp_path: Path) -> None:
    with a_workspace(tmp_path) as workspace, workspace.edit("Import") as edit:
        edit.add_article(an_article("Not stored yet"), b"")
        run = subprocess.run(
            [sys.executable, "-c", _SECOND, str(workspace.path)], capture_output=True, text=True, check=True
        )

    told, read = run.stdout.splitlines()
    assert "already open" in told
    assert read == "1 []"


_READS_AND_LEAVES = """
import sys
from briefer.workspace import open_workspace
with open_workspace(sys.argv[1], read_only=True) as workspace:
    print(len(workspace.articles()))
"""


def test_a_reader_that_leaves_takes_nothing_from_a_writer_whose_locks_the_system_dropped(tmp_path: Path) -> None:
    with a_workspace(tmp_path) as workspace:
        for beside in ("", "-wal", "-shm"):  # what a file dialog does to see what they are
            workspace.path.with_name(workspace.path.name + beside).read_bytes()
        shared = workspace.path.with_name(workspace.path.name + "-shm").read_bytes()
        subprocess.run([sys.executable, "-c", _READS_AND_LEAVES, str(workspace.path)], check=True)
        assert workspace.path.with_name(workspace.path.name + "-shm").read_bytes() == shared
        fill(workspace)
        stored = workspace.articles()
        run = subprocess.run(
            [sys.executable, "-c", _READS_AND_LEAVES, str(workspace.path)], capture_output=True, text=True, check=True
        )
        assert run.stdout.split() == [str(len(stored))]
    with open_workspace(workspace.path) as again:
        assert again.articles() == stored
        assert (again.warnings, again.verify()) == ((), [])


def test_the_last_reader_clears_away_what_lies_beside(tmp_path: Path) -> None:
    path = a_closed_workspace(tmp_path)
    with open_workspace(path, read_only=True):
        pass

    assert [one.name for one in tmp_path.iterdir() if one.name.endswith(("-wal", "-shm"))] == []


def test_a_reader_sees_what_the_writer_stores_meanwhile(tmp_path: Path) -> None:
    with a_workspace(tmp_path) as workspace, open_workspace(workspace.path, read_only=True) as reader:
        fill(workspace)

        assert len(reader.articles()) == 2
        assert reader.stamp == workspace.stamp


def test_nothing_can_be_changed_in_a_workspace_open_for_reading(tmp_path: Path) -> None:
    path = a_closed_workspace(tmp_path)

    with left_as_it_is(path), open_workspace(path, read_only=True) as workspace:
        with pytest.raises(ReadOnlyWorkspace, match="reading only"), workspace.edit("Accept"):
            pass
        for change in (workspace.undo, workspace.compact):
            with pytest.raises(ReadOnlyWorkspace):
                change()


def test_a_workspace_may_be_opened_in_one_thread_and_closed_in_another(tmp_path: Path) -> None:
    path = a_closed_workspace(tmp_path)
    with ThreadPoolExecutor(1) as other:
        workspace = other.submit(open_workspace, path).result()
    workspace.close()

    open_workspace(path).close()


def test_a_workspace_that_another_program_holds_is_said_to_be_busy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connecting, "_BUSY_MS", 10)
    with a_workspace(tmp_path) as workspace:
        other = apsw.Connection(str(workspace.path))
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(WorkspaceBusy, match="Another program"), workspace.edit("Accept"):
            pass
        other.close()
        fill(workspace)


@pytest.mark.skipif(sys.platform == "win32", reason="there, a file that is open cannot be renamed")
def test_a_file_renamed_while_it_is_open_has_every_step(tmp_path: Path) -> None:
    renamed = tmp_path / "renamed.briefer"
    with a_workspace(tmp_path) as workspace:
        workspace.path.rename(renamed)
        fill(workspace)
        stored = workspace.articles()
    with open_workspace(renamed) as again:
        assert (again.articles(), again.verify()) == (stored, [])
