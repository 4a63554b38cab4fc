"""Long work: a function that runs in another process, and what to do with its result."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from typing import Any, Protocol

import shiboken6
from PySide6.QtCore import QObject, QTimer

_LOOK_EVERY_MS = 15


class Submit(Protocol):
    """Hands a function to a process: ``services.workers.Workers.submit``."""

    def __call__(self, function: Callable[..., Any], *args: object, timeout: float) -> "Future[Any]": ...


class Task:
    """Work under way. After ``cancel`` neither callback is called."""

    def __init__(
        self, future: "Future[Any]", done: Callable[[Any], None], failed: Callable[[BaseException], None] | None
    ) -> None:
        self._future, self._done, self._failed = future, done, failed
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True
        self._future.cancel()

    def forget(self) -> None:
        """Let it run to its end, but call nothing back."""
        self.cancelled = True

    @property
    def finished(self) -> bool:
        return self.cancelled or self._future.done()

    def deliver(self) -> None:
        """Call back with the result or with what went wrong."""
        if self.cancelled:
            return
        try:
            result = self._future.result(timeout=0)
        except CancelledError:
            return
        except Exception as problem:  # noqa: BLE001  # whatever it was is handed on
            self._fail(problem)
        else:
            _call(self._done, result)

    def _fail(self, problem: BaseException) -> None:
        if self._failed is None:
            raise problem
        _call(self._failed, problem)


class TaskRunner(QObject):
    """Starts work in other processes and calls back in the window's own thread, never after ``stop``."""

    def __init__(self, submit: Submit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._submit = submit
        self._tasks: list[Task] = []
        self._stopped = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def start(
        self,
        function: Callable[..., Any],
        *args: object,
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None] | None = None,
        timeout: float = 20.0,
    ) -> Task:
        """Run a function of plain values elsewhere; ``done`` and ``failed`` are bound methods."""
        if self._stopped:
            return _cancelled(done)
        task = Task(self._submit(function, *args, timeout=timeout), done, failed)
        self._tasks.append(task)
        self._timer.start()
        return task

    @property
    def busy(self) -> bool:
        return bool(self._tasks)

    def stop(self) -> None:
        """Cancel everything; nothing is begun and nothing called back from now on."""
        self._stopped = True
        self._timer.stop()
        for task in self._tasks:
            task.cancel()
        self._tasks.clear()

    def _look(self) -> None:
        """Each task is asked once whether it is finished: others finish meanwhile, and have their turn the next time."""
        for task in [task for task in self._tasks if task.finished]:
            if task in self._tasks:  # a task delivered before may have stopped everything
                self._tasks.remove(task)
                task.deliver()
        if not self._tasks:
            self._timer.stop()


def _cancelled(done: Callable[[Any], None]) -> Task:
    task = Task(Future(), done, None)
    task.cancel()
    return task


def _call(callback: Callable[[Any], None], value: object) -> None:
    owner = getattr(callback, "__self__", None)
    if isinstance(owner, QObject) and not shiboken6.isValid(owner):
        return
    callback(value)
