"""Blocks of a document as paragraphs, lists, boxes and tables."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Any

from briefer.memo.contents import contents
from briefer.memo.direction import is_rtl, plain, runs_rtl
from briefer.memo.draft import Draft, Place
from briefer.memo.front import box, decision_line, fields
from briefer.memo.inlines import line
from briefer.memo.keeping import leads
from briefer.memo.numbering import STEP
from briefer.memo.pictures import picture
from briefer.memo.tables import table
from briefer.memo.wordml import Layout, clean, run, says
from briefer.model.documents import (
    Block,
    Box,
    Callout,
    Contents,
    DecisionLine,
    DefinitionList,
    Fields,
    Heading,
    Inline,
    ListBlock,
    PageBreak,
    Paragraph,
    Picture,
    Quotation,
    Rule,
    Table,
)

_STYLES = {
    "title": "Title",
    "caption": "Caption",
    "code": "Code Text",
    "signature": "Signature",
    "small": "Small Text",
    "date-right": "Date",
}
_BAR = 'w:val="single" w:sz="24" w:space="10" w:color="7F95B9"'
_QUOTE_INDENT = 454
_WHOLE = 900  # letters of a quotation that stays on one page; a longer one would leave half a page empty
_BOX_INDENT = 215  # as in the style
_BOX_RTL = "".join(  # as in the style, its bar on the side where lines begin
    f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="1F3864"/>'
    for side, size, space in (("top", 6, 7), ("left", 6, 8), ("bottom", 6, 7), ("right", 24, 8))
)
_RTL_ROOM = 240
_SEEN = re.compile(r"<w:t(?: [^>]*)?>\s*[^\s<]|noteReference w:id")


def blocks(draft: Draft, content: Iterable[Block], place: Place = Place()) -> str:  # noqa: B008  # frozen
    """The XML of blocks one after the other."""
    content = tuple(content)
    written = []
    for block, following in zip(content, (*content[1:], None), strict=False):
        if leads(block, following):
            draft.owe(keep_next=True)
        written.append(_WRITERS[type(block)](draft, block, place))
    return "".join(written)


def portion_mark(draft: Draft, portion: str) -> str:
    """The marking of a paragraph, before its words."""
    return run(clean(f"({portion}) "), draft.character_style("Portion Mark")) if says(portion) else ""


def _shows(words: str) -> bool:
    """Whether the XML of a line has anything to see."""
    return bool(_SEEN.search(words))


def _bidi(draft: Draft, inlines: tuple[Inline, ...], language: str = "") -> bool:
    return is_rtl(plain(inlines), language, draft.document.language)


def _heading(draft: Draft, block: Heading, _place: Place) -> str:
    if not plain(block.inlines).strip():
        return ""
    entry = draft.entries[draft.headings]
    draft.headings += 1
    bidi = _bidi(draft, block.inlines)
    words = portion_mark(draft, block.portion) + line(draft, block.inlines, rtl=bidi)
    words = draft.bookmarks.around(entry.bookmark, words)
    if block.bookmark:
        words = draft.bookmarks.around(draft.bookmarks.name_of(block.bookmark), words)
    number = (draft.numbering.paper_number(), entry.level - 1) if block.numbered else None
    layout = _numbered(Layout(number=number, bidi=bidi))
    return draft.paragraph(f"heading {entry.level}", words, layout)


def _paragraph(draft: Draft, block: Paragraph, place: Place) -> str:
    bidi = _bidi(draft, block.inlines, block.language)
    words = line(draft, block.inlines, block.language, rtl=bidi)
    if not _shows(words) and draft.pending.number is None:
        return ""
    words = portion_mark(draft, block.portion) + words
    if block.bookmark:
        words = draft.bookmarks.around(draft.bookmarks.name_of(block.bookmark), words)
    number = (draft.numbering.paper_number(), 0) if block.numbered else draft.pending.number
    layout = _numbered(Layout(number=number, bidi=bidi, left=_left(draft, place, number)))
    if place.boxed:
        layout = _boxed(layout, rtl=runs_rtl(draft.document.language))
    return draft.paragraph(_style_of(block, place), words, layout)


def _numbered(layout: Layout) -> Layout:
    """The layout with room for a number that some programs draw before its place where lines run from the right."""
    if layout.number is None or not layout.bidi:
        return layout
    return replace(layout, left=STEP * (layout.number[1] + 1) + _RTL_ROOM, hanging=STEP)


def _boxed(layout: Layout, *, rtl: bool) -> Layout:
    """The layout in a box: one indent and one border for all paragraphs, or the border breaks."""
    if layout.number:
        layout = replace(layout, left=_BOX_INDENT, hanging=0, tabs=(("left", _BOX_INDENT + STEP, "none"),))
    return replace(layout, borders=_BOX_RTL) if rtl else layout


def _style_of(block: Paragraph, place: Place) -> str:
    if block.style == "title" and plain(block.inlines).isupper():
        return "Title Capitals"
    return _STYLES.get(block.style, place.style)


def _left(draft: Draft, place: Place, number: tuple[int, int] | None) -> int | None:
    """How far in a paragraph stands where its number does not say it."""
    return place.indent if place.indent and number is None and draft.pending.number is None else None


def _list(draft: Draft, block: ListBlock, place: Place) -> str:
    flushed = draft.settle() if draft.pending.number else ""
    level = min(place.depth + draft.first_level, 8)
    number = draft.numbering.ordered(level, block.start) if block.ordered else draft.numbering.bulleted()
    style = place.style if place.boxed else "List Paragraph"
    inner = Place(style, place.depth + 1, STEP * (level + 1), place.boxed)
    return flushed + "".join(_item(draft, item, inner, (number, level)) for item in block.items)


def _item(draft: Draft, item: tuple[Block, ...], place: Place, number: tuple[int, int]) -> str:
    draft.owe(number=number)
    written = blocks(draft, item, place)
    return written + (draft.settle() if draft.pending.number == number else "")


def _definitions(draft: Draft, block: DefinitionList, place: Place) -> str:
    written = ""
    for term, definition in block.items:
        bidi = _bidi(draft, term)
        words = line(draft, term, rtl=bidi)
        if _shows(words):
            layout = Layout(bidi=bidi, left=_left(draft, place, None))
            written += draft.paragraph("Definition Term", words, layout)
        inner = Place("Definition", place.depth, place.indent + STEP if place.indent else 0)
        written += blocks(draft, definition, inner)
    return written


def _quotation(draft: Draft, block: Quotation, place: Place) -> str:
    bidi = _bidi(draft, block.inlines, block.language)
    words = line(draft, block.inlines, block.language, rtl=bidi)
    if not _shows(words):
        return ""
    if block.quote_id > 0:
        words = draft.bookmarks.around(draft.bookmarks.of_quote(block.quote_id), words)
    if block.bookmark:
        words = draft.bookmarks.around(draft.bookmarks.name_of(block.bookmark), words)
    attribution = line(draft, block.attribution, rtl=bidi)
    attributed = _shows(attribution)
    splits = len(plain(block.inlines)) > _WHOLE
    above, below = _quoted(place.indent, bidi=bidi, attributed=attributed, barred=draft.barred, splits=splits)
    written = draft.paragraph("Quote", portion_mark(draft, block.portion) + words, above)
    return written + (draft.paragraph("Quote Attribution", attribution, below) if attributed else "")


@lru_cache(maxsize=32)
def _quoted(indent: int, *, bidi: bool, attributed: bool, barred: bool, splits: bool) -> tuple[Layout, Layout]:
    """The layouts of a quotation and of the line that says whose it is."""
    left = indent + _QUOTE_INDENT if indent else None
    borders = f'<w:left w:val="nil"/><w:right {_BAR}/>' if bidi and barred else ""
    said = Layout(bidi=bidi, keep_next=attributed and not splits, splits=splits, borders=borders, left=left)
    return said, Layout(bidi=bidi, left=left)


def _callout(draft: Draft, block: Callout, _place: Place) -> str:
    return blocks(draft, block.blocks, Place("Memo Callout", boxed=True))


def _contents(draft: Draft, block: Contents, _place: Place) -> str:
    return contents(draft, block)


def _rule(draft: Draft, _block: Rule, _place: Place) -> str:
    draft.owe(rule=True)
    return ""


def _page_break(draft: Draft, _block: PageBreak, _place: Place) -> str:
    draft.owe(page_break=True)
    return ""


_WRITERS: dict[type, Callable[[Draft, Any, Place], str]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    ListBlock: _list,
    DefinitionList: _definitions,
    Quotation: _quotation,
    Table: table,
    Fields: fields,
    Callout: _callout,
    DecisionLine: decision_line,
    Contents: _contents,
    Picture: picture,
    Rule: _rule,
    PageBreak: _page_break,
    Box: box,
}
