"""A text document that a page is set in: its measures, its type, and no way to load anything from outside."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextOption,
)

from briefer.memo.counting import Count
from briefer.memo.direction import runs_rtl
from briefer.model.documents import Document, Page

UNITS = 4  # to a point: every type size in use is a whole number of them
STEP = 21.25 * UNITS  # that each level of a list goes in
NAVY, INK, RULE, LINK, GREY_RULE = "#1f3864", "#111111", "#7f95b9", "#1f5aa6", "#444444"
SERIFS = ["Liberation Serif", "Tinos", "Noto Serif", "DejaVu Serif"]
MONOSPACED = ["Liberation Mono", "Noto Sans Mono", "DejaVu Sans Mono"]
SANS = ["Liberation Sans", "Arimo", "Noto Sans", "DejaVu Sans"]

NOTE = QTextFormat.Property.UserProperty + 1  # of a character format: index into Document.notes
BAR = QTextFormat.Property.UserProperty + 2  # of a block format: colour of the bar beside it
LINE = QTextFormat.Property.UserProperty + 3  # of a block format: a line is drawn across it
BREAK = QTextFormat.Property.UserProperty + 4  # of a block format: it starts a new page
KEEP = QTextFormat.Property.UserProperty + 5  # of a block: stays with the next one; of a table: its rows stay together

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
    count: Count
    heading_pages: tuple[int, ...] = ()  # the page of each heading, once pages have been cut
    place: str = "Body Text"  # the style of the paragraphs that stand here
    boxed: bool = False  # in a callout or box, which keeps its style in lists too
    indent: float = 0.0  # in units, from the side on which reading starts
    depth: int = 0  # of lists
    keeps: bool = False  # the next paragraph belongs on the page of the block after it
    label: str = ""  # "1." that the next paragraph is to carry
    after: float = 0.0  # room that the paragraph before leaves below, in units
    frame: QTextFrame | None = None  # that ended just here
    fresh: bool = True  # the next paragraph takes the empty block that stands there


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
    return Sheet(document, text, QTextCursor(text), Count(document))
