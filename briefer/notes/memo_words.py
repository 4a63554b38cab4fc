"""A quotation of a memo as a pattern of words: […] stands for words left out, [brackets] for the writer's own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefer.notes.library import ArticleWords, Place
from briefer.notes.negations import NEGATION
from briefer.notes.normalising import words_in

_BRACKETS = re.compile(r"\[([^\[\]]{0,200})\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)")
_DOTS = re.compile(r"…|\.\s?\.\s?\.(?:\s?\.)?")
_ENDS = frozenset(",.;:…-")
_FEW_WORDS = rf"(?:(?!{NEGATION})\S+ ){{0,5}}?"
_MOST_PLACES = 60  # of the first words, that are tried in one article
_AT_ONCE = 60  # characters in which the same words stand again
_FARTHEST = 6000  # characters of a line that an elision may stand for


@dataclass(frozen=True, slots=True)
class Gap:
    """Words of the source that a memo leaves out, or puts ``inserted`` words of its own for; perhaps none.

    ``letters``: those it stands for where it is joined to a word: "sign[ing]"; ``opens``: to its beginning: "[un]able".
    """

    inserted: str
    first: int
    last: int
    letters: str | None = None
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Trace:
    """Where a quotation stands, and what the memo left out and put in on the way."""

    place: Place
    gaps: tuple[Gap, ...] = ()

    def pieces(self) -> list[Place]:
        """The stretches that the memo holds word for word."""
        edges = [self.place.first, *(edge for gap in self.gaps for edge in (gap.first, gap.last)), self.place.last]
        found = (Place(self.place.article_id, *edges[at : at + 2]) for at in range(0, len(edges), 2))
        return [piece for piece in found if piece.first < piece.last]


@dataclass(frozen=True, slots=True)
class _Chunk:
    """What stands between two elisions; each group of the pattern is what an insertion stands for."""

    pattern: re.Pattern[str]
    insertions: tuple[tuple[str, bool], ...]  # what was put in, and whether it is joined to a word

    def gaps(self, match: re.Match[str], article: ArticleWords) -> Iterator[Gap]:
        for number, (inserted, joined) in enumerate(self.insertions, 1):
            start, end = match.span(number)
            opens = article.line[start - 1] == " "
            first = article.word_at(start) + (not opens)
            yield Gap(inserted, first, max(first, article.word_at(end)), match[number] if joined else None, opens)


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a quotation, cut at its elisions."""

    chunks: tuple[_Chunk, ...]
    plain: tuple[str, ...]  # its words, where nothing is left out or put in; else none
    certain: tuple[str, ...]  # words that every article that says this must hold
    inserted: tuple[str, ...] = ()  # the brackets, as they would stand in a line of words

    def find_all(self, article: ArticleWords) -> list[Trace]:
        """Where an article says this, words left out where the memo says so; each beginning with its nearest end."""
        if not self.chunks or any(f" {brackets} " in article.line for brackets in self.inserted):
            return []  # brackets that are the source's own stand for nothing else
        found: list[Trace] = []
        match = self.chunks[0].pattern.search(article.line)
        for _ in range(_MOST_PLACES):
            if not match:
                break
            if trace := self._from(match, article):
                found.append(trace)
            match = self.chunks[0].pattern.search(article.line, match.start() + 1)
        return found

    def _from(self, match: re.Match[str], article: ArticleWords) -> Trace | None:
        """The trace that begins with a place of the first chunk."""
        first, at = match.start() + 1, match.end()
        gaps = list(self.chunks[0].gaps(match, article))
        for chunk in self.chunks[1:]:
            following = chunk.pattern.search(article.line, max(0, at - 1), at + _FARTHEST)
            if not following:
                return None
            if following.start() < at:  # nothing would be left out: of “sign, sign”, the second is meant
                following = chunk.pattern.search(article.line, at, at + _AT_ONCE) or following
            gaps.append(Gap("", article.word_at(at), article.word_at(following.start() + 1)))
            gaps += chunk.gaps(following, article)
            at = following.end()
        return Trace(Place(article.article.id, article.word_at(first), article.word_at(at)), tuple(gaps))


def readings(text: str) -> Iterator[Said]:
    """What a quotation may mean, the strictest first: brackets and dots may be the source's own, or the writer's."""
    literal = tuple(words_of(text))
    yield Said((), literal, literal)
    if _BRACKETS.search(text):
        yield said_in(text)
    if _DOTS.search(text):
        yield said_in(text, dots_elide=True)


