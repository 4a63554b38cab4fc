"""The paragraphs of a Word text as a reader sees them once all tracked changes are accepted, or rejected."""

import re
from dataclasses import dataclass, field
from typing import Any

from briefer.memo.wordml import W

_QUOTE = re.compile(r"briefer_q(?P<quote>\d+)_\d+|choice_\d+(?:_\d+)?")
_NO_WORDS = frozenset({"instrText", "delInstrText", "rPr", "pPr", "sdtPr", "sdtEndPr"})
_DELETED, _INSERTED = frozenset({"del", "moveFrom"}), frozenset({"ins", "moveTo"})
_NOTE_AGAIN = re.compile(r"\s*NOTEREF\s+\"?([^\s\"\\]+)")  # Word's cross-reference to a note
_LIMITLESS = 10**9


@dataclass(slots=True)
class Mark:
    """A bookmark of Briefer's: these are words of a stored quote, or (then without its id) the writer's choice of them."""

    number: str
    quote_id: int
    start: int
    end: int = _LIMITLESS


@dataclass(slots=True)
class ReadParagraph:
    """One paragraph: its words, its style, the notes it refers to and the quotes it is bookmarked with."""

    style: str = ""
    place: str = ""
    cell: int = 0  # of a table, counted through the story; 0 outside of one
    text: str = ""
    notes: list[tuple[int, str]] = field(default_factory=list)  # where, and which: "footnote 3"
    marks: list[Mark] = field(default_factory=list)


