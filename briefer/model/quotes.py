"""Quotes: stretches of an article that somebody said, and how to find them again."""

from dataclasses import dataclass
from enum import StrEnum

from briefer.model.spans import Span

CONTEXT = 32  # characters kept on each side of a stored quote


class Kind(StrEnum):
    """What a stretch between marks is; scare and title quote nobody and are shown only on request."""

    DIRECT = "direct"  # a whole sentence or more of somebody's words
    MIXED = "mixed"  # words woven into the reporter's sentence
    INDIRECT = "indirect"  # reported without marks
    SCARE = "scare"
    TITLE = "title"
    PASSAGE = "passage"  # the analyst's own highlight, attributed to the article


NOT_QUOTING = frozenset({Kind.SCARE, Kind.TITLE})


class Status(StrEnum):
    """What the analyst said of a quote."""

    SUGGESTED = "suggested"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Anchor:
    """The words of a quote with up to 32 characters before and after, to find it again by."""

    exact: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """One stretch inside one pair of marks in one paragraph (``content`` is without the marks)."""

    content: Span
    kind: Kind = Kind.DIRECT
    speakers: tuple[str, ...] = ()  # full names; none if unknown, two if they speak jointly
    mention: Span | None = None  # the words that name them: "he"
    cue: Span | None = None  # "said"
    continues: bool = False  # goes on from the quote before: split, or over paragraphs
    confidence: float = 0.0  # 0 to 1: how likely the speaker is right
    reasons: tuple[str, ...] = ()  # sentences a person can read
    id: int = 0  # 0 until stored; cited as [@q12]
    article_id: int = 0
    status: Status = Status.SUGGESTED
    tags: tuple[str, ...] = ()
    comment: str = ""
    anchor: Anchor | None = None  # once stored


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A word the analyst sorts quotes by; ``key`` is the digit that sets it, 0 if none."""

    name: str
    key: int = 0
    id: int = 0
    count: int = 0  # quotes that bear it


def anchor_at(text: str, span: Span) -> Anchor:
    """The anchor of a stretch of this text."""
    before = text[max(0, span.start - CONTEXT) : span.start]
    return Anchor(span.of(text), before, text[span.end : span.end + CONTEXT])


def find_again(text: str, anchor: Anchor, near: int = 0) -> Span | None:
    """Where the anchored words stand in a text: by words and context first, by words nearest ``near`` else."""
    if not anchor.exact:
        return None
    in_context = text.find(anchor.before + anchor.exact + anchor.after)
    if in_context >= 0:
        start = in_context + len(anchor.before)
        return Span(start, start + len(anchor.exact))
    starts = _occurrences(text, anchor.exact)
    if not starts:
        return None
    start = min(starts, key=lambda at: abs(at - near))
    return Span(start, start + len(anchor.exact))


def _occurrences(text: str, words: str) -> list[int]:
    found, at = [], text.find(words)
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1)
    return found
