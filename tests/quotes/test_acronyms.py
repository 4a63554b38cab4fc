"""What capitals stand for."""

import pytest

from briefer.quotes.acronyms import spelt_out


@pytest.mark.parametrize(
    ("text", "letters", "name"),
    [
        ("the Harbour Workers’ Union (HWU) met", "HWU", "Harbour Workers’ Union"),
        ("the Harbour Workers’ Union (Hwu) met", "Hwu", "Harbour Workers’ Union"),
        ("the Office of Harbours and Electricity Markets (Ofhem) met", "Ofhem", "Office of Harbours and Electricity Markets"),
        ("the HWU (Harbour Workers’ Union) met", "HWU", "Harbour Workers’ Union"),
        ("the HWU, or the Harbour Workers’ Union, met", "HWU", "Harbour Workers’ Union"),
        ("the Marland Board of Tides met. Later MBT’s staff left", "MBT", "Marland Board of Tides"),
        ("MBT said so. A letter of the U.S. Marland Board of Tides came", "MBT", "Marland Board of Tides"),
        ("Marland Tide Service met Marland Tide Services. MTS said so", "MTS", "Marland Tide Service"),
        ("the Reed Labour Centre and the Reed Labor Center met. RLC said so", "RLC", "Reed Labour Centre"),
        ("the World Tide Organization left. The World Tide Organisation met. WTO left", "WTO", "World Tide Organization"),
        ("a letter from Fisheries, Oceans and Harbours Marland. FOHM met", "FOHM", "Fisheries, Oceans and Harbours Marland"),
        ("the World Anti-Tide Agency (WATA) met", "WATA", "World Anti-Tide Agency"),
        ("the Institute for Harbour and Care Excellence (ICE) met", "ICE", "Institute for Harbour and Care Excellence"),
        ("the Association of Southeast Tide Nations (ASETN) met", "ASETN", "Association of Southeast Tide Nations"),
        ("the state bank Rostokombank (RKB) met", "RKB", "Rostokombank"),
        ("the Harbour Workers Union-Marland. HWU-Marland met", "HWU-Marland", "Harbour Workers Union-Marland"),
        ("the Harbour Workers Union Marland. HWU-Marland met", "HWU-Marland", "Harbour Workers Union Marland"),
    ],
)  # fmt: skip
def test_the_name_is_the_one_that_the_text_gives(text: str, letters: str, name: str) -> None:
    assert spelt_out(text)[letters] == name


@pytest.mark.parametrize(
    "text",
    [
        "the Marland Board of Tides and the Marland Bureau of Trade met. MBT said so",
        "he went to Marland, Brenne, Tarsk. MBT said so",
        "the Marland Bridge Tradeswoman left. MBT said so",
        "Marland banned Tarsk. MBT said so",
        "the Board of Tides met. BT said so",
        "the Harbour Workers Union met. The HWU-Marland line is closed",  # its own chapter, or a line
        "Jane Rostokova (RKV) won the race",
        "the race was won by Rosto (RO)",
        "The union (TUN) met",
        "Lars Abel Roe (Labour) met",
        "the Tidal Service (Tides) met",
    ],
)
def test_initials_that_may_be_another_name_stay_as_they_are_printed(text: str) -> None:
    assert not spelt_out(text)
