"""Where the sentences of a paragraph begin."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefer.quotes.pairing import Stretch
from briefer.quotes.tokens import CAPITAL, NUMBER, QUOTED, TERMINAL, Tokens

_OPENING = frozenset("“\"'‘([—–")  # before the first word of a sentence
_CLOSING = frozenset(")]}\"”’»'")
_CLOSERS = 4  # brackets and marks between a full stop and the next sentence
LONGEST = 250  # tokens of a sentence: what is longer is cut, so that no text takes quadratic time


def number_sentences(tokens: Tokens, text: str, stretches: Sequence[Stretch]) -> None:
    """Number the sentences, of LONGEST tokens at most."""
    starts = [0, *_sentence_starts(tokens, text, stretches), len(tokens)]
    number = 0
    for start, end in pairwise(starts):
        for cut in range(start, end, LONGEST):
            tokens.sentences += [number] * (min(cut + LONGEST, end) - cut)
            number += 1


def _sentence_starts(tokens: Tokens, text: str, stretches: Sequence[Stretch]) -> Iterator[int]:
    """Where sentences begin behind a full stop or a quotation, and the brackets and marks that close after it."""
    last = 0
    for end in tokens.those_with(TERMINAL | QUOTED):
        for at in range(end + 1, min(end + 1 + _CLOSERS, len(tokens))):
            if at > last and _may_start(tokens, at) and _has_ended(tokens, end, at, text, stretches):
                yield at
                last = at
            if tokens.words[at] not in _CLOSING:
                break


def _may_start(tokens: Tokens, at: int) -> bool:
    return bool(tokens.bits[at] & (CAPITAL | QUOTED | NUMBER)) or tokens.words[at] in _OPENING


def _has_ended(tokens: Tokens, end: int, at: int, text: str, stretches: Sequence[Stretch]) -> bool:
    """Whether a full stop or a quotation ends the sentence before the token ``at``."""
    if tokens.bits[end] & QUOTED:
        last = text[stretches[tokens.places[end]].content.end - 1]
        return last == "." or (last in "!?…" and bool(tokens.bits[at] & QUOTED))
    return tokens.words[end] != "…" or bool(tokens.bits[at] & CAPITAL)
