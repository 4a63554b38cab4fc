"""The program is killed, or started twice: every step that was shown as done is there, and a second window is told."""

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from briefer.model import Status
from briefer.services.importing import import_paths
from briefer.services.workspaces import open_or_create
from briefer.workspace import Workspace, open_workspace

STORY = Path(__file__).parent.parent / "data" / "stories" / "dam-talks.txt"
KILLS = 6

_WINDOW = """
import json, sys
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from briefer.ui.application import Application

program = Application(QApplication([]))
program.open(Path(sys.argv[1]))
window = program.window
QTest.qWaitForWindowActive(window)
window.read(window.workspace.article_ids()[0])
window.reader.view.setFocus()

def show():
    shown = [(quote.id, quote.status.value, quote.tags) for quote in window.reader.quotes]
    print(json.dumps({"shown": shown, "says": window.bar.text, "steps": len(window.workspace.history(10**6))}), flush=True)

def press(key, *more):
    QTest.keyClick(window.focusWidget() or window, key, *more)

show()
for step in range(int(sys.argv[2])):
    press(Qt.Key.Key_J)
    kind = step % 4
    if kind == 0:
        press(Qt.Key.Key_Return)
    elif kind == 1:
        press(Qt.Key.Key_X)
    elif kind == 2:
        press(Qt.Key.Key_T)
        QTest.keyClicks(window.focusWidget(), f"tag {step}")
        press(Qt.Key.Key_Return)
    else:
        press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    show()
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A workspace with one article."""
    made = tmp_path / "river.briefer"
    with open_or_create(made) as workspace:
        import_paths(workspace, [STORY])
    return made


@contextmanager
def window_on(path: Path, steps: int) -> Iterator["subprocess.Popen[str]"]:
    """The program on a workspace, doing that many steps; ended the hard way."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", _WINDOW, str(path), str(steps)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=environment
    ) as program:
        try:
            yield program
        finally:
            program.kill()


def told_by(program: "subprocess.Popen[str]") -> dict[str, Any]:
    assert program.stdout
    told: dict[str, Any] = json.loads(program.stdout.readline())
    return told


def killed_at_random(path: Path, chance: random.Random) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the window showed first and last."""
    with window_on(path, 10_000) as program:
        told = [told_by(program) for _ in range(chance.randrange(2, 30))]
        time.sleep(chance.random() / 50)
        program.kill()
        assert program.stdout
        told += [json.loads(line) for line in program.stdout.readlines() if line.endswith("\n")]
    return told[0], told[-1]


def shown_of(workspace: Workspace) -> list[list[object]]:
    (article,) = workspace.article_ids()
    return [[quote.id, quote.status.value, list(quote.tags)] for quote in workspace.quotes(article)]


def test_what_was_shown_as_done_is_there_at_the_next_start_whenever_it_was_killed(path: Path) -> None:
    chance = random.Random(26)  # noqa: S311  # not for secrets
    with open_workspace(path) as workspace:
        before = shown_of(workspace)
    for _ in range(KILLS):
        first, last = killed_at_random(path, chance)
        assert [one for one in first["shown"] if one not in before] == []
        with open_workspace(path) as workspace:
            assert workspace.warnings == ()
            done = len(workspace.history(10**6)) - last["steps"]
            before = shown_of(workspace)
            assert done in {0, 1, 2}, "the step that was under way may be there whole"
            if done == 0:
                assert [one for one in last["shown"] if one not in before] == []
    with open_workspace(path) as workspace:
        assert workspace.verify() == []
        assert any(quote.status is not Status.SUGGESTED for quote in workspace.quotes())


def test_a_second_window_on_the_same_workspace_is_told_so_and_reads(path: Path) -> None:
    with window_on(path, 0) as first:
        told_by(first)
        with window_on(path, 0) as second:
            told = told_by(second)

    assert path.name in told["says"]
    assert "open in another window" in told["says"]
    assert "read only" in told["says"]
    assert told["shown"]


def test_a_command_that_would_write_beside_the_window_is_told_so(path: Path) -> None:
    with window_on(path, 0) as window:
        told_by(window)
        done = subprocess.run(
            [sys.executable, "-m", "briefer", "import", STORY, "-w", path],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        read = subprocess.run([sys.executable, "-m", "briefer", "verify", "-w", path, "--quiet"], check=False)

    assert done.returncode == 1
    assert "open in another window" in done.stderr
    assert read.returncode == 0


def test_after_a_kill_nobody_holds_the_workspace(path: Path) -> None:
    with window_on(path, 2) as program:
        told_by(program)
    with open_workspace(path) as workspace:
        assert not workspace.read_only
