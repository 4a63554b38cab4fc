"""The query language: a line of text becomes a tree of conditions. What is half typed is read as far as it goes.

talks "durable partnership" secur*  speaker:"Fuad Hussein"  tag:energy  2024-02..  -moscow  (iraq OR iran)
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefer.errors import BrieferError
from briefer.lookup.days import Days, days_of
from briefer.lookup.folding import words
from briefer.lookup.values import QuerySpan, SpanKind
from briefer.model import Span

LONGEST = 1_000  # characters
_DEEPEST = 15  # parentheses
FIELDS = {
    "speaker": "speakers",
    "speakers": "speakers",
    "who": "speakers",
    "tag": "tags",
    "tags": "tags",
    "source": "source",
    "status": "status",
    "lang": "language",
    "language": "language",
    "title": "title",
    "date": "published",
}
_TOKEN = re.compile(
    r"(?P<blank>\s+)"
    r"|(?P<open>\()|(?P<close>\))"
    r"|(?P<operator>(?:AND|OR|NOT)(?=[\s()]|$))"
    r"|(?P<minus>[-−](?=[^\s\-−]))"
    r"|(?P<field>(?i:" + "|".join(FIELDS) + r"):)"
    r"|(?P<range>(?:\d{4}(?:-\d{1,2}){0,2})?\.\.(?:\d{4}(?:-\d{1,2}){0,2})?(?=[\s()]|$))"
    r"|(?P<phrase>[\"“”„«»][^\"“”„«»]*[\"“”„«»]?)"
    r"|(?P<word>[^\s()\"“”„«»]+)"
)


class QueryError(BrieferError):
    """A query that cannot be looked up."""


class QueryTooLong(QueryError):
    def __init__(self) -> None:
        super().__init__(f"The query is longer than {LONGEST} characters. Shorten it; nothing was looked up.")


@dataclass(frozen=True, slots=True)
class Words:
    """Folded words that stand in this order. ``prefix``: the last may go on; ``unfinished``: it is being typed."""

    field: str  # "text" or a field of the index
    words: tuple[str, ...]
    prefix: bool = False
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class Not:
    of: "Node"


@dataclass(frozen=True, slots=True)
class All:
    of: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Any:
    of: tuple["Node", ...]


Node = Words | Days | Not | All | Any


@dataclass(frozen=True, slots=True)
class Query:
    """A query that was read; ``tree`` is None where nothing is asked for."""

    text: str
    tree: Node | None
    spans: tuple[QuerySpan, ...]
    remarks: tuple[str, ...] = ()


def parse(text: str, *, typing: bool = False) -> Query:
    """Read a query. With ``typing`` a last word without a blank behind it may go on.

    Raises:
        QueryTooLong: and nothing else; any text is a query.
    """
    if len(text) > LONGEST:
        raise QueryTooLong
    reader = _Reader(text, typing=typing)
    return Query(text, reader.whole(), tuple(reader.spans), tuple(reader.remarks))


class _Reader:
    def __init__(self, text: str, *, typing: bool) -> None:
        self.tokens = [match for match in _TOKEN.finditer(text) if match.lastgroup != "blank"]
        self.at = 0
        self.depth = 0
        self.end = len(text) if typing else -1
        self.field = ""
        self.spans: list[QuerySpan] = []
        self.remarks: list[str] = []

    def whole(self) -> Node | None:
        """All of it; a closing parenthesis too many is passed over."""
        parts: list[Node] = []
        while self.at < len(self.tokens):
            if (part := self._any()) is not None:
                parts.append(part)
            self._take("close")
        return _joined(parts, All)

    def _any(self) -> Node | None:
        parts = [self._all()]
        while self._take("operator", "OR"):
            parts.append(self._all())
        return _joined([part for part in parts if part is not None], Any)

    def _all(self) -> Node | None:
        parts: list[Node] = []
        while self._more():
            if not self._take("operator", "AND") and (part := self._one()) is not None:
                parts.append(part)
        return _joined(parts, All)

    def _more(self) -> bool:
        token = self._token()
        return token is not None and token.lastgroup != "close" and token[0] != "OR"

    def _one(self) -> Node | None:
        if self._take("minus") or self._take("operator", "NOT"):
            inner = self._one() if self._more() else None
            return Not(inner) if inner is not None else None
        if self._take("open"):
            return self._group()
        token = self._next()
        if token.lastgroup == "field":
            return self._fielded(token)
        return self._range(token) if token.lastgroup == "range" else self._words(token)

    def _group(self) -> Node | None:
        if self.depth >= _DEEPEST:
            return None
        self.depth += 1
        inner = self._any()
        self._take("close")
        self.depth -= 1
        return inner

    def _fielded(self, token: re.Match[str]) -> Node | None:
        """A field goes for the word, phrase or group right behind it; with none behind it, it is not there yet."""
        self._mark(token, "field")
        value = self._token()
        if value is None or value.start() != token.end() or value.lastgroup in {"close", "field"}:
            return None
        before, self.field = self.field, FIELDS[token[0][:-1].lower()]
        node = self._one()
        self.field = before
        return node

    def _range(self, token: re.Match[str]) -> Node | None:
        self._mark(token, "date")
        first, _, last = token[0].partition("..")
        return days_of(first, last)

    def _words(self, token: re.Match[str]) -> Node | None:
        if self.field == "published":
            return self._day(token)
        phrase = token.lastgroup == "phrase"
        self._mark(token, "value" if self.field else "phrase" if phrase else "word")
        found = tuple(words(token[0]))
        if not found:
            return None
        going_on = not phrase and token[0].endswith("*")
        open_end = token.end() == self.end and token[0][-1].isalnum()
        return Words(self.field or "text", found, going_on, open_end)

    def _day(self, token: re.Match[str]) -> Node | None:
        self._mark(token, "date")
        written = token[0].strip('"“”„«»')
        first, two, last = written.partition("..")
        days = days_of(first, last if two else first)
        if days is None and written:
            self.remarks.append(f"“{written}” is not a date; write 2024-03-28, 2024-03 or 2024-02..2024-03.")
        return days

    def _token(self) -> re.Match[str] | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def _next(self) -> re.Match[str]:
        self.at += 1
        return self.tokens[self.at - 1]

    def _take(self, kind: str, words_of_it: str = "") -> bool:
        token = self._token()
        if token is None or token.lastgroup != kind or (words_of_it and token[0] != words_of_it):
            return False
        if kind in {"operator", "minus"}:
            self._mark(token, "operator")
        self.at += 1
        return True

    def _mark(self, token: re.Match[str], kind: SpanKind) -> None:
        self.spans.append(QuerySpan(Span(*token.span()), kind))


def _joined(parts: list[Node], how: type[All] | type[Any]) -> Node | None:
    return how(tuple(parts)) if len(parts) > 1 else parts[0] if parts else None


def wanted(node: Node | None) -> Iterator[Words]:
    """The words of the text that a match is made of, for marking them: not those of fields, not the unwanted."""
    if isinstance(node, Words) and node.field in {"text", "title"}:
        yield replace(node, field="text")
    elif isinstance(node, All | Any):
        for part in node.of:
            yield from wanted(part)
