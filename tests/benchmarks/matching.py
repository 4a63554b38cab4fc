"""Which found quotation is which known one.

Spans are cut at line ends and freed of marks, blanks and edge punctuation on both sides, so that finders that take
the marks or the last comma along compare equal. A found quotation may match the stretch between the marks or the
whole content around it; found ones of a kind not asked for, or that hit only known ones of such a kind, do not count.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from briefer.model import Span
from tests.benchmarks.gold import GoldArticle, GoldQuote

_EDGE = " \t\r\n\u00a0\u200b\"“”„«»'`‘’,.;:…-–—?!"
_WORD = re.compile(r"\w+")
_OVERLAP = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a finder says of one quotation."""

    span: Span
    kind: str = ""  # "indirect" where there are no marks
    mention: Span | None = None
    mention_text: str = ""
    name: str = ""  # resolved; the mention's words if the finder resolves nothing
    confidence: float = 0.0
    reasons: tuple[str, ...] = ()


@dataclass(slots=True)
class Known:
    """One line of one known quotation, and what was found for it."""

    span: Span
    quote: GoldQuote
    fragments: list[Span]
    found: Found | None = None


@dataclass(slots=True)
class Matching:
    known: list[Known]
    counted: int = 0  # found quotations that count
    hits: int = 0  # of them, those that are a known one
    extra: list[Found] = field(default_factory=list)  # the others

    @property
    def matched(self) -> list[Known]:
        return [known for known in self.known if known.found]


def word_count(text: str, span: Span) -> int:
    return len(_WORD.findall(text, span.start, span.end))


def lines_of(text: str, span: Span) -> list[Span]:
    """The lines of a stretch, without marks and punctuation at their edges."""
    cuts = [span.start]
    for end in re.finditer(r"\n+", span.of(text)):
        cuts += [span.start + end.start(), span.start + end.end()]
    cuts.append(span.end)
    trimmed = (_trimmed(text, Span(*pair)) for pair in zip(cuts[::2], cuts[1::2], strict=True))
    return [line for line in trimmed if line.end > line.start]


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return Span(start, end)


def overlap(one: Span, two: Span) -> float:
    """Intersection over union."""
    common = min(one.end, two.end) - max(one.start, two.start)
    return 0.0 if common <= 0 else common / (max(one.end, two.end) - min(one.start, two.start))


def match(
    article: GoldArticle, found: Iterable[Found], *, kinds: Collection[str], min_words: int = 1, exact: bool = False
) -> Matching:
    """Pair the found quotations of an article with the known ones, best overlap first."""
    wanted, others = _known(article, kinds, min_words)
    lines = _found_lines(article.text, found, kinds, min_words)
    pairs = _pairs([span for span, _ in lines], wanted, 1.0 if exact else _OVERLAP)
    taken: dict[int, int] = {}
    for _, i, j in pairs:
        if i not in taken and wanted[j].found is None:
            taken[i] = j
            wanted[j].found = lines[i][1]
    for _, i, j in pairs:  # one found quotation that covers several segments of one content
        content = wanted[j].quote.content
        if wanted[j].found is None and i in taken and content is not None:
            same = wanted[taken[i]].quote.content == content
            wanted[j].found = lines[i][1] if same else None
    extra = [one for i, (span, one) in enumerate(lines) if i not in taken and not _hits(span, others)]
    return Matching(known=wanted, counted=len(taken) + len(extra), hits=len(taken), extra=extra)


def _known(article: GoldArticle, kinds: Collection[str], min_words: int) -> tuple[list[Known], list[Known]]:
    wanted: list[Known] = []
    others: list[Known] = []
    for quote in article.quotes:
        whole = [line for fragment in quote.fragments for line in lines_of(article.text, fragment)]
        for span in lines_of(article.text, quote.span):
            counts = quote.kind in kinds and word_count(article.text, span) >= min_words
            known = Known(span, quote, [line for line in whole if overlap(line, span) > 0])
            if quote.kind not in {"scare", "title"}:
                (wanted if counts else others).append(known)
    return wanted, others


def _found_lines(text: str, found: Iterable[Found], kinds: Collection[str], min_words: int) -> list[tuple[Span, Found]]:
    lines: dict[Span, Found] = {}
    for one in found:
        if one.kind in {"scare", "title"} or (one.kind == "indirect" and "indirect" not in kinds):
            continue
        for span in lines_of(text, one.span):
            if word_count(text, span) >= min_words:
                lines.setdefault(span, one)
    return list(lines.items())


def _pairs(spans: Sequence[Span], known: Sequence[Known], least: float) -> list[tuple[float, int, int]]:
    values = ((_value(span, one), i, j) for i, span in enumerate(spans) for j, one in enumerate(known))
    return sorted((pair for pair in values if pair[0] >= least), reverse=True)


def _value(span: Span, known: Known) -> float:
    return max([overlap(span, known.span), *(overlap(span, whole) for whole in known.fragments)])


def _hits(span: Span, others: Iterable[Known]) -> bool:
    return any(_value(span, one) >= _OVERLAP for one in others)
