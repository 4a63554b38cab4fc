"""Who a cue in Arabic says speaks: behind the verb, before it, or in what stands for one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefer.model import Span
from briefer.quotes.arabic.bits import (
    ACCORDING,
    ACTING,
    AND,
    BODY,
    COMPLEMENTIZER,
    DEFINITE,
    FEMININE,
    FINITE,
    GIVEN,
    NOUN,
    OWNED,
    PAPER,
    PARTICIPLE,
    PREFIX,
    PREPOSITION,
    ROLE,
    WEAK,
)
from briefer.quotes.arabic.cues import (
    BACK,
    BY_SAYING,
    FROM_WHOM,
    HIS_TERMS,
    LEARNING,
    SAYING,
    SKIPPED,
    in_the_verb,
    is_his,
    is_their_saying,
    is_verb,
    stem_of_verb,
)
from briefer.quotes.arabic.descriptions import description_end
from briefer.quotes.arabic.forms import stem
from briefer.quotes.arabic.fronted import ON_HIS_PART, fits_verb, left_of, told
from briefer.quotes.arabic.names import CIRCUMSTANCE
from briefer.quotes.arabic.phrases import phrase
from briefer.quotes.arabic.runs import NUMBERS, STOP, run_end, span
from briefer.quotes.arabic.spelling import fold, printed
from briefer.quotes.grammar import Subject, Word
from briefer.quotes.lexicon import BIT, Lexicon
from briefer.quotes.word_sets import word_set

_TO_THE_PRESS = word_set("ar", "nouns.to_the_press")
_PRESS_SIDE = word_set("ar", "nouns.meanwhile")
_ADVERB = BIT["cue_words.adverbs"] | BIT["words.not_names"]
_SOME = word_set("ar", "nouns.amounts")
_THIS = frozenset({"هذا", "هذه", "ذلك", "تلك"})
_SOME_OF_THEM = word_set("ar", "pronouns.some_of_them")
_PARTY = 3  # words of a party's name
_SPEECHES = word_set("ar", "nouns.speeches")
_TO_IT = frozenset({"فيه", "فيها", "به", "بها", "عليه", "عليها", "منه", "منها", "اليه", "إليه", "إليها", "عنه", "عنها"})
_ACCUSATIVE = re.compile("ء(?:ه|ها|هم|هما)$")
_MANY = re.compile(r"(?:ال)?(?:..ائ.|.وا..|[متو].ا.ي.|ا.ا.ي.|..ا.ي.)")  # قصائد, رسائل: broken plurals
_SAME = word_set("ar", "pronouns.same")
STANDS = word_set("ar", "verbs.standing")


def subject_of(words: Sequence[Word], place: int, end: int, known: Lexicon) -> Subject | None:
    """Who a cue says speaks, in its own clause."""
    word = words[place]
    if word.key in SAYING:
        return _behind_from(words, place, known)
    if is_their_saying(words, place):
        return phrase(words, place + 1, end, known)[0]
    if word.bits & ACCORDING or not (word.bits & (FINITE | PARTICIPLE) or word.key in BY_SAYING):
        return named_by(words, place, end, known)
    return _subject_of_verb(words, place, end, known) if word.bits & FINITE and is_verb(words, place) else None


def _subject_of_verb(words: Sequence[Word], place: int, end: int, known: Lexicon) -> Subject | None:
    word = words[place]
    if word.key.removeprefix("و") in STANDS and place + 1 < end and words[place + 1].key == "في":
        theirs = place + 2 < end and words[place + 2].bits & OWNED  # "وجاء في بيانه"
        return None if theirs else _whose_paper(words, place + 2, end, known)
    if place and words[place - 1].key in {"قد", "وقد"}:  # "وكان المدعي العام قد أبلغ المحكمة"
        return left_of(words, place, known) or right_of(words, place, end, known)
    source = _behind_from(words[:end], end, known) if "نقل" in word.key else None
    if stem_of_verb(word) in LEARNING:
        return _learnt_from(words, place, end, known)
    left = left_of(words, place, known, first=True) if not word.bits & AND else None
    if left and left.kind == "name" and is_his(words, place):
        left = replace(left, sure=True)
    subject = source or left or right_of(words, place, end, known)
    return subject or (
        None if word.bits & AND else left_of(words, place, known) or _whose_statement(words, place, known)
    )


def _whose_paper(words: Sequence[Word], at: int, end: int, known: Lexicon) -> Subject | None:
    """The ministry of "وجاء في بيان الوزارة" and "في بيان أصدرته الوزارة"; her of "في رسالة نشرتها"."""
    bare = at + 1 < len(words) and words[at].bits & PAPER and not words[at].bits & DEFINITE
    made = words[at + 1] if bare else None
    if made and made.bits & OWNED and made.bits & (FINITE | ACTING):
        return right_of(words, at + 1, len(words), known) or in_the_verb(made)
    return phrase(words, at, end, known)[0]


def _whose_statement(words: Sequence[Word], place: int, known: Lexicon) -> Subject | None:
    """بعد تصريح لمراد قال فيه: "to whom" belongs the statement in which something is said."""
    if place + 1 >= len(words) or words[place + 1].key not in _TO_IT:
        return None
    owned = (at for at in range(max(0, place - SKIPPED), place) if words[at].key.startswith("ل") and at)
    at = next((at for at in owned if stem(words[at - 1].key) in _SPEECHES), 0)
    return told(words, at, place, known) if at else None


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
        if stem_of_verb(words[at]) in LEARNING:
            return _learnt_from(words, at, end, known)
        return right_of(words, at, end, known) or in_the_verb(words[at])
    return told(words, at, end, known)


def _learnt_from(words: Sequence[Word], place: int, end: int, known: Lexicon) -> Subject | None:
    """علمت «المنارة» من مصادر مطلعة: the one behind the first من."""
    reach = range(place + 1, min(place + 2 * SKIPPED, end - 1))
    at = next((at for at in reach if words[at].key in FROM_WHOM), 0)
    return phrase(words, at + 1, end, known)[0] if at else None


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
    if _is_counted(words, at, end):
        return _counted(words, at, end)
    if _begins_something_else(word):
        acts = at + 1 < end and words[at + 1].text[0].isalpha() and not verb.bits & OWNED
        return _in_marks(word) if word.stretch >= 0 and acts else None
    subject, after = phrase(words, at, end, known)
    if subject is None and (same := _the_same(words, at, end)):
        return same
    if subject is None:
        named = verb.bits & OWNED and word.bits & NOUN and word.bits & DEFINITE  # "ما سماه الشارع"
        return Subject(span=span(words, at, at + 1), kind="organisation", name=word.text) if named else None
    if not fits_verb(subject, verb) and _is_family_name(subject):
        subject = replace(subject, gender="")  # "رأت شاهين"
    if not fits_verb(subject, verb) and _is_she(subject, verb, known):
        subject = replace(subject, gender="f")  # "ودعت عضو اللجنة سميعة غلاب"
    if not fits_verb(subject, verb):
        return _as_family_name(subject, word) if subject.kind == "role" and after == at + 1 else None
    return _told_of(words, verb, at, after, subject, end)


def _told_of(words: Sequence[Word], verb: Word, at: int, after: int, subject: Subject, end: int) -> Subject:
    """A subject that no list has is sure behind a verb of speech, if something else begins behind it."""
    word = words[at]
    if not subject.sure and not subject.gender and verb.bits & (FINITE | ACTING):
        subject = replace(subject, gender=in_the_verb(verb).gender)
    attached = word.key[0] in "بلك" and not subject.sure  # "هدد باتخاذ"
    speaks = verb.bits & FINITE and not verb.bits & WEAK and not _MANY.fullmatch(word.key)
    told = speaks and not subject.sure and not attached and _ends_there(words, after, end)
    return replace(subject, sure=True) if told else subject


def _in_marks(word: Word) -> Subject | None:
    """A party in marks: أعلن «التيار الوطني» رفضه."""
    name = word.text.strip("\"“”„«»‹›' \u00a0")
    short = len(name.split()) <= _PARTY
    return Subject(span=Span(word.start, word.end), kind="organisation", name=name) if short else None


def _the_same(words: Sequence[Word], at: int, end: int) -> Subject | None:
    """Whoever spoke, by any word and ذاته: "الإطار الوطني ذاته"; one of some: "أحدهم"."""
    if words[at].key in _SOME_OF_THEM:
        return Subject(span=span(words, at, at + 1), kind="role", name=printed(words[at].text))
    last = next((place for place in range(at + 1, min(at + 4, end)) if words[place].key in _SAME), 0)
    if not last or not words[at].bits & DEFINITE:
        return None
    name = " ".join(word.text for word in words[at : last + 1])
    return Subject(span=span(words, at, last + 1), kind="role", name=name, definite=True)


def _begins_something_else(word: Word) -> bool:
    if word.stretch >= 0 or not word.text[0].isalpha() or word.bits & AND or stem(word.key) in _SPEECHES:
        return True
    object_ = word.bits & OWNED and _ACCUSATIVE.search(word.key)  # "أبلغ وزراءه"
    return bool(object_ or word.bits & (STOP | PREFIX)) and not word.bits & GIVEN


def _is_family_name(subject: Subject) -> bool:
    """Whether a given name alone may be that of a family: it tells nobody's gender."""
    return subject.kind == "name" and " " not in subject.name and not subject.roles


