"""What can be done to a workspace within one step."""

import json
from collections.abc import Sequence
from dataclasses import replace

from briefer.model import (
    Anchor,
    Article,
    Changes,
    Note,
    Person,
    Quote,
    Span,
    Tag,
    anchor_at,
    clean_text,
)
from briefer.workspace import blobs, reading, rows
from briefer.workspace.errors import NotThere, TagNameTaken
from briefer.workspace.store import Row, Store

_KEYS = range(1, 10)  # the digits that set a tag


class Edit:
    """The verbs of one transaction. Ids are never used twice, even after undo: a note cites [@q12]."""

    def __init__(self, store: Store, label: str) -> None:
        self._store = store
        self.changes = Changes(label=label)  # filled when the block ends

    def add_article(self, article: Article, original: bytes) -> int:
        """Store an article with the bytes it was read from; its ``id`` and ``origin.sha256`` are given here.

        Raises:
            ValueError: the text was not cleaned (``clean_text``) before its first offset was counted.
        """
        if clean_text(article.text) != article.text:
            message = "an article whose text is not clean"
            raise ValueError(message)
        text = blobs.keep(self._store, article.text.encode("utf-8"))
        values = rows.article_values(article, text, blobs.keep(self._store, original))
        return self._insert("articles", rows.ARTICLE_COLUMNS, values)

    def put_article(self, article: Article) -> None:
        """Correct title, source, date, marking and the like; text and origin stay as imported."""
        kept = reading.article(self._store, article.id)
        row = rows.article_values(replace(article, text=kept.text, origin=kept.origin), "", "")
        self._update("articles", rows.ARTICLE_COLUMNS[:9], row[:9], article.id, f"Article a{article.id}")

    def remove_article(self, article_id: int) -> None:
        """Take out an article and its quotes. Undo brings both back."""
        mine = "(SELECT id FROM quotes WHERE article_id = ?)"
        self._store.execute("DELETE FROM quote_tags WHERE quote_id IN " + mine, (article_id,))  # noqa: S608  # constants
        self._store.execute("DELETE FROM quotes WHERE article_id = ?", (article_id,))
        self._delete("articles", article_id, f"Article a{article_id}")

    def add_quotes(self, article_id: int, quotes: Sequence[Quote]) -> list[int]:
        """Store quotes of an article with their anchors; their ids, in the same order.

        Raises:
            ValueError: a span lies outside the text.
        """
        text = reading.text_of(self._store, article_id)
        return [self._add_quote(article_id, quote, text) for quote in quotes]

    def put_quote(self, quote: Quote) -> None:
        """Store all that can change of a quote; where ``content`` moved, it is anchored anew."""
        kept = reading.quote(self._store, quote.id)
        anchor = kept.anchor
        if anchor is None or quote.content != kept.content:
            anchor = _anchor(reading.text_of(self._store, kept.article_id), quote.content)
        values = rows.quote_values(quote, kept.article_id, anchor)
        self._update("quotes", rows.QUOTE_COLUMNS, values, quote.id, f"Quote q{quote.id}")
        if quote.tags != kept.tags:
            self._set_tags(quote.id, quote.tags)

    def remove_quote(self, quote_id: int) -> None:
        self._store.execute("DELETE FROM quote_tags WHERE quote_id = ?", (quote_id,))
        self._delete("quotes", quote_id, f"Quote q{quote_id}")

    def put_person(self, person: Person) -> int:
        """Add a person (``id`` 0) or change one; the id."""
        values = rows.person_values(person)
        return self._put("people", rows.PERSON_COLUMNS, values, person.id, f"“{person.name}”")

    def remove_person(self, person_id: int) -> None:
        self._delete("people", person_id, f"Person {person_id}")

    def put_tag(self, tag: Tag) -> int:
        """Add a tag (``id`` 0; one of that name that is there is changed) or change one; the id.

        A digit belongs to one tag: another that had it loses it.

        Raises:
            TagNameTaken: another tag bears the new name.
        """
        name = clean_text(tag.name).strip()
        there = int(self._store.value("SELECT id FROM tags WHERE name = ?", (name,), 0))
        if tag.id and there not in {0, tag.id}:
            raise TagNameTaken(name)
        number = tag.id or there
        if tag.key:
            self._store.execute("UPDATE tags SET key = 0 WHERE key = ? AND id <> ?", (tag.key, number))
        return self._put("tags", ("name", "key"), (name, tag.key), number, f"Tag “{name}”")

    def remove_tag(self, tag_id: int) -> None:
        """Take a tag off all quotes and out of the list."""
        self._store.execute("DELETE FROM quote_tags WHERE tag_id = ?", (tag_id,))
        self._delete("tags", tag_id, f"Tag {tag_id}")

    def put_note(self, note: Note) -> int:
        """Add a note (``id`` 0) or change one; the id."""
        return self._put("notes", rows.NOTE_COLUMNS, rows.note_values(note), note.id, f"“{note.title}”")

    def remove_note(self, note_id: int) -> None:
        self._delete("notes", note_id, f"Note {note_id}")

    def set_setting(self, key: str, value: str) -> None:
        statement = "INSERT INTO settings VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
        self._store.execute(statement, (clean_text(key), clean_text(value)))

    def _add_quote(self, article_id: int, quote: Quote, text: str) -> int:
        values = rows.quote_values(quote, article_id, _anchor(text, quote.content))
        number = self._insert("quotes", rows.QUOTE_COLUMNS, values)
        if quote.tags:
            self._set_tags(number, quote.tags)
        return number

    def _set_tags(self, quote_id: int, names: Sequence[str]) -> None:
        cleaned = dict.fromkeys(name for name in (clean_text(name).strip() for name in names) if name)
        tags = [self._tag_named(name) for name in cleaned]
        statement = "DELETE FROM quote_tags WHERE quote_id = ? AND tag_id NOT IN (SELECT value FROM json_each(?))"
        self._store.execute(statement, (quote_id, json.dumps(tags)))
        self._store.execute_many(
            "INSERT INTO quote_tags VALUES (?, ?, ?) ON CONFLICT (quote_id, tag_id) DO UPDATE SET place = excluded.place",
            [(quote_id, tag, place) for place, tag in enumerate(tags)],
        )

    def _tag_named(self, name: str) -> int:
        number = self._store.value("SELECT id FROM tags WHERE name = ?", (name,), 0)
        return int(number) or self._insert("tags", ("name", "key"), (name, self._free_key()))

    def _free_key(self) -> int:
        taken = {key for (key,) in self._store.rows("SELECT key FROM tags")}
        return next((key for key in _KEYS if key not in taken), 0)

    def _put(self, table: str, columns: Sequence[str], values: Row, number: int, what: str) -> int:
        if number == 0:
            return self._insert(table, columns, values)
        self._update(table, columns, values, number, what)
        return number

    def _insert(self, table: str, columns: Sequence[str], values: Row) -> int:
        marks = ", ".join("?" * len(columns))
        statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608  # names of our own schema
        return self._store.insert(statement, values)

    def _update(self, table: str, columns: Sequence[str], values: Row, number: int, what: str) -> None:
        settings = ", ".join(f"{column} = ?" for column in columns)
        if not self._store.execute(f"UPDATE {table} SET {settings} WHERE id = ?", (*values, number)):  # noqa: S608  # as above
            raise NotThere(what)

    def _delete(self, table: str, number: int, what: str) -> None:
        if not self._store.execute(f"DELETE FROM {table} WHERE id = ?", (number,)):  # noqa: S608  # as above
            raise NotThere(what)


def _anchor(text: str, content: Span) -> Anchor:
    if not 0 <= content.start < content.end <= len(text):
        message = f"{content} lies outside a text of {len(text)} characters"
        raise ValueError(message)
    return anchor_at(text, content)
