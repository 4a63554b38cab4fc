"""Names and descriptions in Arabic: offices, what hangs on them, and the name behind."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefer.model import Span
from briefer.quotes.arabic_descriptions import INSIDE, ONE_OF, PLACE, described, description_end, gender, roles
from briefer.quotes.arabic_forms import (
    AND,
    BODY,
    COMPLEMENTIZER,
    DEFINITE,
    FINITE,
    GIVEN,
    HONORIFIC,
    MODIFIER,
    NOUN,
    OFFICE,
    OWNED,
    PAPER,
    PARTICIPLE,
    PARTICLE,
    PLURAL,
    PREFIX,
    ROLE,
    printed,
)
from briefer.quotes.arabic_names import denied, name_begin, name_end
from briefer.quotes.arabic_runs import LONGEST, STOP, run_end, span
from briefer.quotes.grammar import Subject, Word
from briefer.quotes.lexicon import BIT, Lexicon

_HEAD = ROLE | HONORIFIC | BODY | PAPER
RELATIVE = BIT["pronouns.relative"]
_COMMA = frozenset({"،", ",", "("})
_NO_ENDING = ("اً", "ًا", "ها", "هم")


def phrase(words: Sequence[Word], at: int, end: int, known: Lexicon) -> tuple[Subject | None, int]:
    """The name or description that starts here, and where it ends; a name may stand behind a comma."""
    if at + 1 < end and words[at].bits & PAPER and not words[at].bits & (DEFINITE | OWNED) and _is_whose(words[at + 1]):
        subject, after = phrase(words, at + 1, end, known)  # "بيان الوزير قال"
        whole = replace(subject, span=Span(words[at].start, subject.span.end), gender="") if subject else None
        return whole, after
    subject, after = _simple(words, at, end, known)
    if subject is None:
        return None, after
    if subject.kind == "name" and (subject.sure or not words[at].bits & DEFINITE):
        titled = _with_role(words, subject, after, end)
        if titled is not subject:
            return titled, _behind_roles(words, after, end)
        return _with_another(words, subject, after, end, known)
    behind = _apposition(words, subject, after, end, known)
    return behind or (subject, after)


def _is_whose(word: Word) -> bool:
    return bool(word.bits & (ROLE | HONORIFIC) and word.bits & DEFINITE) and not word.bits & BODY


def _with_another(words: Sequence[Word], subject: Subject, after: int, end: int, known: Lexicon) -> tuple[Subject, int]:
    """Two who speak together: "بيتر هالفورسن وأميناتا ديالو"."""
    if after >= end or words[after].text[:1] != "و" or words[after].bits & STOP:
        return subject, after
    both = words[after].bits & AND and words[after].bits & (GIVEN | ROLE | HONORIFIC)
    both = both or (" " in subject.name and words[after].text.startswith(("وأ", "وإ")))
    if not both and not subject.plural:
        return subject, after
    rest = [without_letter(words[after], known), *words[after + 1 : end]]
    other, length = _simple(rest, 0, len(rest), known)
    if other is None or other.kind != "name" or " " not in other.name:
        return subject, after
    return replace(subject, joined=other), after + length


def _apposition(
    words: Sequence[Word], subject: Subject, after: int, end: int, known: Lexicon
) -> tuple[Subject, int] | None:
    """The name behind the comma in "مدير التربية لولاية الزيتون، السيد لخضر بن قرينة"."""
    if subject.kind == "organisation" and not subject.plural:
        return None
    for begin in _behind_complement(words, after, end):
        cut = next((at for at in range(begin + 1, end) if words[at].text[0] == "و"), end) if subject.plural else end
        other, last = _simple(words, begin, cut, known)
        if other is None or other.kind != "name" or " " not in other.name:
            continue
        if not other.sure and not (last + 1 < end and words[last].text in _COMMA and _is_that(words[last + 1])):
            continue
        if subject.gender == "f" and other.gender == "m":
            continue
        whole = replace(
            other,
            span=Span(subject.span.start, other.span.end),
            roles=other.roles | subject.roles,
            gender=other.gender or subject.gender,
            plural=subject.plural,
        )
        both, last = _with_another(words, whole, last, end, known)
        return both, last
    return None


def _is_that(word: Word) -> bool:
    return bool(word.bits & COMPLEMENTIZER)


def _behind_complement(words: Sequence[Word], after: int, end: int) -> Iterator[int]:
    """Where a name may begin behind a description: past the comma, and past "في المنطقة" or "عن كتلة الجبل"."""
    at = after
    for _ in range(2):
        inside = at < end and words[at].key in INSIDE and at + 1 < end
        if not inside and not (at < end and words[at].bits & PREFIX and words[at].key[0] in "بل"):
            break
        begin = at + 1 if inside else at
        if words[begin].stretch >= 0:
            at = begin + 1
            yield at
            continue
        at = max(run_end(words, begin if inside else begin + 1, end), begin + 1)
        named = name_begin(words, begin, at)
        named = begin + 1 if named == begin and at - begin > PLACE and not words[begin].bits & GIVEN else named
        if begin < named < at:
            yield named
    if at + 1 < end and words[at].bits & AND and words[at].bits & (ROLE | NOUN):  # "وزير التربية وإصلاح الإدارة، X"
        at = max(run_end(words, at + 1, end), at + 1)
    if at < end and words[at].bits & RELATIVE:  # "الموقع الذي كانت تعمل فيه، باسل العكورة"
        at = next((comma for comma in range(at, min(end, at + LONGEST)) if words[comma].text in _COMMA), at)
    if at < end and words[at].text in _COMMA and at + 1 < end and not words[at + 1].bits & (STOP & ~GIVEN):
        yield at + 1
        yield from _behind_office(words, at + 1, end)


def _behind_office(words: Sequence[Word], at: int, end: int) -> Iterator[int]:
    """Past the comma of another office: "وزير الاتصال، الناطق باسم الحكومة، X"."""
    behind = run_end(words, at, end) if words[at].bits & ROLE else end
    if behind + 1 < end and words[behind].text in _COMMA:
        yield behind + 1


def _with_role(words: Sequence[Word], subject: Subject, after: int, end: int) -> Subject:
    """A name with the offices behind its comma: "نيفين عبد الخالق، وزيرة التضامن"."""
    first = after + 1 if after < end and words[after].text in _COMMA else after
    if first >= end or not (words[first].bits & ROLE or words[first].key in ONE_OF) or not subject.sure:
        return subject
    if words[first].bits & (FINITE | AND | PREFIX | GIVEN) or _is_no_office(words[first], at_once=first == after):
        return subject
    last = run_end(words, first, end)
    offices = words[first:last]
    if not offices:
        return subject
    another = first == after and (name_begin(words, first, last) < last or gender(offices) != subject.gender)
    if offices[0].bits & PLURAL or another:
        return subject
    return replace(subject, roles=subject.roles | roles(offices), gender=subject.gender or gender(offices))


def _is_no_office(word: Word, *, at_once: bool) -> bool:
    """Whether a definite word right behind a name is no office of theirs."""
    return at_once and bool(word.bits & DEFINITE) and not word.bits & OFFICE


def _behind_roles(words: Sequence[Word], after: int, end: int) -> int:
    last = run_end(words, after + 1 if words[after].text in _COMMA else after, end)
    return last + 1 if last < end and words[last].text in _COMMA else last


def without_letter(word: Word, known: Lexicon) -> Word:
    """A word without the و, ف, ب, ل written before it."""
    if word.key.startswith("لل"):
        return Word(
            f"ال{word.text[2:]}", f"ال{word.key[2:]}", word.start, word.end, known.bits.get(f"ال{word.key[2:]}", 0)
        )
    return Word(word.text[1:], word.key[1:], word.start + 1, word.end, known.bits.get(word.key[1:], 0))


def _simple(words: Sequence[Word], at: int, end: int, known: Lexicon) -> tuple[Subject | None, int]:
    """A name or description without commas."""
    last = run_end(words, at, end)
    if last == at:
        return None, at + 1
    if words[at].bits == DEFINITE and at + 1 < last and words[at + 1].bits & DEFINITE and words[at + 1].bits & _HEAD:
        last = at + 1  # "شكر العبسي الرئيس"
    begin = name_begin(words, at, last)
    if words[at].key in ONE_OF and last - at > 1:  # "أحد أفراد الأمن"
        return described(words, at, description_end(words, at + 1, last, end))
    if begin < last:
        return _named(words, at, begin, name_end(words, begin, last), known)
    if words[at].bits & _HEAD:
        return described(words, at, description_end(words, at, last, end))
    return _unknown(words, at, last)


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


def _unknown(words: Sequence[Word], at: int, last: int) -> tuple[Subject | None, int]:
    """Words no list has, behind a verb: a family name, or a description."""
    word = words[at]
    if word.bits & (NOUN | PREFIX | MODIFIER | PARTICIPLE | FINITE) or word.key.endswith(("ات", "ها", "هم")):
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


def names(words: Sequence[Word], known: Lexicon) -> Iterator[Subject]:
    """Every name of a sentence that starts with a title or a known given name, or stands behind a cue."""
    at = 0
    while at < len(words):
        bits = words[at].bits
        behind_verb = at and words[at - 1].bits & FINITE and not bits
        born = words[at].key == "ولد" and not at
        if born or not (bits & (ROLE | HONORIFIC | GIVEN | PARTICLE) or behind_verb) or bits & STOP:
            at += 1
            continue
        subject, after = phrase(words, at, len(words), known)
        if bits & (AND | PREFIX):
            bare = [without_letter(words[at], known), *words[at + 1 : at + 1 + 2 * LONGEST]]
            subject, length = phrase(bare, 0, len(bare), known)
            after = at + length
        for one in (subject, subject.joined if subject else None):
            if one and one.kind == "name" and " " in one.name:
                yield one
        at = max(after, at + 1)
