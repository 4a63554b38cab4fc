"""Those who have no name in an Arabic sentence: an office with what hangs on it, a body, a statement."""

from collections.abc import Sequence
from itertools import takewhile

from briefer.quotes.arabic.bits import (
    AND,
    BODY,
    DEFINITE,
    DUAL,
    FEMININE,
    HONORIFIC,
    MODIFIER,
    NOUN,
    OFFICE,
    OWNED,
    PAPER,
    PLURAL,
    PREFIX,
    RANK,
    ROLE,
)
from briefer.quotes.arabic.forms import stem
from briefer.quotes.arabic.names import THING
from briefer.quotes.arabic.runs import IN_THE_NAME, STOP, run_end, span
from briefer.quotes.arabic.spelling import printed
from briefer.quotes.grammar import Subject, Word
from briefer.quotes.lexicon import BIT
from briefer.quotes.word_sets import word_set

ONE_OF = frozenset({"احد", "احدى"})
_SINGULAR = BODY | PAPER
INSIDE = frozenset({"داخل", "على", "في", "فى", "من", "لدى", "عن", "ب", "ل", "الى", "إلى"})
_FEMININE_BODIES = word_set("ar", "nouns.feminine_bodies")
PLACE = 2  # words of a place and somebody's name: "في مارلاند إيفا سترومبرغ"
_ADJECTIVE = ("ي", "ية", "يون", "يين", "يان", "يات", "يتان", "ى")


def described(words: Sequence[Word], at: int, last: int) -> tuple[Subject, int]:
    bits = words[at].bits
    role = words[at].key in ONE_OF or (bool(bits & (ROLE | HONORIFIC)) and not bits & (BODY | PAPER))
    subject = Subject(
        span=span(words, at, last),
        kind="role" if role else "organisation",
        name=" ".join(printed(word.text) for word in words[at:last]),
        gender="" if bits & PLURAL and role else gender(words[at : at + 1]) if role else _gender_of_body(words[at]),
        plural=bool(bits & PLURAL or (bits & DUAL and not _is_object(words, at, last))),
        roles=roles(words[at:last]),
        definite=bool(bits & (DEFINITE | OWNED)) or _is_closed(words, at, last),
    )
    return subject, last


