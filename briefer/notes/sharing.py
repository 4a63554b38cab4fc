"""Neighbouring quotations share the footnote behind the last of them: “We will.” “Not now.”¹.

So do the paragraphs of one quotation, of which the last alone is closed.
"""

import re
from dataclasses import replace
from itertools import pairwise

from briefer.model.checks import FoundQuotation, ReadMemo
from briefer.model.text import clean_text

_BETWEEN = r"[\W_]{1,12}"  # marks, blanks, a comma or a semicolon
_OPENING = "“„«‹\"‘'「 \u00a0\u202f"
_SAID_BETWEEN = r"[^\w.!?;]{1,6}(?:[\w.’'-]+[ \u00a0]){0,5}[\w’'-]+,[^\w.!?;]{1,6}"  # ,” Ms Ndiaye said, “


def with_shared_notes(memo: ReadMemo) -> list[FoundQuotation]:
    """The quotations of a memo, each with the notes it has or shares with those that follow it at once."""
    found = list(memo.quotations)
    for at, (quotation, following) in reversed(list(enumerate(pairwise(memo.quotations)))):
        shares = _stands_before(quotation, following, memo) or _goes_on(quotation, following, memo)
        if not quotation.citations and shares:
            found[at] = replace(quotation, citations=found[at + 1].citations)
    return found


def _stands_before(quotation: FoundQuotation, following: FoundQuotation, memo: ReadMemo) -> bool:
    """Whether nothing but marks, or who said it, stands between two quotations of one paragraph."""
    if quotation.paragraph != following.paragraph or not 0 <= quotation.paragraph < len(memo.paragraphs):
        return False
    paragraph = clean_text(memo.paragraphs[quotation.paragraph])
    between = f"(?:{_BETWEEN}|{_SAID_BETWEEN})"
    return bool(re.search(re.escape(quotation.text) + between + re.escape(following.text), paragraph))


def _goes_on(quotation: FoundQuotation, following: FoundQuotation, memo: ReadMemo) -> bool:
    """Whether a quotation, left open at the end of its paragraph, goes on at the beginning of the next."""
    here, there = quotation.paragraph, following.paragraph
    if there != here + 1 or not 0 <= here < there < len(memo.paragraphs):
        return False
    ends_open = clean_text(memo.paragraphs[here]).rstrip().endswith(quotation.text)
    return ends_open and clean_text(memo.paragraphs[there]).lstrip(_OPENING).startswith(following.text)
