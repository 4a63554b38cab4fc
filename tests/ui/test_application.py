"""Starting and ending the program."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.services.workspaces import data_folder
from briefer.ui import run
from briefer.ui.application import Application, own_workspace
from briefer.ui.window import Window


@pytest.fixture
def _hook(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)


@pytest.mark.usefixtures("_hook")
def test_the_program_runs_until_its_window_is_closed(qapp: QApplication, tmp_path: Path) -> None:
    titles: list[str] = []

    def close() -> None:
        titles.extend(window.windowTitle() for window in qapp.topLevelWidgets() if window.isVisible())
        qapp.closeAllWindows()

    QTimer.singleShot(300, close)

    assert run(tmp_path / "mine.briefer") == 0
    assert titles == ["mine.briefer — Briefer"]


def test_the_sample_is_imported_before_the_analysts_eyes(qtbot: QtBot, program: Application) -> None:
    program.open_sample()
    window = program.window
    assert window
    with qtbot.waitSignal(window.importer.finished, timeout=60_000):
        pass

    assert len(window.workspace.article_ids()) >= 3
    assert window.workspace.path == data_folder() / "sample.briefer"
    assert [tag.key for tag in window.workspace.tags()] == [1, 2, 3]
    program.open_sample()
    assert program.window
    assert len(program.window.workspace.article_ids()) >= 3


def test_a_file_that_does_not_open_at_the_start_leaves_one_with_ones_own_workspace(
    qtbot: QtBot, program: Application, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.briefer"
    bad.write_text("Dear all", encoding="utf-8")
    program.open(bad)

    assert program.window
    assert program.window.workspace.path == own_workspace()
    assert "bad.briefer" in program.window.bar.text


def test_a_workspace_that_is_open_already_is_not_opened_twice(
    qtbot: QtBot, window: Window, program: Application
) -> None:
    program.open(window.workspace.path)

    assert program.window is window
    assert "open already" in window.bar.text
