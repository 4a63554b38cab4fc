"""The people an analyst follows: the list a new workspace starts with, and what changes it."""

import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path

from briefer.assets import resource
from briefer.errors import BrieferError
from briefer.model import Changes, Person
from briefer.workspace import Workspace


class BadPeopleFile(BrieferError):
    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"The list of people {path.name} cannot be read: {problem}. Mend that line and try again.")


class NamelessPerson(BrieferError):
    def __init__(self) -> None:
        super().__init__("A person needs a name. Nothing was changed; type the full name as the memo shall print it.")


class FollowedAlready(BrieferError):
    def __init__(self, name: str) -> None:
        super().__init__(f"“{name}” is on the list already. Nothing was changed; add another spelling as an alias.")


def put_person(workspace: Workspace, person: Person) -> tuple[int, Changes]:
    """Add a person (``id`` 0) or change one, in one step; the id.

    Raises:
        NamelessPerson, FollowedAlready: nothing was stored.
    """
    name = " ".join(person.name.split())
    if not name:
        raise NamelessPerson
    if any(other.name.casefold() == name.casefold() and other.id != person.id for other in workspace.people()):
        raise FollowedAlready(name)
    with workspace.edit(f"{'Change' if person.id else 'Follow'} {name}") as edit:
        number = edit.put_person(replace(person, name=name))
    return number, edit.changes


def remove_person(workspace: Workspace, person: Person) -> Changes:
    """Follow somebody no longer; quotes keep the name they have."""
    with workspace.edit(f"Remove {person.name}") as edit:
        edit.remove_person(person.id)
    return edit.changes


def load_people(path: Path | None = None) -> tuple[Person, ...]:
    """The people of a file like ``resources/people.toml``, which is the default.

    Raises:
        BadPeopleFile: the file is not TOML, or an entry lacks a name or has a key nobody knows.
    """
    return _people_of(path or resource("people.toml"))


@cache
def _people_of(path: Path) -> tuple[Person, ...]:
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("people", [])
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadPeopleFile(path, str(error)) from error
    return tuple(_person(path, number, entry) for number, entry in enumerate(entries, 1))


def _person(path: Path, number: int, entry: dict[str, object]) -> Person:
    try:
        return Person(**{**entry, "aliases": tuple(entry.get("aliases", ()))})  # type: ignore[arg-type]  # checked by name
    except TypeError as error:
        raise BadPeopleFile(path, f"entry {number} ({entry.get('name', 'without a name')}): {error}") from error
