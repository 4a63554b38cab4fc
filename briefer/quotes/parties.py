"""Of which party or body somebody is told to be: "Reed Party MP Jane Roe" is "the Reed leader", "RTP MP Jane Roe" no "MDF MP"."""

from collections.abc import Set as AbstractSet

from briefer.quotes.lexicon import BIT, Lexicon
from briefer.quotes.mention import DEMONYM, IN_OFFICE, ORG_HEAD, ORG_WORD, PLACE
from briefer.quotes.word_sets import word_set

_MEMBERS = word_set("en", "nouns.party_members")
_OF_ANY_RANK = word_set("en", "nouns.of_any_rank")
_NO_BODIES = word_set("en", "nouns.two_letters")
_OF_ONE_BODY = word_set("en", "nouns.of_one_body")
_GENITIVES = ("'s", "s'")
_NO_BODY = PLACE | DEMONYM | BIT["words.determiners"]
_OFFICE = IN_OFFICE | BIT["roles.partisans"]


def bodies(words: str, lexicon: Lexicon) -> frozenset[str]:
    """The words with capitals before "leader", "MP" and the like: "RTP" of "the RTP leader", "RTP’s"."""
    *before, head = words.replace("’", "'").split() or [""]
    if head.endswith(_GENITIVES):
        before.append(head)
    elif head.lower() not in _MEMBERS:
        return frozenset()
    capitals = (word.removesuffix("'s").removesuffix("'") for word in before if word[0].isupper())
    named = frozenset(word for word in capitals if _is_of_body(word.lower(), lexicon))
    kinds = frozenset(word for word in named if lexicon.bits.get(word.lower(), 0) & (ORG_HEAD | ORG_WORD))
    return named - kinds or named  # "Tide" of "Tide Party", but "Congress" alone


def _is_of_body(word: str, lexicon: Lexicon) -> bool:
    bits = lexicon.bits.get(word, 0)
    office = bits & _OFFICE or word in lexicon.offices or word in lexicon.spelt
    return not bits & _NO_BODY and word not in _NO_BODIES and (not office or bool(bits & ORG_HEAD))


def may_have_any_rank(words: str) -> bool:
    """Whether whoever is of a party may be called so, whatever office is told: "the Reed leader", "the RTP lawmaker"."""
    return words.lower().rpartition(" ")[2] in _OF_ANY_RANK


def are_others(head: str, told: AbstractSet[str], own: AbstractSet[str]) -> bool:
    """Whether a description tells of another body than that of somebody; initials may stand for any name that begins so.

    Who leads one body, or speaks for it, does so for no other. An MP has a seat and a party, and only of two that are both
    called by letters is it known that they differ.
    """
    if not told or not own or not told.isdisjoint(own):
        return False
    if any(map(str.isupper, told)) and any(map(str.isupper, own)):
        return True
    return head in _OF_ONE_BODY and {word[0] for word in told}.isdisjoint(word[0] for word in own)
