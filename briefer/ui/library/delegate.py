"""Draws a row of the list: title, words that were found, source and date.

The model says the same to screen readers.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefer.ui import theme
from briefer.ui.library.model import ROW
from briefer.ui.library.rows import Row
from briefer.ui.typeset import draw_marked, draw_text, is_right_to_left, line_height

_SIDE, _TOP, _BETWEEN = 12, 9, 2
_SNIPPET_LINES = 2


class RowDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del index
        lines = line_height(_title_font()) + _SNIPPET_LINES * line_height(_snippet_font()) + line_height(_foot_font())
        return QSize(option.rect.width(), round(2 * _TOP + lines + 2 * _BETWEEN))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        place = QRectF(option.rect)
        ground(painter, option, place)
        _draw(painter, index.data(ROW), place.adjusted(_SIDE, _TOP, -_SIDE, -_TOP))
        painter.restore()


def ground(painter: QPainter, option: QStyleOptionViewItem, place: QRectF) -> None:
    """The ground of a row: chosen, under the mouse, or plain; a line below, and around it if the keys go there."""
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    painter.fillRect(place, theme.colour("accent_tint" if chosen else "hover" if hovered else "surface"))
    painter.fillRect(QRectF(place.left(), place.bottom() - 1, place.width(), 1), theme.colour("border"))
    if chosen:
        painter.fillRect(QRectF(place.left(), place.top(), 3, place.height()), theme.colour("accent"))
        if option.widget and option.widget.hasFocus():
            painter.setPen(theme.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place.adjusted(0.5, 0.5, -1.5, -1.5))


def _draw(painter: QPainter, row: Row, place: QRectF) -> None:
    rtl = is_right_to_left(row.title)
    painter.setPen(theme.colour("text"))
    draw_text(painter, row.title, _title_font(), place, rtl=rtl)
    below = place.adjusted(0, line_height(_title_font()) + _BETWEEN, 0, 0)
    height = draw_marked(
        painter, row.snippet, _snippet_font(), below, row.marked, theme.colour("found"), lines=_SNIPPET_LINES, rtl=rtl
    )
    painter.setPen(theme.colour("muted"))
    draw_text(
        painter,
        isolated(row.foot) if rtl else row.foot,
        _foot_font(),
        below.adjusted(0, height + _BETWEEN, 0, 0),
        rtl=rtl,
    )


def isolated(foot: str) -> str:
    """Keep each part in its own direction where the whole runs from right to left."""
    return " · ".join(f"\u2068{part}\u2069" for part in foot.split(" · "))


def _title_font() -> QFont:
    return theme.interface_font(10, bold=True)


def _snippet_font() -> QFont:
    return theme.interface_font(9.5)


def _foot_font() -> QFont:
    return theme.interface_font(9)
