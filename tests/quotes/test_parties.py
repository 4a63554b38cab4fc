"""Of which party somebody is, so that "the Reed leader" is who was told to be of it."""

import pytest

from briefer.quotes import find_quotes

RAIN = "The sitting began late in Ansel.\n\nNobody could say why.\n\nIt rained.\n\n"


def speaker(text: str, words: str) -> tuple[str, ...]:
    return find_quotes(f"{text}\n\n{RAIN}“We agree,” {words} said.")[-1].speakers


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the Tide Party leader", "Anna Roe"),
        ("the Reed Party leader", "Karl Vos"),
        ("the Tide leader", "Anna Roe"),
        ("the Reed leader", "Karl Vos"),
        ("the SBK leader", "the SBK leader"),
    ],
)
def test_each_leader_is_that_of_the_own_party(words: str, name: str) -> None:
    assert speaker("Tide Party leader Anna Roe met the Reed Party leader Karl Vos.", words) == (name,)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the RTP leader", "Anna Roe"),
        ("the RTP lawmaker", "Anna Roe"),
        ("the MDF leader", "Karl Vos"),
        ("the ADK leader", "the ADK leader"),
        ("the MDF MP", "the MDF MP"),
    ],
)
def test_who_is_of_a_party_is_its_leader_or_lawmaker(words: str, name: str) -> None:
    assert speaker("RTP MP Anna Roe met MDF leader Karl Vos.", words) == (name,)


def test_the_party_is_told_by_a_genitive_too() -> None:
    text = "Karsk MP Anna Roe met the MDF’s Karl Vos."

    assert speaker(text, "the MDF politician") == ("Karl Vos",)
    assert speaker(text, "the Karsk MP") == ("Anna Roe",)
    assert speaker(text, "the RTP MP") == ("Anna Roe",)


def test_who_speaks_for_one_body_speaks_for_no_other() -> None:
    text = "Ostara spokeswoman Anna Roe and Reed Tide Party spokesman Karl Vos met."

    assert speaker(text, "the Ostara spokeswoman") == ("Anna Roe",)
    assert speaker(text, "the RTP spokesman") == ("Karl Vos",)
    assert speaker(text, "the SBK spokesman") == ("the SBK spokesman",)


def test_a_conservative_leader_is_a_tory() -> None:
    text = "Karl Vos, the Conservative leader, met Labour leader Anna Roe."

    assert speaker(text, "the Tory leader") == ("Karl Vos",)
    assert speaker(text, "the Labour leader") == ("Anna Roe",)


def test_what_stands_before_a_title_in_small_letters_tells_whose_it_is() -> None:
    text = "Norwegian harbour minister Karl Vos met Danish harbour minister Anders Roe."

    assert speaker(text, "the Norwegian minister") == ("Karl Vos",)
    assert speaker(text, "the Danish minister") == ("Anders Roe",)
