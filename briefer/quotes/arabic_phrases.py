"""Names and descriptions in Arabic: offices, what hangs on them, and the name behind."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefer.model import Span
from briefer.quotes.arabic_forms import (
    AND,
    BODY,
    DEFINITE,
    DUAL,
    FEMININE,
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
    stem,
)
from briefer.quotes.arabic_names import IN_THE_NAME, LONGEST, STOP, THING, denied, name_begin, name_end, run_end
from briefer.quotes.grammar import Subject, Word
from briefer.quotes.lexicon import BIT, Lexicon

_SINGULAR = BODY | PAPER
_HEAD = ROLE | HONORIFIC | BODY | PAPER
_INSIDE = frozenset({"على", "في", "فى", "من", "لدى", "عن", "ب", "ل", "الى", "إلى"})
_COMMA = frozenset({"،", ",", "("})
_ONE_OF = frozenset({"احد", "احدى"})
_FEMININE_BODIES = frozenset({"دول", "امم", "احزاب", "محاكم", "دوائر", "دار"})
_PLACE = 2  # words of a place and somebody's name: "في مارلاند إيفا سترومبرغ"
_ADJECTIVE = ("ي", "ية", "يون", "يين", "يان", "يات", "يتان", "ى")


def phrase(words: Sequence[Word], at: int, end: int, known: Lexicon) -> tuple[Subject | None, int]:
    """The name or description that starts here, and where it ends; a name may stand behind a comma."""
    subject, after = _simple(words, at, end, known)
    if subject is None:
        return None, after
    if subject.kind == "name":
        titled = _with_role(words, subject, after, end)
        if titled is not subject:
            return titled, _behind_roles(words, after, end)
        return _with_another(words, subject, after, end, known)
    behind = _apposition(words, subject, after, end, known)
    return behind or (subject, after)


def _with_another(words: Sequence[Word], subject: Subject, after: int, end: int, known: Lexicon) -> tuple[Subject, int]:
    """Two who speak together: "بيتر هالفورسن وأميناتا ديالو"."""
    if after >= end or words[after].text[:1] != "و" or words[after].bits & STOP:
        return subject, after
    both = words[after].bits & AND and words[after].bits & (GIVEN | ROLE | HONORIFIC)
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
    if subject.kind != "role" and not (subject.kind == "organisation" and subject.plural):
        return None
    for begin in _behind_complement(words, after, end):
        cut = next((at for at in range(begin + 1, end) if words[at].text[0] == "و"), end) if subject.plural else end
        other, last = _simple(words, begin, cut, known)
        if other is None or other.kind != "name" or not (other.sure and " " in other.name):
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


def _behind_complement(words: Sequence[Word], after: int, end: int) -> Iterator[int]:
    """Where a name may begin behind a description: past the comma, and past "في المنطقة" or "عن كتلة الجبل"."""
    at = after
    for _ in range(2):
        inside = at < end and words[at].key in _INSIDE and at + 1 < end
        if not inside and not (at < end and words[at].bits & PREFIX and words[at].key[0] in "بل"):
            break
        begin = at + 1 if inside else at
        if words[begin].stretch >= 0:
            at = begin + 1
            yield at
            continue
        at = max(run_end(words, begin + 1, end), begin + 1)
        named = name_begin(words, begin, at)
        named = begin + 1 if named == begin and at - begin > _PLACE and not words[begin].bits & GIVEN else named
        if begin < named < at:
            yield named
    if at < end and words[at].text in _COMMA and at + 1 < end and not words[at + 1].bits & (STOP & ~GIVEN):
        yield at + 1


def _with_role(words: Sequence[Word], subject: Subject, after: int, end: int) -> Subject:
    """A name with the offices behind its comma: "نيفين عبد الخالق، وزيرة التضامن"."""
    first = after + 1 if after < end and words[after].text in _COMMA else after
    if first >= end or not (words[first].bits & ROLE or words[first].key in _ONE_OF) or not subject.sure:
        return subject
    if words[first].bits & (FINITE | AND | PREFIX | GIVEN) or (first == after and words[first].bits & DEFINITE):
        return subject
    last = run_end(words, first, end)
    roles = words[first:last]
    if not roles:
        return subject
    another = first == after and (name_begin(words, first, last) < last or _gender(roles) != subject.gender)
    if roles[0].bits & PLURAL or another:
        return subject
    return replace(subject, roles=subject.roles | _roles(roles), gender=subject.gender or _gender(roles))


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
    begin = name_begin(words, at, last)
    if words[at].key in _ONE_OF and last - at > 1:  # "أحد أفراد الأمن"
        return _described(words, at, _description_end(words, at + 1, last, end))
    if begin < last:
        return _named(words, at, begin, name_end(words, begin, last), known)
    if words[at].bits & _HEAD:
        return _described(words, at, _description_end(words, at, last, end))
    return _unknown(words, at, last)


def _named(words: Sequence[Word], at: int, begin: int, last: int, known: Lexicon) -> tuple[Subject, int]:
    before = words[at:begin]
    given = known.genders.get(words[begin].key, "")
    roles = _roles(before)
    subject = Subject(
        span=span(words, at, last),
        kind="name",
        name=" ".join(printed(word.text) for word in words[begin:last]),
        gender=_gender_of_name(words, begin, last, given) or _gender(before),
        roles=roles,
        sure=bool(roles or given or last - begin > 1),
    )
    return subject, last


def _gender_of_name(words: Sequence[Word], begin: int, last: int, given: str) -> str:
    if begin + 1 < last and words[begin + 1].key == "الدين":
        return "m"
    return given if given in {"f", "m"} and (last - begin > 1 or begin) else ""


def _roles(words: Sequence[Word]) -> frozenset[str]:
    """The offices of somebody, and behind + what they are of."""
    found: set[str] = set()
    for word in words:
        if word.bits & (ROLE | HONORIFIC | BODY | PAPER) and not (found and word.bits & BODY):
            found.add(stem(word.key))
        elif word.stretch < 0 and word.key not in IN_THE_NAME and not word.bits & STOP:
            found.add(f"+{stem(word.key).removesuffix('ة')}")
    return frozenset(found)


def _gender(words: Sequence[Word]) -> str:
    for word in words:
        if word.bits & (ROLE | HONORIFIC) and not word.bits & BODY:
            feminine = word.bits & (FEMININE | BIT["roles.heads_f"] | BIT["names.honorifics_f"])
            if not word.bits & BIT["names.honorifics"] or word.key.endswith("ة"):
                return "f" if feminine else "m"
    return ""


def _described(words: Sequence[Word], at: int, last: int) -> tuple[Subject, int]:
    bits = words[at].bits
    role = words[at].key in _ONE_OF or (bool(bits & (ROLE | HONORIFIC)) and not bits & (BODY | PAPER))
    subject = Subject(
        span=span(words, at, last),
        kind="role" if role else "organisation",
        name=" ".join(printed(word.text) for word in words[at:last]),
        gender="" if bits & PLURAL and role else _gender(words[at : at + 1]) if role else _gender_of_body(words[at]),
        plural=bool(bits & (PLURAL | DUAL)),
        roles=_roles(words[at:last]),
        definite=bool(bits & (DEFINITE | OWNED)) or _is_closed(words, at, last),
    )
    return subject, last


def _description_end(words: Sequence[Word], at: int, last: int, end: int) -> int:
    """A description takes what hangs on its head: words with ال, adjectives, nouns; of a source also "في وزارة"."""
    after = at + 1
    while after < last and _describes(words, after, at):
        after += 1
    bits = words[at].bits
    open_head = bits & ROLE and not bits & (DEFINITE | OWNED) and not _is_closed(words, at, after)
    if after == last < end - 1 and open_head and words[last].key in _INSIDE:
        beyond = words[last + 1]
        if beyond.bits & (BODY | NOUN | DEFINITE) and beyond.stretch < 0:
            return run_end(words, last + 1, end)
    return after


def _describes(words: Sequence[Word], at: int, start: int) -> bool:
    bits, key, before = words[at].bits, words[at].key, words[at - 1].bits
    if words[at - 1].stretch >= 0 or _is_another_thing(words[at], before):
        return False
    if bits & (DEFINITE | MODIFIER | PREFIX) or key in IN_THE_NAME or words[at].stretch >= 0 or key == "غير":
        return True
    if before & (DEFINITE | OWNED):
        return False
    if bits & THING:
        return at - start == 1 or bool(before & THING) or words[at - 1].key in IN_THE_NAME
    did = key.endswith("ت") and not key.endswith("ات")  # "دراسة صدرت"
    chain = (before & THING and words[start].bits & BODY) or (before & ROLE and words[start].bits & OFFICE)
    hangs = at - start == 1 or bool(chain) or words[at - 1].key in IN_THE_NAME
    return key.endswith(_ADJECTIVE) or (hangs and not did)


def _is_another_thing(word: Word, before: int) -> bool:
    """Whether a noun with ال behind one with ال is another: "المنظمة السلطات", but "المحكمة الاتحادية"."""
    thing = word.bits & (NOUN | BODY) and not word.bits & AND and not word.key.endswith("ية")
    return bool(thing and word.bits & DEFINITE and before & (DEFINITE | OWNED))


def _gender_of_body(word: Word) -> str:
    feminine = word.bits & FEMININE or word.key.endswith(("ات", "ة")) or stem(word.key) in _FEMININE_BODIES
    return "f" if feminine else "m" if word.bits & _SINGULAR else ""


def _is_closed(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether an open head is made definite by what it is of: "رئيس المحكمة"."""
    return any(word.bits & DEFINITE for word in words[at + 1 : last][:2])


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
        subject, after = _described(words, at, _description_end(words, at, last, last))
        return replace(subject, kind="role", sure=False, plural=plural), after
    name = printed(word.text)
    return Subject(span=span(words, at, at + 1), kind="name", name=name, sure=False), at + 1


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


def span(words: Sequence[Word], first: int, last: int) -> Span:
    return Span(words[first].start, words[last - 1].end)
