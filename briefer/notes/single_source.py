"""Which quotes rest on one source only: no other outlet of the workspace reports the same words."""

from collections.abc import Sequence
from functools import lru_cache

from briefer.model.checks import Sources
from briefer.model.quotes import Quote
from briefer.notes.normalising import plain_words


def standing_alone(quotes: Sequence[Quote], sources: Sources) -> list[Quote]:
    """The quotes whose words stand in the articles of one outlet only."""
    holders = _holders(sources)
    return [quote for quote in quotes if len(_outlets(quote, sources, holders)) < 2]  # noqa: PLR2004  # one is alone


def _outlets(quote: Quote, sources: Sources, holders: dict[str, set[int]]) -> set[str]:
    """The outlets that report these words."""
    article = sources.articles.get(quote.article_id)
    if article is None:
        return set()
    words = plain_words(quote.content.of(article.text))
    ids = _having_all(words, holders)
    needle = " ".join(words)
    reporting = {one for one in ids if f" {needle} " in _joined(sources.articles[one].text)}
    return {_outlet(sources, one) for one in reporting | {quote.article_id}}


def _having_all(words: Sequence[str], holders: dict[str, set[int]]) -> set[int]:
    """The articles that hold all of these words; the rarest words leave one at once."""
    first, *others = sorted((holders.get(word, set()) for word in set(words)), key=len) or [set()]
    ids = first
    for other in others:
        if len(ids) < 2:  # noqa: PLR2004  # nothing is left to tell apart
            break
        ids = ids & other
    return ids


def _outlet(sources: Sources, article_id: int) -> str:
    return sources.articles[article_id].source.casefold() or f"article {article_id}"


def _holders(sources: Sources) -> dict[str, set[int]]:
    """The articles that hold each word."""
    holders: dict[str, set[int]] = {}
    for article in sources.articles.values():
        for word in _vocabulary(article.text):
            holders.setdefault(word, set()).add(article.id)
    return holders


@lru_cache(maxsize=2048)
def _vocabulary(text: str) -> frozenset[str]:
    return frozenset(_joined(text).split())


@lru_cache(maxsize=2048)
def _joined(text: str) -> str:
    return f" {' '.join(plain_words(text))} "
