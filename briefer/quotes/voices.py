"""Everybody who is named in a text, and whom a name, a pronoun or an office means."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from briefer.model import Person, Quote
from briefer.quotes.grammar import Grammar, Said, Subject, Word
from briefer.quotes.lexicon import BIT

_MEMORY = 60  # people looked back
_NEAR = 200  # characters by which a speaker is nearer than somebody only named
_OFFICES = BIT["names.titles"] | BIT["names.ranks"]


@dataclass(slots=True)
class Voice:
    """Somebody who speaks or is named."""

    name: str
    gender: str = ""
    plural: bool = False
    person: bool = True
    roles: set[str] = field(default_factory=set)
    aliases: tuple[str, ...] = ()
    last: int = -1  # where last named before the place that is being read
    human: bool = True  # also somebody without a name, but no body
    offices: set[str] = field(default_factory=set)  # a role with what it is of
    named_in: int = -99  # number of the sentence in which last named
    central_in: int = -99  # of the one that was last about them, or in which they last spoke
    times: int = 0  # how many sentences were


class Voices:
    """Everybody of one text."""

    because = "last one spoken of who agrees with it"  # why the one last meant is meant

    def __init__(self, grammar: Grammar, people: Sequence[Person]) -> None:
        self.grammar = grammar
        self._by_surname: dict[str, list[Voice]] = {}
        self._others: dict[str, Voice] = {}
        self._spoken_of: dict[str, Voice] = {}  # those named so far, the last one last
        self.together: list[Voice] = []  # the two last named together
        for person in people:
            voice = self._add(person.name, person.gender)
            voice.aliases = person.aliases
            for alias in person.aliases:
                self._by_surname.setdefault(self.grammar.surname(alias), []).append(voice)

    @property
    def persons(self) -> frozenset[str]:
        """The names of all who are persons."""
        return frozenset(voice.name for voices in self._by_surname.values() for voice in voices)

    def _add(self, name: str, gender: str) -> Voice:
        voice = Voice(name, gender or self.gender_of(name))
        self._by_surname.setdefault(self.grammar.surname(name), []).append(voice)
        return voice

    def gender_of(self, name: str) -> str:
        first = self.grammar.fold(name.split(maxsplit=1)[0]) if " " in name else ""
        gender = self.grammar.lexicon.genders.get(first, "")
        return gender if gender != "u" else ""

    def introduced(self, subject: Subject) -> Voice:
        """The person of a name: by the full name, by the surname, or a new one."""
        alike = self._by_surname.get(self.grammar.surname(subject.name), ())
        known = next((voice for voice in alike if _fits(voice, subject)), None)
        voice = known or self._add(subject.name, subject.gender)
        if len(subject.name.split()) > len(voice.name.split()) and " " not in voice.name:
            voice.name = subject.name
        voice.gender = voice.gender or subject.gender
        voice.roles |= subject.roles
        return voice

    def named(self, subject: Subject) -> Voice:
        """The same, here."""
        voice = self.introduced(subject)
        self.heard(voice, subject.span.start)
        return voice

    def is_new(self, subject: Subject) -> bool:  # noqa: ARG002  # for languages that need it
        """Whether the article has not named somebody yet, in languages whose pronouns may come before the name."""
        return False

    def read(self, words: Sequence[Word]) -> None:
        """A sentence was read; for languages whose pronouns and verbs mean whomever it was about."""

    def instead(self, subject: Subject, speaker: Voice | None) -> Voice | None:  # noqa: ARG002  # where verbs tell
        """Who speaks where a word that looked like a name is none, in languages whose verbs tell."""
        return None

    def theme(self) -> Voice | None:
        """Whom the sentence before was about, in languages that say."""
        return None

    def trusted(self, said: Said | None, speakers: Sequence[Voice]) -> float:
        """How sure the speakers are, by what tells of them."""
        return (said.sure if said else 0.6) if speakers else 0.3

    def settled(self, quote: Quote) -> Quote:
        """A quote once the whole text is read; for languages in which an office is told to be whose later on."""
        return quote

    def heard(self, voice: Voice, at: int) -> None:
        """Somebody is named or speaks at this place."""
        if voice.person:
            self._spoken_of.pop(voice.name, None)
            self._spoken_of[voice.name] = voice
        voice.last = max(voice.last, at)

    def _recent(self, subject: Subject) -> list[Voice]:
        """Those named lately who agree with a pronoun or description, the last one first."""
        lately = islice(reversed(self._spoken_of.values()), _MEMORY)
        return [voice for voice in lately if voice.last < subject.span.start and _agrees(voice, subject)]

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
        if speaker and speaker.person and _agrees(speaker, subject):
            later = [v for v in self._recent(subject) if v.last > speaker.last + _NEAR]
            return later[0] if later else speaker  # who speaks goes on speaking
        return next(iter(self._recent(subject)), None)

    def _described(self, subject: Subject, speaker: Voice | None) -> Voice:
        meant = self._of_office(subject, speaker) if subject.definite else None
        return meant or self._others.setdefault(
            subject.name.lower(), Voice(subject.name, subject.gender, person=False, last=subject.span.start)
        )

    def _of_office(self, subject: Subject, speaker: Voice | None) -> Voice | None:
        """Who holds an office; of "the technician", the one who speaks or was last spoken of."""
        recent = self._recent(subject)
        holder = next((voice for voice in recent if voice.roles & subject.roles), None)
        if holder or subject.kind != "role" or not subject.sure:
            return holder
        office = any(self.grammar.lexicon.bits.get(role, 0) & _OFFICES for role in subject.roles)
        if speaker and speaker.person and not (speaker.roles and office) and _agrees(speaker, subject):
            return speaker
        return next((v for v in recent if not v.roles and v.gender == subject.gender != ""), None)


def _fits(voice: Voice, subject: Subject) -> bool:
    if voice.gender and subject.gender and voice.gender != subject.gender:
        return False
    words = subject.name.split()
    return any(_same(form.split(), words) for form in (voice.name, *voice.aliases))


def _same(theirs: list[str], words: list[str]) -> bool:
    return len(words) == 1 or len(theirs) == 1 or theirs[0] == words[0] or theirs[-len(words) :] == words


def _agrees(voice: Voice, subject: Subject) -> bool:
    return not (voice.gender and subject.gender and voice.gender != subject.gender)
