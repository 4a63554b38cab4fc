"""Key caps with what they do, as quiet buttons."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from briefer.ui import theme
from briefer.ui.actions import key_text

_PAD, _BETWEEN, _CAP = 5.0, 5.0, 17.0


class Hint(QAbstractButton):
    """A key cap and a word; a click does what the key does."""

    def __init__(self, key: str, words: str, action: QAction | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._command = action.text().replace("&", "") if action else ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if action else Qt.CursorShape.ArrowCursor)
        self.say(words)
        if action:
            self.clicked.connect(action.trigger)

    def say(self, words: str) -> None:
        self.setText(words)
        self.name_it(words or self._command)
        self.updateGeometry()
        self.update()

    def name_it(self, words: str) -> None:
        """What a screen reader says of the key, where its words stand beside it."""
        self.setAccessibleName(f"{words} ({self._key})".strip())

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(self._words_font()).horizontalAdvance(self.text())
        return QSize(round(self._cap_width() + (_BETWEEN + words if words else 0) + 3), 22)

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Enter, QEvent.Type.Leave}:
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cap = QRectF(0.5, (self.height() - _CAP) / 2, self._cap_width(), _CAP)
        painter.setPen(theme.colour("border_strong"))
        painter.setBrush(theme.colour("key"))
        painter.drawRoundedRect(cap, 3, 3)
        painter.setPen(theme.colour("text"))
        painter.setFont(self._cap_font())
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
        painter.setFont(self._words_font())
        painter.setPen(self._words_colour())
        rest = QRectF(cap.right() + _BETWEEN, 0, self.width(), self.height())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.end()

    def _words_colour(self) -> QColor:
        return theme.colour("accent" if self.underMouse() and self.isEnabled() else "text")

    def _cap_width(self) -> float:
        return max(_CAP, QFontMetricsF(self._cap_font()).horizontalAdvance(self._key) + 2 * _PAD)

    @staticmethod
    def _cap_font() -> QFont:
        return theme.code_font(8)

    @staticmethod
    def _words_font() -> QFont:
        return theme.interface_font(9.5)


def hint_for(action: QAction, words: str | None = None) -> Hint:
    """The hint of a command, by its first key."""
    keys = action.shortcuts()
    return Hint(key_text(keys[0].toString()) if keys else "", action.text() if words is None else words, action)
