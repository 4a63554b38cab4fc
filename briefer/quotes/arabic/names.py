"""Where a name begins and ends in Arabic, which has no capitals.

An office takes its complement: one that is open ("وزير") up to a word with ال, one that is closed ("الوزير",
"وزيرهم") only adjectives. A bare word behind a closed office can only begin a name; lists of names and nouns confirm it.
"""

import re
from collections.abc import Sequence

from briefer.quotes.arabic.bits import (
    ACTING,
    AND,
    BODY,
    COMPLEMENTIZER,
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
    RANK,
    ROLE,
    SUFFIX,
    WORKS,
)
from briefer.quotes.arabic.runs import IN_THE_NAME, STOP
from briefer.quotes.grammar import Word
from briefer.quotes.lexicon import BIT
from briefer.quotes.word_sets import word_set

CIRCUMSTANCE = re.compile(r"^(?:.ا..[اة]|.ا.ية|م.{3,5}[اة])$")  # ساخرا, باكية, مبتسمة
THING = NOUN | BODY | PAPER | WORKS
_NOT_FIRST = THING | ROLE | HONORIFIC | MODIFIER | PREFIX | FINITE | PARTICIPLE | ACTING
_ALSO_FIRST = frozenset({"ابو", "ابي", "ابا", "ام", "عبد"})  # particles that begin names too
_NEVER_A_NAME = re.compile(r"ي[^اوي].{1,3}|[لب](?:م.ا..|[ات].{2,})ة")  # يحب, لمواجهة
_CLITIC = re.compile(r"[وفب]ال...|لل")  # "and the"; but not والاس
_REST_OF_RANK = word_set("ar", "names.of_ranks")
_BOUND = word_set("ar", "names.second_words")
_WITH = re.compile(r"^ب(?![اونر]).{2,}ة$")  # بحسرة, بثقة
_COUNTED = re.compile(r"(?<!^الد)(?<!^الحس)(?:....ين|ون|ات)$")  # الطرفين; but بهاء الدين
_SHORT = 3  # letters of "طه"
_LONG = 5  # letters of a word that may be a name although it ends like a plural
_NAME = 6  # words of a name
_ENOUGH = 1.5  # evidence for a name
_SURE = 3.5  # evidence that needs no better
_FIRST = 0.5  # more than that of a name before it


def name_begin(words: Sequence[Word], at: int, last: int) -> int:
    """Where the name starts in a run of words; ``last`` if there is none."""
    titled = next((place for place in range(last - 1, at, -1) if _ends_a_title(words, place - 1, at)), 0)
    if titled and _evidence(words, titled, at, last) >= _ENOUGH:
        return titled
    best, begin, beyond = _ENOUGH, last, at
    for place in range(at, last):
        apart = begin == last or any(word.bits & (ROLE | HONORIFIC) for word in words[beyond:place])
        if best > _SURE:
            break
        evidence = _evidence(words, place, at, last) if place >= beyond and apart else 0.0
        if evidence >= best:
            best, begin, beyond = evidence + _FIRST, place, name_end(words, place, last)
    return begin


def _ends_a_title(words: Sequence[Word], at: int, start: int) -> bool:
    """Whether a name stands behind this title; but "القاضي" of "هناء القاضي" and "شيخ" of "آوات شيخ مراد" are names."""
    if not _is_title(words[at]) or at == start:
        return _is_title(words[at])
    if words[at - 1].bits & PARTICLE:  # "عبد الملك"
        return False
    before = words[at - 1].bits
    if words[at].bits & HONORIFIC and (before & GIVEN or (words[at].bits & GIVEN and before & HONORIFIC)):
        return False  # "حسين الحاج حسن", "الدكتور سيد محمد"
    if words[at].bits & HONORIFIC:
        return bool(words[at].bits & DEFINITE or before & DEFINITE or "." in words[at].text)
    return not before & GIVEN


