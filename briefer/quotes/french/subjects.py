"""Whom a French cue names: the subject before it, behind it, or in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefer.quotes.french.cues import ADVERB, ALONE
from briefer.quotes.french.descriptions import pronoun
from briefer.quotes.french.phrases import noun_phrase, with_apposition
from briefer.quotes.french.words import HIS, OF, OFFICE, begins_nothing
from briefer.quotes.grammar import Subject, Word
from briefer.quotes.lexicon import BIT, Lexicon
from briefer.quotes.word_sets import word_set

_CLITIC = re.compile(r"-?(?:t-)?(ils?|elles?)$", re.IGNORECASE)
_PREPOSITION = BIT["words.prepositions"]
_DETERMINER = BIT["words.determiners"]
_CONJUNCTION = BIT["words.conjunctions"]
_BETWEEN = BIT["cue_words.auxiliaries"] | BIT["cue_words.negators"] | ADVERB
_OF_WHOM = frozenset({"sur", "à", "au", "aux", "dans", "chez", "du", "de", "d'"})
_CLITICS = frozenset({"il", "elle", "ils", "elles"})
_IMPERSONAL = word_set("fr", "verbs.impersonal")
_THOSE = frozenset({"celui", "celle", "ceux", "celles"})  # "glisse celui que l’on surnomme « … »"
_REACH = 10  # words behind a cue


def clitic(words: Sequence[Word]) -> Subject | None:
    """The pronoun written to a verb: "dit-elle", "a-t-il ajouté"."""
    for word in words:
        if word.text.startswith("-") and (match := _CLITIC.match(word.text)):
            return pronoun(word, match[1])
    return None


def actor(words: Sequence[Word], known: Lexicon, end: int = 0, *, bodies: bool = False) -> Subject | None:
    """Whom a sentence is about: the first it names that hangs on no preposition, or else the only one it names."""
    end = end or len(words)
    hanging: list[Subject] = []
    presented = [word.key for word in words[:2]] in (["c'", "est"], ["c'", "était"])
    for subject, hangs in _subjects(words, 0, end, known):
        if subject.kind == "organisation" and not bodies:
            continue
        if (presented and subject.kind == "role") or _is_nobody(words, subject):
            continue
        if not hangs and not _is_bare(words, subject):
            return subject
        if subject.kind == "name" or (subject.kind == "role" and _is_given_to(words, subject)):
            hanging.append(subject)
    asked = clitic(words[:end])
    if asked:
        return asked
    titled = [one for one in hanging if one.titled or (one.roles and (one.kind == "name" or one.definite))]
    return titled[0] if len(hanging) == len(titled) == 1 else None


def _is_given_to(words: Sequence[Word], subject: Subject) -> bool:
    """Whether it stands behind "à": "La parole est au prévenu"."""
    at = next(place for place, word in enumerate(words) if word.start == subject.span.start)
    return at > 0 and words[at - 1].key in {"à", "au"}


def _is_nobody(words: Sequence[Word], subject: Subject) -> bool:
    """Whether it is the "il" of "il y a", "il faut"."""
    if subject.name.lower() != "il":
        return False
    after = next((at + 1 for at, word in enumerate(words) if word.end == subject.span.end), 0)
    behind = [word.key for word in words[after : after + 2] if word.key not in {"n'", "ne"}]
    return bool(behind) and behind[0] in _IMPERSONAL


def _subjects(words: Sequence[Word], start: int, end: int, known: Lexicon) -> Iterator[tuple[Subject, bool]]:
    """Everybody between two places, and whether they hang on a preposition."""
    at = start
    while at < end:
        if begins_nothing(words[at]):
            at += 1
            continue
        subject, after = with_apposition(words, at, end, known)
        if subject is None and words[at].text in {"Lui", "Eux"}:
            subject = pronoun(words[at], words[at].text)
        if subject:
            yield subject, _hangs(words, at)
        at = max(after, at + 1)


def _hangs(words: Sequence[Word], at: int) -> bool:
    """Whether a phrase hangs on what stands before it: "à la maire", "comme témoin", "le toit des voisins"."""
    if not at:
        return False
    before = words[at - 1]
    of = words[at].key in {"des", "du", "de", "d'"} and before.stretch < 0 and before.text[0].isalpha()
    gerund = at > 1 and before.key.endswith("ant") and words[at - 2].key == "en"  # "en saluant le maire"
    return bool(
        before.bits & _PREPOSITION or before.key == "comme" or gerund or (of and not before.bits & _CONJUNCTION)
    )


def first_subject(words: Sequence[Word], start: int, end: int, known: Lexicon) -> Subject | None:
    """The first person or body between two places."""
    found = [subject for subject, hangs in _subjects(words, start, end, known) if not hangs]
    return next((subject for subject in found if not _is_bare(words, subject)), found[0] if found else None)


def only_name(words: Sequence[Word], start: int, end: int, known: Lexicon) -> Subject | None:
    """The one full name between two places, also if it hangs on something; nobody if there are more."""
    named = [
        one for one, _ in _subjects(words, start, end, known) if one.kind == "name" and (one.roles or " " in one.name)
    ]
    return named[0] if len(named) == 1 else None


def _is_bare(words: Sequence[Word], subject: Subject) -> bool:
    """Whether it is only what is told of somebody: "Accusé de fraude, il a …", "Maire de Karsk, elle …"."""
    if subject.kind != "role" or subject.plural:
        return False
    first = next(word for word in words if word.end > subject.span.start)
    return not first.bits & _DETERMINER


def several_before(words: Sequence[Word], start: int, pronoun: Subject, known: Lexicon) -> Subject | None:
    """Whom "elles" means that a sentence names before: "Les associations s'indignent de ce qu'elles jugent « … »"."""
    end = next(at for at, word in enumerate(words) if word.end >= pronoun.span.end)
    several = (one for one, hangs in _subjects(words, start, end, known) if one.plural and not hangs)
    return next((one for one in several if one.kind != "pronoun"), None)


def nearest_subject(words: Sequence[Word], start: int, end: int, known: Lexicon) -> Subject | None:
    """The last person or body before a cue; a description gives way to the name in apposition with it."""
    verb = _verb_group(words, start, end)
    if verb > start and words[verb - 1].key == "on":
        return _at_whose(words, start, verb, known)
    everybody = list(_subjects(words, start, end, known))
    if everybody and _is_relative(words, start, end):
        return _antecedent(words, verb, everybody)
    found = [subject for subject, hangs in everybody if not hangs]
    beside = _right_before(words, start, end, known)
    if not found:
        return beside or _opening(words, start, end, known)
    last = _of_its_clause(words, start, verb, found) if words[verb - 1].text == "," else found[-1]
    if beside and last.span.end < beside.span.start:
        return beside
    return last if last is not found[-1] or len(found) == 1 else _or_name_before(found)


def _antecedent(words: Sequence[Word], verb: int, everybody: Sequence[tuple[Subject, bool]]) -> Subject:
    """Whom "qui" stands for: "un rapport de la cour qui redoute", "X, gérant chez Y, qui estime"."""
    owned = {word.end for word in words[:verb] if word.key in OF}
    if words[verb - 2].text == ",":
        whole = [subject for subject, hangs in everybody if subject.kind == "name" and not hangs]
        full = [subject for subject in whole if " " in subject.name or subject.titled]
        if full:
            return full[-1]
    free = [subject for subject, _ in everybody if not owned & {subject.span.start - 1, subject.span.start}]
    return _or_name_before(free or [everybody[-1][0]])


def _of_its_clause(words: Sequence[Word], start: int, verb: int, found: Sequence[Subject]) -> Subject:
    """The first of a clause that begins with "que", if a comma stands before its verb: "que X, cité hier, a dit"."""
    if words[start].key.endswith("ant"):
        return found[-1]  # "Estimant que le président a tort, X, de passage ici, a dit"
    that = next((at for at in range(verb - 1, start, -1) if words[at].key in {"que", "qu'"}), start)
    if that > start and words[that - 1].text == ",":  # "Le texte, que défend X, prévoit"
        return next((one for one in reversed(found) if one.span.end <= words[that].start), found[-1])
    marked = next((at for at in range(verb - 1, that, -1) if words[at].stretch >= 0), that)
    behind = [subject for subject in found if subject.span.start >= words[marked].start]
    if marked > that and behind:
        return behind[0]  # "Si X se dit « … », son rival, Y, dit"
    inside = [subject for subject in found if subject.span.start >= words[that].start] or list(found)
    named = [one for one in inside if one.kind == "name"] if inside[0].kind == "pronoun" else ()
    return named[-1] if named else inside[0]  # "s'il pleut, X, PDG, dit"


def _at_whose(words: Sequence[Word], start: int, end: int, known: Lexicon) -> Subject | None:
    """Those of "Au cabinet du ministre, on se réjouit", "Du côté du syndicat, on attend"."""
    places = [at for at in range(start, end - 1) if words[at].key in _OF_WHOM and words[at + 1].key != "côté"]
    return with_apposition(words, places[0] + 1, end, known, any_noun=True)[0] if places else None


def _opening(words: Sequence[Word], start: int, end: int, known: Lexicon) -> Subject | None:
    """A description that no list knows at the start of the clause: "Le mayeur, âgé de 61 ans, a dit"."""
    if start >= end or not words[start].bits & _DETERMINER or not _after_an_aside(words, start, end):
        return None
    return noun_phrase(words, start, end, known)[0]


def _or_name_before(found: Sequence[Subject]) -> Subject:
    """The last one; of "X, avocate,", the name."""
    last, before = found[-1], found[-2] if len(found) > 1 else None
    beside = before and before.kind == "name" and last.span.start - before.span.end <= len(", ")
    return before if before and beside and last.kind == "role" and not last.plural else last


def _verb_group(words: Sequence[Word], start: int, end: int) -> int:
    """Where the verb begins with its auxiliaries, negators and adverbs."""
    while end > start and words[end - 1].bits & _BETWEEN and words[end - 1].stretch < 0:
        end -= 1
    return end


def _is_relative(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether "qui" is the subject: "un rapport qui redoute « … »"."""
    at = _verb_group(words, start, end)
    return at > start and words[at - 1].key == "qui"


