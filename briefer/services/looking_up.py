"""Looking things up: the index follows the workspace, and is asked."""

from collections.abc import Iterator
from pathlib import Path

from briefer.lookup import Index, Record, Results
from briefer.model import Article, Kind, Quote, sha256_of
from briefer.services.workspaces import data_folder
from briefer.workspace import Workspace, open_workspace

_LOOKED_UP = frozenset({Kind.DIRECT, Kind.MIXED, Kind.INDIRECT, Kind.PASSAGE})


def index_folder(workspace_path: Path) -> Path:
    """Where the index of a workspace lies; it is derived and may be deleted at any time."""
    return data_folder() / "indexes" / sha256_of(str(workspace_path.resolve()))[:16]


def update_index(workspace_path: Path) -> int:
    """Make the index hold exactly what the workspace holds; returns the number of articles in it."""
    with open_workspace(workspace_path, read_only=True) as workspace:
        index = Index(index_folder(workspace_path))
        stamp = workspace.stamp
        if index.stamp != stamp:
            index.update(_records(workspace), stamp=stamp)
        return len(workspace.article_ids())


def look_up(workspace_path: Path, query: str, limit: int = 50) -> Results:
    """Look up in the index, brought up to date first.

    Raises:
        QueryError: the query cannot be understood.
    """
    update_index(workspace_path)
    return Index(index_folder(workspace_path)).search(query, limit)


def _records(workspace: Workspace) -> Iterator[Record]:
    for article_id in workspace.article_ids():
        article, quotes = workspace.article(article_id), workspace.quotes(article_id)
        shown = [quote for quote in quotes if quote.kind in _LOOKED_UP]
        yield _article_record(article, shown)
        yield from (_quote_record(article, quote) for quote in shown)


def _article_record(article: Article, quotes: list[Quote]) -> Record:
    speakers = tuple(dict.fromkeys(name for quote in quotes for name in quote.speakers))
    tags = tuple(dict.fromkeys(tag for quote in quotes for tag in quote.tags))
    return Record(
        id=f"a{article.id}",
        article_id=article.id,
        quote_id=0,
        title=article.title,
        text=article.text,
        speakers=speakers,
        tags=tags,
        source=article.source,
        published=article.published,
        language=article.language,
        status="",
    )


def _quote_record(article: Article, quote: Quote) -> Record:
    return Record(
        id=f"q{quote.id}",
        article_id=article.id,
        quote_id=quote.id,
        title=article.title,
        text=quote.content.of(article.text),
        speakers=quote.speakers,
        tags=quote.tags,
        source=article.source,
        published=article.published,
        language=article.language,
        status=quote.status.value,
    )
