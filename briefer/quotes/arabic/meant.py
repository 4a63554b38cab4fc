"""What an Arabic description tells of whom it means: an age, a work, whose they are, who agrees with it."""

from briefer.quotes.arabic.bits import BODY, MODIFIER, PAPER, ROLE
from briefer.quotes.arabic.forms import arabic_lexicon, stem
from briefer.quotes.arabic.spelling import fold
from briefer.quotes.grammar import Subject
from briefer.quotes.voices import Voice
from briefer.quotes.word_sets import word_set

_CHILD = word_set("ar", "nouns.of_an_age")
_AGES = word_set("ar", "nouns.ages")
_MAKERS = word_set("ar", "nouns.makers")
_WITH_US = word_set("ar", "verbs.speaking_to_us")
_ANYBODY = word_set("ar", "nouns.anybody")
_WORKS = word_set("ar", "nouns.works")
_SAME = ("ذات", "نفس", "عين")


def office_of(name: str) -> tuple[str, frozenset[str]]:
    """An office as it is kept: its word, and behind + what it is of."""
    first, *of = name.split()
    return first, frozenset(f"+{word.removesuffix('ة')}" for word in of)


def has_words(subject: Subject, office: str) -> bool:
    return all(f"+{word.removesuffix('ة')}" in subject.roles for word in office.split()[1:])


def with_us(subject: Subject) -> bool:
    """Whether somebody is who speaks to us: "محدثنا"."""
    return stem(fold(subject.name.split()[0])) in _WITH_US


def is_anybody(subject: Subject) -> bool:
    """Whether a word is said of whoever it may be: "الرجل", "السيدة"."""
    return " " not in subject.name and stem(fold(subject.name)) in _ANYBODY


def is_epithet(subject: Subject) -> bool:
    """المدرب الإسباني, القاضية السابقة: more of somebody who was named, not the office itself."""
    last = fold(subject.name.split()[-1])
    former = arabic_lexicon().bits.get(last, 0) & MODIFIER
    return " " in subject.name and bool(former or last.endswith(("ي", "ية")))


def is_somebody(voice: Voice | None) -> bool:
    """Whether a voice is a human being without a name, and no body."""
    bits = arabic_lexicon().bits.get(fold(voice.name.split()[0]), 0) if voice else 0
    return bool(bits & ROLE and not bits & (BODY | PAPER))


def is_maker(subject: Subject, head: str) -> bool:
    """Whether somebody is told by their work: "صاحبة «حارة الزعفران»", "مخرج فيلم «الليل»"."""
    rest = [fold(word) for word in subject.name.split()[1:2]]
    if head in _CHILD and rest and rest[0] in _AGES:
        return True  # "ابن الثالثة والخمسين"
    return head in _MAKERS and (not rest or rest[0] in _WORKS) and not subject.definite


def short(subject: Subject) -> bool:
    *_, last = subject.name.split()
    return subject.name.count(" ") <= 1 or fold(last).startswith(_SAME)  # "المدرب الإسباني", "الإطار الوطني ذاته"


def compatible(wanted: set[str] | frozenset[str], voice: Voice) -> bool:
    """Whether somebody can hold an office of something: not if theirs is of something else."""
    of = {role for role in wanted if role.startswith("+")}
    theirs = {role for role in voice.roles if role.startswith("+")}
    return not of or not theirs or bool(of & theirs)


def agree(voice: Voice, subject: Subject) -> bool:
    if voice.plural != subject.plural and (voice.person or subject.kind == "verb"):
        return False
    return not (voice.gender and subject.gender and voice.gender != subject.gender)
