"""English words that belong together: "strike", "strikes", "striking". A match of the exact word ranks above them."""

import re

_SHORTEST = 4
_ENGLISH = re.compile("[a-z]+")
_ENDINGS = (  # of words at least this long, the ending, and what stands for it
    (5, "ies", "y"),
    (5, "ied", "y"),
    (5, "sses", "ss"),
    (6, "ingly", ""),
    (6, "ing", ""),
    (5, "ed", ""),
    (5, "es", "e"),
    (4, "s", ""),
)
_NO_PLURAL = ("ss", "us", "is")
_DOUBLED = re.compile(r"([bdgmnprt])\1$")
_SMALL = (
    "a an the of and or to in on at for from by with as is are was were be been it its that this he she they his her "
    "their not but le la les l de des du et en un une d que qui au aux est il elle der die das und von zu mit den dem "
    "el los las y del al في من على الى عن ان و مع هذا هذه التي الذي"
)
STOP_WORDS = frozenset(_SMALL.split())


def stem(word: str) -> str:
    """What is left of an English word without its ending; any other word as it is."""
    if len(word) < _SHORTEST or not _ENGLISH.fullmatch(word):
        return word
    if not word.endswith(_NO_PLURAL):
        word = _without_ending(word)
    word = word[:-1] if word.endswith("e") and len(word) > _SHORTEST else word
    return word[:-1] + "i" if word.endswith("y") else word


def _without_ending(word: str) -> str:
    for least, ending, instead in _ENDINGS:
        if len(word) >= least and word.endswith(ending):
            rest = word[: -len(ending)] + instead
            return _DOUBLED.sub(r"\1", rest) if ending in {"ing", "ed", "ingly"} else rest
    return word


def root_of(word: str) -> str:
    """The letters that all words of its stem begin with; empty if it has no others."""
    if len(word) < _SHORTEST or not _ENGLISH.fullmatch(word):
        return ""
    return stem(word)[:-1]
