"""A text becomes Quotes: who said what."""

from collections.abc import Sequence

from briefer.model import Person, Quote
from briefer.quotes.marks import scan
from briefer.quotes.pairing import pair

__all__ = ["find_quotes"]


def find_quotes(text: str, people: Sequence[Person] = ()) -> list[Quote]:
    """Who said what in a text, in reading order; kinds direct, mixed, indirect, scare and title."""
    return [Quote(content=stretch.content, continues=stretch.goes_on) for stretch in pair(text, scan(text))]
