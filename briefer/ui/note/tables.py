"""Tables set in type: header fields, and tables of the analyst's own; mirrored where the memo runs right to left."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QTextCharFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from briefer.memo.direction import is_rtl, plain, runs_rtl
from briefer.model.documents import Alignment, Fields, Inline, Paragraph, Run, Table
from briefer.ui.note.frames import leave
from briefer.ui.note.inlines import set_inlines
from briefer.ui.note.paragraphs import body_format, set_paragraph, set_rule
from briefer.ui.note.sheet import NAVY, RULE, UNITS, Sheet, block_format, char_format

_ZEBRA = "#f3f6fa"
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
        cursor = self.table.cellAt(row, self._placed(column)).firstCursorPosition()
        block = block_format(below=0 if self.table.format().border() else 3)
        language = self.sheet.source.language
        rtl = is_rtl(plain(inlines), "", language)
        block.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        if column < len(self.alignments) and (alignment := self.alignments[column]):
            block.setAlignment(_ALIGNED[alignment])
        elif rtl != runs_rtl(language) and not self.table.format().border():
            block.setAlignment(_ALIGNED["right" if runs_rtl(language) else "left"])
        cursor.setBlockFormat(block)
        cursor.setBlockCharFormat(characters)
        set_inlines(cursor, inlines, characters, rtl=rtl, language=language)

    def _placed(self, column: int) -> int:
        """Qt lays out columns from left to right whatever the direction."""
        return self.table.columns() - 1 - column if runs_rtl(self.sheet.source.language) else column


def set_fields(sheet: Sheet, fields: Fields) -> None:
    """Labels in one column, values in the other, a line below."""
    if fields.rows:
        label = body_format(sheet)
        label.setFontWeight(QFont.Weight.Bold)
        widest = max(QFontMetricsF(label.font()).horizontalAdvance(text) for text, _ in fields.rows)
        table = sheet.cursor.insertTable(len(fields.rows), 2, _bare_table(sheet, widest + 14 * UNITS))
        grid = _Grid(sheet, table)
        for row, (text, value) in enumerate(fields.rows):
            grid.fill(row, 0, (Run(text),), label)
            grid.fill(row, 1, value, body_format(sheet))
        leave(sheet, table)
    if fields.rule:
        set_rule(sheet)


def set_table(sheet: Sheet, table: Table) -> None:
    """A head in navy that is repeated on each page, rows with a hairline between them."""
    if table.caption:
        set_paragraph(sheet, Paragraph(inlines=table.caption, style="caption", portion=table.portion))
    columns = len(table.header)
    grid = _Grid(
        sheet,
        sheet.cursor.insertTable(len(table.rows) + 1, columns, _ruled_table(sheet, table.widths, columns)),
        table.alignments,
    )
    head = char_format(sheet.source.page.font, sheet.points - 2, colour="#ffffff", bold=True)
    grid.fill_row(0, table.header, head, NAVY)
    for number, row in enumerate(table.rows, 1):
        grid.fill_row(number, row, body_format(sheet, points=sheet.points - 2), "" if number % 2 else _ZEBRA)
    leave(sheet, grid.table)


def _bare_table(sheet: Sheet, label_width: float) -> QTextTableFormat:
    given = QTextTableFormat()
    given.setTopMargin(0 if sheet.cursor.atStart() else 6 * UNITS)
    given.setBottomMargin(5 * UNITS)
    given.setBorder(0)
    given.setCellPadding(0)
    widths = [
        QTextLength(QTextLength.Type.FixedLength, label_width),
        QTextLength(QTextLength.Type.VariableLength, 0),
    ]
    return _constrained(given, sheet, widths)


def _ruled_table(sheet: Sheet, widths: Sequence[float], columns: int) -> QTextTableFormat:
    given = QTextTableFormat()
    given.setBorder(UNITS / 2)
    given.setBorderBrush(QBrush(QColor(RULE)))
    given.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    given.setBorderCollapse(True)
    given.setCellPadding(2.5 * UNITS)
    given.setHeaderRowCount(1)
    given.setTopMargin(2 * UNITS)
    given.setBottomMargin(8 * UNITS)
    shares = widths or (1 / columns,) * columns
    return _constrained(given, sheet, [QTextLength(QTextLength.Type.PercentageLength, share * 100) for share in shares])


def _constrained(given: QTextTableFormat, sheet: Sheet, widths: list[QTextLength]) -> QTextTableFormat:
    """As wide as the line, with these widths from the side on which reading starts."""
    given.setCellSpacing(0)
    given.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    given.setColumnWidthConstraints(widths[::-1] if runs_rtl(sheet.source.language) else widths)
    return given
