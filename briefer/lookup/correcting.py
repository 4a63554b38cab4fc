"""Another query that may have been meant where nothing is found."""

from difflib import get_close_matches

from briefer.lookup.folding import words
from briefer.lookup.language import Query
from briefer.lookup.opening import Opened
from briefer.lookup.postings import beginning_with, frequent

_SHORTEST = 4  # letters of a word worth mending
_ALIKE = 0.75
_MOST = 5_000  # words compared


def corrected(opened: Opened, query: Query) -> str:
    """The query with each word that stands nowhere replaced by the nearest that does; empty if none is near."""
    text, changed = query.text, False
    for one in reversed(query.spans):
        written = one.span.of(text)
        if one.kind == "word" and (nearest := _nearest(opened, written)):
            text, changed = text[: one.span.start] + nearest + text[one.span.end :], True
    return text if changed else ""


def _nearest(opened: Opened, written: str) -> str:
    """The nearest word of the index; by its first letter, since that is seldom mistyped."""
    folded = words(written)
    if len(folded) != 1 or len(folded[0]) < _SHORTEST or written.endswith("*"):
        return ""
    if folded[0] in beginning_with(opened.reader, "text", folded[0])[:1]:
        return ""
    candidates = frequent(opened.reader, "text", folded[0][0], _MOST)
    return next(iter(get_close_matches(folded[0], candidates, 1, _ALIKE)), "")
