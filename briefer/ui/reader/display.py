"""How an article stands in a text widget: its lines as blocks, and offsets converted both ways.

Each line is a block and has a gap after it: a blank line where paragraphs part, none where lines follow each
other, and room for a card where one is shown. The article counts code points, Qt counts UTF-16 units.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from briefer.model import Span

LONGEST = 2000  # code points of a line; Qt needs seconds for a line of a million
_NOT_SHOWN = re.compile("[\r\u2028\u2029\ufdd0\ufdd1]")  # a QTextDocument takes these for its own


@dataclass(frozen=True, slots=True)
class Piece:
    """A line, or a part of a long one. ``start`` and ``end`` count code points of the article, ``at`` UTF-16 units."""

    start: int
    end: int
    at: int
    units: int
    parted: bool  # a blank line follows in the article

    @property
    def plain(self) -> bool:
        """Every character is one unit."""
        return self.units == self.end - self.start


class Display:
    """An article's text laid out in blocks: block 2n is piece n, block 2n + 1 the gap after it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces = _pieces(text)

    @cached_property
    def document_text(self) -> str:
        """What the document holds, with a line feed between blocks."""
        return "\n\n".join(_NOT_SHOWN.sub("\ufffd", self.text[p.start : p.end]) for p in self.pieces) + "\n"

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.start for piece in self.pieces]

    @cached_property
    def _positions(self) -> list[int]:
        return [piece.at for piece in self.pieces]

    def piece_at(self, offset: int) -> int:
        """The number of the piece that holds an offset of the article, or ends before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def position(self, offset: int) -> int:
        """Where an offset of the article stands in the document."""
        piece = self.pieces[self.piece_at(offset)]
        inside = min(max(offset, piece.start), piece.end)
        return piece.at + (inside - piece.start if piece.plain else units(self.text[piece.start : inside]))

    def offset(self, position: int) -> int:
        """The offset of the article at a position of the document; in a gap, the end of the line before."""
        piece = self.pieces[max(0, bisect_right(self._positions, position) - 1)]
        inside = min(max(position - piece.at, 0), piece.units)
        if piece.plain:
            return piece.start + inside
        return piece.start + points(self.text[piece.start : piece.end], inside)

    def stretches(self, span: Span) -> list[tuple[int, int, int]]:
        """A span as (piece number, first unit within it, number of units), a part for each piece it touches."""
        found = []
        for number in range(self.piece_at(span.start), self.piece_at(max(span.start, span.end - 1)) + 1):
            piece = self.pieces[number]
            start, end = max(span.start, piece.start), min(span.end, piece.end)
            if start < end:
                first = self.position(start) - piece.at
                found.append((number, first, units(self.text[start:end])))
        return found


def units(text: str) -> int:
    """How many UTF-16 units a text takes."""
    return len(text) if text.isascii() else len(text) + sum(character > "\uffff" for character in text)


def points(text: str, wanted: int) -> int:
    """How many characters fit in so many UTF-16 units; inside a pair, up to its beginning."""
    taken = 0
    for number, character in enumerate(text):
        taken += 2 if character > "\uffff" else 1
        if taken > wanted:
            return number
    return len(text)


def _pieces(text: str) -> list[Piece]:
    pieces: list[Piece] = []
    at = 0
    spans = _line_spans(text)
    for number, (start, end) in enumerate(spans):
        size = units(text[start:end])
        following = spans[number + 1][0] if number + 1 < len(spans) else len(text)
        pieces.append(Piece(start, end, at, size, parted=text.count("\n", end, following) > 1))
        at += size + 2
    return pieces or [Piece(0, 0, 0, 0, parted=False)]


def _line_spans(text: str) -> list[tuple[int, int]]:
    """Lines that are not blank, long ones in parts."""
    found = []
    for match in re.finditer(r"[^\n]+", text):
        if match.group().strip():
            found.extend(_parts(text, *match.span()))
    return found


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    parts = []
    while end - start > LONGEST:
        space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        stop = space + 1 if space >= 0 else start + LONGEST
        parts.append((start, stop))
        start = stop
    return [*parts, (start, end)]
