"""What each command of the note does: one slot an id of resources/keys.toml."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from briefer.ui.side.pane import NOTE
from briefer.workspace import ReadOnlyWorkspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.ui.window import Window


class NoteCommands(QObject):
    """Belongs to one window."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window

    def slots(self) -> "dict[str, Callable[[], object]]":
        return {
            "cite": self._cite,
            "export": self._export,
            "go-to-note": self._go_to_note,
            "new-note": self._new_note,
            "bring-in": self._bring_in,
            "append-article": self._append_article,
            "fields": self._fields,
            "check-memo": self._check_memo,
            "print": self._print,
        }

    def _cite(self) -> None:
        quote = self._window.reader.quote
        if quote:
            self._window.side.turn_to(NOTE)
            self._window.side.note.insert_citation(quote.id)
            self._window.reader.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _export(self) -> None:
        self._window.side.turn_to(NOTE)
        self._window.side.note.export()

    def _go_to_note(self) -> None:
        self._window.side.turn_to(NOTE)
        if self._window.workspace.notes():
            self._window.side.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._window.side.note.new_note()

    def _new_note(self) -> None:
        self._window.side.turn_to(NOTE)
        self._window.side.note.new_note()

    def _bring_in(self) -> None:
        if self._reads_only():
            return
        self._window.side.turn_to(NOTE)
        self._window.side.note.bring_in()

    def _append_article(self) -> None:
        if self._window.reader.article and not self._reads_only():
            self._window.side.turn_to(NOTE)
            self._window.side.note.append_article(self._window.reader.article.id)

    def _reads_only(self) -> bool:
        """Say so where the workspace is open for reading only."""
        if self._window.workspace.read_only:
            self._window.say_problem(str(ReadOnlyWorkspace(self._window.workspace.path)))
        return self._window.workspace.read_only

    def _fields(self) -> None:
        self._window.side.turn_to(NOTE)
        if self._window.workspace.notes():
            self._window.side.note.page.fields.open_at()
        else:
            self._window.say("There is no note yet. Start one first.")

    def _check_memo(self) -> None:
        self._window.side.turn_to(NOTE)
        self._window.side.note.check()

    def _print(self) -> None:
        self._window.side.turn_to(NOTE)
        self._window.side.note.print_note()