def local(element: Any) -> str:  # noqa: ANN401  # an element of lxml
    """The name of an element without its namespace, so that strict files read like the usual ones."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(element: Any, *path: str) -> Any:  # noqa: ANN401
    """The first descendant along a path of names, or None."""
    for name in path:
        if element is None:
            return None
        element = next((each for each in element if local(each) == name), None)
    return element


def value(element: Any, name: str = "val") -> str:  # noqa: ANN401
    """An attribute by its name without namespace."""
    if element is None:
        return ""
    usual = element.get(f"{{{W}}}{name}")
    if usual is not None:
        return str(usual)
    return next((str(v) for key, v in element.attrib.items() if str(key).rpartition("}")[2] == name), "")


@dataclass(slots=True)
class Story:
    """Reads one story (body, header, note) into paragraphs; fields and bookmarks may span several."""

    styles: dict[str, str]  # id -> name in lower case
    gone: frozenset[str] = _DELETED  # the tracked changes whose words are not read
    paragraphs: list[ReadParagraph] = field(default_factory=list)
    fields: list[bool] = field(default_factory=list)  # of each field we are in: whether its result has begun
    open_marks: dict[str, Mark] = field(default_factory=dict)
    carried: ReadParagraph | None = None  # words whose paragraph mark was deleted
    tables: int = 0
    cells: int = 0
    cell: int = 0
    place: str = ""
    labels: dict[str, str] = field(default_factory=dict)  # of the bookmarks that are open: number -> name
    labelled: dict[str, str] = field(default_factory=dict)  # bookmark -> the note that bears it

    def read(self, element: Any) -> "Story":  # noqa: ANN401
        """Read all blocks of an element."""
        self._blocks(element)
        if self.carried is not None:
            self._finish(self.carried)
        for paragraph in self.paragraphs:
            paragraph.notes = [(at, self.labelled.get(note, note)) for at, note in paragraph.notes]
        return self

    def _blocks(self, element: Any) -> None:  # noqa: ANN401
        for block in chosen(element):
            name = local(block)
            if name == "p":
                self._paragraph(block)
            elif name == "tbl":
                self._table(block)
            elif name in {"bookmarkStart", "bookmarkEnd"}:
                self._bookmark(block, ReadParagraph())
            elif name not in self.gone | _NO_WORDS and name != "tblPr":
                self._blocks(block)

    def _table(self, table: Any) -> None:  # noqa: ANN401
        outer = self.place, self.cell
        self.tables += 1
        number = self.tables
        skipped = self.gone | _NO_WORDS
        rows = [row for row in _within(table, "tr", skipped) if not self._tracked_out(child(row, "trPr"))]
        for at, row in enumerate(rows, start=1):
            self.place = outer[0] or f"table {number}, row {at}"
            for cell in _within(row, "tc", skipped):
                if child(cell, "tcPr", "cellDel" if self.gone is _DELETED else "cellIns") is None:
                    self.cells += 1
                    self.cell = outer[1] or self.cells
                    self._blocks(cell)
        self.place, self.cell = outer

    def _tracked_out(self, properties: Any) -> bool:  # noqa: ANN401
        """Whether a row or a paragraph mark is of a change that is not read."""
        return any(child(properties, change) is not None for change in self.gone)

    def _paragraph(self, element: Any) -> None:  # noqa: ANN401
        style = value(child(element, "pPr", "pStyle"))
        paragraph = self.carried or ReadParagraph()
        self.carried = None
        paragraph.style = self.styles.get(style, style.lower())
        for mark in self.open_marks.values():
            paragraph.marks.append(Mark(mark.number, mark.quote_id, len(paragraph.text)))
        boxes: list[Any] = []
        self._inlines(element, paragraph, boxes)
        if self._tracked_out(child(element, "pPr", "rPr")):
            self.carried = paragraph
        else:
            self._finish(paragraph)
        for box in boxes:
            self._blocks(box)

    def _finish(self, paragraph: ReadParagraph) -> None:
        self.carried = None
        if not paragraph.text.strip():
            return
        paragraph.cell = self.cell
        paragraph.place = self.place or f"paragraph {len(self.paragraphs) + 1}"
        for mark in paragraph.marks:
            mark.end = min(mark.end, len(paragraph.text))
        self.paragraphs.append(paragraph)

    def _inlines(self, element: Any, paragraph: ReadParagraph, boxes: list[Any]) -> None:  # noqa: ANN401
        for inline in chosen(element):
            name = local(inline)
            if name in {"bookmarkStart", "bookmarkEnd"}:
                self._bookmark(inline, paragraph)
            elif name in _REFERRING and (note := _note_of(inline)):
                self._note(note, paragraph)
            elif name == "txbxContent":
                boxes.append(inline)
            elif name == "fldChar":
                self._field(value(inline, "fldCharType"))
            elif name in _TEXT or name in _SPECIAL:
                paragraph.text += (_SPECIAL.get(name) or inline.text or "") if all(self.fields) else ""
            elif name not in self.gone | _NO_WORDS and not _hidden(inline):
                self._inlines(inline, paragraph, boxes)

    def _note(self, note: str, paragraph: ReadParagraph) -> None:
        paragraph.notes.append((len(paragraph.text), note))
        for label in self.labels.values():
            self.labelled.setdefault(label, note)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append(False)
        elif kind == "separate" and self.fields:
            self.fields[-1] = True
        elif kind == "end" and self.fields:
            self.fields.pop()

    def _bookmark(self, element: Any, paragraph: ReadParagraph) -> None:  # noqa: ANN401
        number = value(element, "id")
        if local(element) == "bookmarkEnd":
            self.labels.pop(number, None)
        if local(element) == "bookmarkStart":
            self.labels[number] = value(element, "name")
            match = _QUOTE.fullmatch(value(element, "name"))
            if match:
                mark = Mark(number, int(match["quote"] or 0), len(paragraph.text))
                self.open_marks[number] = mark
                paragraph.marks.append(mark)
        elif number in self.open_marks:
            del self.open_marks[number]
            for mark in paragraph.marks:
                if mark.number == number and mark.end == _LIMITLESS:
                    mark.end = len(paragraph.text)


_REFERRING = frozenset({"footnoteReference", "endnoteReference", "instrText", "fldSimple"})
_TEXT = frozenset({"t", "delText"})  # a deleted run is read where the change is not accepted
_SPECIAL = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}


def _note_of(element: Any) -> str:  # noqa: ANN401
    """The note that an element refers to, or the bookmark of its first reference; empty for none."""
    name = local(element)
    if name in {"instrText", "fldSimple"}:
        again = _NOTE_AGAIN.match(element.text or value(element, "instr"))
        return again[1] if again else ""
    return f"{name.removesuffix('Reference')} {value(element, 'id')}"


def chosen(element: Any) -> Any:  # noqa: ANN401
    """The children of an element; of alternatives, the first only."""
    for inline in element:
        if local(inline) == "AlternateContent":
            yield from (inline[0],) if len(inline) else ()
        else:
            yield inline


def as_it_was(styles: dict[str, str]) -> Story:
    """Reads a story as it was before its tracked changes."""
    return Story(styles, gone=_INSERTED)


def is_tracked(element: Any) -> bool:  # noqa: ANN401
    """Whether changes to words wait to be accepted or rejected."""
    return any(local(inner) in _DELETED | _INSERTED for inner in element.iter())


def _within(element: Any, name: str, skipped: frozenset[str]) -> list[Any]:  # noqa: ANN401
    """Rows of a table or cells of a row, also those inside content controls and tracked insertions."""
    found = []
    for inner in element:
        if local(inner) == name:
            found.append(inner)
        elif local(inner) not in {"tbl", "tr", "tc", "p", "tblPr", "trPr", *skipped}:
            found += _within(inner, name, skipped)
    return found


def _hidden(run: Any) -> bool:  # noqa: ANN401
    vanish = child(run, "rPr", "vanish") if local(run) == "r" else None
    return vanish is not None and value(vanish) not in {"0", "false", "off"}


def style_names(styles: Any) -> dict[str, str]:  # noqa: ANN401
    """The name of each style by its id, in lower case."""
    return {value(s, "styleId"): value(child(s, "name")).lower() for s in styles if local(s) == "style"}
