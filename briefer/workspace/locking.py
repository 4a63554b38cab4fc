"""The lock file beside a workspace: one window writes."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from briefer.workspace.connecting import beside
from briefer.workspace.errors import FolderNotWritable, WorkspaceInUse, WriteProtected

if TYPE_CHECKING:
    import apsw
    from filelock import BaseFileLock

_MOMENT = 0.2  # seconds: a reader that leaves may hold it for less


def lock(path: Path) -> "BaseFileLock":
    """Take the lock of a workspace.

    Raises:
        WorkspaceInUse: another window has it, in this process or another.
        WriteProtected, FolderNotWritable: no lock file can be made.
    """
    from filelock import FileLock, Timeout

    taken = FileLock(
        beside(path, "-lock"), timeout=_MOMENT, thread_local=False
    )  # opened in one thread, closed in another
    try:
        taken.acquire()
    except Timeout:
        raise WorkspaceInUse(path) from None
    except OSError as error:
        raise (WriteProtected if path.exists() else FolderNotWritable)(path) from error
    return taken


def close_reader(connection: "apsw.Connection", path: Path) -> None:
    """Close a connection that only read, and clear nothing away that a window still writes to.

    The locks of SQLite cannot tell: POSIX drops them when its process opens and closes the file in any other way, as
    file dialogs do to see what it is.
    """
    import apsw

    with _alone(path) as alone, suppress(apsw.ConnectionClosedError):
        if not alone:
            connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        connection.close()


def is_written(path: Path) -> bool:
    """Whether a window has the workspace, in this process or another."""
    with _alone(path) as alone:
        return not alone


@contextmanager
def _alone(path: Path) -> Iterator[bool]:
    """Whether no window has the workspace; none takes it meanwhile."""
    if not beside(path, "-lock").exists():
        yield True
        return
    from filelock import FileLock, Timeout

    taken = FileLock(beside(path, "-lock"), timeout=0, thread_local=False)
    try:
        taken.acquire()
    except (Timeout, OSError):
        yield False
        return
    try:
        yield True
    finally:
        taken.release()


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of a path for a block."""
    held = lock(path)
    try:
        yield
    finally:
        held.release()
