"""The fields of a note's format above its text: one line that says what they hold, opened to edit them."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefer.notes.formats import FieldSpec

_TALLEST = 232
_NARROWEST, _ARROW = 120, 44
_MARKING, _AS_THE_TITLE = "marking", "{title}"  # a kind, a default
_SHOWN = frozenset({"header", "right"})


class FieldsEdit(QWidget):
    """``changed`` follows every key press; ``left`` when a field is done with."""

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edits: dict[str, QLineEdit | QPlainTextEdit] = {}
        self._others: dict[str, str] = {}  # values that the format does not ask for
        self.specs: tuple[FieldSpec, ...] = ()
        self.title = self._line("Title of the note")
        self.marking = self._line("Marking of the whole memo")
        self.title.textChanged.connect(self._say_title)
        self.toggle = self._madetoggle()
        self._area = QScrollArea()
        self._area.setObjectName("note-fields")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.toggle)
        layout.addWidget(self._area)

    def show_fields(self, specs: Sequence[FieldSpec], values: Mapping[str, str], *, title: str, marking: str) -> None:
        """Build the fields of a format and fill them; they stay open or closed as they were."""
        self.specs = tuple(specs)
        self._others = {key: value for key, value in values.items() if key not in {spec.id for spec in specs}}
        self._build()
        self._fill(self.title, title)
        self._fill(self.marking, marking)
        for key, edit in self._edits.items():
            self._fill(edit, values.get(key, ""))
        self._say_title()
        self._say()

    def values(self) -> dict[str, str]:
        """What the fields hold, empty ones left out; values of other formats are kept."""
        mine = {key: _text_of(edit) for key, edit in self._edits.items()}
        return {**self._others, **{key: value for key, value in mine.items() if value}}

    def open_at(self, field_id: str = "") -> None:
        """Open the fields with the cursor in one of them: the first empty one if none is named."""
        self.toggle.setChecked(True)
        edits = [self.title, *self._edits.values()]
        empty = next((edit for edit in edits if not _text_of(edit)), self.title)
        chosen = self.marking if field_id == _MARKING else self._edits.get(field_id, empty)
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(chosen)

    def fold(self) -> None:
        self.toggle.setChecked(False)

    def is_open(self) -> bool:
        return self.toggle.isChecked()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say()

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]  # only widgets are watched
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)

    def show_computed(self, banner: str) -> None:
        """What the marking comes to if the analyst sets none."""
        self.marking.setPlaceholderText(f"{banner} (computed)" if banner else "none")

    def _build(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(12, 4, 12, 8)
        form.setHorizontalSpacing(10)
        form.setVerticalSpacing(5)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        _take_out(self.title, self.marking)
        self._edits = {spec.id: self._edit(spec) for spec in self.specs if spec.kind != _MARKING}
        rows = self._rows()
        for label, edit in rows:
            form.addRow(_label(label, edit), edit)
        body = QWidget()
        body.setObjectName("note-fields-body")
        body.setLayout(form)
        self._area.setWidget(body)
        for first, second in pairwise([self.toggle, *(edit for _, edit in rows)]):
            QWidget.setTabOrder(first, second)
        self._area.setFixedHeight(min(_TALLEST, body.sizeHint().height()))

    def _rows(self) -> "list[tuple[str, QLineEdit | QPlainTextEdit]]":
        """In the order of the format; there is one marking, wherever the format shows it."""
        rows = [(spec.label, self._edits.get(spec.id, self.marking)) for spec in self.specs]
        unmarked = [("Marking", self.marking)] if all(spec.kind != _MARKING for spec in self.specs) else []
        return [("Note title", self.title), *rows, *unmarked]

    def _edit(self, spec: FieldSpec) -> "QLineEdit | QPlainTextEdit":
        edit = self._lines(spec.label) if spec.kind == "lines" else self._line(spec.label)
        edit.setPlaceholderText(spec.hint or ("required" if spec.required else ""))
        edit.setToolTip(spec.hint)
        return edit

    def _line(self, name: str) -> QLineEdit:
        edit = QLineEdit()
        edit.setAccessibleName(name)
        edit.textChanged.connect(self._change)
        edit.installEventFilter(self)
        return edit

    def _lines(self, name: str) -> QPlainTextEdit:
        edit = QPlainTextEdit()
        edit.setAccessibleName(name)
        edit.setTabChangesFocus(True)
        edit.setFixedHeight(3 * edit.fontMetrics().lineSpacing() + 8)
        edit.textChanged.connect(self._change)
        edit.installEventFilter(self)
        return edit

    def _madetoggle(self) -> QToolButton:
        toggle = QToolButton()
        toggle.setObjectName("note-fields-toggle")
        toggle.setAccessibleName("Fields of the memo")
        toggle.setCheckable(True)
        toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        toggle.setArrowType(Qt.ArrowType.RightArrow)
        toggle.toggled.connect(self._open)
        return toggle

    def _open(self, opened: bool) -> None:  # noqa: FBT001  # Qt's own signature
        self._area.setVisible(opened)
        self.toggle.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)

    def _change(self) -> None:
        self._say()
        self.changed.emit()

    def _say_title(self) -> None:
        """A field left empty that is the title shows the title, as the memo will."""
        for spec in self.specs:
            if spec.default == _AS_THE_TITLE and spec.id in self._edits:
                self._edits[spec.id].setPlaceholderText(self.title.text() or spec.hint)

    def _say(self) -> None:
        """The filled fields in one line."""
        told = [
            _text_of(self._edits[spec.id]) for spec in self.specs if spec.id in self._edits and spec.place in _SHOWN
        ]
        line = (
            "  ·  ".join(f"\u2068{' '.join(text.split())}\u2069" for text in told if text) or "To, from, date, subject"
        )
        room = max(_NARROWEST, self.width() - _ARROW)
        self.toggle.setText(self.toggle.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room))
        self.toggle.setAccessibleDescription(line)

    @staticmethod
    def _fill(edit: "QLineEdit | QPlainTextEdit", text: str) -> None:
        if _text_of(edit) == text:
            return
        edit.blockSignals(True)  # noqa: FBT003  # Qt's own signature
        if isinstance(edit, QLineEdit):
            edit.setText(text)
            edit.setCursorPosition(0)  # where a long one begins
        else:
            edit.setPlainText(text)
        edit.blockSignals(False)  # noqa: FBT003  # Qt's own signature


def _text_of(edit: "QLineEdit | QPlainTextEdit") -> str:
    return edit.text() if isinstance(edit, QLineEdit) else edit.toPlainText()


def _label(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setObjectName("note-field-label")
    label.setBuddy(buddy)
    return label


def _take_out(*edits: QWidget) -> None:
    for edit in edits:
        edit.setParent(None)
