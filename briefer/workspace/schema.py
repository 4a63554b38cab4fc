"""The tables of the .briefer file, and how an older file is brought up to date.

A migration may only add tables, or add columns at the end of one: changesets of earlier
steps then still apply, so undo reaches back over it.
"""

import os
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import apsw

APPLICATION_ID = 0x42524946  # "BRIF", in bytes 68-71 of the file
KEYS = {  # the tables that changesets hold, with their primary keys, which are always their first columns
    "articles": ("id",),
    "quotes": ("id",),
    "people": ("id",),
    "tags": ("id",),
    "quote_tags": ("quote_id", "tag_id"),
    "notes": ("id",),
    "settings": ("key",),
}

POINTERS = {  # table -> its columns that point to a row of another table: name, position, other table
    "articles": (("text_sha256", 10, "blobs"), ("original_sha256", 11, "blobs")),
    "quotes": (("article_id", 1, "articles"),),
    "quote_tags": (("quote_id", 0, "quotes"), ("tag_id", 1, "tags")),
}

_FIRST = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE migrations (version INTEGER PRIMARY KEY, at TEXT NOT NULL) STRICT;
CREATE TABLE blobs (sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, packed BLOB NOT NULL) STRICT;
CREATE TABLE history (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo', 'loss')),
    step INTEGER REFERENCES history (id),
    own INTEGER NOT NULL,
    label TEXT NOT NULL,
    at TEXT NOT NULL,
    hash TEXT NOT NULL,
    changeset BLOB NOT NULL
) STRICT;
CREATE INDEX history_steps ON history (step, id, kind) WHERE step IS NOT NULL;
CREATE TABLE articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    byline TEXT NOT NULL,
    source TEXT NOT NULL,
    url TEXT NOT NULL,
    published TEXT,
    language TEXT NOT NULL,
    provenance TEXT NOT NULL,
    marking TEXT NOT NULL,
    opening TEXT NOT NULL,
    text_sha256 TEXT NOT NULL REFERENCES blobs (sha256),
    original_sha256 TEXT NOT NULL REFERENCES blobs (sha256),
    media_type TEXT NOT NULL,
    file_name TEXT NOT NULL,
    parser TEXT NOT NULL,
    imported TEXT NOT NULL,
    encoding TEXT NOT NULL
) STRICT;
CREATE INDEX articles_original ON articles (original_sha256);
CREATE INDEX articles_text ON articles (text_sha256);
CREATE TABLE quotes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES articles (id),
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    kind TEXT NOT NULL,
    speakers TEXT NOT NULL,
    mention_start INTEGER,
    mention_stop INTEGER,
    cue_start INTEGER,
    cue_stop INTEGER,
    continues INTEGER NOT NULL,
    confidence REAL NOT NULL,
    reasons TEXT NOT NULL,
    status TEXT NOT NULL,
    comment TEXT NOT NULL,
    exact TEXT NOT NULL,
    words_before TEXT NOT NULL,
    words_after TEXT NOT NULL
) STRICT;
CREATE INDEX quotes_reading_order ON quotes (article_id, start, id);
CREATE INDEX quotes_counts ON quotes (article_id, status, kind);
CREATE TABLE people (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    organisation TEXT NOT NULL,
    aliases TEXT NOT NULL,
    gender TEXT NOT NULL,
    colour INTEGER NOT NULL
) STRICT;
CREATE TABLE tags (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    key INTEGER NOT NULL
) STRICT;
CREATE TABLE quote_tags (
    quote_id INTEGER NOT NULL REFERENCES quotes (id),
    tag_id INTEGER NOT NULL REFERENCES tags (id),
    place INTEGER NOT NULL,
    PRIMARY KEY (quote_id, tag_id)
) STRICT;
CREATE INDEX quote_tags_tag ON quote_tags (tag_id);
CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    format TEXT NOT NULL,
    marking TEXT NOT NULL,
    scheme TEXT NOT NULL,
    language TEXT NOT NULL,
    fields TEXT NOT NULL,
    sections TEXT NOT NULL
) STRICT;
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
"""

MIGRATIONS = (_FIRST,)  # the one at index n makes version n + 1
VERSION = len(MIGRATIONS)


def now() -> str:
    """This second, ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def version_of(connection: "apsw.Connection") -> int:
    """The version of the tables; 0 if there are none yet."""
    return int(connection.pragma("user_version"))


def migrate(connection: "apsw.Connection") -> None:
    """Bring the tables up to date in one transaction; a new file gets all of them."""
    if version_of(connection) == VERSION:
        return
    with connection:
        for version in range(version_of(connection) + 1, VERSION + 1):
            connection.execute(MIGRATIONS[version - 1])
            connection.execute("INSERT INTO migrations VALUES (?, ?)", (version, now()))
        connection.pragma("user_version", VERSION)


def tables_of(connection: "apsw.Connection") -> list[tuple[object, ...]]:
    """All tables, indexes, triggers and views as they were declared, but for SQLite's own statistics."""
    statement = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_stat*' ORDER BY type, name"
    return list(connection.execute(statement))


@cache
def tables_at(version: int) -> list[tuple[object, ...]]:
    """What ``tables_of`` a sound workspace of this version is."""
    import apsw

    empty = apsw.Connection(":memory:")
    for migration in MIGRATIONS[:version]:
        empty.execute(migration)
    tables = tables_of(empty)
    empty.close()
    return tables


def unconstrained() -> str:
    """The tables without UNIQUE: within one step two tags may have exchanged their names."""
    return "".join(MIGRATIONS).replace(" UNIQUE", "")


def create(connection: "apsw.Connection") -> None:
    """Make an empty workspace of an empty file."""
    connection.pragma("application_id", APPLICATION_ID)
    migrate(connection)
    about = [("workspace", os.urandom(16).hex()), ("created", now())]
    connection.executemany("INSERT INTO about VALUES (?, ?)", about)
