"""Finds the place in the articles where a memo's words stand as they are."""

from collections.abc import Iterable, Sequence

from briefer.model.checks import FoundQuotation, Sources
from briefer.model.quotes import Quote, Status
from briefer.model.spans import Span
from briefer.notes.library import Library, Place
from briefer.notes.memo_words import Said, Trace, readings, recased


class Tracing:
    """Looks in the quote's own article first, then in those the footnotes cite, then in all."""

    def __init__(self, library: Library, sources: Sources) -> None:
        self._library = library
        self._quotes = sources.quotes
        self._in_article: dict[int, list[Quote]] = {}
        self._rejected: dict[int, list[Quote]] = {}
        for quote in sources.quotes.values():
            if quote.article_id in library:
                held = self._rejected if quote.status is Status.REJECTED else self._in_article
                held.setdefault(quote.article_id, []).append(quote)

    def find(self, quotation: FoundQuotation, cited: Iterable[int]) -> Trace | None:
        """Where the words stand, left-out words and insertions allowed where the memo shows them."""
        for said in readings(quotation.text):
            found = (self._in(article_id, said, quotation) for article_id in self._candidates(said, quotation, cited))
            traces = (trace for trace in found if trace)
            if cited or quotation.quote_id:
                best = next(traces, None)
            else:
                best = min(traces, key=lambda trace: self._rank(trace.place, 0), default=None)
            if best:
                return best
        return None

    def quotes_at(self, place: Place, preferred: int = 0) -> list[Quote]:
        """The stored quotes that stand there, the preferred one first, then the one that shares most."""
        span = self._span(place)
        found = [quote for quote in self._in_article.get(place.article_id, ()) if quote.content.overlaps(span)]
        return sorted(found, key=lambda quote: (quote.id != preferred, -_shared(quote.content, span)))

    def rejected_at(self, place: Place) -> list[Quote]:
        """The quotes that stand there and that the analyst rejected."""
        span = self._span(place)
        return [quote for quote in self._rejected.get(place.article_id, ()) if quote.content.overlaps(span)]

    def _span(self, place: Place) -> Span:
        words = self._library[place.article_id].words
        return Span(words.starts[place.first], words.ends[place.last - 1])

    def _candidates(self, said: Said, quotation: FoundQuotation, cited: Iterable[int]) -> Sequence[int]:
        quote = self._quotes.get(quotation.quote_id)
        first = [quote.article_id] if quote and quote.article_id in self._library else []
        return list(dict.fromkeys([*first, *sorted(cited), *self._library.having_all(said.certain)]))

    def _in(self, article_id: int, said: Said, quotation: FoundQuotation) -> Trace | None:
        """Where an article says this: at the bookmark's quote if it does there, else at a stored quote, else first."""
        article = self._library[article_id]
        if said.plain:
            places = article.find_all(said.plain) or article.find_all(recased(said.plain))
            traces = [Trace(place) for place in places]
        else:
            traces = said.find_all(article)
        return min(traces, key=lambda trace: self._rank(trace.place, quotation.quote_id), default=None)

    def _rank(self, place: Place, quote_id: int) -> tuple[bool, int, bool, int, int]:
        """Within one quote before across several; the bookmark's, from its beginning, shortest, most of it first."""
        quotes, span = self.quotes_at(place, quote_id), self._span(place)
        across = not any(quote.content.start <= span.start and span.end <= quote.content.end for quote in quotes)
        ranked = 2 if not quotes else int(quotes[0].id != quote_id)
        beyond = len(quotes[0].content) - len(span) if quotes else 0
        within = bool(quotes) and quotes[0].content.start < span.start
        return (across, ranked, within, place.last - place.first, beyond)


def _shared(first: Span, second: Span) -> int:
    return min(first.end, second.end) - max(first.start, second.start)
