"""People whose name newsrooms in Egypt and the Maghreb put between marks: وأضاف «مراد»، المدرب «يوسف مراد»."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from briefer.quotes.arabic.bits import (
    ACTING,
    AND,
    BODY,
    DEFINITE,
    FINITE,
    GIVEN,
    HONORIFIC,
    MODIFIER,
    NOUN,
    PAPER,
    PLURAL,
    PREFIX,
    ROLE,
    WORKS,
)
from briefer.quotes.arabic.forms import arabic_lexicon
from briefer.quotes.arabic.runs import STOP
from briefer.quotes.arabic.spelling import fold
from briefer.quotes.grammar import NAME
from briefer.quotes.lexicon import BIT
from briefer.quotes.pairing import Stretch

_NAME = re.compile(r"[^\W\d_]{2,}(?: [^\W\d_]{2,}){0,3}")
_WORD = re.compile(r"\w+")
_BEFORE = re.compile(r"[^\W\d_]+")
_SIGNS = re.compile("[\u064b-\u0652\u0670\u0640]")
_POINTS = re.compile(r"[^\w\s]")
_PRESENT = ("ي", "ت", "ن")  # letters that verbs begin with
_LOOKED_BACK = 80  # characters before the marks
_LONGEST = 40  # characters of a name
_MOST_WORDS = 4  # of a name
_BACK = 6  # words of an office
_NO_NAME = STOP | FINITE | ACTING | BODY | NOUN | PAPER | WORKS | ROLE
_OF_AN_OFFICE = DEFINITE | MODIFIER | NOUN | BODY | BIT["words.places"]


def with_names(text: str, stretches: Sequence[Stretch]) -> list[Stretch]:
    """The stretches, those that hold the name of somebody as what they are."""
    short = {stretch.content.of(text) for stretch in stretches if len(stretch.content) <= _LONGEST}
    names = _outside_marks(text, stretches, frozenset(filter(_NAME.fullmatch, short)))
    return [replace(stretch, family=NAME) if _is_name(text, stretch, names) else stretch for stretch in stretches]


def _is_name(text: str, stretch: Stretch, names: Container[str]) -> bool:
    """Whether a stretch holds a name; ``names`` stand outside all marks too."""
    content = stretch.content.of(text) if len(stretch.content) <= _LONGEST else ""
    if not _NAME.fullmatch(content):
        return False
    before = _bits_before(text, stretch)
    last = next(before, 0)
    announced = last & FINITE and last & AND and content in names
    if not announced and (last & FINITE or not _ends_an_office(last, before)):
        return False
    bits = arabic_lexicon().bits
    words = [bits.get(fold(word), 0) for word in content.split()]
    if any(told & _NO_NAME and not told & GIVEN for told in words):
        return False
    acts = content.startswith(_PRESENT) or last & PLURAL  # "الأطفال «يموتون بصمت»"
    return bool(announced or words[0] & GIVEN or (len(words) > 1 and not any(words) and not acts))


def _bits_before(text: str, stretch: Stretch) -> Iterator[int]:
    """What the words before the marks are, the last first, up to a mark of punctuation."""
    start = stretch.content.start
    line = _SIGNS.sub("", text[max(0, start - _LOOKED_BACK) : start]).rstrip(' «“”"„\u00a0')
    bits = arabic_lexicon().bits
    return (bits.get(fold(word), 0) for word in reversed(_BEFORE.findall(_POINTS.split(line)[-1])))


def _ends_an_office(last: int, before: Iterator[int]) -> bool:
    """Whether what stands before is an office: "مدرب المنتخب البرتغالي", not "فيلم" or "حزب"."""
    for _ in range(_BACK):
        if last & (ROLE | HONORIFIC) and not last & (BODY | PREFIX):
            return True
        if last & WORKS or (last and not last & _OF_AN_OFFICE):
            return False
        last = next(before, 0)
    return False


def _outside_marks(text: str, stretches: Sequence[Stretch], names: frozenset[str]) -> set[str]:
    """Those of some names that stand outside all marks."""
    firsts = {name.partition(" ")[0] for name in names}
    found: set[str] = set()
    at = 0
    for start, end in [*((each.content.start, each.content.end) for each in stretches), (len(text), len(text))]:
        words = list(_WORD.finditer(text, at, max(at, start))) if firsts else []
        for place, word in enumerate(words):
            if word[0] in firsts:
                found.update(text[word.start() : last.end()] for last in words[place : place + _MOST_WORDS])
        at = max(at, end)
    return found & names
