"""Whom an Arabic name, office or verb means: family names with or without ال, given names, who acted last."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from briefer.model import Person
from briefer.quotes.arabic.bits import (
    ACCORDING,
    BODY,
    DEFINITE,
    FINITE,
    HONORIFIC,
    MODIFIER,
    OFFICE,
    OWNED,
    PAPER,
    RANK,
    ROLE,
)
from briefer.quotes.arabic.forms import stem
from briefer.quotes.arabic.likeness import likeness, sound_alike, words_of
from briefer.quotes.arabic.meant import (
    agree,
    compatible,
    has_words,
    is_anybody,
    is_epithet,
    is_maker,
    is_somebody,
    office_of,
    short,
    with_us,
)
from briefer.quotes.arabic.spelling import fold
from briefer.quotes.arabic.subjects import named_by
from briefer.quotes.grammar import Grammar, Said, Subject, Word
from briefer.quotes.voices import Voice, Voices
from briefer.quotes.word_sets import word_set

_REMEMBERED = 60  # holders of an office, and bodies of a kind, looked at
_NAMESAKES = 8
_GOES_ON = word_set("ar", "verbs.going_on")
_OPPOSITE = word_set("ar", "nouns.opponents")
_SOURCES = word_set("ar", "nouns.sources")
_KIN = word_set("ar", "nouns.kin")


class ArabicVoices(Voices):
    """Everybody of one Arabic text."""

    def __init__(self, grammar: Grammar, people: Sequence[Person]) -> None:
        self._by_word: dict[str, list[Voice]] = {}
        self._forms: dict[int, list[tuple[str, ...]]] = {}
        self._unnamed: dict[str, list[Voice]] = {}  # bodies and sources, by the word they begin with
        self._held: dict[str, dict[str, Voice]] = {}  # who holds an office, whoever was spoken of last last
        self._sources: set[str] = set()  # those without a name who spoke
        self._actor: Voice | None = None
        self._speaks = False  # whether the sentence about them began with a verb of speech
        super().__init__(grammar, people)
        self._followed = [voice for voices in self._by_surname.values() for voice in voices if voice.aliases]
        for voice in self._followed:
            for alias in voice.aliases:
                self._index(voice, alias)

    def _add(self, name: str, gender: str) -> Voice:
        voice = super()._add(name, gender)
        self._index(voice, name)
        return voice

    def _index(self, voice: Voice, form: str) -> None:
        forms = self._forms.setdefault(id(voice), [])
        if words_of(form) in forms:
            return
        forms.append(words_of(form))
        for word in words_of(form):
            self._by_word.setdefault(word, []).append(voice)

    def introduced(self, subject: Subject) -> Voice:
        """The person of a name: by the full name, by a part of it, or a new one."""
        words = words_of(subject.name)
        voice = self._best(words, subject) or self._by_first_word(words, subject) or self._by_sound(words)
        if voice is None:
            voice = self._add(subject.name, subject.gender)
        elif len(words) > len(words_of(voice.name)) and voice.name.isascii() is False and not voice.aliases:
            voice.name = subject.name
            self._index(voice, subject.name)
        voice.gender = voice.gender or subject.gender
        if not subject.roles <= voice.roles:
            voice.roles |= subject.roles
            self._hold(voice)
        return voice

    def _by_first_word(self, words: tuple[str, ...], subject: Subject) -> Voice | None:
        """Of a family name and a word that is no name, the family name: "هولم مجددا"."""
        unsure = len(words) > 1 and not subject.roles and not self.gender_of(subject.name)
        return self._best(words[:1], subject) if unsure else None

    def _by_sound(self, words: tuple[str, ...]) -> Voice | None:
        """One of the people followed, in another newsroom's spelling."""
        forms = ((voice, form) for voice in self._followed for form in self._forms[id(voice)])
        given = self.grammar.lexicon.genders
        return next((voice for voice, form in forms if sound_alike(form, words, given)), None)

    def _best(self, words: tuple[str, ...], subject: Subject) -> Voice | None:
        """The voice that a form of a name fits best; of two, the one named last."""
        alike = [*self._by_word.get(words[-1], ())[-_NAMESAKES:], *self._by_word.get(words[0], ())[-_NAMESAKES:]]
        fits = [(self._fitness(voice, words, subject), voice.last, number) for number, voice in enumerate(alike)]
        best = max(fits, default=(0, 0, 0))
        return alike[best[2]] if best[0] else None

    def _fitness(self, voice: Voice, words: tuple[str, ...], subject: Subject) -> int:
        if voice.gender and subject.gender and voice.gender != subject.gender:
            return 0
        return max((likeness(theirs, words) for theirs in self._forms[id(voice)]), default=0)

    def knows(self, subject: Subject) -> bool:
        """Whether a name was ever named; one right behind a verb of speech is sure."""
        return subject.kind != "name" or subject.sure or self._best(words_of(subject.name), subject) is not None

    def heard(self, voice: Voice, at: int) -> None:
        """Somebody is named or speaks at this place."""
        super().heard(voice, at)
        if voice.person:
            self._hold(voice)
        else:
            self._sources.add(voice.name)

    def read(self, words: Sequence[Word]) -> None:
        """Whom the sentence was about is whom the next verb means."""
        self._read_sources(words)
        subject = self.grammar.actor(words, self.grammar.lexicon)
        if subject is None or (
            subject.kind == "name" and not subject.sure and not self._best(words_of(subject.name), subject)
        ):
            return
        self._speaks = bool(words[0].bits & FINITE)
        self._actor = self.named(subject) if subject.kind == "name" else self._described(subject, self._actor)
        self._actor.last = max(self._actor.last, subject.span.start)
        if subject.joined:
            self.together = [self._actor, self.named(subject.joined)]
        if not self._actor.person and subject.roles & _SOURCES:
            self._sources.add(self._actor.name)

    def _read_sources(self, words: Sequence[Word]) -> None:
        """Who is told to be where something is known from, without marks: "بحسب مصدر أمني"."""
        for place in (place for place, word in enumerate(words) if word.bits & ACCORDING):
            source = named_by(words, place, len(words), self.grammar.lexicon)
            if source and source.kind == "role" and not source.definite:
                self._sources.add(self._described(source, None).name)

    def instead(self, subject: Subject, speaker: Voice | None) -> Voice | None:
        """Whom the verb alone means: "ووعد ببذل كل جهد"."""
        return self.meant(replace(subject, kind="verb"), speaker)

    def theme(self) -> Voice | None:
        """Whom the sentence before was about."""
        return self._actor if self._actor and self._actor.person else None

    def trusted(self, said: Said | None, speakers: Sequence[Voice]) -> float:
        """How sure the speakers are: less where the name is known in part only, or an office had to be resolved."""
        sure = super().trusted(said, speakers)
        subject = said.subject if said else None
        if not speakers or subject is None or subject.kind == "verb":
            return sure
        return min(sure, self._limit(subject, speakers[0]))

    def _limit(self, subject: Subject, voice: Voice) -> float:
        if subject.kind == "name":
            if " " not in voice.name:
                return 0.55
            return 0.95 if voice.aliases or voice.roles or self.gender_of(voice.name) else 0.85
        if voice.person:
            return 0.85
        return 0.9 if subject.kind == "organisation" or not subject.definite else 0.55

    def meant(self, subject: Subject, speaker: Voice | None) -> Voice | None:
        """Whom a verb, a pronoun or a description means."""
        if subject.kind in {"role", "organisation"}:
            return self._described(subject, speaker)
        goes_on = subject.kind == "verb" and fold(subject.name).lstrip("وف").rstrip("تاو") in _GOES_ON
        near = [voice for voice in (speaker, self._actor) if voice and agree(voice, subject)]
        if near:
            return near[0] if goes_on and not self._speaks else max(near, key=lambda voice: voice.last)
        return next((voice for voice in self._recent(subject) if agree(voice, subject)), None)

    def _described(self, subject: Subject, speaker: Voice | None) -> Voice:
        words = [fold(word) for word in subject.name.split()] or [""]
        titles = self.grammar.lexicon.bits.get(words[0], 0) & HONORIFIC
        heads = [word for word in words if titles and self.grammar.lexicon.bits.get(word, 0) & ROLE] or words
        head = heads[0]
        bits = self.grammar.lexicon.bits.get(head, 0)
        if is_maker(subject, stem(head)):
            lately = islice(reversed(self._spoken_of.values()), _REMEMBERED)
            meant = next((voice for voice in lately if agree(voice, subject)), None)
        else:
            meant = self._holder(subject, stem(head), bits, speaker) if subject.definite else self._called(subject)
        if meant is None:
            known = self._unnamed.setdefault(stem(head), [])
            same = words_of(subject.name)
            meant = next((voice for voice in known[-_REMEMBERED:] if words_of(voice.name) == same), None)
        if meant is None:
            meant = Voice(subject.name, subject.gender, plural=subject.plural, person=False, roles=set(subject.roles))
            self._unnamed[stem(head)].append(meant)
        meant.last = max(meant.last, subject.span.start)
        return meant

    def _holder(self, subject: Subject, head: str, bits: int, speaker: Voice | None) -> Voice | None:
        """Who holds an office, or whoever is meant by a word for somebody."""
        if bits & PAPER:
            return speaker if bits & DEFINITE and not bits & OWNED else None
        if bits & BODY and not bits & OFFICE:
            return (self._who_holds(subject, head) if bits & RANK else None) or self._body(subject, head)
        if subject.plural:
            return max(self._unnamed.get(head, ())[-_REMEMBERED:], key=lambda voice: " " in voice.name, default=None)
        if bits & OWNED and head in _OPPOSITE:
            return next((v for v in self._recent(subject) if v is not speaker and agree(v, subject)), None)
        named = self._by_family_name(subject, bits)
        holder = named or self._who_holds(subject, head) or self._called(subject)
        holder = holder or self._unnamed_source(subject, head)
        if holder or (bits & OWNED and not with_us(subject) and not bits & HONORIFIC):
            return holder
        return self._goes_on(subject, bits, speaker) if bits & (DEFINITE | OWNED) and head not in _KIN else None

    def _goes_on(self, subject: Subject, bits: int, speaker: Voice | None) -> Voice | None:
        """Whoever speaks or acted last is "the goalkeeper", if nobody was called so."""
        theirs = f"+{stem(fold(subject.name.split()[0]))}"  # "محامي المتهم" is not "المتهم"
        near = [v for v in (speaker, self._actor) if v and v.person and agree(v, subject)]
        near = [v for v in near if theirs not in v.roles or bits & HONORIFIC]
        if bits & OFFICE and not is_epithet(subject) and not with_us(subject):
            near = [voice for voice in near if not any(not role.startswith("+") for role in voice.roles)]
        goes_on = not near and (with_us(subject) or (is_anybody(subject) and is_somebody(speaker)))
        heard = self._source_heard(subject, speaker) if goes_on else None
        return max(near, key=lambda voice: voice.last, default=heard) if short(subject) else None

    def _source_heard(self, subject: Subject, speaker: Voice | None) -> Voice | None:
        """Who speaks to us, if it is nobody with a name: whoever spoke, or the source told of last."""
        if speaker and agree(speaker, subject):
            return speaker
        told = (voice for voices in self._unnamed.values() for voice in voices[-1:] if voice.name in self._sources)
        return max((voice for voice in told if agree(voice, subject)), key=lambda voice: voice.last, default=None)

    def _by_family_name(self, subject: Subject, bits: int) -> Voice | None:
        """Who is meant by an office and a family name: "النائب الخالدي"."""
        both = bits & DEFINITE and subject.name.count(" ") == 1
        return self._of_family(words_of(subject.name)[-1], subject) if both else None

    def _called(self, subject: Subject) -> Voice | None:
        """Whose family name the word for an office is: البستاني, القاضي, حداد."""
        words = words_of(subject.name)
        return self._of_family(words[0], subject) if len(words) == 1 else None

    def _of_family(self, last: str, subject: Subject) -> Voice | None:
        alike = (v for v in self._by_word.get(last, ())[-_NAMESAKES:] if words_of(v.name)[-1] == last)
        return max((v for v in alike if agree(v, subject)), key=lambda voice: voice.last, default=None)

    def _who_holds(self, subject: Subject, head: str) -> Voice | None:
        wanted = self._complement(subject)
        for word, of in self._offices_of(subject, head):
            held = islice(reversed(self._held.get(word, {}).values()), _REMEMBERED)
            fits = [v for v in held if agree(v, subject) and compatible(wanted, v) and of <= v.roles]
            named = [voice for voice in fits if voice.last >= 0]
            if fits:
                return max(named or fits, key=lambda voice: (len(wanted & voice.roles), voice.last))
        return None

    def _offices_of(self, subject: Subject, head: str) -> Iterator[tuple[str, frozenset[str]]]:
        """The words for an office, and what it is of: the "technical director" is the coach and no other director."""
        alike = self.grammar.lexicon.alike
        names = [name for name in alike if name.split()[0] == head and has_words(subject, name)]
        groups = {group for name in names for group in alike[name]}
        if not any(" " in name for name in names):
            yield head, frozenset()
        yield from (office_of(name) for name, those in alike.items() if groups.intersection(those))

    def _hold(self, voice: Voice) -> None:
        """Note whose offices were spoken of last."""
        for role in voice.roles:
            if not role.startswith("+"):
                holders = self._held.setdefault(role, {})
                holders.pop(voice.name, None)
                holders[voice.name] = voice

    def _complement(self, subject: Subject) -> set[str]:
        """What an office is of: "خارجية" of "وزير الخارجية"; not "ذاته"."""
        bits = self.grammar.lexicon.bits
        return {role for role in subject.roles if role.startswith("+") and not bits.get(role[1:], 0) & MODIFIER}

    def _unnamed_source(self, subject: Subject, head: str) -> Voice | None:
        """المصدر is the source who spoke before."""
        known = self._unnamed.get(head, ())[-_REMEMBERED:]
        known = [v for v in known if v.name in self._sources and agree(v, subject)]
        return max(known, key=lambda voice: (" " in voice.name, voice.last), default=None) if short(subject) else None

    def _body(self, subject: Subject, head: str) -> Voice | None:
        """الوزارة is the ministry that was named before."""
        known = self._unnamed.get(head, ())[-_REMEMBERED:]
        known = [v for v in known if " " in v.name and v.last < subject.span.start]
        return max(known, key=lambda voice: voice.last, default=None) if " " not in subject.name else None
