"""How lists count: number formats, and an instance that starts anew for each list."""

import re
from dataclasses import dataclass, field

from briefer.memo.wordml import NAMESPACES, attribute

LEVELS = 9
STEP = 425  # twips that each level goes in
_PATTERN = re.compile(r"^(.*?)(?<!\w)([1AaIi])(?!\w)(.*)$", re.DOTALL)
_KINDS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_BULLETS = ("•", "–", "▪")
_USUAL = ("1.", "a.", "(1)", "(a)")
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_MOST_ROMAN = 399


@dataclass(frozen=True, slots=True)
class Format:
    """How one level counts: "(a)" is a lower letter between parentheses."""

    before: str
    kind: str
    after: str

    def label(self, number: int) -> str:
        return f"{self.before}{_counted(self.kind, number)}{self.after}"


def format_of(pattern: str) -> Format:
    """A format from its pattern: "1.", "(a)", "I -"; "1." where it counts nothing."""
    match = _PATTERN.match(pattern) or _PATTERN.match("1.")
    assert match
    before, token, after = match.groups()
    return Format(before, _KINDS[token], after)


def formats(patterns: tuple[str, ...]) -> list[Format]:
    """The formats of all nine levels; the given ones come round again."""
    given = [format_of(pattern) for pattern in patterns or _USUAL]
    return [given[level % len(given)] for level in range(LEVELS)]


def _counted(kind: str, number: int) -> str:
    if kind in {"lowerLetter", "upperLetter"} and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if kind == "upperLetter" else letter
    if kind in {"lowerRoman", "upperRoman"} and 0 < number <= _MOST_ROMAN:
        return _roman(number).upper() if kind == "upperRoman" else _roman(number)
    return str(number)


def _roman(number: int) -> str:
    digits = ""
    for value, letters in _ROMAN:
        digits += letters * (number // value)
        number %= value
    return digits


@dataclass(slots=True, kw_only=True)
class Numbering:
    """The lists of one memo; numbers up to ``first`` belong to a template."""

    patterns: tuple[str, ...]
    first_abstract: int = 0
    first: int = 1
    instances: list[tuple[int, int, int]] = field(default_factory=list)  # definition, level, start (-1: goes on)
    paper: int = 0

    def ordered(self, level: int, start: int) -> int:
        """A new list that counts from ``start`` at its own level."""
        return self._add(0, level, max(0, min(start, 32767)))

    def bulleted(self) -> int:
        """The bullets of the memo; they need no restart."""
        return self._once(1)

    def paper_number(self) -> int:
        """The count that goes on through the whole paper."""
        self.paper = self.paper or self._add(2, 0, -1)
        return self.paper

    def _once(self, definition: int) -> int:
        for at, (known, _, _) in enumerate(self.instances):
            if known == definition:
                return self.first + at
        return self._add(definition, 0, -1)

    def _add(self, definition: int, level: int, start: int) -> int:
        self.instances.append((definition, min(level, LEVELS - 1), start))
        return self.first + len(self.instances) - 1

    def xml(self) -> tuple[list[str], list[str]]:
        """The definitions and the instances in use, as elements of the numbering part."""
        used = sorted({definition for definition, _, _ in self.instances})
        return [self._definition(d) for d in used], [
            self._instance(self.first + at, *instance) for at, instance in enumerate(self.instances)
        ]

    def _definition(self, definition: int) -> str:
        number = self.first_abstract + definition
        levels = "".join(self._level(definition, level) for level in range(LEVELS))
        return (
            f'<w:abstractNum {NAMESPACES} w:abstractNumId="{number}"><w:nsid w:val="4B52{definition:04X}"/>'
            f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="4B53{definition:04X}"/>{levels}</w:abstractNum>'
        )

    def _level(self, definition: int, level: int) -> str:
        chosen = formats(self.patterns)[level]
        kind, text = chosen.kind, f"{chosen.before}%{level + 1}{chosen.after}"
        if definition == 1:
            kind, text = "bullet", _BULLETS[level % len(_BULLETS)]
        return (
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
            f'<w:lvlText w:val="{attribute(text)}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{STEP * (level + 1)}" w:hanging="{STEP}"/></w:pPr></w:lvl>'
        )

    def _instance(self, number: int, definition: int, level: int, start: int) -> str:
        override = f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        return (
            f'<w:num {NAMESPACES} w:numId="{number}"><w:abstractNumId w:val="{self.first_abstract + definition}"/>'
            f"{override if start >= 0 else ''}</w:num>"
        )
