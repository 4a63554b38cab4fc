"""How well colours can be told apart, after WCAG."""

import re

READABLE = 4.5  # contrast that text needs
_COLOUR = re.compile("[0-9A-Fa-f]{6}")
_RED = "C00000"


def sound_colour(colour: str) -> str:
    """A colour as RRGGBB; our red for what is none."""
    return colour.upper() if _COLOUR.fullmatch(colour) else _RED


def _luminance(colour: str) -> float:
    def linear(part: str) -> float:
        share = int(part, 16) / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4  # noqa: PLR2004  # the standard's

    red, green, blue = (linear(colour[at : at + 2]) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two RRGGBB colours, 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable_on(colour: str, ground: str = "FFFFFF") -> bool:
    return contrast(colour, ground) >= READABLE
