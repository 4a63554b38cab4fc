"""Who stands before a verb in Arabic, and who is told: what ends at the verb, and ل written to a name."""

from collections.abc import Sequence

from briefer.quotes.arabic.bits import (
    ACTING,
    AND,
    COMPLEMENTIZER,
    DEFINITE,
    FEMININE,
    FINITE,
    GIVEN,
    HONORIFIC,
    MASCULINE,
    NOUN,
    OWNED,
    PAPER,
    PLURAL,
    PREFIX,
    PREPOSITION,
    ROLE,
)
from briefer.quotes.arabic.cues import BACK, COMMAS, RELATIVE
from briefer.quotes.arabic.descriptions import ONE_OF
from briefer.quotes.arabic.phrases import phrase
from briefer.quotes.arabic.simple import without_letter
from briefer.quotes.arabic.spelling import fold
from briefer.quotes.grammar import Subject, Word
from briefer.quotes.lexicon import BIT, Lexicon
from briefer.quotes.word_sets import word_set

REACH = 14  # words between a cue and the marks
ON_HIS_PART = word_set("ar", "nouns.on_his_part")
_HELPER = BIT["cue_words.auxiliaries"] | BIT["cue_words.adverbs"] | BIT["cue_words.negators"]
OPENING = (
    BIT["cue_words.negators"] | BIT["words.conjunctions"] | BIT["cue_words.auxiliaries"] | BIT["cue_words.adverbs"]
)
_PAIR = 2
_AND_HE = frozenset({"وهو", "وهي"})


def left_of(
    words: Sequence[Word], place: int, known: Lexicon, *, first: bool = False, which: bool = False
) -> Subject | None:
    """الأستاذة حورية زروقي قالت لنا: what ends at the verb; ``first`` for nothing but the start of the clause."""
    verb = words[place]
    while place and (words[place - 1].bits & (_HELPER | RELATIVE) or words[place - 1].text in COMMAS):
        which = which or bool(words[place - 1].bits & RELATIVE)
        place -= 1
    if place > 1 and words[place - 1].key in ON_HIS_PART:
        place -= 2
    which = which or words[place - 1].key in _AND_HE if place else which
    place -= 1 if place and words[place - 1].key in _AND_HE else 0
    if place > 1 and words[place - 1].key == "ان":  # "سبق للوسيط الأممي أن أكد"
        return _to_whom(words, place - 1, known)
    best: Subject | None = None
    at = max(0, place - REACH)
    while at < place:
        subject, after = _phrase_before(words, at, place, verb, known)
        ends = subject and (after == place or (subject.sure and _only_adjectives(words, after, place)))
        if (
            subject
            and ends
            and ((which and subject.sure) or _may_lead(words, at, subject, known) or _who(subject, verb))
        ):
            if first and not _is_clause_start(words, at):
                return None
            if at > 1 and words[at - 1].key in _AND_HE:  # "نجلاء الغمري، وهي محاسبة، قالت"
                return left_of(words, at - 1, known, which=which)
            best = subject
            break
        at = max(after, at + 1)
    best = best or _before_an_aside(words, place, known) or (None if first else _behind_that(words, place, known))
    both = best and best.plural and verb.bits & PLURAL  # "لكن ناشطين رأوا"
    return best if best and (both or fits_verb(best, verb)) else None


def _phrase_before(words: Sequence[Word], at: int, end: int, verb: Word, known: Lexicon) -> tuple[Subject | None, int]:
    """A phrase that may lead to a verb, also with ل written to it: "شهادات لممرضات، أكدن"; no speech of somebody's."""
    word = words[at]
    if word.bits & PAPER and (word.bits | verb.bits) & OWNED:  # "كلمتها قالت", "رسالة نشرتها"
        return None, at + 1
    if word.bits & PREFIX and word.key[0] == "ل" and word.bits & ROLE and not word.bits & GIVEN:
        rest = [without_letter(word, known), *words[at + 1 : end]]
        subject, length = phrase(rest, 0, len(rest), known)
        return (subject if subject and not subject.definite else None), at + length
    return phrase_without_and(words, at, end, known)


def _who(subject: Subject, verb: Word) -> bool:
    """Whether a verb without و tells more of some people right before it: "مصادر مطلعة أكدت"."""
    several = subject.plural and verb.bits & (PLURAL | FEMININE)
    return bool(several) and subject.kind == "role" and not subject.definite and not verb.bits & AND


