"""Words that turn what a sentence says: a condition, a negation, “all” for “some”."""

import re
from functools import cache

from briefer.assets import resource
from briefer.notes.data_files import read_data_file
from briefer.notes.negations import NEGATION
from briefer.notes.normalising import plain_words

NEGATED = "negation"
CONDITION = "condition"
_FAMILIES = (
    *(CONDITION, "all", "some", "certain", "obliged", "possible", "before", "after", "more", "less"),
    *("thousands", "millions", "billions"),
)
_NEGATION = re.compile(NEGATION)


@cache
def _known() -> dict[str, str]:
    table = read_data_file(resource("turning.toml"))
    known = {word: family for family in _FAMILIES for word in table.texts(family)}
    table.done()
    return known


def turning_words(text: str) -> dict[str, str]:
    """The words of a text that turn what it says, each with its family."""
    found = {}
    for word in plain_words(text):
        if _NEGATION.fullmatch(word):
            found[word] = NEGATED
        elif family := _known().get(word):
            found[word] = family
    return found


def turned_off(text: str) -> list[str]:
    """The words of a stretch without which the rest says another thing: a “not”, an “unless”."""
    return [word for word, family in turning_words(text).items() if family in {NEGATED, CONDITION}]
