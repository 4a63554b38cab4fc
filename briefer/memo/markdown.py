"""A document as Markdown."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from briefer.memo.counting import Count
from briefer.memo.direction import plain, runs_rtl
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

_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")
_AT_START = re.compile(r"^(\s*)([#+=~:-]|\d+(?=[.)]))", re.MULTILINE)
_EDGES = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)

Inlines = tuple[Inline, ...]


def markdown_page(document: Document) -> str:
    """The document in Markdown, banner first and last, footnotes at the end."""
    writer = _Writer(document, Count(document), outline(document))
    body = writer.blocks(document.blocks)
    banner = f"**{escaped(document.banner.text.strip())}**\n\n" if says(document.banner.text) else ""
    return clean(f"{banner}{body}{writer.footnotes()}{banner}").rstrip() + "\n"


def escaped(text: str) -> str:
    """Words that Markdown leaves alone."""
    return _SPECIAL.sub(r"\\\1", clean(text))


def line_start(text: str) -> str:
    """A paragraph that begins neither a list nor a heading."""
    return _AT_START.sub(lambda m: f"{m[1]}{m[2]}\\" if m[2].isdigit() else rf"{m[1]}\{m[2]}", text)


@dataclass(slots=True)
class _Writer:
    document: Document
    count: Count
    entries: list[Entry]
    notes: list[int] = field(default_factory=list)
    headings: int = 0

    def blocks(self, blocks: tuple[Block, ...]) -> str:
        written, before = "", None
        for block in blocks:
            apart = "<!-- -->\n\n" if isinstance(block, ListBlock) and isinstance(before, ListBlock) else ""
            written += apart + _WRITERS[type(block)](self, block)
            before = block
        return written

    def line(self, inlines: Inlines) -> str:
        return "".join(self._inline(inline) for inline in inlines)

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Run():
                return _styled(inline)
            case NoteReference(note):
                return self._note_mark(note)
            case LineBreak():
                return "  \n"
            case Link(runs, target):
                shown = "".join(map(_styled, runs)) or escaped(target)
                safe = safe_target(target).replace("(", "%28").replace(")", "%29")
                return f"[{shown}]({safe})" if safe else shown
            case CrossReference(runs) | QuotedWords(runs):
                return "".join(map(_styled, runs))

    def _note_mark(self, note: int) -> str:
        if not 0 <= note < len(self.document.notes):
            return ""
        self.notes.append(note)
        return f"[^{len(self.notes)}]"

    def footnotes(self) -> str:
        written = ""
        for number, index in enumerate(tuple(self.notes), start=1):
            words = self.line(tuple(i for i in self.document.notes[index] if not isinstance(i, NoteReference)))
            written += f"[^{number}]: {' '.join(words.split())}\n"
        return written + "\n" if written else ""


def _styled(run: Run) -> str:
    if run.code:
        fence = "`" * (max((len(m) for m in re.findall("`+", run.text)), default=0) + 1)
        return f"{fence}{clean(run.text)}{fence}" if says(run.text) else run.text
    match = _EDGES.match(run.text)
    assert match
    before, words, after = match.groups()
    mark = ("**" if run.bold else "") + ("*" if run.italic else "")
    strike = "~~" if run.strike else ""
    if not words:
        return clean(run.text)
    return f"{before}{strike}{mark}{escaped(words)}{mark[::-1]}{strike}{after}"


def _portion(portion: str) -> str:
    return f"({escaped(portion)}) " if says(portion) else ""


def _indented(text: str, by: str) -> str:
    return "".join(by + line if line.strip() else line for line in text.splitlines(keepends=True))


def _heading(writer: _Writer, block: Heading) -> str:
    if not plain(block.inlines).strip():
        return ""
    entry = writer.entries[writer.headings]
    writer.headings += 1
    number = writer.count.next_of_paper(entry.level - 1) + " " if block.numbered else ""
    words = " ".join(f"{number}{_portion(block.portion)}{writer.line(block.inlines)}".split())
    return f"{'#' * entry.level} {words}\n\n"


def _paragraph(writer: _Writer, block: Paragraph) -> str:
    words = writer.line(block.inlines)
    if not words.strip():
        return ""
    if block.style == "code":
        return _indented(clean(plain(block.inlines)), "    ") + "\n\n"
    if block.style == "title":
        return f"**{words.strip()}**\n\n"
    number = writer.count.next_of_paper() + " " if block.numbered else ""
    return f"{number}{line_start(_portion(block.portion) + words.strip())}\n\n"


def _list(writer: _Writer, block: ListBlock) -> str:
    written = ""
    for number, item in enumerate(block.items, start=max(block.start, 0)):
        mark = f"{number}." if block.ordered else "-"
        contents = _indented(writer.blocks(item).strip("\n"), "    ").lstrip(" ")
        written += f"{mark:<4}{contents}\n\n"
    return written


def _definitions(writer: _Writer, block: DefinitionList) -> str:
    written = ""
    for term, definition in block.items:
        contents = _indented(writer.blocks(definition).strip("\n"), "    ").lstrip(" ")
        written += f"{' '.join(writer.line(term).split())}\n:   {contents}\n\n"
    return written


def _quotation(writer: _Writer, block: Quotation) -> str:
    words = line_start(_portion(block.portion) + writer.line(block.inlines).strip())
    if not words.strip():
        return ""
    said = f"{words}\n\n{writer.line(block.attribution)}".strip() if block.attribution else words
    return "".join(f"> {line}".rstrip() + "\n" for line in said.splitlines()) + "\n"


_RULES = {"left": ":---", "center": ":---:", "right": "---:"}  # where lines begin, and where they end
_RULES_RTL = {"right": ":---", "center": ":---:", "left": "---:"}


def _table(writer: _Writer, block: Table) -> str:
    columns = max(map(len, (block.header, *block.rows)), default=0)
    if not columns:
        return ""
    rules = _RULES_RTL if runs_rtl(writer.document.language) else _RULES
    wanted = (*block.alignments, *("",) * columns)[:columns]
    rows = [_row(writer, block.header, columns), "| " + " | ".join(rules.get(a, "---") for a in wanted) + " |\n"]
    rows += [_row(writer, row, columns) for row in block.rows]
    caption = (
        f"**{_portion(block.portion)}{writer.line(block.caption).strip()}**\n\n" if plain(block.caption).strip() else ""
    )
    return f"{caption}{''.join(rows)}\n"


def _row(writer: _Writer, row: tuple[Inlines, ...], columns: int) -> str:
    cells = [" ".join(writer.line(cell).split()) for cell in row] + [""] * (columns - len(row))
    return "| " + " | ".join(cells) + " |\n"


def _fields(writer: _Writer, block: Fields) -> str:
    rows = (f"**{escaped(label.strip())}** {' '.join(writer.line(value).split())}  \n" for label, value in block.rows)
    return "".join(rows) + "\n" + ("---\n\n" if block.rule else "")


def _callout(writer: _Writer, block: Callout) -> str:
    inner = writer.blocks(block.blocks).strip("\n")
    return "".join(f"> {line}".rstrip() + "\n" for line in inner.splitlines()) + "\n" if inner else ""


def _contents(writer: _Writer, block: Contents) -> str:
    entries = [entry for entry in writer.entries if entry.level <= block.depth]
    lines = (f"{'    ' * (e.level - 1)}- {' '.join(escaped(plain(e.heading.inlines)).split())}\n" for e in entries)
    title = f"**{escaped(block.title.strip())}**\n\n" if says(block.title) else ""
    return f"{title}{''.join(lines)}\n" if entries else ""


def _box(_writer: _Writer, block: Box) -> str:
    lines = [escaped(line.strip()) for line in block.lines if says(line)]
    return "".join(f"> {line_start(line)}  \n" for line in lines) + "\n" if lines else ""


def _decision(_writer: _Writer, block: DecisionLine) -> str:
    choices = "   ".join(rf"{escaped(choice)} \_\_\_\_\_\_\_\_" for choice in block.choices if says(choice))
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
    Picture: lambda _writer, block: f"[{escaped(block.description)}]\n\n" if says(block.description) else "",
    Rule: lambda _writer, _block: "---\n\n",
    PageBreak: lambda _writer, _block: "---\n\n",
    Box: _box,
}
