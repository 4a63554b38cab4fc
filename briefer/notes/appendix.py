"""An article as an appendix: its text with the accepted quotes marked, [@a3 text]."""

import re
from collections.abc import Sequence

from briefer.model.articles import Article
from briefer.model.documents import Block, Inline, Paragraph, QuotedWords, Run
from briefer.model.quotes import Quote, Status
from briefer.model.spans import Span
from briefer.model.text import paragraphs, report_start
from briefer.notes.citing import Citer
from briefer.notes.scripts import base_language

_MARKS = re.compile("[“”„«»\"]|''")


def whole_article(citer: Citer, article: Article) -> list[Block]:
    """The source as it is cited, then its paragraphs; those that quote somebody bear its footnote."""
    foreign = base_language(article.language) not in {"", base_language(citer.language)}
    language = article.language if foreign else ""
    quotes = _accepted(citer, article)
    begins = report_start(article.text, article.title)
    spans = [
        span for span in paragraphs(article.text) if span.start >= begins and span.of(article.text) != article.title
    ]
    entry = Paragraph(inlines=tuple(citer.entry(article)), language=citer.language)
    return [
        entry,
        *(Paragraph(inlines=tuple(_marked(citer, article, span, quotes)), language=language) for span in spans),
    ]


def _accepted(citer: Citer, article: Article) -> list[Quote]:
    """The accepted quotes of an article in order, none within another."""
    quotes = [quote for quote in citer.sources.quotes.values() if quote.article_id == article.id]
    kept: list[Quote] = []
    for quote in sorted(quotes, key=lambda quote: quote.content):
        if quote.status is Status.ACCEPTED and not (kept and kept[-1].content.overlaps(quote.content)):
            kept.append(quote)
    return kept


def _marked(citer: Citer, article: Article, paragraph: Span, quotes: Sequence[Quote]) -> list[Inline]:
    """A paragraph with its quotes in bold, and a footnote if it quotes at all."""
    inlines: list[Inline] = []
    at = paragraph.start
    for quote in quotes:
        if paragraph.contains(quote.content) and len(quote.content):
            inlines += citer.runs(_flat(article.text[at : quote.content.start]))
            words = citer.runs(_flat(quote.content.of(article.text)), Run("", bold=True))
            inlines.append(QuotedWords(tuple(words), quote.id))
            at = quote.content.end
    inlines += citer.runs(_flat(article.text[at : paragraph.end]))
    quotes_somebody = at > paragraph.start or _MARKS.search(paragraph.of(article.text))
    return [*inlines, citer.footnote(article)] if quotes_somebody else inlines


def _flat(text: str) -> str:
    return text.replace("\n", " ")
