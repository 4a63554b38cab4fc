"""A page painted: banner, words, bars, footnotes, page number. The same for screen, PDF and printer."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QFontMetricsF, QPainter, QPalette, QTextDocument

from briefer.memo.colours import readable_on, sound_colour
from briefer.memo.direction import is_rtl
from briefer.ui.note.marks import NO_MARKS, Marks
from briefer.ui.note.pages import NOTES_GAP, Cut, PageCut, Pages
from briefer.ui.note.sheet import INK, UNITS, font_of, units_of_mm
from briefer.ui.note.styles import style

_EDGE_MM = 10  # as in the memo
_BANNER = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}


def paint_page(painter: QPainter, pages: Pages, number: int) -> None:
    """Paint the page with this number, from 0, in units, at the painter's origin."""
    cut, margin, line = pages.cuts[number], pages.measures.margin, pages.measures.line
    _paint_banner(painter, pages)
    _paint_footer(painter, pages, number)
    painter.save()
    painter.translate(margin, margin)
    if cut.repeated.height:
        _paint_cut(painter, pages.body, cut.repeated, line)
        painter.translate(0, cut.repeated.height)
    _paint_cut(painter, pages.body, cut.body, line, pages.marks)
    painter.restore()
    if cut.notes.height:
        _paint_notes(painter, pages, cut)


def _paint_notes(painter: QPainter, pages: Pages, cut: PageCut) -> None:
    measures = pages.measures
    painter.save()
    painter.translate(measures.margin, measures.height - measures.margin - cut.notes.height)
    painter.fillRect(QRectF(0, -NOTES_GAP / 2, measures.line / 3, UNITS * 0.6), QColor(INK))
    _paint_cut(painter, pages.notes, cut.notes, measures.line)
    painter.restore()


def _paint_cut(painter: QPainter, text: QTextDocument, cut: Cut, width: float, marks: Marks = NO_MARKS) -> None:
    place = QRectF(-8 * UNITS, cut.top, width + 16 * UNITS, cut.height)
    painter.save()
    painter.translate(0, -cut.top)
    painter.setClipRect(place)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = place
    context.palette.setColor(QPalette.ColorRole.Text, QColor(INK))
    text.documentLayout().draw(painter, context)
    for mark in marks.between(cut.top, cut.bottom):
        painter.fillRect(mark.place, QColor(mark.colour))
    painter.restore()


def _paint_banner(painter: QPainter, pages: Pages) -> None:
    banner, measures = pages.source.banner, pages.measures
    if not banner.text:
        return
    painter.setFont(font_of("Arial", banner.font_size, bold=True))
    height, edge = _banner_height(pages), _edge(pages)
    aligned = _BANNER[banner.align] | Qt.AlignmentFlag.AlignVCenter
    for wanted, top in ((banner.top, edge), (banner.bottom, measures.height - edge - height)):
        if wanted:
            place = QRectF(measures.margin, top, measures.line, height)
            if not readable_on(sound_colour(banner.colour)):
                painter.fillRect(place, QColor("#000000"))
            painter.setPen(QColor(f"#{sound_colour(banner.colour)}"))
            painter.drawText(place, aligned, banner.text)


def _paint_footer(painter: QPainter, pages: Pages, number: int) -> None:
    measures, source = pages.measures, pages.source
    look = style("footer").characters(source.page)
    painter.setFont(look.font())
    painter.setPen(look.foreground().color())
    below = _edge(pages) + (_banner_height(pages) if source.banner.text and source.banner.bottom else 0)
    height = QFontMetricsF(look.font()).lineSpacing()
    place = QRectF(measures.margin, measures.height - below - height - 2 * UNITS, measures.line, height)
    sides = [Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight]
    if is_rtl(source.page_label + source.footer, "", source.language):
        sides.reverse()
    painter.drawText(place, sides[0], source.footer)
    painter.drawText(place, sides[1], source.page_label.format(page=number + 1, pages=len(pages.cuts)))


def _banner_height(pages: Pages) -> float:
    return QFontMetricsF(font_of("Arial", pages.source.banner.font_size, bold=True)).lineSpacing()


def _edge(pages: Pages) -> float:
    """From the edge of the paper to header and footer."""
    return min(units_of_mm(_EDGE_MM), pages.measures.margin)
