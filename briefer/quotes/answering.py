"""Whom "he" means by what was said before: who was asked and replies, or who spoke without a name and goes on.

"“Are you well?” Jane Roe asked Karl Pike. “I am,” he replied." "A source said that Roe was late.¶“It is so,” he said."
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import itemgetter

from briefer.quotes.cues import Cue
from briefer.quotes.epithets import INDEFINITE
from briefer.quotes.mention import Mention
from briefer.quotes.subjects import Clauses
from briefer.quotes.tokens import QUOTED
from briefer.quotes.word_sets import word_set

_ASKED = frozenset({"asked", "asks"})
_ANSWERING = word_set("en", "verbs.answering")
_RESPONSES = word_set("en", "nouns.responses")
_NEAR = 1  # paragraphs between question and answer
_START = itemgetter(0)
_FIRST_PERSON = frozenset({"I", "“I", '"I', "I’m", "I'm", "“I’m", "my", "me"})


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

    def going_on(self, pronoun: Mention, text: str) -> int:
        """The entity of somebody unnamed who alone spoke in the sentence before the words that "he said"; -1 if none did."""
        tokens = self._clauses[pronoun.paragraph].paragraph.tokens
        if not pronoun.paragraph or pronoun.sentence or not tokens.has(0, QUOTED):
            return -1
        before = self._clauses[pronoun.paragraph - 1]
        last = max(before.paragraph.tokens.sentences, default=-1)
        spoke = [each for each in before.speaking() if each.sentence == last]
        alone = len(spoke) == 1 and spoke[0].initial and spoke[0].text.lower().startswith(INDEFINITE)
        if not alone or not _FIRST_PERSON.isdisjoint(tokens.outers[0].of(text).split()):
            return -1
        return spoke[0].entity if spoke[0].gender in {"", pronoun.gender} else -1

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
