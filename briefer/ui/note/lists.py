"""Lists set in type, with the labels of the document's numbering."""

from collections.abc import Callable, Sequence

from briefer.model.documents import Block, DefinitionList, ListBlock
from briefer.ui.note.paragraphs import set_line
from briefer.ui.note.sheet import STEP, Sheet
from briefer.ui.note.styles import style

_BULLETS = "•–▪"
SetBlocks = Callable[[Sheet, Sequence[Block]], None]


def set_list(sheet: Sheet, block: ListBlock, set_blocks: SetBlocks) -> None:
    """Every item's first paragraph carries the label; what follows in the item is set in under it."""
    level, outside = sheet.depth + sheet.count.first_level, sheet.place
    sheet.place = outside if sheet.boxed else "List Paragraph"
    step = STEP if sheet.depth else STEP * (1 + sheet.count.first_level)
    sheet.depth += 1
    sheet.indent += step
    for number, item in enumerate(block.items, block.start):
        bullet = _BULLETS[(sheet.depth - 1) % len(_BULLETS)]
        sheet.label = sheet.count.label(level, number) if block.ordered else bullet
        set_blocks(sheet, item)
        sheet.label = ""
    sheet.indent -= step
    sheet.depth -= 1
    sheet.place = outside


def set_definitions(sheet: Sheet, block: DefinitionList, set_blocks: SetBlocks) -> None:
    outside, sheet.place = sheet.place, "Definition"
    for term, blocks in block.items:
        set_line(sheet, term, style("Definition Term"))
        set_blocks(sheet, blocks)
    sheet.place = outside
