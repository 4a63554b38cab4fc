"""Finds the quotes of all articles again in other processes, and stores what differs in one step."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from briefer.errors import BrieferError
from briefer.ui.tasks import Task, TaskRunner
from briefer.workspace import Workspace

if TYPE_CHECKING:
    from briefer.services.finding_again import ArticleQuotes, FoundAgain

_LOG = logging.getLogger("briefer")
_AT_ONCE = 8  # articles a process is given


class FinderAgain(QObject):
    """Once at a time; cancelled, nothing has changed."""

    progressed = Signal(int, int)  # articles done, all; 0, 0 when it is over
    finished = Signal(object, int)  # FoundAgain, and how many articles could not be done
    failed = Signal(str)

    def __init__(self, workspace: Workspace, run: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._run = workspace, run
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="storing")
        self._storing = TaskRunner(self._in_thread, self)
        self._tasks: list[Task] = []
        self._found: list[ArticleQuotes] = []
        self._all = self._done = self._missed = 0

    @property
    def busy(self) -> bool:
        return self._all > 0

    def start(self) -> None:
        from briefer.services.finding_again import SECONDS_PER_ARTICLE, find_in

        ids = self._workspace.article_ids()
        if self.busy or not ids:
            return
        self._all = len(ids)
        self.progressed.emit(0, self._all)
        people = tuple(self._workspace.people())
        for first in range(0, len(ids), _AT_ONCE):
            some = tuple(ids[first : first + _AT_ONCE])
            batch = _Batch(self, len(some))
            seconds = SECONDS_PER_ARTICLE * len(some)
            run = self._run.start
            self._tasks.append(
                run(find_in, self._workspace.path, some, people, done=batch.found, failed=batch.missed, timeout=seconds)
            )

    def cancel(self) -> None:
        """Drop what was found; what is being stored already is stored."""
        if self.busy and self._done < self._all:
            for task in self._tasks:
                task.cancel()
            self._end()

    def stop(self) -> None:
        """The window closes."""
        self._storing.stop()
        self._thread.shutdown(wait=True, cancel_futures=True)

    def take(self, found: "list[ArticleQuotes]", articles: int, *, missed: bool) -> None:
        """Some articles are done."""
        from briefer.services.finding_again import store_found

        self._found += found
        self._done += articles
        self._missed += articles if missed else 0
        self.progressed.emit(self._done, self._all)
        if self._done == self._all:
            self._storing.start(store_found, self._workspace, self._found, done=self._stored, failed=self._not_stored)

    def _stored(self, found: "FoundAgain") -> None:
        missed = self._missed
        self._end()
        self.finished.emit(found, missed)

    def _not_stored(self, problem: BaseException) -> None:
        self._end()
        if not isinstance(problem, BrieferError):
            raise problem
        self.failed.emit(str(problem))

    def _end(self) -> None:
        self._tasks, self._found = [], []
        self._all = self._done = self._missed = 0
        self.progressed.emit(0, 0)

    def _in_thread(self, function: Callable[..., Any], *args: object, timeout: float) -> "Future[Any]":
        del timeout
        return self._thread.submit(function, *args)


class _Batch(QObject):
    """Knows how many articles were given to a process."""

    def __init__(self, finder: FinderAgain, articles: int) -> None:
        super().__init__(finder)
        self._finder, self._articles = finder, articles

    def found(self, found: "list[ArticleQuotes]") -> None:
        self._finder.take(found, self._articles, missed=False)

    def missed(self, problem: BaseException) -> None:
        if not isinstance(problem, BrieferError):
            _LOG.error("finding quotes again", exc_info=problem)
        self._finder.take([], self._articles, missed=True)


def words_of(found: "FoundAgain", missed: int = 0) -> str:
    """What became of it, in a sentence or two."""
    parts = []
    if found.changed:
        parts.append(f"{_counted(found.changed, 'quote')} changed")
    if found.added:
        parts.append(f"{_counted(found.added, 'quote')} added")
    told = " and ".join(parts) or "nothing differs"
    words = f"Found again in {_counted(found.articles, 'article')}: {told}."
    if parts:
        words += " What you decided, tagged, commented or corrected is as it was."
    return f"{words} {_counted(missed, 'article')} could not be read again." if missed else words


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
