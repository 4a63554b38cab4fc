"""The index holds what it is handed, whatever happens."""

import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefer.lookup import Index, IndexBusy, IndexMissing, Record, engine, key_in, opening, writing
from briefer.lookup import index as index_module
from briefer.lookup.seal import NAME
from briefer.lookup.unavailable import IndexFolderNotPrivate
from tests.lookup.samples import article, records

ROOT = Path(__file__).parents[2]


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    with Index(tmp_path / "index", key=b"secret") as made:
        made.update(records(), stamp="one")
        yield made


def total(index: Index, query: str) -> int:
    return index.search(query).total


def held(index: Index) -> set[int]:
    return {hit.article_id for hit in index.search("-nosuchword", 1000).hits}


def test_it_holds_exactly_what_it_was_handed(index: Index) -> None:
    index.update(records()[:2], stamp="two")
    assert held(index) == {1}

    index.update([*records(), article(9, "Tide tables\n\nNew ones")], stamp="three")
    assert held(index) == {1, 2, 3, 9}

    index.update([], stamp="four")
    assert held(index) == set()
    assert index.stamp == "four"


def test_a_changed_record_replaces_the_old_one(index: Index) -> None:
    changed = [replace(one, text="Entirely other words", title="Other") if one.id == "a2" else one for one in records()]

    index.update(changed, stamp="two")

    assert total(index, "entirely") == 1
    assert total(index, "dawn") == 0


def test_the_same_records_write_nothing_but_a_new_stamp(index: Index, tmp_path: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "index").iterdir()}

    index.update(records(), stamp="one")
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "index").iterdir()} == before

    index.update(records(), stamp="two")
    assert index.stamp == "two"
    assert [path.name for path, at in before.items() if path.stat().st_mtime_ns != at] == [NAME]


def test_of_two_records_with_one_id_the_first_counts(index: Index) -> None:
    index.update([article(1, "First"), article(1, "Second")])

    assert (total(index, "first"), total(index, "second")) == (1, 0)


def test_large_updates_are_committed_in_batches(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "_BATCH", 300)
    many = [article(number, f"Title {number}\n\ncommon word{number} " + "x " * 40) for number in range(40)]

    index.update(many)
    index.update([replace(one, text=one.text + " again") for one in many[:20]] + many[20:39])

    assert (total(index, "common"), total(index, "again"), total(index, "word39")) == (39, 20, 0)
    assert all(total(index, f"word{number}") == 1 for number in range(39))


def test_a_change_touches_only_what_it_names(index: Index) -> None:
    tagged = replace(records()[3], tags=("energy",))

    assert index.change([tagged], gone=["q22", "a3"], since="one", stamp="two")

    assert index.stamp == "two"
    assert [total(index, one) for one in ("tag:energy", '"nobody heard"', "lang:ar", "winter")] == [1, 0, 0, 1]


def test_a_change_of_another_state_is_not_made(index: Index) -> None:
    assert not index.change([], gone=["a1"], since="zero", stamp="two")

    assert index.stamp == "one"
    assert total(index, "winter") == 1


def test_without_an_index_looking_up_says_so(tmp_path: Path) -> None:
    nothing = Index(tmp_path / "none")

    assert nothing.stamp == ""
    with pytest.raises(IndexMissing, match="Nothing is lost"):
        nothing.search("winter")


def test_the_stamp_is_read_without_loading_the_engine(index: Index, tmp_path: Path) -> None:
    asked = f"import sys; from briefer.lookup import Index; from pathlib import Path; print(Index(Path({str(tmp_path)!r}, 'index'), key=b'secret').stamp, 'whoosh' in sys.modules)"

    answer = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)

    assert answer.stdout.split() == ["one", "False"]


def test_deleting_removes_the_folder_and_may_be_done_twice(index: Index, tmp_path: Path) -> None:
    index.search("winter")
    index.delete()
    index.delete()

    assert not (tmp_path / "index").exists()
    assert index.stamp == ""


def test_an_index_open_for_reading_sees_the_next_update(index: Index, tmp_path: Path) -> None:
    assert total(index, "lighthouse") == 0

    Index(tmp_path / "index", key=b"secret").update([article(5, "The lighthouse")])

    assert total(index, "lighthouse") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps profiles apart itself")
def test_the_folder_is_its_owner_s_alone(index: Index, tmp_path: Path) -> None:
    assert (tmp_path / "index").stat().st_mode & 0o777 == 0o700
    (tmp_path / "index").chmod(0o777)

    assert index.stamp == ""
    with pytest.raises(IndexMissing):
        index.search("winter")

    index.update(records(), stamp="two")
    assert total(index, "winter") == 1


def test_a_folder_that_lost_a_file_is_built_anew(index: Index, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "_PAUSE", 0.001)
    next((tmp_path / "index").glob("*.seg")).unlink()

    with pytest.raises(IndexMissing):
        Index(tmp_path / "index", key=b"secret").search("winter")
    index.update(records(), stamp="two")

    assert total(index, "winter") == 1


