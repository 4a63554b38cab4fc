"""What is asked of a workspace: articles, quotes, people, tags, notes."""

import json
from collections.abc import Callable, Collection, Sequence
from typing import TypeVar

from briefer.model import Article, ArticleSummary, Note, NoteSummary, Person, Quote, Status, Tag
from briefer.workspace import blobs, rows
from briefer.workspace.errors import DamagedArticle, NotThere, RuinedWorkspace
from briefer.workspace.store import Row, Store

Value = TypeVar("Value")

_SUMMARIES = """
SELECT id, title, source, published, language, opening, coalesce(counted, 0), coalesce(accepted, 0)
FROM articles LEFT JOIN (
    SELECT article_id, count(*) AS counted, sum(status = 'accepted') AS accepted
    FROM quotes WHERE status <> 'rejected' AND kind NOT IN ('scare', 'title') GROUP BY article_id
) ON article_id = id
ORDER BY id
"""
_TAG_NAMES = """
(SELECT json_group_array(name ORDER BY place, tag_id) FROM quote_tags JOIN tags ON tags.id = tag_id
 WHERE quote_id = quotes.id)
"""
_QUOTES = " ".join(("SELECT id,", ", ".join(rows.QUOTE_COLUMNS), ",", _TAG_NAMES, "FROM quotes WHERE"))
_ARTICLE = " ".join(("SELECT id,", ", ".join(rows.ARTICLE_COLUMNS), "FROM articles WHERE id = ?"))
_PEOPLE = " ".join(("SELECT id,", ", ".join(rows.PERSON_COLUMNS), "FROM people ORDER BY id"))
_NOTE = " ".join(("SELECT id,", ", ".join(rows.NOTE_COLUMNS), "FROM notes WHERE id = ?"))
_TAGS = (
    "SELECT id, name, key, (SELECT count(*) FROM quote_tags WHERE tag_id = id) FROM tags ORDER BY key = 0, key, name"
)


def summaries(store: Store) -> list[ArticleSummary]:
    return _values(store, rows.summary_of, store.rows(_SUMMARIES))


def article(store: Store, article_id: int) -> Article:
    row = store.row(_ARTICLE, (article_id,))
    if row is None:
        raise NotThere(f"Article a{article_id}")
    text = text_of(store, article_id)
    return _values(store, lambda row: rows.article_of(row, text), [row])[0]


def text_of(store: Store, article_id: int) -> str:
    content = _content(store, "SELECT text_sha256 FROM articles WHERE id = ?", article_id)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DamagedArticle(store.path, article_id) from error


def original(store: Store, article_id: int) -> bytes:
    return _content(store, "SELECT original_sha256 FROM articles WHERE id = ?", article_id)


def article_ids(store: Store) -> list[int]:
    return [number for (number,) in store.rows("SELECT id FROM articles ORDER BY id")]


def article_with_hash(store: Store, sha256: str) -> int:
    """The article whose original bytes have this hash; 0 if there is none."""
    return int(store.value("SELECT min(id) FROM articles WHERE original_sha256 = ?", (sha256,)) or 0)


def quotes(store: Store, article_id: int, status: Status | None, ids: Collection[int] | None) -> list[Quote]:
    """In reading order: by article, then by where they start."""
    conditions, values = ["TRUE"], []
    if article_id:
        conditions.append("article_id = ?")
        values.append(str(article_id))
    if status is not None:
        conditions.append("status = ?")
        values.append(status.value)
    if ids is not None:
        conditions.append("id IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(sorted(ids)))
    statement = " ".join((_QUOTES, " AND ".join(conditions), "ORDER BY article_id, start, id"))
    return _values(store, rows.quote_of, store.rows(statement, values))


def quote(store: Store, quote_id: int) -> Quote:
    row = store.row(_QUOTES + " id = ?", (quote_id,))
    if row is None:
        raise NotThere(f"Quote q{quote_id}")
    return _values(store, rows.quote_of, [row])[0]


def people(store: Store) -> list[Person]:
    return _values(store, rows.person_of, store.rows(_PEOPLE))


def tags(store: Store) -> list[Tag]:
    """Those with a digit first, in its order, then the others by name."""
    return _values(store, rows.tag_of, store.rows(_TAGS))


def notes(store: Store) -> list[NoteSummary]:
    return _values(store, rows.note_summary_of, store.rows("SELECT id, title, format FROM notes ORDER BY id"))


def note(store: Store, note_id: int) -> Note:
    row = store.row(_NOTE, (note_id,))
    if row is None:
        raise NotThere(f"Note {note_id}")
    return _values(store, rows.note_of, [row])[0]


def setting(store: Store, key: str, default: str) -> str:
    return str(store.value("SELECT value FROM settings WHERE key = ?", (key,), default))


def _values(store: Store, value_of: Callable[[Row], Value], found: Sequence[Row]) -> list[Value]:
    try:
        return [value_of(row) for row in found]
    except (ValueError, TypeError) as error:  # a damaged row: no JSON, no date, no such kind
        raise RuinedWorkspace(store.path) from error


def _content(store: Store, statement: str, article_id: int) -> bytes:
    digest = store.value(statement, (article_id,))
    if digest is None:
        raise NotThere(f"Article a{article_id}")
    try:
        return blobs.fetch(store, digest)
    except ValueError as error:
        raise DamagedArticle(store.path, article_id) from error
