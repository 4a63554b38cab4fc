"""Full names that stand only inside what somebody says, or in an editor’s brackets: "The threat is [Karl] Pike," he said."""

import re
from collections.abc import Container, Iterable, Mapping

from briefer.quotes.lexicon import Lexicon
from briefer.quotes.mention import DETERMINER, PLACE, SURNAME

_COMPLETED = re.compile(r"\[(?:[^\[\]\n]{1,60} )?([A-Z][\w’'-]+)\] ([A-Z][\w’'-]+)")
_FULL_NAME = re.compile(r"(?<=[\w,] )([A-Z][\w’'-]+) ((?:[A-Z]\. )?)([A-Z][\w-]+)")
Names = Mapping[str, str]  # surname -> full name
NONE: Names = {}
_NO_NAME = PLACE | SURNAME | DETERMINER


def completed(text: str, given: Container[str]) -> dict[str, str]:
    """Surname -> the full name, as brackets complete it."""
    if "] " not in text:
        return {}
    return {last: f"{first} {last}" for first, last in _COMPLETED.findall(text) if first.lower() in given}


def said(contents: Iterable[str], lexicon: Lexicon) -> dict[str, str]:
    """Surname -> the full name, as somebody says it: "I met Karl Pike"; none where two of one name are spoken of."""
    found: dict[str, set[str]] = {}
    for first, middle, last in _FULL_NAME.findall(" “ ".join(contents)):
        if first.lower() in lexicon.genders and not lexicon.bits.get(first.lower(), 0) & _NO_NAME:
            found.setdefault(last, set()).add(f"{first} {middle}{last}")
    return {last: next(iter(names)) for last, names in found.items() if len(names) == 1}
