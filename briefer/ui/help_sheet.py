"""The help sheet: how to begin, and every key, from the registry."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from briefer.assets import resource
from briefer.ui import theme
from briefer.ui.actions import Actions, Command, key_text
from briefer.ui.hints import Hint
from briefer.ui.overlay import Overlay

_DIGITS = "Set or take the tag of that digit."


class HelpSheet(Overlay):
    """Built when it is first opened."""

    def __init__(self, actions: Actions, window: QWidget) -> None:
        super().__init__(window, width=1000, top=60, height=790)
        self.setObjectName("sheet")
        self.setAccessibleName("Keys and how to begin")
        self._actions = actions
        self._built = False

    def open(self) -> None:
        if not self._built:
            self._built = True
            self._build()
        super().open()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 22, 28, 18)
        layout.setSpacing(12)
        body = QWidget()
        columns = QHBoxLayout(body)
        columns.setSpacing(44)
        columns.setContentsMargins(0, 0, 0, 0)
        left, right = self._columns()
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName("Keys")
        self.setFocusProxy(self._scroll)  # arrows scroll
        layout.addWidget(_beginning())
        layout.addWidget(self._scroll, 1)
        away = QPushButton("Close")
        away.clicked.connect(self.close_sheet)
        layout.addWidget(away, 0, Qt.AlignmentFlag.AlignRight)

    def _columns(self) -> tuple[QVBoxLayout, QVBoxLayout]:
        columns = QVBoxLayout(), QVBoxLayout()
        for title, side in (
            ("Quote", 0),
            ("Article", 0),
            ("Note", 0),
            ("View", 1),
            ("File", 1),
            ("Edit", 1),
            ("Help", 1),
        ):
            with_keys = [command for command in self._actions.commands if command.menu == title and command.keys]
            columns[side].addLayout(_section(title, with_keys))
        for column in columns:
            column.setSpacing(14)
            column.addStretch(1)
        return columns


def _section(title: str, commands: list[Command]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(3)
    heading = QLabel(title.upper())
    heading.setObjectName("section")
    heading.setFont(theme.interface_font(8))
    grid.addWidget(heading, 0, 0, 1, 2)
    for row, command in enumerate(commands, 1):
        grid.addWidget(_cap(key_text(command.keys[0]), command.help), row, 0)
        words = QLabel(command.help)
        words.setWordWrap(True)
        grid.addWidget(words, row, 1)
    if title == "Quote":
        grid.addWidget(_cap("1 … 9", _DIGITS), len(commands) + 1, 0)
        grid.addWidget(QLabel(_DIGITS), len(commands) + 1, 1)
    grid.setColumnMinimumWidth(0, 96)
    grid.setColumnStretch(1, 1)
    return grid


def _cap(key: str, words: str) -> Hint:
    cap = Hint(key, "")
    cap.name_it(words)
    return cap


def _beginning() -> QLabel:
    words = QLabel(resource("help", "beginning.txt").read_text(encoding="utf-8").strip())
    words.setWordWrap(True)
    words.setAccessibleName("How to begin")
    return words
