"""Whole families of French words: plurals of roles, and expressions that begin with an elision."""

import pytest

from briefer.quotes import QUOTING_KINDS, find_quotes
from briefer.quotes.french.grammar import french


def speakers(text: str) -> list[tuple[str, ...]]:
    return [quote.speakers for quote in find_quotes(text) if quote.kind in QUOTING_KINDS]


@pytest.mark.parametrize(
    "those",
    ["Les inspecteurs", "Les officiers", "Les infirmières", "Les commerçants", "Les aides-soignants", "Les caporaux"],
)
def test_those_of_a_role_speak_as_the_one_does(those: str) -> None:
    text = (
        f"La maire de Karsk, Amal Khoury, est venue mardi. {those} sont repartis, notant que la salle n'avait « ni toit "
        f"ni porte ». « On ne reviendra pas ici », ont-ils rapporté."
    )

    assert speakers(text) == [(those,), (those,)]


def test_an_adjective_that_is_a_role_too_is_none_in_the_plural() -> None:
    bits = french().lexicon.bits

    assert "libérales" not in bits
    assert "internationales" not in bits


@pytest.mark.parametrize("how", ["d'ailleurs", "d’ailleurs", "d'emblée", "d’abord"])
def test_an_adverb_with_an_elision_may_stand_inside_the_verb(how: str) -> None:
    text = f"Paul Vidal est venu. Il a salué le travail de la députée, Amal Khoury. « Le pont tient bon », a {how} dit Amal Khoury."

    assert speakers(text) == [("Amal Khoury",)]


def test_the_adjective_of_those_who_are_many_is_no_verb() -> None:
    text = "Réunis hier sous la présidence du patriarche, le cardinal Jean Sfeir, les évêques maronites ont exhorté les députés à élire un président « sans attendre »."

    assert speakers(text) == [("les évêques maronites",)]
