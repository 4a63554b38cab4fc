"""Where the sentences of a paragraph begin."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefer.quotes.mention import BEFORE_NAME, CONJUNCTION, DETERMINER, PREPOSITION, PRONOUN, SURNAME
from briefer.quotes.pairing import Stretch
from briefer.quotes.tokens import ABBREVIATED, CAPITAL, NUMBER, QUOTED, TERMINAL, Tokens

_OPENING = frozenset("“\"'‘([—–")  # before the first word of a sentence
_CLOSING = frozenset(")]}\"”’»'")
_CLOSERS = 4  # brackets and marks between a full stop and the next sentence
_FINISHED = frozenset(".,!?…")  # what a quotation that is a sentence ends with
_WORDS = 3  # of a sentence between marks, at the fewest
_OPENS = DETERMINER | PREPOSITION | CONJUNCTION | PRONOUN  # words that open a sentence, but no name
_AGAINST = frozenset({"v.", "vs."})
LONGEST = 250  # tokens of a sentence: what is longer is cut, so that no text takes quadratic time


def number_sentences(tokens: Tokens, text: str, stretches: Sequence[Stretch]) -> None:
    """Number the sentences, of LONGEST tokens at most."""
    starts = [0, *_sentence_starts(tokens, text, stretches), len(tokens.words)]
    number = 0
    for start, end in pairwise(starts):
        for cut in range(start, end, LONGEST):
            tokens.sentences += [number] * min(LONGEST, end - cut)
            number += 1


def _sentence_starts(tokens: Tokens, text: str, stretches: Sequence[Stretch]) -> Iterator[int]:
    """Where sentences begin behind a full stop or a quotation, and the brackets and marks that close after it."""
    last = 0
    for end in tokens.those_with(TERMINAL | QUOTED | ABBREVIATED):
        for at, word in enumerate(tokens.words[end + 1 : end + 1 + _CLOSERS], end + 1):
            if at > last and _may_start(tokens, at) and _has_ended(tokens, end, at, text, stretches):
                yield at
                last = at
            if word not in _CLOSING:
                break


def _may_start(tokens: Tokens, at: int) -> bool:
    return bool(tokens.bits[at] & (CAPITAL | QUOTED | NUMBER)) or tokens.words[at] in _OPENING


def _has_ended(tokens: Tokens, end: int, at: int, text: str, stretches: Sequence[Stretch]) -> bool:
    """Whether a full stop or a quotation ends the sentence before the token ``at``."""
    if tokens.bits[end] & ABBREVIATED:
        return not tokens.headline and _opens_another(tokens, end, at, text, stretches)
    if tokens.bits[end] & QUOTED:
        last = text[stretches[tokens.places[end]].content.end - 1]
        return last == "." or (last in "!?…" and bool(tokens.bits[at] & QUOTED))
    if tokens.words[end] == "." and tokens.words[end - 1] == "No" and tokens.bits[at] & NUMBER:
        return False  # "the No. 1 seed"
    return tokens.words[end] != "…" or bool(tokens.bits[at] & CAPITAL)


def _opens_another(tokens: Tokens, end: int, at: int, text: str, stretches: Sequence[Stretch]) -> bool:
    """Whether a sentence begins behind an abbreviation: "in the U.K. “It is over,” Roe said", "at 5 p.m. She said"."""
    bits = tokens.bits[at]
    if tokens.bits[end] & BEFORE_NAME or tokens.lower[end] in _AGAINST:
        return False  # "Gen. “Mad Dog” Roe"
    if bits & QUOTED:
        said = stretches[tokens.places[at]].content.of(text)
        return said[:1].isupper() and said[-1] in _FINISHED and said.count(" ") + 1 >= _WORDS
    named = bits & SURNAME or tokens.has(at + 1, BEFORE_NAME | TERMINAL)  # "U.S. Under Secretary", "U.S. No. 1"
    return bits & CAPITAL != 0 and bits & _OPENS != 0 and not named
