"""What each command does: one slot an id of resources/keys.toml."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from briefer.errors import BrieferError
from briefer.ui import theme
from briefer.ui.actions import TAGS
from briefer.ui.command_palette import CommandPalette
from briefer.ui.help_sheet import HelpSheet
from briefer.ui.note_commands import NoteCommands
from briefer.ui.reader.view import POINTS
from briefer.ui.settings import keep_folder, last_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.ui.window import Window

_WORKSPACES = "Workspaces (*.briefer)"


class Commands(QObject):
    """Belongs to one window."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._palette = CommandPalette(window.commands, window)
        self._help = HelpSheet(window.commands, window)
        self._notes = NoteCommands(window)
        window.commands.connect_all(self._slots())
        for name in TAGS:
            window.commands[name].triggered.connect(self._tag)

    def _slots(self) -> "dict[str, Callable[[], object]]":
        window, annotator = self._window, self._window.annotator
        reading = {
            "next-quote": self._next_quote,
            "previous-quote": self._previous_quote,
            "next-article": self._next_article,
            "previous-article": self._previous_article,
            "all-marks": self._all_marks,
            "accept": annotator.accept,
            "reject": annotator.reject,
            "tag": self._ask_tag,
            "speaker": self._ask_speaker,
            "comment": self._ask_comment,
            "describe-speaker": self._ask_role,
            "unknown-speaker": annotator.set_unknown,
            "also": annotator.take_offer,
            "highlight": annotator.highlight,
            "undo": annotator.undo,
            "redo": annotator.redo,
            "remove-article": annotator.remove_article,
        }
        files = {
            "open-articles": self._open_articles,
            "open-folder": self._open_folder,
            "paste-article": self._paste,
            "new-workspace": self._new_workspace,
            "open-workspace": self._open_workspace,
            "open-sample": window.sample_wanted.emit,
            "backup": self._backup,
            "quit": window.close,
        }
        return {**reading, **files, **self._notes.slots(), **self._views()}

    def _views(self) -> "dict[str, Callable[[], object]]":
        return {
            "look-up": self._look_up,
            "look-up-anywhere": self._look_up,
            "commands": self._palette.open,
            "pane-library": self._to_library,
            "pane-reader": self._to_reader,
            "pane-side": self._to_side,
            "next-pane": self._next_pane,
            "back": self._back,
            "reported": self._reported,
            "larger": self._larger,
            "smaller": self._smaller,
            "normal-size": self._normal_size,
            "theme-system": self._as_the_system,
            "theme-light": self._light,
            "theme-dark": self._dark,
            "keys": self._help.open,
            "keys-while-reading": self._help.open,
        }

    def _next_quote(self) -> None:
        if not self._window.reader.step(1):
            self._window.say("This was the last quote of the article. ] goes to the next article.")

    def _previous_quote(self) -> None:
        self._window.reader.step(-1)

    def _next_article(self) -> None:
        self._window.library.step_article(1)

    def _previous_article(self) -> None:
        self._window.library.step_article(-1)

    def _all_marks(self) -> None:
        self._window.show_all_marks(all_marks=self._window.commands["all-marks"].isChecked())

    def _reported(self) -> None:
        self._window.show_reported(reported=self._window.commands["reported"].isChecked())

    def _ask_tag(self) -> None:
        if self._window.reader.quote:
            self._window.reader.ask_tag()

    def _ask_speaker(self) -> None:
        if self._window.reader.quote:
            self._window.reader.ask_speaker()

    def _ask_comment(self) -> None:
        if self._window.reader.quote:
            self._window.reader.ask_comment()

    def _ask_role(self) -> None:
        quote = self._window.reader.quote
        if quote and quote.speakers:
            self._window.reader.ask_role()
        else:
            self._window.say("Nobody is known to have said this. Press S to say who did.")

    def _tag(self) -> None:
        self._window.annotator.toggle_tag(int(self.sender().objectName().removeprefix("tag-")))

    def _open_articles(self) -> None:
        folder = last_folder("articles")
        names, _kind = QFileDialog.getOpenFileNames(self._window, "Open articles", folder, _article_filter())
        if names:
            keep_folder("articles", Path(names[0]).parent)
            self._window.importer.import_paths([Path(name) for name in names])

    def _open_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self._window, "Open a folder of articles", last_folder("articles"))
        if name:
            keep_folder("articles", Path(name))
            self._window.importer.import_paths([Path(name)])

    def _paste(self) -> None:
        self._window.importer.import_pasted(QGuiApplication.clipboard().mimeData())

    def _new_workspace(self) -> None:
        name, _kind = QFileDialog.getSaveFileName(self._window, "New workspace", "", _WORKSPACES)
        if name:
            self._window.workspace_wanted.emit(Path(name).with_suffix(".briefer"))

    def _open_workspace(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(self._window, "Open workspace", "", _WORKSPACES)
        if name:
            self._window.workspace_wanted.emit(Path(name))

    def _backup(self) -> None:
        name, _kind = QFileDialog.getSaveFileName(self._window, "Save a copy of the workspace", "", _WORKSPACES)
        if not name:
            return
        try:
            self._window.workspace.backup(Path(name).with_suffix(".briefer"))
        except BrieferError as problem:
            self._window.say_problem(str(problem))
        else:
            self._window.say(f"A checked copy is in “{Path(name).with_suffix('.briefer').name}”.")

    def _look_up(self) -> None:
        query = self._window.library.query
        query.setFocus(Qt.FocusReason.ShortcutFocusReason)
        query.selectAll()

    def _to_library(self) -> None:
        self._window.library.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _to_reader(self) -> None:
        self._window.reader.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _to_side(self) -> None:
        self._window.side.focus_page()

    def _next_pane(self) -> None:
        focus = QGuiApplication.focusObject()
        panes = [(self._window.library, self._to_reader), (self._window.reader, self._to_side)]
        following = next((go for pane, go in panes if _inside(focus, pane)), self._to_library)
        following()

    def _back(self) -> None:
        """Out of a look-up first, then to the article."""
        query = self._window.library.query
        if query.hasFocus() and query.text():
            query.clear()
        else:
            self._window.bar.hide()
            self._to_reader()

    def _larger(self) -> None:
        self._zoom(self._window.reader.view.points + 1)

    def _smaller(self) -> None:
        self._zoom(self._window.reader.view.points - 1)

    def _normal_size(self) -> None:
        self._zoom(POINTS)

    def _zoom(self, points: float) -> None:
        self._window.reader.view.zoom_to(points)

    def _as_the_system(self) -> None:
        self._choose("")

    def _light(self) -> None:
        self._choose("light")

    def _dark(self) -> None:
        self._choose("dark")

    def _choose(self, name: str) -> None:
        from briefer.ui.styling import dress_again

        theme.choose(name)
        dress_again()


def _article_filter() -> str:
    from briefer.articles import SUFFIXES

    known = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
    return f"Articles ({known});;All files (*)"


def _inside(focus: QObject | None, pane: QObject) -> bool:
    while focus is not None and focus is not pane:
        focus = focus.parent()
    return focus is pane
