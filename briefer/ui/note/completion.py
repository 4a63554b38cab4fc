"""The list that opens under ``[@``: which quote to cite."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from briefer.ui import theme
from briefer.ui.note.matching import Candidate

_WIDTH, _PADDING = 400, 5
_NAME = Qt.ItemDataRole.UserRole
_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 5,
    Qt.Key.Key_PageUp: -5,
}
_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class _Row(QStyledItemDelegate):
    """The name of what is cited in bold, then who said which words."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        name, told = index.data(_NAME), index.data().removeprefix(index.data(_NAME)).strip()
        bold = QFont(option.font)
        bold.setBold(True)
        painter.save()
        if chosen:
            painter.fillRect(option.rect, theme.colour("accent_tint"))
        painter.setPen(theme.colour("accent_ink" if chosen else "text"))
        place = option.rect.adjusted(8, 0, -8, 0)
        painter.setFont(bold)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)
        place.setLeft(place.left() + QFontMetrics(bold).horizontalAdvance(name) + 8)
        painter.setFont(option.font)
        words = QFontMetrics(option.font).elidedText(told, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()


class CompletionList(QListWidget):
    """Never takes the focus: the editor hands it the keys it understands."""

    chosen = Signal(str)  # "q9"

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.room = parent
        self.setObjectName("completion")
        self.setAccessibleName("Quotes to cite")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self.setFont(theme.interface_font(9.5))
        self.setItemDelegate(_Row(self))
        self.itemClicked.connect(self._choose)
        self.hide()

    def offer(self, candidates: Sequence[Candidate], under: QRect) -> None:
        """Show these under a place given in the parent's coordinates; nothing to offer hides the list."""
        self.clear()
        for candidate in candidates:
            item = QListWidgetItem(candidate.line)
            item.setData(_NAME, candidate.name)
            item.setSizeHint(QSize(0, self.fontMetrics().height() + 2 * _PADDING))
            self.addItem(item)
        if candidates:
            self.setCurrentRow(0)
            self.setGeometry(self._place(under))
            self.show()
            self.raise_()
        else:
            self.hide()

    KEYS = frozenset({*_MOVES, *_CHOOSING, Qt.Key.Key_Escape})

    def takes(self, event: QKeyEvent) -> bool:
        """Whether the key was meant for the list."""
        key = Qt.Key(event.key())
        if not self.isVisible() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in _MOVES:
            self.setCurrentRow((self.currentRow() + _MOVES[key]) % self.count())
        elif key in _CHOOSING:
            self._choose(self.currentItem())
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    def _choose(self, item: QListWidgetItem) -> None:
        self.hide()
        self.chosen.emit(item.data(_NAME))

    def _place(self, under: QRect) -> QRect:
        room = self.room.rect()
        height = self.count() * self.sizeHintForRow(0) + 2 * self.frameWidth()
        width = min(_WIDTH, room.width() - 16)
        left = max(8, min(under.left(), room.right() - width - 8))
        below = under.bottom() + 3
        top = below if below + height <= room.bottom() else max(0, under.top() - height - 3)
        return QRect(QPoint(left, top), QSize(width, height))
