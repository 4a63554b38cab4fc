"""Rows by the names the analyst knows them by."""

from typing import TYPE_CHECKING, Any

from briefer.workspace.schema import KEYS
from briefer.workspace.store import Store

if TYPE_CHECKING:
    import apsw

Key = tuple[Any, ...]  # a table, then the primary key of a row


def key_of(change: "apsw.TableChange") -> Key:
    """Which row a change is about."""
    row = change.old or change.new or ()
    return (change.name, *row[: len(KEYS[change.name])])


def name_of(store: Store, key: Key) -> str:
    """For the beginning of a sentence: "Quote q12", "Tag “port”"."""
    table, number, *_ = key
    match table:
        case "articles":
            return f"Article a{number}"
        case "quotes":
            return f"Quote q{number}"
        case "quote_tags":
            return f"A tag of quote q{number}"
        case "settings":
            return f"The setting “{number}”"
    column, word = {"people": ("name", "Person"), "tags": ("name", "Tag"), "notes": ("title", "Note")}[table]
    name = store.value(f"SELECT {column} FROM {table} WHERE id = ?", (number,), number)  # noqa: S608  # names of our own schema
    return f"{word} “{name}”"
