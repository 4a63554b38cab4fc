"""What is wrong with the note, as a quiet list: Enter leads to the place."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from briefer.notes.problems import Problem
from briefer.ui import theme

_SHOWN = 3  # rows before the list scrolls
_AROUND = 32  # pixels of a row that are no words
_SIGNS = {"error": "✕", "warning": "!"}
_WORDS = {"error": "Keeps the memo from being written", "warning": "Worth a look"}


class Findings(QListWidget):
    chosen = Signal(int)  # index into the problems shown

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note-findings")
        self.setAccessibleName("Problems of the note")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.problems: tuple[Problem, ...] = ()
        self.itemClicked.connect(self._choose)
        self.hide()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Errors first; no problems, no list."""
        ordered = tuple(sorted(problems, key=lambda problem: problem.severity != "error"))
        if ordered != self.problems:
            self.problems = ordered
            self.recolour()
        self.setVisible(bool(ordered))

    def recolour(self) -> None:
        """Show the same problems in the colours in use."""
        self.clear()
        for problem in self.problems:
            self.addItem(self._item(problem))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        """Each sentence in as many lines as it needs, the first few in sight."""
        room = QRect(0, 0, max(80, self.viewport().width() - _AROUND), 0)
        for item in (self.item(row) for row in range(self.count())):
            words = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, item.text())
            item.setSizeHint(QSize(0, words.height() + 8))
        self.setFixedHeight(sum(self.sizeHintForRow(row) for row in range(min(self.count(), _SHOWN))) + 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentItem():
            self._choose(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _item(self, problem: Problem) -> QListWidgetItem:
        words = sentence_of(problem)
        item = QListWidgetItem(f"{_SIGNS[problem.severity]}  {words}")
        item.setToolTip(words)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{_WORDS[problem.severity]}. {words}")
        item.setForeground(theme.colour("bad" if problem.severity == "error" else "warning"))
        return item

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(self.row(item))


def sentence_of(problem: Problem) -> str:
    """A problem with its place before it, unless its words begin with the place already."""
    told_already = problem.message.startswith(problem.place)
    return problem.message if told_already else f"{problem.place}: {problem.message}"
