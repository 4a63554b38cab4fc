"""The one place where a workspace file is opened: options, checks, errors in sentences.

A key for an encrypted file would be given in ``_connection``, before its first statement.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from briefer.workspace import schema
from briefer.workspace.errors import (
    DiskFull,
    NewerWorkspace,
    NotAWorkspace,
    NotReadable,
    OlderWorkspace,
    RuinedWorkspace,
    StorageFailed,
    UnfinishedElsewhere,
    WorkspaceBusy,
    WriteProtected,
)

if TYPE_CHECKING:
    import apsw

_BUSY_MS = 5_000
_SENTENCES = {
    "BusyError": WorkspaceBusy,
    "LockedError": WorkspaceBusy,
    "FullError": DiskFull,
    "IOError": StorageFailed,
    "CantOpenError": NotReadable,
    "CorruptError": RuinedWorkspace,
    "NotADBError": RuinedWorkspace,
    "ReadOnlyError": WriteProtected,
}


@contextmanager
def said_plainly(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into ours; those that are bugs pass as they are."""
    import apsw

    try:
        yield
    except apsw.Error as error:
        sentence = _SENTENCES.get(type(error).__name__)
        if sentence is None:
            raise
        raise sentence(path) from error
    except UnicodeDecodeError as error:  # a damaged word in a row
        raise RuinedWorkspace(path) from error


def connect(path: Path, *, read_only: bool = False) -> "apsw.Connection":
    """A connection to a workspace of this version; an older one is brought up to date.

    Raises:
        BrieferError: each kind of trouble has its own; the file is as it was.
    """
    from briefer.workspace.locking import is_written

    with said_plainly(path):
        if read_only and beside(path, "-shm").exists() and is_written(path):
            return _bystander(path)
        checked = _checked_reader(path)
        if read_only:
            return _readable(checked, path)
        checked.close()
        return _writer(path)


def connect_still(path: Path) -> "apsw.Connection":
    """A reader of a file that nobody writes and that has no -wal; leaves nothing beside it."""
    import apsw

    with said_plainly(path):
        return _connection(_uri(path, "immutable=1"), apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)


def create_file(path: Path) -> None:
    """Write an empty workspace at a path where there is none, whole or not at all."""
    import apsw

    being_made = beside(path, "-new")
    being_made.unlink(missing_ok=True)
    try:
        with said_plainly(path):
            connection = _connection(str(being_made), apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE)
            try:
                schema.create(connection)
                connection.pragma("journal_mode", "wal")
            finally:
                connection.close()
        being_made.replace(path)
    finally:
        being_made.unlink(missing_ok=True)
    sync_folder(path.parent)


def beside(path: Path, ending: str) -> Path:
    """A file that belongs to the workspace: "-wal", "-lock", "-last"."""
    return path.with_name(path.name + ending)


def has_pending(path: Path) -> bool:
    """Whether changes wait in the -wal that are not in the file itself yet."""
    wal = beside(path, "-wal")
    return wal.exists() and wal.stat().st_size > 0


def sync_folder(folder: Path) -> None:
    """Make a new name in a folder last over a power cut, where the system can."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _writer(path: Path) -> "apsw.Connection":
    import apsw

    connection = _connection(str(path), apsw.SQLITE_OPEN_READWRITE)
    _assert_writable(connection, path)
    connection.pragma("journal_mode", "wal")
    connection.pragma("synchronous", "full")
    connection.pragma("fullfsync", 1)  # macOS: a plain fsync does not reach the disk
    connection.pragma("checkpoint_fullfsync", 1)
    schema.migrate(connection)
    return connection


def _readable(checked: "apsw.Connection", path: Path) -> "apsw.Connection":
    """A checked reader; where that can be, one that takes its -wal and -shm with it when it closes."""
    import apsw

    if schema.version_of(checked) < schema.VERSION:
        checked.close()
        raise OlderWorkspace(path)
    connection = _connection(str(path), apsw.SQLITE_OPEN_READWRITE)
    try:
        _assert_writable(connection, path)
    except (apsw.Error, WriteProtected):
        connection.close()
        return checked
    checked.close()
    connection.pragma("query_only", 1)
    return connection


def _assert_writable(connection: "apsw.Connection", path: Path) -> None:
    if connection.readonly("main"):
        raise WriteProtected(path)
    connection.pragma("user_version")  # the -wal and -shm are opened with the first statement


def _bystander(path: Path) -> "apsw.Connection":
    """A reader that touches nothing of what lies beside a workspace while a window writes it.

    Any other would begin the -shm anew where the locks of the window have been dropped, and the window would end with
    a bus error. POSIX drops them when its process opens and closes the file in any other way, as file dialogs do.
    """
    import apsw

    connection = _checked(
        _connection(_uri(path, "readonly_shm=1"), apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI), path
    )
    if schema.version_of(connection) < schema.VERSION:
        connection.close()
        raise OlderWorkspace(path)
    return connection


def _checked_reader(path: Path) -> "apsw.Connection":
    return _checked(_reader(path), path)


def _checked(connection: "apsw.Connection", path: Path) -> "apsw.Connection":
    import apsw

    try:
        _check(connection, path)
    except apsw.SQLError as error:  # the list of tables itself cannot be read
        connection.close()
        raise RuinedWorkspace(path) from error
    except BaseException:
        connection.close()
        raise
    return connection


def _reader(path: Path) -> "apsw.Connection":
    """Read through the -wal where that can be; in a folder that cannot be written, without one."""
    import apsw

    connection = _connection(str(path), apsw.SQLITE_OPEN_READONLY)
    try:
        connection.pragma("application_id")
    except (apsw.CantOpenError, apsw.ReadOnlyError):
        connection.close()
        if has_pending(path):
            raise UnfinishedElsewhere(path) from None
        return connect_still(path)
    except apsw.NotADBError:
        connection.close()
        raise NotAWorkspace(path) from None
    return connection


def _check(connection: "apsw.Connection", path: Path) -> None:
    if connection.pragma("application_id") != schema.APPLICATION_ID:
        raise NotAWorkspace(path)
    if schema.version_of(connection) > schema.VERSION:
        raise NewerWorkspace(path)
    if schema.tables_of(connection) != schema.tables_at(schema.version_of(connection)):
        raise RuinedWorkspace(path)  # or a trigger of somebody else's, which would run with our rights
    pages = int(connection.pragma("page_count")) * int(connection.pragma("page_size"))
    if path.stat().st_size < pages and not has_pending(path):
        raise RuinedWorkspace(path)


def _connection(name: str, flags: int) -> "apsw.Connection":
    import apsw

    connection = apsw.Connection(name, flags=flags)
    connection.set_busy_timeout(_BUSY_MS)
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
    connection.config(apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_VIEW, 0)
    connection.pragma("foreign_keys", 1)
    connection.pragma("temp_store", "memory")  # nothing readable is left on a disk
    connection.pragma("cell_size_check", 1)
    return connection


def _uri(path: Path, option: str) -> str:
    from urllib.parse import quote as percent_encoded

    posix = path.absolute().as_posix()
    return "file:" + percent_encoded(posix if posix.startswith("/") else "/" + posix, safe="/:") + "?" + option
