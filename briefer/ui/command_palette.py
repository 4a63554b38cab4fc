"""Every command by its name."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from briefer.ui import theme
from briefer.ui.actions import Actions, key_text
from briefer.ui.library.model import ROW
from briefer.ui.overlay import Overlay

_NOWHERE = QModelIndex()
_ROW, _AROUND, _TALLEST = 30, 62, 62 + 12 * 30  # pixels: a row, what is not rows, with the most rows at once


class CommandsModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.actions: list[QAction] = []

    def show_actions(self, actions: Sequence[QAction]) -> None:
        self.beginResetModel()
        self.actions = list(actions)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.actions)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.actions):
            return None
        action = self.actions[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return action.text().replace("&&", "&")
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return action.statusTip()
        return action if role == ROW else None


class CommandDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del index
        return QSize(option.rect.width(), _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        action: QAction = index.data(ROW)
        place = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(place, theme.colour("accent_tint" if chosen else "surface"))
        painter.setFont(theme.interface_font(10))
        painter.setPen(theme.colour("accent_ink" if chosen else "text"))
        inner = place.adjusted(14, 0, -14, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, index.data())
        painter.setPen(theme.colour("muted"))
        keys = "  ".join(key_text(key.toString()) for key in action.shortcuts()[:1])
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, keys)
        painter.restore()


class CommandPalette(Overlay):
    def __init__(self, actions: Actions, window: QWidget) -> None:
        super().__init__(window, width=520, top=70, height=_TALLEST)
        self.setObjectName("palette")
        self.setAccessibleName("All commands")
        self._actions = actions
        self._line = QLineEdit()
        self._line.setPlaceholderText("Name of a command")
        self._line.setAccessibleName("Name of a command")
        self._line.textChanged.connect(self._filter)
        self._model = CommandsModel(self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._drawing = CommandDelegate(self._list)
        self._list.setItemDelegate(self._drawing)
        self._list.setAccessibleName("Commands")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.clicked.connect(self._run)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self._line)
        layout.addWidget(self._list)
        self.setFocusProxy(self._line)

    def open(self) -> None:
        self._line.clear()
        self._filter("")
        super().open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step:
            row = self._list.currentIndex().row() + step
            self._list.setCurrentIndex(self._model.index(min(max(row, 0), self._model.rowCount() - 1)))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._run()
        else:
            super().keyPressEvent(event)

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        named = [self._actions[command.id] for command in self._actions.commands if command.id != "commands"]
        fitting = [action for action in named if action.isEnabled() and _fits(action, words)]
        self._model.show_actions(sorted(fitting, key=lambda action: _place(action, words)))
        self._list.setCurrentIndex(self._model.index(0))
        self.tall = min(_TALLEST, _AROUND + _ROW * max(1, self._model.rowCount()))
        self.place()

    def _run(self) -> None:
        action = self._list.currentIndex().data(ROW)
        self.close_sheet()
        if action:
            action.trigger()


def _fits(action: QAction, words: Sequence[str]) -> bool:
    said = f"{action.text()} {action.statusTip()}".casefold()
    return all(word in said for word in words)


def _place(action: QAction, words: Sequence[str]) -> int:
    """First those whose name begins with what was typed, then those whose name holds it, then those told by it."""
    name = action.text().casefold()
    if name.startswith(" ".join(words)):
        return 0
    return 1 if all(word in name for word in words) else 2
