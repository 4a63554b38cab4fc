"""The keys that are live where the focus is, in the line at the bottom."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from briefer.ui.actions import Actions
from briefer.ui.flow import FlowLayout
from briefer.ui.hints import Hint, hint_for

if TYPE_CHECKING:
    from briefer.ui.window import Window

READING, LIST, LOOKING_UP, TYPING, WRITING, NOTHING = "reading", "list", "looking up", "typing", "writing", ""
LEAVING, PAGE = "leaving", "page"
_HEIGHT = 22


class LiveKeys(QWidget):
    """A group of hints for each place; one group is shown."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Keys")
        self._groups = _groups(actions)
        self.place = READING
        layout = FlowLayout(self, across=10, down=_HEIGHT)  # those without room go below, out of sight
        self.setFixedHeight(_HEIGHT)
        for group in self._groups.values():
            for hint in group:
                layout.addWidget(hint)
        self.show_for(NOTHING)

    def show_for(self, place: str) -> None:
        self.place = place
        for name, group in self._groups.items():
            for hint in group:
                hint.setVisible(name == place)
        self.updateGeometry()


def place_of(focus: QWidget, window: "Window") -> str:
    """Which group of keys is live with the focus on this widget."""
    places: tuple[tuple[QWidget, str], ...] = (
        (window.library.query, LOOKING_UP),
        (window.library, LIST),
        (window.reader.card, TYPING),
        (window.reader, READING),
        (window.side.quotes, READING),
        (window.side, WRITING),
    )
    if window.side.has_note:
        page = window.side.note.page
        places = ((page.leaving, LEAVING), (page.preview, PAGE), *places)
    place = next((name for part, name in places if part is focus or part.isAncestorOf(focus)), NOTHING)
    return place if window.reader.article or place in {LOOKING_UP, WRITING, LEAVING, PAGE} else NOTHING


def _groups(actions: Actions) -> dict[str, list[Hint]]:
    return {
        READING: [
            hint_for(actions["next-quote"], ""),
            hint_for(actions["previous-quote"], "move"),
            hint_for(actions["accept"], "accept"),
            hint_for(actions["look-up"], "look up"),
            hint_for(actions["export"], "export"),
        ],
        LIST: [
            Hint("↑", ""),
            Hint("↓", "choose"),
            Hint("Enter", "read"),
            hint_for(actions["look-up"], "look up"),
            hint_for(actions["back"], "article"),
        ],
        LOOKING_UP: [Hint("Enter", "first result"), Hint("↓", "list"), hint_for(actions["back"], "clear")],
        TYPING: [Hint("Tab", "choose"), Hint("Enter", "take"), Hint("Esc", "leave")],
        LEAVING: [Hint("Enter", "go on"), Hint("Tab", "choose"), Hint("Esc", "leave")],
        PAGE: [Hint("+", ""), Hint("-", "size of the page"), hint_for(actions["back"], "article")],
        WRITING: [hint_for(actions["export"], "export"), hint_for(actions["back"], "article")],
    }
