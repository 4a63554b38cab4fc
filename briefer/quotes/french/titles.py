"""Marks in French that quote nobody: terms kept at a distance, and titles of works."""

from collections.abc import Sequence

from briefer.model import Kind
from briefer.quotes.french.cues import HAVE, IS, cue_at, group_of
from briefer.quotes.french.incises import behind
from briefer.quotes.french.words import THAT, is_name
from briefer.quotes.grammar import WORKS, Said, Word, announced, quotes_nobody
from briefer.quotes.lexicon import BIT, Lexicon

_AUXILIARY = HAVE | IS | {"se"}
_BE = frozenset({"est", "sont", "était", "étaient", "sera", "seront", "serait", "peut", "doit", "va", "ne", "n'"})
_DETERMINER = BIT["words.determiners"]
_ARTICLES = ("le ", "la ", "l'", "un ", "une ")
_FOR = ("à ", "au ", "aux ")
_TELLING = frozenset({"say", "ask", "tell"})
_SAYING = frozenset({"say", "think"})
_WORDS = 6  # of a title
_CUE = 4  # words of a cue, at most
_CLAUSE = 2  # words behind "que"


def inside_marks(marked: Word) -> str:
    return marked.text.strip('«»“”"„ \u00a0\u202f')


def nobody(words: Sequence[Word], at: int, known: Lexicon) -> Said | None:
    """After "le soi-disant" and "son roman," and the like, unless a cue follows; and titles inside a sentence."""
    last = at - 1
    while last > 0 and words[last].text in {",", ":"}:
        last -= 1
    if [word.text for word in words[at + 1 : at + 2]] == [","] and [
        w.key in _AUXILIARY for w in words[at + 2 : at + 3]
    ] == [True]:
        return None
    called = _is_called_so(words, at)
    if not called and _follows_cue(words, at, known, _SAYING):
        return None
    if called or _is_subject(words, at) or _is_nickname(words, at, known):
        return Said(None, None, 0.0, Kind.SCARE)
    bits = 0 if _calls_for(words, at, last) else announced(words, last + 1, known)
    if bits & WORKS and inside_marks(words[at])[:1].islower():
        return None  # "un livre « écrit la nuit »"
    told = quotes_nobody(bits)
    return told or (Said(None, None, 0.0, Kind.TITLE) if _is_title(words, at, known) else None)


def _calls_for(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether somebody called for something: "a appelé « au calme »", which is no name."""
    calling = last >= 0 and words[last].key.startswith("appel") and not words[last].key.endswith(("és", "ées", "ée"))
    return calling and inside_marks(words[at]).lower().startswith(_FOR)


def _follows_cue(words: Sequence[Word], at: int, known: Lexicon, groups: frozenset[str]) -> bool:
    """Whether a verb of these stands right before the marks: "s'est dite « … »"."""
    for place in range(max(0, at - _CUE), at):
        found = cue_at(words, place, known)
        if found and found[0] == at and group_of(words, place, at, known) in groups:
            return True
    return False


def _is_subject(words: Sequence[Word], at: int) -> bool:
    """Whether marks behind an article are what the verb behind them is about: "une « signature » s'est révélée"."""
    if not at or not words[at - 1].bits & _DETERMINER or len(inside_marks(words[at]).split()) >= _WORDS:
        return False
    return at + 1 < len(words) and words[at + 1].key in _AUXILIARY | _BE


def _is_called_so(words: Sequence[Word], at: int) -> bool:
    """Whether it is what somebody is called: "Kader, dit « Kad », approuve"."""
    aside = at > 1 and words[at - 1].key in {"dit", "dite"} and words[at - 2].key == ","
    ends = at + 1 < len(words) and words[at + 1].text == ","
    content = inside_marks(words[at])
    return aside and ends and content[:1].isupper() and len(content.split()) < _CUE


def _is_nickname(words: Sequence[Word], at: int, known: Lexicon) -> bool:
    """Whether marks with an article stand beside a name, not after "selon X,": "l'abbé Cordier, « le curé des pauvres »"."""
    content = inside_marks(words[at]).lower().replace("’", "'")
    beside = at > 1 and words[at - 1].text == "," and is_name(words, at - 2)
    if any(words[place].stretch >= 0 and cue_at(words, place + 2, known) for place in range(at - 2)):
        return False  # « … », admet X, « la tâche est immense »
    if not beside or not content.startswith(_ARTICLES) or len(content.split()) >= _WORDS:
        return False
    ends = at + 1 >= len(words) or words[at + 1].text in {",", "."}
    according = any((found := cue_at(words, place, known)) and found[1] == "preposition" for place in range(at))
    return ends and not according


def _is_title(words: Sequence[Word], at: int, known: Lexicon) -> bool:
    """A few words with a capital inside a sentence, and no verb of saying right before: "publie « Gros temps »"."""
    content = inside_marks(words[at])
    capital = content[:1].isupper() and content[-1] not in "!?." and len(content.split()) < _WORDS
    told = any(word.key in THAT for word in words[max(0, at - _CLAUSE) : at])  # "qu'aujourd'hui « X décide de tout »"
    if not capital or not _is_inside(words, at) or told:
        return False
    return not behind(words, at, known, adjacent=True) and not _follows_cue(words, at, known, _TELLING)


def _is_inside(words: Sequence[Word], at: int) -> bool:
    """Whether the sentence goes on over the marks, from a word before them or to a verb behind them."""
    if not at or words[at - 1].stretch >= 0:
        return False
    before = words[at - 1].text
    if before[-1].isalnum() or before[-1] in "'’":
        return True
    return at > 1 and before == "," and at + 1 < len(words) and words[at + 1].text.islower()
