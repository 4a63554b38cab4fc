"""A marking that is missing at the top or the bottom of pages, after a memo has been edited."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from briefer.memo import memo_bytes, read_quotations
from briefer.memo.wordml import NAMESPACES
from briefer.model.checks import Sources
from briefer.model.documents import Banner, Document
from briefer.notes import load_format, load_formats, load_scheme, verify
from briefer.notes.banners import styled_banner
from tests.acceptance.word_edits import Edited
from tests.memo.samples import every_block
from tests.memo.word_files import p, saved, t, word_file

FORMATS = list(load_formats())
LEVELS = {"us-capco": "SECRET", "us-cui": "CUI", "uk-gsc": "OFFICIAL-SENSITIVE", "ca": "PROTECTED B / PROTÉGÉ B"}
LEVELS |= {"au-pspf": "PROTECTED", "none": "TEAM ONLY"}
PARTS = {"top": "header", "bottom": "footer"}
REFERENCE = re.compile(rb'<w:(header|footer)Reference w:type="default" r:id="\w+"/>')
Edit = Callable[[Edited, str], None]


@cache
def document(format_id: str) -> Document:
    """A memo with portions in no scheme, so that nothing but its edges can be found fault with."""
    note_format = load_format(format_id)
    banner = styled_banner(LEVELS[note_format.scheme], load_scheme(note_format.scheme), note_format)
    return Document(title="A", blocks=(), banner=banner, page_label="Page {page} of {pages}", footer="The office")


def findings(data: bytes, folder: Path) -> tuple[str, ...]:
    return verify(read_quotations(saved(folder, data)), Sources()).markings


def story(file: Edited, edge: str) -> tuple[str, Any, list[Any]]:
    """The part at an edge, and the paragraphs of the marking in it."""
    name = next(name for name in file.parts if re.fullmatch(rf"word/{PARTS[edge]}\d*\.xml", name))
    root: Any = etree.fromstring(file.parts[name])
    return name, root, root.xpath("//*[local-name()='p'][*/*[local-name()='pStyle'][@*='MemoBanner']]")


def deleted(file: Edited, edge: str) -> None:
    """The paragraph of the marking is gone."""
    name, root, markings = story(file, edge)
    for marking in markings:
        root.replace(marking, root.makeelement(marking.tag))
    file.parts[name] = etree.tostring(root)


def emptied(file: Edited, edge: str) -> None:
    """Its words are gone, its paragraph is not."""
    name, root, markings = story(file, edge)
    for marking in markings:
        marking[1:] = []
    file.parts[name] = etree.tostring(root)


def unlinked(file: Edited, edge: str) -> None:
    """The whole header or footer is gone."""
    for reference in file.body.xpath(f"//*[local-name()='{PARTS[edge]}Reference']"):
        reference.getparent().remove(reference)


def edges_of(format_id: str) -> list[str]:
    return [edge for edge in PARTS if getattr(document(format_id).banner, edge)]


@pytest.mark.parametrize("format_id", FORMATS)
def test_a_memo_as_it_is_exported_lacks_no_marking(format_id: str, tmp_path: Path) -> None:
    assert findings(memo_bytes(document(format_id)), tmp_path) == ()
    assert findings(memo_bytes(replace(document(format_id), banner=Banner())), tmp_path) == ()


@pytest.mark.parametrize("edit", [deleted, emptied, unlinked])
@pytest.mark.parametrize(("format_id", "edge"), [(name, edge) for name in FORMATS for edge in edges_of(name)])
def test_a_marking_deleted_at_one_edge_is_told(format_id: str, edge: str, edit: Edit, tmp_path: Path) -> None:
    file = Edited.of(memo_bytes(document(format_id)))
    edit(file, edge)

    assert findings(file.saved(), tmp_path) == (f"The marking is missing at the {edge} of each page.",)


@pytest.mark.parametrize("edit", [deleted, emptied, unlinked])
@pytest.mark.parametrize("format_id", FORMATS)
def test_a_marking_deleted_at_all_edges_is_told(format_id: str, edit: Edit, tmp_path: Path) -> None:
    file = Edited.of(memo_bytes(document(format_id)))
    for edge in edges_of(format_id):
        edit(file, edge)
    where = " and ".join(f"the {edge}" for edge in edges_of(format_id))

    assert findings(file.saved(), tmp_path) == (f"The marking is missing at {where} of each page.",)


def with_body(file: Edited, change: Callable[[bytes], bytes]) -> bytes:
    file.body = etree.fromstring(change(etree.tostring(file.body)))
    return file.saved()


@pytest.mark.parametrize(("format_id", "where"), [("uk-submission", "the top and the bottom"), ("ca-note", "the top")])
def test_first_even_and_further_pages_bear_it_too(format_id: str, where: str, tmp_path: Path) -> None:
    where = f"The marking is missing at {where} of"
    file = Edited.of(memo_bytes(document(format_id)))
    other_first = with_body(file, lambda xml: xml.replace(b"</w:sectPr>", b"<w:titlePg/></w:sectPr>"))
    assert findings(other_first, tmp_path) == (f"{where} the first page.",)
    same = with_body(file, lambda xml: xml.replace(b"<w:titlePg/>", b'<w:titlePg w:val="0"/>'))
    assert findings(same, tmp_path) == ()

    file.parts["word/settings.xml"] = re.sub(
        rb"(<w:settings[^>]*>)", rb"\1<w:evenAndOddHeaders/>", file.parts["word/settings.xml"]
    )
    assert findings(file.saved(), tmp_path) == (f"{where} even pages.",)


def test_a_section_of_its_own_bears_it_too_and_one_that_goes_on_does(tmp_path: Path) -> None:
    def before(section: bytes) -> bytes:
        file = Edited.of(memo_bytes(document("uk-submission")))
        own = b"<w:p><w:pPr><w:sectPr>" + section + b"</w:sectPr></w:pPr></w:p>"
        return with_body(file, lambda xml: xml.replace(b"<w:body>", b"<w:body>" + own))

    whole = b"".join(found[0] for found in REFERENCE.finditer(memo_bytes(document("uk-submission"))))
    assert findings(before(whole), tmp_path) == (
        "The marking is missing at the top and the bottom of each page of section 1.",
    )
    file = Edited.of(memo_bytes(document("uk-submission")))
    references = b"".join(found[0] for found in REFERENCE.finditer(etree.tostring(file.body)))
    own = b"<w:p><w:pPr><w:sectPr>" + references + b"</w:sectPr></w:pPr></w:p>"
    moved = with_body(file, lambda xml: REFERENCE.sub(b"", xml).replace(b"<w:body>", b"<w:body>" + own))
    assert findings(moved, tmp_path) == ()


def foreign(top: str, bottom: str, first: str = "", body: str = "Words.") -> bytes:
    """A document of somebody else's, perhaps with another header on its first page."""
    file = Edited.of(memo_bytes(document("uk-submission")))
    styles = file.parts["word/styles.xml"].replace(b"Memo Banner Top and Bottom", b"Marking of ours")
    file.parts["word/styles.xml"] = styles
    for name in file.parts:
        if found := re.fullmatch(r"word/(header|footer)\d*\.xml", name):
            said = top if found[1] == "header" else bottom
            root = {"header": "hdr", "footer": "ftr"}[found[1]]
            file.parts[name] = f"<w:{root} {NAMESPACES}>{p(t(said))}</w:{root}>".encode()
    section = f"{first}</w:sectPr>".encode()
    return with_body(
        file,
        lambda xml: xml.replace(b"</w:sectPr>", section).replace(b"<w:body>", f"<w:body>{p(t(body))}".encode()),
    )


