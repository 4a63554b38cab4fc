"""A document becomes a sound .docx."""

import io
import re
import zipfile
from pathlib import Path

import pytest

from briefer.memo import html_of, memo_bytes, write_memo
from briefer.model.documents import Document, Fields, NoteReference, Paragraph, Run
from tests.memo.samples import every_block

LANGUAGES = ("en", "fr", "ar", "mixed")


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name).decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_block_in_every_language_passes_the_audit(language: str, tmp_path: Path) -> None:
    from openxml_audit import OpenXmlValidator

    path = tmp_path / "memo.docx"
    write_memo(every_block(language), path)

    assert [str(error) for error in OpenXmlValidator().validate(str(path)).errors] == []


def test_the_same_document_gives_the_same_bytes() -> None:
    assert memo_bytes(every_block()) == memo_bytes(every_block())


def test_footnotes_are_real_and_link() -> None:
    data = memo_bytes(every_block())

    assert part(data, "word/document.xml").count("<w:footnoteReference ") == 4
    assert "https://example.org/a1" in part(data, "word/_rels/footnotes.xml.rels")


def test_the_preview_says_it_all_and_escapes() -> None:
    page = html_of(every_block("ar"))

    assert 'dir="rtl"' in page
    assert "UNCLASSIFIED//FOR TRAINING USE" in page
    assert "https://example.org/statement?id=1&amp;lang=ar" in page


def test_on_a_web_page_fields_and_notes_run_as_in_the_memo() -> None:
    fields = Fields(rows=(("LEG – M. Tarn", (Run("info"),)), ("درجة السرية", (Run("OFFICIAL"),))))
    notes = ((Run("Ivo Castellan, The Harbour Record, 14 مايو"),), (Run("Northern Wire"),))
    cited = Paragraph(inlines=(Run("نبحر"), NoteReference(0), NoteReference(1)))

    page = html_of(Document(title="T", language="ar", blocks=(fields, cited), notes=notes))

    assert page.count('<p dir="rtl"><strong>') == 2
    assert re.findall('<p class="note" dir="([a-z]+)">', page) == ["rtl", "ltr"]
