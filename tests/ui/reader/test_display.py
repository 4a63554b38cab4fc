"""An article in a text widget: offsets convert both ways."""

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from briefer.model import Span, clean_text
from briefer.ui.reader.display import LONGEST, Display, units

TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from("ab “”\n\t\u00a0\ufdd0\u2029"),
        st.sampled_from("قال وزير"),
        st.sampled_from("🙂🇮🇶👨‍👩‍👧"),
        st.characters(),
    ),
    max_size=200,
).map(clean_text)


def document_of(display: Display) -> QTextDocument:
    document = QTextDocument()
    QTextCursor(document).insertText(display.document_text)
    return document


@given(TEXTS)
@settings(max_examples=200)
def test_every_offset_on_a_line_comes_back(text: str) -> None:
    display = Display(text)

    for piece in display.pieces:
        for offset in range(piece.start, piece.end + 1):
            if offset < piece.end or text[offset : offset + 1] in {"", "\n"}:
                assert display.offset(display.position(offset)) == offset


@given(TEXTS)
@settings(max_examples=200)
def test_the_document_holds_each_character_where_the_map_says(text: str) -> None:
    display = Display(text)
    document = document_of(display)

    for piece in display.pieces:
        for offset in range(piece.start, piece.end):
            character = text[offset]
            at = display.position(offset)
            shown = "".join(document.characterAt(at + n) for n in range(units(character)))
            assert shown.encode("utf-16", "surrogatepass").decode("utf-16") in {character, "\ufffd"}


@given(TEXTS, st.integers(0, 300), st.integers(0, 300))
@settings(max_examples=200)
def test_a_stretch_covers_the_words_of_its_span(text: str, first: int, second: int) -> None:
    start, end = sorted((min(first, len(text)), min(second, len(text))))
    display = Display(text)
    words = ""
    for number, at, count in display.stretches(Span(start, end)):
        piece = display.pieces[number]
        words += text[display.offset(piece.at + at) : display.offset(piece.at + at + count)]

    lines = [line for line in text.split("\n") if line.strip()]
    expected = text[start:end] if text in lines else words
    assert "".join(words.split()) == "".join(expected.split())


def test_each_block_is_a_line_or_the_gap_after_it() -> None:
    document = document_of(Display("Title\nBy A. Reporter\n\n\nSaid 🙂 he.\n"))

    assert [document.findBlockByNumber(n).text() for n in range(document.blockCount())] == [
        "Title",
        "",
        "By A. Reporter",
        "",
        "Said 🙂 he.",
        "",
    ]


def test_only_blank_lines_part_paragraphs() -> None:
    assert [piece.parted for piece in Display("Title\nByline\n\nText").pieces] == [False, True, False]


def test_a_very_long_line_is_broken_for_display_only() -> None:
    text = "word " * 100_000
    display = Display(text)

    assert max(piece.end - piece.start for piece in display.pieces) <= LONGEST
    assert "".join(text[piece.start : piece.end] for piece in display.pieces) == text
    assert not any(piece.parted for piece in display.pieces)


def test_an_empty_article_has_a_place_to_stand() -> None:
    assert Display("").position(0) == 0