def said_in(text: str, *, dots_elide: bool = False) -> Said:
    """A quotation's pattern; ``dots_elide``: dots without brackets also stand for words left out."""
    parts = [piece for part in _cut(text) for piece in (_DOTS.split(part) if dots_elide else [part])]
    chunks = tuple(chunk for part in parts if (chunk := _chunk(part)))
    bracketed = len(parts) > 1 or _BRACKETS.search(text)
    plain = () if bracketed else tuple(words_of(text))
    inserted = (match[0] for match in _BRACKETS.finditer(text) if match[1] and not _DOTS.fullmatch(match[1].strip()))
    return Said(chunks, plain, plain or tuple(_certain(text)), tuple(" ".join(words_in(one).said) for one in inserted))


def words_of(text: str) -> list[str]:
    """The words of a quotation without the punctuation at its ends, which styles change."""
    return _ends_stripped(words_in(text).said)


def _certain(text: str) -> list[str]:
    """The words that are joined to no insertion."""
    apart = re.sub(r"[\w'’]*\[[^\[\]]*\][\w'’]*", " ", text)
    return [word for word in words_in(apart).said if word[0].isalnum()]


def _cut(text: str) -> list[str]:
    """A text cut at its elisions; insertions stay in."""
    parts, start = [""], 0
    for match in _BRACKETS.finditer(text):
        parts[-1] += text[start : match.start()]
        start = match.end()
        if match[1] is None or _DOTS.fullmatch(match[1].strip()):
            parts.append("")
        else:
            parts[-1] += match[0]
    parts[-1] += text[start:]
    return parts


def _chunk(part: str) -> _Chunk | None:
    """The pattern of one chunk in a line of words, none if it says nothing.

    (?>…): behind an insertion the nearest place is taken, or time would grow beyond use.
    """
    pieces = list(_pieces(part))
    if not any(word[0].isalnum() or word in "?!%" for verbatim, _, _ in pieces for word in words_in(verbatim).said):
        return None
    pattern, gap = " ", ""
    insertions: list[tuple[str, bool]] = []
    for index, (verbatim, insertion, following) in enumerate(pieces):
        words = _ends_stripped(words_in(verbatim).said, first=index == 0, last=index == len(pieces) - 1)
        escaped = [_either_case(word) if not index + at else re.escape(word) for at, word in enumerate(words)]
        said = gap + "".join(f"{word} " for word in escaped)
        joined = bool(insertion) and verbatim[-1:].isalnum()
        pattern += f"(?>{said.removesuffix(' ') if joined else said})"
        leads = not index and not joined and not words and not following[:1].isalnum()
        gap = "()" if leads else _gap(insertion, following, joined=joined)  # how many words it stands for is not known
        insertions.append((insertion, joined or following[:1].isalnum()))
    return _Chunk(re.compile(pattern), tuple(insertions[:-1]))


def recased(said: Sequence[str]) -> list[str]:
    """Words with the first letter in the other case, as a sentence takes a quotation in."""
    first = said[0][:1]
    return [(first.lower() if first.isupper() else first.upper()) + said[0][1:], *said[1:]] if said else []


def _either_case(word: str) -> str:
    first, rest = word[:1], re.escape(word[1:])
    return f"[{first.lower()}{first.upper()}]{rest}" if first.lower() != first.upper() else re.escape(word)


def _ends_stripped(said: Sequence[str], *, first: bool = True, last: bool = True) -> list[str]:
    words = list(said)
    while last and words and words[-1] in _ENDS:
        words.pop()
    while first and words and words[0] in _ENDS:
        words.pop(0)
    return words


def _pieces(part: str) -> Iterator[tuple[str, str, str]]:
    """Verbatim text, the insertion behind it, and the text behind that."""
    start = 0
    matches = list(_BRACKETS.finditer(part))
    for index, match in enumerate(matches):
        end = matches[index + 1].start() if index + 1 < len(matches) else len(part)
        yield part[start : match.start()], match[1] or " ", part[match.end() : end]
        start = match.end()
    yield part[start:], "", ""


def _gap(insertion: str, after: str, *, joined: bool) -> str:
    """What an insertion may stand for: letters of the word it is joined to, or a few words."""
    if joined:
        return r"(\S*)" if after[:1].isalnum() else r"(\S*) "
    if after[:1].isalnum():
        return r"(\S)" if len(insertion) == 1 else r"(\S*)"
    return f"({_FEW_WORDS})"
