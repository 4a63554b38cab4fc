"""The figures of the whole path: set-up, first paint, forty articles while the window lives, each step by keys.

Usage: python -m tests.benchmarks.whole_path
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from briefer.ui.window import Window

ARTICLES = 40
ROOT = Path(__file__).parent.parent.parent


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BRIEFER_HOME"] = folder
        second_start()
        first_paint(Path(folder))
        whole_path(Path(folder))


def second_start() -> None:
    """What run.py itself takes once everything is set up."""
    if not (ROOT / ".venv" / "briefer-stamp").is_file():
        print("second start of run.py            not set up here")
        return
    taken = [seconds_of([sys.executable, str(ROOT / "run.py"), "--version"]) for _ in range(3)]
    alone = [seconds_of([sys.executable, "-m", "briefer", "--version"]) for _ in range(3)]
    print(f"second start of run.py            {min(taken) - min(alone):5.2f} s of set-up (goal 2 s)")


def seconds_of(command: list[str]) -> float:
    before = time.perf_counter()
    subprocess.run(command, capture_output=True, check=True, cwd=ROOT)
    return time.perf_counter() - before


def first_paint(folder: Path) -> None:
    from briefer.services.samples import sample_workspace
    from tests.benchmarks.window import FIRST_PAINT

    path, script = sample_workspace(folder), folder / "first_paint.py"
    script.write_text(FIRST_PAINT, encoding="utf-8")
    compiled = {"PYTHONPYCACHEPREFIX": str(folder / "compiled"), "PYTHONDONTWRITEBYTECODE": ""}
    environment = {**os.environ, **compiled, "PYTHONPATH": str(ROOT)}
    taken = []
    for _ in range(8):
        before = time.time()
        done = subprocess.run(
            [sys.executable, script, path], capture_output=True, text=True, env=environment, check=False
        )
        taken.append(float(done.stdout.split()[1]) - before)
    print(f"process start to first paint      {min(taken[1:]):5.2f} s at best, {median(taken[1:]):.2f} s (goal 0.6 s)")


def whole_path(folder: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from briefer.ui.application import Application
    from tests.acceptance.articles import write_articles

    app = QApplication([])
    program = Application(app)
    program.open(folder / "port.briefer")
    window = program.window
    assert window
    window.resize(1300, 850)
    clock = Clock(app)
    clock.until(lambda: not window.quick_run.busy)
    files = write_articles(folder / "forty", ARTICLES)
    done: list[object] = []
    window.importer.finished.connect(done.append)
    window.importer.import_paths(files)
    clock.until(lambda: bool(done))
    clock.say(f"import {len(window.workspace.article_ids())} articles")
    clock.until(lambda: f"{ARTICLES} of {ARTICLES} indexed" in window.status._indexed.text())
    clock.say("index them meanwhile")
    by_keys(app, window)
    window.close()


class Clock:
    """Lets the window live and remembers the longest time in which it did not answer."""

    def __init__(self, app: "QApplication") -> None:
        self._app = app
        self._began, self._gaps = time.perf_counter(), [0.0]

    def until(self, over: Callable[[], bool]) -> None:
        from PySide6.QtCore import QTimer

        self._began = time.perf_counter()
        beats = [self._began]
        timer = QTimer()
        timer.timeout.connect(lambda: beats.append(time.perf_counter()))
        timer.start(1)
        while not over():
            self._app.processEvents()
            time.sleep(0.0005)
        timer.stop()
        self._gaps = [later - sooner for sooner, later in pairwise([*beats, time.perf_counter()])]

    def say(self, what: str) -> None:
        worst = sorted(self._gaps, reverse=True)[:3]
        shown = ", ".join(f"{gap * 1000:.0f}" for gap in worst)
        print(f"{what:33} {time.perf_counter() - self._began:5.2f} s; did not answer for {shown} ms (goal 50 ms)")


def by_keys(app: "QApplication", window: "Window") -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    window.read(window.library.model.rows[0].article_id)
    window.activateWindow()
    window.reader.view.setFocus()
    keys = {"J": "next quote", "Return": "accept", "X": "reject", "1": "tag", "BracketRight": "next article"}
    window.annotator.enter_tag("port")
    for key, what in keys.items():
        taken = []
        for _ in range(20):
            before = time.perf_counter()
            QTest.keyClick(window.focusWidget() or window, Qt.Key[f"Key_{key}"])
            app.processEvents()
            taken.append((time.perf_counter() - before) * 1000)
        print(f"{what:33} {median(taken):5.0f} ms, worst {max(taken):.0f} ms")


if __name__ == "__main__":
    main()
