"""Backups are whole and checked, and bring everything back."""

from pathlib import Path
from threading import Event, Thread

import pytest

from briefer.workspace import (
    BackupOntoItself,
    BadBackup,
    FolderNotWritable,
    NotAWorkspace,
    NoWorkspaceThere,
    RuinedWorkspace,
    Workspace,
    WorkspaceInUse,
    open_workspace,
    restore,
)
from tests.workspace.samples import a_workspace, fill


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def test_a_backup_is_one_file_that_opens_by_itself(workspace: Workspace, tmp_path: Path) -> None:
    to = tmp_path / "backups" / "port.briefer"
    to.parent.mkdir()

    workspace.backup(to)

    assert names(to.parent) == {"port.briefer"}
    with open_workspace(to) as copy:
        assert copy.quotes() == workspace.quotes()
        assert (copy.stamp, copy.warnings, copy.verify()) == (workspace.stamp, (), [])


def test_a_backup_made_while_others_write_holds_one_moment(workspace: Workspace, tmp_path: Path) -> None:
    stop = Event()

    def write() -> None:
        while not stop.is_set():
            fill(workspace)

    writer = Thread(target=write)
    writer.start()
    try:
        for number in range(5):
            to = tmp_path / f"{number}.briefer"
            workspace.backup(to)
            with open_workspace(to, read_only=True) as copy:
                assert len(copy.quotes()) == 3 * len(copy.articles()) >= 3
                assert copy.verify() == []
    finally:
        stop.set()
        writer.join()
    assert workspace.verify() == []


def test_a_backup_replaces_an_older_one_and_never_the_workspace(workspace: Workspace, tmp_path: Path) -> None:
    to = tmp_path / "backup.briefer"
    workspace.backup(to)
    with open_workspace(to) as older:
        fill(older)
        with pytest.raises(WorkspaceInUse):
            workspace.backup(to)
    workspace.backup(to)

    with open_workspace(to) as copy:
        assert (len(copy.articles()), copy.warnings) == (1, ())
    with pytest.raises(BackupOntoItself, match="itself"):
        workspace.backup(workspace.path)


def test_what_is_not_sound_is_not_backed_up(workspace: Workspace, tmp_path: Path) -> None:
    to = tmp_path / "backup.briefer"
    workspace.backup(to)
    good = to.read_bytes()
    workspace._store.execute("UPDATE history SET label = 'Another'")

    with pytest.raises(BadBackup, match="not sound: The history is broken at step 1"):
        workspace.backup(to)

    assert to.read_bytes() == good
    assert names(tmp_path) >= {"backup.briefer", "port.briefer"}
    assert not [name for name in names(tmp_path) if "-part" in name]


def test_a_folder_that_is_not_there_takes_no_backup(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(FolderNotWritable, match="Nothing can be written"):
        workspace.backup(tmp_path / "nowhere" / "backup.briefer")


def test_restore_brings_back_a_backup_and_keeps_what_lay_there(tmp_path: Path) -> None:
    backup = tmp_path / "backup.briefer"
    with a_workspace(tmp_path) as workspace:
        workspace.backup(backup)
        fill(workspace)
        with pytest.raises(WorkspaceInUse):
            restore(backup, workspace.path)

    restore(backup, workspace.path)

    with open_workspace(workspace.path) as restored:
        assert (len(restored.articles()), restored.warnings, restored.verify()) == (1, (), [])
    (aside,) = tmp_path.glob("port (replaced *).briefer")
    with open_workspace(aside) as kept:
        assert (len(kept.articles()), kept.warnings) == (2, ())


def test_restore_makes_a_workspace_where_there_is_none(workspace: Workspace, tmp_path: Path) -> None:
    workspace.backup(tmp_path / "backup.briefer")

    restore(tmp_path / "backup.briefer", tmp_path / "new.briefer")

    with open_workspace(tmp_path / "new.briefer") as restored:
        assert len(restored.articles()) == 1


def test_a_bad_backup_changes_nothing(tmp_path: Path) -> None:
    with a_workspace(tmp_path) as workspace:
        path, backup = workspace.path, tmp_path / "backup.briefer"
        workspace.backup(backup)
    before, content = path.read_bytes(), backup.read_bytes()

    for bad, error in (
        (b"Dear all,", NotAWorkspace),
        (content[:20_000], RuinedWorkspace),
        (content.replace(b"We always were", b"We never were."), BadBackup),
    ):
        backup.write_bytes(bad)
        with pytest.raises(error):
            restore(backup, path)
    with pytest.raises(NoWorkspaceThere):
        restore(tmp_path / "nothing.briefer", path)
    with pytest.raises(BackupOntoItself):
        restore(path, path)

    assert path.read_bytes() == before
    assert not list(tmp_path.glob("*replaced*"))
