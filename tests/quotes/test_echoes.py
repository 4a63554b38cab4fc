"""Words of a headline that stand again below."""

import pytest

from briefer.model import Kind
from briefer.quotes import QUOTING_KINDS, find_quotes

BELOW = "\n\n“We shipped too soon and I own that,” Vikram Sethi told investors on Thursday.\n\n“It happens,” said Dana Whitlock."


def test_a_headline_has_the_speaker_of_the_same_words_below() -> None:
    headline, *_ = find_quotes("Shares fall as boss says: “we shipped too soon”" + BELOW)

    assert headline.speakers == ("Vikram Sethi",)
    assert headline.kind is not Kind.SCARE


def test_a_body_in_a_headline_gives_way_to_the_name_below() -> None:
    headline, *_ = find_quotes("Firm concedes “we shipped too soon”" + BELOW)

    assert headline.speakers == ("Vikram Sethi",)
    assert headline.reasons == ("the same words are Vikram Sethi’s further on",)


def test_other_words_are_nobodys_echo() -> None:
    headline, *_ = find_quotes("Firm concedes “we were far too slow”" + BELOW)

    assert headline.speakers != ("Vikram Sethi",)


def test_a_few_words_of_a_headline_are_theirs_who_says_them_below() -> None:
    headline, *_ = find_quotes(
        "Sethi accused of ‘sleight of hand’ over loans\n\n“This is sleight of hand,” Dana Whitlock said."
    )

    assert headline.speakers == ("Dana Whitlock",)


def test_what_it_says_is_nobodys_who_is_a_person() -> None:
    text = (
        "Ostara Group is busy with what it calls “sleight of hand”.\n\n“This is sleight of hand,” Dana Whitlock said."
    )

    assert find_quotes(text)[0].speakers == ("Ostara Group",)


def test_a_term_in_the_report_is_no_headline() -> None:
    text = "The so-called “sleight of hand” was over.\n\n“This is sleight of hand,” Dana Whitlock said."

    assert find_quotes(text)[0].kind is Kind.SCARE


def test_a_headlines_sentence_is_theirs_who_says_it_below_without_a_full_name() -> None:
    text = (
        '‘Our worst fear came true\': Stories from the fires\n\n"Our worst fear came true," said a farmer in the hills.'
    )

    headline, quote = find_quotes(text)

    assert headline.kind is Kind.DIRECT
    assert headline.speakers == quote.speakers
    assert len(quote.speakers) == 1


def test_words_of_somebodys_spokesman_are_not_those_of_who_takes_them_up() -> None:
    text = (
        "Clara Benz left early. Her spokesman tried to explain. Benz, he said, had been “in a hurry”.\n\n"
        "“In a hurry to leave, I hope,” said its leader, Otto Falk."
    )

    assert [quote.speakers for quote in find_quotes(text)] == [("Clara Benz’s spokesman",), ("Otto Falk",)]


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("‘Rebels planned to blow up bridge’", "Ivo Lang"),  # he alone speaks
        ("'Karsk Is A Lottery'", "Ivo Lang"),
        ("‘The Long Road Home’", ""),  # a title
    ],
)
def test_a_headline_in_marks_is_theirs_who_says_much_the_same_below(headline: str, speaker: str) -> None:
    text = headline + "\n\nThe group was tried on Monday.\n\n“They had a plan for the bridge,” said Ivo Lang."

    assert " and ".join(find_quotes(text)[0].speakers) == speaker


LONG = "Ministers met on Monday. " * 20


def crosshead(heading: str, below: str) -> tuple[Kind, tuple[str, ...]]:
    text = f"{LONG}\n\n{heading}\n\nThe buses were cut in May.\n\n{below}"
    return next((quote.kind, quote.speakers) for quote in find_quotes(text))


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("‘We need to listen’", "“This is a sign. We need to listen,” Dana Whitlock said."),
        ("‘Premature’", "Dana Whitlock said a trial was “premature”, and that she would wait."),
        ("'Utterly broken'", 'The system, Dana Whitlock told us, was "utterly broken" and nobody cared.'),
    ],
)
def test_a_heading_between_paragraphs_is_theirs_who_says_it_below(heading: str, below: str) -> None:
    kind, speakers = crosshead(heading, below)

    assert speakers == ("Dana Whitlock",)
    assert kind in QUOTING_KINDS


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("‘A new start’", "“We will wait,” Dana Whitlock said."),
        ("‘Dancing King’", "“I wrote Dancing King at night,” Dana Whitlock said."),
        ("The ‘utterly broken’ system.", "“It is utterly broken,” Dana Whitlock said."),
    ],
)
def test_other_words_between_paragraphs_are_nobodys_echo(heading: str, below: str) -> None:
    assert crosshead(heading, below)[1] == ()


@pytest.mark.parametrize(
    ("marks", "kind"),
    [
        ("It is known as “La Calma” (“The Quiet”), Dana Whitlock said.", Kind.TITLE),
        ("“La calma es buena” (“The quiet is good”), Dana Whitlock said.", Kind.DIRECT),
    ],
)
def test_a_translation_in_brackets_is_what_it_translates(marks: str, kind: Kind) -> None:
    assert find_quotes(marks)[-1].kind == kind
