"""Markdown as people write it, put as python-markdown wants it: lists and tables behind text, lists two blanks in."""

import re
from dataclasses import dataclass, field

_ITEM = re.compile(r"( *)([-*+]|\d{1,9}[.)])( +)(?=\S)")
_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_RULER = re.compile(r" {0,3}\|[\s:|-]*-[\s:|-]*\Z")  # below the head of a table
_STEP = 4  # blanks that python-markdown wants for each level
_INNER = 2  # blanks further in than its marker, and a line belongs to the item


def as_markdown(body: str) -> str:
    """A body with each list and table set off by an empty line, each level four blanks in; code stays as it is."""
    lists = _Lists()
    for line in body.split("\n"):
        lists.take(line.expandtabs(_STEP) if line[:1] in {" ", "\t"} else line)
    return "\n".join(lists.lines)


@dataclass(frozen=True, slots=True)
class _Open:
    """A list that may go on: the column from which a line belongs to its last item, and its kind."""

    column: int
    ordered: bool


@dataclass(slots=True)
class _Lists:
    """The lines so far, and the lists that are open."""

    lines: list[str] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    loose: bool = False  # whether the items of the outermost list are to be set off by empty lines
    fence: str = ""
    in_text: bool = False  # whether the line before is text that a paragraph may go on from

    def take(self, line: str) -> None:
        if self.fence or _FENCE.match(line):
            self._fenced(line)
        elif _RULER.match(line) and self._heads_a_table():
            self.lines.insert(-1, "")
            self._add(line, in_text=True)
        elif not line.strip():
            self.loose = bool(self.open)
            self._add(line, in_text=False)
        elif item := _ITEM.match(line):
            self._item(line, item)
        else:
            self._other(line)

    def _heads_a_table(self) -> bool:
        """Whether the last line is the head of a table right below a line of text, where python-markdown sees none."""
        return (
            not self.open
            and len(self.lines) > 1
            and self.lines[-1].lstrip()[:1] == "|"
            and bool(self.lines[-2].strip())
        )

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
        ordered = marker[0].isdigit()
        sibling = self._close(indent)
        self.loose = self.loose or (sibling is not None and sibling.ordered != ordered)
        if self.in_text or self.loose:
            self.lines.append("")
        blanks = " " * (_STEP * len(self.open))
        self.open.append(_Open(indent + _INNER, ordered))
        self._add(f"{blanks}{marker} {line[item.end() :]}", in_text=False)

    def _close(self, indent: int) -> "_Open | None":
        """Leave the lists that a line so far in does not belong to; returns the outermost of them."""
        left = None
        while self.open and indent < self.open[-1].column:
            left = self.open.pop()
        return left

    def _other(self, line: str) -> None:
        """Text: of the item it is indented under, or of none if an empty line stands before it."""
        indent = len(line) - len(line.lstrip(" "))
        after_blank = bool(self.lines) and not self.lines[-1].strip()
        if after_blank:
            self._close(indent)
        if self.open and after_blank:
            line = " " * (_STEP * len(self.open) + indent - self.open[-1].column) + line.lstrip(" ")
        self._add(line, in_text=not self.open or after_blank or self.in_text)
