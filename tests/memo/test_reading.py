"""A memo is read back, whoever wrote or edited it."""

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from briefer.memo import markdown_of, read_quotations, write_memo
from briefer.memo.opening import UnreadableMemo
from briefer.model.checks import FoundQuotation, ReadMemo
from tests.memo.samples import SAID, every_block
from tests.memo.word_files import bookmarked, field, note, p, saved, t, tracked, word_file


def read(tmp_path: Path, *blocks: str, notes: dict[int, str] | None = None) -> ReadMemo:
    return read_quotations(saved(tmp_path, word_file(*blocks, notes=notes)))


def only(memo: ReadMemo) -> FoundQuotation:
    (quotation,) = memo.quotations
    return quotation


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_what_was_written_reads_back(language: str, tmp_path: Path) -> None:
    write_memo(every_block(language), tmp_path / "memo.docx")

    memo = read_quotations(tmp_path / "memo.docx")
    said, speaker, _ = SAID[language]
    first = next(quotation for quotation in memo.quotations if quotation.quote_id == 1)

    assert first.text == said[1:-1].strip()
    assert speaker in first.attribution
    assert first.citations == (
        f"{speaker}, quoted in Atlantis Daily, 2026-11-12. https://example.org/a1 (accessed 2026-11-20).",
    )
    assert memo.banners == ("UNCLASSIFIED//FOR TRAINING USE",)
    assert memo.title == "Public positions before the Atlantis transit talks"
    assert set(memo.portions) == {"U"}


def test_tracked_changes_read_as_accepted(tmp_path: Path) -> None:
    memo = read(
        tmp_path,
        p(
            t("“We will "),
            tracked("del", t("never ", "delText")),
            tracked("ins", t("not ")),
            tracked("moveFrom", t("soon ")),
            t("sign"),
            tracked("moveTo", t(" soon")),
            t(".”"),
        ),
    )

    assert only(memo).text == "We will not sign soon."


def test_quotations_are_also_read_as_they_were_before_the_tracked_changes(tmp_path: Path) -> None:
    memo = read(
        tmp_path, p(t("“We will "), tracked("del", t("not ", "delText")), tracked("ins", t("soon ")), t("sign.”"))
    )

    assert (only(memo).text, memo.before, memo.tracked) == ("We will soon sign.", ("We will not sign.",), True)
    assert not read(tmp_path, p(t("“We will sign.”"))).tracked


def test_a_deleted_paragraph_mark_joins_two_paragraphs(tmp_path: Path) -> None:
    memo = read(tmp_path, p(t("“We will "), mark='<w:del w:id="1" w:author="A"/>'), p(t("not sign.”")))

    assert memo.paragraphs == ("“We will not sign.”",)
    assert only(memo).text == "We will not sign."


def test_a_deleted_row_is_gone(tmp_path: Path) -> None:
    kept, gone = (f"<w:tr>{pr}<w:tc>{p(t(text))}</w:tc></w:tr>" for pr, text in (
        ("", "“Kept as it was.”"), ('<w:trPr><w:del w:id="3" w:author="A"/></w:trPr>', "“Gone for good.”")
    ))  # fmt: skip
    memo = read(tmp_path, f"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid>{gone}{kept}</w:tbl>", p(t("End.")))

    assert (only(memo).text, only(memo).place) == ("Kept as it was.", "table 1, row 1")


def test_split_runs_and_formatting_change_nothing(tmp_path: Path) -> None:
    memo = read(tmp_path, p(t("“"), t("We w"), t("ill no"), '<w:proofErr w:type="spellStart"/>', t("t sign"), t(".”")))

    assert only(memo).text == "We will not sign."


@pytest.mark.parametrize(
    ("written", "quoted"),
    [
        ('He said: "We will not sign."', "We will not sign."),
        ("« Nous ne signerons pas », dit-elle.", "Nous ne signerons pas"),
        (
            "‘We will not sign the ministers’ accord, won’t we?’ she said.",
            "We will not sign the ministers’ accord, won’t we?",
        ),
        ("„Wir unterschreiben nicht“, sagte sie.", "Wir unterschreiben nicht"),
        ("»Wir unterschreiben nicht«, sagte sie.", "Wir unterschreiben nicht"),
        ("“He told us ‘never’ and “always” again,” she said.", "He told us ‘never’ and “always” again,"),
        ('“We will not sign," she said.', "We will not sign,"),
        ("قالت: «لن نوقع».", "لن نوقع"),
        ("Elle a dit : “ Nous ne signerons pas ”.", "Nous ne signerons pas"),
        ("„Wir unterschreiben nicht,“ sagte sie.", "Wir unterschreiben nicht,"),
    ],
)
def test_every_kind_of_marks(written: str, quoted: str, tmp_path: Path) -> None:
    assert only(read(tmp_path, p(t(written.replace('"', "&quot;"))))).text == quoted


