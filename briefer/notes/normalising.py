"""Words as they are compared: without the marks, dashes, spaces and soft hyphens that Word and editors change."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_INVISIBLE = "\u00ad\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff\u0640"
_LETTER = rf"(?:[^\W_]|[{_INVISIBLE}\u0300-\u036f\u064b-\u065f\u0670\u06d6-\u06ed])"
_APOSTROPHES = "'’ʼ‘"
_TOKEN = re.compile(
    rf"(?P<number>\d(?<!\d\d)\d{{0,2}}(?:[,٬'’ \u00a0\u2009\u202f]\d{{3}})+(?![\d.,٫]?\d))"
    rf"|(?P<word>\d+(?:[.,٫]\d+)+|{_LETTER}+(?:[{_APOSTROPHES}]{_LETTER}+)*)"
    r"|(?P<dots>\.\s?\.\s?\.|…)|(?P<dash>--+|[-‐‑‒–—―−])|(?P<other>[^\s])"
)
_MARKS = frozenset("“”„‟«»‹›\"'‘’‚‛`´「」『』")
_DIGITS = re.compile(r"\D")  # what groups the digits of a number: 1,200 and 1 200
_SOFT = re.compile(f"[{_INVISIBLE}\u064b]")  # and the sign of an indefinite, which Arabic newsrooms set or not
_APOSTROPHE = re.compile("[’ʼ‘]")


@dataclass(frozen=True, slots=True)
class Words:
    """A text as words and punctuation in order, each with where it stands; quotation marks are left out."""

    text: str
    said: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def stretch(self, first: int, last: int) -> str:
        """The text from word ``first`` up to, not including, word ``last``."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""


def words_in(text: str) -> Words:
    """The words and punctuation of a text."""
    said, starts, ends = [], [], []
    for match in _TOKEN.finditer(text):
        word = match[0]
        if match.lastgroup == "number":
            word = _DIGITS.sub("", _folded(word))
        elif match.lastgroup == "word":
            word = _folded(word)
        elif match.lastgroup != "other":
            word = "…" if match.lastgroup == "dots" else "-"
        elif word in _MARKS:
            continue
        if word:
            said.append(word)
            starts.append(match.start())
            ends.append(match.end())
    return Words(text, tuple(said), tuple(starts), tuple(ends))


def plain_words(text: str) -> list[str]:
    """The words of a text without case and punctuation."""
    return [word.casefold() for word in words_in(text).said if word[0].isalnum()]


@lru_cache(maxsize=1 << 17)
def _folded(word: str) -> str:
    if word.isascii():
        return word
    plain = _APOSTROPHE.sub("'", "".join(unicodedata.normalize("NFKC", _SOFT.sub("", word)).split()))
    return "".join(map(_digit, plain)).replace("٫", ".") if plain[:1].isdecimal() else plain


def _digit(character: str) -> str:
    """A digit of any script as the one that Arabic and Latin keyboards share."""
    return str(unicodedata.decimal(character)) if character.isdecimal() else character