def _after_an_aside(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a comma stands before the verb: "X, cité comme témoin, a décrit"."""
    last = _verb_group(words, start, end)
    return last > start + 1 and words[last - 1].text == ","


def _right_before(words: Sequence[Word], start: int, end: int, known: Lexicon) -> Subject | None:
    """A description that no list knows, right before its verb: "l’affineur rappelle"."""
    last = _verb_group(words, start, end)
    for at in range(last - 2, max(start - 1, last - 12), -1):
        if words[at].stretch >= 0 or not words[at].text[0].isalpha():
            return None
        if words[at].bits & _DETERMINER and not (at > start and _hangs(words, at)):
            subject, after = noun_phrase(words, at, end, known)
            return subject if after >= last else None
    return None


def right_subject(words: Sequence[Word], at: int, known: Lexicon, *, governed: bool = False) -> Subject | None:
    """The person or body named right behind a cue: "mardi, le ministre de la Santé, X", "à l’agence un officier"."""
    start = _past_aside(words, at)
    at = start
    while start < min(at + _REACH, len(words)):
        word = words[start]
        if word.stretch >= 0 or word.text in ".:;" or word.key in _THOSE or (governed and start > at + 1):
            return None
        if governed and word.key in ALONE:
            return pronoun(word, word.text)
        if governed and word.key == "qui":
            return nearest_subject(words, 0, at - 1, known)
        hangs = start > at and words[start - 1].bits & _PREPOSITION
        subject, after = with_apposition(words, start, len(words), known, any_noun=True)
        if subject and hangs and _is_whose(words, start, subject):
            return replace(subject, roles=frozenset(), office="")
        clitic_before = subject is not None and subject.kind == "pronoun" and not governed and word.key in _CLITICS
        if subject and not hangs and not clitic_before:
            return subject
        start = max(after, start + 1) if hangs or subject else start + 1
    return None


def _is_whose(words: Sequence[Word], at: int, subject: Subject) -> bool:
    """Whether a full name stands behind what is theirs: "relève dans son commentaire Pierre Volet"."""
    owned = words[at].key in HIS and at + 1 < len(words) and not words[at + 1].bits & OFFICE
    return owned and subject.kind == "name" and " " in subject.name


def _past_aside(words: Sequence[Word], at: int) -> int:
    """Past what stands between commas behind a cue: "a commenté, beau joueur, X"."""
    if at >= len(words) or words[at].text != ",":
        return at
    commas = (place for place in range(at + 1, min(at + 7, len(words))) if words[place].text == ",")
    return next(commas, at)


def of_whom(words: Sequence[Word], at: int, known: Lexicon) -> Subject | None:
    """Those behind "à", "dans", "chez": "assure-t-on à la mairie"."""
    for start in range(at, min(at + _REACH, len(words) - 1)):
        if words[start].key in _OF_WHOM:
            return with_apposition(words, start + 1, len(words), known, any_noun=True)[0]
    return None