@pytest.mark.parametrize("text", ["It’s the ministers’ view.", 'A 5" pipe and a 6" one.', "The ‘90s weren’t like it."])
def test_apostrophes_and_inches_quote_nobody(text: str, tmp_path: Path) -> None:
    assert read(tmp_path, p(t(text.replace('"', "&quot;")))).quotations == ()


def test_a_quotation_that_goes_on_in_the_next_paragraph(tmp_path: Path) -> None:
    memo = read(tmp_path, p(t("“We are ready.")), p(t("“We always were,” Ms Ndiaye said.")))

    assert [q.text for q in memo.quotations] == ["We are ready.", "We always were,"]


def test_codes_of_nested_fields_are_not_words(tmp_path: Path) -> None:
    inner = field("begin") + t("PAGE", "instrText") + field("separate") + t("7") + field("end")
    outer = field("begin") + t("IF ", "instrText") + inner + field("separate") + t("not") + field("end")

    assert only(read(tmp_path, p(t("“We will "), outer, t(" sign.”")))).text == "We will not sign."


def test_content_controls_links_and_text_boxes_are_read(tmp_path: Path) -> None:
    control = (
        f"<w:sdt><w:sdtPr><w:tag w:val='x'/></w:sdtPr><w:sdtContent>{p(t('“In a control.”'))}</w:sdtContent></w:sdt>"
    )
    link = f'<w:hyperlink w:anchor="x">{t("“In a link.”")}</w:hyperlink>'
    box = f"<wps:txbx><w:txbxContent>{p(t('“In a box.”'))}</w:txbxContent></wps:txbx>"
    shape = f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    memo = read(tmp_path, control, p(link), p(t("Host."), shape))

    assert [q.text for q in memo.quotations] == ["In a control.", "In a link.", "In a box."]


def test_a_bookmark_keeps_its_quote_through_edits(tmp_path: Path) -> None:
    memo = read(tmp_path, p(t("She said "), bookmarked(12, t("“We will "), t("perhaps "), t("sign.”")), t(" today.")))

    assert (only(memo).quote_id, only(memo).text) == (12, "We will perhaps sign.")


def test_a_bookmarked_quotation_without_its_marks_is_still_one(tmp_path: Path) -> None:
    memo = read(tmp_path, p(t("She said "), bookmarked(12, t("we will not sign”")), t(" today.")))

    assert (only(memo).quote_id, only(memo).text) == (12, "we will not sign")


def test_a_bookmark_that_was_emptied_quotes_nothing(tmp_path: Path) -> None:
    assert (
        read(tmp_path, p(bookmarked(12, tracked("del", t("“Gone.”", "delText"))), t("Nothing is left."))).quotations
        == ()
    )


def test_a_quotation_set_apart_by_style_needs_no_marks(tmp_path: Path) -> None:
    memo = read(
        tmp_path,
        p(t("(U) We will not sign."), style="Quote"),
        p(t("— Jeanne Ndiaye, minister"), note(3)),
        notes={3: "A source."},
    )

    assert only(memo).text == "We will not sign."
    assert only(memo).attribution.startswith("— Jeanne Ndiaye")
    assert only(memo).citations == ("A source.",)


def test_a_note_cites_the_quotation_whose_sentence_it_ends(tmp_path: Path) -> None:
    memo = read(
        tmp_path,
        p(t("“We will not sign,” she said."), note(1), t(" Talks went on. “We may sign,” he said later."), note(2)),
        notes={1: "First source.", 2: "Second source."},
    )

    assert [q.citations for q in memo.quotations] == [("First source.",), ("Second source.",)]


def test_a_cross_reference_to_a_note_cites_as_the_note_does(tmp_path: Path) -> None:
    first = p(t("“We are ready.”"), '<w:bookmarkStart w:id="7" w:name="_Ref12"/>', note(2), '<w:bookmarkEnd w:id="7"/>')
    again = [field("begin"), t(r" NOTEREF _Ref12 \h ", "instrText"), field("separate"), t("1"), field("end")]
    simple = r'<w:fldSimple w:instr="NOTEREF _Ref12 \f">' + t("1") + "</w:fldSimple>"

    memo = read(tmp_path, first, p(t("“Not now.”"), *again), p(t("“Nor then.”"), simple), notes={2: "The Record."})

    assert [quotation.citations for quotation in memo.quotations] == [("The Record.",)] * 3


