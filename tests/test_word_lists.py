"""Lists of words are strings in TOML, and a fault is named with its line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.assets import resource
from briefer.word_lists import BadWordList, line_of, parse_lists, split_words

WIDTH = 120
PHRASES = st.from_regex(r"\w{1,6}( \w{1,6})?", fullmatch=True)


@given(st.lists(st.tuples(PHRASES, st.sampled_from([", ", ",\n", "\n", ","]))))
def test_words_are_parted_by_commas_and_line_breaks(parts: list[tuple[str, str]]) -> None:
    text = "".join(word + mark for word, mark in parts).removesuffix(", ").rstrip(",\n")

    assert split_words(text) == tuple(word for word, _ in parts)


def test_a_list_may_be_empty() -> None:
    assert split_words("") == split_words("\n") == ()


def test_two_commas_make_an_empty_word() -> None:
    assert split_words("said,, says") == ("said", "", "says")


def test_lists_stand_in_their_sections_as_words(tmp_path: Path) -> None:
    table = parse_lists(tmp_path / "lexicon.toml", "[cues.say]\nfinite = '''\nsaid, points out,\nsays\n'''\n")

    assert table == {"cues": {"say": {"finite": ("said", "points out", "says")}}}


def test_what_is_no_toml_is_named_with_file_and_line(tmp_path: Path) -> None:
    with pytest.raises(BadWordList, match=r"lexicon\.toml .*line 2: this is not TOML"):
        parse_lists(tmp_path / "lexicon.toml", "[roles]\nheads =\n")


def test_the_line_of_a_key_is_that_in_its_own_section() -> None:
    raw = "top = 1\n[names]\nheads = '''\nheads, top\n'''\n[roles]\nheads = 1\n[of.us]\n\"new york\" = 1\n"

    assert [line_of(raw, *at) for at in [("", "top"), ("roles", "heads"), ("of", "us"), ("of.us", "new york")]] == [
        1,
        7,
        8,
        9,
    ]


@pytest.mark.parametrize(
    "path", sorted(resource("language").rglob("*.toml")), ids=lambda path: f"{path.parent.name} {path.stem}"
)
def test_the_lines_of_our_own_lists_are_short(path: Path) -> None:
    assert [line for line in path.read_text("utf-8").splitlines() if len(line) > WIDTH] == []
