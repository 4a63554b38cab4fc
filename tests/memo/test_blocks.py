"""What Word is told of each kind of block."""

import re

import pytest
from lxml import etree

from briefer.memo import inspect, memo_bytes
from briefer.memo.direction import is_rtl, stretches, word_language
from briefer.memo.links import safe_target
from briefer.memo.numbering import format_of
from briefer.memo.outline import outline
from briefer.memo.pages import likely_pages
from briefer.memo.wordml import NS, w
from briefer.model.documents import (
    Banner,
    Block,
    Callout,
    Contents,
    CrossReference,
    DecisionLine,
    Document,
    Fields,
    Heading,
    ListBlock,
    NoteReference,
    PageBreak,
    Paragraph,
    Quotation,
    QuotedWords,
    Rule,
    Run,
    Table,
)
from tests.memo.samples import every_block, words
from tests.memo.test_finishing import names_and_text


def body(*blocks: Block, **values: object) -> etree._Element:
    """The document part of a memo with these blocks."""
    data = memo_bytes(Document(title="T", blocks=blocks, **values))  # type: ignore[arg-type]
    return etree.fromstring(names_and_text(data)["word/document.xml"].encode())


def found(root: etree._Element, path: str) -> list[str]:
    return [str(each) for each in root.xpath(path, namespaces=NS)]  # type: ignore[union-attr]


def item(text: str) -> tuple[Block, ...]:
    return (Paragraph(inlines=words(text)),)


def test_every_list_starts_anew_by_a_number_of_its_own() -> None:
    data = memo_bytes(
        Document(
            title="T",
            blocks=(ListBlock(items=(item("a"),), ordered=True), ListBlock(items=(item("b"),), ordered=True, start=4)),
        )
    )
    parts = names_and_text(data)

    assert re.findall(r'<w:numId w:val="(\d+)"/>', parts["word/document.xml"]) == ["1", "2"]
    assert re.findall(r'<w:startOverride w:val="(\d+)"/>', parts["word/numbering.xml"]) == ["1", "4"]


def test_levels_count_as_the_format_says() -> None:
    data = memo_bytes(
        Document(title="T", blocks=(ListBlock(items=(item("a"),), ordered=True),), numbering=("(1)", "i."))
    )
    formats = re.findall(
        r'<w:numFmt w:val="(\w+)"/><w:lvlText w:val="([^"]+)"', names_and_text(data)["word/numbering.xml"]
    )

    assert formats[:3] == [("decimal", "(%1)"), ("lowerRoman", "%2."), ("decimal", "(%3)")]


@pytest.mark.parametrize(
    ("pattern", "number", "label"), [("(a)", 2, "(b)"), ("A.", 28, "BB."), ("i)", 14, "xiv)"), ("-", 3, "3.")]
)
def test_labels(pattern: str, number: int, label: str) -> None:
    assert format_of(pattern).label(number) == label


def test_a_numbered_paper_has_one_count_and_its_lists_go_below() -> None:
    root = body(
        Paragraph(inlines=words("one"), numbered=True),
        ListBlock(items=(item("below"),), ordered=True),
        Paragraph(inlines=words("two"), numbered=True),
    )

    assert found(root, "//w:numId/@w:val") == ["1", "2", "1"]
    assert found(root, "//w:ilvl/@w:val") == ["0", "1", "0"]


def test_no_paragraph_is_empty_for_breaks_and_rules() -> None:
    root = body(
        Paragraph(inlines=words("a")), PageBreak(), Rule(), Paragraph(inlines=words("b")), Paragraph(inlines=())
    )

    assert len(found(root, "//w:p")) == 2
    assert found(root, "//w:pageBreakBefore/../w:pBdr/w:top/@w:val") == ["single"]


def test_heads_repeat_and_rows_stay_whole() -> None:
    root = body(Table(header=(words("a"),), rows=((words("b"),),), description="What it shows"))

    assert len(found(root, "//w:tr/w:trPr/w:cantSplit")) == 2
    assert len(found(root, "//w:tblHeader")) == 1
    assert found(root, "//w:tblDescription/@w:val") == ["What it shows"]


