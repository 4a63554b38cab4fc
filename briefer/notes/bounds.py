"""Whether a quotation keeps within what was said: not cut short unsaid, not reaching beyond the source's marks."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefer.model.checks import FoundQuotation
from briefer.model.quotes import Kind, Quote
from briefer.notes.liberties import SENTENCE_ENDS
from briefer.notes.library import ArticleWords, Place
from briefer.notes.memo_words import Trace
from briefer.notes.turning import negates, turned_off

_MARKS = re.compile("[“”„«»‹›\"‘‚「」]|’(?!\\w)|(?<!\\w)'|'(?!\\w)")
_OPENERS = frozenset("“„«‹‘‚「")
_BEGUN_LATER = "Shortened at its beginning, and nothing says so: the source has “{}” before."
_FEW = 2  # words that may fall off an end by a slip
_FEW_FOR_ONE = 5  # words of the source that brackets may stand for
_CLAUSE = 8  # words that are more than a fragment
_SHOWN = 12  # words of what was left out that are shown
_ELIDED_FIRST = re.compile(r"\W*(?:…|\.\s?\.\s?\.)")
_ELIDED_LAST = re.compile(r"(?:…|\.\s?\.\s?\.)\W*\Z")


@dataclass(frozen=True, slots=True)
class Shortening:
    """What is said of a cut; ``turns``: a “not” or the like fell off, and what is left says another thing."""

    remark: str
    words: str
    turns: bool


def quote_words(article: ArticleWords, quote: Quote) -> Place:
    """The words of a stored quote."""
    starts = article.words.starts
    first = bisect_left(starts, quote.content.start)
    last = bisect_left(starts, quote.content.end)
    return Place(article.article.id, first, max(last, first + 1))


def shortened(
    quotation: FoundQuotation, place: Place, quote: Quote, article: ArticleWords, beside: Iterable[Place]
) -> list[Shortening]:
    """What the memo leaves out at an end of a stored quote's sentence; ``beside``: what is quoted next to it."""
    whole = quote_words(article, quote)
    if quotation.chosen:
        return _turned_by_choice(quotation, place, whole, article)
    lead, trail = _lead(article, whole, place), _trail(article, whole, place)
    if (
        _ELIDED_FIRST.match(quotation.text)
        or _quoted_there(lead, beside)
        or _replaced(article, lead, quotation.text[:1])
    ):
        lead = ()
    if (
        _ELIDED_LAST.search(quotation.text)
        or _quoted_there(trail, beside)
        or _replaced(article, trail, quotation.text[-1:])
    ):
        trail = ()
    named = quote.id == quotation.quote_id
    clause = place.last - place.first >= min(_CLAUSE, len(lead) + len(trail))
    found = []
    if lead and (named or _lead_matters(quotation, place, article, lead, clause=clause)):
        found.append(_shortening(article, lead, _BEGUN_LATER))
    if trail and (named or _trail_matters(quotation, article, trail, clause=clause, begun=not lead)):
        found.append(_shortening(article, trail, "Shortened at its end, and nothing says so: the source goes on “{}”."))
    return found


def _turned_by_choice(quotation: FoundQuotation, place: Place, whole: Place, article: ArticleWords) -> list[Shortening]:
    """A “not” right before the words that a writer chose, of which the writer's own words say nothing."""
    last = _lead(article, whole, place)[-1:]
    shown = _ELIDED_FIRST.match(quotation.text) or quotation.text[:1] == "[" or negates(quotation.attribution)
    if not last or last[0] != place.first - 1 or not _turned(article, last) or shown:
        return []
    return [replace(_shortening(article, last, _BEGUN_LATER), turns=False)]


def _shortening(article: ArticleWords, stretch: Sequence[int], remark: str) -> Shortening:
    turns = len(stretch) <= _FEW and _turned(article, stretch)
    return Shortening(remark.format(_shown(article, stretch)), _shown(article, stretch), turns=turns)


def _replaced(article: ArticleWords, stretch: Sequence[int], edge: str) -> bool:
    """Whether brackets at an end of the quotation stand for these words."""
    return edge in {"[", "]"} and 0 < len(stretch) <= _FEW_FOR_ONE and not _turned(article, stretch)


def _lead(article: ArticleWords, whole: Place, place: Place) -> Sequence[int]:
    """The words of the sentence of a quote that stand before a place in it."""
    said, first = article.words.said, place.first
    while first > whole.first and not _ends_sentence(said, first - 1):
        first -= 1
    return _worded(said, range(first, place.first))


