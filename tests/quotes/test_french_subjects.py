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


@pytest.mark.parametrize("told", ["Régulièrement accusé de clientélisme", "Condamné en mars par le tribunal"])
def test_what_is_told_of_somebody_before_the_subject_does_not_speak(told: str) -> None:
    text = f"Paul Vidal est maire. {told}, il se défend en indiquant qu'il s'agit là de « rumeurs sans fondement »."

    assert speakers(text) == [("Paul Vidal",)]


def test_an_object_of_a_gerund_does_not_speak() -> None:
    text = "Solène Kervan sert le thé. « Je n'aime pas en parler », dit-elle. Plus tard, en raccompagnant le visiteur : « Vous mettrez leurs prénoms. »"

    assert speakers(text) == [("Solène Kervan",), ("Solène Kervan",)]


@pytest.mark.parametrize("thing", ["une campagne", "une situation", "un projet", "des pertes"])
def test_a_thing_behind_a_verb_does_not_speak(thing: str) -> None:
    text = f"Si Anne Kessler se dit « sereine », son adversaire, Paul Vidal, parle d'{thing} « catastrophique »."

    assert speakers(text) == [("Anne Kessler",), ("Paul Vidal",)]


def test_the_subject_of_a_sentence_stands_before_its_relative_clause() -> None:
    text = "La note, que signe la ministre Élodie Marsac, prévoit des « peines planchers » pour les récidivistes."

    assert speakers(text) == [("La note",)]


def test_one_who_is_called_something_is_named_behind() -> None:
    text = "« Je ne suis pas inquiet », glisse celui que ses proches surnomment « Dédé ». André Poulain a vu d'autres crises."

    assert speakers(text) == [("André Poulain",)]


def test_a_name_that_hangs_on_something_is_who_a_colon_announces() -> None:
    text = "La rue est bruyante. Même constat pour Bernard Faure, qui habite au numéro douze : « C'est l'enfer ici. »"

    assert speakers(text) == [("Bernard Faure",)]


def test_two_names_that_hang_on_something_are_not_announced() -> None:
    text = "Le score a été serré entre Bernard Faure et, plus loin, Julie Amar : « Rien n'est joué. »"

    assert speakers(text) != [("Bernard Faure",)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Dénonçant « une honte absolue », Julie Amari a quitté la salle.", "Julie Amari"),
        ("Estimant la décision « illégale et brutale », les riverains ont saisi le tribunal.", "les riverains"),
        ("Se disant « trahi par les siens », Luc Perrier a claqué la porte.", "Luc Perrier"),
        ("Luc Perrier a claqué la porte, dénonçant « une honte absolue ».", "Luc Perrier"),
        ("Pour justifier sa décision, Luc Perrier invoque « la raison d'État ».", "Luc Perrier"),
        ("Pour Luc Perrier, c'est « la raison d'État ».", "Luc Perrier"),
        ("Seul Luc Perrier a osé parler de « fiasco ».", "Luc Perrier"),
        ("Le tribunal « prend acte » de la décision.", "Le tribunal"),
        ("« Pas un mot de plus », nous a-t-on fait savoir au cabinet de Mme Amari.", "cabinet de Mme Amari"),
    ],
)
def test_who_is_the_subject_of_a_sentence(text: str, who: str) -> None:
    assert speakers(f"Le débat a duré deux heures. {text}") == [(who,)]


def test_the_second_to_arrive_is_not_called_so() -> None:
    text = "Deuxième, l'Espagnol Jorge Marquino a crié au scandale. « Il m'a touché trois fois », s'est-il plaint."

    assert speakers(text) == [("Jorge Marquino",)]
