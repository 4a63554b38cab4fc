"""Everybody who is named in a text, and whom a name, a pronoun or an office means."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from briefer.model import Person
from briefer.quotes.grammar import Grammar, Subject
from briefer.quotes.lexicon import BIT

_OFFICES = BIT["names.titles"] | BIT["names.ranks"]


@dataclass(slots=True)
class Voice:
    """Somebody who speaks or is named."""

    name: str
    gender: str = ""
    plural: bool = False
    person: bool = True
    roles: set[str] = field(default_factory=set)
    last: int = -1  # where last named before the place that is being read


class Voices:
    """Everybody of one text."""

    def __init__(self, grammar: Grammar, people: Sequence[Person]) -> None:
        self.grammar = grammar
        self._by_surname: dict[str, list[Voice]] = {}
        self._others: dict[str, Voice] = {}
        self.people: list[Voice] = []
        self.together: list[Voice] = []  # the two last named together
        for person in people:
            voice = self._add(person.name, person.gender)
            for alias in person.aliases:
                self._by_surname.setdefault(self.grammar.surname(alias), []).append(voice)

    def _add(self, name: str, gender: str) -> Voice:
        voice = Voice(name, gender or self.gender_of(name))
        self.people.append(voice)
        self._by_surname.setdefault(self.grammar.surname(name), []).append(voice)
        return voice

    def gender_of(self, name: str) -> str:
        first = self.grammar.fold(name.split(maxsplit=1)[0]) if " " in name else ""
        gender = self.grammar.lexicon.genders.get(first, "")
        return gender if gender != "u" else ""

    def named(self, subject: Subject) -> Voice:
        """The person of a name: by the full name, by the surname, or a new one."""
        known = [
            voice for voice in self._by_surname.get(self.grammar.surname(subject.name), ()) if _fits(voice, subject)
        ]
        voice = known[0] if known else self._add(subject.name, subject.gender)
        if len(subject.name.split()) > len(voice.name.split()) and " " not in voice.name:
            voice.name = subject.name
        voice.gender = voice.gender or subject.gender
        voice.roles |= subject.roles
        voice.last = max(voice.last, subject.span.start)
        return voice

    def knows(self, subject: Subject) -> bool:
        """Whether a name was ever named in full or with a title; others are no names."""
        if subject.kind != "name" or self.grammar.surname(subject.name) in self._by_surname:
            return True
        return subject.sure and (" " in subject.name or bool(subject.roles))

    def meant(self, subject: Subject, speaker: Voice | None) -> Voice | None:
        """Whom a pronoun or a description means: the last one named or heard that agrees with it."""
        if subject.kind in {"role", "organisation"}:
            return self._described(subject, speaker)
        if subject.plural:
            return None
        agreeing = [v for v in self.people if 0 <= v.last < subject.span.start and _agrees(v, subject)]
        if speaker and speaker.person and _agrees(speaker, subject):
            agreeing.append(replace(speaker, last=speaker.last + 200))  # who speaks goes on speaking
        return max(agreeing, key=lambda voice: voice.last, default=None)

    def _described(self, subject: Subject, speaker: Voice | None) -> Voice:
        holders = [v for v in self.people if v.roles & subject.roles and _agrees(v, subject) and v.last >= 0]
        if subject.definite and holders:
            return max(holders, key=lambda voice: voice.last)
        if subject.definite and subject.kind == "role":
            alike = [v for v in self.people if v.last >= 0 and not v.roles and v.gender == subject.gender != ""]
            office = any(self.grammar.lexicon.bits.get(role, 0) & _OFFICES for role in subject.roles)
            if speaker and speaker.person and not (speaker.roles and office) and _agrees(speaker, subject):
                return speaker
            if alike:
                return max(alike, key=lambda voice: voice.last)
        return self._others.setdefault(
            subject.name.lower(), Voice(subject.name, subject.gender, person=False, last=subject.span.start)
        )


def _fits(voice: Voice, subject: Subject) -> bool:
    if voice.gender and subject.gender and voice.gender != subject.gender:
        return False
    theirs, words = voice.name.split(), subject.name.split()
    return len(words) == 1 or len(theirs) == 1 or theirs[0] == words[0]


def _agrees(voice: Voice, subject: Subject) -> bool:
    return not (voice.gender and subject.gender and voice.gender != subject.gender)
