"""Whoever a French pronoun or description stands for: gender, office, number."""

from collections.abc import Sequence

from briefer.model import Span
from briefer.quotes.french.beings import head_at, is_thing, stands_before_noun
from briefer.quotes.french.cues import given_gender, phrase_at
from briefer.quotes.french.words import (
    AT,
    DEFINITE,
    DEMONYM,
    DETERMINER,
    HIS,
    HONORIFIC,
    HONORIFIC_F,
    HONORIFIC_M,
    NOUN,
    OF,
    OF_WOMEN,
    OFFICE,
    ORGANISATION,
    PLACE,
    PLURAL,
    ROLE,
    ROLE_F,
    ROLE_M,
    SEVERAL,
    THIS,
    TITLE,
    is_demonym,
    printed,
    span,
)
from briefer.quotes.grammar import Subject, Word
from briefer.quotes.lexicon import Lexicon
from briefer.quotes.word_sets import word_set

_OPPOSED = word_set("fr", "adjectives.opposed")
_OF_STATES = word_set("fr", "nouns.of_states")
_REGIONAL = word_set("fr", "adjectives.regional")
_OF_NATIONS = ("ien", "ienne", "ais", "aise", "ois", "oise", "éen", "éenne")
NATION = "@"  # before a nationality, among the roles of somebody
_QUANTITIES = word_set("fr", "nouns.quantities")
_FORMER = word_set("fr", "adjectives.former")
_ONE = frozenset({"l'", "le", "la", "un", "une"})
_ARTICLE_GENDERS = {"le": "m", "un": "m", "ce": "m", "cet": "m", "la": "f", "une": "f", "cette": "f", "sa": "f"}


def pronoun(word: Word, pronoun: str) -> Subject:
    start = word.end - len(pronoun)
    low = pronoun.lower()
    return Subject(
        span=Span(start, word.end),
        kind="pronoun",
        name=pronoun,
        gender="f" if low.startswith("elle") else "m" if low == "il" else "",
        plural=low.endswith("s") or low == "eux",
    )


def this_last(words: Sequence[Word], at: int) -> Subject:
    """The one just spoken of: "ce dernier"."""
    return Subject(
        span=span(words, at, at + 2),
        kind="pronoun",
        name=printed(words[at : at + 2]),
        gender="f" if words[at].key == "cette" else "m",
    )


def gender_of(before: Sequence[Word], given: Word, known: Lexicon) -> str:
    """By "M." or "Mme", else by the office, the given name, the article."""
    described = [word for word in before if not word.bits & DETERMINER]
    honorific = _gender_in([word for word in described if word.bits & HONORIFIC])
    told = given_gender(given.key, known)
    if before and not described:
        return ""  # "la Marie-Jeanne", a ship
    from_there = any(word.bits & DEMONYM and word.text[0].isupper() for word in described)  # "le Sénégalais Sadio X"
    if from_there and before[0].key in _ARTICLE_GENDERS:
        return _ARTICLE_GENDERS[before[0].key]
    return honorific or _gender_in(described) or told or (_gender_in(before) if described else "")


def _gender_in(words: Sequence[Word]) -> str:
    if words and (told := _ARTICLE_GENDERS.get(words[0].key)):
        return told
    if len(words) > 1 and words[0].key == "l'" and words[1].key.endswith(("el", "ien", "elle", "ienne")):
        return "f" if words[1].key.endswith("e") else "m"  # "l’éternel", "l’ancienne"
    for word in words:
        masculine, feminine = word.bits & (HONORIFIC_M | ROLE_M), word.bits & (HONORIFIC_F | ROLE_F)
        if bool(masculine) != bool(feminine):
            return "m" if masculine else "f"
        if word.text[0].isupper() and word.key.endswith(OF_WOMEN):
            return "f"  # "l’Islandaise"
    return ""


def head_of(words: Sequence[Word], at: int, last: int) -> int:
    """The word that says who is described; -1 if nobody is."""
    describing = ROLE | ORGANISATION | NOUN | TITLE
    governed = (i for i in range(at + 1, last) if words[i].key in OF and not words[i].bits & describing)
    counted = words[at].key in _QUANTITIES or (
        at + 1 < last and words[at + 1].key in _QUANTITIES
    )  # "une dizaine d’élus"
    end = min(at + 5, last, last if counted else next(governed, last))  # not the child of "la disparition d’un enfant"
    heads = (
        i
        for i in range(at, end)
        if (words[i].bits & describing and not stands_before_noun(words, i, last)) or is_demonym(words, i)
    )
    head = next(heads, -1)
    first = head_at(words, at, last)
    if first < head and not words[first].bits and is_thing(words, at, last):
        return -1  # "les terrains détenus", "des opérations militaires"
    other = head > 0 and words[head].key == "autre"  # "l’autre côté", "un autre élément"
    thing = head + 1 < last and not words[head + 1].bits and words[head + 1].text.islower()
    return -1 if other and (thing or words[head - 1].key not in {"un", "une"}) else head


