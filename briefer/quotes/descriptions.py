"""Descriptions and pronouns in a paragraph: "a senior official", "the company", "she"."""

from collections.abc import Container

from briefer.quotes.mention import (
    AND,
    DETERMINER,
    NOUN,
    ORG_HEAD,
    PRONOUN,
    PRONOUN_F,
    PRONOUN_M,
    PRONOUN_PLURAL,
    ROLE,
    ROLE_PLURAL,
    TIME,
    TITLE,
    Mention,
    Reader,
    gender_of_role,
    mention_of,
)
from briefer.quotes.tokens import (
    ALL_CAPITALS,
    CAPITAL,
    FUNCTION,
    NUMBER,
    POSSESSIVE,
    PUNCTUATION,
    QUOTED,
    WORD,
    Tokens,
)

_VERBAL = ("ing", "ed", "ly")  # ends of words that are no noun without a determiner
_MOST_WORDS = 9  # of a description


def pronouns(tokens: Tokens, reader: Reader, taken: bytearray) -> list[Mention]:
    found = []
    for at, bits in enumerate(tokens.bits):
        if bits & PRONOUN and not taken[at] and not (bits & ALL_CAPITALS and len(tokens.words[at]) > 1):
            mention = mention_of(tokens, at, at + 1, "pronoun", reader.text)
            mention.gender = "m" if bits & PRONOUN_M else "f" if bits & PRONOUN_F else ""
            mention.plural = bool(bits & PRONOUN_PLURAL)
            found.append(mention)
    return found


def descriptions(tokens: Tokens, reader: Reader, taken: bytearray) -> list[Mention]:
    found: list[Mention] = []
    for at, bits in enumerate(tokens.bits):
        if taken[at] or not bits & WORD or (bits & FUNCTION and not bits & ROLE_PLURAL):
            continue
        floor = _floor(tokens, found)
        head = _is_head(tokens, at, taken, reader, floor)
        if head:
            found.append(_description(tokens, at, head, reader, floor))
    return found


def _floor(tokens: Tokens, found: list[Mention]) -> int:
    """Where a description may begin: behind the last one, or with it where it owns what follows."""
    if not found:
        return 0
    return found[-1].first if tokens.has(found[-1].last, POSSESSIVE) else found[-1].last


def _is_head(tokens: Tokens, at: int, taken: bytearray, reader: Reader, floor: int) -> str:
    """The kind of description that ends with this word, or nothing."""
    bits = tokens.bits[at]
    if not bits & WORD or bits & TIME or (bits & FUNCTION and not (bits & ROLE_PLURAL and bits & DETERMINER)):
        return ""
    cues = reader.lexicon.cues
    following = at + 1
    announced = following < len(tokens) and tokens.lower[following] in cues
    if tokens.lower[at] in cues and not bits & (ROLE | ORG_HEAD | NOUN) and not announced:
        return ""
    known = bool(bits & (ROLE | ORG_HEAD))
    if following < len(tokens) and taken[following] and tokens.has(following, CAPITAL) and bits & (ROLE | TITLE):
        return ""  # "spokesman Matthew Miller"
    if known:
        return (
            "" if tokens.has(following, ROLE | ORG_HEAD) and not tokens.has(following, FUNCTION | CAPITAL) else "role"
        )
    return "noun" if _is_noun(tokens, at, cues, floor) else ""


def _is_noun(tokens: Tokens, at: int, cues: Container[str], floor: int) -> bool:
    following = at + 1
    if following < len(tokens) and tokens.lower[following] in cues:
        if following + 1 < len(tokens) and tokens.lower[following + 1] in cues:
            return False  # "civil" in "the civil claim says"
        return _has_determiner(tokens, at, floor) or (
            tokens.lower[at] not in cues and not tokens.lower[at].endswith(_VERBAL)
        )
    goes_on = tokens.has(following, WORD) and not tokens.has(following, FUNCTION)
    return not goes_on and _has_determiner(tokens, at, floor)


def _has_determiner(tokens: Tokens, at: int, floor: int) -> bool:
    left = at - 1
    while left >= floor and at - left < _MOST_WORDS and tokens.bits[left] & WORD and not tokens.bits[left] & FUNCTION:
        left -= 1
    return left >= floor and tokens.has(left, DETERMINER)


def _description(tokens: Tokens, head: int, kind: str, reader: Reader, floor: int) -> Mention:
    first = head
    while first > floor and head - first < _MOST_WORDS:
        bits = tokens.bits[first - 1]
        if bits & DETERMINER:
            first -= 2 if tokens.has(first - 2, DETERMINER) and first > floor + 1 else 1  # "the two leaders"
            break
        if tokens.sentences[first - 1] != tokens.sentences[head] or bits & (FUNCTION | PUNCTUATION | QUOTED):
            break
        if tokens.lower[first - 1] in reader.lexicon.cues and not bits & (ROLE | ORG_HEAD | CAPITAL | NOUN):
            break
        first -= 1
    while first < head and tokens.bits[first] & (POSSESSIVE | AND):
        first += 1
    if first > 1 and tokens.lower[first - 1] == "of" and tokens.has(first - 2, DETERMINER | NUMBER):
        first -= 2  # "one of the players"
    mention = mention_of(tokens, first, head + 1, kind, reader.text)
    bits = tokens.bits[head]
    mention.gender = gender_of_role(bits)
    mention.plural = bool(bits & ROLE_PLURAL) or (kind == "noun" and tokens.lower[head].endswith("s"))
    return mention
