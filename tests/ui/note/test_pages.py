from dataclasses import replace
from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QTextBlock, QTextDocument

from briefer.model.documents import (
    Banner,
    Block,
    Contents,
    DecisionLine,
    Document,
    Fields,
    Heading,
    ListBlock,
    NoteReference,
    Page,
    PageBreak,
    Paragraph,
    Run,
    Table,
)
from briefer.ui.note.pages import NOTES_GAP, Pages, lay_out
from briefer.ui.note.painting import paint_page
from briefer.ui.note.pieces import blocks_of, extent
from tests.ui.note.invented import document, of_every_kind, paragraph, said

LONG = "We assess that the parties will resume talks within two weeks. " * 6


@pytest.fixture(autouse=True)
def _fonts(qapp: object) -> None:
    """Type needs an application."""


def png(width: int = 40, height: int = 20) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#1f3864"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())


def painted(pages: Pages, number: int = 0, scale: float = 0.2) -> QImage:
    measures = pages.measures
    image = QImage(round(measures.width * scale), round(measures.height * scale), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint_page(painter, pages, number)
    painter.end()
    return image


def words_on(pages: Pages, text: QTextDocument, top: float, bottom: float) -> str:
    return "\n".join(block.text() for block in blocks_of(text) if top <= extent(block).center().y() < bottom)


def body_of(pages: Pages, number: int) -> str:
    cut = pages.cuts[number].body
    return words_on(pages, pages.body, cut.top, cut.bottom)


def notes_of(pages: Pages, number: int) -> str:
    cut = pages.cuts[number].notes
    return words_on(pages, pages.notes, cut.top, cut.bottom)


def page_of(pages: Pages, block: QTextBlock) -> int:
    """The page on which a paragraph begins."""
    top = extent(block).top()
    return next(number for number, cut in enumerate(pages.cuts) if cut.body.top - 1 <= top < cut.body.bottom)


def test_a_short_memo_is_one_page() -> None:
    assert len(lay_out(document(paragraph("Words."))).cuts) == 1


def test_an_empty_memo_is_one_empty_page() -> None:
    pages = lay_out(document())

    assert len(pages.cuts) == 1
    assert painted(pages)


def test_footnotes_stand_on_the_page_that_refers_to_them() -> None:
    pages = lay_out(document(paragraph("One.", 0), PageBreak(), paragraph("Two.", 1), notes=2))

    assert ["note 1" in notes_of(pages, 0), "note 2" in notes_of(pages, 1)] == [True, True]
    assert "note 2" not in notes_of(pages, 0)


def test_endnotes_stand_behind_the_words() -> None:
    pages = lay_out(document(paragraph("One.", 0), notes=1, notes_at="end"))

    assert (pages.cuts[0].notes.height, "note 1" in body_of(pages, 0)) == (0, True)


def test_words_and_footnotes_never_meet() -> None:
    pages = lay_out(document(*(paragraph(LONG, number) for number in range(30)), notes=30))
    room = pages.measures.height - 2 * pages.measures.margin

    assert len(pages.cuts) > 3
    assert all(cut.body.height + cut.notes.height + NOTES_GAP <= room + 1 for cut in pages.cuts)


def test_every_footnote_is_shown_once() -> None:
    pages = lay_out(document(*(paragraph(LONG, number) for number in range(30)), notes=30))

    assert pages.cuts[0].notes.top == 0
    assert all(first.notes.bottom == second.notes.top for first, second in pairwise(pages.cuts))
    assert "note 30" in notes_of(pages, len(pages.cuts) - 1)


def test_more_footnotes_than_a_page_holds_go_on_at_the_next() -> None:
    marks = tuple(NoteReference(number) for number in range(120))
    pages = lay_out(document(Paragraph(inlines=(Run("Words."), *marks)), notes=120))

    assert len(pages.cuts) > 1
    assert pages.cuts[-1].notes.bottom == pytest.approx(extent(pages.notes.lastBlock()).bottom(), abs=1)


def test_a_heading_stays_with_its_words() -> None:
    for filler in range(4, 12):
        blocks = [paragraph(LONG) for _ in range(filler)]
        pages = lay_out(document(*blocks, Heading(level=1, inlines=(Run("Outlook"),)), paragraph(LONG)))
        heading = next(block for block in blocks_of(pages.body) if block.text() == "Outlook")

        assert page_of(pages, heading) == page_of(pages, heading.next())


@pytest.mark.parametrize(
    ("first", "last", "blocks"),
    [
        ("Three are open:", "the ship", (paragraph("Three are open:"), ListBlock(items=((paragraph("the ship"),),)))),
        ("Agree.", "Date", (paragraph("Agree."), DecisionLine(choices=("Yes", "No")), DecisionLine(choices=("Date",)))),
        (
            "So it ends.",
            "K. Osei",
            (paragraph("So it ends."), Fields(rows=(("By", (Run("T. B."),)), ("For", (Run("K. Osei"),))))),
        ),
    ],
)
def test_what_belongs_together_stays_on_one_page(first: str, last: str, blocks: tuple[Block, ...]) -> None:
    small = paragraph("Small ones.", style="small")
    for many, few in product(range(24, 50), range(3)):
        pages = lay_out(document(*[paragraph("Words.")] * many, *[small] * few, *blocks))
        found = list(blocks_of(pages.body))
        places = [next(block for block in found if words in block.text()) for words in (first, last)]

        assert page_of(pages, places[0]) == page_of(pages, places[1])


def test_a_quotation_stays_with_its_speaker() -> None:
    pages = lay_out(
        document(*(said("We will not sign without a veto. " * 3, number) for number in range(40)), notes=40)
    )

    assert not any(body_of(pages, number).startswith("—") for number in range(len(pages.cuts)))


def test_a_table_that_goes_on_repeats_its_head() -> None:
    rows = tuple(((Run(str(number)),), (Run("words"),)) for number in range(90))
    pages = lay_out(document(Table(header=((Run("No."),), (Run("Who"),)), rows=rows)))

    assert [cut.repeated.height > 0 for cut in pages.cuts] == [False, *(True for _ in pages.cuts[1:])]


def test_a_table_that_ends_with_its_page_repeats_nothing() -> None:
    table = Table(header=((Run("No."),), (Run("Who"),)), rows=(((Run("1"),), (Run("words"),)),) * 3)
    for filler in range(8, 60):
        pages = lay_out(document(*[paragraph("Words.")] * filler, table, paragraph(LONG)))

        for cut in pages.cuts:
            rows = words_on(pages, pages.body, cut.body.top, cut.body.bottom).split("\n")
            assert "words" in rows or not cut.repeated.height


def test_brackets_and_marks_turn_with_their_paragraph_whatever_the_document() -> None:
    english = paragraph("Salma Renko (Velland): «We sail.»")

    pages = lay_out(replace(document(english, paragraph("قالت (هالة): «نبحر».")), language="ar"))

    assert not {"\u2066", "\u2067"} & set(pages.body.toPlainText())


def test_notes_run_as_the_document_does() -> None:
    notes = ((Run("Ivo Castellan, The Harbour Record, 14 مايو"),), (Run("Northern Wire"),))
    pages = lay_out(replace(document(paragraph("نبحر")), language="ar", notes=notes))

    directions = [block.blockFormat().layoutDirection() for block in blocks_of(pages.notes)]
    assert directions == [Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight]


def test_a_page_break_starts_a_page() -> None:
    pages = lay_out(document(paragraph("One."), PageBreak(), paragraph("Two.")))

    assert [body_of(pages, 0).strip(), body_of(pages, 1).strip()] == ["One.", "Two."]


def test_every_block_finds_its_place_and_is_painted() -> None:
    pages = lay_out(of_every_kind(png()))
    words = pages.body.toPlainText()

    assert body_of(pages, len(pages.cuts) - 1).startswith("x = 1")
    for expected in (
        "INFORMATION MEMO",
        "SUBJECT:",
        "Controlled by",
        "Contents",
        "(U) Both sides",
        "“We will not sign.”",
    ):
        assert expected in words
    for expected in ("a.\tfirst", "(1)\tdeeper", "Veto", "Table 1", "Approve ___", "T. Writer"):
        assert expected in words
    assert painted(pages) != painted(pages, len(pages.cuts) - 1)


def test_the_banner_is_painted_in_its_colour_at_top_and_bottom() -> None:
    image = painted(lay_out(document(paragraph("Words."), banner=Banner(text="SECRET", colour="ff0000", font_size=24))))
    height = image.height()
    red = [row for row in range(height) if any(_is_red(image, column, row) for column in range(0, image.width(), 2))]

    assert min(red) < height / 10
    assert max(red) > height * 0.9


def _is_red(image: QImage, column: int, row: int) -> bool:
    colour = image.pixelColor(column, row)
    return colour.red() > 200 and colour.green() < 120


def test_lists_are_labelled_by_the_format_and_start_again() -> None:
    inner = ListBlock(items=((paragraph("c"),), (paragraph("d"),)), ordered=True)
    outer = ListBlock(items=((paragraph("a"), inner), (paragraph("b"), inner)), ordered=True, start=3)
    words = lay_out(document(outer, numbering=("1.", "(i)"))).body.toPlainText()

    assert words.split("\n") == ["3.\ta", "(i)\tc", "(ii)\td", "4.\tb", "(i)\tc", "(ii)\td"]


def test_the_contents_name_the_pages() -> None:
    first, second = (Heading(level=1, inlines=(Run(words),)) for words in ("First", "Second"))
    pages = lay_out(document(Contents(), first, paragraph("Words."), PageBreak(), second, paragraph("Words.")))

    assert pages.body.toPlainText().split("\n")[:3] == ["Contents", "First\t1", "Second\t2"]


def test_a_banner_that_cannot_be_read_on_white_stands_on_black() -> None:
    image = painted(lay_out(document(paragraph("Words."), banner=Banner(text="TLP:AMBER", colour="FFC000"))))

    top = [
        image.pixelColor(column, row) for column in range(0, image.width(), 3) for row in range(image.height() // 10)
    ]
    assert sum(colour.lightness() < 10 for colour in top) > len(top) / 20


def test_a_list_under_numbered_paragraphs_counts_one_level_deeper() -> None:
    words = lay_out(
        document(paragraph("One.", numbered=True), ListBlock(items=((paragraph("a"),),), ordered=True, level=1))
    ).body.toPlainText()

    assert words.split("\n") == ["1.\tOne.", "a.\ta"]


def test_letter_paper_is_wider_and_shorter_than_a4() -> None:
    letter, a4 = (lay_out(document(page=Page(size=size))).measures for size in ("Letter", "A4"))

    assert letter.width > a4.width
    assert letter.height < a4.height


def test_a_picture_comes_from_the_document_and_from_nowhere_else() -> None:
    pages = lay_out(of_every_kind(png()))
    pages.body.setHtml('<img src="file:///etc/hostname"><img src="https://example.org/x.png">')

    assert painted(pages)


inlines = st.text(max_size=60).map(lambda words: (Run(words),))
blocks = (
    inlines.map(lambda line: Paragraph(inlines=line))
    | inlines.map(lambda line: Heading(level=2, inlines=line))
    | st.lists(inlines, min_size=1, max_size=3).map(
        lambda items: ListBlock(items=tuple((Paragraph(inlines=item),) for item in items))
    )
)


@settings(max_examples=25, deadline=None)
@given(st.lists(blocks, max_size=8))
def test_any_words_are_laid_out(given_blocks: list[Paragraph | Heading | ListBlock]) -> None:
    pages = lay_out(Document(title="", blocks=tuple(given_blocks)))

    assert all(first.body.bottom <= second.body.top + 1 for first, second in pairwise(pages.cuts))
    assert painted(pages, scale=0.05)
