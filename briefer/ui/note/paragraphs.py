"""Headings, paragraphs, quotations and lines set in type."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextFrame, QTextOption, QTextTable

from briefer.memo.direction import is_rtl, note_runs_rtl, plain
from briefer.model.documents import Contents, DecisionLine, Heading, Inline, Paragraph, Quotation, Run
from briefer.ui.note.inlines import set_inlines, set_mark, set_run
from briefer.ui.note.sheet import BAR, BREAK, GREY_RULE, KEEP, LINE, RULE, STEP, UNITS, Sheet
from briefer.ui.note.styles import Style, style

_AFTER_LABEL = {False: "\t", True: "\u2003"}  # Qt counts tabs from the left only
_STYLES = {
    "title": "Title",
    "caption": "caption",
    "code": "Code Text",
    "signature": "Signature",
    "small": "Small Text",
    "date-right": "Date",
}
_LEAST_LINE = 1  # underscores to sign on


def begin(sheet: Sheet, block: QTextBlockFormat, characters: QTextCharFormat) -> None:
    """Start a paragraph: in the empty block that stands there, or in a new one.

    The room above it is what the paragraph before leaves below plus its own, as in Word; Qt would take the larger.
    """
    above = block.topMargin() + sheet.after
    sheet.after = block.bottomMargin()
    block.setTopMargin(above)
    block.setBottomMargin(0)
    if sheet.frame is not None:
        _leave_room(sheet.frame, above)  # of a paragraph behind a frame Qt forgets it
        block.setTopMargin(0)
        sheet.frame = None
    if sheet.fresh:
        sheet.cursor.setBlockFormat(block)
        sheet.cursor.setBlockCharFormat(characters)
        sheet.fresh = False
    else:
        sheet.cursor.insertBlock(block, characters)


def set_line(
    sheet: Sheet,
    inlines: tuple[Inline, ...],
    look: Style,
    *,
    portion: str = "",
    language: str = "",
    block: QTextBlockFormat | None = None,
) -> None:
    """One paragraph in the place and direction that its words ask for, with the label that waits for it."""
    block, characters = block or look.block(), look.characters(sheet.source.page)
    rtl = is_rtl(plain(inlines), language, sheet.source.language)
    if sheet.keeps:
        block.setProperty(KEEP, True)  # noqa: FBT003  # Qt's own signature
    _place(sheet, block, rtl=rtl)
    begin(sheet, block, characters)
    if sheet.label:
        sheet.cursor.insertText(f"{sheet.label}{_AFTER_LABEL[rtl]}", characters)
        sheet.label = ""
    if portion:
        upright = QTextCharFormat(characters)
        upright.setFontItalic(False)
        set_run(sheet.cursor, Run(f"({portion})"), upright, rtl=rtl)
        sheet.cursor.insertText(" ", characters)
    set_inlines(sheet.cursor, inlines, characters, rtl=rtl, language=language or sheet.source.language)


def set_heading(sheet: Sheet, heading: Heading) -> None:
    look = style(f"heading {heading.level}")
    block = look.block()
    block.setHeadingLevel(heading.level)
    if heading.numbered:
        sheet.label = sheet.count.next_of_paper(heading.level - 1)
    set_line(sheet, heading.inlines, look, portion=heading.portion, block=block)


def set_paragraph(sheet: Sheet, paragraph: Paragraph) -> None:
    look = style(_name_of(sheet, paragraph))
    if paragraph.numbered:
        sheet.label = sheet.count.next_of_paper()
    set_line(sheet, paragraph.inlines, look, portion=paragraph.portion, language=paragraph.language)


def set_quotation(sheet: Sheet, quotation: Quotation) -> None:
    """The words with a bar beside them, then the line that says whose they are, both on the side of the words."""
    look = replace(style("Quote"), keep=bool(quotation.attribution))
    block = look.block()
    block.setProperty(BAR, RULE)
    rtl = is_rtl(plain(quotation.inlines), quotation.language, sheet.source.language)
    sheet.label = ""
    set_line(sheet, quotation.inlines, look, portion=quotation.portion, language=quotation.language, block=block)
    if quotation.attribution:
        set_line(sheet, quotation.attribution, style("Quote Attribution"), language="ar" if rtl else "en")


def set_contents(sheet: Sheet, contents: Contents) -> None:
    """The headings with the pages they stand on, once these are known."""
    set_line(sheet, (Run(contents.title),), style("TOC Heading"))
    headings = [block for block in sheet.source.blocks if isinstance(block, Heading)]
    for number, heading in enumerate(headings):
        if heading.level <= contents.depth:
            look = style(f"toc {heading.level}")
            block = look.block()
            right = sheet.text.textWidth() - block.leftMargin() - 1
            block.setTabPositions([QTextOption.Tab(right, QTextOption.TabType.RightTab)])
            page = f"\t{sheet.heading_pages[number]}" if number < len(sheet.heading_pages) else ""
            set_line(sheet, (Run(plain(heading.inlines) + page),), look, block=block)


def set_decision(sheet: Sheet, decision: DecisionLine) -> None:
    """Choices with a line to write on behind each, spread over the width."""
    look = style("Decision Line")
    width = sheet.text.textWidth() - sheet.indent
    share = width / max(1, len(decision.choices))
    metrics = QFontMetricsF(look.characters(sheet.source.page).font())
    block = look.block()
    stops = [share * number for number in range(1, len(decision.choices))]
    block.setTabPositions([QTextOption.Tab(stop, QTextOption.TabType.LeftTab) for stop in stops])
    words = "\t".join(_with_line(choice, share - 9 * UNITS, metrics) for choice in decision.choices)
    set_line(sheet, (Run(words),), look, block=block)


def set_rule(sheet: Sheet, colour: str = GREY_RULE) -> None:
    """A line across the page."""
    look = replace(style("Body Text"), before=3, after=4, line=1, points=2)
    block = look.block()
    block.setProperty(LINE, colour)
    begin(sheet, block, look.characters(sheet.source.page))


def set_page_break(sheet: Sheet) -> None:
    block = QTextBlockFormat()
    block.setProperty(BREAK, True)  # noqa: FBT003  # Qt's own signature
    begin(sheet, block, Style(points=1).characters(sheet.source.page))
    sheet.after = 0


def set_note(sheet: Sheet, number: int, inlines: tuple[Inline, ...]) -> None:
    """One note: its raised number, then its words."""
    look = style("footnote text" if sheet.source.notes_at == "foot" else "endnote text")
    block, characters = look.block(), look.characters(sheet.source.page)
    rtl = note_runs_rtl(plain(inlines), sheet.source.language)
    _place(sheet, block, rtl=rtl)
    begin(sheet, block, characters)
    set_mark(sheet.cursor, number, characters)
    sheet.cursor.insertText(" ", characters)
    set_inlines(sheet.cursor, inlines, characters, rtl=rtl, language=sheet.source.language)


def _name_of(sheet: Sheet, paragraph: Paragraph) -> str:
    if paragraph.style == "title" and plain(paragraph.inlines).isupper():
        return "Title Capitals"
    return _STYLES.get(paragraph.style, sheet.place)


def _place(sheet: Sheet, block: QTextBlockFormat, *, rtl: bool) -> None:
    """Set in a paragraph from the side on which it begins, and draw its label back into the margin."""
    if sheet.boxed:
        block.setLeftMargin(0)
        block.setRightMargin(0)
    if rtl:
        left, right = block.leftMargin(), block.rightMargin()
        block.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        block.setLeftMargin(right)
        block.setRightMargin(left)
    else:
        block.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    indent = sheet.indent if sheet.depth or not sheet.label else STEP
    if sheet.label:
        block.setTextIndent(-STEP)
        block.setTabPositions([QTextOption.Tab(STEP, QTextOption.TabType.LeftTab)])
    if rtl:
        block.setRightMargin(block.rightMargin() + indent)
    else:
        block.setLeftMargin(block.leftMargin() + indent)


def _leave_room(frame: QTextFrame, below: float) -> None:
    given = frame.format().toTableFormat() if isinstance(frame, QTextTable) else frame.frameFormat()
    given.setBottomMargin(given.bottomMargin() + below)
    frame.setFrameFormat(given)


def _with_line(choice: str, room: float, metrics: QFontMetricsF) -> str:
    spare = room - metrics.horizontalAdvance(f"{choice} ")
    return f"{choice} {'_' * max(_LEAST_LINE, int(spare / metrics.horizontalAdvance('_')))}"
