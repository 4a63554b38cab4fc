"""Workspaces of newer and older versions, and with tables that are not ours."""

from pathlib import Path

import apsw
import pytest

from briefer.workspace import (
    NewerWorkspace,
    OlderWorkspace,
    RuinedWorkspace,
    open_workspace,
    schema,
)
from tests.workspace.samples import a_closed_workspace, left_as_it_is


def alter(path: Path, statement: str) -> None:
    connection = apsw.Connection(str(path))
    connection.execute(statement)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def test_a_workspace_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = a_closed_workspace(tmp_path)
    alter(path, "PRAGMA user_version = 99")

    with left_as_it_is(path), pytest.raises(NewerWorkspace, match="newer Briefer"):
        open_workspace(path)


def test_a_workspace_of_an_older_version_is_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = a_closed_workspace(tmp_path)
    later = "ALTER TABLE quotes ADD COLUMN weight REAL NOT NULL DEFAULT 1.5"
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, later))
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)

    with left_as_it_is(path), pytest.raises(OlderWorkspace, match="older Briefer"):
        open_workspace(path, read_only=True)
    with open_workspace(path) as workspace:
        workspace.undo()
        workspace.redo()
        assert workspace.verify() == []
        assert workspace._store.value("SELECT max(version) FROM migrations") == schema.VERSION


def test_a_migration_that_fails_leaves_the_older_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = a_closed_workspace(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, "CREATE TABLE more (id); CREATE TABLE quotes (id)"))
        patch.setattr(schema, "VERSION", schema.VERSION + 1)
        with pytest.raises(apsw.SQLError):
            open_workspace(path)

    with open_workspace(path) as workspace:
        assert workspace.verify() == []


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER mine AFTER UPDATE ON quotes BEGIN DELETE FROM articles; END",
        "CREATE VIEW mine AS SELECT * FROM articles",
        "ALTER TABLE quotes RENAME COLUMN comment TO remark",
        "DROP TABLE notes",
    ],
)
def test_a_workspace_with_tables_that_are_not_ours_is_refused(tmp_path: Path, statement: str) -> None:
    path = a_closed_workspace(tmp_path)
    alter(path, statement)

    with left_as_it_is(path), pytest.raises(RuinedWorkspace):
        open_workspace(path)


def test_another_programs_statistics_do_no_harm(tmp_path: Path) -> None:
    path = a_closed_workspace(tmp_path)
    alter(path, "ANALYZE")

    with open_workspace(path) as workspace:
        assert workspace.verify() == []
