"""A window on a workspace of invented articles, driven by real keys."""

import gc
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.model import Article, Quote, Span, Tag
from briefer.services.workspaces import open_or_create
from briefer.ui.application import Application
from briefer.ui.window import Window
from briefer.workspace import Workspace

HARBOUR = """Harbour talks resume in Port Ansel

By Ida Venn, The Daily Record
March 4, 2024

Transport minister Ada Ndiaye met envoy Bo Lindqvist in Port Ansel on Monday.

“We will keep the harbour open all winter,” Ms Ndiaye said. “That is a promise.”

Mr Lindqvist called the meeting “useful and frank”. “There is more to do before the ice,” he said.

The two sides meet again on Thursday, Ms Ndiaye told reporters, “with maps on the table”.
"""

GRAIN = """Grain prices fall for a third week

By Olu Marsh
March 9, 2024

Trader Chen Osei blamed a wet spring. “Nobody wants to hold grain that sweats,” he said.
"""


ADA, BO = "Ada Ndiaye", "Bo Lindqvist"
SPEAKERS = {5: (ADA, ADA, BO, BO, ADA), 1: ("Chen Osei",)}


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Two articles with their quotes, two tags."""
    with open_or_create(tmp_path / "harbour.briefer") as made:
        with made.edit("Articles") as edit:
            for text in (HARBOUR, GRAIN):
                article = Article(title=text.splitlines()[0], text=text, source="The Daily Record", language="en")
                edit.add_quotes(edit.add_article(article, text.encode()), quotes_of(text))
            edit.put_tag(Tag(name="harbour", key=1))
            edit.put_tag(Tag(name="winter", key=2))
        yield made


def quotes_of(text: str) -> list[Quote]:
    """Who said what in these two articles."""
    said = [found.span(1) for found in re.finditer("“([^”]*)”", text)]
    return [
        Quote(content=Span(*span), speakers=(name,), confidence=0.9)
        for span, name in zip(said, SPEAKERS[len(said)], strict=True)
    ]


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Application]:
    made = Application(qapp)
    yield made
    qapp.removeEventFilter(made._plain)
    if made.window:
        made.window.close()
        made.window.deleteLater()
    made.deleteLater()
    qapp.clipboard().clear()  # what a test copied is freed while the program runs
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # and windows that were left end before the next begins
    gc.collect()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, program: Application) -> Window:
    """The window on that workspace, with the focus in the article about the harbour."""
    made = shown(qtbot, program, workspace)
    made.read(1)
    return made


@pytest.fixture
def empty_window(qtbot: QtBot, tmp_path: Path, program: Application) -> Window:
    return shown(qtbot, program, open_or_create(tmp_path / "empty.briefer"))


def shown(qtbot: QtBot, program: Application, workspace: Workspace) -> Window:
    program._show(workspace)
    assert program.window
    program.window.resize(1300, 850)
    with qtbot.waitActive(program.window):
        program.window.activateWindow()
    return program.window


Press = Callable[..., None]


@pytest.fixture
def press(window: Window) -> Press:
    return presser(window)


def presser(window: Window) -> Press:
    """Real key events to whatever has the focus: ``press("J")``, ``press("E", ctrl=True)``."""

    def press(*names: str, ctrl: bool = False, shift: bool = False) -> None:
        modifiers = Qt.KeyboardModifier.NoModifier
        modifiers |= Qt.KeyboardModifier.ControlModifier if ctrl else modifiers
        modifiers |= Qt.KeyboardModifier.ShiftModifier if shift else modifiers
        for name in names:
            QTest.keyClick(window.focusWidget() or window, Qt.Key[f"Key_{name}"], modifiers)

    return press
