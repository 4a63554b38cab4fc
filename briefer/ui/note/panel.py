"""The note's place in the window: one note of the workspace, edited, previewed, exported; memos checked.

What is typed is saved as one step, "Edit note", when the focus leaves the editor or its fields, and before anything
that needs it saved. Until then it is kept as a draft after a second of quiet, so that a crash loses none of it.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from briefer.errors import BrieferError
from briefer.model import Changes, Note
from briefer.notes import cited_ids, load_formats, load_schemes
from briefer.services import noting
from briefer.ui.note.checking import CheckView
from briefer.ui.note.citable import Citable
from briefer.ui.note.composing import Composer
from briefer.ui.note.drafts import draft_of, drop_draft, keep_draft
from briefer.ui.note.empty import EmptyNote
from briefer.ui.note.exporting import Exporter
from briefer.ui.note.house import HouseTemplate
from briefer.ui.note.page import NotePage
from briefer.ui.note.style import style_sheet
from briefer.ui.note.work import Composed
from briefer.ui.tasks import TaskRunner
from briefer.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable

_DRAFT_AFTER_MS = 1000


class NotePanel(QStackedWidget):
    note_changed = Signal(int)
    failed = Signal(str)
    message = Signal(str)
    marking_changed = Signal(str)
    show_quote = Signal(int, int)  # article id, quote id

    def __init__(self, workspace: Workspace, run: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._stored: Note | None = None  # the note as the workspace holds it
        self._shown: Note | None = None  # what the widgets gave back when it was shown
        self._citable = Citable(workspace)
        self._banner = ""
        self._afterwards: Callable[[], None] | None = None  # waits for the note to be composed
        self._formats, schemes = load_formats(), load_schemes()
        self.empty = EmptyNote(self._formats)
        self._begins: QWidget = self.empty.new
        house = HouseTemplate(run)
        self.page = NotePage(self._formats, schemes, self._citable.candidates, self._citable.known, house)
        self.check_view = CheckView(workspace, run)
        for view in (self.empty, self.page, self.check_view):
            self.addWidget(view)
        self._composer = Composer(workspace, run, self._written, self)
        self._exporter = Exporter(self.page, run, self)
        self._draft_timer = QTimer(self)
        self._draft_timer.setSingleShot(True)
        self._draft_timer.setInterval(_DRAFT_AFTER_MS)
        self._connect()
        self.setAccessibleName("Note")
        self.page.editor.setReadOnly(workspace.read_only)
        self._restyle()
        self._show_first()

    def show_note(self, note_id: int) -> None:
        """Show a note of the workspace, with the words of its draft if a crash left one."""
        self.commit()
        try:
            stored = self._workspace.note(note_id)
            draft = draft_of(self._workspace, stored)
        except BrieferError as error:
            self.failed.emit(str(error))
            return
        self._show(stored, draft or stored)
        if draft:
            QTimer.singleShot(0, self, self._say_restored)  # once somebody listens

    def _say_restored(self) -> None:
        self.message.emit("The words you had not saved when the program ended are here again.")

    def new_note(self, format_id: str = "generic") -> None:
        """Start a note from the accepted quotes, and put the cursor in it."""
        self.commit()
        try:
            note_id = noting.new_note(self._workspace, format_id)
        except BrieferError as error:
            self.failed.emit(str(error))
            return
        self.show_note(note_id)
        self.page.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.note_changed.emit(note_id)

    def insert_citation(self, quote_id: int) -> None:
        """Put ``[@q…]`` where the cursor stands; a note is started if there is none."""
        if self._stored is None:
            self.new_note()
        self.page.editor.cite(f"q{quote_id}")
        self.message.emit(f"[@q{quote_id}] is in the note.")

    def bring_in(self) -> None:
        """Cite the accepted quotes that are not in the note yet; a note is started if there is none."""
        if self._stored is None:
            self.new_note()
            return
        written = self.page.written()
        whole = noting.with_all_accepted(self._workspace, written)
        if whole == written:
            self.message.emit("Every accepted quote is in the note already.")
            return
        more = len(cited_ids(whole)[0]) - len(cited_ids(written)[0])
        self.page.take_over(whole)
        self.message.emit("1 quote came into the note." if more == 1 else f"{more} quotes came into the note.")

    def append_article(self, article_id: int) -> None:
        """Put an article in full at the end of the note; a note is started if there is none."""
        if self._stored is None:
            self.new_note()
        self.page.take_over(noting.with_article(self.page.written(), article_id))
        self.message.emit("The article stands at the end of the note, with its accepted quotes marked.")

    def commit(self) -> None:
        """Save what was typed as one step, if anything was."""
        note = self._unsaved()
        self._draft_timer.stop()
        if note is None:
            return
        try:
            noting.save_note(self._workspace, note)
            drop_draft(self._workspace, note.id)
        except BrieferError as error:
            self.failed.emit(str(error))
            return
        self._stored = self._shown = note
        self.page.show_notes(self._workspace.notes())
        self.note_changed.emit(note.id)

    def refresh(self, changes: Changes) -> None:
        """Take up what was changed elsewhere: by undo, or in another panel."""
        if changes.quotes or changes.articles or changes.people or changes.tags:
            self._citable.forget()
            self._composer.wait()
        if changes.quotes or changes.articles:
            self.page.editor.highlighter.recolour()
        if changes.notes:
            self._refresh_note(changes)

    def export(self, path: Path | None = None) -> None:
        """Show what will leave the laptop and ask where to; with a path, write at once."""
        self._when_composed("export", partial(self._exporter.start, path))

    def print_note(self) -> None:
        """Print the pages as they are shown."""
        self._when_composed("print", self._exporter.print_pages)

    def check(self, path: Path | None = None) -> None:
        """Check a memo against the articles of the workspace; asks for the file if none is given."""
        self.commit()
        if self.check_view.open(path):
            self._turn_to(self.check_view)

    def stop(self) -> None:
        """Save what was typed and do nothing more: to be called before the workspace is closed."""
        self.commit()
        self._stored = None
        self._composer.stop()
        self._draft_timer.stop()
        self.check_view.stop()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._restyle()

    def _connect(self) -> None:
        self.page.changed.connect(self._changed)
        self.page.left.connect(self.commit)
        self.page.head.note_chosen.connect(self.show_note)
        self._composer.composed.connect(self._show_composed)
        self._draft_timer.timeout.connect(self._keep_draft)
        for place in (self.empty, self.page.head):
            place.new_wanted.connect(self.new_note)
            place.check_wanted.connect(self.check)
        for part in (self._exporter, self.check_view, self.page.leaving.house):
            part.failed.connect(self.failed)
            part.message.connect(self.message)
        self.check_view.show_quote.connect(self.show_quote)
        self.check_view.closed.connect(self._show_current)

    def _when_composed(self, doing: str, what: "Callable[[], None]") -> None:
        self.commit()
        if self._stored is None:
            self.failed.emit(f"There is no note to {doing} yet. Accept quotes and start one first.")
            return
        self._afterwards = what
        self._composer.compose()

    def _show_first(self) -> None:
        notes = self._workspace.notes()
        if notes:
            self.show_note(notes[-1].id)

    def _show(self, stored: Note, note: Note) -> None:
        self._stored = stored
        self.page.show_note(stored)
        self._shown = self.page.written()
        if note is not stored:
            self.page.show_note(note)
        self.page.show_notes(self._workspace.notes())
        self._show_current()
        self._composer.wait()

    def _show_current(self) -> None:
        self._turn_to(self.page if self._stored else self.empty)

    def _turn_to(self, view: QWidget) -> None:
        """Show a view; the focus that comes to the panel goes to where one begins."""
        begins = {self.page: self.page.editor, self.empty: self.empty.new, self.check_view: self.check_view.rows}
        self.setCurrentWidget(view)
        self._begins = begins[view]

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on. A focus proxy would stand in the order of Tab too, and trap it behind the preview."""
        self._begins.setFocus(event.reason())

    def _refresh_note(self, changes: Changes) -> None:
        notes = self._workspace.notes()
        current = self._stored.id if self._stored else 0
        if current and current not in {note.id for note in notes}:
            self._stored = None
            self._composer.stop()
        elif current in changes.notes and (stored := self._workspace.note(current)) != self._stored:
            self._show(stored, self._unsaved() or stored)
        if self._stored is None and notes:
            self.show_note(notes[-1].id)
        self.page.show_notes(notes)
        if self.currentWidget() is not self.check_view:
            self._show_current()

    def _written(self) -> Note | None:
        return self.page.written() if self._stored else None

    def _unsaved(self) -> Note | None:
        """The note as it was written, if that is not what the workspace holds."""
        written = self._written()
        return None if written == self._shown or self._workspace.read_only else written

    def _changed(self) -> None:
        self._composer.wait()
        self._draft_timer.start()

    def _keep_draft(self) -> None:
        note = self._unsaved()
        if note is None or self._stored is None:
            return
        try:
            keep_draft(self._workspace, note, self._stored)
        except BrieferError as error:
            self.failed.emit(str(error))

    def _show_composed(self, composed: Composed) -> None:
        self._composer.took(self.page.show_composed(composed))
        if self._afterwards is not None:
            afterwards, self._afterwards = self._afterwards, None
            afterwards()
        banner = composed.document.banner.text if composed.document else self._banner
        if banner != self._banner:
            self._banner = banner
            self.marking_changed.emit(banner)

    def _restyle(self) -> None:
        words = style_sheet()
        if words != self.styleSheet():  # to set it changes the palette, which comes back here
            self.setStyleSheet(words)
            self.page.recolour()
