"""The colours of speakers to choose from."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QWidget

from briefer.ui import theme

NAMES = ("by itself", "blue", "vermilion", "purple", "green", "ochre", "teal", "rose", "slate")  # slot 0 to 8
_WIDTH, _HEIGHT = 30.0, 17.0


class Swatch(QRadioButton):
    """One colour of the palette; slot 0 leaves the choice to the program."""

    def __init__(self, slot: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slot = slot
        self.setAccessibleName(f"Colour: {NAMES[slot]}")
        self.setToolTip(NAMES[slot].capitalize())
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(38, 26)

    def hitButton(self, _place: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF((self.width() - _WIDTH) / 2, (self.height() - _HEIGHT) / 2, _WIDTH, _HEIGHT)
        if self.isChecked():
            painter.setPen(QPen(theme.colour("accent" if self.hasFocus() else "muted"), 2 if self.hasFocus() else 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(-3, -3, 3, 3), 6, 6)
        colours = theme.palette().speaker(self._slot)
        draw_chip(painter, place, colours, "" if self._slot else "auto")
        if self._slot:
            painter.setPen(QPen(QColor(colours.line), 2))
            painter.drawLine(
                QPointF(place.left() + 4, place.bottom() - 1), QPointF(place.right() - 4, place.bottom() - 1)
            )
        painter.end()


def draw_chip(painter: QPainter, place: QRectF, colours: theme.SpeakerColour, words: str) -> None:
    """A chip in the colours of a speaker, as in the margin."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.tint))
    painter.drawRoundedRect(place, 4, 4)
    painter.setPen(QColor(colours.ink))
    painter.setFont(theme.interface_font(8, bold=words != "auto"))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
