"""Who said what by rules of grammar, for languages that no weights were learned for."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefer.model import Kind, Quote, Span
from briefer.quotes.crossheads import with_crossheads
from briefer.quotes.echoes import is_crosshead, with_echoes, with_titles
from briefer.quotes.filters import kind_of
from briefer.quotes.grammar import NAME, Grammar, Said, Subject, Word, sentences
from briefer.quotes.lexicon import BIT
from briefer.quotes.pairing import Stretch
from briefer.quotes.voices import Voice, Voices

_ALONE = 8  # words in marks that are whoever's the article is about, if nobody spoke yet
_QUIET = 2  # sentences after which whoever spoke does not simply go on
_DASHES = frozenset("—–-")
_REPORTED = 0.6  # how sure reported speech is of its speaker


def find_by_rules(text: str, stretches: Sequence[Stretch], paragraphs: Sequence[Span], voices: Voices) -> list[Quote]:
    """A quote for every stretch, in reading order."""
    grammar = voices.grammar
    parts = [
        (number, grammar.prepared(part, grammar.lexicon))
        for number, span in enumerate(paragraphs)
        for part in sentences(text, span, stretches, grammar)
    ]
    names = [_name_in_marks(stretch) for stretch in stretches if stretch.family == NAME]
    found = sorted([*_Listener(text, stretches, voices).quotes(parts), *names], key=lambda quote: quote.content)
    quotes = _carried_back(text, [voices.settled(quote) for quote in found], stretches)
    return with_crossheads(text, with_echoes(text, with_titles(text, quotes), voices.persons.__contains__))


def _carried_back(text: str, quotes: list[Quote], stretches: Sequence[Stretch]) -> list[Quote]:
    """Marks that run over paragraphs are one speaker's, also if only the last paragraph tells whose."""
    ongoing = {stretch.content.start for stretch in stretches if stretch.goes_on}
    for at in range(len(quotes) - 1, 0, -1) if ongoing else ():
        first, told = quotes[at - 1 : at + 1]
        if told.content.start in ongoing and told.speakers and not first.speakers and first.kind is not Kind.INDIRECT:
            kind = kind_of(first.content.of(text), attributed=True)
            reasons = (f"goes on in the next paragraph: {' and '.join(told.speakers)}",)
            quotes[at - 1] = replace(
                first, kind=kind, speakers=told.speakers, confidence=told.confidence, reasons=reasons
            )
    return quotes


def _name_in_marks(stretch: Stretch) -> Quote:
    return Quote(content=stretch.content, kind=Kind.SCARE, confidence=0.3, reasons=("somebody's name in marks",))


