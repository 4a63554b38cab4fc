"""Backups: a whole copy in one file, checked before it takes its name; and the way back."""

import os
from datetime import UTC, datetime
from pathlib import Path

from briefer.workspace.connecting import beside, connect, connect_unshared, said_plainly
from briefer.workspace.errors import BackupOntoItself, BadBackup, DiskFull, StorageFailed
from briefer.workspace.locking import locked
from briefer.workspace.store import Store
from briefer.workspace.verifying import findings


def back_up(workspace: Path, to: Path) -> None:
    """Copy a workspace as it is at this moment, also while it is being written.

    Raises:
        BackupOntoItself: the target is the workspace.
        WorkspaceInUse: the target is a workspace that is open.
        BadBackup: the copy is not sound; an older backup under that name is still there.
    """
    if to.exists() and to.samefile(workspace):
        raise BackupOntoItself(workspace)
    with locked(to):
        _replace_with_copy(workspace, to)


def restore(backup: Path, to: Path) -> None:
    """Make a workspace of a backup. One that lies there is kept under another name.

    Raises:
        WorkspaceInUse: the workspace is open.
        BadBackup: the backup is not sound; nothing was changed.
    """
    with locked(to):
        if to.exists():
            if to.samefile(backup):
                raise BackupOntoItself(to)
            _assert_sound(backup)
            _set_aside(to)
        _replace_with_copy(backup, to)


def _replace_with_copy(source: Path, to: Path) -> None:
    part = beside(to, "-part")
    try:
        _copy(source, part)
        _assert_sound(part, called=to)
        _sync(part)
        part.replace(to)
        _forget(to)
    except OSError as error:
        raise (DiskFull if error.errno == 28 else StorageFailed)(to) from error  # noqa: PLR2004  # ENOSPC
    finally:
        part.unlink(missing_ok=True)


def _copy(source: Path, part: Path) -> None:
    """One pass in one read transaction: what others write meanwhile is not in it."""
    import apsw

    part.unlink(missing_ok=True)
    reader = connect(source, read_only=True)
    with said_plainly(part):
        copy = apsw.Connection(str(part))
        try:
            with copy.backup("main", reader, "main") as progress:
                progress.step(-1)
        finally:
            copy.close()
            reader.close()


def _assert_sound(backup: Path, called: Path | None = None) -> None:
    pending = beside(backup, "-wal").exists()
    connection = connect(backup, read_only=True) if pending or not called else connect_unshared(backup)
    store = Store(backup, connection, read_only=True)
    try:
        found = findings(store)
    finally:
        store.close()
    if found:
        raise BadBackup(called or backup, found[0])


def _set_aside(workspace: Path) -> None:
    """Rename a workspace with all that belongs to it, changes in its -wal included."""
    stamp = datetime.now(UTC).strftime("%Y-%m-%d %H.%M.%S")
    aside = workspace.with_name(f"{workspace.stem} (replaced {stamp}){workspace.suffix}")
    for ending in ("-wal", "-last", ""):
        if beside(workspace, ending).exists():
            beside(workspace, ending).replace(beside(aside, ending))
    beside(workspace, "-shm").unlink(missing_ok=True)


def _forget(workspace: Path) -> None:
    """Drop the line of the file that lay here before: the copy is meant to be older."""
    beside(workspace, "-last").unlink(missing_ok=True)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
