"""Paints a row of a check: verdict and place, the quotation, what differs."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefer.ui import theme
from briefer.ui.note.checks import ROW, CheckRow

_SIDE, _ABOVE, _GAP, _INDENT = 14, 9, 3, 20
_LONGEST = 280  # characters of a quotation that are shown
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class _Words:
    text: str
    colour: str
    font: QFont


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
            room = QRect(place.left() + _SIDE + _INDENT, top + _GAP, _width(option), height)
            _paint(painter, words, room, _WRAP)
            top = room.bottom() + 1
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
    text = row.quotation if len(row.quotation) <= _LONGEST else f"{row.quotation[:_LONGEST].rstrip()}…"
    quotation = [_Words(f"“{text}”", "text", font)] if text else []
    return [*quotation, *(_Words(finding, "muted", font) for finding in row.findings)]


def _width(option: QStyleOptionViewItem) -> int:
    view = option.widget
    whole = view.viewport().width() if hasattr(view, "viewport") else option.rect.width()
    return max(80, whole - 2 * _SIDE - _INDENT)


def _height(words: _Words, width: int) -> int:
    return QFontMetrics(words.font).boundingRect(QRect(0, 0, width, 10_000), int(_WRAP), words.text).height()


def _paint(painter: QPainter, words: _Words, room: QRect, flags: Qt.TextFlag | Qt.AlignmentFlag) -> None:
    painter.setFont(words.font)
    painter.setPen(theme.colour(words.colour))
    painter.drawText(room, int(flags), words.text)
