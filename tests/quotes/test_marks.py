"""Every mark says what it may be."""

import pytest

from briefer.quotes.marks import BREAK, is_wrapped, scan


def marks_of(text: str) -> list[tuple[str, float, float, float]]:
    return [mark.look[:4] for mark in scan(text) if mark.look is not BREAK]


def test_a_straight_mark_before_a_word_opens_and_one_after_a_word_closes() -> None:
    (_, opens, closes, _), (_, opens_last, closes_last, _) = marks_of('He said "yes" twice')

    assert opens < closes
    assert closes_last < opens_last


@pytest.mark.parametrize("text", ["It's the workers, isn’t it", "O’Hara and d’Arc met", "a dog's life"])
def test_apostrophes_inside_words_are_no_marks(text: str) -> None:
    assert marks_of(text) == []


def test_a_plural_possessive_is_likely_no_mark() -> None:
    ((_, opens, _, neither),) = marks_of("the workers' hall")

    assert neither < opens


def test_an_elision_is_likely_no_mark() -> None:
    ((_, opens, _, neither),) = [mark.look[:4] for mark in scan("’tis late", frozenset({"tis"}))]

    assert neither < opens


def test_two_single_marks_are_one_double_mark() -> None:
    assert [family for family, *_ in marks_of("``Yes,'' she said")] == ["doubled", "doubled"]


def test_marks_of_markup_are_not_marks_of_the_text() -> None:
    assert marks_of('<a href="x" title="y">a road</a>') == []


def test_lines_broken_for_width_are_one_paragraph() -> None:
    line = "the road to the harbour was open again on Monday after the long\n"
    text = (line * 6 + "\n") * 2

    assert is_wrapped(text)
    assert sum(mark.look is BREAK for mark in scan(text)) == 2
