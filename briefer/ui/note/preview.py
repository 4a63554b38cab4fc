"""The memo as its pages will look: white paper on a desk, as wide as there is room."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from briefer.ui import theme
from briefer.ui.note.pages import Pages
from briefer.ui.note.painting import paint_page
from briefer.ui.note.pieces import blocks_of, extent

_GAP = 14  # pixels around and between the sheets of paper
_WIDEST = 1.35  # times the size of paper on a screen of 96 dots an inch
_STEP = 48
_SMALLEST, _LARGEST = 0.5, 4.0
_ZOOMS = {"+": 1.2, "=": 1.2, "-": 1 / 1.2, "0": 1.0}
_VEIL = 150  # of 255: how much of stale pages is hidden
_DOTS = 96 / (72 * 4)  # pixels to a unit at that size


class Preview(QAbstractScrollArea):
    """Scrolls by arrow keys, Page Up and Page Down; + and - make the page larger and smaller, 0 as wide as there is room.

    The words can be read in the editor beside it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self._stale = False
        self._zoom = 1.0  # times the width there is
        self.setObjectName("note-preview")
        self.setAccessibleName("Preview of the memo")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(_STEP)

    @property
    def pages(self) -> Pages | None:
        return self._pages

    def show_pages(self, pages: Pages | None) -> None:
        """Show these pages from where the last ones were scrolled to."""
        self._pages, self._stale = pages, False
        count = len(pages.cuts) if pages else 0
        title = pages.source.title if pages else ""
        self.setAccessibleDescription(f"{title}, {count} page{'s' if count != 1 else ''}" if count else "")
        self._measure()
        self.viewport().update()

    def show_stale(self) -> None:
        """Veil the pages: what is written now cannot be laid out."""
        self._stale = True
        self.viewport().update()

    def reveal(self, heading: str) -> None:
        """Scroll to where the first heading with these words stands, unless it can be seen already."""
        top = self._top_of(heading)
        bar = self.verticalScrollBar()
        if top is not None and not 0 <= top < self.viewport().height() * 0.8:
            bar.setValue(round(bar.value() + top - self.viewport().height() * 0.15))

    def zoom(self, zoom: float) -> None:
        """Show the page so many times as wide as there is room."""
        self._zoom = min(_LARGEST, max(_SMALLEST, zoom))
        self._measure()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in _ZOOMS:
            self.zoom(self._zoom * _ZOOMS[event.text()] if event.text() != "0" else 1.0)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(self._zoom * 1.1 ** (event.angleDelta().y() / 120))
        else:
            super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        try:
            painter.fillRect(event.rect(), theme.colour("desk"))
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            for number in range(len(self._pages.cuts) if self._pages else 0):
                self._paint(painter, number, QRectF(event.rect()))
        finally:
            painter.end()  # a painter left open would end the program

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _paint(self, painter: QPainter, number: int, wanted: QRectF) -> None:
        sheet = self._place(number)
        if self._pages is None or not sheet.intersects(wanted):
            return
        for step in (3, 2, 1):
            painter.fillRect(sheet.adjusted(-step, 1 - step, step, step + 1), QColor(0, 0, 0, 12))
        painter.fillRect(sheet, QColor("#ffffff"))
        painter.save()
        painter.translate(sheet.topLeft())
        painter.scale(self._scale(), self._scale())
        paint_page(painter, self._pages, number)
        painter.restore()
        if self._stale:
            painter.fillRect(sheet, QColor(255, 255, 255, _VEIL))

    def _scale(self) -> float:
        """Pixels to a unit."""
        if self._pages is None:
            return _DOTS
        room = self.viewport().width() - 2 * _GAP
        return max(0.05, min(room / self._pages.measures.width, _DOTS * _WIDEST)) * self._zoom

    def _place(self, number: int) -> QRectF:
        """Where a page lies in the viewport."""
        assert self._pages is not None
        scale, measures = self._scale(), self._pages.measures
        width, height = measures.width * scale, measures.height * scale
        left = max(_GAP, (self.viewport().width() - width) / 2) - self.horizontalScrollBar().value()
        return QRectF(round(left), _GAP + number * (height + _GAP) - self.verticalScrollBar().value(), width, height)

    def _top_of(self, heading: str) -> float | None:
        """Where a heading stands in the viewport; None if it is on no page."""
        if self._pages is None or not heading.strip():
            return None
        found = (block for block in blocks_of(self._pages.body) if block.blockFormat().headingLevel() == 1)
        block = next((block for block in found if block.text().endswith(heading.strip())), None)
        if block is None:
            return None
        y = extent(block).top()
        page = next((number for number, cut in enumerate(self._pages.cuts) if y < cut.body.bottom), 0)
        within = self._pages.measures.margin + y - self._pages.cuts[page].body.top
        return self._place(page).top() + within * self._scale()

    def _measure(self) -> None:
        room, pages = self.viewport().size(), self._pages
        self.verticalScrollBar().setPageStep(max(1, room.height() - _STEP))
        self.horizontalScrollBar().setPageStep(room.width())
        wide = pages.measures.width * self._scale() + 2 * _GAP if pages else 0
        high = (pages.measures.height * self._scale() + _GAP) * len(pages.cuts) + _GAP if pages else 0
        self.verticalScrollBar().setRange(0, max(0, round(high - room.height())))
        self.horizontalScrollBar().setRange(0, max(0, int(wide - room.width())))
