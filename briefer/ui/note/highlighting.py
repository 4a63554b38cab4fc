"""Markdown in colour: headings, citations, portion marks, emphasis; raw HTML greyed, since it is text here."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from briefer.model import Span
from briefer.ui import theme
from briefer.ui.note.text import units_before

Look = Literal["heading", "citation", "unknown", "portion", "strong", "emphasis", "code", "html", "mark", "fence"]

_PLAIN, _IN_FENCE = 0, 1
_LONGEST = 20_000  # code points of a line that is coloured; what follows stays plain
_FENCE = re.compile(r" {0,3}(```|~~~)")
_HEADING = re.compile(r"#{1,6}(?:\s|$)")
_CITATION = re.compile(r"\[@([A-Za-z]+)?(\d+)?[^\[\]\n]*(?:\[[^\[\]\n]*\][^\[\]\n]*)*\]?")
_PORTION = re.compile(r"\s*(?:(?:[-*+]|\d+[.)])\s+)?(\([A-Z][A-Z0-9/ ,:+-]{0,60}\))(?=\s|$)")
_LOOKS: tuple[tuple[Look, re.Pattern[str]], ...] = (
    ("mark", re.compile(r"^\s*(?:[-*+]|\d+[.)]|>)(?=\s)")),
    ("code", re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")),
    ("strong", re.compile(r"(\*\*|__)(?=\S).+?(?<=\S)\1")),
    (
        "emphasis",
        re.compile(r"(?<![*\w])\*(?=[^\s*]).+?(?<=[^\s*])\*(?![*\w])|(?<![_\w])_(?=[^\s_]).+?(?<=[^\s_])_(?![_\w])"),
    ),
    ("html", re.compile(r"</?[A-Za-z][^<>]{0,200}>|<!--.*?-->")),
)


@dataclass(frozen=True, slots=True)
class Coloured:
    """A stretch of a line, in code points, and how it looks."""

    span: Span
    look: Look


def looks_of(line: str, known: Callable[[str, int], bool]) -> list[Coloured]:
    """How a line outside of a fence looks; what comes later in the list is painted over what comes first.

    ``known`` says whether "q" or "a" with this number can be cited.
    """
    line = line[:_LONGEST]
    if _HEADING.match(line):
        return [Coloured(Span(0, len(line)), "heading"), *_citations(line, known)]
    found = [Coloured(Span(*match.span()), look) for look, pattern in _LOOKS for match in pattern.finditer(line)]
    if portion := _PORTION.match(line):
        found.append(Coloured(Span(*portion.span(1)), "portion"))
    return [*found, *_citations(line, known)]


def _citations(line: str, known: Callable[[str, int], bool]) -> Iterator[Coloured]:
    for match in _CITATION.finditer(line):
        if not match[0].endswith("]"):
            yield Coloured(Span(*match.span()), "citation")  # still being typed
            continue
        letter, number = (match[1] or "").lower(), int(match[2] or 0)
        right = known(letter, number) if match[2] and len(match[2]) < 10 else letter in _DIRECTIVES  # noqa: PLR2004
        yield Coloured(Span(*match.span()), "citation" if right else "unknown")


_DIRECTIVES = frozenset({"sources", "summary", "likelihood"})


class Highlighter(QSyntaxHighlighter):
    """Colours the lines of an editor in the colours in use."""

    def __init__(self, document: QTextDocument, known: Callable[[str, int], bool]) -> None:
        super().__init__(document)
        self._known = known
        self._formats = formats()

    def recolour(self) -> None:
        """Take up new colours, or a change in what can be cited."""
        self._formats = formats()
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        fence = bool(_FENCE.match(text))
        inside = self.previousBlockState() == _IN_FENCE
        self.setCurrentBlockState(_IN_FENCE if inside != fence else _PLAIN)
        if inside or fence:
            self.setFormat(0, units_before(text, len(text)), self._formats["fence"])
            return
        for coloured in looks_of(text, self._known):
            start = units_before(text, coloured.span.start)
            end = units_before(text, coloured.span.end)
            self.setFormat(start, end - start, self._formats[coloured.look])


def formats() -> dict[Look, QTextCharFormat]:
    """How each look is drawn, in the colours in use."""
    given = {look: _inked(colour) for look, colour in _INKS.items()}
    given["citation"].setBackground(theme.colour("citation_tint"))
    given["unknown"].setBackground(theme.colour("bad_tint"))
    given["unknown"].setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    given["unknown"].setUnderlineColor(theme.colour("bad"))
    given["strong"].setFontWeight(QFont.Weight.Bold)
    given["emphasis"].setFontItalic(True)
    return given


_INKS: dict[Look, str] = {
    "heading": "heading",
    "citation": "citation",
    "unknown": "bad",
    "portion": "muted",
    "strong": "text",
    "emphasis": "text",
    "code": "muted",
    "html": "faint",
    "mark": "muted",
    "fence": "muted",
}


def _inked(name: str) -> QTextCharFormat:
    given = QTextCharFormat()
    given.setForeground(QColor(theme.colour(name)))
    return given