def test_a_quotation_in_a_table_has_the_notes_and_the_words_of_its_row(tmp_path: Path) -> None:
    cells = (p(t("Awa Ndiaye"), note(2)), p(t("“We are ready.”")), p(t("The Record, “Ready”")))
    row = "".join(f"<w:tc>{cell}</w:tc>" for cell in cells)

    memo = read(tmp_path, f"<w:tbl><w:tr>{row}</w:tr></w:tbl>", notes={2: "The Record."})

    assert memo.quotations[0].citations == ("The Record.",)
    assert memo.quotations[0].beside == ("Awa Ndiaye", "The Record, “Ready”")


def test_a_note_before_a_quotation_is_its_own_if_no_other_has_it(tmp_path: Path) -> None:
    memo = read(
        tmp_path,
        p(t("It went on."), note(1), t(" Ms Ndiaye"), note(2), t(" said: “We are ready.” He said “not now”"), note(3)),
        p(t("She said “so”"), note(1), t(" and he “never”. Others left the “old” hall.")),
        notes={1: "First.", 2: "Second.", 3: "Third."},
    )

    assert [q.citations for q in memo.quotations] == [("Second.",), ("Third.",), ("First.",), (), ()]


def test_notes_that_are_typed_are_notes(tmp_path: Path) -> None:
    listed = p(t("[1] The Record, “Ready”.")), p(t("[2] The Courier."))

    memo = read(tmp_path, p(t("“We are ready.”[1] She said “not now” [2] and left. “So [3] be it.”")), *listed)

    first, second, third, _ = memo.quotations
    assert first.citations == ("[1] The Record, “Ready”.",)
    assert second.citations == ("[2] The Courier.",)
    assert third.citations == ()


def test_a_note_may_stand_behind_a_blank(tmp_path: Path) -> None:
    assert only(read(tmp_path, p(t("“We are ready.”  "), note(1)), notes={1: "A."})).citations == ("A.",)


def test_a_note_of_a_later_sentence_cites_nothing_before(tmp_path: Path) -> None:
    memo = read(tmp_path, p(t("“We will not sign.” Then the talks ended."), note(1)), notes={1: "Elsewhere."})

    assert only(memo).citations == ()


def test_both_halves_of_a_split_quotation_share_the_note(tmp_path: Path) -> None:
    memo = read(tmp_path, p(t("“We will,” she said, “not sign.”"), note(1)), notes={1: "A source."})

    assert [q.citations for q in memo.quotations] == [("A source.",), ("A source.",)]


def test_a_quotation_beside_another_has_no_share_in_its_note(tmp_path: Path) -> None:
    memo = read(tmp_path, p(t("“We will,” “Not sign.”"), note(1)), notes={1: "A source."})

    assert [q.citations for q in memo.quotations] == [(), ("A source.",)]


def test_a_split_quotation_of_several_sentences_shares_the_note_too(tmp_path: Path) -> None:
    memo = read(tmp_path, p(t("“We will,” she said, “not sign. Not now.”"), note(1)), notes={1: "A source."})

    assert [q.citations for q in memo.quotations] == [("A source.",), ("A source.",)]


def test_a_label_before_a_row_of_quotations_names_the_speaker_of_all(tmp_path: Path) -> None:
    memo = read(tmp_path, p(t("(U) Awa Ndiaye: “We will not sign.” “Not now.” “Never” and “nowhere”")))

    assert [q.attribution for q in memo.quotations[:2]] == ["Awa Ndiaye:"] * 2
    assert not memo.quotations[0].woven
    assert memo.quotations[3].woven


def test_words_the_writer_chose_are_told_by_their_bookmark(tmp_path: Path) -> None:
    mark = '<w:bookmarkStart w:id="70" w:name="choice_1"/>', '<w:bookmarkEnd w:id="70"/>'
    memo = read(tmp_path, p(mark[0], bookmarked(12, t("“not sign”")), mark[1], t(" and "), bookmarked(13, t("“now”"))))

    assert [(q.quote_id, q.chosen) for q in memo.quotations] == [(12, True), (13, False)]


def test_the_bookmark_of_a_block_leaves_each_quotation_its_own(tmp_path: Path) -> None:
    inner = bookmarked(12, t("“We will.”"), number=51), bookmarked(13, t("“Not now.”"), number=52)
    memo = read(tmp_path, p(bookmarked(12, inner[0], t(" "), inner[1], number=50)))

    assert [q.quote_id for q in memo.quotations] == [12, 13]


