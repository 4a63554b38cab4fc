"""Work in processes of its own."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefer.errors import BrieferError
from briefer.services.workers import RanOutOfMemory, TookTooLong, WorkerDied, Workers, WorkersStopped


class Picky(BrieferError):
    """Its constructor wants a path, so a plain pickle of it cannot be read back."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"“{path.name}” is not to my taste.")
        self.path = path


class Mute(Exception):
    def __reduce__(self) -> str:
        return "no such name"


def double(number: int) -> int:
    return 2 * number


def hang() -> None:
    while True:
        time.sleep(0.1)


def hang_deaf() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    hang()


def allocate() -> int:
    return len(bytearray(3 * 2**30))


def leave() -> None:
    os._exit(3)


def refuse(path: Path) -> None:
    raise Picky(path)


def stumble() -> None:
    raise Mute("foreign")


def divide() -> float:
    return 1 / 0


def unpicklable() -> object:
    return lambda: None


def loaded_modules() -> list[str]:
    return sorted(sys.modules)


def own_pid() -> int:
    return os.getpid()


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers(2, memory_mb=600) as started:
        yield started


def test_a_function_runs_in_another_process(workers: Workers) -> None:
    assert workers.submit(double, 21, timeout=20).result() == 42
    assert workers.submit(own_pid, timeout=20).result() != os.getpid()


def test_nothing_starts_before_the_first_task() -> None:
    before = len(multiprocessing.active_children())

    with Workers():
        assert len(multiprocessing.active_children()) == before


def test_work_that_hangs_fails_alone(workers: Workers) -> None:
    slow = workers.submit(hang, timeout=0.5, name="slow.html")
    others = [workers.submit(double, n, timeout=20) for n in range(6)]

    with pytest.raises(TookTooLong, match=r"^“slow.html” took longer than 0.5 s"):
        slow.result(30)
    assert [other.result(30) for other in others] == [0, 2, 4, 6, 8, 10]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds the limit of memory")
def test_work_that_wants_too_much_memory_fails_alone(workers: Workers) -> None:
    with pytest.raises(RanOutOfMemory, match=r"“bomb.docx” needed more than 600 MB"):
        workers.submit(allocate, timeout=20, name="bomb.docx").result(30)

    assert workers.submit(double, 1, timeout=20).result(30) == 2


def test_work_that_kills_its_process_fails_alone(workers: Workers) -> None:
    with pytest.raises(WorkerDied, match=r"^“a.pdf” ended"):
        workers.submit(leave, timeout=20, name="a.pdf").result(30)

    assert workers.submit(double, 1, timeout=20).result(30) == 2


def test_an_error_comes_home_with_its_class_its_sentence_and_its_fields(workers: Workers) -> None:
    with pytest.raises(Picky, match=r"“a.txt” is not to my taste") as raised:
        workers.submit(refuse, Path("x/a.txt"), timeout=20).result(30)

    assert raised.value.path == Path("x/a.txt")


def test_a_bug_comes_home_with_its_traceback(workers: Workers) -> None:
    with pytest.raises(ZeroDivisionError) as raised:
        workers.submit(divide, timeout=20).result(30)

    assert "in divide" in "".join(raised.value.__notes__)


@pytest.mark.parametrize("function", [stumble, unpicklable])
def test_what_cannot_be_carried_home_still_fails_alone(workers: Workers, function: Callable[[], object]) -> None:
    with pytest.raises(Exception, match=r"foreign|pickle") as raised:
        workers.submit(function, timeout=20).result(30)

    assert raised.value.__notes__
    assert workers.submit(double, 1, timeout=20).result(30) == 2


def test_a_cancelled_task_is_ended_and_frees_its_worker() -> None:
    with Workers(1) as one:
        first = one.submit(hang, timeout=60)
        second = one.submit(double, 4, timeout=20)

        assert first.cancel()
        assert second.result(30) == 8


def test_many_cancelled_tasks_end_no_more_processes_than_there_are() -> None:
    with Workers(2) as workers:
        first = workers.submit(own_pid, timeout=20)
        tasks = [workers.submit(time.sleep, 5, timeout=20) for _ in range(30)]
        first.result(30)
        for task in tasks:
            task.cancel()
        pids = {workers.submit(own_pid, timeout=20).result(30) for _ in range(6)}

    assert all(task.cancelled() for task in tasks)
    assert len(pids) <= 4


def test_where_no_process_can_be_started_each_task_fails_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def cannot(*_: object) -> None:
        raise OSError("no process")

    monkeypatch.setattr("briefer.services.workers._start", cannot)
    with Workers(2) as workers:
        for _ in range(2):
            with pytest.raises(WorkerDied):
                workers.submit(double, 21, timeout=20, name="a.txt").result(10)


def test_tasks_are_begun_in_their_order_and_one_taken_back_is_never_begun(tmp_path: Path) -> None:
    with Workers(1) as workers:
        tasks = [workers.submit(Path.touch, tmp_path / str(number), timeout=20) for number in range(8)]
        tasks[6].cancel()
        tasks[7].result(30)

    assert {path.name for path in tmp_path.iterdir()} == {"0", "1", "2", "3", "4", "5", "7"}


def test_stopping_ends_work_that_ignores_signals() -> None:
    before = set(multiprocessing.active_children())
    one = Workers(1)
    deaf, waiting = one.submit(hang_deaf, timeout=60), one.submit(double, 1, timeout=60)
    time.sleep(0.5)

    one.stop()

    assert deaf.cancelled()
    assert waiting.cancelled()
    assert set(multiprocessing.active_children()) == before


def test_stopped_workers_take_no_new_work_and_stop_twice() -> None:
    stopped = Workers(1)
    stopped.stop()
    stopped.stop()

    with pytest.raises(WorkersStopped, match="closing"):
        stopped.submit(double, 1, timeout=1)


def test_a_worker_loads_only_what_its_function_needs() -> None:
    with Workers(1) as fresh:
        modules = set(fresh.submit(loaded_modules, timeout=20).result(30))

    assert not modules & {"PySide6", "lxml", "whoosh", "docx", "apsw"}


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_killed_program_leaves_no_worker_behind(tmp_path: Path) -> None:
    script = tmp_path / "program.py"
    script.write_text(
        "import os, time\n"
        "from briefer.services.workers import Workers\n"
        "if __name__ == '__main__':\n"
        "    workers = Workers(1)\n"
        "    print(workers.submit(os.getpid, timeout=30).result(), flush=True)\n"
        "    workers.submit(time.sleep, 600, timeout=900)\n"
        "    time.sleep(600)\n",
        encoding="utf-8",
    )
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(root)}
    ) as program:
        assert program.stdout
        pid = int(program.stdout.readline())
        time.sleep(0.5)
        program.kill()

    assert _gone_within(pid, 10)


def _gone_within(pid: int, seconds: float) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        if "\nState:\tZ" in Path(f"/proc/{pid}/status").read_text(encoding="utf-8"):
            return True
        time.sleep(0.05)
    return False
