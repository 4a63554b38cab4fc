"""Finding quotes again, when the people one follows have changed: what the analyst touched stays as it is."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path

from briefer.model import Changes, Kind, Person, Quote, Status
from briefer.workspace import Workspace, open_workspace

SECONDS_PER_ARTICLE = 60.0
CERTAIN = 1.0  # the confidence of what the analyst says


@dataclass(frozen=True, slots=True)
class ArticleQuotes:
    """What was found in one article, not yet stored."""

    article_id: int
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundAgain:
    """What became of it: how many quotes are told otherwise now, how many are new, in how many articles."""

    articles: int
    changed: int
    added: int
    changes: Changes


def find_in(path: Path, article_ids: Sequence[int], people: Sequence[Person]) -> list[ArticleQuotes]:
    """Find the quotes of some articles; to be run in a process of its own."""
    from briefer.quotes import find_quotes

    with open_workspace(path, read_only=True) as workspace:
        there = set(workspace.article_ids())
        texts = [(number, workspace.article(number).text) for number in article_ids if number in there]
    return [ArticleQuotes(number, tuple(find_quotes(text, people))) for number, text in texts]


def store_found(workspace: Workspace, found: Iterable[ArticleQuotes]) -> FoundAgain:
    """Tell untouched suggestions anew and add what is new, in one step; where nothing differs, no step is made."""
    articles = changed = added = 0
    with workspace.edit("Find quotes again") as edit:
        there = set(workspace.article_ids())
        for article in found:
            if article.article_id in there:
                retold, new = differences(workspace.quotes(article.article_id), article.quotes)
                for quote in retold:
                    edit.put_quote(quote)
                edit.add_quotes(article.article_id, new)
                articles, changed, added = articles + 1, changed + len(retold), added + len(new)
    return FoundAgain(articles=articles, changed=changed, added=added, changes=edit.changes)


def differences(stored: Sequence[Quote], found: Sequence[Quote]) -> tuple[list[Quote], list[Quote]]:
    """The stored quotes as they are to be told now, and the found ones that are new."""
    now = {(quote.content, quote.kind is Kind.INDIRECT): quote for quote in found}
    retold = [
        told
        for quote in stored
        if is_untouched(quote)
        if (again := now.get((quote.content, quote.kind is Kind.INDIRECT)))
        if (told := _told_as(quote, again)) != quote
    ]
    return retold, [*_new(stored, found, reported=False), *_new(stored, found, reported=True)]


def is_untouched(quote: Quote) -> bool:
    """A suggestion that the analyst has neither decided, tagged, commented nor corrected."""
    suggested = quote.status is Status.SUGGESTED and quote.kind is not Kind.PASSAGE
    return suggested and not quote.tags and not quote.comment and quote.confidence < CERTAIN


def _told_as(quote: Quote, again: Quote) -> Quote:
    return replace(
        quote,
        kind=again.kind,
        speakers=again.speakers,
        mention=again.mention,
        cue=again.cue,
        continues=again.continues,
        confidence=again.confidence,
        reasons=again.reasons,
    )


def _new(stored: Sequence[Quote], found: Sequence[Quote], *, reported: bool) -> list[Quote]:
    """What shares no word with a stored quote of its own layer: between marks, or reported without them."""
    taken = sorted(quote.content for quote in stored if _in_layer(quote, reported=reported))
    ends = list(accumulate((span.end for span in taken), max))
    starts = [span.start for span in taken]

    def is_free(quote: Quote) -> bool:
        before = bisect_left(starts, quote.content.end)
        return before == 0 or ends[before - 1] <= quote.content.start

    return [quote for quote in found if _in_layer(quote, reported=reported) and is_free(quote)]


def _in_layer(quote: Quote, *, reported: bool) -> bool:
    return quote.kind is not Kind.PASSAGE and (quote.kind is Kind.INDIRECT) is reported
