"""The people an analyst follows."""

from dataclasses import dataclass

_PARTICLES = frozenset({"al", "el", "bin", "ibn", "van", "von", "de", "da", "der", "du", "la", "of", "the", "and"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who is quoted. ``name`` is the full name, as the memo prints it."""

    name: str
    role: str = ""  # "Secretary of State"
    organisation: str = ""  # "United States Department of State"
    aliases: tuple[str, ...] = ()  # other spellings, other scripts
    gender: str = ""  # "f", "m" or empty: which pronouns may mean this person
    colour: int = 0  # slot of the palette, 1-8; 0: given by order of appearance
    id: int = 0  # 0 until stored


def initials(name: str) -> str:
    """Two letters for the margin: "Antony Blinken" -> "AB", "Ludwig van Beethoven" -> "LB"."""
    words = [word for word in name.replace("-", " ").split() if word.lower().strip(".") not in _PARTICLES]
    letters = [word[0].upper() for word in words if word[0].isalpha()]
    return "".join(letters[:1] + letters[-1:] if len(letters) > 1 else letters)
