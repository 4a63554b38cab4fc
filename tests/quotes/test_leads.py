"""Who is described in headline or lead, and named below."""

import pytest

from briefer.quotes import find_quotes

BELOW = "It rained all day.\n\n“We lost our way,” Jane Roe said. “Twice.”"


def first(text: str) -> tuple[str, ...]:
    return find_quotes(text)[0].speakers


@pytest.mark.parametrize(
    "lead",
    [
        "A Karsk teacher says it was “very dark” at noon.",
        "A Karsk woman says it was “very dark” at noon.",
        "The head of Karsk Ferries says it was “very dark” at noon.",
        "Ferry chief says it was “very dark”",
    ],
)
def test_somebody_described_in_a_lead_is_the_first_one_named_below(lead: str) -> None:
    assert first(f"{lead}\n\n{BELOW}") == ("Jane Roe",)


@pytest.mark.parametrize(
    ("lead", "words"),
    [
        ("A Karsk man says it was “very dark” at noon.", "A Karsk man"),  # Jane is a woman
        ("A senior official says it was “very dark” at noon.", "A senior official"),  # mostly stays unnamed
        ("A union says it was “very dark” at noon.", "A union"),
    ],
)
def test_others_keep_their_description(lead: str, words: str) -> None:
    assert first(f"{lead}\n\n{BELOW}") == (words,)


def test_somebody_in_office_or_named_before_is_not_the_one_described() -> None:
    lead = "A Karsk teacher says it was “very dark” at noon.\n\n"

    assert first(f"{lead}“We lost our way,” Mayor Jane Roe said.") == ("A Karsk teacher",)
    assert first(f"Karl Vos came.\n\n{lead}{BELOW}") == ("A Karsk teacher",)


def test_an_office_in_the_lead_is_that_of_the_one_coach_named() -> None:
    lead = "A Karsk hockey coach says it was “very dark” at noon.\n\nIt rained.\n\nIt snowed.\n\n"

    assert first(f"{lead}Coach Karl Vos came.") == ("Karl Vos",)
    assert first(f"{lead}Deputy Coach Karl Vos came.") == ("A Karsk hockey coach",)


def test_the_reason_says_where_the_name_stands() -> None:
    quote = find_quotes(f"A Karsk teacher says it was “very dark” at noon.\n\n{BELOW}")[0]

    assert quote.reasons[0] == "“A Karsk teacher” → Jane Roe: named first below"


COURT = "A Karsk man who threw a brick through a window told police he had been “drunk and stupid”, a court heard.\n\n"


@pytest.mark.parametrize(
    ("below", "name"),
    [
        ("Darren Pilling, 34, of Weaver Road, pleaded guilty on Monday.", "Darren Pilling"),
        ("Susan Hollis, 52, wept outside the court.", "A Karsk man"),
        ("It rained. Darren Pilling, 34, was there.", "A Karsk man"),
    ],
)
def test_whose_age_is_told_where_the_next_paragraph_begins_was_told_of_in_the_lead(below: str, name: str) -> None:
    quotes = find_quotes(f"{COURT}{below}\n\nProsecuting, Helen March said it was raining.")

    assert quotes[0].speakers[0].startswith(name)


@pytest.mark.parametrize(
    ("lead", "below", "again", "name"),
    [
        (
            "An industry group argued on Friday for it.",
            "The Film Makers Association said so",
            "group",
            "Film Makers Association",
        ),
        ("A Karsk company is to hire.", "Ostara Ltd. said it had 40 posts", "company", "Ostara Ltd."),
        ("A group of parents met the mayor.", "The Karsk Teachers Association said so", "group", "A group of parents"),
        ("A Karsk company is to hire.", "The Karsk Teachers Association said so", "company", "A Karsk company"),
    ],
)
def test_a_body_without_its_name_in_a_lead_is_the_one_of_its_kind_named_below(
    lead: str, below: str, again: str, name: str
) -> None:
    text = f"{lead}\n\n{below}.\n\n“The time has come,” the {again} said."

    assert find_quotes(text)[-1].speakers == (name,)


@pytest.mark.parametrize(
    ("lead", "body", "speaker"),
    [
        ("the state’s divers union", "Karsk Divers Federation", "Karsk Divers Federation"),
        ("a harbour charity", "the Karsk Harbour Trust", "Karsk Harbour Trust"),
        ("the state’s divers union", "Karsk Divers School", "the state’s divers union"),
        ("a harbour union", "the Karsk Harbour Union and the Ansel Harbour Guild", "a harbour union"),
    ],
)
def test_a_body_told_of_in_a_lead_is_the_one_whose_name_says_so(lead: str, body: str, speaker: str) -> None:
    text = f"Ministers hailed the deal, while {lead} says it is “corrupt”.\n\nIt rained all day.\n\nLater {body} met."

    assert first(text) == (speaker,)


@pytest.mark.parametrize(
    ("lead", "below", "name"),
    [
        ("The mother of a student", "Ada Hollis, 21, died on Monday. Her mother, Fiona Hollis,", "Fiona Hollis"),
        ("The father of a boy", "Karl Hollis, 12, died on Monday.\n\nHis father, Emil Hollis,", "Emil Hollis"),
        ("The lawyer of a Karsk man", "Emil Hollis, 45, was held on Monday. Somebody", "The lawyer of a Karsk man"),
        ("The head of a Karsk school", "Emil Hollis, 45, spoke on Monday. Somebody", "Emil Hollis"),
    ],
)
def test_the_first_named_below_is_not_who_is_described_by_them(lead: str, below: str, name: str) -> None:
    text = f"{lead} has said that the delay was “a disgrace”.\n\n{below} said it was late."

    assert first(text) == (name,)
