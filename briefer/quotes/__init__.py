"""A text becomes Quotes: who said what."""

from collections.abc import Sequence

from briefer.model import Person, Quote
from briefer.quotes.echoes import with_echoes
from briefer.quotes.explaining import explained_by
from briefer.quotes.finding import find_all
from briefer.quotes.languages import find_in, language_of
from briefer.quotes.statements import with_statements
from briefer.quotes.transcripts import with_turns

__all__ = ["explained_by", "find_quotes"]


def find_quotes(text: str, people: Sequence[Person] = ()) -> list[Quote]:
    """Who said what in a text, in reading order; kinds direct, mixed, indirect, scare and title."""
    language = language_of(text)
    if language != "en":
        return find_in(language, text, people)
    quotes = with_turns(text, with_statements(text, find_all(text, people)), people)
    return with_echoes(text, quotes, _is_full_name)


def _is_full_name(name: str) -> bool:
    """Whether a printed speaker is somebody’s full name, and no office: "Ada Vorn", not "a senior official"."""
    words = name.split()
    return len(words) > 1 and words[0][0].isupper() and words[-1][0].isupper()
