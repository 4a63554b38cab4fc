"""A document as one HTML page: the preview lays it out as the memo will be."""

import base64
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from briefer.memo.counting import Count
from briefer.memo.direction import is_rtl, note_runs_rtl, plain, runs_rtl, word_language
from briefer.memo.html_inlines import Inlines, Lines, named, quoted, styled, text
from briefer.memo.html_style import BAR, NAVY, TINT, style_sheet
from briefer.memo.outline import Entry, outline
from briefer.memo.pictures import bare
from briefer.memo.wordml import says
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
    Run,
    Table,
)

_STEP = 24  # pixels that a level of a list goes in
_LAYOUT = 'role="presentation" cellspacing="0"'


def html_page(document: Document) -> str:
    """A whole page: banner, blocks, notes, banner; right to left where the language is."""
    page = _Page(document, Lines(document), Count(document), outline(document))
    body = page.blocks(document.blocks) + page.notes()
    direction = "rtl" if runs_rtl(document.language) else "ltr"
    banner = document.banner
    top = _banner(document) if banner.top else ""
    bottom = _banner(document) if banner.bottom else ""
    footer = f'<p class="footer">{text(document.footer)}</p>' if says(document.footer) else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{word_language(document.language) or "en-US"}" dir="{direction}"><head>'
        f'<meta charset="utf-8"><title>{text(document.title if says(document.title) else "Memo")}</title>'
        f'{style_sheet(document)}</head>\n<body dir="{direction}"><main>\n{top}{body}{footer}{bottom}</main></body></html>\n'
    )


def _banner(document: Document) -> str:
    words = document.banner.text
    return f'<p class="banner" align="{document.banner.align}">{text(words)}</p>\n' if says(words) else ""


@dataclass(slots=True)
class _Page:
    document: Document
    lines: Lines
    count: Count
    entries: list[Entry]
    headings: int = 0
    depth: int = 0  # of lists around
    marker: list[str] = field(default_factory=list)  # the number that the next paragraph bears

    def blocks(self, blocks: tuple[Block, ...]) -> str:
        return "".join(_WRITERS[type(block)](self, block) for block in blocks)

    def paragraph(self, name: str, contents: str, attributes: str = "") -> str:
        if not contents.strip() and not self.marker:
            return ""
        marker = self.marker.pop() + "&nbsp; " if self.marker else ""
        inset = f' style="margin-left: {_STEP * self.depth}px; text-indent: {-_STEP if marker else 0}px"'
        kind = f' class="{name}"' if name else ""
        return f"<p{kind}{attributes}{inset if self.depth else ''}>{marker}{contents}</p>\n"

    def notes(self) -> str:
        if not self.lines.notes:
            return ""
        written = "<hr>\n"
        for number, index in enumerate(tuple(self.lines.notes), start=1):
            inlines = self.document.notes[index]
            back = f'<a name="note-{number}" id="note-{number}" href="#noteref-{number}">{number}</a>'
            words = self.lines.of(tuple(i for i in inlines if type(i).__name__ != "NoteReference"))
            way = "rtl" if note_runs_rtl(plain(inlines), self.document.language) else "ltr"
            written += f'<p class="note" dir="{way}"><sup>{back}</sup> {words}</p>\n'
        return written


def _portion(portion: str) -> str:
    return f"({text(portion)}) " if says(portion) else ""


def _upright(page: _Page, inlines: Inlines, language: str = "") -> str:
    """Right-to-left scripts have no italics."""
    return ' style="font-style: normal"' if is_rtl(plain(inlines), language, page.document.language) else ""


def _heading(page: _Page, block: Heading) -> str:
    if not plain(block.inlines).strip():
        return ""
    entry = page.entries[page.headings]
    page.headings += 1
    number = page.count.next_of_paper(entry.level - 1) + " " if block.numbered else ""
    words = f"{text(number)}{_portion(block.portion)}{page.lines.of(block.inlines)}"
    tag = f"h{entry.level}"
    attributes = page.lines.direction(block.inlines) + _upright(page, block.inlines)
    return f"<{tag}{attributes}>{named(entry.bookmark)}{named(block.bookmark)}{words}</{tag}>\n"


def _paragraph(page: _Page, block: Paragraph) -> str:
    number = text(page.count.next_of_paper()) + " &nbsp;" if block.numbered else ""
    words = page.lines.of(block.inlines)
    if not words.strip():
        return page.paragraph("", "")
    place = ' align="right"' if block.style == "date-right" else ""
    contents = f"{named(block.bookmark)}{number}{_portion(block.portion)}{words}"
    name = "" if block.style == "body" else block.style
    return page.paragraph(name, contents, page.lines.direction(block.inlines, block.language) + place)


def _list(page: _Page, block: ListBlock) -> str:
    page.depth += 1
    level = page.depth - 1 + page.count.first_level
    written = ""
    for number, item in enumerate(block.items, start=block.start):
        page.marker = [text(page.count.label(level, number)) if block.ordered else "•"]
        written += page.blocks(item)
        written += page.paragraph("", "") if page.marker else ""
    page.depth -= 1
    return written


def _definitions(page: _Page, block: DefinitionList) -> str:
    written = ""
    for term, definition in block.items:
        written += page.paragraph("", f"<strong>{page.lines.of(term)}</strong>", page.lines.direction(term))
        page.depth += 1
        written += page.blocks(definition)
        page.depth -= 1
    return written


