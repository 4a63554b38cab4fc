"""Markdown becomes blocks of a Document."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import cast
from xml.etree import ElementTree as ET

from briefer.model.documents import (
    Alignment,
    Block,
    DefinitionList,
    Heading,
    Inline,
    ListBlock,
    Paragraph,
    Quotation,
    Rule,
    Run,
    Table,
)
from briefer.notes.appendix import whole_article
from briefer.notes.banners import plain_text
from briefer.notes.citations import Citation, find_citations
from briefer.notes.citing import Citer
from briefer.notes.markdown_inlines import PLACEHOLDER, InlineWriter, joined, trimmed
from briefer.notes.markdown_tree import tree_of
from briefer.notes.markings import UnknownMarking, is_portion, parse_marking, portion_text
from briefer.notes.problems import Problem
from briefer.notes.schemes import MarkingScheme
from briefer.notes.scripts import runs_from_right
from briefer.notes.wording import NotVerbatim

_OURS = re.compile("[\ue000\ue001]")
_TABLE = r"(?:Table|Tableau|جدول)\s*:\s+"
_PORTION = re.compile(rf"\s*({_TABLE})?\(([^()\n]{{1,80}})\)(?:\s+|\Z|(?=[^\W\d_a-zß-ÿ]))")
_EMPHASIS = frozenset({"strong", "em"})
_LETTER = re.compile("[a-z]")  # of a list: "(c)" marks nothing
_LOOKS_MARKED = re.compile(r"[A-Z]{1,4}(?://.*)?\Z|[A-Z: ]{2,}//.*\Z")
_CAPTION = re.compile(rf"\s*{_TABLE}")
_BLOCKS = frozenset(
    ["p", "ul", "ol", "dl", "blockquote", "pre", "table", "hr", "div", "h1", "h2", "h3", "h4", "h5", "h6"]
)

Directive = Callable[[Citation], Sequence[Block]]


@dataclass(slots=True)
class BlockWriter:
    """Writes the blocks of one section; ``directive`` writes what [@sources] and its like stand for."""

    inline: InlineWriter
    scheme: MarkingScheme
    directive: Directive
    outline: list[int] = field(default_factory=list)  # Markdown levels of the headings we are under

    def blocks(self, parent: ET.Element) -> list[Block]:
        """The blocks of an element; lines between them are paragraphs."""
        found: list[Block] = []
        loose = _fresh(parent.text)
        for child in parent:
            if child.tag not in _BLOCKS:
                loose.append(child)
                continue
            found += self._paragraph(loose)
            found += self._block(child)
            loose = _fresh(child.tail)
        return found + self._paragraph(loose)

    def _block(self, element: ET.Element) -> list[Block]:
        if element.tag[0] == "h" and element.tag != "hr":
            return self._heading(element)
        writers: dict[str, Callable[[ET.Element], list[Block]]] = {
            "ul": self._list,
            "ol": self._list,
            "dl": self._definitions,
            "blockquote": self._quotation,
        }
        writers |= {"pre": self._code, "table": self._table, "hr": _rule, "div": self.blocks}
        return writers.get(element.tag, self._paragraph)(element)

    def _heading(self, element: ET.Element) -> list[Block]:
        level = int(element.tag[1])
        while self.outline and self.outline[-1] >= level:
            self.outline.pop()
        self.outline.append(level)
        portion = self._take_portion(element)
        inlines = tuple(self.inline.line(element))
        return [Heading(level=min(6, 1 + len(self.outline)), inlines=inlines, portion=portion)] if inlines else []

    def _paragraph(self, element: ET.Element) -> list[Block]:
        portion = self._take_portion(element)
        if alone := self._alone(element):
            return self._set_apart(alone, portion)
        inlines = tuple(self.inline.line(element))
        return [Paragraph(inlines=inlines, portion=portion)] if inlines else []

    def _alone(self, element: ET.Element) -> list[Citation]:
        """The citations of a paragraph that holds nothing else and can stand apart."""
        text = element.text or ""
        if len(element) or PLACEHOLDER.sub("", text).strip():
            return []
        cited = [self.inline.citations[int(match[1])] for match in PLACEHOLDER.finditer(text)]
        if len(cited) == 1 and cited[0].kind != "bad" and not cited[0].inline:
            return cited
        return cited if all(one.kind == "quote" and not one.inline for one in cited) else []

    def _set_apart(self, cited: list[Citation], portion: str) -> list[Block]:
        if cited[0].kind not in {"quote", "article"}:
            return list(self.directive(cited[0]))
        articles = [self.inline.article(citation, apart=True) for citation in cited]
        found = [article for article in articles if article]
        if len(found) < len(articles):
            return [Paragraph(inlines=tuple(Run(citation.raw) for citation in cited), portion=portion)]
        if cited[0].whole:
            return whole_article(self.inline.citer, found[0])
        if cited[0].kind == "article":
            inlines = tuple(self.inline.citer.entry(found[0], cited[0].locator))
            return [Paragraph(inlines=inlines, portion=portion, language=self.inline.citer.language)]
        return self._quoted_apart(cited, portion)

    def _quoted_apart(self, cited: list[Citation], portion: str) -> list[Block]:
        try:
            return [self.inline.citer.quotation(cited, portion)]
        except NotVerbatim as error:
            self.inline.refuse(f"{cited[0].raw}: {error}", cited[0])
            return [Paragraph(inlines=(Run(cited[0].raw),), portion=portion)]

    def _list(self, element: ET.Element) -> list[Block]:
        items = tuple(tuple(self.blocks(item)) for item in element if item.tag == "li")
        items = tuple(item for item in items if item)
        start = _number(element.get("start", "1"))
        return [ListBlock(items=items, ordered=element.tag == "ol", start=start)] if items else []

    def _definitions(self, element: ET.Element) -> list[Block]:
        items: list[tuple[tuple[Inline, ...], tuple[Block, ...]]] = []
        term: tuple[Inline, ...] = ()
        for child in element:
            if child.tag == "dt":
                term = tuple(joined([term, self.inline.line(child)]))  # several may share what they mean
            elif meaning := tuple(self.blocks(child)):
                items.append((term, meaning))
                term = ()
        return [DefinitionList(items=tuple(items))] if items else []

    def _quotation(self, element: ET.Element) -> list[Block]:
        """Markdown's own quotation: each of its paragraphs set apart, anything else as it is."""
        return [
            Quotation(inlines=block.inlines, portion=block.portion) if isinstance(block, Paragraph) else block
            for block in self.blocks(element)
        ]

    def _code(self, element: ET.Element) -> list[Block]:
        text = self.inline.restored("".join(element.itertext())).strip("\n")
        return [Paragraph(inlines=(Run(text, code=True),), style="code")] if text.strip() else []

    def _table(self, element: ET.Element) -> list[Block]:
        rows = [[tuple(self.inline.line(cell)) for cell in row] for row in element.iter("tr")]
        cells = [cell for row in element.iter("tr") for cell in row][: len(rows[0])]
        width = len(rows[0])
        body = tuple(tuple(self._fitted(row, width)) for row in rows[1:])
        if not width:
            return []
        alignments = tuple(_alignment(cell, self.inline.citer.language) for cell in cells)
        columns = ", ".join(plain_text(cell) for cell in rows[0])
        description = self.inline.citer.words.say("Columns: {columns}", columns=columns)
        return [Table(header=tuple(rows[0]), rows=body, alignments=alignments, description=description)]

    def _fitted(self, row: list[tuple[Inline, ...]], width: int) -> list[tuple[Inline, ...]]:
        """A row as wide as the table: what is too much stands in its last cell."""
        if len(row) > width > 0:
            words = plain_text(row[width])
            self.inline.warn(
                f"A row of a table has more cells than its head; “{words}” stands in the last one of the head.", words
            )
            row = [*row[: width - 1], tuple(joined(row[width - 1 :]))]
        return row + [()] * (width - len(row))

    def _take_portion(self, element: ET.Element) -> str:
        """The portion mark at the start of a block, taken out of it; empty without one."""
        if not (element.text or "").strip() and len(element) and element[0].tag in _EMPHASIS:
            return self._take_portion(element[0])
        match = _PORTION.match(element.text or "")
        if not match or not self.scheme.portions or _LETTER.fullmatch(match[2]):
            return ""
        try:
            marking = parse_marking(self.scheme, match[2])
        except UnknownMarking as error:
            if _LOOKS_MARKED.match(match[2]) or self._joined_amiss(match[2]):
                self.inline.warn(str(error), f"({match[2]})", "marking")
            return ""
        element.text = (match[1] or "") + (element.text or "")[match.end() :]
        return portion_text(self.scheme, marking)

    def _joined_amiss(self, mark: str) -> bool:
        """Whether a level of the scheme is joined to something by another sign than the scheme's: "S/NF"."""
        level = re.split("[/-]", mark, maxsplit=1)[0]
        return level != mark and mark.isupper() and is_portion(self.scheme, level)


