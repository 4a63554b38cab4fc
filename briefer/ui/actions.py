"""The one registry of commands: menus, keys, the palette, the help sheet and the tests all read it."""

import tomllib
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from briefer.assets import resource
from briefer.errors import BrieferError

if TYPE_CHECKING:
    from briefer.workspace import Workspace

TAGS = tuple(f"tag-{digit}" for digit in range(1, 10))


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One entry of resources/keys.toml."""

    id: str
    text: str
    help: str
    menu: str = ""
    keys: tuple[str, ...] = ()
    scope: str = "window"  # or "reading"
    separator: bool = False  # a line above it in the menu
    checkable: bool = False


class BadKeysFile(BrieferError):
    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"The list of keys {path.name} cannot be used: {problem}. Mend that entry and start again.")


@cache
def load_commands(path: Path | None = None) -> tuple[tuple[str, ...], tuple[Command, ...]]:
    """The menus and the commands of a file like resources/keys.toml, which is the default.

    Raises:
        BadKeysFile: not TOML, an unknown name, or a key given twice.
    """
    path = path or resource("keys.toml")
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise BadKeysFile(path, str(error)) from error
    commands = [_command(path, number, entry) for number, entry in enumerate(data["action"], 1)]
    commands += [_tag_command(digit) for digit in range(1, 10)]
    _check(path, commands, data["menus"])
    return tuple(data["menus"]), tuple(commands)


def _command(path: Path, number: int, entry: dict[str, Any]) -> Command:
    known = {field.name for field in fields(Command)}
    if unknown := entry.keys() - known:
        raise BadKeysFile(path, f"entry {number} has “{min(unknown)}”, which is not known")
    try:
        return Command(**{**entry, "keys": tuple(entry.get("keys", ()))})
    except TypeError as error:
        raise BadKeysFile(path, f"entry {number}: {error}") from error


def _tag_command(digit: int) -> Command:
    return Command(
        id=f"tag-{digit}",
        text=f"Tag {digit}",
        keys=(str(digit),),
        scope="reading",
        help=f"Set or take the tag {digit}.",
    )


def _check(path: Path, commands: Iterable[Command], menus: Iterable[str]) -> None:
    seen: dict[str, str] = {}
    for command in commands:
        if command.menu and command.menu not in menus:
            raise BadKeysFile(path, f"“{command.id}” is in a menu “{command.menu}” that is not listed")
        for key in (command.id, *command.keys):
            if key in seen:
                raise BadKeysFile(path, f"“{key}” is given to both “{seen[key]}” and “{command.id}”")
            seen[key] = command.id


class Actions(QObject):
    """A QAction for each command, by id."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.menus, self.commands = load_commands()
        self._by_id = {command.id: self._made(command, window) for command in self.commands}

    def __getitem__(self, name: str) -> QAction:
        return self._by_id[name]

    def connect_all(self, slots: Mapping[str, Callable[[], object]]) -> None:
        """Give each command what it does: bound methods by id."""
        for name, slot in slots.items():
            self._by_id[name].triggered.connect(slot)

    def live_in(self, widget: QWidget, *, without: Collection[str] = ()) -> None:
        """Make the reading keys live while this widget has the focus."""
        reading = [command.id for command in self.commands if command.scope == "reading"]
        widget.addActions([self._by_id[name] for name in reading if name not in without])

    def fill(self, bar: QMenuBar) -> list[QMenu]:
        """Build the menus; returns them so that a name is kept."""
        return [self._menu(bar, title) for title in self.menus]

    def _menu(self, bar: QMenuBar, title: str) -> QMenu:
        menu = bar.addMenu(f"&{title}")
        for command in self.commands:
            if command.menu == title:
                if command.separator:
                    menu.addSeparator()
                menu.addAction(self._by_id[command.id])
        return menu

    @staticmethod
    def _made(command: Command, window: QWidget) -> QAction:
        action = QAction(command.text, window)
        action.setObjectName(command.id)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.setStatusTip(command.help)
        action.setCheckable(command.checkable)
        if command.scope == "reading":
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            window.addAction(action)
        return action


def key_text(key: str) -> str:
    """A key as it is written on a key cap: "Return" is "Enter"."""
    return {"Return": "Enter"}.get(key, QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))


def say_steps(commands: Actions, workspace: "Workspace") -> None:
    """Undo and redo name the step they take back or bring back."""
    steps = (("undo", "Undo", workspace.undo_label), ("redo", "Redo", workspace.redo_label))
    for name, verb, label in steps:
        commands[name].setText(f"{verb} {label}".strip().replace("&", "&&"))
        commands[name].setEnabled(bool(label))
