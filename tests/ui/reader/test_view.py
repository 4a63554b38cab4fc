"""The article as it is read."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QTextCursor, QTextFormat, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from briefer.model import Kind, Person, Quote, Span, Status
from briefer.ui import theme
from briefer.ui.reader.marks import Slots, label_of, marked, shown
from briefer.ui.reader.view import ArticleView

TEXT = """A title

Ms Ndiaye 🙂 said “we go on” and left.

قالت الوزيرة “نحن هنا” يوم الثلاثاء في المدينة.

The end.
"""


def quotes() -> list[Quote]:
    first, second = TEXT.index("we go on"), TEXT.index("نحن هنا")
    return [
        Quote(content=Span(first, first + 8), speakers=("Ada Ndiaye",), id=1),
        Quote(content=Span(second, second + 7), speakers=("Bo Lindqvist",), id=2),
    ]


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    made = ArticleView()
    qtbot.addWidget(made)
    made.hold(QLabel("card"))
    made.resize(700, 600)
    made.show_article(TEXT, "A title")
    made.show_quotes(quotes(), Slots())
    made.show()
    made.grab()
    return made


def tinted(view: ArticleView) -> list[str]:
    """The words that lie on a tint, stretch by stretch."""
    found = []
    block = view.document().begin()
    while block.isValid():
        raw = block.text().encode("utf-16-le")
        found += [
            raw[2 * part.start : 2 * (part.start + part.length)].decode("utf-16-le")
            for part in block.layout().formats()
            if part.format.hasProperty(QTextFormat.Property.BackgroundBrush)
        ]
        block = block.next()
    return found


def test_quotes_are_tinted_with_their_marks_where_they_stand(view: ArticleView) -> None:
    assert tinted(view) == ["“we go on”", "“نحن هنا”"]


def test_the_text_of_the_article_is_in_the_widget(view: ArticleView) -> None:
    said = [line for line in view.toPlainText().split("\n") if line]

    assert said == [line for line in TEXT.split("\n") if line]


def test_a_title_the_text_begins_with_is_not_said_twice(view: ArticleView) -> None:
    assert not view.document().begin().isVisible()


def test_one_selects_by_keys_from_what_is_in_sight(view: ArticleView) -> None:
    text = "A title\n\n" + "\n\n".join(f"Line {number} of the report." for number in range(300))
    view.show_article(text, "A title")
    view.show_quotes([Quote(content=Span(9, 20), id=3)], Slots())
    view.stand_on(0)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    first = view.selected_span().of(text)

    assert first.startswith("Line ")
    assert 50 < int(first.split()[1]) < 250


def _seen(view: ArticleView) -> list[str]:
    """The lines that are not hidden."""
    document = view.document()
    blocks = map(document.findBlockByNumber, range(document.blockCount()))
    return [block.text() for block in blocks if block.isVisible() and block.text()]


def test_front_matter_is_not_read_twice(view: ArticleView) -> None:
    view.show_article("---\ntitle: A title\ndate: 2024-03-01\n---\n\n# A title\n\nIt rained.\n", "A title")
    view.show_quotes([], Slots())

    assert _seen(view) == ["It rained."]


def test_lines_that_the_heading_says_are_not_read_twice(view: ArticleView) -> None:
    text = "A title\n\nBy Ada Vorn\n\nIt rained.\n"
    view.show_article(text, "A title", text.index("\n\nIt"))
    view.show_quotes([], Slots())

    assert _seen(view) == ["It rained."]


def test_a_title_that_quotes_somebody_stays(view: ArticleView) -> None:
    view.show_quotes([Quote(content=Span(2, 7), id=3)], Slots())

    assert view.document().begin().isVisible()


def test_a_rejected_quote_is_struck_and_loses_its_tint(view: ArticleView) -> None:
    view.show_quotes([replace(quotes()[0], status=Status.REJECTED)], Slots())
    (part,) = view.document().findBlockByNumber(2).layout().formats()

    assert part.format.fontStrikeOut()
    assert part.format.background().color().name() == theme.palette().paper


def test_a_right_to_left_paragraph_stands_at_the_right(view: ArticleView) -> None:
    line = view.document().findBlockByNumber(4).layout().lineAt(0)

    assert line.position().x() + line.naturalTextWidth() > view.viewport().width() - 8


def test_a_click_on_a_quote_names_it(qtbot: QtBot, view: ArticleView) -> None:
    rects = {stretch.quote: rects for stretch, rects in view.visible_stretches()}
    with qtbot.waitSignal(view.quote_clicked) as clicked:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rects[1][0].center().toPoint())

    assert clicked.args == [1]


def test_no_quote_is_where_none_is(view: ArticleView) -> None:
    assert view.quote_at(QPointF(2, 2)) == -1


def test_a_selection_is_counted_in_characters_of_the_article(view: ArticleView) -> None:
    start, end = TEXT.index("🙂"), TEXT.index("and left")
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.display.position(start))
    cursor.setPosition(view.display.position(end), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)

    assert view.selected_span() == Span(start, end)


def test_the_card_stands_below_the_paragraph_and_hides_no_word(view: ArticleView) -> None:
    view.stand_on(0)
    view.grab()
    card = QRectF(view._card.geometry())
    lines = [
        view.blockBoundingGeometry(block).translated(view.contentOffset())
        for block, _corner in view.visible_blocks()
        if block.text()
    ]

    assert view._card.isVisible()
    assert not any(line.adjusted(0, 1, 0, -1).intersects(card) for line in lines)


def test_the_gap_closes_when_one_goes_on(view: ArticleView) -> None:
    before = view.blockBoundingRect(view.document().findBlockByNumber(3)).height()
    view.stand_on(0)
    view.stand_on(1)

    assert view.blockBoundingRect(view.document().findBlockByNumber(3)).height() == before


def test_larger_type_keeps_the_quotes(view: ArticleView) -> None:
    view.stand_on(1)
    view.zoom_to(20)

    assert tinted(view) == ["“we go on”", "“نحن هنا”"]
    assert view.current == 1


def test_each_quote_has_a_chip_in_the_margin(view: ArticleView) -> None:
    assert [index for index, _place in view._margin.chips()] == [0, 1]


def test_lines_are_one_and_a_half_times_as_high_as_the_type(view: ArticleView) -> None:
    height = view.document().findBlockByNumber(2).layout().lineAt(0).height()

    assert 1.45 <= height / view._pixels <= 1.75


def test_a_person_keeps_the_colour_given_to_them() -> None:
    slots = Slots([Person(name="Ada Ndiaye", colour=3)])
    first, second = quotes()

    assert slots.of(first) == 3
    assert slots.of(second) == slots.of(second) == Slots([Person(name="Ada Ndiaye", colour=3)]).of(second)
    assert slots.of(replace(first, speakers=())) == 0


def test_eight_speakers_have_eight_colours() -> None:
    slots = Slots()

    assert len({slots.of(replace(quotes()[0], speakers=(f"Speaker {n}",))) for n in range(8)}) == 8


def test_the_margin_says_who() -> None:
    first = quotes()[0]

    assert label_of(first) == "AN"
    assert label_of(replace(first, speakers=("Ada Ndiaye", "Bo Lindqvist"))) == "AN+"
    assert label_of(replace(first, speakers=())) == "?"
    assert label_of(replace(first, kind=Kind.PASSAGE)) == "¶"


def test_marks_are_tinted_with_the_words() -> None:
    assert marked(TEXT, quotes()[0]).of(TEXT) == "“we go on”"


def test_marks_that_quote_nobody_are_shown_on_request_only() -> None:
    scare = replace(quotes()[0], kind=Kind.SCARE)

    assert shown([scare]) == []
    assert shown([scare], all_marks=True) == [scare]
    assert shown([replace(scare, status=Status.ACCEPTED)])


def test_words_that_were_looked_for_are_brought_into_view(view: ArticleView) -> None:
    view.show_article("A title\n\n" + "Nothing of note.\n\n" * 300 + "The grain 🙂 sweats.\n\n" + "More.\n\n" * 300)
    view.show_found(["sweats"], at=100)
    seen = [block.text() for block, _corner in view.visible_blocks()]

    assert "The grain 🙂 sweats." in seen
    assert not view.grab().isNull()


def test_ctrl_and_the_wheel_change_the_size_of_the_type(view: ArticleView) -> None:
    place = QPointF(50, 50)
    event = QWheelEvent(
        place,
        view.viewport().mapToGlobal(place),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003  # Qt's own
    )
    QApplication.sendEvent(view.viewport(), event)

    assert view.points == 13.5


def test_arrows_scroll_and_with_shift_they_select(view: ArticleView) -> None:
    view.stand_on(0)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert not view.textCursor().hasSelection()

    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_span() == Span(TEXT.index("we go"), TEXT.index("we go") + 1)


@given(st.text(alphabet=st.sampled_from("ab “”\n🙂قا"), max_size=60), st.integers(0, 60), st.integers(0, 60))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_the_words_on_a_tint_are_the_words_of_the_quote(view: ArticleView, text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    view.show_article(text)
    view.show_quotes([Quote(content=Span(start, end), kind=Kind.PASSAGE, id=1)], Slots())
    view.stand_on(0)

    assert "".join("".join(tinted(view)).split()) == "".join(text[start:end].split())


def test_the_initials_stand_where_lines_begin(view: ArticleView) -> None:
    def margin() -> QRectF:
        return QRectF(view._margin.geometry())

    assert margin().right() < view.viewport().geometry().left()
    (_, chip), *_ = view._margin.chips()
    assert chip.left() < 1

    arabic = "قالت الوزيرة “نحن هنا” يوم الثلاثاء في المدينة.\n"
    view.show_article(arabic)
    at = arabic.index("نحن هنا")
    view.show_quotes([Quote(content=Span(at, at + 7), speakers=("Bo Lindqvist",), id=2)], Slots())
    view.grab()
    assert margin().left() > view.viewport().geometry().right()
    assert margin().right() <= view.width()
    ((_, chip),) = view._margin.chips()
    assert chip.right() > view._margin.width() - 2
