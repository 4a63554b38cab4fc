"""Whether a workspace is sound: the file, the history, the rows, the texts, every quote against its text."""

from collections.abc import Iterator
from heapq import merge
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from briefer.errors import BrieferError
from briefer.model import Anchor, Span, anchor_at, sha256_of
from briefer.workspace import blobs, history, schema
from briefer.workspace.connecting import connect, connect_still
from briefer.workspace.history import Entry
from briefer.workspace.lasthash import LastStep
from briefer.workspace.naming import name_of
from briefer.workspace.store import Row, Store

if TYPE_CHECKING:
    import apsw

_ENTRIES = "SELECT id, kind, step, own, label, at, changeset, hash FROM history ORDER BY id"
_BLOBS = """
SELECT sha256, packed, (SELECT min(id) FROM articles WHERE text_sha256 = sha256),
    (SELECT min(id) FROM articles WHERE original_sha256 = sha256)
FROM blobs ORDER BY rowid
"""
_ANCHORS = """
SELECT quotes.id, start, stop, exact, words_before, words_after, text_sha256
FROM quotes JOIN articles ON articles.id = article_id ORDER BY article_id, quotes.id
"""


def findings(path: Path, *, still: bool = False) -> list[str]:
    """A sentence for each thing that is wrong; none if the workspace is sound.

    Looks at the file as it is at one moment, through a connection of its own; ``still`` says
    that nobody writes it.
    """
    try:
        connection = connect_still(path) if still else connect(path, read_only=True)
        store = Store(path, connection, read_only=True)
    except BrieferError as error:
        return [str(error)]
    found: list[str] = []
    try:
        found.extend(_findings(store))
    except BrieferError as error:
        found.append(str(error))
    finally:
        store.close()
    return found


def missing(store: Store) -> list[str]:
    """What the line beside the workspace knows of and the workspace does not."""
    outside = store.last_hash.read()  # first: a step that is stored meanwhile is no cause for alarm
    inside = history.last_step(store)
    if outside.id > inside.id:
        return [_missing_sentence(outside.id - inside.id, inside)]
    if outside.id and outside.hash != store.value("SELECT hash FROM history WHERE id = ?", (outside.id,)):
        return [_parted_sentence(outside)]
    return []


def _findings(store: Store) -> Iterator[str]:
    yield from missing(store)
    store.rows("BEGIN")
    damage = [*_file(store), *_dangling(store)]
    yield from damage
    if not damage:
        yield from _chain(store)
        yield from _rows(store)
        yield from _contents(store)
        yield from _anchors(store)


def _missing_sentence(count: int, inside: LastStep) -> str:
    changes = "The last change is" if count == 1 else f"The last {count} changes are"
    return (
        f"{changes} missing: the file ends with step {inside.id}. The machine stopped while storing, or an older copy "
        "lies in its place. All that is there is whole; look for the rest in the last backup."
    )


def _parted_sentence(outside: LastStep) -> str:
    return (
        f"Step {outside.id} is not the one that was stored here last: this file is another copy of the workspace, "
        "which went its own way. Nothing in it was changed; the changes made here since are in the other copy."
    )


def _file(store: Store) -> Iterator[str]:
    for (line,) in store.rows("PRAGMA integrity_check(20)"):
        if line != "ok":
            yield f"The file is damaged: {line}."


def _dangling(store: Store) -> Iterator[str]:
    for table, number, parent, _ in store.rows("PRAGMA foreign_key_check"):
        yield f"Row {number} of {table} points to a row of {parent} that is not there."


def _chain(store: Store) -> Iterator[str]:
    """Each entry goes on from the one before, and none is left out."""
    before, expected = sha256_of(store.workspace_id), 1
    for *values, packed, chained in store.each(_ENTRIES):
        number, label = values[0], values[4]
        entry = _entry(values, packed)
        if entry is None or number != expected or entry.hash_after(before) != chained:
            yield f"The history is broken at step {number} (“{label}”): it is not as it was stored."
        before, expected = chained, number + 1


def _entry(values: list[object], packed: bytes) -> Entry | None:
    number, kind, step, own, label, at = values
    try:
        return Entry(number, kind, step, bool(own), label, at, blobs.unpack(packed))  # type: ignore[arg-type]  # a row
    except ValueError:
        return None


def _rows(store: Store) -> Iterator[str]:
    """All changesets, applied in order to an empty workspace, yield the rows that are there."""
    import apsw

    replayed = apsw.Connection(":memory:")
    try:
        replayed.execute(schema.unconstrained())
        for number, packed in store.each("SELECT id, changeset FROM history ORDER BY id"):
            if not _applies(packed, replayed):
                yield f"Step {number} of the history does not go on from the one before."
                return
        for table in schema.KEYS:
            yield from _differing(store, replayed.execute(_all(table)), table)
    finally:
        replayed.close()


def _applies(packed: bytes, replayed: "apsw.Connection") -> bool:
    import apsw

    try:
        apsw.Changeset.apply(blobs.unpack(packed), replayed)
    except (ValueError, apsw.Error):
        return False
    return True


def _differing(store: Store, replayed: Iterator[Row], table: str) -> Iterator[str]:
    width = len(schema.KEYS[table])
    both = merge(replayed, store.each(_all(table)), key=lambda row: row[:width])
    for key, same in groupby(both, key=lambda row: row[:width]):
        pair = list(same)
        if len(pair) == 1 or pair[0] != pair[1]:
            yield f"{name_of(store, (table, *key))} is not as the history left it: something else changed it."


def _all(table: str) -> str:
    keys = ", ".join(schema.KEYS[table])
    return f"SELECT * FROM {table} ORDER BY {keys}"  # noqa: S608  # names of our own schema


def _contents(store: Store) -> Iterator[str]:
    for digest, packed, text_of, original_of in store.each(_BLOBS):
        if not _sound(packed, digest):
            yield _content_sentence(text_of, original_of)


def _sound(packed: bytes, digest: str) -> bool:
    try:
        return sha256_of(blobs.unpack(packed)) == digest
    except ValueError:
        return False


def _content_sentence(text_of: int | None, original_of: int | None) -> str:
    if text_of:
        return f"The text of article a{text_of} is not as it was imported."
    if original_of:
        return f"The original file of article a{original_of} is not as it was imported."
    return "A text that only the history refers to is not as it was imported."


def _anchors(store: Store) -> Iterator[str]:
    held, text = "", ""
    for number, start, stop, exact, before, after, digest in store.each(_ANCHORS):
        if digest != held:
            held, text = digest, _text(store, digest)
        if anchor_at(text, Span(start, stop)) != Anchor(exact, before, after):
            yield f"The words of quote q{number} do not stand where it says."


def _text(store: Store, digest: str) -> str:
    try:
        return blobs.fetch(store, digest).decode("utf-8", "replace")
    except ValueError:
        return ""
