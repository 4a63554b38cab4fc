"""Quotations that are sentences of their own, behind a sentence that tells whose they are."""

import pytest

from briefer.quotes import QUOTING_KINDS, find_quotes

THE_TWO = "Ana Moss leads the union. Ivo Pike runs the firm.\n\n"


def speakers(text: str) -> list[str]:
    return [" and ".join(quote.speakers) for quote in find_quotes(THE_TWO + text) if quote.kind in QUOTING_KINDS]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pike lied to the council, said Moss. “There must be an inquiry.”", ["Ana Moss"]),
        ("Pike lied to the council, says Moss, the union’s leader. “There must be an inquiry.”", ["Ana Moss"]),
        ("Pike was a good boss, said Moss, who worked for him. “He listened to us.”", ["Ana Moss"]),
        ("Pike will not resign, his lawyer said. “He has done nothing wrong.”", ["Ivo Pike’s lawyer"]),
        ("Moss, who drives a taxi, sees it differently: “The road is fine.”", ["Ana Moss"]),
    ],
)
def test_who_says_the_sentence_before_goes_on_in_marks(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pike lied to the council, said Moss. “It is not true,” Pike said.", ["Ivo Pike"]),
        (
            "Pike lied, said Moss, but Pike denied it. “It is not true,” he said. “I was away.”",
            ["Ivo Pike", "Ivo Pike"],
        ),
        ("Pike, not yet tested, saw the news that two had left. “I rang them because I had read it.”", ["Ivo Pike"]),
    ],
)
def test_whoever_is_named_beside_the_words_says_them(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


def test_a_title_that_is_a_sentence_quotes_nobody() -> None:
    assert not speakers("The choir closed with a hymn. “Who Is on the Lord’s Side Tonight?”")


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Ada Roe said the crowd shouted at Vos and that the plan was “a lie”.", "Ada Roe"),
        ("Ada Roe said Ivo Moss had claimed it was over and that he was “a lie on legs”.", "Ada Roe"),
        ("The crowd left and that was when Ada Roe called it “a lie”.", "Ada Roe"),
    ],
)
def test_a_second_clause_is_theirs_who_say_the_first(sentence: str, speaker: str) -> None:
    assert find_quotes(sentence)[-1].speakers == (speaker,)