def _evidence(words: Sequence[Word], at: int, start: int, last: int) -> float:
    """How much speaks for a name that begins here."""
    bits = words[at].bits
    title = at > start and _is_title(words[at - 1])
    if words[at].stretch >= 0 or _cannot_begin(words, at, start, last):
        return 0.0
    length = name_end(words, at, last) - at
    following = words[at + 1].bits if at + 1 < last else 0
    value = 1.0 if length > 1 else 0.0 if bits & GIVEN else -1.0
    bound = at + 1 < last and words[at + 1].key in _BOUND
    kin = bound or (following & PARTICLE and (words[at + 1].key not in _ALSO_FIRST or title))
    value += 3.0 if bits & GIVEN or (bits & PARTICLE and length > 1) or kin else 0.0
    value += _closed(words, at, start) if at > start else 1.0
    envoy = (
        title and words[at - 1].bits & OFFICE and length == 1 and words[at].key.endswith(("ي", "ية"))
    )  # "السفير الفرنسي"
    adjective = not title or envoy or (length > 1 and not following & DEFINITE)  # "العميد البحري زكي"
    if bits & DEFINITE and not bits & GIVEN and adjective and not following & PARTICLE:
        value -= 4.0
    rest = last - at - length
    owned = at > start and words[at - 1].bits & OWNED and words[at - 1].bits & ROLE  # "زميله إيهور"
    value += 1.0 if owned and not rest else 0.0
    return value - (1.0 if rest and not title else 0.0) + (1.0 if title and not rest else 0.0)


def _cannot_begin(words: Sequence[Word], at: int, start: int, last: int) -> bool:
    bits, key = words[at].bits, words[at].key
    if key in IN_THE_NAME and _is_in_the_name(words, at, start):
        return True
    if bits & GIVEN and not bits & PREFIX:
        office = at == start and at + 1 < last and bits & ROLE
        return bool(office and words[at + 1].bits & (DEFINITE | THING))
    if bits & PARTICLE:
        return at + 1 >= last
    following = words[at + 1] if at + 1 < last else None
    if following and (following.key in _BOUND or (following.key == "بن" and not bits & DEFINITE)):
        return False
    titled = at > start and words[at - 1].bits & HONORIFIC and words[at - 1].bits & DEFINITE
    never = bits & (_NOT_FIRST & ~ROLE if titled and not bits & DEFINITE else _NOT_FIRST)  # "البروفيسور ناجي"
    return bool(never) or _is_no_name(words, at, start, following)


def _is_no_name(words: Sequence[Word], at: int, start: int, following: Word | None) -> bool:
    """By its shape and its neighbours: "ساخرة", "بلادها", and "لساحل" in "الممثلة الدائمة لساحل الصدف"."""
    key = words[at].key
    definite = following is not None and bool(following.bits & DEFINITE)
    how = key.endswith("ة") and CIRCUMSTANCE.match(key) and not definite
    by = (
        at == start
        and key[0] == "ب"
        and not words[at].bits
        and definite
        and not (following and following.key.endswith("ي"))
    )
    then = key[0] == "ف" and key[1:2] == "ي" and not words[at].bits and following and following.bits & GIVEN
    if then or by or how or key.endswith(("ها", "هم", "هما")) or _is_joined(words, at) or (key[0] == "ل" and definite):
        return True
    return not (at > start and _is_title(words[at - 1])) and _is_another_word(words, at)


def _is_joined(words: Sequence[Word], at: int) -> bool:
    """Whether و is "and": behind a comma, and before a hamza."""
    word = words[at]
    return word.key.startswith("و") and (word.text.startswith(("وأ", "وإ")) or (at > 0 and words[at - 1].text in "،,"))


def _is_in_the_name(words: Sequence[Word], at: int, start: int) -> bool:
    """Whether باسم is "in the name of" here, and no man's name."""
    if at == start or _is_title(words[at - 1]):
        return False
    return bool(words[start].bits & ROLE) and not any(word.key in IN_THE_NAME for word in words[start:at])


