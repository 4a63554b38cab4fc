"""Words that announce speech in Arabic: verbs, "in the words of", "his saying"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from briefer.model import Span
from briefer.quotes.arabic.bits import (
    ACCORDING,
    AND,
    BODY,
    COMPLEMENTIZER,
    DEFINITE,
    DUAL,
    FEMININE,
    FINITE,
    GIVEN,
    HONORIFIC,
    MASCULINE,
    MODIFIER,
    NOUN,
    OWNED,
    PAPER,
    PARTICIPLE,
    PARTICLE,
    PLURAL,
    PREFIX,
    PREPOSITION,
    RANK,
    ROLE,
)
from briefer.quotes.arabic.runs import STOP, is_adjective
from briefer.quotes.grammar import Subject, Word
from briefer.quotes.lexicon import BIT
from briefer.quotes.word_sets import word_set

BACK = 80  # words looked back for a cue or a subject
SKIPPED = 6  # words between a verb and its subject
SAYING = word_set("ar", "nouns.his_saying")
BY_SAYING = word_set("ar", "nouns.by_saying")
TERMS = word_set("ar", "nouns.before_terms")
_TERM = word_set("ar", "nouns.terms")
HIS_TERMS = re.compile(rf"^(?:{'|'.join(sorted(_TERM))})(ه|ها|هم|هما)$")
_BEGINS_TERMS = frozenset(word[0] for word in SAYING | BY_SAYING | _TERM)
_BEGINS = _BEGINS_TERMS | {"م"}
CUES = ACCORDING | FINITE | PARTICIPLE
_SOMEBODY = HONORIFIC | RANK | GIVEN
RELATIVE = BIT["pronouns.relative"]
_SILENT = word_set("ar", "verbs.denied")
_OF_SOMETHING = word_set("ar", "verbs.expressing")
_QUOTED = word_set("ar", "verbs.passing_on")
LEARNING = word_set("ar", "verbs.learning")
FROM_WHOM = word_set("ar", "verbs.from_whom")
_NAMING = GIVEN | DEFINITE | PARTICLE
_OF_SAYING = word_set("ar", "nouns.of_saying")
_WHO = ROLE | BODY | HONORIFIC | GIVEN
_HIS_NAME = word_set("ar", "nouns.his_name")
_HOWEVER = frozenset({"لكن", "ولكن"})
_POINTING = word_set("ar", "verbs.pointing")
_TO = frozenset({"الى", "إلى"})
CALLED = word_set("ar", "verbs.called")
_RECALLED = word_set("ar", "verbs.recalling")
_BUT = frozenset({"غير", "الا", "إلا", "بيد"})  # "غير أن": what follows is no longer what was said
_BARE = 3  # letters of a verb that may be a noun: كشف, نشر
WHILE = frozenset({"فيما", "بينما", "حين"})
COMMAS = frozenset({"،", ","})
_DASHES = frozenset("-–—")
_UPON = frozenset({"على", "عن", "الى"})


def cues(words: Sequence[Word], at: int) -> list[int]:
    """The cues before the marks; a verb inside what is said is none: "أكد أن الجانبين جددا «…»"."""
    start = max(0, at - BACK)
    start = max([start, *(place + 1 for place in range(start, at) if words[place].key in WHILE)])
    return _between(words, start, at) or (_between(words, 0, start) if start else [])  # "يضحك حين أسأله: «…»"


def clause_cues(words: Sequence[Word], end: int) -> list[int]:
    """The cues of a sentence up to a place that are not inside what another one says."""
    return _between(words, 0, end)


def _between(words: Sequence[Word], start: int, at: int) -> list[int]:
    found: list[int] = []
    aside = _aside(words, start, at)
    for place in range(start, at):
        word = words[place]
        may = word.bits & CUES or word.key[:1] in _BEGINS or (word.bits & NOUN and _is_saying(word))
        if not may or place in aside or not is_cue(words, place):
            continue
        if not found or not (_subordinate(words, place) or _inside_content(words, found[-1], place, at)):
            found.append(place)
    return found


def _subordinate(words: Sequence[Word], place: int) -> bool:
    """Whether somebody else's words are only answered, or none are said: "ردا على ما قاله X", "دون أن يرد"."""
    before = [word.key for word in words[max(0, place - 2) : place]]
    return (before[-1:] == ["ما"] and before[0] in _UPON) or before == ["دون", "ان"]


