"""Lines of a document as HTML."""

from dataclasses import dataclass, field
from html import escape

from briefer.memo.direction import is_rtl, plain, word_language
from briefer.memo.links import safe_target
from briefer.memo.outline import bookmarks_of
from briefer.memo.wordml import clean
from briefer.model.documents import (
    CrossReference,
    Document,
    Inline,
    LineBreak,
    Link,
    NoteReference,
    QuotedWords,
    Run,
)

Inlines = tuple[Inline, ...]


def text(words: str) -> str:
    """Words as HTML shows them."""
    return escape(clean(words)).replace("\n", "<br>")


def named(bookmark: str) -> str:
    """A place that links of the page lead to, for browsers and for Qt."""
    return f'<a name="{text(bookmark)}" id="{text(bookmark)}"></a>' if bookmark else ""


@dataclass(slots=True)
class Lines:
    """Writes lines, and counts the notes they refer to."""

    document: Document
    notes: list[int] = field(default_factory=list)
    targets: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.targets = bookmarks_of(self.document)

    def of(self, inlines: Inlines) -> str:
        return "".join(self._inline(inline) for inline in inlines)

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Run():
                return styled(inline)
            case LineBreak():
                return "<br>"
            case NoteReference(note):
                return self._note_mark(note)
            case Link(runs, target):
                return self._link(runs, target)
            case CrossReference(runs, bookmark):
                return self._cross_reference(runs, bookmark)
            case QuotedWords():
                return named(inline.bookmark) + quoted(inline.quote_id, "".join(map(styled, inline.runs)))

    def _note_mark(self, note: int) -> str:
        if not 0 <= note < len(self.document.notes):
            return ""
        self.notes.append(note)
        number = len(self.notes)
        return f'<sup><a name="noteref-{number}" id="noteref-{number}" href="#note-{number}">{number}</a></sup>'

    def _link(self, runs: tuple[Run, ...], target: str) -> str:
        safe, shown = safe_target(target), "".join(map(styled, runs)) or text(target)
        return f'<a href="{text(safe)}">{shown}</a>' if safe else shown

    def _cross_reference(self, runs: tuple[Run, ...], bookmark: str) -> str:
        shown = "".join(map(styled, runs))
        return f'<a href="#{text(bookmark)}">{shown}</a>' if bookmark in self.targets else shown

    def direction(self, inlines: Inlines, language: str = "") -> str:
        """The dir and lang attributes of a block whose words these are."""
        return self.direction_of(plain(inlines), language)

    def direction_of(self, words: str, language: str = "") -> str:
        rtl = is_rtl(words, language, self.document.language)
        said = f' lang="{word_language(language)}"' if word_language(language) else ""
        return f' dir="{"rtl" if rtl else "ltr"}"{said}'


def quoted(quote_id: int, contents: str) -> str:
    """Words of a stored quote, known by its id."""
    return f'<span class="quoted" data-quote="{quote_id}">{contents}</span>' if quote_id > 0 else contents


def styled(run: Run) -> str:
    """A run with its emphasis and its language."""
    shown = text(run.text)
    for tag, wanted in (("code", run.code), ("s", run.strike), ("em", run.italic), ("strong", run.bold)):
        shown = f"<{tag}>{shown}</{tag}>" if wanted else shown
    tag = word_language(run.language)
    return f'<span lang="{tag}">{shown}</span>' if tag and shown else shown
