"""The values that every room shares, and pure functions on them; the standard library only."""

from briefer.model.articles import Article, ArticleSummary, Origin
from briefer.model.changes import Changes, HistoryEntry
from briefer.model.notes import Note, NoteSummary, Section
from briefer.model.people import Person, initials
from briefer.model.quotes import NOT_QUOTING, Anchor, Kind, Quote, Status, Tag, anchor_at, find_again
from briefer.model.spans import Span
from briefer.model.text import clean_text, paragraphs, report_start, sha256_of

__all__ = [
    "NOT_QUOTING",
    "Anchor",
    "Article",
    "ArticleSummary",
    "Changes",
    "HistoryEntry",
    "Kind",
    "Note",
    "NoteSummary",
    "Origin",
    "Person",
    "Quote",
    "Section",
    "Span",
    "Status",
    "Tag",
    "anchor_at",
    "clean_text",
    "find_again",
    "initials",
    "paragraphs",
    "report_start",
    "sha256_of",
]
