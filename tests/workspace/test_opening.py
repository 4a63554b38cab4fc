"""Opening a workspace: what cannot be opened is said, and left as it was."""

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import apsw
import pytest

from briefer.errors import BrieferError
from briefer.model import sha256_of
from briefer.workspace import (
    ChangesLeftBehind,
    DiskFull,
    FolderNotWritable,
    NewerWorkspace,
    NotAWorkspace,
    NoWorkspaceThere,
    OlderWorkspace,
    ReadOnlyWorkspace,
    RuinedWorkspace,
    UnfinishedElsewhere,
    Workspace,
    WorkspaceBusy,
    WorkspaceInUse,
    WriteProtected,
    connecting,
    open_workspace,
    schema,
)
from briefer.workspace.connecting import beside
from tests.workspace.samples import a_workspace, an_article, fill


def a_closed_workspace(folder: Path) -> Path:
    with a_workspace(folder) as workspace:
        return workspace.path


@contextmanager
def left_as_it_is(path: Path) -> Iterator[None]:
    before = path.read_bytes()
    yield
    assert path.read_bytes() == before


@contextmanager
def write_protected(folder: Path) -> Iterator[None]:
    """A folder nobody may write in; root gives up its rights for the block."""
    if os.name == "nt":
        pytest.skip("folders are protected otherwise here")
    folder.chmod(0o555)
    me = os.geteuid()
    os.seteuid(65534 if me == 0 else me)
    try:
        yield
    finally:
        os.seteuid(me)
        folder.chmod(0o755)


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """One that others may look into, which pytest's own are not."""
    with TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


def test_a_new_workspace_is_made_only_when_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "port.briefer"

    with pytest.raises(NoWorkspaceThere, match="There is no workspace “port"):
        open_workspace(path)
    with pytest.raises(NoWorkspaceThere):
        open_workspace(tmp_path / "nowhere" / "port.briefer", create=True)
    with pytest.raises(NoWorkspaceThere):
        open_workspace(path, create=True, read_only=True)
    assert list(tmp_path.iterdir()) == []

    with open_workspace(str(path), create=True) as workspace:
        assert (workspace.path, workspace.read_only, workspace.articles()) == (path, False, [])
        assert workspace.verify() == []


def test_create_opens_a_workspace_that_is_there(tmp_path: Path) -> None:
    path = a_closed_workspace(tmp_path)

    with open_workspace(path, create=True) as workspace:
        assert len(workspace.articles()) == 1


def test_a_closed_workspace_is_one_file_with_its_lock_and_last_hash(tmp_path: Path) -> None:
    path = a_closed_workspace(tmp_path)
    with open_workspace(path, read_only=True) as workspace:
        assert len(workspace.articles()) == 1

    assert {file.name for file in tmp_path.iterdir()} - {"port.briefer-lock"} == {"port.briefer", "port.briefer-last"}


