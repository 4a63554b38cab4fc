"""Names, pronouns and descriptions in French, with their titles and what stands in apposition."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefer.model import Span
from briefer.quotes.french_cues import cue_at, fold
from briefer.quotes.grammar import Subject, Word
from briefer.quotes.lexicon import BIT, Lexicon

_PRONOUN = re.compile(r"-?(?:t-)?(ils?|elles?)$", re.IGNORECASE)
_HONORIFIC_M = BIT["names.honorifics_m"]
_HONORIFIC_F = BIT["names.honorifics_f"]
_HONORIFIC = _HONORIFIC_M | _HONORIFIC_F | BIT["names.honorifics"]
_TITLE = _HONORIFIC | BIT["names.ranks"] | BIT["names.titles"]
_PARTICLE = BIT["names.particles"]
_ROLE_M = BIT["roles.heads_m"]
_ROLE_F = BIT["roles.heads_f"]
_PLURAL = BIT["roles.heads_plural"]
_ROLE = _ROLE_M | _ROLE_F | BIT["roles.heads"] | _PLURAL
_ORGANISATION = BIT["organisations.words"] | BIT["organisations.heads"]
_NOUN = BIT["cue_words.nouns"]
_DETERMINER = BIT["words.determiners"]
_PREPOSITION = BIT["words.prepositions"]
_CONJUNCTION = BIT["words.conjunctions"]
_NOT_NAME = BIT["words.not_names"]
_ADVERB = BIT["cue_words.adverbs"]
_VERBAL = BIT["cue_words.auxiliaries"] | BIT["cue_words.negators"] | _ADVERB
_FUNCTION = (
    _DETERMINER | _PREPOSITION | _CONJUNCTION | _ADVERB | BIT["cue_words.complementizers"] | BIT["pronouns.first"]
)
_OF = frozenset({"de", "du", "des", "d'"})
_ARTICLES = frozenset({"L'", "L’", "Le", "La", "Les"})
_THIS = frozenset({"ce", "cet", "cette"})  # "cette ancienne juge": the one just spoken of
_FIRST = frozenset({"premier", "première"})
_ARTICLE_GENDERS = {"le": "m", "un": "m", "ce": "m", "cet": "m", "la": "f", "une": "f", "cette": "f", "sa": "f"}
_LONGEST = 12  # words of a description


def pronoun(word: Word, pronoun: str) -> Subject:
    start = word.end - len(pronoun)
    low = pronoun.lower()
    return Subject(
        span=Span(start, word.end),
        kind="pronoun",
        name=pronoun,
        gender="f" if low.startswith("elle") else "m" if low == "il" else "",
        plural=low.endswith("s"),
    )


def with_apposition(
    words: Sequence[Word], at: int, end: int, known: Lexicon, *, any_noun: bool = False
) -> tuple[Subject | None, int]:
    """In "La maire de Karsk, Amal Khoury", a description and the name behind its comma are one."""
    subject, after = _phrase(words, at, end, known)
    if subject is None and any_noun and words[at].bits & _DETERMINER:
        after = _phrase_end(words, at, end, known)
        subject = _described(words, at, min(at + 1, after - 1), after) if after > at + 1 else None
    comma = _past_age(words, after)
    if subject is None or comma + 1 >= end or words[comma].text != ",":
        return subject, after
    other, last = _phrase(words, comma + 1, end, known)
    if other is None or other.span.start != words[comma + 1].start:
        return subject, after
    if subject.kind == "role" and other.kind == "name" and not other.roles:
        return _apposed(subject, other), last
    if subject.kind == "name" and other.kind == "role":  # "Lucie Farge, son avocate"
        return replace(subject, roles=subject.roles | other.roles), after
    return subject, after


def _past_age(words: Sequence[Word], at: int) -> int:
    """Past ", 61 ans"."""
    aged = [word.key for word in words[at : at + 3 : 2]] == [",", "ans"]
    return at + 3 if aged and at + 3 < len(words) else at


def _apposed(described: Subject, name: Subject) -> Subject:
    return Subject(
        span=Span(described.span.start, name.span.end),
        kind="name",
        name=name.name,
        gender=name.gender or described.gender,
        roles=name.roles | described.roles,
    )


def _phrase(words: Sequence[Word], at: int, end: int, known: Lexicon) -> tuple[Subject | None, int]:
    """The name, pronoun or description that starts here, and where it ends."""
    word = words[at]
    if word.stretch >= 0 or not word.text[0].isalpha():
        return None, at + 1
    if (match := _PRONOUN.match(word.text)) and not word.text.startswith("-"):
        return pronoun(word, match[1]), at + 1
    if not (word.text[0].isupper() or word.bits & (_DETERMINER | _ROLE | _TITLE | _ORGANISATION | _NOUN)):
        return None, at + 1
    last = _phrase_end(words, at, end, known)
    begin = _name_begin(words, at, last, known)
    if begin < last:
        return _named(words, at, begin, last, end, known)
    head = _head(words, at, last)
    return (_described(words, at, head, last), last) if head >= 0 else (None, at + 1)


def _phrase_end(words: Sequence[Word], at: int, end: int, known: Lexicon) -> int:
    """Where a noun phrase ends: at a mark of punctuation, a verb or a word that hangs on nothing in it."""
    last = at + 1 if words[at].bits & _DETERMINER else at
    while last < end and last - at < _LONGEST:
        word = words[last]
        if word.stretch >= 0 or not word.text[0].isalpha() or _stops(words, last, at, known):
            break
        last += 1
    while last > at and words[last - 1].bits & _FUNCTION and not _is_name(words, last - 1):
        last -= 1
    return last


def _stops(words: Sequence[Word], at: int, start: int, known: Lexicon) -> bool:
    word = words[at]
    if _is_name(words, at) or (word.text[0].isupper() and not word.bits & _FUNCTION):
        return bool(word.bits & _NOT_NAME)
    if at > start:
        told = _stops_behind(words, at, known)
        if told is not None:
            return told
    if word.key in _OF:
        return False
    if word.bits & (_CONJUNCTION | _PREPOSITION | _VERBAL | _DETERMINER | _NOT_NAME):
        return not word.bits & _PARTICLE
    return word.bits & (_ROLE | _ORGANISATION | _TITLE) == 0 and cue_at(words, at, known) is not None


def _stops_behind(words: Sequence[Word], at: int, known: Lexicon) -> bool | None:
    """What the word before says of it: "l’Aube" goes on, "Amal Khoury promet" does not."""
    word, before = words[at], words[at - 1]
    capital_next = at + 1 < len(words) and words[at + 1].text[0].isupper()
    if (word.text in _ARTICLES and capital_next) or (word.bits & _DETERMINER and before.key in _OF):
        return False
    if before.bits & _ORGANISATION and not word.bits & _FUNCTION:
        return cue_at(words, at, known) is not None or bool(word.bits & _VERBAL)  # "les Nations unies"
    if _is_name(words, at - 1) and not word.bits & (_PARTICLE | _DETERMINER | _CONJUNCTION):
        return not capital_next
    return None


def _name_begin(words: Sequence[Word], at: int, last: int, known: Lexicon) -> int:
    """Where the person's name starts in a phrase; ``last`` if there is none."""
    begin = last
    while begin > at and (_is_name(words, begin - 1) or _is_inner(words, begin - 1, last)):
        begin -= 1
    while begin < last and not _is_name(words, begin):
        begin += 1
    if at < begin < last and words[begin - 1].text in _ARTICLES:
        return begin - 1
    if _hangs(words, at, begin):
        begin = next((i for i in range(begin, last - 1) if words[i].key in known.genders), last)
    if begin == at and last - at == 1 and words[at].bits & (_ROLE | _ORGANISATION):
        return last
    return begin


