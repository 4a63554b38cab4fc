"""A document as plain text."""

import textwrap
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from briefer.memo.counting import Count
from briefer.memo.direction import plain
from briefer.memo.links import safe_target
from briefer.memo.outline import Entry, outline
from briefer.memo.wordml import clean, says
from briefer.model.documents import (
    Block,
    Box,
    Callout,
    Contents,
    CrossReference,
    DecisionLine,
    DefinitionList,
    Document,
    Fields,
    Heading,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    NoteReference,
    PageBreak,
    Paragraph,
    Picture,
    Quotation,
    QuotedWords,
    Rule,
    Run,
    Table,
)

_WIDTH = 78
Inlines = tuple[Inline, ...]


def text_page(document: Document) -> str:
    """The document in plain text, banner first and last, notes at the end."""
    writer = _Writer(document, Count(document), outline(document))
    body = writer.blocks(document.blocks) + writer.written_notes()
    banner = f"{clean(document.banner.text).strip().center(_WIDTH).rstrip()}\n\n" if says(document.banner.text) else ""
    return clean(f"{banner}{body}{banner}").rstrip() + "\n"


@dataclass(slots=True)
class _Writer:
    document: Document
    count: Count
    entries: list[Entry]
    notes: list[int] = field(default_factory=list)
    headings: int = 0
    depth: int = 0

    def blocks(self, blocks: tuple[Block, ...]) -> str:
        return "".join(_WRITERS[type(block)](self, block) for block in blocks)

    def line(self, inlines: Inlines) -> str:
        return clean("".join(self._inline(inline) for inline in inlines)).strip()

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Run(text):
                return text
            case NoteReference(note):
                return self._note_mark(note)
            case LineBreak():
                return "\n"
            case Link(runs, target):
                return _link("".join(run.text for run in runs), safe_target(target))
            case CrossReference(runs) | QuotedWords(runs):
                return "".join(run.text for run in runs)

    def _note_mark(self, note: int) -> str:
        if not 0 <= note < len(self.document.notes):
            return ""
        self.notes.append(note)
        return f"[{len(self.notes)}]"

    def written_notes(self) -> str:
        if not self.notes:
            return ""
        written = "_" * 24 + "\n\n"
        for number, index in enumerate(tuple(self.notes), start=1):
            words = self.line(tuple(i for i in self.document.notes[index] if not isinstance(i, NoteReference)))
            written += filled(words, f"[{number}] ")
        return written + "\n"


def _link(shown: str, target: str) -> str:
    return f"{shown} <{target}>" if shown.strip() and target and shown.strip() != target else shown or target


def filled(words: str, first: str = "", indent: str | None = None) -> str:
    """Words wrapped to the width of a page; what follows the first line stands under its words."""
    later = " " * len(first) if indent is None else indent
    lines = []
    for number, line in enumerate(words.split("\n")):
        start = first if number == 0 else later
        lines.append(
            textwrap.fill(
                line,
                _WIDTH,
                initial_indent=start,
                subsequent_indent=later,
                break_long_words=False,
                break_on_hyphens=False,
            )
        )
    return "\n".join(lines) + "\n"


def _portion(portion: str) -> str:
    return f"({portion}) " if says(portion) else ""


def _heading(writer: _Writer, block: Heading) -> str:
    words = " ".join(writer.line(block.inlines).split())
    if not plain(block.inlines).strip():
        return ""
    entry = writer.entries[writer.headings]
    writer.headings += 1
    number = writer.count.next_of_paper(entry.level - 1) + " " if block.numbered else ""
    shown = clean(f"{number}{_portion(block.portion)}{words}")
    under = {1: "=", 2: "-"}.get(entry.level)
    return f"\n{shown}\n" + (under * min(len(shown), _WIDTH) + "\n\n" if under else "\n")


def _paragraph(writer: _Writer, block: Paragraph) -> str:
    words = writer.line(block.inlines)
    if not words:
        return ""
    if block.style == "code":
        return textwrap.indent(clean(plain(block.inlines)), "    ") + "\n\n"
    if block.style == "title":
        return "\n".join(line.center(_WIDTH).rstrip() for line in words.split("\n")) + "\n\n"
    number = writer.count.next_of_paper() + " " if block.numbered else ""
    return filled(clean(_portion(block.portion)) + words, number) + "\n"


def _list(writer: _Writer, block: ListBlock) -> str:
    level = writer.depth + writer.count.first_level
    written = ""
    for number, item in enumerate(block.items, start=max(block.start, 0)):
        mark = writer.count.label(level, number) if block.ordered else "-"
        writer.depth += 1
        contents = textwrap.indent(writer.blocks(item).strip("\n"), "    ").lstrip(" ")
        writer.depth -= 1
        written += f"{mark:<3} {contents}\n"
    return written + "\n"


def _definitions(writer: _Writer, block: DefinitionList) -> str:
    return "".join(
        f"{writer.line(term)}\n{textwrap.indent(writer.blocks(definition), '    ')}" for term, definition in block.items
    )


def _quotation(writer: _Writer, block: Quotation) -> str:
    words = writer.line(block.inlines)
    if not words:
        return ""
    by = filled(writer.line(block.attribution), "    ") if plain(block.attribution).strip() else ""
    return filled(clean(_portion(block.portion)) + words, "    ") + by + "\n"


def _table(writer: _Writer, block: Table) -> str:
    head = [writer.line(cell) for cell in block.header]
    caption = (
        filled(clean(_portion(block.portion)) + writer.line(block.caption)) + "\n"
        if plain(block.caption).strip()
        else ""
    )
    return caption + "".join(_record(writer, head, row) for row in block.rows)


def _record(writer: _Writer, head: list[str], row: tuple[Inlines, ...]) -> str:
    """A row as lines of label and value: it can be read at any width and in any direction."""
    labels = head + [""] * (len(row) - len(head))
    lines = [
        filled(writer.line(cell), f"{label}: " if label else "", "    ")
        for label, cell in zip(labels, row, strict=False)
    ]
    return "".join(lines) + "\n"


def _fields(writer: _Writer, block: Fields) -> str:
    column = max((len(label) for label, _ in block.rows), default=0) + 2
    rows = (filled(writer.line(value), clean(label).ljust(column)) for label, value in block.rows)
    return "".join(rows) + ("-" * _WIDTH + "\n\n" if block.rule else "\n")


def _callout(writer: _Writer, block: Callout) -> str:
    return textwrap.indent(writer.blocks(block.blocks).strip("\n"), "| ", lambda _line: True) + "\n\n"


def _contents(writer: _Writer, block: Contents) -> str:
    entries = [entry for entry in writer.entries if entry.level <= block.depth]
    lines = (f"{'  ' * e.level}{' '.join(clean(plain(e.heading.inlines)).split())}\n" for e in entries)
    return f"{clean(block.title)}\n\n{''.join(lines)}\n" if entries else ""


def _box(_writer: _Writer, block: Box) -> str:
    return "".join(f"    {clean(line)}\n" for line in block.lines if says(line)) + "\n"


def _decision(_writer: _Writer, block: DecisionLine) -> str:
    choices = "   ".join(f"{clean(choice)} ________" for choice in block.choices if says(choice))
    return f"{choices}\n\n" if choices else ""


_WRITERS: dict[type, Callable[[_Writer, Any], str]] = {
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
    Picture: lambda _writer, block: f"[{clean(block.description)}]\n\n" if says(block.description) else "",
    Rule: lambda _writer, _block: "-" * _WIDTH + "\n\n",
    PageBreak: lambda _writer, _block: "\n",
    Box: _box,
}
