"""An open workspace file: statements, one at a time, with errors in sentences."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any

from briefer.workspace.connecting import said_plainly
from briefer.workspace.errors import ReadOnlyWorkspace
from briefer.workspace.lasthash import LastHash
from briefer.workspace.locking import close_reader

if TYPE_CHECKING:
    import apsw

Row = tuple[Any, ...]  # a row's types are those of its columns; rows.py gives them their names


class Store:
    """A connection that several threads may use: an edit holds ``lock`` for its whole block."""

    def __init__(self, path: Path, connection: "apsw.Connection", *, read_only: bool) -> None:
        self.path = path
        self.connection = connection
        self.read_only = read_only
        self.lock = RLock()
        self.recording = False  # inside an edit
        self.workspace_id = str(self.value("SELECT value FROM about WHERE key = 'workspace'"))
        self.last_hash = LastHash(path, self.workspace_id)

    def rows(self, statement: str, values: Sequence[Any] = ()) -> list[Row]:
        with self.lock, said_plainly(self.path):
            return self.connection.execute(statement, tuple(values)).fetchall()

    def each(self, statement: str) -> Iterator[Row]:
        """Rows one by one, for a store that one thread uses alone."""
        with said_plainly(self.path):
            yield from self.connection.execute(statement)

    def row(self, statement: str, values: Sequence[Any] = ()) -> Row | None:
        found = self.rows(statement, values)
        return found[0] if found else None

    def value(self, statement: str, values: Sequence[Any] = (), default: object = None) -> Any:  # noqa: ANN401  # a column's type is the statement's affair
        found = self.row(statement, values)
        return found[0] if found else default

    def execute(self, statement: str, values: Sequence[Any] = ()) -> int:
        """Run one statement; the number of rows it changed."""
        self.rows(statement, values)
        return self.connection.changes()

    def execute_many(self, statement: str, rows: Iterable[Sequence[Any]]) -> None:
        with self.lock, said_plainly(self.path):
            self.connection.executemany(statement, [tuple(row) for row in rows])

    def insert(self, statement: str, values: Sequence[Any]) -> int:
        """Run one INSERT; the id of the new row."""
        self.rows(statement, values)
        return self.connection.last_insert_rowid()

    def assert_writable(self) -> None:
        """Raise where the workspace is open for reading only."""
        if self.read_only:
            raise ReadOnlyWorkspace(self.path)

    def close(self) -> None:
        with self.lock, said_plainly(self.path):
            if self.read_only:
                close_reader(self.connection, self.path)
            elif not self.path.exists():
                self._take_along()
            self.connection.close()
            self.last_hash.close()

    def _take_along(self) -> None:
        """A file that was renamed while it was open gets what waits in its -wal, which kept the old name."""
        import apsw

        with suppress(apsw.ConnectionClosedError):
            self.connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_PASSIVE)