def test_a_folder_that_stays_open_to_others_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_module, "private", lambda _folder: False)

    with pytest.raises(IndexFolderNotPrivate, match="belongs to somebody else"):
        Index(tmp_path / "index").update(records())


def test_another_key_opens_nothing(index: Index, tmp_path: Path) -> None:
    other = Index(tmp_path / "index", key=b"other")

    assert other.stamp == ""
    with pytest.raises(IndexMissing):
        other.search("winter")


class Trap:
    """What an attacker would put into a pickle."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, ("sprung",)


@pytest.mark.parametrize("pattern", ["*.toc", "*.seg", NAME])
def test_an_altered_file_is_never_opened(
    index: Index, tmp_path: Path, pattern: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for path in (tmp_path / "index").glob(pattern):
        path.write_bytes(pickle.dumps(Trap()))

    with pytest.raises(IndexMissing):
        Index(tmp_path / "index", key=b"secret").search("winter")
    index.update(records(), stamp="two")

    assert not (tmp_path / "sprung").exists()
    assert total(index, "winter") == 1


def test_a_flipped_bit_anywhere_is_noticed_and_mended(index: Index, tmp_path: Path) -> None:
    (segment,) = (tmp_path / "index").glob("*.seg")
    content = bytearray(segment.read_bytes())
    for at in range(0, len(content), max(1, len(content) // 12)):
        spoilt = content.copy()
        spoilt[at] ^= 1
        segment.write_bytes(spoilt)
        assert Index(tmp_path / "index", key=b"secret")._sound() is None

    index.update(records(), stamp="two")
    assert total(index, "winter") == 1


def test_a_planted_table_of_contents_is_passed_over(
    index: Index, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "index" / "_briefer_99.toc").write_bytes(pickle.dumps(Trap()))

    assert total(Index(tmp_path / "index", key=b"secret"), "winter") == 1
    index.update(records()[:2], stamp="two")

    assert not (tmp_path / "sprung").exists()


def test_an_error_while_records_are_handed_leaves_the_state_before(index: Index) -> None:
    def failing() -> Iterator[Record]:
        yield article(7, "Never seen")
        raise OSError

    with pytest.raises(OSError):  # noqa: PT011  # raised above
        index.update(failing(), stamp="two")

    assert index.stamp == "one"
    assert (total(index, "never"), total(index, "winter")) == (0, 1)


def test_two_that_update_at_once_do_not_mix(index: Index, tmp_path: Path) -> None:
    with engine.alone(tmp_path / "index", 0), pytest.raises(IndexBusy, match="Another Briefer"):
        index.update(records()[:2], wait=0.1)

    assert total(index, "dawn") == 1


def test_the_key_is_made_once_and_is_the_user_s_alone(tmp_path: Path) -> None:
    key = key_in(tmp_path / "keys")

    assert len(key) == 32
    assert key_in(tmp_path / "keys") == key
    assert sys.platform == "win32" or (tmp_path / "keys" / "lookup.key").stat().st_mode & 0o777 == 0o600


WRITER = """
import sys
from pathlib import Path
from briefer.lookup import Index
from tests.lookup.samples import article
index = Index(Path(sys.argv[1]), key=b"secret")
for turn in range(1000):
    index.update([article(n, f"Title {n}\\n\\nstable turn{turn} word{n % 7}") for n in range(30)], stamp=str(turn))
    print("done", flush=True)
"""


@pytest.fixture
def writer(tmp_path: Path) -> Iterator["subprocess.Popen[bytes]"]:
    command = [sys.executable, "-c", WRITER, str(tmp_path / "busy")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.readline()
        yield process
        process.kill()


def test_a_commit_in_progress_never_breaks_a_reader(writer: "subprocess.Popen[bytes]", tmp_path: Path) -> None:
    until = time.monotonic() + 3
    totals = set()
    while time.monotonic() < until:
        with Index(tmp_path / "busy", key=b"secret") as reader:
            totals.add(total(reader, "stable"))

    assert writer.poll() is None
    assert totals == {30}


def test_a_kill_at_any_moment_leaves_a_sound_index(tmp_path: Path) -> None:
    folder = tmp_path / "killed"
    for attempt in range(6):
        with subprocess.Popen([sys.executable, "-c", WRITER, str(folder)], cwd=ROOT, stdout=subprocess.PIPE) as process:
            assert process.stdout
            process.stdout.readline()
            time.sleep(0.15 + 0.037 * attempt)
            process.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
        with Index(folder, key=b"secret") as reader:
            assert total(reader, "stable") == 30

    with Index(folder, key=b"secret") as index:
        index.update(records(), stamp="after")
        assert held(index) == {1, 2, 3}
    assert {path.suffix for path in folder.iterdir()} == {".json", ".seg", ".toc"}
