"""The line one looks things up in: fields and dates are coloured, the number found stands at its end."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QInputMethodEvent, QKeyEvent, QResizeEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from briefer.model import Span
from briefer.ui import theme
from briefer.ui.reader.display import units

_COLOURED = re.compile(
    r"(?:^|(?<=[\s(]))-?(?:speaker|tag|source|status|lang|date):|(?<!\S)\d{4}(?:-\d\d){0,2}(?:\.\.)?(?:\d{4}(?:-\d\d){0,2})?(?!\S)"
    r"|(?<!\S)\.\.\d{4}(?:-\d\d){0,2}(?!\S)"
)


class QueryLine(QLineEdit):
    """Says what is looked for as one types; Down goes to the list."""

    looked_for = Signal(str)
    down = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Look up")
        self.setPlaceholderText("Look up words, speaker:, tag:, 2024-03..")
        self.setClearButtonEnabled(False)
        self._count = QLabel(self)
        self._count.setObjectName("muted")
        self._count.setAccessibleName("How many were found")
        self.textChanged.connect(self._changed)

    def say_count(self, count: int | None) -> None:
        """The number found, at the end of the line; None for nothing."""
        self._count.setText("" if count is None else f"{count:,}")
        self._place_count()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.down.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_count()

    def _changed(self, text: str) -> None:
        self._colour(coloured_spans(text))
        self.looked_for.emit(text)

    def _place_count(self) -> None:
        self._count.adjustSize()
        self.setTextMargins(0, 0, self._count.width() + 4 if self._count.text() else 0, 0)
        self._count.move(self.width() - self._count.width() - 11, (self.height() - self._count.height()) // 2)

    def _colour(self, spans: Sequence[Span]) -> None:
        """QLineEdit takes formats only as those of an input method."""
        attributes = []
        for span in spans:
            fmt = QTextCharFormat()
            fmt.setForeground(QBrush(theme.colour("accent")))
            start = units(self.text()[: span.start]) - self.cursorPosition()
            kind = QInputMethodEvent.AttributeType.TextFormat
            attributes.append(QInputMethodEvent.Attribute(kind, start, units(span.of(self.text())), fmt))
        QApplication.sendEvent(self, QInputMethodEvent("", attributes))


def coloured_spans(text: str) -> list[Span]:
    """Field names and dates of a query."""
    return [Span(*match.span()) for match in _COLOURED.finditer(text)]
