"""Quotations set large between paragraphs, which say again what the article quotes: theirs who say it there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefer.model import Kind, Quote

_WORDS = re.compile(r"\w+")
_OPENING = 4  # words by which a repeated quotation is looked up, and the fewest of one
_LONGEST = 60  # words of one set large
_MOST = 8  # that begin alike and are compared
_MARKS = " \t'\"‘’“”„«»‹›.,!?…"


def with_pull_quotes(text: str, quotes: Sequence[Quote]) -> list[Quote]:
    """The quotes; one that is a paragraph of its own is said by whom the same words are given to more surely."""
    found = list(quotes)
    alone = {
        number: words
        for number, words in _marked(text, quotes)
        if len(words) <= _LONGEST and _is_alone(text, quotes[number])
    }
    openings: dict[tuple[str, ...], list[int]] = {}
    for number, words in alone.items():
        openings.setdefault(tuple(words[:_OPENING]), []).append(number)
    for number, words in _marked(text, quotes) if openings else ():
        for at in range(len(words) - _OPENING + 1):
            for other in openings.get(tuple(words[at : at + _OPENING]), ())[:_MOST]:
                same = other != number and words[at : at + len(alone[other])] == alone[other]
                if same and _is_surer(quotes[number], found[other]):
                    found[other] = _said_by(found[other], quotes[number])
    return found


def _marked(text: str, quotes: Sequence[Quote]) -> Iterator[tuple[int, list[str]]]:
    """The numbers and words of those in marks that somebody is told to say."""
    for number, quote in enumerate(quotes):
        words = _WORDS.findall(quote.content.of(text).lower()) if quote.speakers else []
        if quote.kind is not Kind.INDIRECT and len(words) >= _OPENING:
            yield number, words


def _is_alone(text: str, quote: Quote) -> bool:
    """Whether nothing but marks stands beside a quotation in its paragraph."""
    start, end = quote.content.start, quote.content.end
    while start and text[start - 1] in _MARKS:
        start -= 1
    while end < len(text) and text[end] in _MARKS:
        end += 1
    return text[start - 1 : start] in {"", "\n"} and text[end : end + 1] in {"", "\n"}


def _is_surer(quote: Quote, pulled: Quote) -> bool:
    """Whether it is surer who says the words in a sentence than who says them on their own."""
    named = quote.mention is not None and pulled.mention is None
    return quote.confidence > pulled.confidence or (named and quote.confidence == pulled.confidence)


def _said_by(pulled: Quote, quote: Quote) -> Quote:
    names = " and ".join(quote.speakers)
    if pulled.speakers == quote.speakers:
        return replace(pulled, confidence=quote.confidence)
    reasons = (f"the same words are {names}’s elsewhere in the text",)
    return replace(
        pulled, speakers=quote.speakers, confidence=quote.confidence, mention=None, cue=None, reasons=reasons
    )
