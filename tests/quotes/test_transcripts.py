"""Turns of speech without marks."""

from briefer.model import Person
from briefer.quotes import find_quotes

BRIEFING = """Daniel Okafor, department spokesman.

MR. OKAFOR: Good afternoon. The road is open.

It will stay open tonight.

QUESTION: Is it open to cars?

MR. OKAFOR (laughing): It is open to trucks.

SECRETARY DORSEY: And to buses, as you said: “until ten”.
"""


def test_a_label_before_a_colon_names_who_speaks_until_the_next_label() -> None:
    turns = [(quote.content.of(BRIEFING), quote.speakers, quote.continues) for quote in find_quotes(BRIEFING)]

    assert turns == [
        ("Good afternoon. The road is open.", ("Daniel Okafor",), False),
        ("It will stay open tonight.", ("Daniel Okafor",), True),
        ("Is it open to cars?", (), False),
        ("It is open to trucks.", ("Daniel Okafor",), False),
        ("And to buses, as you said: “until ten”.", ("Secretary Dorsey",), False),
    ]


def test_the_analysts_own_people_name_a_label() -> None:
    people = [Person(name="Helen Dorsey", role="Secretary of State", gender="f")]

    assert find_quotes(BRIEFING, people)[-1].speakers == ("Helen Dorsey",)


def test_in_questions_and_answers_the_one_who_answers_is_the_one_interviewed() -> None:
    text = "Marek Solnik advises on water.\n\nQ: Who killed it?\n\nA: Nobody.\n\nQ: Could it live?\n\nA: It could."

    assert [quote.speakers for quote in find_quotes(text)] == [(), ("Marek Solnik",), (), ("Marek Solnik",)]


def test_headings_with_a_colon_are_no_turns() -> None:
    text = (
        "READ MORE: One thing.\n\nWATCH: Another.\n\nREAD MORE: A third.\n\nNotes on Oil: Prices fell.\n\nStocks: Up."
    )

    assert find_quotes(text) == []


def test_in_a_story_with_some_labels_the_narrative_is_nobodys_turn() -> None:
    text = (
        "ANCHOR: Good evening.\n\nMaren Holt came in late, and the hall was full.\n\nHOLT: I am here.\n\n"
        "Then the lights went out over the old town.\n\nHOLT: I am still here.\n\nIt was a long night for the city.\n\n"
        "The rain went on."
    )

    assert [quote.content.of(text) for quote in find_quotes(text)] == [
        "Good evening.",
        "I am here.",
        "I am still here.",
    ]


def test_a_heading_in_capitals_has_the_full_names_of_the_labels() -> None:
    text = "BRIEFING BY PRESS SECRETARY DENISE VORNER\n\nMS. VORNER: Hello.\n\nQUESTION: Why?\n\nMS. VORNER: Because."

    assert [quote.speakers for quote in find_quotes(text)] == [("Denise Vorner",), (), ("Denise Vorner",)]


def test_who_answers_is_whom_the_heading_and_the_lead_name() -> None:
    text = (
        "Ten minutes with Roswitha Vorner\n\nRoswitha Vorner leads a school. Her deputy is Luis Marrin.\n\n"
        "Q: Why?\n\nA: I had to. Luis Marrin said, “Do it.”\n\nQ: And then?\n\nA: We laughed."
    )

    assert [quote.speakers for quote in find_quotes(text)][1::2] == [("Roswitha Vorner",)] * 2
