"""What marks quote nobody, and what a quotation is."""

import pytest

from briefer.model import Kind
from briefer.quotes import find_quotes


def kinds(text: str) -> list[Kind]:
    return [quote.kind for quote in find_quotes(text) if quote.kind != Kind.INDIRECT]


@pytest.mark.parametrize(
    "text",
    [
        "The region’s so-called “direct sales” stopped on Monday.",
        "Rebel spokesman “Colonel” Daro left the town.",
        "Ms Nwosu told “Dawn Report” that it was over.",
        "In his letter “The Joy of Bread” the bishop called for calm.",
        "Her new book titled “The Long Road Home” came out on Monday.",
        "Ms Nwosu and Sir Colin Brandt argue in a paper called “The Narrow Sea” that it would be hard to police.",
    ],
)
def test_nicknames_titles_and_so_called_terms_quote_nobody(text: str) -> None:
    assert set(kinds(text)) <= {Kind.SCARE, Kind.TITLE}


def test_words_woven_into_a_sentence_are_mixed_and_a_sentence_is_direct() -> None:
    assert kinds("Ms Ndiaye said the road was “open at last”.") == [Kind.MIXED]
    assert kinds("“The road is open at last,” Ms Ndiaye said.") == [Kind.DIRECT]


def test_a_paragraph_of_its_own_is_always_a_quotation() -> None:
    assert kinds("Ms Ndiaye laughed.\n\n“I count the lamps.”") == [Kind.DIRECT]


@pytest.mark.parametrize(
    "text",
    [
        "Ms Ndiaye spoke on Channel Nine’s “Morning Harbour” on Monday.",
        "She says so in her memoir, “The Long Road Home”, which came out on Monday.",
        "Lena Ortmann, the author of “A Harbour of One’s Own”, left the town.",
    ],
)
def test_a_title_behind_its_owner_its_author_or_the_word_for_a_work_quotes_nobody(text: str) -> None:
    assert set(kinds(text)) <= {Kind.SCARE, Kind.TITLE}


def test_a_paragraph_signed_with_a_dash_and_a_name_is_always_a_quotation() -> None:
    assert kinds("The road to Karsk\n\n“The road is open” — Awa Ndiaye") == [Kind.DIRECT]


def test_a_title_said_twice_quotes_nobody() -> None:
    text = "A scene from “The Harbour Girl” was shown.\n\nFew had seen “The Harbour Girl” before."

    assert set(kinds(text)) == {Kind.TITLE}


@pytest.mark.parametrize(
    "line",
    [
        "READ MORE: Awa Ndiaye says the old road was ‘open at last’",
        "Watch: Ms Ndiaye calls the new road ‘a gift’",
        "RELATED STORIES: ‘We count the lamps,’ says Awa Ndiaye",
    ],
)
def test_the_headline_of_another_article_quotes_nobody(line: str) -> None:
    text = f"“The road is open,” Awa Ndiaye said.\n\n{line}\n\n“It is wide,” she said."

    assert kinds(text)[1] in {Kind.SCARE, Kind.TITLE}


def test_a_name_before_a_colon_is_no_label_of_another_article() -> None:
    assert kinds("Ms Ndiaye spoke.\n\nAwa Ndiaye: “The road is open at last.”") == [Kind.DIRECT]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Vorn was loved for movies like “Saltmarsh”, “Lantern Road” and “Tide”.",
        "Ada Vorn once told reporters of films including “Saltmarsh” and “Tide.”",
        "Asked of it, the “Saltmarsh” actor told reporters nothing.",
    ],
)
def test_works_in_a_list_and_whom_they_made_known_quote_nobody(text: str) -> None:
    assert set(kinds(text)) == {Kind.TITLE}


@pytest.mark.parametrize(
    "text",
    [
        "Ms Ndiaye was said to be well and the risk to others is said to be “low”.",
        "Ms Ndiaye came home, and another diver is thought to be at “high risk”.",
        "Earlier this month Time magazine named those divers who came to help as its “People of the Year”.",
    ],
)
def test_what_nobody_is_told_to_have_said_and_prizes_quote_nobody(text: str) -> None:
    assert set(kinds(text)) <= {Kind.SCARE, Kind.TITLE}


def test_what_is_said_to_be_so_may_be_said_by_somebody() -> None:
    assert kinds("The risk to others is said to be “low”, according to Awa Ndiaye.") == [Kind.MIXED]


@pytest.mark.parametrize(
    "text",
    [
        "Ms Ndiaye dismissed the “Arm Yourself” campaign on Monday.",
        "Karsk’s viral “Tides. We are in it.” awareness campaign drew laughter, but Ms Ndiaye loved it.",
        "Awa Ndiaye says their world stopped as doctors hit the “code blue” button in the room.",
        "Ms Ndiaye had a message from a woman who claimed her name was “Isla”.",
        "Ms Ndiaye said it began with a contest under the title “Town Award for the Arts” in May.",
        "Titled as “The Long Road Home”, the letter by Ms Ndiaye came out on Monday.",
        "The union of Ms Ndiaye has fought against what is known as the “rescue fee” in the act.",
    ],
)
def test_the_name_of_a_campaign_a_button_or_somebody_quotes_nobody(text: str) -> None:
    assert set(kinds(text)) <= {Kind.SCARE, Kind.TITLE}


@pytest.mark.parametrize(
    "text",
    [
        "Ms Ndiaye dismissed the “shameful” campaign.",
        "“This is the end of it,” campaign manager Awa Ndiaye said.",
        "Awa Ndiaye said his name was “dragged through the mud”.",
    ],
)
def test_what_is_said_of_a_campaign_or_a_name_is_a_quotation(text: str) -> None:
    assert set(kinds(text)) <= {Kind.DIRECT, Kind.MIXED}
