"""Where words stand on the screen: rectangles of stretches, and a line around them."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTextBlock, QTextLine


def right_align(block: QTextBlock, width: float) -> None:
    """Move the lines of a right-to-left paragraph to the right edge, which QPlainTextEdit does not do."""
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        line.setPosition(QPointF(max(0.0, width - line.naturalTextWidth()), line.position().y()))


def stretch_rects(block: QTextBlock, at: int, units: int, origin: QPointF) -> list[QRectF]:
    """The rectangles that a stretch of a block covers, a line at a time, in the coordinates of ``origin``."""
    found: list[QRectF] = []
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start = max(at, line.textStart())
        end = min(at + units, line.textStart() + line.textLength())
        if start < end:
            found += [rect.translated(origin) for rect in _line_rects(line, start, end)]
    return found


def _line_rects(line: QTextLine, start: int, end: int) -> list[QRectF]:
    """Text in two directions may cover several rectangles of one line."""
    runs = sorted((run.boundingRect() for run in line.glyphRuns(start, end - start)), key=QRectF.left)
    found: list[QRectF] = []
    for run in runs:
        rect = QRectF(run.left(), line.y(), run.width(), line.height())
        if found and rect.left() <= found[-1].right() + 2:
            found[-1] = found[-1].united(rect)
        else:
            found.append(rect)
    return found


def outline(rects: Sequence[QRectF], radius: float) -> QPainterPath:
    """One line around rectangles that touch, with round corners."""
    path = QPainterPath()
    for rect in rects:
        part = QPainterPath()
        part.addRoundedRect(rect, radius, radius)
        path = path.united(part)
    return path.simplified()


def first_in_sight(blocks: Iterable[tuple[QTextBlock, QPointF]]) -> QTextBlock:
    """The first line whose beginning is on the screen; of one line that fills it, that line."""
    seen = [(block, corner) for block, corner in blocks if block.text()]
    return next((block for block, corner in seen if corner.y() >= 0), seen[0][0] if seen else QTextBlock())
