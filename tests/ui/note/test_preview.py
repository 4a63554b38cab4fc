import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.model.documents import Heading, PageBreak, Paragraph, Run
from briefer.ui.note.pages import lay_out
from briefer.ui.note.preview import Preview
from tests.ui.note.invented import document, paragraph
from tests.ui.note.keys import press


@pytest.fixture
def preview(qtbot: QtBot) -> Preview:
    made = Preview()
    qtbot.addWidget(made)
    made.resize(400, 500)
    made.show_pages(
        lay_out(document(*_section("First"), PageBreak(), *_section("Second"), PageBreak(), *_section("Third")))
    )
    with qtbot.waitExposed(made):
        made.show()
    return made


def _section(heading: str) -> tuple[Heading, Paragraph]:
    return Heading(level=1, inlines=(Run(heading),)), paragraph("Words.")


def test_every_page_can_be_scrolled_to(preview: Preview) -> None:
    first = preview.grab().toImage()
    press(preview, [Qt.Key.Key_PageDown])

    assert preview.verticalScrollBar().maximum() > preview.height()
    assert preview.grab().toImage() != first


def test_the_page_is_as_wide_as_there_is_room(preview: Preview) -> None:
    assert preview.horizontalScrollBar().maximum() == 0


def test_the_page_can_be_made_larger_and_as_wide_as_the_room_again(preview: Preview) -> None:
    press(preview, "++")
    assert preview.horizontalScrollBar().maximum() > 50

    press(preview, "-")
    press(preview, "0")
    assert preview.horizontalScrollBar().maximum() == 0


def test_the_wheel_with_control_zooms(preview: Preview) -> None:
    turned = QWheelEvent(
        QPointF(10, 10),
        QPointF(10, 10),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003  # Qt takes it by place only
    )
    QApplication.sendEvent(preview.viewport(), turned)

    assert preview.horizontalScrollBar().maximum() > 0


def test_a_heading_is_shown_where_it_stands(preview: Preview) -> None:
    preview.reveal("Third")
    third = preview.verticalScrollBar().value()
    preview.reveal("First")

    assert third > preview.height()
    assert preview.verticalScrollBar().value() < 100


def test_a_heading_that_is_on_no_page_moves_nothing(preview: Preview) -> None:
    preview.reveal("Third")
    before = preview.verticalScrollBar().value()
    preview.reveal("Nowhere")
    preview.reveal("")

    assert preview.verticalScrollBar().value() == before


def test_stale_pages_are_veiled_until_new_ones_come(preview: Preview) -> None:
    fresh = preview.grab().toImage()
    preview.show_stale()
    veiled = preview.grab().toImage()
    pages = preview.pages
    preview.show_pages(pages)

    assert veiled != fresh
    assert preview.grab().toImage() == fresh


def test_a_screen_reader_hears_how_many_pages(preview: Preview) -> None:
    assert preview.accessibleDescription() == "Positions, 3 pages"

    preview.show_pages(None)
    assert preview.accessibleDescription() == ""
    preview.grab()
