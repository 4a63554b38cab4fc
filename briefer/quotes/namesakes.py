"""Whether two forms of a name may be one person's: "Jane Roe", "Ms Roe", "J. Roe"."""

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import groupby, pairwise, repeat
from operator import attrgetter
from typing import NamedTuple

from briefer.quotes.entities import Entity
from briefer.quotes.lexicon import Lexicon
from briefer.quotes.mention import DEMONYM, INHABITANT, PLACE, ROLE_PLURAL, SUFFIX, Mention
from briefer.quotes.word_sets import word_set

_WITH_GIVEN_NAME = tuple(f" {title}" for title in word_set("en", "titles.before_given_names"))
_PEOPLES = DEMONYM | INHABITANT
_BEHIND_HEADS = word_set("en", "nouns.behind_kinds")
_OWNED = frozenset({"website", "site"})  # things of bodies
_HEADLINES = 1  # the last paragraph that may be one
_SENTENCE = attrgetter("paragraph", "sentence")
_TWO_SURNAMES = 3  # words of "Esperanza Villamar Quiroga"


def is_many(name: str, lexicon: Lexicon) -> bool:
    """Whether a name is that of many together: "MPs", "Democrats", "Norwegians"."""
    if name.endswith("s") and name[:-1].isupper():
        return True
    word = name.lower()
    return bool(
        lexicon.bits.get(word, 0) & ROLE_PLURAL or (word.endswith("s") and lexicon.bits.get(word[:-1], 0) & _PEOPLES)
    )


def is_headed(entity: Entity, head: str) -> bool:
    """Whether a body is of a kind by its name: "Karsk High Court", "Court of Appeal", but not "Court Theatre"."""
    words = entity.words
    return words[-1] == head or any(word == head and behind in _BEHIND_HEADS for word, behind in pairwise(words))


class Told(NamedTuple):
    """What a text tells of names that have words in common."""

    places: frozenset[str] = frozenset()
    apart: frozenset[tuple[str, str]] = frozenset()


def told_of(named: Sequence[Mention], lexicon: Lexicon) -> Told:
    """Its places of one word, and the names of one word that are not the longer ones beside them."""
    return Told(located(named, lexicon), frozenset(_apart(named)))


