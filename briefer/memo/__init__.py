"""A Document becomes a Word file, and a Word file is read back."""

from pathlib import Path
from typing import TYPE_CHECKING

from briefer.model.checks import ReadMemo
from briefer.model.documents import Document, Page

if TYPE_CHECKING:
    from briefer.memo.templates import TemplateReport

__all__ = [
    "STARTER_FIELDS",
    "check_template",
    "html_of",
    "inspect",
    "markdown_of",
    "memo_bytes",
    "metadata_of",
    "read_quotations",
    "starter_template",
    "text_of",
    "write_memo",
]


def memo_bytes(document: Document, template: Path | None = None) -> bytes:
    """The memo as the bytes of a .docx; the same document always gives the same bytes.

    Raises:
        UnusableTemplate: the house template is none, or holds macros.
        UnusablePicture: a picture can't be read.
    """
    from briefer.memo.package import inspected, memo_package

    if template is None:
        return inspected(memo_package(document))
    from briefer.memo.house import memo_in_template
    from briefer.memo.templates import template_bytes

    return inspected(memo_in_template(document, template), template_bytes(template))


def write_memo(document: Document, path: Path, template: Path | None = None) -> None:
    """Write a document as a Word file, whole or not at all.

    Raises:
        CannotWrite: the file can't be written; an older one is as it was.
        UnusableTemplate: the house template is none, or holds macros.
        UnusablePicture: a picture can't be read.
    """
    from briefer.memo.finishing import write_whole

    write_whole(path, memo_bytes(document, template))


def inspect(data: bytes) -> list[str]:
    """What is wrong with a memo's references, and what would keep somebody from reading it; empty if nothing."""
    from briefer.memo.accessibility import accessibility_findings
    from briefer.memo.inspecting import reference_findings

    sound, findings = reference_findings(data)
    return findings if sound is None else [*findings, *accessibility_findings(sound)]


def html_of(document: Document) -> str:
    """The document as one HTML page, for the preview and for browsers."""
    from briefer.memo.html import html_page

    return html_page(document)


def markdown_of(document: Document) -> str:
    """The document as Markdown."""
    from briefer.memo.markdown import markdown_page

    return markdown_page(document)


def text_of(document: Document) -> str:
    """The document as plain text."""
    from briefer.memo.plain import text_page

    return text_page(document)


def read_quotations(path: Path) -> ReadMemo:
    """Every quotation of any .docx, with its notes, tracked changes as if accepted.

    Raises:
        UnreadableMemo: it is no Word file, damaged, or not to be trusted.
    """
    from briefer.memo.reading import read_memo

    return read_memo(path)


def metadata_of(document: Document) -> list[tuple[str, str]]:
    """What leaves with the memo beside its words: labels and values."""
    from briefer.memo import metadata

    return metadata.metadata_of(document)


def check_template(path: Path) -> "TemplateReport":
    """What a house template lacks and which of its places are unknown; why it is refused, if it is."""
    from briefer.memo import templates

    return templates.check_template(path)


STARTER_FIELDS = (("to", "TO:"), ("from", "FROM:"), ("date", "DATE:"), ("subject", "SUBJECT:"))


def starter_template(
    path: Path, page: Page | None = None, fields: tuple[tuple[str, str], ...] = STARTER_FIELDS
) -> None:
    """Write a house template to start from: all styles, and a place for each field and the text.

    Raises:
        CannotWrite: the file can't be written; an older one is as it was.
    """
    from briefer.memo.finishing import write_whole
    from briefer.memo.package import inspected, memo_package
    from briefer.memo.templates import starter_document

    write_whole(path, inspected(memo_package(starter_document(page or Page(), fields))))
