"""Titles before a name: where the name itself begins, and what the title tells."""

import re

from briefer.quotes.lexicon import Lexicon
from briefer.quotes.mention import (
    AND,
    BEFORE_NAME,
    DETERMINER,
    HONORIFIC,
    HONORIFIC_F,
    HONORIFIC_M,
    IN_OFFICE,
    LETTERS,
    ORG_WORD,
    PLACE,
    POSSESSIVE_F,
    POSSESSIVE_M,
    RANK,
    ROLE,
    ROLE_F,
    ROLE_M,
    ROLE_PLURAL,
    SUFFIX,
    TITLE,
    Reader,
)
from briefer.quotes.tokens import (
    ALL_CAPITALS,
    CAPITAL,
    FUNCTION,
    GIVEN,
    POSSESSIVE,
    WORD,
    Tokens,
)
from briefer.quotes.word_sets import word_set

_FIRST_NAMES = word_set("en", "names.in_capitals")
_OF_RANK = word_set("en", "adjectives.of_rank")
_INITIAL = re.compile(r"[A-Z]\.")
_INITIALS = re.compile(r"(?:[A-Z]\.?){1,3}")
_OF = frozenset({"of", "for"})
_NO_OFFICE = word_set("en", "adjectives.no_office")
_BODIES = word_set("en", "nouns.bodies_behind_titles")
_COURTESIES = word_set("en", "titles.courtesies")
_CAPITALS = 3  # letters; two may be initials: "JD Roe"
_NO_PERSON = ALL_CAPITALS | PLACE | ORG_WORD | BEFORE_NAME
_MORE = BEFORE_NAME | ROLE | ALL_CAPITALS  # kinds of words that may be a title
_TWO = 2  # words of "Jane Roe"
_MOST_NAMES = 3  # words of a name behind where somebody is from, and that word
_PART = 3  # tokens of "for his part,"
_ROLE_WORDS = 4  # "former deputy prime minister"
_FIELD_WORDS = 6  # "of research and development"
_HEAD = frozenset({"head"})
_THE = ["the"]
_FIRST = ["first"]  # "first minister Jane Roe"
_TO_THE = ["to", "the"]
_AIDES = word_set("en", "titles.of_aides")
_PARTICIPLE = "ed"  # tells of somebody: "secretary of jailed Jane Roe"


def after_demonym(tokens: Tokens, first: int, last: int) -> int:
    """Past "Republican" in "Republican Jane Doe"; "South Harbour" and "Marlander Seal Research Program" stay whole."""
    nobody = last - first > _MOST_NAMES and not any(bits & GIVEN for bits in tokens.bits[first + 1 : last])
    return first if nobody or tokens.has(last - 1, PLACE) else first + 1


def after_rank(tokens: Tokens, first: int, last: int, reader: Reader) -> int:
    """Past "Senior" where "Senior Hill Party officials said" opens; "Former Mayor Jane Roe" stays whole."""
    opens = last - first > 1 and tokens.is_one_of(first, _OF_RANK) and _is_first(tokens, first)
    return first + 1 if opens and after_titles(tokens, first + 1, last, reader) == first + 1 else first


def after_titles(tokens: Tokens, first: int, last: int, reader: Reader) -> int:
    """Where the name itself begins in "US Secretary of State Antony Blinken"."""
    begin = first
    at = first
    while at < last:
        named = (
            at > first and tokens.has(first, ORG_WORD) and tokens.lower[at - 1] in _OF
        )  # "Front for Democratic Change"
        length = 0 if named else _title_length(tokens, at, last, reader)
        if length:
            begin = at = at + length
        elif begin > first and tokens.lower[at] in {"of", "for"} and at == begin:
            begin = at = _given_name_in(tokens, at + 1, last, reader.lexicon)
        else:
            at += 1
    return begin


def _title_length(tokens: Tokens, at: int, last: int, reader: Reader) -> int:
    bits, word, lexicon = tokens.bits[at], tokens.lower[at], reader.lexicon
    for phrase in lexicon.phrases.get(word, ()):
        end = at + 1 + len(phrase.rest)
        if phrase.bits & BEFORE_NAME and end <= last and tuple(tokens.lower[at + 1 : end]) == phrase.rest:
            return 0 if _owns(tokens, end, last) else 1 + len(phrase.rest)
    more = at + 1 < last
    if (
        not bits & _MORE  # as most words of names
        or _owns(tokens, at + 1, last)
        or (more and (tokens.bits[at + 1] | tokens.bits[at + 2]) & SUFFIX and _is_before_suffix(tokens, at))
    ):
        return 0
    if more and bits & ALL_CAPITALS and word in lexicon.spelt:
        return 1  # "PM Roe"
    if not bits & BEFORE_NAME:
        return int(bits & ROLE != 0 and (has_field(tokens, at) or _is_work(tokens, at, last)))
    if not more and _is_surname(tokens, at, lexicon):
        return 0
    return 0 if more and not bits & HONORIFIC and _is_given_name(tokens, at, last, reader) else 1


