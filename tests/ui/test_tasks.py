"""Long work elsewhere."""

from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from briefer.services.workers import Workers
from briefer.ui.tasks import TaskRunner


class Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.problems: list[BaseException] = []

    def take(self, result: object) -> None:
        self.results.append(result)

    def fail(self, problem: BaseException) -> None:
        self.problems.append(problem)


class Threads:
    """Runs the work in a thread that waits for leave to end."""

    def __init__(self) -> None:
        self.leave = Event()
        self.pool = ThreadPoolExecutor(1)

    def submit(self, function: Any, *args: object, timeout: float) -> "Future[Any]":
        return self.pool.submit(self._run, function, args, timeout)

    def _run(self, function: Any, args: tuple[object, ...], timeout: float) -> object:
        self.leave.wait(timeout)
        return function(*args)


@pytest.fixture
def threads() -> Threads:
    return Threads()


@pytest.fixture
def listener(qtbot: QtBot) -> Listener:
    return Listener()


def test_the_result_of_another_process_is_handed_to_the_callback(qtbot: QtBot, listener: Listener) -> None:
    with Workers(1) as workers:
        TaskRunner(workers.submit, listener).start(pow, 2, 10, done=listener.take)
        qtbot.waitUntil(lambda: bool(listener.results), timeout=20_000)

    assert listener.results == [1024]


def test_what_went_wrong_is_handed_on(qtbot: QtBot, listener: Listener, threads: Threads) -> None:
    threads.leave.set()
    TaskRunner(threads.submit, listener).start(int, "ten", done=listener.take, failed=listener.fail)
    qtbot.waitUntil(lambda: bool(listener.problems))

    assert isinstance(listener.problems[0], ValueError)


def test_after_a_cancel_nothing_is_called(qtbot: QtBot, listener: Listener, threads: Threads) -> None:
    run = TaskRunner(threads.submit, listener)
    task = run.start(int, "1", done=listener.take, failed=listener.fail)
    task.cancel()
    threads.leave.set()
    qtbot.waitUntil(lambda: not run.busy)

    assert not listener.results
    assert not listener.problems


def test_after_stop_nothing_is_called(qtbot: QtBot, listener: Listener, threads: Threads) -> None:
    run = TaskRunner(threads.submit, listener)
    run.start(int, "1", done=listener.take)
    run.stop()
    assert run.start(int, "2", done=listener.take).cancelled
    threads.leave.set()
    qtbot.wait(60)

    assert not listener.results


def test_a_widget_that_is_gone_is_not_called(qtbot: QtBot, listener: Listener, threads: Threads) -> None:
    import shiboken6

    owner = QObject()
    run = TaskRunner(threads.submit, owner)
    run.start(int, "1", done=listener.take)
    shiboken6.delete(listener)
    threads.leave.set()
    qtbot.waitUntil(lambda: not run.busy)

    assert not listener.results


class DoneWhenAskedAgain(Future[Any]):
    """Work that ends between two looks at it."""

    asked = 0

    def done(self) -> bool:
        self.asked += 1
        return self.asked > 1


def test_work_that_ends_while_one_looks_is_not_lost(qtbot: QtBot, listener: Listener) -> None:
    work = DoneWhenAskedAgain()
    work.set_result("here")
    TaskRunner(lambda *_args, **_limits: work, listener).start(pow, done=listener.take)
    qtbot.waitUntil(lambda: bool(listener.results))

    assert listener.results == ["here"]


def test_work_whose_callback_fails_takes_no_other_with_it(qtbot: QtBot, listener: Listener) -> None:
    finished: list[Future[Any]] = [Future(), Future()]
    for work in finished:
        work.set_result("here")
    submitted = iter(finished)
    runner = TaskRunner(lambda *_args, **_limits: next(submitted), listener)
    with qtbot.captureExceptions() as raised:
        runner.start(pow, done=_broken)
        runner.start(pow, done=listener.take)
        qtbot.waitUntil(lambda: bool(listener.results))

    assert [kind for kind, _problem, _trace in raised] == [ZeroDivisionError]
    assert not runner.busy


def _broken(_result: object) -> None:
    raise ZeroDivisionError
