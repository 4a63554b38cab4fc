"""What checking a memo against its sources yields."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from briefer.model.articles import Article
from briefer.model.quotes import Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundQuotation:
    """A quotation as it stands in a memo. ``place`` is for a person: "paragraph 12", "table 1, row 3"."""

    text: str  # without the marks
    place: str
    paragraph: int  # 0-based, in reading order
    quote_id: int = 0  # from its bookmark; 0 if there is none any more
    attribution: str = ""  # the words around that name the speaker, if any
    citations: tuple[str, ...] = ()  # texts of the notes it carries
    beside: tuple[str, ...] = ()  # what the other cells of its row of a table say
    woven: bool = False  # it stands in a sentence of the writer's: he would “not sign”
    marked: str = ""  # what stands in marks within it, where its bookmark reaches well beyond them
    in_note: bool = False  # it stands in a footnote or endnote, among titles
    chosen: bool = False  # it also bears a bookmark "choice…": the writer cited these words of the quote only


Edge = Literal["top", "bottom"]
PageKind = Literal["default", "first", "even"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedPages:
    """The pages of one kind in a section: the markings at their top and bottom."""

    kind: PageKind = "default"
    section: int = 0  # counted from 1; 0 if there is one only
    top: tuple[str, ...] = ()
    bottom: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadMemo:
    """A memo read back: any .docx, with tracked changes as if accepted."""

    quotations: tuple[FoundQuotation, ...]
    paragraphs: tuple[str, ...]  # in reading order, tables included
    banners: tuple[str, ...]  # texts of the headers and footers that look like markings, each once
    pages: tuple[MarkedPages, ...] = ()
    edges: tuple[Edge, ...] = ()  # at which it marks each page, as far as it says
    portions: tuple[str, ...]  # "S//NF", in reading order
    citations: tuple[str, ...]  # texts of all notes
    title: str = ""
    tracked: bool = False  # changes wait in it to be accepted or rejected
    before: tuple[str, ...] = ()  # its quotations as they were before those changes


class Verdict(StrEnum):
    """What a check says of one quotation."""

    SAME = "as in the source"
    ALTERED = "altered"
    SOURCE_CHANGED = "source changed since"
    UNKNOWN = "not in the workspace"
    UNCITED = "quotation with no citation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A word-level difference: what the source says, what the memo says, one of them perhaps empty."""

    source: str
    memo: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One quotation of a memo with its verdict and, where one was found, its source."""

    quotation: FoundQuotation
    verdict: Verdict
    article_id: int = 0
    quote_id: int = 0
    source_text: str = ""
    differences: tuple[Difference, ...] = ()
    remarks: tuple[str, ...] = ()  # further findings in sentences: "The memo says Mr A; the source says Mr B."

    @property
    def clean(self) -> bool:
        """Nothing to find fault with."""
        return self.verdict is Verdict.SAME and not self.remarks


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole check: every quotation, and what is wrong with the markings, in sentences."""

    quotations: tuple[Checked, ...]
    markings: tuple[str, ...] = ()
    tracked: bool = False  # the memo was read as if its tracked changes were accepted

    @property
    def foreign(self) -> bool:
        """Not one of its quotations stands in the workspace: it may be of another."""
        return bool(self.quotations) and all(one.verdict is Verdict.UNKNOWN for one in self.quotations)

    @property
    def clean(self) -> bool:
        """Nothing to find fault with."""
        return not self.markings and all(one.clean for one in self.quotations)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """What a note or a memo may refer to: quotes and articles of the workspace, by id, and people's roles."""

    quotes: dict[int, Quote] = field(default_factory=dict)
    articles: dict[int, Article] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)  # full name -> "Secretary of State"