def _hangs(words: Sequence[Word], at: int, begin: int) -> bool:
    """Whether "de" or "de la" stands before a name: "la ministre de la Santé"."""
    left = begin - 1
    if left > at and words[left].bits & _DETERMINER and words[left].key not in _OF:
        left -= 1
    return left > at and words[left].key in _OF


def _is_name(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.stretch >= 0 or not word.text[0].isupper() or _PRONOUN.match(word.text):
        return False
    if word.key in _FIRST and at + 1 < len(words) and words[at + 1].key == "ministre":
        return False
    before = words[at - 1] if at else None
    if before and before.text[0].isupper() and not before.bits & _FUNCTION and before.stretch < 0:
        return True  # "Mme Vos"
    return not (word.bits & (_FUNCTION | _NOT_NAME | _HONORIFIC) or len(word.text) == 1)


def _is_inner(words: Sequence[Word], at: int, last: int) -> bool:
    """A particle between two words of a name."""
    word = words[at]
    return (
        bool(word.bits & _PARTICLE) and at + 1 < last and at > 0 and _is_name(words, at - 1) and _is_name(words, at + 1)
    )


def _named(
    words: Sequence[Word], at: int, begin: int, last: int, end: int, known: Lexicon
) -> tuple[Subject | None, int]:
    before = words[at:begin]
    bits = 0
    for word in before:
        bits |= word.bits
    name = _printed(words[begin:last])
    itself = any(word.bits & _ORGANISATION for word in words[begin:last])
    of_one = bits & _ORGANISATION and not bits & (_ROLE | _TITLE)
    organisation = (itself or of_one) and words[begin].key not in known.genders
    roles = frozenset(word.key for word in before if word.bits & (_ROLE | _TITLE))
    subject = Subject(
        span=span(words, at, last),
        kind="organisation" if organisation else "name",
        name=_printed(words[at:last]) if organisation and all(w.bits & _DETERMINER for w in before) else name,
        gender="" if organisation else _gender(before),
        roles=roles,
    )
    return (subject, last) if organisation else _with_partner(words, subject, last, end, known)


def _with_partner(words: Sequence[Word], subject: Subject, last: int, end: int, known: Lexicon) -> tuple[Subject, int]:
    """Two who speak together: "X et Y"."""
    if last + 1 >= end or words[last].key != "et":
        return subject, last
    partner, after = _phrase(words, last + 1, end, known)
    if partner is None or partner.kind != "name":
        return subject, last
    joined = Subject(
        span=Span(subject.span.start, partner.span.end),
        kind="name",
        name=subject.name,
        gender=subject.gender,
        roles=subject.roles,
        joined=partner,
    )
    return joined, after


def _printed(words: Sequence[Word]) -> str:
    return "".join(word.text + ("" if word.text.endswith(("'", "’")) else " ") for word in words).strip()


def _gender(words: Sequence[Word]) -> str:
    if words and (told := _ARTICLE_GENDERS.get(words[0].key)):
        return told
    for word in words:
        masculine, feminine = word.bits & (_HONORIFIC_M | _ROLE_M), word.bits & (_HONORIFIC_F | _ROLE_F)
        if bool(masculine) != bool(feminine):
            return "m" if masculine else "f"
    return ""


def _head(words: Sequence[Word], at: int, last: int) -> int:
    """The word that says who is described; -1 if nobody is."""
    heads = (i for i in range(at, min(at + 5, last)) if words[i].bits & (_ROLE | _ORGANISATION | _NOUN | _TITLE))
    return next(heads, -1)


def _described(words: Sequence[Word], at: int, head: int, last: int) -> Subject:
    bits = words[head].bits
    role = not bits & (_ORGANISATION | _NOUN)
    return Subject(
        span=span(words, at, last),
        kind=("pronoun" if words[at].key in _THIS else "role") if role else "organisation",
        name=_printed(words[at:last]),
        gender=_gender(words[at : head + 1]) if role else "",
        plural=bool(bits & _PLURAL) and not words[at].key.startswith(("l'", "le", "la", "un")),
        roles=frozenset({words[head].key}),
        definite=words[at].key in {"le", "la", "l'", "ce", "cette", "cet", "son", "sa"},
        sure=words[at].key not in {"son", "sa"},
    )


def names(words: Sequence[Word], known: Lexicon) -> Iterator[Subject]:
    """Every full or titled name of a sentence."""
    at = 0
    while at < len(words):
        subject, after = with_apposition(words, at, len(words), known)
        hangs = at > 0 and words[at - 1].bits & _PREPOSITION and not (subject and subject.roles)
        if subject and subject.kind == "name" and _is_person_name(subject, known, hangs=bool(hangs)):
            yield subject
            if subject.joined:
                yield subject.joined
        at = max(after, at + 1)


def _is_person_name(subject: Subject, known: Lexicon, *, hangs: bool) -> bool:
    """A title, a known given name, or two words that hang on no preposition, as places do."""
    first, *others = subject.name.split()
    return bool(subject.roles or subject.gender or (others and (not hangs or fold(first) in known.genders)))


def span(words: Sequence[Word], first: int, last: int) -> Span:
    return Span(words[first].start, words[last - 1].end)
