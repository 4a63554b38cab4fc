"""Lists of words in TOML: each list is one string, its words parted by commas and line breaks."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from briefer.errors import BrieferError

Words = tuple[str, ...]


class BadWordList(BrieferError):
    def __init__(self, path: Path, line: int, problem: str) -> None:
        super().__init__(
            f"{path.name} ({path.parent.name}), line {line}: {problem}. No article was read; mend the file."
        )


def split_words(text: str) -> Words:
    """The words and phrases of a list; one is empty where two commas meet, and behind a comma at the end."""
    text = text.strip().replace(",\n", ",").replace("\n", ",")
    return tuple(map(str.strip, text.split(","))) if text else ()


def parse_lists(path: Path, raw: str) -> dict[str, object]:
    """The table of a file, in which every string has become its words.

    Raises:
        BadWordList: this is not TOML.
    """
    try:
        return _split(tomllib.loads(raw))
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+)", str(error))
        raise BadWordList(path, int(at[1]) if at else 1, f"this is not TOML ({error})") from error


def _split(table: Mapping[str, object]) -> dict[str, object]:
    found = dict(table)
    for key, value in table.items():
        if isinstance(value, str):
            found[key] = split_words(value)
        elif isinstance(value, dict):
            found[key] = _split(value)
    return found


def list_problems(key: str, words: object) -> Iterator[str]:
    """What is wrong with a list of ``parse_lists``."""
    if not isinstance(words, tuple):
        yield f"“{key}” must be a list of words: one string, with commas between them"
    elif not all(words):
        yield f"“{key}” has an empty word: two commas meet, or one stands at the end"


def line_of(raw: str, section: str, key: str) -> int:
    """The line on which a key of a section stands, from 1; an empty section is what is above all others."""
    head = re.search(rf"^\[{re.escape(section)}\]", raw, re.MULTILINE) if section else None
    name = rf'(?:\[(?:{re.escape(section)}\.)?|")?{re.escape(key)}(?:"? *=|\])'
    found = re.compile(rf"^{name}", re.MULTILINE).search(raw, head.start() if head else 0)
    return raw.count("\n", 0, found.start()) + 1 if found else 1
