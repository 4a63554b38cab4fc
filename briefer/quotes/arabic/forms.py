"""The forms of Arabic words: what the lexicon has once, with its genders, numbers, owners and the letters before it."""

import re
from dataclasses import replace
from functools import cache, lru_cache

from briefer.quotes.arabic.bits import (
    ACTING,
    AND,
    BODY,
    CALLING,
    DEFINITE,
    DUAL,
    FEMININE,
    FINITE,
    GIVEN,
    HONORIFIC,
    MODIFIER,
    NOUN,
    OWNED,
    PAPER,
    PLURAL,
    PREFIX,
    ROLE,
    WEAK,
    WORKS,
)
from briefer.quotes.arabic.spelling import fold
from briefer.quotes.arabic.verbs import acting_forms, by_form, verb_forms
from briefer.quotes.lexicon import BIT, Lexicon, lexicon
from briefer.quotes.word_sets import word_set

_HAMZA = re.compile("[ؤئ](?=(?:ه|ها|هم|نا)$)")
_MET = word_set("ar", "verbs.with_al")
_VERBAL_NOUN = re.compile(r"ت..ي[^ة]|ان..ا.|ات.ا.|ا.ت.ا.|است..ا.|است..ا.ة|ت.ا..|(?<!ال)م.ا..ة")
_INFLECTED = HONORIFIC | ROLE | MODIFIER | BODY
_HOURS = BIT["words.not_names"]
_NOUNS = _INFLECTED | PAPER | NOUN | WORKS
_VERB = FINITE | ACTING
_OF_VERBS = FINITE | FEMININE | PLURAL | DUAL | CALLING | ACTING | WEAK
_THE = "ال"
_REMEMBERED = 1 << 15  # words
_SHORTEST = 2  # letters of a stem
_ENDINGS = (
    ("ة", "", FEMININE),
    ("ات", "ة", FEMININE | PLURAL),
    ("ات", "", FEMININE | PLURAL),
    ("ون", "", PLURAL),
    ("ين", "", PLURAL),
    ("ان", "", DUAL),
    ("تان", "ة", DUAL | FEMININE),
    ("تين", "ة", DUAL | FEMININE),
    ("تان", "", DUAL | FEMININE),
    ("و", "", PLURAL),
    ("ا", "", DUAL),
)
_OWNERS = ("ه", "ها", "هم", "هما", "نا", "ي")
_SHORT = 3  # letters of a bare verb