class _Listener:
    """Reads sentence after sentence, and remembers who spoke last."""

    def __init__(self, text: str, stretches: Sequence[Stretch], voices: Voices) -> None:
        self.text = text
        self.stretches = stretches
        self.voices = voices
        self.grammar = voices.grammar
        self.speaker: Voice | None = None
        self.spoke_in = -9  # number of the paragraph
        self.quiet = 0  # sentences without marks since
        self.told: Quote | None = None  # the quote before
        self.before: tuple[int, Sequence[Word]] = (-1, ())
        self.after: tuple[int, Sequence[Word]] = (-1, ())
        self.turns: list[tuple[int, list[Voice]]] = []  # the paragraphs and speakers of the two last quotations

    def quotes(self, parts: Sequence[tuple[int, Sequence[Word]]]) -> Iterator[Quote]:
        """Every quote of the sentences, each with the number of its paragraph, in reading order."""
        named = [list(self.grammar.names(words, self.grammar.lexicon)) for _, words in parts]
        for subject in sorted((s for each in named for s in each), key=lambda s: -len(s.name.split())):
            self.voices.introduced(subject)
        for (paragraph, words), subjects, after in zip(parts, named, [*parts[1:], (-1, ())], strict=True):
            self.after = after
            yield from self._sentence(paragraph, words, subjects)
            for subject in subjects:
                self.voices.named(subject)
            self.voices.read(words)
            self.before = (paragraph, words)

    def _sentence(self, paragraph: int, words: Sequence[Word], subjects: Sequence[Subject]) -> Iterator[Quote]:
        reports = list(self.grammar.reported(words, self.grammar.lexicon))
        for at, word in enumerate(words):
            if word.stretch >= 0:
                yield from self._reports(paragraph, reports, word.start, subjects)
                yield self._marked(paragraph, words, at, subjects)
                self.quiet = -1
        yield from self._reports(paragraph, reports, words[-1].end, subjects)
        self.quiet += 1

    def _reports(
        self, paragraph: int, reports: list[tuple[Said, Span]], end: int, subjects: Sequence[Subject]
    ) -> Iterator[Quote]:
        """The reported speech that begins before a place; each once."""
        while reports and reports[0][1].start < end:
            said, content = reports.pop(0)
            if said.cue or said.subject is None or self.voices.knows(said.subject):
                yield self._reported(paragraph, said, content, subjects)

    def _marked(self, paragraph: int, words: Sequence[Word], at: int, subjects: Sequence[Subject]) -> Quote:
        stretch = self.stretches[words[at].stretch]
        first = not any(word.text[0].isalnum() for word in words[:at])
        said = self.grammar.said(words, at, self.grammar.lexicon) or (self._beside(paragraph) if first else None)
        self._name_before(subjects, stretch.content)
        turn = self.grammar.is_turn(self.text, stretch)
        behind = self._named_behind(paragraph, said)
        if said and self.told and said.cue == self.told.cue is not None and _is_pronoun(said):
            speakers, why = self.turns[-1][1], "the other half of the quotation before"
        elif behind:
            speakers, why = [behind], "named for the first time right behind"
        elif turn and said is None:
            speakers, why = self._in_turn(paragraph)
        else:
            before = self._before(paragraph, words, 0 if first else at, stretch) if said is None else self.speaker
            speakers, why = _speakers(said, self.voices, before, self.speaker)
        self.turns = [*self.turns[-1:], (paragraph, speakers)]
        begins = said.subject.span.start if said and said.subject else stretch.content.start
        self._heard(speakers, paragraph, min(begins, stretch.content.start))
        announced = turn or (at > 0 and words[at - 1].text == ":")
        told = (speakers, why, self.voices.trusted(said, speakers))
        split = self.told is not None and _is_split(self.told, said, stretch.content)
        self.told = _quote(self.text, stretch, said, told, announced=announced, split=split)
        return self.told

    def _name_before(self, subjects: Sequence[Subject], content: Span) -> None:
        for subject in [subject for subject in subjects if subject.span.end <= content.start]:
            self.voices.named(subject)

    def _beside(self, paragraph: int) -> Said | None:
        """What the sentence before or behind says of marks that stand alone."""
        number, words = self.before
        if words and words[-1].text == ":" and paragraph - number <= 1:
            return self.grammar.said([*words, words[-1]._replace(stretch=0)], len(words), self.grammar.lexicon)
        if number == paragraph:
            return _after_an_act(words, self.grammar)
        number, words = self.after
        opens = self.speaker is None and not self.before[1]  # what stands above the article
        signed = bool(words) and number == paragraph + 1 and (words[0].text in _DASHES or opens)
        return _before_a_name(words, self.voices) if number == paragraph or signed else None

    def _named_behind(self, paragraph: int, said: Said | None) -> Voice | None:
        """Whom a pronoun means that opens a paragraph, before the article names them."""
        pronoun = said.subject if said and said.subject and said.subject.kind == "pronoun" else None
        if pronoun is None or self.after[0] != paragraph or self.spoke_in == paragraph:
            return None
        if self.before[0] == paragraph and _after_an_act(self.before[1], self.grammar):
            return None
        named = _before_a_name(self.after[1], self.voices)
        if named is None or named.subject is None or not self.voices.is_new(named.subject):
            return None
        voice = self.voices.introduced(named.subject)
        return voice if not pronoun.gender or voice.gender in {"", pronoun.gender} else None

    def _before(self, paragraph: int, words: Sequence[Word], at: int, stretch: Stretch) -> Voice | None:
        """Who goes on: whoever spoke last, near enough; or else whom the sentence before was about."""
        alone = len(stretch.content.of(self.text).split()) >= _ALONE
        if at == 0 and not stretch.goes_on and is_crosshead(self.text, stretch.content):
            return None
        theme = self.voices.theme() if alone and at == 0 else None
        if theme and theme is not self.speaker and self.quiet >= _QUIET and not stretch.goes_on:
            return theme
        apart = paragraph - self.spoke_in
        if stretch.goes_on or _may_go_on(self.text, at, words, stretch, apart) or (alone and apart == 0):
            return self.speaker
        return theme

    def _in_turn(self, paragraph: int) -> tuple[list[Voice], str]:
        """In a dialogue, who spoke before the other; at its beginning, whom the sentence before was about."""
        if self.turns and self.turns[-1][0] == paragraph - 1:
            other = self.turns[0][1] if len(self.turns) > 1 and self.turns[0][0] == paragraph - 2 else []
            return other, "the one before the last in the dialogue"
        theme = self.voices.theme()
        return [theme] if theme else [], "the last one spoken of begins the dialogue"

    def _reported(self, paragraph: int, said: Said, content: Span, subjects: Sequence[Subject]) -> Quote:
        self._name_before(subjects, content)
        speakers, why = _speakers(said, self.voices, None, self.speaker)
        if speakers and speakers[0].person:
            begins = said.subject.span.start if said.subject else content.start
            self._heard(speakers, paragraph, min(begins, content.start))
        return Quote(
            content=content,
            kind=Kind.INDIRECT,
            speakers=tuple(voice.name for voice in speakers),
            mention=said.subject.span if said.subject and said.subject.kind != "verb" else None,
            cue=said.cue,
            confidence=min(_REPORTED, self.voices.trusted(said, speakers)),
            reasons=tuple(_reasons(self.text, said, speakers, why)),
        )

    def _heard(self, speakers: Sequence[Voice], paragraph: int, at: int) -> None:
        if speakers:
            self.speaker, self.spoke_in = speakers[0], paragraph
            self.voices.heard(speakers[0], at)


