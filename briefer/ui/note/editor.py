"""The editor of a note: Markdown in a monospaced face, with citations completed as one types."""

import re
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from briefer.model import clean_text
from briefer.ui import theme
from briefer.ui.note.completion import CompletionList
from briefer.ui.note.highlighting import Highlighter
from briefer.ui.note.matching import Candidate, matches
from briefer.ui.note.own_keys import keeps
from briefer.ui.note.text import points_before, units_before
from briefer.ui.reader.geometry import right_align

_ITEM = re.compile(r"([ \t]*)(?:([-*+])|(\d{1,6})([.)]))[ \t]+(.*)$")
_OPEN_CITATION = re.compile(r"\[@([^\[\]\n]{0,80})$")


class NoteEditor(QPlainTextEdit):
    """``candidates`` gives what can be cited; ``known`` says whether a citation leads somewhere."""

    left = Signal()  # the focus went elsewhere

    def __init__(
        self, candidates: Callable[[], Sequence[Candidate]], known: Callable[[str, int], bool], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._candidates = candidates
        self._hints: dict[int, str] = {}
        self._rtl = False  # every line starts at the right
        self._dismissed = -1  # where a citation begins whose list was closed with Esc
        self.setObjectName("note-editor")
        self.setAccessibleName("Note")
        self.setAccessibleDescription("The note in Markdown. Type [@ to cite a quote by its speaker or its words.")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setFont(theme.code_font())
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.document().setDocumentMargin(12)
        self.highlighter = Highlighter(self.document(), known)
        self.completion = CompletionList(parent)
        self.completion.chosen.connect(self._complete)
        self.textChanged.connect(self._offer)
        self.cursorPositionChanged.connect(self._close_if_left)

    def show_text(self, text: str) -> None:
        """Put another text in the editor; there is nothing to undo in it yet."""
        if text != self.text():
            self.setPlainText(clean_text(text))
        self.document().setModified(False)

    def text(self) -> str:
        """The text as the analyst typed it, no-break spaces included."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def run_right_to_left(self, rtl: bool) -> None:  # noqa: FBT001  # one property
        """Start every line at the right, whatever sign it begins with; else each line as its letters ask for."""
        if rtl != self._rtl:
            self._rtl = rtl
            option = self.document().defaultTextOption()
            option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LayoutDirectionAuto)
            self.document().setDefaultTextOption(option)

    def show_hints(self, hints: dict[int, str]) -> None:
        """Ghost lines under these lines of the text, which stand in no file."""
        self._hints = hints
        self.viewport().update()

    def cite(self, name: str) -> None:
        """Put a citation where the cursor stands; under a heading, not into it."""
        cursor = self.textCursor()
        if cursor.block().text().startswith("#"):
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            below = cursor.block().next()
            if below.isValid() and not below.text().strip():
                cursor.setPosition(below.position())
            else:
                cursor.insertText("\n")
        before = cursor.block().text()[: cursor.positionInBlock()]
        space = "" if not before or before[-1].isspace() or before[-1] in "(“" else " "
        cursor.insertText(f"{space}[@{name}]")
        self.setTextCursor(cursor)

    def go_to(self, line: int, column: int = 0) -> None:
        """Put the cursor on a line, from 0, before a code point of it, and take the focus."""
        block = self.document().findBlockByNumber(min(line, self.blockCount() - 1))
        cursor = QTextCursor(block)
        at = units_before(block.text(), min(column, len(block.text())))
        cursor.setPosition(block.position() + at)
        self.setTextCursor(cursor)
        self.centerCursor()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_cursor(self, line: int) -> None:
        """Put the cursor at the end of a line, from 0, and show the text from its beginning."""
        cursor = QTextCursor(self.document().findBlockByNumber(min(line, self.blockCount() - 1)))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(0)

    def place(self) -> tuple[int, int]:
        """The line and the code point of it where the cursor stands, from 0."""
        cursor = self.textCursor()
        return cursor.blockNumber(), points_before(cursor.block().text(), cursor.positionInBlock())

    def event(self, event: QEvent) -> bool:
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and self.completion.isVisible() and keeps(event, CompletionList.KEYS):
            return True
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  # Qt's own signature
        """Tab chooses from the list while it is open, and leaves the editor else."""
        return not self.completion.isVisible() and super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.completion.isVisible():
            self._dismissed = self._opened_at()
        if self.completion.takes(event) or (_is_enter(event) and self._go_on_with_list()):
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.completion.hide()
        self.left.emit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files that are dropped are articles: they are left to the window."""
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words only, with line ends as they are counted here."""
        self.textCursor().insertText(clean_text(source.text()))

    def paintEvent(self, event: QPaintEvent) -> None:
        for block in self._visible_blocks():
            if self._rtl or block.textDirection() == Qt.LayoutDirection.RightToLeft:
                right_align(block, self.viewport().width() - self.document().documentMargin())
        super().paintEvent(event)
        if self._hints:
            painter = QPainter(self.viewport())
            painter.setPen(theme.colour("faint"))
            font = theme.interface_font(9)
            font.setItalic(True)
            painter.setFont(font)
            for line, hint in self._hints.items():
                self._paint_hint(painter, line, hint)
            painter.end()

    def _visible_blocks(self) -> Iterator[QTextBlock]:
        block, end = self.firstVisibleBlock(), self.viewport().height()
        while block.isValid() and self.blockBoundingGeometry(block).translated(self.contentOffset()).top() <= end:
            yield block
            block = block.next()

    def _paint_hint(self, painter: QPainter, line: int, hint: str) -> None:
        """On the blank line under a heading; behind the heading where there is none."""
        heading, below = self.document().findBlockByNumber(line), self.document().findBlockByNumber(line + 1)
        block = below if below.isValid() and not below.text().strip() else heading
        top = round(self.blockBoundingGeometry(block).translated(self.contentOffset()).top())
        margin = round(self.document().documentMargin())
        left = margin if block == below else margin + self.fontMetrics().horizontalAdvance(heading.text()) + 16
        room = QRect(left, top, self.viewport().width() - left - margin, self.fontMetrics().lineSpacing())
        words = painter.fontMetrics().elidedText(hint, Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignRight if self._rtl and block == below else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, words)

    def _go_on_with_list(self) -> bool:
        """Begin the next item of the list one is in; an item left empty ends the list."""
        cursor = self.textCursor()
        line = cursor.block().text()
        following = next_item(line)
        if following is None or cursor.hasSelection() or cursor.positionInBlock() < len(line):
            return False
        if following:
            cursor.insertText(f"\n{following}")
        else:
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText("\n")  # a blank line, or what follows would belong to the item before
        self.ensureCursorVisible()
        return True

    def _typed(self) -> str | None:
        """What stands between ``[@`` and the cursor; None outside of an open citation."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            return None
        match = _OPEN_CITATION.search(cursor.block().text()[: cursor.positionInBlock()])
        return match[1] if match else None

    def _opened_at(self) -> int:
        typed = self._typed()
        return -1 if typed is None else self.textCursor().position() - len(typed)

    def _offer(self) -> None:
        typed = self._typed()
        if typed is None or not self.hasFocus() or self._opened_at() == self._dismissed:
            self.completion.hide()
            return
        self.completion.offer(matches(self._candidates(), typed), self._place_of_citation(len(typed)))

    def _place_of_citation(self, typed: int) -> QRect:
        """Where the open citation begins, in the coordinates of the list's parent."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.position() - typed)
        place = self.cursorRect(cursor)
        place.moveTopLeft(self.viewport().mapTo(self.completion.room, place.topLeft()))
        return place

    def _close_if_left(self) -> None:
        if self._typed() is None:
            self._dismissed = -1
            self.completion.hide()

    def _complete(self, name: str) -> None:
        typed = self._typed()
        if typed is None:
            return
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor, len(typed))
        closed = cursor.block().text()[self.textCursor().positionInBlock() :].startswith("]")
        cursor.insertText(name if closed else f"{name}]")
        if closed:
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        self.setTextCursor(cursor)


def next_item(line: str) -> str | None:
    """What the item after this one begins with: "2. " after "1. x"; "" after an empty item, None outside of lists."""
    match = _ITEM.match(line)
    if match is None:
        return None
    indent, bullet, number, mark, words = match.groups()
    if not words:
        return ""
    return f"{indent}{bullet} " if bullet else f"{indent}{int(number) + 1}{mark} "


def _is_enter(event: QKeyEvent) -> bool:
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
