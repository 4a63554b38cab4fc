"""Who said what in Arabic: verb before subject, names without capitals, و and ف written to the verb."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from briefer.model import Span
from briefer.quotes.arabic_actors import actor
from briefer.quotes.arabic_cues import BACK, TERMS, cues, in_the_verb, is_cue, is_verb
from briefer.quotes.arabic_forms import ACCORDING, AND, COMPLEMENTIZER, FINITE, PARTICIPLE, arabic_lexicon, fold
from briefer.quotes.arabic_fronted import REACH, phrase_without_and
from briefer.quotes.arabic_likeness import words_of
from briefer.quotes.arabic_phrases import names, phrase
from briefer.quotes.arabic_runs import span
from briefer.quotes.arabic_subjects import STANDS, named_by, right_of, subject_of
from briefer.quotes.arabic_titles import names_nobody
from briefer.quotes.grammar import Grammar, Said, Subject, Word, whole
from briefer.quotes.lexicon import Lexicon

_WORDS = re.compile(
    r"(?:[ادمأحق]\s?\.\s?)+(?=\w)|[^\W\d_\u0640][^\W\d_]*(?:[\u064b-\u0652\u0670\u0640\u200c\u200d]+[^\W\d_]*)*"
    r"|\d+(?:[.,]\d+)*|[^\w\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
_SO = frozenset({"هكذا", "كما", "بهذه", "بهذا"})  # "so", "in these words"
_BESIDE = frozenset({"،", ",", "-", "–", "—"})


def surname(name: str) -> str:
    return words_of(name)[-1]


@cache
def arabic() -> Grammar:
    return Grammar(
        lexicon=arabic_lexicon(),
        words=_WORDS,
        fold=fold,
        surname=surname,
        said=said,
        names=names,
        actor=actor,
        reported=reported,
    )


def said(words: Sequence[Word], at: int, known: Lexicon) -> Said | None:
    """Before the marks first, where Arabic newsrooms put it; then behind them."""
    nobody = names_nobody(words, at, known)
    if nobody:
        return nobody
    places = cues(words, at)
    behind = None if at and words[at - 1].text == ":" else _behind(words, at, known, alone=not places)
    return behind or _before(words, at, places, known) or _with_colon(words, at, known)


def _behind(words: Sequence[Word], at: int, known: Lexicon, *, alone: bool) -> Said | None:
    """«…»، يقول يوسف مراد.  «…»، بحسب الوزارة."""
    place = at + 1
    while place < len(words) and words[place].text in _BESIDE:
        place += 1
    if place < len(words) and words[place].key in _SO:
        place += 1 if words[place].key in {"هكذا", "كما"} else 2
    if place == at + 1 or place >= len(words) or words[place].bits & AND:
        return None
    if words[place].bits & FINITE and is_verb(words, place):
        subject = right_of(words, place, len(words), known)
        subject = subject or (in_the_verb(words[place]) if alone else None)
        sure = 0.9 if subject and subject.kind != "verb" else 0.7
        return Said(subject, span(words, place, place + 1), sure) if subject else None
    return _according(words, place, len(words), known) if alone else None


def _according(words: Sequence[Word], place: int, end: int, known: Lexicon) -> Said | None:
    """بحسب X, وفقا لـX, على حد تعبير X, على حد قوله."""
    if words[place].key == "على" and place + 2 < end and words[place + 1].key in TERMS:
        place += 2
    elif words[place].key == "على" and place + 2 < end and words[place + 1].key == "ما":  # "على ما أفاد مسؤولون"
        subject = named_by(words, place, end, known)
        return Said(subject, span(words, place + 2, place + 3), 0.85) if subject else None
    if not is_cue(words, place) or words[place].bits & (FINITE | PARTICIPLE):
        return None
    subject = named_by(words, place, end, known)
    return Said(subject, span(words, place, place + 1), 0.85) if subject else None


def _before(words: Sequence[Word], at: int, places: Sequence[int], known: Lexicon) -> Said | None:
    """قال X: «…».  X قال «…».  بحسب X فإن «…»."""
    if not places:
        return None
    nearest = places[-1]
    cue = span(words, nearest, nearest + 1)
    subject = subject_of(words, nearest, at, known)
    if subject and not subject.sure:
        asked = in_the_verb(words[nearest])
        subject = _from_earlier(words, places[:-1], nearest, asked, known) or subject
    if subject:
        return Said(subject, cue, 0.95 if at - nearest <= REACH else 0.85)
    asked = in_the_verb(words[nearest])
    if words[nearest].key.removeprefix("و") in STANDS:
        asked = replace(asked, gender="")
    subject = _from_earlier(words, places[:-1], nearest, asked, known)
    return Said(subject or asked, cue, 0.85 if subject else 0.75)


def _from_earlier(
    words: Sequence[Word], places: Sequence[int], place: int, asked: Subject, known: Lexicon
) -> Subject | None:
    """Who acts in the clauses before a verb or participle of its own: "عبّر X عن …، مضيفا"."""
    for earlier in reversed(places):
        subject = subject_of(words, earlier, place, known)
        if subject and _agrees(subject, asked):
            return subject
    subject = actor(words[:place], known)
    return subject if subject and _agrees(subject, asked) else None


def _agrees(subject: Subject, asked: Subject) -> bool:
    if subject.gender and asked.gender and subject.gender != asked.gender:
        return False
    return subject.plural == asked.plural or subject.joined is not None or not subject.plural or asked.gender == "f"


def _with_colon(words: Sequence[Word], at: int, known: Lexicon) -> Said | None:
    """A headline: ليلى الحمداني: «…», and any name right before the colon: نص تصريح الوزيرة هدى السامرائي: «…»."""
    if at > 1 and words[at - 1].text == ":":
        subject = next(_phrases_ending(words, at - 1, known), None) or actor(words[:at], known)
        if subject is None and (begun := phrase(words, 0, at - 1, known)[0]):
            return _in_any_verb(words, at - 1) or Said(begun, None, 0.7)
        return Said(replace(subject, sure=True), None, 0.8) if subject else _in_any_verb(words, at - 1)
    colon = next((place for place in range(min(at, REACH)) if words[place].text == ":"), 0)
    subject, after = phrase(words, 0, colon, known) if colon else (None, 0)
    if subject is None or after < colon:
        return None
    return Said(replace(subject, sure=True), None, 0.8)


def _in_any_verb(words: Sequence[Word], colon: int) -> Said | None:
    """A verb no list has, right before the colon: "ثم تكمل: «…»"."""
    word = words[colon - 1]
    key = word.key[1:] if word.key[:1] in "وف" else word.key
    if word.bits & ~AND or not key.startswith(("ت", "ي")):
        return None
    return Said(in_the_verb(word, "f" if key[0] == "ت" else "m"), span(words, colon - 1, colon), 0.6)


def _phrases_ending(words: Sequence[Word], end: int, known: Lexicon) -> Iterator[Subject]:
    """The names and descriptions that end here, the longest first."""
    for at in range(max(0, end - REACH), end):
        subject, after = phrase_without_and(words, at, end, known)
        if subject and after == end and (subject.sure or not at):
            yield subject


def reported(words: Sequence[Word], known: Lexicon) -> tuple[Said, Span] | None:
    """Speech without marks: قالت X إن …, and بحسب X، فإن …."""
    if words and words[0].bits & ACCORDING:
        return _reported_according(words, known)
    for place in range(len(words)):
        if not words[place].bits & FINITE or not is_verb(words, place):
            continue
        begin = _complement(words, place)
        content = whole(words, begin, len(words)) if begin else None
        if content:
            subject = subject_of(words, place, begin, known) or in_the_verb(words[place])
            return Said(subject, span(words, place, place + 1), 0.6), content
    return None


def _reported_according(words: Sequence[Word], known: Lexicon) -> tuple[Said, Span] | None:
    """What stands behind "فإن", or behind the comma."""
    subject = named_by(words, 0, len(words), known)
    if subject is None or subject.kind == "verb":
        return None
    behind = (at for at in range(len(words)) if words[at].start >= subject.span.end)
    begin = next((at + 1 for at in behind if words[at].key == "فإن" or words[at].text in {"،", ","}), 0)
    begin += 1 if begin and begin < len(words) and words[begin].key == "فإن" else 0
    content = whole(words, begin, len(words)) if begin else None
    return (Said(subject, span(words, 0, 1), 0.6), content) if content else None


def _complement(words: Sequence[Word], place: int) -> int:
    """Where what is said begins: behind إن and أن, or with "إنه", which names its subject; 0 if nothing is said."""
    for at in range(place + 1, min(place + BACK // 2, len(words))):
        if words[at].text in ".؛" or words[at].stretch >= 0:
            return 0
        if words[at].key in {"ان", "بان"}:
            return at + 1
        if words[at].bits & COMPLEMENTIZER and words[at].key.startswith(("ان", "بان")):
            return at
    return 0
