"""The left pane: the line to look up in, speakers and tags, and the list of articles or of what was found."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from briefer.errors import BrieferError
from briefer.model import ArticleSummary
from briefer.ui import theme
from briefer.ui.flow import column
from briefer.ui.library.articles_list import ArticlesList
from briefer.ui.library.chips import Chips, Facet, term_of, with_term
from briefer.ui.library.counting import Count, Counts
from briefer.ui.library.model import ROW, RowsModel
from briefer.ui.library.query_line import QueryLine
from briefer.ui.library.rows import Row, foot, how_many, newest_first, row_of_article

if TYPE_CHECKING:
    from briefer.lookup import Hit, Results

_CHIPS = ((680, 6), (440, 3))  # from this height, so many at first


class LibraryPane(QWidget):
    """Shows rows; what is looked for and what is chosen is said by signals."""

    looked_for = Signal(str)
    chosen = Signal(object)  # Row
    entered = Signal()  # to be read now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Articles")
        self._summaries: list[ArticleSummary] = []
        self._quiet = False
        self._counts = Counts()
        self.query = QueryLine()
        self.speakers, self.tags = Chips("Speakers"), Chips("Tags")
        self.model = RowsModel(self)
        self.list = ArticlesList()
        self._build()

    def show_articles(self, summaries: Sequence[ArticleSummary]) -> None:
        """The articles of the workspace, the newest first."""
        self._summaries = newest_first(summaries)
        if not self.query.text().strip():
            self._show_all()

    def show_counts(self, counts: Counts) -> None:
        """Whom and what there is; while something is looked for, its own counts are shown instead."""
        hidden, self._counts = self._counts.hidden, counts
        if counts.hidden != hidden:
            self.show_articles(self._summaries)
        if self.query.text().strip():
            return
        self._show_speakers([count for count in counts.speakers if count.quotes], "")
        self.tags.show_facets([_facet("tag", count) for count in counts.tags], "")

    def show_results(self, results: "Results") -> None:
        """What was found; dropped if nothing is looked for any more."""
        if not self.query.text().strip():
            return
        self.query.say_count(results.quotes or results.total)
        self._show([_row_of_hit(hit) for hit in results.hits], how_many(results.total, results.quotes))
        self._heading.setText(" ".join([_heading_of(results), *results.remarks]))
        query = self.query.text()
        self._show_speakers([Count(name, count, 0) for name, count in results.speakers], query)
        keys = {count.name: count.key for count in self._counts.tags}
        tags = [Count(name, count, 0, keys.get(name, 0)) for name, count in results.tags]
        self.tags.show_facets([_facet("tag", count) for count in tags], query)

    def _show_speakers(self, counts: Sequence[Count], query: str) -> None:
        """The people who are followed stand first; among them and behind them the most frequent do."""
        ordered = sorted(counts, key=lambda count: count.name not in self._counts.followed)
        self.speakers.show_facets([_facet("speaker", count) for count in ordered], query)

    def show_problem(self, problem: BaseException) -> None:
        """Why a query cannot be answered, where the results would stand."""
        self.query.say_count(None)
        sentence = str(problem) if isinstance(problem, BrieferError) else "This could not be looked up."
        self._show([], sentence, plain=True)

    def mark_reading(self, article_id: int, quote_id: int = 0) -> None:
        """Choose the row of what is read, without opening it again."""
        self._quiet = True
        place = self.model.place_of(article_id, quote_id)
        if place.isValid() and self._current() != (article_id, quote_id):
            self.list.setCurrentIndex(place)
        self._quiet = False

    def step_article(self, by: int) -> None:
        """Choose the nearest row of another article, on or back."""
        rows = self.model.rows
        here, row = self._current()[0], self.list.currentIndex().row() + by
        while 0 <= row < len(rows):
            if rows[row].article_id != here:
                self.list.setCurrentIndex(self.model.index(row))
                return
            row += by

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little height, it goes to the list."""
        super().resizeEvent(event)
        most = next((most for least, most in _CHIPS if event.size().height() >= least), 0)
        self.speakers.show_at_most(most)
        self.tags.show_at_most(most)

    def restyle(self) -> None:
        self.list.viewport().update()

    def _build(self) -> None:
        self._heading = QLabel()
        self._heading.setObjectName("section")
        self._heading.setFont(theme.interface_font(8))
        self._heading.setWordWrap(True)
        self.list.setModel(self.model)
        self.list.selectionModel().selectionChanged.connect(self._selected)
        self.query.looked_for.connect(self._looked_for)
        self.query.down.connect(self._to_list)
        self.list.activated.connect(self._enter)
        self.speakers.chosen.connect(self._refine)
        self.tags.chosen.connect(self._refine)
        above = QVBoxLayout()
        above.setContentsMargins(12, 10, 12, 8)
        above.setSpacing(14)
        for widget in (self.query, self.speakers, self.tags, self._heading):
            above.addWidget(widget)
        column(self, above, self.list, grows=self.list)
        self.setFocusProxy(self.list)

    def _looked_for(self, text: str) -> None:
        if not text.strip():
            self._show_all()
        self.looked_for.emit(text)

    def _show_all(self) -> None:
        self.query.say_count(None)
        rows = [row_of_article(summary, self._counts.hidden.get(summary.id, 0)) for summary in self._summaries]
        self._show(rows, how_many(len(rows)) if rows else "No articles yet")
        self.show_counts(self._counts)

    def _show(self, rows: Sequence[Row], heading: str, *, plain: bool = False) -> None:
        self._heading.setText(heading if plain else heading.upper())
        reading = self._current()
        self._quiet = True
        self.model.show_rows(rows)
        place = self.model.place_of(*reading)
        if place.isValid() and not self.list.selectionModel().hasSelection():
            self.list.setCurrentIndex(place)
        self._quiet = False

    def _current(self) -> tuple[int, int]:
        row = self.list.currentIndex().data(ROW)
        return (row.article_id, row.quote_id) if row else (0, 0)

    def _selected(self, _now: QItemSelection, _before: QItemSelection) -> None:
        row = self.list.currentIndex().data(ROW)
        if row and not self._quiet:
            self.chosen.emit(row)

    def _enter(self) -> None:
        self.entered.emit()

    def _to_list(self) -> None:
        if self.list.selectionModel().hasSelection():
            self.chosen.emit(self.list.currentIndex().data(ROW))
        elif self.model.rows:
            self.list.setCurrentIndex(self.model.index(0))
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _refine(self, term: str) -> None:
        self.query.setText(with_term(self.query.text(), term))


def _facet(field: str, count: Count) -> Facet:
    return Facet(term_of(field, count.name), count.name, count.quotes, count.key)


def _row_of_hit(hit: "Hit") -> Row:
    counted = f"{hit.quotes:,} quote{'' if hit.quotes == 1 else 's'}" if hit.quotes else ""
    below = foot(hit.source, hit.published, counted)
    return Row(hit.article_id, hit.quote_id, hit.title, hit.snippet, tuple(hit.marked), below, hit.at)


def _heading_of(results: "Results") -> str:
    if results.hits:
        return how_many(results.total, results.quotes).upper()
    return f"Nothing found. Did you mean “{results.correction}”?" if results.correction else "Nothing found."
