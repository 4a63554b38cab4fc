"""Finds citations in Markdown: [@q12], [@q12 inline], [@q12 "first […] words"], [@a3, p. 4], [@a3 text], [@sources]."""

import re
from dataclasses import dataclass, replace
from typing import Literal, cast

from briefer.model.notes import Note
from briefer.model.spans import Span

CitationKind = Literal["quote", "article", "sources", "summary", "likelihood", "bad"]

_OPENING = re.compile(r"(?<!\\)\[@(?:([qa])(\d{1,9})(?!\w)|(sources|summary|likelihood)(?!\w))?", re.IGNORECASE)
CODE = re.compile(
    r"^(```+|~~~+)[^\n]*\n.*?(?:^\1|\Z)|(?<!`)(`+)(?!`)(?:(?!\n\s*\n).)*?(?<!`)\2(?!`)", re.DOTALL | re.MULTILINE
)
_INLINE = re.compile(r"[\s,;]*inline\b", re.IGNORECASE)
_WORDS = re.compile(r"[\s,;]*[\"“„«](.*)[\"”“»](.*)\Z", re.DOTALL)
_LONGEST = 5000  # characters of one citation; more is a bracket left open


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One citation as it is written. ``line`` is 1-based in the body it stands in."""

    kind: CitationKind
    span: Span
    line: int
    raw: str
    id: int = 0
    inline: bool = False
    whole: bool = False  # the article itself, as an appendix
    words: str = ""  # the writer's choice of words: "first […] last"; empty: all of them
    locator: str = ""  # "p. 4"
    rest: str = ""  # what could not be understood


def find_citations(body: str) -> list[Citation]:
    """The citations of a body in order; those in code are none."""
    code = [match.span() for match in CODE.finditer(body)]
    found: list[Citation] = []
    end = 0
    for match in _OPENING.finditer(body):
        if match.start() < end or any(start <= match.start() < stop for start, stop in code):
            continue
        if close := _closing(body, match.end()):
            end = close + 1
            found.append(_citation(body, match, close))
    return found


def cited_ids(note: Note) -> tuple[set[int], set[int]]:
    """The ids of the quotes, and of the articles, that a note cites."""
    cited = [citation for section in note.sections for citation in find_citations(section.body)]
    return (
        {citation.id for citation in cited if citation.kind == "quote"},
        {citation.id for citation in cited if citation.kind == "article"},
    )


def appended_ids(note: Note) -> set[int]:
    """The ids of the articles that stand in a note as a whole."""
    return {one.id for section in note.sections for one in find_citations(section.body) if one.whole}


def _closing(body: str, start: int) -> int:
    """Where the bracket is closed, brackets within counted; 0 if it stays open in its paragraph."""
    if body[start : start + 1] == "]":
        return start
    depth = 0
    for at in range(start, min(len(body), start + _LONGEST)):
        character = body[at]
        if character == "\n" and not body[at + 1 :].partition("\n")[0].strip():
            return 0
        if character == "]" and depth == 0:
            return at
        depth += (character == "[") - (character == "]")
    return 0


def _citation(body: str, match: re.Match[str], close: int) -> Citation:
    span = Span(match.start(), close + 1)
    letter, number, directive = match[1], match[2], match[3]
    bad = Citation(kind="bad", span=span, line=body.count("\n", 0, span.start) + 1, raw=span.of(body))
    rest = body[match.end() : close]
    if directive:
        return bad if rest.strip() else replace(bad, kind=cast("CitationKind", directive.lower()))
    if not letter:
        return bad
    return _with_options(replace(bad, kind="quote" if letter in "qQ" else "article", id=int(number)), rest)


def _with_options(citation: Citation, rest: str) -> Citation:
    """What stands behind the number: inline, the writer's choice of words, a page."""
    if citation.kind == "quote" and (inline := _INLINE.match(rest)):
        citation, rest = replace(citation, inline=True), rest[inline.end() :]
    if citation.kind == "quote" and (chosen := _WORDS.match(rest)):
        citation, rest = replace(citation, words=chosen[1].strip()), chosen[2]
    locator = rest.strip(" \t\n,;")
    if citation.kind == "article" and locator.lower() == "text":
        return replace(citation, whole=True)
    if any(character.isdigit() for character in locator):
        return replace(citation, locator=locator)
    return replace(citation, rest=locator)
