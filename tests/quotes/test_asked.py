"""Who is asked, and answers."""

import pytest

from briefer.quotes import find_quotes

TWO = "President Karl Vos and his minister, Emil Holm, fell out.\n\n“There are four of them,” Mr Holm told Canal Sud."


@pytest.mark.parametrize(
    "asked",
    [
        "Asked whether the president had been told, he paused.",
        "Asked whether Mr Vos had been told, Mr Holm paused.",
        "Pressed on whether Mr Vos knew of it, Mr Holm shrugged.",
        "Questioned about Mr Vos, Mr Holm smiled.",
    ],
)
def test_who_is_asked_about_somebody_answers(asked: str) -> None:
    assert find_quotes(f"{TWO}\n\n{asked} “He knows it now.”")[-1].speakers == ("Emil Holm",)


def test_who_is_asked_may_be_told_of_in_the_question() -> None:
    text = "Emil Holm left on Monday.\n\nAsked whether he had told Karl Vos, Mr Holm paused. “He knows it now.”"

    assert find_quotes(text)[-1].speakers == ("Emil Holm",)
