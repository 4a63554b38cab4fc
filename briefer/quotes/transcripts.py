"""Turns of a transcript or an interview, printed without marks: "MR. ROE: …", "Q: …"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefer.model import Span
from briefer.quotes.lexicon import BIT, Lexicon
from briefer.quotes.mention import HONORIFIC_F, HONORIFIC_M, IN_OFFICE

_LABEL = re.compile(
    r"(?P<label>(?:[^\W\d_a-zßà-öø-ÿ][\w.'’-]*)(?:[ \u00a0][^\W\d_a-zßà-öø-ÿ][\w.'’-]*){0,5})(?:[ \u00a0]?\([^()\n]{1,40}\))?:[ \u00a0]+(?=\S)"
)
_MARKS = frozenset("“\"„«‘'「”»")
_FEWEST = 3  # labelled paragraphs of a transcript
_QUESTION = frozenset({"q", "question", "interviewer", "reporter", "moderator"})
_ANSWER = frozenset({"a", "answer"})


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says until the paragraph ends."""

    content: Span
    label: str
    mention: Span
    goes_on: bool = False  # from the paragraph before, without a label

    @property
    def asks(self) -> bool:
        return self.label.lower() in _QUESTION

    @property
    def answers(self) -> bool:
        return self.label.lower() in _ANSWER


def find_turns(text: str, paragraphs: Sequence[Span]) -> list[Turn]:
    """The turns of a text; none if it is no transcript."""
    labelled = [(at, match) for at, span in enumerate(paragraphs) if (match := _labelled(text, span))]
    counts = Counter(match["label"] for _, match in labelled)
    labels = {label for label in counts if _is_label(label, counts)}
    if sum(counts[label] for label in labels) < _FEWEST:
        return []
    return list(_turns(text, paragraphs, {at: match for at, match in labelled if match["label"] in labels}))


def _labelled(text: str, span: Span) -> re.Match[str] | None:
    match = _LABEL.match(text, span.start, span.end)
    return match if match and text[match.end()] not in _MARKS else None


def _is_label(label: str, counts: Counter[str]) -> bool:
    """Whether a label is printed in capitals, is a letter for a question, or comes back."""
    if label.lower() in _QUESTION | _ANSWER:
        return True
    return label.upper() == label or (counts[label] > 1 and len(counts) > 1)


def _turns(text: str, paragraphs: Sequence[Span], starts: dict[int, re.Match[str]]) -> Iterator[Turn]:
    asks = any(match["label"].lower() in _QUESTION for match in starts.values())
    briefing = asks and not any(match["label"].lower() in _ANSWER for match in starts.values())
    current: re.Match[str] | None = None
    last = max(starts)
    for at, span in enumerate(paragraphs):
        match = starts.get(at)
        if match is not None:
            current = match
            yield Turn(Span(match.end(), span.end), match["label"], Span(*match.span("label")))
        elif briefing and current is not None and at <= last:
            yield Turn(span, current["label"], Span(*current.span("label")), goes_on=True)


def name_in(label: str, lexicon: Lexicon) -> tuple[str, str, str]:
    """The name in a label, as it is printed elsewhere, with its title and the gender that tells: Roe, Mr. Roe, m."""
    words = label.split()
    known = [lexicon.bits.get(word.lower(), 0) for word in words]
    first = next((at for at, bits in enumerate(known) if not bits & (IN_OFFICE | _HONORIFIC)), len(words))
    printed = [_cased(word) for word in words]
    gender = "m" if any(b & HONORIFIC_M for b in known) else "f" if any(b & HONORIFIC_F for b in known) else ""
    return " ".join(printed[first:]), " ".join(printed), gender


_HONORIFIC = HONORIFIC_M | HONORIFIC_F | BIT["names.honorifics"]


def _cased(word: str) -> str:
    """ROE as Roe, McRAE as McRae."""
    return re.sub(r"(?<=[^\W\d_])[^\W\d_]+", lambda rest: rest[0].lower(), word) if word.isupper() else word.title()
