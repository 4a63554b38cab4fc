import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from briefer.notes import load_scheme
from briefer.ui import theme
from briefer.ui.note.highlighting import Highlighter, looks_of


def known(letter: str, number: int) -> bool:
    return (letter, number) in {("q", 4), ("a", 3)}


def looks(line: str) -> list[tuple[str, str]]:
    return [(one.span.of(line), one.look) for one in looks_of(line, known, load_scheme("us-capco"))]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("# Bottom line", [("# Bottom line", "heading")]),
        ("#tag", []),
        ("(S//NF) Words", [("(S//NF)", "portion")]),
        ("1. (U) Words", [("1.", "list"), ("(U)", "portion")]),
        ("Words (U) within", []),
        ("(NOTHING) of the scheme", []),
        ("said [@q4].", [("[@q4]", "citation")]),
        ("said [@q4 inline]", [("[@q4 inline]", "citation")]),
        ("said [@q99]", [("[@q99]", "unknown-citation")]),
        ("see [@a3, p. 4]", [("[@a3, p. 4]", "citation")]),
        ("[@sources]", [("[@sources]", "citation")]),
        ("[@wrong]", [("[@wrong]", "unknown-citation")]),
        ("said [@mil", [("[@mil", "citation")]),
        ('[@q4 "we […] sign"]', [('[@q4 "we […] sign"]', "citation")]),
        ("**strong** and *not*", [("**strong**", "strong"), ("*not*", "emphasis")]),
        ("2 * 3 * 4", []),
        ("a `code` b", [("`code`", "code")]),
        ("<b>raw</b>", [("<b>", "html"), ("</b>", "html")]),
        ("- item", [("-", "list")]),
    ],
)
def test_what_is_coloured(line: str, expected: list[tuple[str, str]]) -> None:
    assert looks(line) == expected


@given(st.text(alphabet="ab*_`[]@q4#()U/<> 🙂é\t1.-", max_size=80))
def test_every_colour_lies_within_the_line(line: str) -> None:
    assert all(0 <= one.span.start <= one.span.end <= len(line) for one in looks_of(line, known))


def formatted(document: QTextDocument, number: int) -> list[tuple[int, int, str]]:
    formats = document.findBlockByNumber(number).layout().formats()
    return [(one.start, one.length, one.format.foreground().color().name()) for one in formats]


def test_positions_count_as_qt_does(qtbot: QtBot) -> None:
    edit = QPlainTextEdit("🙂🙂 [@q4]")
    qtbot.addWidget(edit)
    highlighter = Highlighter(edit.document(), known)
    highlighter.rehighlight()

    assert formatted(edit.document(), 0) == [(5, 5, theme.colour("citation").name())]


def test_nothing_is_a_heading_in_a_fence(qtbot: QtBot) -> None:
    edit = QPlainTextEdit("```\n# code\n```\n# heading")
    qtbot.addWidget(edit)
    highlighter = Highlighter(edit.document(), known)
    highlighter.rehighlight()
    colours = [formatted(edit.document(), number)[0][2] for number in range(4)]

    assert [colour == theme.colour("heading").name() for colour in colours] == [False, False, False, True]
