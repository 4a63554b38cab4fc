"""Note formats: which fields and sections a memo has, and how it is laid out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Literal, cast, get_args

from briefer.assets import resource
from briefer.errors import BrieferError
from briefer.model.documents import Banner, Page
from briefer.notes.data_files import DataTable, read_data_file

FieldKind = Literal["text", "date", "lines", "marking"]
Place = Literal["header", "right", "end", "clearances", "box", "hidden"]
SectionKind = Literal[
    "text",
    "bottom-line",
    "key-quotes",
    "context",
    "recommendation",
    "sources",
    "source-summary",
    "likelihood",
    "attachments",
]
Grouping = Literal["speaker", "tag", "date"]
Numbered = Literal["none", "paragraphs", "run-in"]

COLOUR, COLOUR_CALLED = r"[0-9A-Fa-f]{6}", "a colour as six digits: C00000"
_ID, _ID_CALLED = r"[a-z][a-z0-9_-]{0,40}", "small letters, digits, - and _"


_PARTS = ("“{title}”", "{source}", "{published}")
_CITED = ("author", "title", "source", "published", "locator", "marking", "url", "accessed", "provenance")
_OF_A_DAY = ("day", "month", "year")
_COUNTER = re.compile(r"(?<!\w)[1aAiI](?!\w)")
_SMALLEST = 6  # points that can be read
_ONCE = re.compile(r"\{(?:author|url|accessed)\}")  # what a footnote says at the first citation only


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldSpec:
    """A field of the header or of the end. ``default`` may name other values: "{title}", "{today}", "{marking}"."""

    id: str
    label: str
    kind: FieldKind = "text"
    required: bool = False
    default: str = ""
    hint: str = ""
    place: Place = "header"


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionSpec:
    """A part of the note. ``hint`` is shown while the part is empty, never printed."""

    id: str
    heading: str
    kind: SectionKind = "text"
    hint: str = ""
    required: bool = False
    by: Grouping = "speaker"  # how key quotes are grouped
    inline: bool = False  # key quotes as sentences, not set apart: for papers with numbered paragraphs
    choices: tuple[str, ...] = ()  # of the decision line under each recommendation
    new_page: bool = False
    max_words: int = 0  # 0: no limit
    shown: bool = True  # whether the heading is printed


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationStyle:
    """How a source is cited: parts in order, each left out whole if a value it names is empty."""

    parts: tuple[str, ...]
    again: tuple[str, ...] = ()  # where the memo has cited it before: it still names title, source and day
    separator: str = ", "
    end: str = "."


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteFormat:
    """One format, as its file says."""

    id: str
    name: str
    authority: str = ""
    kicker: str = ""  # the line above the header: "INFORMATION MEMO FOR {to}"
    title_shown: bool = True  # whether the note's title stands on the page
    fields: tuple[FieldSpec, ...] = ()
    sections: tuple[SectionSpec, ...] = ()
    numbering: tuple[str, ...] = ("1.", "a.", "(1)", "(a)")
    numbered: Numbered = "none"
    notes_at: Literal["foot", "end"] = "foot"
    estimative: bool = False  # likelihood and confidence must stand in separate sentences
    contents: int = 0  # depth of the contents list; 0: none
    pages: int = 0  # how many pages the office allows; 0: no limit
    date: str = "{day} {month} {year}"
    page: Page = field(default_factory=Page)
    paper_by_locale: bool = False  # Letter where that is the custom, A4 elsewhere
    banner: Banner = field(default_factory=Banner)
    scheme: str = "none"
    footer: str = ""
    citation: CitationStyle = CitationStyle(parts=_PARTS, again=_PARTS)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # language -> own translations
    origin: str = ""  # the file of an office's own; empty for a built-in one

    def part(self, part_id: str) -> SectionSpec | None:
        return next((spec for spec in self.sections if spec.id == part_id), None)


class UnknownFormat(BrieferError):
    def __init__(self, name: str, known: list[str]) -> None:
        super().__init__(f"There is no note format “{name}”. Nothing was changed; choose one of: {', '.join(known)}.")


def scheme_ids() -> list[str]:
    """The built-in marking schemes."""
    return sorted(path.stem for path in resource("markings").glob("*.toml"))


@cache
def load_formats() -> dict[str, NoteFormat]:
    """The built-in formats by id."""
    return {path.stem: _read_format(path) for path in sorted(resource("formats").glob("*.toml"))}


def load_format(id_or_path: str | Path) -> NoteFormat:
    """A built-in format by its id, or an office's own by the path of its file.

    Raises:
        UnknownFormat: no such id.
        BadDataFile: the file is not a format.
    """
    if isinstance(id_or_path, Path) or str(id_or_path).endswith(".toml"):
        return replace(_read_format(Path(id_or_path)), origin=str(id_or_path))
    formats = load_formats()
    if id_or_path not in formats:
        raise UnknownFormat(id_or_path, list(formats))
    return formats[id_or_path]


def _read_format(path: Path) -> NoteFormat:
    table = read_data_file(path)
    note_format = NoteFormat(
        id=path.stem,
        name=table.text("name"),
        authority=table.text("authority", ""),
        kicker=table.text("kicker", ""),
        title_shown=table.flag("title_shown", default=True),
        fields=read_fields(table, "fields"),
        sections=tuple(_read_section(section) for section in table.tables("sections")),
        numbering=table.texts("numbering", ("1.", "a.", "(1)", "(a)")),
        numbered=cast("Numbered", table.choice("numbered", get_args(Numbered), "none")),
        notes_at=cast("Literal['foot', 'end']", table.choice("notes_at", ("foot", "end"), "foot")),
        estimative=table.flag("estimative", default=False),
        contents=int(table.number("contents", 0, 6)),
        pages=int(table.number("pages", 0)),
        date=table.text("date", "{day} {month} {year}"),
        page=_read_page(table.table("page")),
        paper_by_locale=table.table("page").text("size", "") == "locale",
        banner=read_banner(table.table("banner")),
        scheme=table.choice("scheme", scheme_ids(), "none"),
        footer=table.text("footer", ""),
        citation=_read_citation(table.table("citation")),
        words=_read_words(table.table("words")),
    )
    _refuse_doubles(table, note_format)
    table.naming("kicker", ("title", "marking", *(spec.id for spec in note_format.fields)))
    table.naming("date", _OF_A_DAY)
    if not any(f"{{{name}}}" in note_format.date for name in _OF_A_DAY):
        raise table.fail("“date” names neither {day}, {month} nor {year}.", "date")
    for pattern in note_format.numbering:
        if not _COUNTER.search(pattern):
            raise table.fail(f"“{pattern}” in “numbering” counts nothing; it must hold 1, a, A, i or I.", "numbering")
    table.done()
    return note_format


def read_fields(table: DataTable, key: str) -> tuple[FieldSpec, ...]:
    """The fields listed under [[key]]."""
    return tuple(_read_field(row) for row in table.tables(key))


def _read_field(table: DataTable) -> FieldSpec:
    spec = FieldSpec(
        id=table.matching("id", _ID, _ID_CALLED),
        label=table.text("label"),
        kind=cast("FieldKind", table.choice("kind", get_args(FieldKind), "text")),
        required=table.flag("required", default=False),
        default=table.text("default", ""),
        hint=table.text("hint", ""),
        place=cast("Place", table.choice("place", get_args(Place), "header")),
    )
    table.naming("default", ("title", "marking", "today"))
    table.done()
    return spec


def _read_section(table: DataTable) -> SectionSpec:
    spec = SectionSpec(
        id=table.matching("id", _ID, _ID_CALLED),
        heading=table.text("heading"),
        kind=cast("SectionKind", table.choice("kind", get_args(SectionKind), "text")),
        hint=table.text("hint", ""),
        required=table.flag("required", default=False),
        by=cast("Grouping", table.choice("by", get_args(Grouping), "speaker")),
        inline=table.flag("inline", default=False),
        choices=table.texts("choices", ()),
        new_page=table.flag("new_page", default=False),
        max_words=int(table.number("max_words", 0, 99999)),
        shown=table.flag("shown", default=True),
    )
    table.done()
    return spec


def _read_page(table: DataTable) -> Page:
    page = Page(
        size="Letter" if table.choice("size", ("A4", "Letter", "locale"), "A4") == "Letter" else "A4",
        margin_mm=table.number("margin_mm", 25.4, 80),
        font=table.text("font", "Times New Roman"),
        font_size=table.number("font_size", 12, 48, _SMALLEST),
        heading_font=table.text("heading_font", ""),
    )
    table.done()
    return page


def read_banner(table: DataTable) -> Banner:
    """How a marking is shown at the edges of the page."""
    align = table.choice("align", ("left", "center", "right"), "center")
    banner = Banner(
        colour=table.matching("colour", COLOUR, COLOUR_CALLED, "000000"),
        font_size=table.number("font_size", 10, 48, _SMALLEST),
        align=cast("Literal['left', 'center', 'right']", align),
        top=table.flag("top", default=True),
        bottom=table.flag("bottom", default=True),
    )
    table.done()
    return banner


def _read_citation(table: DataTable) -> CitationStyle:
    parts = table.texts("parts", _PARTS)
    style = CitationStyle(
        parts=parts,
        again=table.texts("again", tuple(part for part in parts if not _ONCE.search(part)) or parts),
        separator=table.text("separator", ", "),
        end=table.text("end", "."),
    )
    if not any("{" in part for part in style.parts):
        raise table.fail("“parts” names nothing that a source is cited by.", "parts")
    table.naming("parts", _CITED)
    table.naming("again", _CITED)
    table.done()
    return style


def _read_words(table: DataTable) -> dict[str, dict[str, str]]:
    words = {language: table.words(language) for language in ("en", "fr", "ar")}
    table.done()
    return words


def _refuse_doubles(table: DataTable, note_format: NoteFormat) -> None:
    """Two fields, or two sections, of one id would hide each other."""
    for key, ids in (
        ("fields", [spec.id for spec in note_format.fields]),
        ("sections", [spec.id for spec in note_format.sections]),
    ):
        for at, name in enumerate(ids):
            if name in ids[:at]:
                raise table.tables(key)[at].fail(f"the id “{name}” is used twice in {key}.", "id")
