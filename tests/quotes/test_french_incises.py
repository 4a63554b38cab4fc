"""Behind French marks: which verb tells of them, and who stands beside it."""

import pytest

from briefer.quotes import QUOTING_KINDS, find_quotes


def speakers(text: str) -> list[tuple[str, ...]]:
    return [quote.speakers for quote in find_quotes(text) if quote.kind in QUOTING_KINDS]


@pytest.mark.parametrize("who", ["prévient Audrey", "prévient la maire de Karsk", "a dit Paul Vidal"])
def test_a_cue_needs_no_comma_before_it_where_somebody_stands_beside_it(who: str) -> None:
    text = f"Il faut respecter les règles. Si l'on trouve un animal, avant de le confier à un centre, \"ce n'est pas pour le garder chez soi\" {who}, il faut appeler."

    assert speakers(text) == [(who.removeprefix("prévient ").removeprefix("a dit "),)]


def test_marks_that_are_what_the_verb_is_about_are_nobodys_words() -> None:
    text = "Paul Vidal a réuni ceux dont « Les Jours gris » raconte la vie dans le nord de la ville."

    assert ("la vie",) not in speakers(text)


def test_who_stands_before_who_is_the_one_whose_verb_stands_before_the_marks() -> None:
    text = "Contrairement à Thomas Claye, qui dit « ne pas comprendre ces chiffres », Luc Amiel assure qu'il « entend les questions »."

    assert speakers(text) == [("Thomas Claye",), ("Luc Amiel",)]


@pytest.mark.parametrize("told", ["s'est dit « très attristé »", "s'est déclarée « choquée et émue »"])
def test_by_what_somebody_is_moved_says_nothing(told: str) -> None:
    assert speakers(f"La Première ministre Léa Modine {told} par les pertes humaines dans le nord.") == [
        ("Léa Modine",)
    ]


def test_by_whom_something_is_judged_is_who_says_it() -> None:
    assert speakers("La réforme a été jugée « trop lente » par la maire de Karsk, Amal Khoury.") == [("Amal Khoury",)]


def test_what_turns_out_to_be_so_is_said_by_nobody() -> None:
    text = "La maire Amal Khoury est venue. « Il est dans un arbre depuis hier », l'animal étrange se révèle être un jouet."

    assert ("l'animal étrange",) not in speakers(text)


@pytest.mark.parametrize("read", ["peut-on lire dans", "pouvait-on lire sur", "lit-on dans"])
def test_what_can_be_read_somewhere_is_said_there(read: str) -> None:
    text = f"Ils sont venus nombreux. « Toute la lumière sera faite », {read} le communiqué du ministère."

    assert speakers(text) == [("le communiqué du ministère",)]


@pytest.mark.parametrize("told", ["parle d'", "a évoqué l'", "parle d’"])
def test_an_elision_may_stand_right_before_the_marks(told: str) -> None:
    text = f"La Première ministre Mette Fredin a exclu de céder « un centimètre ». La dirigeante {told}« ingérence »."

    assert speakers(text) == [("Mette Fredin",), ("Mette Fredin",)]


@pytest.mark.parametrize(
    "told",
    ["se contente de répondre", "tient à rappeler", "ne cesse de répéter", "a tenu à préciser", "finit par lâcher"],
)
def test_a_cue_may_be_an_infinitive_behind_another_verb(told: str) -> None:
    assert speakers(f"Le match est fini. « On verra bien demain », {told} Hugo Lorient.") == [("Hugo Lorient",)]


def test_the_clause_behind_a_conjunction_does_not_tell_of_the_marks_before_it() -> None:
    text = (
        "Le ministre, qui s'exprimait à la radio, a assuré que la mesure serait « temporaire », tandis que son entourage "
        "évoque déjà « une prolongation »."
    )

    assert speakers(text) == [("Le ministre",), ("son entourage",)]


def test_whoever_judges_it_is_no_judge() -> None:
    text = "« C'est un bon accord », a estimé Luc Perrier, quand Julie Amar le juge « catastrophique »."

    assert speakers(text) == [("Luc Perrier",), ("Julie Amar",)]


def test_marks_behind_a_work_that_begin_small_are_no_title() -> None:
    text = "La romancière Nina Delval revient. Un livre « écrit la nuit, avec du thé froid », dit-elle."

    assert speakers(text) == [("Nina Delval",)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Le contrat prévoit « une clause de sortie », selon une source proche du club.", "une source proche du club"),
        ("Luc Perrier a condamné « une dérive », selon son cabinet.", "Luc Perrier"),
        ("Le vieux pont, « dangereux » selon les experts, sera détruit.", "les experts"),
        ("Le tribunal a suspendu l'arrêté, le jugeant « disproportionné ».", "Le tribunal"),
        ("Un arrêté interdit « toute baignade » jusqu'à dimanche.", "Un arrêté"),
    ],
)
def test_according_to_whom_it_is_and_who_judges(text: str, who: str) -> None:
    assert speakers(f"La saison commence. {text}") == [(who,)]
