"""Keeps the preview up with what is written: composes after a moment of quiet, elsewhere if it takes long."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from briefer.errors import BrieferError
from briefer.model import Note
from briefer.services.composing import sources_for
from briefer.ui.note.work import Composed, composed_from
from briefer.ui.tasks import Task, TaskRunner
from briefer.workspace import Workspace

QUIET_MS = 150
_SLOW = 0.05  # seconds; what takes longer is done in another process
_LONG = 20_000
_CALMEST_MS = 2000


class Composer(QObject):
    """``composed`` carries a Composed of the newest words; older ones that arrive late are dropped."""

    composed = Signal(object)

    def __init__(
        self, workspace: Workspace, run: TaskRunner, written: Callable[[], Note | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace, self._run, self._written = workspace, run, written
        self._task: Task | None = None
        self._warm = False  # Markdown is loaded with the first note
        self.elsewhere_from = _LONG  # characters; so long a note is composed in another process
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET_MS)
        self._timer.timeout.connect(self.compose)

    def wait(self) -> None:
        """Compose after a moment of quiet."""
        self._timer.start()

    def took(self, seconds: float) -> None:
        """Laying out the result took so long: the longer, the more quiet before the next time."""
        self._timer.setInterval(min(_CALMEST_MS, max(QUIET_MS, round(seconds * 4000))))

    def stop(self) -> None:
        self._timer.stop()
        if self._task:
            self._task.cancel()
            self._task = None

    def compose(self) -> None:
        """Compose now."""
        self.stop()
        note = self._written()
        if note is None:
            return
        try:
            sources = sources_for(self._workspace, note)
        except BrieferError as error:
            self.composed.emit(Composed(None, (), str(error)))
            return
        length = sum(len(section.body) for section in note.sections)
        if length >= self.elsewhere_from:
            self._task = self._run.start(composed_from, note, sources, done=self._deliver, failed=self._fail)
            return
        begun = time.perf_counter()
        result = composed_from(note, sources)
        if self._warm and time.perf_counter() - begun > _SLOW:
            self.elsewhere_from = length
        self._warm = True
        self._deliver(result)

    def _deliver(self, result: Composed) -> None:
        self._task = None
        self.composed.emit(result)

    def _fail(self, problem: BaseException) -> None:
        self._task = None
        self.composed.emit(Composed(None, (), str(problem)))
