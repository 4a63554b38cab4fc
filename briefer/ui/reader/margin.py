"""The margin beside the article: the initials of who is quoted."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from briefer.model import Quote, Status
from briefer.ui import theme
from briefer.ui.reader.marks import colours_of, is_reported, label_of, speakers_of

if TYPE_CHECKING:
    from briefer.ui.reader.view import ArticleView

_WIDTH, _HEIGHT = 30.0, 17.0


class Margin(QWidget):
    """Draws a chip beside the first line of each quote; the words themselves are the view's."""

    def __init__(self, view: "ArticleView") -> None:
        super().__init__(view)
        self._view = view
        self.setAccessibleName("Who is quoted")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def chips(self) -> Iterator[tuple[int, QRectF]]:
        """Each quote whose beginning is on the screen, with the place of its chip."""
        seen: set[int] = set()
        last_top, last_label = -1.0, ""
        left = self.width() - _WIDTH - 0.5 if self._view.rtl else 0.5
        for stretch, rects in self._view.visible_stretches():
            if stretch.quote in seen or not rects:
                continue
            seen.add(stretch.quote)
            label = label_of(self._view.quotes[stretch.quote])
            top = rects[0].center().y() - _HEIGHT / 2
            if abs(top - last_top) < _HEIGHT and label == last_label:
                continue
            top = max(top, last_top + _HEIGHT + 2) if last_top >= 0 else top
            last_top, last_label = top, label
            yield stretch.quote, QRectF(left, round(top) + 0.5, _WIDTH, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, place in self.chips():
            self._draw(painter, self._view.quotes[index], place)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._quote_at(event.position())
        if index >= 0:
            self._view.quote_clicked.emit(index)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self._quote_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), speakers_of(self._view.quotes[index]) if index >= 0 else "", self)
            return True
        return super().event(event)

    def _quote_at(self, place: QPointF) -> int:
        return next((index for index, chip in self.chips() if chip.contains(place)), -1)

    def _draw(self, painter: QPainter, quote: Quote, place: QRectF) -> None:
        palette = theme.palette()
        colours = colours_of(quote, self._view.slots, palette)
        rejected = quote.status is Status.REJECTED
        painter.setFont(theme.interface_font(8, bold=not is_reported(quote)))
        painter.setPen(_border(quote, colours, palette))
        filled = quote.status is Status.ACCEPTED and not is_reported(quote)
        painter.setBrush(QColor(colours.tint if filled else palette.paper))
        painter.drawRoundedRect(place, 4, 4)
        painter.setPen(QColor(palette.faint if rejected else colours.ink))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, label_of(quote))


def _border(quote: Quote, colours: theme.SpeakerColour, palette: theme.Palette) -> QPen:
    """Dotted around a suggestion; around reported speech a quiet line, in the speaker's colour once it is accepted."""
    accepted = quote.status is Status.ACCEPTED
    if is_reported(quote):
        return QPen(QColor(colours.line if accepted else palette.border))
    if quote.status is Status.SUGGESTED:
        return QPen(QColor(colours.line), 1, Qt.PenStyle.DotLine)
    return QPen(QColor(colours.tint if accepted else palette.border))
