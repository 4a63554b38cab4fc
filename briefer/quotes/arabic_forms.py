"""The forms of Arabic words: what the lexicon has once, with its genders, numbers, owners and the letters before it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache, lru_cache

from briefer.quotes.lexicon import BIT, CueWord, Lexicon, lexicon
from briefer.quotes.word_sets import word_set

_MARKS = re.compile("[\u064b-\u0652\u0670\u0640\u200c\u200d]")  # vowel signs, the stretched line, joiners
_HAMZA = re.compile("[ؤئ](?=(?:ه|ها|هم|نا)$)")
_MET = word_set("ar", "verbs.with_al")
_SOUNDS = str.maketrans("أإثطپڤگغةى", "ااتتبفكجهي")
_VOWELS = re.compile("[اويه]")
_THEN_THAT = frozenset({"فإن", "فأن"})  # not the "van" of names
_VERBAL_NOUN = re.compile(r"ت..ي[^ة]|ان..ا.|ات.ا.|ا.ت.ا.|است..ا.|است..ا.ة|ت.ا..|(?<!ال)م.ا..ة")
_NO_ARTICLE = frozenset({"أل", "إل", "آل"})  # ألكسندر, إلسبث: no "the"
_SIGNS = re.compile("[\u064b-\u0650\u0652\u0670\u0640]")  # all but the doubled letter's
_LETTERS = str.maketrans("أإآٱیک", "اااايك")
_LOWEST = max(BIT.values()).bit_length()
FINITE, PARTICIPLE, GIVEN, DEFINITE, AND, PREFIX, FEMININE, PLURAL, DUAL, OWNED, MASCULINE, CALLING = (
    1 << place for place in range(_LOWEST, _LOWEST + 12)
)  # what a form tells; CALLING of a verb that names or judges, above the bits of the lexicon
HONORIFIC = BIT["names.honorifics_m"] | BIT["names.honorifics_f"] | BIT["names.honorifics"]
RANK = BIT["names.ranks"]
OFFICE = BIT["names.titles"]
PARTICLE = BIT["names.particles"]
SUFFIX = BIT["names.suffixes"]
ROLE = OFFICE | RANK | BIT["roles.heads_m"] | BIT["roles.heads_f"] | BIT["roles.heads"] | BIT["roles.heads_plural"]
MODIFIER = BIT["roles.modifiers"]
BODY = BIT["organisations.words"] | BIT["organisations.heads"]
PAPER = BIT["cue_words.nouns"]  # a statement, a report
NOUN = BIT["words.nouns"]
WORKS = BIT["marks.works"]
ACCORDING = BIT["cue_words.prepositions"]
COMPLEMENTIZER = BIT["cue_words.complementizers"]
PREPOSITION = BIT["words.prepositions"]
_INFLECTED = HONORIFIC | ROLE | MODIFIER | BODY
_NOUNS = _INFLECTED | PAPER | NOUN | WORKS
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
_HOLLOW = "ا"
_SHORT = 3  # letters of a bare verb


@lru_cache(maxsize=_REMEMBERED)
def fold(word: str) -> str:
    """A word as it is compared: without vowel signs and hamzas, in Arabic letters."""
    if word.isascii():
        return word.lower()
    if "." in word:
        return "د."
    plain = _MARKS.sub("", word)
    if plain in _THEN_THAT:
        return "فإن"
    if plain[:2] in _NO_ARTICLE or plain.startswith("إست"):
        return plain[0] + plain[1:].translate(_LETTERS)
    return plain.translate(_LETTERS)


def printed(word: str) -> str:
    """A word as it is printed: without vowel signs and stretched lines."""
    return _SIGNS.sub("", word)


def sound(word: str) -> str:
    """A foreign name as it sounds, however a newsroom spells it: ميلر, ميللر."""
    plain = fold(word).translate(_SOUNDS)
    return plain[:1] + re.sub(r"(.)\1+", r"\1", _VOWELS.sub("", plain[1:]))


class _Forms(dict[str, int]):
    """The bits of every form that was asked for; worked out once."""

    def __init__(self, known: Lexicon) -> None:
        super().__init__()
        self.plain = {fold(word): bits for word, bits in known.bits.items()}
        self.verbs = {fold(form): bits for form, bits in _verb_forms(known)}
        self.given = {fold(name) for name in known.genders}

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
        return found or (self._word(key[1:]) & (FINITE | FEMININE | PLURAL | DUAL | CALLING) if future else 0)

    def _after_and(self, key: str) -> int:
        rest = key[1:]
        bits = self._word(rest) or (self._after_preposition(rest) if rest[0] in "بلك" else 0)
        if bits == DEFINITE and len(rest) <= _SHORT + 1:
            bits = 0  # والاس
        if not bits and rest.startswith((_THE, "سي", "ست")):
            bits = DEFINITE if rest.startswith(_THE) and len(rest) > _SHORT + 1 else self._word(rest[1:]) & FINITE
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
        if not bits and key in _MET:
            return 0
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


def _verb_forms(known: Lexicon) -> Iterator[tuple[str, int]]:
    for word, cue in known.cues.items():
        group = CALLING if cue.group == "call" else 0
        yield from ((form, bits | group) for form, bits in _forms_of(word, cue))


def _forms_of(word: str, cue: CueWord) -> Iterator[tuple[str, int]]:
    if cue.form == "participle":
        yield from _participle_forms(word)
    elif word.startswith("ي"):
        yield from _present_forms(word)
    else:
        yield from _past_forms(word, addressed=cue.group in _TO_SOMEBODY or word in _ADDRESSES)
        present = _present_of(word)
        if present:
            yield from _present_forms(present)


def _past_forms(word: str, *, addressed: bool) -> Iterator[tuple[str, int]]:
    weak = word.endswith("ى") or (word.endswith("ا") and len(word) <= _SHORT + 1)
    stem = word[:-1] if weak else word
    yield word, FINITE
    yield f"{stem}ت", FINITE | FEMININE
    yield f"{stem}تا", FINITE | FEMININE | DUAL
    yield f"{stem}وا", FINITE | PLURAL
    yield (f"{stem}يا" if weak else f"{stem}ا"), FINITE | DUAL
    yield f"{stem}ن" if not weak else f"{stem}ين", FINITE | FEMININE | PLURAL
    if addressed:
        for what in ("ه", "ها", "هم"):
            yield (f"{stem}ا{what}" if weak else f"{stem}{what}"), FINITE | OWNED
            yield f"{stem}ت{what}", FINITE | FEMININE | OWNED


_TO_SOMEBODY = frozenset({"call", "tell", "ask"})  # groups of cues that may have somebody written to them
_ADDRESSES = word_set("ar", "verbs.addressing")


def _present_of(word: str) -> str:
    """The present of a verb whose present is regular, else nothing."""
    if len(word) == _SHORT and word[1] == _HOLLOW:
        return ""
    if len(word) == _SHORT and word.startswith("أ"):
        return f"يؤ{word[1:]}"
    rest = word[1:] if word[0] in "أا" else word
    if word[0] == "أ" and rest[1:2] == _HOLLOW:
        rest = f"{rest[0]}ي{rest[2:]}"
    if rest.endswith("ى"):
        rest = rest[:-1] + ("ى" if word.startswith("ت") else "ي")
    return f"ي{rest}" if not rest.endswith("ا") else ""


def _present_forms(word: str) -> Iterator[tuple[str, int]]:
    stem = word[1:]
    bare = stem[:-1] if stem[-1] in "يىو" else stem
    yield word, FINITE
    yield f"ت{stem}", FINITE | FEMININE
    yield f"ي{bare}ون", FINITE | PLURAL
    yield f"ي{stem}ان", FINITE | DUAL
    yield f"ت{stem}ان", FINITE | FEMININE | DUAL
    for what in ("ه", "ها"):
        yield f"ي{stem}{what}", FINITE | OWNED
        yield f"ت{stem}{what}", FINITE | FEMININE | OWNED


def _participle_forms(word: str) -> Iterator[tuple[str, int]]:
    yield f"{word}ا", PARTICIPLE | MASCULINE
    yield f"{word}ة", PARTICIPLE | FEMININE
    yield f"{word}ين", PARTICIPLE | PLURAL
    yield f"{word}ات", PARTICIPLE | FEMININE | PLURAL


@cache
def arabic_lexicon() -> Lexicon:
    """The words of Arabic, each in all its forms."""
    known = lexicon("ar")
    phrases = {
        fold(first): tuple(each._replace(rest=tuple(map(fold, each.rest))) for each in found)
        for first, found in known.phrases.items()
    }
    genders: Mapping[str, str] = {fold(name): gender for name, gender in known.genders.items()}
    return replace(known, bits=_Forms(known), phrases=phrases, genders=genders)


@lru_cache(maxsize=_REMEMBERED)
def stem(key: str) -> str:
    """The form the lexicon has of an office or a body: "وزير" of "والوزيرة"."""
    forms = arabic_lexicon().bits
    assert isinstance(forms, _Forms)
    return forms.stem(key)