def _is_object(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether an ending is no pair's but an object's: "لكن مسؤولا في الإدارة"; "وزيرا خارجية" are two."""
    alone = at + 1 >= last or words[at + 1].key in INSIDE or words[at + 1].key.endswith("ا")
    return words[at].key.endswith("ا") and alone


def description_end(words: Sequence[Word], at: int, last: int, end: int) -> int:
    """A description takes what hangs on its head: words with ال, adjectives, nouns; of a source also "في وزارة"."""
    after = at + 1
    while after < last and _describes(words, after, at):
        after += 1
    bits = words[at].bits
    open_head = bits & ROLE and not bits & (DEFINITE | OWNED) and not _is_closed(words, at, after)
    if after == last < end - 1 and open_head and words[last].key in INSIDE:
        beyond = words[last + 1]
        many = beyond.bits & ROLE and not beyond.bits & OWNED and words[last].key == "من"  # "شاهد من سكان العمارة"
        inside = beyond.bits & (BODY | NOUN | DEFINITE) and not (words[last].key == "من" and beyond.bits & OWNED)
        if (many or inside) and beyond.stretch < 0:
            return run_end(words, last + 1, end)
    return after


def _describes(words: Sequence[Word], at: int, start: int) -> bool:
    bits, key, before = words[at].bits, words[at].key, words[at - 1].bits
    many = at - 1 == start and bits & DEFINITE and _is_closed_plural(words[start])  # "وعزا محللون الهبوط"
    if many or words[at - 1].stretch >= 0 or _is_another_thing(words[at], before):
        return False
    if bits & (DEFINITE | MODIFIER | PREFIX) or key in IN_THE_NAME or words[at].stretch >= 0 or key == "غير":
        return True
    if before & (DEFINITE | OWNED):
        return False
    if bits & THING:
        general = words[at - 1].key in {"عام", "عامة"}  # "مدير عام صحة السهل"
        return at - start == 1 or bool(before & THING) or words[at - 1].key in IN_THE_NAME or general
    did = key.endswith("ت") and not key.endswith("ات")  # "دراسة صدرت"
    if words[start].bits & (DUAL | PLURAL) and key.startswith("و") and not bits:
        return True  # "وزيرا خارجية مارلاند وكورفان"
    chain = (before & THING and words[start].bits & (BODY | OFFICE)) or (before & ROLE and words[start].bits & OFFICE)
    hangs = at - start == 1 or bool(chain) or words[at - 1].key in IN_THE_NAME
    return key.endswith(_ADJECTIVE) or (hangs and not did)


def _is_closed_plural(word: Word) -> bool:
    """Whether a plural has an ending that nothing can hang on."""
    return word.key.endswith(("ون", "ين")) and bool(word.bits & ROLE) and not word.bits & DEFINITE


def _is_another_thing(word: Word, before: int) -> bool:
    """Whether a noun with ال behind one with ال is another: "المنظمة السلطات", but "المحكمة الاتحادية"."""
    thing = word.bits & (NOUN | BODY) and not word.bits & (AND | PREFIX) and not word.key.endswith("ية")
    asked = before & DEFINITE and not before & (ROLE | NOUN | BODY) and not word.bits & (OFFICE | RANK | HONORIFIC)
    somebody = (before & PAPER or asked) and word.bits & ROLE  # "واتهم البيان المبعوث", "وسأل المدعي العام الشاهد"
    return bool((thing or somebody) and word.bits & DEFINITE and before & (DEFINITE | OWNED))


def _gender_of_body(word: Word) -> str:
    feminine = word.bits & FEMININE or word.key.endswith(("ات", "ة")) or stem(word.key) in _FEMININE_BODIES
    return "f" if feminine else "m" if word.bits & _SINGULAR else ""


def _is_closed(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether an open head is made definite by what it is of: "رئيس المحكمة"."""
    of_a_place = words[at].bits & OFFICE and last - at == PLACE and not words[at + 1].bits & MODIFIER
    place = of_a_place and not words[at + 1].key.endswith(_ADJECTIVE)  # "محافظ أسوانيا"
    named = BIT["words.places"] | DEFINITE  # "مدرب منتخب مصر"
    owner = takewhile(lambda word: word.key not in INSIDE, words[at + 1 : last][:2])  # "مسؤولات في القطاع" are any
    return bool(place) or any(word.bits & named for word in owner)


def roles(words: Sequence[Word]) -> frozenset[str]:
    """The offices of somebody, and behind + what they are of."""
    found: set[str] = set()
    waits = False  # an open head for whom it is of: "محامي المتهم" is no accused
    for word in words:
        role = word.bits & (ROLE | HONORIFIC | BODY | PAPER)
        if role and not (waits and word.bits & DEFINITE) and not (found and word.bits & BODY and not word.bits & RANK):
            found.add(stem(word.key))
            waits = not word.bits & (DEFINITE | OWNED)
        elif word.stretch < 0 and word.key not in IN_THE_NAME and not word.bits & STOP:
            key = word.key[1:] if word.key.startswith("وال") else word.key  # "وزير الموارد المائية والري"
            found.add(f"+{stem(key).removesuffix('ة')}")
            waits = waits and not word.bits & (DEFINITE | OWNED)
    return frozenset(found)


def gender(words: Sequence[Word]) -> str:
    for word in words:
        if word.bits & (ROLE | HONORIFIC) and not word.bits & BODY:
            feminine = word.bits & (FEMININE | BIT["roles.heads_f"] | BIT["names.honorifics_f"])
            if not word.bits & BIT["names.honorifics"] or (word.key.endswith("ة") and word.bits & DEFINITE):
                return "f" if feminine else "m"
    return ""
