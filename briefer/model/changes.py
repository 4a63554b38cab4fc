"""What an edit changed."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The rows that one transaction touched, by table, so that a panel refreshes only its own."""

    label: str  # "Accept quote"
    articles: frozenset[int] = field(default_factory=frozenset)
    quotes: frozenset[int] = field(default_factory=frozenset)
    people: frozenset[int] = field(default_factory=frozenset)
    tags: frozenset[int] = field(default_factory=frozenset)
    notes: frozenset[int] = field(default_factory=frozenset)
    conflicts: tuple[str, ...] = ()  # rows that had changed since and were left as they are, in sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """One step of the history."""

    id: int
    label: str
    at: str  # ISO 8601, UTC
    hash: str  # over this entry and the hash of the one before
    undone: bool