def test_a_portion_mark_may_stand_before_any_sentence_and_line(tmp_path: Path) -> None:
    text = "(U) One. (S//NF) Two, (C) not. He left. (NATO) knew. (A) wait. (B) stay. (C) go. (TS)</w:t><w:br/><w:t>(S) Three"

    assert read(tmp_path, p(t(text))).portions == ("U", "S//NF", "TS", "S")


def test_quotations_in_notes_and_margins_are_read(tmp_path: Path) -> None:
    memo = read(tmp_path, p(t("She refused."), note(3)), notes={3: "She said “we will not sign” in “A Title”."})

    assert [(q.text, q.place, q.in_note) for q in memo.quotations] == [
        ("we will not sign", "footnote 1", True),
        ("A Title", "footnote 1", True),
    ]


def test_the_words_around_name_the_speaker(tmp_path: Path) -> None:
    memo = read(tmp_path, p(t("Talks began. Jeanne Ndiaye said “we will not sign” on Monday. They ended.")))

    assert only(memo).attribution == "Jeanne Ndiaye said … on Monday."


def test_strict_files_read_like_the_usual_ones(tmp_path: Path) -> None:
    stream = io.BytesIO()
    usual, strict = b"http://schemas.openxmlformats.org/", b"http://purl.oclc.org/ooxml/"
    written = word_file(p(t("“We will not sign,” she said."), note(1)), notes={1: "A source."})
    with zipfile.ZipFile(io.BytesIO(written)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            content = old.read(name).replace(usual + b"officeDocument/2006", strict + b"officeDocument")
            new.writestr(name, content.replace(usual + b"wordprocessingml/2006", strict + b"wordprocessingml"))

    memo = read_quotations(saved(tmp_path, stream.getvalue()))

    assert (only(memo).text, only(memo).citations) == ("We will not sign,", ("A source.",))


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
def test_a_memo_of_pandoc_reads_like_ours(tmp_path: Path) -> None:
    (tmp_path / "memo.md").write_text(markdown_of(every_block("fr")), encoding="utf-8")
    command = ["pandoc", "-f", "markdown", str(tmp_path / "memo.md"), "-o", str(tmp_path / "pandoc.docx")]
    subprocess.run(command, check=True)
    write_memo(every_block("fr"), tmp_path / "memo.docx")

    theirs, ours = read_quotations(tmp_path / "pandoc.docx"), read_quotations(tmp_path / "memo.docx")

    cited = [[(q.text, q.citations) for q in memo.quotations if q.citations] for memo in (theirs, ours)]
    assert cited[0] == cited[1]
    assert len(cited[0]) == 4


def test_code_quotes_nobody(tmp_path: Path) -> None:
    assert read(tmp_path, p(t("print('hello there')"), style="CodeText")).quotations == ()


def test_hidden_words_are_not_read(tmp_path: Path) -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>never </w:t></w:r>"

    assert only(read(tmp_path, p(t("“We will "), hidden, t("sign.”")))).text == "We will sign."


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "not a Word file"),
        (b"PK\x03\x04 cut short", "not a Word file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "protected by a password"),
        (word_file(p(t("x")))[:-200], "not a Word file"),
        (word_file(parts={"word/document.xml": b"<w:document"}), "damaged"),
        (word_file(parts={"word/document.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}), "definitions"),
        (word_file(parts={"word/document.xml": b"<x>" * 9000 + b"</x>" * 9000}), "damaged"),
        (word_file(parts={"_rels/.rels": b"<Relationships/>"}), "no Word text"),
    ],
)
def test_what_is_no_sound_word_file_is_refused_in_a_sentence(content: bytes, reason: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableMemo, match=reason) as caught:
        read_quotations(saved(tmp_path, content))

    assert str(caught.value).endswith("Nothing was changed.")


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for number in range(5):
            package.writestr(f"word/{number}.xml", bytes(60 * 1024 * 1024))

    with pytest.raises(UnreadableMemo, match="far more than a memo holds"):
        read_quotations(saved(tmp_path, stream.getvalue()))


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(UnreadableMemo, match="no such file"):
        read_quotations(tmp_path / "nowhere.docx")


def test_what_is_no_file_is_said_to_be_none(tmp_path: Path) -> None:
    with pytest.raises(UnreadableMemo, match="not a file"):
        read_quotations(tmp_path)


def test_what_is_in_marks_within_a_wider_bookmark_is_told_beside_it(tmp_path: Path) -> None:
    lead = t("On the harbour, after a long day, she was blunt: “"), t("not now"), t("”")
    memo = read(tmp_path, p(bookmarked(12, *lead)))

    assert (only(memo).marked, only(memo).text.endswith("“not now")) == ("not now", True)
