"""References within a memo: [words](#q12) leads to a quotation, [words](#key-quotes) to a heading."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import unquote

from briefer.model.documents import (
    Block,
    Callout,
    CrossReference,
    DefinitionList,
    Heading,
    Inline,
    ListBlock,
    Paragraph,
    Quotation,
    QuotedWords,
    Table,
)
from briefer.model.notes import Section
from briefer.model.spans import Span
from briefer.notes.banners import inner_blocks, plain_text
from briefer.notes.problems import Problem

_QUOTE = re.compile(r"q(\d{1,9})", re.IGNORECASE)
_WORDS = re.compile(r"\w+")
_WRITTEN = re.compile(r"\]\(\s*<?#([^)>\s]+)")


def bookmark_of(target: str) -> str:
    """The bookmark that the address of a reference stands for, without its #."""
    quote = _QUOTE.fullmatch(target)
    return f"quote_{int(quote[1])}" if quote else f"section_{_slug(unquote(target))}"


def _slug(words: str) -> str:
    return "-".join(_WORDS.findall(words.casefold()))


def with_bookmarks(blocks: Sequence[Block], notes: Iterable[Sequence[Inline]]) -> tuple[list[Block], set[str]]:
    """The blocks with the bookmarks that references lead to, and those that none could be given."""
    wanted = {each.bookmark for line in (*_lines(blocks), *notes) for each in line if isinstance(each, CrossReference)}
    placing = _Placing(wanted)
    return (placing.all(blocks) if wanted else list(blocks)), placing.wanted


def unmet(sections: Sequence[Section], missing: set[str]) -> list[Problem]:
    """References to what this memo does not hold, each as a warning with its place."""
    return [
        Problem(
            message=f"“#{match[1]}” leads to no quotation and no heading of this memo.",
            severity="warning",
            section=number,
            heading=section.heading,
            line=section.body.count("\n", 0, match.start()) + 1,
            span=Span(match.start(1) - 1, match.end(1)),
        )
        for number, section in enumerate(sections)
        for match in (_WRITTEN.finditer(section.body) if missing else ())
        if bookmark_of(match[1]) in missing
    ]


def _lines(blocks: Sequence[Block]) -> Iterable[Sequence[Inline]]:
    for block in blocks:
        if isinstance(block, Table):
            yield from (block.caption, *(cell for row in (block.header, *block.rows) for cell in row))
        yield getattr(block, "inlines", ())
        for inner in inner_blocks(block):
            yield from _lines(inner)


@dataclass(slots=True)
class _Placing:
    """Gives each bookmark to the first that bears its name."""

    wanted: set[str] = field(default_factory=set)

    def all(self, blocks: Sequence[Block]) -> list[Block]:
        return [self._block(block) for block in blocks]

    def _claims(self, name: str) -> bool:
        claimed = name in self.wanted
        self.wanted.discard(name)
        return claimed

    def _block(self, block: Block) -> Block:
        if isinstance(block, Heading) and self._claims(name := f"section_{_slug(plain_text(block.inlines))}"):
            return replace(block, bookmark=name)
        if isinstance(block, Quotation) and self._claims(name := f"quote_{block.quote_id}"):
            return replace(block, bookmark=name)
        if isinstance(block, Heading | Quotation | Paragraph):
            return replace(block, inlines=tuple(map(self._inline, block.inlines)))
        return self._around(block)

    def _around(self, block: Block) -> Block:
        """A block that holds others."""
        if isinstance(block, Callout):
            return replace(block, blocks=tuple(self.all(block.blocks)))
        if isinstance(block, ListBlock):
            return replace(block, items=tuple(tuple(self.all(item)) for item in block.items))
        if isinstance(block, DefinitionList):
            return replace(block, items=tuple((term, tuple(self.all(meaning))) for term, meaning in block.items))
        return block

    def _inline(self, inline: Inline) -> Inline:
        if isinstance(inline, QuotedWords) and not inline.bookmark and self._claims(name := f"quote_{inline.quote_id}"):
            return replace(inline, bookmark=name)
        return inline
