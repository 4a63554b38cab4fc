"""A Document becomes a Word file, and a Word file is read back."""

from pathlib import Path

from briefer.model.documents import Document

__all__ = ["html_of", "memo_bytes", "write_memo"]


def memo_bytes(document: Document, template: Path | None = None) -> bytes:
    """The memo as the bytes of a .docx; the same document always gives the same bytes."""
    from briefer.memo.package import memo_package

    assert template is None
    return memo_package(document)


def write_memo(document: Document, path: Path, template: Path | None = None) -> None:
    """Write a document as a Word file, whole or not at all.

    Raises:
        CannotWrite: the file can't be written; an older one is as it was.
    """
    from briefer.memo.finishing import write_whole

    write_whole(path, memo_bytes(document, template))


def html_of(document: Document) -> str:
    """The document as one HTML page, for the preview and for browsers."""
    from briefer.memo.html import html_page

    return html_page(document)
