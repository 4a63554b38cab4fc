"""What is known of one person, to be typed."""

import re
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QRadioButton, QWidget

from briefer.model import Person
from briefer.ui.people.swatches import NAMES, Swatch

_COMMA = re.compile(r"[,،;]")
_PRONOUNS = (("m", "he"), ("f", "she"), ("", "not known"))
_LINES = ("name", "role", "organisation", "aliases")
_ASKS = ("Full name, as the memo prints it", "Minister of Transport", "Marland", "Other spellings, parted by commas")


class PersonForm(QWidget):
    """Enter takes what is typed, Esc leaves it."""

    taken = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person = Person(name="")
        self.name, self.role, self.organisation, self.aliases = (QLineEdit() for _ in _LINES)
        self.pronouns = {letter: QRadioButton(word) for letter, word in _PRONOUNS}
        self.colours = [Swatch(slot) for slot in range(len(NAMES))]
        self._build()
        self.show_person(self._person)

    @property
    def shown(self) -> Person:
        """The person as shown before anything was typed."""
        return self._person

    @property
    def person(self) -> Person:
        """The person as typed."""
        return replace(
            self._person,
            name=_words(self.name.text()),
            role=_words(self.role.text()),
            organisation=_words(self.organisation.text()),
            aliases=tuple(dict.fromkeys(filter(None, map(_words, _COMMA.split(self.aliases.text()))))),
            gender=next(letter for letter, button in self.pronouns.items() if button.isChecked()),
            colour=next(slot for slot, swatch in enumerate(self.colours) if swatch.isChecked()),
        )

    @property
    def changed(self) -> bool:
        return self.person != self._person

    def show_person(self, person: Person) -> None:
        self._person = person
        for line, text in (
            (self.name, person.name),
            (self.role, person.role),
            (self.organisation, person.organisation),
            (self.aliases, ", ".join(person.aliases)),
        ):
            line.setText(text)
            line.setCursorPosition(0)
        self.pronouns.get(person.gender, self.pronouns[""]).setChecked(True)
        self.colours[person.colour if 0 < person.colour < len(self.colours) else 0].setChecked(True)

    def begin(self) -> None:
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def stops(self) -> list[QWidget]:
        """Where Tab goes, in this order."""
        chosen = [button for button in (*self.pronouns.values(), *self.colours) if button.isChecked()]
        return [self.name, self.role, self.organisation, self.aliases, *chosen]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        lines = (self.name, self.role, self.organisation, self.aliases)
        for field, line, asks in zip(_LINES, lines, _ASKS, strict=True):
            line.setAccessibleName(field.capitalize())
            line.setPlaceholderText(asks)
            form.addRow(_label(field.capitalize(), line), line)
        for letter, word in _PRONOUNS:
            self.pronouns[letter].setAccessibleName(f"Pronoun: {word}")
        form.addRow(_label("Pronoun"), self._beside(list(self.pronouns.values()), 14))
        form.addRow(_label("Colour"), self._beside(list(self.colours), 0))

    def _beside(self, buttons: list[QRadioButton], space: int) -> QWidget:
        """Buttons of which one is chosen, in a line."""
        row, group = QWidget(), QButtonGroup(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space)
        for button in buttons:
            group.addButton(button)
            layout.addWidget(button)
        layout.addStretch(1)
        return row


def _words(text: str) -> str:
    return " ".join(text.split())


def _label(text: str, buddy: QWidget | None = None) -> QLabel:
    label = QLabel(text)
    label.setObjectName("muted")
    if buddy:
        label.setBuddy(buddy)
    return label
