"""Composing: a note and the quotes it cites become a Document."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date

from briefer.model import Article, Kind, Note, Person, Quote, Status
from briefer.model.checks import Sources
from briefer.model.documents import Document
from briefer.notes import appended_ids, cited_ids, compose, load_format, start_note
from briefer.workspace import Workspace

_QUOTING = frozenset({Kind.DIRECT, Kind.MIXED})


def sources_of(workspace: Workspace) -> Sources:
    """All that a note of this workspace may refer to."""
    return Sources(
        quotes={quote.id: quote for quote in workspace.quotes()},
        articles={article_id: workspace.article(article_id) for article_id in workspace.article_ids()},
        roles=_roles(workspace.people()),
    )


def accepted_in(workspace: Workspace) -> Sources:
    """The accepted quotes and their articles: what a note is started from."""
    quotes = {quote.id: quote for quote in workspace.quotes(status=Status.ACCEPTED)}
    articles = sorted({quote.article_id for quote in quotes.values()})
    return Sources(
        quotes=quotes,
        articles={article_id: workspace.article(article_id) for article_id in articles},
        roles=_roles(workspace.people()),
    )


def sources_for(workspace: Workspace, note: Note) -> Sources:
    """What this note refers to, and no more, so that a large workspace does not slow the preview."""
    quote_ids, article_ids = cited_ids(note)
    quotes = {quote.id: quote for quote in workspace.quotes(ids=quote_ids)} if quote_ids else {}
    known = set(workspace.article_ids())
    for article_id in appended_ids(note) & known:  # with its accepted quotes marked, also those the note leaves out
        quotes |= {quote.id: quote for quote in workspace.quotes(article_id, status=Status.ACCEPTED)}
    articles = {quote.article_id for quote in quotes.values()} | (article_ids & known)
    return Sources(
        quotes=quotes,
        articles={article_id: workspace.article(article_id) for article_id in sorted(articles)},
        roles=_roles(workspace.people()),
    )


def compose_note(workspace: Workspace, note: Note) -> Document:
    """The note as a Document.

    Raises:
        BrieferError: a citation, a marking or a field is wrong; says where.
    """
    return compose(note, sources_for(workspace, note))


def sources_from(
    read: Iterable[tuple[Article, Sequence[Quote]]], people: Sequence[Person] = (), only: Collection[str] = ()
) -> Sources:
    """Articles fresh from their files, with their quotations accepted: all of them, or those of some people only."""
    articles: dict[int, Article] = {}
    quotes: dict[int, Quote] = {}
    for article_id, (article, found) in enumerate(read, 1):
        articles[article_id] = replace(article, id=article_id)
        for quote in found:
            if quote.kind in _QUOTING and (not only or set(only) & set(quote.speakers)):
                number = len(quotes) + 1
                quotes[number] = replace(quote, id=number, article_id=article_id, status=Status.ACCEPTED)
    return Sources(quotes=quotes, articles=articles, roles=_roles(people))


def memo_of(sources: Sources, *, format_id: str = "generic", title: str = "", today: date) -> Document:
    """The main job in one step: the quotations of these sources as a memo of this format."""
    note = start_note(load_format(format_id), sources, title=title or title_of(sources.quotes.values()), today=today)
    return compose(note, sources)


def title_of(quotes: Iterable[Quote]) -> str:
    """What a memo is about where nobody said: whose accepted words it holds."""
    accepted = [quote for quote in quotes if quote.status is Status.ACCEPTED]
    speakers = dict.fromkeys(name for quote in accepted for name in quote.speakers)
    names = [name for name in speakers if not name[:1].islower()]  # "the official" is no title
    if not names:
        return "Public statements"
    shown, more = names[:4], len(names) - 4
    if more > 0:
        return f"Statements by {', '.join(shown)} and {more} {'others' if more > 1 else 'other'}"
    return "Statements by " + " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def _roles(people: Iterable[Person]) -> dict[str, str]:
    return {person.name: _role(person) for person in people}


def _role(person: Person) -> str:
    return ", ".join(part for part in (person.role, person.organisation) if part)
