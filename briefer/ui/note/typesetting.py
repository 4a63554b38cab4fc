"""A Document set in type on one sheet without end; pages are cut from it afterwards."""

from collections.abc import Sequence
from functools import singledispatch

from PySide6.QtGui import QTextDocument

from briefer.memo.keeping import leads
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
    ListBlock,
    PageBreak,
    Paragraph,
    Picture,
    Quotation,
    Rule,
    Table,
)
from briefer.ui.note import frames, lists, paragraphs, tables
from briefer.ui.note.sheet import Sheet, new_sheet


def set_body(document: Document, heading_pages: tuple[int, ...] = ()) -> QTextDocument:
    """The blocks of a document, with its endnotes behind them; ``heading_pages`` for its list of contents."""
    sheet = new_sheet(document)
    sheet.heading_pages = heading_pages
    set_blocks(sheet, document.blocks)
    if document.notes_at == "end" and document.notes:
        _set(Rule(), sheet)
        _set_notes(sheet)
    return sheet.text


def set_footnotes(document: Document) -> QTextDocument:
    """One paragraph for each footnote, in order; empty if the notes stand at the end."""
    sheet = new_sheet(document)
    if document.notes_at == "foot":
        _set_notes(sheet)
    return sheet.text


def _set_notes(sheet: Sheet) -> None:
    for number, inlines in enumerate(sheet.source.notes):
        paragraphs.set_note(sheet, number, inlines)


@singledispatch
def _set(block: Block, _sheet: Sheet) -> None:
    raise TypeError(type(block).__name__)


def set_blocks(sheet: Sheet, blocks: Sequence[Block]) -> None:
    """Blocks one after the other, those that lead to the next on its page."""
    for block, following in zip(blocks, [*blocks[1:], None], strict=False):
        sheet.keeps = leads(block, following)
        _set(block, sheet)


@_set.register
def _(block: Heading, sheet: Sheet) -> None:
    paragraphs.set_heading(sheet, block)


@_set.register
def _(block: Paragraph, sheet: Sheet) -> None:
    paragraphs.set_paragraph(sheet, block)


@_set.register
def _(block: Quotation, sheet: Sheet) -> None:
    paragraphs.set_quotation(sheet, block)


@_set.register
def _(block: ListBlock, sheet: Sheet) -> None:
    lists.set_list(sheet, block, set_blocks)


@_set.register
def _(block: DefinitionList, sheet: Sheet) -> None:
    lists.set_definitions(sheet, block, set_blocks)


@_set.register
def _(block: Table, sheet: Sheet) -> None:
    tables.set_table(sheet, block)


@_set.register
def _(block: Fields, sheet: Sheet) -> None:
    tables.set_fields(sheet, block)


@_set.register
def _(block: Callout, sheet: Sheet) -> None:
    frames.set_callout(sheet, block, set_blocks)


@_set.register
def _(block: Box, sheet: Sheet) -> None:
    frames.set_box(sheet, block, set_blocks)


@_set.register
def _(block: Picture, sheet: Sheet) -> None:
    frames.set_picture(sheet, block)


@_set.register
def _(block: DecisionLine, sheet: Sheet) -> None:
    paragraphs.set_decision(sheet, block)


@_set.register
def _(block: Contents, sheet: Sheet) -> None:
    paragraphs.set_contents(sheet, block)


@_set.register
def _(_block: Rule, sheet: Sheet) -> None:
    paragraphs.set_rule(sheet)


@_set.register
def _(_block: PageBreak, sheet: Sheet) -> None:
    paragraphs.set_page_break(sheet)
