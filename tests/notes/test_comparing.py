"""A quotation and its source as one text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.notes.comparing import compared


@pytest.mark.parametrize(
    ("source", "memo", "told"),
    [
        (
            "We will not sign, ever.",
            "We will sign, ever.",
            [("We will ", "both"), ("not ", "source"), ("sign, ever.", "both")],
        ),
        ("We sign", "We always sign", [("We ", "both"), ("always ", "memo"), ("sign", "both")]),
        ("sixty days", "ninety days", [("sixty ", "source"), ("ninety ", "memo"), ("days", "both")]),
        ("the “old” port", "the 'old' port", [("the 'old' port", "both")]),
        ("", "We sign", [("We sign", "both")]),
    ],
)
def test_what_only_one_side_has_is_told_apart(source: str, memo: str, told: list[tuple[str, str]]) -> None:
    assert [(stretch.text, stretch.held) for stretch in compared(source, memo)] == told


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_memos_words_are_all_there_in_their_order(source: str, memo: str) -> None:
    shown = "".join(stretch.text for stretch in compared(source, memo) if stretch.held != "source")

    assert shown.split() == memo.split()
