"""Colours: legible on every tint, and apart for every kind of colour vision."""

from itertools import combinations

import pytest
from PySide6.QtGui import QColor

from briefer.ui.bars import contrast
from briefer.ui.markings import marking_colour
from briefer.ui.theme import Palette, load_palette

# Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB
VISION = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


@pytest.fixture(params=["light", "dark"])
def palette(request: pytest.FixtureRequest) -> Palette:
    return load_palette(request.param)


def ratio(first: str, second: str) -> float:
    return contrast(QColor(first), QColor(second))


def test_words_on_a_speakers_tint_are_legible(palette: Palette) -> None:
    for slot in (*palette.speakers, palette.unknown, palette.passage):
        assert ratio(palette.text, slot.tint) >= 4.5, slot
        assert ratio(slot.ink, slot.tint) >= 4.5, slot
        assert ratio(slot.ink, palette.paper) >= 4.5, slot


def test_underlines_stand_out_from_the_paper(palette: Palette) -> None:
    for slot in palette.speakers:
        assert ratio(slot.line, palette.paper) >= 2.3, slot


@pytest.mark.parametrize(
    ("words", "ground"),
    [
        ("text", "surface"),
        ("text", "hover"),
        ("text", "accent_tint"),
        ("text", "found"),
        ("text", "selection"),
        ("text", "key"),
        ("muted", "surface"),
        ("muted", "paper"),
        ("muted", "accent_tint"),
        ("muted", "hover"),
        ("faint", "surface"),
        ("faint", "paper"),
        ("accent", "surface"),
        ("accent_ink", "accent_tint"),
        ("on_accent", "accent"),
        ("flag_ink", "flag"),
        ("warning", "warning_tint"),
        ("bad", "bad_tint"),
        ("good", "good_tint"),
        ("heading", "paper"),
        ("citation", "citation_tint"),
    ],
)
def test_words_are_legible_on_their_ground(palette: Palette, words: str, ground: str) -> None:
    colours = palette.named()
    assert ratio(colours[words], colours[ground]) >= 4.5


@pytest.mark.parametrize("vision", [None, *VISION])
def test_speakers_are_told_apart_by_colour(palette: Palette, vision: str | None) -> None:
    lines = [lab(seen(slot.line, vision)) for slot in palette.speakers]
    nearest = min(
        sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5 for one, other in combinations(lines, 2)
    )
    assert nearest >= 18


def seen(colour: str, vision: str | None) -> tuple[float, ...]:
    """The colour as linear RGB, as an eye of this kind sees it."""
    rgb = [linear(part) for part in (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())]
    if vision is None:
        return tuple(rgb)
    return tuple(min(1.0, max(0.0, sum(m * c for m, c in zip(row, rgb, strict=True)))) for row in VISION[vision])


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def lab(rgb: tuple[float, ...]) -> tuple[float, float, float]:
    red, green, blue = rgb
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@pytest.mark.parametrize(
    ("marking", "colour"),
    [
        ("UNCLASSIFIED", "007a33"),
        ("SECRET//NOFORN", "b5121b"),
        ("TOP SECRET//SI", "8a4b00"),
        ("CUI//SP-PRVCY", "502b85"),
        ("OFFICIAL-SENSITIVE", "0033a0"),
        ("OFFICIAL", "007a33"),
        ("TLP:CLEAR", "3d4657"),
        ("Draft", "3d4657"),
    ],
)
def test_a_marking_has_its_customary_colour_under_white_words(marking: str, colour: str) -> None:
    assert marking_colour(marking) == colour
    assert ratio("#ffffff", f"#{colour}") >= 4.5
