"""What rules of grammar work with: words, sentences, subjects, and what a language brings along."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefer.model import Kind, Span
from briefer.quotes.lexicon import BIT, Lexicon
from briefer.quotes.pairing import Stretch

SCARE = BIT["marks.scare"]
WORKS = BIT["marks.works"]
NAME = "name"  # the family of marks around somebody's name, which is read as if they were not there
_ASKING = frozenset("?؟")  # Que répond l'intéressée ? « … »
_TERMINAL = frozenset(".!?…؟۔")
_BLANKS = frozenset(" \u00a0\u202f\u2009")
_LONGEST = 250  # words of a sentence: what is longer is cut, so that no text takes quadratic time


class Word(NamedTuple):
    """A word outside the marks, or a whole stretch."""

    text: str
    key: str  # as the lexicon has it
    start: int
    end: int
    bits: int
    stretch: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The words that name who speaks."""

    span: Span
    kind: str  # name, role, organisation, pronoun, or nothing where only the verb tells ("he" in an Arabic verb)
    name: str = ""  # of a name: without titles; of the others: as printed
    gender: str = ""
    plural: bool = False
    roles: frozenset[str] = frozenset()
    office: str = ""  # a role with what it is of: "ministre de la santé"
    further: frozenset[str] = frozenset()  # more of them: "ministre d'état, ministre de la santé"
    titled: bool = False  # "M. Miller"
    title: str = ""  # "M."
    replies: bool = False  # "a répondu", to whoever spoke before
    definite: bool = False
    sure: bool = True  # False for a word that is a name only if the text has it as one elsewhere
    joined: "Subject | None" = None  # who speaks with them


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence says of the words in marks in it."""

    subject: Subject | None
    cue: Span | None
    sure: float
    nobody: Kind | None = None  # scare or title, for marks that quote nobody


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """What a language brings along."""

    lexicon: Lexicon
    words: re.Pattern[str]
    fold: Callable[[str], str]  # a word as the lexicon has it
    surname: Callable[[str], str]  # by which two names are compared
    said: Callable[[Sequence[Word], int, Lexicon], Said | None]  # of the stretch at this place of a sentence
    names: Callable[[Sequence[Word], Lexicon], Iterator[Subject]]  # every name in a sentence
    actor: Callable[[Sequence[Word], Lexicon], Subject | None]  # whom a sentence is about
    reported: Callable[[Sequence[Word], Lexicon], Iterator[tuple[Said, Span]]]  # speech without marks in a sentence
    prepared: Callable[[Sequence[Word], Lexicon], Sequence[Word]] = lambda words, _: words  # a sentence to be read
    is_turn: Callable[[str, Stretch], bool] = lambda text, stretch: False  # noqa: ARG005  # one of a dialogue


def whole(words: Sequence[Word], first: int, last: int) -> Span | None:
    """From one word to another without the marks at the end; None if fewer than three words are left."""
    while last > first and not words[last - 1].text[-1].isalnum():
        last -= 1
    return Span(words[first].start, words[last - 1].end) if last - first >= 3 else None  # noqa: PLR2004  # "qu'il viendra"


def announced(words: Sequence[Word], at: int, known: Lexicon) -> int:
    """The bits of the word or expression that ends right before this place: "le mot", "ما يسمى"."""
    bits = words[at - 1].bits if at else 0
    for start in range(max(0, at - 4), at):
        for phrase in known.phrases.get(words[start].key, ()):
            if tuple(word.key for word in words[start + 1 : at]) == phrase.rest:
                bits |= phrase.bits
    return bits


def quotes_nobody(bits: int) -> Said | None:
    """What the words before marks say of them, if they announce a title or a term."""
    if not bits & (SCARE | WORKS):
        return None
    return Said(None, None, 0.0, Kind.TITLE if bits & WORKS else Kind.SCARE)


def sentences(text: str, paragraph: Span, stretches: Sequence[Stretch], grammar: Grammar) -> Iterator[list[Word]]:
    """The sentences of a paragraph; a stretch is one word."""
    sentence: list[Word] = []
    for word in _words(text, paragraph, stretches, grammar):
        if sentence and (_begins(word, sentence, stretches, text) or len(sentence) >= _LONGEST):
            yield sentence
            sentence = []
        sentence.append(word)
    if sentence:
        yield sentence


def _words(text: str, paragraph: Span, stretches: Sequence[Stretch], grammar: Grammar) -> Iterator[Word]:
    first = bisect_left(stretches, paragraph.start, key=lambda stretch: stretch.content.start)
    last = bisect_left(stretches, paragraph.end, key=lambda stretch: stretch.content.start)
    at = paragraph.start
    for number in range(first, last):
        outer = _outer(text, stretches[number])
        yield from _plain_words(text, at, outer.start, grammar)
        at = outer.end
        if stretches[number].family == NAME:
            content = stretches[number].content
            yield from _plain_words(text, content.start, content.end, grammar)
            continue
        yield Word(outer.of(text), "", outer.start, outer.end, 0, number)
    yield from _plain_words(text, at, paragraph.end, grammar)


def _outer(text: str, stretch: Stretch) -> Span:
    """A stretch with its marks and the blanks inside them: « words »."""
    start, end = stretch.content.start, stretch.content.end
    while stretch.opened and start and text[start - 1] in _BLANKS:
        start -= 1
    while stretch.closed and end < len(text) and text[end] in _BLANKS:
        end += 1
    return stretch.around(text, start, end)


def _plain_words(text: str, start: int, end: int, grammar: Grammar) -> Iterator[Word]:
    fold, bits, make = grammar.fold, grammar.lexicon.bits, Word._make
    for found in grammar.words.finditer(text, start, end):
        word = found[0]
        key = fold(word)
        yield make((word, key, *found.span(), bits.get(key, 0), -1))


def _begins(word: Word, sentence: Sequence[Word], stretches: Sequence[Stretch], text: str) -> bool:
    """Whether a word starts a sentence after these."""
    before = sentence[-1]
    if before.text in _TERMINAL and before.end < word.start:
        if before.text == "." and len(sentence) > 1 and "ء" <= sentence[-2].text <= "ي" and len(sentence[-2].text) == 1:
            return False  # "(ع. س)"
        plain = word.stretch < 0 and word.text[0].isalnum() and not (before.text == "." and word.text[0].islower())
        return plain or (word.stretch >= 0 and before.text not in _ASKING)
    if before.stretch < 0 or not (word.stretch >= 0 or word.text[0].isupper()):
        return False
    return text[stretches[before.stretch].content.end - 1] in _TERMINAL
