"""A text read once: its stretches, and the tokens, mentions and cues of each paragraph."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import filterfalse, groupby
from operator import attrgetter
from typing import TypeVar

from briefer.model import Span
from briefer.quotes.chunks import find_mentions
from briefer.quotes.cues import Cue, find_cues
from briefer.quotes.lexicon import Lexicon
from briefer.quotes.marks import find_breaks
from briefer.quotes.mention import PLACE, Body, Mention, Reader
from briefer.quotes.pairing import Stretch
from briefer.quotes.reduced import with_reduced
from briefer.quotes.sentences import number_sentences
from briefer.quotes.tokenizing import tokenize
from briefer.quotes.tokens import Tokens
from briefer.quotes.word_sets import word_set

_FULL_NAME = re.compile(r"([A-Z](?<![^\W_].)[\w’'-]+) (?=([A-Z][\w’'-]+))")
_CAPITAL = re.compile(r"[^\W\d_a-z](?<![^\W_].)[^\W_]+")
_LAST = 3  # characters in which a paragraph's last full stop stands: it may stand within marks
_SENTENCE = attrgetter("sentence")
_Placed = TypeVar("_Placed", Mention, Cue)
_BEHIND_ANY = word_set("en", "names.surnames_behind_any")
_LOWER_WORD = re.compile(r"(?<![^\W_])[^\W\d_A-Z][^\W\d_]+(?![^\W_])")


@dataclass(slots=True, eq=False)
class Paragraph:
    """One paragraph, read."""

    span: Span
    number: int
    tokens: Tokens
    mentions: list[Mention]
    cues: list[Cue]
    places: dict[int, int] = field(default_factory=dict)  # stretch -> token
    _mentions: dict[int, list[Mention]] | None = None
    _cues: dict[int, list[Cue]] | None = None

    def mentions_in(self, sentence: int) -> list[Mention]:
        if self._mentions is None:
            self._mentions = _by_sentence(self.mentions)
        return self._mentions.get(sentence, [])

    def cues_in(self, sentence: int) -> list[Cue]:
        if self._cues is None:
            self._cues = _by_sentence(self.cues)
        return self._cues.get(sentence, [])

    def order(self, place: int) -> int:
        """The token of the stretch before the one at ``place``, -1 for the first of the paragraph."""
        marked = self.tokens.marked
        at = bisect_left(marked, place)
        return marked[at - 1] if at else -1


def _by_sentence(found: Iterable[_Placed]) -> dict[int, list[_Placed]]:
    """What stands in each sentence."""
    return {sentence: list(those) for sentence, those in groupby(found, _SENTENCE)}


def paragraph_spans(text: str) -> list[Span]:
    """The paragraphs between the breaks, without blanks at their ends."""
    paragraphs = []
    last = 0
    for start, end in [*find_breaks(text), (len(text), len(text))]:
        if start > last:
            paragraphs.append(Span(last, start))
        last = end
    return paragraphs


def read(text: str, stretches: Sequence[Stretch], lexicon: Lexicon) -> list[Paragraph]:
    """Every paragraph of a text."""
    surnames = _surnames(text, lexicon)
    spans = paragraph_spans(text)
    tokens = tokenize(text, spans, stretches, lexicon)
    below = [span for span, each in zip(spans, tokens, strict=True) if not each.headline]
    reader = Reader(lexicon, _words_of(text), text, surnames, cache(lambda: _body(text, below)))
    return [_paragraph(*each, stretches, reader) for each in zip(spans, tokens, strict=True)]


def _surnames(text: str, lexicon: Lexicon) -> frozenset[str]:
    """The words behind given names; "Governor" of "Virginia Governor" is none."""
    given, known = lexicon.genders, lexicon.bits
    return frozenset(
        [
            last
            for first, last in _pairs(text)
            if (first in given and not (known.get(first, 0) & PLACE and last in known)) or last in _BEHIND_ANY
        ]
    )


def _pairs(text: str) -> frozenset[tuple[str, str]]:
    """The words with capitals that stand side by side, in lower case."""
    return frozenset([(first.lower(), last.lower()) for first, last in {*_FULL_NAME.findall(text)}])


def _body(text: str, spans: Sequence[Span]) -> Body:
    """The paragraphs that end as sentences do, without the headlines."""
    body = "\n".join(text[span.start : span.end] for span in spans if text.find(".", span.end - _LAST, span.end) >= 0)
    words = Counter(map(str.lower, _CAPITAL.findall(body)))
    often = frozenset(word for word, times in words.items() if times > 1)
    return Body(frozenset(words), often, _pairs(body))


def _words_of(text: str) -> frozenset[str]:
    """The words of a text as they are written, small ones surely; most have no points at them."""
    chunks = set(text.split())
    others = " ".join(filterfalse(str.isalpha, chunks))
    return frozenset(filter(str.isalpha, chunks)).union(_LOWER_WORD.findall(others))


def _paragraph(span: Span, tokens: Tokens, stretches: Sequence[Stretch], reader: Reader) -> Paragraph:
    number_sentences(tokens, reader.text, stretches)
    mentions = find_mentions(tokens, reader)
    places = {stretch: at for at, stretch in tokens.places.items()} if tokens.places else {}
    cues = with_reduced(tokens, mentions, find_cues(tokens, reader.lexicon))
    return Paragraph(span, tokens.number, tokens, mentions, cues, places)
