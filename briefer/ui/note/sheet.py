"""A text document that a page is set in: its measures, its type, and no way to load anything from outside."""

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from briefer.memo.direction import runs_rtl
from briefer.model.documents import Document, Page

UNITS = 4  # to a point: every type size in use is a whole number of them
NAVY, INK, GREY, RULE, LINK = "#1f3864", "#111111", "#555555", "#8497b0", "#1155cc"
SERIFS = ["Liberation Serif", "Tinos", "Noto Serif", "DejaVu Serif"]
MONOSPACED = ["Liberation Mono", "Noto Sans Mono", "DejaVu Sans Mono"]
SANS = ["Liberation Sans", "Arimo", "Noto Sans", "DejaVu Sans"]

NOTE = QTextFormat.Property.UserProperty + 1  # of a character format: index into Document.notes
BAR = QTextFormat.Property.UserProperty + 2  # of a block format: colour of the bar beside it
LINE = QTextFormat.Property.UserProperty + 3  # of a block format: a line is drawn across it
BREAK = QTextFormat.Property.UserProperty + 4  # of a block format: it starts a new page
KEEP = QTextFormat.Property.UserProperty + 5  # of a block format: stays with the block after it

_SIZES_MM = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}


def units_of_mm(length: float) -> float:
    return length / 25.4 * 72 * UNITS


@dataclass(frozen=True, slots=True)
class Measures:
    """A page in units: its size, its margin, and the width of a line."""

    width: float
    height: float
    margin: float

    @property
    def line(self) -> float:
        return self.width - 2 * self.margin


def measures_of(page: Page) -> Measures:
    width, height = _SIZES_MM[page.size]
    return Measures(units_of_mm(width), units_of_mm(height), units_of_mm(page.margin_mm))


def families_of(font: str) -> list[str]:
    """The font asked for, then what stands in for it where it is not installed."""
    stand_ins = SANS if any(word in font for word in ("Arial", "Helvetica", "Sans", "Calibri", "Segoe")) else SERIFS
    return [font, *stand_ins, "Noto Naskh Arabic", "Noto Sans Arabic"]


def font_of(family: str, points: float, *, bold: bool = False) -> QFont:
    font = QFont(families_of(family))
    font.setPixelSize(round(points * UNITS))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


class SheetDocument(QTextDocument):
    """Loads nothing: what is not already in it is a transparent point."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> Any:  # noqa: ANN401  # Qt's own signature
        image = QImage(1, 1, QImage.Format.Format_ARGB32)
        image.fill(0)
        return image


@dataclass(slots=True)
class Sheet:
    """A document being set: where the writing stands, and what has been counted so far."""

    source: Document
    text: QTextDocument
    cursor: QTextCursor
    paragraphs_counted: int = 0
    indent: float = 0.0  # in units, from the side on which reading starts
    depth: int = 0  # of lists
    level: int = 0  # of their numbering
    fresh: bool = True  # the next paragraph takes the empty block that stands there
    label: str = ""  # "1." that the next paragraph is to carry
    style: dict[str, Any] = field(default_factory=dict)  # of the paragraphs inside a callout or box

    @property
    def points(self) -> float:
        return float(self.style.get("points", self.source.page.font_size))


def new_sheet(document: Document) -> Sheet:
    """An empty sheet as wide as a line of the document's page."""
    text = SheetDocument()
    text.setUndoRedoEnabled(False)
    text.setDocumentMargin(0)
    text.setUseDesignMetrics(True)
    text.setDefaultFont(font_of(document.page.font, document.page.font_size))
    option = QTextOption()
    if runs_rtl(document.language):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    text.setDefaultTextOption(option)
    text.setTextWidth(measures_of(document.page).line)
    return Sheet(document, text, QTextCursor(text))


def char_format(family: str, points: float, *, colour: str = INK, bold: bool = False) -> QTextCharFormat:
    given = QTextCharFormat()
    given.setFont(font_of(family, points, bold=bold))
    given.setForeground(QColor(colour))
    return given


def block_format(*, above: float = 0, below: float = 0) -> QTextBlockFormat:
    """The format of a paragraph with this much room, in points."""
    given = QTextBlockFormat()
    given.setTopMargin(above * UNITS)
    given.setBottomMargin(below * UNITS)
    return given
