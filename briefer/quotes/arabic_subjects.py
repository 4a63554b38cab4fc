"""Who a cue in Arabic says speaks: behind the verb, before it, or at the start of the sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefer.quotes.arabic_cues import (
    BACK,
    BY_SAYING,
    COMMAS,
    HIS_TERMS,
    RELATIVE,
    SAYING,
    SKIPPED,
    in_the_verb,
    is_verb,
)
from briefer.quotes.arabic_forms import (
    ACCORDING,
    AND,
    BODY,
    COMPLEMENTIZER,
    DEFINITE,
    FEMININE,
    FINITE,
    GIVEN,
    HONORIFIC,
    NOUN,
    OWNED,
    PARTICIPLE,
    PREFIX,
    PREPOSITION,
    ROLE,
    fold,
)
from briefer.quotes.arabic_names import CIRCUMSTANCE, STOP
from briefer.quotes.arabic_phrases import phrase, span, without_letter
from briefer.quotes.grammar import Subject, Word
from briefer.quotes.lexicon import BIT, Lexicon

REACH = 14  # words between a cue and the marks
_ON_HIS_PART = frozenset({"جهته", "جهتها", "جهتهم", "جانبه", "جانبها", "جانبهم", "ناحيته", "ناحيتها"})
_TO_THE_PRESS = frozenset({"للصحفيين", "للصحافيين", "للصحافة", "للاعلام", "لنا", "له", "لها", "لهم", "لي"})
_PRESS_SIDE = frozenset({"المقابل", "السياق", "الصدد", "الاطار", "الاثناء", "الوقت"})
_HELPER = BIT["cue_words.auxiliaries"] | BIT["cue_words.adverbs"] | BIT["cue_words.negators"]
_OPENING = (
    BIT["cue_words.negators"] | BIT["words.conjunctions"] | BIT["cue_words.auxiliaries"] | BIT["cue_words.adverbs"]
)
_ADVERB = BIT["cue_words.adverbs"] | BIT["words.not_names"]
_SOME = frozenset({"عدد", "العديد", "مجموعة", "الكثير", "كثير", "بعض", "معظم", "غالبية", "مئات", "عشرات", "الاف"})
_AND_HE = frozenset({"وهو", "وهي"})
_TO_IT = frozenset({"فيه", "فيها", "به", "بها", "عليه", "عليها", "منه", "منها", "اليه", "إليه", "إليها", "عنه", "عنها"})
_SAME = frozenset({"ذاته", "ذاتها", "نفسه", "نفسها", "عينه", "عينها"})
_ONE_OF = frozenset({"احد", "احدى"})
STANDS = frozenset({"جاء", "ورد"})  # "جاء فيه": a statement speaks for whoever made it


def subject_of(words: Sequence[Word], place: int, end: int, known: Lexicon) -> Subject | None:
    """Who a cue says speaks, in its own clause."""
    word = words[place]
    if word.key in SAYING:
        return _behind_from(words, place, known)
    if word.bits & ACCORDING or not (word.bits & (FINITE | PARTICIPLE) or word.key in BY_SAYING):
        return named_by(words, place, end, known)
    return _subject_of_verb(words, place, end, known) if word.bits & FINITE and is_verb(words, place) else None


def _subject_of_verb(words: Sequence[Word], place: int, end: int, known: Lexicon) -> Subject | None:
    word = words[place]
    if word.key.removeprefix("و") in STANDS and place + 1 < end and words[place + 1].key == "في":
        return phrase(words, place + 2, end, known)[0]  # "وجاء في بيان الوزارة"
    if place and words[place - 1].key in {"قد", "وقد"}:  # "وكان المدعي العام قد أبلغ المحكمة"
        return _left_of(words, place, known) or right_of(words, place, end, known)
    source = _behind_from(words[:end], end, known) if "نقل" in word.key else None
    left = _left_of(words, place, known, first=True) if not word.bits & AND else None
    subject = source or left or right_of(words, place, end, known)
    return subject or (None if word.bits & AND else _left_of(words, place, known))


def named_by(words: Sequence[Word], place: int, end: int, known: Lexicon) -> Subject | None:
    """Whom words like بحسب and على حد تعبيره name."""
    his = HIS_TERMS.match(words[place].key)
    if his:
        return in_the_verb(words[place], "f" if his[1] == "ها" else "m", plural=his[1].startswith("هم"))
    at = place + 1
    while at < end and words[at].key in {"ما", "لما", "عن", "ل"}:
        at += 1
    if at >= end:
        return None
    if words[at].bits & FINITE and is_verb(words, at):
        return right_of(words, at, end, known) or in_the_verb(words[at])
    return _told(words, at, end, known)


def _told(words: Sequence[Word], at: int, end: int, known: Lexicon) -> Subject | None:
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


def _behind_from(words: Sequence[Word], place: int, known: Lexicon) -> Subject | None:
    """نقلت الوكالة عن مصدر حكومي قوله: the one behind the first عن."""
    start = next(
        (at for at in range(place - 1, max(-1, place - BACK), -1) if "نقل" in words[at].key), max(0, place - BACK)
    )
    for at in range(start, place):
        if words[at].key == "عن" and at + 1 < place:
            return phrase(words, at + 1, place, known)[0]
    return None


def right_of(words: Sequence[Word], place: int, end: int, known: Lexicon) -> Subject | None:
    """The phrase right behind a verb, past "من جهته" and the day of the week, that agrees with it."""
    verb = words[place]
    at = place + 1
    while at < min(place + 1 + SKIPPED, end):
        skip = _passed_over(words, at, end)
        if skip:
            at += skip
            continue
        return _right_phrase(words, verb, at, end, known)
    return None


def _right_phrase(words: Sequence[Word], verb: Word, at: int, end: int, known: Lexicon) -> Subject | None:
    word = words[at]
    if (word.text[0].isdigit() and word.stretch < 0) or (
        word.key in _SOME and at + 1 < end and words[at + 1].key == "من"
    ):
        return _counted(words, at, end)
    if _begins_something_else(word):
        return None
    subject, after = phrase(words, at, end, known)
    if subject is None and (same := _the_same(words, at, end)):
        return same
    if subject is None:
        named = verb.bits & OWNED and word.bits & NOUN and word.bits & DEFINITE  # "ما سماه الشارع"
        return Subject(span=span(words, at, at + 1), kind="organisation", name=word.text) if named else None
    if not _fits_verb(subject, verb):
        return _as_family_name(subject, word) if subject.kind == "role" and after == at + 1 else None
    attached = word.key[0] in "بلك" and not subject.sure  # "هدد باتخاذ"
    return replace(subject, sure=subject.sure or (_ends_there(words, after, end) and not attached))


def _the_same(words: Sequence[Word], at: int, end: int) -> Subject | None:
    """Whoever spoke, by any word and ذاته: "الإطار الوطني ذاته"."""
    last = next((place for place in range(at + 1, min(at + 4, end)) if words[place].key in _SAME), 0)
    if not last or not words[at].bits & DEFINITE:
        return None
    name = " ".join(word.text for word in words[at : last + 1])
    return Subject(span=span(words, at, last + 1), kind="role", name=name, definite=True)


def _begins_something_else(word: Word) -> bool:
    if word.stretch >= 0 or not word.text[0].isalpha() or word.bits & AND:
        return True
    return bool(word.bits & STOP) and not word.bits & GIVEN


def _as_family_name(subject: Subject, word: Word) -> Subject | None:
    """A word for a man with a woman's verb is her family name: "تقول القاضي"."""
    return replace(subject, kind="name", gender="", roles=frozenset()) if word.bits & DEFINITE else None


