from briefer.model import Quote, Span
from briefer.quotes import explained_by


def quote(start: int, speaker: str, mention: Span | None = None, confidence: float = 0.8) -> Quote:
    return Quote(content=Span(start, start + 5), speakers=(speaker,), mention=mention, confidence=confidence)


WRONG, RIGHT = "Pieter van Houten", ("Jonas Brandt",)
SAID, HE, NAME = quote(0, WRONG, Span(6, 8)), quote(10, WRONG, Span(16, 18)), quote(20, WRONG, Span(30, 41))


def test_quotes_that_hang_on_the_same_words_are_explained() -> None:
    again = quote(40, WRONG, SAID.mention)

    assert explained_by([SAID, NAME, again], SAID, RIGHT) == [again]


def test_a_run_of_pronouns_is_explained_until_a_name_ends_it() -> None:
    after = quote(50, WRONG)

    assert explained_by([SAID, HE, NAME, after], SAID, RIGHT) == [HE]
    assert explained_by([SAID, HE, NAME, after], HE, RIGHT) == [SAID]


def test_what_another_person_said_ends_the_run() -> None:
    other = quote(10, "Elif Demir", Span(16, 19))

    assert explained_by([SAID, other, HE], SAID, RIGHT) == []


def test_what_the_analyst_has_settled_stays() -> None:
    settled = quote(10, WRONG, Span(16, 18), confidence=1.0)

    assert explained_by([SAID, settled], SAID, RIGHT) == []


def test_a_quote_that_is_not_there_explains_nothing() -> None:
    assert explained_by([HE], SAID, RIGHT) == []
