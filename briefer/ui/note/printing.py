"""The memo as PDF and on paper, from the same pages as the preview.

Qt writes no structure tree: the PDF has real text and properties, but is not tagged for screen readers. The Word file
is the accessible one.
"""

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from briefer.model import sha256_of
from briefer.model.documents import Document
from briefer.services.exporting import write_whole
from briefer.ui.note.pages import Pages, lay_out
from briefer.ui.note.painting import paint_page

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

UNTAGGED = "The PDF is not tagged for screen readers; send the Word file where that matters."

_SIZES = {"A4": QPageSize.PageSizeId.A4, "Letter": QPageSize.PageSizeId.Letter}
_DOTS = 1200
_DATE = re.compile(rb"/(CreationDate|ModDate) ?\(D:\d{14}[^)]*\)")
_XMP_DATE = re.compile(rb'(xmp:\w+Date=")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d')


def write_pdf(document: Document, path: Path) -> None:
    """Write a PDF: beside its place first, then into it.

    Raises:
        CannotWrite: what was there before is still there.
    """
    write_whole(path, pdf_of(document))


def pdf_of(document: Document) -> bytes:
    """The memo as PDF. The same document gives the same bytes; its date is the document's own."""
    pages, buffer = lay_out(document), QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(document.title)
    writer.setCreator("Briefer")
    if hasattr(writer, "setAuthor"):  # Qt 6.9
        writer.setAuthor(document.author)
    writer.setDocumentId(QUuid.createUuidV5(QUuid(), sha256_of(repr(document)).encode()))
    writer.setResolution(_DOTS)
    paint_pages(writer, pages)
    del writer
    return _dated(bytes(buffer.data().data()), document)


def paint_pages(device: QPagedPaintDevice, pages: Pages) -> None:
    """Paint every page on paper of its own size, without a margin of the device's own."""
    size = QPageSize(_SIZES[pages.source.page.size])
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    device.setPageLayout(layout)
    painter = QPainter(device)
    try:
        scale = painter.viewport().width() / pages.measures.width
        for number in range(len(pages.cuts)):
            if number:
                device.newPage()
            painter.save()
            painter.scale(scale, scale)
            paint_page(painter, pages, number)
            painter.restore()
    finally:
        painter.end()  # a painter left open would end the program


def print_on(printer: "QPrinter", pages: Pages) -> None:
    printer.setFullPage(True)  # Qt's own signature
    printer.setDocName(pages.source.title)
    paint_pages(printer, pages)


def _dated(data: bytes, document: Document) -> bytes:
    """The document's own date in place of the clock's; every replacement is as long as what it replaces."""
    created = document.created or date(2000, 1, 1)
    day, iso = created.strftime("%Y%m%d").encode(), created.isoformat().encode()

    def same_length(match: re.Match[bytes]) -> bytes:
        head = b"/" + match[1] + b" (D:" + day + b"000000"
        return head.ljust(len(match[0]) - 1, b"Z")[: len(match[0]) - 1] + b")"

    return _XMP_DATE.sub(rb"\g<1>" + iso + b"T00:00:00", _DATE.sub(same_length, data))
