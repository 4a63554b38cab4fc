"""Whom a pronoun means, told in places: where the pronoun and a name of its person stand, and none of their words.

Lines of article, start of the quotation, start of the pronoun, start and end of the name. The texts belong to their
publishers; the places are ours.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefer.model import Span
from tests.benchmarks.gold import GoldArticle, GoldQuote
from tests.benchmarks.lessons import words

_FIELDS = 5


class WrongPlace(ValueError):
    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"{where}: {what}")


@dataclass(frozen=True, slots=True)
class Place:
    """A pronoun that names a speaker, and a name of the person it means."""

    where: str  # file and line
    article: str
    quote: int
    pronoun: int
    name: Span

    def is_of(self, quote: GoldQuote) -> bool:
        found = quote.mention is not None and quote.mention.start == self.pronoun
        return found and quote.span.start == self.quote and quote.mention_class == "pronoun"


def load_places(paths: Sequence[Path]) -> list[Place]:
    """The places of .tsv files.

    Raises:
        WrongPlace: which file and line, and what is wrong with it.
    """
    return [place for path in paths for place in _load(path)]


def _load(path: Path) -> Iterator[Place]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            continue
        where, (article, *offsets) = f"{path.name}, line {number}", line.split("\t")
        if len(offsets) != _FIELDS - 1 or not all(offset.isdecimal() for offset in offsets):
            raise WrongPlace(where, f"“{line}” is not an article and four offsets")
        quote, pronoun, start, end = map(int, offsets)
        yield Place(where, article, quote, pronoun, Span(start, end))


def with_names(articles: Sequence[GoldArticle], places: Sequence[Place]) -> list[GoldArticle]:
    """The articles that have places, in which those pronouns have their names and nobody else has one.

    Raises:
        WrongPlace: no quotation of the article has its pronoun there.
    """
    by_article: dict[str, list[Place]] = {}
    for place in places:
        by_article.setdefault(place.article, []).append(place)
    return [_named(article, by_article[article.id]) for article in articles if article.id in by_article]


def _named(article: GoldArticle, places: Sequence[Place]) -> GoldArticle:
    quotes = [replace(quote, name="", name_heads=()) for quote in article.quotes]
    for place in places:
        numbers = [number for number, quote in enumerate(quotes) if place.is_of(quote)]
        if not numbers or place.name.end > len(article.text):
            raise WrongPlace(place.where, f"no quotation of {article.id} has its pronoun there")
        name = place.name.of(article.text)
        for number in numbers:
            quotes[number] = replace(quotes[number], name=name, name_heads=tuple(words(name)[-1:]))
    return replace(article, quotes=tuple(quotes))
