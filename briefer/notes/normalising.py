"""Words as they are compared: without the marks, dashes, spaces and soft hyphens that Word and editors change."""

import re
import unicodedata

_SOFT = re.compile("[\u00ad\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069\u0640]")
_WORD = re.compile(r"[^\W_]+(?:['’ʼ‘][^\W_]+)*|[%€$£¥]")


def folded(text: str) -> str:
    """A text in composed form, without invisible characters; apostrophes straight."""
    return re.sub("[’ʼ‘]", "'", _SOFT.sub("", unicodedata.normalize("NFKC", text)))


def plain_words(text: str) -> list[str]:
    """The words of a text, folded and without case."""
    return [match[0].casefold() for match in _WORD.finditer(folded(text))]