def _is_another_word(words: Sequence[Word], at: int) -> bool:
    """Verbs, nouns with an owner and plurals, by their shape."""
    key = words[at].key
    if _NEVER_A_NAME.fullmatch(key) or denied(words, at):
        return True
    return len(key) > _LONG and (key.endswith("ات") or (key.startswith("م") and key.endswith("ون")))


def denied(words: Sequence[Word], at: int) -> bool:
    """Behind لا and لم stands a verb."""
    return at > 0 and bool(words[at - 1].bits & BIT["cue_words.negators"])


def _is_title(word: Word) -> bool:
    """السيد, العقيد, ركن; but what follows "سفير" may be a country, and what follows "فريق" a town."""
    return bool(word.bits & HONORIFIC or (word.bits & RANK and word.bits & DEFINITE)) or word.key in _REST_OF_RANK


def _closed(words: Sequence[Word], at: int, start: int) -> float:
    """Whether what stands before can end an office."""
    before = words[at - 1]
    bits = before.bits
    if before.stretch >= 0 or _is_title(before) or (bits & OWNED and bits & ROLE) or before.key in IN_THE_NAME:
        return 2.0
    if bits & DEFINITE or (bits & OWNED and at - 2 >= start and words[at - 2].bits & DEFINITE):
        return 2.0
    if bits & ROLE and not bits & GIVEN:
        return -3.0 if at - 1 == start or bits & OFFICE else -1.0
    if bits & THING:
        return -1.5
    two = words[at - 2].bits if at - 2 >= start else 0
    return 1.5 if two & (OFFICE | THING) and not two & (DEFINITE | GIVEN) else -1.5


def name_end(words: Sequence[Word], begin: int, last: int) -> int:
    """One past the words of a name: given names, particles, a family name with or without ال."""
    at = begin + 1
    while at < min(last, begin + _NAME):
        if words[at].stretch >= 0 or not (words[at - 1].bits & PARTICLE or _goes_on_name(words, at, begin)):
            break
        at += 1
    return at


def _goes_on_name(words: Sequence[Word], at: int, begin: int) -> bool:
    bits, key = words[at].bits, words[at].key
    ended = at - begin > 1 and _is_family_name(words, at - 1) and not words[at - 1].bits & HONORIFIC
    if bits & (PARTICLE | SUFFIX) or (bits & GIVEN and not ended and not (bits & NOUN and at - begin > 1)):
        return True
    if bits & HONORIFIC and (not bits & DEFINITE or at - begin == 1):
        return (at + 1 < len(words) and bool(words[at + 1].bits & GIVEN)) or _ends_as_a_title(words, at, begin)
    if (
        bits & (AND | PREFIX | HONORIFIC | FINITE | PARTICIPLE | ACTING)
        or _CLITIC.match(key)
        or _is_for_something(words, at, begin)
        or _begins_another(words, at, begin)
    ):
        return False
    if bits & DEFINITE:
        return _may_be_family_name(words, at, begin)
    if (bits & ROLE and _is_trade_as_name(words, at, begin)) or _is_noun_as_name(words, at, begin):
        return True
    return not (bits & (THING | ROLE | MODIFIER) or _is_family_name(words, at - 1)) and not _tells_how(key)


def _ends_as_a_title(words: Sequence[Word], at: int, begin: int) -> bool:
    """Whether a title is a family name: "كمال الشيخ إن"."""
    return bool(words[at].bits & DEFINITE) and _is_last_of_two(words, at, begin)


def _is_last_of_two(words: Sequence[Word], at: int, begin: int) -> bool:
    """Whether nothing hangs on a word behind a given name: "كمال الشيخ إن", "زياد فرح أكد"."""
    if at - begin != 1 or not words[begin].bits & GIVEN:
        return False
    following = words[at + 1] if at + 1 < len(words) else None
    if following is None or following.stretch >= 0 or not following.text[0].isalpha():
        return True
    return bool(following.bits & (STOP | FINITE | ACTING | COMPLEMENTIZER))


