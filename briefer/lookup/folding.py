"""Words as they are compared: without case, accents, vowel signs, tatweel, "al-"; and where they stand in the text.

A text is folded first and cut into words then; both index and query pass through here.
"""

import re
import unicodedata
from collections.abc import Iterator

from briefer.model import Span

VERSION = "1"  # a change of the rules makes every index stale

_ARABIC = {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه", "ک": "ك", "ی": "ي", "ـ": ""}
# Accents of Latin, Greek and Cyrillic; vowel signs of Hebrew and Arabic. Marks that carry meaning elsewhere are kept.
_MARK = re.compile("[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]")
_UNSEEN = re.compile("[\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]")
_IDEOGRAM = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[^\W_{_IDEOGRAM}]+|[{_IDEOGRAM}]")
IDEOGRAMS = re.compile(f"[{_IDEOGRAM}]")
PREFIXES = "(?:[وف]?[بك]?ال|[وف]?لل)?"  # and, with, to, the
_ARTICLE = re.compile(PREFIXES.removesuffix("?") + "(?=..)")
_LIKE_ARABIC = re.compile("[\u0627-\u064a]")
_LIGHT = {"ß": "ss", "ẞ": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "þ": "th"}


class _Folds(dict[int, str]):
    """What each character becomes, worked out when it is first met. ``uneven`` are those that change length."""

    def __init__(self) -> None:
        self.uneven: set[str] = set()

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded(chr(code))
        if len(folded) != 1:
            self.uneven.add(chr(code))
        return folded


def _folded(character: str) -> str:
    if _UNSEEN.match(character):
        return ""
    compatible = unicodedata.normalize("NFKC", character).casefold()
    apart = _MARK.sub("", unicodedata.normalize("NFD", "".join(_ARABIC.get(one, one) for one in compatible)))
    folded = unicodedata.normalize("NFC", "".join(_LIGHT.get(one, _plain_digit(one)) for one in apart))
    if not folded:
        return ""
    return folded if _WORD.search(folded) else " "


def _plain_digit(character: str) -> str:
    digit = unicodedata.digit(character, -1) if not character.isascii() else -1
    return _ARABIC.get(character, character) if digit < 0 else str(digit)


_FOLDS = _Folds()


def words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    found = _WORD.findall(text.translate(_FOLDS))
    return [_bare(word) for word in found] if _LIKE_ARABIC.search(text) else found


def folded_words(folded: str) -> Iterator[tuple[str, Span]]:
    """The words of a text that is folded, each with where it stands in it."""
    return ((_bare(match[0]), Span(*match.span())) for match in _WORD.finditer(folded))


class Folded:
    """A folded text that knows where each of its characters came from."""

    def __init__(self, text: str) -> None:
        self.text = text.translate(_FOLDS)
        self._places = None if _FOLDS.uneven.isdisjoint(text) else _places(text)

    def span(self, start: int, end: int) -> Span:
        """The stretch of the text as it was for a stretch, not empty, of the folded one."""
        return Span(start, end) if self._places is None else Span(self._places[start], self._places[end - 1] + 1)


def _places(text: str) -> list[int]:
    return [at for at, character in enumerate(text) for _ in _FOLDS[ord(character)]]


def _bare(word: str) -> str:
    """Arabic without "and", "with", "to" and "the" before it."""
    return _ARTICLE.sub("", word, count=1) if word[0] in "وفبكال" and _ARTICLE.match(word) else word
