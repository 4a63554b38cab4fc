"""Verify finds what is not as it was stored, and says where."""

from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from briefer.model import Status
from briefer.workspace import DamagedArticle, DamagedHistory, Workspace, blobs, open_workspace
from briefer.workspace.verifying import findings
from tests.workspace.samples import TEXT, a_workspace


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    with a_workspace(tmp_path) as workspace:
        with workspace.edit("Accept q1") as edit:
            edit.put_quote(replace(workspace.quote(1), status=Status.ACCEPTED, tags=("port",)))
        return workspace.path


def altered(path: Path, statement: str, *values: object) -> list[str]:
    """What verify says after somebody else has changed the file."""
    connection = apsw.Connection(str(path))
    connection.execute(statement, values)
    assert connection.changes() == 1
    connection.close()
    with open_workspace(path, read_only=True) as workspace:
        return workspace.verify()


def test_a_sound_workspace_has_no_findings(workspace: Workspace) -> None:
    assert workspace.verify() == []


def test_a_flipped_bit_in_a_text_is_found(closed: Path) -> None:
    packed = bytearray(blobs.pack(TEXT.encode()))
    for position in range(len(packed)):
        flipped = bytearray(packed)
        flipped[position] ^= 1
        try:
            sound = blobs.unpack(bytes(flipped)) == TEXT.encode()
        except ValueError:
            sound = False
        assert not sound
    packed[-1] ^= 1

    found = altered(closed, "UPDATE blobs SET packed = ? WHERE rowid = 1", bytes(packed))

    assert found[0] == "The text of article a1 is not as it was imported."
    with open_workspace(closed) as workspace, pytest.raises(DamagedArticle, match="Article a1 of “port"):
        workspace.article(1)


def test_another_text_in_its_place_is_found(closed: Path) -> None:
    other = blobs.pack(TEXT.replace("reopens", "recloses").encode())

    found = altered(closed, "UPDATE blobs SET packed = ? WHERE rowid = 1", other)

    assert found[0] == "The text of article a1 is not as it was imported."
    assert "The words of quote q1 do not stand where it says." in found


@pytest.mark.parametrize(
    "change",
    ["label = 'Reject q1'", "at = '2020-01-01T00:00:00+00:00'", "own = 0", "hash = 'x'", "changeset = x'70'"],
)
def test_a_step_of_the_history_that_was_rewritten_is_found(closed: Path, change: str) -> None:
    found = altered(closed, f"UPDATE history SET {change} WHERE id = 1")  # noqa: S608  # given above

    assert found[0].startswith("The history is broken at step 1 (“")


def test_a_step_that_was_taken_out_is_found(closed: Path) -> None:
    found = altered(closed, "DELETE FROM history WHERE id = 1")

    assert found[0] == "The history is broken at step 2 (“Accept q1”): it is not as it was stored."


def test_the_last_step_taken_out_is_found_by_the_line_outside(closed: Path) -> None:
    found = altered(closed, "DELETE FROM history WHERE id = 2")

    assert found[0].startswith("The last change is missing")


def test_a_damaged_step_cannot_be_undone_and_says_so(closed: Path) -> None:
    altered(closed, "UPDATE history SET changeset = x'7a00' WHERE id = 2")

    with open_workspace(closed) as workspace:
        for ask in (workspace.undo, lambda: workspace.what_changed(2)):
            with pytest.raises(DamagedHistory, match="cannot be undone or shown"):
                ask()
        assert workspace.quote(1).status is Status.ACCEPTED


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("UPDATE quotes SET speakers = '[\"Tomas Reyl\"]' WHERE id = 2", "Quote q2"),
        ("DELETE FROM quotes WHERE id = 3", "Quote q3"),
        ("UPDATE tags SET name = 'harbour'", "Tag “harbour”"),
        ("DELETE FROM quote_tags", "A tag of quote q1"),
        ("INSERT INTO settings VALUES ('window', 'wide')", "The setting “window”"),
        ("UPDATE articles SET published = '2020-01-01'", "Article a1"),
    ],
)
def test_a_row_changed_behind_the_back_of_the_history_is_found(closed: Path, statement: str, name: str) -> None:
    assert altered(closed, statement) == [f"{name} is not as the history left it: something else changed it."]


def test_a_quote_whose_words_stand_elsewhere_is_found(closed: Path) -> None:
    found = altered(closed, "UPDATE quotes SET start = start + 1, stop = stop + 1 WHERE id = 2")

    assert found[-1] == "The words of quote q2 do not stand where it says."


def test_a_row_without_what_it_belongs_to_is_found(closed: Path) -> None:
    (found,) = altered(closed, "DELETE FROM articles")[:1]

    assert found == "Row 1 of quotes points to a row of articles that is not there."


def test_a_damaged_page_is_found(closed: Path) -> None:
    content = closed.read_bytes()
    at = content.rindex(b"Awa Ndiaye")
    closed.write_bytes(content[: at - 200] + bytes(100) + content[at - 100 :])

    with open_workspace(closed, read_only=True) as workspace:
        assert workspace.verify()


def test_a_file_that_does_not_open_is_a_finding_not_an_error(closed: Path) -> None:
    closed.write_bytes(b"Dear all,")

    (found,) = findings(closed)

    assert "not a Briefer workspace" in found
