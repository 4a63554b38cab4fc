"""Who said what in French: "a déclaré M. X", "a-t-il ajouté", "selon X", "X a dit : « … »"."""

from collections.abc import Sequence
from functools import cache

from briefer.model import Span
from briefer.quotes.french_cues import WORDS, cue_at, fold, prepared
from briefer.quotes.french_dialogue import is_turn
from briefer.quotes.french_incises import behind, may_speak, told_at_end
from briefer.quotes.french_names import names
from briefer.quotes.french_subjects import actor, clitic, first_subject, nearest_subject, right_subject
from briefer.quotes.french_titles import inside_marks, nobody
from briefer.quotes.french_verbs import with_verb_forms
from briefer.quotes.french_words import span
from briefer.quotes.grammar import Grammar, Said, Subject, Word, whole
from briefer.quotes.lexicon import BIT, Lexicon, lexicon

_CUE_PREPOSITION = BIT["cue_words.prepositions"]
_THAT = frozenset({"que", "qu'"})
_BACK = 60  # words looked back for a cue
_REACH = 8  # words between a cue and the marks
_SEVERAL = 3  # words in marks that are somebody's even behind a verb no list knows


def surname(name: str) -> str:
    return fold(name.rsplit(maxsplit=1)[-1])


@cache
def french() -> Grammar:
    return Grammar(
        lexicon=with_verb_forms(lexicon("fr")),
        words=WORDS,
        fold=fold,
        surname=surname,
        said=said,
        names=names,
        actor=actor,
        reported=reported,
        prepared=prepared,
        is_turn=is_turn,
    )


def said(words: Sequence[Word], at: int, known: Lexicon) -> Said | None:
    """Behind the marks first, where French newsrooms put it; then before them."""
    return (
        nobody(words, at, known)
        or behind(words, at, known)
        or _before(words, at, known)
        or _whoever_acts(words, at, known)
    )


def _whoever_acts(words: Sequence[Word], at: int, known: Lexicon) -> Said | None:
    """Three words or more in marks, or what is said with "que", and a verb no list knows: whom the sentence is about."""
    that = at > 0 and words[at - 1].key in _THAT
    if not that and len(inside_marks(words[at]).split()) < _SEVERAL:
        return None
    subject = actor(words, known, at, bodies=True) if at else None
    return Said(subject, None, 0.5) if subject else None


def reported(words: Sequence[Word], known: Lexicon) -> tuple[Said, Span] | None:
    """Speech without marks: Mme X a dit que …, and selon M. X, …, and …, a indiqué Mme X."""
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
    told = told_at_end(words, known)
    content = whole(words, 0, told[1]) if told else None
    return (told[0], content) if told and content else None


def _complement(words: Sequence[Word], end: int, form: str, *, first: bool) -> int:
    """Where what is said begins: behind "que", or behind the comma after "selon X"; 0 if nothing is said."""
    if form == "preposition":
        commas = (at + 1 for at in range(end, len(words)) if words[at].text == ",")
        return next(commas, 0) if first else 0
    near = range(end, min(end + _REACH, len(words)))
    return next((at + 1 for at in near if words[at].key in _THAT), 0) if form == "finite" else 0


def _before(words: Sequence[Word], at: int, known: Lexicon) -> Said | None:
    """X a déclaré : « … ».  Selon X, « … ».  X, qui parle de « … »."""
    floor = max(0, at - _BACK)
    start = max([floor, *(i + 1 for i in range(floor, at) if words[i].text == ";")])
    cues = [(place, found) for place in range(start, at) if (found := cue_at(words, place, known))]
    cues = [each for each in cues if each[1][1] != "preposition" or _opens_clause(words, start, *each, known)]
    if cues and cues[0][1][1] == "preposition" and (cues[0][0] <= start + 1 or words[cues[0][0]].key == "par"):
        cues = cues[:1]
    told: list[Said] = []
    for place, (end, form) in reversed(cues):
        subject = _subject_of(words, start, place, end, form, known)
        if subject:
            told.append(Said(subject, span(words, place, end), 0.85 if at - end <= _REACH else 0.7))
        if subject and may_speak(subject, known):
            return told[-1]  # not the country of "X a dit que son pays voulait « … »"
    if told:
        return told[0]
    if cues and cues[-1][1][1] != "finite":
        place, (end, _) = cues[-1]
        return Said(None, span(words, place, end), 0.7)  # "Et d'ajouter : « … »"
    if at and words[at - 1].text in {":", "—", "–"}:
        subject = first_subject(words, start, at - 1, known)
        return Said(subject, None, 0.7) if subject else None
    return None


def _opens_clause(words: Sequence[Word], start: int, place: int, found: tuple[int, str], known: Lexicon) -> bool:
    """Whether "selon", "pour" stand where a clause begins: "Pour X, …"; and who is whose voice has a name."""
    if words[place].key == "par":
        voice = right_subject(words, found[0], known, governed=True)
        return voice is not None and voice.kind == "name"
    return place <= start + 1 or words[place - 1].text == "," or words[place].key != "pour"


def _subject_of(
    words: Sequence[Word], start: int, place: int, end: int, form: str, known: Lexicon
) -> Subject | None:  # a cue and what surrounds it
    told = clitic(words[place : end + 1])
    if told:
        return told
    if form == "preposition":
        his = any(word.key in {"l'", "les"} for word in words[place:end])  # "à l’en croire": who spoke before
        return None if his and words[place].key == "à" else right_subject(words, end, known, governed=True)
    if form == "participle":
        return first_subject(words, start, place, known)
    left = nearest_subject(words, start, place, known)
    return left or (right_subject(words, end, known) if form == "finite" else None)
