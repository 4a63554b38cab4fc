"""Who speaks in Arabic by the cues before some words, the nearest first."""

from collections.abc import Sequence
from dataclasses import replace

from briefer.quotes.arabic.actors import actor
from briefer.quotes.arabic.bits import AND, COMPLEMENTIZER, FINITE, GIVEN, HONORIFIC, PARTICIPLE, ROLE
from briefer.quotes.arabic.cues import BY_SAYING, COMMAS, RELATIVE, in_the_verb
from briefer.quotes.arabic.fronted import REACH
from briefer.quotes.arabic.phrases import phrase
from briefer.quotes.arabic.runs import span
from briefer.quotes.arabic.subjects import STANDS, subject_of
from briefer.quotes.grammar import Said, Subject, Word
from briefer.quotes.lexicon import Lexicon
from briefer.quotes.word_sets import word_set

_ANSWERS = word_set("ar", "verbs.answering")
_ASKS = word_set("ar", "verbs.asking")
_SO_SAID = frozenset({"فقال", "فقالت", "فقالوا"})
_CLAUSE = 4  # words


def said_before(words: Sequence[Word], at: int, places: Sequence[int], known: Lexicon) -> Said | None:
    """قال X: «…».  X قال «…».  بحسب X فإن «…»."""
    if not places:
        return None
    nearest = places[-1]
    cue = span(words, nearest, nearest + 1)
    subject = subject_of(words, nearest, at, known)
    if subject and not subject.sure:
        asked = in_the_verb(words[nearest])
        subject = _from_earlier(words, places[:-1], nearest, asked, known) or subject
    if subject:
        return Said(subject, cue, 0.95 if at - nearest <= REACH else 0.85)
    asked = in_the_verb(words[_verb_of(words, places)])
    if words[nearest].key.removeprefix("و") in STANDS:
        asked = replace(asked, gender="")
    subject = _from_earlier(words, places[:-1], nearest, asked, known)
    return Said(subject or asked, cue, 0.85 if subject else 0.75)


def _verb_of(words: Sequence[Word], places: Sequence[int]) -> int:
    """The verb that "بالقول" hangs on tells who speaks: "إلا أنهن استدركن بالقول"."""
    *_, place = places
    if words[place].key not in BY_SAYING:
        return place
    return next((at for at in reversed(places) if at > place - _CLAUSE and words[at].bits & FINITE), place)


def _from_earlier(
    words: Sequence[Word], places: Sequence[int], place: int, asked: Subject, known: Lexicon
) -> Subject | None:
    """Who acts in the clauses before a verb or participle of its own: "عبّر X عن …، مضيفا"."""
    clause = _clause(words, place)
    unsure: Subject | None = None  # "قرأ قصائد": perhaps no name
    for earlier in reversed(places):
        if earlier < clause and (near := _acts(words, clause, place, known)) and _agrees(near, asked):
            return near
        if _only_tells_more(words, earlier, place):
            continue
        subject = subject_of(words, earlier, place, known)
        answers = words[place].key.lstrip("وف") in _ANSWERS or words[place].key in _SO_SAID
        if subject and answers and words[earlier].key.lstrip("وف") in _ASKS:
            subject = _who_is_asked(words, subject, place, known) or subject
        if subject and subject.sure and _agrees(subject, asked):
            return subject
        unsure = unsure or (subject if subject and _agrees(subject, asked) else None)
    subject = actor(words[:place], known)
    return subject if subject and _agrees(subject, asked) else unsure or _antecedent(words, place, asked, known)


def _who_is_asked(words: Sequence[Word], asks: Subject, end: int, known: Lexicon) -> Subject | None:
    """Who answers: "سأل المدعي العام الشاهد عن السبب، فأجاب"."""
    at = next((at for at in range(end) if words[at].start >= asks.span.end), end)
    return phrase(words, at, end, known)[0] if at < end and words[at].bits & (ROLE | HONORIFIC | GIVEN) else None


def _only_tells_more(words: Sequence[Word], at: int, place: int) -> bool:
    """Whether a verb says nothing in a clause of somebody else's: "باللاعب، الذي سجل الهدف، قائلا"."""
    if not at or not words[at - 1].bits & RELATIVE or words[place].key in BY_SAYING:
        return False
    content = words[at + 1 : place]
    return not any(word.bits & COMPLEMENTIZER or word.stretch >= 0 or word.text == ":" for word in content)


def _antecedent(words: Sequence[Word], place: int, asked: Subject, known: Lexicon) -> Subject | None:
    """Whom a clause tells more of: "شهد الختام تكريم الفنان راشد، الذي أهدى الدرع إلى والدته قائلا"."""
    which = next((at for at in range(place - 1, 0, -1) if words[at].bits & RELATIVE and words[at].key != "من"), 0)
    end = which - 1 if words[which - 1].text in COMMAS else which
    for at in range(max(0, end - REACH), end):
        subject, after = phrase(words, at, end, known)
        if subject and after == end and subject.sure and subject.kind == "name" and _agrees(subject, asked):
            return subject
    return None


def _clause(words: Sequence[Word], place: int) -> int:
    """Where the clause of a participle begins, behind a comma and "and": "…، وهنا تدخل رئيس المحكمة قائلا"."""
    comma = next((at for at in range(place - 1, 0, -1) if words[at].text in COMMAS), 0)
    led = comma and place - comma >= _CLAUSE and words[comma + 1].bits & AND
    return comma + 1 if led and words[place].bits & PARTICIPLE else 0


def _acts(words: Sequence[Word], clause: int, place: int, known: Lexicon) -> Subject | None:
    subject = actor(words[clause:place], known)
    return subject if subject and subject.sure else None


def _agrees(subject: Subject, asked: Subject) -> bool:
    if subject.gender and asked.gender and subject.gender != asked.gender:
        return False
    if subject.plural == asked.plural or subject.joined is not None:
        return True
    if subject.plural:
        return asked.gender == "f"
    return subject.kind == "organisation" and asked.gender != "f"  # "الوزارة ... مؤكدين"; but "أكدن"
