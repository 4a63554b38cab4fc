"""About how wide words are set, to reckon columns and pages without a font at hand."""

_NARROW = frozenset("iljtfrI.,;:!'’‘|()[]·-/ ")
_WIDE = frozenset("mwMWÆŒ—…%@")
_WIDTHS = {"narrow": 0.29, "wide": 0.80, "capital": 0.68, "usual": 0.47}  # of an em, Times New Roman
_FONTS = {"arial": 1.13, "helvetica": 1.13, "calibri": 1.04, "verdana": 1.32, "georgia": 1.12, "courier new": 1.40}


def width_of(text: str, size: float, font: str = "") -> float:
    """The width of words in points."""
    return sum(map(_share, text)) * size * _FONTS.get(font.lower(), 1.0)


def _share(letter: str) -> float:
    if letter in _NARROW:
        return _WIDTHS["narrow"]
    if letter in _WIDE:
        return _WIDTHS["wide"]
    return _WIDTHS["capital"] if letter.isupper() else _WIDTHS["usual"]


def lines_of(text: str, room: float, size: float, font: str = "") -> int:
    """How many lines words take in a column of so many points."""
    lines = 0
    for paragraph in text.split("\n"):
        lines, used = lines + 1, 0.0
        for word in paragraph.split(" "):
            wide = width_of(word, size, font)
            if used and used + wide > room:
                lines, used = lines + 1, 0.0
            used += wide + width_of(" ", size, font)
    return lines
