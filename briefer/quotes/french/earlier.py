"""Who speaks in French by the cues before some words: "X a déclaré : « … »", "Selon X, « … »"."""

from collections.abc import Sequence

from briefer.quotes.french.cues import cue_at
from briefer.quotes.french.incises import may_speak
from briefer.quotes.french.subjects import (
    clitic,
    first_subject,
    nearest_subject,
    only_name,
    right_subject,
    several_before,
)
from briefer.quotes.french.words import THAT, span
from briefer.quotes.grammar import Said, Subject, Word
from briefer.quotes.lexicon import Lexicon

_BACK = 60  # words looked back for a cue
_DONE = ("é", "ée", "és", "ées", "ie", "ue")
_INFINITIVE = ("er", "ir", "re", "oir")
_OPENING = 2  # words before a participle that opens the sentence: "tout en saluant"
_REACH = 8  # words between a cue and the marks


def said_before(words: Sequence[Word], at: int, known: Lexicon) -> Said | None:
    """X a déclaré : « … ».  Selon X, « … ».  X, qui parle de « … »."""
    floor = max(0, at - _BACK)
    start = max([floor, *(i + 1 for i in range(floor, at) if words[i].text == ";")])
    cues = [(place, found) for place in range(start, at) if (found := cue_at(words, place, known))]
    cues = [each for each in cues if each[1][1] != "preposition" or _opens_clause(words, start, *each, known)]
    if cues and cues[0][1][1] == "preposition" and (cues[0][0] <= start + 1 or words[cues[0][0]].key == "par"):
        cues = cues[:1]
    told: list[Said] = []
    for place, (end, form) in reversed(cues):
        subject = _in_full(words, start, subject_of(words, start, place, end, form, known), known)
        if subject:
            told.append(Said(subject, span(words, place, end), 0.85 if at - end <= _REACH else 0.7))
        if subject and may_speak(subject, known) and not _is_reported(words, subject):
            return told[-1]  # not the country of "X a dit que son pays voulait « … »"
    if told:
        return next((one for one in told[1:] if _is_the_same(one.subject, told[0].subject)), told[0])
    if cues and cues[-1][1][1] != "finite":
        place, (end, _) = cues[-1]
        return Said(None, span(words, place, end), 0.7)  # "Et d'ajouter : « … »"
    if at and words[at - 1].text in {":", "—", "–"}:
        subject = _agent(words, start, at - 1, known) or first_subject(words, start, at - 1, known)
        subject = subject or only_name(words, start, at - 1, known)  # "Même constat pour X : « … »"
        return Said(subject, None, 0.7) if subject else None
    return None


def _is_reported(words: Sequence[Word], subject: Subject) -> bool:
    """Whether it is the pronoun of what somebody says: "X a déclaré qu'il avait répondu"."""
    if subject.kind != "pronoun":
        return False
    at = next((at for at, word in enumerate(words) if word.end >= subject.span.end), 0)
    return at > 0 and words[at - 1].key in THAT and words[at].key in {"il", "elle"}


def _is_the_same(teller: Subject | None, pronoun: Subject | None) -> bool:
    """Whether a pronoun may mean whoever says that."""
    if teller is None or pronoun is None or pronoun.kind != "pronoun" or teller.plural:
        return False
    return teller.kind != "organisation" and (not teller.gender or teller.gender == pronoun.gender)


def _agent(words: Sequence[Word], start: int, end: int, known: Lexicon) -> Subject | None:
    """By whom: "Une position partagée par X : « … »"."""
    by = next((at for at in range(start + 1, end) if words[at].key == "par" and words[at - 1].key.endswith(_DONE)), 0)
    subject = right_subject(words[:end], by + 1, known, governed=True) if by else None
    return subject if subject and may_speak(subject, known) else None


def _in_full(words: Sequence[Word], start: int, subject: Subject | None, known: Lexicon) -> Subject | None:
    """A plural pronoun as those of the same sentence it means, if it names some."""
    several = subject is not None and subject.kind == "pronoun" and subject.plural
    return (several_before(words, start, subject, known) if several and subject else None) or subject


def _opens_clause(words: Sequence[Word], start: int, place: int, found: tuple[int, str], known: Lexicon) -> bool:
    """Whether "selon", "pour" stand where a clause begins: "Pour X, …"; and who is whose voice has a name."""
    if words[place].key == "par":
        voice = right_subject(words, found[0], known, governed=True)
        return voice is not None and voice.kind == "name"
    after = words[found[0]] if words[place].key == "pour" and found[0] < len(words) else None
    if after is not None and not after.bits and after.text.islower() and after.key.endswith(_INFINITIVE):
        return False  # "Pour justifier sa décision"
    return place <= start + 1 or words[place - 1].text == "," or words[place].key != "pour"


def _of_main_clause(words: Sequence[Word], at: int, known: Lexicon) -> Subject | None:
    """Behind the comma that ends a participle's clause: "Dénonçant « une honte », X a quitté la salle"."""
    for comma in range(at, len(words) - 1):
        if words[comma].text == "," and words[comma + 1].stretch < 0:
            subject = first_subject(words, comma + 1, len(words), known)
            if subject and subject.span.start <= words[comma + 1].end:
                return subject
    return None


def subject_of(
    words: Sequence[Word], start: int, place: int, end: int, form: str, known: Lexicon
) -> Subject | None:  # a cue and what surrounds it
    told = clitic(words[place : end + 1])
    if told:
        return told
    if form == "preposition":
        his = any(word.key in {"l'", "les"} for word in words[place:end])  # "à l’en croire": who spoke before
        return None if his and words[place].key == "à" else right_subject(words, end, known, governed=True)
    if form == "participle":
        opens = place <= start + _OPENING
        return first_subject(words, start, place, known) or (_of_main_clause(words, end, known) if opens else None)
    left = nearest_subject(words, start, place, known)
    return left or (right_subject(words, end, known) if form == "finite" else None)
