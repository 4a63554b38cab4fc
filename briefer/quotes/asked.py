"""Sentences that open with what somebody is asked: "Asked whether Ms Roe knew, he paused"."""

from bisect import bisect_left, bisect_right

from briefer.quotes.tokens import Tokens
from briefer.quotes.word_sets import word_set

_ASKED = word_set("en", "verbs.asking")


def end_of_question(tokens: Tokens, sentence: int) -> int:
    """The comma between what is asked and who answers, -1 where a sentence opens with no question."""
    first = bisect_left(tokens.sentences, sentence)
    if first == len(tokens.words) or tokens.lower[first] not in _ASKED:
        return -1
    end = bisect_right(tokens.sentences, sentence, first)
    return next((at for at in range(first, end) if tokens.words[at] == ","), -1)
