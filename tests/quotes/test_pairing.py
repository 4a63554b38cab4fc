"""Marks are paired by the cheapest reading of the whole text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.quotes.marks import scan
from briefer.quotes.pairing import pair, prints_single


def stretches_of(text: str) -> list[str]:
    return [stretch.content.of(text) for stretch in pair(text, scan(text), {"said"})]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We won," she said. "At last."', ["We won,", "At last."]),
        ("“We won,” she said.", ["We won,"]),
        ("‘We won,’ she said, and the workers’ hall cheered.", ["We won,"]),
        ("``We won,'' she said.", ["We won,"]),
        ("''We won,'' she said.", ["We won,"]),
        ("«We won», she said.", ["We won"]),
        ("»We won«, she said.", ["We won"]),
        ("„We won“, she said.", ["We won"]),
        ("„We won”, she said.", ["We won"]),
        ("「We won」, she said.", ["We won"]),
        ("″We won,″ she said.", ["We won,"]),
        ("″We won,” she said.", ["We won,"]),
        ("She is 5′ 11″ tall, and sells 9″ pans.", []),
        ('“We won", she said.', ["We won"]),
        ("The yard was ‘clean and calm” and “quiet”, she said.", ["clean and calm", "quiet"]),
    ],
)
def test_marks_of_every_house_are_paired(text: str, expected: list[str]) -> None:
    assert stretches_of(text) == expected


def test_an_inner_quotation_is_part_of_the_outer_one() -> None:
    assert stretches_of("“He shouted ‘Leave the lamps!’ and ran,” she said.") == [
        "He shouted ‘Leave the lamps!’ and ran,"
    ]
    assert stretches_of("‘I’d say, “Hold on”,’ she said.") == ["I’d say, “Hold on”,"]


def test_a_quotation_reopened_in_the_next_paragraph_goes_on() -> None:
    text = "“We waited.\n\n“We waited long.\n\n“Nobody came,” she said."

    assert [stretch.goes_on for stretch in pair(text, scan(text))] == [False, True, True]


def test_a_quotation_that_closes_a_paragraph_later_goes_on_without_a_new_mark() -> None:
    text = "“We waited.\n\nNobody came,” she said."

    assert stretches_of(text) == ["We waited.", "Nobody came,"]


def test_a_lost_closing_mark_leaves_the_attribution_outside() -> None:
    assert stretches_of('"I would build a theatre, Khoury said. "Now I would settle for a kerb."') == [
        "I would build a theatre,",
        "Now I would settle for a kerb.",
    ]


def test_what_follows_the_attribution_behind_a_lost_closing_mark_is_outside_too() -> None:
    text = "“We are closing nothing, said Superintendent Lyle Cran, who opened the meeting. “We are listening.”"

    assert stretches_of(text) == ["We are closing nothing,", "We are listening."]


def test_a_lost_opening_mark_is_put_where_the_next_sentence_begins() -> None:
    assert stretches_of('"It was late," Roe said. Nobody came to the hall."') == [
        "It was late,",
        "Nobody came to the hall.",
    ]


def test_a_lost_mark_does_not_reach_into_the_next_paragraph() -> None:
    assert stretches_of('He said "we won.\n\nThe road is open.\n\n"Yes," she said.')[-1] == "Yes,"


def test_a_house_that_prints_single_marks_first_is_known() -> None:
    text = "‘We were glad to see the river again after so long,’ she said."

    assert prints_single(pair(text, scan(text)))


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="“”\"'‘’«»„ab ,.\n", max_size=120))
def test_stretches_lie_in_the_text_in_order_and_apart(text: str) -> None:
    end = 0
    for stretch in pair(text, scan(text)):
        assert end <= stretch.content.start < stretch.content.end <= len(text)
        end = stretch.content.end


def test_a_link_between_paragraphs_that_all_reopen_is_no_part_of_the_quotation() -> None:
    text = 'Holm said: "We gave our best.\n\nAlso See:\n\n"To lose two players is a big blow."'

    assert [stretch.content.of(text) for stretch in pair(text, scan(text))] == [
        "We gave our best.",
        "To lose two players is a big blow.",
    ]
