"""Descriptions in a paragraph: "a senior official", "the company"."""

from briefer.quotes.ages import AGED
from briefer.quotes.contact import behind_thing
from briefer.quotes.mention import (
    AND,
    CONJUNCTION,
    DEMONYM,
    DETERMINER,
    NOUN,
    ORG_HEAD,
    POSSESSIVE_F,
    POSSESSIVE_M,
    PREPOSITION,
    ROLE,
    ROLE_PLURAL,
    TIME,
    TITLE,
    Mention,
    Reader,
    gender_of_role,
    joined,
    mention_of,
)
from briefer.quotes.name_words import goes_before, is_somebody_of_a_place
from briefer.quotes.pronoun_words import others
from briefer.quotes.tokens import (
    CAPITAL,
    FUNCTION,
    HEAD,
    HELPS,
    INDEFINITE_ARTICLES,
    NUMBER,
    PART,
    PAST,
    POSSESSIVE,
    PUNCTUATION,
    QUOTED,
    SPEAKS,
    WORD,
    Tokens,
)
from briefer.quotes.word_sets import word_set

_KNOWN = ROLE | ORG_HEAD
_ENDS_PHRASE = FUNCTION | PUNCTUATION | QUOTED
_NO_VERB = _KNOWN | CAPITAL | NOUN
_VERBAL = ("ing", "ed", "ly")  # ends of words that are no noun without a determiner
_DATED = NUMBER | CAPITAL
_MANNER = ("ly", "ed", "ing")
_FINITE = ("s", "ed")
_MOST_WORDS = 9  # of a description
_ACCORDING = ["according", "to"]
_ALL = frozenset({"everyone", "everybody", "anyone", "anybody", "nobody"})  # nobody in particular
_PARTICLES = word_set("en", "adverbs.behind_verbs")
_COMPOUNDS = word_set("en", "nouns.like_verbs")
_FIRST = frozenset({words.partition(" ")[0] for words in _COMPOUNDS})
_OBJECT = POSSESSIVE_M | POSSESSIVE_F
_SUBJECTS = frozenset({"he", "i", "she", "they", "we", "who"})
_INSIDE = frozenset({"first", "then", "think"})  # words of grammar between an article and an office
_DATES = word_set("en", "nouns.dates")
_CENTURIES = ("19", "20")  # begin a year
_PEOPLES = ("sh", "ch")  # "the British" are many, "the Briton" is one


def descriptions(tokens: Tokens, reader: Reader, taken: bytearray) -> list[Mention]:
    found: list[Mention] = []
    known = tokens.bits
    floor = 0
    for at, bits in enumerate(known):
        if not bits & HEAD or taken[at]:
            continue
        following = known[at + 1]
        ends = bits & _KNOWN or not following & PART or (following & PAST and _acts(tokens, at + 1))
        if ends or (following & HELPS and _is_later(tokens, at)):
            kind = "" if bits & PAST and _acts(tokens, at) else _kind_of_head(tokens, at, taken, floor)
            if kind:
                mention = _description(tokens, at, kind, reader, floor, taken)
                owns = known[mention.last] & POSSESSIVE  # what follows: one description with it
                floor = mention.first if owns else mention.last
                found.append(mention)
    alone = others(tokens)
    return [*found, *(mention_of(tokens, at, at + 1, "role", reader.text) for at in alone)] if alone else found


def _kind_of_head(tokens: Tokens, at: int, taken: bytearray, floor: int) -> str:
    """The kind of description that ends with this word, or nothing; it begins at ``floor`` or behind."""
    bits, following = tokens.bits[at], tokens.bits[at + 1]
    if bits & SPEAKS and (not (bits & (_KNOWN | NOUN) or following & SPEAKS) or _looks_like_verb(tokens, at)):
        return ""
    if following & NOUN and following & SPEAKS and (bits & NOUN or _is_before_noun(tokens, at)):
        return ""  # "briefing" in "the briefing note", "recent" in "a recent report"
    if bits & (ROLE | TITLE) and following & CAPITAL and (taken[at + 1] or following & DEMONYM):
        return ""  # "spokesman Matthew Miller", "some Norwegian leaders"
    if bits & _KNOWN and _modifies(tokens, at):
        return ""
    if bits & _KNOWN or (bits & DEMONYM and is_somebody_of_a_place(tokens, at)):
        aged = following & WORD and tokens.lower[at].endswith(AGED) and not following & SPEAKS
        goes_on = (following & _KNOWN or aged) and not following & (FUNCTION | CAPITAL)
        return "" if goes_on else "role"  # "the 19-year-old" of "the 19-year-old former nurse"
    noun = _is_noun(tokens, at, floor)
    return "" if not noun else "role" if _looks_like_verb(tokens, at - 1) else "noun"