def _is_given_name(tokens: Tokens, at: int, last: int, reader: Reader) -> bool:
    """Whether a title is a given name: "Dean Roe", where the text tells of no dean; not in "Dean Jane Roe", "Major Roe"."""
    bits, word = tokens.bits[at], tokens.lower[at]
    if word not in reader.lexicon.genders:
        return False
    if bits & RANK:
        return not tokens.has(at + 1, GIVEN) and (last - at > _TWO or tokens.has(at + 1, ORG_WORD))
    return not bits & TITLE or (last - at == _TWO and word not in reader.common)


def _is_work(tokens: Tokens, at: int, last: int) -> bool:
    """Whether a role says what whoever is named behind it does: "NASA Engineer Jane Roe", but not "Ada Parker Roe"."""
    following, before = tokens.bits[at + 1], tokens.bits[at - 1]
    if last - at <= _TWO or tokens.bits[at] & (ROLE_PLURAL | GIVEN) or (before & GIVEN and not before & PLACE):
        return False
    if tokens.bits[last - 1] & ORG_WORD or following & (ORG_WORD | IN_OFFICE):
        return False  # "Engineer Training Centre"
    return following & GIVEN != 0 or last - at == _TWO + 1


def _is_before_suffix(tokens: Tokens, at: int) -> bool:
    """Whether a title is a surname with "Jr." behind it: "Martin Lee King Jr.", "Karl Bishop, III"."""
    behind = at + 2 if tokens.words[at + 1] == "," else at + 1
    return tokens.has(behind, SUFFIX) and not tokens.has(behind, LETTERS) and tokens.has(at - 1, CAPITAL)


def _owns(tokens: Tokens, at: int, last: int) -> bool:
    """Whether a name goes on behind a genitive: "the District Attorney’s Office"."""
    return at < last and tokens.bits[at] & POSSESSIVE != 0


