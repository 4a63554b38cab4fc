"""An article as a document: its lines, the gaps between them, and the height of a line."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from briefer.assets import resource
from briefer.ui import theme
from briefer.ui.reader.display import Display

LINE = 1.55  # height of a line in sizes of its type, as resources/themes/leading.ttf says
GAP = 0.55  # between paragraphs, in sizes of the type
INSET = 4  # so that the line around a quote is not cut
COLUMN = 36  # width of the column in sizes of the type: 70 to 75 characters

MARGIN = 46  # beside the column, for the initials
EDGE = 28  # at least so much air on each side


def column_in(room: int, pixels: float, *, rtl: bool) -> tuple[int, int]:
    """Left edge and width of the column in so many pixels; the margin is on the side where lines begin."""
    width = max(120, min(round(COLUMN * pixels), room - MARGIN - 2 * EDGE))
    before = max(EDGE + MARGIN, (room - width + MARGIN) // 2)
    return max(EDGE, room - width - before) if rtl else before, width


@cache
def _leading_face() -> str:
    """A face without a single sign: first in the list, it gives each line its height and leaves the words to the next.

    QPlainTextEdit has no line height of its own.
    """
    number = QFontDatabase.addApplicationFont(str(resource("themes", "leading.ttf")))
    families = QFontDatabase.applicationFontFamilies(number)
    return families[0] if families else ""


def page_font(points: float) -> QFont:
    """The reading face with generous lines."""
    font = theme.reading_font(points)
    font.setFamilies([_leading_face(), *theme.READING_FACES])
    return font


def page_of(display: Display, font: QFont, pixels: float) -> QTextDocument:
    """The document of an article; ``pixels`` is the size of its type on this screen."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentLayout(QPlainTextDocumentLayout(document))
    document.setDefaultFont(font)
    document.setDocumentMargin(INSET)
    QTextCursor(document).insertText(display.document_text)
    close_gaps(document, display, pixels)
    return document


def close_gaps(document: QTextDocument, display: Display, pixels: float) -> None:
    """Give each gap its height: a little where paragraphs part, none elsewhere."""
    parted = _gap_format(GAP * pixels)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    for piece in display.pieces:
        gap = block.next()
        if piece.parted:
            cursor.setPosition(gap.position())
            cursor.setBlockCharFormat(parted)
        else:
            gap.setVisible(False)
        block = gap.next()
    cursor.endEditBlock()


def open_gap(block: QTextBlock, height: float) -> None:
    """Make room in a gap for something of this height; 0 hides it."""
    block.setVisible(height > 0)
    cursor = QTextCursor(block)
    cursor.setBlockCharFormat(_gap_format(height))


def _gap_format(height: float) -> QTextCharFormat:
    font = QFont(_leading_face())
    font.setPixelSize(max(1, round(height / LINE)))
    fmt = QTextCharFormat()
    fmt.setFont(font)
    return fmt
