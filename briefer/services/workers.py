"""Spawned processes for work on files that nobody vouches for: a limit of time, a limit of memory, one failure each.

The limit of memory is the operating system's (``RLIMIT_AS``): Linux holds it, macOS mostly does not, Windows has none;
there only the limit of time and the readers' own limits of size stand guard.
"""

import contextlib
import multiprocessing
import os
import pickle
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from briefer.errors import BrieferError

if TYPE_CHECKING:
    from pebble import ProcessPool

T = TypeVar("T")

STOP_WITHIN = 10.0  # seconds until workers that do not end are left to the operating system


class TookTooLong(BrieferError):
    def __init__(self, name: str, seconds: float) -> None:
        super().__init__(f"{_subject(name)} took longer than {seconds:g} s and was stopped. Nothing else was touched.")


class RanOutOfMemory(BrieferError):
    def __init__(self, name: str, memory_mb: int) -> None:
        super().__init__(f"{_subject(name)} needed more than {memory_mb} MB of memory. Nothing else was touched.")


class WorkerDied(BrieferError):
    def __init__(self, name: str) -> None:
        super().__init__(f"{_subject(name)} ended the process that worked on it. Nothing else was touched.")


class WorkersStopped(BrieferError):
    def __init__(self) -> None:
        super().__init__("The program is closing; no new work was started.")


def _subject(name: str) -> str:
    return f"“{name}”" if name else "This step"


