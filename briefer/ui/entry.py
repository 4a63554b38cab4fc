"""A line to type in, with what it could be: a tag, a name."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget


class EntryLine(QLineEdit):
    """Enter takes what is typed, Esc leaves; no command's key is live while one types."""

    entered = Signal(str)
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self._choices = QStringListModel(self)
        self._completer = QCompleter(self._choices, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(self._completer)

    def ask(self, choices: Sequence[str], text: str = "") -> None:
        """Begin anew with these choices."""
        self._choices.setStringList(list(choices))
        self.setText(text)
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _typing(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._put_choices_away()
            self.entered.emit(self._meant())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _put_choices_away(self) -> None:
        popup = self._completer.popup()
        if popup:
            popup.hide()

    def _meant(self) -> str:
        """What is typed, or the one choice that it begins."""
        typed = " ".join(self.text().split())
        begun = [choice for choice in self._choices.stringList() if choice.casefold().startswith(typed.casefold())]
        exact = [choice for choice in begun if choice.casefold() == typed.casefold()]
        return exact[0] if exact else typed


def _typing(event: QKeyEvent) -> bool:
    commanding = (
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    )
    return not event.modifiers() & commanding and not Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
