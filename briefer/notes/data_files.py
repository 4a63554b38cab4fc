"""Reads the data files of formats and markings, and says by file and line what is wrong in one."""

import difflib
import re
import tomllib
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from briefer.errors import BrieferError

Trail = tuple[str | int, ...]  # where a value stands: ("sections", 2, "kind")

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]")
_KEY = re.compile(r"\s*(?:\"([^\"]+)\"|([\w.-]+))\s*=")
_BRACED = re.compile(r"\{\w*\}?|\}")  # one that is not closed is no name either
_TOML_LINE = re.compile(r"\(at (?:line (\d+)|end)[^)]*\)")


class BadDataFile(BrieferError):
    """A format or marking file that cannot be used; ``line`` is 1-based, 0 if it is about the whole file."""

    def __init__(self, path: Path, line: int, what: str) -> None:
        self.path, self.line, self.what = path, line, what
        where = f"“{path.name}”, line {line}" if line else f"“{path.name}”"
        super().__init__(f"{where}: {what} The file was not used and nothing was changed; mend it and load it again.")


class DataTable:
    """One table of a data file; every question about it that fails names file and line."""

    def __init__(self, path: Path, lines: Mapping[Trail, int], values: Mapping[str, Any], trail: Trail = ()) -> None:
        self.path, self._lines, self._values, self._trail = path, lines, values, trail
        self._asked: set[str] = set()

    def __bool__(self) -> bool:
        return bool(self._values)

    def fail(self, what: str, key: str = "") -> BadDataFile:
        """The error about this table, or about one of its keys."""
        trail = (*self._trail, key) if key else self._trail
        while trail and trail not in self._lines:
            trail = trail[:-1]
        return BadDataFile(self.path, self._lines.get(trail, 0), what)

    def text(self, key: str, default: str | None = None) -> str:
        value = str(self._value(key, str, "text in quotation marks", default))
        if default is None and not value.strip():
            raise self.fail(f"“{key}” is empty.", key)
        return value

    def naming(self, key: str, known: Collection[str]) -> None:
        """Refuses a {name} in a text, or in a list of texts, that stands for nothing."""
        value = self._values.get(key, "")
        braced = [f"{{{name}}}" for name in known]
        said = value if isinstance(value, str) else " ".join(value)
        for name in _BRACED.findall(said):
            if name not in braced:
                raise self.fail(f"“{name}” stands for nothing here; known: {', '.join(braced)}.", key)

    def flag(self, key: str, *, default: bool) -> bool:
        return bool(self._value(key, bool, "true or false", default))

    def number(self, key: str, default: float, highest: float = 999, lowest: float = 0) -> float:
        """A number from ``lowest`` up to ``highest``."""
        value = self._value(key, (int, float), "a number", default)
        if isinstance(value, bool) or not lowest <= value <= highest:
            raise self.fail(f"“{key}” must be a number from {lowest:g} to {highest:g}.", key)
        return float(value)

    def matching(self, key: str, pattern: str, called: str, default: str | None = None) -> str:
        """Text of a certain form; ``called`` says which to a person."""
        value = self.text(key, default)
        if not re.fullmatch(pattern, value):
            raise self.fail(f"“{key}” is “{value}”; it must be {called}.", key)
        return value

    def choice(self, key: str, choices: Sequence[str], default: str | None = None) -> str:
        value = self.text(key, default)
        if value not in choices:
            raise self.fail(f"“{key}” is “{value}”; it must be one of: {', '.join(choices)}.", key)
        return value

    def texts(self, key: str, default: Sequence[str] | None = None) -> tuple[str, ...]:
        values = self._value(key, list, "a list of texts", None if default is None else list(default))
        if not all(isinstance(value, str) for value in values):
            raise self.fail(f"“{key}” must be a list of texts.", key)
        return tuple(values)

    def words(self, key: str) -> dict[str, str]:
        """A table of text values with keys of any name."""
        table = self._value(key, dict, "a table", {})
        for name, value in table.items():
            if not isinstance(value, str):
                raise BadDataFile(self.path, self._lines.get((*self._trail, key, name), 0), f"“{name}” must be text.")
        return dict(table)

    def table(self, key: str) -> "DataTable":
        """The table of that name, empty if there is none."""
        values = self._value(key, dict, f"a table: [{key}]", {})
        return DataTable(self.path, self._lines, values, (*self._trail, key))

    def tables(self, key: str) -> tuple["DataTable", ...]:
        """The tables of that name, in order: [[key]]."""
        values = self._value(key, list, f"a list of tables: [[{key}]]", [])
        if not all(isinstance(value, dict) for value in values):
            raise self.fail(f"“{key}” must be a list of tables: [[{key}]].", key)
        trail = (*self._trail, key)
        return tuple(DataTable(self.path, self._lines, value, (*trail, at)) for at, value in enumerate(values))

    def done(self) -> None:
        """Refuses what nobody asked for: a misspelt key would else be lost in silence."""
        for key in self._values:
            if key not in self._asked:
                near = difflib.get_close_matches(key, self._asked, 1)
                hint = f" Did you mean “{near[0]}”?" if near else ""
                raise self.fail(f"“{key}” means nothing here.{hint}", key)

    def _value(self, key: str, kind: type | tuple[type, ...], called: str, default: Any) -> Any:  # noqa: ANN401  # a TOML value
        self._asked.add(key)
        value = self._values.get(key, default)
        if value is None:
            raise self.fail(f"“{key}” is missing.", key)
        if not isinstance(value, kind):
            raise self.fail(f"“{key}” must be {called}.", key)
        return value


def read_data_file(path: Path) -> DataTable:
    """The outermost table of a data file.

    Raises:
        BadDataFile: it cannot be read, or is not TOML.
    """
    try:
        source = path.read_text(encoding="utf-8-sig")
        return DataTable(path, _line_numbers(source), tomllib.loads(source))
    except (OSError, UnicodeDecodeError) as error:
        raise BadDataFile(path, 0, "this file cannot be read as UTF-8 text.") from error
    except tomllib.TOMLDecodeError as error:
        found = _TOML_LINE.search(str(error))
        line = int(found[1]) if found and found[1] else source.count("\n") + 1 if found else 0
        raise BadDataFile(path, line, f"{_TOML_LINE.sub('', str(error)).strip()}.") from error


def _line_numbers(source: str) -> dict[Trail, int]:
    """The line on which each table and key begins; tomllib does not keep them."""
    lines: dict[Trail, int] = {}
    counts: dict[str, int] = {}
    trail: Trail = ()
    for number, line in enumerate(source.splitlines(), 1):
        if header := _HEADER.match(line):
            trail = _opened(header[2], counts, is_list=header[1] == "[[")
            lines.setdefault(trail, number)
        elif key := _KEY.match(line):
            lines.setdefault((*trail, *([key[1]] if key[1] else key[2].split("."))), number)
    return lines


def _opened(name: str, counts: dict[str, int], *, is_list: bool) -> Trail:
    """The trail of a table header; a table within a list belongs to the list's latest element."""
    if is_list:
        counts[name] = counts.get(name, -1) + 1
    trail: list[str | int] = []
    for at, part in enumerate(parts := [word.strip(" \"'") for word in name.split(".")], 1):
        trail.append(part)
        if (so_far := ".".join(parts[:at])) in counts:
            trail.append(counts[so_far])
    return tuple(trail)
