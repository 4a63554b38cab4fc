"""Who answers: "“Are you well?” Jane Roe asked Karl Pike. “I am,” he replied.", where "he" is Karl Pike."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import itemgetter

from briefer.quotes.cues import Cue
from briefer.quotes.mention import Mention
from briefer.quotes.subjects import Clauses
from briefer.quotes.word_sets import word_set

_ASKED = frozenset({"asked", "asks"})
_ANSWERING = word_set("en", "verbs.answering")
_RESPONSES = word_set("en", "nouns.responses")
_NEAR = 1  # paragraphs between question and answer
_START = itemgetter(0)


class Answers:
    """Who was asked something, and where."""

    def __init__(self, clauses: Sequence[Clauses]) -> None:
        self._clauses = clauses
        asked = ((each, cue) for each in clauses for cue in each.paragraph.cues if cue.group == "ask")
        self._heard = [(heard.start, heard) for each, cue in asked for heard in _heard(each, cue)]

    def of(self, pronoun: Mention) -> int:
        """The entity of whom a pronoun means, since they were asked right before and answer; -1 if nothing tells so."""
        at = bisect_left(self._heard, pronoun.start, key=_START) - 1
        if at < 0 or not self._answers(pronoun):
            return -1
        heard = self._heard[at][1]
        return heard.entity if pronoun.paragraph - heard.paragraph <= _NEAR else -1

    def _answers(self, pronoun: Mention) -> bool:
        """Whether it is "he replied", "replied he" or "In response, he said"."""
        tokens = self._clauses[pronoun.paragraph].paragraph.tokens
        if tokens.is_one_of(pronoun.last, _ANSWERING) or tokens.is_one_of(pronoun.first - 1, _ANSWERING):
            return True
        first = bisect_left(tokens.sentences, pronoun.sentence)
        return tokens.lower[first : first + 1] == ["in"] and tokens.is_one_of(first + 1, _RESPONSES)


def _heard(clauses: Clauses, cue: Cue) -> Iterator[Mention]:
    """Whom a verb says to be asked: "Karl Pike" in "Jane Roe asked Karl Pike"."""
    paragraph = clauses.paragraph
    if cue.passive or not paragraph.tokens.is_one_of(cue.first, _ASKED):
        return
    behind = (each for each in paragraph.mentions_in(cue.sentence) if each.opens == cue.last)
    asking = clauses.plain_subject(cue)  # "asked Jane Roe"
    yield from (each for each in behind if each.kind in {"name", "role"} and not each.owns and each is not asking)
