"""Names and descriptions in Arabic, which has no capitals: titles, offices, given names, surnames."""

import re
from collections.abc import Iterator, Sequence

from briefer.model import Span
from briefer.quotes.grammar import Subject, Word
from briefer.quotes.lexicon import BIT, CueWord, Lexicon

_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")  # vowel signs and the stretched line
_HONORIFIC_M = BIT["names.honorifics_m"]
_HONORIFIC_F = BIT["names.honorifics_f"]
_TITLE = _HONORIFIC_M | _HONORIFIC_F | BIT["names.honorifics"] | BIT["names.ranks"] | BIT["names.titles"]
_PARTICLE = BIT["names.particles"]
_ROLE_M = BIT["roles.heads_m"]
_ROLE_F = BIT["roles.heads_f"]
_PLURAL = BIT["roles.heads_plural"]
_ROLE = _ROLE_M | _ROLE_F | BIT["roles.heads"] | _PLURAL
_ORGANISATION = BIT["organisations.words"] | BIT["organisations.heads"]
_DEMONYM = BIT["words.demonyms"]
_NOUN = BIT["cue_words.nouns"]
_COMPLEMENTIZER = BIT["cue_words.complementizers"]
_STOP = (
    BIT["words.prepositions"]
    | BIT["words.conjunctions"]
    | BIT["words.determiners"]
    | BIT["words.not_names"]
    | BIT["cue_words.auxiliaries"]
    | BIT["cue_words.adverbs"]
    | BIT["cue_words.negators"]
    | _COMPLEMENTIZER
)
_THE = "ال"
_LONGEST = 14  # words of a phrase
_DESCRIBED = 3  # words of a description and a name
_ADJECTIVE = ("ي", "ية", "رفيع", "كبير", "بارز", "سابق", "مطلع")
_INSIDE_OFFICE = frozenset({"في"})
_OFFICE = 5  # words no list knows between a title and the name: "قائد فرق الإطفاء العقيد رامي"
_PLACE_WORDS = frozenset(
    {"بلدية", "إقليم", "اقليم", "مدينة", "محافظة", "ولاية", "بلدة", "منطقة", "قضاء", "جمهورية", "مملكة"}
)
_HIS_SAYING = frozenset({"قوله", "قولها", "قولهم", "القول", "بالقول", "بقوله", "بقولها"})
_BEFORE_NOUN = frozenset(
    {"عدم", "دون", "بدون", "من", "عن", "في", "على", "إلى", "الى", "بعد", "قبل", "خلال", "هذا", "هذه"}
)
_ATTACHED = ("لل", "بال")


def fold(word: str) -> str:
    """A word without vowel signs; و before a word the lexicon has is left to ``_key``."""
    return _MARKS.sub("", word)


def bits_of(word: Word, known: Lexicon) -> int:
    found = word.bits or known.bits.get(_bare(word.key), 0)
    return found or known.bits.get(_unowned(word.key), 0) & (_ROLE | _TITLE)


def _unowned(key: str) -> str:
    """محاميته is محامية, مدربه is مدرب."""
    for ending, instead in (("ته", "ة"), ("تها", "ة"), ("تهم", "ة"), ("ه", ""), ("ها", ""), ("هم", "")):
        if key.endswith(ending):
            return key.removesuffix(ending) + instead
    return key


def _bare(key: str) -> str:
    """A word without و or ف, ب or ل written to it; للكاتبة is الكاتبة."""
    if key.startswith("لل"):
        return _THE + key[2:]
    return key[1:] if len(key) > 3 and key[0] in "وفبل" else key  # noqa: PLR2004  # what is left must be a word


def verb_at(words: Sequence[Word], at: int, known: Lexicon) -> CueWord | None:
    key = words[at].key
    if words[at].stretch >= 0 or (at and words[at - 1].key in _BEFORE_NOUN):
        return None
    for form in (key, key[1:] if key[:1] in {"و", "ف"} else key, _without_future(key)):
        if form in known.cues:
            return known.cues[form]
    return None


def _without_future(key: str) -> str:
    """سيقول is يقول; but سامر is a man's name, not "will order": the future has the imperfect behind it."""
    return key[1:] if key[:1] == "س" and key[1:2] in {"ي", "ت", "ن"} else key


def phrase(words: Sequence[Word], at: int, end: int, known: Lexicon) -> tuple[Subject | None, int]:
    """The name or description that starts here, and where it ends."""
    last = _phrase_end(words, at, end, known)
    if last == at:
        return None, at + 1
    begin = _name_begin(words, at, last, known)
    if begin < last:
        return _named(words, at, begin, _name_end(words, begin, last, known), last, known)
    if bits_of(words[at], known) & (_ROLE | _ORGANISATION | _NOUN | _TITLE):
        last = _description_end(words, at, last, known)
        return _described(words, at, last, known), last
    return None, at + 1


