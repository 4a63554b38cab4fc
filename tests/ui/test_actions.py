"""The registry of commands."""

from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from briefer.ui.actions import BadKeysFile, Command, load_commands
from briefer.ui.window import Window


def test_every_command_does_something(window: Window) -> None:
    for command in window.commands.commands:
        assert window.commands[command.id].receivers("2triggered(bool)") > 0, command.id


def test_every_key_is_one_that_qt_knows() -> None:
    for command in load_commands()[1]:
        for key in command.keys:
            assert QKeySequence(key).toString(), (command.id, key)


def test_every_command_of_a_menu_stands_in_it(window: Window) -> None:
    shown = {action.objectName() for menu in window._menus for action in menu.actions()}

    assert shown - {""} == {command.id for command in window.commands.commands if command.menu}


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        (
            'id = "a"\ntext = "A"\nhelp = "a"\nkeys = ["J"]\n[[action]]\nid = "b"\ntext = "B"\nhelp = "b"\nkeys = ["J"]',
            "“J”",
        ),
        ('id = "a"\ntext = "A"\nhelp = "a"\nmenu = "Nowhere"', "Nowhere"),
        ('id = "a"\ntext = "A"\nhelp = "a"\nshortcut = "J"', "shortcut"),
        ('id = "a"\ntext = "A"', "help"),
        ("id = ", "line"),
    ],
)
def test_a_list_of_keys_that_cannot_be_used_is_named_with_its_fault(tmp_path: Path, entry: str, says: str) -> None:
    path = tmp_path / "keys.toml"
    path.write_text(f'menus = ["File"]\n[[action]]\n{entry}\n', encoding="utf-8")

    with pytest.raises(BadKeysFile, match=says):
        load_commands(path)


def test_digits_are_commands_too() -> None:
    assert (
        Command(id="tag-4", text="Tag 4", keys=("4",), scope="reading", help="Set or take the tag 4.")
        in load_commands()[1]
    )
