"""Tables: direct XML, a head that repeats, rows that stay whole."""

from dataclasses import replace
from functools import lru_cache

from briefer.memo.direction import is_rtl, plain, runs_rtl
from briefer.memo.draft import Draft, Place
from briefer.memo.inlines import line
from briefer.memo.letters import width_of
from briefer.memo.wordml import Layout, attribute, clean, run, says
from briefer.model.documents import Inline, Page, Run, Table

_Row = tuple[tuple[Inline, ...], ...]
_MOST_COLUMNS = 63  # of a table that Word opens
_LONGEST = 120  # letters that a column's width is reckoned by
_SHORT = 0.28  # of the page: a column that may stand on one line
_LEAST_REST = 0.3  # of the page, for the long columns
_TEXT_SIZE = 10 / 12  # of the body's
_BOLD = 1.12  # the head is bold; fonts differ
_PADDING = 230  # twips on both sides of a cell
_TWIPS_PER_POINT = 20
_SAMPLE = 50  # rows that widths are reckoned from


def table(draft: Draft, block: Table, _place: Place) -> str:
    """The caption and the table; the paragraph that follows keeps its distance."""
    columns = max(map(len, (block.header, *block.rows)), default=0)
    if not columns or not (block.header or block.rows):
        return ""
    if columns > _MOST_COLUMNS:
        block = replace(block, header=_fitted(block.header), rows=tuple(map(_fitted, block.rows)), widths=())
    before = draft.settle() if draft.pending.number or (draft.pending.after_table and not block.caption) else ""
    caption = _caption(draft, block)
    widths = column_widths(draft.document.page, block, draft.width)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    head, *others = (block.header, *block.rows) if says(_words(block.header)) else block.rows or (block.header,)
    rows = [_row(draft, block, head, widths, head=True)]
    rows += [_row(draft, block, row, widths, head=False) for row in others]
    draft.owe(after_table=True)
    return f"{before}{caption}<w:tbl>{_properties(draft, block)}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def _fitted(row: _Row) -> _Row:
    """A row with as many cells as Word opens; those beyond stand together in the last."""
    last = _MOST_COLUMNS - 1
    rest = [inline for cell in row[last:] for inline in (*cell, Run(" "))]
    return (*row[:last], tuple(rest)) if len(row) > _MOST_COLUMNS else row


def _words(row: _Row) -> str:
    return "".join(map(plain, row))


def _caption(draft: Draft, block: Table) -> str:
    if not plain(block.caption).strip():
        return ""
    portion = run(clean(f"({block.portion}) "), draft.character_style("Portion Mark")) if says(block.portion) else ""
    bidi = is_rtl(plain(block.caption), "", draft.document.language)
    return draft.paragraph("Caption", portion + line(draft, block.caption, rtl=bidi), Layout(bidi=bidi))


def _properties(draft: Draft, block: Table) -> str:
    title = next(filter(says, (plain(block.caption), block.description)), "Table")
    heads = ", ".join(filter(says, map(plain, block.header)))
    described = next(filter(says, (block.description, plain(block.caption), heads)), "Table")
    flipped = "<w:bidiVisual/>" if runs_rtl(draft.document.language) else ""
    return (
        f'<w:tblPr><w:tblStyle w:val="{draft.style("Memo Table")}"/>{flipped}'
        f'<w:tblW w:w="{draft.width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" '
        f'w:noVBand="1"/><w:tblCaption w:val="{attribute(title[:250])}"/>'
        f'<w:tblDescription w:val="{attribute(described[:1000])}"/></w:tblPr>'
    )


def column_widths(page: Page, block: Table, width: int) -> list[int]:
    """The widths of the columns of a table that is so wide, in twips."""
    columns = max(map(len, (block.header, *block.rows)))
    given = [share for share in block.widths if share > 0]
    shares = given if len(given) == columns else _reckoned(page, block, columns, width)
    total = sum(shares)
    widths = [max(round(width * share / total), 1) for share in shares]
    widths[-1] = max(widths[-1] + width - sum(widths), 1)
    return widths


def _reckoned(page: Page, block: Table, columns: int, width: int) -> list[float]:
    """Widths so that short columns stand on one line and long ones share the rest."""
    natural, longest = [0.0] * columns, [0.0] * columns
    for row in (block.header, *block.rows[:_SAMPLE]):
        for at, cell in enumerate(row):
            words = plain(cell)
            natural[at] = max(natural[at], _set_width(page, words))
            longest[at] = max(longest[at], *(_set_width(page, word) for word in words.split(" ")))
    short = [each <= width * _SHORT for each in natural]
    rest = width - sum(each for each, is_short in zip(natural, short, strict=True) if is_short)
    if all(short) or rest < width * _LEAST_REST:
        return [max(each, min(whole, width / 2)) for each, whole in zip(longest, natural, strict=True)]
    wide = sum(each for each, is_short in zip(natural, short, strict=True) if not is_short)
    return [each if is_short else rest * each / wide for each, is_short in zip(natural, short, strict=True)]


def _set_width(page: Page, words: str) -> float:
    return width_of(words[:_LONGEST], page.font_size * _TEXT_SIZE, page.font) * _TWIPS_PER_POINT * _BOLD + _PADDING


def _row(draft: Draft, block: Table, row: _Row, widths: list[int], *, head: bool) -> str:
    padded = row + ((),) * (len(widths) - len(row))
    cells = "".join(_cell(draft, block, cell, at, widths[at], head=head) for at, cell in enumerate(padded))
    properties = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if head else "<w:trPr><w:cantSplit/></w:trPr>"
    return f"<w:tr>{properties}{cells}</w:tr>"


def _cell(draft: Draft, block: Table, cell: tuple[Inline, ...], at: int, width: int, *, head: bool) -> str:
    bidi = is_rtl(plain(cell), "", draft.document.language)
    wanted = block.alignments[at] if at < len(block.alignments) else ""
    mirrored = {"left": "right", "right": "left"}
    align = mirrored.get(wanted, wanted) if bidi else wanted
    style = "Table Head" if head else "Table Text"
    words = draft.paragraph(style, line(draft, cell, rtl=bidi), _layout(align, bidi=bidi))
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{words}</w:tc>'


@lru_cache(maxsize=16)
def _layout(align: str, *, bidi: bool) -> Layout:
    return Layout(bidi=bidi, align=align)
