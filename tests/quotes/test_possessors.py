"""Whose office or lawyer speaks."""

import pytest

from briefer.quotes import find_quotes

ALONE = "Karl Vos smiled on Monday."
TWO = "Karl Vos met Ivo Pike."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{ALONE} His office called it “over”.", "Karl Vos’s office"),
        (f"{ALONE} His campaign manager called it “over”.", "Karl Vos’s campaign manager"),
        (f"{ALONE} Her lawyer called it “over”.", "Her lawyer"),
        (f"{ALONE} His wife, Ada Roe, called it “over”.", "Ada Roe"),
        (f"{ALONE} His colleagues called it “over”.", "His colleagues"),
        (f"{TWO} His lawyer called it “over”.", "His lawyer"),
        ("The mayor resigned. His office called it “over”.", "His office"),
    ],
)
def test_his_office_is_printed_with_the_name_of_whose_it_surely_is(text: str, name: str) -> None:
    *_, quote = find_quotes(text)

    assert quote.speakers == (name,)
