"""What the window does about the people one follows: the sheet, and finding quotes again when they changed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefer.model import Changes, Person
from briefer.ui.bars import Choice
from briefer.ui.people.finding_again import FinderAgain, words_of

if TYPE_CHECKING:
    from briefer.services.finding_again import FoundAgain
    from briefer.ui.people.sheet import PeopleSheet
    from briefer.ui.window import Window


class Following(QObject):
    """Belongs to one window."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._sheet: PeopleSheet | None = None
        self._found_with = _telling(window.workspace.people())
        self.finder = FinderAgain(window.workspace, window.read_run, self)
        self.finder.progressed.connect(window.status.show_finding)
        self.finder.finished.connect(self._finished)
        self.finder.failed.connect(window.say_problem)
        window.status.cancelled.connect(self.finder.cancel)
        window.commands.connect_all({"people": self.open, "find-again": self.find})

    @property
    def sheet(self) -> "PeopleSheet":
        """Built when it is first wanted."""
        if self._sheet is None:
            from briefer.ui.people.sheet import PeopleSheet

            self._sheet = PeopleSheet(self._window.workspace, self._window)
            self._sheet.changed.connect(self._window.refresh)
            self._sheet.undo_wanted.connect(self._window.annotator.undo)
            self._sheet.redo_wanted.connect(self._window.annotator.redo)
            self._sheet.find_wanted.connect(self.find)
        return self._sheet

    def open(self) -> None:
        self.sheet.offer(self._offered())
        self.sheet.open()

    def find(self) -> None:
        """Find quotes again with the people as they are now."""
        if self.finder.busy:
            return
        if not self._window.workspace.article_ids():
            self._window.say("There is no article yet to find quotes in.")
            return
        self._found_with = _telling(self._window.workspace.people())
        self._window.bar.withdraw()
        self.finder.start()

    def refresh(self, changes: Changes) -> None:
        """After a step: show the people as they are, and offer to find quotes again if that may tell otherwise."""
        if not changes.people:
            return
        words = self._offered()
        if self._sheet is not None:
            self._sheet.refresh()
            self._sheet.offer(words)
        if words:
            self._window.bar.say("The people you follow have changed.", "", Choice(f"{words} (F5)", self.find))

    def stop(self) -> None:
        """The window closes."""
        self.finder.stop()

    def _offered(self) -> str:
        articles = len(self._window.workspace.article_ids())
        if not articles or _telling(self._window.workspace.people()) == self._found_with:
            return ""
        return f"Find quotes again in {articles:,} article{'' if articles == 1 else 's'}"

    def _finished(self, found: "FoundAgain", missed: int) -> None:
        self._window.refresh(found.changes)
        self._window.bar.say(words_of(found, missed), "warning" if missed else "")


def _telling(people: Sequence[Person]) -> frozenset[tuple[object, ...]]:
    """What of the people tells who said what."""
    return frozenset((who.name, who.role, who.organisation, who.aliases, who.gender) for who in people)
