"""The sets of words that single rules ask for: resources/language/<language>/sets.toml."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from briefer.assets import resource
from briefer.word_lists import BadWordList, Words, line_of, list_problems, parse_lists


def word_set(language: str, name: str) -> frozenset[str]:
    """The words of a set, named by its section and its key: "verbs.naming".

    Raises:
        BadWordList: there is no such set, or the file is not as it should be.
    """
    return set_in(_file(language), name)


@cache
def _file(language: str) -> Path:
    return resource("language", language, "sets.toml")


def set_in(path: Path, name: str) -> frozenset[str]:
    """The words of a set of this file; see ``word_set``."""
    found = parse_sets(path).get(name)
    if found is None:
        section = name.partition(".")[0]
        raise BadWordList(path, line_of(path.read_text("utf-8"), "", section), f"there is no set “{name}”")
    return found


@cache
def parse_sets(path: Path) -> Mapping[str, frozenset[str]]:
    """Name -> words, of every set of a file.

    Raises:
        BadWordList: with the line at fault.
    """
    raw = path.read_text("utf-8")
    found: dict[str, frozenset[str]] = {}
    for section, key, words in _entries(parse_lists(path, raw)):
        for problem in _problems(key, words):
            raise BadWordList(path, line_of(raw, section, key), problem)
        found[f"{section}.{key}"] = frozenset(words)
    return found


def _entries(table: Mapping[str, object]) -> Iterator[tuple[str, str, Words]]:
    for section, lists in table.items():
        for key, words in lists.items() if isinstance(lists, dict) else ():
            yield section, key, words


def _problems(key: str, words: Words) -> Iterator[str]:
    yield from list_problems(key, words)
    if not words:
        yield f"“{key}” has no words"
    for word in words:
        if words.count(word) > 1:
            yield f"“{key}” has “{word}” twice"
