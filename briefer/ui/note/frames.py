"""What stands in a frame of its own: callouts, boxes, pictures."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QTextBlockFormat,
    QTextDocument,
    QTextFrame,
    QTextFrameFormat,
    QTextImageFormat,
)

from briefer.memo.direction import runs_rtl
from briefer.model.documents import Block, Box, Callout, Paragraph, Picture, Run
from briefer.ui.note.paragraphs import begin
from briefer.ui.note.sheet import BAR, NAVY, UNITS, Sheet, measures_of, units_of_mm
from briefer.ui.note.styles import Style, style

_FILL = "#eef1f8"
SetBlocks = Callable[[Sheet, Sequence[Block]], None]


def set_callout(sheet: Sheet, callout: Callout, set_blocks: SetBlocks) -> None:
    """A pale box with a bar at the side where reading starts."""
    given = _bordered(NAVY, 0.75)
    given.setBackground(QBrush(QColor(_FILL)))
    given.setPadding(6 * UNITS)
    given.setTopMargin(3 * UNITS)
    given.setBottomMargin(4 * UNITS)
    given.setProperty(BAR, NAVY)
    if runs_rtl(sheet.source.language):
        given.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    _set_framed(sheet, callout.blocks, given, "Memo Callout", set_blocks)


def set_box(sheet: Sheet, box: Box, set_blocks: SetBlocks) -> None:
    """A frame around small lines, as wide as two fifths of the line."""
    line = measures_of(sheet.source.page).line
    given = _bordered("#000000", 0.75)
    given.setPadding(4 * UNITS)
    given.setTopMargin(8 * UNITS)
    given.setBottomMargin(8 * UNITS)
    given.setLeftMargin(line * 0.6 if box.align == "right" else 0)
    given.setRightMargin(0 if box.align == "right" else line * 0.6)
    lines = tuple(Paragraph(inlines=(Run(text),)) for text in box.lines)
    _set_framed(sheet, lines, given, "Memo Box", set_blocks)


def set_picture(sheet: Sheet, picture: Picture) -> None:
    name = QUrl(f"picture:{sheet.cursor.position()}")
    image = QImage.fromData(picture.image)
    sheet.text.addResource(QTextDocument.ResourceType.ImageResource.value, name, image)
    measures = measures_of(sheet.source.page)
    wide = min(units_of_mm(picture.width_mm), measures.line)
    high = wide * image.height() / max(1, image.width())
    fitting = min(1.0, (measures.height - 2 * measures.margin) * 0.9 / max(1.0, high))
    given = QTextImageFormat()
    given.setName(name.toString())
    given.setWidth(wide * fitting)
    given.setHeight(high * fitting)
    look = style("Memo Picture")
    begin(sheet, look.block(), look.characters(sheet.source.page))
    sheet.cursor.insertImage(given)


def take_room(sheet: Sheet, given: QTextFrameFormat) -> None:
    """Leave above a frame what the paragraph before it asks for."""
    given.setTopMargin(given.topMargin() + sheet.after)
    sheet.frame = None


def leave(sheet: Sheet, frame: QTextFrame) -> None:
    """Go on after a frame, in the block that Qt has put there: without height if nothing comes."""
    sheet.cursor.setPosition(frame.lastPosition() + 1)
    sheet.cursor.setBlockFormat(QTextBlockFormat())
    sheet.cursor.setBlockCharFormat(Style(points=1).characters(sheet.source.page))
    sheet.fresh, sheet.after, sheet.frame = True, 0, frame


def _bordered(colour: str, points: float) -> QTextFrameFormat:
    given = QTextFrameFormat()
    given.setBorder(points * UNITS)
    given.setBorderBrush(QBrush(QColor(colour)))
    given.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    return given


def _set_framed(
    sheet: Sheet, blocks: Sequence[Block], given: QTextFrameFormat, place: str, set_blocks: SetBlocks
) -> None:
    take_room(sheet, given)
    frame = sheet.cursor.insertFrame(given)
    outside = sheet.place, sheet.boxed
    sheet.place, sheet.boxed, sheet.fresh, sheet.after, sheet.frame = place, True, True, 0, None
    set_blocks(sheet, blocks)
    sheet.place, sheet.boxed = outside
    leave(sheet, frame)
