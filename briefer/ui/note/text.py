"""A note's sections as one Markdown text, and back; places in it as a person and as Qt count them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefer.model import Section

_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_HEADING = re.compile(r"#(?:[ \t]+(.*?))?[ \t]*$")


def joined(sections: Sequence[Section]) -> str:
    """One text with a line ``# Heading`` before each section; a first section without heading has no such line.

    Under the heading of a section without words stands a blank line, to write in.
    """
    return "\n\n".join(_as_text(section, first=index == 0) for index, section in enumerate(sections))


def split(text: str, before: Sequence[Section] = ()) -> tuple[Section, ...]:
    """The sections of a text, without the blank lines around their bodies.

    A line ``# Heading`` starts a section, except inside a fence of code; what stands before the first one is a
    section without heading. ``before`` are the sections the text was made of: they tell which parts of the format
    the sections fill, by their headings, or by their place where only the heading was changed.
    """
    found, heading, body = [], None, list[str]()
    for line, title in _lines(text):
        if title is None:
            body.append(line)
            continue
        found.append(_section(heading, body))
        heading, body = title, []
    found.append(_section(heading, body))
    return _with_parts([section for section in found if section], list(before))


def heading_lines(text: str) -> list[int]:
    """The line numbers, from 0, on which sections start: one for each section that ``split`` finds."""
    lines = [number for number, (_, title) in enumerate(_lines(text)) if title is not None]
    opening = text.split("\n")[: lines[0] if lines else None]
    return [0, *lines] if any(line.strip() for line in opening) else lines


def units_before(text: str, position: int) -> int:
    """The UTF-16 units, as Qt counts, before this code point of a text."""
    return position if text.isascii() else len(text[:position].encode("utf-16-le", "surrogatepass")) // 2


def points_before(text: str, units: int) -> int:
    """The code points before this UTF-16 unit of a text."""
    if text.isascii():
        return units
    return len(text.encode("utf-16-le", "surrogatepass")[: units * 2].decode("utf-16-le", "ignore"))


def _lines(text: str) -> Iterator[tuple[str, str | None]]:
    """Each line, and its heading if it starts a section."""
    fence = ""
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        heading = None if fence or mark else _HEADING.match(line)
        if mark:
            fence = _fence_after(fence, mark.group(1), line)
        yield line, (heading.group(1) or "") if heading else None


def _fence_after(fence: str, mark: str, line: str) -> str:
    if not fence:
        return mark
    closes = mark[0] == fence[0] and len(mark) >= len(fence) and not line.strip().strip(mark[0])
    return "" if closes else fence


def _with_parts(sections: list[Section], before: list[Section]) -> tuple[Section, ...]:
    headings = [section.heading for section in sections]
    left = list(before)
    parts = [_take(left, section.heading) for section in sections]
    for index, part in enumerate(parts):
        renamed = part is None and index < len(before) and before[index] in left
        if renamed and before[index].heading not in headings:
            left.remove(before[index])
            parts[index] = before[index].part
    return tuple(replace(section, part=part or "") for section, part in zip(sections, parts, strict=True))


def _take(left: list[Section], heading: str) -> str | None:
    for section in left:
        if section.heading == heading:
            left.remove(section)
            return section.part
    return None


def _section(heading: str | None, body: list[str]) -> Section | None:
    text = _trimmed(body)
    return None if heading is None and not text else Section(heading=heading or "", body=text)


def _trimmed(lines: list[str]) -> str:
    kept = [number for number, line in enumerate(lines) if line.strip()]
    return "\n".join(lines[kept[0] : kept[-1] + 1]) if kept else ""


def _as_text(section: Section, *, first: bool) -> str:
    if first and not section.heading:
        return section.body or "#"
    return f"# {section.heading}".rstrip() + f"\n{section.body}"
