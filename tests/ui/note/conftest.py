"""A workspace with two articles, and the panel on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefer.ui.note.panel import NotePanel
from briefer.ui.tasks import TaskRunner
from briefer.workspace import Workspace
from tests.ui.note.invented import at_once, filled_workspace, note, store


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with filled_workspace(tmp_path) as opened:
        yield opened


@pytest.fixture
def panel(workspace: Workspace, qtbot: QtBot) -> Iterator[NotePanel]:
    """The panel, shown, without a note."""
    made = NotePanel(workspace, TaskRunner(at_once))
    qtbot.addWidget(made)
    made.resize(480, 820)
    made._draft_timer.setInterval(50)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.stop()


@pytest.fixture
def noted(panel: NotePanel, workspace: Workspace, qtbot: QtBot) -> NotePanel:
    """The panel with a note in it, composed."""
    panel.show_note(store(workspace, note()))
    composed(panel, qtbot)
    return panel


def composed(panel: NotePanel, qtbot: QtBot) -> None:
    """Wait until what is written has become pages or findings."""
    panel._composer.compose()
    qtbot.waitUntil(lambda: panel.page.document is not None or bool(panel.page.findings.problems))
