"""Cues in French: verbs in their forms, with auxiliaries, clitics and adverbs taken out, and prepositions."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from unicodedata import combining, normalize

from briefer.quotes.grammar import Subject, Word
from briefer.quotes.lexicon import BIT, CueWord, Lexicon
from briefer.quotes.word_sets import word_set

WORDS = re.compile(
    r"d['’]après\b|(?-i:\b[A-ZÀ-Ý]\.(?=[ \u00a0-]?[A-ZÀ-Ý][\w.])|(?<=[a-zà-ÿ] )[A-Z]\.(?=,? [a-zà-ÿ\d]))|(?:[ldnjcmt]|qu|lorsqu|puisqu|jusqu)['’](?=\w|$)|-(?:t-)?(?:ils?|elles?|on|je|nous)\b|(?:MM?|Mmes?|Mlle|Dr|Pr|Mgr)\b\.?"
    r"|[^\W\d_]+(?:['’][^\W\d_]+|-(?!(?:t-)?(?:ils?|elles?|on|je|nous)\b)[^\W_]+)*|\d+(?:[.,]\d+)*|[^\w\s]",
    re.IGNORECASE,
)
_DETERMINER = BIT["words.determiners"]
_CUE_PREPOSITION = BIT["cue_words.prepositions"]
ADVERB = BIT["cue_words.adverbs"]
_NEGATOR = BIT["cue_words.negators"]
_NO_ROLE = _NEGATOR | BIT["words.not_names"]
_BETWEEN = ADVERB | _NEGATOR
HAVE = frozenset({"a", "ont", "avait", "avaient", "aurait", "auraient", "aura", "auront", "eut"})
IS = frozenset({"s'est", "s'était", "s'étaient", "s'en"})
ALONE = frozenset({"lui", "elle", "eux", "elles"})
_NOBODY = "personne"
_SPECIAL = ALONE | {"me", _NOBODY}
_ADVERBS_BETWEEN = 6  # words, clitics and adverbs, between an auxiliary and its participle
_ASIDE = 12  # words in brackets
_ASIDES = {"(": ")", "–": "–", "—": "—"}
_OF = {"d'": "de", "du": "de", "des": "de"}
# capitals that old newsrooms print without their accent
_ACCENTED = word_set("fr", "nouns.accented")
_ACCENTS = {f"e{word[1:]}": word for word in _ACCENTED}


@lru_cache(65_536)
def fold(word: str) -> str:
    low = word.lower().replace("’", "'")
    return _ACCENTS.get(low, low)


def given_gender(name: str, known: Lexicon) -> str:
    """What a given name tells, also without its accents or by its first part: "Jean-Luc"; f, m or nothing."""
    genders = known.genders
    plainly = "" if name.endswith("é") else without_accents(name)  # "désiré" is no "desire"
    found = genders.get(name) or genders.get(plainly) or genders.get(name.partition("-")[0], "")
    return found if found != "u" else ""


def without_accents(word: str) -> str:
    return "".join(letter for letter in normalize("NFD", word) if not combining(letter))


def plain(key: str) -> str:
    """A folded word, "du", "des" and "d'" as "de"."""
    return _OF.get(key, key)


def phrase_at(words: Sequence[Word], at: int, bits: int, known: Lexicon) -> int:
    """How many words from here are an expression that is one of these; 0 if none is."""
    if at + 1 >= len(words):
        return 0
    for phrase in known.phrases.get(f"{words[at].key} {plain(words[at + 1].key)}", ()):
        size = 1 + len(phrase.rest)
        if phrase.bits & bits and tuple(plain(word.key) for word in words[at + 1 : at + size]) == phrase.rest:
            return size
    return 0


class Sentence(list[Word]):
    """The words of a sentence, and the cues and noun phrases already found in it."""

    def __init__(self, words: Iterable[Word]) -> None:
        super().__init__(words)
        self.cues: dict[int, tuple[int, str] | None] = {}
        self.phrases: dict[tuple[int, int, bool], tuple[Subject | None, int]] = {}


def prepared(words: Sequence[Word], known: Lexicon) -> Sentence:
    """A sentence without what stands in brackets, its expressions such as "de son côté" marked as adverbs."""
    kept = Sentence(_without_asides(words[_dateline(words) :]))
    if kept and kept[0].text == "A":  # a capital without its accent
        kept[0] = kept[0]._replace(key="à", bits=known.bits.get("à", 0))
    for at, word in enumerate(kept):
        if word.key not in known.phrases and word.key not in _SPECIAL:
            continue
        size = _adverb_size(kept, at, known)
        emphatic = word.key in ALONE and size == 1  # with its commas
        for place in range(at - emphatic, at + size + emphatic):
            kept[place] = kept[place]._replace(bits=ADVERB, key="")
        if word.text == "me":  # not "Me", the advocate
            kept[at] = word._replace(bits=0)
        elif word.key == _NOBODY and at and kept[at - 1].bits & _DETERMINER:
            kept[at] = word._replace(bits=word.bits & ~_NO_ROLE)  # "cette personne"
    return kept


def _dateline(words: Sequence[Word]) -> int:
    """How many words are the place before a dash: "OTTAVIE (PC) — "."""
    if not words[0].text.isupper() or len(words[0].text) < 3 or words[0].stretch >= 0:  # noqa: PLR2004  # no "A"
        return 0
    dashes = (at + 1 for at, word in enumerate(words[:_ASIDE]) if word.text in {"—", "–", "-"})
    return next(dashes, 0)


def _without_asides(words: Sequence[Word]) -> Iterator[Word]:
    until = -1
    for at, word in enumerate(words):
        closes = _ASIDES.get(word.text)
        if closes and at > until and (word.text == "(" or at):
            closing = range(at + 1, min(at + _ASIDE, len(words)))
            until = next((place for place in closing if words[place].text == closes), until)
            if any(words[place].stretch >= 0 for place in range(at, until + 1)):
                until = -1
        if at > until:
            yield word


def _adverb_size(words: Sequence[Word], at: int, known: Lexicon) -> int:
    """How many words from here are one adverb: "pour sa part", or ", elle," for emphasis; 0 if none is."""
    size = phrase_at(words, at, ADVERB, known)
    if size:
        return size
    alone = words[at].key in ALONE and at and words[at - 1].text == ","
    return 1 if alone and at + 1 < len(words) and words[at + 1].text == "," else 0


def cue_at(words: Sequence[Word], at: int, known: Lexicon) -> tuple[int, str] | None:
    """One past the last word of a cue verb or preposition that starts here, and its form."""
    if words[at].key not in known.starters and not words[at].bits & _CUE_PREPOSITION:
        return None
    if not isinstance(words, Sentence):
        return _cue_at(words, at, known)
    if at not in words.cues:
        words.cues[at] = _cue_at(words, at, known)
    return words.cues[at]


def _cue_at(words: Sequence[Word], at: int, known: Lexicon) -> tuple[int, str] | None:
    key = words[at].key
    preposition = bool(words[at].bits & _CUE_PREPOSITION)
    if key in known.phrases or key in HAVE or key in IS:
        found = _compound(words, at, known.cues, known)
        if found:
            return found
    before = words[at - 1] if at else None
    it = before is not None and before.key in {"le", "la"} and at > 1 and words[at - 2].text[0].isupper()  # "X le juge"
    noun = before is not None and before.bits & _DETERMINER and before.key not in {"l'", "les"} and not it
    if noun and key in known.cues and known.cues[key].form == "participle":
        noun = False  # "a suspendu l’arrêté, le jugeant « … »"
    if key in known.cues and not noun and not (before and before.key == "se"):  # "se révèle" reveals nothing
        return at + 1, known.cues[key].form
    return (at + 1, "preposition") if preposition else None


def _compound(
    words: Sequence[Word], at: int, cues: Mapping[str, CueWord], known: Lexicon
) -> tuple[int, str] | None:  # a verb of more than one word
    keys, places = without_clitics(words, at)
    if keys[:2] in (["se", "sont"], ["se", "seraient"]) and len(keys) > 2:  # noqa: PLR2004  # "se sont félicités"
        keys, places = ["s'est", *keys[2:]], places[1:]
    if len(keys) == 1:
        return None
    two = f"{'a' if keys[0] in HAVE else keys[0]} {keys[1]}"
    if joined := cues.get(two):
        return places[1] + 1, joined.form
    for phrase in known.phrases.get(two, ()):
        size = 1 + len(phrase.rest)
        if (phrase.cue or phrase.bits & _CUE_PREPOSITION) and tuple(keys[1:size]) == phrase.rest:
            return places[size - 1] + 1, phrase.cue.form if phrase.cue else "preposition"
    return None


def without_clitics(words: Sequence[Word], at: int) -> tuple[list[str], list[int]]:
    """The next words without "-t-il" and adverbs: "a-t-elle aussitôt ajouté" is "a ajouté"; "parle d'" is "parle de"."""
    places = [at]
    for place in range(at + 1, min(at + 1 + _ADVERBS_BETWEEN, len(words))):
        word = words[place]
        if word.stretch >= 0:
            break
        aside = word.text == "," and len(places) == 1 and words[at].key in HAVE  # "a, pour sa part, indiqué"
        if not (aside or word.text.startswith("-") or word.bits & _BETWEEN or word.key.endswith("ment")):
            places.append(place)
    return [plain(words[place].key) for place in places], places


def group_of(words: Sequence[Word], at: int, end: int, known: Lexicon) -> str:
    """The group of the cue between two places: say, ask, write."""
    key, last = words[at].key, words[end - 1].key
    cue = known.cues.get(key if end == at + 1 else f"{'a' if key in HAVE else key} {last}")
    return cue.group if cue else ""
