"""Where the words of a quote stand in other articles too: a wire's report is printed by many."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from unicodedata import normalize

from briefer.model import ArticleSummary, Quote

LEAST = 4  # words; fewer are anybody's
_LONGEST = 60  # characters of a title
_WORD = re.compile(r"\w+")


def also_in(quotes: Iterable[Quote], articles: Sequence[ArticleSummary]) -> dict[int, str]:
    """For each quote whose words another article quotes too: where, in words; in one pass over the quotes."""
    groups: dict[str, list[Quote]] = defaultdict(list)
    for quote in quotes:
        words = folded(quote.anchor.exact if quote.anchor else "")
        if words.count(" ") >= LEAST - 1:
            groups[words].append(quote)
    known = {article.id: article for article in articles}
    found: dict[int, str] = {}
    for same in groups.values():
        places = {quote.article_id: known[quote.article_id] for quote in same}
        if len(places) > 1:
            found |= {quote.id: _told(places[quote.article_id], list(places.values())) for quote in same}
    return found


def folded(text: str) -> str:
    """The words alone, in small letters."""
    return " ".join(_WORD.findall(normalize("NFKC", text).casefold()))


def _told(here: ArticleSummary, places: Sequence[ArticleSummary]) -> str:
    first = next(place for place in places if place.id != here.id)
    title = first.title if len(first.title) <= _LONGEST else first.title[:_LONGEST].rstrip() + "…"
    name = first.source if first.source and first.source != here.source else f"“{title}”"
    more = f" and {len(places) - 2} more" if len(places) > 2 else ""  # noqa: PLR2004  # here and the first
    return f"also in {name}{more} (same words)"
