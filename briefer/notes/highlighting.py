"""What an editor colours in Markdown: headings, emphasis, citations, portion marks."""

import re
from dataclasses import dataclass
from typing import Literal

from briefer.model.checks import Sources
from briefer.model.spans import Span
from briefer.notes.citations import CODE, Citation, find_citations
from briefer.notes.markings import is_portion
from briefer.notes.schemes import MarkingScheme

TokenKind = Literal[
    "heading", "emphasis", "strong", "strike", "code", "citation", "unknown-citation", "portion", "link", "list",
    "quotation", "footnote",
]  # fmt: skip

_PATTERNS: tuple[tuple[TokenKind, re.Pattern[str]], ...] = (
    ("heading", re.compile(r"^#{1,6}[^\n]*", re.MULTILINE)),
    ("list", re.compile(r"^[ \t]*(?:[-*+]|\d{1,9}[.)])(?=[ \t])", re.MULTILINE)),
    ("quotation", re.compile(r"^[ ]{0,3}>[^\n]*", re.MULTILINE)),
    ("strong", re.compile(r"(?<![*\w])\*\*(?=\S)(?:[^*\n]|\*(?!\*))+?(?<=\S)\*\*(?!\*)")),
    ("emphasis", re.compile(r"(?<![*\w])\*(?=[^\s*])[^*\n]+?(?<=\S)\*(?![*\w])|(?<!\w)_(?=\S)[^_\n]+?(?<=\S)_(?!\w)")),
    ("strike", re.compile(r"~~(?=\S)[^~\n]+?~~")),
    ("footnote", re.compile(r"\[\^[^\]\s]{1,60}\]")),
    ("link", re.compile(r"\[[^\]\[\n]{1,300}\]\([^)\s]{1,1000}\)|<(?:https?://|mailto:)[^>\s]{1,1000}>")),
)
_PORTION = re.compile(r"^[ \t]*(?:[-*+>#]+[ \t]+|\d{1,9}[.)][ \t]+)?\(([^()\n]{1,80})\)(?=[ \t]|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of the Markdown and what it is; tokens of different kinds may lie within one another."""

    span: Span
    kind: TokenKind


def spans(markdown: str, sources: Sources | None = None, scheme: MarkingScheme | None = None) -> list[Token]:
    """The tokens of a body in order, in code points; without sources every well-formed citation counts as known."""
    code = [Span(*match.span()) for match in CODE.finditer(markdown)]
    found = [Token(span, "code") for span in code]
    cited = find_citations(markdown)
    found += [
        Token(citation.span, "citation" if _known(citation, sources) else "unknown-citation") for citation in cited
    ]
    kept_out = [*code, *(citation.span for citation in cited)]
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(markdown):
            span = Span(*match.span())
            if not any(one.contains(span) for one in kept_out) and not any(one.overlaps(span) for one in code):
                found.append(Token(span, kind))
    found += _portions(markdown, scheme)
    return sorted(found, key=lambda token: (token.span.start, -token.span.end))


def _portions(markdown: str, scheme: MarkingScheme | None) -> list[Token]:
    if scheme is None or not scheme.portions:
        return []
    return [
        Token(Span(match.start(1) - 1, match.end(1) + 1), "portion")
        for match in _PORTION.finditer(markdown)
        if is_portion(scheme, match[1])
    ]


def _known(citation: Citation, sources: Sources | None) -> bool:
    if citation.kind == "bad" or citation.rest:
        return False
    if sources is None or citation.kind not in {"quote", "article"}:
        return True
    return citation.id in (sources.quotes if citation.kind == "quote" else sources.articles)
