"""Looking things up: the index follows the workspace, and is asked."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from briefer.lookup import Index, IndexBusy, Record, Results, key_in
from briefer.model import Article, Kind, Quote, sha256_of
from briefer.services.workspaces import data_folder
from briefer.workspace import Workspace, open_workspace

WAIT = 30.0  # seconds for another process that is updating
FOLLOWED = 500  # steps of the history behind which everything is read anew

_LOOKED_UP = frozenset({Kind.DIRECT, Kind.MIXED, Kind.INDIRECT, Kind.PASSAGE})


def index_folder(workspace_path: Path) -> Path:
    """Where the index of a workspace lies; it is derived and may be deleted at any time."""
    return data_folder() / "indexes" / sha256_of(str(workspace_path.resolve()))[:16]


def update_index(workspace_path: Path, wait: float = WAIT) -> int:
    """Make the index hold exactly what the workspace holds; returns the number of articles in it.

    Only what changed since the last time is read, where the history tells.

    Raises:
        IndexBusy: another process is updating it and was not done within ``wait`` seconds.
    """
    with open_workspace(workspace_path, read_only=True) as workspace:
        index, stamp = _index(workspace_path), _stamp(workspace)
        known = index.stamp
        if known != stamp and not _follow(index, workspace, known, stamp, wait):
            index.update(_records(workspace, workspace.article_ids()), stamp=stamp, wait=wait)
        return len(workspace.article_ids())


def look_up(workspace_path: Path, query: str, limit: int = 50) -> Results:
    """Look up in the index, brought up to date first; where another process is at it, in what is there.

    Raises:
        QueryError: the query cannot be understood.
    """
    with suppress(IndexBusy):
        update_index(workspace_path)
    return _index(workspace_path).search(query, limit)


def look_up_typing(workspace_path: Path, query: str, limit: int = 50) -> Results:
    """Look up while the query is being typed: its last word may go on, and what is there is searched at once.

    Raises:
        QueryError: the query cannot be understood.
    """
    index = _index(workspace_path)
    if not index.stamp:
        update_index(workspace_path)
    return index.search(query, limit, typing=True)


def _index(workspace_path: Path) -> Index:
    return Index(index_folder(workspace_path), key=key_in(data_folder()))


def _stamp(workspace: Workspace) -> str:
    """The step of the history the index stands at: its id and its hash."""
    return f"{workspace.last_step} {workspace.stamp}"


def _follow(index: Index, workspace: Workspace, known: str, stamp: str, wait: float) -> bool:
    """Change only what the steps since ``known`` changed; False if the history does not lead there."""
    step = _step_of(workspace, known)
    if step is None:
        return False
    changes = workspace.changed_between(step, workspace.last_step)
    quotes = workspace.quotes(ids=changes.quotes)
    there = set(workspace.article_ids())
    touched = (changes.articles | {quote.article_id for quote in quotes}) & there
    gone = {f"a{one}" for one in changes.articles - there} | {f"q{one}" for one in changes.quotes}
    fresh = list(_records(workspace, sorted(touched)))
    gone -= {record.id for record in fresh}
    return index.change(fresh, gone=gone, since=known, stamp=stamp, wait=wait)


def _step_of(workspace: Workspace, known: str) -> int | None:
    """The step that an index stands at, if it is one of this very history and not too far back."""
    number, _, sealed = known.partition(" ")
    if not number.isdigit() or not 0 < workspace.last_step - int(number) <= FOLLOWED:
        return None
    recent = workspace.history(limit=FOLLOWED + 1)
    return next((entry.id for entry in recent if entry.id == int(number) and entry.hash == sealed), None)


def _records(workspace: Workspace, article_ids: Iterable[int]) -> Iterator[Record]:
    for article_id in article_ids:
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
