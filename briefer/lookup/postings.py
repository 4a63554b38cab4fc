"""Where words stand, all postings of a word at once: Whoosh's own matchers go one document at a time."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import log
from typing import NamedTuple

from briefer.lookup.engine import TermNotFound, Untyped

K1, B = 1.2, 0.75  # of BM25: how soon repetition and length stop to count


class Posted(NamedTuple):
    """A word in the documents of the index: their numbers, how often, and in the field's own form at what places."""

    documents: list[int]
    weights: list[float]
    places: list[bytes]


class Part(NamedTuple):
    """A segment of the index: its own numbers of documents start at ``offset``; ``dead`` are deleted ones of them."""

    leaf: Untyped
    offset: int
    dead: frozenset[int]


def parts_of(reader: Untyped) -> list[Part]:
    leaves = reader.leaf_readers() if reader.doc_count_all() else ()
    return [
        Part(leaf, offset, frozenset(filter(leaf.is_deleted, range(leaf.doc_count_all())))) for leaf, offset in leaves
    ]


def posted(parts: list[Part], field: str, word: str) -> Posted:
    """All postings of a word but those of deleted documents."""
    found = Posted([], [], [])
    for part in parts:
        for block in _blocks(part.leaf, field, word):
            _add(found, block, part)
    return found


def rarity(reader: Untyped, field: str, word: str) -> float:
    """The weight of a word: the fewer documents hold it, the more a match says."""
    return log(max(reader.doc_count_all(), 1) / (int(reader.doc_frequency(field, word)) + 1)) + 1


def beginning_with(reader: Untyped, field: str, start: str) -> list[str]:
    """The words of the index that begin so."""
    try:
        return [term.decode("utf-8", "replace") for term in reader.expand_prefix(field, start)]
    except TermNotFound:
        return []


def frequent(reader: Untyped, field: str, start: str, most: int, postings: int = 0) -> list[str]:
    """The same, but the most frequent only where there are many, and no more than have so many ``postings`` together."""
    found = beginning_with(reader, field, start)
    counts = {word: int(reader.doc_frequency(field, word)) for word in found}
    ranked = sorted(found, key=lambda word: -counts[word])[:most]
    sums = accumulate(counts[word] for word in ranked)
    return [word for word, total in zip(ranked, sums, strict=True) if not postings or total <= postings]


def _blocks(leaf: Untyped, field: str, word: str) -> Iterator[Posted]:
    """Whole blocks, by the matcher's own means; it has no public way to more than one posting."""
    try:
        matcher = leaf.postings(field, word)
    except TermNotFound:
        return
    matcher = getattr(matcher, "child", matcher)  # without the filter of deleted documents
    while not matcher._atend:  # noqa: SLF001  # Whoosh is pinned
        matcher._read_ids()  # noqa: SLF001
        matcher._read_weights()  # noqa: SLF001
        matcher._read_values()  # noqa: SLF001
        yield Posted(matcher._ids, matcher._weights, matcher._values)  # noqa: SLF001
        matcher._next_block()  # noqa: SLF001


def _add(found: Posted, block: Posted, part: Part) -> None:
    kept: Sequence[int] = range(len(block.documents))
    if part.dead:
        kept = [at for at in kept if block.documents[at] not in part.dead]
    found.documents.extend([part.offset + block.documents[at] for at in kept])
    found.weights.extend([block.weights[at] for at in kept])
    found.places.extend([block.places[at] for at in kept])
