"""Speakers and tags as chips."""

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
