"""The list of headings, with its entries filled in."""

from briefer.memo.direction import is_rtl, plain
from briefer.memo.draft import Draft
from briefer.memo.inlines import styled_run
from briefer.memo.outline import Entry
from briefer.memo.wordml import Layout, says, simple_field
from briefer.model.documents import Contents, Run


def contents(draft: Draft, block: Contents) -> str:
    """The contents as Word keeps them: one field whose entries lead to the headings."""
    depth = max(1, min(block.depth, 6))
    entries = [entry for entry in draft.entries if entry.level <= depth]
    if not entries:
        return ""
    heading = _title(draft, block.title) if says(block.title) else ""
    opening = (
        f'{_mark("begin")}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-{depth}" \\h \\z </w:instrText></w:r>'
        f"{_mark('separate')}"
    )
    last = len(entries) - 1
    lines = [
        _entry(draft, entry, opening if at == 0 else "", _mark("end") if at == last else "")
        for at, entry in enumerate(entries)
    ]
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
    return f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{heading}{''.join(lines)}</w:sdtContent></w:sdt>"


def _mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _title(draft: Draft, title: str) -> str:
    bidi = is_rtl(title, "", draft.document.language)
    return draft.paragraph("TOC Heading", styled_run(draft, Run(title), rtl=bidi), Layout(bidi=bidi))


def _entry(draft: Draft, entry: Entry, opening: str, closing: str) -> str:
    title = " ".join(plain(entry.heading.inlines).split())
    page = simple_field(f"PAGEREF {entry.bookmark} \\h", str(draft.pages.get(entry.bookmark, 1)))
    bidi = is_rtl(title, "", draft.document.language)
    inside = f"{styled_run(draft, Run(title), rtl=bidi)}<w:r><w:tab/></w:r>{page}"
    link = f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{inside}</w:hyperlink>'
    layout = Layout(tabs=(("right", draft.width, "dot"),), bidi=bidi)
    return draft.paragraph(f"toc {entry.level}", f"{opening}{link}{closing}", layout)
