"""Who said what in French: "a déclaré M. X", "a-t-il ajouté", "selon X", "X a dit : « … »"."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from briefer.quotes.french.cues import WORDS, fold, prepared
from briefer.quotes.french.dialogue import is_turn
from briefer.quotes.french.earlier import said_before
from briefer.quotes.french.incises import behind
from briefer.quotes.french.inside import inside
from briefer.quotes.french.names import names
from briefer.quotes.french.reported import reported
from briefer.quotes.french.subjects import actor, several_before
from briefer.quotes.french.titles import inside_marks, nobody
from briefer.quotes.french.verbs import with_verb_forms
from briefer.quotes.french.words import THAT
from briefer.quotes.grammar import Grammar, Said, Word
from briefer.quotes.lexicon import Lexicon, lexicon

_ARTICLES = ("le ", "la ", "les ", "l'", "l’", "un ", "une ", "des ")
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
        or inside(words, at, known)
        or _those_of_the_sentence(words, behind(words, at, known), known)
        or said_before(words, at, known)
        or _whoever_acts(words, at, known)
    )


def _those_of_the_sentence(words: Sequence[Word], told: Said | None, known: Lexicon) -> Said | None:
    """Les avocats dénoncent une décision « … », expliquent-ils."""
    pronoun = told.subject if told else None
    if told is None or pronoun is None or pronoun.kind != "pronoun" or not pronoun.plural:
        return told
    several = several_before(words, 0, pronoun, known)
    return replace(told, subject=replace(several, span=pronoun.span)) if several else told


def _whoever_acts(words: Sequence[Word], at: int, known: Lexicon) -> Said | None:
    """Three words or more in marks, or what is said with "que", and a verb no list knows: whom the sentence is about."""
    that = at > 0 and words[at - 1].key in THAT
    content = inside_marks(words[at])
    few = not that and len(content.split()) < _SEVERAL
    if few and (len(content.split()) < _SEVERAL - 1 or not content[0].islower() or content.startswith(_ARTICLES)):
        return None
    subject = actor(words, known, at, bodies=True) if at else None
    if few and subject and (subject.span.end < words[at - 1].end or not subject.sure):
        return None  # but "Matignon « prend acte » de la décision"
    return Said(subject, None, 0.5) if subject else None
