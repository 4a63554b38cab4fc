"""The words of a paragraph, with every quoted stretch as one word."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from briefer.model import Span
from briefer.quotes.lexicon import BIT, KEYS, LOOKS, Lexicon
from briefer.quotes.word_sets import word_set

# bits of a token below those of the lexicon; small numbers are quick, so what is asked most stands first
CAPITAL = 1 << 0
WORD = 1 << 1
FUNCTION = 1 << 2  # a word of grammar: never part of a name
PUNCTUATION = 1 << 3
HEAD = 1 << 4  # may be the last word of a description
PART = 1 << 5  # a word that is neither of grammar nor speaks
SPEAKS = 1 << 6  # a cue of one word: "said"
POSSESSIVE = 1 << 7  # 's
QUOTED = 1 << 8  # a stretch
STARTER = 1 << 9  # may begin a cue: its first word, a colon or a dash
HELPS = 1 << 10  # may stand between a subject and its verb: "has", "also", "didn't", "flatly"
TERMINAL = 1 << 11  # ends a sentence
NUMBER = 1 << 12
ALL_CAPITALS = 1 << 13
GIVEN = 1 << 14  # a given name
# bits above them
SHORT = 1 << LOOKS + len(KEYS)  # an abbreviation where a full stop follows: "J", "gen"
ADJECTIVE = SHORT << 1  # such as "Harbour-based"
ABBREVIATED = ADJECTIVE << 1  # with its full stop: "U.K."
PAST = ABBREVIATED << 1  # a word that ends as "filed" does
INDEFINITE_ARTICLES = frozenset({"a", "an"})
COLONS = frozenset({":", "：", "—", "–", "―", "-", "‒"})

_FUNCTION_KEYS = (
    "words.determiners",
    "words.prepositions",
    "words.conjunctions",
    "pronouns.m",
    "pronouns.f",
    "pronouns.plural",
    "pronouns.first",
    "pronouns.neutral",
    "pronouns.relative",
    "cue_words.auxiliaries",
    "cue_words.adverbs",
    "cue_words.negators",
    "cue_words.complementizers",
)
_HELPERS = BIT["cue_words.auxiliaries"] | BIT["cue_words.adverbs"] | BIT["cue_words.negators"]
_PAST = "ed"
_SHORTEST_ADVERB = 4  # letters that are too few: "only", but not "fly"
NOT = ("n't", "n’t")
PARTICIPLES = ("ed", "en", "wn")  # ends of words: "published", "written", "known"
_IS_FUNCTION = sum({BIT[key] for key in _FUNCTION_KEYS})
_PARTICLE = BIT["names.particles"]
_PERSON = BIT["roles.heads"]
_TIME = BIT["words.times"]
_PLURAL = BIT["roles.heads_plural"]
_DETERMINER = BIT["words.determiners"]
_COMPOUND = BIT["words.compounds"]
_TERMINAL = frozenset(".!?…。؟")
_AGED = "-year-old"
_BEFORE_OFFICE = word_set("en", "adjectives.before_offices")
_OFFICE = sum(BIT[key] for key in ("names.titles", "names.ranks", "roles.heads", "roles.heads_m", "roles.heads_f"))
_TITLE = BIT["names.titles"]
_LEADING = _TITLE | BIT["names.ranks"]
_PRIZED = word_set("en", "nouns.prized")
_INITIALS = frozenset({"V", "V."})  # "v." stands between two who go to court
_REMEMBERED = 60_000
TELLING = sum(BIT[key] for key in _FUNCTION_KEYS if key.startswith("pronouns.")) | (
    CAPITAL | QUOTED | STARTER | TERMINAL | ABBREVIATED
)
Entry = tuple[str, str, int, bool]  # a word, its lower case, its bits, and whether it is telling


class Vocabulary(dict[str, Entry]):
    """The words met in texts, as they stand there with the blanks before them: each is worked out and stored once."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self.lexicon = lexicon
        self.bits = _with_uses(lexicon)

    def __missing__(self, piece: str) -> Entry:
        if len(self) > _REMEMBERED:
            self.clear()
        word = piece.lstrip()
        entry = self[piece] = self[word] = self.get(word) or self._read(word)
        return entry

    def _read(self, word: str) -> Entry:
        lower = word.lower()
        bits = self.bits.get(lower, 0) if word not in _INITIALS else 0
        if not bits and lower == word and word.isalpha() and word[-2:] != "ly":
            return word, word, WORD | PART | HEAD | _past(word), False  # as most are
        if not bits and "-" in word:
            bits = self._prefixed(lower)
        bits = _letters(word, lower, bits, self.lexicon) if word[0].isalpha() else _points(lower, bits)
        if bits & _HELPERS:
            bits |= HELPS
        if len(word) == 1:
            bits |= SHORT if word.isupper() else 0
        elif word[-1] == ".":
            bits |= ABBREVIATED
        if "-" in word and self.lexicon.bits.get(lower.rpartition("-")[2], 0) & _COMPOUND:
            bits |= ADJECTIVE
        return word, lower, bits | _past(lower), bits & TELLING != 0

    def _prefixed(self, lower: str) -> int:
        """What an office is with a hyphen: "then-president", "accountant-general", "chief-of-staff"."""
        first, _, office = lower.partition("-")
        if first in _BEFORE_OFFICE:
            return self.bits.get(office, 0) & _OFFICE
        return _TITLE | _PERSON if are_offices(lower, self.lexicon) else 0


