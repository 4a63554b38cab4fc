"""Who a French noun phrase names or describes: offices in a row, bodies, places, nationalities."""

import pytest

from briefer.quotes import QUOTING_KINDS, find_quotes


def speakers(text: str) -> list[tuple[str, ...]]:
    return [quote.speakers for quote in find_quotes(text) if quote.kind in QUOTING_KINDS]


@pytest.mark.parametrize(
    "who",
    [
        "Le ministre d'Etat, ministre du Plan, des Infrastructures et de l'Entretien routier, Jean Bouyane,",
        "Le vice-premier ministre, ministre des Affaires étrangères et du Commerce, Luc Bouyane,",
        "Le secrétaire d'État à la Mer, aux Ports et à la Pêche, Luc Bouyane,",
        "Le ministre de l'Eau, des Forêts et de la Mer, Luc Bouyane,",
    ],
)
def test_offices_in_a_row_are_one_persons(who: str) -> None:
    text = f"Le président de la banque, Paul Vidal, a dit que le projet avançait. {who} a estimé qu'il fallait attendre. « Cette route vient compléter le réseau », a précisé le ministre."

    assert speakers(text)[0][0].endswith("Bouyane")


def test_the_minister_of_one_of_the_offices_is_who_has_them_all() -> None:
    text = (
        "Le vice-président de la banque, Paul Vidal, a dit que le projet avançait. Le ministre d'Etat, ministre du Plan, "
        "Jean Bouyane, a estimé que la route servirait. « C'est une chance », a précisé le ministre d'Etat."
    )

    assert speakers(text) == [("Jean Bouyane",)]


def test_an_office_in_a_town_hall_is_no_town_hall() -> None:
    text = "« C'est une première pour nous », a déclaré le vice-président du comité exécutif de la Ville de Karsk, Pierre Lachaume."

    assert speakers(text) == [("Pierre Lachaume",)]


@pytest.mark.parametrize("country", ["Les États-Unis ont", "La Côte d'Ivoire a", "L'Afrique du Sud a", "La Pologne a"])
def test_no_pronoun_means_a_country_while_somebody_is_named(country: str) -> None:
    text = (
        f"{country} promis des armes.\n\nLors de cette visite d'Ursula Marlow en Ukraine, la dirigeante compte aborder le "
        "« soutien militaire » des Européens, a-t-elle déclaré."
    )

    assert speakers(text) == [("Ursula Marlow",)]


def test_a_thing_with_an_article_and_a_capital_is_no_person() -> None:
    text = (
        "Le Corridor lorrain aurait pu devenir une route. « On est ailleurs maintenant », a salué le maire de Karsk.\n\n"
        "« Est alors venue l'idée d'une piste », se souvient le maire Gaétan Pageot."
    )

    assert speakers(text) == [("Gaétan Pageot",), ("Gaétan Pageot",)]


def test_a_surname_with_an_article_is_somebody_who_was_named_in_full() -> None:
    text = "Le député Yann Le Goffic est venu. « C'est non », a dit M. Le Goffic. « Jamais », a répété Le Goffic."

    assert speakers(text) == [("Yann Le Goffic",), ("Yann Le Goffic",)]


def test_a_nationality_says_whom_it_means() -> None:
    text = (
        "Le Slovène Matej Moric a gagné mardi, devant le Danois Kasper Asgreve.\n\nSa joie était grande, et le Danois "
        "Kasper Asgreve a pleuré. « C'est une victoire pour moi », a commenté le Slovène victorieux."
    )

    assert speakers(text) == [("Matej Moric",)]


def test_one_president_is_not_the_other() -> None:
    text = (
        "Le président marocain, Karim Lahlou, a reçu hier le président polonais, Jan Nowik. Jan Nowik a souri. "
        "« Nous signerons demain », a dit le président marocain."
    )

    assert speakers(text) == [("Karim Lahlou",)]
