"""Headings between paragraphs that are somebody's words: whoever says them below, or speaks first below."""

from collections.abc import Sequence
from dataclasses import replace

from briefer.model import Kind, Quote
from briefer.quotes.echoes import is_crosshead
from briefer.quotes.filters import kind_of

_SURE = 0.6
_FEWEST = 2  # words of one that are not a term kept at a distance
_BELOW = 1500  # characters in which somebody must speak


def with_crossheads(text: str, quotes: Sequence[Quote]) -> list[Quote]:
    """The quotes; a heading that nobody is known to have said is theirs who speak first below it."""
    found = list(quotes)
    for at in range(len(found) - 2, -1, -1):
        if _is_open(text, found[at]):
            found[at] = _said_below(text, found[at], found[at + 1])
    return found


def _is_open(text: str, quote: Quote) -> bool:
    nobody = not quote.speakers and quote.cue is None and quote.kind is not Kind.TITLE
    return nobody and len(quote.content.of(text).split()) >= _FEWEST and is_crosshead(text, quote.content)


def _said_below(text: str, heading: Quote, below: Quote) -> Quote:
    if not below.speakers or below.content.start - heading.content.end > _BELOW or is_crosshead(text, below.content):
        return heading
    kind = kind_of(heading.content.of(text), attributed=True)
    reasons = (f"a heading: {' and '.join(below.speakers)} speaks first below it",)
    sure = min(_SURE, below.confidence)
    return replace(heading, kind=kind, speakers=below.speakers, confidence=sure, reasons=reasons)
