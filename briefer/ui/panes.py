"""The three panes side by side; where there is no room for all, those one is in."""

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

LIBRARY, READER, SIDE = range(3)
LEAST = (220, 380, 300)
_AT_FIRST = (300, 660, 480)
_NARROWEST = 320
_BESIDE = {LIBRARY: 0.3, SIDE: 0.45}  # of the width, beside the article


def shown_in(width: int, inside: int, beside: int) -> tuple[int, ...]:
    """The panes that fit: all, the article with the pane ``beside`` it, or the one that one is ``inside``."""
    if width >= sum(LEAST) + 2:
        return (LIBRARY, READER, SIDE)
    if width >= LEAST[READER] + LEAST[beside] + 1:
        return tuple(sorted((READER, beside)))
    return (inside,)


class Panes(QSplitter):
    """A pane that had no room is there again when the focus comes to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.setMinimumWidth(_NARROWEST)
        self._inside, self._beside = READER, LIBRARY
        self._before: QByteArray | None = None  # how wide they were while all had room

    def hold(self, *panes: QWidget) -> None:
        """These, from the left: articles, reader, quotes and note."""
        for pane, least in zip(panes, LEAST, strict=True):
            pane.setMinimumWidth(least)
            self.addWidget(pane)
        self.setStretchFactor(LIBRARY, 0)
        self.setStretchFactor(READER, 1)
        self.setStretchFactor(SIDE, 1)
        self.setSizes(_AT_FIRST)

    def state(self) -> QByteArray:
        """How wide they are while all have room."""
        return self.saveState() if self._before is None else self._before

    def follow(self, focus: QWidget) -> None:
        """Make room for the pane with the focus."""
        number = next((n for n in range(self.count()) if self._holds(n, focus)), -1)
        if number >= 0:
            self._inside = number
            self._beside = number if number != READER else self._beside
            self._arrange()

    def _holds(self, number: int, focus: QWidget) -> bool:
        pane = self.widget(number)
        return pane is not None and pane.isAncestorOf(focus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        shown = shown_in(self.width(), self._inside, self._beside)
        if len(shown) == self.count():
            self._widen()
            return
        if self._before is None:
            self._before = self.saveState()
        self.setChildrenCollapsible(True)
        room = self.width() - len(shown) + 1
        sizes = [0] * self.count()
        if len(shown) > 1:
            sizes[self._beside] = min(
                max(LEAST[self._beside], round(_BESIDE[self._beside] * room)), room - LEAST[READER]
            )
        sizes[READER if len(shown) > 1 else shown[0]] = room - sum(sizes)
        self.setSizes(sizes)

    def _widen(self) -> None:
        """There is room for all again."""
        if self._before is not None:
            before, self._before = self._before, None
            self.setChildrenCollapsible(False)
            self.restoreState(before)
