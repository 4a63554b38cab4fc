"""The figures of the window: process start to first paint; 1 MB with 2,000 quotes.

Usage: python -m tests.benchmarks.window
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from briefer.model import Quote

FIRST_PAINT = """
import sys, time
from itertools import pairwise
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.objectName() == "qt_scrollarea_viewport":
            print("painted", time.time(), flush=True)
            import os; os._exit(0)
        return False
if __name__ == "__main__":
    app = QApplication([])
    watch = Watch(); app.installEventFilter(watch)
    from briefer.ui import run
    run(Path(sys.argv[1]))
"""


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BRIEFER_HOME"] = folder
        first_paint(Path(folder))
        large_article()
        forty_files(Path(folder))


def first_paint(folder: Path) -> None:
    from briefer.services.samples import sample_workspace

    path = sample_workspace(folder)
    script = folder / "first_paint.py"
    script.write_text(FIRST_PAINT, encoding="utf-8")
    compiled = {"PYTHONPYCACHEPREFIX": str(folder / "compiled"), "PYTHONDONTWRITEBYTECODE": ""}  # as run.py leaves it
    environment = {**os.environ, **compiled, "PYTHONPATH": str(Path.cwd())}
    taken = []
    for _ in range(8):
        before = time.time()
        done = subprocess.run(
            [sys.executable, script, path], capture_output=True, text=True, env=environment, check=False
        )
        taken.append(float(done.stdout.split()[1]) - before)
    warm = taken[1:]
    print(f"process start to first paint: median {median(warm):.2f} s, worst {max(warm):.2f} s (bar 0.6 s)")


def large_article() -> None:
    from briefer.model import Status
    from briefer.ui.actions import Actions
    from briefer.ui.reader.card import Card
    from briefer.ui.reader.marks import Slots
    from briefer.ui.reader.view import ArticleView
    from briefer.ui.styling import dress

    dress(application())
    text, quotes, slots = *article_of(2000), Slots()
    view = ArticleView()
    view.resize(700, 900)
    view.hold(Card(Actions(view)))
    view.show()

    def timed(work: Callable[..., object], *args: object) -> float:
        """Milliseconds, painting included."""
        before = time.perf_counter()
        work(*args)
        view.grab()
        return (time.perf_counter() - before) * 1000

    print(f"article: {len(text) / 1e6:.2f} MB, {len(quotes)} quotes")
    print(f"  show the article   {timed(view.show_article, text):6.0f} ms")
    print(f"  mark the quotes    {timed(view.show_quotes, quotes, slots):6.0f} ms")
    one = [*quotes[:5], replace(quotes[5], status=Status.ACCEPTED), *quotes[6:]]
    print(f"  mark one anew      {timed(view.show_quotes, one, slots):6.0f} ms")
    steps = [timed(view.stand_on, number) for number in range(0, 2000, 20)]
    print(f"  J step             {median(steps):6.0f} ms, worst {max(steps):.0f} ms")
    bar = view.verticalScrollBar()
    scrolls = [timed(bar.setValue, bar.maximum() * percent // 100) for percent in range(100)]
    print(f"  scroll and repaint {median(scrolls):6.0f} ms, worst {max(scrolls):.0f} ms")
    print(f"  larger type        {timed(view.zoom_to, 14):6.0f} ms")


def forty_files(folder: Path) -> None:
    """How long the window is ever held up while forty files of 70 kB are imported."""
    from PySide6.QtCore import QTimer
    from PySide6.QtTest import QTest

    from briefer.ui.application import Application

    files = folder / "forty"
    files.mkdir()
    for number in range(40):
        (files / f"{number}.txt").write_text(f"Report {number}\n\n" + article_of(130)[0], encoding="utf-8")
    program = Application(application())
    program.open(folder / "forty.briefer")
    assert program.window
    QTest.qWait(500)
    beats, began, imported = [time.perf_counter()], time.perf_counter(), list[float]()
    pulse = QTimer()
    pulse.timeout.connect(lambda: beats.append(time.perf_counter()))
    program.window.importer.finished.connect(lambda _files: imported.append(time.perf_counter() - began))
    pulse.start(5)
    program.window.importer.import_paths([files])
    while not imported:
        QTest.qWait(20)
    worst = max(after - before for before, after in pairwise(beats))
    print(f"forty files: {imported[0]:.1f} s, the window held up {worst * 1000:.0f} ms at most")
    program.window.close()


def application() -> "QApplication":
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    return app


def article_of(paragraphs: int) -> "tuple[str, list[Quote]]":
    """Half a thousand characters a paragraph, a quote in each."""
    from briefer.model import Quote, Span

    said = (
        "The minister said on Tuesday that the talks went on. “We go on with them as long as it takes, {n},” she said. "
    )
    rest = "The delegations met again in the afternoon and spoke about the port, the road and the price of grain. " * 4
    text = "\n\n".join(said.format(n=n) + rest for n in range(paragraphs))
    names = ("Ada Ndiaye", "Bo Lindqvist", "Chen Osei")
    return text, [
        Quote(content=Span(found.start() + 1, found.end() - 1), id=n + 1, speakers=(names[n % 3],))
        for n, found in enumerate(re.finditer("“[^”]*”", text))
    ]


if __name__ == "__main__":
    main()
