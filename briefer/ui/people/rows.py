"""The people one follows as a list."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefer.model import Person, initials
from briefer.ui import theme
from briefer.ui.library.delegate import ground
from briefer.ui.library.model import ROW
from briefer.ui.people.swatches import draw_chip
from briefer.ui.reader.marks import Slots
from briefer.ui.typeset import draw_text

_NOWHERE = QModelIndex()
_CHIP_WIDTH, _CHIP_HEIGHT = 30.0, 17.0


class PeopleModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.people: list[Person] = []
        self.slots = Slots()

    def show_people(self, people: Sequence[Person]) -> None:
        self.beginResetModel()
        self.people, self.slots = list(people), Slots(people)
        self.endResetModel()

    def place_of(self, person_id: int) -> QModelIndex:
        """The row of a person; the first if the person is not there."""
        row = next((row for row, person in enumerate(self.people) if person.id == person_id), 0)
        return self.index(row)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.people)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.people):
            return None
        person = self.people[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return person.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(part for part in (person.name, about(person)) if part)
        return person if role == ROW else None


class PersonDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del index
        return QSize(option.rect.width(), 52)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        person: Person = index.data(ROW)
        model = index.model()
        assert isinstance(model, PeopleModel)
        place = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground(painter, option, place)
        colours = theme.palette().speaker(model.slots.named(person.name))
        chip = QRectF(place.left() + 14, place.top() + 10, _CHIP_WIDTH, _CHIP_HEIGHT)
        draw_chip(painter, chip, colours, initials(person.name))
        words = place.adjusted(_CHIP_WIDTH + 26, 7, -12, -6)
        painter.setPen(theme.colour("text"))
        words.setTop(words.top() + draw_text(painter, person.name, theme.interface_font(10, bold=True), words) + 1)
        painter.setPen(theme.colour("muted"))
        draw_text(painter, about(person), theme.interface_font(9), words)
        painter.restore()


class PeopleList(QListView):
    """Enter, A and Del are said by signals; so is that one comes back to the list."""

    change_wanted = Signal()
    add_wanted = Signal()
    remove_wanted = Signal()
    entered_again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = PeopleModel(self)
        self.setModel(self.rows)
        self._drawing = PersonDelegate(self)
        self.setItemDelegate(self._drawing)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("People you follow")
        self._commands = {
            Qt.Key.Key_Return: self.change_wanted,
            Qt.Key.Key_Enter: self.change_wanted,
            Qt.Key.Key_A: self.add_wanted,
            Qt.Key.Key_Insert: self.add_wanted,
            Qt.Key.Key_Delete: self.remove_wanted,
        }

    @property
    def person(self) -> Person | None:
        """The person that is chosen."""
        row = self.currentIndex().row()
        return self.rows.people[row] if 0 <= row < len(self.rows.people) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = self._commands.get(Qt.Key(event.key())) if not event.modifiers() else None
        if command:
            command.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered_again.emit()


def about(person: Person) -> str:
    """Role and organisation in one line."""
    return ", ".join(part for part in (person.role, person.organisation) if part)