def _aside(words: Sequence[Word], start: int, at: int) -> range:
    """What stands between two dashes: "وأضاف X - كما ذكرت القناة - أن"."""
    unnamed = next((place for place in range(start, at) if words[place].key in _HIS_NAME), -1)
    commas = [place for place in range(start, at) if words[place].text in COMMAS] if unnamed >= 0 else []
    inside = [place for place in commas if place < unnamed][-1:], [place for place in commas if place > unnamed][:1]
    if all(inside):  # "تحدث دبلوماسي، رفض الكشف عن اسمه، عن"
        return range(inside[0][0], inside[1][0])
    dashes = [place for place in range(start, at) if words[place].text in _DASHES]
    return range(dashes[0], dashes[1]) if len(dashes) > 1 and dashes[0] > start else range(0)


def _inside_content(words: Sequence[Word], cue: int, place: int, at: int) -> bool:
    word = words[place]
    if not word.bits & FINITE or word.bits & AND or words[place - 1].text in COMMAS or words[place - 1].bits & RELATIVE:
        return False
    ends = next((later for later in range(place + 1, at) if words[later].bits & (FINITE | PARTICIPLE)), at)
    if any(words[later].bits & COMPLEMENTIZER or words[later].text == ":" for later in range(place + 1, ends)):
        return False
    but = any(word.key in _HOWEVER for word in words[max(cue, place - SKIPPED) : place])  # "لكن ناشطين رأوا"
    if but or is_his(words, place):
        return False
    content = (between for between in range(cue + 1, place) if words[between].bits & COMPLEMENTIZER)
    return any(words[between - 1].key not in _BUT for between in content)


def is_his(words: Sequence[Word], place: int) -> bool:
    """Whether marks right behind a verb are of somebody named before it: "قال المكتب إن مراد أيد «…»"."""
    if place + 1 >= len(words) or words[place + 1].stretch < 0:
        return False
    first = place
    while first and not words[first - 1].bits & ~_NAMING and words[first - 1].text[0].isalpha():
        first -= 1
    named = words[first:place]
    return bool(named) and words[first - 1].bits & COMPLEMENTIZER > 0 and not named[0].bits & DEFINITE


def is_cue(words: Sequence[Word], place: int) -> bool:
    bits, key = words[place].bits, words[place].key
    if bits & ACCORDING or is_their_saying(words, place):
        return True
    if bits & (FINITE | PARTICIPLE):
        return is_verb(words, place) and not _says_nothing(words, place) and _expresses(words, place)
    if key[:1] in _BEGINS_TERMS:
        if key in SAYING or key in BY_SAYING:
            return True
        if key in _TERM or HIS_TERMS.match(key):
            return place > 0 and (words[place - 1].key in TERMS or (key == "لسان" and words[place - 1].key == "على"))
    return not bits and key[:1] == "م" and _tells_that(words, place)


def _is_saying(word: Word) -> bool:
    return word.key in _OF_SAYING or word.key[1:] in _OF_SAYING


def is_their_saying(words: Sequence[Word], place: int) -> bool:
    """Whether a noun is what somebody says, who stands behind it: "رغم تأكيد المدير أن"."""
    word = words[place]
    if not word.bits & NOUN or word.bits & (DEFINITE | OWNED) or place + 2 >= len(words):
        return False
    if not _is_saying(word):
        return False
    who, behind = words[place + 1], words[place + 2]
    closed = who.bits & (DEFINITE | GIVEN) or behind.bits & DEFINITE  # "تصريح صحفي" is nobody's
    if not who.bits & _WHO or who.bits & (AND | PREFIX) or not closed:
        return False
    return any(after.bits & COMPLEMENTIZER for after in words[place + 2 : place + 2 + SKIPPED])


def _expresses(words: Sequence[Word], place: int) -> bool:
    """Whether "عبر" is "expressed" and "نقل" "quoted": they have عن behind them; not "يذكر أن", it is recalled that."""
    key = stem_of_verb(words[place])
    if key in CALLED and place and words[place - 1].bits & (ROLE | MODIFIER | PREFIX):
        return False  # "رجل يدعى"
    if key in LEARNING:
        return any(
            word.key in FROM_WHOM and after.bits & ROLE
            for word, after in pairwise(words[place + 1 : place + 2 * SKIPPED])
        )
    if key in _RECALLED:
        return not (place + 1 < len(words) and words[place + 1].bits & COMPLEMENTIZER)
    if key in _POINTING:
        return any(word.key in _TO or word.bits & COMPLEMENTIZER for word in words[place + 1 : place + 2 * SKIPPED])
    key = key.lstrip("يت")
    if key not in _OF_SOMETHING and not (key in _QUOTED and words[place - 1].bits & RELATIVE):
        return True
    return any(word.key == "عن" for word in words[place + 1 : place + 2 * SKIPPED])


