"""The colour of a marking across the window."""

_OTHER = "3d4657"


def marking_colour(marking: str) -> str:
    """The colour its scheme gives a banner, RRGGBB; slate where no scheme knows it."""
    from briefer.notes import load_schemes

    said = marking.upper()
    for scheme in load_schemes().values():
        for level in scheme.levels:
            names = (level.name, *level.aliases)
            if level.colour and any(said == name.upper() or said.startswith(f"{name.upper()}/") for name in names):
                return level.colour
    return _OTHER
