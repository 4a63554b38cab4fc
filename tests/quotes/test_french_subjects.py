"""Whom a French cue names: where the subject ends, and who is meant that has no name."""

import pytest

from briefer.quotes import QUOTING_KINDS, find_quotes


def speakers(text: str) -> list[tuple[str, ...]]:
    return [quote.speakers for quote in find_quotes(text) if quote.kind in QUOTING_KINDS]


@pytest.mark.parametrize(
    ("phrase", "who"),
    [
        ("un des chauffeurs des bus desservant le nord de la ville", "un des chauffeurs des bus"),
        ("une infirmière portant un gilet jaune", "une infirmière"),
        ("un joueur brillant", "un joueur brillant"),
    ],
)
def test_a_participle_with_its_object_is_no_part_of_who_speaks(phrase: str, who: str) -> None:
    assert speakers(f"« On ne fait que cinq tours », confie {phrase}.") == [(who,)]


def test_a_verb_in_the_imperfect_ends_the_subject() -> None:
    text = "Le témoin a dit que l'employé ressemblait davantage à un « fantôme gris » qu'à un homme."

    assert "ressemblait" not in " ".join(name for names in speakers(text) for name in names)


def test_this_person_is_somebody_brought_in_without_a_name() -> None:
    text = (
        "La société de Karsk a reçu mardi un appel d'une habitante de la ville.\n\n« Il est là depuis deux jours », a "
        "indiqué cette personne. « Il est marron et immobile », a-t-elle ajouté."
    )

    assert speakers(text) == [("une habitante de la ville",), ("une habitante de la ville",)]


def test_somebody_only_spoken_of_does_not_take_the_pronoun_of_who_speaks() -> None:
    text = (
        "La glaciologue Margaux Theyt a vu le glacier. « Il fond vite », dit-elle. Ses collègues saluent une chercheuse "
        "« têtue », selon la formule de Paul Vidal.\n\n« Il nous reste vingt ans », dit-elle."
    )

    assert speakers(text)[-1] == ("Margaux Theyt",)


def test_the_latter_is_whoever_was_named_last() -> None:
    text = (
        "« Un projet très important pour nous », s'est félicité le maire Gaétan Pageot, saluant l'idée du député de "
        "la ville, Éric Cairon.\n\n« Une piste, pour moi, ça s'imposait », a commenté ce dernier."
    )

    assert speakers(text) == [("Gaétan Pageot",), ("Éric Cairon",)]


def test_the_holder_of_an_office_may_be_named_only_below() -> None:
    text = (
        "Karsk aura sa piste. « On est ailleurs maintenant », a salué le maire de Karsk lundi.\n\nLes travaux, prévus "
        "depuis un an, sont lancés.\n\n« Est alors venue l'idée », se souvient le maire Gaétan Pageot."
    )

    assert speakers(text) == [("Gaétan Pageot",), ("Gaétan Pageot",)]
