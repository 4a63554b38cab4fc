"""The memo as its pages will look: white paper on a desk, as wide as there is room."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from briefer.ui import theme
from briefer.ui.note.pages import Pages
from briefer.ui.note.painting import paint_page

_GAP = 14  # pixels around and between the sheets of paper
_WIDEST = 1.35  # times the size of paper on a screen of 96 dots an inch
_STEP = 48
_VEIL = 150  # of 255: how much of stale pages is hidden
_DOTS = 96 / (72 * 4)  # pixels to a unit at that size


class Preview(QAbstractScrollArea):
    """Scrolls by arrow keys, Page Up and Page Down. The words can be read in the editor beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self._stale = False
        self.setObjectName("note-preview")
        self.setAccessibleName("Preview of the memo")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(_STEP)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

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

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.colour("desk"))
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        if self._pages:
            for number in range(len(self._pages.cuts)):
                sheet = self._place(number)
                if sheet.intersects(QRectF(event.rect())):
                    self._paint(painter, self._pages, number, sheet)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _paint(self, painter: QPainter, pages: Pages, number: int, sheet: QRectF) -> None:
        for step in (3, 2, 1):
            painter.fillRect(sheet.adjusted(-step, 1 - step, step, step + 1), QColor(0, 0, 0, 12))
        painter.fillRect(sheet, QColor("#ffffff"))
        painter.save()
        painter.translate(sheet.topLeft())
        painter.scale(self._scale(), self._scale())
        paint_page(painter, pages, number)
        painter.restore()
        if self._stale:
            painter.fillRect(sheet, QColor(255, 255, 255, _VEIL))

    def _scale(self) -> float:
        """Pixels to a unit."""
        if self._pages is None:
            return _DOTS
        room = self.viewport().width() - 2 * _GAP
        return max(0.05, min(room / self._pages.measures.width, _DOTS * _WIDEST))

    def _place(self, number: int) -> QRectF:
        """Where a page lies in the viewport."""
        assert self._pages is not None
        scale, measures = self._scale(), self._pages.measures
        width, height = measures.width * scale, measures.height * scale
        left = (self.viewport().width() - width) / 2
        return QRectF(round(left), _GAP + number * (height + _GAP) - self.verticalScrollBar().value(), width, height)

    def _measure(self) -> None:
        room = self.viewport().height()
        self.verticalScrollBar().setPageStep(max(1, room - _STEP))
        if self._pages is None:
            self.verticalScrollBar().setRange(0, 0)
            return
        height = self._pages.measures.height * self._scale() + _GAP
        self.verticalScrollBar().setRange(0, max(0, round(_GAP + len(self._pages.cuts) * height - room)))
