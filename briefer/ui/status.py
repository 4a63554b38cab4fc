"""The line at the bottom: where one stands, the keys that are live, and what goes on."""

from time import monotonic

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from briefer.ui import theme
from briefer.ui.actions import Actions
from briefer.ui.elided import ElidedLabel
from briefer.ui.live_keys import LiveKeys

_SURE_AFTER = 3  # files
_HEIGHT = 31


class StatusLine(QWidget):
    cancelled = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Status")
        self._position, self._progress_words = ElidedLabel("position"), QLabel()
        self._indexed, self._saved = QLabel(), QLabel()
        self._bar = QProgressBar()
        self._bar.setAccessibleName("Progress")
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(90)
        self._cancel = QPushButton("Cancel")
        self._cancel.setObjectName("plain")
        self._cancel.clicked.connect(self.cancelled)
        self.keys = LiveKeys(actions)
        self._began = 0.0
        self._build()
        self.show_progress(0, 0)

    def show_position(self, words: str) -> None:
        self._position.setText(words or "No articles yet")

    def show_indexed(self, indexed: int, articles: int) -> None:
        self._indexed.setText(f"{indexed:,} of {articles:,} indexed" if articles else "")

    def show_saved(self, words: str) -> None:
        self._saved.setText(words)

    def show_progress(self, done: int, of: int) -> None:
        """How far an import is; nothing when there is none."""
        self._show(done, of, "Importing")

    def show_finding(self, done: int, of: int) -> None:
        """How far it is when quotes are found again."""
        self._show(done, of, "Finding quotes again in")

    def _show(self, done: int, of: int, doing: str) -> None:
        self._began = self._began if of else 0.0
        if of and not self._began:
            self._began = monotonic()
        left = seconds_left(done, of, monotonic() - self._began)
        self._progress_words.setText(f"{doing} {min(done + 1, of)} of {of}{left}" if of else "")
        self._bar.setRange(0, max(1, of))
        self._bar.setValue(done)
        for widget in (self._progress_words, self._bar, self._cancel):
            widget.setVisible(bool(of))

    def _build(self) -> None:
        self.setFixedHeight(_HEIGHT)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.setSpacing(10)
        layout.addWidget(self._position)
        layout.addSpacing(4)
        layout.addWidget(self.keys, 1)
        for widget in (self._progress_words, self._bar, self._cancel, self._indexed, self._saved):
            if isinstance(widget, QLabel):
                widget.setObjectName("muted")
            layout.addWidget(widget)
        for label in (self._position, self._progress_words, self._indexed, self._saved):
            label.setFont(theme.interface_font(9.5))


def seconds_left(done: int, of: int, elapsed: float) -> str:
    """How long it still takes, once that can be said."""
    if done < _SURE_AFTER or elapsed < 1:
        return ""
    return f" · {max(1, round(elapsed / done * (of - done)))} s left"
