"""Behind French marks: "« … », a déclaré Mme X", "dit-elle", "« … », selon X", and the verb no list knows."""

from collections.abc import Sequence
from dataclasses import replace

from briefer.quotes.french.cues import ALONE, HAVE, cue_at, group_of, without_clitics
from briefer.quotes.french.subjects import clitic, first_subject, nearest_subject, of_whom, right_subject
from briefer.quotes.french.words import OFFICE, THAT, is_name, span
from briefer.quotes.grammar import Said, Subject, Word
from briefer.quotes.lexicon import BIT, Lexicon
from briefer.quotes.word_sets import word_set

_DOCUMENT = BIT["cue_words.nouns"]
_DETERMINER = BIT["words.determiners"]
_CONJUNCTION = BIT["words.conjunctions"]
_AUXILIARY = HAVE | {"s'est", "s'était", "se"}
_PRESENT = ("e", "t", "d", "ent", "a")
_IMPERFECT = ("ait", "aient")
_PARTICIPLE = ("é", "ée", "és", "ées", "i", "ie", "it", "u", "us", "ue", "is")
_REPLYING = tuple(word_set("fr", "verbs.replying"))
_JOINING = tuple(word_set("fr", "verbs.joining"))
_SPEECH = word_set("fr", "nouns.of_speech")
_WORDS_FOR = word_set("fr", "nouns.for_words")
_SHORT = 8  # words of one
_NEAR = 5  # words between a participle and the marks
_REACH = 8  # words between the marks and a cue behind them
_TAIL = 40  # words to the end of a sentence that are looked through for "…, a précisé X"
_BEFORE_VERB = frozenset({"n'", "ne", "lui", "leur", "nous", "me", "m'", "y", "en"})
_SAYING = frozenset({"say", "think", "ask", "tell"})
_TO = frozenset({"à", "de", "d'", "par"})
_READING = word_set("fr", "verbs.reading")
_MUST = frozenset({"faut", "fallait", "faudra", "faudrait", "est", "était", "sera"})
_ON = ("-on", "-t-on")


def behind(words: Sequence[Word], at: int, known: Lexicon, *, adjacent: bool = False) -> Said | None:
    """Who is named behind the marks at this place."""
    place = _past_commas(words, at)
    if place >= len(words) or (not adjacent and _is_of_relative(words, at, known)):
        return None
    if not adjacent and (words[place].text == ":" or _says_how(words, place)):
        return _in_these_words(words, place, known)
    if words[place].text in ".;:":
        return None
    while words[place].key in _BEFORE_VERB and place + 1 < len(words):  # "lui rétorque X", "n’a cessé de dire X"
        place += 1
    judged = _judged(words, at) if words[place].key == "par" else at
    if judged < at:
        return _by_whom(words, judged, place + 1, known)
    found = _verb_behind(words, at, place, known)
    told = _read_in(words, place, known) or (_told(words, at, place, found, known) if found else None)
    if told or adjacent:
        return told
    return _clause_behind(words, at, place, known) or _tail(words, at, place, known)


def _read_in(words: Sequence[Word], place: int, known: Lexicon) -> Said | None:
    """« … », peut-on lire dans le communiqué."""
    on = place + 2 < len(words) and words[place].key in _READING and words[place + 1].text.lower() in _ON
    subject = of_whom(words, place + 2, known) if on else None
    return Said(subject, span(words, place, place + 2), 0.8) if subject else None


def _is_of_relative(words: Sequence[Word], at: int, known: Lexicon) -> bool:
    """Whether a verb whose subject is "qui" stands right before the marks: "Contrairement à X, qui dit « … », Y assure"."""
    who = next((place for place in range(at - 1, max(0, at - _NEAR), -1) if words[place].key == "qui"), 0)
    if not who or who + 1 >= at or words[who - 1].text != ",":
        return False
    found = cue_at(words, who + 1, known)
    return found is not None and found[0] >= at - 1 and group_of(words, who + 1, found[0], known) in _SAYING


def _verb_behind(words: Sequence[Word], at: int, place: int, known: Lexicon) -> tuple[int, str] | None:
    """The cue or any verb behind the marks, not that of "celle dont « … » a triomphé"."""
    found = cue_at(words, place, known) or _with_infinitive(words, place, known) or _any_verb(words, at, place)
    own = found and place == at + 1 and not _opens_sentence(words, at) and not clitic(words[place : found[0] + 1])
    according = (
        found is not None and found[1] == "preposition" and words[place].key != "pour"
    )  # "« dangereux » selon X"
    return None if own and found and not (according or _tells_beside(words, at, found, known)) else found


def _tells_beside(words: Sequence[Word], at: int, found: tuple[int, str], known: Lexicon) -> bool:
    """Whether a name stands right behind a cue though no comma parts it from the marks: "ce n’est rien" prévient Léa."""
    end, form = found
    if form != "finite" or end >= len(words):
        return False
    if not (words[at - 1].text == "," or words[at - 1].key in THAT):
        return words[at - 1].key in _MUST and words[end].key in known.genders  # "il ne faut « … » prévient Léa"
    if words[end].bits & _DETERMINER and end + 1 < len(words):
        return bool(words[end + 1].bits & OFFICE)
    return words[end].key in known.genders or bool(words[end].bits & OFFICE) or is_name(words, end)


