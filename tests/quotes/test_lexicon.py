"""The words of a language are read once and checked as they are read."""

from pathlib import Path

import pytest

from briefer.quotes.lexicon import BIT, lexicon, parse_lexicon
from briefer.word_lists import BadWordList


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
        ('language = "xx"\n[cues.shout]\nfinite = "yelled"\n', 2, "shout"),
        ('language = "xx"\n[cues]\nsay = "said"\n', 3, "no group of cues"),
        ('language = "xx"\n[cues.say]\nfinite = "said"\n[cues.tell]\nfinite = "told,"\n', 5, "empty word"),
        ('language = "xx"\n[cues.say]\nfinites = "said"\n', 3, "not known in .cues.say."),
        ('language = "xx"\n\n[names]\ntitels = "count"\n', 4, "titels"),
        ('language = "xx"\n[roles]\nheads = ["man", "woman"]\n', 3, "list of words: one string"),
        ('language = "xx"\n[roles]\nheads = "man,, woman"\n', 3, "empty word: two commas"),
        ("language = 'xx'\n[roles]\nheads_m = '''\nheads,\nman\n'''\nheads = 'boss, ,chief'\n", 7, "empty word"),
        ('language = "xx"\n[alike]\ncoach = 1\n', 3, "list of words"),
        ('language = "xx"\n[spelt]\n"gen." = ""\n', 3, "one word"),
        ('language = "xx"\nstop_words = ["of", "the"]\n', 2, "list of words"),
        ('order = "verb"\n', 1, "must name the language"),
        ('language = "xx"\n[roles\n', 2, "not TOML"),
    ],
)
def test_a_mistake_is_named_with_file_and_line(tmp_path: Path, content: str, line: int, words: str) -> None:
    file = tmp_path / "lexicon.toml"
    file.write_text(content, "utf-8")

    with pytest.raises(BadWordList, match=rf"lexicon\.toml .*line {line}: .*{words}"):
        parse_lexicon(file, {})
