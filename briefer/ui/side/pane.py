"""The right pane: quotes, note and overview behind tabs; the note is built when it is first wanted."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from briefer.model import Article, Quote, Status
from briefer.ui.flow import column
from briefer.ui.reader.marks import Slots
from briefer.ui.side.overview import Overview
from briefer.ui.side.quotes import QuotesList

if TYPE_CHECKING:
    from briefer.ui.note.panel import NotePanel

QUOTES, NOTE, OVERVIEW = range(3)


class SidePane(QWidget):
    note_made = Signal(object)  # NotePanel

    def __init__(self, make_note: "Callable[[QWidget], NotePanel]", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Quotes and note")
        self._make_note = make_note
        self._note: NotePanel | None = None
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName("Quotes, note or overview")
        for name in ("Quotes", "Note", "Overview"):
            self.tabs.addTab(name)
        self.quotes, self.overview, self._place = QuotesList(), Overview(), QWidget()
        QVBoxLayout(self._place).setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget()
        for page in (self.quotes, self._place, self.overview):
            self._stack.addWidget(page)
        column(self, self.tabs, self._stack, grows=self._stack)
        self.tabs.currentChanged.connect(self._turn)

    @property
    def note(self) -> "NotePanel":
        """The note panel, built now if it was not yet."""
        if self._note is None:
            self._note = self._make_note(self._place)
            layout = self._place.layout()
            assert layout
            layout.addWidget(self._note)
            self.note_made.emit(self._note)
        return self._note

    @property
    def has_note(self) -> bool:
        """The note panel has been built."""
        return self._note is not None

    def turn_to(self, page: int) -> None:
        self.tabs.setCurrentIndex(page)

    def focus_page(self) -> None:
        """Give the focus to what is shown."""
        page = (self.quotes, self._note, self.overview)[self.tabs.currentIndex()]
        (page or self.tabs).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_quotes(self, article: Article | None, quotes: Sequence[Quote], slots: Slots) -> None:
        self.quotes.rows.show_quotes(article, quotes, slots)
        accepted = sum(1 for quote in quotes if quote.status is Status.ACCEPTED)
        self.tabs.setTabText(QUOTES, f"Quotes  {accepted:,} of {len(quotes):,}" if quotes else "Quotes")

    def _turn(self, page: int) -> None:
        if page == NOTE:
            self.note.show()
        self._stack.setCurrentIndex(page)
