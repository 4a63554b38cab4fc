"""The quotes of the article as a list."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefer.model import Article, Quote, Status
from briefer.ui import theme
from briefer.ui.library.delegate import ground
from briefer.ui.library.model import ROW
from briefer.ui.reader.marks import Slots, colours_of, is_reported, label_of, speakers_of
from briefer.ui.typeset import draw_text, is_right_to_left, line_height

_NOWHERE = QModelIndex()
_NO_ARTICLE = "The quotes of the article you read stand here, with who said each."
_NO_QUOTES = "No quotes in this article.\nSelect words and press H to keep a passage."
_CHIP_WIDTH, _CHIP_HEIGHT, _EDGE = 30.0, 17.0, 14.0


class QuotesModel(QAbstractListModel):
    """The quotes that are marked in the reader, in reading order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.quotes: list[Quote] = []
        self.slots = Slots()
        self.article: Article | None = None

    def show_quotes(self, article: Article | None, quotes: Sequence[Quote], slots: Slots) -> None:
        self.article = article
        same = [quote.id for quote in quotes] == [quote.id for quote in self.quotes]
        if same and quotes:
            self.quotes, self.slots = list(quotes), slots
            self.dataChanged.emit(self.index(0), self.index(len(quotes) - 1))
            return
        self.beginResetModel()
        self.quotes, self.slots = list(quotes), slots
        self.endResetModel()

    def words(self, quote: Quote) -> str:
        return " ".join(quote.content.of(self.article.text if self.article else "").split())

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.quotes)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.quotes):
            return None
        quote = self.quotes[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(quote)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{speakers_of(quote)}: {self.words(quote)}. {about(quote)}"
        return quote if role == ROW else None


class QuoteDelegate(QStyledItemDelegate):
    def __init__(self, model: QuotesModel) -> None:
        super().__init__(model)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del index
        height = 2 * line_height(theme.interface_font(9.5)) + 2 * line_height(theme.reading_font(10.5))
        return QSize(option.rect.width(), round(height + 22))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        quote: Quote = index.data(ROW)
        place = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground(painter, option, place)
        colours = colours_of(quote, self._model.slots, theme.palette())
        chip, words = places_in(place, rtl=is_right_to_left(self._model.words(quote)))
        draw_chip(painter, quote, chip, colours)
        self._draw_words(painter, quote, words)
        painter.restore()

    def _draw_words(self, painter: QPainter, quote: Quote, place: QRectF) -> None:
        bold, face, small = theme.interface_font(9.5, bold=True), theme.reading_font(10.5), theme.interface_font(9)
        struck = quote.status is Status.REJECTED
        face.setStrikeOut(struck)
        words = self._model.words(quote)
        painter.setPen(theme.colour("faint" if struck else "text"))
        top = place.top() + draw_text(painter, speakers_of(quote), bold, place, rtl=is_right_to_left(words))
        place.setTop(top + 1)
        top += draw_text(painter, words, face, place, lines=2, rtl=is_right_to_left(words))
        place.setTop(top + 3)
        painter.setPen(theme.colour("muted"))
        draw_text(painter, about(quote), small, place, rtl=is_right_to_left(words))


def places_in(row: QRectF, *, rtl: bool) -> tuple[QRectF, QRectF]:
    """Where the initials of a row stand, on the side where its words begin, and where the words do."""
    left = row.right() - _EDGE - _CHIP_WIDTH if rtl else row.left() + _EDGE
    beside = _CHIP_WIDTH + 26
    words = row.adjusted(_EDGE, 9, -beside, -9) if rtl else row.adjusted(beside, 9, -_EDGE, -9)
    return QRectF(left, row.top() + 11, _CHIP_WIDTH, _CHIP_HEIGHT), words


def draw_chip(painter: QPainter, quote: Quote, place: QRectF, colours: theme.SpeakerColour) -> None:
    """Initials on the speaker's tint; hollow for reported speech."""
    reported = is_reported(quote)
    painter.setPen(theme.colour("border_strong") if reported else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if reported else QColor(colours.tint))
    painter.drawRoundedRect(place, 4, 4)
    painter.setPen(QColor(colours.ink))
    painter.setFont(theme.interface_font(8, bold=not reported))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, label_of(quote))


def about(quote: Quote) -> str:
    """Status, tags and comment in one line; q-number as the note cites it."""
    tags = " ".join(f"#{tag}" for tag in quote.tags)
    reported = "reported" if is_reported(quote) else ""
    return " · ".join(part for part in (f"q{quote.id}", reported, str(quote.status), tags, quote.comment) if part)


class QuotesList(QListView):
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = QuotesModel(self)
        self._quiet = False
        self.setModel(self.rows)
        self._drawing = QuoteDelegate(self.rows)
        self.setItemDelegate(self._drawing)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Quotes of this article")
        self.selectionModel().selectionChanged.connect(self._selected)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.rows.quotes:
            painter = QPainter(self.viewport())
            painter.setFont(theme.interface_font(10))
            painter.setPen(theme.colour("muted"))
            place = self.viewport().rect().adjusted(20, 28, -20, -20)
            words = _NO_QUOTES if self.rows.article else _NO_ARTICLE
            painter.drawText(place, int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap), words)
            painter.end()

    def stand_on(self, quote_id: int) -> None:
        """Choose the row of the quote one stands on in the reader."""
        self._quiet = True
        for number, quote in enumerate(self.rows.quotes):
            if quote.id == quote_id:
                self.setCurrentIndex(self.rows.index(number))
        self._quiet = False

    def _selected(self, _now: QItemSelection, _before: QItemSelection) -> None:
        quote = self.currentIndex().data(ROW)
        if quote and not self._quiet:
            self.chosen.emit(quote.id)
