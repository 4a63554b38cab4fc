"""Makes an index hold exactly the records it is handed."""

import hashlib
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field

from briefer.lookup.engine import SealedIndex, Untyped
from briefer.lookup.folding import words
from briefer.lookup.values import Record

_BATCH = 8_000_000  # characters until what was added is committed, so that a kill costs no more
_GAP = "|"  # a word that no text holds, so that no phrase runs from one name into the next
_SPARSE = 0.3  # share of dead records that makes a rewrite worth it


@dataclass(slots=True)
class _State:
    index: SealedIndex
    known: dict[bytes, tuple[bytes, int]]  # key -> digest, number of document
    seen: set[bytes] = field(default_factory=set)
    writer: Untyped = None
    written: int = 0  # characters since the last commit


def write_records(index: SealedIndex, records: Iterable[Record]) -> bool:
    """Add what is new, replace what differs, delete what is not handed. Says whether anything was written."""
    state = _State(index, _known(index))
    return _write(state, records, lambda key: key not in state.seen)


def change_records(index: SealedIndex, records: Iterable[Record], gone: Collection[str]) -> bool:
    """Add and replace these, delete those, leave the others. Says whether anything was written."""
    doomed = {name.encode() for name in gone}
    return _write(_State(index, _known(index)), records, doomed.__contains__)


def _write(state: _State, records: Iterable[Record], doomed: Callable[[bytes], bool]) -> bool:
    index = state.index
    before = index.seal
    try:
        for record in records:
            _put(state, record)
        _drop(state, doomed)
    except BaseException:
        if state.writer is not None:
            state.writer.cancel()
        raise
    return index.seal is not before


def _known(index: SealedIndex) -> dict[bytes, tuple[bytes, int]]:
    known: dict[bytes, tuple[bytes, int]] = {}
    with index.reader() as reader:
        for leaf, offset in reader.leaf_readers() if reader.doc_count_all() else ():
            keys, digests = leaf.column_reader("key"), leaf.column_reader("digest")
            known |= {keys[number]: (digests[number], offset + number) for number in leaf.all_doc_ids()}
    return known


def _put(state: _State, record: Record) -> None:
    key, digest = record.id.encode(), _digest(record)
    if key in state.seen:
        return
    state.seen.add(key)
    known, number = state.known.get(key, (b"", -1))
    if known == digest:
        return
    writer = _writer(state)
    if number >= 0:
        writer.delete_document(number)
    writer.add_document(key=key, digest=digest, **_fields(record))
    state.written += len(record.text)
    if state.written >= _BATCH:
        _commit(state, merge=False)


def _drop(state: _State, doomed: Callable[[bytes], bool]) -> None:
    for key, (_, number) in state.known.items():
        if key not in state.seen and doomed(key):
            _writer(state).delete_document(number)
    if state.writer is not None:
        _commit(state, merge=True)


def _writer(state: _State) -> Untyped:
    if state.writer is None:
        state.writer = state.index.write()
    return state.writer


def _commit(state: _State, *, merge: bool) -> None:
    """Documents keep their numbers as long as nothing is merged, so only the last commit merges."""
    writer = state.writer
    dead, alive = writer.deleted_count(), len(state.known.keys() | state.seen)
    writer.commit(merge=merge, optimize=merge and dead > _SPARSE * (alive + dead))
    state.writer, state.written = None, 0


def _digest(record: Record) -> bytes:
    return hashlib.blake2b(repr(record).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _fields(record: Record) -> dict[str, object]:
    day = record.published.isoformat() if record.published else None
    named = [record.speakers, record.tags, (record.source,) if not record.quote_id else ()]
    text = [*words(record.text), *(word for names in named for word in _apart(names))]
    return {
        "text": text,
        "title": [] if record.quote_id else words(record.title),
        "speakers": _apart(record.speakers),
        "tags": _apart(record.tags),
        "source": words(record.source),
        "kept": (record.title, record.text, record.source, day, record.speakers),
        "article": record.article_id,
        "quote": record.quote_id,
        "day": int(day.replace("-", "")) if day else 0,
        "size": len(text),
        "status": "".join(words(record.status)).encode(),
        "language": "".join(words(record.language)).encode(),
        "names": "\n".join(record.speakers).encode("utf-8", "replace"),
        "labels": "\n".join(record.tags).encode("utf-8", "replace"),
    }


def _apart(names: Iterable[str]) -> list[str]:
    return [word for name in names for word in (_GAP, *words(name))]
