"""Pages of endnotes bear the marking in older LibreOffice too, and Word sees nothing of it."""

import io
import re
import zipfile
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.memo import inspect, memo_bytes, read_quotations, write_memo
from briefer.memo.endnote_pages import bearers, without_boxes
from briefer.model.documents import Banner, Document
from tests.memo.samples import every_block
from tests.memo.word_files import saved

_FALLBACK = re.compile(r"<mc:AlternateContent [^>]*>(.*?)<mc:Fallback>(.*?)</mc:Fallback></mc:AlternateContent>")


def with_endnotes(**changes: Any) -> Document:
    return every_block(notes_at="end", **changes)


def endnotes(document: Document, template: Path | None = None) -> str:
    return _part(memo_bytes(document, template), "word/endnotes.xml")


def _part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name).decode()


def test_what_knows_canvases_finds_an_empty_place_and_the_rest_finds_the_marking() -> None:
    document = with_endnotes()

    [(choice, fallback)] = _FALLBACK.findall(endnotes(document))

    assert choice == '<mc:Choice Requires="wpc"/>'
    assert fallback.count(document.banner.text) == 2
    assert "PAGE" in fallback
    assert "NUMPAGES" in fallback
    assert document.banner.text not in without_boxes(endnotes(document).encode()).decode()


def test_the_words_of_the_notes_are_those_of_footnotes() -> None:
    apart = (r"<[^>]*>", "")

    seen = without_boxes(endnotes(with_endnotes()).encode()).decode()

    footnotes = _part(memo_bytes(every_block()), "word/footnotes.xml")
    assert re.sub(*apart, seen) == re.sub(*apart, footnotes)
    assert "txbxContent" not in seen


def test_the_memo_stays_sound() -> None:
    assert inspect(memo_bytes(with_endnotes())) == []


@pytest.mark.parametrize(("top", "bottom", "label", "boxes"), [(True, False, "", 1), (False, False, "Page {page}", 1)])
def test_a_box_stands_only_where_the_page_has_something(*, top: bool, bottom: bool, label: str, boxes: int) -> None:
    banner = Banner(text="CUI", top=top, bottom=bottom)

    assert endnotes(with_endnotes(banner=banner, page_label=label, footer="")).count("<wp:anchor ") == boxes


def test_a_large_marking_stands_nearer_to_the_edge_and_is_whole() -> None:
    insets = [
        [
            int(inset)
            for inset in re.findall(r'bIns="(\d+)"', endnotes(with_endnotes(banner=Banner(text=text, font_size=size))))
        ][1]
        for text, size in (
            ("SECRET", 10),
            ("SECRET", 24),
            ("TOP SECRET//SI/TK//ORCON/NOFORN//FISA//REL TO USA, " * 3, 14),
        )
    ]

    assert insets[0] == 360045  # 10 mm, as the footer
    assert insets[0] > insets[1] > insets[2] >= 0


def test_an_unmarked_memo_without_page_numbers_has_none() -> None:
    assert "AlternateContent" not in endnotes(with_endnotes(banner=Banner(), page_label="", footer=""))


def test_an_old_memo_as_a_template_leaves_its_marking_behind(tmp_path: Path) -> None:
    write_memo(with_endnotes(banner=Banner(text="SECRET")), tmp_path / "old.docx")

    written = endnotes(with_endnotes(), tmp_path / "old.docx")

    assert "SECRET" not in written
    assert len(re.findall("<w:endnote w:id=", written)) == 2 * 4
    assert without_boxes(written.encode()).decode().count("txbxContent") == 0
    assert inspect(memo_bytes(with_endnotes(), tmp_path / "old.docx")) == []


@pytest.mark.parametrize("notes_at", ["foot", "end"])
def test_the_endnotes_of_a_template_bear_the_marking_of_the_memo_too(
    notes_at: Literal["foot", "end"], tmp_path: Path
) -> None:
    write_memo(with_endnotes(banner=Banner(), page_label="", footer=""), tmp_path / "old.docx")
    document = every_block(notes_at=notes_at)

    written = endnotes(document, tmp_path / "old.docx")
    first = written[: written.index("</w:endnote>", written.index("endnoteRef"))]

    assert first.count(document.banner.text) == 2
    assert inspect(memo_bytes(document, tmp_path / "old.docx")) == []
    unmarked = replace(document, banner=Banner(), page_label="", footer="")
    assert "AlternateContent" not in endnotes(unmarked, tmp_path / "old.docx")


def test_a_box_that_libreoffice_saved_as_such_is_no_part_of_the_note(tmp_path: Path) -> None:
    data = memo_bytes(with_endnotes())
    before = read_quotations(saved(tmp_path, data))
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(stream, "w") as out:
        for name in package.namelist():
            out.writestr(name, package.read(name).replace(b'<mc:Choice Requires="wpc"/>', b""))

    after = read_quotations(saved(tmp_path, stream.getvalue(), "saved.docx"))

    assert after == before


@given(st.lists(st.integers(0, 1500), max_size=40))
@settings(max_examples=50, deadline=None)
def test_boxes_stand_in_the_first_note_and_every_few_lines(lengths: list[int]) -> None:
    notes = ["n" * length for length in lengths]
    bearing = sorted(bearers(notes))

    assert bearing[:1] == ([0] if notes else [])
    for here, there in pairwise([*bearing, len(notes)]):
        between = notes[here : there - 1]
        assert sum(1 + len(note) // 80 for note in between) < 20
