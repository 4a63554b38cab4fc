"""The words of a paragraph, with every quoted stretch as one word."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefer.model import Span
from briefer.quotes.lexicon import BIT, KEYS, Lexicon
from briefer.quotes.pairing import Stretch

# bits of a token beyond those of the lexicon
CAPITAL = 1 << (len(KEYS) + 1)
ALL_CAPITALS = CAPITAL << 1
NUMBER = CAPITAL << 2
PUNCTUATION = CAPITAL << 3
QUOTED = CAPITAL << 4  # a stretch
POSSESSIVE = CAPITAL << 5  # 's
FUNCTION = CAPITAL << 6  # a word of grammar: never part of a name
WORD = CAPITAL << 7

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
_IS_FUNCTION = sum({BIT[key] for key in _FUNCTION_KEYS})
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’](?!(?:s|d|ll|re|ve|m)\b)[^\W_]+|[-‑&@][^\W_]+|\.[^\W\d_]+|[.,]\d+)*|['’](?:s|d|ll|re|ve|m)\b|[^\w\s]|_"
)
_PARTICLE = BIT["names.particles"]
_TERMINAL = frozenset(".!?…。؟")
_CLOSING = frozenset(")]}\"”’»'")
_CLOSERS = 4  # brackets and marks between a full stop and the next sentence
_SHORT = 3  # letters, and words, that tell nothing of a headline
_REMEMBERED = 60_000
LONGEST = 250  # tokens of a sentence: what is longer is cut, so that no text takes quadratic time


@dataclass(slots=True)
class Tokens:
    """Parallel lists, one entry a token; offsets count from the start of the text."""

    words: list[str] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    bits: list[int] = field(default_factory=list)
    stretches: list[int] = field(default_factory=list)  # index of the stretch, -1 for a word
    sentences: list[int] = field(default_factory=list)  # number of the sentence in the paragraph
    headline: bool = False  # nearly every word has a capital
    outside: list[int] = field(default_factory=list)  # how many tokens before this one stand outside brackets

    def __len__(self) -> int:
        return len(self.words)

    def has(self, at: int, bits: int) -> bool:
        """Whether there is a token at this place, and it has one of the bits."""
        return 0 <= at < len(self.bits) and bool(self.bits[at] & bits)

    def gap(self, first: int, last: int) -> int:
        """How many tokens outside brackets stand in [first, last)."""
        return self.outside[last] - self.outside[first]

    def bracketed(self, at: int) -> bool:
        return self.outside[at] == self.outside[at + 1]

    def is_one_of(self, at: int, words: frozenset[str]) -> bool:
        return 0 <= at < len(self.lower) and self.lower[at] in words


def tokenize(text: str, paragraph: Span, stretches: Sequence[tuple[int, Stretch]], lexicon: Lexicon) -> Tokens:
    """The tokens of one paragraph; ``stretches`` are those inside it, with their numbers."""
    tokens = Tokens()
    at = paragraph.start
    for number, stretch in stretches:
        outer = stretch.outer(text)
        _add_words(tokens, text, at, max(at, outer.start), lexicon)
        _add_stretch(tokens, outer, number)
        at = outer.end
    _add_words(tokens, text, at, paragraph.end, lexicon)
    _number_sentences(tokens, text, [stretch for _, stretch in stretches])
    _count_outside(tokens)
    tokens.headline = _is_headline(tokens)
    return tokens


def _is_headline(tokens: Tokens) -> bool:
    long = [bits for word, bits in zip(tokens.words, tokens.bits, strict=True) if bits & WORD and len(word) > _SHORT]
    capitals = sum(1 for bits in long if bits & CAPITAL)
    return len(long) >= _SHORT and capitals > 0.8 * len(long) and tokens.words[-1] != "."


def _count_outside(tokens: Tokens) -> None:
    if "(" not in tokens.words:
        tokens.outside = list(range(len(tokens.words) + 1))
        return
    depth = count = 0
    for word in tokens.words:
        tokens.outside.append(count)
        depth += word == "("
        count += depth == 0
        depth = max(0, depth - (word == ")"))
    tokens.outside.append(count)


def _add_stretch(tokens: Tokens, outer: Span, number: int) -> None:
    tokens.words.append("“”")
    tokens.lower.append("")
    tokens.starts.append(outer.start)
    tokens.ends.append(outer.end)
    tokens.bits.append(QUOTED)
    tokens.stretches.append(number)


def _add_words(tokens: Tokens, text: str, start: int, end: int, lexicon: Lexicon) -> None:
    known, seen = lexicon.bits, lexicon.seen
    for found in _TOKEN.finditer(text, start, end):
        word, at = found[0], found.start()
        if word == "." and _is_abbreviated(tokens, at, known):
            _lengthen(tokens, known)
            continue
        entry = seen.get(word)
        if entry is None:
            entry = _remember(word, lexicon)
        tokens.words.append(entry[0])
        tokens.lower.append(entry[1])
        tokens.starts.append(at)
        tokens.ends.append(at + len(word))
        tokens.bits.append(entry[2])
        tokens.stretches.append(-1)


def _remember(word: str, lexicon: Lexicon) -> tuple[str, str, int]:
    """A word, its lower case and its bits, kept so that each is worked out and stored once."""
    if len(lexicon.seen) > _REMEMBERED:
        lexicon.seen.clear()
    entry = lexicon.seen[word] = (word, word.lower(), _bits(word, lexicon.bits))
    return entry


def _is_abbreviated(tokens: Tokens, at: int, known: Mapping[str, int]) -> bool:
    if not tokens.words or tokens.ends[-1] != at or tokens.stretches[-1] >= 0:
        return False
    word = tokens.words[-1]
    return (len(word) == 1 and word.isupper()) or tokens.lower[-1] + "." in known


def _lengthen(tokens: Tokens, known: Mapping[str, int]) -> None:
    tokens.words[-1] += "."
    tokens.lower[-1] += "."
    tokens.ends[-1] += 1
    tokens.bits[-1] = _bits(tokens.words[-1], known)


def _bits(word: str, known: Mapping[str, int]) -> int:
    first = word[0]
    lower = word.lower()
    bits = known.get(lower, 0)
    if first.isalpha():
        bits |= WORD
        if first.isupper() or _is_prefixed(word, known):
            bits |= CAPITAL
            if len(word) > 1 and word.isupper():
                bits |= ALL_CAPITALS
        if bits & _IS_FUNCTION or lower.endswith(("n't", "n’t")):
            bits |= FUNCTION
    elif first.isdigit():
        bits |= NUMBER
    elif first in "'’" and len(word) > 1:
        bits |= POSSESSIVE if word[1] == "s" else FUNCTION
    else:
        bits |= PUNCTUATION
    return bits


def _is_prefixed(word: str, known: Mapping[str, int]) -> bool:
    """Whether a particle is written together with the name: "al-Jaf"."""
    particle, _, name = word.partition("-")
    return name[:1].isupper() and bool(known.get(particle, 0) & _PARTICLE)


def _number_sentences(tokens: Tokens, text: str, stretches: Sequence[Stretch]) -> None:
    ends = {stretch.outer(text).start: stretch for stretch in stretches}
    number = begun = 0
    for at in range(len(tokens)):
        if at and (at - begun >= LONGEST or _starts_sentence(tokens, at, text, ends)):
            number += 1
            begun = at
        tokens.sentences.append(number)


def _starts_sentence(tokens: Tokens, at: int, text: str, ends: dict[int, Stretch]) -> bool:
    if not tokens.bits[at] & (CAPITAL | QUOTED | NUMBER) and tokens.words[at] not in "“\"'‘([—–":
        return False
    before = at - 1
    while before > max(0, at - _CLOSERS) and tokens.words[before] in _CLOSING:
        before -= 1
    if tokens.stretches[before] >= 0:
        return _quote_ends_sentence(tokens, at, text, ends[tokens.starts[before]])
    return tokens.words[before] in _TERMINAL and not (tokens.words[before] == "…" and not tokens.bits[at] & CAPITAL)


def _quote_ends_sentence(tokens: Tokens, at: int, text: str, stretch: Stretch) -> bool:
    last = text[stretch.content.end - 1]
    if last == ".":
        return True
    return last in "!?…" and tokens.stretches[at] >= 0


def sentence_starts(tokens: Tokens) -> Iterator[int]:
    """Where each sentence begins."""
    last = -1
    for at, number in enumerate(tokens.sentences):
        if number != last:
            yield at
            last = number
