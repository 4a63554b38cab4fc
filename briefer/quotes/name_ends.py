"""Where a run of name words ends: small words, marks and genitives that hold a name together."""

from collections.abc import Iterator

from briefer.quotes.body_names import begins_another, joins_body, joins_owner, joins_two
from briefer.quotes.mention import (
    AND,
    BEFORE_NAME,
    HONORIFIC,
    IN_OFFICE,
    ORG_WORD,
    PARTICLE,
    ROLE,
    SUFFIX,
    TITLE,
    Reader,
)
from briefer.quotes.name_words import OF, is_initial, is_institutional, is_name_word
from briefer.quotes.titles import has_field
from briefer.quotes.tokens import CAPITAL, FUNCTION, GIVEN, PART, POSSESSIVE, PUNCTUATION, QUOTED, SPEAKS, Tokens

_DOUBTFUL = frozenset({"la", "e", "y", "ten"})  # particles that are more often something else
_GENITIVE = frozenset("'’")
_INSIDE = _GENITIVE | {","}  # points inside a name
_OFFICE = 3  # words of an office behind "and"
_POINTS = frozenset(",.;:!?")
_PLAIN = PART | SPEAKS
_SMALL = FUNCTION | PARTICLE | AND  # of words that may hold a name together
_NICKNAME = 20  # letters, with the marks


def _joins_offices(tokens: Tokens, start: int, at: int, reader: Reader) -> bool:
    """Whether it is "and" in "Chief Financial and Operations Officer Jane Roe"."""
    offices = reader.lexicon.offices
    before = all(bits & IN_OFFICE or tokens.lower[each] in offices for each, bits in _words(tokens, start, at))
    after = [bits for _, bits in _words(tokens, at + 1, at + 1 + _OFFICE)]
    return before and tokens.has(start, BEFORE_NAME) and any(bits & IN_OFFICE and bits & CAPITAL for bits in after)


def _words(tokens: Tokens, first: int, last: int) -> Iterator[tuple[int, int]]:
    return zip(range(first, last), tokens.bits[first:last], strict=False)


def _joins_fields(tokens: Tokens, start: int, at: int) -> bool:
    """Whether it is "and" in "Minister for Ports and Harbours Jane Roe"."""
    of = next((each for each in range(at - 1, start, -1) if tokens.is_one_of(each, OF)), 0)
    if not of or not tokens.has(of - 1, TITLE) or not tokens.has(at + 1, CAPITAL) or tokens.has(at + 1, BEFORE_NAME):
        return False
    return not any(bits & GIVEN for bits in tokens.bits[of:at])


def name_end(tokens: Tokens, start: int, reader: Reader) -> int:
    """One past the last word of a run of name words, with the small words inside it."""
    known = tokens.bits
    at = start + 1
    institutional = is_institutional(tokens, start) or (known[start] & ROLE != 0 and has_field(tokens, start))
    while bits := known[at]:
        if (known[at - 1] & ORG_WORD or bits & (HONORIFIC | GIVEN)) and begins_another(tokens, start, at, reader):
            break
        if bits & CAPITAL and is_name_word(tokens, at, reader) and not is_initial(tokens, at):
            institutional = institutional or is_institutional(tokens, at)
        elif not _goes_on(tokens, start, at, reader, institutional=institutional):
            break
        at += 1
    while at > start + 1 and not known[at - 1] & CAPITAL:
        at -= 1
    if known[at] & SUFFIX:
        return at + 1
    follows = known[at] & PUNCTUATION and known[at + 1] & SUFFIX and known[at + 1] & CAPITAL
    return at + 2 if follows and tokens.words[at] == "," else at


def _goes_on(tokens: Tokens, start: int, at: int, reader: Reader, *, institutional: bool) -> bool:
    """Whether a name goes on with a small word or with marks."""
    bits = tokens.bits[at]
    if bits & QUOTED:
        return _is_nickname(tokens, at, reader.text)
    if bits & _PLAIN and not bits & _SMALL:
        return False  # as most names end
    if bits & (PUNCTUATION | AND) == PUNCTUATION and tokens.words[at] not in _INSIDE:
        return False
    if _joins(tokens, start, at, institutional=institutional):
        return True
    return bits & AND != 0 and (_joins_fields(tokens, start, at) or _joins_offices(tokens, start, at, reader))


def _is_nickname(tokens: Tokens, at: int, text: str) -> bool:
    """Whether marks stand inside a name: Arthur “Socks” Pemberton; but not in: Hosting Roe “is a joy,” Vos said."""
    inside = tokens.bits[at - 1] & tokens.bits[at + 1] & CAPITAL
    short = bool(inside) and tokens.ends[at] - tokens.start(at) <= _NICKNAME
    return short and text[tokens.ends[at] - 2] not in _POINTS and text[tokens.ends[at]] not in _POINTS


def _joins(tokens: Tokens, start: int, at: int, *, institutional: bool) -> bool:
    """Whether a small word holds a name together: "van", "of" in an institution."""
    word, bits, following = tokens.lower[at], tokens.bits[at], at + 1
    if bits & POSSESSIVE or word in _GENITIVE:
        return joins_owner(tokens, start, at) or _belongs_to_name(tokens, at)
    if bits & (AND | PUNCTUATION):  # "the Heart and Stroke Foundation"
        return joins_two(tokens, start, at, institutional=institutional)
    if bits & PARTICLE and (word not in _DOUBTFUL or (word == "ten" and tokens.has(at - 1, GIVEN))):
        return tokens.has(following, CAPITAL) or (tokens.has(following, PARTICLE) and tokens.has(at + 2, CAPITAL))
    return joins_body(tokens, at, institutional=institutional)


def _belongs_to_name(tokens: Tokens, at: int) -> bool:
    """Whether an apostrophe is the last letter of a name: "Achieng’ Odhiambo", but not "the players’ Union"."""
    plain = tokens.lower[at] in _GENITIVE and not tokens.lower[at - 1].endswith("s")
    return plain and tokens.has(at - 1, CAPITAL) and tokens.has(at + 1, CAPITAL)
