"""The banner of a note: computed from its portions and its sources, or the analyst's own if it is high enough."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefer.model.articles import Article
from briefer.model.checks import Sources
from briefer.model.documents import (
    Banner,
    Block,
    Callout,
    CrossReference,
    DefinitionList,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    Paragraph,
    Quotation,
    QuotedWords,
    Run,
    Table,
)
from briefer.model.notes import Section
from briefer.notes.formats import NoteFormat
from briefer.notes.markings import (
    Marked,
    RolledUp,
    UnknownMarking,
    banner_text,
    faults,
    is_portion,
    parse_marking,
    roll_up,
)
from briefer.notes.problems import Problem
from briefer.notes.schemes import MarkingScheme

_MARK = re.compile(
    r"""(?:\A|\n|(?<=[.!?؟…:])[”»")\]]?)\s*  # at the start of a line, or of a sentence
    \(([^()\n]{1,80})\)(?![a-zß-ÿ])(?!\s*(?:\d{4}|Copyright))""",
    re.VERBOSE,
)


def banner_of(marking: str, scheme: MarkingScheme, demanded: RolledUp) -> tuple[str, list[Problem]]:
    """The banner's words and what is wrong with them; ``marking`` is the analyst's own, empty to have it computed."""
    if not scheme.levels:
        return marking.strip(), []
    if not marking.strip():
        return banner_text(scheme, demanded.marking), []
    try:
        own = parse_marking(scheme, marking)
    except UnknownMarking as error:
        return marking.strip(), [Problem(message=str(error), kind="marking", field="marking")]
    found = faults(scheme, own, demanded)
    return banner_text(scheme, own), [Problem(message=message, kind="marking", field="marking") for message in found]


def styled_banner(text: str, scheme: MarkingScheme, note_format: NoteFormat) -> Banner:
    """The banner as the scheme, or else the format, shows it at that level."""
    style = scheme.banner or note_format.banner
    try:
        colour = scheme.levels[parse_marking(scheme, text).level].colour if scheme.levels else ""
    except UnknownMarking:
        colour = ""
    return replace(style, text=text, colour=colour or style.colour)


def demanded_by(
    scheme: MarkingScheme, sections: Sequence[tuple[str, Sequence[Block]]], sources: Sources, cited: Iterable[int]
) -> tuple[RolledUp, list[Problem]]:
    """What the portions and the cited articles demand together, and which of their marks are unknown."""
    if not scheme.levels:
        return roll_up(scheme, []), []
    marked = [
        Marked(parse_marking(scheme, portion), f"({portion}) {place}")
        for heading, blocks in sections
        for portion, place in (*portions_in(blocks, heading), *_written(scheme, blocks, heading))
    ]
    problems = []
    for article in (sources.articles[article_id] for article_id in sorted(cited)):
        try:
            if article.marking:
                place = f"the source [@a{article.id}] “{article.title}”, marked ({article.marking}),"
                marked.append(Marked(parse_marking(scheme, article.marking), place))
        except UnknownMarking as error:
            message = f"The source [@a{article.id}] “{article.title}”: {error}"
            problems.append(Problem(message=message, kind="marking", severity="warning"))
    return roll_up(scheme, marked), problems


def unmarked(blocks: Sequence[Block], index: int, section: Section) -> list[Problem]:
    """A warning if paragraphs of a section bear no portion mark."""
    count = sum(_without_portion(block) for block in blocks)
    if not count:
        return []
    message = "A paragraph bears no portion mark." if count == 1 else f"{count} paragraphs bear no portion mark."
    return [Problem(message=message, kind="marking", severity="warning", section=index, heading=section.heading)]


def _without_portion(block: Block) -> int:
    if isinstance(block, ListBlock):
        return sum(_without_portion(item[0]) for item in block.items if item)
    return int(isinstance(block, Paragraph | Quotation | Table) and not block.portion)


def portions_in(blocks: Sequence[Block], heading: str) -> Iterator[tuple[str, str]]:
    """Each portion mark with its place in words."""
    for block in blocks:
        if portion := getattr(block, "portion", ""):
            words = first_words(block)
            yield portion, f"before “{words}” in “{heading}”" if words else f"in “{heading}”"
        for inner in inner_blocks(block):
            yield from portions_in(inner, heading)


def _written(scheme: MarkingScheme, blocks: Sequence[Block], heading: str) -> Iterator[tuple[str, str]]:
    """The marks that stand in the words, of cells and of sentences, each with its place in words."""
    for block in blocks:
        for line in _lines_within(block):
            for portion, behind in marks_in(scheme, _marked_text(line)):
                yield portion, f"before “{_first(behind)}” in “{heading}”"
        for inner in inner_blocks(block):
            yield from _written(scheme, inner, heading)


def _lines_within(block: Block) -> list[Sequence[Inline]]:
    if isinstance(block, Table):
        return [cell for row in (block.header, *block.rows) for cell in row]
    if isinstance(block, DefinitionList):
        return [term for term, _ in block.items]
    return [getattr(block, "inlines", ())]


def _marked_text(line: Sequence[Inline]) -> str:
    """The words of a line that are the writer's: a mark in what is quoted is its source's."""
    return "".join(
        "\n" if isinstance(inline, LineBreak) else "”" if isinstance(inline, QuotedWords) else plain_text([inline])
        for inline in line
    )


def marks_in(scheme: MarkingScheme, text: str) -> Iterator[tuple[str, str]]:
    """The portion marks at the start of lines and sentences, each with the words behind it."""
    for match in _MARK.finditer(text):
        mark, before = match[1], text[: match.start(1) - 1]
        begins = not before.strip()
        lettered = len(mark) == 1 and f"({chr(ord(mark) - 1)})" in before  # (A) … (B) … (C) mark nothing
        if is_portion(scheme, mark) and not lettered and (begins or mark.isupper() or ":" in mark):
            yield mark, text[match.end() :]


def marked_notes(
    scheme: MarkingScheme, notes: Iterable[Sequence[Inline]], sources: Iterable[Article]
) -> list[tuple[str, list[Block]]]:
    """The footnotes that bear a mark of their own, each as a paragraph; that of a cited source speaks for itself."""
    known = {article.marking for article in sources}
    marked: list[Block] = [
        Paragraph(inlines=(Run(behind),), portion=portion)
        for note in notes
        for portion, behind in marks_in(scheme, _marked_text(note))
        if portion not in known
    ]
    return [("footnotes", marked)] if marked else []


def inner_blocks(block: Block) -> list[Sequence[Block]]:
    """The blocks that stand within a block."""
    if isinstance(block, ListBlock):
        return list(block.items)
    if isinstance(block, DefinitionList):
        return [meaning for _, meaning in block.items]
    return [block.blocks] if isinstance(block, Callout) else []


def first_words(block: Block, count: int = 6) -> str:
    """The words a block begins with."""
    inlines: Sequence[Inline] = getattr(block, "inlines", ()) or getattr(block, "caption", ())
    return _first(plain_text(inlines), count)


def _first(text: str, count: int = 6) -> str:
    words = text.split()
    return " ".join(words[:count]) + ("…" if len(words) > count else "")


def plain_text(inlines: Sequence[Inline]) -> str:
    """The words of a line, without its notes."""
    return "".join(
        inline.text if isinstance(inline, Run) else plain_text(inline.runs)
        for inline in inlines
        if isinstance(inline, Run | Link | CrossReference | QuotedWords)
    )
