"""Headings between paragraphs that are somebody's words."""

from briefer.quotes import find_quotes

ABOVE = "« Le pont est sûr », a déclaré mardi le préfet, Luc Amiel, devant les élus de la ville.\n\n"
BELOW = "La maire de Karsk, Amal Khoury, est venue hier. « La route est coupée, et nous attendons », a-t-elle dit.\n\n"


def speakers(text: str) -> list[tuple[str, ...]]:
    return [quote.speakers for quote in find_quotes(text)]


def test_a_heading_in_marks_is_not_more_of_who_spoke_above_it() -> None:
    assert speakers(f"{ABOVE}« Des mois de travail devant nous »\n\n{BELOW}")[1] == ("Amal Khoury",)


def test_a_heading_in_marks_is_whoever_says_the_same_words_below() -> None:
    text = (
        f"{ABOVE}« Nous sommes prêts à partir »\n\n{BELOW}« Nous sommes prêts à partir dès demain », a dit le préfet."
    )

    assert speakers(text)[1] == ("Luc Amiel",)


def test_a_heading_may_be_said_without_marks_below() -> None:
    text = f"{ABOVE}« Une grande première »\n\nC'est la première fois que la ville s'en charge, ont souligné les élus."

    assert speakers(text)[1] == ("les élus",)


def test_a_quotation_that_is_a_paragraph_with_its_full_stop_goes_on() -> None:
    assert speakers(f"{ABOVE}« Il y a des mois de travail. »\n\n{BELOW}")[1] == ("Luc Amiel",)


def test_a_heading_with_nothing_below_it_is_nobodys() -> None:
    assert speakers(f"{ABOVE}« Des mois de travail devant nous »\n\nLa route est longue et le pont est fermé.")[1] == ()
