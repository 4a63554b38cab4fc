"""Turns citations into quotations, footnotes and entries of the list of sources."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from briefer.model.articles import Article
from briefer.model.checks import Sources
from briefer.model.documents import Inline, Link, NoteReference, Quotation, QuotedWords, Run
from briefer.model.quotes import Quote
from briefer.notes.attributing import Attributions
from briefer.notes.citations import Citation
from briefer.notes.formats import NoteFormat
from briefer.notes.outlets import known_outlet, outlet_of
from briefer.notes.scripts import base_language, isolated, runs_of, script_language
from briefer.notes.turning import negates, turned_off
from briefer.notes.wording import Piece, chosen_words, left_out, word_before
from briefer.notes.words import Words, fill, words_of

_ITALIC = re.compile(r"\*([^*]+)\*")
_DOUBLE = re.compile(r"“([^“”]*)”|(?<!\w)\"([^\"]*)\"(?!\w)")
_CUT_SHORT = ",;،؛"  # a reporter's mark before the closing one; no part of what was said
_SENTENCE = re.compile(r"[.!?؟…]\s")
_TARGET = re.compile(r"https?://\S+\Z", re.IGNORECASE)
_GUILLEMETS = re.compile(r"«[\s\u202f]*([^«»]*?)[\s\u202f]*»")


@dataclass(slots=True)
class Citer:
    """Writes one document's citations and gathers its footnotes in order."""

    sources: Sources
    note_format: NoteFormat
    words: Words
    language: str
    access_date: date | None = None
    notes: list[tuple[Inline, ...]] = field(default_factory=list)
    _entries: dict[tuple[int, str, bool], list[Inline]] = field(default_factory=dict)
    choices: int = 0  # quotations so far whose words the writer chose; each is bookmarked as one
    _noted: set[int] = field(default_factory=set)  # articles that have had their footnote in full
    _attributions: Attributions = field(init=False)

    def __post_init__(self) -> None:
        self._attributions = Attributions(self.words, self.language, self.sources.roles)

    def runs(self, text: str, style: Run | None = None) -> list[Run]:
        return runs_of(text, style or Run(""), self.language)

    def add_note(self, inlines: Sequence[Inline]) -> NoteReference:
        """A footnote of its own, even if the same has been said before."""
        self.notes.append(tuple(inlines))
        return NoteReference(len(self.notes) - 1)

    def footnote(self, article: Article, locator: str = "") -> NoteReference:
        """The source in full where it is first cited, later without author, address and the name of a file."""
        again = article.id in self._noted
        self._noted.add(article.id)
        return self.add_note(self.entry(article, locator, again=again))

    def entry(self, article: Article, locator: str = "", *, ended: bool = True, again: bool = False) -> list[Inline]:
        """A source as the format cites it; *stars* in its style are italics."""
        key = (article.id, locator, again)
        if key not in self._entries:
            style, values = self.note_format.citation, self._values(article, locator)
            if again and values["title"]:
                values["source"] = known_outlet(article)
            self._entries[key] = isolated(
                self._entry(article, values, style.again if again else style.parts), self.language
            )
        entry = self._entries[key]
        return _ended(entry, self.note_format.citation.end) if ended else list(entry)

    def _entry(self, article: Article, values: dict[str, str], parts: Sequence[str]) -> list[Inline]:
        separator = between = self.words.say(self.note_format.citation.separator)
        inlines: list[Inline] = []
        for part in parts:
            needed = re.findall(r"\{(\w+)\}", part)
            if all(values.get(name) for name in needed):
                inlines += self.runs(separator) if inlines else []
                inlines += self._styled(self.words.say(_upright(part, article)), values)
                separator = "" if part.endswith(" ") else between
        return inlines

    def quoted(self, citation: Citation, quote: Quote) -> QuotedWords:
        """The words in marks, the writer's elisions and insertions shown as such.

        Raises:
            NotVerbatim: the writer's choice is not the source's.
        """
        source = quote.content.of(self.sources.articles[quote.article_id].text)
        pieces = chosen_words(source, citation.words) if citation.words else [Piece(source)]
        words = " ".join("".join(piece.text for piece in pieces).split()).rstrip(_CUT_SHORT)
        language = self._foreign(quote, words)
        opening, closing, inner_opening, inner_closing = self._marks(language)
        inner = _with_inner_marks(words, opening, inner_opening, inner_closing)
        self.choices += bool(citation.words)
        bookmark = f"choice_{self.choices}" if citation.words else ""
        runs = [Run(inner, language=language)] if language else self.runs(inner)
        marks = [Run(mark, language=language if _is_arabic(language) else "") for mark in (opening, closing)]
        return QuotedWords((marks[0], *runs, marks[1]), quote.id, bookmark)

    def turned_by_choice(self, citation: Citation, before: str) -> list[str]:
        """Sentences about words whose absence turns what was said; ``before``: what the writer says before these.

        Raises:
            NotVerbatim: the writer's choice is not the source's.
        """
        if not citation.words:
            return []
        quote = self.sources.quotes[citation.id]
        source = quote.content.of(self.sources.articles[quote.article_id].text)
        gaps = [(gap, turned_off(gap)) for gap in left_out(source, citation.words)]
        found = [f"The words left out hold “{turned[0]}”: “{gap}”." for gap, turned in gaps if turned]
        word = word_before(source, citation.words)
        if turned_off(word) and not negates(_SENTENCE.split(before)[-1]):
            found.append(f"The source has “{word}” before these words, and neither they nor yours say so.")
        return found

    def _marks(self, language: str) -> tuple[str, str, str, str]:
        """Arabic words stand in Arabic marks wherever they are quoted; all others in the note's."""
        return words_of(language).marks if _is_arabic(language) else self.words.marks

    def quotation(self, citations: Sequence[Citation], portion: str = "") -> Quotation:
        """Quotes set apart: each in its marks, a footnote behind, and the line that says whose they are."""
        quotes = [self.sources.quotes[citation.id] for citation in citations]
        inlines: list[Inline] = []
        for citation in citations:
            inlines += [Run(" ")] if inlines else []
            inlines += self.in_sentence(citation)
        article = self.sources.articles[quotes[0].article_id]
        return Quotation(
            inlines=tuple(inlines),
            attribution=tuple(self._attributions.line(quotes[0], article)),
            quote_id=quotes[0].id,
            language=self._foreign(quotes[0], ""),
            portion=portion,
        )

    def share(self, citation: Citation, following: Citation) -> bool:
        """Whether neighbouring quotations need one footnote only: of one speaker, from one place."""
        places = {self._place(citation), self._place(following)}
        return len(places) == 1 and None not in places

    def _place(self, citation: Citation) -> tuple[int, tuple[str, ...], str] | None:
        quote = self.sources.quotes.get(citation.id) if citation.kind == "quote" else None
        return (quote.article_id, quote.speakers, citation.locator) if quote else None

    def in_sentence(self, citation: Citation, *, noted: bool = True) -> list[Inline]:
        """A quote within a sentence: its words in marks, and a footnote."""
        quote = self.sources.quotes[citation.id]
        said: list[Inline] = [self.quoted(citation, quote)]
        return [*said, self.footnote(self.sources.articles[quote.article_id], citation.locator)] if noted else said

    def _foreign(self, quote: Quote, words: str) -> str:
        """The quotation's language where it is not the note's."""
        language = self.sources.articles[quote.article_id].language
        if base_language(language) in {"", base_language(self.language)}:
            return ""
        return language if not words or _fits(language, words) else ""

    def _values(self, article: Article, locator: str) -> dict[str, str]:
        return {
            "author": article.byline,
            "title": " ".join(article.title.split()),
            "source": outlet_of(article, self.words),
            "published": self.words.day(article.published) or self.words.say("undated"),
            "locator": locator,
            "marking": article.marking,
            "url": article.url,
            "accessed": self.words.day(self.access_date or _day_of(article.origin.imported)),
            "provenance": self.words.say(article.provenance),
        }

    def _styled(self, part: str, values: dict[str, str]) -> list[Inline]:
        """A part of a citation with its marks in the note's language; the stars are the style's, never a title's."""
        opening, closing, inner_opening, inner_closing = self.words.marks
        shown = dict(values)
        if "“{title}”" in part:
            shown["title"] = _with_inner_marks(values["title"], opening, inner_opening, inner_closing)
        inlines: list[Inline] = []
        for index, stretch in enumerate(_ITALIC.split(part.replace("“", opening).replace("”", closing))):
            said = fill(stretch, shown)
            italic = index % 2 == 1 and script_language(said) != "ar"  # a script that has none
            inlines += self._linked(said, Run("", italic=italic)) if stretch else []
        return inlines

    def _linked(self, text: str, style: Run) -> list[Inline]:
        return [Link((Run(text),), text)] if _TARGET.match(text) else [*self.runs(text, style)]


