"""Who said what in Arabic: verb before subject, names without capitals, و and ف written to the verb."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from briefer.quotes.arabic.actors import actor
from briefer.quotes.arabic.bits import AND, FINITE, PAPER, PARTICIPLE
from briefer.quotes.arabic.cues import SAYING, TERMS, WHILE, cues, in_the_verb, is_cue, is_verb
from briefer.quotes.arabic.earlier import said_before
from briefer.quotes.arabic.forms import arabic_lexicon
from briefer.quotes.arabic.fronted import REACH, phrase_without_and
from briefer.quotes.arabic.likeness import words_of
from briefer.quotes.arabic.phrases import names, phrase
from briefer.quotes.arabic.reported import reported
from briefer.quotes.arabic.runs import span
from briefer.quotes.arabic.spelling import fold, printed
from briefer.quotes.arabic.subjects import named_by, right_of
from briefer.quotes.arabic.titles import names_nobody
from briefer.quotes.grammar import Grammar, Said, Subject, Word
from briefer.quotes.lexicon import Lexicon
from briefer.quotes.word_sets import word_set

_WORDS = re.compile(
    r"(?:[ادمأحق]\s?\.\s?)+(?=\w)|[^\W\d_\u0640][^\W\d_]*(?:[\u064b-\u0652\u0670\u0640\u200c\u200d]+[^\W\d_]*)*"
    r"|\d+(?:[.,]\d+)*|[^\w\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
_SO = frozenset({"هكذا", "كما", "بهذه", "بهذا"})  # "so", "in these words"
_ISSUED = word_set("ar", "verbs.issued")
_EARLY = 3  # words before the verb of a lead
_PRESENT = frozenset("يتن")
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
    led = bool(places) and words[0].key.removeprefix("و") in WHILE  # "فيما وصف X الخسارة بأنها «…»، قال Y"
    led = led or (bool(places) and words[places[-1]].key in SAYING)  # "بعد قوله إن الحكومة «…»، رد عليه Y"
    behind = None if led or (at and words[at - 1].text == ":") else _behind(words, at, known, alone=not places)
    return behind or said_before(words, at, places, known) or _with_colon(words, at, known)


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
        if words[place].key[0] == "ل" and words[place].key[1:2] in _PRESENT:
            return None  # "«…»، ليرد عليه القاضي «…»": what follows is theirs
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


def _with_colon(words: Sequence[Word], at: int, known: Lexicon) -> Said | None:
    """A headline: ليلى الحمداني: «…», and any name right before the colon: نص تصريح الوزيرة هدى السامرائي: «…»."""
    if at > 1 and words[at - 1].text == ":":
        if issued := _issued(words, at - 1, known):
            return issued
        subject = next(_phrases_ending(words, at - 1, known), None) or actor(words[:at], known)
        if subject is None and (begun := phrase(words, 0, at - 1, known)[0]):
            return _in_any_verb(words, at - 1) or Said(begun, None, 0.7)
        return Said(replace(subject, sure=True), None, 0.8) if subject else _in_any_verb(words, at - 1)
    colon = next((place for place in range(min(at, REACH)) if words[place].text == ":"), 0)
    subject, after = phrase(words, 0, colon, known) if colon else (None, 0)
    if subject is None or after < colon:
        return None
    return Said(replace(subject, sure=True), None, 0.8)


def _issued(words: Sequence[Word], colon: int, known: Lexicon) -> Said | None:
    """Whoever issued a statement: "صدر عن المكتب الإعلامي في وزارة المالية البيان الآتي: «…»"."""
    at = next((place for place in range(min(colon, _EARLY)) if words[place].key in _ISSUED), -1)
    if at < 0 or words[at + 1].key != "عن":
        return None
    end = next((place for place in range(at + 2, colon) if words[place].bits & PAPER), 0)
    end -= 1 if end and words[end - 1].text in _BESIDE else 0
    subject = phrase(words, at + 2, end, known)[0] if end > at + 2 else None
    if subject is None:
        return None
    if subject.kind != "name":  # whole: "المكتب الإعلامي لرئيس مجلس النواب"
        name = " ".join(printed(word.text) for word in words[at + 2 : end])
        subject = replace(subject, name=name, span=span(words, at + 2, end), definite=False)
    return Said(replace(subject, sure=True), span(words, at, at + 1), 0.8)


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
        told = subject and (subject.sure or not at) and (subject.kind != "role" or subject.definite or not at)
        if subject and after == end and told:  # not "كان أقل دبلوماسية:"
            yield subject
