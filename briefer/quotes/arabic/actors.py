"""Whom an Arabic sentence is about."""

from collections.abc import Iterator, Sequence

from briefer.quotes.arabic.bits import (
    ACTING,
    AND,
    BODY,
    DEFINITE,
    FINITE,
    GIVEN,
    HONORIFIC,
    NOUN,
    PREFIX,
    PREPOSITION,
    ROLE,
)
from briefer.quotes.arabic.cues import COMMAS, is_verb
from briefer.quotes.arabic.fronted import ON_HIS_PART, OPENING, REACH
from briefer.quotes.arabic.phrases import phrase
from briefer.quotes.arabic.runs import IN_THE_NAME
from briefer.quotes.arabic.simple import without_letter
from briefer.quotes.arabic.subjects import right_of
from briefer.quotes.grammar import Subject, Word
from briefer.quotes.lexicon import Lexicon


def actor(words: Sequence[Word], known: Lexicon) -> Subject | None:
    """Whom a sentence is about: whoever stands behind its first verb, or at its start."""
    for at in _openings(words):
        word = words[at]
        if word.stretch >= 0 or not word.text[0].isalpha():
            continue
        if word.bits & FINITE or not word.bits & (ROLE | HONORIFIC | GIVEN | DEFINITE | BODY | NOUN):
            subject = right_of(words, at, len(words), known)
            if subject and (subject.sure or word.bits & (FINITE | ACTING)):
                return subject
        subject = fronted(words, at, known) if not word.bits & (FINITE | ACTING) else None
        if subject:
            return subject
    return None


def fronted(words: Sequence[Word], at: int, known: Lexicon) -> Subject | None:
    word, led = words[at], at > 0  # "أما حزب الخضر فيرى"
    if led and words[at - 1].key == "اما":  # "أما رئيس القمة سلطان آل نهير فحاول"
        then = next((i for i in range(at + 1, len(words)) if words[i].key[:1] == "ف" and not words[i].bits & GIVEN), 0)
        words = words[: then or len(words)]
    if word.bits & AND:
        words, at = [without_letter(word, known), *words[at + 1 :]], 0
    subject, after = phrase(words, at, len(words), known)
    acts = after < len(words) and words[after].bits & (FINITE | ACTING | OPENING)  # "حمو لا يبدو مقتنعا"
    return subject if subject and (subject.sure or acts) and (subject.kind in {"name", "role"} or led) else None


def _openings(words: Sequence[Word]) -> Iterator[int]:
    """Where the first clause begins, and behind the comma of "وفي مؤتمر صحفي،"."""
    at = 0
    while at < len(words) and words[at].bits & OPENING and not words[at].bits & (GIVEN | ROLE):
        at += 1
    if at >= len(words):
        return
    if words[at].key in {"من", "ومن"} and at + 2 < len(words) and words[at + 1].key in ON_HIS_PART:
        at += 3 if words[at + 2].text in COMMAS else 2
    if at >= len(words):
        return
    behalf = words[at].key.removeprefix("و") in IN_THE_NAME  # "وباسم الأهالي، شكرت السيدة"
    if not behalf and not words[at].bits & (PREPOSITION | PREFIX) and not words[at].text.endswith(("اً", "ًا")):
        yield at
        return
    comma = next((place for place in range(at, min(len(words), REACH)) if words[place].text in {"،", ","}), 0)
    if comma and comma + 1 < len(words):
        yield comma + 1
    yield from (place for place in range(at, min(len(words) - 1, REACH)) if _is_unknown_verb(words, place))
    yield from (
        place for place in range(at, min(len(words), REACH)) if words[place].bits & FINITE and is_verb(words, place)
    )


def _is_unknown_verb(words: Sequence[Word], place: int) -> bool:
    """A word no list has before somebody: "في ليلة واحدة خسر الراعي حمو أوعسو نعجة"."""
    closed = any(word.bits & DEFINITE for word in words[place + 1 : place + 3])
    somebody = words[place + 1].bits & (ROLE | HONORIFIC) and closed
    unknown = not words[place].bits or words[place].bits & ACTING
    return bool(unknown and words[place].stretch < 0 and somebody)