def role_head(words: Sequence[Word], at: int, end: int, known: Lexicon) -> str:
    """The office in a phrase, of one word or more: "ministre", "premier ministre", "chef de l'état"."""
    for place in range(at, end):
        size = phrase_at(words, place, OFFICE, known)
        if size and place + size <= end:
            return " ".join(word.key for word in words[place : place + size]).replace("' ", "'")
        if words[place].key in _FORMER:
            continue
        bits = words[place].bits
        if bits & OFFICE and (bits & ROLE or not bits & HONORIFIC):
            return words[place].key
    return ""


def _is_somebodys(words: Sequence[Word], head: int, last: int, known: Lexicon) -> bool:
    """Whether it is told by name whose somebody is: "l’avocat de Luc X"."""
    owners = (words[i + 1] for i in range(head + 1, last - 1) if words[i].key in OF)
    names = (o for o in owners if (o.text[0].isupper() and not o.bits & (PLACE | ORGANISATION)) or o.bits & HONORIFIC)
    return any(name.key in known.genders or name.bits & HONORIFIC for name in names)


def nationality(words: Sequence[Word], at: int, end: int) -> frozenset[str]:
    """Where somebody is from, by which they may be called again: "le Slovène X", "l’attaquant slovène X"."""
    found: set[str] = set()
    governed = False
    for place in range(at, end):
        word = words[place]
        governed = governed or word.key in OF
        if word.bits & DEMONYM:
            from_there = not governed or words[place - 1].key in _OF_STATES
        else:
            from_there = not word.bits and (is_demonym(words, place) or _is_nation(words, at, place))
        if from_there and not word.key.startswith("europé"):
            found.add(_nation(word.key) if _is_of_town(word) else f"{NATION}{_nation(word.key)}")
    return frozenset(found)


def _is_of_town(word: Word) -> bool:
    """Whether somebody may be from there and of any nation: "le Breton", "le Brestois"."""
    return word.key in _REGIONAL or (word.text[0].isupper() and not word.bits & DEMONYM)


def _is_nation(words: Sequence[Word], at: int, place: int) -> bool:
    """Whether a word that no list knows is a nationality behind an office: "le président belmorien"."""
    word = words[place]
    return place > at and not word.bits and words[place - 1].bits & OFFICE > 0 and word.key.endswith(_OF_NATIONS)


def _nation(word: str) -> str:
    """Man and woman alike: "français", "française"; "brésilien", "brésilienne"."""
    stem = word.removesuffix("e")
    if stem.endswith("qu"):
        return f"{stem[:-2].removesuffix('c')}c"  # "turque", "grecque"
    return stem[:-1] if stem.endswith("nn") else stem


def any_head(words: Sequence[Word], at: int, end: int) -> str:
    """A word that no list knows between an article and a name: "l’astrophysicienne X"."""
    plain = (word for word in words[at + 1 : end] if not word.bits and word.text.islower() and word.key not in _FORMER)
    direct = words[at].bits & DETERMINER and not any(word.key in OF for word in words[at:end])
    return next((word.key for word in plain), "") if direct else ""


def _second_office(words: Sequence[Word], at: int, last: int) -> list[str]:
    joined = (i + 1 for i in range(at, last - 1) if words[i].key == "et" and words[i + 1].bits & OFFICE)
    return [words[i].key for i in joined]


def office_of(words: Sequence[Word], at: int, end: int) -> str:
    """A role with what it is of, without its article: "ministre de la santé"."""
    kept = [word.key for word in words[at:end] if word.key not in _FORMER]
    while kept and kept[0] in DEFINITE | {"un", "une"}:
        kept = kept[1:]
    return " ".join(kept).replace("' ", "'") if any(key in OF | AT for key in kept) else ""


def described(words: Sequence[Word], at: int, head: int, last: int, known: Lexicon) -> Subject:
    bits = words[head].bits
    role = not bits & (ORGANISATION | NOUN) or bool(bits & OFFICE and words[head].key == "chef")
    office = role_head(words, at, last, known) if role else ""
    called = {office or words[head].key} if office or not is_demonym(words, head) else set()
    other = role and any(word.key in _OPPOSED for word in words[head + 1 : last])
    return Subject(
        span=span(words, at, last),
        kind=("pronoun" if words[at].key in THIS else "role") if role else "organisation",
        name=printed(words[at:last]),
        gender=_gender_in(words[at : head + 1]) if role else "",
        plural=words[at].key in SEVERAL or bool(bits & PLURAL and (words[at].key not in _ONE or head > at + 1)),
        roles=frozenset({*called, *_second_office(words, at, last)}) | nationality(words, at, last),
        office=office_of(words, at, last) if role else "",
        definite=(words[at].key in DEFINITE or (at > 0 and words[at - 1].key in {"du", "au"})) and not other,
        sure=words[at].key not in HIS and not (role and last > head + 1 and _is_somebodys(words, head, last, known)),
    )
