"""Turns citations into quotations, footnotes and entries of the list of sources."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from briefer.model.articles import Article
from briefer.model.checks import Sources
from briefer.model.documents import Inline, NoteReference, Quotation, QuotedWords, Run
from briefer.model.quotes import Kind, Quote
from briefer.notes.citations import Citation
from briefer.notes.formats import NoteFormat
from briefer.notes.scripts import base_language, runs_of, script_language
from briefer.notes.wording import Piece, chosen_words
from briefer.notes.words import Words, fill

_ITALIC = re.compile(r"\*([^*]+)\*")
_DOUBLE = re.compile(r"“([^“”]*)”|(?<!\w)\"([^\"]*)\"(?!\w)")
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
    _entries: dict[tuple[int, str], list[Inline]] = field(default_factory=dict)
    choices: int = 0  # quotations so far whose words the writer chose; each is bookmarked as one

    def runs(self, text: str, style: Run | None = None) -> list[Run]:
        return runs_of(text, style or Run(""), self.language)

    def add_note(self, inlines: Sequence[Inline]) -> NoteReference:
        """A footnote of its own, even if the same has been said before."""
        self.notes.append(tuple(inlines))
        return NoteReference(len(self.notes) - 1)

    def footnote(self, article: Article, locator: str = "") -> NoteReference:
        return self.add_note(self.entry(article, locator))

    def entry(self, article: Article, locator: str = "", *, ended: bool = True) -> list[Inline]:
        """A source as the format cites it; *stars* in its style are italics."""
        key = (article.id, locator)
        if key not in self._entries:
            self._entries[key] = self._entry(article, locator)
        entry = self._entries[key]
        return _ended(entry, self.note_format.citation.end) if ended else list(entry)

    def _entry(self, article: Article, locator: str) -> list[Inline]:
        values = self._values(article, locator)
        style = self.note_format.citation
        separator = between = self.words.say(style.separator)
        inlines: list[Inline] = []
        for part in style.parts:
            needed = re.findall(r"\{(\w+)\}", part)
            if all(values.get(name) for name in needed):
                inlines += self.runs(separator) if inlines else []
                inlines += self._styled(self.words.say(part), values)
                separator = "" if part.endswith(" ") else between
        return inlines

    def quoted(self, citation: Citation, quote: Quote) -> QuotedWords:
        """The words in marks, the writer's elisions and insertions shown as such.

        Raises:
            NotVerbatim: the writer's choice is not the source's.
        """
        source = quote.content.of(self.sources.articles[quote.article_id].text)
        pieces = chosen_words(source, citation.words) if citation.words else [Piece(source)]
        opening, closing, inner_opening, inner_closing = self.words.marks
        inner = "".join(piece.text for piece in pieces)
        inner = _with_inner_marks(" ".join(inner.split()), opening, inner_opening, inner_closing)
        language = self._foreign(quote, inner)
        self.choices += bool(citation.words)
        bookmark = f"choice_{self.choices}" if citation.words else ""
        runs = [Run(inner, language=language)] if language else self.runs(inner)
        return QuotedWords((Run(opening), *runs, Run(closing)), quote.id, bookmark)

    def quotation(self, citations: Sequence[Citation], portion: str = "") -> Quotation:
        """Quotes set apart: each in its marks, a footnote behind, and the line that says whose they are."""
        quotes = [self.sources.quotes[citation.id] for citation in citations]
        inlines: list[Inline] = []
        for citation, quote in zip(citations, quotes, strict=True):
            inlines += [Run(" ")] if inlines else []
            inlines += [self.quoted(citation, quote), self._footnote_of(citation, quote)]
        return Quotation(
            inlines=tuple(inlines),
            attribution=tuple(self.attribution(quotes[0])),
            quote_id=quotes[0].id,
            language=self._foreign(quotes[0], ""),
            portion=portion,
        )

    def in_sentence(self, citation: Citation) -> list[Inline]:
        """A quote within a sentence: its words in marks, and a footnote."""
        quote = self.sources.quotes[citation.id]
        return [self.quoted(citation, quote), self._footnote_of(citation, quote)]

    def attribution(self, quote: Quote) -> list[Inline]:
        """Whose words they are: name and role; the source, where nobody is named."""
        article = self.sources.articles[quote.article_id]
        if quote.kind is Kind.PASSAGE or not quote.speakers:
            return [*self.runs(article.source or article.title)]
        listed = [self._with_role(name) for name in quote.speakers]
        named = self.words.say(" and ").join([", ".join(listed[:-1]), listed[-1]] if listed[1:] else listed)
        if quote.kind is Kind.INDIRECT and article.source:
            named = self.words.say("{speaker}, as reported by {source}", speaker=named, source=article.source)
        return [*self.runs(named)]

    def _with_role(self, name: str) -> str:
        role = self.sources.roles.get(name, "")
        return f"{name}, {role}" if role else name

    def _footnote_of(self, citation: Citation, quote: Quote) -> NoteReference:
        return self.footnote(self.sources.articles[quote.article_id], citation.locator)

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
            "source": article.source,
            "published": self.words.day(article.published, self.note_format.date),
            "locator": locator,
            "marking": article.marking,
            "url": article.url,
            "accessed": self.words.day(self.access_date, self.note_format.date),
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
            inlines += self.runs(fill(stretch, shown), Run("", italic=index % 2 == 1)) if stretch else []
        return inlines


def _fits(language: str, words: str) -> bool:
    """Whether words can be in that language, by their script."""
    return (script_language(words) == "ar") == (base_language(language) in {"ar", "fa", "ur"})


def _with_inner_marks(text: str, opening: str, inner_opening: str, inner_closing: str) -> str:
    """Quotation marks within a quotation, where they are those around it, become the inner ones."""
    if opening == "“":
        return _DOUBLE.sub(lambda match: f"{inner_opening}{match[1] or match[2] or ''}{inner_closing}", text)
    return _GUILLEMETS.sub(lambda match: f"{inner_opening}{match[1]}{inner_closing}", text)


def _ended(inlines: list[Inline], end: str) -> list[Inline]:
    if not inlines:
        return inlines
    last = inlines[-1]
    if isinstance(last, Run) and last.text.rstrip().endswith((".", "!", "?")) and end == ".":
        return inlines
    if isinstance(last, Run) and not (last.italic or last.language):
        return [*inlines[:-1], replace(last, text=last.text + end)]
    return [*inlines, Run(end)]
