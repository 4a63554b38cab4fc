"""Speech without marks in French: "Mme X a dit que …", "selon M. X, …", "…, a indiqué Mme X", and headlines."""

from collections.abc import Iterator, Sequence

from briefer.model import Span
from briefer.quotes.french.cues import cue_at
from briefer.quotes.french.earlier import subject_of
from briefer.quotes.french.incises import told_at_end
from briefer.quotes.french.phrases import with_apposition
from briefer.quotes.french.subjects import clitic, first_subject, right_subject
from briefer.quotes.french.titles import nobody
from briefer.quotes.french.words import DETERMINER, OFFICE, THAT, span
from briefer.quotes.grammar import Said, Subject, Word, whole
from briefer.quotes.lexicon import BIT, Lexicon
from briefer.quotes.word_sets import word_set

_CUE_PREPOSITION = BIT["cue_words.prepositions"]
_FAR = 14  # words between a cue and "que"
_HEADLINE = 6  # words before the colon of a headline
_NOT_SAID = word_set("fr", "conjunctions.of_their_own")
_COMPARING = word_set("fr", "conjunctions.comparing")
_NOT = frozenset({"ne", "n'"})
_ENDS = frozenset(".;:!?")
_APPOSED = 12  # words of what a name's bearer is
_WHO = frozenset({"qui", "dont", "que", "qu'"})
_MORE = frozenset({"et", "tout", "en", "mais", "puis"})

Cue = tuple[int, int, str]  # where it begins and ends, and its form


def reported(words: Sequence[Word], known: Lexicon) -> Iterator[tuple[Said, Span]]:
    """Who said what without marks in a sentence, in reading order."""
    cues = list(_cues(words, known))
    done = 0
    told = told_at_end(words, known) if cues else None
    content = _unmarked(words, 0, told[1], known) if told else None
    if told and content:
        yield told[0], content
        done = told[1] + 1
    for cue in cues:
        begin = _complement(words, cue, cues) if cue[0] >= done else 0
        if not begin:
            continue
        subject = _teller(words, cue, cues, known)
        if cue[2] == "preposition" and subject:
            begin = _behind(words, begin, subject, known)
        done = _content_end(words, begin, cues)
        content = _unmarked(words, begin, done, known)
        again = cue[2] == "preposition" and words[cue[0]].key == "à"  # "à l'en croire": who spoke before
        if content and (again if subject is None else not subject.span.overlaps(content)):
            yield Said(subject, span(words, cue[0], cue[1]), 0.6), content
    if not cues:
        yield from _headline(words, known)


def _behind(words: Sequence[Word], begin: int, subject: Subject, known: Lexicon) -> int:
    """Behind the comma that ends who is spoken of: "selon le ministre des Finances, X, la dette …"."""
    first = next((at for at in range(begin) if words[at].end > subject.span.start), begin)
    after = with_apposition(words, first, len(words), known)[1]
    begin = _past_comma(words, max(begin - 1, after)) or begin
    office = begin + bool(begin < len(words) and words[begin].bits & DETERMINER)
    if subject.kind != "name" or office >= len(words) or not words[office].bits & OFFICE:
        return begin
    apposed = _past_comma(words[: begin + _APPOSED], office)  # "selon X, ministre des Finances, la dette …"
    return apposed if apposed and words[apposed].key not in _WHO else begin


def _past_comma(words: Sequence[Word], at: int) -> int:
    return next((place + 1 for place in range(at, len(words) - 1) if words[place].text == ","), 0)


def _cues(words: Sequence[Word], known: Lexicon) -> Iterator[Cue]:
    end = 0
    for at, word in enumerate(words):
        if at < end or (word.key not in known.starters and not word.bits & _CUE_PREPOSITION):
            continue
        if found := cue_at(words, at, known):
            end = found[0]
            yield at, *found


def _headline(words: Sequence[Word], known: Lexicon) -> Iterator[tuple[Said, Span]]:
    """Vidal : la loi sera votée avant l'été."""
    colon = next((at for at in range(1, min(len(words), _HEADLINE)) if words[at].text == ":"), 0)
    subject, after = with_apposition(words, 0, colon, known) if colon else (None, 0)
    if subject and subject.kind == "name" and after == colon and words[-1].text != ".":
        content = _unmarked(words, colon + 1, len(words), known)
        if content:
            yield Said(subject, None, 0.6), content


def _complement(words: Sequence[Word], cue: Cue, cues: Sequence[Cue]) -> int:
    """Where what is said begins: behind "que", or behind the comma after "selon X"; 0 if nothing is said."""
    place, end, form = cue
    if form == "preposition":
        commas = (at + 1 for at in range(end, len(words)) if words[at].text == ",")
        return next(commas, 0) if place == 0 else 0
    if form not in {"finite", "participle"} or (place and words[place - 1].key in _NOT):
        return 0  # "il ne voit qu'une façon", "elle n'a pas dit que"
    further = min((other for other, _, kind in cues if other >= end and kind != "preposition"), default=len(words))
    for at in range(end, min(end + _FAR, len(words), further)):
        if words[at].stretch >= 0 or words[at].text in _ENDS:
            return 0
        if words[at].key in THAT:
            if at == end + 1 and words[end].key == "alors":  # "un avocat explique alors que"
                return at + 1
            compares = any(word.key in _COMPARING for word in words[max(end, at - 3) : at])  # "la même chose que"
            return 0 if compares or words[at - 1].key in _NOT_SAID else at + 1
    return 0


def _content_end(words: Sequence[Word], begin: int, cues: Sequence[Cue]) -> int:
    """Where what is said ends: where the speaker says something more."""
    for cue in cues:
        place = cue[0]
        while place > begin and words[place - 1].key in _MORE:
            place -= 1
        led = words[place - 1].text == "," or place < cue[0]
        if place > begin and led and cue[2] != "base" and _complement(words, cue, cues):
            return place
    quoted = next((at for at in range(begin, len(words)) if words[at].stretch >= 0), 0)
    again = (at - 1 for at in range(begin + 2, quoted) if words[at].key in THAT and words[at - 1].key == "et")
    announced = (at for at in range(begin, len(words) - 1) if words[at].text == ":" and words[at + 1].stretch >= 0)
    return next(again, 0) or next(announced, len(words))


def _teller(words: Sequence[Word], cue: Cue, cues: Sequence[Cue], known: Lexicon) -> Subject | None:
    """Who says it: of a participle whoever the verb before it names, of a verb behind a comma who stands behind it."""
    place, end, form = cue
    if form == "participle":
        verbs = [other for other in cues if other[0] < place and other[2] == "finite"]
        verbs = [other for other in verbs if _complement(words, other, cues)] or verbs  # not "un accord écrit"
        return _teller(words, verbs[-1], cues, known) if verbs else first_subject(words, 0, place, known)
    incise = place > 0 and (words[place - 1].text == "," or words[place - 1].stretch >= 0)
    behind = form == "finite" and incise and not (end < len(words) and words[end].key in THAT)
    told = (clitic(words[place : end + 1]) or right_subject(words, end, known)) if behind else None
    told = told if told and told.span.start < words[end].end else None  # not "X, a dit mardi que la loi"
    return told or subject_of(words, 0, place, end, form, known)


def _unmarked(words: Sequence[Word], begin: int, end: int, known: Lexicon) -> Span | None:
    """The content between two places; None if some of it stands in marks that quote somebody."""
    places = (at for at in range(begin, end) if words[at].stretch >= 0)
    return whole(words, begin, end) if all(nobody(words, at, known) for at in places) else None
