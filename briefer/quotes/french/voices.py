"""Whom a French pronoun or description means: by gender, by office, and by whom the sentences before were about."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from briefer.model import Person, Quote
from briefer.quotes.french.bodies import Bodies
from briefer.quotes.french.cues import given_gender
from briefer.quotes.french.headlines import Headline
from briefer.quotes.french.names import may_be_no_person
from briefer.quotes.french.offices import body_meant, differ, is_counterpart, offices_of, suits
from briefer.quotes.french.salience import salience
from briefer.quotes.grammar import Grammar, Said, Subject, Word
from briefer.quotes.voices import Voice, Voices
from briefer.quotes.word_sets import word_set

_MEMORY = 24  # people looked back
_ENOUGH = 0.5  # for a description to mean somebody named
_FEW = 20  # holders of one office that are looked at
_HEADLINE = 2  # sentences
# How sure it is who is meant.
_PRONOUN = 0.92
_DESCRIBED = 0.7  # by whom the text is about
_OFFICE_TOLD = 0.15  # more, if the office is theirs
_AS_PRINTED = 0.8  # nobody named: the words themselves are printed
_ONE_NAME = 0.8  # of which nobody is known in full
_CLOSE = 0.6  # between the two likeliest
_IN_DOUBT = 0.15
_ANSWERED = 1.5
_UNKNOWN = ("un ", "une ")
_OF_TWO = {"le premier": 0, "la première": 0, "le second": 1, "la seconde": 1}
_LAST = frozenset({"ce dernier", "cette dernière", "celui-ci", "celle-ci"})
_CONCERNED = word_set("fr", "adjectives.concerned")


class FrenchVoices(Voices):
    """Everybody of one text in French."""

    def __init__(self, grammar: Grammar, people: Sequence[Person]) -> None:
        self.certain = 1.0  # how sure it is that the one last meant is meant
        self.sentence = 0  # number of the one that is being read
        self._by_given: dict[str, list[Voice]] = {}
        self._by_role: dict[str, dict[int, Voice]] = {}
        self._unnamed_by_role: dict[str, list[Voice]] = {}
        self._spoke: tuple[Voice | None, int] = (None, -9)  # who spoke last, and in which sentence
        self._spoke_before: tuple[Voice | None, int] = (None, -9)
        self._titles: dict[str, str] = {}
        self._bodies = Bodies(grammar.lexicon)
        self._told: dict[str, Voice] = {}  # printed description -> who it was found to mean
        self._headline = Headline(grammar.lexicon)
        super().__init__(grammar, people)
        followed = [voice for voices in self._by_surname.values() for voice in voices]
        self._by_alias = {grammar.fold(alias): voice for voice in followed for alias in voice.aliases}

    def _add(self, name: str, gender: str) -> Voice:
        voice = super()._add(name, gender)
        if " " in name:
            self._by_given.setdefault(self.grammar.fold(name.split(maxsplit=1)[0]), []).append(voice)
        return voice

    def gender_of(self, name: str) -> str:
        first = self.grammar.fold(name.split(maxsplit=1)[0]) if " " in name else ""
        return given_gender(first, self.grammar.lexicon)

    def introduced(self, subject: Subject) -> Voice:
        """The person of a name: by the full name, the surname, the given name that only one has, or a new one."""
        if subject.kind != "name":
            return self._unnamed(subject)
        if " " not in subject.name and not subject.roles and self.grammar.surname(subject.name) in self._by_surname:
            subject = (
                replace(subject, gender="") if not subject.titled else subject
            )  # a surname that is a given name too
        known = self._by_alias.get(self.grammar.fold(subject.name)) or self._by_first_name(subject)
        voice = known or super().introduced(subject)
        roles = offices_of(subject)
        for role in roles:
            self._by_role.setdefault(role, {})[id(voice)] = voice
        if subject.title:
            self._titles.setdefault(voice.name, subject.title)
        voice.roles |= roles
        voice.offices |= {subject.office, *subject.further} - {""}
        return voice

    def _by_first_name(self, subject: Subject) -> Voice | None:
        """Whom "Michel" means, where no surname is like it."""
        first = self.grammar.fold(subject.name)
        given = subject.titled and first in self.grammar.lexicon.genders  # but "M. Park" may be Park Min-jun
        if " " in subject.name or given or self.grammar.surname(subject.name) in self._by_surname:
            return None
        bearers = self._by_given.get(first, [])
        return bearers[0] if len(bearers) == 1 else None

    def named(self, subject: Subject) -> Voice:
        voice = self.introduced(subject)
        self._mentioned(voice, subject.span.start)
        return voice

    def knows(self, subject: Subject) -> bool:
        if subject.kind != "name":
            return True
        bearer = self.grammar.surname(subject.name) in self._by_surname
        if may_be_no_person(subject, self.grammar.lexicon, bearer=bearer):
            return False
        return self._by_first_name(subject) is not None or super().knows(subject)

    def is_new(self, subject: Subject) -> bool:
        """Whether a full name was not read before: "a-t-il lâché. Franck Delahaye, …"."""
        return " " in subject.name and self.introduced(subject).last < 0

    def heard(self, voice: Voice, at: int) -> None:
        """Somebody speaks."""
        self._spoke_before = self._spoke if self._spoke[1] != self.sentence else self._spoke_before
        self._spoke = (voice, self.sentence)
        self._central(voice, at)

    def _central(self, voice: Voice, at: int) -> None:
        """A sentence is about somebody, or theirs."""
        self._mentioned(voice, at)
        voice.times += voice.central_in != self.sentence
        voice.central_in = self.sentence
        self._is_of_headline(voice)

    def _mentioned(self, voice: Voice, at: int) -> None:
        if voice.human:
            self._spoken_of.pop(voice.name, None)
            self._spoken_of[voice.name] = voice
        if not (voice.human and (voice.gender or voice.roles or " " in voice.name)):
            self._bodies.name(voice)
        voice.last = max(voice.last, at)
        voice.named_in = self.sentence

    def _is_of_headline(self, voice: Voice) -> None:
        """The first one a text is about is whom its headline describes."""
        unknown = self._spoke[0] is voice and voice.name.lower().startswith(_UNKNOWN)
        described = self._headline.named(voice, self.sentence, unknown=unknown)
        if described:
            self._told.setdefault(described.name, voice)

    def read(self, words: Sequence[Word]) -> None:
        """A sentence without marks makes whom it is about the one spoken of."""
        spoken = self._spoke[1] == self.sentence
        subject = None if spoken else self.grammar.actor(words, self.grammar.lexicon)
        if subject and self.knows(subject):
            if subject.joined:
                self.together = [self.introduced(subject), self.introduced(subject.joined)]
            meant = self.named(subject) if subject.kind == "name" else self.meant(subject, None)
            if meant:
                self._central(meant, subject.span.start)
        self.sentence += 1

    def theme(self) -> Voice | None:
        """Whom the sentence before was about."""
        last = next((v for v in reversed(self._spoken_of.values()) if v.central_in >= self.sentence - 2), None)
        return last if last and last.person else None

    def trusted(self, said: Said | None, speakers: Sequence[Voice]) -> float:
        """How sure the speakers are: less where a pronoun or a description had to be resolved."""
        sure = super().trusted(said, speakers)
        subject = said.subject if said else None
        if not speakers or subject is None:
            return sure
        if subject.kind == "name":
            return min(sure, _ONE_NAME) if " " not in speakers[0].name and not subject.titled else sure
        return min(sure, self.certain)

    @property
    def persons(self) -> frozenset[str]:
        return frozenset(map(self._with_title, super().persons))

    def _with_title(self, name: str) -> str:
        """Somebody of whom only the surname is told, as the article calls them: "Mme Lopez"."""
        title = "" if " " in name else self._titles.get(name, "")
        return f"{title} {name}" if title else name

    def settled(self, quote: Quote) -> Quote:
        names = tuple(self._told[name].name if name in self._told else name for name in quote.speakers)
        told = names != quote.speakers
        names = tuple(map(self._with_title, names))
        if not told:
            return replace(quote, speakers=names) if names != quote.speakers else quote
        reason = f"“{' and '.join(quote.speakers)}” is {' and '.join(names)}, as told elsewhere in the article"
        return replace(quote, speakers=names, confidence=min(quote.confidence, 0.7), reasons=(reason, *quote.reasons))

    def meant(self, subject: Subject, speaker: Voice | None) -> Voice | None:  # noqa: ARG002  # who spoke is central too
        """Whom a pronoun or a description means: the likeliest of those spoken of who agree with it."""
        self.because = "last one spoken of who agrees with it"
        if len(self.together) > 1 and self.grammar.fold(subject.name) in _OF_TWO:
            return self.together[_OF_TWO[self.grammar.fold(subject.name)]]
        if subject.kind in {"role", "organisation"}:
            return self._described(subject, None)
        lately = [] if subject.plural else self._lately(subject)
        if subject.name.lower() in _LAST:
            self.certain = _PRONOUN
            return next(self._lately(subject), None)
        found = [(self._salience(voice) - self._replied_to(voice, subject), voice) for voice in lately]
        self.certain = _DESCRIBED
        if subject.roles and not found:
            return self._unnamed(subject)  # "cette habitante"
        return self._best(found, _PRONOUN) if found else body_meant(self._others.values(), subject, self.sentence)

    def _best(self, found: Sequence[tuple[float, Voice]], sure: float) -> Voice:
        """The likeliest; less sure where somebody else is nearly as likely."""
        first, *others = sorted(found, key=lambda each: -each[0])
        close = bool(others) and first[0] - others[0][0] < _CLOSE
        self.certain = sure - (_IN_DOUBT if close else 0.0)
        return first[1]

    def _lately(self, subject: Subject) -> Iterator[Voice]:
        """Those named lately who agree with a pronoun or description, the last one first."""
        start, other = subject.span.start, {"f": "m", "m": "f"}.get(subject.gender)
        lately = islice(reversed(self._spoken_of.values()), _MEMORY)
        return (voice for voice in lately if voice.gender != other and voice.last <= start)

    def _salience(self, voice: Voice) -> float:
        return salience(voice, self.sentence, self.grammar.lexicon)

    def _described(self, subject: Subject, speaker: Voice | None) -> Voice:
        self.certain, self.because = _AS_PRINTED, "nobody is named who is so called"
        meant = self._of_office(subject, speaker) if subject.definite else None
        if meant is None:
            return self._bodies.meant(subject, self.sentence) or self._unnamed(subject)
        if meant.person:
            self._tell(subject, meant)
        return meant

    def _tell(self, subject: Subject, meant: Voice) -> None:
        """Whoever was described in the same words before is the same."""
        for voice in [other for role in subject.roles for other in self._unnamed_by_role.get(role, ())[-_FEW:]]:
            same = voice.roles & subject.roles and self._suits(voice, subject) > 0
            if voice.human and same and voice.name[:1].lower() == "l" and not differ(voice.gender, meant.gender):
                self._told.setdefault(voice.name, meant)
        if not meant.roles or (subject.office and self.certain >= _DESCRIBED):
            meant.roles |= subject.roles

    def _unnamed(self, subject: Subject) -> Voice:
        """Somebody or a body without a name: as the fullest words for it call them."""
        key = self.grammar.fold(subject.name)
        alike = [other for role in subject.roles for other in self._unnamed_by_role.get(role, ())[-_FEW:]]
        fuller = subject.definite and next((v for v in alike if self.grammar.fold(v.name).startswith(f"{key} ")), None)
        voice = fuller or self._others.get(key)
        if voice is None:
            voice = Voice(subject.name, subject.gender, subject.plural, person=False)
            voice.human = subject.kind == "role" and not subject.plural
            voice.roles |= subject.roles
            voice.offices |= {subject.office} - {""}
            self._others[key] = voice
            for role in subject.roles:
                self._unnamed_by_role.setdefault(role, []).append(voice)
        return voice

    def _of_office(self, subject: Subject, speaker: Voice | None) -> Voice | None:  # noqa: ARG002
        """Who holds an office; of "the technician", whoever is most spoken of and nothing else."""
        if subject.kind != "role" or subject.plural:
            return None
        if subject.roles & _CONCERNED:
            return self._concerned(subject)
        lately = [voice for voice in self._lately(subject) if not self._is_other(voice, subject)]
        everybody = [(self._salience(v) + self._suits(v, subject) - self._replied_to(v, subject), v) for v in lately]
        for named in (True, False):
            likely = [each for each in everybody if each[1].person is named and each[0] >= _ENOUGH]
            if likely:
                best = self._best(likely, _DESCRIBED)
                held = bool(best.roles & subject.roles)
                self.certain += _OFFICE_TOLD if held else 0.0
                self.because = "called so in the article" if held else "whom the article is about here"
                return best
            holder = self._only_holder(subject) if named and subject.sure else None
            if holder:
                return holder
        return None

    def _replied_to(self, voice: Voice, subject: Subject) -> float:
        """What speaks against whoever said the words before, if somebody answers."""
        spoke = self._spoke if self._spoke[1] < self.sentence else self._spoke_before
        return _ANSWERED if subject.replies and voice is spoke[0] and spoke[1] == self.sentence - 1 else 0.0

    def _is_other(self, voice: Voice, subject: Subject) -> bool:
        """Whether somebody spoke last, of whom "his counterpart" is the other."""
        return is_counterpart(subject, self.grammar.lexicon) and voice.central_in >= max(
            v.central_in for v in self._lately(subject)
        )

    def _concerned(self, subject: Subject) -> Voice | None:
        """By "l’intéressée" is meant whoever was named last, or else whom the text is mostly about."""
        lately = [voice for voice in self._lately(subject) if voice.person]
        if lately and lately[0].named_in >= self.sentence - 1 and self._spoke[0] is not lately[0]:
            return lately[0]
        return max(lately, key=lambda voice: (voice.times, self._salience(voice)), default=None)

    def _suits(self, voice: Voice, subject: Subject) -> float:
        return suits(voice, subject, self.grammar.lexicon, lead=self.sentence <= _HEADLINE)

    def _only_holder(self, subject: Subject) -> Voice | None:
        """The one who has this office anywhere in the text, for headlines and leads."""
        holders = {id(v): v for role in subject.roles for v in islice(self._by_role.get(role, {}).values(), _FEW)}
        fitting = [v for v in holders.values() if not differ(v.gender, subject.gender) and self._suits(v, subject) > 0]
        return fitting[0] if len(fitting) == 1 else None
