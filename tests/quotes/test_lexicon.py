"""The words of a language are read once and checked as they are read."""

from pathlib import Path

import pytest

from briefer.quotes.lexicon import BIT, BadLexicon, lexicon, parse_lexicon


def test_said_is_a_finite_cue_of_the_group_say() -> None:
    said = lexicon("en").cues["said"]

    assert (said.group, said.form) == ("say", "finite")


def test_a_word_may_be_several_things_at_once() -> None:
    bits = lexicon("en").bits["president"]

    assert bits & BIT["names.titles"]
    assert bits & BIT["roles.heads"]


def test_phrases_stand_under_their_first_word() -> None:
    assert any(phrase.rest == ("to",) for phrase in lexicon("en").phrases["according"])


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        ('language = "xx"\n[cues.shout]\nfinite = ["yelled"]\n', 2, "shout"),
        ('language = "xx"\n\n[names]\ntitels = ["count"]\n', 4, "titels"),
        ('language = "xx"\n[roles]\nheads = "man"\n', 3, "list of words"),
        ('language = "xx"\n[roles\n', 2, "not TOML"),
    ],
)
def test_a_mistake_is_named_with_file_and_line(tmp_path: Path, content: str, line: int, words: str) -> None:
    file = tmp_path / "lexicon.toml"
    file.write_text(content, "utf-8")

    with pytest.raises(BadLexicon, match=rf"lexicon\.toml .*line {line}: .*{words}"):
        parse_lexicon(file, {})
