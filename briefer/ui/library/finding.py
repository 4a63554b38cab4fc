"""Looking up without waiting: one question at a time in another process, answers to older questions dropped."""

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from briefer.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from briefer.lookup import Results

_LOG = logging.getLogger("briefer")
AFTER_TYPING_MS = 120
AFTER_EDITS_MS = 700
LIMIT = 200


class Finder(QObject):
    """Asks the index of one workspace as it is, brings it up to date in between, and then asks again."""

    found = Signal(object)  # Results
    failed = Signal(object)  # what went wrong
    indexed = Signal(int)  # articles in the index

    def __init__(self, run: TaskRunner, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run, self._path = run, path
        self._wanted = self._asked = ""
        self._stale, self._busy = False, False
        self._typing, self._edits = QTimer(self), QTimer(self)
        for timer, wait in ((self._typing, AFTER_TYPING_MS), (self._edits, AFTER_EDITS_MS)):
            timer.setSingleShot(True)
            timer.setInterval(wait)
            timer.timeout.connect(self._next)

    def look_for(self, query: str) -> None:
        """Ask for this soon; an empty query asks for nothing."""
        self._wanted = query.strip()
        self._typing.start()

    def workspace_changed(self) -> None:
        """Bring the index up to date soon, and ask again what is asked."""
        self._stale = True
        self._asked = ""
        self._edits.start()

    def _next(self) -> None:
        if self._busy or self._typing.isActive():
            return
        from briefer.services.looking_up import look_up_typing, update_index

        if self._wanted and self._wanted != self._asked:
            self._busy, self._asked = True, self._wanted
            self._run.start(
                look_up_typing, self._path, self._wanted, LIMIT, done=self._answered, failed=self._broke, timeout=60
            )
        elif self._stale and not self._edits.isActive():
            self._busy, self._stale = True, False
            self._run.start(update_index, self._path, done=self._updated, failed=self._not_updated, timeout=600)

    def _answered(self, results: "Results") -> None:
        self._busy = False
        if self._asked == self._wanted:
            self.found.emit(results)
        self._next()

    def _updated(self, articles: int) -> None:
        self._busy = False
        self._asked = ""  # what was answered meanwhile came from the index before
        self.indexed.emit(articles)
        self._next()

    def _not_updated(self, problem: BaseException) -> None:
        """The index is as it was; the next step or question brings it up to date."""
        _LOG.warning("the index could not be brought up to date", exc_info=problem)
        self._busy = False
        self._next()

    def _broke(self, problem: BaseException) -> None:
        self._busy = False
        if self._asked == self._wanted:
            self.failed.emit(problem)
        self._next()