def _apart(named: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """A word and a name with it further on in one sentence: "Strava" and "Camp Strava" in "Strava told of its Camp Strava"."""
    for _, those in groupby(named, key=_SENTENCE):
        single: set[str] = set()
        for mention in those:
            name = mention.name.lower()
            words = name.split()
            if len(words) == 1:
                single.add(name)
            yield from ((word, name) for word in single.intersection(words[:1] + words[-1:]) if word != name)


def is_fuller(entity: Entity, name: str, words: Sequence[str]) -> bool:
    """Whether a form of a name tells more than the one known, or tells it without capitals throughout."""
    loud, known = name.isupper(), entity.name.isupper()
    if loud == known or len(words) == 1:
        return len(words) > len(entity.words)
    return known


def located(named: Iterable[Mention], lexicon: Lexicon) -> frozenset[str]:
    """The places, in lower case, that a text tells of by one word, so that no given name is meant.

    It says "in Israel", or names Israel below its headline before anybody whose name begins so.
    """
    met: set[str] = set()  # first words of full names
    found: set[str] = set()
    for mention in named:
        first, _, others = mention.name.lower().partition(" ")
        if others:
            met.add(first)
        elif lexicon.bits.get(first, 0) & PLACE and not mention.title:
            there = mention.located and mention.after_preposition
            if there or (first not in met and mention.paragraph > _HEADLINES):
                found.add(first)
    return frozenset(found)


def fits(
    entity: Entity, words: tuple[str, ...], mention: Mention, given: Container[str], told: Told | None = None
) -> bool:
    """Whether a form of a name may be a form of the entity's: a surname, initials, the short for a given name."""
    theirs = entity.words
    if len(words) == 1:
        if told and _is_other(entity, words[0], mention, told):
            return False
        if words[0] == theirs[0] and (is_family_first(entity.name, given) or _is_with_kind(entity)):
            return True
        return words[0] == theirs[-1] or (entity.kind == "person" and _is_part(words[0], theirs, mention.title, given))
    if theirs[-1] != words[-1]:
        return theirs[: len(words)] == words
    if "organisation" in {entity.kind, mention.kind}:  # "Ohio State Senate" and "Ohio Senate", but no other hospital
        return {*words} <= {*theirs} or {*theirs} <= {*words}
    beside = zip(
        words[:-1], theirs[:-1], strict=False
    )  # and "Jane A. Roe" may be "Jane Ann Roe", but not "Jane Mary Roe"
    return words == theirs[-len(words) :] or theirs == words[-len(theirs) :] or all(alike(*two) for two in beside)


def _is_other(entity: Entity, word: str, mention: Mention, told: Told) -> bool:
    """Whether one word names a place, or a body beside this one."""
    place = word in told.places and word != entity.words[-1] and not mention.title
    return place or ((word, entity.name.lower()) in told.apart and entity.could_be_body)


def _is_with_kind(entity: Entity) -> bool:
    """Whether small words behind its name say what a body is: "Mars" is "Mars news agency", not "Mars website"."""
    plain = entity.kind == "organisation" and entity.name.partition(" ")[2].islower()
    return plain and entity.words[-1] not in _OWNED


def is_family_first(name: str, given: Container[str]) -> bool:
    """Whether a name is of the form "Kim Jong-un", so that "Mr Kim" is meant though Kim is a given name elsewhere."""
    first, _, last = name.partition(" ")
    return "-" in last and "-" not in first and (last.lower() in given or last.partition("-")[2].islower())


def _is_part(word: str, theirs: tuple[str, ...], title: str, given: Container[str]) -> bool:
    """Whether one word may mean "Jane Roe", "Qiu Zhaolin" (Mr Qiu) or "Esperanza Villamar Quiroga" (Villamar)."""
    if word == theirs[0]:
        return not title or is_with_given_name(title) or word not in given
    return len(theirs) == _TWO_SURNAMES and word == theirs[1] and word not in given


def is_with_given_name(title: str) -> bool:
    """Whether a title stands before a given name alone, whatever office comes before it: "Sir", "Former Mayor Sir"."""
    return f" {title.lower()}".endswith(_WITH_GIVEN_NAME)


def alike(given: str, other: str) -> bool:
    """Whether two given names may be one: "J" and "Jane", "Matt" and "Matthew"."""
    short = min(len(given), len(other))
    return given[: 1 if short == 1 else 3] == other[: 1 if short == 1 else 3]


def fitness(entity: Entity, words: tuple[str, ...], mention: Mention) -> tuple[bool, bool, bool, bool, bool, int]:
    """How well a form of a name fits an entity; beside a full name a surname means somebody else who has it.

    A surname alone means who is told of rather than one of their family.
    """
    agree = not mention.gender or entity.gender in {"", mention.gender}
    apart = (mention.paragraph, mention.sentence) not in entity.named_in
    own = bool(mention.title) or not entity.of_family
    last = entity.last_before(mention.start)
    return agree, entity.words[-1] == words[-1], apart, own, entity.person is not None, last


def split(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The words of a name by which it is compared: small, no suffixes, no marks."""
    plain = name.lower()
    if name.isalpha():
        return () if lexicon.bits.get(plain, 0) & SUFFIX else (plain,)
    plain = plain.replace("-", " ").replace("’", "'")
    plain = plain.replace(".", "") if " " in name else plain  # "J.K. Roe" is "JK Roe"
    parts = map(str.strip, plain.split(), repeat(".,"))
    return tuple([word for word in parts if word and not lexicon.bits.get(word, 0) & SUFFIX])
