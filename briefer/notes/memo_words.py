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
_FARTHEST = 6000  # characters of a line that an elision may stand for


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a quotation, cut at its elisions; ``chunks`` are regular expressions for a line of words."""

    chunks: tuple[re.Pattern[str], ...]
    plain: tuple[str, ...]  # its words, where nothing is left out or put in; else none
    certain: tuple[str, ...]  # words that every article that says this must hold
    inserted: tuple[str, ...] = ()  # the brackets, as they would stand in a line of words

    def find(self, article: ArticleWords) -> Place | None:
        """Where an article says this, words left out where the memo says so."""
        if any(f" {brackets} " in article.line for brackets in self.inserted):
            return None  # they are the source's own and stand for nothing else
        at = first = 0
        for number, chunk in enumerate(self.chunks):
            end = at + _FARTHEST if number else len(article.line)
            match = chunk.search(article.line, max(0, at - 1), end)
            if not match:
                return None
            first = first if number else match.start() + 1
            at = match.end()
        if not self.chunks:
            return None
        return Place(article.article.id, article.word_at(first), article.word_at(at))


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
    chunks = tuple(re.compile(pattern) for part in parts if (pattern := _pattern(part)))
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


def _pattern(part: str) -> str:
    """A regular expression for one chunk in a line of words, empty if it says nothing.

    (?>…): behind an insertion the nearest place is taken, or time would grow beyond use.
    """
    pieces = list(_pieces(part))
    if not any(words_in(verbatim).said for verbatim, _, _ in pieces):
        return ""
    pattern, gap = " ", ""
    for index, (verbatim, insertion, following) in enumerate(pieces):
        words = _ends_stripped(words_in(verbatim).said, first=index == 0, last=index == len(pieces) - 1)
        said = gap + "".join(f"{re.escape(word)} " for word in words)
        joined = bool(insertion) and verbatim[-1:].isalnum()
        pattern += f"(?>{said.removesuffix(' ') if joined else said})"
        gap = _gap(insertion, following, joined=joined)
    return pattern


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
        return r"\S*" if after[:1].isalnum() else r"\S* "
    if after[:1].isalnum():
        return r"\S" if len(insertion) == 1 else r"\S*"
    return _FEW_WORDS