@pytest.mark.parametrize("content", [b"", b"Dear all,", b"SQLite format 3\0", bytes(range(256)) * 40])
def test_something_else_is_not_a_workspace(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.briefer"
    path.write_bytes(content)

    for create in (False, True):
        with left_as_it_is(path), pytest.raises((NotAWorkspace, RuinedWorkspace), match="“letter"):
            open_workspace(path, create=create)


def test_a_folder_is_not_a_workspace(tmp_path: Path) -> None:
    with pytest.raises(NotAWorkspace):
        open_workspace(tmp_path, create=True)


def test_another_programs_database_is_not_a_workspace(tmp_path: Path) -> None:
    path = tmp_path / "other.briefer"
    other = apsw.Connection(str(path))
    other.execute("CREATE TABLE something (id)")
    other.close()

    with left_as_it_is(path), pytest.raises(NotAWorkspace, match="not a Briefer workspace"):
        open_workspace(path)


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


def test_a_workspace_may_be_opened_in_one_thread_and_closed_in_another(tmp_path: Path) -> None:
    path = a_closed_workspace(tmp_path)
    with ThreadPoolExecutor(1) as other:
        workspace = other.submit(open_workspace, path).result()
    workspace.close()

    open_workspace(path).close()


def test_a_workspace_that_brings_its_own_program_is_refused(tmp_path: Path) -> None:
    path = a_closed_workspace(tmp_path)
    alter(path, "CREATE TRIGGER mine AFTER UPDATE ON quotes BEGIN DELETE FROM articles; END")

    with left_as_it_is(path), pytest.raises(NotAWorkspace):
        open_workspace(path)


def test_a_workspace_cut_short_is_ruined_and_never_replaced(tmp_path: Path) -> None:
    path = a_closed_workspace(tmp_path)
    path.write_bytes(path.read_bytes()[:9_000])

    for create in (False, True):
        with left_as_it_is(path), pytest.raises(RuinedWorkspace, match="damaged"):
            open_workspace(path, create=create)


def everything(workspace: Workspace) -> tuple[object, ...]:
    articles = [workspace.article(number) for number in workspace.article_ids()]
    return articles, workspace.quotes(), [workspace.original(article.id) for article in articles], workspace.history()


def what_is_said_of(path: Path) -> tuple[list[str], tuple[object, ...]]:
    try:
        with open_workspace(path) as workspace:
            found = workspace.verify()
            return found, () if found else everything(workspace)
    except BrieferError as error:
        return [str(error)], ()


@pytest.mark.parametrize("seed", range(20))
def test_a_workspace_overwritten_in_places_says_so_or_holds_what_it_held(tmp_path: Path, seed: int) -> None:
    path = a_closed_workspace(tmp_path)
    _, before = what_is_said_of(path)
    content, chance = bytearray(path.read_bytes()), random.Random(seed)  # noqa: S311  # not for secrets
    for _ in range(20):
        at = chance.randrange(len(content) - 64)
        content[at : at + 64] = chance.randbytes(64)
    path.write_bytes(content)

    found, after = what_is_said_of(path)

    assert found or after == before


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


def test_a_workspace_in_a_protected_folder_can_be_read_and_says_why_no_more(shared_folder: Path) -> None:
    path = a_closed_workspace(shared_folder)
    beside(path, "-lock").unlink(missing_ok=True)

    with write_protected(shared_folder), left_as_it_is(path):
        with pytest.raises(WriteProtected, match="write-protected"):
            open_workspace(path)
        with pytest.raises(FolderNotWritable, match="Nothing can be written"):
            open_workspace(shared_folder / "new.briefer", create=True)
        with open_workspace(path, read_only=True) as workspace:
            assert len(workspace.quotes()) == 3
            assert workspace.verify() == []


def test_changes_that_cannot_be_read_where_they_lie_are_not_passed_over(shared_folder: Path) -> None:
    with a_workspace(shared_folder) as workspace:
        main, pending = workspace.path.read_bytes(), beside(workspace.path, "-wal").read_bytes()
    path = shared_folder / "copy.briefer"
    path.write_bytes(main)
    beside(path, "-wal").write_bytes(pending)

    with write_protected(shared_folder), pytest.raises(UnfinishedElsewhere, match="has changes in"):
        open_workspace(path, read_only=True)
    with open_workspace(path) as workspace:
        assert len(workspace.articles()) == 1


def test_a_new_workspace_does_not_take_up_what_another_left_behind(tmp_path: Path) -> None:
    path = tmp_path / "port.briefer"
    beside(path, "-wal").write_bytes(b"changes")

    with pytest.raises(ChangesLeftBehind, match="Nothing was created"):
        open_workspace(path, create=True)
    assert not path.exists()


def test_a_full_disk_stores_nothing_and_loses_nothing(tmp_path: Path) -> None:
    with a_workspace(tmp_path) as workspace:
        connection = workspace._store.connection
        connection.pragma("max_page_count", connection.pragma("page_count"))
        before = workspace.stamp

        with pytest.raises(DiskFull, match="full"), workspace.edit("Import") as edit:
            edit.add_article(an_article(), os.urandom(100_000))

        assert workspace.stamp == before
        connection.pragma("max_page_count", 100_000)
        fill(workspace)
        assert workspace.verify() == []


def test_closing_twice_is_no_error(tmp_path: Path) -> None:
    workspace = a_workspace(tmp_path)
    workspace.close()
    workspace.close()


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
