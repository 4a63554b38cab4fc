"""What stands around a quotation: the note that cites it, the words that name its speaker."""

import re
from collections.abc import Sequence
from itertools import pairwise

from briefer.memo.accepted import ReadParagraph
from briefer.memo.pairing import BLANK, MARKS
from briefer.model import Span

_CLOSING = f"{MARKS})]"
_SENTENCE_END = re.compile(rf"[.!?؟…][{re.escape(_CLOSING)}]*(?=\s|$)")
_DASH = re.compile(r"\s*(?:[—–―]|--?\s)\s*\S")
_BETWEEN_MARKS = re.compile('“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|"[^"]*"|[^“«]*[”»]$')
_LONGEST_LINE = 300
PORTION_AT_START = re.compile(r"^\([A-Z][A-Z0-9 ,:+/-]*\)\s+")


def is_attribution_line(paragraph: ReadParagraph) -> bool:
    """Whether a paragraph says whose the quotation before it is."""
    if paragraph.style == "quote attribution":
        return True
    return len(paragraph.text) <= _LONGEST_LINE and bool(_DASH.match(paragraph.text))


def _behind_mark(text: str, span: Span) -> int:
    """The place behind a quotation's closing mark and the stops that follow it."""
    at = behind_blanks(text, span.end)
    if at == len(text) or text[at] not in _CLOSING:
        at = span.end
    while at < len(text) and text[at] in f"{_CLOSING}.,;:!?":
        at += 1
    return at


def citation_end(text: str, span: Span, spans: Sequence[Span] = ()) -> int:
    """Where the sentence of a quotation ends: a note up to there is its citation.

    ``spans``: all quotations of the paragraph; where one goes on after “…,” she said, the sentence ends behind it.
    """
    at = _behind_mark(text, span)
    rest = text[at:].lstrip()
    ended = bool(re.search("[.!?…؟]", text[span.end - 1 : at]))
    if not rest or rest[0] in MARKS or (ended and not rest[0].islower() and rest[0] not in "(،,;—–"):
        return at
    while match := _SENTENCE_END.search(text, at):
        within = next((other for other in spans if other.start <= match.start() < other.end), None)
        if within is None:
            return match.end()
        at = _behind_mark(text, within)
        if match.start() >= within.end - 1 or text[at:].lstrip()[:1] in {"", *MARKS}:
            return at
    return len(text)


def behind_blanks(text: str, at: int) -> int:
    """The next place with something in it: a note may stand behind a blank."""
    while at < len(text) and text[at] in BLANK:
        at += 1
    return at


def noted_from(text: str, span: Span, spans: Sequence[Span]) -> int:
    """Behind where a note before a quotation is of its sentence, and of no other quotation: Ms Ndiaye¹ said: “…”."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text, 0, _before_mark(text, span))]
    others = [behind_blanks(text, _behind_mark(text, other)) for other in spans if other.end < span.start]
    return max([0, *ends, *others])


def attribution_of(text: str, span: Span, end: int, spans: Sequence[Span] = ()) -> str:
    """The words of its sentence before and after a quotation; the sentence before it if there are none.

    Of quotations in a row, “Ms Ndiaye:” before the first is said of all.
    """
    opening = _before_mark(text, span)
    starts = [0, *(match.end() for match in _SENTENCE_END.finditer(text, 0, opening))]
    portion = PORTION_AT_START.match(text)
    if portion and starts[-1] == 0:
        starts[-1] = min(portion.end(), opening)
    around = f"{text[starts[-1] : opening].strip()} … {text[_behind_mark(text, span) : end].strip()}"
    if not re.search(r"\w", _BETWEEN_MARKS.sub("", around)) and (label := _label(text, span, spans)):
        return label
    if re.search(r"\w", around):
        return around.strip(" …\n\t")
    return text[starts[-2] : opening].strip() if len(starts) > 1 else ""


def _label(text: str, span: Span, spans: Sequence[Span]) -> str:
    """What a row of quotations is introduced with, up to its colon; empty if words stand between them."""
    row = [other for other in spans if other.start <= span.start]
    between = (text[one.end : other.start] for one, other in pairwise(row))
    if not row or any(re.search(r"\w", words) for words in between):
        return ""
    label = text[: _before_mark(text, row[0])].strip()
    opened = PORTION_AT_START.match(f"{label} ")
    return label[opened.end() if opened else 0 :] if label.endswith(":") else ""


def is_woven(text: str, span: Span) -> bool:
    """Whether a quotation stands in a sentence of the writer's: she said it “will not end”."""
    before = text[: _before_mark(text, span)].rstrip()
    return bool(before) and (before[-1].isalnum() or before[-1] in "(’")


def _before_mark(text: str, span: Span) -> int:
    at = span.start
    while at and text[at - 1] in BLANK:
        at -= 1
    return at - 1 if at and text[at - 1] in MARKS else span.start
