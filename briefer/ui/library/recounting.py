"""Counts again a moment after each step, in another process."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from briefer.ui.library.counting import Counts, count_workspace
from briefer.ui.tasks import TaskRunner

_SOON_MS = 250


class Recounter(QObject):
    due = Signal()  # what can be read at once may be shown anew
    counted = Signal(object)  # Counts

    def __init__(self, run: TaskRunner, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run, self._path = run, path
        self.reported = True  # reported speech counts too
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SOON_MS)
        self._timer.timeout.connect(self._count)

    def soon(self) -> None:
        self._timer.start()

    def _count(self) -> None:
        self.due.emit()
        count = partial(count_workspace, reported=self.reported)
        self._run.start(count, self._path, done=self._take, failed=self._leave)

    def _take(self, counts: Counts) -> None:
        self.counted.emit(counts)

    def _leave(self, problem: BaseException) -> None:
        del problem  # the counts stay as they were; the next step counts again
