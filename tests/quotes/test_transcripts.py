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


def test_an_interview_is_read_by_the_labels_that_come_back_initials_too() -> None:
    opening = "Hana Okoro leads the trials. She spoke to the Lantern.\n\n"
    by_paper = opening + "The Lantern: When?\n\nOkoro: Soon.\n\nThe Lantern: Where?\n\nOkoro: Here."
    by_initials = opening + "Paul Deane: When?\n\nHana Okoro: Soon.\n\nPD: Where?\n\nHO: Here."

    assert [quote.speakers for quote in find_quotes(by_paper)] == [("The Lantern",), ("Hana Okoro",)] * 2
    assert [quote.speakers for quote in find_quotes(by_initials)] == [("Paul Deane",), ("Hana Okoro",)] * 2


def test_a_list_whose_labels_come_back_is_no_interview() -> None:
    text = "Winner: Ansel Rovers\n\nScore: 3-1\n\nWinner: Port Town\n\nScore: 2-0"

    assert find_quotes(text) == []


def test_a_label_with_a_title_is_printed_as_the_name() -> None:
    text = "HOST JANE PRYOR: Senator Cole, welcome.\n\nSENATOR MARK COLE: Hello.\n\nPRYOR: Will you?\n\nCOLE: I won’t."

    assert [quote.speakers for quote in find_quotes(text)] == [("Jane Pryor",), ("Mark Cole",)] * 2


def test_labels_may_stand_inside_marks() -> None:
    text = (
        "Ivo Pike told Chris Wallow so.\n\n“WALLOW: Is it true?”\n\n“PIKE: Look, it is.”\n\n“WALLOW: Let me ask on.”\n\n"
        "“PIKE: That is why.”"
    )
    turns = [(quote.content.of(text), quote.speakers) for quote in find_quotes(text)]

    assert turns[1:3] == [("Look, it is.", ("Ivo Pike",)), ("Let me ask on.", ("Chris Wallow",))]
