"""The figures count what they say they count."""

from typing import Any

import pytest

from briefer.model import Span
from tests.benchmarks.finders import by_regex
from tests.benchmarks.gold import GoldArticle, GoldQuote
from tests.benchmarks.matching import Found, lines_of
from tests.benchmarks.scoring import deciles, same_name, same_person, score

TEXT = "“We are ready,” she said.\n\nThey met in the “blue room”."
READY = Span(1, 14)
ROOM = Span(TEXT.index("blue"), TEXT.index("”."))


def known(span: Span, **values: Any) -> GoldQuote:
    usual: dict[str, Any] = {"kind": "direct", "fragments": (span,), "name": "Lena Ortmann", "name_heads": ("ortmann",)}
    return GoldQuote(span=span, **{**usual, **values})


def article(*quotes: GoldQuote) -> list[GoldArticle]:
    return [GoldArticle(id="one", text=TEXT, quotes=quotes)]


def test_marks_and_edge_punctuation_make_no_difference() -> None:
    with_marks = Found(span=Span(0, 15), name="Lena Ortmann")

    figures = score(article(known(READY)), {"one": [with_marks]})

    assert (figures.spans.f1, figures.names("exact").f1) == (100, 100)


def test_a_stretch_over_two_paragraphs_counts_as_two() -> None:
    assert [span.of("one,\n\n“two”") for span in lines_of("one,\n\n“two”", Span(0, 11))] == ["one", "two"]


def test_marks_that_quote_nobody_are_extra_if_given_as_a_quotation_and_ignored_if_kept_apart() -> None:
    gold = article(known(READY), known(ROOM, kind="scare", name="", name_heads=()))
    ready, room = Found(span=READY, name="Ortmann"), Found(span=ROOM, kind="mixed")

    assert score(gold, {"one": [ready, room]}).spans.precision == 50
    assert score(gold, {"one": [ready, Found(span=ROOM, kind="scare")]}).spans.precision == 100


def test_a_found_quotation_of_a_kind_not_asked_for_does_not_count() -> None:
    gold = article(known(READY), known(ROOM, kind="indirect"))

    figures = score(gold, {"one": [Found(span=READY), Found(span=ROOM, kind="mixed")]})

    assert figures.spans.f1 == 100


@pytest.mark.parametrize(
    ("printed", "right", "exact"),
    [
        ("Lena Ortmann", True, True),
        ("Ms Ortmann", True, False),
        ("Lena Ortmann, the mayor", True, True),
        ("Lena", False, False),
        ("Ivo Brandt and Lena Ortmann", False, False),
        ("", False, False),
    ],
)
def test_a_name_is_right_for_the_one_person_and_exact_in_full(printed: str, right: bool, exact: bool) -> None:  # noqa: FBT001  # a table of cases
    quote = known(READY)

    assert (same_person(printed, quote), same_name(printed, quote.name)) == (right, exact)


def test_confidence_is_counted_by_tenths() -> None:
    table = deciles([(0.95, True), (0.91, False), (1.0, True), (0.3, False)])

    assert [(decile.low, decile.count, decile.right) for decile in table] == [(0.3, 1, 0), (0.9, 3, 2)]


def test_errors_say_what_was_missed_and_whose_words_were_taken_for_whose() -> None:
    gold = article(known(READY), known(ROOM))
    wrong = Found(span=READY, mention_text="she", name="Ada Vorn", reasons=("nearest woman",))

    missed, speaker = score(gold, {"one": [wrong]}).errors

    assert missed.startswith("MISSED one direct: 'blue room'")
    assert "'Lena Ortmann'; found 'she' → 'Ada Vorn'" in speaker
    assert "nearest woman" in speaker


def test_a_plain_regex_finds_paired_marks_and_the_name_beside_said() -> None:
    (found,) = by_regex("“We are ready,” said Lena Ortmann on Monday.")

    assert (found.span, found.name) == (Span(0, 15), "Lena Ortmann")
