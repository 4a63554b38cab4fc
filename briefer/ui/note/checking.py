"""Check a memo: what became of each quotation of a Word file, beside its source."""

from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from briefer.model.checks import Report
from briefer.services.checking import counts_of, remarks_on
from briefer.ui.note.check_rows import CheckDelegate
from briefer.ui.note.checks import CheckRow, ChecksModel, rows_of
from briefer.ui.note.files import ask_for_word_file, ask_where_to, file_name_of
from briefer.ui.note.own_keys import keeps
from briefer.ui.note.work import checked_in, write_check
from briefer.ui.tasks import Task, TaskRunner
from briefer.workspace import Workspace

_WITHIN = 120.0  # seconds
_KEYS = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class CheckView(QWidget):
    """Enter opens the source of a row, Esc goes back to the note."""

    failed = Signal(str)
    message = Signal(str)
    show_quote = Signal(int, int)  # article id, quote id
    closed = Signal()

    def __init__(self, workspace: Workspace, run: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._run = workspace, run
        self._task: Task | None = None
        self._memo = Path()
        self.report: Report | None = None
        self.setAccessibleName("Check of a memo")
        self.title, self.counts = _label("sheet-title"), _label("check-counts")
        self.hint = _label("check-hint")
        self.hint.setText("Struck through: the source's words; underlined: the memo's. Enter opens the source.")
        self.only_findings = QCheckBox("Only what differs")
        self.only_findings.toggled.connect(self._fill)
        self.save = _button("Save report…", self._save)
        self.other = _button("Another memo…", self._other)
        self.back = _button("Back to the note", self._close)
        self.model = ChecksModel()
        self.rows = _made_rows(self.model)
        self.rows.activated.connect(self._open_source)
        self._lay_out()

    def open(self, path: Path | None = None) -> bool:
        """Begin to check a memo; False if the analyst chose none."""
        path = path or ask_for_word_file(self, "Check a memo")
        if path is None:
            return False
        self.stop()
        self._memo, self.report = path, None
        self.title.setText(path.name)
        self.counts.setText("Looking for every quotation in its source…")
        self._fill()
        self._task = self._run.start(
            checked_in, self._workspace.path, path, done=self._show, failed=self._fail, timeout=_WITHIN
        )
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def event(self, event: QEvent) -> bool:
        return keeps(event, _KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.rows.hasFocus():
            self._open_source(self.rows.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rows.doItemsLayout()

    def _show(self, report: Report) -> None:
        self._task, self.report = None, report
        self.only_findings.setChecked(any(not row.clean for row in rows_of(report)))
        said = [one for one in remarks_on(report, self._memo, self._workspace.path) if report.quotations]
        self.counts.setText("\n".join([counts_of(report), *said]))
        self._fill()
        self.message.emit(f"{self._memo.name}: {counts_of(report)}")

    def _fail(self, problem: BaseException) -> None:
        self._task = None
        self.counts.setText(str(problem))
        self.failed.emit(str(problem))

    def _fill(self) -> None:
        rows = rows_of(self.report) if self.report else []
        self.model.show_rows(rows, only_findings=self.only_findings.isChecked())
        self.rows.setCurrentIndex(self.model.index(0))
        self.save.setEnabled(self.report is not None)
        self.only_findings.setEnabled(self.report is not None)

    def _open_source(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        row: CheckRow = self.model.row(index.row())
        if row.article_id:
            self.show_quote.emit(row.article_id, row.quote_id)
        else:
            self.message.emit("No article of this workspace holds these words.")

    def _save(self) -> None:
        name = self._memo.with_name(f"{file_name_of(self._memo.stem)} check")
        path = ask_where_to(self, "Save the report", name, ".docx") if self.report else None
        if path:
            self._report_path = path
            work = (self.report, path, self._memo)
            self._run.start(write_check, *work, done=self._saved, failed=self._fail, timeout=_WITHIN)

    def _saved(self, _nothing: object) -> None:
        self.message.emit(f"Written: {self._report_path}.")

    def _other(self) -> None:
        self.open()

    def _close(self) -> None:
        self.stop()
        self.closed.emit()

    def stop(self) -> None:
        if self._task:
            self._task.cancel()
            self._task = None

    def _lay_out(self) -> None:
        head = QFrame()
        head.setObjectName("check-head")
        buttons = QHBoxLayout()
        for button in (self.save, self.other):
            buttons.addWidget(button)
        buttons.addStretch(1)
        above = QHBoxLayout()
        above.addWidget(self.only_findings)
        above.addStretch(1)
        above.addWidget(self.back)
        inner = QVBoxLayout(head)
        inner.setContentsMargins(14, 10, 14, 10)
        inner.setSpacing(6)
        inner.addWidget(self.title)
        inner.addWidget(self.counts)
        inner.addLayout(buttons)
        inner.addLayout(above)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self.rows)
        layout.addWidget(self.hint)


def _made_rows(model: ChecksModel) -> QListView:
    rows = QListView()
    rows.setObjectName("check-list")
    rows.setAccessibleName("Quotations of the memo")
    rows.setModel(model)
    rows.setItemDelegate(CheckDelegate(rows))
    rows.setFrameShape(QFrame.Shape.NoFrame)
    rows.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    rows.setResizeMode(QListView.ResizeMode.Adjust)
    return rows


def _button(text: str, slot: object) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(text)
    button.clicked.connect(slot)
    return button


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