def _counted(words: Sequence[Word], at: int, end: int) -> Subject | None:
    """46 بالمئة من المشاركين."""
    last = at + 1
    while last < min(end, at + 5) and words[last].stretch < 0 and not words[last].bits & (FINITE | COMPLEMENTIZER):
        if words[last].bits & (ROLE | DEFINITE | BODY):
            name = " ".join(word.text for word in words[at : last + 1])
            return Subject(span=span(words, at, last + 1), kind="role", name=name, plural=True)
        last += 1
    return None


def _passed_over(words: Sequence[Word], at: int, end: int) -> int:
    """How many words between a verb and its subject say when, where and on whose part."""
    word, following = words[at], words[at + 1].key if at + 1 < end else ""
    if word.stretch >= 0:
        return 0
    if word.key in {"من", "في"} and following in _ON_HIS_PART | _PRESS_SIDE:
        return 3 if at + 2 < end and words[at + 2].key in {"ذاته", "نفسه"} else 2
    day = word.bits & _ADVERB and not word.bits & (GIVEN | PREPOSITION)
    return 1 if day or word.text in {"،", ","} or word.key in _TO_THE_PRESS or word.key in _TO_IT or _how(word) else 0


def _how(word: Word) -> bool:
    """باكية, مبتسما."""
    return not word.bits & (GIVEN | ROLE | BODY) and bool(CIRCUMSTANCE.match(word.key))


