"""Checks a memo against its sources: every quotation, who is said to have said it, its footnote, the markings."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from briefer.model.checks import Checked, Difference, FoundQuotation, ReadMemo, Report, Sources, Verdict
from briefer.model.quotes import Kind, Quote
from briefer.model.spans import Span
from briefer.notes.aligning import Alignment
from briefer.notes.footnoting import Citations
from briefer.notes.library import Library, Place
from briefer.notes.marking_checks import marking_findings
from briefer.notes.memo_words import words_of
from briefer.notes.naming import Speakers
from briefer.notes.normalising import plain_words
from briefer.notes.resembling import Resembling
from briefer.notes.schemes import MarkingScheme
from briefer.notes.sharing import with_shared_notes
from briefer.notes.tracing import Tracing

_FEW = 2  # words in marks that, uncited and unknown, are the writer's own: a title, a so-called term

_MUCH_MORE = 4  # words around a quotation that make its paragraph more than the quotation itself


def verify(memo: ReadMemo, sources: Sources, scheme: MarkingScheme | None = None) -> Report:
    """Every quotation of a memo beside its source; ``sources`` holds all articles and quotes of the workspace."""
    checking = _Checking(sources, memo.paragraphs)
    checked = (checking.check(quotation) for quotation in with_shared_notes(memo))
    return Report(quotations=tuple(one for one in checked if one), markings=marking_findings(memo, scheme))


class _Checking:
    """One check; what it has read of the articles is kept until it is done."""

    def __init__(self, sources: Sources, paragraphs: Sequence[str]) -> None:
        self._sources = sources
        self._paragraphs = paragraphs
        self._library = Library(sources.articles)
        self._citations = Citations(sources.articles)
        self._tracing = Tracing(self._library, sources)
        self._resembling = Resembling(self._library, sources)
        names = [name for quote in sources.quotes.values() for name in quote.speakers]
        self._speakers = Speakers([*names, *sources.roles])

    def check(self, quotation: FoundQuotation) -> Checked | None:
        """A quotation with its verdict; none if it is no quotation."""
        if not words_of(quotation.text) or self._is_title(quotation):
            return None
        if place := self._appended(quotation):
            return self._checked(quotation, Verdict.SAME, place, [])
        cited = self._citations.cited(quotation.citations)
        if place := self._tracing.find(quotation, cited):
            return self._same(quotation, place, cited)
        if quote := self._changed(quotation):
            return self._source_changed(quotation, quote)
        if alignment := self._resembling.find(quotation, cited):
            return self._altered(quotation, alignment, cited)
        return self._unknown(quotation)

    def _unknown(self, quotation: FoundQuotation) -> Checked | None:
        """Words of no article; a term in marks, uncited, is the writer's own and none is said of it."""
        if not quotation.citations and not quotation.quote_id and len(words_of(quotation.text)) <= _FEW:
            return None
        remarks = () if quotation.citations else ("It has no citation.",)
        return Checked(quotation=quotation, verdict=Verdict.UNKNOWN, quote_id=quotation.quote_id, remarks=remarks)

    def _appended(self, quotation: FoundQuotation) -> Place | None:
        """Where the whole paragraph around an uncited quotation stands: an article as an appendix, not the writer's."""
        if quotation.citations or not 0 <= quotation.paragraph < len(self._paragraphs):
            return None
        words = words_of(self._paragraphs[quotation.paragraph])
        if len(words) < len(words_of(quotation.text)) + _MUCH_MORE or not self._library.find(words):
            return None
        return self._tracing.find(quotation, ())

    def _is_title(self, quotation: FoundQuotation) -> bool:
        """The title of an article, as a list of sources names it."""
        alone = not quotation.citations and not quotation.quote_id
        return alone and " ".join(plain_words(quotation.text)) in self._titles

    @cached_property
    def _titles(self) -> frozenset[str]:
        return frozenset(" ".join(plain_words(article.title)) for article in self._sources.articles.values())

    def _same(self, quotation: FoundQuotation, place: Place, cited: frozenset[int]) -> Checked:
        quotes = self._tracing.quotes_at(place, quotation.quote_id)
        remarks = [
            self._misnamed(quotation, quotes),
            self._miscited(place.article_id, cited),
            self._shortened(quotation, place, quotes),
        ]
        return self._checked(quotation, Verdict.SAME if quotation.citations else Verdict.UNCITED, place, remarks)

    def _checked(self, quotation: FoundQuotation, verdict: Verdict, place: Place, remarks: Sequence[str]) -> Checked:
        quotes = self._tracing.quotes_at(place, quotation.quote_id)
        return Checked(
            quotation=quotation,
            verdict=verdict,
            article_id=place.article_id,
            quote_id=quotes[0].id if quotes else 0,
            source_text=self._text_at(place),
            remarks=tuple(remark for remark in remarks if remark),
        )

    def _altered(self, quotation: FoundQuotation, alignment: Alignment, cited: frozenset[int]) -> Checked:
        place = alignment.place
        quotes = self._tracing.quotes_at(place, quotation.quote_id)
        remarks = [
            self._misnamed(quotation, quotes),
            self._miscited(place.article_id, cited),
            self._merged(alignment, quotes),
            "" if quotation.citations else "It has no citation.",
        ]
        checked = self._checked(quotation, Verdict.ALTERED, place, remarks)
        whole = (Difference(source=checked.source_text, memo=quotation.text),)
        return replace(checked, differences=alignment.differences or whole)

    def _source_changed(self, quotation: FoundQuotation, quote: Quote) -> Checked:
        return Checked(
            quotation=quotation,
            verdict=Verdict.SOURCE_CHANGED,
            article_id=quote.article_id,
            quote_id=quote.id,
            source_text=quote.content.of(self._sources.articles[quote.article_id].text),
        )

    def _changed(self, quotation: FoundQuotation) -> Quote | None:
        """The quote whose words, as they were when it was stored, are these and no longer stand in its article."""
        return self._stale.get(" ".join(words_of(quotation.text))) if self._stale else None

    @cached_property
    def _stale(self) -> dict[str, Quote]:
        """Quotes whose stored words no longer stand in their articles, by those words."""
        return {
            " ".join(words_of(quote.anchor.exact)): quote
            for quote in self._sources.quotes.values()
            if quote.anchor and quote.article_id in self._sources.articles
            if quote.content.of(self._sources.articles[quote.article_id].text) != quote.anchor.exact
            if not self._library[quote.article_id].find(words_of(quote.anchor.exact))
        }

    def _text_at(self, place: Place) -> str:
        return self._library[place.article_id].words.stretch(place.first, place.last)

    def _misnamed(self, quotation: FoundQuotation, quotes: Sequence[Quote]) -> str:
        """The memo names another speaker than every quote that stands there."""
        spoken = [quote for quote in quotes if quote.kind is not Kind.PASSAGE]
        remarks = [self._speakers.remark(quotation.attribution, quote.speakers) for quote in spoken]
        return remarks[0] if remarks and all(remarks) else ""

    def _miscited(self, article_id: int, cited: frozenset[int]) -> str:
        if not cited or article_id in cited:
            return ""
        titles = " and ".join(f"“{self._sources.articles[one].title}”" for one in sorted(cited))
        title = self._sources.articles[article_id].title
        return f"Its footnote cites {titles}; the words stand in “{title}”."

    def _merged(self, alignment: Alignment, quotes: Sequence[Quote]) -> str:
        """Words of two quotations in one pair of marks, with what stood between them left out unsaid."""
        left_out = any(difference.source and not difference.memo for difference in alignment.differences)
        if len(quotes) > 1 and left_out and not quotes[0].content.overlaps(quotes[1].content):
            return "Two quotations were run together."
        for difference in alignment.differences:
            words = words_of(difference.memo)
            if len(words) > _FEW and (found := self._library.find(words)):
                title = self._sources.articles[found[0].article_id].title
                return f"Two quotations were run together: “{difference.memo}” stands elsewhere in “{title}”."
        return ""

    def _shortened(self, quotation: FoundQuotation, place: Place, quotes: Sequence[Quote]) -> str:
        """A word or two missing at an end of the quote that the bookmark names, and nothing says so."""
        if quotation.chosen or not quotes or quotes[0].id != quotation.quote_id:
            return ""
        article = self._library[place.article_id]
        words, content = article.words, quotes[0].content
        before = Span(content.start, words.starts[place.first])
        after = Span(words.ends[place.last - 1], content.end)
        for cut in (before, after):
            missing = [word for word in words_of(cut.of(article.article.text)) if word[0].isalnum()]
            if 0 < len(missing) <= _FEW:
                return f"The memo leaves out “{' '.join(missing)}” at an end of the quotation."
        return ""
