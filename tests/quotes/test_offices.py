"""Whom an office means, and its initials."""

import pytest

from briefer.quotes import find_quotes


def speaker(text: str) -> tuple[str, ...]:
    return find_quotes(text)[-1].speakers


@pytest.mark.parametrize(
    ("title", "letters"),
    [
        ("Home Cabinet Secretary Joe Otieno", "CS"),
        ("Director of Criminal Investigations Joe Otieno", "DCI"),
        ("Vice-Chancellor Prof. Joe Otieno", "VC"),
        ("Managing Director Joe Otieno", "MD"),
        ("Joe Otieno, the inspector general of police,", "IG"),
    ],
)
def test_initials_mean_who_has_that_office(title: str, letters: str) -> None:
    text = f"{title} met elders on Monday. Governor Ali Kombo left.\n\n“It was a joint effort,” the {letters} said."

    assert speaker(text) == ("Joe Otieno",)


def test_the_initials_of_no_office_are_a_body() -> None:
    text = "Home Cabinet Secretary Joe Otieno met elders on Monday.\n\n“We will pay,” the CBA said."

    assert speaker(text) == ("CBA",)


MINISTER = "Anna Reed accuses critics\n\nAnna Reed has accused anyone who doubts her plan of delay.\n\n"


def test_an_office_nobody_is_told_to_hold_is_that_of_the_one_spoken_of() -> None:
    assert speaker(f"{MINISTER}“We are listening,” the prime minister said.") == ("Anna Reed",)


def test_who_does_something_to_the_prime_minister_is_another() -> None:
    text = f"{MINISTER}Karl Vos accused the Prime Minister of delay.\n\nIn reply, the Prime Minister said: “We listen.”"

    assert speaker(text) == ("Anna Reed",)


def test_who_was_called_the_senator_is_the_senator_further_down() -> None:
    text = (
        "Anna Reed met Karl Vos on Monday. Months ago, the independent Marland senator said, few knew her. "
        "Reed left.\n\nVos stayed. It rained. Vos, 40, went by train.\n\n“I was late,” the senator said."
    )

    assert speaker(text) == ("Anna Reed",)


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        ("Pope Leon", "the pope", "Pope Leon"),
        ("Pope Leon", "the pontiff", "Pope Leon"),
        ("Archbishop Karl Vos", "the archbishop", "Karl Vos"),
        ("Prof Manu Dorai", "the academic", "Manu Dorai"),
        ("Prof Manu Dorai", "the mayor", "the mayor"),
    ],
)
def test_who_bears_a_title_is_called_by_it(before: str, words: str, name: str) -> None:
    assert speaker(f"{before} came by train on Monday.\n\n“I have heard it,” {words} said.") == (name,)


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("Former president Karl Vos was booed by fans of President Ann Lee.", "the former president"),
        ("Former president Karl Vos was booed.", "the ex-president"),
        ("President-elect Karl Vos was booed.", "the president-elect"),
        ("Rep. Karl Vos (D-Mich.) was booed.", "the Michigan congressman"),
        ("Karl Vos MP was booed.", "the MP"),
        ("Dr Karl Vos, a marine biologist, was booed.", "the scientist"),
        ("Karl Vos, 40, of Mill Lane, Hexley, denies murder.", "the defendant"),
        ("Karl Vos, 40, has three children.", "the father-of-three"),
        ("Karl Vos, Marland’s first minister, was booed.", "the first minister"),
        ("Accountant-General Karl Vos met Mayor Ann Lee.", "the accountant-general"),
        ("The clerk-treasurer, Karl Vos, met Mayor Ann Lee.", "the clerk-treasurer"),
        ("First Minister Karl Vos met Minister Ann Lee.", "the first minister"),
        ("Marland’s first minister Karl Vos met Minister Ann Lee.", "the First Minister"),
    ],
)
def test_an_office_has_more_than_one_word(before: str, words: str) -> None:
    assert speaker(f"{before}\n\nIt rained. “It is late,” {words} said.") == ("Karl Vos",)


def test_an_office_with_a_hyphen_is_not_another_one() -> None:
    text = "Accountant-General Karl Vos left.\n\nIt rained. “It is late,” the registrar-general said."

    assert speaker(text) == ("the registrar-general",)


def test_a_witness_is_no_defendant() -> None:
    text = "Karl Vos pleaded not guilty. The defendant left.\n\nAnn Lee denied it.\n\n“It is late,” the defendant said."

    assert speaker(text) == ("Karl Vos",)


def test_the_president_is_no_former_one_where_another_has_the_office() -> None:
    text = (
        "President Joe Brandt spoke of former President Karl Vos’s estate.\n\nThe president called it “irresponsible.”"
    )
    (quote,) = find_quotes(text)

    assert quote.speakers == ("Joe Brandt",)


def test_a_former_president_is_the_president_where_nobody_else_is() -> None:
    (quote,) = find_quotes("Former President Karl Vos spoke.\n\nThe president called it “irresponsible.”")

    assert quote.speakers == ("Karl Vos",)


def test_an_adviser_to_the_president_is_not_the_president() -> None:
    text = "President Karl Vos rested while senior adviser to the president Ada Roe flew south."
    (quote,) = find_quotes(f"{text}\n\nThe president called it “irresponsible.”")

    assert quote.speakers == ("Karl Vos",)


def test_who_had_a_former_aide_is_no_former_president() -> None:
    text = "President Karl Vos came with former Vos adviser Ada Roe and Ferry Club President Ann Lee."
    (quote,) = find_quotes(f"{text}\n\nVos smiled. The president called it “irresponsible.”")

    assert quote.speakers == ("Karl Vos",)


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Karl Vos testified on Monday while Ann Lee wept.", "Karl Vos"),
        ("Karl Vos, a welder of 40, took the stand while Ann Lee wept.", "Karl Vos"),
        ("Karl Vos testified on Monday. Ann Lee testified too.", "the witness"),
        ("Karl Vos prosecutes. Karl Vos told the jury that Ann Lee wept.", "the witness"),
    ],
)
def test_the_witness_is_who_alone_testifies(before: str, name: str) -> None:
    assert speaker(f"{before}\n\nIt rained.\n\n“It is late,” the witness said.") == (name,)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It is late,” Rep. Ada Moss, R-Fla., chair of the Ports Committee, said of it. “It is over.”", "Ada Moss"),
        ("“It is late,” Sen. Ada Moss, D-Ohio, the panel’s chair, said of it. “It is over.”", "Ada Moss"),
        (
            "The bank’s chairman, Karl Moss, left.\n\nMoss was calm. “It is late for us,” the bank chair said.",
            "Karl Moss",
        ),
    ],
)
def test_letters_of_a_party_part_nobody_from_an_office_and_a_chairman_is_the_chair(text: str, speaker: str) -> None:
    assert find_quotes(text)[-1].speakers == (speaker,)
