"""A text is cut into words once, and these are dealt out to its paragraphs."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, compress, islice

from briefer.model import Span
from briefer.quotes.lexicon import Lexicon
from briefer.quotes.pairing import Stretch
from briefer.quotes.tokens import (
    ALL_CAPITALS,
    CAPITAL,
    FUNCTION,
    HEAD,
    PART,
    POSSESSIVE,
    QUOTED,
    SHORT,
    WORD,
    Entry,
    Tokens,
    Vocabulary,
    vocabulary,
)
from briefer.quotes.word_sets import word_set

_PIECE = re.compile(  # the blanks before a word and the word: plain words and points first, since most are
    r"\s*+(?:[a-zA-Z0-9]++(?![\w'’‑&@.,-])|[^\w\s'’]|(?:[^\W\d_]\.){2,}"
    r"|[^\W_]+(?:['’](?!(?:s|d|ll|re|ve|m)\b)[^\W_]+|[-‑&@][^\W_]+|\.(?![A-Z][a-z])[^\W\d_]+|[.,]\d+)*"
    r"|['’](?:s|d|ll|re|ve|m)\b|['’_])"
)
_BODY = WORD | CAPITAL | ALL_CAPITALS | PART | HEAD
_NOBODY: frozenset[str] = frozenset()
_BODIES = frozenset(word.upper() for word in word_set("en", "names.bodies_like_words"))
_FEW = 3  # letters, and words, that tell nothing of a headline
_NOTHINGS = [0] * 3
_GENITIVES: Mapping[str, Entry] = {mark: (mark, mark, POSSESSIVE, False) for mark in "'’"}
_STRETCH: Entry = ("“”", "", QUOTED, True)


def tokenize(text: str, paragraphs: Sequence[Span], stretches: Sequence[Stretch], lexicon: Lexicon) -> list[Tokens]:
    """The tokens of each paragraph of a text."""
    entries, ends, marked = _read_words(text, stretches, vocabulary(lexicon))
    words, lower, bits, telling = map(list, zip(*entries, strict=True)) if entries else ([], [], [], [])
    like_words = _BODIES if any(body in text for body in _BODIES) else _NOBODY
    found = []
    first = at = 0
    for number, paragraph in enumerate(paragraphs):
        last = bisect_right(ends, paragraph.end + 1, first)  # a paragraph ends a line before the next
        outers = {}
        places = {}
        while at < len(marked) and marked[at][0] < last:
            token, outer = marked[at]
            outers[token - first], places[token - first] = outer, at
            at += 1
        tokens = Tokens(
            words[first:last],
            lower[first:last],
            bits[first:last] + _NOTHINGS,
            ends[first:last],
            outers,
            places,
            list(outers),
            list(compress(range(last - first), telling[first:last])),
            number,
        )
        tokens.outside = _count_outside(tokens.words)
        tokens.headline = _is_headline(tokens)
        if like_words and not like_words.isdisjoint(tokens.words) and not _is_loud(tokens):
            _name_bodies(tokens, like_words)
        found.append(tokens)
        first = last
    return found


def _read_words(
    text: str, stretches: Sequence[Stretch], known: Vocabulary
) -> tuple[list[Entry], list[int], list[tuple[int, Span]]]:
    """The words of a text, where each ends, and the places of its stretches among them."""
    entries: list[Entry] = []
    ends: list[int] = []
    marked: list[tuple[int, Span]] = []
    at = 0
    for stretch in stretches:
        outer = stretch.outer(text)
        _add_words(entries, ends, text, (at, max(at, outer.start)), known)
        marked.append((len(entries), outer))
        entries.append(_STRETCH)
        ends.append(outer.end)
        at = outer.end
    _add_words(entries, ends, text, (at, len(text)), known)
    return entries, ends, marked


def _is_headline(tokens: Tokens) -> bool:
    """Whether nearly every word has a capital; before a full stop every one but those of grammar."""
    if tokens.words[-1:] == ["."]:
        return len(tokens.telling) > len(tokens.words) / 2 and _is_all_capitals(tokens)
    capitals = [
        bits & CAPITAL
        for word, bits in zip(tokens.words, tokens.bits, strict=False)
        if bits & WORD and len(word) > _FEW
    ]
    return len(capitals) >= _FEW and sum(capitals) > 0.8 * len(capitals)


def _is_loud(tokens: Tokens) -> bool:
    """Whether most words are written in capitals."""
    words = [bits & ALL_CAPITALS for bits in tokens.bits if bits & WORD]
    return 2 * sum(map(bool, words)) > len(words)


def _name_bodies(tokens: Tokens, like_words: frozenset[str]) -> None:
    """Take words of grammar in capitals for the bodies that are called so: "the WHO said"."""
    for at in tokens.those_with(ALL_CAPITALS):
        if tokens.words[at] in like_words:
            tokens.bits[at] = _BODY


def _is_all_capitals(tokens: Tokens) -> bool:
    words = [bits & CAPITAL for bits in tokens.bits if bits & WORD and not bits & FUNCTION]
    return len(words) >= _FEW and all(words)


def _count_outside(words: Sequence[str]) -> Sequence[int]:
    if "(" not in words:
        return ()
    depth = 0
    outside = [0]
    for word in words:
        depth += word == "("
        outside.append(outside[-1] + (depth == 0))
        depth -= depth > 0 and word == ")"
    return outside


def _add_words(entries: list[Entry], ends: list[int], text: str, part: tuple[int, int], known: Vocabulary) -> None:
    pieces = _abbreviated(_PIECE.findall(text, *part), known)
    first = len(entries)
    entries += map(known.__getitem__, pieces)
    for mark, genitive in _GENITIVES.items():
        for at in _places_of(mark, pieces) if text.find(f"s{mark}", *part) >= 0 else ():
            if _owns(pieces, at):
                entries[first + at] = genitive
    ends += islice(accumulate(map(len, pieces), initial=part[0]), 1, None)


def _owns(pieces: list[str], at: int) -> bool:
    """Whether a mark stands behind many who have something: "the teachers’ union"."""
    many = 0 < at < len(pieces) - 1 and pieces[at - 1].endswith("s") and pieces[at - 1][-2:-1].isalpha()
    return many and pieces[at + 1][:1].isspace() and pieces[at + 1].lstrip()[:1].isalpha()


def _abbreviated(pieces: list[str], known: Vocabulary) -> list[str]:
    """The pieces, an abbreviation and its full stop as one."""
    joined: list[str] = []
    first = 0
    for at in _places_of(".", pieces):
        if at and known[pieces[at - 1]][2] & SHORT:
            joined += pieces[first : at - 1]
            joined.append(pieces[at - 1] + ".")
            first = at + 1
    return joined + pieces[first:] if first else pieces


def _places_of(word: str, pieces: list[str]) -> Iterator[int]:
    at = -1
    for _ in range(pieces.count(word)):
        at = pieces.index(word, at + 1)
        yield at
