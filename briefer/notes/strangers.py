"""Names in an attribution that nobody in the workspace bears."""

import re
from functools import cache

from briefer.assets import resource
from briefer.notes.normalising import plain_words
from briefer.word_lists import parse_lists

_LISTS = (  # lists of a lexicon whose words stand before or for a name, and are none
    ("names", ("honorifics_m", "honorifics_f", "honorifics", "ranks", "titles")),
    ("roles", ("heads_m", "heads_f", "heads", "heads_plural", "colours", "modifiers")),
    ("organisations", ("words", "heads", "unique")),
    ("words", ("not_names", "openers", "demonyms", "places", "determiners", "prepositions", "conjunctions")),
    ("pronouns", ("m", "f", "plural", "first", "neutral")),
)
_LANGUAGES = ("en", "fr", "ar")
_MOST, _LEAST = 4, 2  # words of a full name
_ALIKE = 3  # letters that a name shares with its short form: Tom, Thomas
_DIRECTIONS = re.compile("[\u200e\u200f]")
_SPELT_ALIKE = str.maketrans("أإآٱىة", "اااايه")
_CAPITAL = r"[A-ZÀ-Þ][\w’'-]+"
_FULL = rf"{_CAPITAL}(?: (?:al-|bin |van |von |de |du |el )?{_CAPITAL}){{1,3}}"
_SAID = (
    r"(?:said|says|added|stated|noted|announced|argued|warned|insisted|declared|wrote|told|a dit|a déclaré|a ajouté)"
)
_BESIDE_CUE = re.compile(rf"(?:{_SAID}|according to|selon) (?P<after>{_FULL})|(?P<before>{_FULL}),? {_SAID}(?!\w)")


def strangers(told: str, *, line: bool) -> list[str]:
    """The full name that a line of attribution begins with, or that stands beside a cue."""
    told = _DIRECTIONS.sub("", told)
    first = re.split(r"[,;:(،؛]", told.strip(" —–-\u00a0"), maxsplit=1)[0].strip()
    if line and (name := _name(first)):
        return [name]
    match = _BESIDE_CUE.search(told)
    name = _name(match["after"] or match["before"]) if match and not _TOLD.search(match[0]) else ""
    return [name] if name else []


_TOLD = re.compile(r"^told ")  # the words behind it name a listener


def _name(words: str) -> str:
    """A full name without titles before it; empty if these words are none."""
    parts = words.split()
    while parts and _describes(parts[0]):
        parts.pop(0)
    shaped = all(part[0].isupper() for part in parts) or (bool(parts) and _is_arabic_name(parts))
    named = _LEAST <= len(parts) <= _MOST and shaped
    return " ".join(parts) if named and not any(map(_describes, parts)) else ""


def _describes(word: str) -> bool:
    """Whether a word is a title or an office rather than a name; Arabic ones may have the article."""
    return all(not_names() & {said, said.removeprefix("ال")} for said in plain_words(word))


def other_first_name(told: str, speaker: str) -> str:
    """A speaker's surname behind another first name; titles and initials are no first names."""
    own = plain_words(speaker)
    match = re.match(rf"\W*(\w[\w’'-]+) ({re.escape(speaker.rsplit(maxsplit=1)[-1])})(?![\w-])", told)
    first = plain_words(match[1]) if match else []
    if not match or not first or set(first) <= not_names() or len(own) < _LEAST:
        return ""
    if not (match[1][0].isupper() or _is_given(match[1])):
        return ""
    return "" if any(_alike(first[0], word) for word in own) else f"{match[1]} {match[2]}"


def _alike(first: str, own: str) -> bool:
    """Whether a first name may be a short form: "T.", "Tom", "Tony" for Antony."""
    if len(first) <= _ALIKE:
        return own[:1] == first[:1]
    return own[:_ALIKE] == first[:_ALIKE] or first in own


def _is_arabic_name(parts: list[str]) -> bool:
    """Whether words begin with a given name and hold no "and" (a letter there)."""
    return _is_given(parts[0]) and not any(part.startswith("و") for part in parts)


def _is_given(word: str) -> bool:
    """Whether a word is a given name of a script that writes names like all other words."""
    return spelt(word) in _arabic_given_names()


def spelt(word: str) -> str:
    """A word without what Arabic newsrooms spell in more than one way."""
    return "".join(plain_words(word)).translate(_SPELT_ALIKE)


@cache
def _arabic_given_names() -> frozenset[str]:
    listed = resource("language", "ar", "given_names.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(spelt(line.partition("\t")[0]) for line in listed if not line.startswith("#"))


@cache
def not_names() -> frozenset[str]:
    """Words with which people are addressed and described."""
    found: set[str] = set()
    for language in _LANGUAGES:
        path = resource("language", language, "lexicon.toml")
        lexicon = parse_lists(path, path.read_text("utf-8"))
        for section, lists in _LISTS:
            entries = lexicon.get(section)
            if isinstance(entries, dict):
                found.update(word for name in lists for said in entries.get(name, ()) for word in plain_words(said))
    return frozenset(found)
