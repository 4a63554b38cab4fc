"""A name or a description in Arabic, without what hangs on it behind a comma."""

from collections.abc import Sequence
from dataclasses import replace

from briefer.quotes.arabic.bits import (
    ACTING,
    BODY,
    COMPLEMENTIZER,
    DEFINITE,
    FINITE,
    GIVEN,
    HONORIFIC,
    MODIFIER,
    NOUN,
    PAPER,
    PARTICIPLE,
    PREFIX,
    ROLE,
)
from briefer.quotes.arabic.descriptions import INSIDE, ONE_OF, described, description_end, gender, roles
from briefer.quotes.arabic.names import denied, name_begin, name_end
from briefer.quotes.arabic.runs import run_end, span
from briefer.quotes.arabic.spelling import printed
from briefer.quotes.grammar import Subject, Word
from briefer.quotes.lexicon import Lexicon
from briefer.quotes.word_sets import word_set

_CHILD = word_set("ar", "nouns.of_an_age")
_AGES = word_set("ar", "nouns.ages")
_HEAD = ROLE | HONORIFIC | BODY | PAPER
_NO_ENDING = ("اً", "ًا", "ها", "هم")
_COMMA = frozenset({"،", ",", "("})


def without_letter(word: Word, known: Lexicon) -> Word:
    """A word without the و, ف, ب, ل written before it."""
    if word.key.startswith("لل"):
        return Word(
            f"ال{word.text[2:]}", f"ال{word.key[2:]}", word.start, word.end, known.bits.get(f"ال{word.key[2:]}", 0)
        )
    return Word(word.text[1:], word.key[1:], word.start + 1, word.end, known.bits.get(word.key[1:], 0))


def simple(words: Sequence[Word], at: int, end: int, known: Lexicon) -> tuple[Subject | None, int]:
    """A name or description without commas."""
    last = run_end(words, at, end)
    if last == at:
        return None, at + 1
    if words[at].bits == DEFINITE and at + 1 < last and words[at + 1].bits & DEFINITE and words[at + 1].bits & _HEAD:
        last = at + 1  # "شكر العبسي الرئيس"
    if words[at].key in _CHILD and at + 1 < last and words[at + 1].key in _AGES:
        return _of_an_age(words, at, last)
    begin = name_begin(words, at, last)
    if words[at].key in ONE_OF and last - at > 1:  # "أحد أفراد الأمن"
        return described(words, at, _inside(words, description_end(words, at + 1, last, end), end))
    if begin < last:
        return _named(words, at, begin, name_end(words, begin, last), known)
    if words[at].bits & _HEAD:
        return described(words, at, description_end(words, at, last, end))
    return _behind_adjective(words, at, last, known) or _unknown(words, at, last)


def _of_an_age(words: Sequence[Word], at: int, last: int) -> tuple[Subject, int]:
    """Somebody by their age: "ابن الثالثة والخمسين"."""
    after = at + 3 if at + 2 < last and words[at + 2].key.startswith("وال") else at + 2
    name = " ".join(printed(word.text) for word in words[at:after])
    child = "f" if words[at].key.endswith("ة") else "m"
    return Subject(span=span(words, at, after), kind="role", name=name, gender=child, definite=True), after


def _inside(words: Sequence[Word], at: int, end: int) -> int:
    """Where a description ends that says where they are: "أحد العاملين في المصنع"."""
    inside = at + 1 < end and words[at].key in INSIDE and words[at + 1].bits & BODY and words[at + 1].stretch < 0
    return run_end(words, at + 1, end) if inside else at


def _named(words: Sequence[Word], at: int, begin: int, last: int, known: Lexicon) -> tuple[Subject, int]:
    before = words[at:begin]
    given = known.genders.get(words[begin].key, "")
    offices = roles(before)
    subject = Subject(
        span=span(words, at, last),
        kind="name",
        name=" ".join(printed(word.text) for word in words[begin:last]),
        gender="f" if gender(before) == "f" else _gender_of_name(words, begin, last, given) or gender(before),
        roles=offices,
        sure=bool(offices or given or last - begin > 1),
    )
    return subject, last


def _gender_of_name(words: Sequence[Word], begin: int, last: int, given: str) -> str:
    if begin + 1 < last and words[begin + 1].key == "الدين":
        return "m"
    return given if given in {"f", "m"} and (last - begin > 1 or begin) else ""


def _behind_adjective(words: Sequence[Word], at: int, last: int, known: Lexicon) -> tuple[Subject, int] | None:
    """The girl in "الصغيرة سيدرا"."""
    if at + 1 >= last or words[at].bits != DEFINITE or words[at + 1].bits & ~GIVEN or not words[at].key.endswith("ة"):
        return None
    subject, after = _named(words, at, at + 1, name_end(words, at + 1, last), known)
    return replace(subject, gender="f", sure=True), after


def _unknown(words: Sequence[Word], at: int, last: int) -> tuple[Subject | None, int]:
    """Words no list has, behind a verb: a family name, or a description."""
    word = words[at]
    if word.bits & (NOUN | PREFIX | MODIFIER | PARTICIPLE | FINITE | ACTING) or word.key.endswith(("ات", "ها", "هم")):
        return None, at + 1
    if denied(words, at) or (word.bits & DEFINITE and word.key.endswith("ة") and at + 1 == last):
        return None, at + 1
    if word.key.endswith("ه") and not word.key.endswith("يه") and not word.bits:
        return None, at + 1
    plural = bool(word.bits & DEFINITE) and word.key.endswith("ون")
    if (word.bits & DEFINITE and at + 1 < last and words[at + 1].bits & DEFINITE) or plural:
        subject, after = described(words, at, description_end(words, at, last, last))
        return replace(subject, kind="role", sure=False, plural=plural), after
    after = at + 2 if _is_foreign(words, at, last) else at + 1
    name = " ".join(printed(each.text) for each in words[at:after])
    return Subject(span=span(words, at, after), kind="name", name=name, sure=False), after


def _is_foreign(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether two words no list has are a name, by the office or the comma behind them: "سترين أوفلاك مدرب المنتخب"."""
    if at + 2 > last or words[at].bits or words[at + 1].bits or words[at + 1].text.endswith(_NO_ENDING):
        return False
    behind = words[at + 2] if at + 2 < len(words) else None
    if behind is None or behind.text in _COMMA or behind.key in ONE_OF:
        return True
    return bool(behind.bits & (ROLE | COMPLEMENTIZER) and behind.stretch < 0)
