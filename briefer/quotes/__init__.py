"""A text becomes Quotes: who said what."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from briefer.model import Kind, Person, Quote

__all__ = ["QUOTING_KINDS", "explained_by", "find_quotes"]

QUOTING_KINDS = frozenset({Kind.DIRECT, Kind.MIXED})  # somebody's words between marks


def find_quotes(text: str, people: Sequence[Person] = ()) -> list[Quote]:
    """Who said what in a text, in reading order; kinds direct, mixed, indirect, scare and title."""
    with _collector_paused():
        return _find(text, people)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Let the cyclic collector wait: a text makes many objects and no cycles, and looking for some takes a fifth."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _find(text: str, people: Sequence[Person]) -> list[Quote]:
    from briefer.quotes.languages import find_in, language_of

    language = language_of(text)
    if language != "en":
        return find_in(language, text, people)
    from briefer.quotes.echoes import with_echoes, with_headline, with_translations
    from briefer.quotes.finding import find_all
    from briefer.quotes.pull_quotes import with_pull_quotes
    from briefer.quotes.statements import with_statements
    from briefer.quotes.transcripts import with_turns

    quotes = with_turns(text, with_statements(text, find_all(text, people)), people)
    quotes = with_translations(text, quotes)
    return with_pull_quotes(text, with_headline(text, with_echoes(text, quotes, _is_full_name)))


def explained_by(quotes: Sequence[Quote], corrected: Quote, names: tuple[str, ...]) -> list[Quote]:
    """The quotes of the same article that were given to the wrong person for the same reason."""
    from briefer.quotes import explaining

    return explaining.explained_by(quotes, corrected, names)


def _is_full_name(name: str) -> bool:
    """Whether a printed speaker is somebody’s full name, and no office: "Ada Vorn", not "a senior official"."""
    words = name.split()
    return len(words) > 1 and words[0][0].isupper() and words[-1][0].isupper()
