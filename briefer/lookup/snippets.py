"""The piece of a text that shows best why it was found, and where the matches stand in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefer.lookup.folding import word_spans
from briefer.model import Span

LENGTH = 240  # characters of a snippet
_LEAD = 60  # characters shown before the first match
_BLANK = re.compile(r"\s")
_FURTHEST = 200_000  # characters searched for matches


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words that stand in this order, the last one of several: ("durable",), {"partnership", "partnerships"}."""

    before: tuple[str, ...]
    last: frozenset[str]


@dataclass(frozen=True, slots=True)
class Snippet:
    """``text`` has as many characters as the stretch of the source that starts at ``at``; line ends became blanks."""

    text: str
    marked: tuple[Span, ...]
    at: int


def snippet_of(text: str, wanted: Sequence[Wanted]) -> Snippet:
    """The best piece of a text; its beginning if nothing wanted stands in it."""
    found = sorted(set(find(text[:_FURTHEST], wanted)), key=lambda match: (match[0].start, match[0].end))
    stretch = _stretch(text, found)
    marked = _merged([span.moved(-stretch.start) for span, _ in found if stretch.contains(span)])
    return Snippet(_BLANK.sub(" ", stretch.of(text)), marked, stretch.start)


def find(text: str, wanted: Sequence[Wanted]) -> Iterator[tuple[Span, int]]:
    """Where each of the wanted stands in a text: span, index of the wanted."""
    tokens = list(word_spans(text))
    lasts = _by_last(wanted)
    for at, (word, span) in enumerate(tokens):
        for which in lasts.get(word, ()):
            before = wanted[which].before
            start = at - len(before)
            if not before:
                yield span, which
            elif start >= 0 and tuple(one for one, _ in tokens[start:at]) == before:
                yield Span(tokens[start][1].start, span.end), which


def _by_last(wanted: Sequence[Wanted]) -> dict[str, list[int]]:
    lasts: dict[str, list[int]] = {}
    for which, one in enumerate(wanted):
        for word in one.last:
            lasts.setdefault(word, []).append(which)
    return lasts


def _stretch(text: str, found: list[tuple[Span, int]]) -> Span:
    if len(text) <= LENGTH:
        return Span(0, len(text))
    start = max(0, _best(found) - _LEAD) if found else 0
    start = min(start, len(text) - LENGTH)
    return Span(_word_start(text, start), _word_end(text, start + LENGTH))


def _best(found: list[tuple[Span, int]]) -> int:
    """Where the window starts that holds the most different matches, then the most; the first of equals."""
    best, best_worth, last = found[0][0].start, (0, 0), 0
    for first, (span, _) in enumerate(found):
        last = max(last, first)
        while last < len(found) and found[last][0].end <= span.start + LENGTH - _LEAD:
            last += 1
        within = [which for _, which in found[first : min(last, first + 50)]]
        worth = (len(set(within)), len(within))
        if worth > best_worth:
            best, best_worth = span.start, worth
    return best


def _word_start(text: str, at: int) -> int:
    """The start of a word, or the place itself where there is no blank near."""
    if at == 0:
        return 0
    blank = text.find(" ", at - 1, at + 20)
    return blank + 1 if blank >= 0 else at


def _word_end(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    blank = text.rfind(" ", at - 20, at + 1)
    return blank if blank >= 0 else at


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    """Without overlaps, in order."""
    merged: list[Span] = []
    for span in spans:
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