def _phrase_end(words: Sequence[Word], at: int, end: int, known: Lexicon) -> int:
    last = at
    while last < end and last - at < _LONGEST and not _stops(words, last, at, known):
        last += 1
    return last


def _stops(words: Sequence[Word], at: int, start: int, known: Lexicon) -> bool:
    word = words[at]
    if word.stretch >= 0 or not word.text[0].isalpha():
        return True
    if word.bits & (_PARTICLE | _TITLE | _ROLE | _ORGANISATION) and not word.bits & BIT["words.prepositions"]:
        return False
    if word.key in known.genders:
        return False
    if word.key == "باسم" or _goes_on_in(words, at, start):
        return False
    told = at > start and word.key.startswith(_ATTACHED) and not words[start].bits & (_TITLE | _ROLE)
    adverbial = word.text.endswith(("اً", "ًا")) or told or (at > start and _told_something(words, at, start, known))
    with_and = known.bits.get(word.key[1:], 0) if word.key[0] in "وف" else 0
    return (
        bool((word.bits | with_and) & _STOP) or adverbial or bool(verb_at(words, at, known)) or word.key in _HIS_SAYING
    )


def _told_something(words: Sequence[Word], at: int, start: int, known: Lexicon) -> bool:
    """Behind somebody: "الوزير … لصحيفة"; but "بيان لنقابة" is one body's statement."""
    person = words[start].bits & (_TITLE | _ROLE) or words[start].key in known.genders
    return bool(person) and is_dative(words[at], known) and not words[at].key.startswith("لل")


def is_dative(word: Word, known: Lexicon) -> bool:
    """A body or somebody who is told: لقناة."""
    return word.key.startswith("ل") and not word.bits and bool(bits_of(word, known) & (_ORGANISATION | _ROLE | _NOUN))


def _goes_on_in(words: Sequence[Word], at: int, start: int) -> bool:
    """وزير المالية في الإقليم آوات: an office of somewhere, and a name behind it."""
    if words[at].key != "في" or not words[start].bits & (_TITLE | _ROLE) or at + 2 >= len(words):
        return False
    after = words[at + 2]
    return words[at + 1].key.startswith(_THE) and after.text[0].isalpha() and not after.bits & _STOP


def _name_begin(words: Sequence[Word], at: int, last: int, known: Lexicon) -> int:
    """Where the name starts behind titles and offices; ``last`` if there is none."""
    first = at
    while first < last and _is_office(words, first, at, known):
        first += 1
    given = next((i for i in range(first, last) if _is_given(words, i, known)), -1)
    titled = bits_of(words[at], known) & (_TITLE | _ROLE)
    if given >= 0 and (given == at or (titled and given - first <= _OFFICE)):
        return first if at < first < given and words[first - 1].key.startswith(_THE) else given
    if first == at:
        return _behind_unknown(words, at, last, known)
    return last if bits_of(words[at], known) & _ORGANISATION else _unknown_name(words, at, first, last)


def _unknown_name(words: Sequence[Word], at: int, first: int, last: int) -> int:
    """A name no list has, behind an office: "مدرب برين ستيفان لاكومب", but not "مسؤول مارلاندي رفيع"."""
    particle = next((i for i in range(first + 1, last) if words[i].bits & _PARTICLE), 0)
    if particle:
        return particle - 1
    definite = words[first - 1].key.startswith(_THE)
    if last - first < 2 or (words[first].key.endswith(_ADJECTIVE) and not definite):  # noqa: PLR2004  # a name has two words
        return last
    of_a_place = not definite and not words[first + 1].key.startswith(_THE)
    return first + 1 if last - first > 2 and of_a_place and first - at == 1 else first  # noqa: PLR2004


def _behind_unknown(words: Sequence[Word], at: int, last: int, known: Lexicon) -> int:
    """Of "الغواص كالوم ريد" the name is the two words without ال."""
    described = words[at].key.startswith(_THE) and last - at == _DESCRIBED
    if described and not any(word.key.startswith(_THE) for word in words[at + 1 : last]):
        return at + 1
    return at if _may_be_name(words, at, known) else last


def _may_be_name(words: Sequence[Word], at: int, known: Lexicon) -> bool:
    """Words that no list knows, behind a verb: a foreign name, a surname, or no name at all."""
    known_word = bits_of(words[at], known) & (_ROLE | _ORGANISATION | _NOUN | _TITLE)
    return not known_word and not words[at].key.endswith(("ه", "ها", "هم"))


