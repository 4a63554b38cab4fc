"""What a note becomes before it is Word, a preview or plain text: a tree of blocks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

# Inlines: what a line is made of.


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style. ``language`` is BCP 47, empty for the document's own."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    strike: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead out of the document. ``target`` is http, https or mailto."""

    runs: tuple[Run, ...]
    target: str


@dataclass(frozen=True, slots=True)
class CrossReference:
    """Words that lead to a bookmark of the document."""

    runs: tuple[Run, ...]
    bookmark: str


@dataclass(frozen=True, slots=True)
class NoteReference:
    """The mark of a footnote or endnote: an index into ``Document.notes``; each note is referred to once."""

    note: int


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line in the same paragraph."""


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """A quotation inside a sentence, marks included in its runs; ``quote_id`` is the quote it is a reference to."""

    runs: tuple[Run, ...]
    quote_id: int
    bookmark: str = ""


Inline = Run | Link | CrossReference | NoteReference | LineBreak | QuotedWords

# Blocks: what a page is made of.

ParagraphStyle = Literal["body", "title", "caption", "code", "signature", "small", "date-right"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """``level`` 1 to 6; ``numbered`` where the format numbers headings."""

    level: int
    inlines: tuple[Inline, ...]
    bookmark: str = ""
    portion: str = ""  # "S//NF", printed as "(S//NF) " before the words
    numbered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    inlines: tuple[Inline, ...]
    style: ParagraphStyle = "body"
    portion: str = ""
    language: str = ""
    numbered: bool = False  # takes the next number of the paper: 1. 2. 3. through the sections
    bookmark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListBlock:
    """Items are blocks; a list within an item is one level deeper.

    ``level`` is how deep in ``Document.numbering`` an outermost list starts to count: 1 under numbered paragraphs.
    """

    items: tuple[tuple["Block", ...], ...]
    ordered: bool = False
    start: int = 1
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DefinitionList:
    items: tuple[tuple[tuple[Inline, ...], tuple["Block", ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Somebody's words set apart, marks included, with the line that says whose they are.

    ``quote_id`` is 0 for a Markdown quotation that refers to no stored quote.
    """

    inlines: tuple[Inline, ...]
    attribution: tuple[Inline, ...] = ()
    quote_id: int = 0
    language: str = ""
    bookmark: str = ""
    portion: str = ""


Alignment = Literal["", "left", "center", "right"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of cells, each a line of inlines; all rows are as long as the header. ``widths`` are shares of 1."""

    header: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    alignments: tuple[Alignment, ...] = ()
    widths: tuple[float, ...] = ()
    caption: tuple[Inline, ...] = ()
    description: str = ""  # alt text
    portion: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """The label and value header of a memo: DATE, TO, FROM, SUBJECT."""

    rows: tuple[tuple[str, tuple[Inline, ...]], ...]
    rule: bool = True  # a line below


@dataclass(frozen=True, slots=True, kw_only=True)
class Callout:
    """A box that stands out: the bottom line up front."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionLine:
    """Where the reader decides: "Approve ____  Disapprove ____  Date ____"."""

    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """The list of headings down to ``depth``, with its entries filled in by the writer."""

    title: str = "Contents"
    depth: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture in its own line; ``description`` is its alt text, empty if it is decorative."""

    image: bytes  # PNG or JPEG, without EXIF
    description: str
    width_mm: float


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the page."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts a new page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A framed block of small lines: classification authority or designation, on page 1."""

    lines: tuple[str, ...]
    align: Literal["left", "right"] = "right"


Block = (
    Heading
    | Paragraph
    | ListBlock
    | DefinitionList
    | Quotation
    | Table
    | Fields
    | Callout
    | DecisionLine
    | Contents
    | Picture
    | Rule
    | PageBreak
    | Box
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Paper and type. Lengths in millimetres, sizes in points."""

    size: Literal["A4", "Letter"] = "A4"
    margin_mm: float = 25.4
    font: str = "Times New Roman"
    font_size: float = 12
    heading_font: str = ""  # empty: the same


@dataclass(frozen=True, slots=True, kw_only=True)
class Banner:
    """The marking at the top and bottom of each page; no text, no banner."""

    text: str = ""
    colour: str = "C00000"  # RRGGBB
    font_size: float = 10
    align: Literal["left", "center", "right"] = "center"
    top: bool = True
    bottom: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A note laid out: blocks, notes, marking and properties. Every writer starts from it."""

    title: str
    blocks: tuple[Block, ...]
    notes: tuple[tuple[Inline, ...], ...] = ()  # footnotes or endnotes, in order of reference
    notes_at: Literal["foot", "end"] = "foot"
    subject: str = ""
    author: str = ""
    created: date | None = None
    language: str = "en"
    keywords: str = ""
    banner: Banner = Banner()
    page: Page = Page()
    numbering: tuple[str, ...] = ("1.", "a.", "(1)", "(a)")  # how ordered lists count, level by level
    footer: str = ""  # left of "Page X of Y"
    page_label: str = "Page {page} of {pages}"  # with the words of the document's language
    fields: Mapping[str, str] = field(default_factory=dict)  # plain values for a house template: memo.subject …
