"""Reported speech without marks."""

import pytest

from briefer.model import Kind, Quote
from briefer.quotes import find_quotes


def reports(text: str) -> list[Quote]:
    return [quote for quote in find_quotes(text) if quote.kind == Kind.INDIRECT]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Ms Ndiaye said that the road was open.", "the road was open", "Ms Ndiaye"),
        ("Ms Ndiaye told reporters that the road was open.", "the road was open", "Ms Ndiaye"),
        ("The road was open at last, Ms Ndiaye said.", "The road was open at last", "Ms Ndiaye"),
        ("According to Ms Ndiaye, the road was open.", "the road was open", "Ms Ndiaye"),
        ("Ms Ndiaye left early, adding that the road was open.", "the road was open", "Ms Ndiaye"),
        ("Ms Ndiaye asked whether the road was open.", "whether the road was open", "Ms Ndiaye"),
        ("In a note to the crews, Ms Ndiaye said the road was open.", "the road was open", "Ms Ndiaye"),
        ("The road is closed again, officials say.", "The road is closed again", "officials"),
        ("His aunt, Lena Vornsson, said the family was waiting.", "the family was waiting", "Lena Vornsson"),
        ("Ms Ndiaye told investigators she was upset with them.", "she was upset with them", "Ms Ndiaye"),
        ("But in an interview, Ms Ndiaye said the road was open.", "the road was open", "Ms Ndiaye"),
        ("However, in her letter, Ms Ndiaye said the road was open.", "the road was open", "Ms Ndiaye"),
        ("Tessa Bishop, 29, of Huntsburg, Ala., says the road was open.", "the road was open", "Tessa Bishop"),
        ("At a hearing, Ms Ndiaye told the court it was over.", "it was over", "Ms Ndiaye"),
        ("Hearing a shot, Ms Ndiaye said the house was empty.", "the house was empty", "Ms Ndiaye"),
        ("Once it is over, Ms Ndiaye says she will rest.", "she will rest", "Ms Ndiaye"),
        ("Ms Ndiaye praised the crews and said the road was open.", "the road was open", "Ms Ndiaye"),
        ("Ms Ndiaye praised the crews but said the road was open.", "the road was open", "Ms Ndiaye"),
        ("Ms Ndiaye said Monday the road was open.", "the road was open", "Ms Ndiaye"),
        (
            "By a wide margin, the race is over, said Lena Vornsson.",
            "By a wide margin, the race is over",
            "Lena Vornsson",
        ),
        ("The road is open, according to a coastal report.", "The road is open", "a coastal report"),
        ("The road is open, according to a document filed on Monday.", "The road is open", "a document"),
        ("He denied there was any frost.", "there was any frost", ""),
        ("Last week, during a cold snap, Ms Ndiaye said ten people went in.", "ten people went in", "Ms Ndiaye"),
        ("Speaking to Karl Vos, Ms Ndiaye was calm, denying that she had lied.", "she had lied", "Ms Ndiaye"),
        ("Norway, which has fog, shut its ports. It said the ban was late.", "the ban was late", "Norway"),
        ("She had the backing of Karl Vos, who said the road was open.", "the road was open", "Karl Vos"),
        ("A spokeswoman for Karl Vos, who said the road was open.", "the road was open", "A spokeswoman for Karl Vos"),
        ("After Karl Vos left, Ms Ndiaye rejected the plan, saying it was over.", "it was over", "Ms Ndiaye"),
    ],
)
def test_reported_words_have_their_edges_and_their_speaker(text: str, words: str, speaker: str) -> None:
    (quote,) = reports(text)

    assert (quote.content.of(text), " and ".join(quote.speakers)) == (words, speaker)


