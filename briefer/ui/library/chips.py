"""Speakers and tags with how often they occur; choosing one refines what is looked for."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from briefer.ui import theme
from briefer.ui.flow import FlowLayout

_SHOWN, _AT_MOST = 6, 24  # at first, behind “more”
_LONGEST = 24
_HEIGHT = 24


@dataclass(frozen=True, slots=True)
class Facet:
    """A speaker or a tag. ``key`` is the digit of a tag."""

    term: str  # 'speaker:"Ada Ndiaye"'
    label: str
    count: int
    key: int = 0


class Chips(QWidget):
    """One heading and its chips, the most frequent first; those beyond the first few stand behind “more”."""

    chosen = Signal(str)  # the term of the chip

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self._title = QLabel(title.upper())
        self._title.setObjectName("section")
        self._title.setFont(theme.interface_font(8))
        self._body = QWidget()
        self._flow = FlowLayout(self._body, across=6, down=6)
        self._facets: list[Facet] = []
        self._query, self._all = "", False
        self._few = _SHOWN
        self.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addWidget(self._body)

    def show_facets(self, facets: Sequence[Facet], query: str) -> None:
        """Show these; those whose term the query holds are chosen."""
        if list(facets) == self._facets and query == self._query:
            return
        self._facets, self._query = list(facets), query
        self._fill()

    def show_at_most(self, few: int) -> None:
        """So many before “more”; 0 shows nothing."""
        if few != self._few:
            self._few = few
            self._fill()

    def _fill(self) -> None:
        self._flow.clear()
        self.setVisible(bool(self._facets and self._few))
        shown = self._facets[: _AT_MOST if self._all else self._few]
        for facet in shown:
            self._flow.addWidget(self._chip(facet))
        if len(self._facets) > self._few:
            self._flow.addWidget(self._more("fewer" if self._all else f"{len(self._facets) - len(shown)} more"))
        self._body.updateGeometry()

    def _chip(self, facet: Facet) -> QToolButton:
        chip = QToolButton(self._body)
        chip.setObjectName("chip")
        key = f"{facet.key} " if facet.key else ""
        chip.setText(f"{key}{self._short(facet.label)}  {facet.count:,}".replace("&", "&&"))
        chip.setToolTip(facet.label)
        chip.setAccessibleName(f"{facet.label}, {facet.count} quotes")
        chip.setProperty("term", facet.term)
        chip.setFixedHeight(_HEIGHT)
        chip.setCheckable(True)
        chip.setChecked(asks_for(self._query, facet))
        chip.setFont(theme.interface_font(9.5))
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.clicked.connect(self._chosen)
        return chip

    def _short(self, name: str) -> str:
        """The family name where it is one and nobody else's; the whole name is in the tip."""
        family = family_name(name)
        alone = sum(family_name(facet.label) == family for facet in self._facets) == 1
        short = family if alone else name
        return short if len(short) <= _LONGEST else short[: _LONGEST - 1].rstrip() + "…"

    def _more(self, words: str) -> QToolButton:
        more = QToolButton(self._body)
        more.setObjectName("chip")
        more.setText(words)
        more.setFixedHeight(_HEIGHT)
        more.setAccessibleName(f"{self._title.text().lower()}: {words}")
        more.clicked.connect(self._turn)
        return more

    def _chosen(self) -> None:
        self.chosen.emit(str(self.sender().property("term")))

    def _turn(self) -> None:
        self._all = not self._all
        self._fill()


def asks_for(query: str, facet: Facet) -> bool:
    """The query names this speaker or tag, whole or by a word of it."""
    field, _colon, _name = facet.term.partition(":")
    said = query.casefold()
    words = {f"{field}:{word}" for word in facet.label.casefold().split()}
    return facet.term.casefold() in said or not words.isdisjoint(said.split())


def with_term(query: str, term: str) -> str:
    """The query with this term, or without it if it has it."""
    if term in query:
        return " ".join(query.replace(term, " ").split())
    return f"{query} {term}".strip()


def term_of(field: str, name: str) -> str:
    return f'{field}:"{name}"' if " " in name else f"{field}:{name}"


def family_name(name: str) -> str:
    """Ndiaye for Ada Ndiaye; “a senior official” stays what it is."""
    words = name.split()
    return words[-1] if len(words) > 1 and all(word[:1].isupper() for word in words) else name
