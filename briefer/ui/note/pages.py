"""Pages cut from a document set in type: where each begins and ends, and the footnotes at its foot."""

from bisect import bisect_right
from dataclasses import dataclass, field

from PySide6.QtGui import QTextDocument

from briefer.model.documents import Contents, Document
from briefer.ui.note.marks import Marks, marks_of
from briefer.ui.note.pieces import Head, Piece, blocks_of, extent, heads_of, pieces_of
from briefer.ui.note.sheet import UNITS, Measures, measures_of
from briefer.ui.note.typesetting import set_body, set_footnotes

NOTES_GAP = 14 * UNITS  # between the words and the footnotes, with the line in it


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of a sheet, in units from its top."""

    top: float = 0
    bottom: float = 0

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(slots=True)
class PageCut:
    """What stands on a page: the head of a table that goes on, a stretch of the body, a stretch of the footnotes."""

    body: Cut
    notes: Cut = Cut()
    repeated: Cut = Cut()

    def height(self, bottom: float, notes_bottom: float) -> float:
        """How high it would be if its body and its notes went on to there."""
        notes = notes_bottom - self.notes.top
        return self.repeated.height + bottom - self.body.top + (notes + NOTES_GAP if notes > 0 else 0)


@dataclass(frozen=True, slots=True)
class Pages:
    """A document ready to be shown, printed or written as PDF."""

    source: Document
    body: QTextDocument
    notes: QTextDocument
    measures: Measures
    marks: Marks
    cuts: tuple[PageCut, ...]


def lay_out(document: Document) -> Pages:
    """Set a document in type and cut it into pages."""
    notes = set_footnotes(document)
    pages = _cut(document, set_body(document), notes)
    if any(isinstance(block, Contents) for block in document.blocks):
        return _cut(document, set_body(document, _heading_pages(pages)), notes)
    return pages


def _cut(document: Document, body: QTextDocument, notes: QTextDocument) -> Pages:
    measures = measures_of(document.page)
    room = measures.height - 2 * measures.margin
    cutter = _Cutter(room, *_note_ends(notes, document), heads_of(body))
    cuts = tuple(cutter.cut(pieces_of(body, room)))
    return Pages(document, body, notes, measures, marks_of(body, measures.line), cuts)


def _heading_pages(pages: Pages) -> tuple[int, ...]:
    """The page, from 1, on which each heading stands."""
    tops = [extent(block).top() for block in blocks_of(pages.body) if block.blockFormat().headingLevel()]
    ends = [cut.body.bottom for cut in pages.cuts]
    return tuple(min(bisect_right(ends, top), len(ends) - 1) + 1 for top in tops)


def _note_ends(notes: QTextDocument, document: Document) -> tuple[list[float], list[float]]:
    """Where each footnote ends, and each line of them."""
    if document.notes_at != "foot" or not document.notes:
        return [], []
    ends = [extent(block).bottom() for block in blocks_of(notes)]
    layouts = [(extent(block).top(), block.layout()) for block in blocks_of(notes)]
    lines = [top + at.y() + at.height() for top, of in layouts for at in map(of.lineAt, range(of.lineCount()))]
    return ends, lines


@dataclass(slots=True)
class _Cutter:
    """Fills page after page; a footnote that finds no room goes on at the foot of the next one."""

    room: float
    note_ends: list[float]
    note_lines: list[float]
    heads: list[Head]
    due: float = 0.0  # down to where footnotes have been referred to
    pages: list[PageCut] = field(default_factory=list)

    def cut(self, pieces: list[Piece]) -> list[PageCut]:
        for piece in pieces:
            if not self.pages or piece.breaks or not self._fits(piece):
                self._start(piece.top if self.pages else 0)
            self._add(piece)
        while self.pages and self.pages[-1].notes.bottom < self.due:
            end = self.pages[-1].body.bottom
            self._start(end)
            self._add(Piece(end, end))
        return self.pages or [PageCut(Cut())]

    def _fits(self, piece: Piece) -> bool:
        return self.pages[-1].height(piece.bottom, self._due_with(piece)) <= self.room

    def _start(self, top: float) -> None:
        shown = self.pages[-1].notes.bottom if self.pages else 0.0
        head = next((head for head in self.heads if head.bottom <= top < head.table_bottom - 1), None)
        self.pages.append(PageCut(Cut(top, top), Cut(shown, shown), Cut(head.top, head.bottom) if head else Cut()))

    def _add(self, piece: Piece) -> None:
        page, self.due = self.pages[-1], self._due_with(piece)
        page.body = Cut(page.body.top, max(page.body.bottom, piece.bottom))
        page.notes = Cut(page.notes.top, self._last_line(page))

    def _last_line(self, page: PageCut) -> float:
        """Down to where the footnotes due find room; at least one line, so that every page brings them on."""
        first, last = bisect_right(self.note_lines, page.notes.top), bisect_right(self.note_lines, self.due)
        due = self.note_lines[first:last]
        fitting = [line for line in due if page.height(page.body.bottom, line) <= self.room]
        return max([*fitting[-1:], *due[:1], page.notes.bottom])

    def _due_with(self, piece: Piece) -> float:
        wanted = self.note_ends[piece.last_note] if 0 <= piece.last_note < len(self.note_ends) else 0.0
        return max(self.due, wanted)
