"""The house template a Word memo is made from: chosen, looked at, and what it lacks said before the memo leaves."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from briefer.memo import check_template, starter_template
from briefer.ui.note.files import ask_for_word_file, ask_where_to, documents
from briefer.ui.settings import settings
from briefer.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from briefer.memo.templates import TemplateReport
    from briefer.model.documents import Document

_KEY = "template"


class HouseTemplate(QWidget):
    failed = Signal(str)
    message = Signal(str)

    def __init__(self, run: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._path: Path | None = None
        self._asked = Path()
        self.document: Document | None = None  # whose page and fields a starter template takes
        self.button = QToolButton()
        self.button.setObjectName("house-template")
        self.button.setAccessibleName("House template")
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setMenu(self._menu())
        self.findings = QLabel()
        self.findings.setObjectName("sheet-note")
        self.findings.setTextFormat(Qt.TextFormat.PlainText)
        self.findings.setWordWrap(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button)
        layout.addWidget(self.findings, 1)
        self._recall()

    @property
    def path(self) -> Path | None:
        """The template in use, if its file is still there."""
        return self._path if self._path and self._path.is_file() else None

    def look_at(self, path: Path) -> None:
        """Use a template, unless looking at it shows that it cannot be used."""
        self._asked = path
        self._run.start(check_template, path, done=self._looked_at, failed=self._fail)

    def _menu(self) -> QMenu:
        menu = QMenu(self.button)
        menu.addAction("Choose a house template…").triggered.connect(self._choose)
        menu.addAction("Use none").triggered.connect(self._use_none)
        menu.addSeparator()
        menu.addAction("Save a starter template…").triggered.connect(self._save_starter)
        return menu

    def _recall(self) -> None:
        kept = str(settings().value(_KEY, ""))
        self._use(Path(kept) if kept and Path(kept).is_file() else None, "")

    def _choose(self) -> None:
        if path := ask_for_word_file(self, "Choose a house template"):
            self.look_at(path)

    def _use_none(self) -> None:
        self._use(None, "")

    def _save_starter(self) -> None:
        path = ask_where_to(self, "Save a starter template", documents() / "house template", ".docx")
        if path and self.document:
            self._asked = path
            page = self.document.page
            self._run.start(starter_template, path, page, done=self._saved, failed=self._fail)

    def _looked_at(self, report: "TemplateReport") -> None:
        if report.refused:
            self._use(None, report.refused)
            self.failed.emit(report.refused)
        else:
            self._use(self._asked, findings_of(report))

    def _use(self, path: Path | None, findings: str) -> None:
        self._path = path
        settings().setValue(_KEY, str(path or ""))
        self.button.setText(f"{path.name if path else 'No house template'} ▾")
        self.findings.setText(findings)

    def _saved(self, _nothing: object) -> None:
        self.message.emit(f"Written: {self._asked}. Change it in Word, then choose it as house template.")

    def _fail(self, problem: BaseException) -> None:
        self.failed.emit(str(problem))


def findings_of(report: "TemplateReport") -> str:
    """What a template lacks, in sentences; empty if nothing."""
    told = []
    if report.missing_styles:
        told.append(f"Styles it lacks, taken from Briefer's own: {', '.join(report.missing_styles)}.")
    if report.unknown_tags:
        told.append(f"Places nothing is known for, left as they are: {', '.join(report.unknown_tags)}.")
    if not report.has_body:
        told.append("It has no place for the text (memo.body), which goes to its end.")
    return " ".join(told)