def _before_an_aside(words: Sequence[Word], place: int, known: Lexicon) -> Subject | None:
    """Who opens a sentence before what stands between commas: "وزارة النقل في الإقليم، غير المعترف بها، قالت"."""
    commas = [at for at in range(min(len(words), place + 1)) if words[at].text in COMMAS]
    if len(commas) != _PAIR or commas[1] != place or commas[1] - commas[0] > REACH:
        return None
    first = 1 if words[0].bits & OPENING and not words[0].bits & (GIVEN | ROLE) else 0  # "لكن مسؤولا، طلب ...، قال"
    subject, after = phrase(words, first, commas[0], known)
    ends = after == commas[0] or words[after].bits & PREPOSITION  # "وزارة النقل في الإقليم"
    return subject if subject and subject.sure and ends else None


def _only_adjectives(words: Sequence[Word], first: int, last: int) -> bool:
    """What a name may leave over: "نايف الغامدي الأسمر"."""
    return first < last and all(word.bits & DEFINITE and word.stretch < 0 for word in words[first:last])


def _behind_that(words: Sequence[Word], place: int, known: Lexicon) -> Subject | None:
    """Whom a clause is about that begins with أن: "أن وزارة الصحة في حكومة الإقليم كانت قد حذرت"."""
    for at in range(place - 1, max(0, place - REACH), -1):
        if words[at].bits & FINITE or words[at].text in COMMAS:
            return None
        if words[at].key == "ان":
            subject = phrase(words, at + 1, place, known)[0]
            return subject if subject and subject.sure else None
    return None


def phrase_without_and(words: Sequence[Word], at: int, end: int, known: Lexicon) -> tuple[Subject | None, int]:
    """A phrase, also where "and" is written to it: "والدول الجزرية تقول"."""
    if not words[at].bits & AND:
        return phrase(words, at, end, known)
    rest = [without_letter(words[at], known), *words[at + 1 : end]]
    subject, length = phrase(rest, 0, len(rest), known)
    return subject, at + length


def _to_whom(words: Sequence[Word], end: int, known: Lexicon) -> Subject | None:
    for at in range(max(0, end - REACH), end):
        if words[at].bits & PREFIX and words[at].key.startswith("ل") and words[at].bits & (ROLE | GIVEN | HONORIFIC):
            return told(words, at, end, known)
    return None


def told(words: Sequence[Word], at: int, end: int, known: Lexicon) -> Subject | None:
    """A phrase with ل written to it: لمراد, للوزارة."""
    word = words[at]
    if word.key.startswith("لل"):
        key, text, start = f"ال{word.key[2:]}", f"ال{word.text[2:]}", word.start
    elif word.key.startswith("ل") and (word.bits & PREFIX or not word.bits & GIVEN):
        key, text, start = word.key[1:], word.text[1:], word.start + 1
    else:
        return phrase(words, at, end, known)[0]
    bare = Word(text, key, start, word.end, known.bits.get(key, 0))
    rest = [bare, *words[at + 1 : min(end, at + BACK)]]
    return phrase(rest, 0, len(rest), known)[0]


def _may_lead(words: Sequence[Word], at: int, subject: Subject, known: Lexicon) -> bool:
    """Whether a phrase can be the subject of a verb behind it: somebody, and nothing governs it."""
    before = words[at - 1] if at else None
    if before and (
        before.text[0].isdigit()
        or _governs(before)
        or before.key in ONE_OF
        or (before.bits & NOUN and not before.bits & DEFINITE)
    ):
        return False
    first = _is_clause_start(words, at)
    if subject.kind == "name" and not subject.roles and not known.genders.get(fold(subject.name.split()[0])):
        return first
    return subject.sure or first


def _is_clause_start(words: Sequence[Word], at: int) -> bool:
    return not at or bool(words[at - 1].bits & (OPENING | COMPLEMENTIZER)) or words[at - 1].text in COMMAS


def _governs(word: Word) -> bool:
    return bool(word.bits & PREPOSITION and not word.bits & COMPLEMENTIZER)


def fits_verb(subject: Subject, verb: Word) -> bool:
    """A verb before its subject agrees in gender, and is singular."""
    if subject.plural and verb.bits & FINITE and words_end(subject.name).endswith("ين"):
        return False  # the object: "سألت المسعفين"
    either = verb.bits & MASCULINE and verb.bits & FEMININE  # "تفقد"
    if either or not subject.gender or (subject.plural and subject.kind != "organisation"):
        return True
    return not verb.bits & (FINITE | ACTING) or subject.gender == ("f" if verb.bits & FEMININE else "m")


def words_end(name: str) -> str:
    return fold(name.split(maxsplit=1)[0])
