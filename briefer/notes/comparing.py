"""A quotation and its source as one text, in which what was left out and what was put in are told apart."""

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from briefer.notes.memo_words import words_of

_LONGEST = 400  # words that are compared; a longer quotation is shown as it is
_WORD = re.compile(r"\S+\s*")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that both have, that only the source has, or only the memo."""

    text: str
    held: Literal["both", "source", "memo"] = "both"


def compared(source: str, memo: str) -> tuple[Stretch, ...]:
    """The memo's words with the source's where they differ; the memo's alone where there are too many to compare."""
    theirs, ours = _WORD.findall(source.strip()), _WORD.findall(memo.strip())
    if not theirs or max(len(theirs), len(ours)) > _LONGEST:
        return (Stretch(memo),)
    return tuple(_stretches(theirs, ours))


def _stretches(theirs: Sequence[str], ours: Sequence[str]) -> Iterator[Stretch]:
    matcher = difflib.SequenceMatcher(None, _keys(theirs), _keys(ours), autojunk=False)
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            yield Stretch("".join(ours[start:end]))
            continue
        if last > first:
            yield Stretch(_spaced(theirs[first:last]), "source")
        if end > start:
            yield Stretch(_spaced(ours[start:end]), "memo")


def _keys(words: Sequence[str]) -> list[str]:
    """The words without the marks and stops at their ends, which styles change."""
    return [" ".join(words_of(word)) or word.strip() for word in words]


def _spaced(words: Sequence[str]) -> str:
    """Words with a space behind them, so that what follows stands apart."""
    return "".join(words).rstrip() + " "