def _acts(tokens: Tokens, at: int) -> bool:
    """Whether a word that ends with "ed" is a verb or a participle behind what it is told of: "filed" in "a document filed in Karsk"."""
    before = tokens.bits[at - 1]
    if tokens.bits[at] & (_KNOWN | NOUN | CAPITAL) or before & DETERMINER or not before & PART:
        return False
    return not tokens.lower[at - 1].endswith(_MANNER)


def _is_before_noun(tokens: Tokens, at: int) -> bool:
    """Whether what follows a word is not its verb: "report" in "a recent report", "the police report says"."""
    return tokens.has(at + 2, SPEAKS) or not (
        tokens.bits[at] & _KNOWN or tokens.lower[at].endswith("s") or tokens.lower[at + 1].endswith(_FINITE)
    )


def _looks_like_verb(tokens: Tokens, at: int) -> bool:
    """Whether it is "state" in "state media", which is no state."""
    return tokens.lower[at] in _FIRST and " ".join(tokens.lower[at : at + 2]) in _COMPOUNDS


def _modifies(tokens: Tokens, at: int) -> bool:
    """Whether a word stands before what it is about: "campaign" in "a campaign video", "police" in "a police van"."""
    if tokens.has(at, DEMONYM) and goes_before(tokens, at + 1):
        return True  # "Norwegian" in "the Norwegian army"
    following = tokens.bits[at + 1]
    if not following & PART or following & (CAPITAL | _KNOWN):
        return following & NOUN != 0 and not following & (SPEAKS | CAPITAL)
    return following & NOUN != 0 or bool(
        tokens.bits[at] & ROLE_PLURAL and tokens.is_one_of(at - 1, INDEFINITE_ARTICLES)
    )


def _is_noun(tokens: Tokens, at: int, floor: int) -> bool:
    """Whether a word of no known kind, behind which a description ends, is its head."""
    bits = tokens.bits
    if tokens.lower[at] in _ALL or bits[at] & _OBJECT:
        return False
    if bits[at + 1] & DETERMINER and not bits[at] & (CAPITAL | NOUN) and bits[at - 1] & CAPITAL:
        return False  # "ran" in "The Karsk Echo ran a story"
    place = _before_phrase(bits, at, floor)
    before = bits[place] if place >= 0 else 0
    if before & DETERMINER or (
        place > 0 and before & PREPOSITION and tokens.lower[place - 1 : place + 1] == _ACCORDING
    ):
        return not (bits[at + 1] & bits[at + 2] & SPEAKS)
    verb = at + 1 + (bits[at + 1] & HELPS != 0 and _is_later(tokens, at))
    if not bits[verb] & SPEAKS or bits[verb + 1] & SPEAKS or bits[at] & DEMONYM:
        return False  # "civil" in "the civil claim says"
    helped = bits[at - 1] & HELPS  # "drought" in "is now drought declared"
    behind = before & PREPOSITION and not before & CONJUNCTION  # "who returned in March says", "with false claims"
    verbal = tokens.lower[at] in _PARTICLES or tokens.lower[at].endswith(_VERBAL)
    return not bits[at] & SPEAKS and not helped and not behind and not verbal


def _is_later(tokens: Tokens, at: int) -> bool:
    """Whether an adverb parts many from what they say: "Local divers later said"."""
    adverb = tokens.bits[at + 1]
    return adverb & HELPS != 0 and not adverb & SPEAKS and tokens.lower[at].endswith("s") and tokens.has(at + 2, SPEAKS)


def _before_phrase(known: list[int], at: int, floor: int) -> int:
    """Where the first word of grammar before a place stands, or the first token that is no word; -1 if none does."""
    first = floor if at - floor < _MOST_WORDS else at - _MOST_WORDS
    for before in range(at - 1, first - 1, -1):
        if known[before] & (FUNCTION | WORD) != WORD:
            return before
    return -1


