"""Nothing is ever sent, and nothing fetched: no module of ours can, and the main job does without."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import briefer

PACKAGE = Path(briefer.__file__).parent
STORY = Path(__file__).parent.parent / "data" / "stories" / "dam-talks.txt"

SENDING = frozenset(
    {
        *("asyncio", "ftplib", "http", "imaplib", "poplib", "requests", "smtplib", "socket", "socketserver", "ssl"),
        *("telnetlib", "urllib.request", "urllib3", "webbrowser", "xmlrpc"),
        *("PySide6.QtNetwork", "PySide6.QtWebEngineCore", "PySide6.QtWebSockets"),
    }
)
BLOCKED = """
import socket, sys

class Refusing(socket.socket):
    def __init__(self, family=-1, *rest, **named):
        if family in (socket.AF_INET, socket.AF_INET6):
            raise AssertionError("the program opened a connection")
        super().__init__(family, *rest, **named)

def refuse(*_rest, **_named):
    raise AssertionError("the program looked for a host")

socket.socket = Refusing
socket.create_connection = socket.getaddrinfo = socket.gethostbyname = refuse
"""
_RUN = """
import sys
from briefer.cli import main
if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
"""


def imported_by(path: Path) -> set[str]:
    """Names of the modules that a module of ours imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def test_no_module_of_ours_imports_what_could_send() -> None:
    senders = {
        str(path.relative_to(PACKAGE)): sorted(sending)
        for path in PACKAGE.rglob("*.py")
        if (sending := {name for name in imported_by(path) for bad in SENDING if (name + ".").startswith(bad + ".")})
    }

    assert len(list(PACKAGE.rglob("*.py"))) > 100
    assert senders == {}


def test_only_files_are_handed_to_the_system_and_no_link_is_followed() -> None:
    modules = {path.name: path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")}
    opening = {name: source for name, source in modules.items() if "openUrl(" in source}

    assert all(source.count("openUrl(") == source.count("openUrl(QUrl.fromLocalFile(") for source in opening.values())
    assert [name for name, source in modules.items() if "setOpenExternalLinks(True" in source] == []


@pytest.fixture
def offline(tmp_path: Path) -> list[str]:
    """Python in which, in every process, each attempt to reach a host ends the work."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(BLOCKED, encoding="utf-8")
    (tmp_path / "run_briefer.py").write_text(_RUN, encoding="utf-8")
    return [sys.executable, str(tmp_path / "run_briefer.py")]


def run(offline: list[str], tmp_path: Path, *words: str | Path) -> "subprocess.CompletedProcess[str]":
    paths = [str(tmp_path / "site"), str(PACKAGE.parent)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "BRIEFER_HOME": str(tmp_path / "home")}
    return subprocess.run(
        [*offline, *map(str, words)], capture_output=True, text=True, encoding="utf-8", env=environment, check=False
    )


def test_a_program_that_reaches_for_a_host_is_stopped_here(offline: list[str], tmp_path: Path) -> None:
    """The block holds: a check that cannot fail is worse than none."""
    reaching = tmp_path / "reaching.py"
    reaching.write_text("import urllib.request as u; u.urlopen('http://127.0.0.1:9/')", encoding="utf-8")
    done = run([offline[0], str(reaching)], tmp_path)

    assert "AssertionError: the program" in done.stderr


def test_the_main_job_is_done_without_a_network(offline: list[str], tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<!DOCTYPE html SYSTEM 'http://example.org/a.dtd'><html><head><link href='http://example.org/a.css'></head><body>"
        "<img src='http://example.org/a.png'><article><h1>Harbour talks</h1>"
        "<p>“We will keep the harbour open all winter,” minister Ada Ndiaye said on Monday.</p></article></body></html>",
        encoding="utf-8",
    )
    workspace, memo = tmp_path / "river.briefer", tmp_path / "memo.docx"
    for words in (
        ("import", STORY, page, "-w", workspace),
        ("find", "river", "-w", workspace),
        ("memo", STORY, page, "-o", memo),
        ("check", memo, "-w", workspace),
        ("verify", "-w", workspace),
    ):
        done = run(offline, tmp_path, *words)
        assert (done.returncode, done.stderr) == (0, ""), done.stdout

    assert memo.is_file()


_WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from briefer.ui.application import Application

if __name__ == "__main__":
    app = QApplication([])
    program = Application(app)
    program.open(Path(sys.argv[1]))
    program.window.read(program.window.workspace.article_ids()[0])
    program.window.commands["new-note"].trigger()
    program.window.commands["keys"].trigger()
    QTimer.singleShot(1500, app.quit)
    app.exec()
    program.window.close()
    loaded = sorted(name for name in sys.modules if name.startswith("PySide6.Qt"))
    print(" ".join(loaded))
"""


def test_the_window_loads_no_network_and_reaches_for_none(offline: list[str], tmp_path: Path) -> None:
    run(offline, tmp_path, "import", STORY, "-w", tmp_path / "river.briefer")
    script = tmp_path / "window.py"
    script.write_text(_WINDOW, encoding="utf-8")
    done = run([offline[0], str(script)], tmp_path, tmp_path / "river.briefer")

    assert done.returncode == 0, done.stderr
    assert "PySide6.QtWidgets" in done.stdout
    assert not SENDING & set(done.stdout.split())
    assert "AssertionError" not in done.stderr
