"""Who answers whom somebody asked."""

import pytest

from briefer.quotes import find_quotes

ASKED = "“Are you well?” Karl Vos asked Ivo Pike.\n\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"{ASKED}In response, he said: “I am well.”", "Ivo Pike"),
        (f"{ASKED}“I am well,” he replied.", "Ivo Pike"),
        (f"{ASKED}He answered: “I am well.”", "Ivo Pike"),
        (f"{ASKED}“You do not look it,” he said.", "Karl Vos"),
        (f"{ASKED}Ada Roe laughed.\n\nShe left.\n\n“I am well,” he replied.", "Ivo Pike"),
        ("“Are you well?” Karl Vos asked Ada Roe.\n\n“She is,” he replied.", "Karl Vos"),
        ("“Are you well?” asked Karl Vos, whom Ivo Pike knew.\n\n“I am well,” he replied.", "Karl Vos"),
    ],
)
def test_who_was_asked_replies(text: str, speaker: str) -> None:
    *_, quote = find_quotes(text)

    assert quote.speakers == (speaker,)
