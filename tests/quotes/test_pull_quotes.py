"""Quotations set large between paragraphs, which say again what the article quotes."""

import pytest

from briefer.quotes import find_quotes

TEXT = (
    "Hana Vos said the dam was late. “It cost us a year,” Vos said.\n\n{}\n\nThe road is shut, and so is the bridge.\n\n"
    "“We were never asked about any of it, and we will not pay,” said Ivo Moss, who farms below the dam."
)


@pytest.mark.parametrize("pulled", ["“We were never asked about any of it”", "“We were never asked about any of it.”"])
def test_a_quotation_set_large_is_theirs_who_say_the_same_words_in_the_article(pulled: str) -> None:
    quote = find_quotes(TEXT.format(pulled))[2]

    assert quote.speakers == ("Ivo Moss",)
    assert any("Ivo Moss" in reason for reason in quote.reasons)


@pytest.mark.parametrize("other", ["“We were never told, and we are sorry for it all.”", "“It cost us a year.”"])
def test_other_paragraphs_in_marks_are_said_by_who_spoke(other: str) -> None:
    assert find_quotes(TEXT.format(other))[2].speakers == ("Hana Vos",)


def test_a_quotation_in_a_sentence_is_its_own_speakers_whoever_else_says_the_same() -> None:
    text = TEXT.format("Ana Roe said, “We were never asked about any of it.”")
    assert find_quotes(text)[2].speakers == ("Ana Roe",)
