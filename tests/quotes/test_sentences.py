"""Where sentences begin: behind full stops, quotations and abbreviations that end one."""

import pytest

from briefer.quotes import find_quotes
from briefer.quotes.lexicon import lexicon
from briefer.quotes.setting import prepare


def sentences(text: str) -> int:
    return prepare(text, lexicon("en")).clauses[0].paragraph.tokens.sentences[-1] + 1


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("He lives in the U.K. She says that he left.", 2),
        ("He sold Tide Corp. The firm is dead.", 2),
        ("He left at 9 a.m. But Roe stayed.", 2),
        ("He moved to the U.S. “We asked for time,” he said.", 2),
        ("He works for the U.S. “Space Force” of today.", 1),
        ("He met Gen. “Mad Dog Bill,” as he is called.", 1),
        ("He met U.S. Under Secretary Jane Roe.", 1),
        ("He read the U.S. May report of J. So and John F. Kent.", 1),
        ("He lost Roe v. The State of Ansel.", 1),
        ("He met the No. 1 seed and the U.S. No. 1.", 1),
        ("He Meets The U.S. And The U.K. In Karsk", 1),
        ("He said no. He left.", 2),
    ],
)
def test_an_abbreviation_may_end_a_sentence(text: str, number: int) -> None:
    assert sentences(text) == number


def test_who_speaks_before_an_abbreviation_does_not_own_what_follows() -> None:
    text = (
        "Ostara said that its focus now turns back to the U.K. “While we disagree with the panel’s concerns, we are "
        "considering how the sale might be modified,” President Jane Roe said in a statement."
    )

    assert [quote.speakers for quote in find_quotes(text)] == [("Ostara",), ("Jane Roe",)]
