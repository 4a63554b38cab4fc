"""Another word processor opens what was written, and what it saves reads back."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from briefer.memo import read_quotations, write_memo
from briefer.model.documents import Document
from tests.memo.samples import SAID, every_block

pytestmark = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")), reason="LibreOffice and pdftotext are not installed"
)
BANNER = "UNCLASSIFIED//FOR TRAINING USE"


def converted(document: Document, folder: Path, to: str) -> Path:
    """The memo as LibreOffice saves it in another format."""
    source, target = folder / "memo.docx", folder / "out"
    write_memo(document, source)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", to, "--outdir", str(target), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=110)
    return target / f"memo.{to}"


def pages(pdf: Path) -> list[str]:
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True)
    return done.stdout.decode("utf-8").split("\f")[:-1]


@pytest.mark.parametrize("language", ["en", "mixed"])
def test_each_page_has_the_banner_twice_and_its_number(language: str, tmp_path: Path) -> None:
    found = pages(converted(every_block(language), tmp_path, "pdf"))

    assert len(found) > 1
    assert all(page.count(BANNER) == 2 for page in found)
    for number, page in enumerate(found, start=1):
        assert re.search(rf"Page\s+{number}\s+of\s+{len(found)}", page)


def test_notes_stand_on_the_page_that_refers_to_them(tmp_path: Path) -> None:
    found = pages(converted(every_block("en"), tmp_path, "pdf"))

    assert any(SAID["en"][0][:30] in page and "https://example.org/a1 " in page for page in found)


def test_what_another_program_saved_reads_back(tmp_path: Path) -> None:
    path = converted(every_block("en"), tmp_path, "docx")
    before, after = read_quotations(tmp_path / "memo.docx"), read_quotations(path)

    assert [(q.text, q.quote_id, q.citations) for q in after.quotations] == [
        (q.text, q.quote_id, q.citations) for q in before.quotations
    ]
    assert after.banners == (BANNER,)
    assert after.portions == before.portions
