"""A house template lends its look and its places; the memo keeps nothing else of it."""

import io
import re
import zipfile
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from briefer.memo import check_template, inspect, memo_bytes, read_quotations, starter_template, write_memo
from briefer.memo.templates import UnusableTemplate
from briefer.memo.wordml import NAMESPACES
from briefer.model.documents import Document, Page, Paragraph
from tests.memo.samples import every_block, png, words
from tests.memo.test_finishing import names_and_text
from tests.memo.word_files import note, p, saved, t, tracked, word_file

FIELDS = {
    "memo.to": "R. Alvarez",
    "memo.from": "T. Brandt\nRoom 12",
    "memo.date": "23 November",
    "memo.subject": "The talks",
}


def control(tag: str, content: str) -> str:
    return f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


def paragraphs(folder: Path, data: bytes) -> tuple[str, ...]:
    return read_quotations(saved(folder, data, "read.docx")).paragraphs


def test_a_starter_has_all_styles_and_places(tmp_path: Path) -> None:
    starter_template(tmp_path / "starter.docx", Page(size="Letter"))

    report = check_template(tmp_path / "starter.docx")

    assert (report.refused, report.missing_styles, report.unknown_tags, report.has_body) == ("", (), (), True)
    assert {"memo.banner", "memo.to", "memo.subject", "memo.heading"} <= set(report.tags)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_memo_in_a_starter_is_sound(language: str, tmp_path: Path) -> None:
    starter_template(tmp_path / "starter.docx")
    write_memo(every_block(language, fields=FIELDS), tmp_path / "memo.docx", tmp_path / "starter.docx")

    assert inspect((tmp_path / "memo.docx").read_bytes()) == []
    assert [str(error) for error in OpenXmlValidator().validate(str(tmp_path / "memo.docx")).errors] == []
    memo = read_quotations(tmp_path / "memo.docx")
    assert memo.banners == ("UNCLASSIFIED//FOR TRAINING USE",)
    assert "TO:\tR. Alvarez" in memo.paragraphs
    assert "FROM:\tT. Brandt\nRoom 12" in memo.paragraphs
    assert memo.paragraphs.count("INFORMATION MEMORANDUM") == 1
    assert len([q for q in memo.quotations if q.quote_id]) == 4


def test_a_plain_word_file_is_a_template_too(tmp_path: Path) -> None:
    import docx

    docx.Document().save(str(tmp_path / "plain.docx"))
    report = check_template(tmp_path / "plain.docx")
    write_memo(every_block(), tmp_path / "memo.docx", tmp_path / "plain.docx")

    assert "quote attribution" in report.missing_styles
    assert "quote" not in report.missing_styles
    assert not report.has_body
    assert [str(error) for error in OpenXmlValidator().validate(str(tmp_path / "memo.docx")).errors] == []
    assert b"python-docx" not in (tmp_path / "memo.docx").read_bytes()


def test_written_places_are_found_over_split_runs_and_in_tables(tmp_path: Path) -> None:
    cell = f"<w:tc>{p(t('[[memo.sub'), t('ject]] (copy)'))}</w:tc>"
    table = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>{cell}</w:tr></w:tbl>"
    path = saved(
        tmp_path, word_file(p(t("To [[me"), t("mo.to"), t("]] today")), table, p(t("[[memo.body]]"))), "t.docx"
    )

    lines = paragraphs(tmp_path, memo_bytes(every_block(fields=FIELDS), path))

    assert lines[:2] == ("To R. Alvarez today", "The talks (copy)")
    assert "Annex" in lines


def test_content_controls_of_each_kind_are_filled(tmp_path: Path) -> None:
    inline = p(t("To: "), control("memo.to", t("Click here")), t("!"))
    block = control("memo.subject", p(t("Click here"), style="Title"))
    body = control("Memo.Body", p(t("Click here")))
    path = saved(tmp_path, word_file(inline, block, body, p(t("The end."))), "t.docx")

    lines = paragraphs(tmp_path, memo_bytes(every_block(fields=FIELDS), path))

    assert lines[:2] == ("To: R. Alvarez!", "The talks")
    assert lines[-1] == "The end."
    assert not any("Click here" in line for line in lines)


