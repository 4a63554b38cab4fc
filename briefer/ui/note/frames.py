"""What stands in a frame of its own: tables, header fields, callouts, boxes, pictures."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QTextDocument,
    QTextFrame,
    QTextFrameFormat,
    QTextImageFormat,
)

from briefer.memo.direction import runs_rtl
from briefer.model.documents import Block, Box, Callout, Paragraph, Picture, Run
from briefer.ui.note.paragraphs import begin, body_format
from briefer.ui.note.sheet import (
    BAR,
    NAVY,
    UNITS,
    Sheet,
    block_format,
    char_format,
    measures_of,
    units_of_mm,
)

_FILL, _ZEBRA = "#eef0f8", "#f3f6fa"
_ALIGNED = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute,
    "center": Qt.AlignmentFlag.AlignHCenter,
}
SetBlock = Callable[[Sheet, Block], None]


def set_callout(sheet: Sheet, callout: Callout, set_block: SetBlock) -> None:
    """A pale box with a bar at the side where reading starts."""
    given = QTextFrameFormat()
    given.setBackground(QBrush(QColor(_FILL)))
    given.setPadding(6 * UNITS)
    given.setTopMargin(4 * UNITS)
    given.setBottomMargin(8 * UNITS)
    if runs_rtl(sheet.source.language):
        given.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    given.setProperty(BAR, NAVY)
    _set_framed(sheet, callout.blocks, given, {"below": 2}, set_block)


def set_box(sheet: Sheet, box: Box, set_block: SetBlock) -> None:
    """A frame around small lines, as wide as a third of the line."""
    line = measures_of(sheet.source.page).line
    given = QTextFrameFormat()
    given.setBorder(1 * UNITS / 2)
    given.setBorderBrush(QBrush(QColor("#000000")))
    given.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    given.setPadding(4 * UNITS)
    given.setTopMargin(6 * UNITS)
    given.setBottomMargin(6 * UNITS)
    given.setLeftMargin(line * 0.6 if box.align == "right" else 0)
    given.setRightMargin(0 if box.align == "right" else line * 0.6)
    lines = tuple(Paragraph(inlines=(Run(text),)) for text in box.lines)
    _set_framed(sheet, lines, given, {"below": 0, "points": 8}, set_block)


def set_picture(sheet: Sheet, picture: Picture) -> None:
    name = QUrl(f"picture:{sheet.cursor.position()}")
    image = QImage.fromData(picture.image)
    sheet.text.addResource(QTextDocument.ResourceType.ImageResource.value, name, image)
    width = min(units_of_mm(picture.width_mm), measures_of(sheet.source.page).line)
    given = QTextImageFormat()
    given.setName(name.toString())
    given.setWidth(width)
    given.setHeight(width * image.height() / max(1, image.width()))
    begin(sheet, block_format(below=6), body_format(sheet))
    sheet.cursor.insertImage(given)


def _set_framed(
    sheet: Sheet, blocks: Sequence[Block], given: QTextFrameFormat, style: dict[str, float], set_block: SetBlock
) -> None:
    frame = sheet.cursor.insertFrame(given)
    outside, sheet.style, sheet.fresh = sheet.style, style, True
    for block in blocks:
        set_block(sheet, block)
    sheet.style = outside
    leave(sheet, frame)


def leave(sheet: Sheet, frame: QTextFrame) -> None:
    """Go on after a frame, in the block that Qt has put there: without height if nothing comes."""
    sheet.cursor.setPosition(frame.lastPosition() + 1)
    begin_nothing = char_format(sheet.source.page.font, 1)
    sheet.cursor.setBlockFormat(block_format())
    sheet.cursor.setBlockCharFormat(begin_nothing)
    sheet.fresh = True
