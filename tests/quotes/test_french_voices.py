"""Whom French pronouns and offices mean: bodies, groups, those who are in court."""

import pytest

from briefer.quotes import QUOTING_KINDS, find_quotes


def speakers(text: str) -> list[tuple[str, ...]]:
    return [quote.speakers for quote in find_quotes(text) if quote.kind in QUOTING_KINDS]


def test_a_body_may_be_whom_a_pronoun_means_when_nobody_else_is_named() -> None:
    text = (
        "« Une enquête est ouverte », rappelle le parquet de Karsk.\n\nPuis, il ajoute : « Les versions s'opposent. »"
    )

    assert speakers(text) == [("le parquet de Karsk",), ("le parquet de Karsk",)]


@pytest.mark.parametrize(
    "text",
    [
        "Les avocats dénoncent un procès tenu « alors qu'il n'y a aucune urgence », expliquent-ils.",
        "Les avocats ont quitté la salle. « Il n'y avait aucune urgence », expliquent-ils.",
    ],
)
def test_they_are_those_of_the_sentence_or_of_the_one_before(text: str) -> None:
    assert speakers(text) == [("Les avocats",)]


def test_in_court_one_office_is_never_the_other() -> None:
    text = (
        "Me Amal Khoury a lancé : « Cette chambre est mal composée ». Le procureur, furieux, lâche : « C'est indigne ». "
        "« Je proteste », a répondu l'avocate."
    )

    assert speakers(text) == [("Amal Khoury",), ("Le procureur",), ("Amal Khoury",)]


def test_what_the_speaker_reports_before_the_marks_does_not_hide_who_it_was() -> None:
    text = (
        "Le maire écologiste, Paul Vidal, a présenté son bilan. Le maire a rappelé que le pont était ouvert. "
        "« D'autres suivront, dès que nous aurons voté le budget. »"
    )

    assert speakers(text)[-1] == ("Paul Vidal",)


@pytest.mark.parametrize("told", ["nous a lancé Paul Vidal", "m'a confié Paul Vidal"])
def test_an_incise_inside_the_marks_may_tell_to_whom(told: str) -> None:
    assert speakers(f"« Je ne savais pas que le pont était fermé, {told}. Chez nous, on prévient. »") == [
        ("Paul Vidal",)
    ]


def test_two_single_marks_of_both_shapes_are_one_mark() -> None:
    text = "Paul Vidal a parlé. ‘’Il y a du monde. Ce ne sera plus toléré’’, a-t-il prévenu."

    assert [quote.content.of(text) for quote in find_quotes(text)] == ["Il y a du monde. Ce ne sera plus toléré"]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        (
            "La ministre de la Culture et du Tourisme, Awa Dabilougou, a promis « un pont pour chaque village ».",
            "Awa Dabilougou",
        ),
        (
            "Si la route déçoit – elle est longue –, Paul Vidal, ingénieur, rétorque que « le pont compte plus ».",
            "Paul Vidal",
        ),
        (
            "Paul Vidal a déclaré que le pont tiendrait et qu'il avait répondu aux voisins, « du moins par écrit ».",
            "Paul Vidal",
        ),
        ("« Je suis un peu angoissée », lance l'une d'entre eux.", "l'une d'entre eux"),
        ("L’Algérie a dit : « Nous verrons bien ce qui viendra ».", "L’Algérie"),
    ],
)
def test_the_speaker_is_found_behind_joined_offices_and_clauses(sentence: str, speaker: str) -> None:
    assert speakers(sentence) == [(speaker,)]


def test_a_country_is_no_minister() -> None:
    text = "L’Algérie tente de prévenir une crise. Le chef de la diplomatie a souligné que « l’union demeure »."

    assert speakers(text) == [("Le chef de la diplomatie",)]


def test_marks_over_paragraphs_are_whoever_s_is_named_behind_them() -> None:
    text = "« Nous sommes venus à 15 heures.\n\nLe feu a été éteint très vite », dit Paul Vidal."

    assert speakers(text) == [("Paul Vidal",), ("Paul Vidal",)]


@pytest.mark.parametrize("other", ["l'entraîneur adverse", "le maire voisin"])
def test_whoever_is_opposed_was_not_named_before(other: str) -> None:
    text = f"« Il m'a insulté », a expliqué Bruno Valdez à la télévision. Pour {other}, « la décision est logique »."

    assert speakers(text) == [("Bruno Valdez",), (other,)]


def test_the_head_of_one_countrys_diplomacy_is_not_the_others_minister() -> None:
    text = (
        "Le ministre français des Affaires étrangères, Jean Barriot, s'est rendu à Beyrouth. Il y a rencontré son homologue "
        "libanais, Youssef Raggiani. « Le Liban n'est pas seul », a assuré le chef de la diplomatie française."
    )

    assert speakers(text) == [("Jean Barriot",)]


