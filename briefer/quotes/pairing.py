"""Which marks belong together: the cheapest reading of all marks of a text."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from operator import itemgetter
from typing import NamedTuple

from briefer.model import Span
from briefer.quotes.marks import BREAK, SINGLE, Look, Mark

UNCLOSED = 3.5  # a quotation that never ends
LOST = 0.3  # more, where the next one begins in the same paragraph
UNOPENED = 4.5  # one whose first mark is missing
REOPENED = 0.1  # goes on in the next paragraph, with a new opening mark
CARRIED = 3.0  # goes on in the next paragraph without one
FOREIGN = 1.2  # opened with one family, closed with another
SLIP = 2.4  # opened with a single mark, closed with a double one
INNER_OPEN = 2.0  # the inner quotation is not closed before the outer one
ALIKE_INSIDE = 3.0  # an inner quotation in the marks of the outer one
_NEXT = 500  # characters in which the next sentence begins
_LONG = 30  # characters
_STATES = 12  # readings kept at each mark
# families that may close one another, as in “ … "
_KIN = {
    "straight": frozenset({"curly", "doubled", "low"}),
    "curly": frozenset({"straight", "low", "doubled"}),
    "low": frozenset({"curly", "straight"}),
    "doubled": frozenset({"straight", "curly"}),
    "single": frozenset({"straight single"}),
    "straight single": frozenset({"single"}),
    "low single": frozenset({"single", "straight single"}),
}
_DOUBLE = frozenset({"straight", "curly"})
# „ … “ and ‚ … ‘: the mark that opens elsewhere closes here, at no cost
# ", said Ms Roe", ", Ms Roe said", with the verb as its last group
_ATTRIBUTION = re.compile(
    r"[,?!]\s+(?:([a-z]{3,12})\s+(?=[A-Z])|(?:he|she|they|[A-Z][\w’'.-]+(?:\s+[A-Z][\w’'.-]+){0,3})\s+([a-z]{3,12})\b)"
)
_LOST = 5_000  # characters in which the attribution behind a lost mark is looked for
_SENTENCE = re.compile(r"[.!?]\s+")
_LOW_CLOSERS = {"low": "curly", "low single": "single"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """What stands between a pair of marks."""

    content: Span
    family: str
    opened: bool = True  # with a mark
    closed: bool = True
    goes_on: bool = False  # from the stretch before, in the paragraph before

    def outer(self, text: str) -> Span:
        """The stretch with its marks."""
        return self.around(text, self.content.start, self.content.end)

    def around(self, text: str, start: int, end: int) -> Span:
        """A place with the marks of this stretch around it."""
        width = 2 if self.family == "doubled" else 1
        start = start - width if self.opened else start
        return Span(max(0, start), min(len(text), end + width if self.closed else end))


class _Open(NamedTuple):
    family: str
    inner: str  # family of the quotation inside, or empty
    fresh: bool  # nothing of this paragraph read yet


class _Step(NamedTuple):
    """One end of a stretch."""

    what: str  # open, close, reopen, carry, lose, unopened
    at: int
    family: str


_Way = tuple[str, Mark, int, "_Way | None"]  # what a mark does, where its paragraph begins, and the way there
_Path = tuple[float, _Open, _Way | None]  # what it cost, where it ends, and how it came there
_Move = tuple[float, _Open, str, _Way | None]  # the same one mark further; the way ends before that mark
_COST = itemgetter(0)
_NONE = _Open("", "", fresh=False)


def pair(text: str, marks: Sequence[Mark], cues: Container[str] = ()) -> list[Stretch]:
    """The outermost stretches of a text. Inner quotations are part of the outer one.

    ``cues`` are the words by which the attribution is known that stands behind a lost closing mark.
    """
    paths: list[_Path] = [(0.0, _NONE, None)]
    single_cost = _single_style(marks)
    start = 0
    for mark in marks:
        found = _cheapest(paths, mark.look, single_cost)
        paths = [(cost, state, (what, mark, start, before) if what else before) for cost, state, what, before in found]
        if mark.look is BREAK:
            start = mark.end
    best = min(paths, key=lambda path: path[0] + (UNCLOSED if path[1].family else 0.0))
    return list(_stretches(text, list(_steps(best[2])), cues))


def _cheapest(paths: list[_Path], look: Look, single_cost: float) -> list[_Move]:
    """The cheapest way into each state behind a mark."""
    found: dict[_Open, _Move] = {}
    moves = _moves_at(look, single_cost)
    for before, state, way in paths:
        for new, more, what in moves[state]:
            cost = before + more
            if new not in found or cost < found[new][0]:
                found[new] = (cost, new, what, way)
    return sorted(found.values(), key=_COST)[:_STATES]


def _steps(way: _Way | None) -> Iterator[_Step]:
    """The ends of stretches along a way, in order."""
    ways: list[_Way] = []
    while way is not None:
        ways.append(way)
        way = way[-1]
    for what, mark, paragraph, _ in reversed(ways):
        family = mark.look.family
        if what == "lost":
            yield _Step("lose", mark.start, family)
            yield _Step("open", mark.end, family)
        elif what == "unopened":
            yield _Step(what, paragraph, family)
            yield _Step("close", mark.start, family)
        else:
            yield _Step(what, mark.end if what in {"open", "reopen"} else mark.start, family)


def prints_single(stretches: Sequence[Stretch]) -> bool:
    """Whether a house uses single marks first: most stretches of more than a few words stand in them."""
    long = [stretch.family in SINGLE for stretch in stretches if len(stretch.content) > _LONG]
    return 2 * sum(long) > len(long)


def _single_style(marks: Sequence[Mark]) -> float:
    """What it costs to take single marks as outer ones: more where the text also uses double marks."""
    looks = [mark.look for mark in marks if mark.look is not BREAK]
    double = sum(1 for look in looks if look.family not in SINGLE)
    single = sum(1 for look in looks if look.family in SINGLE and min(look.opens, look.closes) < look.neither)
    return 0.0 if single > double else 0.6


class _Moves(dict[_Open, list[tuple[_Open, float, str]]]):
    """Where a mark may lead from each state, at what cost, and what step it makes."""

    def __init__(self, look: Look, single_cost: float) -> None:
        super().__init__()
        self.look = look
        self.single_cost = single_cost

    def __missing__(self, state: _Open) -> list[tuple[_Open, float, str]]:
        moves = self[state] = list(_ways(state, self.look, self.single_cost))
        return moves


_moves_at = lru_cache(1024)(_Moves)


def _ways(state: _Open, mark: Look, single_cost: float) -> Iterator[tuple[_Open, float, str]]:
    if mark is BREAK:
        yield from _over_break(state)
        return
    read = state._replace(fresh=False)
    yield read, mark.neither, ""
    if not state.family:
        cost = mark.opens + (single_cost if mark.family in SINGLE else 0)
        yield _Open(mark.family, "", fresh=False), cost, "open"
        if mark.family not in SINGLE:
            yield _NONE, mark.closes + UNOPENED, "unopened"
    elif state.inner:
        yield from _with_inner(read, mark)
    else:
        yield from _inside(state, mark)


def _over_break(state: _Open) -> Iterator[tuple[_Open, float, str]]:
    if not state.family:
        yield state, 0.0, ""
        return
    unclosed = UNCLOSED + (1.5 if state.family in SINGLE else 0)
    yield _NONE, unclosed, "lose"
    yield _Open(state.family, "", fresh=True), CARRIED if state.family not in SINGLE else UNCLOSED, "carry"


def _inside(state: _Open, mark: Look) -> Iterator[tuple[_Open, float, str]]:
    cost = _closing_cost(state.family, mark)
    if state.fresh and mark.first and mark.family == state.family:
        yield _Open(state.family, "", fresh=False), mark.opens + REOPENED - CARRIED, "reopen"
    if cost is not None:
        yield _NONE, cost, "close"
    alike = ALIKE_INSIDE if mark.family == state.family or mark.family in _KIN.get(state.family, ()) else 0.0
    if mark.family != "straight" or state.family != "straight":
        yield _Open(state.family, mark.family, fresh=False), mark.opens + alike, ""
    if mark.family == state.family and mark.family not in SINGLE:
        yield _Open(mark.family, "", fresh=False), mark.opens + UNCLOSED + LOST, "lost"


def _with_inner(state: _Open, mark: Look) -> Iterator[tuple[_Open, float, str]]:
    inner = _closing_cost(state.inner, mark)
    if inner is not None:
        yield state._replace(inner=""), inner, ""
    outer = _closing_cost(state.family, mark)
    if outer is not None:
        yield _NONE, outer + INNER_OPEN, "close"


def _closing_cost(family: str, mark: Look) -> float | None:
    if mark.family == family:
        return mark.closes
    if _LOW_CLOSERS.get(family) == mark.family:
        return min(mark.closes, mark.opens)
    if family == "single" and mark.family in _DOUBLE:  # ‘a slip of the hand”
        return mark.closes + SLIP
    return mark.closes + FOREIGN if mark.family in _KIN.get(family, ()) else None


def _stretches(text: str, steps: Sequence[_Step], cues: Container[str]) -> Iterator[Stretch]:
    begun: _Step | None = None
    goes_on = False
    ended = 0
    for step, after in zip_longest(steps, steps[1:]):
        if step.what == "unopened" and ended > step.at:
            begun = step._replace(at=_sentence_after(text, ended))
        elif step.what in {"open", "unopened", "reopen"}:
            begun, goes_on = step, goes_on if step.what == "reopen" else False
        elif begun is not None:
            between = begun.what == "unopened" and step.what == "carry" and after is not None and after.what == "reopen"
            if not between:  # a caption or a link in a quotation whose paragraphs all open with a mark
                yield from _stretch(text, begun, step, cues, goes_on=goes_on)
            ended = step.at + 1
            goes_on = step.what == "carry"
            begun = _Step("unopened", _after_break(text, step.at), step.family) if goes_on else None
    if begun is not None:
        yield from _stretch(text, begun, _Step("lose", len(text), begun.family), cues, goes_on=goes_on)


def _sentence_after(text: str, at: int) -> int:
    """Where the next sentence begins: a mark was left out there."""
    found = _SENTENCE.search(text, at, at + _NEXT)
    return found.end() if found else at


def _after_break(text: str, at: int) -> int:
    while at < len(text) and text[at] == "\n":
        at += 1
    return at


def _stretch(text: str, begun: _Step, ended: _Step, cues: Container[str], *, goes_on: bool) -> Iterator[Stretch]:
    content = stripped(text, Span(begun.at, max(begun.at, ended.at)))
    if ended.what == "lose":
        content = _without_attribution(text, content, cues)
    if len(content):
        family = begun.family if begun.what != "unopened" else ended.family
        yield Stretch(content, family, begun.what != "unopened", ended.what == "close", goes_on)


def _without_attribution(text: str, span: Span, cues: Container[str]) -> Span:
    """Leave out ", Ms Roe said" and what follows from a stretch whose closing mark was lost."""
    for found in _ATTRIBUTION.finditer(text, span.start, min(span.end, span.start + _LOST)):
        if found[found.lastindex or 0] in cues:
            return Span(span.start, found.start() + 1)
    return span


def stripped(text: str, span: Span) -> Span:
    """The span without the blanks at its ends."""
    words = span.of(text)
    left = len(words) - len(words.lstrip())
    return Span(span.start + left, max(span.start + left, span.start + len(words.rstrip())))