def _description(tokens: Tokens, head: int, kind: str, reader: Reader, floor: int, taken: bytearray) -> Mention:
    known = tokens.bits
    first = _start(tokens, head, floor, taken)
    work = first > 1 and first == head and known[first - 1] & QUOTED and tokens.lower[first - 2] == "the"
    mention = mention_of(tokens, first - 2 if work else first, head + 1, kind, reader.text)
    if work:  # "the ‘Goldrain’ hitmaker"
        mention.title, mention.text = mention.text, joined(tokens, mention.first, mention.last, reader.text)
    bits = known[head]
    mention.gender = gender_of_role(bits)
    people = bits & DEMONYM and tokens.lower[head].endswith(_PEOPLES)
    mention.plural = bool(bits & ROLE_PLURAL or people or (kind == "noun" and tokens.lower[head].endswith("s")))
    return mention


def _start(tokens: Tokens, head: int, floor: int, taken: bytearray) -> int:
    """Where a description begins that ends with a word; not before ``floor``."""
    known = tokens.bits
    first = _first_word(tokens, head, floor)
    if known[head] & ROLE_PLURAL:
        first = behind_thing(tokens, first, head)
    if first < head and known[first] & _DATED and not known[first] & DETERMINER:
        first = _behind_date(tokens, first, head)
    while first < head and known[first] & (POSSESSIVE | AND):
        first += 1
    if first > floor and taken[first] and taken[first - 1] == taken[first]:
        first = _with_owner(tokens, first, taken, floor)
    if known[first] & known[first - 2] & DEMONYM and known[first - 1] & AND and first > floor + 1:
        first -= 2 + (known[first - 3] & DETERMINER != 0 and first > floor + 2)  # "the Norwegian and Danish ministries"
    if first > 1 and known[first - 2] & (DETERMINER | NUMBER) and tokens.lower[first - 1] == "of":
        first -= 2  # "one of the players"
    return first


def _with_owner(tokens: Tokens, first: int, taken: bytearray, floor: int) -> int:
    """Where a name and its determiner begin of which only the end stood: "the Ministry of Health’s team"."""
    while first > floor and taken[first - 1] == taken[first]:  # a dateline is taken otherwise
        first -= 1
    return first - 1 if first > floor and tokens.has(first - 1, DETERMINER) else first


def _behind_date(tokens: Tokens, first: int, head: int) -> int:
    """Past a date that opens a description without an article: "On June 24 officials", "In 2019 police"; not past "3"."""
    at = first
    while at < head:
        number = tokens.has(at, NUMBER)
        year = tokens.words[at].startswith(_CENTURIES) and tokens.has(at - 1, PREPOSITION)
        dated = at > first or year or tokens.is_one_of(at + 1, _DATES)
        if not (tokens.is_one_of(at, _DATES) and tokens.has(at, CAPITAL)) and not (number and dated):
            break
        at += 1
    return at


def _first_word(tokens: Tokens, head: int, floor: int) -> int:
    """Where the words before a head begin that belong to it: with its determiner, or behind what ends a phrase."""
    known, sentences = tokens.bits, tokens.sentences
    furthest = floor if head - floor < _MOST_WORDS else head - _MOST_WORDS
    for first in range(head, furthest, -1):
        bits = known[first - 1]
        if bits & DETERMINER and bits & CONJUNCTION and (known[first] & CAPITAL or known[head] & ROLE_PLURAL):
            return first  # "that Norwegian officials had come"
        if bits & DETERMINER:
            two = known[first - 2] & DETERMINER and first > floor + 1 and tokens.lower[first - 2] != "that"
            return first - 2 if two else first - 1  # "the two leaders"
        if tokens.lower[first - 1] in _INSIDE and known[first - 2] & (DETERMINER | POSSESSIVE):
            continue  # "the first minister"
        if _looks_like_verb(tokens, first - 1):
            continue  # "a Karsk think tank"
        if bits & _ENDS_PHRASE or _is_of_another(tokens, first - 1, head) or sentences[first - 1] != sentences[head]:
            return first
        if bits & TIME and known[first] & CAPITAL:
            return first  # "Last year Karsk officials"
    return furthest


def _is_of_another(tokens: Tokens, at: int, head: int) -> bool:
    """Whether a word before a description is a verb: "told" in "told Karsk officials", "heard" in "he heard students"."""
    bits = tokens.bits[at]
    if bits & SPEAKS:
        return not bits & _NO_VERB
    return tokens.lower[at - 1] in _SUBJECTS and (at + 1 < head or tokens.has(head, ROLE_PLURAL))
