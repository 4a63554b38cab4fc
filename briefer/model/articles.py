"""Articles and where they came from."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The file an article was read from, as it was."""

    sha256: str = ""  # of the original bytes
    media_type: str = "text/plain"
    file_name: str = ""
    parser: str = ""  # name and version: "html 1"
    imported: str = ""  # ISO 8601, UTC, to the second
    encoding: str = ""  # as declared or guessed; shown, so that a wrong guess can be mended


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One news article. ``text`` never changes after import; its only line end is the line feed.

    Paragraphs are separated by a blank line. Every offset counts code points of ``text``.
    """

    title: str
    text: str
    byline: str = ""
    source: str = ""  # the outlet: "The Daily Record"
    url: str = ""
    published: date | None = None
    language: str = ""  # BCP 47: "en", "ar", "fr"; empty if unknown
    provenance: str = ""  # a flag for the reader: "automated translation"
    marking: str = ""  # portion of the source itself: "U", "S//NF"; empty if unmarked
    origin: Origin = Origin()
    id: int = 0  # 0 until stored; cited as [@a3]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleSummary:
    """What a list shows of an article, without its text."""

    id: int
    title: str
    source: str
    published: date | None
    language: str
    quotes: int  # all but scare, title and rejected ones
    accepted: int
    opening: str  # the first 160 characters of the text behind the title
