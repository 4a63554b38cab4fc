"""Finds words of stored quotes that a memo gives as its own, without quotation marks."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from briefer.model.checks import Checked, FoundQuotation, ReadMemo, Sources, Verdict
from briefer.model.quotes import Kind, Quote, Status
from briefer.model.text import clean_text
from briefer.notes.library import Library
from briefer.notes.memo_words import words_of
from briefer.notes.normalising import Words, plain_words, words_in

_RUN = 8  # words in a row that nobody writes twice by chance


_MUCH_MORE = 2  # words that make a paragraph of an article more than the quote in it


class Unmarked:
    """The stored quotes by each run of their words."""

    def __init__(self, library: Library, sources: Sources) -> None:
        self._library, self._sources = library, sources

    def among(self, memo: ReadMemo, quotations: Sequence[FoundQuotation]) -> list[Checked]:
        """What each paragraph says in the words of a quote, outside of the quotations that were found."""
        quoted: dict[int, list[str]] = {}
        for quotation in quotations:
            quoted.setdefault(quotation.paragraph, []).append(quotation.text)
        return [
            one
            for at, paragraph in enumerate(memo.paragraphs)
            for one in self._in_paragraph(at, clean_text(paragraph), quoted.get(at, ()))
        ]

    def _in_paragraph(self, at: int, paragraph: str, quoted: Sequence[str]) -> Iterator[Checked]:
        count = len(plain_words(paragraph))
        if count < _RUN:
            return
        appended = bool(self._library.find(words_of(paragraph)))
        rest = paragraph
        for text in quoted:
            rest = rest.replace(text, "\n\n", 1)
        for part in rest.split("\n\n"):
            for quote, words in self._runs(words_in(part)):
                if not appended or count < len(plain_words(words)) + _MUCH_MORE:
                    yield self._checked(at, quote, words)

    def _runs(self, words: Words) -> Iterator[tuple[Quote, str]]:
        """Each longest run of words that is a quote's."""
        worded = [index for index, word in enumerate(words.said) if word[0].isalnum()]
        said = [words.said[index].casefold() for index in worded]
        at = 0
        while at + _RUN <= len(said):
            runs = [
                (_same_length(said[at:], self._said[quote.id][place:]), quote)
                for quote, place in self._known.get(tuple(said[at : at + _RUN]), ())
            ]
            length, quote = max(runs, key=lambda run: run[0], default=(0, None))
            if quote:
                yield quote, words.stretch(worded[at], worded[at + length - 1] + 1)
            at += length or 1

    @cached_property
    def _known(self) -> dict[tuple[str, ...], list[tuple[Quote, int]]]:
        found: dict[tuple[str, ...], list[tuple[Quote, int]]] = {}
        for quote_id, said in self._said.items():
            for at in range(len(said) - _RUN + 1):
                found.setdefault(tuple(said[at : at + _RUN]), []).append((self._sources.quotes[quote_id], at))
        return found

    @cached_property
    def _said(self) -> dict[int, list[str]]:
        """The words of each quote that is somebody's."""
        return {
            quote.id: plain_words(quote.content.of(self._sources.articles[quote.article_id].text))
            for quote in self._sources.quotes.values()
            if quote.kind in {Kind.DIRECT, Kind.MIXED} and quote.status is not Status.REJECTED
            if quote.article_id in self._library
        }

    def _checked(self, at: int, quote: Quote, words: str) -> Checked:
        who = " and ".join(quote.speakers) or "the source's speaker"
        return Checked(
            quotation=FoundQuotation(text=words, place=f"paragraph {at + 1}", paragraph=at),
            verdict=Verdict.UNCITED,
            article_id=quote.article_id,
            quote_id=quote.id,
            source_text=quote.content.of(self._sources.articles[quote.article_id].text),
            remarks=(f"These are words of {who}; they stand without quotation marks.",),
        )


def _same_length(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """How many words two lists share from their beginning."""
    pairs = zip(ours, theirs, strict=False)
    return next((at for at, (one, other) in enumerate(pairs) if one != other), min(len(ours), len(theirs)))
