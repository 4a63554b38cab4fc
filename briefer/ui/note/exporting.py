"""Takes a note out of the laptop: says what will leave, asks where to, writes it whole or not at all."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from briefer.errors import BrieferError
from briefer.model.documents import Document
from briefer.services.exporting import write_document
from briefer.ui.note.files import ask_where_to, documents, file_name_of
from briefer.ui.note.page import NotePage
from briefer.ui.note.printing import UNTAGGED, print_on, write_pdf
from briefer.ui.settings import keep_folder, last_folder
from briefer.ui.tasks import TaskRunner

_WITHIN = 60.0  # seconds


class Exporter(QObject):
    failed = Signal(str)
    message = Signal(str)
    written = Signal(str)  # the path

    def __init__(self, page: NotePage, run: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._run = page, run
        self._path = Path()
        sheet = page.leaving
        sheet.accepted.connect(self._ask)
        sheet.closed.connect(self._back)
        sheet.folder_wanted.connect(self._open_folder)

    def start(self, path: Path | None = None) -> None:
        """Show the sheet; with a path, write at once."""
        document = self._page.document
        if document is None:
            self._page.leaving.show_refusal(self._page.refusal)
            self.failed.emit(self._page.refusal)
        elif path is not None:
            self.write(document, path)
        else:
            pages = self._page.preview.pages
            self._page.leaving.show_document(document, len(pages.cuts) if pages else 0, self._page.warnings())

    def write(self, document: Document, path: Path) -> None:
        """Write by the ending of the path: PDF here, everything else in another process."""
        self._path = path
        if path.suffix.lower() == ".pdf":
            self._write_pdf(document)
            return
        template = self._page.leaving.house.path if path.suffix.lower() == ".docx" else None
        self._run.start(write_document, document, path, template, done=self._done, failed=self._fail, timeout=_WITHIN)

    def print_pages(self) -> None:
        """Print through the system's own dialog."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        if self._page.document is None or self._page.preview.pages is None:
            self.failed.emit(self._page.refusal)
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._page)
        if dialog.exec():
            print_on(printer, self._page.preview.pages)

    def _ask(self, suffix: str) -> None:
        document = self._page.document
        if document is None:
            return
        path = ask_where_to(self._page, "Export the memo", _folder() / file_name_of(document.title), suffix)
        if path:
            keep_folder("memos", path.parent)
            self.write(document, path)

    def _write_pdf(self, document: Document) -> None:
        try:
            write_pdf(document, self._path)
        except BrieferError as error:
            self._fail(error)
        else:
            self._done(None)

    def _done(self, _nothing: object) -> None:
        told = f" {UNTAGGED}" if self._path.suffix.lower() == ".pdf" else ""
        if not self._page.leaving.isHidden():
            self._page.leaving.show_written(str(self._path))
        self.message.emit(f"Written: {self._path}.{told}")
        self.written.emit(str(self._path))

    def _fail(self, problem: BaseException) -> None:
        self._page.leaving.show_refusal(str(problem))
        self.failed.emit(str(problem))

    def _back(self) -> None:
        self._page.editor.setFocus()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))


def _folder() -> Path:
    """Where the last memo went."""
    return Path(last_folder("memos") or documents())
