"""A memo comes back from colleagues as a Word file: whatever they altered is found, and nothing else is found fault with."""

import random
from functools import cache
from pathlib import Path

import pytest

from briefer.memo import memo_bytes, read_quotations
from briefer.memo.wordml import w
from briefer.model.checks import Report
from briefer.notes import compose, load_formats, load_scheme, verify
from tests.acceptance.stories import CASES, document_of, material
from tests.acceptance.word_edits import ALTERATIONS, EDITS, Edited
from tests.benchmarks.invented_memos import REOPENED
from tests.notes.checking import said
from tests.notes.samples import note_of

EACH = 15  # of every kind: 210 together


@cache
def _memo(format_id: str, story: str) -> bytes:
    return memo_bytes(document_of(format_id, story))


def _checked(file: Edited, case: tuple[str, str], folder: Path) -> Report:
    path = folder / "edited.docx"
    path.write_bytes(file.saved())
    return verify(read_quotations(path), material(case[1]), load_scheme(load_formats()[case[0]].scheme))


@pytest.mark.parametrize("kind", ALTERATIONS)
def test_every_alteration_of_a_quotation_its_speaker_or_its_note_is_found(kind: str, tmp_path: Path) -> None:
    chance, made = random.Random(kind), 0  # noqa: S311  # the same ones each time

    while made < EACH:
        case = chance.choice(CASES)
        file = Edited.of(_memo(*case))
        if ALTERATIONS[kind](file, chance.choice(file.quoted()), chance):
            made += 1
            assert not _checked(file, case, tmp_path).clean, case


@pytest.mark.parametrize("kind", EDITS)
def test_no_fault_is_found_with_what_alters_nothing(kind: str, tmp_path: Path) -> None:
    for number, case in enumerate(CASES[list(EDITS).index(kind) % 3 :: 3]):
        file = Edited.of(_memo(*case))
        EDITS[kind](file, random.Random(number))  # noqa: S311
        assert _checked(file, case, tmp_path).clean, case


@pytest.mark.parametrize("between", ["” “", "”\n\n“", "\n\n“", "” Awa Ndiaye said. “"])
@pytest.mark.parametrize("edit", ["straight marks", "no bookmarks", "split runs", "neither"])
def test_quotations_are_made_one_by_deleting_the_marks_between(between: str, edit: str, tmp_path: Path) -> None:
    first, second = "We are ready to sign the accord.", "Marand has to wait for all of us."
    sources = said(f"Accord\n\n“{first}{between}{second}” Awa Ndiaye said.", first, second)
    file = Edited.of(memo_bytes(compose(note_of("Ms Ndiaye said: [@q1 inline] [@q2 inline]"), sources)))
    behind_first, before_second = [text for text in file.body.iter(w("t")) if text.text in {"”", "“"}][1:3]
    behind_first.text = before_second.text = ""
    EDITS[edit](file, random.Random(1))  # noqa: S311
    path = tmp_path / "edited.docx"
    path.write_bytes(file.saved())

    memo = read_quotations(path)

    assert [one.text for one in memo.quotations if not one.in_note] == [f"{first} {second}"]
    assert verify(memo, sources).clean is (between == REOPENED)
