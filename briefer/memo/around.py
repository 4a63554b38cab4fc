"""What stands around a quotation: the note that cites it, the words that name its speaker."""

import re

from briefer.memo.accepted import ReadParagraph
from briefer.memo.pairing import BLANK, MARKS
from briefer.model import Span

_CLOSING = f"{MARKS})]"
_SENTENCE_END = re.compile(rf"[.!?؟…][{re.escape(_CLOSING)}]*(?=\s|$)")
_DASH = re.compile(r"\s*(?:[—–―]|--?\s)\s*\S")
_LONGEST_LINE = 300
PORTION_AT_START = re.compile(r"^\([A-Z][A-Z0-9 ,:+/-]*\)\s+")


def is_attribution_line(paragraph: ReadParagraph) -> bool:
    """Whether a paragraph says whose the quotation before it is."""
    if paragraph.style == "quote attribution":
        return True
    return len(paragraph.text) <= _LONGEST_LINE and bool(_DASH.match(paragraph.text))


def _behind_mark(text: str, span: Span) -> int:
    """The place behind a quotation's closing mark and the stops that follow it."""
    at = span.end
    while at < len(text) and text[at] in BLANK:
        at += 1
    if at == len(text) or text[at] not in _CLOSING:
        at = span.end
    while at < len(text) and text[at] in f"{_CLOSING}.,;:!?":
        at += 1
    return at


def citation_end(text: str, span: Span) -> int:
    """Where the sentence of a quotation ends: a note up to there is its citation."""
    at = _behind_mark(text, span)
    rest = text[at:].lstrip()
    ended = bool(re.search("[.!?…؟]", text[span.end - 1 : at]))
    if not rest or rest[0] in MARKS or (ended and not rest[0].islower() and rest[0] not in "(،,;—–"):
        return at
    match = _SENTENCE_END.search(text, at)
    return match.end() if match else len(text)


def attribution_of(text: str, span: Span, end: int) -> str:
    """The words of its sentence before and after a quotation; the sentence before it if there are none."""
    opening = _before_mark(text, span)
    starts = [0, *(match.end() for match in _SENTENCE_END.finditer(text, 0, opening))]
    portion = PORTION_AT_START.match(text)
    if portion and starts[-1] == 0:
        starts[-1] = min(portion.end(), opening)
    around = f"{text[starts[-1] : opening].strip()} … {text[_behind_mark(text, span) : end].strip()}"
    if re.search(r"\w", around):
        return around.strip(" …\n\t")
    return text[starts[-2] : opening].strip() if len(starts) > 1 else ""


def _before_mark(text: str, span: Span) -> int:
    at = span.start
    while at and text[at - 1] in BLANK:
        at -= 1
    return at - 1 if at and text[at - 1] in MARKS else span.start
