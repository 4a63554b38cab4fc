"""Tables set in type: header fields, and tables of the analyst's own; mirrored where the memo runs right to left."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QTextCharFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCell,
    QTextTableCellFormat,
    QTextTableFormat,
)

from briefer.memo.direction import is_rtl, plain, runs_rtl
from briefer.model.documents import Alignment, Fields, Inline, Paragraph, Run, Table
from briefer.ui.note.frames import leave, take_room
from briefer.ui.note.inlines import set_inlines
from briefer.ui.note.paragraphs import set_paragraph, set_rule
from briefer.ui.note.sheet import KEEP, NAVY, UNITS, Sheet
from briefer.ui.note.styles import Style, style

_ZEBRA = "#f2f5fa"
_GRID = "#8ea0bf"
_NARROWEST = 60 * UNITS  # column of labels
_ALIGNED = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute,
    "center": Qt.AlignmentFlag.AlignHCenter,
}


@dataclass(frozen=True, slots=True)
class _Grid:
    """A table being filled; columns are counted from the side on which reading starts."""

    sheet: Sheet
    table: QTextTable
    look: Style
    alignments: Sequence[Alignment] = ()

    def fill_row(self, row: int, cells: Sequence[tuple[Inline, ...]], characters: QTextCharFormat, fill: str) -> None:
        for column, inlines in enumerate(cells[: self.table.columns()]):
            self.fill(row, column, inlines, characters)
            if fill:
                cell = self.table.cellAt(row, self._placed(column))
                given = cell.format()
                given.setBackground(QBrush(QColor(fill)))
                cell.setFormat(given)

    def fill(self, row: int, column: int, inlines: tuple[Inline, ...], characters: QTextCharFormat) -> None:
        cell = self.table.cellAt(row, self._placed(column))
        cursor, block = cell.firstCursorPosition(), self.look.block()
        language = self.sheet.source.language
        rtl = is_rtl(plain(inlines), "", language)
        block.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        if column < len(self.alignments) and (alignment := self.alignments[column]):
            block.setAlignment(_ALIGNED[alignment])
        elif rtl != runs_rtl(language) and not self.alignments:
            block.setAlignment(_ALIGNED["right" if runs_rtl(language) else "left"])
        cursor.setBlockFormat(block)
        cursor.setBlockCharFormat(characters)
        set_inlines(cursor, inlines, characters, rtl=rtl, language=language)
        self._pad(cell, block.bottomMargin())

    def _pad(self, cell: QTextTableCell, below: float) -> None:
        """Qt forgets the room below the last paragraph of a cell, and the cell's format when its first one is set."""
        given = QTextTableCellFormat()
        given.merge(cell.format())
        given.setBottomPadding(self.table.format().toTableFormat().cellPadding() + below)
        cell.setFormat(given)

    def _placed(self, column: int) -> int:
        """Qt lays out columns from left to right whatever the direction."""
        return self.table.columns() - 1 - column if runs_rtl(self.sheet.source.language) else column


def set_fields(sheet: Sheet, fields: Fields) -> None:
    """Labels in one column, values in the other, a line below."""
    if fields.rows:
        look = style("Memo Field")
        label, value = (replace(look, bold=bold).characters(sheet.source.page) for bold in (True, False))
        widest = max(QFontMetricsF(label.font()).horizontalAdvance(text) for text, _ in fields.rows)
        column = max(_NARROWEST, widest + 14 * UNITS)
        table = sheet.cursor.insertTable(len(fields.rows), 2, _bare_table(sheet, column))
        grid = _Grid(sheet, table, look)
        for row, (text, words) in enumerate(fields.rows):
            grid.fill(row, 0, (Run(text),), label)
            grid.fill(row, 1, words, value)
        leave(sheet, table)
    if fields.rule:
        set_rule(sheet, NAVY)


def set_table(sheet: Sheet, table: Table) -> None:
    """A head in navy that is repeated on each page, rows with a hairline between them."""
    if table.caption:
        set_paragraph(sheet, Paragraph(inlines=table.caption, style="caption", portion=table.portion))
    columns = len(table.header)
    grid = _Grid(
        sheet,
        sheet.cursor.insertTable(len(table.rows) + 1, columns, _ruled_table(sheet, table.widths, columns)),
        style("Table Text"),
        table.alignments or ("",),
    )
    head, words = (style(name).characters(sheet.source.page) for name in ("Table Head", "Table Text"))
    grid.fill_row(0, table.header, head, NAVY)
    for number, row in enumerate(table.rows, 1):
        grid.fill_row(number, row, words, "" if number % 2 else _ZEBRA)
    leave(sheet, grid.table)


def _bare_table(sheet: Sheet, label_width: float) -> QTextTableFormat:
    given = QTextTableFormat()
    take_room(sheet, given)
    given.setBorder(0)
    given.setCellPadding(0)
    given.setProperty(KEEP, True)  # noqa: FBT003  # Qt's own signature
    widths = [
        QTextLength(QTextLength.Type.FixedLength, label_width),
        QTextLength(QTextLength.Type.VariableLength, 0),
    ]
    return _constrained(given, sheet, widths)


def _ruled_table(sheet: Sheet, widths: Sequence[float], columns: int) -> QTextTableFormat:
    given = QTextTableFormat()
    given.setBorder(UNITS / 2)
    given.setBorderBrush(QBrush(QColor(_GRID)))
    given.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    given.setBorderCollapse(True)
    given.setCellPadding(2.25 * UNITS)
    given.setHeaderRowCount(1)
    take_room(sheet, given)
    given.setBottomMargin(6 * UNITS)
    shares = widths or (1 / columns,) * columns
    return _constrained(given, sheet, [QTextLength(QTextLength.Type.PercentageLength, share * 100) for share in shares])


def _constrained(given: QTextTableFormat, sheet: Sheet, widths: list[QTextLength]) -> QTextTableFormat:
    """As wide as the line, with these widths from the side on which reading starts."""
    given.setCellSpacing(0)
    given.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    given.setColumnWidthConstraints(widths[::-1] if runs_rtl(sheet.source.language) else widths)
    return given
