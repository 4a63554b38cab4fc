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
_REFUSED = "refused"  # words of the writer's that hold a “not” of the source: refused to “sign”
_NEGATION = re.compile(NEGATION)


@cache
def _known() -> dict[str, str]:
    table = read_data_file(resource("turning.toml"))
    known = {word: family for family in (*_FAMILIES, _REFUSED) for word in table.texts(family)}
    table.done()
    return known


def turning_words(text: str) -> dict[str, str]:
    """The words of a text that turn what it says, each with its family."""
    found = {}
    for word in plain_words(text):
        if _NEGATION.fullmatch(word):
            found[word] = NEGATED
        elif (family := _known().get(word)) and family != _REFUSED:
            found[word] = family
    return found


def negates(text: str) -> bool:
    """Whether a writer's words before a quotation say “not”, or “if”, in some way."""
    return bool(turned_off(text)) or any(_known().get(word) == _REFUSED for word in plain_words(text))


def turned_off(text: str) -> list[str]:
    """The words of a stretch without which the rest says another thing: a “not”, an “unless”."""
    return [word for word, family in turning_words(text).items() if family in {NEGATED, CONDITION}]
