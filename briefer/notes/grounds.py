"""What a note stands on: its sources as a list, and how many there are behind it."""

from collections.abc import Collection, Sequence

from briefer.model.articles import Article
from briefer.model.checks import Sources
from briefer.model.documents import Alignment, Block, ListBlock, Paragraph, Table
from briefer.notes.citing import Citer
from briefer.notes.outlets import outlet_of
from briefer.notes.scripts import runs_from_right
from briefer.notes.single_source import standing_alone

_LIKELIHOOD = (
    ("Almost no chance, remote", "1–5 %"),
    ("Very unlikely, highly improbable", "5–20 %"),
    ("Unlikely, improbable", "20–45 %"),
    ("Roughly even chance", "45–55 %"),
    ("Likely, probable", "55–80 %"),
    ("Very likely, highly probable", "80–95 %"),
    ("Almost certain, nearly certain", "95–99 %"),
)


def cited_articles(sources: Sources, quote_ids: Collection[int], article_ids: Collection[int]) -> list[Article]:
    """The articles behind these citations, oldest first; ids that lead nowhere are left out."""
    ids = set(article_ids) | {sources.quotes[one].article_id for one in quote_ids if one in sources.quotes}
    found = [sources.articles[one] for one in ids if one in sources.articles]
    return sorted(found, key=lambda article: (str(article.published or "9999"), article.source, article.id))


def sources_list(citer: Citer, articles: Sequence[Article]) -> list[Block]:
    """What [@sources] stands for."""
    items = tuple((Paragraph(inlines=tuple(citer.entry(article)), language=citer.language),) for article in articles)
    return [ListBlock(items=items)] if items else []


def source_summary(citer: Citer, quote_ids: Collection[int], articles: Sequence[Article]) -> list[Block]:
    """What [@summary] stands for: how many quotations, articles, sources and dates, and what rests on one source."""
    if not articles:
        return []
    say = citer.words.say
    quotes = [citer.sources.quotes[one] for one in sorted(quote_ids) if one in citer.sources.quotes]
    outlets = {outlet_of(article, citer.words) for article in articles}
    counts = say(
        "Quotations: {quotes}; articles: {articles}; sources: {sources}.",
        quotes=len(quotes),
        articles=len(articles),
        sources=len(outlets),
    )
    dates = sorted(article.published for article in articles if article.published)
    period = ""
    if dates:
        first, last = (citer.words.day(day) for day in (dates[0], dates[-1]))
        one_day = say("Published: {first}.", first=first)
        period = one_day if first == last else say("Published: {first} to {last}.", first=first, last=last)
    alone = standing_alone(quotes, citer.sources)
    single = (
        say("Resting on a single source: {alone} of {quotes}.", alone=len(alone), quotes=len(quotes)) if quotes else ""
    )
    text = " ".join(part for part in (counts, period, single) if part)
    return [Paragraph(inlines=tuple(citer.runs(text)))]


def likelihood_table(citer: Citer) -> list[Block]:
    """What [@likelihood] stands for."""
    say = citer.words.say
    rows = tuple((tuple(citer.runs(say(term))), tuple(citer.runs(share))) for term, share in _LIKELIHOOD)
    header = (tuple(citer.runs(say("Term"))), tuple(citer.runs(say("Likelihood"))))
    description = say("Terms of likelihood and the range of probability each stands for")
    sides: tuple[Alignment, Alignment] = ("right", "left") if runs_from_right(citer.language) else ("left", "right")
    return [Table(header=header, rows=rows, alignments=sides, widths=(0.7, 0.3), description=description)]
