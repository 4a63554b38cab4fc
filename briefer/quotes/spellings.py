"""Names that one text spells in two ways: Müller and Mueller, Kowalczyk and Kowalcyzk, Janzen and Jensen.

Newsrooms name everybody in full first. A surname that no full name in the text has is so a slip, or another way to write
the one full name that looks or sounds like it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from unicodedata import combining, normalize

from briefer.quotes.entities import Entity
from briefer.quotes.lexicon import Lexicon
from briefer.quotes.mention import DEMONYM, PLACE
from briefer.quotes.namesakes import alike

_LETTERS = str.maketrans(dict(zip("øłđıðåß", ("o", "l", "d", "i", "d", "a", "ss"), strict=True)))
_UMLAUT = re.compile("([aou])e")
_TWICE = re.compile(r"(.)\1+")
_SOUNDS = str.maketrans("zcq", "skk", "aeiouy")
_SHORTEST = 4  # letters of a surname that may be spelt in two ways
_LONG = 6  # letters of one in which one may be wrong
_CONSONANTS = 4  # of one that only sounds like another
_FULL = 2  # words of a name
_NAMESAKES = 40  # that are compared


def spelt_otherwise(entities: Iterable[Entity], lexicon: Lexicon) -> Iterator[tuple[Entity, Entity]]:
    """Those who are named by another spelling of a full name in the text, each with the entity of that name."""
    people = [entity for entity in entities if entity.kind == "person" and entity.words and not entity.place]
    full = [entity for entity in people if len(entity.words) >= _FULL]
    single = [entity for entity in people if len(entity.words) == 1 and _may_be_slip(entity, lexicon)]
    begins = Counter(_first(entity) for entity in (*full, *single))
    forms = _by_form([entity for entity in full if begins[_first(entity)] > 1])
    for entity in single if forms else ():
        found = {each.number: each for form in _forms(entity.words[0]) for each in forms.get(form, ())}
        likely = [each for each in found.values() if _is_same(entity, each)]
        if len(likely) == 1:
            yield entity, likely[0]
    yield from _twice_in_full(forms)


def _first(entity: Entity) -> str:
    """The first letter of a surname; slips are seldom there."""
    word = entity.words[-1]
    return word[0] if word[0].isascii() else plain(word)[:1]


def _may_be_slip(entity: Entity, lexicon: Lexicon) -> bool:
    (word,) = entity.words
    if entity.person is not None or len(word) < _SHORTEST or word in lexicon.genders:
        return False
    return not lexicon.bits.get(word, 0) & (PLACE | DEMONYM) and not any(each.located for each in entity.mentions)


def _by_form(full: Sequence[Entity]) -> dict[str, list[Entity]]:
    found: dict[str, list[Entity]] = {}
    for entity in full:
        for form in _forms(entity.words[-1]):
            those = found.setdefault(form, [])
            if len(those) < _NAMESAKES:
                those.append(entity)
    return found


def _twice_in_full(forms: Mapping[str, Sequence[Entity]]) -> Iterator[tuple[Entity, Entity]]:
    """Two full names with one given name: "Gerd Müller" and "Gerd Mueller"; the one named later is the slip."""
    for form, those in forms.items():
        for entity in those[1:] if len(those) > 1 and not form.startswith("~") else ():
            first = those[0]
            apart = entity.words[-1] != first.words[-1] and entity.person is None and not _is_feminine(entity, first)
            if (
                apart
                and first.evidence
                and alike(entity.words[0], first.words[0])
                and entity.gender in {"", first.gender}
            ):
                yield entity, first


def _is_same(slip: Entity, full: Entity) -> bool:
    word, name = slip.words[0], full.words[-1]
    if word == name or _first(slip) != _first(full):
        return False  # spelt alike they are told apart already
    if _is_feminine(slip, full) or (slip.gender and full.gender not in {"", slip.gender}):
        return False
    if plain(word) == plain(name):
        return True
    looks = full.evidence and not _forms(word).isdisjoint(form for form in _forms(name) if not form.startswith("~"))
    return looks or (full.evidence and all(mention.name.lower() != name for mention in full.mentions))


def _is_feminine(slip: Entity, full: Entity) -> bool:
    """Whether two surnames are a man’s and a woman’s: Ivanov and Ivanova, Kowalski and Kowalska."""
    return (slip.words[-1][-1] == "a") != (full.words[-1][-1] == "a")


@lru_cache(1024)
def _forms(word: str) -> frozenset[str]:
    """What a surname is compared by: without accents and umlauts, without any one letter, and as "~" by its sound."""
    bare = plain(word)
    short = [bare[:at] + bare[at + 1 :] for at in range(1, len(bare))] if len(bare) >= _LONG else []
    return frozenset({bare, *short, *_sound(bare)})


def plain(word: str) -> str:
    """A word without accents: "ö" and "oe" are "o"."""
    return _UMLAUT.sub(r"\1", unaccented(word))


def unaccented(words: str) -> str:
    """Words in small letters without their accents: "fáil" is "fail"."""
    if words.isascii():
        return words
    return "".join(letter for letter in normalize("NFD", words.translate(_LETTERS)) if not combining(letter))


def _sound(bare: str) -> Iterator[str]:
    consonants = _TWICE.sub(r"\1", bare.replace("ph", "f").translate(_SOUNDS))
    if len(consonants) >= _CONSONANTS:
        yield "~" + consonants
