"""What stands in a frame of its own: tables, header fields, callouts, boxes, pictures."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QTextCharFormat,
    QTextDocument,
    QTextFrame,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from briefer.model.documents import Alignment, Block, Box, Callout, Fields, Inline, Paragraph, Picture, Run, Table
from briefer.ui.note.inlines import runs_right_to_left, set_inlines
from briefer.ui.note.paragraphs import begin, body_format, set_paragraph, set_rule
from briefer.ui.note.sheet import (
    BAR,
    NAVY,
    RULE,
    UNITS,
    Sheet,
    block_format,
    char_format,
    measures_of,
    reads_right_to_left,
    units_of_mm,
)

_FILL, _ZEBRA = "#eef0f8", "#f3f6fa"
_ALIGNED = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute,
    "center": Qt.AlignmentFlag.AlignHCenter,
}
SetBlock = Callable[[Sheet, Block], None]


def set_fields(sheet: Sheet, fields: Fields) -> None:
    """Labels in one column, values in the other, a line below."""
    if fields.rows:
        label = body_format(sheet)
        label.setFontWeight(QFont.Weight.Bold)
        widest = max(QFontMetricsF(label.font()).horizontalAdvance(text) for text, _ in fields.rows)
        above = 0 if sheet.cursor.atStart() else 6
        table = sheet.cursor.insertTable(len(fields.rows), 2, _bare_table(widest + 14 * UNITS, above))
        _direct(table, sheet)
        for row, (text, value) in enumerate(fields.rows):
            _fill(sheet, table, (row, 0), (Run(text),), label)
            _fill(sheet, table, (row, 1), value, body_format(sheet))
        _leave(sheet, table)
    if fields.rule:
        set_rule(sheet)


def set_table(sheet: Sheet, table: Table) -> None:
    """A head in navy that is repeated on each page, rows with a hairline between them."""
    if table.caption:
        set_paragraph(sheet, Paragraph(inlines=table.caption, style="caption", portion=table.portion))
    columns = len(table.header)
    grid = sheet.cursor.insertTable(len(table.rows) + 1, columns, _ruled_table(table.widths, columns))
    _direct(grid, sheet)
    head = char_format(sheet.source.page.font, sheet.points - 2, colour="#ffffff", bold=True)
    _fill_row(sheet, grid, 0, table.header, head, table.alignments, NAVY)
    for number, row in enumerate(table.rows, 1):
        characters = body_format(sheet, points=sheet.points - 2)
        _fill_row(sheet, grid, number, row, characters, table.alignments, _ZEBRA if number % 2 == 0 else "")
    _leave(sheet, grid)


def set_callout(sheet: Sheet, callout: Callout, set_block: SetBlock) -> None:
    """A pale box with a bar at the side where reading starts."""
    given = QTextFrameFormat()
    given.setBackground(QBrush(QColor(_FILL)))
    given.setPadding(6 * UNITS)
    given.setTopMargin(4 * UNITS)
    given.setBottomMargin(8 * UNITS)
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
    _leave(sheet, frame)


def _leave(sheet: Sheet, frame: QTextFrame) -> None:
    """Go on after a frame, in the block that Qt has put there: without height if nothing comes."""
    sheet.cursor.setPosition(frame.lastPosition() + 1)
    begin_nothing = char_format(sheet.source.page.font, 1)
    sheet.cursor.setBlockFormat(block_format())
    sheet.cursor.setBlockCharFormat(begin_nothing)
    sheet.fresh = True


def _bare_table(label_width: float, above: float) -> QTextTableFormat:
    given = QTextTableFormat()
    given.setTopMargin(above * UNITS)
    given.setBottomMargin(5 * UNITS)
    given.setBorder(0)
    given.setCellPadding(0)
    given.setCellSpacing(0)
    given.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    label = QTextLength(QTextLength.Type.FixedLength, label_width)
    given.setColumnWidthConstraints([label, QTextLength(QTextLength.Type.VariableLength, 0)])
    return given


def _ruled_table(widths: Sequence[float], columns: int) -> QTextTableFormat:
    given = QTextTableFormat()
    given.setBorder(UNITS / 2)
    given.setBorderBrush(QBrush(QColor(RULE)))
    given.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    given.setBorderCollapse(True)
    given.setCellPadding(2.5 * UNITS)
    given.setCellSpacing(0)
    given.setHeaderRowCount(1)
    given.setBottomMargin(8 * UNITS)
    given.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    shares = widths or (1 / columns,) * columns
    given.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, share * 100) for share in shares])
    return given


def _direct(table: QTextTable, sheet: Sheet) -> None:
    if reads_right_to_left(sheet.source.language):
        given = table.format()
        given.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        table.setFormat(given.toTableFormat())


def _fill_row(  # noqa: PLR0913, PLR0917  # a row is where it stands, what it holds and how it looks
    sheet: Sheet,
    table: QTextTable,
    row: int,
    cells: Sequence[tuple[Inline, ...]],
    characters: QTextCharFormat,
    alignments: Sequence[Alignment],
    fill: str,
) -> None:
    for column, inlines in enumerate(cells[: table.columns()]):
        aligned = alignments[column] if column < len(alignments) else ""
        _fill(sheet, table, (row, column), inlines, characters, aligned)
        if fill:
            cell = table.cellAt(row, column)
            given = cell.format()
            given.setBackground(QBrush(QColor(fill)))
            cell.setFormat(given)


def _fill(  # a cell is where it stands, what it holds and how it looks
    sheet: Sheet,
    table: QTextTable,
    at: tuple[int, int],
    inlines: Sequence[Inline],
    characters: QTextCharFormat,
    alignment: Alignment = "",
) -> None:
    cursor = table.cellAt(*at).firstCursorPosition()
    block = block_format(below=3 if not table.format().border() else 0)
    leftwards = runs_right_to_left(inlines, "", sheet.source.language)
    block.setLayoutDirection(Qt.LayoutDirection.RightToLeft if leftwards else Qt.LayoutDirection.LeftToRight)
    if alignment:
        block.setAlignment(_ALIGNED[alignment])
    cursor.setBlockFormat(block)
    cursor.setBlockCharFormat(characters)
    set_inlines(cursor, inlines, characters)
