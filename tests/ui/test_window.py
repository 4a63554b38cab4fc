"""The window as a whole."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from briefer.errors import BrieferError
from briefer.model import Note, Section
from briefer.ui import theme
from briefer.ui.application import Application, log_file
from briefer.ui.settings import last_workspace, settings
from briefer.ui.side.pane import NOTE, OVERVIEW
from briefer.ui.styling import dress_again
from briefer.ui.window import Window
from briefer.workspace import Workspace
from tests.ui.conftest import Press, shown


def test_every_control_says_what_it_is(qtbot: QtBot, window: Window) -> None:
    for page in (NOTE, OVERVIEW):
        window.side.turn_to(page)
    window.commands["keys"].trigger()
    unnamed = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy().value and not isinstance(widget, QLabel) and not name_of(widget)
        if not widget.objectName().startswith("qt_")
    ]

    assert not unnamed


def name_of(widget: QWidget) -> str:
    """What a screen reader says of it."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_a_screen_reader_reads_the_article(window: Window) -> None:
    words = QAccessible.queryAccessibleInterface(window.reader.view).textInterface()

    assert "We will keep the harbour open all winter" in words.text(0, words.characterCount())


def test_words_of_an_article_are_never_taken_for_html(qtbot: QtBot, window: Window) -> None:
    window.reader._title.setText("<b>Bold</b> <img src='file:///nowhere.png'>")
    window.say("<h1>Large</h1>")

    for label in window.findChildren(QLabel):
        if label.isVisible():
            assert label.textFormat().name == "PlainText", label.text()


def test_f6_goes_round_the_panes(window: Window, press: Press) -> None:
    places = []
    for _ in range(3):
        press("F6")
        places.append(window.focusWidget())

    assert places == [window.side.quotes, window.library.list, window.reader.view]


def test_the_command_palette_runs_a_command_by_its_name(window: Window, press: Press) -> None:
    press("K", ctrl=True)
    QTest.keyClicks(window.focusWidget(), "larger")
    press("Return")

    assert window.reader.view.points == 13.5
    assert window.focusWidget() is window.reader.view


def test_the_help_sheet_opens_and_goes(window: Window, press: Press) -> None:
    press("Question")
    sheet = window._slots_of_commands._help
    assert sheet.isVisible()

    press("Escape")
    assert not sheet.isVisible()
    assert window.focusWidget() is window.reader.view


def test_a_new_workspace_says_how_to_begin(empty_window: Window) -> None:
    words = [label.text() for label in empty_window.findChildren(QLabel) if label.isVisible()]

    assert "Begin with an article" in words


def test_the_brackets_go_from_article_to_article(window: Window, press: Press) -> None:
    window.library.mark_reading(window.library.model.rows[0].article_id)
    first = window.library.model.rows[0].article_id
    window.read(first)
    press("BracketRight")
    assert window.reader.article
    assert window.reader.article.id != first

    press("BracketLeft")
    assert window.reader.article.id == first


def test_dark_and_light_repaint_the_window(qtbot: QtBot, window: Window) -> None:
    light = window.grab().toImage().pixelColor(5, 400).lightness()
    theme.choose("dark")
    dress_again()
    dark = window.grab().toImage().pixelColor(5, 400).lightness()
    theme.choose("")
    dress_again()

    assert light > 200
    assert dark < 60


def test_the_window_remembers_its_panes_its_type_and_its_workspace(window: Window) -> None:
    window.reader.view.zoom_to(16)
    window.close()

    assert float(str(settings().value("points"))) == 16
    assert settings().value("panes")
    assert last_workspace() == window.workspace.path
    settings().clear()


def test_a_second_window_reads_only_and_says_so(qtbot: QtBot, window: Window, qapp: QApplication) -> None:
    second = Application(qapp)
    second.open(window.workspace.path)
    assert second.window
    assert second.window.workspace.read_only
    assert "read only" in second.window.bar.text

    second.window.commands["accept"].trigger()
    assert "read" in second.window.bar.text.lower()
    second.window.close()
    second.window.deleteLater()
    qapp.removeEventFilter(second._plain)