def test_an_unknown_place_is_reported_and_stays(tmp_path: Path) -> None:
    path = saved(tmp_path, word_file(p(t("[[memo.subjct]]")), p(t("[[memo.body]]"))), "t.docx")

    assert check_template(path).unknown_tags == ("memo.subjct",)
    assert paragraphs(tmp_path, memo_bytes(every_block(fields=FIELDS), path))[0] == "[[memo.subjct]]"


def test_notes_of_the_template_stay_beside_ours(tmp_path: Path) -> None:
    path = saved(
        tmp_path,
        word_file(p(t("A rule of the house."), note(1)), p(t("[[memo.body]]")), notes={1: "House note."}),
        "t.docx",
    )

    data = memo_bytes(every_block(fields=FIELDS), path)

    citations = read_quotations(saved(tmp_path, data)).citations
    assert citations[0] == "House note."
    assert len(citations) == 5


def test_an_old_memo_can_be_the_template_of_a_new_one(tmp_path: Path) -> None:
    write_memo(every_block(), tmp_path / "old.docx")

    assert memo_bytes(every_block(), tmp_path / "old.docx") == memo_bytes(every_block(), tmp_path / "old.docx")


def test_the_banner_stands_in_every_kind_of_header(tmp_path: Path) -> None:
    section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:titlePg/></w:sectPr>'
    path = saved(
        tmp_path,
        word_file(p(t("[[memo.body]]")), f"<w:p><w:pPr>{section}</w:pPr><w:r><w:t>One.</w:t></w:r></w:p>"),
        "t.docx",
    )

    with zipfile.ZipFile(io.BytesIO(memo_bytes(every_block(), path))) as package:
        tops = [package.read(name).decode() for name in package.namelist() if name.startswith("word/header")]

    assert len(tops) == 2
    assert all("UNCLASSIFIED//FOR TRAINING USE" in top for top in tops)


@pytest.mark.parametrize(
    ("name", "parts", "reason"),
    [
        ("t.docm", {}, "holds macros"),
        ("t.docx", {"word/document.xml": b'<document xmlns="x"><body/></document>'}, "damaged or a “strict” file"),
        ("t.docx", {"word/settings.xml": b"<x/>"}, "damaged or a “strict” file"),
        ("t.docx", {"word/vbaProject.bin": b"x"}, "holds macros"),
        ("t.docx", {"word/document.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"}, "definitions"),
        (
            "t.docx",
            {
                "word/_rels/document.xml.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                b'<Relationship Id="r1" Type="x/image" Target="https://example.org/a.png" TargetMode="External"/></Relationships>'
            },
            "from elsewhere",
        ),
    ],
)
def test_what_could_do_harm_is_refused(name: str, parts: dict[str, bytes], reason: str, tmp_path: Path) -> None:
    path = saved(tmp_path, word_file(p(t("[[memo.body]]")), parts=parts), name)

    assert reason in check_template(path).refused
    with pytest.raises(UnusableTemplate, match=reason):
        memo_bytes(every_block(), path)


def test_what_is_no_template_is_refused(tmp_path: Path) -> None:
    assert "not a Word file" in check_template(saved(tmp_path, b"nothing", "t.docx")).refused
    assert "system says" in check_template(tmp_path / "nowhere.docx").refused


def test_changes_tracked_in_a_template_are_accepted_and_their_authors_gone(tmp_path: Path) -> None:
    row = f"<w:tr><w:trPr>{tracked('del')}</w:trPr><w:tc>{p(tracked('del', t('old row', 'delText')))}</w:tc></w:tr>"
    kept = f"<w:tr><w:tc>{p(t('row'))}</w:tc></w:tr>"
    edited = p(
        t("Our "), tracked("ins", t("new")), tracked("del", t("old", "delText")), t(" rule"), mark=tracked("ins")
    )
    table = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{row}{kept}</w:tbl>"
    note_text = f'<w:footnote w:id="1">{p(t("House"), tracked("ins", t(" note")))}</w:footnote>'
    data = word_file(edited, p(t("See"), note(1)), table, p(t("[[memo.body]]")), notes={1: "x"})
    path = saved(
        tmp_path, _with_part(data, "word/footnotes.xml", f"<w:footnotes {NAMESPACES}>{note_text}</w:footnotes>")
    )

    memo = memo_bytes(every_block(fields=FIELDS), path)

    assert paragraphs(tmp_path, memo)[:3] == ("Our new rule", "See", "row")
    with zipfile.ZipFile(io.BytesIO(memo)) as package:
        assert not any(b"A. Editor" in package.read(name) for name in package.namelist())
        assert b"House" in package.read("word/footnotes.xml")


