"""Speakers and tags as chips."""

from itertools import pairwise

from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from briefer.ui.library.chips import Chips, Facet


def facets(count: int) -> list[Facet]:
    return [Facet(f"speaker:s{n}", f"S{n}", 100 - n) for n in range(count)]


def texts(chips: Chips) -> list[str]:
    return [button.text() for button in chips.findChildren(QToolButton) if not button.isHidden()]


def test_the_rest_stands_behind_more(qtbot: QtBot) -> None:
    chips = Chips("Speakers")
    qtbot.addWidget(chips)
    chips.show()
    chips.show_facets(facets(40), "")
    qtbot.wait(1)
    assert texts(chips)[-1] == "34 more"

    chips._turn()
    qtbot.wait(1)
    assert len(texts(chips)) == 25
    assert texts(chips)[-1] == "fewer"


def test_nothing_is_shown_where_there_is_nothing(qtbot: QtBot) -> None:
    chips = Chips("Tags")
    qtbot.addWidget(chips)
    chips.show_facets([], "")

    assert chips.isHidden()


def test_a_chip_says_its_term(qtbot: QtBot) -> None:
    chips = Chips("Tags")
    qtbot.addWidget(chips)
    chips.show()
    chips.show_facets([Facet("tag:R&D", "R&D", 3, key=2)], "tag:r&d")
    (button,) = chips.findChildren(QToolButton)
    assert button.text() == "2 R&&D  3"
    assert button.isChecked()

    with qtbot.waitSignal(chips.chosen) as chosen:
        button.click()
    assert chosen.args == ["tag:R&D"]


def test_no_chip_is_cut_off_by_the_next_line_or_the_edge(qtbot: QtBot) -> None:
    chips = Chips("Speakers")
    qtbot.addWidget(chips)
    chips.setStyleSheet("QToolButton { border: none; padding: 0; }")  # words lower than a chip
    chips.resize(150, 400)
    chips.show()
    chips.show_facets(facets(40), "")
    qtbot.wait(1)
    buttons = [button for button in chips.findChildren(QToolButton) if not button.isHidden()]
    tops = sorted({button.y() for button in buttons})

    assert len(tops) > 1
    assert all(below - top >= buttons[0].height() for top, below in pairwise(tops))
    body = buttons[-1].parentWidget()
    assert body is not None
    assert buttons[-1].geometry().bottom() <= body.rect().bottom()