def _with_infinitive(words: Sequence[Word], place: int, known: Lexicon) -> tuple[int, str] | None:
    """« … », se contente de répondre X; « … », tient à rappeler X."""
    for cue in range(place + 1, min(place + _NEAR, len(words))):
        word, before = words[cue], words[cue - 1]
        if before.stretch >= 0 or not before.text[0].isalpha() or before.text[0].isupper() or before.bits & _DETERMINER:
            return None
        found = cue_at(words, cue, known) if before.key in _TO and word.key in known.starters else None
        if found and found[1] == "base":
            return found[0], "finite"
    return None


def _says_how(words: Sequence[Word], place: int) -> bool:
    """« … », c'est par ces mots que X a conclu."""
    return words[place].key == "c'" and any(word.key in _WORDS_FOR for word in words[place : place + _SHORT])


def _judged(words: Sequence[Word], at: int) -> int:
    """Where a participle stands before marks, right before or as in "décrit comme en « … »"; the marks if none does."""
    if at and words[at - 1].key.endswith(_PARTICIPLE):
        own = at > 1 and words[at - 2].key in _AUXILIARY  # "s’est dit « choqué » par l’attaque"
        return at if own else at - 1
    for place in range(at - 2, max(0, at - _NEAR), -1):
        if words[place].key.endswith(_PARTICIPLE) and words[place].stretch < 0 and not words[place].bits:
            return place if words[place - 1].key not in _AUXILIARY else at
    return at


def _by_whom(words: Sequence[Word], judged: int, agent: int, known: Lexicon) -> Said | None:
    """Who stands behind "par" in "jugée « … » par X"."""
    subject = right_subject(words, agent, known, governed=True)
    return Said(subject, span(words, judged, judged + 1), 0.85) if subject else None


def _in_these_words(words: Sequence[Word], at: int, known: Lexicon) -> Said | None:
    """« … » : c'est par ces mots que X a conclu."""
    at += words[at].text == ":"
    for cue in range(at, len(words)):
        found = cue_at(words, cue, known)
        if found and found[1] == "finite":
            subject = nearest_subject(words, at, cue, known)
            return Said(subject, span(words, cue, found[0]), 0.75) if subject else None
    presented = at + 1 < len(words) and (words[at].key == "c'" or words[at + 1].key in _SPEECH)
    subject = first_subject(words, at, len(words), known) if presented else None
    return Said(subject, None, 0.6) if subject else None


def _past_commas(words: Sequence[Word], at: int) -> int:
    """Behind the comma, and behind further marks in a row: « a », « b » et « c », dit X."""
    place = at + 1
    while place < len(words) and (
        words[place].text == "," or (words[place - 1].text in {",", "et"} and words[place].stretch >= 0)
    ):
        place += 1
    return place


def _told(words: Sequence[Word], at: int, place: int, found: tuple[int, str], known: Lexicon) -> Said | None:
    """A cue right behind the marks, and its subject."""
    end, form = found
    if form == "preposition":
        subject = right_subject(words, end, known, governed=True)
        worded = end - place > 1  # "selon la formule de X"
        own = _own_subject(words, at, known, document=_is_document(words, end)) if subject and not worded else None
        return own or (Said(subject, span(words, place, end), 0.85) if subject else None)
    if form != "finite":
        return None
    if _same_source(words, place, end):
        return Said(None, span(words, place, end), 0.8)
    subject = clitic(words[place : end + 1]) or _on(words, place, end, known) or right_subject(words, end, known)
    if subject and words[end - 1].key.startswith(_REPLYING if subject.kind == "pronoun" else (*_REPLYING, *_JOINING)):
        subject = replace(subject, replies=True)
    return Said(subject, span(words, place, end), 0.9) if subject else None


def _is_document(words: Sequence[Word], at: int) -> bool:
    return any(word.bits & _DOCUMENT for word in words[at : at + 2])


def _own_subject(words: Sequence[Word], at: int, known: Lexicon, *, document: bool) -> Said | None:
    """In "X a condamné « … », selon son cabinet" the words are X's."""
    for place in range(at - 1, -1, -1):
        found = cue_at(words, place, known)
        if found and found[1] == "finite" and group_of(words, place, found[0], known) in {"say", "call", "ask", "tell"}:
            subject = nearest_subject(words, 0, place, known)
            subject = (
                subject if subject and may_speak(subject, known) else None
            )  # not "Le contrat prévoit « … », selon X"
            single = subject and (document or not (subject.plural or subject.joined))
            return Said(subject, span(words, place, found[0]), 0.75) if single else None
    return None


def _on(words: Sequence[Word], place: int, end: int, known: Lexicon) -> Subject | None:
    """Those of the town hall, in "assure-t-on à la mairie"."""
    told = any(word.text.lower() in _ON for word in words[place : end + 1])
    return of_whom(words, end, known) if told else None


