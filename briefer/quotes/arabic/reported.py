"""Speech without marks in Arabic: "قال X إن …، مضيفا أن …", "بحسب X، فإن …", and the headline "X: …"."""

from collections.abc import Iterator, Sequence

from briefer.model import Span
from briefer.quotes.arabic.bits import ACCORDING, AND, CALLING, COMPLEMENTIZER, FINITE, PARTICIPLE, PREFIX
from briefer.quotes.arabic.cues import COMMAS, CUES, RELATIVE, clause_cues, is_cue
from briefer.quotes.arabic.earlier import said_before
from briefer.quotes.arabic.fronted import OPENING, REACH
from briefer.quotes.arabic.phrases import phrase
from briefer.quotes.arabic.runs import STOP, span
from briefer.quotes.arabic.subjects import named_by
from briefer.quotes.arabic.titles import names_nobody
from briefer.quotes.grammar import Said, Word, whole
from briefer.quotes.lexicon import Lexicon
from briefer.quotes.word_sets import word_set

_FAR = 40  # words between a verb and its "that"
_NEAR = 14  # words between "and he added" and its "that"
_LED = 8  # words before the verb of a clause: "وعلى الرغم من ذلك إلا أنه"
_BOUND = word_set("ar", "conjunctions.of_their_own")
_THAT = frozenset({"ان", "بان"})
_ENDS = frozenset(".؛؟!")


def reported(words: Sequence[Word], known: Lexicon) -> Iterator[tuple[Said, Span]]:
    """Who said what without marks in a sentence, in reading order."""
    if words and words[0].bits & ACCORDING:
        yield from _according(words, known)
        return
    last = _last_that(words)
    if last < 0:
        return
    places: list[int] = []
    spoken: list[int] = []  # those that reported something
    done = 0
    for place in clause_cues(words, last + 1):
        places.append(place)
        told = place and words[place - 1].bits & RELATIVE  # "الأخبار التي أشارت إلى أن"
        begin = _complement(words, place, _FAR, known) if place >= done and not told else 0
        if not begin:
            continue
        done = _content_end(words, begin, known)
        content = _unmarked(words, begin, done, known)
        earlier = [*spoken, place] if spoken and words[place].bits & PARTICIPLE else places
        said = said_before(words, begin, earlier, known) if content else None
        spoken.append(place)
        if said and content:
            yield said, content
    if not done:
        yield from _headline(words, known)


def _last_that(words: Sequence[Word]) -> int:
    """Where the last إن or colon stands; -1 if none does."""
    for at in range(len(words) - 1, -1, -1):
        if words[at].bits & COMPLEMENTIZER or words[at].text == ":":
            return at
    return -1


def _according(words: Sequence[Word], known: Lexicon) -> Iterator[tuple[Said, Span]]:
    """What stands behind "فإن", or behind the comma."""
    subject = named_by(words, 0, len(words), known)
    if subject is None or subject.kind == "verb":
        return
    behind = (at for at in range(len(words)) if words[at].start >= subject.span.end)
    begin = next((at + 1 for at in behind if words[at].key == "فإن" or words[at].text in COMMAS), 0)
    begin += 1 if begin and begin < len(words) and words[begin].key == "فإن" else 0
    content = _unmarked(words, begin, _content_end(words, begin, known), known) if begin else None
    if content:
        yield Said(subject, span(words, 0, 1), 0.6), content


def _headline(words: Sequence[Word], known: Lexicon) -> Iterator[tuple[Said, Span]]:
    """كيروش: كنا الطرف الأفضل."""
    colon = next((at for at in range(min(len(words), REACH)) if words[at].text == ":"), 0)
    subject, after = phrase(words, 0, colon, known) if colon else (None, 0)
    if subject is None or after < colon or words[-1].text == ".":
        return
    content = _unmarked(words, colon + 1, len(words), known)
    if content:
        yield Said(subject, None, 0.6), content


def _complement(words: Sequence[Word], place: int, far: int, known: Lexicon) -> int:
    """Where what is said begins: behind إن and أن and a colon, or with "إنه"; 0 if nothing is said."""
    if words[place].bits & CALLING or not words[place].bits & (FINITE | PARTICIPLE):
        return 0
    for at in range(place + 1, min(place + far, len(words))):
        word = words[at]
        if word.text in _ENDS or (word.bits & CUES and _speaks_on(words, at)):
            return 0
        if word.stretch >= 0 and not names_nobody(words, at, known):
            return 0
        if word.text == ":" or (word.key in _THAT and words[at - 1].key not in _BOUND):
            return at + 1
        if word.bits & COMPLEMENTIZER and word.key.startswith(("ان", "بان")) and word.key not in _THAT:
            return at
    return 0


def _speaks_on(words: Sequence[Word], at: int) -> bool:
    """Whether another cue begins a clause of its own here."""
    word, before = words[at], words[at - 1]
    if before.text in COMMAS and word.bits & (PARTICIPLE | ACCORDING):
        return is_cue(words, at)
    own = word.bits & AND or before.text in COMMAS or before.bits & OPENING  # "حيث قال"
    return bool(own and word.bits & FINITE) and not before.bits & RELATIVE and is_cue(words, at)


def _content_end(words: Sequence[Word], begin: int, known: Lexicon) -> int:
    """Where what is said ends: where the speaker, or somebody else, says something more."""
    for at in range(begin + 1, len(words)):
        bits = words[at].bits
        if words[at - 1].text in COMMAS and ((bits & CUES and _says_on(words, at)) or _adds(words, at, known)):
            return at
        if bits & AND and bits & FINITE and _adds(words, at, known):
            return at
    return len(words)


def _says_on(words: Sequence[Word], at: int) -> bool:
    """Whether something is said behind a comma: not by a noun like a verb, "أمر يفرحها", nor by the future."""
    if not words[at].bits & FINITE or words[at].bits & (AND | PARTICIPLE):
        return _speaks_on(words, at)
    said = any(word.bits & COMPLEMENTIZER or word.text == ":" or word.stretch >= 0 for word in words[at : at + _NEAR])
    return said and _speaks_on(words, at)


def _adds(words: Sequence[Word], at: int, known: Lexicon) -> bool:
    """Whether a clause begins here in which somebody says something: "فيما شدد على أن", "إلا أنه أوضح أن"."""
    for verb in range(at, min(at + _LED, len(words))):
        if words[verb].bits & FINITE:
            return is_cue(words, verb) and bool(_complement(words, verb, _NEAR, known))
        if not words[verb].bits & (STOP | PREFIX) and words[verb].key != "الرغم":
            return False
    return False


def _unmarked(words: Sequence[Word], begin: int, end: int, known: Lexicon) -> Span | None:
    """The content between two places; None if some of it stands in marks."""
    places = (at for at in range(begin, end) if words[at].stretch >= 0)
    return whole(words, begin, end) if all(names_nobody(words, at, known) for at in places) else None
