"""Counts who is quoted how often, and which tags are in use; runs in a process of its own, without Qt."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from briefer.model import NOT_QUOTING, Kind, Quote, Status
from briefer.services.same_words import also_in
from briefer.workspace import open_workspace


@dataclass(frozen=True, slots=True)
class Count:
    """A speaker or a tag: how many quotes, how many of them accepted. ``key`` is the digit of a tag."""

    name: str
    quotes: int
    accepted: int
    key: int = 0


@dataclass(frozen=True, slots=True)
class Counts:
    speakers: tuple[Count, ...] = ()
    tags: tuple[Count, ...] = ()
    articles: int = 0
    also: dict[int, str] = field(default_factory=dict)  # quote: where else its words stand
    hidden: dict[int, int] = field(default_factory=dict)  # article: its quotes that are switched off
    followed: frozenset[str] = frozenset()  # the names of the people the analyst follows


def count_workspace(path: Path, *, reported: bool = True) -> Counts:
    """Count the quotes of a workspace that are not rejected, the most frequent first.

    Reported speech that is switched off is left out, but for what was accepted.
    """
    with open_workspace(path, read_only=True) as workspace:
        counted = [quote for quote in workspace.quotes() if _counts(quote)]
        articles = workspace.articles()
        off = {quote.id for quote in counted if not reported and _is_off(quote)}
        quotes = [quote for quote in counted if quote.id not in off]
        keys = {tag.name: tag.key for tag in workspace.tags()}
        return Counts(
            speakers=_counted([(name, quote) for quote in quotes for name in quote.speakers]),
            tags=_by_key(_counted([(name, quote) for quote in quotes for name in quote.tags]), keys),
            articles=len(articles),
            also=also_in(counted, articles),
            hidden=dict(Counter(quote.article_id for quote in counted if quote.id in off)),
            followed=frozenset(person.name for person in workspace.people()),
        )


def _counts(quote: Quote) -> bool:
    return quote.status is not Status.REJECTED and quote.kind not in NOT_QUOTING


def _is_off(quote: Quote) -> bool:
    return quote.kind is Kind.INDIRECT and quote.status is not Status.ACCEPTED


def _counted(named: list[tuple[str, Quote]]) -> tuple[Count, ...]:
    quotes = Counter(name for name, _quote in named)
    accepted = Counter(name for name, quote in named if quote.status is Status.ACCEPTED)
    return tuple(Count(name, number, accepted[name]) for name, number in quotes.most_common())


def _by_key(counts: tuple[Count, ...], keys: dict[str, int]) -> tuple[Count, ...]:
    """Every tag, those without a quote too: digits first in their order."""
    found = {count.name: count for count in counts}
    ordered = sorted(keys, key=lambda name: (keys[name] or 10, name))
    return tuple(
        Count(
            name, found[name].quotes if name in found else 0, found[name].accepted if name in found else 0, keys[name]
        )
        for name in ordered
    )
