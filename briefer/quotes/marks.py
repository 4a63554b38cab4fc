"""Every mark that may open or close a quotation, with what its surroundings say of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

# A family is a pair of shapes that belong together; the key is the shape that opens.
FAMILY = {
    '"': "straight",
    "＂": "straight",
    "″": "straight",
    "“": "curly",
    "‟": "curly",
    "”": "curly",
    "„": "low",
    "‚": "low single",
    "''": "doubled",
    "``": "doubled",
    "´´": "doubled",
    "’’": "doubled",
    "‘‘": "doubled",
    "‘’": "doubled",
    "‘": "single",
    "‛": "single",
    "’": "single",
    "`": "single",
    "´": "single",
    "'": "straight single",
    "«": "guillemets",
    "»": "guillemets",
    "‹": "single guillemets",
    "›": "single guillemets",
    "「": "corners",
    "」": "corners",
    "『": "white corners",
    "』": "white corners",
    "《": "title marks",
    "》": "title marks",
}
_OPENERS = frozenset("“‟„‚‘‛`«‹「『《") | {"``", "‘‘", "‘’"}
_CLOSERS = frozenset("”’´»›」』》") | {"''", "´´", "’’"}
SINGLE = frozenset({"single", "straight single", "low single", "single guillemets"})
_SCAN = re.compile(  # one class first, so that the search skips from one to the next
    r"[<\n\"＂″“”„‟‚«»‹›「」『』《》'‘’‛`´](?:(?<=<)[^<>\n]{1,400}>|(?<=\n)\n*|(?<=')'|(?<=`)`|(?<=´)´|(?<=’)’|(?<=‘)(?:‘|’(?=[^‘]{1,1500}?’’))"
    r"|(?<=[\"＂″“”„‟‚«»‹›「」『』《》])|(?<=['‘’‛`´])(?:(?![^\W_])|(?<![^\W_].)))"
)
_LINE_ENDS = re.compile(r"\n\n*")
_LINES = re.compile(r"\n\n\n*")
_WORD = re.compile(r"\w")
_LETTERS = re.compile(r"\w*")
_BEFORE_OPEN = frozenset(" \t\n\u00a0\u202f\u2009\u200b([{-–—/:…‑\ufeff")
_AFTER_CLOSE = frozenset(" \t\n\u00a0\u202f\u2009\u200b)]}-–—/:;,.…!?‑،؛؟")
_STOPS = frozenset(",;،؛؟")  # nothing opens right before these
_SPACES = frozenset(" \t\n\u00a0\u202f\u2009\u200b")
_ENDS = frozenset(".,!?…;:—–-)]")
_WIDTHS = range(40, 101)  # of lines broken for width
_INDENT = 40  # blanks before the first mark of a paragraph
_FEW = 4
FREE = 0.0
NEVER = 9.0


class Look(NamedTuple):
    """What a mark looks like where it stands: what it costs to take it as opening, as closing, or as no mark at all."""

    family: str
    opens: float
    closes: float
    neither: float
    first: bool = False  # stands at the start of its paragraph


@dataclass(slots=True, eq=False)
class Mark:
    """A mark, or the end of a paragraph."""

    start: int
    end: int
    look: Look


BREAK = Look("break", FREE, FREE, FREE)


def scan(text: str, elisions: frozenset[str] = frozenset()) -> list[Mark]:
    """The marks and paragraph breaks of a text, in order. Apostrophes inside words are left out."""
    wrapped = is_wrapped(text)
    return list(_marks(text, elisions, wrapped=wrapped))


def find_breaks(text: str) -> list[tuple[int, int]]:
    """Where paragraphs end: the line ends between them, from the first to behind the last."""
    breaks = _LINES if is_wrapped(text) else _LINE_ENDS
    return [found.span() for found in breaks.finditer(text)]


def is_wrapped(text: str) -> bool:
    """Whether lines were broken for width, so that only blank lines part paragraphs."""
    sample = text[:20_000]
    lines = sample.split("\n")[1:] if "\n\n" in sample else []
    inside = [line for line, after in pairwise(lines) if line and after and _WORD.match(after)]
    return len(inside) >= _FEW and sum(len(line) in _WIDTHS for line in inside) > 0.8 * len(inside)


def _marks(text: str, elisions: frozenset[str], *, wrapped: bool) -> Iterator[Mark]:
    line = 0
    for found in _SCAN.finditer(text):
        shape = found[0]
        start, end = found.span()
        if shape[0] == "<":
            continue  # markup left in a text
        if shape[0] == "\n":
            if len(shape) > 1 or not wrapped:
                yield Mark(start, end, BREAK)
                line = end
        else:
            first = start - line < _INDENT and not text[line:start].strip()
            before = text[start - 1] if start else "\n"
            after = text[end] if end < len(text) else "\n"
            elided = bool(elisions) and _elided(text, end, elisions)
            yield Mark(start, end, _look(shape, before, after, first, elided))


def _elided(text: str, at: int, elisions: frozenset[str]) -> bool:
    return _LETTERS.match(text, at)[0].lower() in elisions  # type: ignore[index]  # matches the empty word too


@lru_cache(4096)
def _look(shape: str, before: str, after: str, first: bool, elided: bool) -> Look:  # noqa: FBT001
    family = FAMILY[shape]
    if family in {"single", "straight single"}:
        opens, closes, neither = _single_costs(shape, before, after, elided=elided or after.isdigit())
    elif shape in _OPENERS or shape in _CLOSERS:
        opens, closes, neither = _shaped_costs(shape, before, after)
    else:
        opens, closes, neither = _straight_costs(before, after)
    return Look(family, opens, closes, neither, first)


def _straight_costs(before: str, after: str) -> tuple[float, float, float]:
    may_open = before in _BEFORE_OPEN and after not in _SPACES
    may_close = before not in _SPACES and after in _AFTER_CLOSE
    neither = 1.0 if before.isdigit() else 5.0
    if blank_inside := _blank_inside(before, after):
        return *blank_inside, neither
    if may_open and may_close:
        return 0.6, 0.4, neither
    if may_open:
        return FREE, 4.0, neither
    if may_close:
        return 4.0, FREE, neither
    if before in _ENDS:
        return (1.0, 1.0, neither) if after not in _SPACES else (4.0, 0.2, neither)
    return 2.0, 2.0, neither


def _blank_inside(before: str, after: str) -> tuple[float, float] | None:
    """Straight marks with the blank on their inner side, as in قال:" نعم "."""
    if before == ":" and after in _SPACES:
        return 0.2, 3.0
    if before in _SPACES and after in _STOPS:
        return 4.0, 0.3
    return (1.0, 0.6) if before in _SPACES and after == "." else None


def _shaped_costs(shape: str, before: str, after: str) -> tuple[float, float, float]:
    """Marks whose shape tells; a shape used the wrong way round costs, less where its place says so."""
    opening_place = before in _BEFORE_OPEN and after not in _SPACES
    closing_place = before not in _SPACES and after in _AFTER_CLOSE
    apart = before in _SPACES or before == ":"
    if shape == "”" and apart and after in _SPACES:
        return 2.0, 0.5, 5.0  # ” words “, as some Arabic keyboards write
    if shape == "“" and apart and (after in _STOPS or after == "."):
        return 2.0, 1.0, 5.0
    if shape in _OPENERS:
        return (FREE if not closing_place else 0.5), (1.5 if closing_place and not opening_place else 5.0), 5.0
    return (1.5 if opening_place and not closing_place else 5.0), (FREE if not opening_place else 0.5), 5.0


def _single_costs(shape: str, before: str, after: str, *, elided: bool) -> tuple[float, float, float]:
    """Single marks are also apostrophes: ’tis, the ’90s, the workers’ hall, rock ’n’ roll."""
    if before in _BEFORE_OPEN or before in '"“«„(':
        if after in _SPACES:
            return 4.0, 2.0, 0.3
        opens = 0.3 if shape in "‘‛`" else 1.0 if shape == "'" else 2.2
        return opens + (1.5 if elided else 0), 5.0, 0.2 if elided else (2.5 if shape != "’" else 1.5)
    if before in _ENDS:
        return 4.0, FREE, 4.0
    if before.isdigit():
        return NEVER, 0.5, 0.6
    return (2.0 if shape in "‘‛`" else NEVER), 0.3, (0.5 if before in "sSzxn" else 1.5)
