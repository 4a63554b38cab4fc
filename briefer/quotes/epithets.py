"""Descriptions that say again who was named before: "the striker", "the top diplomat", "the company"."""

from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from briefer.quotes.ages import AGED, ages_of
from briefer.quotes.bodies import is_of_kind, may_be_public
from briefer.quotes.entities import Entity
from briefer.quotes.lexicon import BIT, Lexicon
from briefer.quotes.mention import (
    DEMONYM,
    IN_OFFICE,
    INHABITANT,
    NOUN,
    ORG_HEAD,
    PLACE,
    RANK,
    ROLE,
    TIME,
    TITLE,
    Mention,
)
from briefer.quotes.origins import may_be_of, origins
from briefer.quotes.parties import are_others, bodies
from briefer.quotes.tokens import are_offices
from briefer.quotes.word_sets import word_set

_COLOUR = BIT["roles.colours"]
_ANYBODY = BIT["roles.anybody"] | INHABITANT | DEMONYM
_PARTISAN = BIT["roles.partisans"]
_PLAYER = BIT["roles.players"]
_OFFICE = TITLE | RANK
_UNNAMED = BIT["roles.unnamed"]
_UNIQUE = BIT["organisations.unique"]
_PART = BIT["organisations.parts"]
_PUBLIC = BIT["organisations.public"]
INDEFINITE = ("a ", "an ", "one ", "another ", "some ")
_SEATED = ("-based", "-listed", "-headquartered")  # "the Karsk-based company"
_GIANTS = word_set("en", "nouns.giants")
_TRADES = word_set("en", "adjectives.trades")
_AGENT = ("er", "or", "ist", "man", "woman", "ian", "ant", AGED)  # ends of words for a person
_START = attrgetter("start")
_OF_ANOTHER = tuple(f"{word}-" for word in word_set("en", "adjectives.before_offices"))  # "the then-president"
_OTHERS = word_set("en", "adjectives.of_other_offices")
_PAST = word_set("en", "adjectives.of_past_offices")
_PARENT = "-of-"  # "the father-of-three"
_TELLERS = word_set("en", "nouns.tellers")
_OFFICIALS = word_set("en", "nouns.officials")
_FIRST = 5  # mentions looked at


class Epithet(NamedTuple):
    """What a description tells of whomever it means."""

    gender: str
    head: str  # its last word
    bits: int  # of that word
    offices: frozenset[str]  # the words of its office: "prime" and "minister"
    origins: frozenset[str]
    bodies: frozenset[str]  # of which it tells: "RTP"
    ages: range | None
    of_anybody: bool  # no office keeps anybody from it: "the teenager", "the 48-year-old former surgeon"
    somebody: bool  # a person may be called so: "the striker", "the winemaker", but not "the museum"

    @property
    def in_office(self) -> bool:
        """Whether it names an office: "the prime minister"; to be of a party is none."""
        return bool(self.bits & _OFFICE) and not self.bits & (_PARTISAN | ORG_HEAD)


def epithet(mention: Mention, lexicon: Lexicon) -> Epithet:
    """What a description tells."""
    *before, head = words = mention.text.lower().split()
    bits = _bits(head, lexicon)
    offices = {word for word in before if is_office(word, lexicon) and not lexicon.bits.get(word, 0) & _COLOUR}
    past = not _PAST.isdisjoint(before)  # a coach here may be "the former captain" there
    of_anybody = bits & _ANYBODY != 0 or _PARENT in head or any(word.endswith(AGED) for word in words)
    of_anybody = of_anybody or bool(past and bits & _PLAYER)
    of_whom = frozenset() if past else origins(mention.long, lexicon), bodies(mention.text, lexicon)
    told = frozenset({head, *offices}), *of_whom, ages_of(mention, lexicon), of_anybody
    somebody = head not in _GIANTS and (mention.kind != "noun" or head.endswith(_AGENT) or _PARENT in head)
    return Epithet(mention.gender, head, bits, *told, somebody)


