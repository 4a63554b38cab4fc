"""French speech without marks: where it begins and ends, and whose it is."""

import pytest

from briefer.model import Kind
from briefer.quotes import find_quotes

INTRODUCTION = "La maire de Karsk, Amal Khoury, a reçu mardi l'ingénieur Paul Vidal à l'hôtel de ville."


def reports(sentence: str) -> list[tuple[str, tuple[str, ...]]]:
    text = f"{INTRODUCTION}\n\n{sentence}"
    return [(quote.content.of(text), quote.speakers) for quote in find_quotes(text) if quote.kind is Kind.INDIRECT]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mme Khoury a déclaré lundi soir devant la presse réunie au rez-de-chaussée que le pont sera refait.",
        "« C'est promis », a dit Mme Khoury, précisant que le pont sera refait.",
        "« C'est promis », a-t-elle dit, tout en ajoutant que le pont sera refait.",
        "Amal Khoury : le pont sera refait",
        "La maire de Karsk, Amal Khoury, a déclaré lundi que le pont sera refait.",
        "Mme Khoury a, pour sa part, déclaré que le pont sera refait.",
        "Mme Khoury explique alors que le pont sera refait.",
        "Mme Khoury estime que le pont sera refait : « C'est une question de mois pour nous tous. »",
        "Selon Amal Khoury, maire de Karsk, le pont sera refait.",
        "Selon la maire de Karsk, Amal Khoury, le pont sera refait.",
    ],
)
def test_what_is_reported_stands_behind_que_or_a_headline_s_colon(sentence: str) -> None:
    assert reports(sentence) == [("le pont sera refait", ("Amal Khoury",))]


def test_an_apposition_before_the_verb_is_not_what_is_said() -> None:
    assert reports("Amal Khoury, la maire, espère que le pont sera refait.") == [
        ("le pont sera refait", ("Amal Khoury",))
    ]


def test_an_incise_at_the_end_tells_of_the_whole_sentence() -> None:
    found = reports("Les experts pensent que le pont peut tenir, a indiqué Amal Khoury.")

    assert found == [("Les experts pensent que le pont peut tenir", ("Amal Khoury",))]


def test_who_is_to_be_believed_spoke_before() -> None:
    _, found = reports("Mme Khoury a dit que la route sera fermée. À l'en croire, le pont sera refait.")

    assert found == ("le pont sera refait", ("Amal Khoury",))


@pytest.mark.parametrize(
    "sentence",
    [
        "Mme Khoury a dit que le pont sera refait, ajoutant que la route sera fermée.",
        "Mme Khoury a dit que le pont sera refait et a précisé que la route sera fermée.",
        "Le pont sera refait, a dit Mme Khoury, ajoutant que la route sera fermée.",
    ],
)
def test_a_sentence_reports_as_often_as_somebody_speaks_in_it(sentence: str) -> None:
    (first, one), (second, other) = reports(sentence)

    assert (first.lower(), second) == ("le pont sera refait", "la route sera fermée")
    assert one == other == ("Amal Khoury",)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mme Khoury ne voit qu'une seule façon de refaire le pont.",
        "Mme Khoury a évoqué le fait que le pont est fermé.",
        "Mme Khoury a dit la même chose que son voisin de gauche.",
        "Circulation : le pont de Karsk sera fermé mardi",
        "Mme Khoury a dit que le pont « sera refait quoi qu'il en coûte ».",
    ],
)
def test_a_comparison_a_topic_and_words_in_marks_report_nothing(sentence: str) -> None:
    assert reports(sentence) == []
