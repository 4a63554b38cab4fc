"""Whose statements, reports and letters are."""

import pytest

from briefer.quotes import find_quotes


def speaker(text: str) -> tuple[str, ...]:
    return find_quotes(text)[-1].speakers


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        ("Ostara Power said in a statement that it rained.", "the statement", "Ostara Power"),
        ("In a statement, Jane Roe said that it rained.", "the statement", "Jane Roe"),
        ("A study by Ostara Power came out on Monday.", "the study", "Ostara Power"),
        ("A study by Ostara Power came out on Monday.", "the report", "Ostara Power"),
        (
            "A study by the University of Brenne’s School of Tides came out.",
            "the study",
            "University of Brenne’s School of Tides",
        ),
        ("Jane Roe sent a letter to Karl Vos.", "the letter", "Jane Roe"),
        ("In a letter posted on the school’s page, Jane Roe said that it rained.", "the letter", "Jane Roe"),
        ("Jane Roe left before Karl Vos spoke. She wrote a letter.", "the letter", "Jane Roe"),
        ("The Karsk Echo ran a story about the dam.", "the article", "Karsk Echo"),
        ("Last year New Karsk magazine ran a profile of Jane Roe.", "the story", "New Karsk magazine"),
    ],
)
def test_a_paper_speaks_for_who_made_it(before: str, words: str, name: str) -> None:
    assert speaker(f"{before}\n\n“It was dark,” {words} said.") == (name,)


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("Jane Roe spoke about a report.", "a report"),
        ("Jane Roe sent a letter. It rained on a letter.", "a letter"),
        ("Jane Roe sent a letter.", "the statement"),
        ("Jane Roe sent a letter." + "\n\nIt rained." * 9, "a letter"),
    ],
)
def test_a_paper_of_nobody_known_speaks_for_itself(before: str, words: str) -> None:
    assert speaker(f"{before}\n\n“It was dark,” the {words.partition(' ')[2]} said.") == (words,)


def test_the_reason_says_that_it_is_a_paper() -> None:
    quote = find_quotes("In a statement, Jane Roe said that it rained.\n\n“It was dark,” the statement said.")[-1]

    assert quote.reasons[0] == "“the statement” → Jane Roe: who made the statement"


DUTIES = "Twenty states sued the Vornsson administration on Monday over new duties.\n\n"


@pytest.mark.parametrize(
    ("before", "name"),
    [
        (f"{DUTIES}The lawsuit said the administration “cannot use fishing as a pretext.”", "The lawsuit"),
        ("A judge threw out the case against Ostara on Friday. The ruling said the pit was safe.", "The ruling"),
        ("The indictment, unsealed on Tuesday, names Karl Vos.", "The indictment"),
        ("Ostara Power published its report on Monday. The report said profits had halved.", "Ostara Power"),
        (f"{DUTIES}The lawsuit said so. Ostara Power has sold its ships.", "Ostara Power"),
    ],
)
def test_what_spoke_last_is_it(before: str, name: str) -> None:
    assert speaker(f"{before} “No harm was shown,” it said.") == (name,)


def test_only_what_is_written_reads() -> None:
    before = "The four-page complaint was filed on behalf of twelve councillors of Open Karsk."

    assert speaker(f"{before}\n\nIt read, “I write to you in view of a grave offence.”") == ("The four-page complaint",)


def test_what_was_done_in_a_paper_is_not_said_in_it() -> None:
    before = "Jane Roe said the dam had been listed as dangerous in an audit."

    assert speaker(f"{before} The audit calls it “liable to sudden failure”.") == ("an audit",)


def test_what_it_found_was_found_by_the_report() -> None:
    before = "The report, seen by The Lantern, says patients lay “in soiled sheets”."

    assert speaker(f"{before} It also found that staff were “afraid to speak up”.") == ("The report",)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("A statement from President Oleh Hrynko’s office told Marland “to stop creating more tension”.", "office"),
        ("A statement from Hrynko’s office this afternoon told Marland “to stop creating more tension”.", "office"),
        ("A letter from Jane Roe called it “a gift to the polluters”.", "Jane Roe"),
        ("A report by the University of Brenne said: “It is a gift to the polluters.”", "University of Brenne"),
        ("A statement on the road said: “It is closed until the end of May.”", "A statement on the road"),
    ],
)
def test_a_paper_told_of_with_its_maker_speaks_for_that_maker(sentence: str, name: str) -> None:
    (found,) = speaker(f"Oleh Hrynko spoke on Monday. Jane Roe left.\n\n{sentence}")

    assert found.endswith(name)
    assert name == "A statement on the road" or not found.startswith("A ")


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("The Tide League said it would not play.", "Tide League"),
        ("The match is off, the Tide League said.", "Tide League"),
        ("The Tide Ministry left. The ministry announced that six envoys must go.", "Tide Ministry"),
        ("Mayor Jane Roe said it would not pay.", "a statement"),
        ("The High Court sat on the Tide League’s case.", "a statement"),
        ("The Tide League said that the Harbour Union had claimed otherwise.", "a statement"),
        ("The Tide League said it would not play. It rained.", "a statement"),
    ],
)
def test_a_statement_of_nobody_is_that_of_the_body_that_spoke_right_before(before: str, name: str) -> None:
    assert speaker(f"{before}\n\n“It was dark,” a statement said.") == (name,)
    assert speaker(f"{before} A statement said it was “very dark”.")[0].lower() == name.lower()


def test_who_makes_a_statement_is_named_in_full() -> None:
    assert speaker("Jane Roe left.\n\nA statement from Roe called it “far too late”.") == ("Jane Roe",)


@pytest.mark.parametrize(
    "paper",
    ["The court papers", "The court filings", "The police report", "The party manifesto", "Government figures"],
)
def test_the_papers_of_a_body_are_not_the_body(paper: str) -> None:
    assert find_quotes(f"{paper} said it had been “late”.")[0].speakers == (paper,)


def test_a_body_that_reports_is_no_paper() -> None:
    assert find_quotes("The police report that it was “late”.")[0].speakers == ("The police",)
