"""Commands that ask the system for a file, and those that only show something."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from briefer.ui import theme
from briefer.ui.application import Application
from briefer.ui.hints import Hint
from briefer.ui.reader.view import POINTS
from briefer.ui.side.overview import Tally
from briefer.ui.window import Window
from briefer.workspace import open_workspace
from tests.ui.conftest import Press


def answer(monkeypatch: pytest.MonkeyPatch, question: str, path: Path | str) -> None:
    """The system's own dialog cannot be driven: this is what it answers."""
    name = str(path)
    answers = {"getOpenFileNames": ([name], ""), "getExistingDirectory": name}
    monkeypatch.setattr(f"PySide6.QtWidgets.QFileDialog.{question}", lambda *_: answers.get(question, (name, "")))


def test_a_folder_is_imported(
    qtbot: QtBot, window: Window, press: Press, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text("News\n\n“We go on,” trader Chen Osei said.\n", encoding="utf-8")
    answer(monkeypatch, "getExistingDirectory", folder)
    with qtbot.waitSignal(window.importer.finished, timeout=60_000):
        press("O", ctrl=True, shift=True)

    assert len(window.workspace.article_ids()) == 3


def test_an_empty_folder_is_said(window: Window, press: Press, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "empty").mkdir()
    answer(monkeypatch, "getExistingDirectory", tmp_path / "empty")
    press("O", ctrl=True, shift=True)

    assert "no article in there" in window.bar.text


def test_a_copy_of_the_workspace_is_written_and_opens(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "getSaveFileName", tmp_path / "copy")
    window.commands["backup"].trigger()

    assert "copy.briefer" in window.bar.text
    with open_workspace(tmp_path / "copy.briefer") as copy:
        assert copy.article_ids() == [1, 2]


def test_a_copy_that_cannot_be_written_is_said(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "getSaveFileName", window.workspace.path)
    window.commands["backup"].trigger()

    assert window.bar.text
    assert window.workspace.article_ids() == [1, 2]


ASKED = {"new-workspace": "getSaveFileName", "open-workspace": "getOpenFileName"}


@pytest.mark.parametrize("command", ASKED)
def test_another_workspace_is_asked_for(
    window: Window, program: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    answer(monkeypatch, ASKED[command], tmp_path / "next.briefer")
    window.commands[command].trigger()

    assert program.window
    assert program.window.workspace.path == tmp_path / "next.briefer"


@pytest.mark.parametrize(
    ("command", "question"),
    [
        ("open-folder", "getExistingDirectory"),
        ("new-workspace", "getSaveFileName"),
        ("open-workspace", "getOpenFileName"),
        ("backup", "getSaveFileName"),
    ],
)
def test_a_question_that_is_not_answered_changes_nothing(
    window: Window, program: Application, monkeypatch: pytest.MonkeyPatch, command: str, question: str
) -> None:
    answer(monkeypatch, question, "")
    window.commands[command].trigger()

    assert program.window is window
    assert not window.bar.text


def test_the_type_grows_and_shrinks_and_comes_back(window: Window, press: Press) -> None:
    press("Plus", "Plus", ctrl=True)
    assert window.reader.view.points == POINTS + 2

    press("Minus", ctrl=True)
    assert window.reader.view.points == POINTS + 1

    press("0", ctrl=True)
    assert window.reader.view.points == POINTS


def test_light_and_dark_are_chosen_in_the_menu(window: Window) -> None:
    for name, chosen in (("theme-dark", "dark"), ("theme-light", "light"), ("theme-system", "")):
        window.commands[name].trigger()
        assert theme.chosen() == chosen


def test_marks_that_quote_nobody_are_shown_on_request(window: Window) -> None:
    window.commands["all-marks"].trigger()
    assert window.reader.all_marks

    window.commands["all-marks"].trigger()
    assert not window.reader.all_marks


def test_a_click_on_a_hint_does_what_the_key_does(window: Window) -> None:
    (hint,) = [hint for hint in window.reader.card.findChildren(Hint) if hint.text() == "accept" and hint.isVisible()]
    QTest.mouseClick(hint, Qt.MouseButton.LeftButton)

    assert window.workspace.quotes(1)[0].status == "accepted"


def test_check_and_print_go_to_the_note(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "getOpenFileName", "")
    window.commands["check-memo"].trigger()
    assert window.side.tabs.currentIndex() == 1


def test_the_arrows_of_the_palette_choose(window: Window, press: Press) -> None:
    press("P", ctrl=True, shift=True)
    palette = window._slots_of_commands._palette
    press("Down", "Down", "Up")

    assert palette._list.currentIndex().row() == 1
    assert not palette.grab().isNull()
    press("Escape")
    assert not palette.isVisible()


def test_a_chip_in_the_margin_is_clicked(window: Window) -> None:
    margin = window.reader.view._margin
    window.grab()
    index, place = list(margin.chips())[1]
    QTest.mouseClick(margin, Qt.MouseButton.LeftButton, pos=place.center().toPoint())

    assert window.reader.view.current == index


def test_a_line_of_the_overview_looks_up_its_speaker(qtbot: QtBot, window: Window) -> None:
    window.side.turn_to(2)
    qtbot.waitUntil(lambda: bool(window.side.overview._counts.speakers), timeout=30_000)
    window.grab()
    tally = window.side.overview.findChildren(Tally)[0]
    QTest.mouseClick(tally, Qt.MouseButton.LeftButton)

    assert window.library.query.text() == 'speaker:"Ada Ndiaye"'


def test_one_looks_up_from_the_note_too(window: Window, press: Press) -> None:
    press("N")
    press("F", ctrl=True)

    assert window.focusWidget() is window.library.query


def test_tab_leaves_the_article(window: Window, press: Press) -> None:
    press("Tab")

    assert window.focusWidget() is not window.reader.view


def test_the_fields_of_the_memo_are_opened_by_a_key(window: Window, press: Press) -> None:
    press("M", ctrl=True, shift=True)
    assert "no note yet" in window.bar.text

    press("N")
    press("M", ctrl=True, shift=True)
    fields = window.side.note.page.fields
    assert fields.is_open()
    assert fields.isAncestorOf(window.focusWidget())


def test_the_palette_puts_a_command_before_those_that_only_mention_it(window: Window, press: Press) -> None:
    press("K", ctrl=True)
    QTest.keyClicks(window.focusWidget(), "dark")
    rows = next(rows for rows in window.findChildren(QListView) if rows.accessibleName() == "Commands")

    assert rows.currentIndex().data() == "Dark colours"
    assert rows.height() < 100
    press("Escape")


def test_accepted_quotes_are_brought_into_the_note_by_a_key(window: Window, press: Press) -> None:
    press("Return", "Return")
    press("N")
    press("Escape", "Return")
    press("A", ctrl=True, shift=True)

    assert window.side.note.page.editor.text().count("[@q") == 3


def test_where_one_only_reads_nothing_is_brought_in(window: Window, program: Application) -> None:
    reader = Window(open_workspace(window.workspace.path, read_only=True))
    reader.commands["append-article"].trigger()
    reader.commands["bring-in"].trigger()

    assert "reading only" in reader.bar.text
    reader.close()
    reader.deleteLater()