def _trail(article: ArticleWords, whole: Place, place: Place) -> Sequence[int]:
    said, last = article.words.said, place.last
    if _ends_sentence(said, last - 1):
        return ()
    while last < whole.last and not _ends_sentence(said, last):
        last += 1
    return _worded(said, range(place.last, last))


def _ends_sentence(said: Sequence[str], at: int) -> bool:
    """Whether a word is a full stop before a new sentence: no abbreviation goes on in lower case."""
    return said[at] in SENTENCE_ENDS and not (at + 1 < len(said) and said[at + 1][0].islower())


def _worded(said: Sequence[str], stretch: range) -> Sequence[int]:
    """A stretch without punctuation at its ends; empty if it holds no words."""
    worded = [at for at in stretch if said[at][0].isalnum()]
    return range(worded[0], worded[-1] + 1) if worded else ()


def _quoted_there(stretch: Sequence[int], beside: Iterable[Place]) -> bool:
    return bool(stretch) and any(place.first <= stretch[-1] and stretch[0] < place.last for place in beside)


def _shown(article: ArticleWords, stretch: Sequence[int]) -> str:
    text = article.words.stretch(stretch[0], min(stretch[-1] + 1, stretch[0] + _SHOWN))
    return text if len(stretch) <= _SHOWN else f"{text} …"


def _turned(article: ArticleWords, stretch: Sequence[int]) -> bool:
    return bool(turned_off(article.words.stretch(stretch[0], stretch[-1] + 1)))


def _lead_matters(
    quotation: FoundQuotation, place: Place, article: ArticleWords, lead: Sequence[int], *, clause: bool
) -> bool:
    """A condition or a “not”; a slip, or a sentence begun anew, where the quotation stands for itself."""
    right_before = lead[-1] == place.first - 1 and _turned(article, lead[-1:])  # We are not “ready”
    if right_before or (_turned(article, lead) and (clause or len(lead) <= _FEW)):
        return not (quotation.woven and negates(quotation.attribution))
    as_sentence = quotation.text[:1].isupper() and article.words.said[place.first][0].islower()
    return not quotation.woven and clause and (len(lead) <= _FEW or as_sentence)


def _trail_matters(
    quotation: FoundQuotation, article: ArticleWords, trail: Sequence[int], *, clause: bool, begun: bool
) -> bool:
    if _turned(article, trail) and (clause or len(trail) <= _FEW):
        return True
    return clause and (len(trail) <= _FEW or (begun and not quotation.woven))


def overreach(trace: Trace, quotes: Iterable[Quote], article: ArticleWords) -> str:
    """Words of the memo's quotation that stand outside the marks of the source."""
    spans = [quote.content for quote in quotes if quote.kind is not Kind.INDIRECT]
    for piece in trace.pieces():
        held = [any(span.start <= article.words.starts[at] < span.end for span in spans) for at in _range(piece)]
        outside = [at for at, inside in zip(_range(piece), held, strict=True) if not inside]
        run = _first_run(article.words.said, [at for at in outside if article.words.said[at][0].isalnum()])
        if not run or within_marks(article.article.text, article.words.starts[run[0]]):
            continue  # marks of the source of which no quote was stored
        if not any(held) or _MARKS.search(_with_neighbours(article, run)):
            return f"“{_shown(article, run)}” stands outside the quotation marks of the source."
    return ""


def _range(piece: Place) -> range:
    return range(piece.first, piece.last)


def _with_neighbours(article: ArticleWords, run: Sequence[int]) -> str:
    """What stands between a run of words and the words on both sides of it."""
    words, text = article.words, article.article.text
    before = next((at for at in range(run[0] - 1, -1, -1) if words.said[at][0].isalnum()), None)
    after = next((at for at in range(run[-1] + 1, len(words.said)) if words.said[at][0].isalnum()), None)
    left = text[words.ends[before] if before is not None else 0 : words.starts[run[0]]]
    return left + text[words.ends[run[-1]] : words.starts[after] if after is not None else len(text)]


def _first_run(said: Sequence[str], outside: Sequence[int]) -> Sequence[int]:
    run = list(outside[:1])
    for at in outside[1:]:
        if any(word[0].isalnum() for word in said[run[-1] + 1 : at]):
            break
        run.append(at)
    return range(run[0], run[-1] + 1) if run else ()


def within_marks(text: str, start: int) -> bool:
    """Whether a place of an article stands inside quotation marks of its paragraph."""
    marks = [match[0] for match in _MARKS.finditer(text, text.rfind("\n\n", 0, start) + 1, start)]
    if not marks:
        return False
    return marks.count('"') % 2 == 1 if marks[-1] == '"' else marks[-1] in _OPENERS
