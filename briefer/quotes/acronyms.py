"""What the capitals in brackets stand for: "the Harbour Workers’ Union (HWU)"."""

import re
from collections.abc import Mapping

_BRACKETED = re.compile(r"\(([A-Z]{2,7})\)")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SMALL = frozenset({"of", "and", "the", "for", "in", "on", "de", "des", "du", "et", "la"})
_SPACE = 120  # characters in which the full name must stand


def spelt_out(text: str) -> Mapping[str, str]:
    """Acronym -> the full name before its brackets."""
    found: dict[str, str] = {}
    for match in _BRACKETED.finditer(text):
        name = _name_before(text[max(0, match.start() - _SPACE) : match.start()], match[1])
        if name:
            found.setdefault(match[1], name)
    return found


def _name_before(text: str, letters: str) -> str:
    """The words at the end of the text whose capitals are these letters."""
    wanted = list(letters)
    for word in reversed(list(_WORD.finditer(text))):
        if word[0][0].upper() == wanted[-1] and word[0][0].isupper():
            wanted.pop()
            if not wanted:
                return " ".join(text[word.start() :].split())
        elif word[0].lower() not in _SMALL:
            return ""
    return ""