def may_say_again(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a description may mean who was named before: "the novelist", but not "the driver" or "the police"."""
    if mention.plural or mention.unnamed or mention.text[:3].lower() != "the":
        return False
    words = mention.text.lower().replace("’", "'").split()
    followed = mention.full != mention.last and not any(word.endswith(AGED) for word in words)
    if words[0] != "the" or len(words) == 1 or followed or words[-1].startswith(_OF_ANOTHER):
        return False
    *before, head = words[1:]
    bits = _bits(head, lexicon)
    if any("'" in word for word in before) and not (bits & _PLAYER and mention.text[4:5].isupper()):
        return False  # "the minister’s spokesman" is somebody else, not so "the Harrow Vale’s striker"
    if bits & ORG_HEAD:
        plain = _TRADES.issuperset(before) or before[-1].endswith(_SEATED)
        return plain and not bits & _UNIQUE
    if mention.kind == "noun":
        return not bits & (NOUN | TIME) and (not before or head in _GIANTS or head.endswith(_AGENT) or _PARENT in head)
    coloured = any(lexicon.bits.get(word, 0) & _COLOUR for word in before)
    return coloured or not bits & _UNNAMED or any(not is_office(word, lexicon) for word in before)


def _bits(word: str, lexicon: Lexicon) -> int:
    """What a word can be, also an office with a hyphen that no list has: "accountant-general"."""
    known = lexicon.bits.get(word, 0)
    return TITLE if not known and "-" in word and are_offices(word, lexicon) else known


def is_office(word: str, lexicon: Lexicon) -> bool:
    """Whether a word belongs to an office: "prime" and "minister"."""
    if word in lexicon.offices or lexicon.bits.get(word, 0) & IN_OFFICE:
        return True
    return "-" in word and are_offices(word, lexicon)


def agrees_with(told: Epithet, entity: Entity, lexicon: Lexicon) -> bool:
    """Whether a description may mean an entity: a person for "the striker", a firm for "the company"."""
    if told.bits & ORG_HEAD or told.head in _GIANTS:
        return is_body(told.head, entity, lexicon)
    if entity.kind == "organisation":
        return is_of_kind(told.head, entity, lexicon) is True
    if (
        not told.somebody
        or not _is_somebody(entity, lexicon)
        or (told.gender and entity.gender not in {"", told.gender})
    ):
        return False
    return (told.ages is None or not entity.age or entity.age in told.ages) and _suits(told, entity, lexicon)


def _is_somebody(entity: Entity, lexicon: Lexicon) -> bool:
    """Whether a name is a person's: something tells so, or it is a given name that stands alone, as a singer's does."""
    if entity.kind != "person" or entity.evidence:
        return entity.kind == "person"
    word = entity.words[0] if len(entity.words) == 1 else ""
    return word in lexicon.genders and not entity.place and not lexicon.bits.get(word, 0) & PLACE


def is_body(head: str, entity: Entity, lexicon: Lexicon) -> bool:
    """Whether a word may mean a body: one of its kind, or one whose name does not say what it is."""
    if entity.kind != "organisation" and not entity.could_be_body:
        return False
    of_kind = is_of_kind(head, entity, lexicon)
    if of_kind is None:
        bits = lexicon.bits.get(head, 0)
        if bits & _PUBLIC:
            return may_be_public(head, entity, lexicon)
        return not bits & _PART and entity.could_be_body
    return of_kind and entity.could_be_body


def _suits(told: Epithet, entity: Entity, lexicon: Lexicon) -> bool:
    """Whether a description contradicts nothing known of a person: a foreign minister is no prime minister, no lawyer."""
    bits = told.bits
    if not may_be_of(told.origins, entity.origins, lexicon) or are_others(told.head, told.bodies, entity.bodies):
        return False
    if bits & _PARTISAN:
        return _is_of_party(told.head, entity, lexicon)
    if told.of_anybody:
        return True
    known = [_bits(role, lexicon) for role in entity.roles]
    held = [each for each in known if each & (_OFFICE | ROLE)]
    if bits & _PLAYER:
        return all(each & _PLAYER for each in held)
    if bits & _OFFICE:
        return told.offices <= entity.roles or not held
    return told.head in entity.roles or not held


def _is_of_party(head: str, entity: Entity, lexicon: Lexicon) -> bool:
    """Whether somebody may be "the Karsk Republican": holds an office, and is known to be of no other party."""
    parties = {role for role in entity.roles if lexicon.bits.get(role, 0) & _PARTISAN}
    return head in parties if parties else any(lexicon.bits.get(role, 0) & TITLE for role in entity.roles)


def called_again(described: str) -> Iterator[str]:
    """How somebody without a name may be called again: "a source" the insider, "a Karsk fund manager" the fund manager."""
    _, *words = described.split()
    yield from _TELLERS if words[-1] in _TELLERS else words[-1:]
    for start in range(1, len(words) - 1):
        if words[start - 1] in _OTHERS:
            return  # "a former prime minister" is no prime minister
        yield " ".join(words[start:])


def called_loosely(described: str, *, unnamed: bool) -> Iterator[str]:
    """How they may be called where nobody else was brought in so: the person, and who is not to be named the source."""
    yield "person"
    if unnamed:
        yield from _TELLERS
    if described.rpartition(" ")[2] in _OFFICIALS:
        yield "official"


def is_introduced(entity: Entity) -> bool:
    """Whether somebody was brought in as "a driver", so that "the driver" is that one."""
    return any(mention.text.lower().startswith(INDEFINITE) for mention in entity.mentions[:_FIRST])


def is_told_of_since(described: Entity | None, holder: Entity, mention: Mention) -> bool:
    """Whether another is told of behind who has an office: "A mayor in Tarsk resigned. “It is over,” the mayor said"."""
    if described is None or not described.mentions:
        return False
    first, last = described.mentions[0], described.mentions[-1]
    new = first.initial and len(first.long) > len(first.text) and first.text.lower().startswith(INDEFINITE)
    return new and mention.paragraph - last.paragraph <= 1 and last.start > holder.last_before(mention.start)


def stand_together(described: Entity, named: Entity, text: str) -> bool:
    """Whether one clause tells of both, so that they are two: "Mr Roe accused the Prime Minister of delay"."""
    places = {(mention.paragraph, mention.sentence): mention for mention in named.mentions}
    beside = ((each, places.get((each.paragraph, each.sentence))) for each in described.mentions)
    return any(other is not None and _in_one_clause(each, other, text) for each, other in beside)


def _in_one_clause(one: Mention, other: Mention, text: str) -> bool:
    first, last = sorted((one, other), key=_START)
    return "," not in text[first.end : last.start]
