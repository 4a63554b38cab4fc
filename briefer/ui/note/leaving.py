"""The sheet that says, before an export, what leaves the laptop with the memo."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from briefer.model.documents import Document
from briefer.ui.flow import FlowLayout
from briefer.ui.note.files import KINDS
from briefer.ui.note.house import HouseTemplate
from briefer.ui.note.own_keys import keeps
from briefer.ui.note.printing import UNTAGGED

_KEYS = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter})
_NAMES = {".docx": "&Word", ".pdf": "&PDF", ".html": "&HTML", ".md": "&Markdown", ".txt": "&Text"}


class LeavingSheet(QFrame):
    """Enter goes on, Esc closes."""

    accepted = Signal(str)  # ".docx"
    closed = Signal()
    folder_wanted = Signal()
    turned = Signal()  # shown or hidden

    def __init__(self, house: HouseTemplate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.house = house
        self.setObjectName("note-sheet")
        self.setAccessibleName("What leaves with the memo")
        self._title, self._words, self._warning = _label("sheet-title"), QGridLayout(), _label("sheet-warning")
        self._words.setHorizontalSpacing(14)
        self._words.setVerticalSpacing(2)
        self._words.setColumnStretch(1, 1)
        self._note = _label("sheet-note")
        self._kinds = QButtonGroup(self)
        self._kind_row = self._made_kinds()
        self.go = _button("Export…", "primary")
        self.folder = _button("Open folder", "")
        self.close_button = _button("Close", "")
        self.go.clicked.connect(self._accept)
        self.folder.clicked.connect(self.folder_wanted)
        self.close_button.clicked.connect(self._close)
        self._lay_out()
        self.hide()

    @property
    def suffix(self) -> str:
        chosen = self._kinds.checkedButton()
        return str(chosen.property("suffix")) if chosen else ".docx"

    def show_document(self, document: Document, pages: int, warnings: Sequence[str]) -> None:
        """Say what the file will tell of itself."""
        self._title.setText("What leaves with the memo")
        self.house.document = document
        self._fill(properties_of(document, pages))
        self._warn("\n".join(warnings))
        self._kind_row.show()
        self.go.show()
        self.folder.hide()
        self._say_kind()
        self.show()
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refusal(self, reason: str) -> None:
        """Say why there is nothing to export yet."""
        self._title.setText("The memo cannot be written yet")
        self._fill(())
        self._warn(reason)
        self._note.setText("")
        for widget in (self._kind_row, self.house, self.go, self.folder):
            widget.hide()
        self.show()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_written(self, path: str) -> None:
        self._title.setText("Written")
        self._fill((("File", path),))
        self._warn("")
        self._note.setText(UNTAGGED if path.lower().endswith(".pdf") else "")
        for widget in (self._kind_row, self.house, self.go):
            widget.hide()
        self.folder.show()
        self.show()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.turned.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.turned.emit()

    def event(self, event: QEvent) -> bool:
        return keeps(event, _KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        """Qt's push buttons leave Enter to dialogs; here it presses the one with the focus."""
        focused = self.focusWidget()
        if isinstance(focused, QPushButton) and not focused.isCheckable():
            focused.click()
        elif self.go.isVisible():
            self._accept()

    def _accept(self) -> None:
        self.accepted.emit(self.suffix)

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _fill(self, rows: Sequence[tuple[str, str]]) -> None:
        while (item := self._words.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for row, (told, said) in enumerate(rows):
            name, value = _label("sheet-name"), _label("sheet-value")
            name.setText(told)
            name.setWordWrap(False)
            value.setText(said or "none")
            value.setAccessibleName(f"{told}: {said or 'none'}")
            self._words.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self._words.addWidget(value, row, 1)

    def _warn(self, words: str) -> None:
        self._warning.setText(words)
        self._warning.setVisible(bool(words))

    def _say_kind(self) -> None:
        told = {".docx": "The accessible version, checked before it is written.", ".pdf": UNTAGGED}
        self.house.setVisible(self.suffix == ".docx")
        self._note.setText(told.get(self.suffix, "Without banners on pages; the marking stands at both ends."))

    def _made_kinds(self) -> QWidget:
        row = QWidget()
        layout = FlowLayout(row)
        for suffix in KINDS:
            button = _button(_NAMES[suffix], "")
            button.setObjectName("sheet-kind")
            button.setProperty("suffix", suffix)
            button.setCheckable(True)
            button.setChecked(suffix == ".docx")
            self._kinds.addButton(button)
            layout.addWidget(button)
        self._kinds.buttonClicked.connect(self._say_kind)
        return row

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self._note, 1)
        for button in (self.folder, self.close_button, self.go):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addLayout(self._words)
        layout.addWidget(self._warning)
        layout.addWidget(self._kind_row)
        layout.addWidget(self.house)
        layout.addLayout(buttons)


def properties_of(document: Document, pages: int) -> tuple[tuple[str, str], ...]:
    """Everything that a file of this document says about itself."""
    return (
        ("Title", document.title),
        ("Subject", document.subject),
        ("Author", document.author),
        ("Marking", document.banner.text),
        ("Date", document.created.isoformat() if document.created else ""),
        ("Language", language_name(document.language)),
        ("Pages", str(pages)),
    )


def language_name(code: str) -> str:
    """English for "en", with the code where the name says less: "English (en-GB)"."""
    name = QLocale.languageToString(QLocale(code).language()) if code else ""
    return f"{name} ({code})" if "-" in code else name


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _button(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text.replace("&", ""))
    button.setAutoDefault(False)
    return button
