"""Which named body a French description or pronoun means."""

import pytest

from briefer.quotes import QUOTING_KINDS, find_quotes


def speakers(text: str) -> list[tuple[str, ...]]:
    return [quote.speakers for quote in find_quotes(text) if quote.kind in QUOTING_KINDS]


@pytest.mark.parametrize(
    ("named", "again", "who"),
    [
        ("Le constructeur Ostara a fermé l'usine.", "Le groupe", "Ostara"),
        ("La CGT a quitté la table.", "Le syndicat", "La CGT"),
        ("L'association Terre vive a porté plainte.", "L'ONG", "Terre"),
        ("Le FC Trenne a perdu.", "Le club", "FC Trenne"),
    ],
)
def test_a_body_is_called_again_by_what_it_is(named: str, again: str, who: str) -> None:
    ((speaker,),) = speakers(f"{named} {again} déplore « une décision absurde ».")

    assert who in speaker


@pytest.mark.parametrize(
    ("named", "again"),
    [
        ("Le tribunal de Karsk a tranché.", "L'entreprise"),
        ("La Pologne a fermé sa frontière.", "Le groupe"),
        ("Le constructeur Ostara a fermé l'usine.", "La préfecture"),
        ("Le constructeur Ostara a fermé l'usine.", "Son syndicat"),
        ("Le syndicat Force libre a dit non.", "L'entreprise"),
    ],
)
def test_a_body_of_another_kind_is_another(named: str, again: str) -> None:
    assert speakers(f"{named} {again} déplore « une décision absurde ».") == [(again,)]


def test_a_pronoun_may_mean_a_body_that_the_sentence_before_named() -> None:
    text = "La Cour suprême a tranché. Dans sa décision, elle estime que le texte est « contraire au droit »."

    assert speakers(text) == [("La Cour suprême",)]
