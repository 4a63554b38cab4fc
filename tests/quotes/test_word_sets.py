"""Words that single rules ask for stand in files of their own, and every one of them is asked for."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import briefer.quotes
from briefer.assets import resource
from briefer.quotes.lexicon import BIT, GROUPS, LANGUAGES, lexicon
from briefer.quotes.word_sets import parse_sets, set_in, word_set
from briefer.word_lists import BadWordList

FILES = sorted(resource("language").rglob("sets.toml"))
MODULES = [path.read_text("utf-8") for path in sorted(Path(briefer.quotes.__file__).parent.rglob("*.py"))]
GRAMMAR = sum(
    bit
    for key, bit in BIT.items()
    if key.startswith("pronouns.")
    or key == "names.particles"
    or key.removeprefix("words.") in {"determiners", "prepositions", "conjunctions", "and", "proclitics"}
    or key.removeprefix("cue_words.") in {"auxiliaries", "adverbs", "negators", "complementizers"}
)
MOST = 4  # words that are not of grammar in a set of the code


def test_a_set_is_named_by_its_section_and_key() -> None:
    assert {"called", "dubbed"} <= word_set("en", "verbs.naming")


def test_phrases_may_stand_in_a_set(tmp_path: Path) -> None:
    file = tmp_path / "sets.toml"
    file.write_text("[nouns]\nlike_verbs = '''\nthink tank,\nthink tanks\n'''\n", "utf-8")

    assert set_in(file, "nouns.like_verbs") == {"think tank", "think tanks"}


@pytest.mark.parametrize(
    ("body", "line", "problem"),
    [
        ('[verbs]\nnaming = ["called"]\n', 2, "list of words"),
        ('[nouns]\nnaming = "name"\n[verbs]\nnaming = "called,, calls"\n', 4, "empty word"),
        ('[verbs]\nnaming = ""\n', 2, "no words"),
        ('[verbs]\nnaming = "called, calls, called"\n', 2, "“called” twice"),
        ("[verbs]\nnaming = 1\n", 2, "list of words"),
        ("[verbs\n", 1, "not TOML"),
        ('[nouns]\nmen = "men"\n[verbs]\ncalling = "call"\n', 3, "no set “verbs.naming”"),
        ('[nouns]\nmen = "men"\n', 1, "no set “verbs.naming”"),
    ],
)
def test_a_mistake_is_named_with_file_and_line(tmp_path: Path, body: str, line: int, problem: str) -> None:
    file = tmp_path / "sets.toml"
    file.write_text(body, "utf-8")

    with pytest.raises(BadWordList, match=rf"sets\.toml .*line {line}: .*{problem}"):
        set_in(file, "verbs.naming")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.name)
def test_every_set_is_used_and_every_set_used_is_there(path: Path) -> None:
    used = re.findall(rf'word_set\("{path.parent.name}", "([^"]+)"\)', "\n".join(MODULES))

    assert sorted(set(used)) == sorted(parse_sets(path))


def test_the_code_holds_no_set_of_words_but_those_of_grammar() -> None:
    found = [words for module in MODULES for words in map(set_of_open_words, sets_in(module)) if len(words) > MOST]

    assert found == []


def sets_in(module: str) -> Iterator[set[str]]:
    for node in ast.walk(ast.parse(module)):
        if isinstance(node, ast.Set):
            yield {each.value for each in node.elts if isinstance(each, ast.Constant) and isinstance(each.value, str)}


def set_of_open_words(words: set[str]) -> set[str]:
    plain = {word for word in words if word.isalpha() and len(word) > 1} - {*GROUPS}
    return {word for word in plain if not any(lexicon(name).bits.get(word, 0) & GRAMMAR for name in LANGUAGES)}