class _Forms(dict[str, int]):
    """The bits of every form that was asked for; worked out once."""

    def __init__(self, known: Lexicon) -> None:
        super().__init__()
        self.plain = {fold(word): bits for word, bits in known.bits.items()}
        self.verbs = by_form(verb_forms(known))
        self.given = {fold(name) for name in known.genders}
        self.acts = by_form(acting_forms())

    def get(self, key: str, default: int = 0) -> int:  # type: ignore[override]  # every key has an answer
        found = super().get(key)
        if found is None:
            found = self[key] = self._bits(key)
        return found or default

    def _bits(self, key: str) -> int:
        whole = self._word(key)
        if whole or len(key) < _SHORT:
            return whole
        if key[0] in "وف":
            return self._after_and(key)
        found = self._after_preposition(key) if key[0] in "بلك" else 0
        future = key[0] in "سل" and key[1] in "يتن"  # "سيقول", "ليقول"
        return found or (self._word(key[1:]) & _OF_VERBS if future else 0)

    def _after_and(self, key: str) -> int:
        rest = key[1:]
        bits = self._word(rest) or (self._after_preposition(rest) if rest[0] in "بلك" else 0)
        if bits == DEFINITE and len(rest) <= _SHORT + 1:
            bits = 0  # والاس
        if not bits and rest.startswith((_THE, "سي", "ست")):
            bits = DEFINITE if rest.startswith(_THE) and len(rest) > _SHORT + 1 else self._word(rest[1:]) & _VERB
        return bits | AND if bits else 0

    def _after_preposition(self, key: str) -> int:
        if key.startswith("لل") and len(key) > _SHORT:
            return self._word(_THE + key[2:]) | PREFIX | DEFINITE
        if key[1:].startswith(_THE) and len(key) > _SHORT + 1 and (key[0] == "ب" or self._word(key[1:]) & ~DEFINITE):
            return self._word(key[1:]) | PREFIX | DEFINITE
        rest = self._word(key[1:])
        if len(key) <= _SHORT and not rest & NOUN:
            return 0
        return rest | PREFIX if rest & (_NOUNS | GIVEN) else 0

    def _word(self, key: str) -> int:
        """The bits of a word without anything written before it but ال."""
        bits = self.plain.get(key, 0) | self.verbs.get(key, 0) | (GIVEN if key in self.given else 0)
        if not self.plain.get(key, 0) & ~_NOUNS:
            bits |= self._noun(key)
        if not bits & ~_HOURS and (key in _MET or key in self.acts):  # "ظهر": at noon, and "appeared"
            return bits | self.acts.get(key, 0)
        if not bits and key.endswith("ى"):
            bits = self._word(key[:-1] + "ي")  # as newsrooms in Egypt write
        if not bits and key.endswith("ا") and _VERBAL_NOUN.fullmatch(key[:-1]):
            bits = NOUN
        if not bits and _VERBAL_NOUN.search(key) and _VERBAL_NOUN.fullmatch(key, 2 if key.startswith(_THE) else 0):
            bits = NOUN
        definite = key.startswith(_THE) and len(key) > _SHORT and not bits & GIVEN
        return bits | DEFINITE if definite else bits

    def _noun(self, key: str) -> int:
        definite = key.startswith(_THE) and len(key) > _SHORT
        core = key[2:] if definite else key
        found = self.plain.get(core, 0) & _NOUNS
        if found:
            return found | (FEMININE if core.endswith("ة") else 0) | _number(found)
        for ending, instead, tells in _ENDINGS:
            if core.endswith(ending) and (bits := self._stem(core, ending, instead, _INFLECTED)):
                return bits | tells | _number(bits)
        if definite:
            return 0
        return self._stem(core, "ا", "", NOUN | PAPER) or self._owned(core)  # "بيانا": the object of a verb

    def _owned(self, core: str) -> int:
        core = _HAMZA.sub("ء", core)  # "خبراؤها" of "خبراء"
        for owner in filter(core.endswith, _OWNERS):
            for ending, instead, tells in ((f"ت{owner}", "ة", FEMININE), (f"ت{owner}", "", FEMININE), (owner, "", 0)):
                if owner != "ي" and (bits := self._stem(core, ending, instead, _NOUNS & ~WORKS)):
                    return bits | tells | OWNED | _number(bits)
        return 0

    def _stem(self, core: str, ending: str, instead: str, kinds: int) -> int:
        if not core.endswith(ending) or len(core) - len(ending) < _SHORTEST:
            return 0
        return self.plain.get(core[: -len(ending)] + instead, 0) & kinds

    def stem(self, key: str) -> str:
        """The form the lexicon has: "وزير" of "والوزيرة"."""
        core = key.removeprefix(_THE) if not key.startswith("لل") else key[2:]
        for form in (core, core[1:].removeprefix(_THE)):
            if self.plain.get(form, 0) & (_NOUNS - NOUN):
                return form.removesuffix("ة") if self.plain.get(form.removesuffix("ة"), 0) & ROLE else form
            for ending in filter(form.endswith, _STEM_ENDINGS):
                for instead in ("", "ة"):
                    if self._stem(form, ending, instead, _NOUNS - NOUN):
                        return form[: -len(ending)] + instead
        return core


_STEM_ENDINGS = (
    *dict.fromkeys(ending for ending, _, _ in _ENDINGS),
    *(f"ت{owner}" for owner in _OWNERS),
    *_OWNERS,
)


def _number(bits: int) -> int:
    return PLURAL if bits & BIT["roles.heads_plural"] else 0


@cache
def arabic_lexicon() -> Lexicon:
    """The words of Arabic, each in all its forms."""
    known = lexicon("ar")
    phrases = {
        fold(first): tuple(each._replace(rest=tuple(map(fold, each.rest))) for each in found)
        for first, found in known.phrases.items()
    }
    genders = {fold(name): gender for name, gender in known.genders.items()}
    return replace(known, bits=_Forms(known), phrases=phrases, genders=genders)


@lru_cache(maxsize=_REMEMBERED)
def stem(key: str) -> str:
    """The form the lexicon has of an office or a body: "وزير" of "والوزيرة"."""
    forms = arabic_lexicon().bits
    assert isinstance(forms, _Forms)
    return forms.stem(key)
