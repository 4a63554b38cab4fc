"""Who is quoted how often in the workspace, and which tags are in use."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QVBoxLayout, QWidget

from briefer.ui import theme
from briefer.ui.library.chips import term_of
from briefer.ui.library.counting import Count, Counts

_SHOWN = 30


class Tally(QAbstractButton):
    """One line: a name, a bar, how many quotes and how many of them accepted; pressed, it looks the name up."""

    chosen = Signal(str)

    def __init__(self, count: Count, most: int, term: str) -> None:
        super().__init__()
        self._count, self._most, self._term = count, max(1, most), term
        self.setAccessibleName(f"{count.name}: {count.quotes} quotes, {count.accepted} accepted")
        self.setToolTip(self.accessibleName())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(24)
        self.clicked.connect(self._choose)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        self.chosen.emit(self._term)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.interface_font(9.5))
        metrics = painter.fontMetrics()
        name_width = self.width() * 0.42
        painter.setPen(theme.colour("text"))
        name = metrics.elidedText(self._count.name, Qt.TextElideMode.ElideRight, int(name_width) - 14)
        painter.drawText(QRectF(6, 0, name_width, self.height()), Qt.AlignmentFlag.AlignVCenter, name)
        full = self.width() - name_width - 88
        painter.setPen(Qt.PenStyle.NoPen)
        for number, colour in ((self._count.quotes, "citation_tint"), (self._count.accepted, "accent")):
            painter.setBrush(theme.colour(colour))
            painter.drawRoundedRect(QRectF(name_width, 8, full * number / self._most, 8), 3, 3)
        painter.setPen(theme.colour("muted"))
        said = f"{self._count.accepted:,} of {self._count.quotes:,}"
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(self.width() - 78, 0, 72, self.height()), right, said)
        if self.hasFocus():
            painter.setPen(theme.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()


class Overview(QScrollArea):
    chosen = Signal(str)  # a term to look for

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Overview")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self._counts = Counts()

    def show_counts(self, counts: Counts) -> None:
        if counts == self._counts:
            return
        self._counts = counts
        body = QWidget()
        body.setObjectName("side")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(2)
        self._fill(layout, "Speakers", "speaker", counts.speakers)
        layout.addSpacing(14)
        self._fill(layout, "Tags", "tag", counts.tags)
        layout.addStretch(1)
        self.setWidget(body)

    def _fill(self, layout: QVBoxLayout, title: str, field: str, counts: tuple[Count, ...]) -> None:
        heading = QLabel(f"{title.upper()}, ACCEPTED OF ALL")
        heading.setObjectName("section")
        heading.setFont(theme.interface_font(8))
        layout.addWidget(heading)
        layout.addSpacing(4)
        most = max((count.quotes for count in counts), default=0)
        for count in counts[:_SHOWN]:
            tally = Tally(count, most, term_of(field, count.name))
            tally.chosen.connect(self.chosen)
            layout.addWidget(tally)
        if not counts:
            layout.addWidget(QLabel("None yet"))
