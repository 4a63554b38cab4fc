"""The people a new workspace follows."""

import tomllib
from functools import cache
from pathlib import Path

from briefer.assets import resource
from briefer.errors import BrieferError
from briefer.model import Person


class BadPeopleFile(BrieferError):
    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"The list of people {path.name} cannot be read: {problem}. Mend that line and try again.")


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
