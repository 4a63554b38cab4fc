"""Whoever cannot see the window or hold a mouse: names of all controls in all views, an order of Tab, words on their ground."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QLineEdit, QWidget

from briefer.services.importing import import_paths
from briefer.services.workspaces import open_or_create
from briefer.ui.side.pane import NOTE, OVERVIEW, QUOTES
from briefer.ui.window import Window
from tests.acceptance.articles import write_articles
from tests.acceptance.conftest import Press

VIEWS = (
    "beginning",
    "reading",
    "looking up",
    "typing a tag",
    "correcting",
    "note",
    "overview",
    "palette",
    "help",
    "check",
)


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with three articles."""
    folder = tmp_path_factory.mktemp("stored")
    with open_or_create(folder / "port.briefer") as workspace:
        import_paths(workspace, write_articles(folder / "articles", 3))
    return folder / "port.briefer"


@pytest.fixture
def filled(request: pytest.FixtureRequest, stored: Path, tmp_path: Path) -> Window:
    """The window on such a workspace, reading."""
    shutil.copy(stored, tmp_path / stored.name)
    window: Window = request.getfixturevalue("window")
    window.read(1)
    window.reader.view.setFocus()
    return window


def show(window: Window, press: Press, view: str) -> None:
    """By keys, as an analyst comes there."""
    ways = {
        "looking up": [("Slash", False)],
        "typing a tag": [("T", False)],
        "correcting": [("S", False)],
        "note": [("N", False)],
        "palette": [("K", True)],
        "help": [("F1", False)],
    }
    for key, ctrl in ways.get(view, []):
        press(key, ctrl=ctrl)
    if view == "overview":
        window.side.turn_to(OVERVIEW)
    if view == "check":
        window.side.turn_to(NOTE)
        window.side.note.setCurrentWidget(window.side.note.check_view)


def controls(window: Window) -> Iterator[QWidget]:
    """What is seen and can be reached."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and (widget.focusPolicy().value or isinstance(widget, QAbstractButton)):
            yield widget


def inside(widget: QWidget) -> bool:
    """A part that Qt itself makes within a control: the viewport of a list, the button in a line."""
    return widget.objectName().startswith("qt_") or isinstance(widget.parentWidget(), (QAbstractItemView, QLineEdit))


def name_of(widget: QWidget) -> str:
    """What a screen reader says of it."""
    said = QAccessible.queryAccessibleInterface(widget)
    return said.text(QAccessible.Text.Name) if said else ""


@pytest.mark.parametrize("view", VIEWS)
def test_every_control_says_what_it_is(request: pytest.FixtureRequest, view: str) -> None:
    window: Window = request.getfixturevalue("window" if view == "beginning" else "filled")
    show(window, request.getfixturevalue("press"), view)

    seen = [widget for widget in controls(window) if not inside(widget)]
    assert len(seen) >= 4
    assert [widget for widget in seen if not name_of(widget).strip() or name_of(widget).startswith("(")] == []


@pytest.mark.parametrize("view", VIEWS[1:])
def test_tab_goes_round_and_leaves_nothing_out_that_has_the_focus_by_tab(
    filled: Window, press: Press, view: str
) -> None:
    show(filled, press, view)
    if view in {"palette", "help", "typing a tag", "correcting"}:
        return  # there Tab takes what is offered
    chain: list[QWidget] = []
    widget = filled.nextInFocusChain()
    while widget is not None and widget is not filled and len(chain) < 2000:
        chain.append(widget)
        widget = widget.nextInFocusChain()

    by_tab = [one for one in controls(filled) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(chain) < 2000
    assert [one for one in by_tab if one not in chain] == []
    assert 3 <= len(by_tab) <= 60


@pytest.mark.parametrize("page", [QUOTES, NOTE, OVERVIEW])
def test_tab_never_traps_the_focus(filled: Window, press: Press, page: int) -> None:
    filled.side.turn_to(page)
    if page == NOTE:
        press("N")
    filled.library.list.setFocus()
    stops: list[QWidget] = []
    for _ in range(80):
        focus = filled.focusWidget()
        assert focus
        if focus in stops:
            break
        stops.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)

    assert len(stops) >= 4
    assert filled.focusWidget() is stops[0]
    assert all(stop.isVisible() for stop in stops)


@pytest.mark.parametrize("way", ["F6", "Escape"])
def test_one_leaves_the_note_where_tab_is_a_letter(filled: Window, press: Press, way: str) -> None:
    press("N")
    editor = filled.focusWidget()
    assert editor is filled.side.note.page.editor
    press(way)

    assert filled.focusWidget() is not editor


@pytest.mark.parametrize("page", [QUOTES, NOTE, OVERVIEW])
def test_tab_goes_from_the_left_to_the_right(filled: Window, page: int) -> None:
    """The panes come in the order in which they stand, none twice."""
    filled.side.turn_to(page)
    filled.library.list.setFocus()
    panes: list[QWidget] = []
    for _ in range(60):
        focus = filled.focusWidget()
        assert focus
        pane = next((one for one in (filled.library, filled.reader, filled.side) if one.isAncestorOf(focus)), filled)
        if not panes or panes[-1] is not pane:
            panes.append(pane)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        if len(panes) > 1 and filled.focusWidget() is filled.library.list:
            break

    order = [pane for pane in panes if pane is not filled]
    assert order[:3] == [filled.library, filled.reader, filled.side]


def test_the_lists_tell_a_screen_reader_what_stands_in_a_row(filled: Window) -> None:
    row = filled.library.model.index(0)
    said = row.data(Qt.ItemDataRole.AccessibleTextRole) or row.data(Qt.ItemDataRole.DisplayRole)
    assert "Port Ansel talks" in said

    quote = filled.side.quotes.model().index(0, 0)
    said = quote.data(Qt.ItemDataRole.AccessibleTextRole) or quote.data(Qt.ItemDataRole.DisplayRole)
    assert "is as good as settled" in said
    assert "Ada Ndiaye" in said


def test_words_that_are_shown_are_large_enough_to_be_read(filled: Window, qapp: QApplication) -> None:
    small = {
        label.text(): label.font().pointSizeF()
        for label in filled.findChildren(QLabel)
        if label.isVisible() and label.text() and 0 < label.font().pointSizeF() < 8
    }

    assert small == {}
