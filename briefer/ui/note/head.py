"""Which note is open, and in which format."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from briefer.model import Note, NoteSummary
from briefer.notes.formats import NoteFormat
from briefer.notes.schemes import MarkingScheme

LANGUAGES = {"en": "English", "fr": "Français", "ar": "العربية"}  # those whose words the formats know
_TITLE_SHOWN = 60  # characters
_AROUND = 64  # pixels of a line that are no words


class NoteHead(QWidget):
    """Two quiet buttons with menus: notes and new ones at the left, format and marking scheme at the right."""

    note_chosen = Signal(int)
    new_wanted = Signal(str)  # format id
    format_chosen = Signal(str)
    scheme_chosen = Signal(str)
    language_chosen = Signal(str)  # BCP 47
    check_wanted = Signal()

    def __init__(
        self, formats: Mapping[str, NoteFormat], schemes: Mapping[str, MarkingScheme], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("note-head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.notes = _menu_button("note-chooser", "Notes of this workspace")
        self.format = _menu_button("format-chooser", "Format of the note")
        self._formats = formats
        self._title = self._format_name = ""
        self._format_actions = _choices(self.format.menu(), {key: one.name for key, one in formats.items()})
        self.format.menu().addSeparator()
        schemes_menu = self.format.menu().addMenu("Marking scheme")
        self._scheme_actions = _choices(schemes_menu, {key: one.name for key, one in schemes.items()})
        languages_menu = self.format.menu().addMenu("Language of the memo")
        self._language_actions = _choices(languages_menu, LANGUAGES)
        self._menus = [schemes_menu, languages_menu]
        self.notes.menu().triggered.connect(self._choose_note)
        self.format.menu().triggered.connect(self._choose_format)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(1, 4, 6, 2)
        layout.addWidget(self.notes)
        layout.addStretch(1)
        layout.addWidget(self.format)

    def show_note(self, notes: Sequence[NoteSummary], note: Note) -> None:
        self._title = _shortened(next((one.title for one in notes if one.id == note.id), ""))
        self._format_name = self._formats[note.format].name if note.format in self._formats else note.format
        self.notes.setAccessibleDescription(self._title)
        self.format.setAccessibleDescription(self._format_name)
        for actions, chosen in (
            (self._format_actions, note.format),
            (self._scheme_actions, note.scheme),
            (self._language_actions, note.language),
        ):
            if chosen in actions:
                actions[chosen].setChecked(True)
        self._list(notes, note.id)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Shorten the titles to the room there is: the note's takes what the format's leaves."""
        room = max(0, self.width() - _AROUND)
        metrics = self.format.fontMetrics()
        wanted = metrics.horizontalAdvance(self._format_name) + 2
        for button, words, share in (
            (self.format, self._format_name, min(wanted, room // 2)),
            (self.notes, self._title, room - min(wanted, room // 2)),
        ):
            shown = button.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, share)
            button.setText(f"{shown} ▾")
            button.setToolTip(words if shown != words else "")

    def _list(self, notes: Sequence[NoteSummary], current: int) -> None:
        menu = self.notes.menu()
        menu.clear()
        for note in notes:
            action = menu.addAction(_shortened(note.title))
            action.setData(note.id)
            action.setCheckable(True)
            action.setChecked(note.id == current)
        menu.addSeparator()
        new = menu.addMenu("New note from accepted quotes")
        for key, one in self._formats.items():
            new.addAction(one.name).setData(key)
        menu.addAction("Check a memo…").setData("")
        self._menus[2:] = [new]

    def _choose_note(self, action: QAction) -> None:
        chosen = action.data()
        if isinstance(chosen, int):
            self.note_chosen.emit(chosen)
        elif chosen:
            self.new_wanted.emit(chosen)
        else:
            self.check_wanted.emit()

    def _choose_format(self, action: QAction) -> None:
        if action in self._scheme_actions.values():
            self.scheme_chosen.emit(action.data())
        elif action in self._language_actions.values():
            self.language_chosen.emit(action.data())
        else:
            self.format_chosen.emit(action.data())


def _menu_button(name: str, accessible: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setAccessibleName(accessible)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(QMenu(button))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setMinimumWidth(40)
    return button


def _choices(menu: QMenu, names: Mapping[str, str]) -> dict[str, QAction]:
    group = QActionGroup(menu)
    actions = {}
    for key, name in names.items():
        action = menu.addAction(name)
        action.setData(key)
        action.setCheckable(True)
        group.addAction(action)
        actions[key] = action
    return actions


def _shortened(title: str) -> str:
    title = " ".join(title.split()) or "Untitled note"
    return title if len(title) <= _TITLE_SHOWN else f"{title[: _TITLE_SHOWN - 1].rstrip()}…"
