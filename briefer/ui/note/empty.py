"""What the note's place says while there is no note."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from briefer.notes import NoteFormat


class EmptyNote(QWidget):
    new_wanted = Signal(str)  # format id
    check_wanted = Signal()

    def __init__(self, formats: Mapping[str, NoteFormat], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note-empty")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._default = "generic" if "generic" in formats else next(iter(formats), "generic")
        self.new = _button("New note", "primary")
        self.new.clicked.connect(self._start)
        self.other = _button("Another format", "")
        self.other.setMenu(self._menu(formats))
        self.check = _button("Check a memo…", "plain")
        self.check.clicked.connect(self._check)
        self._lay_out()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(36, 24, 36, 24)
        layout.setSpacing(10)
        layout.addStretch(2)
        layout.addWidget(_label("No note yet", "empty-title"))
        layout.addWidget(_label("Accept the quotes you need, then start a note from them.", "empty-words"))
        for buttons in ((self.new, self.other), (self.check,)):
            row = QHBoxLayout()
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            layout.addLayout(row)
        layout.addStretch(3)

    def _menu(self, formats: Mapping[str, NoteFormat]) -> QMenu:
        menu = QMenu(self.other)
        for key, one in formats.items():
            menu.addAction(one.name).setData(key)
        menu.triggered.connect(self._start_as)
        return menu

    def _start(self) -> None:
        self.new_wanted.emit(self._default)

    def _start_as(self, action: QAction) -> None:
        self.new_wanted.emit(action.data())

    def _check(self) -> None:
        self.check_wanted.emit()


def _button(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(text)
    button.setObjectName(name)
    return button


def _label(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setObjectName(name)
    return label