def _quotation(page: _Page, block: Quotation) -> str:
    words = quoted(block.quote_id, page.lines.of(block.inlines))
    if not words.strip():
        return ""
    direction = page.lines.direction(block.inlines, block.language)
    direction += _upright(page, block.inlines, block.language)
    said = f'<p class="quote"{direction}>{named(block.bookmark)}{_portion(block.portion)}{words}</p>'
    rtl = is_rtl(plain(block.inlines), block.language, page.document.language)
    if block.attribution:
        by = f'<p class="attribution" dir="{"rtl" if rtl else "ltr"}">{page.lines.of(block.attribution)}</p>'
        said += by
    return f"<blockquote>{_barred(said, BAR, rtl=rtl)}</blockquote>\n"


def _barred(contents: str, colour: str, *, rtl: bool, fill: str = "") -> str:
    """Contents with a bar at their leading side, in a way that Qt draws too."""
    shade = f' bgcolor="{fill}"' if fill else ""
    bar = f'<td width="4" bgcolor="{colour}" style="padding: 0"></td>'
    cell = f'<td{shade} style="padding: 6px 10px">{contents}</td>'
    cells = cell + bar if rtl else bar + cell
    return f'<table class="set-apart" {_LAYOUT} cellpadding="0" width="100%"><tr>{cells}</tr></table>'


def _callout(page: _Page, block: Callout) -> str:
    return _barred(page.blocks(block.blocks), NAVY, rtl=runs_rtl(page.document.language), fill=TINT) + "<br>\n"


def _fields(page: _Page, block: Fields) -> str:
    rule = "<hr>" if block.rule else ""
    if runs_rtl(page.document.language):  # Qt sets the columns of a table from left to right
        return "".join(_field_line(page, label, value) for label, value in block.rows) + rule
    rows = "".join(
        f'<tr><td valign="top"{page.lines.direction_of(label)}><strong>{text(label)}</strong></td>'
        f"<td{page.lines.direction(value)}>{page.lines.of(value)}</td></tr>"
        for label, value in block.rows
    )
    return f'<table {_LAYOUT} cellpadding="3">{rows}</table>{rule}\n'


def _field_line(page: _Page, label: str, value: Inlines) -> str:
    return f'<p dir="rtl"><strong>{text(label)}</strong>&nbsp; {page.lines.of(value)}</p>\n'


def _table(page: _Page, block: Table) -> str:
    caption = _portion(block.portion) + page.lines.of(block.caption) if block.caption else ""
    above = f'<p class="caption"{page.lines.direction(block.caption)}>{caption}</p>' if caption else ""
    head = "".join(_cell(page, block, cell, at, "th") for at, cell in enumerate(block.header))
    rows = "".join(
        f"<tr>{''.join(_cell(page, block, cell, at, 'td') for at, cell in enumerate(row))}</tr>\n" for row in block.rows
    )
    described = f' aria-label="{text(block.description)}"' if block.description else ""
    return (
        f'{above}<table class="data" border="1" cellspacing="0" cellpadding="4" width="100%"{described}>'
        f"<thead><tr>{head}</tr></thead>\n<tbody>{rows}</tbody></table>\n"
    )


def _cell(page: _Page, block: Table, cell: Inlines, at: int, tag: str) -> str:
    wanted = block.alignments[at] if at < len(block.alignments) else ""
    align = f' align="{wanted}"' if wanted else ""
    if tag == "th" and not wanted:
        align = f' align="{"right" if is_rtl(plain(cell), "", page.document.language) else "left"}"'
    scope = ' scope="col"' if tag == "th" else ""
    return f"<{tag}{scope}{align}{page.lines.direction(cell)}>{page.lines.of(cell)}</{tag}>"


def _decision(_page: _Page, block: DecisionLine) -> str:
    lines = "&nbsp;&nbsp; ".join(f"{text(choice)}&nbsp;______________" for choice in block.choices if says(choice))
    return f"<p>{lines}</p>\n" if lines else ""


def _contents(page: _Page, block: Contents) -> str:
    lines = [_entry(entry) for entry in page.entries if entry.level <= block.depth]
    title = f"<p><strong>{text(block.title)}</strong></p>\n" if says(block.title) and lines else ""
    return title + "".join(lines)


def _entry(entry: Entry) -> str:
    inset = _STEP * (entry.level - 1)
    words = styled(Run(plain(entry.heading.inlines)))
    return f'<p class="contents" style="margin-left: {inset}px"><a href="#{entry.bookmark}">{words}</a></p>\n'


def _picture(_page: _Page, block: Picture) -> str:
    kind = "png" if block.image.startswith(b"\x89PNG") else "jpeg"
    try:
        data = base64.b64encode(bare(block.image)).decode("ascii")
    except ValueError:
        return f"<p>[{text(block.description)}]</p>\n"
    wide = round(block.width_mm / 25.4 * 96)
    return f'<p><img alt="{text(block.description)}" width="{wide}" src="data:image/{kind};base64,{data}"></p>\n'


def _box(_page: _Page, block: Box) -> str:
    lines = "".join(f'<p class="box">{text(line)}</p>' for line in block.lines if says(line))
    return f'<table {_LAYOUT} border="1" cellpadding="6" align="{block.align}" width="40%"><tr><td>{lines}</td></tr></table>\n'


_WRITERS: dict[type, Callable[[_Page, Any], str]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    ListBlock: _list,
    DefinitionList: _definitions,
    Quotation: _quotation,
    Table: _table,
    Fields: _fields,
    Callout: _callout,
    DecisionLine: _decision,
    Contents: _contents,
    Picture: _picture,
    Rule: lambda _page, _block: "<hr>\n",
    PageBreak: lambda _page, _block: "<hr>\n",
    Box: _box,
}
