"""Incises inside French marks, where the rules of typography leave them: « Nous irons, a dit X. Nous gagnerons. »."""

import re
from collections.abc import Sequence

from briefer.quotes.french.cues import WORDS, cue_at, fold, group_of, prepared
from briefer.quotes.french.incises import may_speak
from briefer.quotes.french.subjects import clitic, right_subject
from briefer.quotes.french.words import span
from briefer.quotes.grammar import Said, Word
from briefer.quotes.lexicon import Lexicon

_TELLING = frozenset({"say", "ask", "think", "tell", "write"})
_INCISE = re.compile(
    r",[ \u00a0](?:(?:nous|lui|leur|me) |m['’])?(?=([^\W\d_]{1,12})(?:-t)?(?:-(?:il|elle|ils|elles)\b| [a-zéèêà]{2,}))"
)
_POINT = re.compile(r"[.!?…»”\"]")
_LOOKED_AT = 120  # characters of an incise
_SHORT = 8  # words of one


def inside(words: Sequence[Word], at: int, known: Lexicon) -> Said | None:
    """Who speaks by an incise inside the marks at this place."""
    marked = words[at]
    for found in _INCISE.finditer(marked.text):
        if fold(found[1]) not in known.starters:
            continue
        told = _told(prepared(_cut(marked, found.end(), known), known), known)
        if told:
            return told
    return None


def _told(words: Sequence[Word], known: Lexicon) -> Said | None:
    cue = cue_at(words, 0, known)
    if cue is None or cue[1] != "finite" or group_of(words, 0, cue[0], known) not in _TELLING:
        return None
    end = cue[0]
    subject = clitic(words[: end + 1]) or right_subject(words[: end + _SHORT], end, known)
    speaks = subject and (subject.kind == "pronoun" or may_speak(subject, known))
    return Said(subject, span(words, 0, end), 0.85) if speaks else None


def _cut(marked: Word, start: int, known: Lexicon) -> list[Word]:
    """The words inside marks from a place to the end of the sentence."""
    sentence = _POINT.split(marked.text[start : start + _LOOKED_AT], maxsplit=1)[0]
    places = ((found[0], fold(found[0]), *found.span()) for found in WORDS.finditer(sentence))
    begin = marked.start + start
    return [Word(text, key, begin + a, begin + b, known.bits.get(key, 0)) for text, key, a, b in places]
