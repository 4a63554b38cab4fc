"""Word files."""

import io
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml

from briefer.articles import UnreadableArticle, read_article
from briefer.articles import docx as docx_module
from briefer.articles.docx import read
from briefer.articles.unreadable import DamagedWordFile, LockedWordFile, NotAWordFile, OtherFormat, SwellingWordFile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DOCUMENT = f"<w:document {W}><w:body>%s</w:body></w:document>"


def saved(document: "docx.document.Document") -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def packed(parts: dict[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def word_file(body: str) -> bytes:
    return packed({"word/document.xml": DOCUMENT % body})


def test_paragraphs_title_and_properties_are_read(tmp_path: Path) -> None:
    document = docx.Document()
    document.core_properties.author = "Ola Brand"
    document.core_properties.created = datetime(2024, 3, 19, 8, tzinfo=UTC)
    document.add_heading("Ferry sinks", 0)
    document.add_paragraph("“We heard a noise,” said the mate.")
    document.add_paragraph("")
    document.add_paragraph("The owner was silent.")
    path = tmp_path / "ferry.docx"
    path.write_bytes(saved(document))

    article = read_article(path)

    assert article.text == "Ferry sinks\n\n“We heard a noise,” said the mate.\n\nThe owner was silent."
    assert (article.title, article.byline, article.published) == ("Ferry sinks", "Ola Brand", date(2024, 3, 19))
    assert article.origin.parser == "docx 1"


def test_what_the_lines_tell_goes_before_the_properties() -> None:
    document = docx.Document()
    document.core_properties.author = "Typist"
    document.add_paragraph("Ferry sinks")
    document.add_paragraph("By Ola Brand")
    document.add_paragraph("Published: 19 March 2024")

    article = read(saved(document), "a.docx")

    assert (article.title, article.byline, article.published) == ("Ferry sinks", "Ola Brand", date(2024, 3, 19))


def test_tables_are_read_in_their_place() -> None:
    document = docx.Document()
    document.add_paragraph("Before")
    table = document.add_table(2, 2)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"cell {number}"
    document.add_paragraph("After")

    assert read(saved(document), "a.docx").text == "Before\n\ncell 0 | cell 1\n\ncell 2 | cell 3\n\nAfter"


def test_columns_of_prose_are_read_one_after_the_other() -> None:
    long = "A long paragraph. " * 20
    article = read(
        word_file(
            f"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{long}</w:t></w:r></w:p></w:tc>"
            "<w:tc><w:p><w:r><w:t>Second</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        ),
        "a.docx",
    )

    assert article.text == f"{long.strip()}\n\nSecond"


def test_deleted_hidden_and_repeated_words_and_notes_are_left_out() -> None:
    body = (
        "<w:p><w:r><w:t xml:space='preserve'>We </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t xml:space='preserve'>always </w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secretly </w:t></w:r>"
        "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>were</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:tab/><w:t>ready</w:t><w:br/><w:t>co</w:t><w:noBreakHyphen/>op</w:r></w:p>"
    )

    assert read(word_file(body), "a.docx").text == "We always were\tready\nco\u2011"


def test_links_content_controls_and_text_boxes_are_read() -> None:
    body = (
        "<w:sdt><w:sdtContent><w:p><w:hyperlink><w:r><w:t>A link</w:t></w:r></w:hyperlink>"
        "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
        "</w:sdtContent></w:sdt>"
    )

    assert read(word_file(body), "a.docx").text == "A link\n\nIn a box"


def test_python_docx_and_this_reader_agree_on_numbered_paragraphs() -> None:
    document = docx.Document()
    for number in range(50):
        paragraph = document.add_paragraph(f"Paragraph {number} with ")
        paragraph.add_run("bold").bold = True
    document.element.body.append(parse_xml(f"<w:bookmarkStart {W} w:id='0' w:name='x'/>"))

    assert read(saved(document), "a.docx").text.split("\n\n") == [one.text for one in document.paragraphs]


def test_a_file_that_only_has_the_name_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_text("Just text", encoding="utf-8")

    with pytest.raises(NotAWordFile, match=r"“a.docx” is not a Word file, whatever its name says"):
        read_article(path)


def test_a_zip_without_a_document_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(packed({"readme.txt": "x"}))

    with pytest.raises(OtherFormat, match="archive"):
        read_article(path)


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    whole = word_file("<w:p><w:r><w:t>words words words</w:t></w:r></w:p>" * 50)
    spoilt = bytearray(whole)
    spoilt[80:90] = b"\xff" * 10
    for content in (whole[: len(whole) // 2], bytes(spoilt), packed({"word/document.xml": "<w:document"})):
        path = tmp_path / "a.docx"
        path.write_bytes(content)
        with pytest.raises((DamagedWordFile, OtherFormat)):
            read_article(path)


def test_every_cut_and_every_flipped_byte_ends_in_an_article_or_a_sentence() -> None:
    whole = word_file("<w:p><w:r><w:t>words</w:t></w:r></w:p>")
    for at in range(0, len(whole), 7):
        spoilt = bytearray(whole)
        spoilt[at] ^= 0xFF
        for content in (whole[:at], bytes(spoilt)):
            try:
                read(content, "a.docx")
            except UnreadableArticle as error:
                assert "“a.docx”" in str(error)  # noqa: PT017  # one of two ends


def test_a_locked_file_is_said_to_be_locked() -> None:
    locked = bytearray(word_file("<w:p/>"))
    at = locked.index(b"PK\x01\x02")
    locked[at + 8] |= 1

    with pytest.raises(LockedWordFile, match="protected by a password"):
        read(bytes(locked), "a.docx")


def test_a_file_that_swells_is_not_opened() -> None:
    with pytest.raises(SwellingWordFile, match="may be harmful"):
        read(packed({"word/document.xml": b" " * 20_000_000}), "a.docx")


def test_a_file_of_too_many_parts_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_module, "_MOST_MEMBERS", 10)

    with pytest.raises(SwellingWordFile):
        read(packed({f"word/{number}.xml": "<x/>" for number in range(11)}), "a.docx")


def test_entities_are_never_resolved() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10))
    for declared in (laughs, '<!ENTITY l9 SYSTEM "file:///etc/hostname">'):
        body = f"<!DOCTYPE d [{declared}]>" + DOCUMENT % "<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>"
        with pytest.raises(DamagedWordFile):
            read(packed({"word/document.xml": body}), "a.docx")


def test_the_main_part_is_found_by_its_relation() -> None:
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r"'
        ' Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/main2.xml"/></Relationships>'
    )
    body = DOCUMENT % "<w:p><w:r><w:t>Strict</w:t></w:r></w:p>"

    assert read(packed({"_rels/.rels": relation, "word/main2.xml": body}), "a.docx").text == "Strict"