def _is_she(subject: Subject, verb: Word, known: Lexicon) -> bool:
    """A title may be a man's word for a woman, where the name tells nothing else."""
    told = known.genders.get(fold(subject.name.split()[0]), "")
    return subject.kind == "name" and " " in subject.name and bool(verb.bits & FEMININE) and told != "m"


def _as_family_name(subject: Subject, word: Word) -> Subject | None:
    """A word for a man with a woman's verb is her family name: "تقول القاضي"."""
    trade = word.bits & (DEFINITE | ROLE) and not word.bits & OWNED
    return replace(subject, kind="name", gender="", roles=frozenset(), sure=False) if trade else None


def _is_counted(words: Sequence[Word], at: int, end: int) -> bool:
    """46 بالمئة من المشاركين, عدد من النواب, ثلاثة شهود."""
    word = words[at]
    if word.stretch >= 0 or at + 1 >= end:
        return False
    if word.key in NUMBERS:
        return bool(words[at + 1].bits & (ROLE | BODY))
    return word.text[0].isdigit() or (word.key in _SOME and words[at + 1].key == "من")


def _counted(words: Sequence[Word], at: int, end: int) -> Subject | None:
    """46 بالمئة من المشاركين."""
    last = at + 1
    while last < min(end, at + 5) and words[last].stretch < 0 and not words[last].bits & (FINITE | COMPLEMENTIZER):
        if words[last].bits & (ROLE | DEFINITE | BODY):
            last = description_end(words, last, run_end(words, last, end), end) - 1
            name = " ".join(word.text for word in words[at : last + 1])
            return Subject(span=span(words, at, last + 1), kind="role", name=name, plural=True)
        last += 1
    return None


