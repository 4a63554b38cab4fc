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
        "Le ministre des Ports et de la Pêche, Luc Bouyane,",
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


def test_two_with_their_offices_speak_together() -> None:
    text = (
        "Le maire de Karsk, Paul Vidal, et son homologue de Trenne, Anne Kessler, ont signé la charte. « C'est un grand "
        "jour », ont-ils déclaré."
    )

    assert speakers(text) == [("Paul Vidal", "Anne Kessler")]


@pytest.mark.parametrize(
    ("phrase", "who"),
    [
        ("Le principal groupe de lobbying", "Le principal groupe de lobbying"),
        ("Une cinquantaine de manifestants", "Une cinquantaine de manifestants"),
        ("La direction du groupe Hervelin", "La direction du groupe Hervelin"),
        ("La candidate du parti Horizon vert, Julie Amar,", "Julie Amar"),
        ("Julie Amar – infirmière à Karsk –", "Julie Amar"),
        ("La Cour suprême", "La Cour suprême"),
    ],
)
def test_where_a_phrase_begins_and_ends(phrase: str, who: str) -> None:
    assert speakers(f"Le texte est prêt. {phrase} a estimé que tout était « à refaire ».") == [(who,)]


@pytest.mark.parametrize(
    "text",
    [
        "Ce sont les mots de la procureure, Anne Kessler : « Une enfance volée. »",
        "« C'est inadmissible » : les mots d'Anne Kessler ont claqué dans la salle.",
    ],
)
def test_somebodys_words_are_theirs(text: str) -> None:
    assert speakers(text) == [("Anne Kessler",)]


def test_who_calls_for_something_gives_no_name_to_it() -> None:
    assert speakers("Le ministre Luc Perrier a aussi appelé « au calme et à la retenue ».") == [("Luc Perrier",)]


def test_what_somebody_is_called_is_nobodys_words() -> None:
    assert speakers("Luc Perrier habite une ville appelée « la perle du nord ».") == []


def test_somebody_beside_whom_the_quotation_goes_on_has_no_nickname() -> None:
    text = "« On ne va pas se mentir », admet Éric Lombard, « la tâche est immense »."

    assert speakers(text) == [("Éric Lombard",), ("Éric Lombard",)]


@pytest.mark.parametrize(
    ("phrase", "who"),
    [
        ("L'avocat de Luc Perrier", "L'avocat de Luc Perrier"),
        ("L'entourage d'Anne Kessler", "L'entourage d'Anne Kessler"),
        ("La porte-parole d'Anne Kessler, Louise Baudry,", "Louise Baudry"),
        ("La ministre de la Santé Anne Kessler", "Anne Kessler"),
    ],
)
def test_somebodys_lawyer_is_not_that_somebody(phrase: str, who: str) -> None:
    assert speakers(f"Le procès est fini. {phrase} a dénoncé « un acharnement sans fin ».") == [(who,)]


def test_of_whom_somebody_says_it_is_no_part_of_their_name() -> None:
    assert speakers("« C'est un ami de longue date », dit Luc Perrier d'Henri Castel.") == [("Luc Perrier",)]


def test_the_one_from_there_is_a_man_or_a_woman_by_the_article() -> None:
    text = "Le Sénégalais Sadio Manert a marqué. « Je dédie ce but à ma mère », a dit l'attaquant."

    assert speakers(text) == [("Sadio Manert",)]


def test_the_former_player_of_a_town_is_no_name() -> None:
    text = (
        "« On a eu de la chance », résume Hugo Lorient, auteur du but. L'ancien Nantais n'avait plus marqué depuis "
        "mars. « Ça fait du bien », reconnaît-il."
    )

    assert speakers(text) == [("Hugo Lorient",), ("Hugo Lorient",)]


@pytest.mark.parametrize(
    "phrase",
    [
        "L'avocat de M. Perrier",
        "Le régime du maréchal Ostrovski",
        "Le directeur de campagne de la candidate Anne Kessler",
    ],
)
def test_somebodys_lawyer_is_not_that_somebody_with_a_title(phrase: str) -> None:
    assert speakers(f"Le procès est fini. {phrase} a dénoncé « un acharnement sans fin ».") == [(phrase,)]


def test_somebodys_lawyer_is_nobody_named_before() -> None:
    text = (
        "Le président torvien, Eirik Sandvig, a parlé. « Les cartes existent », a-t-il dit. Selon l'avocat de Radoslav "
        "Petkov, cette crise n'a « rien d'une diversion »."
    )

    assert speakers(text) == [("Eirik Sandvig",), ("l'avocat de Radoslav Petkov",)]


def test_a_nationality_that_no_list_knows_is_one_behind_an_office() -> None:
    text = (
        "Le président belmorien, Radoslav Petkov, a dénoncé « un acte de piraterie ». Son homologue torvien, Eirik Sandvig, "
        "a répondu. « Qu'il lise les cartes », a ironisé le président torvien."
    )

    assert speakers(text) == [("Radoslav Petkov",), ("Eirik Sandvig",)]


def test_somebody_of_a_region_may_be_of_any_nation() -> None:
    text = (
        "Le Français Paul Quiller a manqué un virage. Quiller, lui, l'a mauvaise. Le Breton est arrivé troisième. « J'ai "
        "pris un caillou », peste-t-il."
    )

    assert speakers(text) == [("Paul Quiller",)]


@pytest.mark.parametrize("mouth", ["par la voix de", "par la bouche de"])
def test_by_whose_mouth_a_body_speaks_is_who_speaks(mouth: str) -> None:
    assert speakers(f"L'opposition, {mouth} Guy Samba, parle d'« un éléphant blanc ».") == [("Guy Samba",)]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("« C'était un bosseur », murmure l'un.", "l'un"),
        ("« Il faisait du bruit », a dit un homme de 52 ans.", "un homme de 52 ans"),
        ("L'avis de Julie Amari est plus tranché : « Il faut fermer. »", "Julie Amari"),
        ("« On répétait dans un garage », se marre Sofiane, le batteur.", "Sofiane"),
    ],
)
def test_somebody_may_be_told_in_few_words(sentence: str, who: str) -> None:
    assert speakers(f"Dans la cour, les voisins défilent depuis le matin. {sentence}") == [(who,)]


def test_what_somebody_is_called_between_commas_is_no_quotation() -> None:
    text = "L'autre, Kader, dit « Kad », approuve de la tête. « Le voisin appelait la police », ajoute-t-il."

    assert speakers(text) == [("Kader",)]
