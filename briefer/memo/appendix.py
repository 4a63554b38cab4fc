"""An article with its quotes marked, as an appendix to a memo."""

from collections.abc import Sequence

from briefer.model import Article, Quote, Span, paragraphs
from briefer.model.documents import Block, Heading, Inline, Paragraph, QuotedWords, Run

_CLOSING = frozenset("”’»›\"'")


def highlighted_article(article: Article, quotes: Sequence[Quote], level: int = 1) -> tuple[Block, ...]:
    """The article as it was read, its quotes in bold and bookmarked, with who said them.

    Args:
        article: The article; its text is not changed.
        quotes: Those to mark; where two overlap, the first is.
        level: Of its heading.
    """
    title = (Run(article.title or article.source or "Article", language=article.language),)
    stated = ", ".join(filter(None, (article.byline, article.source, _published(article))))
    blocks: list[Block] = [Heading(level=level, inlines=title, bookmark=f"article-{article.id}" if article.id else "")]
    blocks += [Paragraph(inlines=(Run(stated),), style="small")] if stated else []
    marked = _apart(quotes)
    blocks += [_paragraph(article, span, marked) for span in paragraphs(article.text)]
    return tuple(blocks)


def _published(article: Article) -> str:
    return article.published.isoformat() if article.published else ""


def _apart(quotes: Sequence[Quote]) -> list[Quote]:
    """The quotes in reading order, without those that overlap one before."""
    kept: list[Quote] = []
    for quote in sorted(quotes, key=lambda quote: quote.content):
        if not kept or not kept[-1].content.overlaps(quote.content):
            kept.append(quote)
    return kept


def _paragraph(article: Article, span: Span, quotes: Sequence[Quote]) -> Paragraph:
    inlines: list[Inline] = []
    at = span.start
    for quote in quotes:
        start, end = max(quote.content.start, span.start), min(quote.content.end, span.end)
        if start >= end:
            continue
        inlines += [Run(article.text[at:start]), QuotedWords((Run(article.text[start:end], bold=True),), quote.id)]
        at = end + 1 if article.text[end : end + 1] in _CLOSING and end < span.end else end
        named = quote.speakers and end == quote.content.end
        inlines += [
            Run(article.text[end:at]),
            *((Run(f" [{', '.join(quote.speakers)}]", italic=True),) if named else ()),
        ]
    inlines.append(Run(article.text[at : span.end]))
    return Paragraph(inlines=tuple(inlines), language=article.language, portion=article.marking)
