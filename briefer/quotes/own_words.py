"""Who is named in what a pronoun is the speaker of: “he said Roe left” is not Roe."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

from briefer.model import Span
from briefer.quotes.mention import Mention
from briefer.quotes.subjects import Clauses
from briefer.quotes.tokens import CAPITAL

_CLOSING = frozenset("\"”’'»“")
_CAPITALISED = re.compile(r"(?<![^\W_])[^\W\d_a-z][\w-]+")


class OwnWords:
    """The names in the sentences that pronouns speak in: behind the pronoun, and between marks anywhere."""

    def __init__(self, clauses: Sequence[Clauses], text: str) -> None:
        self._clauses = clauses
        self._text = text
        self._marked: dict[tuple[int, int], frozenset[str]] = {}

    def of(self, pronoun: Mention) -> frozenset[str]:
        """The capitalised words of what it says, in lower case."""
        tokens = self._clauses[pronoun.paragraph].paragraph.tokens
        end = bisect_right(tokens.sentences, pronoun.sentence)
        behind = range(pronoun.last, end)
        return self._between_marks(pronoun).union(tokens.lower[at] for at in behind if tokens.bits[at] & CAPITAL)

    def _between_marks(self, pronoun: Mention) -> frozenset[str]:
        where = pronoun.paragraph, pronoun.sentence
        if where not in self._marked:
            tokens = self._clauses[pronoun.paragraph].paragraph.tokens
            first, end = (cut(tokens.sentences, pronoun.sentence) for cut in (bisect_left, bisect_right))
            marked = tokens.marked[bisect_left(tokens.marked, first) : bisect_left(tokens.marked, end)]
            outers = [tokens.outers[at] for at in marked]
            if marked and marked[-1] == len(tokens) - 1:
                outers += self._going_on(pronoun.paragraph, outers[-1])
            found = (_CAPITALISED.findall(outer.of(self._text)) for outer in outers)
            self._marked[where] = frozenset(word.lower() for words in found for word in words)
        return self._marked[where]

    def _going_on(self, number: int, last: Span) -> Iterator[Span]:
        """What stands between the marks of the next paragraphs, where those of a paragraph are left open."""
        for clauses in islice(self._clauses, number + 1, None):
            outers = clauses.paragraph.tokens.outers
            if self._text[last.end - 1] in _CLOSING or 0 not in outers:
                return
            last = outers[0]
            yield last
