"""Collected statements: "From X, minister of Y:" above somebody’s words."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from briefer.model import Quote, Span

_HEADING = re.compile(
    r"From (?<![^\n]From )(?P<name>[^,:\n]{2,80}?)(?:, [^:\n]{1,120})?:[ \t]*\n+"
    r"(?P<words>[“\"«‘][^\n]*(?:\n+[“\"«‘][^\n]*)*)"
)
_SURE = 0.95


class Statement(NamedTuple):
    """Who is named above, and where their words stand."""

    name: Span
    words: Span


def with_statements(text: str, quotes: list[Quote]) -> list[Quote]:
    """The quotes of a text, those below "From X:" with X as their speaker."""
    found = [Statement(Span(*at.span("name")), Span(*at.span("words"))) for at in _HEADING.finditer(text)]
    return [_below(text, quote, found) for quote in quotes] if found else quotes


def _below(text: str, quote: Quote, statements: Sequence[Statement]) -> Quote:
    at = bisect_right(statements, quote.content.start, key=lambda statement: statement.words.start) - 1
    if at < 0 or not statements[at].words.contains(quote.content):
        return quote
    name = statements[at].name
    reason = f"“{name.of(text)}” stands above, after “From”"
    first = quote.content.start - statements[at].words.start <= 1
    return replace(
        quote,
        speakers=(name.of(text),),
        mention=name,
        cue=None,
        continues=not first,
        confidence=_SURE,
        reasons=(reason,),
    )
