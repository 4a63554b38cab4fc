"""People who stand right behind what they tell of."""

import pytest

from briefer.quotes import find_quotes


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("He left in a move critics called “a threat to the port”.", "critics"),
        ("It was a decision senior health officials called “unfair to the port”.", "senior health officials"),
        ("It is a problem experts say will be “with us for years”.", "experts"),
        ("He was held in a case police called “unusual for the port”.", "police"),
        ("A few critics called it “unfair to the port”.", "A few critics"),
        ("A dozen local residents called it “unfair to the port”.", "A dozen local residents"),
        ("The move’s critics called it “unfair to the port”.", "The move’s critics"),
    ],
)
def test_who_tells_of_a_thing_is_not_taken_with_it(sentence: str, name: str) -> None:
    (quote,) = find_quotes(sentence)

    assert quote.speakers == (name,)
