"""Days as articles print them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.articles.dates import compact_date, date_in, find_date

DAY = date(2024, 3, 28)


@pytest.mark.parametrize(
    "words",
    [
        "March 28, 2024",
        "Updated: March 28, 2024, 12:44 PM",
        "Mar. 28, 2024",
        "Thursday 28 March 2024",
        "28th of March 2024",
        "28 mars 2024",
        "28. März 2024",
        "28 de marzo de 2024",
        "2024-03-28T10:00:00Z",
        "2024/03/28",
        "28/03/2024",
        "03/28/2024",
        "28.03.2024",
        "28 مارس 2024",
        "٢٨ آذار ٢٠٢٤",
    ],
)
def test_a_day_is_read(words: str) -> None:
    assert date_in(words) == DAY


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("1er avril 2024", date(2024, 4, 1)),
        ("3 كانون الثاني 2024", date(2024, 1, 3)),
        ("12 تشرين الأول 2023", date(2023, 10, 12)),
        ("May 1, 2023 and May 2, 2023", date(2023, 5, 1)),
    ],
)
def test_other_days_are_read(words: str, day: date) -> None:
    assert date_in(words) == day


@pytest.mark.parametrize(
    "words", ["03/04/2024", "31 February 2024", "March 2024", "28 March", "in 1234-56-78", "room 2024-1", ""]
)
def test_what_is_no_clear_day_is_none(words: str) -> None:
    assert date_in(words) is None


def test_compact_days_of_pages_are_read() -> None:
    assert compact_date("20240328T1200") == DAY
    assert compact_date("20241328") is None


def test_where_a_day_stands_is_told() -> None:
    words = "Posted on 28 March 2024, late"

    found = find_date(words)

    assert found is not None
    assert words[found[1] : found[2]] == "28 March 2024"


@settings(max_examples=100, deadline=None)
@given(day=st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_back_from_its_words(day: date) -> None:
    assert date_in(f"{day:%d %B %Y}") == date_in(f"{day:%B %d, %Y}") == date_in(day.isoformat()) == day
