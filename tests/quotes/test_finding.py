"""Who said what, from the text to the full name."""

from briefer.quotes import find_quotes


def test_a_pronoun_gets_the_full_name_of_the_person_it_stands_for() -> None:
    text = "Foreign Minister Awa Ndiaye met reporters on Monday.\n\n“We are ready,” she said."

    (quote,) = find_quotes(text)

    assert quote.speakers == ("Awa Ndiaye",)
    assert quote.mention is not None
    assert (quote.content.of(text), quote.mention.of(text)) == ("We are ready,", "she")


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    text = "“We are ready.\n\n“We always were,” Ms Ndiaye said."

    first, second = find_quotes(text)

    assert first.speakers == second.speakers == ("Ms Ndiaye",)
    assert (first.content.of(text), second.continues) == ("We are ready.", True)


def test_no_text_has_no_quotes() -> None:
    assert find_quotes("") == []