def blocks_of(
    body: str, citer: Citer, scheme: MarkingScheme, directive: Directive
) -> tuple[list[Block], list[Problem]]:
    """A section's blocks, headings from level 2 down, and what is wrong with it.

    Raises:
        TooDeep: lists or quotations nested beyond reason.
    """
    body = _OURS.sub("", body)
    citations = find_citations(body)
    tree = tree_of(_with_placeholders(body, citations))
    inline = InlineWriter(citer, body, citations, footnotes=_taken_footnotes(tree))
    blocks = with_captions(BlockWriter(inline, scheme, directive).blocks(tree))
    inline.warn_of_unused_footnotes()
    return blocks, inline.problems


def with_captions(blocks: Sequence[Block]) -> list[Block]:
    """Paragraphs that begin with "Table:" become the caption of the table behind or before them."""
    found = list(blocks)
    for at, block in enumerate(found):
        if isinstance(block, Paragraph) and (caption := _caption(block)):
            for beside in (at + 1, at - 1):
                table = found[beside] if 0 <= beside < len(found) else None
                if isinstance(table, Table) and not table.caption:
                    found[beside] = replace(table, caption=caption, portion=block.portion)
                    found[at] = Paragraph(inlines=())
                    break
    return [block for block in found if not (isinstance(block, Paragraph) and not block.inlines)]