def test_a_file_that_is_no_workspace_is_refused_in_a_sentence(
    qtbot: QtBot, window: Window, program: Application, tmp_path: Path
) -> None:
    other = tmp_path / "letter.briefer"
    other.write_text("Dear all", encoding="utf-8")
    program.open(other)

    assert program.window is window
    assert "letter.briefer" in window.bar.text


def test_another_workspace_takes_the_place_of_the_first(
    qtbot: QtBot, window: Window, program: Application, tmp_path: Path
) -> None:
    window.workspace_wanted.emit(tmp_path / "other.briefer")

    assert program.window is not window
    assert program.window
    assert program.window.workspace.path.name == "other.briefer"
    assert not window.isVisible()


def test_what_nobody_caught_is_logged_and_said_calmly(window: Window, program: Application) -> None:
    program.say_bug(ZeroDivisionError, ZeroDivisionError("by zero"), None)

    assert "went wrong" in window.bar.text
    assert "ZeroDivisionError" not in window.bar.text
    assert log_file().name in window.bar.text


def test_an_error_one_can_act_on_is_said_as_it_is(window: Window, program: Application) -> None:
    problem = BrieferError("The disk is full. Nothing was changed; make room and try again.")
    program.say_bug(type(problem), problem, None)

    assert window.bar.text == str(problem)


def test_the_marking_of_the_note_stands_across_the_window(window: Window) -> None:
    window.banner.show_marking("UNCLASSIFIED")
    assert window.banner.isVisible()
    assert "#007a33" in window.banner.styleSheet()

    window.banner.show_marking("")
    assert not window.banner.isVisible()


@pytest.mark.parametrize("html", ["", "<p>Trader Chen Osei said: “It sweats,” in a long enough sentence.</p>"])
def test_ctrl_v_makes_an_article_of_what_was_copied(qtbot: QtBot, window: Window, press: Press, html: str) -> None:
    copied = QMimeData()
    copied.setText("Port news\n\nTrader Chen Osei said: “It sweats,” in a long enough sentence.")
    if html:
        copied.setHtml(html)
    QGuiApplication.clipboard().setMimeData(copied)
    with qtbot.waitSignal(window.importer.finished, timeout=30_000):
        press("V", ctrl=True)

    assert len(window.workspace.article_ids()) == 3
    assert "1 article added" in window.bar.text


def test_nothing_to_paste_is_said(window: Window, press: Press) -> None:
    QGuiApplication.clipboard().setMimeData(QMimeData())
    press("V", ctrl=True)

    assert "no text to paste" in window.bar.text


def test_a_link_is_not_followed(window: Window) -> None:
    for make in ("setText", "setUrls"):
        dropped = QMimeData()
        getattr(dropped, make)("https://example.org/a" if make == "setText" else [QUrl("https://example.org/a")])
        window.bar.hide()
        window.importer.import_pasted(dropped)
        assert "does not go online" in window.bar.text


