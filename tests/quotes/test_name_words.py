"""Which words with a capital are names: surnames that are words of grammar, places, and adjectives of places."""

import pytest

from briefer.quotes import find_quotes
from tests.quotes.test_names import mentions_of, named


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("On Monday Prime Minister Lena May left.", "Prime Minister", "Lena May"),
        ("In June Mrs May left.", "Mrs", "May"),
        ("On Monday Karl T. King left.", "", "Karl T. King"),
        ("On Monday Ottawa said no.", "", "Ottawa"),
    ],
)
def test_a_word_of_another_kind_may_be_a_name(text: str, title: str, name: str) -> None:
    assert named(text) == [(title, name)]


@pytest.mark.parametrize(("says", "name"), [("Lena May said", "Lena May"), ("Mr Will said", "George Will")])
def test_a_surname_right_before_a_verb_is_no_auxiliary(says: str, name: str) -> None:
    text = f"Karl Holm met George Will and Lena May.\n\n“It is very late for all of us,” {says}."

    assert find_quotes(text)[0].speakers == (name,)


@pytest.mark.parametrize(
    ("full", "again"),
    [("Ayten Islam", "Islam"), ("Mahbub Islam Khan", "Dr Khan"), ("Jane Read", "Ms Read"), ("Kenneth More", "More")],
)
def test_a_surname_that_is_a_religion_or_a_label_elsewhere_is_part_of_a_name(full: str, again: str) -> None:
    text = f"On Friday, {full} said it was “late”. {again} added that it was “over”."

    assert [quote.speakers for quote in find_quotes(text)] == [(full,), (full,)]


@pytest.mark.parametrize(
    "text",
    ["Political Islam is older than political parties.", "More people came.", "Read More", "At Christmas they left."],
)
def test_a_religion_or_a_label_is_nobody(text: str) -> None:
    assert not {"Political Islam", "More", "Read", "Read More", "Christmas"}.intersection(
        name for _, name in named(text)
    )


@pytest.mark.parametrize("says", ["May said", "said May"])
def test_a_surname_that_is_a_month_is_known_where_it_speaks(says: str) -> None:
    assert find_quotes(f"Lena May came in May.\n\n“It is late,” {says}.")[0].speakers == ("Lena May",)


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("There a Democratic strategist left.", ["a Democratic strategist"]),
        ("There some Norwegian officials left.", ["some Norwegian officials"]),
        ("There the Norwegian army group left.", ["the Norwegian army group"]),
        ("It was said that Norwegian officials left.", ["Norwegian officials"]),
        ("Local news was late.", []),
        ("There one Republican involved in it left.", ["one Republican"]),
        ("They fell there in Norwegian attacks on them.", []),
        ("They fell there, both Norwegian and foreign.", []),
    ],
)
def test_an_adjective_of_a_place_is_nobody(text: str, described: list[str]) -> None:
    assert [each.text for each in mentions_of(text) if each.kind in {"role", "name"}] == described


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("the US said", "US"),
        ("the U.K. said", "U.K."),
        ("the EU said", "EU"),
        ("the WHO said", "WHO"),
        ("said a WHO official", "a WHO official"),
        ("IS said in a post", "IS"),
        ("said WHO director Ada Reed", "Ada Reed"),
        ("the British said", "the British"),
        ("the Dutch said", "the Dutch"),
        ("the Dane said", "Karl Vos"),
    ],
)
def test_capitals_and_peoples_are_nobody_named_before(words: str, speaker: str) -> None:
    text = f"Karl Vos, who is 40, spoke on Monday.\n\nIt is late, and it rained.\n\n“It holds,” {words}."

    assert find_quotes(text)[-1].speakers == (speaker,)


def test_a_word_of_grammar_in_a_loud_heading_is_none_of_a_name() -> None:
    text = "MAYOR WHO IS LATE: ‘SORRY’\n\nMayor Karl Vos, who is 40, fell."

    assert find_quotes(text)[-1].speakers == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Prior to the talks, the city claimed the officer “joked” about it.", "the city"),
        ("Keating claimed it was “late”.", "Keating"),
    ],
)
def test_a_word_that_opens_a_sentence_once_before_a_word_of_grammar_is_nobody(text: str, speaker: str) -> None:
    assert find_quotes(text)[-1].speakers == (speaker,)
