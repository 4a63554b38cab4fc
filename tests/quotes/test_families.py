"""Whom a surname means that two of one family have."""

import pytest

from briefer.quotes import QUOTING_KINDS, find_quotes


def speaker(text: str) -> tuple[str, ...]:
    return [quote.speakers for quote in find_quotes(text) if quote.kind in QUOTING_KINDS][-1]


@pytest.mark.parametrize(
    "before",
    [
        "Karl Vossen left on Monday with his wife, Ida Vossen, and his son Max.",
        "Karl Vossen left on Monday. His sister Ida Vossen teaches.",
        "They met President Karl Vossen in May. They know Vossen’s daughter Ida Vossen.",
        "Karl Vossen left on Monday. Ida Vossen, his wife, teaches.",
        "Karl Vossen, his cousin Ida Vossen and Jo Oster left.",
        "Karl Vossen, the son of Max Vossen, left.",
    ],
)
def test_a_surname_means_who_is_told_of_rather_than_one_of_their_family(before: str) -> None:
    assert speaker(f"{before}\n\nVossen said it was “over”.") == ("Karl Vossen",)


@pytest.mark.parametrize(
    "before",
    [
        "Karl Vossen died on Monday. “We are sad,” said his wife, Ida Vossen.",
        "Karl Vossen died on Monday. His sister Ida Vossen, who teaches, said it was “sad”.",
        "Karl Vossen died on Monday. Ida Vossen teaches.",
    ],
)
def test_one_of_the_family_who_speaks_is_called_by_the_surname_again(before: str) -> None:
    assert speaker(f"{before}\n\nVossen said it was “over”.") == ("Ida Vossen",)


def test_a_title_tells_which_of_the_family_is_meant() -> None:
    text = "Karl Vossen left on Monday with his wife, Ida Vossen.\n\nMs Vossen said it was “over”."

    assert speaker(text) == ("Ida Vossen",)
