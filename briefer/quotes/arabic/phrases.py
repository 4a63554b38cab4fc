"""Names and descriptions in Arabic: offices, what hangs on them, and the name behind."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from briefer.model import Span
from briefer.quotes.arabic.bits import (
    AND,
    BODY,
    COMPLEMENTIZER,
    DEFINITE,
    FINITE,
    GIVEN,
    HONORIFIC,
    NOUN,
    OFFICE,
    OWNED,
    PAPER,
    PARTICLE,
    PLURAL,
    PREFIX,
    ROLE,
)
from briefer.quotes.arabic.cues import CALLED
from briefer.quotes.arabic.descriptions import INSIDE, ONE_OF, PLACE, gender, roles
from briefer.quotes.arabic.forms import stem
from briefer.quotes.arabic.names import name_begin, name_end
from briefer.quotes.arabic.runs import LONGEST, STOP, run_end, span
from briefer.quotes.arabic.simple import simple, without_letter
from briefer.quotes.arabic.spelling import printed
from briefer.quotes.grammar import Subject, Word
from briefer.quotes.lexicon import BIT, Lexicon
from briefer.quotes.word_sets import word_set

_PRESIDED = word_set("ar", "verbs.presiding")
_BEFORE = 8  # words between a body and who presides it
_SAME = word_set("ar", "pronouns.same_before")
_UNKNOWN = GIVEN | DEFINITE | PARTICLE
_LONGEST_NAME = 4  # words
RELATIVE = BIT["pronouns.relative"]
_LETTERS = frozenset(".،,- ")
_PAIR = 3
_COMMA = frozenset({"،", ",", "("})


def phrase(words: Sequence[Word], at: int, end: int, known: Lexicon) -> tuple[Subject | None, int]:
    """The name or description that starts here, and where it ends; a name may stand behind a comma."""
    if at + 1 < end and _is_before_them(words, at):
        subject, after = phrase(words, at + 1, end, known)
        gender = subject.gender if subject and words[at].key in _SAME else ""
        whole = replace(subject, span=Span(words[at].start, subject.span.end), gender=gender) if subject else None
        return whole, after
    subject, after = simple(words, at, end, known)
    if subject is None:
        return None, after
    if subject.kind == "name" and (subject.sure or not words[at].bits & DEFINITE):
        titled = _with_role(words, subject, after, end)
        if titled is not subject:
            return titled, _behind_roles(words, after, end)
        return _with_another(words, subject, after, end, known)
    called = _called(words, subject, after, end) or _initials(words, subject, after, end)
    return called or _apposition(words, subject, after, end, known) or (subject, after)


def _is_before_them(words: Sequence[Word], at: int) -> bool:
    """Whether a word belongs to whoever stands behind it: "بيان الوزير قال", "ذات المصادر"."""
    if words[at].key in _SAME:
        return bool(words[at + 1].bits & DEFINITE)
    return bool(words[at].bits & PAPER and not words[at].bits & (DEFINITE | OWNED)) and _is_whose(words[at + 1])


def _called(words: Sequence[Word], subject: Subject, after: int, end: int) -> tuple[Subject, int] | None:
    """The name in "رجل يدعى عواد الراشد"."""
    if after + 1 < end and words[after].bits & PREFIX and words[after + 1].key in CALLED:
        after += 1  # "جار للضحايا يدعى"
    if subject.kind != "role" or after + 1 >= end or words[after].key not in CALLED:
        return None
    begin = after + 2 if words[after + 1].key == "ب" else after + 1
    last = name_end(words, begin, run_end(words, begin, end))
    if run_end(words, begin, end) == begin:
        return None
    name = " ".join(printed(word.text) for word in words[begin:last])
    return replace(subject, kind="name", name=name, span=span(words, begin, last), definite=False), last


def _initials(words: Sequence[Word], subject: Subject, after: int, end: int) -> tuple[Subject, int] | None:
    """Somebody courts name by letters: "المتهم الرئيسي (ع. س)"."""
    last = after + 1
    while (
        last < min(end, after + LONGEST)
        and len(words[last].text) == 1
        and (words[last].text in _LETTERS or words[last].text[0].isalpha())
    ):
        last += 1
    if (
        subject.kind != "role"
        or last < after + _PAIR
        or last >= end
        or words[after].text != "("
        or words[last].text != ")"
    ):
        return None
    letters = words[after + 1 : last]
    name = letters[0].text + "".join(f"{' ' * (two.start - one.end)}{two.text}" for one, two in pairwise(letters))
    return replace(subject, kind="name", name=name, span=span(words, after + 1, last), definite=False), last + 1


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
    other, length = simple(rest, 0, len(rest), known)
    if other is None or other.kind != "name" or " " not in other.name:
        return subject, after
    return replace(subject, joined=other), after + length


def _apposition(
    words: Sequence[Word], subject: Subject, after: int, end: int, known: Lexicon
) -> tuple[Subject, int] | None:
    """The name behind the comma in "مدير التربية لولاية الزيتون، السيد لخضر بن قرينة"."""
    titled = after + 1 < end and words[after].text in _COMMA and words[after + 1].bits & HONORIFIC
    if subject.kind == "organisation" and not subject.plural and not titled:
        return None  # but "دفاع المتهمين، الأستاذ نور الدين بلحاج"
    for begin in _behind_complement(words, after, end):
        cut = next((at for at in range(begin + 1, end) if words[at].text[0] == "و"), end) if subject.plural else end
        other, last = simple(words, begin, cut, known)
        if other is None or not (other.sure and " " in other.name):
            other, last = _by_place(words, begin, cut, subject) or (other, last)
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


def _by_place(words: Sequence[Word], begin: int, end: int, office: Subject) -> tuple[Subject, int] | None:
    """Words no list has between an office and a comma or إن are a name: "الأمين العام للاتحاد، الميلودي العلمي، إن"."""
    last = begin
    while last < end and not words[last].bits & ~_UNKNOWN and words[last].stretch < 0 and words[last].text[0].isalpha():
        last += 1
    closed = last < end and (words[last].text in _COMMA or _is_that(words[last]))
    if not (closed and office.definite and words[begin - 1].text in _COMMA and 1 < last - begin <= _LONGEST_NAME):
        return None
    if any(word.key.endswith(("ة", "ات", "ا")) and not word.bits & GIVEN for word in words[begin:last]):
        return None
    name = " ".join(printed(word.text) for word in words[begin:last])
    return Subject(span=span(words, begin, last), kind="name", name=name), last


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


def _presides(words: Sequence[Word], at: int) -> frozenset[str]:
    """The office of who presides: "محكمة جنايات النهر، برئاسة المستشار سامح عبد الجواد"."""
    bodies = [
        word for word in words[max(0, at - _BEFORE) : at] if word.bits & BODY and not word.bits & (OWNED | PREFIX)
    ]
    return frozenset(["رئيس", *(f"+{stem(body.key).removesuffix('ة')}" for body in bodies)] if bodies else [])


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
        if subject and at and words[at - 1].key in _PRESIDED:
            subject = replace(subject, roles=subject.roles | _presides(words, at - 1))
        for one in (subject, subject.joined if subject else None):
            if one and one.kind == "name" and " " in one.name:
                yield one
        at = max(after, at + 1)
