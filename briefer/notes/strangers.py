"""Names in an attribution that nobody in the workspace bears."""

import re
import tomllib
from functools import cache

from briefer.assets import resource
from briefer.notes.normalising import plain_words

_LISTS = (  # lists of a lexicon whose words stand before or for a name, and are none
    ("names", ("honorifics_m", "honorifics_f", "honorifics", "ranks", "titles")),
    ("roles", ("heads_m", "heads_f", "heads", "heads_plural", "colours", "modifiers")),
    ("organisations", ("words", "heads", "unique")),
    ("words", ("not_names", "openers", "demonyms", "places", "determiners", "prepositions", "conjunctions")),
    ("pronouns", ("m", "f", "plural", "first", "neutral")),
)
_LANGUAGES = ("en", "fr")
_MOST, _LEAST = 4, 2  # words of a full name
_ALIKE = 3  # letters that a name shares with its short form: Tom, Thomas
_CAPITAL = r"[A-ZÀ-Þ][\w’'-]+"
_FULL = rf"{_CAPITAL}(?: (?:al-|bin |van |von |de |du |el )?{_CAPITAL}){{1,3}}"
_SAID = (
    r"(?:said|says|added|stated|noted|announced|argued|warned|insisted|declared|wrote|told|a dit|a déclaré|a ajouté)"
)
_BESIDE_CUE = re.compile(rf"(?:{_SAID}|according to|selon) (?P<after>{_FULL})|(?P<before>{_FULL}),? {_SAID}(?!\w)")


def strangers(told: str, *, line: bool) -> list[str]:
    """The full name that a line of attribution begins with, or that stands beside a cue."""
    first = re.split(r"[,;:(]", told.strip(" —–-\u00a0"), maxsplit=1)[0].strip()
    if line and (name := _name(first)):
        return [name]
    match = _BESIDE_CUE.search(told)
    name = _name(match["after"] or match["before"]) if match and not _TOLD.search(match[0]) else ""
    return [name] if name else []


_TOLD = re.compile(r"^told ")  # the words behind it name a listener


def _name(words: str) -> str:
    """A full name without titles before it; empty if these words are none."""
    parts = words.split()
    while parts and not set(plain_words(parts[0])) - not_names():
        parts.pop(0)
    named = _LEAST <= len(parts) <= _MOST and all(part[0].isupper() for part in parts)
    return " ".join(parts) if named and not any(set(plain_words(part)) <= not_names() for part in parts) else ""


def other_first_name(told: str, speaker: str) -> str:
    """A speaker's surname behind another first name; titles and initials are no first names."""
    own = plain_words(speaker)
    match = re.match(rf"\W*({_CAPITAL}) ({re.escape(speaker.rsplit(maxsplit=1)[-1])})(?![\w-])", told)
    first = plain_words(match[1]) if match else []
    if not match or not first or set(first) <= not_names() or len(own) < _LEAST:
        return ""
    return "" if any(_alike(first[0], word) for word in own) else f"{match[1]} {match[2]}"


def _alike(first: str, own: str) -> bool:
    """Whether a first name may be a short form: "T.", "Tom", "Tony" for Antony."""
    if len(first) <= _ALIKE:
        return own[:1] == first[:1]
    return own[:_ALIKE] == first[:_ALIKE] or first in own


@cache
def not_names() -> frozenset[str]:
    """Words with which people are addressed and described, in the languages that write names with capitals."""
    found: set[str] = set()
    for language in _LANGUAGES:
        lexicon = tomllib.loads(resource("language", language, "lexicon.toml").read_text(encoding="utf-8"))
        for table, lists in _LISTS:
            for name in lists:
                found |= {word for phrase in lexicon.get(table, {}).get(name, ()) for word in plain_words(phrase)}
    return frozenset(found)
