"""Imports while the window stays alive: files are read in other processes, and stored as they come."""

import logging
import re
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject, Signal

from briefer.errors import BrieferError
from briefer.ui.tasks import Task, TaskRunner
from briefer.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.model import Changes
    from briefer.services.importing import Imported, ReadFile

_LOG = logging.getLogger("briefer")
_ADDRESS = re.compile(r"https?://\S+")
_AT_ONCE = 100  # files stored in one step
_SHOWN = 4


class Importer(QObject):
    """One import at a time; what is asked for meanwhile joins it."""

    progressed = Signal(int, int)  # done, all; 0, 0 when it is over
    stored = Signal(object)  # Changes
    finished = Signal(list)  # of Imported
    failed = Signal(str)

    def __init__(self, workspace: Workspace, run: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._run = workspace, run
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="storing")
        self._storing = TaskRunner(self._in_thread, self)
        self._tasks: list[Task] = []
        self._read: list[ReadFile] = []
        self._imported: list[Imported] = []
        self._all = self._done = self._waiting = 0

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Read files and folders; raises nothing, every refusal is in the result."""
        from briefer.articles import find_files
        from briefer.services.importing import SECONDS_PER_FILE, read_one

        files = find_files(paths)
        people = tuple(self._workspace.people())
        for path in files:
            reader = _Reading(self, path)
            self._begin(read_one, path, people, reader=reader, timeout=SECONDS_PER_FILE)
        if not files:
            self.failed.emit("There is no article in there that can be read. Web pages, Word files and texts can.")

    def import_pasted(self, pasted: QMimeData) -> None:
        """Make an article of the clipboard: files, a page, or text."""
        from briefer.services.importing import SECONDS_PER_FILE, read_pasted

        if pasted.hasUrls() and all(url.isLocalFile() for url in pasted.urls()):
            self.import_paths([Path(url.toLocalFile()) for url in pasted.urls()])
        elif pasted.hasUrls() or _ADDRESS.fullmatch(pasted.text().strip()):
            self.failed.emit("Briefer does not go online. Save the page in your browser and open the file.")
        elif pasted.text().strip():
            people = tuple(self._workspace.people())
            reader = _Reading(self, Path("What was pasted"))
            self._begin(read_pasted, pasted.text(), pasted.html(), people, reader=reader, timeout=SECONDS_PER_FILE)
        else:
            self.failed.emit("There is no text to paste. Copy an article first.")

    def cancel(self) -> None:
        """Stop reading; what was read already is kept."""
        if not self._all:
            return
        for task in self._tasks:
            task.cancel()
        self._waiting = 0
        self._store()

    def stop(self) -> None:
        """The window closes."""
        self._storing.stop()
        self._thread.shutdown(wait=True, cancel_futures=True)

    def take(self, file: "ReadFile") -> None:
        """One file has been read."""
        self._read.append(file)
        self._waiting -= 1
        self._done += 1
        self.progressed.emit(self._done, self._all)
        if self._waiting == 0 or len(self._read) >= _AT_ONCE:
            self._store()

    def _begin(self, function: "Callable[..., Any]", *args: object, reader: "_Reading", timeout: float) -> None:
        self._all += 1
        self._waiting += 1
        self.progressed.emit(self._done, self._all)
        self._tasks.append(self._run.start(function, *args, done=self.take, failed=reader.failed, timeout=timeout))

    def _store(self) -> None:
        from briefer.services.importing import store

        read, self._read = self._read, []
        self._storing.start(store, self._workspace, read, done=self._stored, failed=self._not_stored)

    def _stored(self, outcome: "tuple[list[Imported], Changes | None]") -> None:
        imported, changes = outcome
        self._imported += imported
        if changes is not None:
            self.stored.emit(changes)
        if self._waiting == 0:
            self._end()

    def _not_stored(self, problem: BaseException) -> None:
        self._end()
        if not isinstance(problem, BrieferError):
            raise problem
        self.failed.emit(str(problem))

    def _end(self) -> None:
        imported, self._imported, self._tasks = self._imported, [], []
        self._all = self._done = self._waiting = 0
        self.progressed.emit(0, 0)
        self.finished.emit(imported)

    def _in_thread(self, function: "Callable[..., Any]", *args: object, timeout: float) -> "Future[Any]":
        del timeout
        return self._thread.submit(function, *args)


class _Reading(QObject):
    """Knows which file it was when reading one breaks off."""

    def __init__(self, importer: Importer, path: Path) -> None:
        super().__init__(importer)
        self._importer, self._path = importer, path

    def failed(self, problem: BaseException) -> None:
        from briefer.services.importing import ReadFile

        reason = str(problem)
        if not isinstance(problem, BrieferError):
            _LOG.error("reading %s", self._path, exc_info=problem)
            reason = "it could not be read; nothing else was touched."
        self._importer.take(ReadFile(self._path, refusal=f"{self._path.name}: {reason}"))


def summary_of(imported: "Sequence[Imported]") -> tuple[str, bool]:
    """What became of the files in a few lines, and whether something was refused."""
    added = [file for file in imported if file.outcome == "added"]
    here = sum(1 for file in imported if file.outcome == "already here")
    refused = [file.reason for file in imported if file.outcome == "refused"]
    quotes = sum(file.said for file in added)
    parts = []
    if added:
        parts.append(f"{_counted(len(added), 'article')} added with {_counted(quotes, 'quote')}.")
    if here:
        parts.append(f"{_counted(here, 'article')} already here.")
    more = [f"and {len(refused) - _SHOWN} more"] if len(refused) > _SHOWN else []
    return "\n".join([" ".join(parts)] * bool(parts) + refused[:_SHOWN] + more), bool(refused)


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
