import pytest

from briefer.notes.markdown_source import as_markdown


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("Points:\n- a\n- b", "Points:\n\n- a\n- b"),
        ("Points:\n1. a", "Points:\n\n1. a"),
        ("It was in\n1998. A year", "It was in\n1998. A year"),
        ("- a\n  - b\n    - c\n- d", "- a\n    - b\n        - c\n- d"),
        ("1. a\n   - b\n2. c", "1. a\n    - b\n2. c"),
        ("- a\n    - b\n        - c", "- a\n    - b\n        - c"),
        ("1) a\n2) b", "1. a\n2. b"),
        ("- a\n\n  more of a\n\nno more", "- a\n\n    more of a\n\nno more"),
        ("- a\ngoes on\n- b", "- a\ngoes on\n- b"),
        ("```\nx\n- a\n```\n- b", "```\nx\n- a\n```\n- b"),
        ("    code\n    - code", "    code\n    - code"),
        ("-5 degrees\n*soft* words", "-5 degrees\n*soft* words"),
        ("1. a\n  - b", "1. a\n    - b"),
        ("- a\n - b", "- a\n- b"),
        ("- a\n\n  more\n- b", "- a\n\n    more\n\n- b"),
        ("1. a\n\n   - b\n2. c", "1. a\n\n\n    - b\n\n2. c"),
        ("- a\n1. b", "- a\n\n1. b"),
        ("Facts:\n| a | b |\n|---|--:|\n| 1 | 2 |", "Facts:\n\n| a | b |\n|---|--:|\n| 1 | 2 |"),
        ("\t- a", "    - a"),
        ("- a\n\t- b", "- a\n    - b"),
    ],
)
def test_lists_are_put_as_python_markdown_wants_them(written: str, wanted: str) -> None:
    assert as_markdown(written) == wanted
