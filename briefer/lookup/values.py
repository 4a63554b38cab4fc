"""What goes into the index and what comes out of it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from briefer.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A quote or an article, as it is looked up. An article's record names the speakers quoted in it."""

    id: str  # "q12" or "a3"
    article_id: int
    title: str  # of the article
    text: str  # the quote's own words, or the article's whole text
    quote_id: int = 0  # 0 for an article
    speakers: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    source: str = ""
    published: date | None = None
    language: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """An article with its best match, or one quote, as was asked for."""

    article_id: int
    quote_id: int  # of the quote the snippet is from; 0: it is from the article's text
    title: str
    source: str
    published: date | None
    snippet: str
    marked: tuple[Span, ...]  # matches within the snippet
    score: float
    quotes: int  # of this article that match
    quote_ids: tuple[int, ...] = ()  # those, the best first, 200 at most
    speakers: tuple[str, ...] = ()  # of the quote or the article
    at: int = 0  # where the snippet starts in its text


SpanKind = Literal["field", "value", "phrase", "date", "operator", "word"]


@dataclass(frozen=True, slots=True)
class QuerySpan:
    """A part of the query for the input to colour; `field` is the name with its colon."""

    span: Span
    kind: SpanKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """The first hits, and counts over all of them."""

    hits: tuple[Hit, ...] = ()
    total: int = 0  # hits there are, shown or not
    quotes: int = 0  # quotes that match
    query_spans: tuple[QuerySpan, ...] = ()
    speakers: tuple[tuple[str, int], ...] = ()  # of the quotes found, the most frequent first
    tags: tuple[tuple[str, int], ...] = ()
    correction: str = ""  # another query that finds something where this one finds nothing
    remarks: tuple[str, ...] = ()  # what of the query was left out and why, in sentences
