"""Bars beside quotations and callouts, and lines across the page: where they stand on a sheet."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextFrame

from briefer.ui.note.pieces import blocks_of, extent
from briefer.ui.note.sheet import BAR, LINE, UNITS


@dataclass(frozen=True, slots=True)
class Mark:
    """A filled rectangle, in units of the sheet."""

    place: QRectF
    colour: str


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of a sheet from top to bottom."""

    all: tuple[Mark, ...]
    tops: tuple[float, ...]
    tallest: float

    def between(self, top: float, bottom: float) -> tuple[Mark, ...]:
        """Those that reach into a stretch of the sheet, and perhaps a few more."""
        return self.all[bisect_left(self.tops, top - self.tallest) : bisect_right(self.tops, bottom)]


NO_MARKS = Marks((), (), 0.0)


def marks_of(text: QTextDocument, width: float) -> Marks:
    """The marks of a sheet whose lines are so wide."""
    found = [mark for frame in text.rootFrame().childFrames() if (mark := _beside_frame(frame))]
    found += [mark for block in blocks_of(text) if (mark := _at_block(block, width))]
    found.sort(key=lambda mark: mark.place.top())
    tallest = max((mark.place.height() for mark in found), default=0.0)
    return Marks(tuple(found), tuple(mark.place.top() for mark in found), tallest)


def _at_block(block: QTextBlock, width: float) -> Mark | None:
    given = block.blockFormat()
    if given.hasProperty(BAR):
        leftwards = given.layoutDirection() == Qt.LayoutDirection.RightToLeft
        at = width - given.rightMargin() + 10 * UNITS if leftwards else given.leftMargin() - 13 * UNITS
        place = extent(block)
        return Mark(QRectF(at, place.top(), 3 * UNITS, place.height()), given.property(BAR))
    if given.hasProperty(LINE):
        return Mark(QRectF(0, extent(block).center().y(), width, UNITS * 0.75), given.property(LINE))
    return None


def _beside_frame(frame: QTextFrame) -> Mark | None:
    given = frame.frameFormat()
    if not given.hasProperty(BAR):
        return None
    place = frame.document().documentLayout().frameBoundingRect(frame)
    height = place.height() - given.topMargin() - given.bottomMargin()
    leftwards = given.layoutDirection() == Qt.LayoutDirection.RightToLeft
    at = place.right() - 3 * UNITS if leftwards else place.left()
    return Mark(QRectF(at, place.top() + given.topMargin(), 3 * UNITS, height), given.property(BAR))
