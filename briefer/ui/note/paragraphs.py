"""Headings, paragraphs, quotations and list labels set in type."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextOption

from briefer.memo.direction import is_rtl, plain
from briefer.model.documents import Contents, DecisionLine, Document, Heading, Inline, Paragraph, Quotation, Run
from briefer.ui.note.inlines import set_inlines, set_mark, set_run
from briefer.ui.note.sheet import (
    BAR,
    BREAK,
    KEEP,
    LINE,
    MONOSPACED,
    NAVY,
    RULE,
    UNITS,
    Sheet,
    block_format,
    char_format,
)

_AFTER_LABEL = {False: "\t", True: "\u2003"}  # Qt counts tabs from the left only
_HANG = 18 * UNITS  # from a list's label to its words
_HEADING_POINTS = (13.0, 12.0, 11.5, 11.0, 11.0, 11.0)


def begin(sheet: Sheet, block: QTextBlockFormat, characters: QTextCharFormat) -> None:
    """Start a paragraph: in the empty block that stands there, or in a new one."""
    if sheet.fresh:
        sheet.cursor.setBlockFormat(block)
        sheet.cursor.setBlockCharFormat(characters)
        sheet.fresh = False
    else:
        sheet.cursor.insertBlock(block, characters)


def body_format(sheet: Sheet, *, points: float = 0) -> QTextCharFormat:
    return char_format(sheet.source.page.font, points or sheet.points)


def set_line(
    sheet: Sheet,
    inlines: tuple[Inline, ...],
    block: QTextBlockFormat,
    characters: QTextCharFormat,
    *,
    portion: str = "",
    language: str = "",
) -> None:
    """One paragraph in the place and direction that its words ask for, with the label that waits for it."""
    rtl = is_rtl(plain(inlines), language, sheet.source.language)
    _place(sheet, block, rtl=rtl)
    begin(sheet, block, characters)
    if sheet.label:
        sheet.cursor.insertText(f"{sheet.label}{_AFTER_LABEL[rtl]}", characters)
        sheet.label = ""
    if portion:
        set_run(sheet.cursor, Run(f"({portion})"), characters, rtl=rtl)
        sheet.cursor.insertText(" ", characters)
    set_inlines(sheet.cursor, inlines, characters, rtl=rtl, language=language or sheet.source.language)


def set_heading(sheet: Sheet, heading: Heading) -> None:
    page = sheet.source.page
    points = page.font_size + _HEADING_POINTS[heading.level - 1] - 12
    characters = char_format(page.heading_font or page.font, points, colour=NAVY, bold=True)
    characters.setFontItalic(heading.level == 2)  # noqa: PLR2004  # as in the memo
    block = block_format(above=12 if heading.level == 1 else 8, below=3)
    block.setProperty(KEEP, True)  # noqa: FBT003  # Qt's own signature
    block.setHeadingLevel(heading.level)
    set_line(sheet, heading.inlines, block, characters, portion=heading.portion)


def set_paragraph(sheet: Sheet, paragraph: Paragraph) -> None:
    characters, block = body_format(sheet), block_format(below=float(sheet.style.get("below", 6)))
    _style_paragraph(sheet, paragraph.style, block, characters)
    if paragraph.style == "title" and not is_rtl(plain(paragraph.inlines), "", sheet.source.language):
        characters.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        characters.setFontLetterSpacing(1.2 * UNITS)  # Arabic letters would come apart
    if paragraph.numbered:
        sheet.paragraphs_counted += 1
        sheet.label = sheet.label or f"{sheet.paragraphs_counted}."
    _hang(sheet, block)
    given = {"portion": paragraph.portion, "language": paragraph.language}
    set_line(sheet, paragraph.inlines, block, characters, **given)


def set_quotation(sheet: Sheet, quotation: Quotation) -> None:
    """The words with a bar beside them, then the line that says whose they are."""
    characters = body_format(sheet)
    characters.setFontItalic(True)
    block = block_format(above=2, below=3 if quotation.attribution else 8)
    block.setProperty(BAR, RULE)
    if quotation.attribution:
        block.setProperty(KEEP, True)  # noqa: FBT003  # Qt's own signature
    sheet.label = ""
    sheet.indent += 9 * UNITS
    given = {"portion": quotation.portion, "language": quotation.language}
    set_line(sheet, quotation.inlines, block, characters, **given)
    if quotation.attribution:
        smaller = body_format(sheet, points=sheet.points - 1)
        # the line that names the speaker runs as the memo does, on the side where the bar is
        rtl = is_rtl(plain(quotation.inlines), quotation.language, sheet.source.language)
        set_line(
            sheet, _with_dash(quotation.attribution), block_format(below=8), smaller, language="ar" if rtl else "en"
        )
    sheet.indent -= 9 * UNITS


def set_contents(sheet: Sheet, contents: Contents) -> None:
    heading = char_format(sheet.source.page.font, sheet.points, colour=NAVY, bold=True)
    block = block_format(above=8, below=3)
    block.setProperty(KEEP, True)  # noqa: FBT003  # Qt's own signature
    set_line(sheet, (Run(contents.title),), block, heading)
    for entry in _headings(sheet.source, contents.depth):
        block = block_format(below=2)
        block.setLeftMargin((entry.level - 1) * 9 * UNITS)
        set_line(sheet, (Run(plain(entry.inlines)),), block, body_format(sheet))


def set_decision(sheet: Sheet, decision: DecisionLine) -> None:
    words = "     ".join(f"{choice} ____________" for choice in decision.choices)
    set_line(sheet, (Run(words),), block_format(above=8, below=10), body_format(sheet))


def set_rule(sheet: Sheet) -> None:
    block = block_format(above=4, below=4)
    block.setProperty(LINE, GREY_RULE)
    begin(sheet, block, char_format(sheet.source.page.font, 2))


def set_page_break(sheet: Sheet) -> None:
    block = block_format()
    block.setProperty(BREAK, True)  # noqa: FBT003  # Qt's own signature
    begin(sheet, block, char_format(sheet.source.page.font, 1))


def set_note(sheet: Sheet, number: int, inlines: tuple[Inline, ...]) -> None:
    """One footnote: its raised number, then its words."""
    characters = body_format(sheet, points=sheet.source.page.font_size - 2)
    block = block_format(below=1)
    rtl = is_rtl(plain(inlines), "", sheet.source.language)
    _place(sheet, block, rtl=rtl)
    begin(sheet, block, characters)
    set_mark(sheet.cursor, number, characters)
    sheet.cursor.insertText(" ", characters)
    set_inlines(sheet.cursor, inlines, characters, rtl=rtl, language=sheet.source.language)


GREY_RULE = "#444444"


def _place(sheet: Sheet, block: QTextBlockFormat, *, rtl: bool) -> None:
    if rtl:
        block.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        block.setRightMargin(block.rightMargin() + sheet.indent)
    else:
        block.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        block.setLeftMargin(block.leftMargin() + sheet.indent)


def _hang(sheet: Sheet, block: QTextBlockFormat) -> None:
    """Draw the label back into the margin of the list; a numbered paragraph outside of lists keeps the margin."""
    if not sheet.label:
        return
    block.setTabPositions([QTextOption.Tab(_HANG, QTextOption.TabType.LeftTab)])
    if sheet.depth:
        block.setTextIndent(-_HANG)


def _style_paragraph(sheet: Sheet, style: str, block: QTextBlockFormat, characters: QTextCharFormat) -> None:
    match style:
        case "title":
            _as_title(sheet, block, characters)
        case "caption":
            characters.setFontWeight(QFont.Weight.Bold)
            characters.setFont(_sized(characters.font(), sheet.points - 2))
            block.setProperty(KEEP, True)  # noqa: FBT003  # Qt's own signature
        case "small":
            characters.setFont(_sized(characters.font(), sheet.points - 2))
        case "code":
            characters.setFontFamilies(MONOSPACED)
        case "date-right":
            block.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        case "signature":
            block.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            block.setTopMargin(24 * UNITS)


def _as_title(sheet: Sheet, block: QTextBlockFormat, characters: QTextCharFormat) -> None:
    font = _sized(characters.font(), sheet.points + 2)
    font.setBold(True)
    characters.setFont(font)
    block.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    block.setBottomMargin(10 * UNITS)


def _sized(font: QFont, points: float) -> QFont:
    font.setPixelSize(round(points * UNITS))
    return font


def _with_dash(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    return inlines if plain(inlines).lstrip().startswith(("—", "–")) else (Run("— "), *inlines)


def _headings(document: Document, depth: int) -> list[Heading]:
    return [block for block in document.blocks if isinstance(block, Heading) and block.level <= depth]