@pytest.mark.parametrize(
    ("first", "again"), [("Le pape", "Le souverain pontife"), ("Le préfet", "Le représentant de l'État")]
)
def test_an_office_may_be_called_otherwise_though_nobody_is_named(first: str, again: str) -> None:
    text = f"{first} a condamné « la barbarie ». {again} a aussi dénoncé « la lâcheté »."

    assert speakers(text) == [(first,), (first,)]


def test_who_was_elected_president_is_the_new_president() -> None:
    text = (
        "Henri Castel a été élu mardi président de la chambre. Il succède à Luc Perrier, qui ne se représentait pas. "
        "« Je veux rassembler », a déclaré le nouveau président."
    )

    assert speakers(text) == [("Henri Castel",)]


def test_a_pronoun_may_mean_a_body_that_opens_the_sentence_before() -> None:
    assert speakers("La junte a suspendu trois partis. Elle les accuse de « menacer l'unité nationale ».") == [
        ("La junte",)
    ]


def test_somebody_named_behind_is_not_whoever_spoke_in_the_paragraph() -> None:
    text = (
        "Le président, Radoslav Petkov, a dénoncé « un acte de piraterie ». « Nos marins faisaient leur travail », a-t-il "
        "affirmé à la télévision. Son rival, Eirik Sandvig, lui a répondu."
    )

    assert speakers(text) == [("Radoslav Petkov",), ("Radoslav Petkov",)]


def test_this_inhabitant_is_whom_the_sentence_before_presents() -> None:
    text = (
        "C'est une retraitée du hameau qui a donné l'alerte lundi. « Mon chien ne voulait plus sortir », raconte cette "
        "habitante. « J'ai vu deux oreilles », ajoute-t-elle."
    )

    assert speakers(text) == [("une retraitée du hameau",), ("une retraitée du hameau",)]


def test_the_mayor_of_a_lead_is_the_first_one_named() -> None:
    text = (
        "Un pont pour la ville\n\nLe passage aurait pu devenir un parc. Il sera une passerelle.\n\n« On a failli faire une "
        "bêtise », s'est réjoui le maire de Karsk, mardi.\n\nÀ l'époque simple citoyen, Gilles Tremblais s'opposait à tout."
    )

    assert speakers(text) == [("Gilles Tremblais",)]


def test_a_surname_that_is_a_given_name_too_is_whoever_bears_it() -> None:
    assert speakers("Timothée Garance a gagné mardi. « Non, jamais de la vie », a répondu Garance.") == [
        ("Timothée Garance",)
    ]


def test_whose_somebody_is_may_be_meant_afterwards() -> None:
    text = (
        "L'équipe de Trenne a gagné. Menés à la pause, les hommes de Marco Silvestro ont réagi. « Je leur ai dit de "
        "jouer », a expliqué le technicien italien."
    )

    assert speakers(text) == [("Marco Silvestro",)]


def test_a_name_ends_before_what_is_told_of_it() -> None:
    text = (
        "Le ministre, Luc Perrier, a parlé. « L'État est là », a-t-il assuré. Une promesse qui laisse Mourad Sahlim de "
        "marbre. « On connaît la chanson », soupire-t-il."
    )

    assert speakers(text) == [("Luc Perrier",), ("Mourad Sahlim",)]


def test_a_family_name_may_stand_first() -> None:
    text = "Le président coréen, Park Min-jun, est arrivé hier. « Notre amitié est ancienne », a dit M. Park."

    assert speakers(text) == [("Park Min-jun",)]


def test_on_whose_side_something_is_so_is_no_name() -> None:
    text = (
        "Le capitaine, Anthony Duvallet, a pesté. Côté Morne, c'est la soupe à la grimace. « On s'est vus trop beaux », "
        "a-t-il dit."
    )

    assert speakers(text) == [("Anthony Duvallet",)]


def test_whose_adversary_somebody_is_says_nothing_of_what_else_they_are() -> None:
    text = (
        "Karolina Muchova-Blanc a quitté le court. « Mon poignet a lâché », a expliqué la Tchèque. Son adversaire, "
        "l'Américaine Coco Gainsford, a souri. « Je n'oublierai jamais ce jour », a soufflé la jeune championne."
    )

    assert speakers(text)[-1] == ("Coco Gainsford",)


def test_the_one_concerned_is_whoever_was_just_named() -> None:
    text = (
        "La syndique, Chantal Grogne, a salué « un geste ». « C'est beaucoup de pièces », glisse-t-elle. La présidente du "
        "parti, Sandra Rochat, est pressentie. « Je ne conduis pas », élude l'intéressée."
    )

    assert speakers(text)[-1] == ("Sandra Rochat",)
