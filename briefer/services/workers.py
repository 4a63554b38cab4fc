"""Spawned processes for work on files that nobody vouches for: a limit of time, a limit of memory, one failure each.

The limit of memory is the operating system's (``RLIMIT_AS``): Linux holds it, macOS mostly does not, Windows has none;
there only the limit of time and the readers' own limits of size stand guard.
"""

import contextlib
import multiprocessing
import os
import pickle
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

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


class Workers:
    """A pool of processes that starts with the first task. ``memory_mb`` is the limit of each process.

    Used as a context manager or ended with `stop`. Safe to use from any thread.
    """

    def __init__(self, count: int = 2, *, memory_mb: int = 1024) -> None:
        self._count = count
        self._memory_mb = memory_mb
        self._pool: ProcessPool | None = None
        self._lock = threading.Lock()
        self._stopped = False
        self._open: set[Future[Any]] = set()

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
        parcel = pickle.dumps((function, args))
        outer: Future[T] = Future()
        inner = self._schedule(parcel, timeout)
        self._open.add(outer)
        outer.add_done_callback(self._open.discard)
        outer.add_done_callback(lambda done: inner.cancel() if done.cancelled() else None)
        inner.add_done_callback(lambda done: self._deliver(done, outer, name, timeout))
        return outer

    def stop(self) -> None:
        """End all work at once; what was not finished is cancelled. Returns within `STOP_WITHIN` seconds, whatever the workers do."""
        with self._lock:
            self._stopped = True
            pool, self._pool = self._pool, None
        for unfinished in tuple(self._open):
            unfinished.cancel()
        if pool is not None:
            _stop(pool)

    def _schedule(self, parcel: bytes, timeout: float) -> "Future[bytes]":
        with self._lock:
            if self._stopped:
                raise WorkersStopped
            if self._pool is None or not self._pool.active:
                self._pool = _start(self._count, self._memory_mb)
            return self._pool.schedule(_work, args=(parcel,), timeout=timeout)

    def _deliver(self, inner: "Future[bytes]", outer: "Future[T]", name: str, timeout: float) -> None:
        try:
            outcome = self._outcome(inner, name, timeout)
        except BaseException as error:  # noqa: BLE001  # whatever happened belongs to whoever waits for the future
            outcome = error
        if not outer.set_running_or_notify_cancel():
            return
        if isinstance(outcome, BaseException):
            outer.set_exception(outcome)
        else:
            outer.set_result(outcome)

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
