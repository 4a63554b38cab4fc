"""Who shouts the words, where another tells of it in the same sentence."""

import pytest

from briefer.quotes import QUOTING_KINDS, find_quotes


def speakers(text: str) -> list[str]:
    return [" and ".join(quote.speakers) for quote in find_quotes(text) if quote.kind in QUOTING_KINDS]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Police said a man ran into the shop shouting “It is over for you all.”", "a man"),
        ("Police said a man ran into the shop, shouting “It is over for you all.”", "a man"),
        ("Police said he fired as the pupils lay on the floor crying “Save us all!”", "the pupils"),
        ("Police said that as he left, the pupils ran up screaming “Save us all!”", "the pupils"),
        ("Police said the man who had run in shouting “It is over” was held.", "the man"),
        ("Police said the crowd shouted at Vos, “You are a liar!”", "the crowd"),
        (
            "The crowd, which the Karsk Police estimated in the thousands, chanted slogans such as “It is late.”",
            "The crowd",
        ),
        ("In Karsk, protesters chanted “It is late” as they marched, Mayor Jane Roe said.", "protesters"),
        ("In Karsk, protesters chanted “It is late” as they marched, according to the Karsk Echo.", "protesters"),
        ("Police said Ada Roe had run to the door and shouted “It is over!” before she fled.", "Ada Roe"),
        ("Ada Roe told the crowd to go home, shouting “Go and do not return!”", "Ada Roe"),
    ],
)
def test_whoever_shouts_owns_the_words_whoever_tells_of_it(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_two_slogans_in_a_row_are_shouted_by_the_same() -> None:
    text = "In Karsk, protesters chanted “It is late” and “No more,” as they marched, according to the Karsk Echo."

    assert speakers(text) == ["protesters", "protesters"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ada Roe said the crowd shouted at Vos and that the plan was “a lie”.", "Ada Roe"),
        ("Ada Roe said a man screamed when he saw what she calls “the ghost”.", "Ada Roe"),
        ("Ada Roe said she had heard someone shouting “Go home” at him.", "Ada Roe"),
        ("“He was chanting all night,” Ada Roe said.", "Ada Roe"),
    ],
)
def test_words_that_stand_apart_from_a_shout_are_not_shouted(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_a_verb_behind_a_pronoun_is_no_part_of_whom_it_is_about() -> None:
    assert speakers("Ada Roe said they met protesters who chanted “It is late”.") == ["protesters"]
