"""Who said what in Arabic: verb before subject, names without capitals, و and ف written to the verb."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from briefer.model import Span
from briefer.quotes.arabic_phrases import bits_of, fold, is_dative, names, phrase, span, verb_at
from briefer.quotes.grammar import Grammar, Said, Subject, Word, announced, quotes_nobody, whole
from briefer.quotes.lexicon import BIT, Lexicon, lexicon

_WORDS = re.compile(r"[أد]\.(?=\s)|[^\W\d_]+(?:[\u064b-\u0652\u0640]+[^\W\d_]*)*|\d+(?:[.,]\d+)*|[^\w\s]")
_ONE_OF_THEM = frozenset({"أحدهم", "احدهم", "إحداهن", "احداهن", "ويدعى", "وتدعى", "يدعى", "تدعى", "واسمه", "واسمها"})
_CUE_PREPOSITION = BIT["cue_words.prepositions"]
_COMPLEMENTIZER = BIT["cue_words.complementizers"]
_PLAIN_ALEF = str.maketrans("أإآ", "ااا")
_THE = "ال"
_AND = "و"
_FEMININE = ("ت", "ة")
_LONGEST = 14  # words of a phrase
_BACK = 60  # words looked back for a cue or a subject
_REACH = 14  # words between a cue and the marks
_HIS_SAYING = frozenset({"قوله", "قولها", "قولهم", "القول", "بالقول", "بقوله", "بقولها"})
_ON_HIS_PART = frozenset({"جهته", "جهتها", "جانبه", "جانبها", "ناحيته", "ناحيتها", "بدوره", "بدورها"})
_PREPOSITION = BIT["words.prepositions"]
_ADVERB = BIT["cue_words.adverbs"] | BIT["words.not_names"]
_RELATIVE = BIT["pronouns.relative"]
_HELPER = BIT["cue_words.auxiliaries"] | BIT["cue_words.adverbs"] | BIT["cue_words.negators"]


def surname(name: str) -> str:
    last = fold(name.rsplit(maxsplit=1)[-1])
    return last.removeprefix(_THE).translate(_PLAIN_ALEF)


def with_plain_alef(known: Lexicon) -> Lexicon:
    """The words also as newsrooms write them in haste: اكد for أكد."""
    cues = {key.translate(_PLAIN_ALEF): cue for key, cue in known.cues.items()}
    bits = {key.translate(_PLAIN_ALEF): found for key, found in known.bits.items()}
    genders = {key.translate(_PLAIN_ALEF): gender for key, gender in known.genders.items()}
    return replace(
        known, cues={**cues, **known.cues}, bits={**bits, **known.bits}, genders={**genders, **known.genders}
    )


@cache
def arabic() -> Grammar:
    return Grammar(
        lexicon=with_plain_alef(lexicon("ar")),
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
    near = announced(words, at, known) | (bits_of(words[at - 1], known) if at else 0)
    return quotes_nobody(near) or _right_behind(words, at, known) or _before(words, at, known)


def reported(words: Sequence[Word], known: Lexicon) -> tuple[Said, Span] | None:
    """Speech without marks: قالت X إن …."""
    for place in range(len(words)):
        verb = verb_at(words, place, known)
        if verb is None or verb.form != "finite":
            continue
        begin = _complement(words, place)
        content = whole(words, begin, len(words)) if begin else None
        if content:
            subject = _subject_of(words, place, begin, known) or _in_the_verb(words[place])
            return Said(subject, span(words, place, place + 1), 0.6), content
    return None


def _complement(words: Sequence[Word], place: int) -> int:
    """Where what is said begins: behind إن and أن, or with "إنه", which names its subject; 0 if nothing is said."""
    for at in range(place + 1, min(place + _REACH, len(words))):
        if words[at].key in {"إن", "أن", "ان", "بأن", "بان"}:
            return at + 1
        if words[at].bits & _COMPLEMENTIZER and words[at].key.startswith(("إن", "أن", "ان", "بأن", "بان")):
            return at
    return 0


def _right_behind(words: Sequence[Word], at: int, known: Lexicon) -> Said | None:
    """«…»، يقول يوسف مراد."""
    place = at + 1
    while place < len(words) and words[place].text in {"،", ",", "-", "–"}:
        place += 1
    if place == at + 1 or place >= len(words) or words[place].key[:1] in {"و", "ف"}:
        return None
    verb = verb_at(words, place, known)
    if verb is None or verb.form != "finite":
        return None
    subject = _phrase_near(words, place + 1, len(words), known)
    return Said(subject, span(words, place, place + 1), 0.85) if subject else None


def _before(words: Sequence[Word], at: int, known: Lexicon) -> Said | None:
    """قال X: «…».  X قال «…».  بحسب X فإن «…»."""
    cues = [place for place in range(max(0, at - _BACK), at) if _is_cue(words, place, known)]
    if not cues:
        return _with_colon(words, at, known)
    nearest = cues[-1]
    for place in reversed(cues):
        subject = _subject_of(words, place, at, known)
        if subject:
            sure = 0.9 if place == nearest and at - place <= _REACH else 0.75
            return Said(subject, span(words, nearest, nearest + 1), sure)
    return Said(_in_the_verb(words[nearest]), span(words, nearest, nearest + 1), 0.65)


def _is_cue(words: Sequence[Word], place: int, known: Lexicon) -> bool:
    return bool(
        verb_at(words, place, known)
        or words[place].key in _HIS_SAYING
        or (_is_preposition(words[place], known) and not (place + 1 < len(words) and words[place + 1].key == "ما"))
    )


def _is_preposition(word: Word, known: Lexicon) -> bool:
    according = word.key.removeprefix(_AND) in {"بحسب", "حسب", "وفق", "وفقا"}
    return according or bool(bits_of(word, known) & _CUE_PREPOSITION)


def _in_the_verb(verb: Word) -> Subject:
    """The verb "قالت" says that a woman speaks, and not who."""
    key = verb.key.removeprefix(_AND)
    gender = "f" if key.endswith(_FEMININE) or key.startswith("ت") else "m"
    plural = key.endswith(("وا", "ون"))
    participle = "اً" in verb.text or verb.text.endswith("ا")
    return Subject(
        span=Span(verb.start, verb.end),
        kind="verb",
        name=verb.text,
        gender="m" if participle and not key.endswith("ة") else gender,
        plural=plural,
    )


def _subject_of(words: Sequence[Word], place: int, end: int, known: Lexicon) -> Subject | None:
    verb = verb_at(words, place, known)
    if verb and verb.form == "participle":
        return None
    if words[place].key in _HIS_SAYING:
        return _behind_from(words, place, known)
    adjacent = verb and _ending_at(words, place, known)
    if adjacent or (verb and place and words[place - 1].key == "قد"):
        return adjacent or _left_of(words, place, known)  # "وكان المدعي العام قد أبلغ المحكمة"
    right = _phrase_near(words, place + 1, end, known)
    return right if right or not verb else _left_of(words, place, known)


def _behind_from(words: Sequence[Word], place: int, known: Lexicon) -> Subject | None:
    """نقلت الوكالة عن مصدر حكومي قوله: the one behind عن."""
    for at in range(place - 1, -1, -1):
        if words[at].key == "عن":
            return phrase(words, at + 1, place, known)[0]
    return None


def _left_of(words: Sequence[Word], place: int, known: Lexicon) -> Subject | None:
    """غير أن وزير الدفاع يوسف رحيمي قال: what ends at the verb, else whoever the sentence starts with."""
    while place and words[place - 1].bits & (_HELPER | _RELATIVE):
        place -= 1
    first: Subject | None = None
    at = max(0, place - _BACK)
    while at < place:
        subject, after = phrase(words, at, place, known)
        if subject and not (at and words[at - 1].bits & _PREPOSITION and not words[at - 1].bits & _COMPLEMENTIZER):
            titled = subject.roles or subject.kind != "name" or subject.name.split()[0] in known.genders
            if after == place and (titled or not subject.sure):
                return subject
            first = first or (subject if titled and subject.kind != "organisation" else None)
        at = max(after, at + 1)
    return first


def actor(words: Sequence[Word], known: Lexicon) -> Subject | None:
    """Whom a sentence is about: whoever stands behind its first word, a verb, or at its start."""
    subject = _phrase_near(words, 1, len(words), known) or _left_of(words, len(words), known)
    return subject if subject and subject.sure and subject.kind in {"name", "role"} else None


def _ending_at(words: Sequence[Word], place: int, known: Lexicon) -> Subject | None:
    """رئيس الكتلة هيوا قادر وصف: a name with its title or a known given name, right before the verb."""
    for at in range(max(0, place - _LONGEST), place - 1):
        subject, after = phrase(words, at, place, known)
        if subject and subject.kind == "name" and subject.sure and after == place:
            return subject
    return None


def _phrase_near(words: Sequence[Word], start: int, end: int, known: Lexicon) -> Subject | None:
    """The phrase right behind a verb, past "من جهته" and the day of the week."""
    for at in range(start, min(start + 6, end)):
        word = words[at]
        if word.stretch >= 0 or word.text in ".:؛" or is_dative(word, known):
            return None
        if word.key in _ONE_OF_THEM:
            continue
        subject, _ = phrase(words, at, end, known)
        if subject:
            return subject
        on_his_part = word.key == "من" and words[at + 1].key in _ON_HIS_PART if at + 1 < end else False
        if not (on_his_part or word.key in _ON_HIS_PART or word.bits & _ADVERB or word.text in {"،", ","}):
            return None
    return None


def _with_colon(words: Sequence[Word], at: int, known: Lexicon) -> Said | None:
    """A headline: ليلى الحمداني: «…»."""
    if at < 2 or words[at - 1].text != ":":  # noqa: PLR2004  # a word and a colon
        colon = next((place for place in range(min(at, _BACK)) if words[place].text == ":"), 0)
        subject = phrase(words, 0, colon, known)[0] if colon else None
    else:
        subject = phrase(words, 0, at - 1, known)[0]
    return Said(subject, None, 0.7) if subject else None
