"""What a stretch between marks is: a quotation, a scare quote, the title of a work."""

from collections.abc import Sequence

from briefer.model import Kind

_SENTENCE = 4  # words of a quotation that can stand alone
_LONG = 4  # letters of a word that has a capital in a title
_SURELY = 8  # words inside marks that are a quotation even if nobody is named


def kind_of(content: str, *, attributed: bool) -> Kind:
    """The kind of a stretch, from its words and whether somebody is named who says it."""
    words = content.split()
    if not attributed and _is_title(words):
        return Kind.TITLE
    if not attributed and len(words) < _SURELY:
        return Kind.TITLE if all(word[:1].isupper() for word in words if word.isalpha()) else Kind.SCARE
    first = next((letter for letter in content if letter.isalnum()), "")
    return Kind.MIXED if first.islower() or len(words) < _SENTENCE else Kind.DIRECT


def _is_title(words: Sequence[str]) -> bool:
    """Whether each longer word has a capital, as in "The Long Way Round the Coast: Ferries in the Age of Bridges"."""
    long = [word for word in words if word.isalpha() and len(word) >= _LONG]
    return len(words) >= _SURELY and len(long) >= _LONG and all(word[0].isupper() for word in long)