def _passed_over(words: Sequence[Word], at: int, end: int) -> int:
    """How many words between a verb and its subject say when, where and on whose part."""
    word, following = words[at], words[at + 1].key if at + 1 < end else ""
    if word.stretch >= 0:
        return 0
    if word.key in {"من", "في"} and following in ON_HIS_PART | _PRESS_SIDE:
        return 3 if at + 2 < end and words[at + 2].key in {"ذاته", "نفسه"} else 2
    day = word.bits & _ADVERB and not word.bits & (GIVEN | PREPOSITION)
    if word.key in _THIS and at + 1 < end and words[at + 1].bits & ROLE:
        return 1  # "وأوضح هذا المسؤول"
    return 1 if day or word.text in {"،", ","} or word.key in _TO_THE_PRESS or word.key in _TO_IT or _how(word) else 0


def _how(word: Word) -> bool:
    """باكية, مبتسما."""
    return not word.bits & (GIVEN | ROLE | BODY) and bool(CIRCUMSTANCE.match(word.key))


def _ends_there(words: Sequence[Word], after: int, end: int) -> bool:
    """Whether a word that no list has is the whole subject: what follows begins something else."""
    if after >= end:
        return True
    word = words[after]
    return (
        word.stretch >= 0
        or not word.text[0].isalpha()
        or word.key in _SAME
        or bool(word.bits & (STOP | PREFIX | PARTICIPLE | FINITE | ACTING | ROLE))
        or word.key in BY_SAYING
        or word.text.endswith(("اً", "ًا", "ا", "ة"))
    )
