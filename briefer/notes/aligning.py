"""Lays a quotation beside the passage it comes from, and says word by word where they differ."""

import difflib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefer.model.checks import Difference
from briefer.notes.library import ArticleWords, Place
from briefer.notes.normalising import Words, words_in

_BRACKETS = re.compile(r"\[[^\[\]]{0,200}\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)")
_GAP = "\ue002"  # stands in a quotation for what the writer put in brackets
_STOPS = " \u00a0\u202f,.;:”’»\"'"
_MARGIN = 12  # words of the source on each side that may belong to the passage
_STRAY, _LOOSE = 3, 5  # words at an end; words between them and the rest that are too many
_LONGEST = 4000  # words that are compared; a longer quotation is compared by its beginning
_Change = tuple[str, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Alignment:
    """A quotation beside its passage. ``likeness``: the share of the quotation's words that stand there."""

    place: Place
    likeness: float
    differences: tuple[Difference, ...]


def aligned(quotation: str, article: ArticleWords, near: Place | None = None) -> Alignment | None:
    """The passage of an article most like a quotation; ``near`` says where to look."""
    memo = _memo_words(quotation)
    if not memo.said:
        return None
    start = near.first if near else _diagonal(memo.said, article)
    if start is None:
        return None
    length = max(len(memo.said), near.last - near.first if near else 0)
    low = max(0, start - _MARGIN - len(memo.said) // 4)
    high = min(len(article.words.said), start + length + len(memo.said) // 2 + _MARGIN)
    return _compared(memo, article, low, high)


def _memo_words(quotation: str) -> Words:
    words = words_in(_BRACKETS.sub(_GAP, quotation).rstrip(_STOPS))  # styles change the stop before a closing mark
    return Words(words.text, words.said[:_LONGEST], words.starts[:_LONGEST], words.ends[:_LONGEST])


def _diagonal(memo: Sequence[str], article: ArticleWords) -> int | None:
    """Where the quotation would begin in the article if most of its words stood in place."""
    votes: Counter[int] = Counter()
    for index, word in enumerate(memo):
        places = article.positions.get(word.casefold(), ())
        if len(places) <= _MARGIN:
            for place in places:
                votes[(place - index) // 4] += 1
    if not votes:
        return None
    best = max(votes, key=lambda slot: (votes[slot] + votes[slot + 1], -slot))
    return max(0, best * 4)


def _compared(memo: Words, article: ArticleWords, low: int, high: int) -> Alignment | None:
    source = article.words.said[low:high]
    changes = _trimmed(_tightened(source, memo.said), memo)
    same = [change for change in changes if change[0] == "equal"]
    counted = sum(1 for word in memo.said if word != _GAP)
    if not same or not counted:
        return None
    likeness = sum(change[2] - change[1] for change in same) / counted
    place = Place(article.article.id, low + changes[0][1], low + changes[-1][2])
    found = (_difference(change, article.words, low, memo) for change in changes if change[0] != "equal")
    return Alignment(place, likeness, tuple(one for one in found if one))


def _tightened(source: Sequence[str], memo: Sequence[str]) -> list[_Change]:
    """The changes, the passage as short as can be: a word or two at an end may also stand nearer to the rest."""
    changes: list[_Change] = list(difflib.SequenceMatcher(None, source, memo, autojunk=False).get_opcodes())
    equal = [at for at, change in enumerate(changes) if change[0] == "equal"]
    if len(equal) > 1 and _is_far(changes, equal[0], equal[1]):
        changes[: equal[1]] = _nearer(source, memo, changes[equal[1]], at_start=True)
        equal = [at for at, change in enumerate(changes) if change[0] == "equal"]
    if len(equal) > 1 and _is_far(changes, equal[-1], equal[-2]):
        changes[equal[-2] + 1 :] = _nearer(source, memo, changes[equal[-2]], at_start=False)
    return changes


def _is_far(changes: Sequence[_Change], end: int, inner: int) -> bool:
    """Whether few words at an end are held apart from the rest by many that the memo lacks."""
    first, last = sorted((end, inner))
    skipped = sum(each[2] - each[1] - (each[4] - each[3]) for each in changes[first + 1 : last])
    return changes[end][2] - changes[end][1] <= _STRAY and skipped > _LOOSE


def _nearer(source: Sequence[str], memo: Sequence[str], kept: _Change, *, at_start: bool) -> list[_Change]:
    """The changes before or behind a stretch that both share, beside the words right there only."""
    count = (kept[3] if at_start else len(memo) - kept[4]) + _STRAY
    low, high = (max(0, kept[1] - count), kept[1]) if at_start else (kept[2], min(len(source), kept[2] + count))
    memo_low, memo_high = (0, kept[3]) if at_start else (kept[4], len(memo))
    matcher = difflib.SequenceMatcher(None, source[low:high], memo[memo_low:memo_high], autojunk=False)
    return [(tag, a + low, b + low, c + memo_low, d + memo_low) for tag, a, b, c, d in matcher.get_opcodes()]


def _trimmed(changes: Sequence[_Change], memo: Words) -> list[_Change]:
    """Without the source's words before and behind the passage; of those replaced at an end, as many as replace them."""
    kept = list(changes)
    if kept and kept[0][0] in {"delete", "replace"}:
        kept[0] = _cut(kept[0], memo, from_end=True)
    if kept and kept[-1][0] in {"delete", "replace"}:
        kept[-1] = _cut(kept[-1], memo, from_end=False)
    return [change for change in kept if change[1] < change[2] or change[3] < change[4]]


def _cut(change: _Change, memo: Words, *, from_end: bool) -> _Change:
    tag, first, last, memo_first, memo_last = change
    count = min(last - first, sum(1 for word in memo.said[memo_first:memo_last] if word != _GAP))
    return (tag, last - count if from_end else first, last if from_end else first + count, memo_first, memo_last)


def _difference(change: _Change, source: Words, low: int, memo: Words) -> Difference | None:
    """A change in the words of both sides; none where the writer said that words are left out."""
    _, first, last, memo_first, memo_last = change
    said = memo.said[memo_first:memo_last]
    ours = memo.stretch(memo_first, memo_last).replace(_GAP, "[…]")
    if _GAP in said and all(word == _GAP or not word.isalnum() for word in said):
        return None
    theirs = source.stretch(low + first, low + last)
    if not _tells(theirs) and not _tells(ours):
        at_end = memo_last == len(memo.said) or memo_first == 0
        return None if at_end else Difference(source=theirs, memo=ours)
    return Difference(source=theirs, memo=ours)


def _tells(text: str) -> bool:
    return any(character.isalnum() or character in "?!%" for character in text)