def words_end(name: str) -> str:
    return fold(name.split(maxsplit=1)[0])


def _fits_verb(subject: Subject, verb: Word) -> bool:
    """A verb before its subject agrees in gender, and is singular."""
    if subject.plural and verb.bits & FINITE and words_end(subject.name).endswith("ين"):
        return False  # the object: "سألت المسعفين"
    if not subject.gender or (subject.plural and subject.kind != "organisation"):
        return True
    return not (verb.bits & FINITE) or subject.gender == ("f" if verb.bits & FEMININE else "m")


def _ends_there(words: Sequence[Word], after: int, end: int) -> bool:
    """Whether a word that no list has is the whole subject: what follows begins something else."""
    if after >= end:
        return True
    word = words[after]
    return (
        word.stretch >= 0
        or not word.text[0].isalpha()
        or bool(word.bits & (STOP | PREFIX | PARTICIPLE | FINITE))
        or word.key in BY_SAYING
        or word.text.endswith(("اً", "ًا", "ا", "ة"))
    )


def _left_of(
    words: Sequence[Word], place: int, known: Lexicon, *, first: bool = False, which: bool = False
) -> Subject | None:
    """الأستاذة حورية زروقي قالت لنا: what ends at the verb; ``first`` for nothing but the start of the clause."""
    verb = words[place]
    while place and (words[place - 1].bits & (_HELPER | RELATIVE) or words[place - 1].text in COMMAS):
        which = which or bool(words[place - 1].bits & RELATIVE)
        place -= 1
    if place > 1 and words[place - 1].key in _ON_HIS_PART:
        place -= 2
    which = which or words[place - 1].key in _AND_HE if place else which
    place -= 1 if place and words[place - 1].key in _AND_HE else 0
    if place > 1 and words[place - 1].key == "ان":  # "سبق للوسيط الأممي أن أكد"
        return _to_whom(words, place - 1, known)
    best: Subject | None = None
    at = max(0, place - REACH)
    while at < place:
        subject, after = _phrase_without_and(words, at, place, known)
        if subject and after == place and (which or _may_lead(words, at, subject, known)):
            if first and not _is_clause_start(words, at):
                return None
            if at > 1 and words[at - 1].key in _AND_HE:  # "نجلاء الغمري، وهي محاسبة، قالت"
                return _left_of(words, at - 1, known, which=which)
            best = subject
            break
        at = max(after, at + 1)
    best = best or (None if first else _behind_that(words, place, known))
    return best if best and _fits_verb(best, verb) else None


