"""One quotation of a memo, checked against the invented workspace."""

from dataclasses import replace

from briefer.model import Span
from briefer.model.checks import Checked, FoundQuotation, ReadMemo, Sources
from briefer.model.quotes import Quote
from briefer.notes import verify
from tests.notes.samples import RECORD, SOURCES

RECORD_NOTE = "A. Reporter, “Minister visits Marand”, The Marand Record, 26 March 2024."
COURIER_NOTE = "“Marand ‘ready’, says minister”, The Courier, 27 March 2024."


def checked(text: str, note: str = RECORD_NOTE, sources: Sources = SOURCES, **values: object) -> Checked:
    """One quotation checked."""
    citations = (note,) if note else ()
    found = FoundQuotation(text=text, place="paragraph 1", paragraph=0, citations=citations, **values)  # type: ignore[arg-type]
    memo = ReadMemo(quotations=(found,), paragraphs=(), banners=(), portions=(), citations=citations)
    (one,) = verify(memo, sources).quotations
    return one


def said(text: str, *quoted: str, speakers: tuple[str, ...] = ("Awa Ndiaye",), **values: object) -> Sources:
    """A workspace of one article in which these words are quoted, each by the next speaker."""
    article = replace(RECORD, text=text)
    quotes = {}
    for number, words in enumerate(quoted, 1):
        start = text.index(words)
        who = (speakers[min(number, len(speakers)) - 1],)
        content = Span(start, start + len(words))
        quotes[number] = Quote(id=number, article_id=1, content=content, speakers=who, **values)  # type: ignore[arg-type]
    return Sources(quotes=quotes, articles={1: article})