def _caption(block: Paragraph) -> tuple[Inline, ...]:
    leading = list(takewhile(lambda inline: isinstance(inline, Run), block.inlines))
    match = _CAPTION.match(plain_text(leading))
    return tuple(trimmed(_without(block.inlines, match.end()))) if match else ()


def _without(inlines: Sequence[Inline], count: int) -> list[Inline]:
    """A line without its first letters, which stand in runs."""
    kept: list[Inline] = []
    for inline in inlines:
        if count and isinstance(inline, Run):
            cut, count = count, max(0, count - len(inline.text))
            inline = replace(inline, text=inline.text[cut:])  # noqa: PLW2901  # what is left of it
        kept.append(inline)
    return kept


def _with_placeholders(body: str, citations: Sequence[Citation]) -> str:
    """Citations taken out of Markdown's sight: it must not read their words as its own marks."""
    pieces, at = [], 0
    for number, citation in enumerate(citations):
        pieces += [body[at : citation.span.start], f"\ue000{number}\ue001"]
        at = citation.span.end
    return "".join([*pieces, body[at:]])


def _taken_footnotes(tree: ET.Element) -> dict[str, ET.Element]:
    """Footnotes by id, taken out of the tree."""
    notes: dict[str, ET.Element] = {}
    for division in [child for child in tree if child.get("class") == "footnote"]:
        notes |= {note.get("id", ""): note for note in division.iter("li") if note.get("id")}
        tree.remove(division)
    return notes


def _fresh(text: str | None) -> ET.Element:
    paragraph = ET.Element("p")
    paragraph.text = text
    return paragraph


def _rule(element: ET.Element) -> list[Block]:  # noqa: ARG001  # as its siblings
    return [Rule()]


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 6 else 1  # noqa: PLR2004  # Word counts to 32767


def _alignment(cell: ET.Element, language: str) -> Alignment:
    """To which side of the page a column keeps; ":--" is where its lines begin: the right in an Arabic note."""
    found = re.search(r"text-align:\s*(left|center|right)", cell.get("style", ""))
    wanted = found[1] if found else ""
    turned = {"left": "right", "right": "left"} if runs_from_right(language) else {}
    return cast("Alignment", turned.get(wanted, wanted))
