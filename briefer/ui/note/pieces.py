"""What of a sheet set in type must not be torn apart by the end of a page."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFrame, QTextTable

from briefer.ui.note.sheet import BREAK, KEEP, NOTE

_SHORT = 3  # a paragraph of so few lines is not torn
_ALONE = 1  # nor does a longer one leave so few lines behind


@dataclass(slots=True)
class Piece:
    """Lines that stay together: from ``top`` to ``bottom`` of the sheet, in units."""

    top: float
    bottom: float
    last_note: int = -1  # index of the last footnote they refer to
    breaks: bool = False  # a new page starts before it
    keeps: bool = False  # it stays with the piece after it

    def with_(self, other: "Piece") -> "Piece":
        """Both as one."""
        notes = max(self.last_note, other.last_note)
        return Piece(self.top, max(self.bottom, other.bottom), notes, self.breaks, other.keeps)


@dataclass(frozen=True, slots=True)
class Head:
    """The first row of a table, in units of the sheet, and where the words of its last one end."""

    top: float
    bottom: float
    table_bottom: float


def blocks_of(text: QTextDocument) -> Iterator[QTextBlock]:
    block = text.begin()
    while block.isValid():
        yield block
        block = block.next()


def extent(block: QTextBlock) -> QRectF:
    """Where a paragraph stands on its sheet."""
    return block.document().documentLayout().blockBoundingRect(block)


def pieces_of(text: QTextDocument, room: float) -> list[Piece]:
    """The pieces of a sheet in order, none but a single line higher than ``room``."""
    found = list[Piece]()
    breaks = False
    for (frame, _), group in groupby(blocks_of(text), key=_unit):
        blocks = list(group)
        if blocks[0].blockFormat().property(BREAK):
            breaks = True
            continue
        for piece in _in_unit(text, frame, blocks, room):
            piece.breaks, breaks = breaks, False
            found.append(piece)
    return _kept_together(found, room)


def heads_of(text: QTextDocument) -> list[Head]:
    """The heads of the tables that have one."""
    return [_head(table) for table in text.rootFrame().childFrames() if _has_head(table)]


def _has_head(frame: QTextFrame) -> bool:
    return isinstance(frame, QTextTable) and frame.format().toTableFormat().headerRowCount() > 0 and frame.rows() > 1


def _head(frame: QTextFrame) -> Head:
    assert isinstance(frame, QTextTable)
    whole = frame.document().documentLayout().frameBoundingRect(frame)
    second = frame.cellAt(1, 0).firstCursorPosition().block()
    last = frame.lastCursorPosition().block()
    return Head(whole.top(), extent(second).top() - _padding(frame), extent(last).bottom())


def _unit(block: QTextBlock) -> tuple[int, int]:
    """What a paragraph belongs to: a row of a table or a frame, by its position; else itself."""
    cursor = QTextCursor(block)
    if (table := _table_at(cursor)) is not None:
        return table.firstPosition(), table.cellAt(cursor).row()
    frame = cursor.currentFrame()
    return (frame.firstPosition(), -1) if frame.parentFrame() is not None else (-1, block.blockNumber())


def _in_unit(text: QTextDocument, frame: int, blocks: list[QTextBlock], room: float) -> list[Piece]:
    lines = [piece for block in blocks for piece in _lines(block)]
    if frame < 0 or not lines:
        return lines
    whole = lines[0]
    for line in lines[1:]:
        whole = Piece(min(whole.top, line.top), max(whole.bottom, line.bottom), max(whole.last_note, line.last_note))
    whole = _with_border(text, blocks[0], whole)
    return [whole] if whole.bottom - whole.top <= room else lines


def _with_border(text: QTextDocument, block: QTextBlock, whole: Piece) -> Piece:
    cursor = QTextCursor(block)
    if (table := _table_at(cursor)) is None:
        place = text.documentLayout().frameBoundingRect(cursor.currentFrame())
        return Piece(place.top(), place.bottom(), whole.last_note)
    row = table.cellAt(cursor).row()
    whole_table = bool(table.format().property(KEEP)) and row < table.rows() - 1
    keeps = whole_table or table.format().toTableFormat().headerRowCount() > row
    around = _padding(table)
    line = table.format().toTableFormat().border()
    below = table.cellAt(cursor).format().toTableCellFormat().bottomPadding() + line
    return Piece(whole.top - around, whole.bottom + max(around, below), whole.last_note, keeps=keeps)


def _table_at(cursor: QTextCursor) -> QTextTable | None:
    return cursor.currentTable()  # None outside of tables, though Qt's stubs don't say so


def _padding(table: QTextTable) -> float:
    given = table.format().toTableFormat()
    return given.cellPadding() + given.border() / 2


def _lines(block: QTextBlock) -> list[Piece]:
    layout, top = block.layout(), extent(block).top()
    marks = _marks(block)
    found = list[Piece]()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        end = line.textStart() + line.textLength()
        notes = [note for at, note in marks if line.textStart() <= at < end]
        found.append(Piece(top + line.y(), top + line.y() + line.height(), max(notes, default=-1)))
    return _without_orphans(found, keeps=bool(block.blockFormat().property(KEEP)))


def _marks(block: QTextBlock) -> list[tuple[int, int]]:
    """Where marks of notes stand in a paragraph, and which."""
    found = []
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        note = fragment.charFormat().property(NOTE)
        if note is not None:
            found.append((fragment.position() - block.position(), int(note)))
        place += 1
    return found


def _without_orphans(lines: list[Piece], *, keeps: bool) -> list[Piece]:
    short = len(lines) <= _SHORT
    for number, line in enumerate(lines[:-1]):
        line.keeps = short or number < _ALONE or number >= len(lines) - 1 - _ALONE
    if lines:
        lines[-1].keeps = keeps
    return lines


def _kept_together(pieces: list[Piece], room: float) -> list[Piece]:
    found = list[Piece]()
    for piece in pieces:
        if found and found[-1].keeps and not piece.breaks and piece.bottom - found[-1].top <= room / 2:
            found[-1] = found[-1].with_(piece)
        else:
            found.append(piece)
    return found
