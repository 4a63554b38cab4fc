"""Bodies that are called by two initials which no brackets explain: "GM" of General Mills, "KN Railway"."""

from collections.abc import Iterator, Sequence

from briefer.quotes.entities import Entity
from briefer.quotes.lexicon import Lexicon
from briefer.quotes.mention import ORG_WORD
from briefer.quotes.word_sets import word_set

_NOBODY = word_set("en", "nouns.two_letters")
_LETTERS = 2
_WITH_KIND = 3  # words of "Karsk National Railway"


def with_two_initials(entities: Sequence[Entity], lexicon: Lexicon) -> Iterator[tuple[Entity, Entity]]:
    """Those whose names begin with two initials, each with the one body of the text whose initials they are."""
    short = [entity for entity in entities if _is_short(entity, lexicon)]
    full: dict[tuple[str, ...], list[Entity]] = {}
    for entity in entities if short else ():
        for key in _keys(entity, lexicon):
            full.setdefault(key, []).append(entity)
    for entity in short:
        those = full.get(entity.words, ())
        if len(those) == 1:
            yield entity, those[0]


def _is_short(entity: Entity, lexicon: Lexicon) -> bool:
    if entity.kind not in {"person", "organisation"} or entity.person is not None or not entity.words:
        return False
    letters, _, rest = entity.name.partition(" ")
    if len(letters) != _LETTERS or not (letters.isalpha() and letters.isupper()):
        return False
    word = letters.lower()
    return bool(rest) or not (word in _NOBODY or word in lexicon.bits or word in lexicon.spelt)


def _keys(entity: Entity, lexicon: Lexicon) -> Iterator[tuple[str, ...]]:
    """How a body may be called: ("kn", "railway") and ("kn",) of "Karsk National Railway"."""
    first, *others = entity.name.split()
    if not others or not entity.could_be_body or not (first[0].isupper() and others[0][0].isupper()):
        return
    letters = f"{first[0]}{others[0][0]}".lower()
    yield letters, *entity.words[_LETTERS:]
    if len(entity.words) == _WITH_KIND and lexicon.bits.get(entity.words[-1], 0) & ORG_WORD:
        yield (letters,)
