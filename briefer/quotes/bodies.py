"""Bodies that are called again by what they are: BC Hydro "the utility", the Raptors "the team"."""

from briefer.quotes.entities import Entity
from briefer.quotes.lexicon import BIT, Lexicon
from briefer.quotes.mention import DEMONYM, ORG_WORD, PLACE
from briefer.quotes.word_sets import word_set

_OF_A_COUNTRY = word_set("en", "nouns.of_a_country")
_FIRST = 5  # mentions looked at
_PUBLIC = BIT["organisations.public"]


def is_of_kind(head: str, entity: Entity, lexicon: Lexicon) -> bool | None:
    """Whether a body is what a word calls it; None if its name does not say what it is."""
    wanted = {head, *lexicon.alike.get(head, ())}
    says = False
    for word in (*entity.words, *entity.roles):
        groups = lexicon.alike.get(word)
        if word in wanted or (groups and not wanted.isdisjoint(groups)):
            return True
        says = says or groups is not None or lexicon.bits.get(word, 0) & _PUBLIC != 0
    if "team" in wanted and _is_of_many(entity, lexicon):
        return True
    return False if says else None


def _is_of_many(entity: Entity, lexicon: Lexicon) -> bool:
    """Whether a name is that of many together, as those of teams are: "the Raptors"."""
    named = entity.kind == "organisation" and bool(entity.words)
    return named and entity.words[-1].endswith("s") and not lexicon.bits.get(entity.words[-1], 0) & ORG_WORD


def may_be_public(head: str, entity: Entity, lexicon: Lexicon) -> bool:
    """Whether a name may be that of a department or an agency though it does not say so: "HMRC", "Harbours Canada".

    One that is called by its initials may be too.
    """
    if len(entity.words) > 1 and lexicon.bits.get(entity.words[-1], 0) & PLACE:
        return head in _OF_A_COUNTRY and entity.could_be_body
    names = (entity.name, *(mention.name for mention in entity.mentions[:_FIRST]))
    letters = any(name.isupper() and not lexicon.bits.get(name.lower(), 0) & (PLACE | DEMONYM) for name in names)
    return entity.kind == "organisation" and (letters or "," in entity.name)
