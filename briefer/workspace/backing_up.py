"""Backups: a whole copy in one file, checked before it takes its name; and the way back."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path

from briefer.workspace.connecting import beside, connect, said_plainly, sync_folder
from briefer.workspace.errors import (
    BackupOntoItself,
    BadBackup,
    DiskFull,
    FolderNotWritable,
    NoWorkspaceThere,
    StorageFailed,
)
from briefer.workspace.locking import close_reader, locked
from briefer.workspace.verifying import findings

_SENTENCES = {errno.ENOSPC: DiskFull, errno.ENOENT: FolderNotWritable, errno.EACCES: FolderNotWritable}


def back_up(workspace: Path, to: Path) -> None:
    """Copy a workspace as it is at this moment, also while it is being written.

    Raises:
        BackupOntoItself: the target is the workspace.
        WorkspaceInUse: the target is a workspace that is open.
        FolderNotWritable, DiskFull: there is no room for it.
        BadBackup: the copy is not sound; an older backup under that name is still there.
    """
    _assert_apart(workspace, to)
    opened_once = beside(to, "-lock").exists()
    with locked(to) if opened_once else nullcontext(), _checked_copy(workspace, to) as part:
        for ending in ("-wal", "-shm", "-last"):  # of an older backup; they would not fit the new one
            beside(to, ending).unlink(missing_ok=True)
        part.replace(to)


def restore(backup: Path, to: Path) -> None:
    """Make a workspace of a backup. One that lies there is kept under another name.

    Raises:
        WorkspaceInUse: the workspace is open.
        BadBackup: the backup is not sound; nothing was changed.
    """
    if not backup.exists():
        raise NoWorkspaceThere(backup)
    _assert_apart(backup, to)
    with locked(to), _checked_copy(backup, to) as part:
        _set_aside(to)
        part.replace(to)


def _assert_apart(source: Path, to: Path) -> None:
    if to.exists() and to.samefile(source):
        raise BackupOntoItself(source)


@contextmanager
def _checked_copy(source: Path, to: Path) -> Iterator[Path]:
    """A sound copy beside the target, to be renamed; gone after the block if it was not."""
    part = beside(to, "-part")
    try:
        part.touch()
        _copy(source, part, to)
        found = findings(part, still=True)
        if found:
            raise BadBackup(source, found[0])
        _sync(part)
        yield part
        sync_folder(to.parent)
    except OSError as error:
        raise _SENTENCES.get(error.errno or 0, StorageFailed)(to) from error
    finally:
        part.unlink(missing_ok=True)


def _copy(source: Path, part: Path, to: Path) -> None:
    """One pass in one read transaction: what others write meanwhile is not in it."""
    import apsw

    reader = connect(source, read_only=True)
    with said_plainly(to):
        copy = apsw.Connection(str(part))
        try:
            with copy.backup("main", reader, "main") as progress:
                progress.step(-1)
        finally:
            copy.close()
            close_reader(reader, source)


def _set_aside(workspace: Path) -> None:
    """Rename a workspace with all that belongs to it, changes in its -wal included."""
    stamp = datetime.now(UTC).strftime("%Y-%m-%d %H.%M.%S")
    aside = workspace.with_name(f"{workspace.stem} (replaced {stamp}){workspace.suffix}")
    for ending in ("-wal", "-last", ""):
        if beside(workspace, ending).exists():
            beside(workspace, ending).replace(beside(aside, ending))
    beside(workspace, "-shm").unlink(missing_ok=True)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