def _day_of(moment: str) -> date | None:
    """The day of an import: that is when the source was looked at."""
    try:
        return datetime.fromisoformat(moment).date()
    except ValueError:
        return None


def _is_arabic(language: str) -> bool:
    return base_language(language) in {"ar", "fa", "ur"}


def _fits(language: str, words: str) -> bool:
    """Whether words can be in that language, by their script."""
    return (script_language(words) == "ar") == _is_arabic(language)


def _with_inner_marks(text: str, opening: str, inner_opening: str, inner_closing: str) -> str:
    """Quotation marks within a quotation, where they are those around it, become the inner ones."""
    if opening == "“":
        return _DOUBLE.sub(lambda match: f"{inner_opening}{match[1] or match[2] or ''}{inner_closing}", text)
    return _GUILLEMETS.sub(lambda match: f"{inner_opening}{match[1]}{inner_closing}", text)


def _upright(part: str, article: Article) -> str:
    """The part without its stars where a file stands for the outlet: italics are for what is published."""
    return part if article.source.strip() or "{source}" not in part else part.replace("*", "")


def _ended(inlines: list[Inline], end: str) -> list[Inline]:
    if not inlines:
        return inlines
    last = inlines[-1]
    if isinstance(last, Run) and last.text.rstrip().endswith((".", "!", "?")) and end == ".":
        return inlines
    if isinstance(last, Run) and not (last.italic or last.language):
        return [*inlines[:-1], replace(last, text=last.text + end)]
    return [*inlines, Run(end)]
