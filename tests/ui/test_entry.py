"""A line to type in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefer.ui.entry import EntryLine


@pytest.fixture
def line(qtbot: QtBot) -> EntryLine:
    made = EntryLine("Who")
    qtbot.addWidget(made)
    made.show()
    made.ask(["Bo Lindqvist", "Ada Ndiaye", "Abo Ndour"])
    return made


def test_choices_that_begin_with_what_is_typed_come_first(line: EntryLine) -> None:
    QTest.keyClicks(line, "bo")

    assert line.matches() == ["Bo Lindqvist", "Abo Ndour"]


def test_tab_takes_one_choice_after_the_other(line: EntryLine) -> None:
    QTest.keyClicks(line, "nd")
    taken = []
    for _ in range(3):
        QTest.keyClick(line, Qt.Key.Key_Tab)
        taken.append(line.text())

    assert taken == ["Ada Ndiaye", "Abo Ndour", "Bo Lindqvist"]


def test_enter_takes_what_is_typed_in_the_spelling_that_is_known(qtbot: QtBot, line: EntryLine) -> None:
    QTest.keyClicks(line, "ada  ndiaye")
    with qtbot.waitSignal(line.entered) as entered:
        QTest.keyClick(line, Qt.Key.Key_Return)

    assert entered.args == ["Ada Ndiaye"]


def test_enter_never_completes_by_itself(qtbot: QtBot, line: EntryLine) -> None:
    QTest.keyClicks(line, "Bo")
    with qtbot.waitSignal(line.entered) as entered:
        QTest.keyClick(line, Qt.Key.Key_Return)

    assert entered.args == ["Bo"]


def test_esc_leaves(qtbot: QtBot, line: EntryLine) -> None:
    with qtbot.waitSignal(line.left):
        QTest.keyClick(line, Qt.Key.Key_Escape)
