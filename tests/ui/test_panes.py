"""Where there is no room for three panes."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefer.ui.help_sheet import HelpSheet
from briefer.ui.panes import LIBRARY, READER, SIDE, shown_in
from briefer.ui.window import Window
from tests.ui.conftest import Press


@pytest.mark.parametrize(
    ("width", "inside", "beside", "shown"),
    [
        (1440, READER, LIBRARY, (LIBRARY, READER, SIDE)),
        (800, READER, LIBRARY, (LIBRARY, READER)),
        (800, SIDE, SIDE, (READER, SIDE)),
        (640, SIDE, SIDE, (SIDE,)),
        (640, READER, LIBRARY, (LIBRARY, READER)),
        (500, READER, LIBRARY, (READER,)),
    ],
)
def test_the_panes_that_fit_are_shown(width: int, inside: int, beside: int, shown: tuple[int, ...]) -> None:
    assert shown_in(width, inside, beside) == shown


def test_a_narrow_window_shows_the_pane_one_goes_to(qtbot: QtBot, window: Window, press: Press) -> None:
    window.resize(720, 600)
    seen = []
    for key in ("3", "1", "2"):
        press(key, ctrl=True)
        seen.append([pane for pane in range(3) if window.panes.sizes()[pane]])

    assert window.width() == 720
    assert seen == [[READER, SIDE], [LIBRARY, READER], [LIBRARY, READER]]


def test_a_very_narrow_window_shows_one_pane_and_its_keys_still_work(window: Window, press: Press) -> None:
    window.resize(400, 500)
    press("N")
    assert _inside(window, window.side)
    press("Escape")
    press("J")

    assert window.panes.sizes()[READER] > 350
    assert window.reader.position_text().startswith("Quote 2")


def test_a_window_that_grows_again_has_its_panes_as_they_were(window: Window) -> None:
    window.panes.setSizes([260, 600, 440])
    before = window.panes.sizes()
    window.resize(500, 600)
    narrow = window.panes.sizes()
    window.resize(1300, 850)

    assert narrow.count(0) == 2
    assert window.panes.sizes() == before


def test_nothing_of_a_sheet_is_outside_a_small_window(window: Window, press: Press) -> None:
    window.resize(960, 500)
    press("F1")
    sheet = next(sheet for sheet in window.findChildren(HelpSheet) if sheet.isVisible())

    assert window.rect().contains(sheet.geometry())


def _inside(window: Window, pane: QWidget) -> bool:
    focus = window.focusWidget()
    return focus is not None and pane.isAncestorOf(focus)
