"""Opening a workspace: what cannot be opened is said, and left as it was."""

import os
import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import apsw
import pytest

from briefer.errors import BrieferError
from briefer.workspace import (
    ChangesLeftBehind,
    DiskFull,
    FolderNotWritable,
    NotAWorkspace,
    NotReadable,
    NoWorkspaceThere,
    RuinedWorkspace,
    StorageFailed,
    UnfinishedElsewhere,
    Workspace,
    WriteProtected,
    open_workspace,
)
from briefer.workspace.connecting import beside, said_plainly
from tests.workspace.samples import a_closed_workspace, a_workspace, an_article, fill, left_as_it_is


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
    assert list(tmp_path.iterdir()) == [path]  # no lock is left beside it


@pytest.mark.parametrize("end", [9_000, -5_000, -1])
def test_a_workspace_cut_short_is_ruined_and_never_replaced(tmp_path: Path, end: int) -> None:
    path = a_closed_workspace(tmp_path)
    path.write_bytes(path.read_bytes()[:end])

    for create in (False, True):
        with left_as_it_is(path), pytest.raises(RuinedWorkspace, match="damaged"):
            open_workspace(path, create=create)


def everything(workspace: Workspace) -> tuple[object, ...]:
    articles = [workspace.article(number) for number in workspace.article_ids()]
    return articles, workspace.quotes(), [workspace.original(article.id) for article in articles], workspace.history()


def what_is_said_of(path: Path) -> tuple[list[str], tuple[object, ...]]:
    found: list[str] = []
    try:
        with open_workspace(path) as workspace:
            found = workspace.verify()
            return found, everything(workspace)
    except BrieferError as error:
        return [*found, str(error)], ()


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


def test_a_workspace_one_may_not_read_is_said_to_be_so(shared_folder: Path) -> None:
    path = a_closed_workspace(shared_folder)
    path.chmod(0)

    with write_protected(shared_folder), pytest.raises(NotReadable, match="the right to read it"):
        open_workspace(path, read_only=True)


@pytest.mark.parametrize(
    ("error", "said"),
    [(apsw.IOError, StorageFailed), (apsw.FullError, DiskFull), (apsw.CorruptError, RuinedWorkspace)],
)
def test_what_the_disk_does_is_said_plainly(error: type[apsw.Error], said: type[BrieferError]) -> None:
    with pytest.raises(said, match="“port"), said_plainly(Path("port.briefer")):
        raise error


def test_a_bug_is_not_said_to_be_something_else() -> None:
    with pytest.raises(apsw.MisuseError), said_plainly(Path("port.briefer")):
        raise apsw.MisuseError


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
