"""Checks a memo against its sources: every quotation, who is said to have said it, its footnote, the markings."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from briefer.model.checks import Checked, Difference, FoundQuotation, ReadMemo, Report, Sources, Verdict
from briefer.model.quotes import Kind, Quote, Status
from briefer.notes.aligning import Alignment
from briefer.notes.bounds import overreach, quote_words, shortened, within_marks
from briefer.notes.footnote_facts import FootnoteFacts
from briefer.notes.footnoting import Citations
from briefer.notes.joining import SPOKEN, joined_speakers, run_together
from briefer.notes.liberties import liberties
from briefer.notes.library import Library, Place
from briefer.notes.marking_checks import marking_findings
from briefer.notes.memo_words import Trace, words_of
from briefer.notes.naming import Speakers
from briefer.notes.own_marks import OwnMarks
from briefer.notes.resembling import Resembling
from briefer.notes.schemes import MarkingScheme
from briefer.notes.sharing import with_shared_notes
from briefer.notes.tracing import Tracing
from briefer.notes.unmarked import Unmarked

_LIKELY = 0.5  # how sure a speaker must be for a memo that names another to be wrong
_FEW = 2  # words that two quotations may have in common by chance
_NEAR = 8  # quotations before and behind one that may hold the rest of what it leaves out
_MUCH_MORE = 4  # words around a quotation that make its paragraph more than the quotation itself


def verify(memo: ReadMemo, sources: Sources, scheme: MarkingScheme | None = None) -> Report:
    """Every quotation of a memo beside its source; ``sources`` holds all articles and quotes of the workspace."""
    checking = _Checking(sources, memo)
    checked = [one for at in range(len(checking.found)) if (one := checking.check(at))]
    return Report(
        quotations=tuple(sorted([*checked, *checking.unmarked()], key=_place_in_memo)),
        markings=marking_findings(memo, scheme),
        tracked=memo.tracked,
    )


def _place_in_memo(checked: Checked) -> tuple[bool, int]:
    paragraph = checked.quotation.paragraph
    return paragraph < 0, paragraph


def _is_guess(quote: Quote) -> bool:
    """Whether its speaker is no more than a guess, which nobody has accepted and no memo is held against."""
    return quote.status is Status.SUGGESTED and 0 < quote.confidence < _LIKELY


class _Checking:
    """One check; what it has read of the articles is kept until it is done."""

    def __init__(self, sources: Sources, memo: ReadMemo) -> None:
        self._sources, self._memo = sources, memo
        self._paragraphs = memo.paragraphs
        self._library = Library(sources.articles)
        self._citations = Citations(sources.articles)
        self._facts = FootnoteFacts(sources.articles)
        self._tracing = Tracing(self._library, sources)
        self._resembling = Resembling(self._library, sources)
        names = [name for quote in sources.quotes.values() for name in quote.speakers]
        self._speakers = Speakers([*names, *sources.roles], sources.roles)
        self.found = [self._with_parenthesis(self._in_its_row(one)) for one in with_shared_notes(memo)]
        self._own = OwnMarks(sources, self._library, self._tracing, self.found)
        self._cited = [self._citations.cited(quotation.citations) for quotation in self.found]
        self._traces = [self._trace(at) for at in range(len(self.found))]

    def _in_its_row(self, quotation: FoundQuotation) -> FoundQuotation:
        """A quotation in a table with the speaker and the source that other cells of its row name."""
        citing = () if quotation.citations else (cell for cell in quotation.beside if self._citations.cited((cell,)))
        return replace(
            quotation,
            attribution=quotation.attribution or self._speakers.labelling(quotation.beside),
            citations=quotation.citations or tuple(citing),
        )

    def _with_parenthesis(self, quotation: FoundQuotation) -> FoundQuotation:
        """A quotation without a note, with what a parenthesis of its sentence cites."""
        told = "" if quotation.citations else self._citations.told_in(quotation.attribution)
        return replace(quotation, citations=(told,)) if told else quotation

    def _trace(self, at: int) -> Trace | None:
        quotation = self.found[at]
        trace = self._tracing.find(quotation, self._cited[at]) if words_of(quotation.text) else None
        return trace or (self._in_its_marks(at, quotation) if quotation.marked else None)

    def _in_its_marks(self, at: int, quotation: FoundQuotation) -> Trace | None:
        """The trace of what stands in marks within a bookmark, if that is the whole quote: the rest was typed in."""
        inner, quote = replace(quotation, text=quotation.marked), self._sources.quotes.get(quotation.quote_id)
        trace = self._tracing.find(inner, self._cited[at])
        if trace is None or quote is None or quote.article_id != trace.place.article_id:
            return None
        whole = quote_words(self._library[quote.article_id], quote)
        if trace.place.first > whole.first or trace.place.last < whole.last - 1:  # a comma may end the stored quote
            return None
        self.found[at] = inner
        return trace

    def check(self, at: int) -> Checked | None:
        """A quotation with its verdict; none if it is no quotation."""
        quotation, cited = self.found[at], self._cited[at]
        trace = self._traces[at]
        if not words_of(quotation.text) or self._own.quotes_nobody(quotation, cited, trace):
            return None
        if trace:
            return self._joined(self._same(at, trace), trace)
        if quote := self._changed(quotation):
            return self._source_changed(quotation, quote)
        if alignment := self._resembling.find(quotation, cited):
            return self._altered(quotation, alignment, cited)
        return self._unknown(quotation)

    def unmarked(self) -> list[Checked]:
        """Words of stored quotes that stand in the memo without marks."""
        return Unmarked(self._library, self._sources).among(self._memo, self.found)

    def _unknown(self, quotation: FoundQuotation) -> Checked | None:
        """Words of no article; of a term of the writer's own nothing is said."""
        if quotation.in_note or self._own.is_term(quotation):
            return None
        remarks = () if quotation.citations else ("It has no citation.",)
        return Checked(quotation=quotation, verdict=Verdict.UNKNOWN, quote_id=quotation.quote_id, remarks=remarks)

    def _appended(self, quotation: FoundQuotation) -> bool:
        """Whether the whole paragraph around it stands in an article: an appendix, not the writer's."""
        if quotation.citations or not 0 <= quotation.paragraph < len(self._paragraphs):
            return False
        words = words_of(self._paragraphs[quotation.paragraph])
        return len(words) >= len(words_of(quotation.text)) + _MUCH_MORE and bool(self._library.find(words))

    def _joined(self, checked: Checked, trace: Trace) -> Checked:
        """Two quotations of the source in one pair of marks are an alteration, though each word is the source's."""
        found = run_together(trace, checked.quotation.text, self._library[trace.place.article_id])
        if not found:
            return checked
        remarks = ("Two quotations were run together, and nothing says so.", *checked.remarks)
        return replace(checked, verdict=Verdict.ALTERED, differences=(*checked.differences, *found), remarks=remarks)

    def _same(self, at: int, trace: Trace) -> Checked:
        quotation, place = self.found[at], trace.place
        if self._appended(quotation):
            return self._checked(quotation, Verdict.SAME, place, [])
        article = self._library[place.article_id]
        quotes = self._tracing.quotes_at(place, quotation.quote_id)
        around = quotes or self._tracing.rejected_at(place)
        cuts = shortened(quotation, place, quotes[0], article, self._beside(at, place)) if quotes else []
        remarks = [
            self._misnamed(quotation, around),
            self._reported(quotation, around) if around else self._unsaid(quotation, place),
            "" if quotes or not around else "The workspace holds this quote as rejected.",
            *self._cited_amiss(quotation, place.article_id, self._cited[at]),
            *(cut.remark for cut in cuts),
            *liberties(trace, article),
            overreach(trace, around, article) if any(quote.kind in SPOKEN for quote in around) else "",
            joined_speakers(trace, around, article),
        ]
        differences = tuple(Difference(source=cut.words, memo="") for cut in cuts if cut.turns)
        verdict = Verdict.SAME if quotation.citations else Verdict.UNCITED
        checked = self._checked(quotation, Verdict.ALTERED if differences else verdict, place, remarks)
        return replace(checked, differences=differences)

    def _beside(self, at: int, place: Place) -> list[Place]:
        """Where the quotations next to one stand: the other half of what was split around “she said”."""
        here = self.found[at].paragraph
        near = (
            trace.place
            for number in range(max(0, at - _NEAR), min(len(self.found), at + _NEAR + 1))
            if (trace := self._traces[number]) and abs(self.found[number].paragraph - here) <= 1
        )
        return [one for one in near if one.article_id == place.article_id and not one.overlaps(place)]

    def _cited_amiss(self, quotation: FoundQuotation, article_id: int, cited: frozenset[int]) -> list[str]:
        """What its notes say wrong: another article, or another date, author or title of this one."""
        if remark := self._miscited(article_id, cited):
            return [remark]
        return self._facts.remarks(quotation.citations, self._sources.articles[article_id], self._citations)

    def _unsaid(self, quotation: FoundQuotation, place: Place) -> str:
        """Words of the article itself that the memo gives to a person."""
        people = self._speakers.given_to(quotation.attribution)
        article = self._sources.articles[place.article_id]
        start = self._library[place.article_id].words.starts[place.first]
        if not people or within_marks(article.text, start):
            return ""
        return f"The memo gives these words to {' and '.join(people)}; in the source they are the article's own."

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
            *self._cited_amiss(quotation, place.article_id, cited),
            self._merged(alignment, quotes),
            self._by_tracked_change(quotation, alignment),
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
        spoken = [quote for quote in quotes if quote.kind is not Kind.PASSAGE and not _is_guess(quote)]
        remarks = [self._speakers.remark(quotation.attribution, quote.speakers) for quote in spoken]
        if not remarks or not all(remarks):
            return self._speakers.other_role(quotation.attribution, self._texts(quotes)) if spoken else ""
        return remarks[0]

    def _reported(self, quotation: FoundQuotation, quotes: Sequence[Quote]) -> str:
        """Reported speech in marks as if these were the speaker's own words."""
        if not quotes or any(quote.kind is not Kind.INDIRECT for quote in quotes):
            return ""
        name = self._speakers.own_words_of(quotation.attribution, quotes[0].speakers)
        return f"The source reports this without quotation marks; they are not {name}'s own words." if name else ""

    def _texts(self, quotes: Sequence[Quote]) -> str:
        return " ".join(self._sources.articles[quote.article_id].text for quote in quotes[:1])

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

    def _by_tracked_change(self, quotation: FoundQuotation, alignment: Alignment) -> str:
        """Whether the words were the source's before the tracked changes of the memo."""
        whole = alignment.place
        for text in self._memo.before:
            trace = self._tracing.find(replace(quotation, text=text), (whole.article_id,))
            if trace and trace.place.overlaps(whole):
                return "A tracked change does this; once it is rejected, the words are the source's."
        return ""
