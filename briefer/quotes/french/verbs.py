"""The forms of French verbs that announce speech, from their infinitives."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefer.quotes.french.cues import HAVE, IS, WORDS, fold, plain, without_accents
from briefer.quotes.french.families import with_families
from briefer.quotes.lexicon import CueWord, Lexicon, Phrase, lexicon

_REFLEXIVE = re.compile(r"s['’]|se ")


def with_verb_forms(known: Lexicon) -> Lexicon:
    """The forms of every regular verb whose infinitive the lexicon has, and each compound tense as one key."""
    known = with_families(replace(known, phrases=_cut_as_texts(known.phrases)))
    cues = {fold(key): cue for key, cue in known.cues.items()}
    for phrase in (phrase for first in (*HAVE, *IS) for phrase in known.phrases.get(first, ())):
        if phrase.cue and len(phrase.rest) == 1:
            first = next(key for key in (*HAVE, *IS) if phrase in known.phrases.get(key, ()))
            cues.setdefault(f"{'a' if first in HAVE else first} {phrase.rest[0]}", phrase.cue)
    for infinitive, cue in [*cues.items(), *_reflexives(known)]:
        if cue.form == "base":
            for form, word in _forms(infinitive):
                cues.setdefault(word, CueWord(cue.group, form))  # type: ignore[arg-type]  # one of the forms
    genders = {**lexicon("en").genders, **{without_accents(name): told for name, told in known.genders.items()}}
    known = replace(known, genders={**genders, **known.genders})
    return replace(known, cues=cues, starters=known.starters | {fold(key).split()[0] for key in cues} | HAVE)


def _cut_as_texts(phrases: Mapping[str, tuple[Phrase, ...]]) -> dict[str, tuple[Phrase, ...]]:
    """The expressions by the words a text has: "chef de l'état" is chef, de, l', état; "du" and "des" are "de".

    They stand under their first word, and under their first two.
    """
    found: dict[str, list[Phrase]] = {}
    for first, group in phrases.items():
        for phrase in group:
            begin, *rest = (fold(word) for word in WORDS.findall(" ".join((first, *phrase.rest))))
            rest = [plain(word) for word in rest]
            cut = phrase._replace(rest=tuple(rest))
            for key in (begin, f"{begin} {rest[0]}"):
                if cut not in found.setdefault(key, []):
                    found[key].append(cut)
    return {first: tuple(sorted(group, key=lambda each: -len(each.rest))) for first, group in found.items()}


def _reflexives(known: Lexicon) -> Iterator[tuple[str, CueWord]]:
    for phrase in known.phrases.get("se", ()):
        if phrase.cue and phrase.cue.form == "base" and len(phrase.rest) == 1:
            yield f"se {phrase.rest[0]}", phrase.cue


def _forms(infinitive: str) -> Iterator[tuple[str, str]]:
    """Form and word: "lancer" → lance, lançait, a lancé, lançant; "s'amuser" → s'amuse, s'est amusé."""
    reflexive = _REFLEXIVE.match(infinitive)
    clitic = reflexive[0] if reflexive else ""
    verb = infinitive[len(clitic) :]
    if " " in verb:
        return
    for form, word in _conjugated(verb):
        if form == "past":
            auxiliary, ends = ("s'est", ("", "e", "s", "es")) if clitic else ("a", ("",))
            yield from (("finite", f"{auxiliary} {word}{end}") for end in ends)
        else:
            yield form, f"{clitic}{word}"


def _conjugated(verb: str) -> Iterator[tuple[str, str]]:
    stem = verb[:-2]
    if verb.endswith("er"):
        soft = {"c": stem[:-1] + "ç", "g": stem + "e"}.get(stem[-1], stem)  # lançait, jugeait
        open_ = _opened(stem)
        yield from (("finite", open_ + end) for end in ("e", "ent", "era", "eront"))
        yield from (("finite", soft + end) for end in ("ait", "aient", "a"))
        yield from [("finite", stem + "èrent"), ("past", stem + "é"), ("participle", soft + "ant")]
    elif verb.endswith("ir"):
        yield from (("finite", stem + end) for end in ("it", "issent", "issait", "issaient", "ira"))
        yield from [("past", stem + "i"), ("participle", stem + "issant")]
    elif verb.endswith("dre"):
        yield from (("finite", stem + end) for end in ("", "ent", "ait", "aient", "it", "ra"))
        yield from [("past", stem + "u"), ("participle", stem + "ant")]


def _opened(stem: str) -> str:
    """The stem before a mute e: "répét-" → "répèt-", "rappel-" → "rappell-", "appuy-" → "appui-"."""
    if stem.endswith("y"):
        return stem[:-1] + "i"
    if stem.endswith(("appel", "jet")):
        return stem + stem[-1]
    return re.sub(r"[ée](?=[^aeiouyéèêâîôû]{1,2}$)", _grave, stem)


def _grave(found: re.Match[str]) -> str:
    two = len(found.string) - found.end() > 1  # "rest-" stays, "célébr-" does not
    return found[0] if two and found[0] == "e" else "è"
