"""The window: three panes on one workspace, and what passes between them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QStackedWidget, QWidget

from briefer.model import Changes
from briefer.services.workers import Workers
from briefer.ui.actions import Actions, say_steps
from briefer.ui.annotating import Annotator
from briefer.ui.bars import Banner, Choice, MessageBar
from briefer.ui.commands import Commands
from briefer.ui.empty import EmptyState
from briefer.ui.ending import end
from briefer.ui.flow import column
from briefer.ui.importing import Importer, summary_of
from briefer.ui.library.counting import Counts
from briefer.ui.library.finding import Finder
from briefer.ui.library.pane import LibraryPane
from briefer.ui.library.recounting import Recounter
from briefer.ui.library.rows import Row
from briefer.ui.live_keys import place_of
from briefer.ui.panes import Panes
from briefer.ui.people.following import Following
from briefer.ui.reader.marks import Slots
from briefer.ui.reader.pane import ReaderPane
from briefer.ui.settings import last_article, last_quote, recall, wrote_last
from briefer.ui.side.pane import NOTE, SidePane
from briefer.ui.status import StatusLine
from briefer.ui.tasks import TaskRunner
from briefer.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.services.importing import Imported
    from briefer.ui.note.panel import NotePanel

_MOVED = (
    "is no longer where it was opened. What you do is still stored in that file, wherever it is now; "
    "only the search stays as it was. Close Briefer and open the file at its new place."
)


class Window(QMainWindow):
    """Everything an analyst does with one workspace."""

    workspace_wanted = Signal(object)  # path; made if nothing is there
    sample_wanted = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._reading_workers, self._quick_workers = Workers(2), Workers(2)
        self.read_run = TaskRunner(self._reading_workers.submit, self)
        self.quick_run = TaskRunner(self._quick_workers.submit, self)
        self.commands = Actions(self)
        self.library = LibraryPane()
        self.reader = ReaderPane(self.commands)
        self.side = SidePane(self._make_note)
        self.banner, self.bar, self.status = Banner(), MessageBar(), StatusLine(self.commands)
        self.annotator = Annotator(workspace, self.reader, self)
        self.importer = Importer(workspace, self.read_run, self)
        self.finder = Finder(self.quick_run, workspace.path, self)
        self.slots = Slots()
        self.recounter = Recounter(self.quick_run, workspace.path, self)
        self._build()
        self._connect()
        self._begin()

    def refresh(self, changes: Changes) -> None:
        """Show what a step changed, wherever it shows."""
        self.bar.withdraw()
        if changes.conflicts:
            self.bar.say("\n".join(changes.conflicts), "warning")
        if changes.people:
            self.slots = Slots(self.workspace.people())
        self._load_names()
        if changes.articles:
            self.show_articles()
        if changes.quotes or changes.tags or changes.people:
            self._show_quotes()
        self._follow_changes(changes)
        if self.side.has_note:
            self.side.note.refresh(changes)
        say_steps(self.commands, self.workspace)
        self.following.refresh(changes)
        self.finder.workspace_changed()
        self.recounter.soon()

    def show_articles(self) -> None:
        """Fill the list, and read on where there is something to read."""
        summaries = self.workspace.articles()
        self.library.show_articles(summaries)
        ids = {summary.id for summary in summaries}
        begun = bool(ids) and self._middle.currentIndex() == 1
        self._middle.setCurrentIndex(0 if ids else 1)
        if begun and not self.side.isAncestorOf(self.focusWidget() or self):
            self.reader.view.setFocus()
        reading = self.reader.article.id if self.reader.article else 0
        if reading not in ids:
            following = [row.article_id for row in self.library.model.rows if row.article_id in ids]
            before = last_article(self.workspace.path)
            self.reader.places.setdefault(before, last_quote())
            self.read(before if before in ids and not reading else next(iter(following), 0))

    def read(self, article_id: int, quote_id: int = 0) -> None:
        """Open an article, and stand on one of its quotes."""
        if not article_id:
            self.reader.clear()
        elif not self.reader.article or self.reader.article.id != article_id:
            article = self.workspace.article(article_id)
            self.reader.show_article(article, self.workspace.quotes(article_id), self.slots)
            self.follow_focus(self.focusWidget())
            self.library.mark_reading(article_id, quote_id)
        if quote_id:
            self.reader.stand_on(quote_id)
        self._show_side()

    def say(self, words: str) -> None:
        self.bar.say(words)

    def say_problem(self, words: str) -> None:
        self.bar.say(words, "warning")

    def restyle(self) -> None:
        """Take the colours in use now."""
        self.reader.restyle()
        self.library.restyle()

    def show_all_marks(self, *, all_marks: bool) -> None:
        self.reader.show_all_marks(all_marks=all_marks)
        self._show_side()

    def show_reported(self, *, reported: bool) -> None:
        """Show and count reported speech too, or no longer."""
        self.commands["reported"].setChecked(reported)
        self.reader.show_reported(reported=reported)
        self.recounter.reported = reported
        self.recounter.soon()
        self._show_side()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.importer.import_pasted(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything is stored already, but for what is being written in the note."""
        end(self, self._reading_workers, self._quick_workers)
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_middle"):
            self.restyle()

    def _build(self) -> None:
        self.setAcceptDrops(True)
        self.setWindowTitle(f"{self.workspace.path.name} — Briefer")
        self._menus = self.commands.fill(self.menuBar())
        self._file = QLabel(self.workspace.path.name)
        self._file.setObjectName("file")
        self._file.setMinimumHeight(self.menuBar().sizeHint().height())
        self.menuBar().setCornerWidget(self._file)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.reader)
        self._middle.addWidget(EmptyState(self.commands))
        self.panes = Panes()
        self.panes.hold(self.library, self._middle, self.side)
        frame = QWidget()
        frame.setObjectName("frame")
        column(frame, self.banner, self.panes, self.bar, self.status, grows=self.panes)
        self.setCentralWidget(frame)
        recall(self)

    def _connect(self) -> None:
        self.commands.live_in(self.reader)
        self.commands.live_in(self.side.quotes)
        self.commands.live_in(self.library.list, without={"accept"})  # there, Enter reads
        self.library.entered.connect(self.reader.view.setFocus)
        self._slots_of_commands, self.following = Commands(self), Following(self)
        self.library.looked_for.connect(self.finder.look_for)
        self.library.chosen.connect(self._chosen)
        self.finder.found.connect(self.library.show_results)
        self.finder.failed.connect(self.library.show_problem)
        self.finder.indexed.connect(self._indexed)
        self.recounter.due.connect(self._show_later)
        self.recounter.counted.connect(self._counted)
        self.reader.moved.connect(self._moved)
        self.side.quotes.chosen.connect(self.reader.stand_on)
        self.side.overview.chosen.connect(self.library.query.setText)
        self.annotator.changed.connect(self.refresh)
        self.annotator.failed.connect(self.say_problem)
        self.annotator.said.connect(self.say)
        self.annotator.offered.connect(self._offer)
        self.importer.progressed.connect(self.status.show_progress)
        self.importer.stored.connect(self.refresh)
        self.importer.finished.connect(self._imported)
        self.importer.failed.connect(self.say_problem)
        self.status.cancelled.connect(self.importer.cancel)

    def _begin(self) -> None:
        self.slots = Slots(self.workspace.people())
        self._load_names()
        self.show_articles()
        say_steps(self.commands, self.workspace)
        self.status.show_saved("read only" if self.workspace.read_only else "saved")
        self.reader.view.setFocus()
        self.follow_focus(self.reader.view)
        self.finder.workspace_changed()
        self.recounter.soon()
        if self.workspace.warnings:
            self.bar.say("\n".join(self.workspace.warnings), "warning")

    def _make_note(self, parent: QWidget) -> "NotePanel":
        from briefer.ui.note.panel import NotePanel

        note = NotePanel(self.workspace, self.quick_run, parent)
        note.note_changed.connect(self._note_changed)
        note.failed.connect(self.say_problem)
        note.message.connect(self.say)
        note.marking_changed.connect(self.banner.show_marking)
        note.show_quote.connect(self.read)
        return note

    def follow_focus(self, focus: QObject | None) -> None:
        """Say the keys that are live where the focus is."""
        if isinstance(focus, QWidget) and focus.window() is self:
            self.panes.follow(focus)
            self.status.keys.show_for(place_of(focus, self))

    def _load_names(self) -> None:
        self.reader.people, self.reader.tags = self.workspace.people(), self.workspace.tags()

    def _show_quotes(self) -> None:
        if self.reader.article:
            self.reader.show_quotes(self.workspace.quotes(self.reader.article.id), self.slots)
            self._show_side()

    def _show_side(self) -> None:
        self.side.show_quotes(self.reader.article, self.reader.quotes, self.slots)
        self._moved(self.reader.quote.id if self.reader.quote else 0)

    def _follow_changes(self, changes: Changes) -> None:
        """After undo and redo, stand on what they changed."""
        if not changes.label.startswith(("Undo", "Redo")) or len(changes.quotes) != 1:
            return
        (quote_id,) = changes.quotes
        found = self.workspace.quotes(ids=[quote_id])
        if found:
            self.read(found[0].article_id, quote_id)

    def _offer(self, words: str) -> None:
        self.bar.say(words, "", Choice("Correct too", self.annotator.take_offer))

    def _moved(self, quote_id: int) -> None:
        self.side.quotes.stand_on(quote_id)
        self.status.show_position(self.reader.position_text())

    def _show_later(self) -> None:
        """What may follow a moment later: the rows of the list, and at the start the marking of the note."""
        self.library.show_articles(self.workspace.articles())
        if not self.workspace.path.exists():
            self.say_problem(f"“{self.workspace.path.name}” {_MOVED}")
        if not self.side.has_note and self.workspace.notes():
            self.side.note.hide()
            if wrote_last(self.workspace.path):
                self.side.turn_to(NOTE)

    def _counted(self, counts: Counts) -> None:
        self.library.show_counts(counts)
        self.side.overview.show_counts(counts)
        self.reader.names = tuple(count.name for count in counts.speakers)
        self.reader.show_also(counts.also)

    def _indexed(self, articles: int) -> None:
        self.status.show_indexed(articles, len(self.workspace.article_ids()))

    def _imported(self, imported: "Sequence[Imported]") -> None:
        words, refused = summary_of(imported)
        self.bar.say(words, "warning" if refused else "")
        if len(imported) == 1 and imported[0].article_id:
            self.read(imported[0].article_id)

    def _chosen(self, row: Row) -> None:
        """Open what was chosen in the list, at the words that were found."""
        self.read(row.article_id, row.quote_id)
        self.reader.show_found([span.of(row.snippet) for span in row.marked], 0 if row.quote_id else row.at)

    def _note_changed(self, _note_id: int) -> None:
        say_steps(self.commands, self.workspace)
        self.status.show_saved("saved")
