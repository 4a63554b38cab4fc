"""Lists set in type, with the labels of the document's numbering."""

from collections.abc import Callable

from PySide6.QtGui import QFont

from briefer.model.documents import Block, DefinitionList, ListBlock
from briefer.ui.note.paragraphs import body_format, set_line
from briefer.ui.note.sheet import KEEP, UNITS, Sheet, block_format

_STEP = 18 * UNITS
_BULLETS = "•–◦▪"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
SetBlock = Callable[[Sheet, Block], None]


def set_list(sheet: Sheet, block: ListBlock, set_block: SetBlock) -> None:
    """Every item's first paragraph carries the label; what follows in the item is set in under it."""
    outermost = 0 if sheet.depth else block.level
    sheet.depth += 1
    sheet.level += 1 + outermost
    sheet.indent += _STEP
    for number, item in enumerate(block.items, block.start):
        sheet.label = label_of(sheet.source.numbering, sheet.level, number) if block.ordered else _bullet(sheet.depth)
        for part in item:
            set_block(sheet, part)
        sheet.label = ""
    sheet.indent -= _STEP
    sheet.depth -= 1
    sheet.level -= 1 + outermost


def set_definitions(sheet: Sheet, block: DefinitionList, set_block: SetBlock) -> None:
    for term, blocks in block.items:
        characters = body_format(sheet)
        characters.setFontWeight(QFont.Weight.Bold)
        line = block_format(below=2)
        line.setProperty(KEEP, True)  # noqa: FBT003  # Qt's own signature
        set_line(sheet, term, line, characters)
        sheet.indent += _STEP
        for part in blocks:
            set_block(sheet, part)
        sheet.indent -= _STEP


def label_of(numbering: tuple[str, ...], level: int, number: int) -> str:
    """The label of a list's item: ``label_of(("1.", "a.", "(1)"), 2, 3)`` is "c."."""
    pattern = numbering[min(level, len(numbering)) - 1] if numbering else "1."
    for sign, count in (("1", str), ("a", _letters), ("i", _roman), ("A", _capitals), ("I", _capital_roman)):
        if sign in pattern:
            return pattern.replace(sign, count(number), 1)
    return pattern


def _bullet(depth: int) -> str:
    return _BULLETS[min(depth, len(_BULLETS)) - 1]


def _letters(number: int) -> str:
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters or "0"


def _roman(number: int) -> str:
    if not 0 < number < 40:  # noqa: PLR2004  # beyond xxxix, figures
        return str(number)
    word = ""
    for value, sign in _ROMAN:
        word, number = word + sign * (number // value), number % value
    return word


def _capitals(number: int) -> str:
    return _letters(number).upper()


def _capital_roman(number: int) -> str:
    return _roman(number).upper()
