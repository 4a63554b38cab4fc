"""The words of each language load, and are kept in order."""

from itertools import pairwise
from pathlib import Path

import pytest

from briefer.assets import resource
from briefer.quotes.lexicon import LANGUAGES, lexicon, parse_lexicon
from briefer.word_lists import BadWordList

FOLDER = resource("language")


def given_names(language: str) -> list[str]:
    lines = (FOLDER / language / "given_names.txt").read_text(encoding="utf-8").splitlines()
    return [line.split("\t")[0] for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_loads_with_words_of_each_sort(language: str) -> None:
    words = lexicon(language)

    assert words.language == language
    assert len(words.cues) > 300
    assert len(words.genders) > 300
    assert words.stop_words


@pytest.mark.parametrize("language", LANGUAGES)
def test_given_names_are_sorted_lower_case_and_each_stands_once(language: str) -> None:
    names = given_names(language)

    assert all(one < two for one, two in pairwise(names))
    assert all(name == name.strip().lower() for name in names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_stop_words_of_a_language_are_mostly_its_own(language: str) -> None:
    own = lexicon(language).stop_words
    others = [lexicon(other).stop_words for other in LANGUAGES if other != language]

    assert all(len(own & other) < len(own) / 4 for other in others)


def test_names_tell_gender_across_the_world_desk() -> None:
    genders = lexicon("en").genders
    women = ["ngozi", "svetlana", "fatima", "mairead", "yuko", "shilpa", "mette", "leyla"]
    men = ["kofi", "oleksandr", "hussein", "padraig", "takashi", "rahul", "lars", "mehmet"]

    assert {genders[name] for name in women} == {"f"}
    assert {genders[name] for name in men} == {"m"}
    assert genders["robin"] == genders["jamie"] == "u"


def test_all_the_words_of_all_languages_are_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.rglob("*.*")) < 350_000


@pytest.mark.parametrize(
    ("body", "line", "problem"),
    [
        ('language = "en"\n[roles]\nheadz = "x"\n', 3, "headz"),
        ('language = "en"\n[cues.shout]\nfinite = ""\n', 2, "shout"),
        ('language = "en"\n\n[roles]\nheads = ["x"]\n', 4, "list of words"),
        ('language = "en"\n[roles\n', 2, "not TOML"),
    ],
)
def test_a_lexicon_at_fault_is_named_with_file_and_line(tmp_path: Path, body: str, line: int, problem: str) -> None:
    path = tmp_path / "lexicon.toml"
    path.write_text(body, encoding="utf-8")

    with pytest.raises(BadWordList, match=rf"lexicon\.toml .*line {line}: .*{problem}"):
        parse_lexicon(path, {})