@dataclass(frozen=True, slots=True)
class _Failure:
    """An exception on its way home: its class may have a constructor of its own, so it is rebuilt without it."""

    kind: type[BaseException]
    args: tuple[Any, ...]
    state: dict[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def rebuilt(self) -> BaseException:
        error = self.kind.__new__(self.kind)
        error.args = self.args
        error.__dict__.update(self.state)
        for note in self.notes:
            error.add_note(note)
        return error


@dataclass(frozen=True, slots=True)
class _Job(Generic[T]):
    """A task that was handed in: packed function and arguments, and what its giver waits for."""

    parcel: bytes
    timeout: float
    name: str
    outer: Future[T] = field(default_factory=Future)


class Workers:
    """A pool of processes that starts with the first task. ``memory_mb`` is the limit of each process.

    Used as a context manager or ended with `stop`. Safe to use from any thread.
    """

    def __init__(self, count: int = 2, *, memory_mb: int = 1024) -> None:
        self._count = count
        self._memory_mb = memory_mb
        self._pool: ProcessPool | None = None
        self._lock = threading.Lock()  # over what follows, for moments
        self._filling = threading.Lock()  # over the pool, while it starts
        self._starting = False
        self._stopped = False
        self._open: set[Future[Any]] = set()
        self._waiting: deque[_Job[Any]] = deque()
        self._running = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def submit(self, function: Callable[..., T], *args: object, timeout: float, name: str = "") -> Future[T]:
        """Run ``function(*args)`` in a process of its own, at most ``timeout`` seconds from when it is begun.

        ``name`` is what the sentences of failures call the work: a file's name. The future fails with the function's
        own exception, or with `TookTooLong`, `RanOutOfMemory` or `WorkerDied`. Cancelling it ends the work.

        Raises:
            WorkersStopped: after `stop`.
        """
        job: _Job[T] = _Job(pickle.dumps((function, args)), timeout, name)
        with self._lock:
            if self._stopped:
                raise WorkersStopped
            self._waiting.append(job)
            to_start = self._pool is None and not self._starting
            self._starting |= to_start
        self._open.add(job.outer)
        job.outer.add_done_callback(self._open.discard)
        if to_start:  # takes a moment that no key should wait for
            threading.Thread(target=self._fill, name="starting workers", daemon=True).start()
        elif self._pool is not None:
            self._fill()
        return job.outer

    def stop(self) -> None:
        """End all work at once; what was not finished is cancelled. Returns within `STOP_WITHIN` seconds, whatever the workers do."""
        with self._lock:
            self._stopped = True
            self._waiting.clear()
        with self._filling:
            pool, self._pool = self._pool, None
        for unfinished in tuple(self._open):
            unfinished.cancel()
        if pool is not None:
            _stop(pool)

    def _fill(self) -> None:
        """Give each process its next task. The pool never holds more: it ends a process for each task taken back."""
        for job, inner in self._begun():
            if inner is None:
                if job.outer.set_running_or_notify_cancel():
                    job.outer.set_exception(WorkerDied(job.name))
            else:
                job.outer.add_done_callback(partial(_take_back, inner))
                inner.add_done_callback(partial(self._deliver, job))

    def _begun(self) -> "list[tuple[_Job[Any], Future[bytes] | None]]":
        """Take from those that wait; None where no process could be had."""
        begun = []
        with self._filling:
            while job := self._next():
                inner = self._scheduled(job)
                begun.append((job, inner))
                if inner is None:
                    self._one_less()
        return begun

    def _next(self) -> "_Job[Any] | None":
        with self._lock:
            while self._waiting and self._running < self._count and not self._stopped:
                job = self._waiting.popleft()
                if not job.outer.cancelled():
                    self._running += 1
                    return job
                job.outer.set_running_or_notify_cancel()
            self._starting = False
        return None

    def _one_less(self) -> None:
        with self._lock:
            self._running -= 1

    def _scheduled(self, job: "_Job[Any]") -> "Future[bytes] | None":
        try:
            if self._pool is None or not self._pool.active:
                self._pool = _start(self._count, self._memory_mb)
            return self._pool.schedule(_work, args=(job.parcel,), timeout=job.timeout)
        except (RuntimeError, OSError):
            return None

    def _deliver(self, job: "_Job[Any]", inner: "Future[bytes]") -> None:
        self._one_less()
        self._fill()
        try:
            outcome = self._outcome(inner, job.name, job.timeout)
        except BaseException as error:  # noqa: BLE001  # whatever happened belongs to whoever waits for the future
            outcome = error
        if not job.outer.set_running_or_notify_cancel():
            return
        if isinstance(outcome, BaseException):
            job.outer.set_exception(outcome)
        else:
            job.outer.set_result(outcome)

    def _outcome(self, inner: "Future[bytes]", name: str, timeout: float) -> Any:  # noqa: ANN401  # any function's
        from pebble import ProcessExpired

        try:
            value = pickle.loads(inner.result())  # noqa: S301  # made by _work below, in a process of ours
        except TimeoutError:
            return TookTooLong(name, timeout)
        except (ProcessExpired, RuntimeError):
            return WorkerDied(name)
        if not isinstance(value, _Failure):
            return value
        return RanOutOfMemory(name, self._memory_mb) if value.kind is MemoryError else value.rebuilt()


def _take_back(inner: "Future[bytes]", outer: Future[Any]) -> None:
    if outer.cancelled():
        inner.cancel()


def _start(count: int, memory_mb: int) -> "ProcessPool":
    from pebble import ProcessPool

    context = multiprocessing.get_context("spawn")
    return ProcessPool(max_workers=count, context=context, initializer=_prepare, initargs=(memory_mb,))


def _stop(pool: "ProcessPool") -> None:
    pool.stop()  # type: ignore[no-untyped-call]  # pebble leaves it without a type
    ending = threading.Thread(target=pool.join, name="stopping workers", daemon=True)
    ending.start()
    ending.join(STOP_WITHIN)


# What follows runs in the worker.


def _prepare(memory_mb: int) -> None:
    threading.Thread(target=_leave_with_parent, name="parent watch", daemon=True).start()
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        limit = memory_mb * 2**20
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _leave_with_parent() -> None:
    """A killed program leaves no worker behind, not even one that hangs."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(parcel: bytes) -> bytes:
    """Unpack, run, pack: all within the time limit, so that a slow import counts and a bad pickle ends here."""
    try:
        function, args = pickle.loads(parcel)  # noqa: S301  # made by submit above
        return pickle.dumps(function(*args))
    except MemoryError:
        return pickle.dumps(_Failure(MemoryError, ()))
    except BaseException as error:  # noqa: BLE001  # carried home
        return _packed(error)


def _packed(error: BaseException) -> bytes:
    import traceback

    notes = () if isinstance(error, BrieferError) else ("".join(traceback.format_exception(error)),)
    try:
        packed = pickle.dumps(_Failure(type(error), error.args, dict(error.__dict__), notes))
        pickle.loads(packed)  # noqa: S301  # can it be read at home?
    except Exception:  # noqa: BLE001  # whatever a foreign exception does in a pickle
        return pickle.dumps(_Failure(RuntimeError, (repr(error),), {}, notes))
    return packed
