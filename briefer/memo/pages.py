"""On which page each heading likely falls: what the contents show until Word counts the pages itself."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from briefer.memo.direction import plain
from briefer.memo.letters import lines_of
from briefer.memo.outline import Entry
from briefer.memo.tables import column_widths
from briefer.memo.wordml import TWIPS_PER_MM
from briefer.model.documents import (
    Block,
    Box,
    Callout,
    Contents,
    DecisionLine,
    DefinitionList,
    Document,
    Fields,
    Heading,
    Inline,
    ListBlock,
    NoteReference,
    PageBreak,
    Paragraph,
    Picture,
    Quotation,
    Table,
)

_HEIGHTS_MM = {"A4": 297.0, "Letter": 279.4}
_WIDTHS_MM = {"A4": 210.0, "Letter": 215.9}
_POINTS_PER_MM = TWIPS_PER_MM / 20
_LEADING = 1.15  # a line of type at single spacing
_HEADINGS = {1: (29, 320, 100), 2: (25, 240, 80)}  # half-points at 12, twips before and after
_LOWER = (24, 200, 60)
_STEP = 21.25  # points that a list goes in
_INSET = 45.4  # of quotations, both sides


@dataclass(slots=True)
class _Layout:
    """A pen that goes down the page."""

    document: Document
    entries: list[Entry]
    page: int = 1
    used: float = 0.0
    pages: dict[str, int] = field(default_factory=dict)
    noted: bool = False  # whether the page has notes already

    @property
    def size(self) -> float:
        return self.document.page.font_size

    @property
    def room(self) -> float:
        """The height of the text on a page, in points."""
        return (_HEIGHTS_MM[self.document.page.size] - 2 * self.document.page.margin_mm) * _POINTS_PER_MM

    @property
    def width(self) -> float:
        return (_WIDTHS_MM[self.document.page.size] - 2 * self.document.page.margin_mm) * _POINTS_PER_MM

    def turn(self) -> None:
        self.page, self.used, self.noted = self.page + 1, 0.0, False

    def lines(self, text: str, *, size: float, inset: float = 0, spread: float = 1.0, whole: bool = False) -> None:
        """Set words line by line; what stays whole goes to the next page if it must."""
        count = lines_of(text, max(self.width - inset, 36), size, self.document.page.font)
        height = size * _LEADING * spread
        if whole and self.used + count * height > self.room:
            self.turn()
        for _ in range(count):
            if self.used + height > self.room:
                self.turn()
            self.used += height

    def space(self, points: float) -> None:
        self.used += points if self.used else 0

    def notes(self, inlines: Iterable[Inline]) -> None:
        """Keep room for the footnotes of a line."""
        if self.document.notes_at == "end":
            return
        for each in inlines:
            if isinstance(each, NoteReference) and 0 <= each.note < len(self.document.notes):
                size = self.size * 9.5 / 12
                count = lines_of(plain(self.document.notes[each.note]), self.width, size, self.document.page.font)
                self.used += count * size * _LEADING + 1.5 + (0 if self.noted else size)
                self.noted = True


def likely_pages(document: Document, entries: list[Entry]) -> dict[str, int]:
    """The page of each heading by its bookmark; right for most memos, and never more than a guess."""
    layout = _Layout(document, entries)
    for at, block in enumerate(document.blocks):
        if isinstance(block, Heading) and layout.used + _kept(layout, document.blocks[at:]) > layout.room:
            layout.turn()
        _set(layout, block, 0)
    return layout.pages


def _kept(layout: _Layout, blocks: tuple[Block, ...]) -> float:
    """The height of headings and of what must stand on the same page behind them."""
    height = 0.0
    for block in blocks:
        if not isinstance(block, Heading):
            return height + _least(layout, block)
        half_points, before, after = _HEADINGS.get(block.level, _LOWER)
        height += (before + after) / 20 + half_points / 24 * layout.size * _LEADING
    return height


def _least(layout: _Layout, block: Block) -> float:
    """The height of what must stand together at the beginning of a block."""
    line = layout.size * _LEADING * 1.1
    match block:
        case Quotation():
            return (
                lines_of(plain(block.inlines), layout.width - _INSET, layout.size, layout.document.page.font) + 1
            ) * line + 11
        case Table():
            return 4 * line
        case PageBreak():
            return 0
        case _:
            return 2 * line


def _set(layout: _Layout, block: Block, depth: int) -> None:
    size = layout.size
    match block:
        case Heading():
            _heading(layout, block)
        case PageBreak():
            layout.turn()
        case Paragraph():
            layout.notes(block.inlines)
            layout.lines(plain(block.inlines), size=size, inset=_STEP * depth, spread=1.12)
            layout.space(5 if depth else 7)
        case Quotation():
            layout.space(8)
            layout.notes((*block.inlines, *block.attribution))
            layout.lines(plain(block.inlines), size=size, inset=_INSET, spread=1.08, whole=True)
            layout.lines(plain(block.attribution), size=size * 0.875, inset=_INSET)
            layout.space(12)
        case Table():
            _table(layout, block)
        case _:
            _others(layout, block, depth)


def _others(layout: _Layout, block: Block, depth: int) -> None:
    match block:
        case ListBlock() | DefinitionList() | Callout():
            layout.space(14 if isinstance(block, Callout) else 0)
            for each in _inside(block):
                _set(layout, each, depth + 1)
        case Picture(width_mm=width):
            layout.space(width * _POINTS_PER_MM + 9)
        case _:
            for text, height in _plain_lines(layout, block):
                layout.lines(text, size=height)


def _inside(block: ListBlock | DefinitionList | Callout) -> Iterator[Block]:
    match block:
        case ListBlock(items=items):
            yield from (inner for item in items for inner in item)
        case DefinitionList(items=definitions):
            for term, item in definitions:
                yield from (Paragraph(inlines=term), *item)
        case Callout(blocks=blocks):
            yield from blocks


def _plain_lines(layout: _Layout, block: Block) -> Iterator[tuple[str, float]]:
    """Blocks that are lines of their own, with the size of type they are reckoned in."""
    match block:
        case Fields(rows=rows):
            yield from ((f"{label:<16}{plain(words)}", layout.size * 1.3) for label, words in rows)
        case Box(lines=lines):
            yield from ((line[:40], layout.size * 0.75) for line in lines)
        case Contents(depth=depth):
            yield from (("", layout.size * 1.2) for entry in layout.entries if entry.level <= depth)
            yield "", layout.size * 2.4
        case DecisionLine():
            yield "", layout.size * 3


def _heading(layout: _Layout, block: Heading) -> None:
    if not plain(block.inlines).strip():
        return
    entry = layout.entries[len(layout.pages)]
    half_points, before, after = _HEADINGS.get(entry.level, _LOWER)
    size = half_points / 24 * layout.size
    layout.space(before / 20)
    layout.lines(plain(block.inlines), size=size)
    layout.pages[entry.bookmark] = layout.page
    layout.space(after / 20)


def _table(layout: _Layout, block: Table) -> None:
    size = layout.size * 10 / 12
    layout.lines(plain(block.caption), size=size * 1.8)
    if not any((block.header, *block.rows)):
        return
    rooms = [wide / 20 - 11 for wide in column_widths(layout.document.page, block, round(layout.width * 20))]
    for row in (block.header, *block.rows):
        counts = (
            lines_of(plain(c), max(room, 20), size, layout.document.page.font)
            for c, room in zip(row, rooms, strict=False)
        )
        height = max(counts, default=1) * size * _LEADING + 4.5
        for cell in row:
            layout.notes(cell)
        if layout.used + height > layout.room:
            layout.turn()
            layout.used += size * _LEADING + 4.5
        layout.used += height
    layout.space(9)