def stem_of_verb(word: Word) -> str:
    return word.key.lstrip("وف")


def _says_nothing(words: Sequence[Word], place: int) -> bool:
    """Whether somebody did not speak: "لم تعلق", "ولم يرد"."""
    denied = place > 0 and words[place - 1].bits & BIT["cue_words.negators"]
    return bool(denied) and words[place].key[1:] in _SILENT


def _tells_that(words: Sequence[Word], place: int) -> bool:
    """A participle no list has, before أن: "معللاً ذلك بأن"."""
    word = words[place]
    return word.key.endswith(("ا", "ة")) and any(after.bits & COMPLEMENTIZER for after in words[place + 1 : place + 3])


def is_verb(words: Sequence[Word], place: int) -> bool:
    """Whether a form is a verb here: "رد" behind a preposition is an answer, "بين" between two is none."""
    word = words[place]
    bits, before = word.bits, words[place - 1].bits if place else 0
    if bits & PARTICIPLE and not bits & FINITE:
        return (
            not is_adjective(words, place)
            and not before & PREPOSITION
            and not (before & (NOUN | PAPER | BODY) and not before & (DEFINITE | OWNED))
        )
    if (
        bits & DUAL
        and not word.key.endswith("وا")
        and (word.text.endswith(("اً", "ًا")) or not (bits & AND or place == 0))
    ):
        return False
    if _is_small_word(words, place):
        return False
    if bits & (PREPOSITION | PREFIX):
        return "\u0651" in word.text or (place == 0 and _tells_of_somebody(words, place))
    if before & PREPOSITION and not before & (COMPLEMENTIZER | RELATIVE):
        return words[place - 1].key == "ان"
    return bool(bits & AND) or word.key.endswith("وا") or not _is_noun(words, place, before)


def _is_small_word(words: Sequence[Word], place: int) -> bool:
    """هنا, which is no "هنأ", and "ودون أن", in which nobody writes down."""
    if words[place].bits & BIT["cue_words.adverbs"]:
        return "أ" not in words[place].text
    that = place + 1 < len(words) and words[place + 1].key == "ان"
    return bool(words[place].bits & PREPOSITION and that)


def _is_noun(words: Sequence[Word], place: int, before: int) -> bool:
    """Whether a form that is also a noun or a name is one here: behind an open noun, or not at a clause's start."""
    open_noun = before & (NOUN | PAPER) and not before & (DEFINITE | OWNED | GIVEN)
    done_by_them = words[place - 1].key.endswith("ها") and before & NOUN  # "عن رفضها وصف السينما"
    if (open_noun or done_by_them) and len(words[place].key) == _BARE:
        return True
    also = words[place].bits & (ROLE | BODY | NOUN | GIVEN)
    return bool(also) and place > 0 and not before & (STOP | FINITE) and words[place - 1].text not in ".،:"


def _tells_of_somebody(words: Sequence[Word], place: int) -> bool:
    """In "وبين الموسوي أن" and "وعقب المستشار" a verb, not in "وعقب المباراة"."""
    if any(word.bits & COMPLEMENTIZER for word in words[place + 1 : place + SKIPPED]):
        return True
    return place + 1 < len(words) and bool(words[place + 1].bits & _SOMEBODY)


def in_the_verb(verb: Word, gender: str = "", *, plural: bool = False) -> Subject:
    """The verb "قالت" says that a woman speaks, and not who."""
    told = "f" if verb.bits & FEMININE or (not verb.bits and verb.key.endswith("ة")) else "m"
    if verb.bits & FEMININE and verb.bits & MASCULINE:
        told = ""
    if verb.key in SAYING or verb.key in BY_SAYING:
        told = "f" if verb.key.endswith("ها") else "" if verb.key.endswith("القول") else "m"
    two = verb.bits & DUAL and not verb.bits & PARTICIPLE  # "مضيفا" is no pair of hosts
    return Subject(
        span=Span(verb.start, verb.end),
        kind="verb",
        name=verb.text,
        gender=gender or told,
        plural=plural or bool(verb.bits & PLURAL or two),
    )