def test_the_first_row_is_the_head_where_there_is_no_other() -> None:
    root = body(Table(header=((), ()), rows=((words("a"), words("b")), (words("c"), words("d")))))

    assert found(root, "//w:tr[w:trPr/w:tblHeader]//w:t/text()") == ["a", "b"]
    assert len(found(root, "//w:tr")) == 2


def test_two_tables_do_not_grow_together() -> None:
    table = Table(header=(words("a"),), rows=())

    assert [etree.QName(each).localname for each in body(table, table)[0]] == ["tbl", "p", "tbl", "p", "sectPr"]


def test_arabic_runs_from_right_to_left_wherever_it_stands() -> None:
    root = body(
        Quotation(inlines=words("«لن نوقع» he said"), language="ar"),
        Paragraph(inlines=words("He is ليلى حداد, he said")),
    )

    assert len(found(root, "//w:pPr/w:bidi")) == 1
    assert found(root, "//w:r[w:rPr/w:rtl]/w:t/text()")[-1] == "ليلى حداد"
    assert set(found(root, "//w:lang/@w:bidi")) == {"ar-SA"}
    assert found(root, "//w:pBdr/w:right/@w:color") == ["7F95B9"]


def test_an_arabic_document_is_one_throughout() -> None:
    root = body(
        Paragraph(inlines=words("لن نوقع")),
        Table(header=(words("أ"),), rows=()),
        Paragraph(inlines=words("In English.")),
        language="ar",
    )

    assert len(found(root, "//w:sectPr/w:bidi")) == 1
    assert len(found(root, "//w:bidiVisual")) == 1
    assert len(found(root, "/w:document/w:body/w:p[w:pPr/w:bidi]")) == 1


@pytest.mark.parametrize(
    ("text", "language", "pieces"),
    [
        ("plain", "", [("plain", False)]),
        ("a ليلى حداد b", "", [("a ", False), ("ليلى حداد", True), (" b", False)]),
        ("لن NATO نوقع", "ar", [("لن ", True), ("NATO", False), (" نوقع", True)]),
        ("شلوم 12 שלום", "", [("شلوم 12 שלום", True)]),
        ("K. Osei (Legal), 555 0142", "ar", [("K. Osei (Legal), 555 0142", False)]),
        ("قال K. Osei (Legal).", "ar", [("قال ", True), ("K. Osei (Legal)", False), (".", True)]),
        ("+1 555 0142", "ar", [("+1 555 0142", False)]),
        ("5–1 %", "ar", [("5–1 %", True)]),
    ],
)
def test_text_is_cut_where_its_direction_changes(text: str, language: str, pieces: list[tuple[str, bool]]) -> None:
    assert stretches(text, language) == pieces


@pytest.mark.parametrize(
    ("said", "language", "turned"),
    [("Salma Renko (Velland): «We sail.» 12", "ar", 0), ("هالة (الموانئ): «لن نبحر.» 12", "en", 1)],
)
def test_brackets_and_marks_turn_with_their_paragraph_whatever_the_document(
    said: str, language: str, turned: int
) -> None:
    quoted = (Run(said[:5], bold=True), Run(said[5:10]), QuotedWords((Run(said[10:]),), 1))

    root = body(Paragraph(inlines=quoted), language=language)

    runs, rtl = found(root, "//w:p/w:r[w:t]"), found(root, "//w:p/w:r[w:t]/w:rPr/w:rtl")
    assert len(runs) > 2
    assert len(rtl) == turned * len(runs)


def test_directions_and_languages() -> None:
    assert (is_rtl("ليلى حداد said"), is_rtl("He is ليلى")) == (True, False)
    assert (is_rtl("", "", "ar"), is_rtl("In English", "", "ar")) == (True, False)
    assert (word_language("fr"), word_language("pt-BR"), word_language("<x>")) == ("fr-FR", "pt-BR", "")


