"""The sheet on which one edits the people one follows; every change is a step of its own."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from briefer.errors import BrieferError
from briefer.model import Person
from briefer.services.people import put_person, remove_person
from briefer.ui import theme
from briefer.ui.hints import Hint
from briefer.ui.overlay import Overlay
from briefer.ui.people.form import PersonForm
from briefer.ui.people.rows import PeopleList
from briefer.workspace import Workspace

_SAYS = "Quotes are given to these people first, by name, role and alias; their colours stand in the margin."


class PeopleSheet(Overlay):
    """The list at the left, the person chosen in it at the right."""

    changed = Signal(object)  # Changes
    undo_wanted = Signal()
    redo_wanted = Signal()
    find_wanted = Signal()

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window, width=880, top=60, height=490)
        self.setObjectName("sheet")
        self.setAccessibleName("People you follow")
        self._workspace = workspace
        self.list, self.form = PeopleList(), PersonForm()
        self._problem = QLabel()
        self.finding = Hint("F5", "")
        self._build()
        self._connect()

    def open(self) -> None:
        self.show_people(self.form.shown.id)
        super().open()

    def close_sheet(self) -> None:
        self._keep()
        super().close_sheet()

    def show_people(self, person_id: int = 0) -> None:
        """Show the list as it is now, with this person chosen."""
        self.list.rows.show_people(self._workspace.people())
        self.list.setCurrentIndex(self.list.rows.place_of(person_id))
        self._show_chosen()

    def refresh(self) -> None:
        """The list may have changed: by this sheet, or by undo."""
        self.show_people(self.list.person.id if self.list.person else 0)

    def offer(self, words: str) -> None:
        """What F5 does now; nothing if it is not offered."""
        self.finding.say(words)
        self.finding.setVisible(bool(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_wanted.emit()
        elif event.key() == Qt.Key.Key_F5:
            self._find()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  # Qt's own signature
        """Tab stays on the sheet."""
        stops = [self.list, *self.form.stops()]
        focus = self.window().focusWidget()
        here = stops.index(focus) if focus in stops else 0
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stops[(here + (1 if next else -1)) % len(stops)].setFocus(reason)
        return True

    def _build(self) -> None:
        heading, says = QLabel("People you follow"), QLabel(_SAYS)
        heading.setFont(theme.interface_font(13, bold=True))
        says.setObjectName("muted")
        self._problem.setObjectName("problem")
        self._problem.setWordWrap(True)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedWidth(1)
        right = QVBoxLayout()
        right.addWidget(self.form)
        right.addWidget(self._problem)
        right.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addWidget(self.list, 2)
        middle.addWidget(rule)
        middle.addLayout(right, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 14)
        layout.setSpacing(4)
        layout.addWidget(heading)
        layout.addWidget(says)
        layout.addSpacing(10)
        layout.addLayout(middle, 1)
        layout.addSpacing(8)
        layout.addLayout(self._keys())
        self.setFocusProxy(self.list)

    def _keys(self) -> QHBoxLayout:
        """What the keys do in the list, and what they do in the form."""
        in_list = (
            ("Enter", "change", self.form.begin),
            ("A", "add", self._add),
            ("Del", "remove", self._remove),
            ("Esc", "close", self.close_sheet),
        )
        in_form = (("Tab", "next", self.focusNextChild), ("Enter", "keep", self._take), ("Esc", "leave", self._leave))
        keys = QHBoxLayout()
        keys.setSpacing(14)
        self._in_list, self._in_form = _hints(in_list), _hints(in_form)
        for hint in (*self._in_list, *self._in_form):
            keys.addWidget(hint)
        keys.addStretch(1)
        keys.addWidget(self.finding)
        self.finding.hide()
        return keys

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.list.change_wanted.connect(self.form.begin)
        self.list.add_wanted.connect(self._add)
        self.list.remove_wanted.connect(self._remove)
        self.list.entered_again.connect(self._keep)
        self.form.taken.connect(self._take)
        self.form.left.connect(self._leave)
        self.finding.clicked.connect(self._find)
        program = QGuiApplication.instance()
        assert isinstance(program, QGuiApplication)
        program.focusObjectChanged.connect(self._show_keys)
        self._show_keys(None)

    def _show_keys(self, focus: QObject | None) -> None:
        """Those that are live where the focus is."""
        typing = isinstance(focus, QWidget) and self.form.isAncestorOf(focus)
        for hint in self._in_list:
            hint.setVisible(not typing)
        for hint in self._in_form:
            hint.setVisible(typing)

    def _chosen(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_chosen()

    def _show_chosen(self) -> None:
        self.form.show_person(self.list.person or Person(name=""))

    def _add(self) -> None:
        self._say("")
        self.form.show_person(Person(name=""))
        self.form.begin()

    def _take(self) -> None:
        """Enter in the form; with a fault one stays there."""
        if self._keep():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self._say("")
        self._show_chosen()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> bool:
        """Store what was typed, if anything was."""
        if not self.form.changed:
            return True
        try:
            number, changes = put_person(self._workspace, self.form.person)
        except BrieferError as problem:
            self._say(str(problem))
            return False
        self._say("")
        self.show_people(number)
        self.changed.emit(changes)
        return True

    def _remove(self) -> None:
        person = self.list.person
        if person is None:
            return
        row = self.list.currentIndex().row()
        try:
            changes = remove_person(self._workspace, person)
        except BrieferError as problem:
            self._say(str(problem))
            return
        self.show_people()
        self.list.setCurrentIndex(self.list.rows.index(min(row, self.list.rows.rowCount() - 1)))
        self.changed.emit(changes)

    def _find(self) -> None:
        self.close_sheet()
        self.find_wanted.emit()

    def _say(self, words: str) -> None:
        self._problem.setText(words)


def _hints(keys: Iterable[tuple[str, str, Callable[[], object]]]) -> list[Hint]:
    """Quiet buttons that say a key and do what it does."""
    hints = []
    for key, words, slot in keys:
        hint = Hint(key, words)
        hint.clicked.connect(slot)
        hints.append(hint)
    return hints
