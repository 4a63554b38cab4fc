"""A line to type in, with what it could be: a tag, a name."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_SHOWN = 5


class EntryLine(QLineEdit):
    """Enter takes what is typed, Tab what it could be, Esc leaves; no command's key is live while one types."""

    entered = Signal(str)
    left = Signal()
    matched = Signal(list)  # what it could be, the likeliest first

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self._choices: list[str] = []
        self._typed, self._turn = "", -1
        self.textEdited.connect(self._edited)

    def ask(self, choices: Sequence[str], text: str = "") -> None:
        """Begin anew with these choices."""
        self._choices = list(choices)
        self.setText(text)
        self._edited("")
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def matches(self) -> list[str]:
        """The choices that hold what was typed: first those that begin with it, then those with a word that does."""
        typed = self._typed.casefold()
        held = [choice for choice in self._choices if typed in choice.casefold()]
        return sorted(held, key=lambda choice: _place(choice.casefold(), typed))[:_SHOWN]

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and _typing(event):
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Down}:
                self._take_next()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit(self._meant())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _edited(self, text: str) -> None:
        self._typed, self._turn = " ".join(text.split()), -1
        self.matched.emit(self.matches())

    def _take_next(self) -> None:
        found = self.matches()
        if found:
            self._turn = (self._turn + 1) % len(found)
            self.setText(found[self._turn])

    def _meant(self) -> str:
        """What is typed, in the spelling it has among the choices."""
        typed = " ".join(self.text().split())
        return next((choice for choice in self._choices if choice.casefold() == typed.casefold()), typed)


def _place(choice: str, typed: str) -> int:
    if choice.startswith(typed):
        return 0
    return 1 if f" {typed}" in choice else 2


def _typing(event: QKeyEvent) -> bool:
    commanding = (
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    )
    return not event.modifiers() & commanding and not Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
