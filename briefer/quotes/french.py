"""Who said what in French: "a déclaré M. X", "a-t-il ajouté", "selon X", "X a dit : « … »"."""

import re
from collections.abc import Sequence
from functools import cache

from briefer.model import Span
from briefer.quotes.french_cues import cue_at, fold, without_clitics
from briefer.quotes.french_phrases import names, pronoun, span, with_apposition
from briefer.quotes.grammar import Grammar, Said, Subject, Word, announced, quotes_nobody, whole
from briefer.quotes.lexicon import BIT, Lexicon, lexicon

_WORDS = re.compile(
    r"d['’]après\b|(?:[ldnjcmt]|qu|lorsqu|puisqu|jusqu)['’](?=\w)|-(?:t-)?(?:ils?|elles?|on|je|nous)\b|(?:MM?|Mmes?|Mlle|Dr|Pr|Mgr)\b\.?"
    r"|[^\W\d_]+(?:['’][^\W\d_]+|-(?!(?:t-)?(?:ils?|elles?|on|je|nous)\b)[^\W_]+)*|\d+(?:[.,]\d+)*|[^\w\s]",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"-?(?:t-)?(ils?|elles?)$", re.IGNORECASE)
_PREPOSITION = BIT["words.prepositions"]
_HAVE = frozenset({"a", "ont", "avait", "avaient", "s'est", "s'était", "se", "s'étaient", "se sont"})
_PRESENT = ("e", "t", "d", "ent", "a")
_IMPERFECT = ("ait", "aient")
_DETERMINER = BIT["words.determiners"]
_PARTICIPLE = ("é", "ée", "és", "ées", "i", "ie", "it", "u", "is")
_BACK = 60  # words looked back for a cue
_REACH = 8  # words between the marks and a cue behind them


def surname(name: str) -> str:
    return fold(name.rsplit(maxsplit=1)[-1])


@cache
def french() -> Grammar:
    return Grammar(
        lexicon=lexicon("fr"),
        words=_WORDS,
        fold=fold,
        surname=surname,
        said=said,
        names=names,
        actor=actor,
        reported=reported,
    )


def said(words: Sequence[Word], at: int, known: Lexicon) -> Said | None:
    """Behind the marks first, where French newsrooms put it; then before them."""
    return (
        _nobody(words, at, known)
        or _behind(words, at, known)
        or _before(words, at, known)
        or _whoever_acts(words, at, known)
    )


def _nobody(words: Sequence[Word], at: int, known: Lexicon) -> Said | None:
    """After "le soi-disant" and "son roman," and the like, unless a cue follows."""
    last = at - 1
    while last > 0 and words[last].text in {",", ":"}:
        last -= 1
    attributed = [word.text for word in words[at + 1 : at + 2]] == [","] and words[-1] is not words[at + 1]
    return None if attributed and words[at + 2].key in _HAVE else quotes_nobody(announced(words, last + 1, known))


def _whoever_acts(words: Sequence[Word], at: int, known: Lexicon) -> Said | None:
    """Three words or more in marks, and a verb no list knows: whoever the sentence starts with."""
    subject = actor(words[max(0, at - _BACK) : at], known) if words[at].text.count(" ") > 1 else None
    return Said(subject, None, 0.5) if subject else None


def actor(words: Sequence[Word], known: Lexicon) -> Subject | None:
    """Whom a sentence is about: the first person it names."""
    subject = _subject_left(words, 0, len(words), known, first=True)
    return subject if subject and subject.kind in {"name", "role"} else None


def reported(words: Sequence[Word], known: Lexicon) -> tuple[Said, Span] | None:
    """Speech without marks: Mme X a dit que …, and selon M. X, …."""
    for place in range(len(words)):
        found = cue_at(words, place, known)
        if found is None:
            continue
        end, form = found
        begin = _complement(words, end, form, first=place == 0)
        content = whole(words, begin, len(words)) if begin else None
        subject = _subject_of(words, 0, place, end, form, known) if content else None
        if content and subject and not subject.span.overlaps(content):
            return Said(subject, span(words, place, end), 0.6), content
    return None


def _complement(words: Sequence[Word], end: int, form: str, *, first: bool) -> int:
    """Where what is said begins: behind "que", or behind the comma after "selon X"; 0 if nothing is said."""
    if form == "preposition":
        commas = (at + 1 for at in range(end, len(words)) if words[at].text == ",")
        return next(commas, 0) if first else 0
    near = range(end, min(end + _REACH, len(words)))
    return next((at + 1 for at in near if words[at].key in {"que", "qu'"}), 0) if form == "finite" else 0


