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
from pathlib import Path
from statistics import median

FIRST_PAINT = """
import sys, time
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


def first_paint(folder: Path) -> None:
    from briefer.services.samples import sample_workspace

    path = sample_workspace(folder)
    script = folder / "first_paint.py"
    script.write_text(FIRST_PAINT, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    taken = []
    for _ in range(7):
        before = time.time()
        done = subprocess.run(
            [sys.executable, script, path], capture_output=True, text=True, env=environment, check=False
        )
        taken.append(float(done.stdout.split()[1]) - before)
    print(f"process start to first paint: median {median(taken):.2f} s, worst {max(taken):.2f} s (bar 0.6 s)")


def large_article() -> None:
    from PySide6.QtWidgets import QApplication

    from briefer.model import Quote, Span, Status
    from briefer.ui.actions import Actions
    from briefer.ui.reader.card import Card
    from briefer.ui.reader.marks import Slots
    from briefer.ui.reader.view import ArticleView
    from briefer.ui.styling import dress

    app = QApplication([])
    dress(app)
    paragraph = (
        "The minister said on Tuesday that the talks went on. “We go on with them as long as it takes, {n},” she said. "
    )
    filler = (
        "The delegations met again in the afternoon and spoke about the port, the road and the price of grain. " * 4
    )
    text = "\n\n".join(paragraph.format(n=n) + filler for n in range(2000))
    names = ["Ada Ndiaye", "Bo Lindqvist", "Chen Osei"]
    quotes = [
        Quote(content=Span(m.start() + 1, m.end() - 1), id=n + 1, speakers=(names[n % 3],))
        for n, m in enumerate(re.finditer("“[^”]*”", text))
    ]
    view = ArticleView()
    view.resize(700, 900)
    view.hold(Card(Actions(view)))
    view.show()
    slots = Slots()
    print(f"article: {len(text) / 1e6:.2f} MB, {len(quotes)} quotes")
    print(f"  show the article      {timed(lambda: (view.show_article(text), view.grab())):6.0f} ms")
    print(f"  mark the quotes       {timed(lambda: (view.show_quotes(quotes, slots), view.grab())):6.0f} ms")
    accepted = [Quote(content=q.content, id=q.id, speakers=q.speakers, status=Status.ACCEPTED) for q in quotes]
    one = [*quotes[:5], accepted[5], *quotes[6:]]
    print(f"  mark one anew         {timed(lambda: (view.show_quotes(one, slots), view.grab())):6.0f} ms")
    steps = [timed(lambda n=n: (view.stand_on(n), view.grab())) for n in range(0, 2000, 20)]
    print(f"  J step                {median(steps):6.0f} ms, worst {max(steps):.0f} ms")
    bar = view.verticalScrollBar()
    scrolls = [timed(lambda n=n: (bar.setValue(bar.maximum() * n // 100), view.grab())) for n in range(100)]
    print(f"  scroll and repaint    {median(scrolls):6.0f} ms, worst {max(scrolls):.0f} ms")
    print(f"  larger type           {timed(lambda: (view.zoom_to(14), view.grab())):6.0f} ms")


def timed(work: Callable[[], object]) -> float:
    """Milliseconds, painting included."""
    before = time.perf_counter()
    work()
    return (time.perf_counter() - before) * 1000


if __name__ == "__main__":
    main()
