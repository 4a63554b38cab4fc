"""Participles that only tell of somebody."""

import pytest

from briefer.quotes import QUOTING_KINDS, find_quotes


def speakers(text: str) -> list[tuple[str, ...]]:
    return [quote.speakers for quote in find_quotes(text) if quote.kind in QUOTING_KINDS]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The judge sentenced a man called “a danger to women” by prosecutors.", "prosecutors"),
        ("Roe joined a group dubbed “a threat to the port” by the mayor.", "the mayor"),
        ("Roe was held for an act the mayor called “unfair to the port”.", "the mayor"),
        ("Roe was accused of what the mayor called “unfair acts”.", "the mayor"),
        ("The man called “for more help with the port”.", "The man"),
    ],
)
def test_who_is_called_something_by_others_does_not_say_it(sentence: str, name: str) -> None:
    assert speakers(sentence) == [(name,)]


def test_what_bears_a_name_says_nothing() -> None:
    assert speakers("The effect bears the name of “rising tide learning”. It is rare.") == []
    assert speakers("Roe did it in the name of “port security”, the mayor said.") == [("the mayor",)]
