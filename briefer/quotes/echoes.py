"""Words that stand in marks twice, in a headline and below: one speaker for both."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from briefer.model import Kind, Quote
from briefer.quotes.filters import kind_of
from briefer.quotes.lexicon import BIT, lexicon

_WORDS = re.compile(r"\w+")
_POSSESSIVE = BIT["pronouns.possessive_m"] | BIT["pronouns.possessive_f"]
_OPENING = 3  # words by which a repeated quotation is looked up
_FEWEST = {Kind.SCARE: 2, Kind.TITLE: 4}  # words of marks taken to quote nobody, before an echo says otherwise
_CLEAR = 4  # words that are somebody's whoever says them below
_HEAD = 400  # characters that may be headline and standfirst
_MOST = 8  # headlines with the same opening that are compared
_NAME = 4  # words of a name or title in marks
Opening = tuple[str, ...]


def with_titles(text: str, quotes: Sequence[Quote]) -> list[Quote]:
    """The quotes; a name that is announced as one somewhere ("the programme “Roof”") is one wherever it stands."""
    names = {quote.content.of(text) for quote in quotes if quote.kind is Kind.TITLE}
    names = {name for name in names if len(name.split()) <= _NAME}
    return [_as_title(quote) if quote.content.of(text) in names else quote for quote in quotes]


def _as_title(quote: Quote) -> Quote:
    if quote.kind is Kind.TITLE:
        return quote
    reasons = ("the same words are a name elsewhere in the text",)
    return replace(quote, kind=Kind.TITLE, speakers=(), mention=None, cue=None, confidence=0.3, reasons=reasons)


def with_echoes(text: str, quotes: Sequence[Quote], is_person: Callable[[str], bool]) -> list[Quote]:
    """The quotes, those without a person as speaker with the one whose words they are further on."""
    found = list(quotes)
    waiting: dict[Opening, list[tuple[int, list[str]]]] = {}  # quotes before, that nobody is known to have said
    for number, quote in enumerate(quotes):
        if quote.kind is Kind.INDIRECT:
            continue
        words = _WORDS.findall(quote.content.of(text).lower())
        known = any(map(is_person, quote.speakers))
        fewest = 1 if known else _CLEAR
        for at, opening in _openings(words) if waiting and quote.speakers and len(words) >= fewest else ():
            for before, same in waiting.get(opening, ())[:_MOST]:
                unheard = found[before] is quotes[before] and (known or not quotes[before].speakers)
                if unheard and len(same) >= fewest and words[at : at + len(same)] == same:
                    found[before] = _echo(text, quotes[before], quote)
        if not known and not any(map(_is_told_apart, quote.speakers)):
            single = len(words) == 1 and bool(quote.cue)
            if len(words) >= _FEWEST.get(quote.kind, 1) and _is_in_head(text, quote, single=single):
                waiting.setdefault(tuple(words[:_OPENING]), []).append((number, words))
    return found


def _is_told_apart(name: str) -> bool:
    """Whether a description says whose somebody is, so that it is nobody named below: "her spokesman"."""
    first = name.partition(" ")[0]
    return bool(lexicon("en").bits.get(first.lower(), 0) & _POSSESSIVE) or first.endswith(("'s", "’s"))


def _is_in_head(text: str, quote: Quote, *, single: bool) -> bool:
    """Whether marks stand above the report; those that quote nobody, and a single word, in a line without a full stop."""
    if quote.content.start > _HEAD:
        return False
    end = text.find("\n", quote.content.end, quote.content.end + _HEAD)
    line = text[quote.content.end : end if end >= 0 else quote.content.end + _HEAD].rstrip("’'\"”» ")
    return (quote.kind in {Kind.DIRECT, Kind.MIXED} and not single) or line[-1:] not in {".", "!", "?", "…"}


def _openings(words: Sequence[str]) -> Iterator[tuple[int, Opening]]:
    """Each place of some words with the one, two and three words that begin there."""
    for at in range(len(words)):
        for size in range(1, min(_OPENING, len(words) - at) + 1):
            yield at, tuple(words[at : at + size])


def _echo(text: str, quote: Quote, later: Quote) -> Quote:
    return replace(
        quote,
        kind=kind_of(quote.content.of(text), attributed=True),
        speakers=later.speakers,
        confidence=later.confidence,
        reasons=(f"the same words are {' and '.join(later.speakers)}’s further on",),
    )