def _is_pronoun(said: Said) -> bool:
    return said.subject is not None and said.subject.kind == "pronoun"


def _is_split(first: Quote, said: Said | None, second: Span) -> bool:
    """Whether one cue stands between two quotes: « … », a dit X, « … »."""
    cue = said.cue if said else None
    return cue is not None and cue == first.cue and first.content.end < cue.start < second.start


def _after_an_act(words: Sequence[Word], grammar: Grammar) -> Said | None:
    """Marks alone behind a sentence without any: whom that sentence was about says them."""
    subject = None if any(word.stretch >= 0 for word in words) else grammar.actor(words, grammar.lexicon)
    return Said(subject, None, 0.6) if subject else None


def _before_a_name(words: Sequence[Word], voices: Voices) -> Said | None:
    """Marks alone, and the next sentence is about somebody by name: « Enfin ! » X n'a pas caché son soulagement."""
    subject = None if any(word.stretch >= 0 for word in words) else voices.grammar.actor(words, voices.grammar.lexicon)
    told = subject and subject.kind == "name" and subject.sure and voices.knows(subject)
    return Said(subject, None, 0.6) if told else None


def _may_go_on(text: str, at: int, words: Sequence[Word], stretch: Stretch, apart: int) -> bool:
    """Whether marks without a cue may hold more of whoever spoke last, so many paragraphs before."""
    if at == 0:
        return apart <= 1
    after_marks = any(word.stretch >= 0 for word in words[:at])
    joined = all(word.bits & BIT["words.conjunctions"] for word in words[:at])  # Mais « … »
    return apart == 0 and (after_marks or joined or text[stretch.content.start].isupper())


def _speakers(said: Said | None, voices: Voices, before: Voice | None, last: Voice | None) -> tuple[list[Voice], str]:
    if said and said.nobody:
        return [], "marks that quote nobody"
    subject = said.subject if said else None
    guessed = said is not None and (said.cue is None or (subject is not None and not subject.sure))
    if said is None or (guessed and subject and not voices.knows(subject)):
        before = (voices.instead(subject, last) if subject else None) or before
        return ([before], "goes on from the quotation before") if before else ([], "nobody is named who says it")
    if subject is None:
        return ([last], "who spoke before") if last else ([], "nobody is named who says it")
    return _meant_by(subject, voices, last)


def _meant_by(subject: Subject, voices: Voices, last: Voice | None) -> tuple[list[Voice], str]:
    if subject.kind == "name":
        found = [voices.named(one) for one in (subject, subject.joined) if one]
        voices.together = found if len(found) > 1 else voices.together
        return found, ""
    if subject.plural and len(voices.together) > 1 and _are_those(subject):
        return voices.together, "the two last named together"
    meant = voices.meant(subject, last)
    return ([meant] if meant else []), voices.because


def _are_those(subject: Subject) -> bool:
    """Whether it is "they", or "the two leaders"."""
    return subject.kind in {"pronoun", "verb"} or "deux" in subject.name.split() or subject.name.endswith("ان")


def _quote(
    text: str,
    stretch: Stretch,
    said: Said | None,
    told: tuple[Sequence[Voice], str, float],
    *,
    announced: bool,
    split: bool,
) -> Quote:  # all that is known of it
    speakers, why, sure = told
    subject = said.subject if said else None
    nobody = said.nobody if said else None
    kind = nobody or kind_of(stretch.content.of(text), attributed=bool(speakers or subject or announced))
    return Quote(
        content=stretch.content,
        kind=kind,
        speakers=tuple(voice.name for voice in speakers),
        mention=subject.span if subject and subject.kind != "verb" else None,
        cue=said.cue if said else None,
        continues=split or stretch.goes_on or (said is None and bool(speakers)),
        confidence=sure,
        reasons=tuple(_reasons(text, said, speakers, why)),
    )


def _reasons(text: str, said: Said | None, speakers: Sequence[Voice], why: str) -> Iterator[str]:
    names = ", ".join(voice.name for voice in speakers)
    words = said.subject.span.of(text) if said and said.subject and said.subject.kind != "verb" else ""
    if words:
        yield f"“{words}” stands beside it" if words == names or not names else f"“{words}” → {names}"
    if why:
        yield f"{why}: {names}" if names else why
    if said and said.cue:
        yield f"cue “{said.cue.of(text)}”"
