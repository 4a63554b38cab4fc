import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from briefer.model.documents import PageBreak
from briefer.services.exporting import CannotWrite
from briefer.ui.note.pages import lay_out
from briefer.ui.note.printing import pdf_of, print_on, write_pdf
from tests.ui.note.invented import document, paragraph

MEMO = document(paragraph("One."), PageBreak(), paragraph("Two."), author="A. Writer")


@pytest.fixture(autouse=True)
def _fonts(qapp: object) -> None:
    """Type needs an application."""


def test_the_same_memo_gives_the_same_bytes() -> None:
    assert pdf_of(MEMO) == pdf_of(MEMO)


def test_another_memo_has_another_id() -> None:
    assert pdf_of(MEMO) != pdf_of(replace(MEMO, author="B. Writer"))


def test_dates_are_those_of_the_memo_never_the_clock() -> None:
    written = pdf_of(MEMO)

    assert re.findall(rb"/\w+Date \(D:(\d{8})", written) == [b"20240328"] * 2
    assert set(re.findall(rb'xmp:\w+Date="([^"T]+)T00:00:00', written)) == {b"2024-03-28"}


def test_a_memo_without_a_date_has_a_fixed_one() -> None:
    assert re.findall(rb"/CreationDate \(D:(\d{8})", pdf_of(replace(MEMO, created=None))) == [b"20000101"]


def test_every_page_is_written() -> None:
    assert len(re.findall(rb"/Type /Page\b(?!s)", pdf_of(MEMO))) == 2


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="was not written"):
        write_pdf(MEMO, tmp_path / "nowhere" / "memo.pdf")


def test_what_is_written_is_whole_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    write_pdf(MEMO, tmp_path / "memo.pdf")

    assert [path.name for path in tmp_path.iterdir()] == ["memo.pdf"]
    assert (tmp_path / "memo.pdf").read_bytes().startswith(b"%PDF")


def test_what_is_printed_is_what_was_shown(tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    print_on(printer, lay_out(MEMO))

    assert len(re.findall(rb"/Type /Page\b(?!s)", (tmp_path / "printed.pdf").read_bytes())) == 2
