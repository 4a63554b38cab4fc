"""Every kind of step by keys alone, taken back and done again, also at the next start; what changed comes from the history."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefer.model import Changes, Kind, Quote, Status
from briefer.ui.application import Application
from briefer.ui.window import Window
from briefer.workspace import Workspace
from tests.acceptance.conftest import Press

TEXT = """Harbour talks resume

By Ida Venn

“We will keep the harbour open all winter,” transport minister Ada Ndiaye said. “That is a promise to every crew.”

“There is more to do before the ice comes,” envoy Bo Lindqvist said.
"""

Step = Callable[[Window, Press], None]


def keys(*names: str, ctrl: bool = False, shift: bool = False) -> Step:
    def step(_window: Window, press: Press) -> None:
        press(*names, ctrl=ctrl, shift=shift)

    return step


def typed(key: str, words: str) -> Step:
    def step(window: Window, press: Press) -> None:
        press(key)
        QTest.keyClicks(window.focusWidget(), words)
        press("Return")

    return step


def highlight(window: Window, press: Press) -> None:
    """The first three words of the quote one stands on, chosen with Shift and the arrows."""
    for _ in range(3):
        QTest.keyClick(window.reader.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier | _SHIFT)
    press("H")


def write(window: Window, press: Press) -> None:
    press("N")
    QTest.keyClicks(window.focusWidget(), "Both sides want the port open. ")
    press("2", ctrl=True)


def remove(window: Window, press: Press) -> None:
    press("K", ctrl=True)
    QTest.keyClicks(window.focusWidget(), "remove this article")
    press("Return")


_SHIFT = Qt.KeyboardModifier.ShiftModifier

STEPS: dict[str, tuple[Step, str]] = {
    "accept": (keys("Return"), "quotes"),
    "reject": (keys("X"), "quotes"),
    "tag": (typed("T", "port"), "quotes tags"),
    "speaker": (typed("S", "Bo Lindqvist"), "quotes"),
    "nobody": (keys("U"), "quotes"),
    "comment": (typed("M", "ask the crew"), "quotes"),
    "role": (typed("P", "Transport minister, Port Ansel"), "people"),
    "passage": (highlight, "quotes"),
    "new note": (keys("N"), "notes"),
    "removal": (remove, "articles quotes"),
}


@pytest.fixture
def reading(qtbot: QtBot, window: Window, press: Press) -> Window:
    """With one article pasted, standing on its first quote."""
    copied = QMimeData()
    copied.setText(TEXT)
    QGuiApplication.clipboard().setMimeData(copied)
    with qtbot.waitSignal(window.importer.finished, timeout=60_000):
        press("V", ctrl=True)
    press("2", ctrl=True)
    assert window.reader.quote
    return window


def state_of(workspace: Workspace) -> object:
    """All that an analyst made, as it can be compared."""
    return (
        workspace.articles(),
        workspace.quotes(),
        workspace.people(),
        workspace.tags(),
        [workspace.note(note.id) for note in workspace.notes()],
    )


def shown(window: Window) -> list[Quote]:
    return list(window.reader.quotes)


def last_changes(window: Window) -> Changes:
    return window.workspace.what_changed(window.workspace.last_step)


def touched(changes: Changes) -> set[str]:
    return {name for name in ("articles", "quotes", "people", "tags", "notes") if getattr(changes, name)}


@pytest.mark.parametrize("kind", STEPS)
def test_a_step_is_taken_back_and_done_again_by_keys(reading: Window, press: Press, kind: str) -> None:
    step, tables = STEPS[kind]
    before, shown_before = state_of(reading.workspace), shown(reading)
    step(reading, press)
    after, shown_after = state_of(reading.workspace), shown(reading)
    assert after != before
    assert touched(last_changes(reading)) >= set(tables.split())
    press("2", ctrl=True)

    press("Z", ctrl=True)
    assert state_of(reading.workspace) == before
    assert shown(reading) == shown_before

    press("Z", ctrl=True, shift=True)
    assert state_of(reading.workspace) == after
    assert shown(reading) == shown_after

    press("Z", ctrl=True)
    press("Y", ctrl=True)
    assert state_of(reading.workspace) == after


def test_an_import_is_taken_back_and_done_again(reading: Window, press: Press) -> None:
    after = state_of(reading.workspace)
    press("Z", ctrl=True)
    assert reading.workspace.article_ids() == []
    assert reading.library.model.rows == []
    assert shown(reading) == []

    press("Z", ctrl=True, shift=True)
    assert state_of(reading.workspace) == after
    assert reading.reader.article
    assert reading.reader.article.text.strip() == TEXT.strip()


def test_what_was_written_in_the_note_is_one_step(reading: Window, press: Press) -> None:
    press("N")
    press("2", ctrl=True)
    before = state_of(reading.workspace)
    write(reading, press)
    after = state_of(reading.workspace)
    assert touched(last_changes(reading)) == {"notes"}
    assert reading.workspace.undo_label == "Edit note"

    press("Z", ctrl=True)
    assert state_of(reading.workspace) == before
    assert "Both sides" not in reading.side.note.page.editor.toPlainText()

    press("Z", ctrl=True, shift=True)
    assert state_of(reading.workspace) == after
    assert "Both sides" in reading.side.note.page.editor.toPlainText()


def test_a_day_of_steps_goes_back_to_the_beginning_and_comes_again(reading: Window, press: Press) -> None:
    states = [state_of(reading.workspace)]
    for kind in ("tag", "accept", "speaker", "reject", "comment", "passage", "new note", "removal"):
        STEPS[kind][0](reading, press)
        press("2", ctrl=True)
        states.append(state_of(reading.workspace))
    for earlier in reversed(states[:-1]):
        press("Z", ctrl=True)
        assert state_of(reading.workspace) == earlier
    for later in states[1:]:
        press("Z", ctrl=True, shift=True)
        assert state_of(reading.workspace) == later
    assert reading.workspace.verify() == []


def test_steps_are_taken_back_after_a_restart(
    qtbot: QtBot, reading: Window, press: Press, program: Application
) -> None:
    before = state_of(reading.workspace)
    press("Return", "X")
    path = reading.workspace.path
    reading.close()
    program.open(path)
    again = program.window
    assert again
    with qtbot.waitActive(again):
        again.activateWindow()
    again.reader.view.setFocus()
    assert [quote.status for quote in again.reader.quotes][:2] == [Status.ACCEPTED, Status.REJECTED]
    for _ in range(2):
        QTest.keyClick(again.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert state_of(again.workspace) == before
    assert all(quote.status is Status.SUGGESTED for quote in again.reader.quotes)


def test_a_passage_is_chosen_and_kept_by_keys(reading: Window, press: Press) -> None:
    highlight(reading, press)

    (passage,) = [quote for quote in reading.workspace.quotes() if quote.kind is Kind.PASSAGE]
    assert reading.reader.article
    assert passage.content.of(reading.reader.article.text).strip() == "We will keep"


def test_every_command_can_be_reached_by_keys(window: Window) -> None:
    """Each has a key or is found in the palette, which has one."""
    assert window.commands["commands"].shortcuts()
    names = [command.text for command in window.commands.commands]
    assert len(set(names)) >= len(names) - 1  # the sheet of keys is there under two keys
    assert all(command.help.endswith(".") for command in window.commands.commands)
