"""The article as it is read: one column, quotes tinted and underlined, the current one outlined."""

import re
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFontInfo,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from briefer.model import Quote, Span, report_start
from briefer.ui import theme
from briefer.ui.reader.display import Display
from briefer.ui.reader.geometry import first_in_sight, right_align, stretch_rects
from briefer.ui.reader.highlighter import QuoteHighlighter
from briefer.ui.reader.margin import Margin
from briefer.ui.reader.marks import Slots, Stretch, by_block
from briefer.ui.reader.page import GAP, INSET, MARGIN, column_in, open_gap, page_font, page_of
from briefer.ui.reader.painting import draw_outline, mark_found, underline
from briefer.ui.typeset import runs_right_to_left

POINTS = 12.5
SMALLEST, LARGEST = 8.0, 32.0
_MOVING = frozenset(
    Qt.Key[f"Key_{name}"] for name in ("Left", "Right", "Up", "Down", "Home", "End", "PageUp", "PageDown")
)


class ArticleView(QPlainTextEdit):
    """Shows one article read-only. Quotes are named by their index in the order shown."""

    quote_clicked = Signal(int)
    column_moved = Signal(int, int)  # left edge and width of the column, in pixels of this widget

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._select_by_keys(selecting=False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName("article")
        self.setAccessibleName("Article")
        self.viewport().setMouseTracking(True)
        self.points = POINTS
        self.display = Display("")
        self._heading, self.rtl = 0, False  # how many pieces the heading above says already
        self.quotes: list[Quote] = []
        self.slots = Slots()
        self.current = -1
        self._stretches: dict[int, list[Stretch]] = {}
        self._gap, self._card = -1, QWidget()
        self._found: re.Pattern[str] | None = None
        self._margin = Margin(self)
        self._load()
        self.updateRequest.connect(self._follow)

    def show_article(self, text: str, title: str = "", told: int = 0) -> None:
        """Show another text without quotes; what it begins with is not said twice: its title, and lines up to ``told``."""
        self.display, self.rtl = Display(text), runs_right_to_left(text)
        begins = max(told, report_start(text, title))
        self._heading = sum(piece.end <= begins for piece in self.display.pieces)
        self.quotes, self.current, self._stretches, self._found = [], -1, {}, None
        self._load()

    def show_quotes(self, quotes: list[Quote], slots: Slots) -> None:
        """Mark these quotes; only what changed is coloured anew."""
        self.quotes, self.slots = quotes, slots
        self._stretches = by_block(self.display, quotes)
        self._hide_heading()
        self._highlighter.show_quotes(quotes, self._stretches, slots, theme.palette())
        self._margin.update()
        self.viewport().update()

    def hold(self, card: QWidget) -> None:
        """The card that is shown in the gap below the current quote."""
        self._card = card
        card.setParent(self.viewport())
        card.hide()

    def stand_on(self, index: int, *, jump: bool = True) -> None:
        """Make a quote the current one, with the card below it; -1 for none."""
        self.current = index
        self._place_gap()
        if jump and self.isVisible() and 0 <= index < len(self.quotes):
            self._bring_into_view()
        self._margin.update()
        self.viewport().update()

    def card_changed(self) -> None:
        """The card has another height now."""
        self._place_gap()

    def show_found(self, words: Sequence[str], at: int = 0) -> None:
        """Mark words that were looked for; with ``at``, show the first of them behind that place."""
        said = sorted({word for word in words if word.strip()}, key=len, reverse=True)
        self._found = re.compile("|".join(map(re.escape, said)), re.IGNORECASE) if said else None
        first = self._found.search(self.display.text, at) if self._found and at else None
        if first:
            cursor = self.textCursor()
            cursor.setPosition(self.display.position(first.start()))
            self.setTextCursor(cursor)
            self.centerCursor()
            self._place_card()
        self.viewport().update()

    def zoom_to(self, points: float) -> None:
        """Set the size of the type and stay where one is."""
        self.points = min(LARGEST, max(SMALLEST, points))
        self._load()
        self.show_quotes(self.quotes, self.slots)
        self.stand_on(self.current)

    def restyle(self) -> None:
        """Take the colours in use now."""
        self.zoom_to(self.points)

    def selected_span(self) -> Span:
        """What is selected, in offsets of the article."""
        cursor = self.textCursor()
        return Span(self.display.offset(cursor.selectionStart()), self.display.offset(cursor.selectionEnd()))

    def visible_blocks(self) -> Iterator[tuple[QTextBlock, QPointF]]:
        """The blocks on the screen with their top left corners."""
        block = self.firstVisibleBlock()
        height = self.viewport().height()
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if place.top() > height:
                return
            if block.isVisible():
                yield block, place.topLeft()
            block = block.next()

    def visible_stretches(self) -> Iterator[tuple[Stretch, list[QRectF]]]:
        """The stretches of quotes on the screen with the rectangles they cover."""
        for block, corner in self.visible_blocks():
            for stretch in self._stretches.get(block.blockNumber(), ()):
                yield stretch, stretch_rects(block, stretch.at, stretch.units, corner)

    def event(self, event: QEvent) -> bool:
        """Letters are commands here: Qt would keep them for a text that can be edited."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        for block, _corner in self.visible_blocks():
            if block.textDirection() == Qt.LayoutDirection.RightToLeft:
                right_align(block, self.viewport().width() - INSET)
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._found:
            mark_found(painter, self._found, self.visible_blocks())
        around: list[QRectF] = []
        for stretch, rects in self.visible_stretches():
            underline(painter, self.quotes[stretch.quote], rects, self.slots)
            around += rects if stretch.quote == self.current else []
        draw_outline(painter, around)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_to(self.points + (1 if event.angleDelta().y() > 0 else -1))
        else:
            super().wheelEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Only now is it known how much there is to be seen."""
        super().showEvent(event)
        if 0 <= self.current < len(self.quotes):
            self._bring_into_view()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The quote one stands on stays in sight."""
        seen = self._sees_current(event.oldSize().height())
        super().resizeEvent(event)
        self._set_column()
        if seen and not self._sees_current(self.viewport().height()):
            self._bring_into_view()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows scroll; with Shift they select, from what is in sight."""
        if event.key() in _MOVING and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._select_by_keys(selecting=True)
            if not self.viewport().rect().intersects(self.cursorRect()):
                begin = first_in_sight(self.visible_blocks())
                self.setTextCursor(QTextCursor(begin) if begin.isValid() else self.textCursor())
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            index = self.quote_at(event.position())
            if index >= 0:
                self.quote_clicked.emit(index)

    def quote_at(self, place: QPointF) -> int:
        """The quote under a point of the viewport; -1 if there is none."""
        for stretch, rects in self.visible_stretches():
            if any(rect.contains(place) for rect in rects):
                return stretch.quote
        return -1

    def _select_by_keys(self, *, selecting: bool) -> None:
        """A caret is shown only while one selects, or to a screen reader: the line says where one stands."""
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        if selecting or QAccessible.isActive():
            flags |= Qt.TextInteractionFlag.TextSelectableByKeyboard
        if self.textInteractionFlags() != flags:
            self.setTextInteractionFlags(flags)

    def _load(self) -> None:
        font = page_font(self.points)
        self.setFont(font)
        self._pixels = QFontInfo(font).pixelSize()
        self._page = page_of(self.display, font, self._pixels)
        self.setDocument(self._page)
        self._highlighter = QuoteHighlighter(self._page)
        self._gap = -1
        self._set_column()

    def _hide_heading(self) -> None:
        """The heading above says it already; a title that quotes somebody stays."""
        hides = self._heading < len(self.display.pieces)
        for number in range(0, 2 * self._heading, 2):
            for block in (number, number + 1):
                self._page.findBlockByNumber(block).setVisible(not hides or number in self._stretches)

    def _set_column(self) -> None:
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        left, column = column_in(room, self._pixels, rtl=self.rtl)
        if self.viewportMargins().left() != left or self.viewport().width() != column:
            self.setViewportMargins(left, 0, max(0, room - column - left), 0)
        beside = self.viewport().geometry().right() + 3 if self.rtl else left - MARGIN - 2
        self._margin.setGeometry(QRect(beside, 0, MARGIN, self.viewport().height()))
        self.column_moved.emit(left, self.viewport().width())
        self._place_gap()

    def _place_gap(self) -> None:
        """Open the gap after the last line of the current quote by the height of the card, close the one before."""
        wanted = self._gap_of(self.current)
        if self._gap not in {-1, wanted}:
            open_gap(self._page.findBlockByNumber(self._gap), self._height_of(self._gap))
        if wanted >= 0:
            self._card.setFixedWidth(self.viewport().width())
            height = self._card.heightForWidth(self.viewport().width())
            self._card.setFixedHeight(height)
            open_gap(self._page.findBlockByNumber(wanted), height + 1.3 * self._pixels)
        self._gap = wanted
        self._place_card()

    def _gap_of(self, index: int) -> int:
        if not 0 <= index < len(self.quotes):
            return -1
        return 2 * self.display.piece_at(max(0, self.quotes[index].content.end - 1)) + 1

    def _height_of(self, gap: int) -> float:
        return GAP * self._pixels if self.display.pieces[gap // 2].parted else 0

    def _place_card(self) -> None:
        block = self._page.findBlockByNumber(self._gap) if self._gap >= 0 else QTextBlock()
        self._card.setVisible(block.isValid())
        if block.isValid():
            top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
            self._card.move(0, round(top + 0.45 * self._pixels))

    def _sees_current(self, height: int) -> bool:
        """The card below the current quote begins within so many pixels."""
        return self.isVisible() and self._gap >= 0 and 0 <= self._card.y() < height

    def _bring_into_view(self) -> None:
        quote = self.quotes[self.current]
        cursor = self.textCursor()
        cursor.setPosition(self.display.position(quote.content.start))
        self.setTextCursor(cursor)
        self._select_by_keys(selecting=False)
        top = self.cursorRect().top()
        bottom = self._card.geometry().bottom()
        if top < 0 or bottom > self.viewport().height():
            self.centerCursor()
        self._place_card()

    def _follow(self, _rect: QRect, moved: int) -> None:
        if moved:
            self._place_card()
        self._margin.update()
