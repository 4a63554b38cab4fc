"""What stands in marks and quotes nobody: titles, and terms of the writer's own."""

from collections.abc import Collection, Sequence

from briefer.model.checks import FoundQuotation, Sources
from briefer.notes.bounds import within_marks
from briefer.notes.footnote_facts import nearly_titled
from briefer.notes.joining import SPOKEN
from briefer.notes.library import Library, Place
from briefer.notes.memo_words import Trace, words_of
from briefer.notes.normalising import plain_words
from briefer.notes.tracing import Tracing

_FEW = 2  # words in marks that may be the writer's own: a so-called term
_SAYING = 4  # words of a note in marks that, unlike a title's, are somebody's


class OwnMarks:
    """Tells quotations of a memo (``found``) from what else stands in marks."""

    def __init__(self, sources: Sources, library: Library, tracing: Tracing, found: Sequence[FoundQuotation]) -> None:
        self._sources, self._library, self._tracing, self._found = sources, library, tracing, found
        self._titles = frozenset(" ".join(plain_words(article.title)) for article in sources.articles.values())

    def quotes_nobody(self, quotation: FoundQuotation, cited: Collection[int], trace: Trace | None) -> bool:
        """Whether it is a title, or a term that stands in an article by chance."""
        return self._is_title(quotation, trace) or bool(trace and self.is_term(quotation, cited, trace))

    def _is_title(self, quotation: FoundQuotation, trace: Trace | None) -> bool:
        """The title of an article, as a list of sources or a note names it."""
        line = " ".join(plain_words(quotation.text))
        if quotation.in_note:
            few = len(line.split()) < _SAYING
            return few or any(nearly_titled(line, title) for title in self._titles if title)
        said = trace and any(quote.kind in SPOKEN for quote in self._tracing.quotes_at(trace.place))
        alone = not quotation.citations or not said
        return alone and not quotation.quote_id and line in self._titles

    def is_term(self, quotation: FoundQuotation, cited: Collection[int] = (), trace: Trace | None = None) -> bool:
        """A word or two that nobody said, or that are not of the article whose note stands behind another quotation."""
        if quotation.quote_id or quotation.in_note or len(words_of(quotation.text)) > _FEW:
            return False
        if not quotation.citations:
            return trace is None or not self._is_spoken(trace.place)
        return self._has_anothers_note(quotation) and (trace is None or trace.place.article_id not in cited)

    def _is_spoken(self, place: Place) -> bool:
        start = self._library[place.article_id].words.starts[place.first]
        quotes = [*self._tracing.quotes_at(place), *self._tracing.rejected_at(place)]
        return bool(quotes) or within_marks(self._sources.articles[place.article_id].text, start)

    def _has_anothers_note(self, quotation: FoundQuotation) -> bool:
        """Whether its notes stand behind a quote of the workspace in the same paragraph."""
        return any(
            one.quote_id and one.paragraph == quotation.paragraph and set(quotation.citations) <= set(one.citations)
            for one in self._found
        )