def _is_noun_as_name(words: Sequence[Word], at: int, begin: int) -> bool:
    """Whether a noun is a family name: "زياد فرح أكد", but not "زياد رفض المقترح"."""
    noun = words[at].bits & NOUN and not words[at].bits & ~(NOUN | MODIFIER)
    return bool(noun) and not words[at].key.endswith("ات") and _is_last_of_two(words, at, begin)


def _is_for_something(words: Sequence[Word], at: int, begin: int) -> bool:
    """Whether ل is "for", as in "قوي لبذل المزيد"; but "إميل لحود الرئيس"."""
    unknown = words[at].key[0] in "لب" and not words[at].bits and not words[begin].bits & GIVEN
    return unknown and at + 1 < len(words) and bool(words[at + 1].bits & DEFINITE)


def _begins_another(words: Sequence[Word], at: int, begin: int) -> bool:
    """Whether و begins the name of somebody else: "ستيفان هولم وإيلدار باشاييف"."""
    word = words[at]
    if not word.key.startswith("و") or at - begin <= 1:
        return False
    more = at + 1 < len(words) and words[at + 1].stretch < 0 and words[at + 1].text[0].isalpha()
    return word.text.startswith(("وأ", "وإ")) or (more and not words[at + 1].bits)


def _is_trade_as_name(words: Sequence[Word], at: int, begin: int) -> bool:
    """Whether a trade is a family name: "ليلى حداد", but not "خالد مدير المدرسة"."""
    following = words[at + 1].bits if at + 1 < len(words) else 0
    alone = not following & (DEFINITE | GIVEN) or bool(following & ROLE)  # "نجار القضاة": whom he asked
    before = words[begin - 1].bits if begin > 0 else 0  # "الدكتورة سيرين حداد", "المؤرخ سورين نجار"
    titled = begin > 0 and (_is_title(words[begin - 1]) or bool(before & ROLE and before & DEFINITE))
    given = at - begin == 1 and (titled or bool(words[begin].bits & GIVEN))
    return given and alone and not words[at].bits & (OFFICE | RANK | THING)


def _is_family_name(words: Sequence[Word], at: int) -> bool:
    """Whether a name ends with this word with ال: "الدليمي", but not "الواحد" of "عبد الواحد"."""
    bound = at > 0 and (words[at - 1].bits & PARTICLE or words[at].key in _BOUND)
    return bool(words[at].bits & DEFINITE) and not words[at].bits & GIVEN and not bound


def _may_be_family_name(words: Sequence[Word], at: int, begin: int) -> bool:
    bits, key = words[at].bits, words[at].key
    if key in _BOUND:
        return True
    if bits & (NOUN | BODY | PAPER) or bits & (PLURAL | DUAL):
        return False
    if bits & ROLE:  # "هناء القاضي"
        late = at - begin > 1 and bits & (OFFICE | RANK | FEMININE)  # "لوكا فيرنانديز المبعوث الخاص"
        another = DEFINITE if not words[begin].bits & GIVEN else 0
        following = at + 1 < len(words) and words[at + 1].bits & (GIVEN | another)
        return not (late or following or _is_family_name(words, at - 1))
    if at - begin == 1 and words[begin].bits & GIVEN:
        return True  # "طارق العوضيات"
    return not _COUNTED.search(key) and (not _is_family_name(words, at - 1) or key.endswith("ي"))


def _tells_how(key: str) -> bool:
    """ساخرة, بحسرة, حديثه: by their shape no part of a name."""
    if not key.endswith(("امة", "ادة", "ارة")) and (_WITH.match(key) or CIRCUMSTANCE.match(key)):
        return True
    owner = key.endswith("ه") and len(key) > _SHORT and not key.endswith(("يه", "اه", "وه"))
    return owner or key.endswith(("ها", "هم", "هما"))
