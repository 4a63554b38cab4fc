"""Headlines have a grammar of their own: short marks in them are somebody's words."""

import pytest

from briefer.quotes import QUOTING_KINDS, find_quotes

BODY = """

Manager Tom Vale spoke after the match at Marden.

"It was good to watch," Vale told the Echo. Left Party leader Ana Moss was there."""


def quoted(headline: str) -> list[tuple[str, str]]:
    text = headline + BODY
    found = [quote for quote in find_quotes(text) if quote.content.end <= len(headline)]
    return [(quote.content.of(text), " and ".join(quote.speakers)) for quote in found if quote.kind in QUOTING_KINDS]


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("‘Soft landing in doubt’: Korvan Bank", []),  # nothing below is told of that bank
        ("‘Soft landing in doubt’: Left Party", [("Soft landing in doubt", "Left Party")]),
        ("Police did not arrest me, I just went to ‘Answer Questions’ – Moss", [("Answer Questions", "Ana Moss")]),
        ("Bosses ‘should face jail’ - minister", [("should face jail", "minister")]),
        ("Minister ‘lied’ to voters - Marden Gazette", []),
        ("New season of ‘Dancing King’: Left Party", []),
        ("Budget Needs ‘Urgent Action’ to Keep Ferries Afloat, Tom Vale Says", [("Urgent Action", "Tom Vale")]),
    ],
)
def test_who_stands_behind_a_colon_or_a_dash_said_it(headline: str, expected: list[tuple[str, str]]) -> None:
    assert quoted(headline) == expected


def test_who_says_so_at_the_end_owns_all_marks_but_nicknames() -> None:
    both = [("giggling", "Left Party"), ("caused hurt", "Left Party")]

    assert quoted("Premier's 'giggling' in the chamber 'caused hurt', says Left Party") == both
    assert quoted("Zoo's 'Rocky' the tortoise 'was poisoned', Moss says") == [("was poisoned", "Ana Moss")]


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Vale praises City 'grit' in comeback win", [("grit", "Tom Vale")]),
        ("Moss slams 'cruel' cuts", [("cruel", "Ana Moss")]),
        ("Moss denies 'bullying' of staff", []),
    ],
)
def test_what_is_praised_or_slammed_is_called_so_by_the_subject(headline: str, expected: list[tuple[str, str]]) -> None:
    assert [each for each in quoted(headline) if each[1]] == expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Vale 'absolutely gutted' by late penalty", [("absolutely gutted", "Tom Vale")]),
        ("Tom Vale ‘felt robbed’ after his side's defeat at Marden.", [("felt robbed", "Tom Vale")]),
        ("'Gutted' Vale vows to fight on", [("Gutted", "Tom Vale")]),
        ("Vale 'furious' with wife on night of fire, court hears", []),
        ("Vale's 'happy' hour ends", []),
    ],
)
def test_only_who_feels_it_can_say_so(headline: str, expected: list[tuple[str, str]]) -> None:
    assert quoted(headline) == expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Tom Vale wary of the ‘longest gap in my career’", [("longest gap in my career", "Tom Vale")]),
        ("Vale ready for ‘biggest game of my life’ at Marden", [("biggest game of my life", "Tom Vale")]),
        ("Vale keen on ‘best job I have ever had’", [("best job I have ever had", "Tom Vale")]),
        ("Fans want help with the ‘find my lost cap’ search", []),
        ("Vale in row over Moss’s ‘worst day of my life’", [("worst day of my life", "Ana Moss")]),
        ("Vale ready for the ‘biggest game of the year’", []),
    ],
)
def test_who_is_all_that_a_headline_tells_of_speaks_of_their_own_life(
    headline: str, expected: list[tuple[str, str]]
) -> None:
    assert [each for each in quoted(headline) if each[1]] == expected
