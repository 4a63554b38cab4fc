"""All articles as words, so that a passage is found again in a moment."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefer.model.articles import Article
from briefer.notes.normalising import Words, words_in


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Words of an article: from word ``first`` up to, not including, word ``last``."""

    article_id: int
    first: int
    last: int

    def overlaps(self, other: "Place") -> bool:
        """Whether two places share a word."""
        return self.article_id == other.article_id and self.first < other.last and other.first < self.last


class ArticleWords:
    """One article as words, and as one line to search in."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.words: Words = words_in(article.text)
        self.line = f" {' '.join(self.words.said)} "

    @cached_property
    def positions(self) -> dict[str, list[int]]:
        """Where each word stands, whatever its case."""
        found: dict[str, list[int]] = {}
        for index, word in enumerate(self.words.said):
            found.setdefault(word.casefold(), []).append(index)
        return found

    def word_at(self, offset: int) -> int:
        """The index of the word that begins at this offset of the line."""
        return self.line.count(" ", 0, offset) - 1

    def find_all(self, said: Sequence[str]) -> list[Place]:
        """Wherever these words stand one after the other."""
        needle = f" {' '.join(said)} "
        found: list[Place] = []
        at = self.line.find(needle) if said else -1
        while at >= 0:
            first = self.word_at(at + 1)
            found.append(Place(self.article.id, first, first + len(said)))
            at = self.line.find(needle, at + 1)
        return found

    def find(self, said: Sequence[str]) -> Place | None:
        """Where these words stand first."""
        return next(iter(self.find_all(said)), None)


class Library:
    """The articles by their words."""

    def __init__(self, articles: Mapping[int, Article]) -> None:
        self._articles = articles
        self._read: dict[int, ArticleWords] = {}

    def __getitem__(self, article_id: int) -> ArticleWords:
        if article_id not in self._read:
            self._read[article_id] = ArticleWords(self._articles[article_id])
        return self._read[article_id]

    def __contains__(self, article_id: int) -> bool:
        return article_id in self._articles

    @cached_property
    def holders(self) -> dict[str, set[int]]:
        """The articles that hold each word, whatever its case."""
        found: dict[str, set[int]] = {}
        for article_id in self._articles:
            for word in set(self[article_id].words.said):
                found.setdefault(word.casefold(), set()).add(article_id)
        return found

    def having_all(self, said: Sequence[str]) -> list[int]:
        """The articles that hold all of these words, in any order."""
        sets = sorted((self.holders.get(word, set()) for word in {word.casefold() for word in said}), key=len)
        return sorted(set.intersection(*sets)) if sets else []

    def find(self, said: Sequence[str]) -> list[Place]:
        """Where these words stand one after the other: once for each article."""
        places = (self[article_id].find(said) for article_id in self.having_all(said))
        return [place for place in places if place]

    def likely(self, said: Sequence[str], count: int = 5) -> list[int]:
        """The articles that share most with these words, rare words counting more."""
        votes: Counter[int] = Counter()
        scores: dict[int, float] = {}
        for word in {word.casefold() for word in said}:
            holders = self.holders.get(word, set())
            weight = math.log(1 + len(self._articles) / len(holders)) if holders else 0.0
            for article_id in holders if weight > _TOO_COMMON else ():
                votes[article_id] += 1
                scores[article_id] = scores.get(article_id, 0.0) + weight
        return sorted(scores, key=lambda one: (-scores[one], -votes[one], one))[:count]


_TOO_COMMON = 0.8  # the weight of a word that stands in most articles: it tells nothing
