"""Cues in French: verbs with their auxiliaries, clitics and adverbs taken out, and prepositions."""

from collections.abc import Sequence

from briefer.quotes.grammar import Word
from briefer.quotes.lexicon import BIT, Lexicon

_DETERMINER = BIT["words.determiners"]
_CUE_PREPOSITION = BIT["cue_words.prepositions"]
_ADVERB = BIT["cue_words.adverbs"]
_HAS = frozenset({"a", "ont", "avait", "avaient", "aurait", "auraient", "aura", "auront"})  # the lexicon has "a dit"


def fold(word: str) -> str:
    return word.lower().replace("’", "'")


def cue_at(words: Sequence[Word], at: int, known: Lexicon) -> tuple[int, str] | None:
    """One past the last word of a cue verb or preposition that starts here, and its form."""
    key = words[at].key
    keys, places = without_clitics(words, at)
    for phrase in known.phrases.get("a" if key in _HAS else key, ()):
        size = 1 + len(phrase.rest)
        if (phrase.cue or phrase.bits & _CUE_PREPOSITION) and tuple(keys[1:size]) == phrase.rest:
            return places[size - 1] + 1, phrase.cue.form if phrase.cue else "preposition"
    if key in known.cues and not (at and words[at - 1].bits & _DETERMINER):
        return at + 1, known.cues[key].form
    return (at + 1, "preposition") if words[at].bits & _CUE_PREPOSITION else None


def without_clitics(words: Sequence[Word], at: int) -> tuple[list[str], list[int]]:
    """The next words without "-t-il" and adverbs: "a-t-elle aussitôt ajouté" is "a ajouté"."""
    places = [at]
    for place in range(at + 1, min(at + 7, len(words))):
        word = words[place]
        if not (word.text.startswith("-") or word.bits & _ADVERB or word.key.endswith("ment")):
            places.append(place)
    return [words[place].key for place in places], places
