"""Lines across the window that say something and can be put away: no message boxes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from briefer.ui import theme
from briefer.ui.markings import marking_colour

Tone = Literal["", "warning", "bad"]
_GOES_AFTER_MS = 6000
_LINEAR_BELOW = 0.04045  # sRGB


@dataclass(frozen=True, slots=True)
class Choice:
    """A button of a bar: what it says, and a bound method."""

    words: str
    slot: Callable[[], object]


class MessageBar(QFrame):
    """Says one thing at a time; what is only news goes by itself, what went wrong stays until it is put away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAccessibleName("Message")
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons = QHBoxLayout()
        away = QPushButton("Close")
        away.setObjectName("plain")
        away.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 8, 6)
        layout.addWidget(self._words, 1)
        layout.addLayout(self._buttons)
        layout.addWidget(away)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        return self._words.text() if not self.isHidden() else ""

    def say(self, words: str, tone: Tone = "", *choices: Choice) -> None:
        self._words.setText(words)
        for widget in (self, self._words):
            widget.setProperty("tone", tone)
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self._offer(choices)
        self.show()
        self._clock.stop()
        if not tone and not choices:
            self._clock.start(_GOES_AFTER_MS)

    def withdraw(self) -> None:
        """What was offered is no longer to be had."""
        if self._buttons.count():
            self.hide()

    def _offer(self, choices: tuple[Choice, ...]) -> None:
        while self._buttons.count():
            item = self._buttons.takeAt(0)
            old = item.widget() if item else None
            if old:
                old.hide()
                old.deleteLater()
        for choice in choices:
            button = QPushButton(choice.words)
            button.clicked.connect(choice.slot)
            button.clicked.connect(self.hide)
            self._buttons.addWidget(button)


class Banner(QLabel):
    """The marking of the note across the top of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName("Marking")
        self.setFont(theme.interface_font(8.5, bold=True))
        self.setFixedHeight(20)
        self.hide()

    def show_marking(self, marking: str) -> None:
        """White or black words on the colour of the marking, whichever reads better; none, no strip."""
        self.setText(marking)
        ground = QColor(f"#{marking_colour(marking)}")
        words = "#ffffff" if contrast(ground, QColor("#ffffff")) >= contrast(ground, QColor("#000000")) else "#000000"
        self.setStyleSheet(f"background: {ground.name()}; color: {words};")
        self.setVisible(bool(marking))


def contrast(first: QColor, second: QColor) -> float:
    """The contrast ratio of WCAG, 1 to 21."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= _LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
