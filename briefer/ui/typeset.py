"""Words in a few lines of a row: direction by the first strong character, the last line shortened."""

import unicodedata
from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from briefer.model import Span
from briefer.ui.reader.display import points, units

_LONGEST = 600  # code points; more never shows in a row

_SAMPLE = 2000  # characters that tell the direction of an article


def is_right_to_left(text: str) -> bool:
    """By the first strong character."""
    strong = (unicodedata.bidirectional(character) for character in text)
    return next((kind != "L" for kind in strong if kind in {"L", "R", "AL"}), False)


def runs_right_to_left(text: str) -> bool:
    """By most of its first letters: an article may begin with a word in another script."""
    letters = [unicodedata.bidirectional(character) for character in text[:_SAMPLE] if character.isalpha()]
    return 2 * sum(kind in {"R", "AL"} for kind in letters) > len(letters)


def line_height(font: QFont) -> float:
    return QFontMetricsF(font).height()


def draw_text(painter: QPainter, text: str, font: QFont, place: QRectF, *, lines: int = 1, rtl: bool = False) -> float:
    """Draw a text in at most so many lines from the top of ``place``; returns the height it took."""
    return draw_marked(painter, text, font, place, (), QColor(), lines=lines, rtl=rtl)


def draw_marked(  # noqa: PLR0913  # what, in which type, where, which words on which tint, how many lines
    painter: QPainter,
    text: str,
    font: QFont,
    place: QRectF,
    marked: Iterable[Span],
    tint: QColor,
    *,
    lines: int,
    rtl: bool,
) -> float:
    """The same with some of its words on a tint."""
    text = text[:_LONGEST]
    layout = _layout(text, font, place.width(), lines, rtl=rtl)
    if layout.lineCount() == lines:
        last = layout.lineAt(lines - 1)
        if last.textStart() + last.textLength() < units(text):
            kept = points(text, last.textStart())
            rest = QFontMetricsF(font).elidedText(text[kept:], Qt.TextElideMode.ElideRight, place.width() - 2)
            layout = _layout(text[:kept] + rest, font, place.width(), lines, rtl=rtl)
    layout.draw(painter, place.topLeft(), _formats(text, marked, tint))
    return layout.lineCount() * line_height(font)


def _layout(text: str, font: QFont, width: float, lines: int, *, rtl: bool) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    layout.beginLayout()
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, number * line_height(font)))
    layout.endLayout()
    return layout


def _formats(text: str, marked: Iterable[Span], tint: QColor) -> list[QTextLayout.FormatRange]:
    found = []
    for span in marked:
        mark = QTextLayout.FormatRange()
        mark.start, mark.length = units(text[: span.start]), units(span.of(text))
        mark.format = QTextCharFormat()
        mark.format.setBackground(QBrush(tint))
        found.append(mark)
    return found
