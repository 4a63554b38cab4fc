"""Starts the program's window, and is where whatever nobody caught ends."""

import logging
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from briefer.assets import resource
from briefer.errors import BrieferError
from briefer.services.workspaces import data_folder, open_or_create
from briefer.ui.plain import PlainText
from briefer.ui.settings import last_workspace, recall_theme
from briefer.ui.styling import dress, dress_again
from briefer.ui.window import Window
from briefer.workspace import Workspace, WorkspaceInUse, open_workspace

_LOG = logging.getLogger("briefer")


class Application(QObject):
    """Keeps the one window; opening another workspace puts a new window in its place."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self.window: Window | None = None
        self._plain = PlainText(self)
        app.installEventFilter(self._plain)
        app.setApplicationName("Briefer")
        app.setApplicationDisplayName("Briefer")
        app.setWindowIcon(QIcon(str(resource("icons", "briefer.svg"))))
        recall_theme()
        dress(app)
        app.styleHints().colorSchemeChanged.connect(self._scheme_changed)
        app.focusObjectChanged.connect(self._focus_moved)

    def open(self, path: Path) -> None:
        """Show a workspace; one that is open elsewhere is shown read-only, and that is said."""
        if self.window and self.window.isVisible() and self.window.workspace.path == path.absolute():
            self.window.say(f"“{path.name}” is open already.")
            return
        try:
            workspace, words = _opened(path)
        except BrieferError as problem:
            self._cannot_open(problem)
            return
        self._show(workspace)
        if words and self.window:
            self.window.say_problem(words)

    def open_sample(self) -> None:
        """Show the sample workspace; the first time, import its articles before the analyst's eyes."""
        from briefer.services.samples import SAMPLE_TAGS, sample_articles

        path = data_folder() / "sample.briefer"
        fresh = not path.exists()
        self.open(path)
        if fresh and self.window:
            with self.window.workspace.edit("Sample tags") as edit:
                for tag in SAMPLE_TAGS:
                    edit.put_tag(tag)
            self.window.refresh(edit.changes)
            self.window.importer.import_paths(sample_articles())

    def say_bug(self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        """Whatever nobody caught: logged with its traceback, shown without it."""
        if isinstance(problem, BrieferError):
            words = str(problem)
        else:
            _LOG.critical("uncaught", exc_info=(kind, problem, trace))
            words = (
                "Something in Briefer itself went wrong. Your work is stored; go on, or start again. "
                f"Details for whoever looks after the program are in {log_file()}."
            )
        if self.window:
            self.window.bar.say(words, "bad")
        else:
            sys.stderr.write(f"{words}\n")

    def _show(self, workspace: Workspace) -> None:
        before, self.window = self.window, Window(workspace)
        self.window.workspace_wanted.connect(self.open)
        self.window.sample_wanted.connect(self.open_sample)
        self.window.show()
        if before:
            before.close()
            before.deleteLater()

    def _cannot_open(self, problem: BrieferError) -> None:
        if self.window is None:
            self._show(open_or_create(own_workspace()))
        assert self.window
        self.window.say_problem(str(problem))

    def _focus_moved(self, focus: QObject | None) -> None:
        if self.window:
            self.window.follow_focus(focus)

    def _scheme_changed(self) -> None:
        dress_again()


def start(path: Path | None, *, sample: bool) -> int:
    """Open the window and stay until it is closed."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    data_folder().mkdir(parents=True, exist_ok=True)
    _begin_log()
    program = Application(app)
    sys.excepthook = program.say_bug
    if sample and path is None:
        program.open_sample()
    else:
        program.open(path or last_workspace() or own_workspace())
    return app.exec()


def own_workspace() -> Path:
    """Where articles go when no workspace was named."""
    return data_folder() / "articles.briefer"


def log_file() -> Path:
    return data_folder() / "briefer.log"


def _opened(path: Path) -> tuple[Workspace, str]:
    try:
        return open_or_create(path), ""
    except WorkspaceInUse as problem:
        return open_workspace(path, read_only=True), f"{problem} It is shown here to read only."


def _begin_log() -> None:
    handler = logging.FileHandler(log_file(), encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _LOG.addHandler(handler)
    _LOG.propagate = False