def _behind(words: Sequence[Word], at: int, known: Lexicon) -> Said | None:
    """« … », a déclaré Mme X.  « … », dit-elle.  « … », X a dit."""
    for place in range(at + 1, min(at + 1 + _REACH, len(words))):
        if words[place].stretch >= 0 or words[place].text in ".;:":
            return None
        found = cue_at(words, place, known) or _any_verb(words, at, place)
        if found is None:
            continue
        end, form = found
        if form not in {"finite", "preposition"} or (place > at + 2 and form == "finite" and words[at + 1].text != ","):
            return None
        subject = _clitic(words[place : end + 1]) or _subject_right(words, end, known)
        subject = subject or _subject_left(words, at + 1, place, known)
        return Said(subject, span(words, place, end), 0.9) if subject else None
    return None


def _any_verb(words: Sequence[Word], at: int, place: int) -> tuple[int, str] | None:
    """A verb no list knows, right behind the marks: "s’est amusé son entraîneur", "tonne-t-il"."""
    if place > at + 1 + (words[at + 1].text == ","):
        return None
    keys, places = without_clitics(words, place)
    if keys[0] in _HAVE and len(keys) > 1 and keys[1].endswith(_PARTICIPLE):
        return places[1] + 1, "finite"
    told = _clitic(words[place + 1 : place + 2]) or _stands_before_subject(words, place)
    return (place + 1, "finite") if told else None


def _stands_before_subject(words: Sequence[Word], place: int) -> bool:
    """Before "Mme X", in "raille Mme X", a word that may be a verb in the present, and somebody behind it."""
    verb = words[place]
    if verb.bits or not verb.text.islower() or not verb.key.endswith(_PRESENT) or place + 1 >= len(words):
        return False
    following = words[place + 1]
    return verb.key.endswith(_IMPERFECT) or following.text[0].isupper() or bool(following.bits & _DETERMINER)


def _clitic(words: Sequence[Word]) -> Subject | None:
    for word in words:
        if word.text.startswith("-") and (match := _PRONOUN.match(word.text)):
            return pronoun(word, match[1])
    return None


def _before(words: Sequence[Word], at: int, known: Lexicon) -> Said | None:
    """X a déclaré : « … ».  Selon X, « … ».  X, qui parle de « … »."""
    floor = max(0, at - _BACK)
    start = max([floor, *(i + 1 for i in range(floor, at) if words[i].text == ";")])
    cues = [(place, found) for place in range(start, at) if (found := cue_at(words, place, known))]
    if cues and cues[0][0] <= start + 1 and cues[0][1][1] == "preposition":
        cues = cues[:1]
    for place, (end, form) in reversed(cues):
        subject = _subject_of(words, start, place, end, form, known)
        if subject:
            return Said(subject, span(words, place, end), 0.85 if at - end <= _REACH else 0.7)
    if at and words[at - 1].text in {":", "—", "–"}:
        subject = _subject_left(words, start, at - 1, known, first=True)
        return Said(subject, None, 0.7) if subject else None
    return None


def _subject_of(
    words: Sequence[Word], start: int, place: int, end: int, form: str, known: Lexicon
) -> Subject | None:  # a cue and what surrounds it
    clitic = _clitic(words[place : end + 1])
    if clitic:
        return clitic
    if form == "preposition":
        return _subject_right(words, end, known)
    left = _subject_left(words, start, place, known, first=form == "participle")
    return left or (_subject_right(words, end, known) if form == "finite" else None)


def _subject_left(
    words: Sequence[Word], start: int, end: int, known: Lexicon, *, first: bool = False
) -> Subject | None:
    """The nearest (or the first) person or body between two places."""
    found: list[Subject] = []
    at = start
    while at < end:
        subject, after = with_apposition(words, at, end, known)
        if subject and not (at and words[at - 1].bits & _PREPOSITION):
            found.append(subject)
        at = max(after, at + 1)
    if not found:
        return None
    return found[0] if first else _nearest(found)


def _nearest(found: Sequence[Subject]) -> Subject:
    """The last one, but a description gives way to the name in apposition with it."""
    last = found[-1]
    if last.kind != "name" and len(found) > 1 and found[-2].kind == "name" and last.kind == "role":
        return found[-2]
    return last


def _subject_right(words: Sequence[Word], at: int, known: Lexicon) -> Subject | None:
    """The person or body named right behind a cue: "mardi, le ministre de la Santé, X"."""
    for start in range(at, min(at + _REACH, len(words))):
        if words[start].stretch >= 0 or words[start].text in ".:;":
            return None
        if start > at and words[start - 1].bits & _PREPOSITION:
            continue  # "par message", "devant la presse"
        subject, _ = with_apposition(words, start, len(words), known, any_noun=start == at)
        if subject:
            return subject
    return None