def test_files_that_are_dropped_are_imported(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Port news\n\n“It sweats,” trader Chen Osei said.\n", encoding="utf-8")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(file))])
    with qtbot.waitSignal(window.importer.finished, timeout=30_000):
        window.importer.import_pasted(dropped)

    assert window.reader.article
    assert window.reader.article.title == "Port news"


def test_nothing_happens_after_the_window_is_closed(qtbot: QtBot, window: Window, workspace: Workspace) -> None:
    window.library.query.setText("winter")
    window.importer.import_paths([workspace.path.parent])
    window.close()
    qtbot.wait(400)

    assert not window.read_run.busy
    assert not window.quick_run.busy


def test_closing_leaves_the_workspace_to_others(qtbot: QtBot, window: Window, program: Application) -> None:
    path = window.workspace.path
    window.close()
    from briefer.workspace import open_workspace

    with open_workspace(path) as again:
        assert len(again.article_ids()) == 2


def test_the_window_is_as_it_was_on_a_small_screen(qtbot: QtBot, program: Application, workspace: Workspace) -> None:
    small = shown(qtbot, program, workspace)
    small.resize(960, 600)
    small.read(1)

    assert small.reader.view.viewport().width() > 250
    assert small.width() <= 1000


def test_the_marking_of_a_note_stands_there_from_the_start(
    qtbot: QtBot, program: Application, workspace: Workspace
) -> None:
    with workspace.edit("Note") as edit:
        edit.put_note(Note(title="A note", marking="CUI", scheme="us-cui", sections=(Section(heading="Point"),)))
    window = shown(qtbot, program, workspace)
    qtbot.waitUntil(window.banner.isVisible, timeout=20_000)

    assert window.banner.text() == "CUI"
    assert window.side.tabs.currentIndex() == 0


def test_the_status_line_names_the_keys_that_are_live(window: Window, press: Press) -> None:
    seen = {}
    for name, keys in {"reader": ["Escape"], "query": ["Slash"], "note": ["Escape", "N"]}.items():
        press(*keys)
        seen[name] = window.status.keys.place
    window.side.note.page.preview.setFocus()
    seen["preview"] = window.status.keys.place
    press("1", ctrl=True)
    seen["list"] = window.status.keys.place
    press("Escape", "T")
    seen["tag"] = window.status.keys.place

    assert seen == {
        "reader": "reading",
        "query": "looking up",
        "note": "writing",
        "preview": "page",
        "list": "list",
        "tag": "typing",
    }


def test_one_comes_back_to_where_one_stood(window: Window, press: Press) -> None:
    press("J", "J")
    window.read(2)
    window.read(1)

    assert window.reader.view.current == 2


def test_the_next_start_goes_on_where_one_stood_and_wrote(
    qtbot: QtBot, window: Window, program: Application, press: Press
) -> None:
    press("J", "J")
    standing = window.reader.quote
    press("N")
    path = window.workspace.path
    window.close()
    program.open(path)
    again = program.window

    assert again
    assert again.reader.quote == standing
    qtbot.waitUntil(lambda: again.side.tabs.currentIndex() == NOTE, timeout=20_000)
    assert again.reader.view.hasFocus()


def test_the_quote_one_stands_on_stays_in_sight_when_the_window_changes(window: Window, press: Press) -> None:
    window.resize(1300, 500)
    press("J", "J", "J", "J")
    window.resize(1000, 420)
    view = window.reader.view

    assert 0 <= view.cursorRect().top() < view.viewport().height()


def test_the_article_one_reads_stays_in_sight_in_the_list(
    qtbot: QtBot, window: Window, press: Press, tmp_path: Path
) -> None:
    for number in range(1, 13):
        text = f"News of pier {number}\n2024-04-{number:02d}\n\n“All is well at the pier,” said Ada Ndiaye.\n"
        (tmp_path / f"{number}.txt").write_text(text)
    window.resize(1300, 600)
    with qtbot.waitSignal(window.importer.finished, timeout=30_000):
        window.importer.import_paths([tmp_path])
    rows = window.library.list

    def seen() -> bool:
        return rows.viewport().rect().contains(rows.visualRect(rows.currentIndex()))

    assert rows.currentIndex().row() > 6
    qtbot.waitUntil(lambda: seen() and window.library.speakers.isVisible(), timeout=20_000)


@pytest.mark.skipif(sys.platform == "win32", reason="there, a file that is open cannot be renamed")
def test_a_workspace_that_was_moved_away_is_said(qtbot: QtBot, window: Window, press: Press) -> None:
    window.workspace.path.rename(window.workspace.path.with_name("elsewhere.briefer"))
    press("Return")
    qtbot.waitUntil(lambda: "no longer where it was opened" in window.bar.text)

    assert window.workspace.quotes()[0].status == "accepted"


def test_the_article_read_last_is_open_at_the_next_start(qtbot: QtBot, window: Window, program: Application) -> None:
    window.read(1)
    path = window.workspace.path
    window.close()
    program.open(path)

    assert program.window
    assert program.window.reader.article
    assert program.window.reader.article.id == 1
    settings().clear()
