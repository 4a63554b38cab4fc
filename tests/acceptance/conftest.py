"""The real window on a workspace of its own, and real key events."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.ui.application import Application
from briefer.ui.window import Window

Press = Callable[..., None]


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Application]:
    made = Application(qapp)
    yield made
    qapp.removeEventFilter(made._plain)
    if made.window:
        made.window.close()
        made.window.deleteLater()
    made.deleteLater()
    end_at_once(qapp)


def end_at_once(app: QApplication) -> None:
    """Windows that were left end here, and not when Python comes to it, in the middle of another one's painting."""
    app.clipboard().clear()  # what was copied is ours to free, and not when the program has ended
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


@pytest.fixture
def window(qtbot: QtBot, program: Application, tmp_path: Path) -> Window:
    """On an empty workspace."""
    program.open(tmp_path / "port.briefer")
    made = program.window
    assert made
    made.resize(1300, 850)
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


@pytest.fixture
def press(window: Window) -> Press:
    """Real key events to whatever has the focus: ``press("J")``, ``press("E", ctrl=True)``."""

    def press(*names: str, ctrl: bool = False, shift: bool = False) -> None:
        modifiers = Qt.KeyboardModifier.NoModifier
        modifiers |= Qt.KeyboardModifier.ControlModifier if ctrl else modifiers
        modifiers |= Qt.KeyboardModifier.ShiftModifier if shift else modifiers
        for name in names:
            QTest.keyClick(window.focusWidget() or window, Qt.Key[f"Key_{name}"], modifiers)

    return press
