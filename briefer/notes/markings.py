"""Reads and writes markings, and rolls portions up to the banner they demand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefer.errors import BrieferError
from briefer.notes.schemes import Control, MarkingScheme

_DASHES = re.compile("[‐‑‒–—−]")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Held:
    """A control with the list it names: REL TO (USA, GBR)."""

    control: Control
    listed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Marking:
    """A level (an index into the scheme's levels) and the controls that go with it."""

    level: int
    held: tuple[Held, ...] = ()

    def has(self, name: str) -> bool:
        return any(held.control.name == name for held in self.held)


@dataclass(frozen=True, slots=True)
class Marked:
    """A marking and where it stands, in words: "(S//NF) in “Key points”, line 3"."""

    marking: Marking
    place: str


@dataclass(frozen=True, slots=True)
class RolledUp:
    """The least a banner must say. ``causes`` names, for the level (key "") and each control, who demands it."""

    marking: Marking
    causes: dict[str, str]


class UnknownMarking(BrieferError):
    def __init__(self, text: str, scheme: MarkingScheme, part: str) -> None:
        super().__init__(
            f"“{text}” is no marking of {scheme.name}: “{part}” is not known there. "
            f"The levels are {', '.join(level.name for level in scheme.levels)}."
        )


def parse_marking(scheme: MarkingScheme, text: str) -> Marking:
    """A banner or a portion (without its brackets), whatever its case and spaces.

    Raises:
        UnknownMarking: a word of it is none of the scheme's.
    """
    plain = _plain(text)
    level, rest = _level_of(scheme, plain)
    if level < 0:
        raise UnknownMarking(text, scheme, text)
    held = []
    for part in _parts(scheme, rest):
        if (found := _control_of(scheme, part)) is None:
            raise UnknownMarking(text, scheme, part)
        held.append(found)
    return Marking(level, _ordered(scheme, held))


def is_marking(scheme: MarkingScheme, text: str) -> bool:
    try:
        parse_marking(scheme, text)
    except UnknownMarking:
        return False
    return True


def is_portion(scheme: MarkingScheme, text: str) -> bool:
    """Whether words between brackets at a line's start are its marking; "(c)" is the third of a list."""
    return scheme.portions and not (len(text) == 1 and text.islower()) and is_marking(scheme, text)


def banner_text(scheme: MarkingScheme, marking: Marking) -> str:
    """The marking as a banner: "SECRET//NOFORN"."""
    return scheme.joiner.join([scheme.levels[marking.level].name, *_groups(scheme, marking, portion=False)])


def portion_text(scheme: MarkingScheme, marking: Marking) -> str:
    """The marking as a portion, without its brackets: "S//NF"."""
    return scheme.joiner.join([scheme.levels[marking.level].portion, *_groups(scheme, marking, portion=True)])


def roll_up(scheme: MarkingScheme, marked: Sequence[Marked]) -> RolledUp:
    """The highest level, every control that one portion has, and those that all portions share."""
    if not marked:
        return RolledUp(Marking(0), {})
    top = max(marked, key=lambda one: one.marking.level)
    causes = {"": top.place}
    held: dict[str, Held] = {}
    for one in marked:
        for holding in one.marking.held:
            if holding.control.rule == "any":
                causes.setdefault(holding.control.name, one.place)
                held[holding.control.name] = _joined(held.get(holding.control.name), holding)
    held |= _shared([one.marking for one in marked])
    gone = {name for holding in held.values() for name in holding.control.supersedes}
    kept = [holding for name, holding in held.items() if name not in gone]
    return RolledUp(Marking(top.marking.level, _ordered(scheme, kept)), causes)


def faults(scheme: MarkingScheme, banner: Marking, demanded: RolledUp) -> list[str]:
    """What a banner lacks, in sentences that name the cause; none if it is high enough."""
    said = banner_text(scheme, banner)
    least = banner_text(scheme, demanded.marking)
    found = []
    if banner.level < demanded.marking.level:
        found.append(f"The banner says {said}, but {demanded.causes['']} demands at least {least}.")
    for holding in demanded.marking.held:
        name = holding.control.name
        if holding.control.rule == "any" and not _covers(banner, holding):
            found.append(f"The banner says {said}, but {demanded.causes[name]} demands {_written(holding)}.")
    found.extend(
        f"The banner says {_written(holding)}, but not every portion does."
        for holding in banner.held
        if demanded.causes and holding.control.rule == "all" and not _covers(demanded.marking, holding)
    )
    return found


def _plain(text: str) -> str:
    return _SPACES.sub(" ", _DASHES.sub("-", text)).strip().upper()


def _level_of(scheme: MarkingScheme, plain: str) -> tuple[int, str]:
    """The level a marking begins with and what follows; the longest name wins."""
    best, length = -1, 0
    for index, level in enumerate(scheme.levels):
        for name in map(_plain, (level.name, level.portion, *level.aliases)):
            goes_on = plain[len(name) :].lstrip()
            if len(name) > length and plain.startswith(name) and (not goes_on or goes_on.startswith(_join(scheme))):
                best, length = index, len(name)
    return best, plain[length:]


def _join(scheme: MarkingScheme) -> str:
    return _plain(scheme.joiner)


def _parts(scheme: MarkingScheme, rest: str) -> list[str]:
    groups = rest.split(_join(scheme))
    return [part.strip() for group in groups for part in group.split(_plain(scheme.inner)) if part.strip()]


def _control_of(scheme: MarkingScheme, part: str) -> Held | None:
    for control in scheme.controls:
        for name in map(_plain, (control.name, control.portion)):
            if part == name and not control.prefix:
                return Held(control)
            if control.takes_list and part.startswith(name + " "):
                return Held(control, _listed(part[len(name) :]))
            if control.prefix and part.startswith(name) and part != name:
                return Held(control, (part[len(name) :].strip(),))
    return None


def _listed(words: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in words.split(",") if word.strip())


def _ordered(scheme: MarkingScheme, held: Sequence[Held]) -> tuple[Held, ...]:
    """In the scheme's order, the lists of one control joined."""
    joined: dict[str, Held] = {}
    for holding in held:
        joined[holding.control.name] = _joined(joined.get(holding.control.name), holding)
    return tuple(joined[control.name] for control in scheme.controls if control.name in joined)


def _joined(first: Held | None, second: Held) -> Held:
    listed = (*first.listed, *second.listed) if first else second.listed
    return Held(second.control, tuple(dict.fromkeys(listed)))


def _shared(markings: Sequence[Marking]) -> dict[str, Held]:
    """Controls of the rule "all" that every marking above the lowest level has, their lists cut to what is common."""
    above = [marking for marking in markings if marking.level > 0] or list(markings)
    held = {}
    for holding in above[0].held:
        if holding.control.rule == "all" and all(marking.has(holding.control.name) for marking in above):
            listed = [word for word in holding.listed if all(word in _list_in(m, holding.control) for m in above)]
            if listed or not holding.control.takes_list:
                held[holding.control.name] = Held(holding.control, tuple(listed))
    return held


def _list_in(marking: Marking, control: Control) -> tuple[str, ...]:
    return next((holding.listed for holding in marking.held if holding.control.name == control.name), ())


def _covers(marking: Marking, holding: Held) -> bool:
    if not marking.has(holding.control.name):
        return any(holding.control.name in held.control.supersedes for held in marking.held)
    return set(_list_in(marking, holding.control)) >= set(holding.listed)


def _written(holding: Held, *, portion: bool = False) -> str:
    name = holding.control.portion if portion else holding.control.name
    if holding.control.prefix:
        return "/".join(name + word for word in holding.listed)
    return f"{name} {', '.join(holding.listed)}" if holding.listed else name


def _groups(scheme: MarkingScheme, marking: Marking, *, portion: bool) -> list[str]:
    groups: dict[int, list[str]] = {}
    for holding in marking.held:
        groups.setdefault(holding.control.group, []).append(_written(holding, portion=portion))
    return [scheme.inner.join(group) for _, group in sorted(groups.items())]
