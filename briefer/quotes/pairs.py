"""Whom "both men", "the two leaders" and "both companies" are said of, and who are two in "the Roe-Ndiaye trade"."""

from collections.abc import Iterable, Sequence

from briefer.quotes.entities import Entity
from briefer.quotes.lexicon import Lexicon
from briefer.quotes.mention import ORG_HEAD, ROLE_PLURAL, Mention
from briefer.quotes.word_sets import word_set

_GENDERS = dict.fromkeys(word_set("en", "nouns.men"), "m") | dict.fromkeys(word_set("en", "nouns.women"), "f")
_PEOPLE, _BODIES = "people", "bodies"
_PAIR = 2


def plural_of(mention: Mention, lexicon: Lexicon) -> str:
    """What two are said to be: m, f, people or bodies; nothing for "both sides"."""
    head = mention.text.lower().rpartition(" ")[2]
    bits = lexicon.bits.get(head, 0)
    if bits & ROLE_PLURAL:
        return _GENDERS.get(head, _PEOPLE)
    singular = f"{head[:-3]}y" if head.endswith("ies") else head.removesuffix("s")
    return _BODIES if lexicon.bits.get(singular, 0) & ORG_HEAD else ""


def _is_one_of_two(kind: str, entity: Entity) -> bool:
    """Whether somebody, or a body, may be one of two who are said to be so."""
    if kind == _BODIES:
        return entity.could_be_body
    return entity.kind == "person" and entity.evidence and (kind == _PEOPLE or entity.gender in {"", kind})


def last_two(kind: str, before: Iterable[Mention], entities: Sequence[Entity]) -> list[int]:
    """The two persons, or bodies, named last, in the order of the text; the mentions come latest first."""
    last: list[int] = []
    for each in before if kind else ():
        if each.entity not in last and not each.owns and _is_one_of_two(kind, entities[each.entity]):
            last.append(each.entity)
        if len(last) == _PAIR:
            return last[::-1]
    return []


def named_apart(named: Sequence[Mention]) -> frozenset[str]:
    """Words with a hyphen that are two who are named apart too: "the Oster-Ravelin row"; not "Jane Hale-Whitcombe"."""
    names = {mention.name: mention.kind for mention in named}
    joined = {name for name in names if "-" in name and " " not in name}
    if not joined:
        return frozenset()
    full = {name: name.split() for name in names if name not in joined}
    inside = {word for words in full.values() for word in words} | {each.name for each in named if each.title}
    apart = {words[-1] for words in full.values() if words}
    apart |= {words[0] for name, words in full.items() if words and names[name] == "organisation"}
    return frozenset(name for name in joined - inside if apart.issuperset(name.split("-")))


def called(word: str, known: Sequence[Entity]) -> list[Entity]:
    """Who may be called by one word, the likeliest first: it is the whole name, the last of it, or a body's first."""
    by_last = [entity for entity in known if entity.words[-1] == word]
    by_first = [entity for entity in known if entity.could_be_body and entity.words[0] == word]
    return sorted(by_last, key=lambda entity: len(entity.words)) + by_first