def _is_surname(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether a title is a name behind a given name or a courtesy: "Tessa Bishop", "Mr Major"; not in "Virginia Governor"."""
    before = tokens.bits[at - 1]
    if _INITIAL.fullmatch(tokens.words[at - 1]):
        return True  # "Karl T. King"
    if before & (HONORIFIC_M | HONORIFIC_F):
        return not tokens.bits[at] & TITLE
    given = tokens.lower[at - 1] in lexicon.genders and not before & (PLACE | BEFORE_NAME)
    return given and bool(before & CAPITAL) and not tokens.bits[at - 2] & DETERMINER


def after_capitals(tokens: Tokens, first: int, last: int, reader: Reader) -> int:
    """Past capitals that no list knows for an office: "OCPD Jane Roe", and "OCPD Roe" where her full name is told too."""
    inside = range(last - _TWO - 1, first, -1) if not tokens.has(last - 1, ORG_WORD) else ()
    for at in inside:  # "Tides QB Jane Roe", but not "Jane AC Roe"
        named = tokens.has(at + 1, GIVEN) and not tokens.has(at + 1, ALL_CAPITALS)
        if named and tokens.has(at, ALL_CAPITALS) and tokens.words[at][1:].isalpha():
            return at + 1
    short = tokens.bits[first] & ALL_CAPITALS and len(tokens.words[first]) >= _CAPITALS
    if not short or last - first == 1 or tokens.has(first + 1, _NO_PERSON) or tokens.has(last - 1, ORG_WORD):
        return first
    if tokens.lower[first] in _FIRST_NAMES or (last - first == _TWO and tokens.has(first, GIVEN)):
        return first  # "JANIS Roe" opens an article
    known = tokens.lower[first + 1] in reader.surnames if last - first == _TWO else tokens.has(first + 1, GIVEN)
    return first + 1 if known else first


def opens_body(tokens: Tokens, first: int, begin: int, last: int) -> bool:
    """Whether what looks like a title opens the name of a body: "Democratic National Committee", "Duke University"."""
    if not _BODIES.isdisjoint((tokens.lower[begin], tokens.lower[last - 1])) and not tokens.headline:
        return tokens.lower[begin - 1] not in _NO_OFFICE | _COURTESIES
    long = last - first > _TWO and begin - first == 1 and not tokens.bits[first] & (HONORIFIC | RANK)
    return long and bool(tokens.bits[last - 1] & ORG_WORD) and not tokens.bits[begin] & GIVEN


def has_field(tokens: Tokens, at: int) -> bool:
    """Whether "of" says what somebody is head of: "Chairman of the Marland Bank", but not "Friends of the Sea"."""
    return tokens.has(at, ROLE) and not tokens.has(at, ROLE_PLURAL) and tokens.is_one_of(at + 1, _OF)


def _given_name_in(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> int:
    """Where a person's name begins after "Minister of …": at a given name or an initial, else nowhere."""
    for at in range(first + 1, last - 1):
        given = tokens.lower[at] in lexicon.genders and not tokens.bits[at] & (ORG_WORD | BEFORE_NAME)
        if given or _INITIALS.fullmatch(tokens.words[at]):
            return at
    body = tokens.has(last - 1, ORG_WORD)  # "Chairman of the Marland Reform Party"
    office = body or tokens.has(last - 2, IN_OFFICE | ORG_WORD) or tokens.lower[last - 3] in {"of", "for", "and"}
    return last if office or last - first < 4 else last - 2  # noqa: PLR2004  # two words of the office, two of the name


def with_role_before(tokens: Tokens, first: int) -> int:
    """Where "spokesman Matthew Miller" starts, or "deputy commissioner of police Jane Roe"."""
    at = _roles_before(tokens, _with_field(tokens, first))
    if (tokens.bits[at - 1] | tokens.bits[at - 2]) & DETERMINER:
        at = _with_aide(tokens, at)
    opens = at < first and at > 0 and tokens.bits[at - 1] & CAPITAL and _is_first(tokens, at - 1)
    return at - 1 if opens and tokens.bits[at - 1] & (ROLE | BEFORE_NAME) else at  # "Former president Jane Roe"


def _roles_before(tokens: Tokens, first: int) -> int:
    at, bits = first, tokens.bits
    while bits[at - 1] & (ROLE | BEFORE_NAME) and not bits[at - 1] & (CAPITAL | FUNCTION) and first - at < _ROLE_WORDS:
        at -= 1
    return at - 1 if at < first and tokens.lower[at - 1 : at] == _FIRST and not tokens.has(at, CAPITAL) else at


def _with_aide(tokens: Tokens, first: int) -> int:
    """Where "senior adviser to the president Jane Roe" starts, who is no president; not where it has an article."""
    at = first if tokens.lower[first - 1 : first] == _THE else first - 1  # "the opposition leader"
    if tokens.lower[max(0, at - 2) : at] != _TO_THE or not tokens.is_one_of(at - 3, _AIDES):
        return first
    start = at - 3
    while tokens.has(start - 1, IN_OFFICE) and tokens.sentences[start - 1] == tokens.sentences[at]:
        start -= 1
    office = tokens.has(first, IN_OFFICE) or tokens.has(first - 1, IN_OFFICE)
    return start if office and not tokens.has(start - 1, DETERMINER) else first


def _with_field(tokens: Tokens, first: int) -> int:
    """Where an office with a field before a name begins, in small letters: "head of research Jane Roe"; else the name."""
    if not tokens.bits[first - 1] & WORD or tokens.bits[first - 1] & (FUNCTION | CAPITAL):
        return first  # as most do
    for at in range(first - 1, max(0, first - _FIELD_WORDS), -1):
        bits = tokens.bits[at]
        if tokens.lower[at] == "of":
            head = tokens.has(at - 1, TITLE) or tokens.is_one_of(at - 1, _HEAD)
            return at - 1 if head and at < first - 1 and not tokens.has(at - 1, CAPITAL) else first
        somebody = bits & (ROLE | TITLE) and not bits & ROLE_PLURAL  # "secretary of president Jane Roe"
        plain = bits & AND or (bits & WORD and not bits & (FUNCTION | CAPITAL))
        if not plain or somebody or tokens.lower[at].endswith(_PARTICIPLE):
            return first
    return first


def _is_first(tokens: Tokens, at: int) -> bool:
    return at == 0 or tokens.sentences[at] != tokens.sentences[at - 1]


def gender_of_title(tokens: Tokens, start: int, begin: int) -> str:
    """The gender that what stands before a name tells: "Mr Roe", "For his part, Roe"."""
    if start > _PART and tokens.lower[start - 2] == "part" and tokens.words[start - 1] == ",":
        bits = tokens.bits[start - 3]
        return "m" if bits & POSSESSIVE_M else "f" if bits & POSSESSIVE_F else ""
    for at in range(start, begin):
        bits = tokens.bits[at]
        if bits & (HONORIFIC_M | ROLE_M) and not bits & (HONORIFIC_F | ROLE_F):
            return "m"
        if bits & (HONORIFIC_F | ROLE_F) and not bits & (HONORIFIC_M | ROLE_M):
            return "f"
    return ""