def _is_given(words: Sequence[Word], at: int, known: Lexicon) -> bool:
    word = words[at]
    if word.key in known.genders and not bits_of(word, known) & (_TITLE | _ROLE):
        return True
    return word.key == "عبد" or word.key in {"أبو", "أم"}


def _is_office(words: Sequence[Word], at: int, start: int, known: Lexicon) -> bool:
    """A title, a role, a body, or what hangs on one: "وزير خارجية فيلمورا", "المتحدث باسم"."""
    word = words[at]
    bits = bits_of(word, known)
    if word.key == "باسم":  # "in the name of", and a given name
        return at > start and bool(words[at - 1].bits & (_TITLE | _ROLE))
    if bits & (_TITLE | _ROLE | _ORGANISATION | _DEMONYM | _NOUN) and word.key not in {"أم", "أبو"}:
        return word.key not in known.genders or bool(bits & (_TITLE | _ROLE))
    if at == start:
        return False
    if word.key.startswith((_THE, "لل")) or word.key in _PLACE_WORDS or words[at - 1].key in _PLACE_WORDS:
        return True
    return word.key in _INSIDE_OFFICE or word.key.endswith("ية")


def _name_end(words: Sequence[Word], begin: int, last: int, known: Lexicon) -> int:
    """One past a given name, further given names and particles, and a surname with its ال."""
    at = begin + 1
    if words[begin].key == "عبد" and at < last:
        at += 1
    while at < last and (_is_given(words, at, known) or words[at].bits & _PARTICLE or words[at - 1].bits & _PARTICLE):
        at += 1
    single = at - begin == 1 and words[begin].key not in known.genders and words[begin].key.startswith(_THE)
    if at < last and not single and not _is_office(words, at, at, known):
        at += 1
    return at


def _named(words: Sequence[Word], at: int, begin: int, last: int, end: int, known: Lexicon) -> tuple[Subject, int]:
    before = words[at:begin]
    given = known.genders.get(words[begin].key, "")
    roles = frozenset(_role(word.key) for word in before if bits_of(word, known) & (_ROLE | _TITLE))
    sure = bool(roles or given or (last - begin > 1 and last == end))
    last = last if sure else begin + 1
    subject = Subject(
        span=span(words, at, last),
        kind="name",
        name=" ".join(word.key for word in words[begin:last]),
        gender=_gender(before) or (given if given != "u" and last - begin > 1 else ""),
        roles=roles,
        sure=sure,
    )
    return subject, last


def _role(key: str) -> str:
    """An office with or without ال is the same office."""
    return _bare(key).removeprefix(_THE) if key.startswith("لل") else key.removeprefix(_THE)


def _gender(words: Sequence[Word]) -> str:
    for word in words:
        if word.bits & (_ROLE | _TITLE):
            return "f" if word.key.endswith("ة") else "m"
    return ""


def _description_end(words: Sequence[Word], at: int, last: int, known: Lexicon) -> int:
    """A description takes what hangs on its head: words with ال, adjectives, a body's name."""
    end = at + 1
    while end < last and (_is_office(words, end, at, known) or words[end].key.endswith(("ي", "ع", "ر", "ز", "ل"))):
        end += 1
    if (
        end == last
        and not words[at].key.startswith(_THE)
        and [word.key[:2] for word in words[end : end + 2]] == ["من", _THE]
    ):
        return end + 2  # "نائب من الأغلبية"
    return min(last, max(end, at + 3)) if words[at].bits & _ORGANISATION and not words[at].key.startswith(_THE) else end


def _described(words: Sequence[Word], at: int, last: int, known: Lexicon) -> Subject:
    bits = bits_of(words[at], known)
    role = bits & (_ROLE | _TITLE) and not bits & _ORGANISATION
    return Subject(
        span=span(words, at, last),
        kind="role" if role else "organisation",
        name=" ".join(word.key for word in words[at:last]),
        gender=_gender(words[at : at + 1]) if role else "",
        plural=bool(bits & _PLURAL),
        roles=frozenset({_role(_unowned(words[at].key)), _role(words[at].key)}),
        definite=words[at].key.startswith(_THE) or not words[at].bits,
        sure=bool(words[at].bits),
    )


def names(words: Sequence[Word], known: Lexicon) -> Iterator[Subject]:
    """Every name of a sentence that starts with a title or a known given name."""
    at = 0
    while at < len(words):
        titled = bits_of(words[at], known) & (_TITLE | _ROLE)
        if not (titled or _is_given(words, at, known)):
            at += 1
            continue
        subject, after = phrase(words, at, len(words), known)
        if subject and subject.kind == "name" and " " in subject.name:
            yield subject
        at = max(after, at + 1)


def span(words: Sequence[Word], first: int, last: int) -> Span:
    return Span(words[first].start, words[last - 1].end)
