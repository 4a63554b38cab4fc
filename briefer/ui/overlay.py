"""Sheets that lie over the window: the command palette and the help sheet. Esc puts them away."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

_AIR = 12  # pixels at least between a sheet and the window's edge


class Overlay(QFrame):
    """A sheet in the middle of the window; gives the focus back when it goes.

    ``width`` and ``height`` are what it takes where there is so much.
    """

    def __init__(self, window: QWidget, *, width: int, top: int, height: int) -> None:
        super().__init__(window)
        self._over = window
        self.tall = height
        self._width, self._top = width, top
        self._before: QWidget | None = None
        window.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        self._before = self.window().focusWidget()
        self.place()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_sheet(self) -> None:
        self.hide()
        if self._before:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)

    def place(self) -> None:
        window = self._over
        width = min(self._width, window.width() - 2 * _AIR)
        height = min(self.tall, window.height() - 2 * _AIR)
        top = min(self._top, window.height() - height - _AIR)
        self.setGeometry((window.width() - width) // 2, top, width, height)
