import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from briefer.model import NoteSummary
from briefer.notes import load_formats, load_schemes
from briefer.ui.note.head import NoteHead
from tests.ui.note.invented import note


@pytest.fixture
def head(qtbot: QtBot) -> NoteHead:
    made = NoteHead(load_formats(), load_schemes())
    qtbot.addWidget(made)
    made.resize(500, 30)
    summaries = [
        NoteSummary(id=0, title="Positions before the transit talks in Port Ansel", format="generic"),
        NoteSummary(id=7, title="", format="generic"),
    ]
    made.show_note(summaries, note())
    return made


def action(menu: QMenu, text: str) -> QAction:
    return next(one for one in menu.actions() if one.text() == text)


def test_the_note_and_its_format_are_named(head: NoteHead) -> None:
    assert (head.notes.text(), head.format.text()) == (
        "Positions before the transit talks in Port Ansel ▾",
        f"{load_formats()['generic'].name} ▾",
    )


def test_long_titles_are_shortened_to_the_room_there_is(head: NoteHead) -> None:
    head.resize(200, 30)
    head.show()

    assert head.notes.text().endswith("… ▾")
    assert head.notes.toolTip() == "Positions before the transit talks in Port Ansel"


def test_what_is_in_use_is_ticked(head: NoteHead) -> None:
    ticked = {one.data() for one in head.format.menu().actions() if one.isChecked()}

    assert ticked == {"generic"}
    assert head._scheme_actions["us-capco"].isChecked()
    assert head._language_actions["en"].isChecked()


def test_a_note_without_title_can_be_chosen(head: NoteHead, qtbot: QtBot) -> None:
    with qtbot.waitSignal(head.note_chosen) as chosen:
        action(head.notes.menu(), "Untitled note").trigger()

    assert chosen.args == [7]


def test_format_scheme_and_language_are_chosen(head: NoteHead, qtbot: QtBot) -> None:
    with qtbot.waitSignal(head.format_chosen) as chosen:
        action(head.format.menu(), load_formats()["uk-submission"].name).trigger()
    assert chosen.args == ["uk-submission"]

    with qtbot.waitSignal(head.scheme_chosen) as chosen:
        head._scheme_actions["tlp"].trigger()
    assert chosen.args == ["tlp"]

    with qtbot.waitSignal(head.language_chosen) as chosen:
        head._language_actions["ar"].trigger()
    assert chosen.args == ["ar"]


def test_a_new_note_and_a_check_are_begun_here(head: NoteHead, qtbot: QtBot) -> None:
    menu = head.notes.menu()
    new = head._menus[-1]
    with qtbot.waitSignal(head.new_wanted) as chosen:
        action(new, load_formats()["ca-note"].name).trigger()
    assert chosen.args == ["ca-note"]

    with qtbot.waitSignal(head.check_wanted):
        action(menu, "Check a memo…").trigger()