def test_nobody_else_is_held_to_both_edges(tmp_path: Path) -> None:
    for top, bottom in (("SECRET", ""), ("", "OFFICIAL"), ("SECRET", "SECRET"), ("Words", "")):
        assert findings(foreign(top, bottom), tmp_path) == ()


def test_pages_without_a_marking_are_told_in_any_memo_that_marks_the_others(tmp_path: Path) -> None:
    assert findings(foreign("SECRET", "", "<w:titlePg/>"), tmp_path) == ("The marking is missing on the first page.",)
    assert findings(foreign("SECRET", "", "<w:titlePg/>", "SECRET"), tmp_path) == ()  # a cover
    assert findings(foreign("NATO newsletter", "", "<w:titlePg/>"), tmp_path) == ()
    assert findings(foreign("", "", "<w:titlePg/>"), tmp_path) == ()


@pytest.mark.parametrize("format_id", FORMATS)
@pytest.mark.parametrize("place", ["header", "footer", "none", "own style", "sentence"])
def test_a_memo_in_a_house_template_lacks_none_and_tells_what_was_deleted(
    format_id: str, place: str, tmp_path: Path
) -> None:
    template = tmp_path / "house.docx"
    template.write_bytes(house(place))
    data = memo_bytes(document(format_id), template)

    assert findings(data, tmp_path) == ()
    assert findings(memo_bytes(replace(document(format_id), banner=Banner()), template), tmp_path) == ()
    file = Edited.of(data)
    for name in [name for name in file.parts if re.fullmatch(r"word/header\d*\.xml", name)]:
        file.parts[name] = f"<w:hdr {NAMESPACES}><w:p/></w:hdr>".encode()
    told = any("missing at the top" in finding for finding in findings(file.saved(), tmp_path))
    assert told is not (
        place == "sentence" and format_id == "ca-note"
    )  # a marking within a sentence alone is not known


def house(place: str) -> bytes:
    """A house template with a place for the marking in one story, or none."""
    words = {"sentence": "Marked [[memo.banner]] by the office"}.get(place, "[[memo.banner]]")
    style = "" if place in {"own style", "sentence"} else "MemoBanner"
    if place == "none":
        return word_file(p(t("[[memo.body]]")))
    file = Edited.of(memo_bytes(document("uk-submission")))
    for name in file.parts:
        if found := re.fullmatch(r"word/(header|footer)\d*\.xml", name):
            root = {"header": "hdr", "footer": "ftr"}[found[1]]
            held = p(t(words), style=style) if found[1] == ("footer" if place == "footer" else "header") else "<w:p/>"
            file.parts[name] = f"<w:{root} {NAMESPACES}>{held}</w:{root}>".encode()
    return file.saved()


def test_a_memo_that_is_the_template_of_another_lends_it_one_style_of_markings(tmp_path: Path) -> None:
    (tmp_path / "old.docx").write_bytes(memo_bytes(document("ca-note")))
    data = memo_bytes(replace(every_block(), banner=document("uk-submission").banner), tmp_path / "old.docx")

    assert re.findall(rb'w:val="(Memo Banner[^"]*)"', Edited.of(data).parts["word/styles.xml"]) == [
        b"Memo Banner Top and Bottom"
    ]
