"""What stands in a document: its blocks one after the other, its headings, its bookmarks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefer.memo.direction import plain
from briefer.model.documents import (
    Block,
    Callout,
    Contents,
    DefinitionList,
    Document,
    Fields,
    Heading,
    Inline,
    ListBlock,
    Paragraph,
    Quotation,
    QuotedWords,
    Table,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading as the contents list it, with a level that skips none."""

    heading: Heading
    level: int
    bookmark: str


def blocks_of(blocks: Iterable[Block]) -> Iterator[Block]:
    """Every block, those within others too, in reading order."""
    for block in blocks:
        yield block
        if isinstance(block, Callout):
            yield from blocks_of(block.blocks)
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from blocks_of(item)
        elif isinstance(block, DefinitionList):
            for _, item in block.items:
                yield from blocks_of(item)


def outline(document: Document) -> list[Entry]:
    """The headings that say something, in reading order; a level is never skipped on the way down."""
    entries: list[Entry] = []
    for block in blocks_of(document.blocks):
        if isinstance(block, Heading) and plain(block.inlines).strip():
            deepest = entries[-1].level + 1 if entries else 1
            level = max(1, min(block.level, deepest, 6))
            entries.append(Entry(block, level, f"_Toc{len(entries) + 1:08d}"))
    return entries


def lines_of(block: Block) -> Iterator[tuple[Inline, ...]]:
    """The lines of inlines of one block, not those of blocks within it."""
    if isinstance(block, Heading | Paragraph):
        yield block.inlines
    elif isinstance(block, Quotation):
        yield block.inlines
        yield block.attribution
    elif isinstance(block, Table):
        yield block.caption
        for row in (block.header, *block.rows):
            yield from row
    elif isinstance(block, DefinitionList):
        yield from (term for term, _ in block.items)
    elif isinstance(block, Fields):
        yield from (value for _, value in block.rows)


def bookmarks_of(document: Document) -> set[str]:
    """The names that cross-references may lead to."""
    names = set()
    for block in blocks_of(document.blocks):
        if isinstance(block, Heading | Paragraph | Quotation):
            names.add(block.bookmark)
        names.update(i.bookmark for line in lines_of(block) for i in line if isinstance(i, QuotedWords))
    return names - {""}


def counts_paragraphs(document: Document) -> bool:
    """Whether the paper numbers its paragraphs or headings, so that lists count one level deeper."""
    return any(isinstance(b, Heading | Paragraph) and b.numbered for b in blocks_of(document.blocks))


def lists_contents(document: Document) -> bool:
    return any(isinstance(block, Contents) for block in blocks_of(document.blocks))
