"""Every full or titled name of a French sentence, and which capitals name no person."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefer.quotes.french.cues import fold
from briefer.quotes.french.descriptions import role_head
from briefer.quotes.french.phrases import with_apposition
from briefer.quotes.french.words import (
    CAPITAL_ARTICLES,
    DETERMINER,
    OF,
    ORGANISATION,
    PLACE,
    PREPOSITION,
    begins_nothing,
)
from briefer.quotes.grammar import Subject, Word
from briefer.quotes.lexicon import Lexicon
from briefer.quotes.word_sets import word_set

_LONG = 8  # words of a body
_BECOMING = word_set("fr", "verbs.becoming")
_NEAR = 6  # words to a verb, and from it to an office
_ONE = frozenset({"un", "une"})


def names(words: Sequence[Word], known: Lexicon) -> Iterator[Subject]:
    """Every full or titled name of a sentence."""
    at = 0
    while at < len(words):
        if begins_nothing(words[at]):
            at += 1
            continue
        subject, after = with_apposition(words, at, len(words), known)
        hanging = at > 0 and words[at - 1].bits & PREPOSITION
        governed = hanging and not (subject and subject.roles)
        place = governed and words[at].bits & PLACE
        if (
            subject
            and not place
            and subject.kind == "name"
            and _is_person_name(subject, known, governed=bool(governed))
        ):
            made = _made(words, after, known)
            yield replace(subject, roles=subject.roles | made) if made else subject
            if subject.joined:
                yield subject.joined
        elif subject and subject.kind == "organisation" and _is_named_body(words, at, subject):
            yield subject
        elif (
            (hanging or (at > 1 and words[0].key == "c'"))
            and subject
            and subject.kind == "role"
            and words[at].key in _ONE
        ):
            yield subject  # "un appel d’une habitante": who may be meant by "cette personne"
        inside = _owner(words, at, after, known) if subject and subject.kind != "name" else 0
        at = inside or max(after, at + 1)


def _owner(words: Sequence[Word], at: int, after: int, known: Lexicon) -> int:
    """Where the name stands of whose somebody is: "l’avocat de Luc X"; 0 if nobody is told."""
    places = (place for place in range(at + 2, after - 1) if words[place - 1].key in OF)
    named = (place for place in places if words[place].text[0].isupper() and words[place].key in known.genders)
    return next((place for place in named if not words[place].bits & PLACE), 0)


def _made(words: Sequence[Word], at: int, known: Lexicon) -> frozenset[str]:
    """What office somebody is given: "X a été élu hier président de la chambre"."""
    for place in range(at, min(at + _NEAR, len(words))):
        if words[place].stretch >= 0 or not words[place].text[0].isalpha():
            break
        if words[place].key in _BECOMING:
            role = role_head(words, place + 1, min(place + _NEAR, len(words)), known)
            return frozenset({role} if role else ())
    return frozenset()


def _is_person_name(subject: Subject, known: Lexicon, *, governed: bool) -> bool:
    """A title, a known given name, or two words that hang on no preposition, as places do."""
    first, *others = subject.name.split()
    if subject.roles or subject.gender or (others and fold(first) in known.genders):
        return True
    if first in CAPITAL_ARTICLES:
        return False  # "Le Corridor lorettain"; "Le Goff" has a surname that is known in full
    return bool(others) and not governed and not any(word in OF for word in others)  # no "Sommet de Karsbad"


def _is_named_body(words: Sequence[Word], at: int, subject: Subject) -> bool:
    """Whether it is a body by name, and not only a place or one to which something is said: "à Ostara"."""
    inside = [word for word in words[at : at + _LONG] if word.end <= subject.span.end and not word.bits & DETERMINER]
    named = any(word.text[0].isupper() for word in inside)
    before = words[at - 1] if at else None
    if not at and subject.definite:
        return True  # "La junte a suspendu trois partis"
    told = words[at].bits & ORGANISATION  # "au groupe Ostara"
    return named and not (before and before.bits & PREPOSITION and before.key not in OF and not told)


def may_be_no_person(subject: Subject, known: Lexicon, *, bearer: bool) -> bool:
    """Whether it is "N. B."; or, unless somebody bears that surname, "Gare de Valmer", "Le Corridor"."""
    first, *others = subject.name.split()
    if all(len(word.rstrip(".")) == 1 for word in (first, *others)):
        return True
    place = any(word in OF for word in others) and fold(first) not in known.genders
    return not bearer and (place or (first in CAPITAL_ARTICLES and not subject.roles))
