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


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("A second club source said that Vos was not there.", "A second club source"),
        ("One resident, a cook, said Vos was late.", "One resident"),
        ("A source close to Vos said the deal was off.", "A source close to Vos"),
        ("A club official met Vos.", "Karl Vos"),
        ("A spokeswoman said Vos was ill.", "Karl Vos"),
        ("A source said the deal was off, Vos said.", "Karl Vos"),
    ],
)
def test_who_spoke_right_before_without_a_name_goes_on(before: str, name: str) -> None:
    text = f"Karl Vos plays here.\n\n{before}\n\n“There are ongoing talks,” he said."

    assert find_quotes(text)[-1].speakers == (name,)


def test_who_speaks_of_himself_is_whom_somebody_unnamed_spoke_of() -> None:
    text = "Karl Vos plays here.\n\nA judge said Vos was guilty.\n\n“I did nothing,” he said."

    assert find_quotes(text)[-1].speakers == ("Karl Vos",)