def _with_part(data: bytes, name: str, content: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(stream, "w") as after:
        for member in before.namelist():
            after.writestr(member, content if member == name else before.read(member))
    return stream.getvalue()


def test_a_control_around_a_row_keeps_the_table_whole(tmp_path: Path) -> None:
    cells = f"<w:tc>{p(t('Click here'))}</w:tc><w:tc>{p(t('beside'))}</w:tc>"
    row = control("memo.to", f"<w:tr>{cells}</w:tr>")
    table = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>{row}</w:tbl>"
    path = saved(tmp_path, word_file(table, p(t("[[MEMO.Body]]"))), "t.docx")

    memo = saved(tmp_path, memo_bytes(every_block(fields=FIELDS), path))

    assert [str(error) for error in OpenXmlValidator().validate(str(memo)).errors] == []
    assert read_quotations(memo).paragraphs[:2] == ("R. Alvarez", "beside")


def test_a_place_for_the_text_counts_once_and_in_the_body_only(tmp_path: Path) -> None:
    path = saved(tmp_path, word_file(p(t("[[memo.body]]")), p(t("[[memo.body]]"))), "twice.docx")

    assert (check_template(path).has_body, check_template(path).unknown_tags) == (True, ("memo.body",))


@pytest.mark.parametrize("kind", ["image/png", "image/x-png"])
def test_what_a_template_carries_unseen_stays_behind(kind: str, tmp_path: Path) -> None:
    """A document's own number, and what a camera wrote into the letterhead."""
    import docx

    path, picture = tmp_path / "letter.docx", tmp_path / "seal.png"
    picture.write_bytes(png())
    made = docx.Document()
    made.sections[0].header.paragraphs[0].add_run().add_picture(str(picture))
    number = '<w15:docId xmlns:w15="urn:w15" w15:val="{0A}"/>'
    made.settings.element.append(docx.oxml.parse_xml(number))
    made.save(str(path))
    with zipfile.ZipFile(path) as package:
        types = package.read("[Content_Types].xml").decode().replace("image/png", kind)
    path.write_bytes(_with_part(path.read_bytes(), "[Content_Types].xml", types))

    with zipfile.ZipFile(io.BytesIO(memo_bytes(every_block(fields=FIELDS), path))) as package:
        assert b"docId" not in package.read("word/settings.xml")
        pictures = [package.read(name) for name in package.namelist() if name.startswith("word/media/")]
        assert pictures
        assert not any(b"eXIf" in picture for picture in pictures)


def test_a_place_for_the_text_within_another_place_is_none(tmp_path: Path) -> None:
    """Whatever is put into the outer one takes the inner one's room."""
    nested = control("memo.to", p(t("x"), control("memo.from", t("y"))) + p(t("[[memo.body]]")))
    path = saved(tmp_path, word_file(nested, p(t("The end."))), "t.docx")

    lines = paragraphs(tmp_path, memo_bytes(every_block(fields=FIELDS), path))

    assert lines[:2] == ("R. Alvarez", "The end.")
    assert "Annex" in lines


def test_a_place_within_a_control_of_the_same_line_is_filled_in_it(tmp_path: Path) -> None:
    path = saved(tmp_path, word_file(p(control("other", t("To ") + control("memo.to", t("x")))), p(t("End"))), "t.docx")

    memo = saved(tmp_path, memo_bytes(every_block(fields=FIELDS), path))

    assert [str(error) for error in OpenXmlValidator().validate(str(memo)).errors] == []
    assert read_quotations(memo).paragraphs[0] == "To R. Alvarez"


def test_the_text_may_go_into_a_cell_that_is_a_control(tmp_path: Path) -> None:
    cell = control("memo.body", f"<w:tc><w:tcPr/>{p(t('Click here'))}</w:tc>")
    table = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc>{p(t('beside'))}</w:tc>{cell}</w:tr></w:tbl>"
    path = saved(tmp_path, word_file(table, p(t("The end."))), "t.docx")

    memo = saved(tmp_path, memo_bytes(every_block(fields=FIELDS), path))

    assert [str(error) for error in OpenXmlValidator().validate(str(memo)).errors] == []
    lines = read_quotations(memo).paragraphs
    assert (lines[0], lines[-1]) == ("beside", "The end.")
    assert "Annex" in lines


def test_arabic_words_run_from_the_right_in_a_place_too(tmp_path: Path) -> None:
    fields = {"memo.to": "السيدة ليلى حداد, Room 12", "memo.date": "17 مايو 2024"}
    path = saved(
        tmp_path,
        word_file(
            p(t("To "), control("memo.to", t("x"))),
            p(t("On [[memo.date]] in Atlantis")),
            p(t("[[memo.date]]"), style="Title"),
            p(t("[[memo.body]]")),
        ),
        "t.docx",
    )

    memo = memo_bytes(every_block(fields=fields), path)

    body = names_and_text(memo)["word/document.xml"]
    runs = re.findall(r"<w:r>(?:<w:rPr>(.*?)</w:rPr>)?<w:t[^>]*>(.*?)</w:t></w:r>", body)[:8]
    turned = {"".join(text.split("\u200f")).strip() for look, text in runs if "<w:rtl/>" in look}
    assert turned == {"السيدة ليلى حداد,", "12", "17 مايو 2024"}
    assert re.findall(r"<w:p>(?:(?!</w:p>).)*<w:bidi/>(?:(?!</w:p>).)*", body)[0].startswith("<w:p><w:pPr><w:pStyle")
    assert [str(error) for error in OpenXmlValidator().validate(str(saved(tmp_path, memo))).errors] == []


def test_a_starter_shows_what_stands_over_the_header(tmp_path: Path) -> None:
    starter_template(tmp_path / "starter.docx")
    kicker = Paragraph(inlines=words("ACTION MEMO FOR A. READER"), style="title")
    document = Document(title="The talks", blocks=(kicker, *item("So it is.")), fields=FIELDS)

    write_memo(document, tmp_path / "memo.docx", tmp_path / "starter.docx")

    assert read_quotations(tmp_path / "memo.docx").paragraphs[0] == "ACTION MEMO FOR A. READER"


def item(text: str) -> tuple[Paragraph, ...]:
    return (Paragraph(inlines=words(text)),)


def test_the_text_goes_into_a_cell_that_nothing_else_is_put_into(tmp_path: Path) -> None:
    taken = control("memo.to", f"<w:tc><w:tcPr/>{p(t('Click here'))}</w:tc>")
    row = control("memo.body", f"<w:tr>{taken}<w:tc><w:tcPr/>{p(t('x'))}</w:tc></w:tr>")
    table = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>{row}</w:tbl>"
    path = saved(tmp_path, word_file(table, p(t("The end."))), "t.docx")

    lines = paragraphs(tmp_path, memo_bytes(every_block(fields=FIELDS), path))

    assert (lines[0], lines[-1]) == ("R. Alvarez", "The end.")
    assert "Annex" in lines


def test_a_template_without_a_section_gets_one_and_with_it_the_banner(tmp_path: Path) -> None:
    bare = word_file(p(t("[[memo.body]]")))
    with zipfile.ZipFile(io.BytesIO(bare)) as package:
        body = re.sub(rb"<w:sectPr>.*</w:sectPr>", b"", package.read("word/document.xml"))
    template = saved(tmp_path, word_file(parts={"word/document.xml": body}), "house.docx")

    data = memo_bytes(every_block(), template)

    assert inspect(data) == []
    assert read_quotations(saved(tmp_path, data, "memo.docx")).banners == ("UNCLASSIFIED//FOR TRAINING USE",)


@pytest.mark.parametrize(("theirs", "spoken"), [("de-DE", "fr-FR"), ("fr-CA", "fr-CA"), ("", "fr-FR")])
def test_a_memo_speaks_its_own_language_in_a_template_of_another(theirs: str, spoken: str, tmp_path: Path) -> None:
    said = f'<w:rPr><w:lang w:val="{theirs}"/></w:rPr>' if theirs else ""
    usual = f'<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/>{said}</w:style>'
    styles = f"<w:styles {NAMESPACES}>{usual}</w:styles>".encode()
    template = saved(tmp_path, word_file(p(t("[[memo.body]]")), parts={"word/styles.xml": styles}), "house.docx")

    written = names_and_text(memo_bytes(every_block("fr"), template))["word/styles.xml"]

    languages = re.findall(r'<w:lang [^>]*w:val="([^"]+)"', written.partition("</w:style>")[0])
    assert languages == ["fr-FR", *([spoken] if theirs else [])]
