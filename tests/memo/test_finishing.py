"""The same memo is the same file; nothing leaves that was not asked for; no old file is lost."""

import errno
import io
import os
import re
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest

from briefer.memo import memo_bytes, metadata_of, write_memo
from briefer.memo.finishing import CannotWrite
from briefer.memo.pictures import UnusablePicture, bare
from briefer.model.documents import Document, Link, Paragraph, Picture, Run
from tests.memo.samples import every_block, png, words

ROOT = Path(__file__).parents[2]
SCRIPT = """
import hashlib, sys
from briefer.memo import memo_bytes
from tests.memo.samples import every_block
print(hashlib.sha256(memo_bytes(every_block(sys.argv[1]))).hexdigest())
"""


def names_and_text(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name).decode("utf-8", "replace") for name in package.namelist()}


def built(language: str, zone: str, seed: str) -> str:
    environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "USER": f"user{seed}", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, language], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


@pytest.mark.parametrize("language", ["en", "mixed"])
def test_the_same_note_gives_the_same_bytes_on_any_run_and_time_zone(language: str) -> None:
    assert built(language, "Asia/Tokyo", "1") == built(language, "America/Lima", "2")


def test_zip_members_say_nothing_of_the_machine() -> None:
    with zipfile.ZipFile(io.BytesIO(memo_bytes(every_block()))) as package:
        members = package.infolist()

    assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}
    assert members[0].filename == "[Content_Types].xml"
    assert not any(member.extra or member.comment for member in members)


def test_only_what_the_analyst_set_leaves() -> None:
    parts = names_and_text(memo_bytes(every_block()))
    core = re.findall(r"<(\w+:\w+)[^>]*>([^<]+)<", parts["docProps/core.xml"])

    assert dict(core) == {
        "dc:title": "Public positions before the Atlantis transit talks",
        "dc:subject": "Transit talks",
        "dc:creator": "T. Brandt",
        "cp:keywords": "transit, Atlantis",
        "dc:language": "en-US",
        "dcterms:created": "2026-11-23T00:00:00Z",
        "dcterms:modified": "2026-11-23T00:00:00Z",
    }
    assert "rsid" not in "".join(parts.values())
    assert not any("thumbnail" in name or "customXml" in name for name in parts)
    assert "python-docx" not in "".join(parts.values())


def test_a_memo_without_author_and_date_names_neither() -> None:
    core = names_and_text(memo_bytes(Document(title="A", blocks=())))["docProps/core.xml"]

    assert "creator" not in core
    assert "created" not in core


def test_what_leaves_is_listed_before_it_does() -> None:
    listed = dict(metadata_of(every_block(created=date(2026, 1, 2))))

    assert listed["Author"] == "T. Brandt"
    assert listed["Created and changed"] == "2026-01-02"
    assert "https://example.org/a1" in listed["Links to"]
    assert listed["Marks of quotes"].startswith("4 ")


@pytest.mark.parametrize(
    "target",
    ["file:///etc/passwd", "javascript:alert(1)", r"\\server\share", "http://", "ftp://example.org", "https://[x"],
)
def test_links_lead_to_the_web_and_to_mail_only(target: str) -> None:
    document = Document(title="A", blocks=(Paragraph(inlines=(Link((Run("words"),), target),)),))
    parts = names_and_text(memo_bytes(document))

    assert "hyperlink" not in parts["word/document.xml"]
    assert ">words<" in parts["word/document.xml"]


def test_pictures_leave_their_cameras_behind() -> None:
    assert b"Camera" in png()
    assert b"Camera" not in bare(png())
    exif = (
        b"\xff\xd8\xff\xe1\x00\x10Exif\x00\x00" + b"SECRET--" + b"\xff\xdb\x00\x04\x00\x00\xff\xda\x00\x02data\xff\xd9"
    )
    assert bare(exif) == b"\xff\xd8\xff\xdb\x00\x04\x00\x00\xff\xda\x00\x02data\xff\xd9"


def test_what_phones_put_between_and_behind_the_scans_of_a_picture_stays_behind() -> None:
    scan, where = b"\xff\xda\x00\x02da\xff\x00ta\xff\xd0more", b"\xff\xe1\x00\x0bExif\x00GPS1"

    image = b"\xff\xd8" + scan + where + scan + b"\xff\xd9" + b"MotionPhoto GPS2"

    assert bare(image) == b"\xff\xd8" + scan + scan + b"\xff\xd9"


@pytest.mark.parametrize("image", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", png()[:60]])
def test_a_picture_that_is_none_is_refused_in_a_sentence(image: bytes) -> None:
    document = Document(title="A", blocks=(Picture(image=image, description="Seal", width_mm=10),))

    with pytest.raises(UnusablePicture, match="The picture “Seal” is neither"):
        memo_bytes(document)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="does not exist"):
        write_memo(every_block(), tmp_path / "nowhere" / "memo.docx")


def test_a_folder_of_that_name_is_named(tmp_path: Path) -> None:
    (tmp_path / "memo.docx").mkdir()

    with pytest.raises(CannotWrite, match="a folder of that name"):
        write_memo(every_block(), tmp_path / "memo.docx")


@pytest.mark.parametrize(
    ("code", "reason"),
    [(errno.ENOSPC, "the disk is full"), (errno.EACCES, "open in another program"), (errno.EIO, "the system says")],
)
def test_a_failure_leaves_the_old_file_and_nothing_else(
    code: int, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "memo.docx"
    path.write_bytes(b"the old memo")

    def fail(_number: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(CannotWrite, match=reason):
        write_memo(every_block(), path)

    assert path.read_bytes() == b"the old memo"
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_memo_replaces_the_old_one_whole(tmp_path: Path) -> None:
    path = tmp_path / "memo.docx"
    path.write_bytes(b"the old memo")

    write_memo(every_block(), path)

    assert path.read_bytes() == memo_bytes(every_block())
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_one_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "share").mkdir()
    target, link = tmp_path / "share" / "memo.docx", tmp_path / "memo.docx"
    target.write_bytes(b"old")
    link.symlink_to(target)

    write_memo(Document(title="T", blocks=()), link)

    assert link.is_symlink()
    assert target.read_bytes()[:2] == b"PK"
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["memo.docx", "memo.docx", "share"]


def test_a_file_that_is_protected_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "memo.docx"
    path.write_bytes(b"signed")
    path.chmod(0o444)

    with pytest.raises(CannotWrite, match="or protected"):
        write_memo(Document(title="T", blocks=()), path)

    assert path.read_bytes() == b"signed"


def test_words_that_no_xml_can_hold_are_cleaned() -> None:
    document = Document(title="\x00\ufffe", blocks=(Paragraph(inlines=words("a\x0b\ud800b\ufffe\ufdd0c")),))

    assert ">abc<" in names_and_text(memo_bytes(document))["word/document.xml"]
