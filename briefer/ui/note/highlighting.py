"""Markdown in colour: headings, citations, portion marks, emphasis; raw HTML greyed, since it is text here."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from briefer.model import Span
from briefer.notes import MarkingScheme, spans
from briefer.notes.citations import find_citations
from briefer.ui import theme
from briefer.ui.note.text import units_before

_PLAIN, _IN_FENCE = 0, 1
_LONGEST = 20_000  # code points of a line that is coloured; what follows stays plain
_FENCE = re.compile(r" {0,3}(```|~~~)")
_BEING_TYPED = re.compile(r"\[@[^\[\]\n]*$")
_HTML = re.compile(r"</?[A-Za-z][^<>]{0,200}>|<!--.*?-->")

# Colours of the theme by what a stretch is; what is not named here looks like other words.
_INKS = {
    "heading": "heading",
    "citation": "citation",
    "unknown-citation": "bad",
    "portion": "muted",
    "strong": "text",
    "emphasis": "text",
    "strike": "muted",
    "code": "muted",
    "link": "accent",
    "list": "muted",
    "quotation": "muted",
    "footnote": "citation",
    "html": "faint",
}
Known = Callable[[str, int], bool]


@dataclass(frozen=True, slots=True)
class Coloured:
    """A stretch of a line, in code points, and what it is."""

    span: Span
    look: str


def looks_of(line: str, known: Known, scheme: MarkingScheme | None = None) -> list[Coloured]:
    """The stretches of a line outside of a fence, in the order in which they are painted.

    ``known`` says whether "q" or "a" with this number can be cited.
    """
    line = line[:_LONGEST]
    unknown = {one.span for one in find_citations(line) if one.id and not known(one.kind[0], one.id)}
    found = [
        Coloured(token.span, "unknown-citation" if token.kind == "citation" and token.span in unknown else token.kind)
        for token in spans(line, None, scheme)
        if token.kind != "heading" or line.lstrip("#")[:1].isspace()
    ]
    found += [Coloured(Span(*match.span()), "html") for match in _HTML.finditer(line)]
    found += [Coloured(Span(*match.span()), "citation") for match in _BEING_TYPED.finditer(line)]
    ranked = [one for one in found if one.look in _INKS]
    return sorted(ranked, key=lambda one: (one.look != "heading", one.look in {"citation", "unknown-citation"}))


class Highlighter(QSyntaxHighlighter):
    """Colours the lines of an editor in the colours in use."""

    def __init__(self, document: QTextDocument, known: Known) -> None:
        super().__init__(document)
        self._known = known
        self._formats = formats()
        self.scheme: MarkingScheme | None = None

    def recolour(self) -> None:
        """Take up new colours, another marking scheme, or a change in what can be cited."""
        self._formats = formats()
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        fence = bool(_FENCE.match(text))
        inside = self.previousBlockState() == _IN_FENCE
        self.setCurrentBlockState(_IN_FENCE if inside != fence else _PLAIN)
        if inside or fence:
            self.setFormat(0, units_before(text, len(text)), self._formats["code"])
            return
        for coloured in looks_of(text, self._known, self.scheme):
            start = units_before(text, coloured.span.start)
            end = units_before(text, coloured.span.end)
            self.setFormat(start, end - start, self._formats[coloured.look])


def formats() -> dict[str, QTextCharFormat]:
    """How each kind of stretch is drawn, in the colours in use."""
    given = {look: _inked(colour) for look, colour in _INKS.items()}
    given["citation"].setBackground(theme.colour("citation_tint"))
    given["unknown-citation"].setBackground(theme.colour("bad_tint"))
    given["unknown-citation"].setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    given["unknown-citation"].setUnderlineColor(theme.colour("bad"))
    given["strong"].setFontWeight(QFont.Weight.Bold)
    given["emphasis"].setFontItalic(True)
    given["strike"].setFontStrikeOut(True)
    return given


def _inked(name: str) -> QTextCharFormat:
    given = QTextCharFormat()
    given.setForeground(QColor(theme.colour(name)))
    return given
