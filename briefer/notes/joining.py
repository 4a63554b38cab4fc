"""Two quotations of the source in one pair of marks: of two people, or with nothing to show where one of them ends."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from briefer.model.checks import Difference
from briefer.model.quotes import Kind, Quote
from briefer.model.spans import Span
from briefer.notes.library import ArticleWords
from briefer.notes.memo_words import Trace

SPOKEN = frozenset({Kind.DIRECT, Kind.MIXED})
_NEIGHBOURS = re.compile(r"(?<!\w)(\w+)(\W{2,})(?=(\w+))")  # words with more than a blank between them
_DOUBLE = re.compile('[“”„‟«»"‹›「」『』]')
_SINGLE = re.compile("[‘’‚‛']")
_MARKS = re.compile("[“”„‟«»\"‹›「」『』‘’‚‛']")
_BLANK_OR_TURN = re.compile(r"\s|\A[”»’].*[“«„‘]\Z")
_STOP = re.compile("[.,;:!?…؟،؛]")


def run_together(trace: Trace, memo: str, article: ArticleWords) -> list[Difference]:
    """Where the memo goes on from one quotation of the source to the next, “We will.” “Not now.”, as if both were one.

    Marks that the source only opens again, as in each paragraph of one quotation, end none.
    """
    shown = {
        match[1].casefold() for match in _NEIGHBOURS.finditer(memo) if _meet(_DOUBLE, match) or _meet(_SINGLE, match)
    }
    joined = (one for first, last in _unbroken(trace) for one in _boundaries(article.words.stretch(first, last)))
    told = (" ".join(f"{match[0]}{match[3]}".split()) for match in joined if match[1].casefold() not in shown)
    return [Difference(source=one, memo=" ".join(_MARKS.sub("", one).split())) for one in told]


def _unbroken(trace: Trace) -> Iterator[tuple[int, int]]:
    """The stretches of words between which the memo shows that words are left out, or some of its own."""
    first = trace.place.first
    for gap in trace.gaps:
        if not gap.inserted or (gap.letters is None and gap.first == gap.last):
            yield first, gap.first
            first = gap.last
    yield first, trace.place.last


def _boundaries(text: str) -> Iterator[re.Match[str]]:
    """Where a text closes its marks and at once opens them again, with the words on both sides: will.” “Not.

    Behind a single mark there must be a stop: the ministers’ ‘plan’ is no boundary.
    """
    for match in _NEIGHBOURS.finditer(text):
        if _meet(_DOUBLE, match) or (_STOP.search(match[2]) and _meet(_SINGLE, match)):
            yield match


def _meet(mark: re.Pattern[str], between: re.Match[str]) -> bool:
    """Whether two marks of a kind stand there with a blank between them, or one that closes before one that opens."""
    places = [match.start() for match in mark.finditer(between[2])]
    return any(_BLANK_OR_TURN.search(between[2][one : other + 1]) for one, other in pairwise(places))


def joined_speakers(trace: Trace, quotes: Sequence[Quote], article: ArticleWords) -> str:
    """Words of two people in one pair of marks."""
    words = article.words
    held = [
        quote
        for quote in quotes
        if quote.kind in SPOKEN
        and quote.speakers
        and any(quote.content.overlaps(Span(words.starts[p.first], words.ends[p.last - 1])) for p in trace.pieces())
    ]
    for one, other in combinations(held, 2):
        if not set(one.speakers) & set(other.speakers) and not one.content.overlaps(other.content):
            first, second = sorted((one, other), key=lambda quote: quote.content.start)
            return f"It joins words of {' and '.join(first.speakers)} and of {' and '.join(second.speakers)}."
    return ""
