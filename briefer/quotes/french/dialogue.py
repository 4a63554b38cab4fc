"""Turns of a dialogue in French: opened with a guillemet, taken up with dashes, closed with a guillemet."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from briefer.quotes.marks import Look, Mark
from briefer.quotes.pairing import Stretch

_TURN = re.compile(r"\n[ \u00a0\u202f]*([–—-])[ \u00a0\u202f]+(?=\S)")
_ANSWER = re.compile(r"[ \u00a0\u202f]*\n+[ \u00a0\u202f]*[–—-][ \u00a0\u202f]+(?=\S)")
_DASHES = frozenset("–—-")
_SIGNATURE = 100  # characters
_FAMILY = "guillemets"
_BLANKS = " \n\u00a0\u202f"
_NEVER = 9.0
_OPENS = Look(_FAMILY, 0.0, _NEVER, _NEVER, first=True)
_CLOSES = Look(_FAMILY, _NEVER, 0.0, _NEVER)


def with_turns(text: str, marks: Sequence[Mark]) -> list[Mark]:
    """The marks, and for every turn that a dash opens inside « … » one where it begins and one where the turn before ends."""
    turns = list(_inside_guillemets(text, marks))
    if not turns:
        return list(marks)
    added = [mark for turn in turns for mark in turn]
    return sorted([*marks, *added], key=attrgetter("start", "end"))


def _inside_guillemets(text: str, marks: Sequence[Mark]) -> Iterator[tuple[Mark, Mark]]:
    """A closing and an opening mark for each dash at the start of a line while a guillemet is open."""
    guillemets = [mark.start for mark in marks if mark.look.family == _FAMILY]
    for found in _TURN.finditer(text):
        place = bisect_left(guillemets, found.start(1))
        if place and text[guillemets[place - 1]] == "«" and not _is_signature(text, found.end()):
            end = found.start()
            while text[end - 1] in _BLANKS:
                end -= 1
            yield Mark(end, end, _CLOSES), Mark(*found.span(1), _OPENS)


def _is_signature(text: str, at: int) -> bool:
    """Whether a dash is followed by who said what stands above: a short line without a full stop."""
    line = text[at : at + _SIGNATURE + 1].partition("\n")[0].rstrip()
    return len(line) <= _SIGNATURE and line[-1:] not in {".", "!", "?", "…", "»"} and "»" not in line


def is_turn(text: str, stretch: Stretch) -> bool:
    """Whether a dash at the start of a line opens it, or the next line answers it with one."""
    if stretch.family != _FAMILY:
        return False
    before = text[max(0, stretch.content.start - 4) : stretch.content.start].rstrip(" \u00a0\u202f")
    if before[-1:] in _DASHES:
        return True
    answer = _ANSWER.match(text, stretch.content.end)
    return answer is not None and not _is_signature(text, answer.end())
