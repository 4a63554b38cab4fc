"""Finds the passage that altered words come from."""

import difflib
from collections.abc import Iterable

from briefer.model.checks import Difference, FoundQuotation, Sources
from briefer.model.quotes import Quote, Status
from briefer.notes.aligning import Alignment, aligned
from briefer.notes.bounds import quote_words
from briefer.notes.library import Library
from briefer.notes.memo_words import words_of

_LIKE_ENOUGH = 0.6  # share of a quotation's words that must stand in an article that nothing else points to
_CITED_LIKE_ENOUGH = 0.4  # in the article that its bookmark or its footnote points to
_LETTERS_LIKE_ENOUGH = 0.6  # of a short quotation and a stored quote, letter by letter
_SHORT = 6  # words


class Resembling:
    """Compares a quotation with the article it should come from, then with those that share its rarer words."""

    def __init__(self, library: Library, sources: Sources) -> None:
        self._library = library
        self._sources = sources
        self._quotes: dict[int, list[Quote]] = {}
        for quote in sources.quotes.values():
            if quote.article_id in library and quote.status is not Status.REJECTED:
                self._quotes.setdefault(quote.article_id, []).append(quote)

    def find(self, quotation: FoundQuotation, cited: Iterable[int]) -> Alignment | None:
        """The most similar passage, none if nothing is similar enough."""
        pointed = self._pointed(quotation, cited)
        found = [alignment for alignment in pointed if alignment.likeness >= _CITED_LIKE_ENOUGH]
        if best := max(found, key=_likeness, default=None):
            return best if best.likeness >= _LIKE_ENOUGH else self._elsewhere(quotation, best)
        return self._by_letters(quotation, cited) or self._elsewhere(quotation, None)

    def _pointed(self, quotation: FoundQuotation, cited: Iterable[int]) -> list[Alignment]:
        """Beside the quote that the bookmark names, and beside the articles that the footnotes cite."""
        found = [aligned(quotation.text, self._library[article_id]) for article_id in cited]
        if quote := self._bookmarked(quotation):
            article = self._library[quote.article_id]
            found.append(aligned(quotation.text, article, quote_words(article, quote)))
        return [alignment for alignment in found if alignment]

    def _bookmarked(self, quotation: FoundQuotation) -> Quote | None:
        quote = self._sources.quotes.get(quotation.quote_id)
        return quote if quote and quote.article_id in self._library else None

    def _elsewhere(self, quotation: FoundQuotation, best: Alignment | None) -> Alignment | None:
        words = words_of(quotation.text)
        likely = self._library.likely(words) if len(words) > 2 else []  # noqa: PLR2004  # two words are everywhere
        found = [alignment for one in likely if (alignment := aligned(quotation.text, self._library[one]))]
        nearest = max(found, key=_likeness, default=None)
        if nearest and nearest.likeness >= max(_LIKE_ENOUGH, best.likeness + 0.2 if best else 0.0):
            return nearest
        return best

    def _by_letters(self, quotation: FoundQuotation, cited: Iterable[int]) -> Alignment | None:
        """A short quotation beside the stored quotes it may be, letter by letter."""
        if len(words_of(quotation.text)) > _SHORT:
            return None
        bookmarked = self._bookmarked(quotation)
        candidates = [quote for article_id in cited for quote in self._quotes.get(article_id, ())]
        candidates = [bookmarked, *candidates] if bookmarked else candidates
        scored = [(self._likeness(quotation, quote), quote) for quote in candidates]
        best = max(scored, key=lambda one: one[0], default=None)
        if best is None or best[0] < _LETTERS_LIKE_ENOUGH:
            return None
        return self._as_alignment(quotation, best[1], best[0])

    def _likeness(self, quotation: FoundQuotation, quote: Quote) -> float:
        source = quote.content.of(self._sources.articles[quote.article_id].text)
        return difflib.SequenceMatcher(None, source.casefold(), quotation.text.casefold(), autojunk=False).ratio()

    def _as_alignment(self, quotation: FoundQuotation, quote: Quote, likeness: float) -> Alignment:
        article = self._library[quote.article_id]
        source = quote.content.of(article.article.text)
        return Alignment(quote_words(article, quote), likeness, (Difference(source=source, memo=quotation.text),))


def _likeness(alignment: Alignment) -> float:
    return alignment.likeness
