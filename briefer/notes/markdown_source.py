"""Markdown as people write it, put as python-markdown wants it: lists behind a line of text, lists two blanks in."""

import re
from dataclasses import dataclass, field

_ITEM = re.compile(r"( *)([-*+]|\d{1,9}[.)])( +)(?=\S)")
_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_STEP = 4  # blanks that python-markdown wants for each level
_INNER = 2  # blanks further in than its marker, and a line belongs to the item


def as_markdown(body: str) -> str:
    """A body with each list set off by an empty line and each level four blanks in; code stays as it is."""
    lists = _Lists()
    for line in body.split("\n"):
        lists.take(line.expandtabs(_STEP) if line[:1] in {" ", "\t"} else line)
    return "\n".join(lists.lines)


@dataclass(slots=True)
class _Lists:
    """The lines so far, and the lists that are open: the column from which a line belongs to each one's last item."""

    lines: list[str] = field(default_factory=list)
    open: list[int] = field(default_factory=list)
    fence: str = ""
    in_text: bool = False  # whether the line before is text that a paragraph may go on from

    def take(self, line: str) -> None:
        if self.fence or _FENCE.match(line):
            self._fenced(line)
        elif not line.strip():
            self._add(line, in_text=False)
        elif item := _ITEM.match(line):
            self._item(line, item)
        else:
            self._other(line)

    def _add(self, line: str, *, in_text: bool) -> None:
        self.lines.append(line)
        self.in_text = in_text

    def _fenced(self, line: str) -> None:
        mark = _FENCE.match(line)
        if not self.fence and mark:
            self.fence = mark[1]
        elif mark and mark[1].startswith(self.fence) and not line.strip(" `~"):
            self.fence = ""
        self._add(line, in_text=False)

    def _item(self, line: str, item: re.Match[str]) -> None:
        indent, marker = len(item[1]), item[2].replace(")", ".")
        if not self.open and (indent >= _STEP or (self.in_text and marker[0].isdigit() and marker != "1.")):
            self._add(line, in_text=self.in_text)  # code, or a number that a line of text happens to begin with
            return
        if not self.open and self.in_text:
            self.lines.append("")
        self._close(indent)
        blanks = " " * (_STEP * len(self.open))
        self.open.append(indent + _INNER)
        self._add(f"{blanks}{marker} {line[item.end() :]}", in_text=False)

    def _close(self, indent: int) -> None:
        """Leave the lists that a line so far in does not belong to."""
        while self.open and indent < self.open[-1]:
            self.open.pop()

    def _other(self, line: str) -> None:
        """Text: of the item it is indented under, or of none if an empty line stands before it."""
        indent = len(line) - len(line.lstrip(" "))
        after_blank = bool(self.lines) and not self.lines[-1].strip()
        if after_blank:
            self._close(indent)
        if self.open and after_blank:
            line = " " * (_STEP * len(self.open) + indent - self.open[-1]) + line.lstrip(" ")
        self._add(line, in_text=not self.open)
