"""Paints a row of a check: verdict and place, the quotation, what differs."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefer.notes.comparing import Stretch
from briefer.ui import theme
from briefer.ui.note.checks import ROW, CheckRow

_SIDE, _ABOVE, _GAP, _INDENT = 14, 9, 3, 20
_LONGEST = 280  # characters of a quotation that are shown


@dataclass(frozen=True, slots=True)
class _Words:
    text: str
    colour: str
    font: QFont
    looks: tuple[tuple[int, int, str], ...] = ()  # start, length, and whose words they are


def _laid_out(words: _Words, width: int) -> QTextLayout:
    """Words in lines of this width; those of one side only are struck through, or underlined and bold."""
    layout = QTextLayout(words.text, words.font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeading))
    layout.setFormats([_format_range(start, length, held) for start, length, held in words.looks])
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout


def _format_range(start: int, length: int, held: str) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    if held == "source":
        look.setFontStrikeOut(True)
        look.setForeground(theme.colour("muted"))
    else:
        look.setFontUnderline(True)
        look.setFontWeight(QFont.Weight.Bold)
        look.setForeground(theme.colour("bad"))
        look.setBackground(theme.colour("bad_tint"))
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, look
    return found


class CheckDelegate(QStyledItemDelegate):
    """The words are painted for the eye; the model speaks them to a screen reader."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: CheckRow = index.data(ROW)
        width = _width(option)
        heights = [_height(words, width) + _GAP for words in _below(row, option.font)]
        return QSize(0, QFontMetrics(option.font).height() + sum(heights) + 2 * _ABOVE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: CheckRow = index.data(ROW)
        place = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, theme.colour("accent_tint"))
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), theme.colour("border"))
        top = self._paint_verdict(painter, row, option)
        for words in _below(row, option.font):
            height = _height(words, _width(option))
            painter.setPen(theme.colour(words.colour))
            _laid_out(words, _width(option)).draw(painter, QPointF(place.left() + _SIDE + _INDENT, top + _GAP))
            top += _GAP + height
        painter.restore()

    @staticmethod
    def _paint_verdict(painter: QPainter, row: CheckRow, option: QStyleOptionViewItem) -> int:
        """The sign and the word at the left, the place at the right; where the next line begins."""
        height = QFontMetrics(option.font).height()
        line = QRect(option.rect.left() + _SIDE, option.rect.top() + _ABOVE, option.rect.width() - 2 * _SIDE, height)
        bold = QFont(option.font)
        bold.setBold(True)
        _paint(painter, _Words(row.sign, row.tone, bold), line, Qt.AlignmentFlag.AlignLeft)
        word = _Words(row.word[:1].upper() + row.word[1:], row.tone, bold)
        _paint(painter, word, line.adjusted(_INDENT, 0, 0, 0), Qt.AlignmentFlag.AlignLeft)
        _paint(painter, _Words(row.place, "muted", option.font), line, Qt.AlignmentFlag.AlignRight)
        return line.bottom()


def _below(row: CheckRow, font: QFont) -> list[_Words]:
    quotation = [_quotation(row.stretches or (Stretch(row.quotation),), font)] if row.quotation else []
    return [*quotation, *(_Words(finding, "muted", font) for finding in row.findings)]


def _quotation(stretches: tuple[Stretch, ...], font: QFont) -> _Words:
    """A quotation in its marks; what both have is cut where it is long."""
    text, looks = "“", list[tuple[int, int, str]]()
    for stretch in stretches:
        shown = shortened(stretch.text, _LONGEST) if stretch.held == "both" else stretch.text
        if stretch.held != "both":
            looks.append((utf16_length(text), utf16_length(shown.rstrip()), stretch.held))
        text += shown
    return _Words(f"{text.rstrip()}”", "text", font, tuple(looks))


def shortened(text: str, longest: int) -> str:
    """A text that is no longer than this, its middle left out."""
    half = longest // 2
    return text if len(text) <= longest else f"{text[:half].rstrip()} … {text[-half:].lstrip()}"


def utf16_length(text: str) -> int:
    """How many units Qt counts."""
    return len(text.encode("utf-16-le")) // 2


def _width(option: QStyleOptionViewItem) -> int:
    view = option.widget
    whole = view.viewport().width() if hasattr(view, "viewport") else option.rect.width()
    return max(80, whole - 2 * _SIDE - _INDENT)


def _height(words: _Words, width: int) -> int:
    return ceil(_laid_out(words, width).boundingRect().height())


def _paint(painter: QPainter, words: _Words, room: QRect, flags: Qt.AlignmentFlag) -> None:
    painter.setFont(words.font)
    painter.setPen(theme.colour(words.colour))
    painter.drawText(room, int(flags), words.text)
