"""Holds a writer's choice of words against the source: […] leaves words out, [brackets] put words in."""

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefer.errors import BrieferError
from briefer.notes.negations import NEGATION

_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_SENTENCE_END = re.compile(r"[.!?؟…]+")
_ELISION = re.compile(r"\s*(?:…|\.\s?\.\s?\.)\s*\Z")
_ALIKE = {  # how a character of a keyboard may stand in the source
    "'": "['‘’ʼ]",
    '"': '["“”„«»]',
    "-": "[-‐‑–—]",
    "…": r"(?:…|\.\s?\.\s?\.)",
}
_ALIKE |= {
    other: _ALIKE[plain] for plain, others in {"'": "‘’ʼ", '"': "“”„«»", "-": "‐‑–—"}.items() for other in others
}
_KEPT = rf"(?!\W*{NEGATION})"
_END = r"(?!\w)"
_WORD = re.compile(r"\w")
_LAST_WORD = re.compile(r"([\w'’]+)[^\w.!?؟…]*\Z")
_FEW = 5  # words that an insertion may stand for; more needs an elision


@dataclass(frozen=True, slots=True)
class Piece:
    """Words as the memo shows them; ``own`` words, in brackets, are the writer's, not the source's."""

    text: str
    own: bool = False


class NotVerbatim(BrieferError):
    """``words`` is what the source does not say, ``nearest`` what it says there."""

    def __init__(self, words: str, nearest: str) -> None:
        self.words, self.nearest = words, nearest
        said = f" The source says “{nearest}”." if nearest else ""
        super().__init__(f"“{words}” is not what the source says.{said} Leave words out with […], put your own in [ ].")


def chosen_words(source: str, chosen: str) -> list[Piece]:
    """The writer's choice as it is shown, its verbatim parts taken from the source itself.

    Raises:
        NotVerbatim: a part outside brackets does not stand in the source, or not in this order; or there is none.
    """
    pieces: list[Piece] = []
    for chunk, match in _placed(source, chosen):
        if isinstance(chunk, Piece):
            pieces.append(chunk)
        elif match:
            pieces += chunk.shown(match)
    if not any(_WORD.search(piece.text) for piece in pieces if not piece.own):
        raise NotVerbatim(chosen, "")
    return pieces


def word_before(source: str, chosen: str) -> str:
    """The word right before a choice in its sentence, where nothing says that words are left out there.

    Raises:
        NotVerbatim: as for ``chosen_words``.
    """
    first, match = next(_placed(source, chosen), (None, None))
    if match is None or not isinstance(first, _Chunk) or not first.parts[0].strip():
        return ""
    before = _LAST_WORD.search(source[: match.start()])
    return before[1] if before else ""


def left_out(source: str, chosen: str) -> list[str]:
    """What […] leaves out of sentences that go on; whole sentences may go.

    Raises:
        NotVerbatim: as for ``chosen_words``.
    """
    places = [match for _, match in _placed(source, chosen) if match]
    found = [part for before, after in pairwise(places) for part in _of_sentences(source, before.end(), after.start())]
    return [part.strip() for part in found if part.strip()]


def _of_sentences(source: str, start: int, end: int) -> Iterator[str]:
    """The parts of a gap that belong to sentences of which something stands before or behind it."""
    first, *others = _SENTENCE_END.split(source[start:end])
    if not others or not _SENTENCE_END.fullmatch(source[start - 1 : start]):
        yield first
    yield from others[-1:]


def _placed(source: str, chosen: str) -> Iterator[tuple["_Chunk | Piece", re.Match[str] | None]]:
    """Each part of a choice, with its place in the source."""
    at = 0
    for chunk in _chunks(chosen):
        match = None if isinstance(chunk, Piece) else chunk.pattern.search(source, at)
        if isinstance(chunk, _Chunk) and match is None:
            raise NotVerbatim(chunk.text, _nearest(source, chunk.text))
        at = match.end() if match else at
        yield chunk, match