@pytest.mark.parametrize(
    "when",
    [
        "on Tuesday",
        "this afternoon",
        "last week",
        "late Tuesday",
        "earlier this week",
        "on Dec. 4",
        "yesterday morning",
    ],
)
def test_when_somebody_speaks_may_stand_before_the_verb(when: str) -> None:
    (quote,) = reports(f"Karl Vos left. Officials close to Ms Ndiaye {when} said that the road was open.")

    assert quote.speakers == ("Officials close to Ms Ndiaye",)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The man who met Ms Ndiaye last week said that the road was open.", "The man"),
        ("Karl Vos, who met Ms Ndiaye last week, said that the road was open.", "Karl Vos"),
        ("Ms Ndiaye at a meeting in May said that the road was open.", "Ms Ndiaye"),
        ("Ms Ndiaye this week said that the road was open.", "Ms Ndiaye"),
    ],
)
def test_whoever_stands_before_a_time_speaks_only_where_the_verb_is_theirs(text: str, speaker: str) -> None:
    assert [quote.speakers for quote in reports(text)] == [(speaker,)]


@pytest.mark.parametrize("words", ["“I am ready for it.”", "I am ready for it.", "\n\n“I am ready for it.”"])
def test_what_stands_before_who_says_the_words_behind_a_colon_is_not_reported(words: str) -> None:
    assert reports(f"Her deputy of ten years, Lena Vornsson, said: {words}") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ms Ndiaye said the town had voted, adding that it had voted twice.",
        "Ms Ndiaye said the town had voted and noted that it had voted twice.",
    ],
)
def test_reported_words_end_where_the_speaker_goes_on_to_say_something_else(text: str) -> None:
    assert reports(text)[0].content.of(text) == "the town had voted"


def test_reported_speech_is_less_sure_than_words_in_marks() -> None:
    marked, reported = find_quotes("“It is open,” Ms Ndiaye said. She said that the road was open.")

    assert reported.kind == Kind.INDIRECT
    assert reported.confidence < marked.confidence


@pytest.mark.parametrize(
    "text",
    [
        "She was told that it was late.",
        "Ms Ndiaye did not say that it was late.",
        "Norvex offered Ms Ndiaye a job on Monday.",
        "The court allowed the appeal in part.",
        "Norvex maintained its dividend in May.",
        "From a distance, the reform reflects the times.",
        "Back in 1999, Ms Ndiaye praised the works on the road.",
        "“It is late,” Ms Ndiaye said Monday at a meeting in Karsk.",
        "Ms Ndiaye yelled and held up a banner until it was taken away.",
        "Ms Ndiaye began her career in the north and was soon known.",
        "It is late, a clerk who had worked there for 20 years, told the Karsk Post, as it was raining.",
    ],
)
def test_what_nobody_said_is_not_reported(text: str) -> None:
    assert reports(text) == []


def test_a_question_put_to_somebody_is_not_what_they_said() -> None:
    assert reports("Asked whether the road would hold, Ms Ndiaye shrugged.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ms Ndiaye said little all Sunday night at the gala.",
        "The index added 0.1 per cent to 11,193.",
        "Ms Ndiaye pleaded not guilty to all of it in March.",
    ],
)
def test_who_says_little_or_rises_by_a_number_reports_nothing(text: str) -> None:
    assert reports(text) == []


@pytest.mark.parametrize(
    "source",
    [
        "Jane Roe, who runs the port",
        "Jane Roe, head of the port",
        "a report published on Monday",
        "a spokesman for the port in Karsk",
        "Jane Roe",
    ],
)
def test_what_tells_of_a_source_is_none_of_its_words(source: str) -> None:
    text = f"According to {source}, the road was open for most of the week."

    assert [quote.content.of(text) for quote in reports(text)] == ["the road was open for most of the week"]


@pytest.mark.parametrize("dateline", ["PORT ANSEL (Wire) — ", "PORT ANSEL: ", "Mumbai: "])
def test_a_dateline_is_no_part_of_what_is_reported(dateline: str) -> None:
    text = f"The plan\n\n{dateline}The plan is late, officials said."

    assert [quote.content.of(text) for quote in reports(text)] == ["The plan is late"]


def test_a_thing_that_tells_where_another_is_says_nothing() -> None:
    speakers = [
        name
        for quote in reports("A nurse found at the foot of the stairs questioned how safe it is.")
        for name in quote.speakers
    ]
    assert "the foot of the stairs" not in speakers
