"""Whether a workspace is sound: the file, the history, the texts, every quote against its text."""

from collections.abc import Iterator

from briefer.model import Anchor, Span, anchor_at, sha256_of
from briefer.workspace import blobs, history
from briefer.workspace.lasthash import LastStep
from briefer.workspace.store import Store

_BLOBS = """
SELECT sha256, packed, (SELECT min(id) FROM articles WHERE text_sha256 = sha256),
    (SELECT min(id) FROM articles WHERE original_sha256 = sha256)
FROM blobs ORDER BY rowid
"""
_QUOTES = """
SELECT quotes.id, start, stop, exact, words_before, words_after, text_sha256
FROM quotes JOIN articles ON articles.id = article_id ORDER BY article_id, quotes.id
"""
_HISTORY = "SELECT id, kind, step, own, label, at, changeset, hash FROM history ORDER BY id"


def findings(store: Store) -> list[str]:
    """A sentence for each thing that is wrong; none if the workspace is sound."""
    found = [*_file(store), *_dangling(store)]
    if not found:
        found = [*_chain(store), *missing(store), *_contents(store), *_anchors(store)]
    return found


def missing(store: Store) -> list[str]:
    """What the line beside the workspace knows of and the workspace does not."""
    outside, inside = store.last_hash.read(), history.last_step(store)
    if outside.id > inside.id:
        return [_missing_sentence(outside.id - inside.id, inside)]
    if outside.id and outside.hash != store.value("SELECT hash FROM history WHERE id = ?", (outside.id,)):
        return [_parted_sentence(outside)]
    return []


def _parted_sentence(outside: LastStep) -> str:
    return (
        f"Step {outside.id} is not the one that was stored here last: this file is another copy of the workspace, "
        "which went its own way. Nothing in it was changed; the changes made here since are in the other copy."
    )


def _missing_sentence(count: int, inside: LastStep) -> str:
    changes = "The last change is" if count == 1 else f"The last {count} changes are"
    return (
        f"{changes} missing: the file ends with step {inside.id}. The machine stopped while storing, or an older copy "
        "lies in its place. All that is there is whole; look for the rest in the last backup."
    )


def _file(store: Store) -> Iterator[str]:
    for (line,) in store.rows("PRAGMA integrity_check(20)"):
        if line != "ok":
            yield f"The file is damaged: {line}."


def _dangling(store: Store) -> Iterator[str]:
    for table, number, parent, _ in store.rows("PRAGMA foreign_key_check"):
        yield f"Row {number} of {table} points to a row of {parent} that is not there."


def _chain(store: Store) -> Iterator[str]:
    before, expected = sha256_of(store.workspace_id), 1
    for (number,) in store.rows("SELECT id FROM history ORDER BY id"):
        row = store.row(_HISTORY.replace("ORDER BY id", "WHERE id = ?"), (number,))
        assert row is not None
        *values, packed, chained = row
        _, kind, step, own, label, at = values
        try:
            entry = history.Entry(number, kind, step, bool(own), label, at, blobs.unpack(packed))
        except ValueError:
            yield f"Step {number} (“{label}”) of the history cannot be read."
        else:
            if number != expected or entry.hash_after(before) != chained:
                yield f"The history is broken at step {number} (“{label}”): it is not as it was stored."
        before, expected = chained, number + 1


def _contents(store: Store) -> Iterator[str]:
    for (digest,) in store.rows("SELECT sha256 FROM blobs ORDER BY rowid"):
        row = store.row(_BLOBS.replace("ORDER BY rowid", "WHERE sha256 = ?"), (digest,))
        assert row is not None
        _, packed, text_of, original_of = row
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
    for number, start, stop, exact, before, after, digest in store.rows(_QUOTES):
        if digest != held:
            held, text = digest, _text(store, digest)
        if anchor_at(text, Span(start, stop)) != Anchor(exact, before, after):
            yield f"The words of quote q{number} do not stand where it says."


def _text(store: Store, digest: str) -> str:
    try:
        return blobs.fetch(store, digest).decode("utf-8", "replace")
    except ValueError:
        return ""