def _same_source(words: Sequence[Word], place: int, end: int) -> bool:
    """Whether it is "a-t-on ajouté de même source": whoever spoke before."""
    told = any(word.text.lower() in _ON for word in words[place : end + 1])
    return told and any(word.key == "même" for word in words[end + 1 : end + 4])


def _any_verb(words: Sequence[Word], at: int, place: int) -> tuple[int, str] | None:
    """A verb no list knows, right behind marks that open a sentence: "s’est amusé son entraîneur", "tonne-t-il"."""
    if place >= len(words) or words[place].stretch >= 0:
        return None
    keys, places = without_clitics(words, place)
    told = clitic(words[place + 1 : place + 2])
    if told and words[place].key not in _AUXILIARY:
        return place + 1, "finite"
    if not _opens_sentence(words, at):
        return None
    if keys[0] in _AUXILIARY and len(keys) > 1 and keys[1].endswith(_PARTICIPLE):
        return places[1] + 1, "finite"
    if words[place].key == "se" and place + 1 < len(words) and _stands_before_subject(words, place + 1):
        return place + 2, "finite"  # "se marre X"
    return (place + 1, "finite") if _stands_before_subject(words, place) else None


def _opens_sentence(words: Sequence[Word], at: int) -> bool:
    """Whether the marks are the sentence so far, or stand behind a colon."""
    return words[at - 1].text in ":?!" or all(word.stretch >= 0 or not word.text[0].isalnum() for word in words[:at])


def _stands_before_subject(words: Sequence[Word], place: int) -> bool:
    """Before "Mme X", in "raille Mme X", a word that may be a verb in the present, and somebody behind it."""
    verb = words[place]
    if verb.bits or not verb.text.islower() or not verb.key.endswith(_PRESENT) or place + 1 >= len(words):
        return False
    following = words[place + 1]
    return verb.key.endswith(_IMPERFECT) or following.text[0].isupper() or bool(following.bits & _DETERMINER)


def _clause_behind(words: Sequence[Word], at: int, place: int, known: Lexicon) -> Said | None:
    """« … », X a dit."""
    if words[at + 1].text != "," or words[place].bits & _CONJUNCTION:
        return None  # not that of "« … », tandis que X évoque"
    for cue in range(place + 1, min(at + 1 + _REACH, len(words))):
        if words[cue].stretch >= 0 or words[cue].text in ".;:,":
            return None
        found = cue_at(words, cue, known)
        if found and found[1] == "finite":
            subject = nearest_subject(words, place, cue, known)
            return Said(subject, span(words, cue, found[0]), 0.75) if subject else None
    return None


def _tail(words: Sequence[Word], at: int, place: int, known: Lexicon) -> Said | None:
    """At the end of the sentence, whose all of it is: "Les « … » ont été vus, a précisé X"."""
    for cue in range(place + 1, min(place + _TAIL, len(words) - 1)):
        if words[cue].stretch >= 0 or words[cue - 1].text != ",":
            continue
        found = cue_at(words, cue, known)
        told = found and _told(words, at, cue, found, known)
        if told and told.subject and _inverted(told.subject, words, cue):
            return replace(told, sure=min(told.sure, 0.8))
    return None


def told_at_end(words: Sequence[Word], known: Lexicon) -> tuple[Said, int] | None:
    """What ends a sentence without marks, and where it begins: "…, a indiqué Mme X", "…, selon Mme X"."""
    for cue in range(len(words) - 2, max(2, len(words) - _TAIL), -1):
        found = cue_at(words, cue, known) if words[cue - 1].text == "," else None
        if (
            found
            and _ends(words, found[0])
            and (
                found[1] == "preposition" or group_of(words, cue, found[0], known) in {"say", "write", "think", "tell"}
            )
        ):
            end, governed = found[0], found[1] == "preposition"
            subject = clitic(words[cue : end + 1]) or right_subject(words, end, known, governed=governed)
            if subject and _inverted(subject, words, cue) and words[cue].key != "pour" and may_speak(subject, known):
                return Said(subject, span(words, cue, end), 0.6), cue
    return None


def _ends(words: Sequence[Word], end: int) -> bool:
    """Whether nothing more is said behind a cue: not "X, une élue, espère que …", not "la cause, selon lui, serait …"."""
    if end < len(words) and words[end].key in THAT:
        return False
    alone = end + 1 < len(words) and words[end].key in ALONE
    return not alone or words[end + 1].text in {".", "!", "?"}


def may_speak(subject: Subject, known: Lexicon) -> bool:
    """Whether it is a name, a body or an office, and not just any noun: "a annoncé la réquisition"."""
    return subject.kind != "role" or any(known.bits.get(role.partition(" ")[0], 0) & OFFICE for role in subject.roles)


def _inverted(subject: Subject, words: Sequence[Word], cue: int) -> bool:
    """Whether the subject stands behind its verb or preposition."""
    return subject.span.start > words[cue].start
