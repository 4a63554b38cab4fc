"""English words that belong together."""

import pytest

from briefer.lookup.stems import root_of, stem


@pytest.mark.parametrize(
    "family",
    [
        ("strike", "strikes", "striking"),
        ("visit", "visits", "visited", "visiting"),
        ("militia", "militias"),
        ("ally", "allies", "allied"),
        ("plan", "plans", "planned", "planning"),
        ("process", "processes"),
        ("discuss", "discussed", "discusses"),
        ("talk", "talks", "talking"),
    ],
)
def test_a_family_has_one_stem_and_one_root(family: tuple[str, ...]) -> None:
    assert len({stem(word) for word in family}) == 1
    assert {word.startswith(root_of(family[0])) for word in family} == {True}


@pytest.mark.parametrize(
    ("one", "other"),
    [("news", "new"), ("united", "unit"), ("police", "policy"), ("sing", "sin"), ("bus", "bu"), ("iraqi", "iraq")],
)
def test_strangers_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other) or len(other) < 5


@pytest.mark.parametrize("word", ["العراق", "été", "2024", "the", "b2b"])
def test_other_words_stay_as_they_are(word: str) -> None:
    assert stem(word) == word
    assert root_of(word) == ""
