"""Setting up on a bare machine: what is missing is said in one sentence, and what is there is not done again."""

import ast
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

SOURCE = Path(__file__).parent.parent / "run.py"


class Machine:
    """A machine that answers as it is told, and remembers what was asked of it."""

    def __init__(self, answers: dict[str, int]) -> None:
        self.answers = answers
        self.commands: list[str] = []

    def call(self, command: list[str], **_: object) -> int:
        self.commands.append(" ".join(command))
        return next((status for part, status in self.answers.items() if part in self.commands[-1]), 0)


@pytest.fixture
def run(tmp_path: Path) -> ModuleType:
    """run.py in a checkout of its own."""
    spec = importlib.util.spec_from_file_location("run_under_test", SOURCE)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.HERE, module.VENV = tmp_path, tmp_path / ".venv"  # type: ignore[attr-defined]
    module.WHEELHOUSE, module.STAMP = tmp_path / "wheelhouse", tmp_path / ".venv" / "stamp"  # type: ignore[attr-defined]
    for lock in ("requirements.lock", "requirements-dev.lock"):
        (tmp_path / lock).write_text(lock, encoding="utf-8")
    return module


@pytest.fixture
def machine(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Machine:
    made = Machine({})
    monkeypatch.setattr(run.subprocess, "call", made.call)
    monkeypatch.setattr(run, "may_install", lambda: False)
    monkeypatch.setattr(run, "as_root", lambda: "sudo ")
    return made


@pytest.fixture
def bare(run: ModuleType, machine: Machine, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A machine whose Python makes environments when it is asked to."""

    def call(command: list[str], **how: object) -> int:
        status = machine.call(command, **how)
        if "-m venv" in machine.commands[-1] and not status:
            (run.VENV / "lib" / "python3.11" / "site-packages").mkdir(parents=True)
            run.python().parent.mkdir(parents=True, exist_ok=True)
            run.python().write_text("", encoding="utf-8")
        return status

    monkeypatch.setattr(run.subprocess, "call", call)
    return machine


def said_by(run: ModuleType, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """The one sentence that ends it."""
    with pytest.raises(SystemExit) as ended:
        run.main([*words])
    assert ended.value.code == 1
    *_, last = capsys.readouterr().err.strip().splitlines()
    return last


def installations(machine: Machine) -> list[str]:
    return [command for command in machine.commands if "pip install" in command]


def test_an_old_python_is_told_so(
    run: ModuleType, machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run.sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(run.platform, "python_version", lambda: "3.9.2")

    assert said_by(run, capsys) == ("Briefer needs Python 3.11 or newer; this is 3.9.2. Run it with a newer python3.")
    assert machine.commands == []


def test_old_pythons_understand_as_much_as_they_need() -> None:
    tree = ast.parse(SOURCE.read_text(encoding="utf-8"), feature_version=(3, 6))

    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    annotations = [part.annotation for node in functions for part in (*node.args.args, *node.args.kwonlyargs)]
    annotations += [node.returns for node in functions]
    assert all(isinstance(one, (ast.Name, ast.Attribute, ast.Constant)) for one in annotations if one)
    assert not any(isinstance(node, ast.NamedExpr) for node in ast.walk(tree))


def test_a_missing_venv_is_said_with_the_line_that_installs_it(
    run: ModuleType, machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.answers["import ensurepip"] = 1
    version = f"{sys.version_info.major}.{sys.version_info.minor}"

    assert said_by(run, capsys, "quotes") == (
        f"Python's venv is missing. Install it: sudo apt-get install -y --no-install-recommends python{version}-venv"
    )


def test_root_on_debian_gets_venv_installed(run: ModuleType, bare: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "may_install", lambda: True)
    answers = iter([False, True])
    monkeypatch.setattr(run, "has_venv", lambda: next(answers))
    run.set_up(run.HERE / "requirements.lock")

    assert any(command.endswith("-venv") for command in bare.commands)
    assert len(installations(bare)) == 1


def test_a_folder_that_takes_no_environment_is_said(
    run: ModuleType, machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.answers["-m venv"] = 1

    assert said_by(run, capsys).startswith("The folder ")


def test_the_second_start_installs_nothing(run: ModuleType, bare: Machine) -> None:
    lock = run.HERE / "requirements.lock"
    run.set_up(lock)
    (first,) = installations(bare)
    bare.commands.clear()
    run.set_up(lock)

    assert "--require-hashes" in first
    assert "--only-binary=:all:" in first
    assert bare.commands == []


def test_the_tests_install_what_the_program_needs_too(run: ModuleType, bare: Machine) -> None:
    run.set_up(run.HERE / "requirements-dev.lock")
    bare.commands.clear()
    run.set_up(run.HERE / "requirements.lock")

    assert bare.commands == []


def test_a_new_lock_is_installed(run: ModuleType, bare: Machine) -> None:
    lock = run.HERE / "requirements.lock"
    run.set_up(lock)
    lock.write_text("another", encoding="utf-8")
    run.set_up(lock)

    assert len(installations(bare)) == 2
    assert sum("-m venv" in command for command in bare.commands) == 1


def test_an_installation_that_broke_off_is_begun_again(
    run: ModuleType, bare: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    bare.answers["pip install"] = 1
    assert "wheelhouse/" in said_by(run, capsys)
    bare.answers.clear()
    run.set_up(run.HERE / "requirements.lock")

    assert len(installations(bare)) == 2


def test_a_wheelhouse_is_used_and_no_network(run: ModuleType, bare: Machine) -> None:
    run.WHEELHOUSE.mkdir()
    run.set_up(run.HERE / "requirements.lock")

    (command,) = installations(bare)
    assert f"--no-index --find-links {run.WHEELHOUSE}" in command


def test_missing_libraries_are_said_with_the_exact_line(
    run: ModuleType, machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run.sys, "platform", "linux")
    monkeypatch.setattr(run, "loadable", lambda library: library not in {"EGL", "xcb-cursor"})
    with pytest.raises(SystemExit):
        run.require_libraries({**run.QT_LIBRARIES, **run.X11_LIBRARIES})

    assert capsys.readouterr().err.strip() == (
        "The window needs system libraries. Install them: "
        "sudo apt-get install -y --no-install-recommends libegl1 libxcb-cursor0"
    )
    assert machine.commands == []


def test_root_on_debian_gets_the_libraries_installed(
    run: ModuleType, machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run.sys, "platform", "linux")
    monkeypatch.setattr(run, "may_install", lambda: True)
    monkeypatch.setattr(run, "loadable", lambda _library: bool(machine.commands))
    run.require_libraries(run.QT_LIBRARIES)

    update, install = machine.commands
    assert update.startswith("apt-get update")
    assert install.split()[-6:] == list(run.QT_LIBRARIES.values())


def test_a_library_that_is_there_is_found_and_another_is_not(run: ModuleType) -> None:
    assert not run.loadable("no-such-library-anywhere")


@pytest.mark.parametrize(
    ("words", "screen", "starts"),
    [
        ((), False, "-m briefer sample --memo"),
        ((), True, "-m briefer sample --open"),
        (("quotes", "a.txt"), False, "-m briefer quotes a.txt"),
        (("test",), False, "-m pytest -q"),
        (("test", "tests/memo", "-x"), False, "-m pytest tests/memo -x"),
    ],
)
def test_what_it_starts(
    run: ModuleType,
    bare: Machine,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    screen: bool,  # noqa: FBT001  # a parameter of the test
    starts: str,
) -> None:
    monkeypatch.setattr(run, "has_screen", lambda: screen)
    monkeypatch.setattr(run, "loadable", lambda _library: True)

    assert run.main([*words]) == 0
    assert bare.commands[-1].endswith(starts)


@pytest.mark.parametrize(
    ("environment", "screen"), [({}, False), ({"DISPLAY": ":0"}, True), ({"WAYLAND_DISPLAY": "wayland-0"}, True)]
)
def test_a_screen_is_told_from_none(
    run: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    screen: bool,  # noqa: FBT001  # a parameter of the test
) -> None:
    monkeypatch.setattr(run.sys, "platform", "linux")
    monkeypatch.setattr(run.os, "environ", environment)

    assert run.has_screen() is screen
    assert run.needs_x11() is ("DISPLAY" in environment)


def test_it_needs_nothing_but_the_standard_library() -> None:
    imported = {
        alias.name.partition(".")[0]
        for node in ast.walk(ast.parse(SOURCE.read_text(encoding="utf-8")))
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for alias in (node.names if isinstance(node, ast.Import) else [ast.alias(node.module or "")])
    }

    assert imported <= sys.stdlib_module_names


def test_the_status_of_what_it_started_is_its_own(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "python", lambda: Path(sys.executable))

    assert run.run("-c", "raise SystemExit(1)") == 1
