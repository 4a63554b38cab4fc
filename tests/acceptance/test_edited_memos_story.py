"""A memo comes back from colleagues as a Word file: whatever they altered is found, and nothing else is found fault with."""

import random
from functools import cache
from pathlib import Path

import pytest

from briefer.memo import memo_bytes, read_quotations
from briefer.model.checks import Report
from briefer.notes import load_formats, load_scheme, verify
from tests.acceptance.stories import CASES, document_of, material
from tests.acceptance.word_edits import ALTERATIONS, EDITS, Edited

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