@dataclass(frozen=True, slots=True)
class _Chunk:
    """What stands between two elisions: verbatim parts with insertions between them."""

    parts: tuple[str, ...]  # as the writer wrote them, spaces included
    insertions: tuple[str, ...]  # one fewer

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self._woven(self.parts)).strip()

    @property
    def pattern(self) -> re.Pattern[str]:
        pattern = f"({_verbatim(self.parts[0])})"
        for before, insertion, after in zip(self.parts, self.insertions, self.parts[1:], strict=False):
            pattern += f"(?>{_gap(before, insertion, after)}({_verbatim(after)}){'' if _joined(after) else _END})"
        return re.compile(
            rf"(?<!\w){pattern}{_END}"
        )  # (?>…): the nearest place is taken, or time would grow beyond use

    def shown(self, match: re.Match[str]) -> list[Piece]:
        """The source's words and the writer's insertions, spaced as the writer did."""
        spaced = [
            (" " if part[:1].isspace() else "") + words + (" " if part[-1:].isspace() and words else "")
            for part, words in zip(self.parts, match.groups(), strict=True)
        ]
        return self._woven(spaced)

    def _woven(self, parts: Sequence[str]) -> list[Piece]:
        pieces = [Piece(parts[0])]
        for insertion, part in zip(self.insertions, parts[1:], strict=True):
            pieces += [Piece(f"[{insertion}]", own=True), Piece(part)]
        return [piece for piece in pieces if piece.text]


def _chunks(chosen: str) -> list[_Chunk | Piece]:
    """The choice cut at its elisions."""
    chunks: list[_Chunk | Piece] = []
    parts, insertions, start = list[str](), list[str](), 0
    for match in _BRACKETS.finditer(chosen):
        parts.append(chosen[start : match.start()])
        start = match.end()
        if not _ELISION.match(match[1]):
            insertions.append(match[1])
            continue
        chunks += [*_chunk(parts, insertions), Piece("[…]", own=True)]
        parts, insertions = [], []
    return chunks + _chunk([*parts, chosen[start:]], insertions)


def _chunk(parts: list[str], insertions: list[str]) -> list[_Chunk | Piece]:
    if insertions or parts[0].strip():
        return [_Chunk(tuple(parts), tuple(insertions))]
    return [Piece(" ")] if parts[0] else []


def _joined(part: str) -> bool:
    """Whether an insertion behind this part goes on with its last word."""
    return part[-1:].isalnum() or not part.strip()


def _verbatim(part: str) -> str:
    """A pattern for words of the source; marks, dashes and spaces may be of another kind."""
    words = ("".join(_ALIKE.get(character, re.escape(character)) for character in word) for word in part.split())
    return r"\s+".join(words)


def _gap(before: str, insertion: str, after: str) -> str:
    """What an insertion may stand for: the letters of a word it is joined to, or a few words."""
    opens = r"\s+" if before[-1:].isspace() and before.strip() else ""
    closes = r"\s+" if after[:1].isspace() and after.strip() else ""
    if after[:1].isalnum() and not before[-1:].isalnum():
        return opens + (r"\w" if len(insertion) == 1 else r"\w*")
    if before[-1:].isalnum():
        return r"\w*" + closes
    if closes or not before.strip():
        return rf"{opens}(?:{_KEPT}\S+\s+){{0,{_FEW}}}?"
    return rf"(?:\s+{_KEPT}\S+?){{0,{_FEW}}}?"


def _nearest(source: str, words: str) -> str:
    """The stretch of the source most like these words, empty if none is."""
    theirs, ours = source.split(), words.split()
    match = difflib.SequenceMatcher(None, theirs, ours, autojunk=False)
    blocks = [block for block in match.get_matching_blocks() if block.size]
    if not blocks:
        return ""
    longest = max(blocks, key=lambda block: block.size)
    start = max(0, longest.a - longest.b)
    return " ".join(theirs[start : start + len(ours)])
