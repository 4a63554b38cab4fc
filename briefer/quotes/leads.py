"""Who is told of in a lead before the name: "A Karsk teacher has won …", and below "Jane Roe said …".

Newsrooms call it a blind lead, or delayed identification: somebody whose name few readers know is described first,
and is named in one of the next paragraphs as the first one who speaks there.
"""

from collections.abc import Iterable
from itertools import islice

from briefer.quotes.bodies import is_of_kind
from briefer.quotes.entities import Entity
from briefer.quotes.epithets import is_office
from briefer.quotes.lexicon import BIT, Lexicon
from briefer.quotes.mention import ORG_HEAD, ROLE, Mention

LEAD = 2  # headline, standfirst and the first paragraph below them
_WITHIN = 3  # paragraphs
BELOW = 2  # paragraphs below a lead in which an age tells who is meant
_UNNAMED = BIT["roles.unnamed"]
_COLOUR = BIT["roles.colours"]
_UNIQUE = BIT["organisations.unique"]
_SMALL = frozenset({"the", "a", "an", "one", "of", "for", "and"})
_MOST = 20  # who speak below and are looked at
_MENTIONED = 40  # looked at below a lead
_FULL = 2  # words of a name


def is_blind(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether somebody is described in headline or lead who may be named below."""
    head = lexicon.bits.get(mention.text.lower().rpartition(" ")[2], 0)
    usual = head & ORG_HEAD or (head & _UNNAMED and not mention.gender)
    definite = mention.text.lower().startswith("the ") and mention.full == mention.last
    return mention.kind == "role" and mention.paragraph <= LEAD and not (mention.plural or usual or definite)


def is_blind_body(entity: Entity) -> bool:
    """Whether a body is brought in without its name in headline or lead: "An industry group", but not "a group of parents"."""
    first = entity.mentions[0]
    return entity.body and first.paragraph <= LEAD and " of " not in first.long


def is_unnamed_body(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a body is described in headline or lead by more than what it is: "the state’s teachers union"."""
    head = lexicon.bits.get(mention.text.lower().rpartition(" ")[2], 0)
    described = mention.kind == "role" and mention.paragraph <= LEAD and mention.text.count(" ") > 1
    return described and bool(head & ORG_HEAD) and not head & _UNIQUE


def body_below(lead: Mention, entities: Iterable[Entity], lexicon: Lexicon) -> Entity | None:
    """The one body named below a lead that is of the kind described, and whose name says more of what is told."""
    *words, head = lead.text.lower().split()
    told = {*words} - _SMALL
    behind = (entity for entity in entities if entity.starts and entity.starts[0] > lead.start)
    sharing = (entity for entity in behind if entity.could_be_body and not told.isdisjoint(entity.words))
    found = [entity for entity in sharing if is_of_kind(head, entity, lexicon)]
    return found[0] if len(found) == 1 else None


def named_next(lead: Mention, below: Iterable[Mention], entities: list[Entity], lexicon: Lexicon) -> Entity | None:
    """Who is named first of those who speak below a lead, if nothing told of them contradicts it.

    ``below`` are those who speak behind it, in order.
    """
    others = (mention for mention in islice(below, _MOST) if mention.entity != lead.entity)
    after = next((mention for mention in others if not is_blind(mention, lexicon)), None)
    if after is None or after.kind != "name" or after.paragraph - lead.paragraph > _WITHIN:
        return None
    entity = entities[after.entity]
    new = entity.kind == "person" and entity.evidence and entity.starts[:1] == [after.start]
    full = new and len(after.name.split()) >= _FULL and not after.inside
    return entity if full and _may_be(lead, entity, lexicon) else None


def told_below(lead: Mention, below: Iterable[Mention], entities: list[Entity], lexicon: Lexicon) -> Entity | None:
    """Who is named with an age where a paragraph below a lead begins: "Darren Pilling, 34, of Weaver Road".

    ``below`` are all who are mentioned in the two paragraphs behind it, in order.
    """
    first = next((each for each in islice(below, _MENTIONED) if each.kind == "name"), None)
    if (
        first is None
        or tells_of_two(lead, lexicon)
        or not (first.age and first.opens == 0)
        or len(first.name.split()) < _FULL
    ):
        return None
    entity = entities[first.entity]
    new = entity.kind == "person" and entity.starts[:1] == [first.start]
    return entity if new and _may_be(lead, entity, lexicon) else None


def tells_of_two(lead: Mention, lexicon: Lexicon) -> bool:
    """Whether somebody is described by somebody else, who may be the first one named: "The mother of a student"."""
    behind = lead.long[len(lead.text) :].lower().split()
    return any(lexicon.bits.get(word, 0) & ROLE and not lexicon.bits[word] & ORG_HEAD for word in behind)


def _may_be(lead: Mention, entity: Entity, lexicon: Lexicon) -> bool:
    """Whether nothing told of somebody contradicts a description."""
    if lead.gender and entity.gender not in {"", lead.gender}:
        return False
    head = lead.text.lower().rpartition(" ")[2]
    held = {role for role in entity.roles if is_office(role, lexicon) and not lexicon.bits.get(role, 0) & _COLOUR}
    return not held or head in held
