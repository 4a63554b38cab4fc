"""Documents found become hits: grouped by article or one for each quote, ranked, with a snippet."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from briefer.lookup.correcting import corrected
from briefer.lookup.language import Query, Words, wanted
from briefer.lookup.matching import Scores, endings, matches
from briefer.lookup.opening import Opened
from briefer.lookup.snippets import Wanted, snippet_of
from briefer.lookup.stems import STOP_WORDS
from briefer.lookup.values import Hit, Results
from briefer.model import report_start

Each = Literal["article", "quote"]

_MOST_QUOTES = 200  # ids listed with a hit
_MOST_NAMES = 50  # of speakers and tags counted


@dataclass(slots=True)
class _Found:
    """What was found of one article, or one quote."""

    score: float = -1.0  # of the best document
    document: int = -1  # the best quote; the article where no quote matches
    best: float = -1.0  # score of that quote
    quotes: list[tuple[float, int]] = field(default_factory=list)  # score, id

    def put(self, document: int, score: float, quote: int) -> None:
        if quote:
            self.quotes.append((score, quote))
            if score > self.best:
                self.best, self.document = score, document
        elif self.document < 0:
            self.document = document
        self.score = max(self.score, score)


def look_up(opened: Opened, query: Query, limit: int, each: Each) -> Results:
    """Look up a query that was read. Of equals the newest comes first."""
    if query.tree is None:
        return Results(query_spans=query.spans, remarks=query.remarks)
    documents = matches(opened, query.tree)
    found = _grouped(opened, documents, each)
    ranked = sorted(found, key=lambda one: (-round(one.score, 2), -opened.column("day")[one.document], one.document))
    patterns = _patterns(opened, query) if found else []
    quotes = [number for number in documents if opened.column("quote")[number]]
    return Results(
        hits=tuple(_hit(opened, one, patterns) for one in ranked[:limit]),
        total=len(found),
        quotes=len(quotes),
        query_spans=query.spans,
        speakers=_counted(opened.column("names"), quotes),
        tags=_counted(opened.column("labels"), quotes),
        remarks=query.remarks,
        correction="" if found else corrected(opened, query),
    )


def _grouped(opened: Opened, documents: Scores, each: Each) -> list[_Found]:
    articles, quotes = opened.column("article"), opened.column("quote")
    found: dict[int, _Found] = {}
    for number, score in documents.items():
        quote = quotes[number]
        if each == "quote" and not quote:
            continue
        group = found.setdefault(quote if each == "quote" else articles[number], _Found())
        group.put(number, score, quote)
    return list(found.values())


def _counted(column: list[bytes], numbers: Iterable[int]) -> tuple[tuple[str, int], ...]:
    counts: Counter[str] = Counter()
    for names, count in Counter(column[number] for number in numbers).items():
        for name in filter(None, names.decode().split("\n")):
            counts[name] += count
    return tuple(sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:_MOST_NAMES])


def _patterns(opened: Opened, query: Query) -> list[Wanted]:
    asked = list(wanted(query.tree))
    telling = [one for one in asked if len(one.words) > 1 or one.words[0] not in STOP_WORDS] or asked
    return [_pattern(opened, one) for one in telling]


def _pattern(opened: Opened, condition: Words) -> Wanted:
    last = condition.words[-1]
    if condition.prefix or condition.unfinished:
        return Wanted(condition.words[:-1], frozenset([last]), last)
    return Wanted(condition.words[:-1], frozenset(endings(opened, condition)))


def _begins(text: str, title: str) -> int:
    """Behind front matter, and the title in Markdown's signs; a title in plain words may be what was looked for."""
    return report_start(text, title) if text.lstrip().startswith(("---", "#")) else 0


def _hit(opened: Opened, found: _Found, patterns: list[Wanted]) -> Hit:
    title, text, source, day, speakers = opened.reader.stored_fields(found.document)["kept"]
    snippet = snippet_of(text, patterns, _begins(text, title))
    return Hit(
        article_id=opened.column("article")[found.document],
        quote_id=opened.column("quote")[found.document],
        title=title,
        source=source,
        published=date.fromisoformat(day) if day else None,
        snippet=snippet.text,
        marked=snippet.marked,
        score=found.score,
        quotes=len(found.quotes),
        quote_ids=tuple(quote for _, quote in sorted(found.quotes, key=lambda one: (-one[0], one[1]))[:_MOST_QUOTES]),
        speakers=speakers,
        at=snippet.at,
    )
