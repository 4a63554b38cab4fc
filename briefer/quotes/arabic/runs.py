"""Which words of an Arabic sentence may belong to one phrase."""

from collections.abc import Sequence

from briefer.model import Span
from briefer.quotes.arabic.bits import (
    ACTING,
    AND,
    BODY,
    COMPLEMENTIZER,
    DEFINITE,
    FEMININE,
    FINITE,
    GIVEN,
    HONORIFIC,
    MASCULINE,
    MODIFIER,
    NOUN,
    OFFICE,
    OWNED,
    PAPER,
    PARTICIPLE,
    PARTICLE,
    PLURAL,
    PREFIX,
    PREPOSITION,
    RANK,
    ROLE,
    SUFFIX,
    WORKS,
)
from briefer.quotes.arabic.forms import stem
from briefer.quotes.grammar import Word
from briefer.quotes.lexicon import BIT
from briefer.quotes.word_sets import word_set

STOP = (
    PREPOSITION
    | COMPLEMENTIZER
    | BIT["words.conjunctions"]
    | BIT["words.determiners"]
    | BIT["words.not_names"]
    | BIT["cue_words.auxiliaries"]
    | BIT["cue_words.adverbs"]
    | BIT["cue_words.negators"]
    | BIT["cue_words.prepositions"]
    | BIT["pronouns.relative"]
    | BIT["pronouns.m"]
    | BIT["pronouns.f"]
)
IN_THE_NAME = word_set("ar", "nouns.in_the_name")
_GENERAL = word_set("ar", "adjectives.general")
NUMBERS = word_set("ar", "nouns.numbers")
_MEDIA = word_set("ar", "nouns.media")
_OBJECT = NOUN | OFFICE
_WITH_NOUN = DEFINITE | GIVEN | ROLE | BODY | PREFIX | PAPER | PARTICLE
_WITH_OFFICE = DEFINITE | GIVEN | PREFIX | OWNED | RANK
_WITH_HAMZA = ("بإ", "لإ")  # "بإصدار": no name begins so
LONGEST = 16  # words of a phrase
_SHORT_NAME = 40  # characters in marks that are a body's name: حزب «الوحدة»


def run_end(words: Sequence[Word], at: int, end: int) -> int:
    """Where the words end that may belong to one phrase."""
    last = at
    limit = min(end, at + LONGEST)
    while last < limit and not _stops(words, last, at, end):
        last += 1
    return last


def _stops(words: Sequence[Word], at: int, start: int, end: int) -> bool:
    word = words[at]
    bits = word.bits
    if word.stretch >= 0:
        return not _is_a_name_in_marks(words, at, start, end)
    if not word.text[0].isalpha() or word.key in NUMBERS:
        return True
    if bits & GIVEN and not bits & COMPLEMENTIZER and _is_a_mans_name(words, at, start):
        return False
    if bits & STOP:
        inside = at > start and (word.key == "غير" or _is_general(word.key, words[at - 1].bits))
        return not (bits & PARTICLE or inside)
    if word.key in IN_THE_NAME or bits & PREFIX:
        return at == start if word.key in IN_THE_NAME else not _hangs_on(words, at, start)
    tells = _tells(word, first=at == start) and not (at > start and is_adjective(words, at))
    return tells or (at > start and bool(bits & _OBJECT) and _is_object(words, at))


def is_adjective(words: Sequence[Word], at: int) -> bool:
    """Whether a participle says of what kind sources are: "مصادر مؤكدة"; not how: "وزيرة الصحة مؤكدةً"."""
    before = words[at - 1].bits if at else 0
    open_head = before & (ROLE | BODY) and not before & (DEFINITE | OWNED | AND)
    own = words[at].bits & PARTICIPLE and not words[at].bits & (AND | MASCULINE | DEFINITE)
    return (
        bool(open_head and own and before & (PLURAL | FEMININE))
        and words[at].key.endswith("ة")
        and not words[at].text.endswith("ً")
    )


def _is_object(words: Sequence[Word], at: int) -> bool:
    """Whether a noun behind a closed phrase is what was done: "رفضت الجماعة انتقادات", "قدم رئيس النادي شكره"."""
    bits, before = words[at].bits, words[at - 1].bits
    thing = bits & NOUN and not bits & _WITH_NOUN
    somebody = bits & OFFICE and before & ROLE and not bits & _WITH_OFFICE and not before & (RANK | HONORIFIC | BODY)
    return bool(before & DEFINITE and (thing or somebody))


def _is_a_mans_name(words: Sequence[Word], at: int, start: int) -> bool:
    """Whether a given name is one here, though it is also a verb or a month: "الخبير مدحت", "أيهم شعبان"."""
    bits, before = words[at].bits, words[at - 1].bits if at > start else 0
    if before & GIVEN:
        return True
    titled = words[start].bits & ROLE and before & DEFINITE
    return not bits & ((STOP | FINITE) & ~(FINITE | BIT["words.not_names"] if titled else 0))


def _is_general(key: str, before: int) -> bool:
    """The adjective in "مدير عام" and "الأمن العام", not the year in "عام 2019"."""
    if key in {"عام", "عامة"}:
        return bool(before & ROLE and not before & DEFINITE)
    return key in _GENERAL and bool(before & (ROLE | DEFINITE))


def _tells(word: Word, *, first: bool) -> bool:
    """Whether a word is a verb or says how something is done."""
    bits = word.bits
    if bits & ACTING:
        return True
    if bits & (FINITE | PARTICIPLE) and not bits & SUFFIX:
        return not bits & (ROLE | BODY | NOUN | PAPER) or (bool(bits & FINITE and bits & AND) and not first)
    return word.text.endswith(("اً", "ًا")) or (not bits and word.text.startswith(_WITH_HAMZA))


def _is_a_name_in_marks(words: Sequence[Word], at: int, start: int, end: int) -> bool:
    """رئيس حزب «الوحدة والعمل» النائب جوزف كرم."""
    before = words[at - 1].bits if at > start else 0
    two = words[at - 2].bits if at - 2 >= start else 0  # "سفينة الإنقاذ «نورس»"
    named = (before & (BODY | WORKS | OFFICE) or two & WORKS) and (two & WORKS or not before & (DEFINITE | OWNED))
    return bool(named) and at + 1 < end and len(words[at].text) <= _SHORT_NAME


def _hangs_on(words: Sequence[Word], at: int, start: int) -> bool:
    """Whether ل tells of what an office is: "مدير التربية لولاية الزيتون"; but "لصحيفة" is who was told."""
    word = words[at]
    if at == start or not words[start].bits & (ROLE | BODY | PAPER) or word.bits & (HONORIFIC | RANK):
        return False
    if word.key.startswith("ب"):
        near = at - 1 == start or (at - 2 == start and words[at - 1].bits & MODIFIER)  # "مصدر مسؤول بالجماعة"
        return bool(word.bits & BODY and near)
    told = stem(word.key[1:]) in _MEDIA or stem(word.key) in _MEDIA
    advises = word.bits & OFFICE and not words[start].bits & DEFINITE  # "مستشار سابق لزعيم الحزب"
    return bool(word.bits & (BODY | NOUN) or advises) and not told and not word.bits & (PLURAL & ROLE)


def span(words: Sequence[Word], first: int, last: int) -> Span:
    return Span(words[first].start, words[last - 1].end)
