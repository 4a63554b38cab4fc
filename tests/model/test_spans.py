from hypothesis import given
from hypothesis import strategies as st

from briefer.model import Span

spans = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda pair: Span(min(pair), max(pair)))


def test_a_span_gives_the_words_that_stand_there() -> None:
    assert Span(4, 9).of("one 😀two three") == "😀two "


@given(spans, spans)
def test_of_two_spans_one_overlaps_the_other_or_neither_does(first: Span, second: Span) -> None:
    assert first.overlaps(second) == second.overlaps(first)


@given(spans, st.integers(0, 20))
def test_a_moved_span_keeps_its_length(span: Span, by: int) -> None:
    assert len(span.moved(by)) == len(span)


def test_a_span_contains_itself_and_what_lies_inside() -> None:
    assert Span(0, 9).contains(Span(0, 9))
    assert Span(0, 9).contains(Span(3, 4))
    assert not Span(0, 9).contains(Span(8, 10))
