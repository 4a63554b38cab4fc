"""Finds what stands between quotation marks in one paragraph of a memo."""

import re
from collections.abc import Iterator

from briefer.model import Span

_CLOSERS = {
    "“": '”"', "„": '“”"', "‟": "”", '"': '"”“', "«": "»", "‹": "›", "»": "«", "›": "‹",
    "‘": "’", "‚": "‘’", "'": "'’", "「": "」", "『": "』", "”": "”",
}  # fmt: skip
_SINGLE = frozenset("‘'‚")
_AMBIGUOUS = frozenset("\"'»›”")  # open only at the start of a word
MARKS = "".join(sorted({*_CLOSERS, *"".join(_CLOSERS.values())}))
BLANK = "\u00a0\u202f\u2009 \t\n"
_STOPS = frozenset(".,!?;…:")


def quoted_spans(text: str, *, goes_on: bool = False) -> list[Span]:
    """What stands between the outermost marks, without them, in reading order.

    A mark left open reaches to the end where the next paragraph opens again (``goes_on``).
    """
    return list(_pairs(text, goes_on=goes_on))


def _pairs(text: str, *, goes_on: bool) -> Iterator[Span]:
    at = 0
    while at < len(text):
        if not _opens(text, at):
            at += 1
            continue
        end = _closing(text, at)
        if end < 0 and goes_on and text[at] not in _SINGLE:
            end = len(text)
        if end > at:
            span = trimmed(text, Span(at + 1, end))
            if len(span):
                yield span
        at = max(end, at) + 1


def trimmed(text: str, span: Span) -> Span:
    """A span without the blanks at its edges."""
    start, end = span.start, span.end
    while start < end and text[start] in BLANK:
        start += 1
    while start < end and text[end - 1] in BLANK:
        end -= 1
    return Span(start, end)


def _opens(text: str, at: int) -> bool:
    mark = text[at]
    if mark not in _CLOSERS:
        return False
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    begins = not before or before in BLANK or before in "([{—–-/:\u200f\u200e" or before in MARKS
    if not after or (after in BLANK and mark not in "«‹„" and not (mark in "“‟" and begins)):
        return False
    return begins or (mark not in _AMBIGUOUS and mark not in _SINGLE)


def _closing(text: str, at: int) -> int:
    mark = text[at]
    if mark in _SINGLE:
        return _single_closing(text, at)
    depth = 0
    for place in range(at + 1, len(text)):
        letter = text[place]
        if letter in _CLOSERS[mark] and (letter != '"' or not _opens(text, place)):
            if not depth:
                return place
            depth -= 1
        elif letter == mark and letter not in _AMBIGUOUS:
            depth += 1
    return -1


def _single_closing(text: str, at: int) -> int:
    """The end of a quotation between single marks; those within and at the end of words are apostrophes."""
    last = -1
    for place in range(at + 1, len(text)):
        if text[place] in _CLOSERS[text[at]] and _ends_word(text, place):
            if text[place - 1] in _STOPS:
                return place
            last = place
        elif text[place] == text[at] and _opens(text, place):
            break
    return last


def _ends_word(text: str, place: int) -> bool:
    after = text[place + 1 : place + 2]
    return text[place - 1] not in BLANK and not after.isalnum()


def bare(text: str, span: Span) -> Span:
    """A span without blanks and stray marks at its edges."""
    while True:
        inner = trimmed(text, span)
        start, end = inner.start, inner.end
        if start < end and text[start] in MARKS:
            start += 1
        if start < end and text[end - 1] in MARKS and not _apostrophe(text, start, end):
            end -= 1
        if (start, end) == (span.start, span.end):
            return span
        span = Span(start, end)


def _apostrophe(text: str, start: int, end: int) -> bool:
    """Whether the last mark belongs to the word before it and not to a quotation: "the ministers’"."""
    return text[end - 1] in "'’" and not re.search("[‘'‚]", text[max(start - 1, 0) : end - 1])
