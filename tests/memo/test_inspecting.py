"""The program inspects what it writes, and sees what is wrong."""

import io
import zipfile

import pytest

from briefer.memo import inspect, memo_bytes
from briefer.memo.package import UnsoundMemo, inspected
from tests.memo.samples import every_block


def changed(data: bytes, part: str, old: str, new: str) -> bytes:
    """The package with the first such words of a part replaced."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(stream, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            if name == part:
                assert old.encode() in content, f"{old} is not in {part}"
                content = content.replace(old.encode(), new.encode(), 1)
            after.writestr(name, content)
    return stream.getvalue()


DOCUMENT = "word/document.xml"


@pytest.fixture(scope="module")
def memo() -> bytes:
    return memo_bytes(every_block())


@pytest.mark.parametrize("language", ["en", "fr", "ar", "mixed"])
def test_what_is_written_is_sound(language: str) -> None:
    assert inspect(memo_bytes(every_block(language))) == []


@pytest.mark.parametrize(
    ("part", "old", "new", "finding"),
    [
        (DOCUMENT, 'w:footnoteReference w:id="2"', 'w:footnoteReference w:id="99"', "does not exist"),
        (DOCUMENT, 'w:footnoteReference w:id="2"', 'w:footnoteReference w:id="1"', "referred to 2 times"),
        (DOCUMENT, 'w:anchor="quote_1"', 'w:anchor="nowhere"', "nowhere, which does not exist"),
        (DOCUMENT, 'w:name="quote_1"', 'w:name="quote_2"', "stands 2 times"),
        (DOCUMENT, 'w:bookmarkEnd w:id="0"', 'w:bookmarkEnd w:id="77"', "not closed once"),
        (DOCUMENT, '<w:fldChar w:fldCharType="end"/>', "", "without an end"),
        (DOCUMENT, '<w:numId w:val="1"/>', '<w:numId w:val="41"/>', "list 41 is not defined"),
        (DOCUMENT, '<w:pStyle w:val="Quote"/>', '<w:pStyle w:val="Ghost"/>', "style Ghost"),
        (DOCUMENT, "<w:gridCol ", '<w:gridCol w:w="5"/><w:gridCol ', "cells long"),
        (DOCUMENT, "<w:tblHeader/>", "", "no header row"),
        (DOCUMENT, "</w:p>", "</w:p>stray", "outside of any run"),
        (DOCUMENT, "</w:sdt>", "</w:sdt><w:p/>", "empty paragraph"),
        (DOCUMENT, "</w:sdt>", "</w:sdt><w:p><w:pPr/><w:r><w:tab/></w:r></w:p>", "empty paragraph"),
        (DOCUMENT, "</w:p></w:tc>", "</w:p><w:tbl><w:tr/></w:tbl></w:tc>", "does not end with a paragraph"),
        (DOCUMENT, "<w:tblDescription ", "<w:tblOverlap ", "no alt text"),
        (DOCUMENT, "<w:tcPr>", '<w:tcPr><w:gridSpan w:val="2"/>', "merged cells"),
        (DOCUMENT, "<w:body>", '<w:body><w:p><w:hyperlink w:anchor="quote_1"/></w:p>', "a link has no words"),
        (DOCUMENT, "<w:body>", "<w:body><w:p><w:r><w:t>a<w:del/></w:t></w:r></w:p>", "a tracked deletion"),
        (DOCUMENT, 'r:id="rLink1"', 'r:id="rLink9"', "rLink9, which does not exist"),
        (DOCUMENT, "<w:p>", '<w:p w:rsidR="00AB12CD">', "revision numbers"),
        (DOCUMENT, 'descr="Seal of the office"', 'descr=""', "no alt text"),
        (DOCUMENT, '<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Heading3"/>', "level 3 follows"),
        ("word/_rels/footnotes.xml.rels", "https://example.org/a1", "file:///etc/passwd", "links to"),
        ("word/styles.xml", 'w:val="404040"', 'w:val="C0C0C0"', "hard to read"),
        ("docProps/core.xml", "<dc:title>", "<dc:title> </dc:title><dc:title>", "no title"),
        ("word/_rels/document.xml.rels", "footnotes.xml", "feetnotes.xml", "feetnotes.xml, which does not exist"),
        ("word/footnotes.xml", "</w:footnotes>", "</w:footnote>", "damaged"),
    ],
)
@pytest.mark.parametrize("remark", ["", "<!-- saved by another program -->"])
def test_each_fault_is_found_whoever_wrote_the_part(
    memo: bytes, part: str, old: str, new: str, finding: str, remark: str
) -> None:
    faulty = changed(memo, part, old, new)

    findings = inspect(changed(faulty, DOCUMENT, "<w:body>", f"<w:body>{remark}"))

    assert any(finding in found for found in findings), findings


def test_a_fault_of_our_own_is_never_written(memo: bytes) -> None:
    with pytest.raises(UnsoundMemo, match="revision numbers"):
        inspected(changed(memo, DOCUMENT, "<w:p>", '<w:p w:rsidR="00AB12CD">'))


def test_what_is_no_word_file_is_said_to_be_none() -> None:
    assert inspect(b"not a zip") == ["the package can't be read: it is not a Word file (.docx), or it is damaged."]
