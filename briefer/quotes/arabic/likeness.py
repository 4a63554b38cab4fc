"""Whether two forms of an Arabic name may be one: with or without ال, in part, or as another newsroom spells it."""

import re
from collections.abc import Container
from functools import lru_cache

from briefer.quotes.arabic.spelling import fold

_ENDINGS = str.maketrans("ةىؤئ", "هيوي")
_SOUNDS = str.maketrans("أإثطپڤگغةى", "ااتتبفكجهي")
_VOWELS = re.compile("[اويه]")
_ALEF = re.compile("^[أإآ]")
_THE = "ال"
_INSIDE = 2  # the likeness of a single word inside a name


@lru_cache(maxsize=4096)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared."""
    return tuple(_ALEF.sub("ا", fold(word)).removeprefix(_THE).translate(_ENDINGS) for word in name.split()) or (name,)


def likeness(theirs: tuple[str, ...], words: tuple[str, ...]) -> int:
    """How well a form fits a name: 0 not at all."""
    count = len(words)
    if theirs == words:
        return 6
    if count == 1:
        return 5 if theirs[-1] == words[0] else 4 if theirs[0] == words[0] else _INSIDE * (words[0] in theirs)
    if theirs[-count:] == words or words[-len(theirs) :] == theirs or theirs[:count] == words:
        return 5
    if words[: len(theirs)] == theirs and len(theirs) > 1:
        return 5
    return 4 if theirs[0] == words[0] and theirs[-1] == words[-1] else 0


def sound(word: str) -> str:
    """A foreign name as it sounds, however a newsroom spells it: ميلر, ميللر."""
    plain = fold(word).translate(_SOUNDS)
    return plain[:1] + re.sub(r"(.)\1+", r"\1", _VOWELS.sub("", plain[1:]))


def sound_alike(theirs: tuple[str, ...], words: tuple[str, ...], given: Container[str]) -> bool:
    """Whether two spellings are of one full name; but of two Arabic given names, حسن and حسين, each is its own."""
    pairs = zip(theirs, words, strict=False)
    alike = (
        one == other or (sound(one) == sound(other) and not (one in given and other in given)) for one, other in pairs
    )
    return len(theirs) == len(words) > 1 and all(alike)
