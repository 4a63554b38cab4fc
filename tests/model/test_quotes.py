from hypothesis import given
from hypothesis import strategies as st

from briefer.model import Anchor, Span, anchor_at, find_again


@given(st.text(min_size=1), st.data())
def test_an_anchored_stretch_is_found_again_in_the_same_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))

    found = find_again(text, anchor_at(text, Span(start, end)), near=start)

    assert found
    assert found.of(text) == text[start:end]


def test_of_equal_words_those_in_the_same_context_are_found() -> None:
    text = "yes, said A. No. yes, said B."
    anchor = anchor_at(text, Span(17, 20))

    assert find_again("And so: " + text, anchor) == Span(25, 28)


def test_without_their_context_the_nearest_equal_words_are_found() -> None:
    assert find_again("yes no yes", Anchor("yes", "Quoth he: ", ""), near=9) == Span(7, 10)


def test_words_that_are_gone_are_not_found() -> None:
    assert find_again("nothing here", Anchor("something", "", "")) is None
    assert find_again("nothing here", Anchor("", "", "")) is None