def are_offices(word: str, lexicon: Lexicon) -> bool:
    """Whether a word with a hyphen is one office: "chief-of-staff", or joins two: "accountant-general", "clerk-treasurer"."""
    first, *others = word.split("-")
    if any(each.rest == tuple(others) and each.bits & _TITLE for each in lexicon.phrases.get(first, ())):
        return True
    one, other = lexicon.bits.get(first, 0), lexicon.bits.get(others[-1], 0)
    named = first in lexicon.genders or others[-1] in lexicon.genders  # "Earl-Dean"
    return len(others) == 1 and bool(one & _OFFICE and other & _LEADING) and not named


@cache
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """The words met so far in the language of a lexicon."""
    return Vocabulary(lexicon)


@dataclass(slots=True, eq=False)
class Tokens:
    """Parallel lists, one entry a token; offsets count from the start of the text."""

    words: list[str]
    lower: list[str]
    bits: list[int]  # and nothings behind the last, so that a place a few words beyond either end has no bits
    ends: Sequence[int]
    outers: Mapping[int, Span]  # token -> the stretch that it stands for, with its marks
    places: Mapping[int, int]  # token -> number of that stretch
    marked: Sequence[int]  # those tokens, in order
    telling: Sequence[int]  # the tokens that rules begin at: capitals, pronouns, cues, full stops, stretches
    number: int = 0  # of the paragraph
    sentences: list[int] = field(default_factory=list)  # number of the sentence in the paragraph
    headline: bool = False  # nearly every word has a capital
    outside: Sequence[int] = ()  # how many tokens before this one stand outside brackets; empty if there are none

    def __len__(self) -> int:
        return len(self.words)

    def has(self, at: int, bits: int) -> bool:
        """Whether there is a token at this place, and it has one of the bits."""
        try:
            return self.bits[at] & bits != 0
        except IndexError:
            return False

    def those_with(self, bits: int) -> list[int]:
        """The tokens with one of some bits of TELLING."""
        known = self.bits
        return [at for at in self.telling if known[at] & bits]

    def start(self, at: int) -> int:
        return self.outers[at].start if self.bits[at] & QUOTED else self.ends[at] - len(self.words[at])

    def span(self, first: int, last: int) -> Span:
        """Where the tokens [first, last) stand."""
        return Span(self.start(first), self.ends[last - 1])

    def quotes(self, first: int, last: int) -> bool:
        """Whether a stretch stands among the tokens [first, last)."""
        return bisect_left(self.marked, first) < bisect_left(self.marked, last)

    def gap(self, first: int, last: int) -> int:
        """How many tokens outside brackets stand in [first, last)."""
        return self.outside[last] - self.outside[first] if self.outside else last - first

    def bracketed(self, first: int, last: int) -> bool:
        """Whether two tokens stand in the same brackets: "(“It is over,” Roe says)"."""
        return self.gap(first, last + 1) == 0

    def is_one_of(self, at: int, words: frozenset[str]) -> bool:
        try:
            return at >= 0 and self.lower[at] in words
        except IndexError:
            return False


def _with_uses(lexicon: Lexicon) -> dict[str, int]:
    """What the words of a lexicon can be and may do where they stand, as bits."""
    uses = dict.fromkeys(lexicon.genders, GIVEN)
    for word, bits in lexicon.bits.items():
        uses[word] = uses.get(word, 0) | bits
    short = (word[:-1] for word in lexicon.bits if word.endswith("."))
    for bit, words in ((SPEAKS, lexicon.cues), (STARTER, lexicon.starters), (STARTER, COLONS), (SHORT, short)):
        for word in words:
            uses[word] = uses.get(word, 0) | bit
    return uses


def _letters(word: str, lower: str, bits: int, lexicon: Lexicon) -> int:
    """The bits of a word that begins with a letter."""
    joined = "-" in word
    if joined and not bits and _is_somebody(lower, lexicon.bits):
        return WORD | PART | HEAD | _PERSON
    bits |= WORD
    if word[0].isupper() or (joined and _is_prefixed(word, lexicon.bits)):
        bits |= CAPITAL | ALL_CAPITALS if len(word) > 1 and word.isupper() else CAPITAL
    if lower.endswith("ly") and len(lower) > _SHORTEST_ADVERB and not bits & CAPITAL:
        bits |= HELPS
    elif lower.endswith(NOT):
        bits |= HELPS | FUNCTION
    if bits & _IS_FUNCTION:
        bits |= FUNCTION
    elif not bits & (FUNCTION | SPEAKS):
        bits |= PART
    if not bits & _TIME and (not bits & FUNCTION or (bits & _PLURAL and bits & _DETERMINER)):
        bits |= HEAD  # of the words of grammar only "others" and the like
    return bits


def _past(word: str) -> int:
    return PAST if word.endswith(_PAST) else 0


def _points(word: str, bits: int) -> int:
    """The bits of a number, a point or what follows an apostrophe."""
    first = word[0]
    if first.isdigit():
        return bits | (WORD | _PERSON | PART | HEAD if word.endswith(_AGED) else NUMBER)
    if first in "'’" and len(word) > 1:
        return bits | (POSSESSIVE if word[1] == "s" else FUNCTION)
    return bits | PUNCTUATION | (TERMINAL if word in _TERMINAL else 0)


def _is_somebody(word: str, known: Mapping[str, int]) -> bool:
    """Whether a word with a hyphen is no name, for all its capital: "Oscar-winner", "Ex-soldier"."""
    first, _, last = word.rpartition("-")
    return last in _PRIZED or (first == "ex" and bool(known.get(last, 0) & _PERSON))


def _is_prefixed(word: str, known: Mapping[str, int]) -> bool:
    """Whether a particle is written together with the name: "al-Jaf"."""
    particle, _, name = word.partition("-")
    return name[:1].isupper() and bool(known.get(particle, 0) & _PARTICLE)
