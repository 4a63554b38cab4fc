"""What is drawn around the words of an article; the words themselves are Qt's."""

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock

from briefer.model import Quote, Status
from briefer.ui import theme
from briefer.ui.reader.display import units
from briefer.ui.reader.geometry import outline, stretch_rects
from briefer.ui.reader.marks import Slots, colours_of, is_reported


def underline(painter: QPainter, quote: Quote, rects: Sequence[QRectF], slots: Slots) -> None:
    """A whole line below what is accepted, a dotted one below a suggestion, none below what is rejected.

    Below reported speech both are thin.
    """
    if quote.status is Status.REJECTED:
        return
    reported, colours = is_reported(quote), colours_of(quote, slots, theme.palette())
    pen = QPen(QColor(colours.ink), 1) if reported else QPen(QColor(colours.line), 2)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if quote.status is Status.SUGGESTED:
        pen.setDashPattern([1, 2] if reported else [1, 1])
    painter.setPen(pen)
    for rect in rects:
        painter.drawLine(QPointF(rect.left(), rect.bottom() - 2), QPointF(rect.right(), rect.bottom() - 2))


def draw_outline(painter: QPainter, rects: Sequence[QRectF]) -> None:
    """The line around the quote one stands on."""
    if rects:
        painter.setPen(QPen(theme.colour("current"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline([rect.adjusted(-2, -1, 1.5, 1) for rect in rects], 4))


def mark_found(painter: QPainter, words: re.Pattern[str], blocks: Iterable[tuple[QTextBlock, QPointF]]) -> None:
    """A tint on words that were looked for; the words below stay as dark, or as light, as they are."""
    painter.save()
    modes = QPainter.CompositionMode
    painter.setCompositionMode(modes.CompositionMode_Screen if theme.palette().dark else modes.CompositionMode_Multiply)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("found"))
    for block, corner in blocks:
        text = block.text()
        for match in words.finditer(text):
            for rect in stretch_rects(block, units(text[: match.start()]), units(match.group()), corner):
                painter.drawRoundedRect(rect.adjusted(-1, 2, 1, -3), 3, 3)
    painter.restore()
