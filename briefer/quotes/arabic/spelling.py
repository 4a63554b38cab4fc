"""Arabic words as they are compared and printed."""

import re
from functools import lru_cache

_MARKS = re.compile("[\u064b-\u0652\u0670\u0640\u200c\u200d]")  # vowel signs, the stretched line, joiners
_THEN_THAT = frozenset({"فإن", "فأن"})  # not the "van" of names
_NO_ARTICLE = frozenset({"أل", "إل", "آل"})  # ألكسندر, إلسبث: no "the"
_SIGNS = re.compile("[\u064b-\u0650\u0652\u0670\u0640]")  # all but the doubled letter's
_LETTERS = str.maketrans("أإآٱیک", "اااايك")
_REMEMBERED = 1 << 15  # words


@lru_cache(maxsize=_REMEMBERED)
def fold(word: str) -> str:
    """A word as it is compared: without vowel signs and hamzas, in Arabic letters."""
    if word.isascii():
        return word.lower()
    if "." in word:
        return "د."
    plain = _MARKS.sub("", word)
    if plain in _THEN_THAT:
        return "فإن"
    if plain[:2] in _NO_ARTICLE or plain.startswith("إست"):
        return plain[0] + plain[1:].translate(_LETTERS)
    return plain.translate(_LETTERS)


def printed(word: str) -> str:
    """A word as it is printed: without vowel signs and stretched lines."""
    return _SIGNS.sub("", word)
