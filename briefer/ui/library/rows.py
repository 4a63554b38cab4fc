"""What a row of the list says: an article of the workspace, or something that was found."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from briefer.model import ArticleSummary, Span

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Row:
    """``marked`` are spans of the snippet; ``quote_id`` is 0 where the whole article is meant."""

    article_id: int
    quote_id: int
    title: str
    snippet: str
    marked: tuple[Span, ...]
    foot: str
    at: int = 0  # where the snippet starts in the article, if no quote is meant

    @property
    def spoken(self) -> str:
        """The row in one line, for a screen reader."""
        return ". ".join(part for part in (self.title, self.snippet, self.foot) if part)


def row_of_article(summary: ArticleSummary, hidden: int = 0) -> Row:
    """An article with how many quotes it has, but for those that are switched off."""
    quotes = max(0, summary.quotes - hidden)
    counted = f"{quotes:,} quote{'' if quotes == 1 else 's'}"
    if summary.accepted:
        counted = f"{summary.accepted} of {counted}"
    return Row(
        summary.id,
        0,
        _line(summary.title),
        _line(summary.opening),
        (),
        foot(summary.source, summary.published, counted),
    )


def foot(source: str, published: date | None, last: str = "") -> str:
    """Source, date and one thing more, with points between."""
    return " · ".join(part for part in (source, day(published), last) if part)


def day(when: date | None) -> str:
    """A date as one reads it: 26 Mar 2024, in every locale."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}" if when else ""


def newest_first(summaries: Iterable[ArticleSummary]) -> list[ArticleSummary]:
    return sorted(summaries, key=lambda a: (a.published or date.min, a.id), reverse=True)


def how_many(articles: int, quotes: int = 0) -> str:
    """How much there is: "14 quotes in 6 articles"."""
    of_articles = f"{articles:,} article{'' if articles == 1 else 's'}"
    return f"{quotes:,} quote{'' if quotes == 1 else 's'} in {of_articles}" if quotes else of_articles


def _line(text: str) -> str:
    return " ".join(text.split())