def _behind_that(words: Sequence[Word], place: int, known: Lexicon) -> Subject | None:
    """Whom a clause is about that begins with أن: "أن وزارة الصحة في حكومة الإقليم كانت قد حذرت"."""
    for at in range(place - 1, max(0, place - REACH), -1):
        if words[at].bits & FINITE or words[at].text in COMMAS:
            return None
        if words[at].key == "ان":
            subject = phrase(words, at + 1, place, known)[0]
            return subject if subject and subject.sure else None
    return None


def _phrase_without_and(words: Sequence[Word], at: int, end: int, known: Lexicon) -> tuple[Subject | None, int]:
    """A phrase, also where "and" is written to it: "والدول الجزرية تقول"."""
    if not words[at].bits & AND:
        return phrase(words, at, end, known)
    rest = [without_letter(words[at], known), *words[at + 1 : end]]
    subject, length = phrase(rest, 0, len(rest), known)
    return subject, at + length


def _to_whom(words: Sequence[Word], end: int, known: Lexicon) -> Subject | None:
    for at in range(max(0, end - REACH), end):
        if words[at].bits & PREFIX and words[at].key.startswith("ل") and words[at].bits & (ROLE | GIVEN | HONORIFIC):
            return _told(words, at, end, known)
    return None


def _may_lead(words: Sequence[Word], at: int, subject: Subject, known: Lexicon) -> bool:
    """Whether a phrase can be the subject of a verb behind it: somebody, and nothing governs it."""
    before = words[at - 1] if at else None
    if before and (_governs(before) or before.key in _ONE_OF or (before.bits & NOUN and not before.bits & DEFINITE)):
        return False
    first = _is_clause_start(words, at)
    if subject.kind == "name" and not subject.roles and not known.genders.get(fold(subject.name.split()[0])):
        return first
    return subject.sure or first


def _is_clause_start(words: Sequence[Word], at: int) -> bool:
    return not at or bool(words[at - 1].bits & (_OPENING | COMPLEMENTIZER)) or words[at - 1].text in COMMAS


def _governs(word: Word) -> bool:
    return bool(word.bits & PREPOSITION and not word.bits & COMPLEMENTIZER)


def actor(words: Sequence[Word], known: Lexicon) -> Subject | None:
    """Whom a sentence is about: whoever stands behind its first verb, or at its start."""
    for at in _openings(words):
        word = words[at]
        if word.stretch >= 0 or not word.text[0].isalpha():
            continue
        if word.bits & FINITE or not word.bits & (ROLE | HONORIFIC | GIVEN | DEFINITE | BODY | NOUN):
            subject = right_of(words, at, len(words), known)
            if subject and (subject.sure or word.bits & FINITE):
                return subject
        subject = fronted(words, at, known) if not word.bits & FINITE else None
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
    subject, _ = phrase(words, at, len(words), known)
    return subject if subject and subject.sure and (subject.kind in {"name", "role"} or led) else None


def _openings(words: Sequence[Word]) -> Iterator[int]:
    """Where the first clause begins, and behind the comma of "وفي مؤتمر صحفي،"."""
    at = 0
    while at < len(words) and words[at].bits & _OPENING and not words[at].bits & (GIVEN | ROLE):
        at += 1
    if at >= len(words):
        return
    if words[at].key in {"من", "ومن"} and at + 2 < len(words) and words[at + 1].key in _ON_HIS_PART:
        at += 3 if words[at + 2].text in COMMAS else 2
    if at >= len(words):
        return
    if not words[at].bits & (PREPOSITION | PREFIX) and not words[at].text.endswith(("اً", "ًا")):
        yield at
        return
    comma = next((place for place in range(at, min(len(words), REACH)) if words[place].text in {"،", ","}), 0)
    if comma and comma + 1 < len(words):
        yield comma + 1
    yield from (
        place for place in range(at, min(len(words), REACH)) if words[place].bits & FINITE and is_verb(words, place)
    )
