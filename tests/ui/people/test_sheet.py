"""The people one follows, edited by keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from briefer.model import Person
from briefer.ui.people.sheet import PeopleSheet
from briefer.ui.window import Window
from tests.ui.conftest import Press

STARTED_WITH = ["Antony Blinken", "Fuad Hussein", "Matthew Miller"]


@pytest.fixture
def sheet(window: Window, press: Press) -> PeopleSheet:
    press("F", ctrl=True, shift=True)
    return window.following.sheet


@pytest.fixture
def write(window: Window) -> Callable[[str], None]:
    """Types into whatever has the focus."""
    return lambda words: QTest.keyClicks(window.focusWidget(), words)


def names(window: Window) -> list[str]:
    return [person.name for person in window.workspace.people()]


def person_named(window: Window, name: str) -> Person:
    return next(person for person in window.workspace.people() if person.name == name)


def test_the_people_are_shown_with_what_is_known_of_them(window: Window, sheet: PeopleSheet, press: Press) -> None:
    assert sheet.isVisible()
    assert window.focusWidget() is sheet.list
    assert sheet.form.name.text() == "Antony Blinken"

    press("Down")
    assert sheet.form.role.text() == "Minister of Foreign Affairs"
    assert sheet.form.pronouns["m"].isChecked()
    press("Escape")
    assert not sheet.isVisible()
    assert window.focusWidget() is window.reader.view


def test_a_adds_somebody_with_everything_that_is_asked(
    window: Window, sheet: PeopleSheet, press: Press, write: Callable[[str], None]
) -> None:
    press("A")
    for words in ("Ada Ndiaye", "Minister of Transport", "Marland", "A. Ndiaye, Ndiaye Ada , A. Ndiaye,"):
        write(words)
        press("Tab")
    press("Left", "Tab", "Right", "Right", "Return")

    assert person_named(window, "Ada Ndiaye") == Person(
        name="Ada Ndiaye",
        role="Minister of Transport",
        organisation="Marland",
        aliases=("A. Ndiaye", "Ndiaye Ada"),
        gender="f",
        colour=2,
        id=4,
    )
    assert window.focusWidget() is sheet.list
    assert sheet.list.person
    assert sheet.list.person.name == "Ada Ndiaye"
    assert window.workspace.undo_label == "Follow Ada Ndiaye"


def test_letters_typed_in_the_form_are_no_commands(
    window: Window, sheet: PeopleSheet, press: Press, write: Callable[[str], None]
) -> None:
    press("Return")
    write("axjk")
    press("Delete", "Return")

    assert names(window) == ["axjk", *STARTED_WITH[1:]]


def test_esc_leaves_what_was_typed(
    window: Window, sheet: PeopleSheet, press: Press, write: Callable[[str], None]
) -> None:
    press("Return")
    write("Somebody else")
    press("Escape")

    assert sheet.isVisible()
    assert window.focusWidget() is sheet.list
    assert sheet.form.name.text() == "Antony Blinken"
    assert names(window) == STARTED_WITH


def test_tab_goes_round_the_sheet_and_takes_what_was_typed(
    window: Window, sheet: PeopleSheet, press: Press, write: Callable[[str], None]
) -> None:
    press("Tab", "Tab")
    assert window.focusWidget() is sheet.form.role
    write("Secretary emeritus")
    for _ in range(5):
        press("Tab")

    assert window.focusWidget() is sheet.list
    assert person_named(window, "Antony Blinken").role == "Secretary emeritus"


def test_del_removes_and_each_step_is_undone_from_the_sheet(
    window: Window, sheet: PeopleSheet, press: Press, write: Callable[[str], None]
) -> None:
    press("Down", "Delete")
    assert names(window) == ["Antony Blinken", "Matthew Miller"]
    assert sheet.list.person
    assert sheet.list.person.name == "Matthew Miller"
    press("Return", "Tab")
    write("X")
    press("Return")

    press("Z", ctrl=True)
    assert person_named(window, "Matthew Miller").role.startswith("Spokesperson")
    press("Z", ctrl=True)
    assert names(window) == STARTED_WITH
    assert sheet.list.rows.rowCount() == 3
    press("Z", ctrl=True, shift=True)
    assert names(window) == ["Antony Blinken", "Matthew Miller"]


@pytest.mark.parametrize(("typed", "says"), [("", "needs a name"), ("FUAD hussein", "on the list already")])
def test_a_name_that_cannot_be_is_said_beside_it(
    window: Window, sheet: PeopleSheet, press: Press, write: Callable[[str], None], typed: str, says: str
) -> None:
    press("Return", "Backspace")
    write(typed)
    press("Return")

    assert says in sheet._problem.text()
    assert window.focusWidget() is sheet.form.name
    assert names(window) == STARTED_WITH


def test_nobody_is_left_and_the_first_is_added(
    window: Window, sheet: PeopleSheet, press: Press, write: Callable[[str], None]
) -> None:
    press("Delete", "Delete", "Delete", "Delete")
    assert names(window) == []
    assert sheet.form.name.text() == ""

    press("Return")
    write("Bo Lindqvist")
    press("Return")
    assert names(window) == ["Bo Lindqvist"]


def test_the_colour_of_a_person_is_the_colour_in_the_margin(
    window: Window, sheet: PeopleSheet, press: Press, write: Callable[[str], None]
) -> None:
    press("A")
    write("Ada Ndiaye")
    sheet.form.colours[7].click()
    QTest.keyClick(sheet.form.name, Qt.Key.Key_Return)

    assert window.reader.view.slots.of(window.reader.quotes[0]) == 7
