"""Whom "who" stands for."""

import pytest

from briefer.quotes import find_quotes


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("It came from Karl Weil, a former adviser to Marland’s last prime minister, who", "Karl Weil"),
        ("It came from Karl Weil, an aide to minister Ada Roe who", "Karl Weil"),
        ("It came from Karl Weil, the lawyer for Ada Roe, who", "Karl Weil"),
        ("It came from a spokesman for Ada Roe, who", "a spokesman for Ada Roe"),
        ("It came from the head of the union, who", "the head of the union"),
        ("It was Ada Roe who", "Ada Roe"),
        ("She is the daughter of Karl Roe, who", "Karl Roe"),
        ("He heard the office of Ada Roe, who", "Ada Roe"),
        ("A spokesman left with Ada Roe, who", "Ada Roe"),
    ],
)
def test_who_is_not_the_one_of_whose_people_somebody_is_told_to_be(words: str, speaker: str) -> None:
    (quote,) = (quote for quote in find_quotes(f"{words} called it “over”.") if quote.kind == "mixed")

    assert quote.speakers == (speaker,)


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("a bellhop at Karsk Hotel", "a bellhop at Karsk Hotel"),
        ("one trapper near Karsk Lake", "one trapper near Karsk Lake"),
        ("a spokesman for Karsk Lake", "a spokesman for Karsk Lake"),
        ("a note from Ada Roe", "Ada Roe"),
        ("after the gala at Karsk Hotel Ada Roe", "Ada Roe"),
    ],
)
def test_somebody_whose_place_of_work_is_told_is_not_that_place(words: str, speaker: str) -> None:
    assert find_quotes(f"“There are many, and they go,” {words} told the Post.")[0].speakers == (speaker,)
