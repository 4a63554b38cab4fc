"""The colour of a marking across the window, from resources/themes/markings.toml."""

import tomllib
from functools import cache

from briefer.assets import resource

_OTHER = "3d4657"


def marking_colour(marking: str) -> str:
    """RRGGBB of the first entry with which a marking begins; slate for all others."""
    said = marking.upper().strip()
    return next((colour for word, colour in _strips() if said.startswith(word)), _OTHER)


@cache
def _strips() -> tuple[tuple[str, str], ...]:
    data = tomllib.loads(resource("themes", "markings.toml").read_text(encoding="utf-8"))
    return tuple((word, strip["colour"]) for strip in data["strips"] for word in strip["words"])