@pytest.mark.parametrize(
    ("target", "safe"),
    [
        ("https://example.org/a b?q=ä#x", "https://example.org/a%20b?q=%C3%A4#x"),
        ("https://exam ple.org/", ""),
        ("https://example.org@elsewhere.example/", ""),
        ("http://:80/", ""),
        ("http://example..org/", ""),
        ("http://[::1]:8080/", "http://[::1]:8080/"),
        ("mailto:", ""),
        ("mailto:a@b@example.org", ""),
        (f"https://example.org/{'a' * 2000}", ""),
        ("HTTP://example.org/100%", "http://example.org/100%25"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("https://münchen.example/", "https://xn--mnchen-3ya.example/"),
        ("data:text/html,x", ""),
        ("//example.org", ""),
        ("https://user name@[bad/", ""),
    ],
)
def test_targets_are_plain_addresses(target: str, safe: str) -> None:
    assert safe_target(target) == safe


def test_headings_skip_no_level_and_are_listed() -> None:
    document = Document(
        title="T", blocks=(Contents(depth=3), *(Heading(level=n, inlines=words(f"H{n}")) for n in (2, 5, 1)))
    )
    root = etree.fromstring(names_and_text(memo_bytes(document))["word/document.xml"].encode())

    assert [entry.level for entry in outline(document)] == [1, 2, 1]
    assert found(root, "//w:hyperlink/@w:anchor") == ["_Toc00000001", "_Toc00000002", "_Toc00000003"]
    assert found(root, "//w:sdt//w:instrText/text()")[0] == ' TOC \\o "1-3" \\h \\z '


def test_likely_pages_follow_breaks_and_length() -> None:
    long = tuple(Paragraph(inlines=words("Words upon words. " * 60)) for _ in range(5))
    document = Document(
        title="T",
        blocks=(
            Heading(level=1, inlines=words("A")),
            *long,
            Heading(level=1, inlines=words("B")),
            PageBreak(),
            Heading(level=1, inlines=words("C")),
        ),
    )

    assert list(likely_pages(document, outline(document)).values()) == [1, 2, 3]


def test_a_reference_to_nothing_is_words_only() -> None:
    root = body(Paragraph(inlines=(CrossReference((Run("see there"),), "nowhere"),)))

    assert found(root, "//w:hyperlink") == []
    assert found(root, "//w:t/text()") == ["see there"]


def test_a_note_used_twice_becomes_two() -> None:
    data = memo_bytes(
        Document(
            title="T", blocks=(Paragraph(inlines=(Run("a"), NoteReference(0), NoteReference(0))),), notes=(words("n"),)
        )
    )

    assert names_and_text(data)["word/footnotes.xml"].count(">n<") == 2


def test_notes_can_stand_at_the_end() -> None:
    data = memo_bytes(every_block(notes_at="end"))
    parts = names_and_text(data)

    assert inspect(data) == []
    assert "word/footnotes.xml" not in parts
    assert parts["word/document.xml"].count("<w:endnoteReference ") == 4
    assert '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>' in parts["word/document.xml"]


@pytest.mark.parametrize(("language", "expected"), [("en", [False, True, False]), ("ar", [True, True, False])])
def test_notes_run_as_the_document_does(language: str, expected: list[bool]) -> None:
    said = ("ليلى حداد, quoted in Forum Wire", "ليلى حداد", "Forum Wire")
    marks = tuple(NoteReference(n) for n in range(3))
    document = Document(
        title="T", blocks=(Paragraph(inlines=(Run("a"), *marks)),), notes=tuple(map(words, said)), language=language
    )
    notes = etree.fromstring(names_and_text(memo_bytes(document))["word/footnotes.xml"].encode())

    assert [bool(found(note, ".//w:bidi")) for note in notes if not note.get(w("type"))] == expected


def test_a_light_marking_stands_on_black() -> None:
    parts = names_and_text(memo_bytes(Document(title="T", blocks=(), banner=Banner(text="TLP:AMBER", colour="FFC000"))))

    assert '<w:shd w:val="clear" w:color="auto" w:fill="000000"/>' in parts["word/header1.xml"]


def test_fields_hang_behind_their_labels() -> None:
    root = body(Fields(rows=(("DATE:", words("today")), ("SUBJECT:", words("talks")))))

    left, hanging = found(root, "(//w:ind)[1]/@*")
    assert left == hanging
    assert len(found(root, "//w:pBdr/w:bottom")) == 1


def test_fields_stay_together_and_on_the_side_of_their_document() -> None:
    rows = (("LEG – M. Tarn", words("info")), ("وافق عليه", words("K. Osei")), ("NAD", words("ok")))

    assert len(found(body(Fields(rows=rows)), "//w:keepNext")) == 2
    assert found(body(Fields(rows=rows)), "//w:pPr/w:bidi") == []
    assert len(found(body(Fields(rows=rows), language="ar"), "//w:pPr/w:bidi")) == 3


def test_what_leads_to_a_list_or_a_decision_is_not_left_behind() -> None:
    decisions = DecisionLine(choices=("Agreed", "Not agreed")), DecisionLine(choices=("Signature", "Date"))
    leading = Paragraph(inlines=words("Three questions are open:"))

    root = body(Paragraph(inlines=words("A full sentence.")), ListBlock(items=(item("a"),)), leading)
    assert found(root, "//w:keepNext") == []
    root = body(leading, ListBlock(items=((Paragraph(inlines=words("Agree.")), *decisions),)), leading)
    assert found(root, "//w:p[w:pPr/w:keepNext]//w:t[1]/text()") == [
        "Three questions are open:",
        "Agree.",
        "Agreed ",
        "Not agreed ",
    ]


def test_who_answers_for_a_memo_does_not_stand_alone_on_a_page() -> None:
    root = body(Paragraph(inlines=words("So it ends.")), Fields(rows=(("Approved by", words("K. Osei")),)))

    assert found(root, "//w:p[w:pPr/w:keepNext]//w:t/text()") == ["So it ends."]


def test_a_callout_is_bordered_paragraphs() -> None:
    root = body(Callout(blocks=(Paragraph(inlines=words("a")), ListBlock(items=(item("b"),)))))

    assert found(root, "//w:tbl") == []
    assert found(root, "//w:pStyle/@w:val") == ["MemoCallout", "MemoCallout"]
    assert found(root, "//w:ind/@w:hanging") == ["0"]


def test_lists_from_the_right_leave_room_for_their_numbers() -> None:
    """Some programs draw a number before its place there, and it would stand in the margin."""
    root = body(ListBlock(items=(item("أولا"),), ordered=True), ListBlock(items=(item("first"),)), language="ar")

    assert found(root, "//w:p[w:pPr/w:bidi]/w:pPr/w:ind/@w:left") == ["665"]
    assert found(root, "//w:p[not(w:pPr/w:bidi)]/w:pPr/w:ind") == []


def test_the_bar_of_a_box_stands_where_lines_begin() -> None:
    bars = {
        language: found(
            body(Callout(blocks=item("أولا")), language=language), "//w:pBdr/*[@w:sz = '24']/@w:color/../@w:sz"
        )
        for language in ("en", "ar")
    }

    assert bars == {"en": [], "ar": ["24"]}


def test_every_decision_has_a_line_of_one_length_to_write_on() -> None:
    root = body(DecisionLine(choices=("Agreed", "Please discuss at length", "Date")))
    stops = [int(position) for position in found(root, "//w:tab/@w:pos")]

    assert stops == sorted(stops)
    assert stops[-1] <= 9026  # the width of the line


def test_a_table_has_no_more_columns_than_word_opens() -> None:
    cells = tuple(words(str(number)) for number in range(70))
    root = body(Table(header=cells, rows=(cells, cells[:3])))

    assert len(found(root, "//w:gridCol/@w:w")) == 63
    assert found(root, "//w:tr[1]/w:tc[63]//w:t/text()")[::2] == [str(number) for number in range(62, 70)]


def test_only_a_long_quotation_goes_over_two_pages() -> None:
    long, short = Quotation(inlines=words("“It is so.” " * 100)), Quotation(inlines=words("“It is so.”"))

    assert found(body(short), "//w:keepLines/@w:val") == []
    assert found(body(long), "//w:keepLines/@w:val") == ["0"]
