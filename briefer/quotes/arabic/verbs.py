"""The forms of Arabic verbs: persons, genders and numbers, past and present, and their participles."""

from collections.abc import Iterator

from briefer.quotes.arabic.bits import (
    ACTING,
    CALLING,
    DUAL,
    FEMININE,
    FINITE,
    MASCULINE,
    OWNED,
    PARTICIPLE,
    PLURAL,
    WEAK,
)
from briefer.quotes.arabic.spelling import fold
from briefer.quotes.lexicon import CueWord, Lexicon
from briefer.quotes.word_sets import word_set

_HOLLOW = "ا"
_SHORT = 3  # letters of a bare verb


def by_form(forms: Iterator[tuple[str, int]]) -> dict[str, int]:
    """What each form tells; of one that is a man's and, of another verb, a woman's ("تفقد"), both."""
    found: dict[str, int] = {}
    for form, bits in forms:
        key = fold(form)
        other = found.get(key, bits)
        found[key] = bits | (MASCULINE | FEMININE if (bits ^ other) & FEMININE else other & MASCULINE)
    return found


def verb_forms(known: Lexicon) -> Iterator[tuple[str, int]]:
    for word, cue in known.cues.items():
        group = _GROUPS.get(cue.group, 0)
        yield from ((form, bits | group) for form, bits in _forms_of(word, cue))


def _forms_of(word: str, cue: CueWord) -> Iterator[tuple[str, int]]:
    if cue.form == "participle":
        yield from _participle_forms(word)
    else:
        yield from _finite_forms(word, addressed=cue.group in _TO_SOMEBODY or word in _ADDRESSES)


def _finite_forms(word: str, *, addressed: bool) -> Iterator[tuple[str, int]]:
    if word.startswith("ي"):
        yield from _present_forms(word)
        return
    yield from _past_forms(word, addressed=addressed)
    yield from _present_forms(_present_of(word))


def acting_forms() -> Iterator[tuple[str, int]]:
    """Verbs of no speech; none in the dual, which looks like an object; "تدخل" may be "he intervened" too."""
    for word in word_set("ar", "verbs.acting"):
        forms = _finite_forms(word, addressed=word in _ADDRESSES)
        yield from (
            (form, bits & ~FINITE | ACTING | (MASCULINE if _is_either(form) else 0))
            for form, bits in forms
            if not bits & (DUAL | OWNED) or (word in _ADDRESSES and not bits & DUAL)
        )


def _is_either(form: str) -> bool:
    return form.startswith("ت") and len(form) == _SHORT + 1


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


_GROUPS = {"call": CALLING, "weak": WEAK}
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
    if not word:
        return
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
