"""What the parts of one memo share while it is written."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from briefer.memo.links import Bookmarks, Links
from briefer.memo.numbering import Numbering
from briefer.memo.outline import Entry
from briefer.memo.wordml import Layout, twips
from briefer.model.documents import Document, Page

PLAIN = Layout()
_ROOMY = frozenset({"title", "caption", "quote", "signature", "decision line", *(f"heading {n}" for n in range(1, 7))})
_ANCHOR = re.compile(r'<w:hyperlink w:anchor="([^"]*)"')
_BOOKMARK = re.compile(r'<w:bookmarkStart w:id="\d+" w:name="([^"]*)"')
PAPER = {"A4": (11906, 16838), "Letter": (12240, 15840)}


def text_width(page: Page) -> int:
    """The width of a line in twips."""
    return max(PAPER[page.size][0] - 2 * twips(page.margin_mm), 1440)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands: how deep in lists, how far in, and in which style its plain paragraphs are."""

    style: str = "Body Text"
    depth: int = 0
    indent: int = 0
    boxed: bool = False


@dataclass(frozen=True, slots=True)
class Pending:
    """What the next paragraph takes upon itself, so that no empty paragraph is needed for it."""

    page_break: bool = False
    keep_next: bool = False
    rule: bool = False
    after_table: bool = False
    number: tuple[int, int] | None = None


NOTHING = Pending()


@dataclass(slots=True, kw_only=True)
class Draft:
    """The state of one memo being written: names, numbers and relationships given so far."""

    document: Document
    style_ids: dict[str, str]  # Word's name in lower case -> id
    width: int  # of a line, in twips
    bookmarks: Bookmarks
    targets: set[str]  # bookmarks that exist
    links: Links
    numbering: Numbering
    entries: list[Entry]
    add_picture: Callable[[bytes], tuple[str, int, int]]  # -> relationship id, width and height in pixels
    notes: list[int] = field(default_factory=list)  # indexes into document.notes, in order of reference
    barred: bool = True  # whether quotations have the bar of the base, which changes sides
    footer_tabs: tuple[int, ...] = ()  # those of a template's footer, which ours does without
    notes_before: int = 0  # the highest number of a template's own
    pending: Pending = NOTHING
    pages: dict[str, int] = field(default_factory=dict)  # bookmark of a heading -> page it is likely on
    present: set[str] = field(default_factory=set)  # bookmarks of the body as it was written
    first_level: int = 0  # of lists: one deeper where the paper's own paragraphs are numbered
    headings: int = 0
    pictures: int = 0

    def style(self, name: str) -> str:
        """The id of a style, ready to stand in an attribute."""
        return self.style_ids[name.lower()]

    def note(self, index: int) -> int:
        """The number of the note that is referred to here."""
        self.notes.append(index)
        return self.notes_before + len(self.notes)

    def owe(self, **wanted: Any) -> None:  # noqa: ANN401  # the fields of Pending
        """Let the next paragraph take this upon itself."""
        self.pending = replace(self.pending, **wanted)

    def paragraph(self, style: str, content: str, layout: Layout = PLAIN) -> str:
        """A paragraph that takes upon itself what is pending."""
        pending, self.pending = self.pending, NOTHING
        if pending is not NOTHING:
            layout = _taking(layout, pending, roomy=style.lower() in _ROOMY)
        return f"<w:p>{layout.xml(self.style(style))}{content}</w:p>"

    def undangled(self, xml: str) -> str:
        """The XML of body or notes without links to bookmarks that found no words to stand around."""
        self.present |= set(_BOOKMARK.findall(xml))
        for name in {*_ANCHOR.findall(xml)} - self.present:
            xml = re.sub(rf'<w:hyperlink w:anchor="{re.escape(name)}"[^>]*>(.*?)</w:hyperlink>', r"\1", xml)
        return xml

    def settle(self) -> str:
        """The paragraph that a table needs behind it where no other follows."""
        if not self.pending.after_table and self.pending.number is None:
            return ""
        style = "List Paragraph" if self.pending.number else "Table End"
        self.owe(after_table=False)
        return self.paragraph(style, "")

    def character_style(self, name: str) -> str:
        return f'<w:rStyle w:val="{self.style(name)}"/>'


def _taking(layout: Layout, pending: Pending, *, roomy: bool) -> Layout:
    rule = '<w:top w:val="single" w:sz="6" w:space="8" w:color="7F95B9"/>' if pending.rule else ""
    apart = (pending.after_table or pending.rule) and not roomy
    before = max(layout.before or 0, 180) if apart else layout.before
    return replace(
        layout,
        page_break=layout.page_break or pending.page_break,
        keep_next=layout.keep_next or pending.keep_next,
        borders=layout.borders or rule,
        before=before,
        number=layout.number or pending.number,
    )
