"""The piece of a text that shows best why it was found, and where the matches stand in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefer.lookup.folding import IDEOGRAMS, PREFIXES, Folded, folded_words
from briefer.model import Span

LENGTH = 240  # characters of a snippet
_LEAD = 60  # characters shown before the first match
_BLANK = re.compile(r"\s")
_FURTHEST = 200_000  # characters searched for matches
_GAPS = 20  # characters that may stand between two words of a phrase


@dataclass(frozen=True, slots=True)
class Wanted:
    """Folded words in this order: those before, then one of the last, or any that goes on from ``begun``."""

    before: tuple[str, ...]
    last: frozenset[str]
    begun: str = ""


@dataclass(frozen=True, slots=True)
class Snippet:
    """``text`` has as many characters as the stretch of the source that starts at ``at``; line ends became blanks."""

    text: str
    marked: tuple[Span, ...]
    at: int


def snippet_of(text: str, wanted: Sequence[Wanted], begins: int = 0) -> Snippet:
    """The best piece of a text from where it begins; its beginning if nothing wanted stands in it."""
    matches = (match for match in find(text[:_FURTHEST], wanted) if match[0].start >= begins)
    found = sorted(set(matches), key=lambda match: (match[0].start, match[0].end))
    stretch = _stretch(text, found, begins)
    marked = _merged([span.moved(-stretch.start) for span, _ in found if stretch.contains(span)])
    return Snippet(_BLANK.sub(" ", stretch.of(text)), marked, stretch.start)


def find(text: str, wanted: Sequence[Wanted]) -> Iterator[tuple[Span, int]]:
    """Where each of the wanted stands in a text: span, index of the wanted."""
    folded = Folded(text)
    for which, one in enumerate(wanted):
        for match in _pattern(one).finditer(folded.text):
            start = _start_of(folded.text, match.start(), one.before)
            if start >= 0:
                yield folded.span(start, match.end()), which


def _pattern(one: Wanted) -> re.Pattern[str]:
    """The last word alone, with "al-" before it; those before it are compared where it stands."""
    lasts = sorted(map(re.escape, one.last), key=len, reverse=True)
    if one.begun:
        lasts.append(re.escape(one.begun) + r"[^\W_]*")
    words = "|".join(lasts)
    if IDEOGRAMS.match(words):
        return re.compile(words)
    return re.compile(rf"(?<![^\W_]){PREFIXES}(?:{words})(?![^\W_])")


def _start_of(folded: str, last: int, before: tuple[str, ...]) -> int:
    """Where the words before start if they stand right before this place, else -1."""
    if not before:
        return last
    reach = max(0, last - sum(map(len, before)) - _GAPS * len(before))
    tokens = list(folded_words(folded[reach:last]))[-len(before) :]
    if tuple(word for word, _ in tokens) != before:
        return -1
    return reach + tokens[0][1].start


def _stretch(text: str, found: list[tuple[Span, int]], begins: int) -> Span:
    if len(text) - begins <= LENGTH:
        return Span(begins, len(text))
    start = max(begins, _best(found) - _LEAD) if found else begins
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
    if at == 0 or _BLANK.match(text, at - 1):
        return at
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
