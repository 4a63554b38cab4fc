"""Who shouts the words behind the verb, whoever tells of it: "Police said a man ran in shouting “…”"."""

from bisect import bisect_left
from collections.abc import Iterator

from briefer.quotes.cues import before_helpers
from briefer.quotes.lexicon import BIT
from briefer.quotes.mention import CONJUNCTION, Mention
from briefer.quotes.subjects import SPEECH, Clauses
from briefer.quotes.tokens import PUNCTUATION, QUOTED, SPEAKS, Tokens
from briefer.quotes.word_sets import word_set

_CRIES = word_set("en", "verbs.crying")
_AND = BIT["words.and"]
_REACH = 8  # tokens between the verb and the words: "slogans such as"
_TELLS = SPEECH | {"preposition"}
_REPORTS = frozenset({"say", "think", "write"})  # groups that a clause follows
_SIDE_BY_SIDE = frozenset({"and", "but", "nor", "or", "than", "yet"})
_THAT = frozenset({"that"})
_WHO = frozenset({"who", "which"})
_NOT_THEIRS = frozenset({"somebody", "someone", "others", "of", "for", "by", "with"})  # "accused Roe of shouting"
_ANNOUNCING = word_set("en", "words.announcing")
_POINTS = frozenset({",", ":"})


def who_cries(clauses: Clauses, place: int) -> Mention | None:
    """Who shouts or chants a stretch, where another tells of it in the same sentence."""
    tokens = clauses.paragraph.tokens
    verb = _verb_before(tokens, _row_start(tokens, place))
    cues = clauses.paragraph.cues_in(tokens.sentences[place])
    if verb < 0 or not any(cue.group in _TELLS and cue.first != verb for cue in cues):
        return None
    edge = before_helpers(tokens, verb)
    beside = next((each for each in _mentions(clauses, place) if each.full == edge), None)
    if beside is not None and not beside.after_preposition and beside.kind != "noun":
        return beside
    if tokens.is_one_of(edge - 1, _NOT_THEIRS):
        return None
    if tokens.has(edge - 1, _AND) or tokens.lower[verb].endswith("ing"):
        return _subject(clauses, verb)
    return _before_aside(clauses, edge)


def _before_aside(clauses: Clauses, edge: int) -> Mention | None:
    """Whose verb it is behind an aside: "The crowd, which filled the square, chanted"."""
    tokens = clauses.paragraph.tokens
    if tokens.words[edge - 1] != ",":
        return None
    before = (each for each in _mentions(clauses, edge) if each.full < edge)
    return next((m for m in before if tokens.words[m.full] == "," and tokens.is_one_of(m.full + 1, _WHO)), None)


def _row_start(tokens: Tokens, place: int) -> int:
    """The first of two that are shouted: "chanted “A” and “B”"."""
    joined = tokens.has(place - 1, _AND) and tokens.has(place - 2, QUOTED)
    return place - 2 if joined else place


def _verb_before(tokens: Tokens, place: int) -> int:
    """The verb before a stretch: right before it, or before "slogans such as" and whom it is for; -1 if there is none."""
    pointed = place > 0 and tokens.words[place - 1] in _POINTS
    end = place - 1 if pointed else place
    for at in range(end - 1, max(end - 1 - _REACH, -1), -1):
        if tokens.lower[at] in _CRIES and tokens.sentences[at] == tokens.sentences[place]:
            return at if pointed or at == end - 1 or tokens.is_one_of(end - 1, _ANNOUNCING) else -1
        if tokens.has(at, PUNCTUATION | QUOTED | SPEAKS):
            return -1
    return -1


def _mentions(clauses: Clauses, place: int) -> list[Mention]:
    sentence = clauses.paragraph.tokens.sentences[place]
    acting = (each for each in clauses.paragraph.mentions_in(sentence) if not (each.owns or each.modifies))
    return [each for each in acting if not (each.inside or each.hangs)]


def _subject(clauses: Clauses, verb: int) -> Mention | None:
    """Of whom the clause of a verb is told: "the pupils" in "as the pupils lay on the floor crying"."""
    tokens = clauses.paragraph.tokens
    everyone = [each for each in _mentions(clauses, verb) if each.full <= verb]
    start = _clause_start(clauses, verb, everyone)
    if tokens.is_one_of(start - 1, _WHO):
        end = start - 2 if tokens.words[start - 2] == "," else start - 1
        return next((each for each in everyone if each.full == end), None)
    inside = (each for each in everyone if each.opens >= start)
    return next((each for each in inside if each.opens == start or not each.after_preposition), None)


def _clause_start(clauses: Clauses, verb: int, everyone: list[Mention]) -> int:
    """Where the clause begins that a verb belongs to."""
    tokens = clauses.paragraph.tokens
    first = bisect_left(tokens.sentences, tokens.sentences[verb])
    start = max([first, *_starts(clauses, first, verb, everyone)])
    opener = start - 1
    fronted = tokens.has(opener, CONJUNCTION) and (opener == first or tokens.is_one_of(opener - 1, _THAT))
    behind = [at + 1 for at in range(start, verb) if tokens.words[at] == ","] if fronted else []
    return next((at for at in behind if any(each.opens == at for each in everyone)), start)


def _starts(clauses: Clauses, first: int, verb: int, everyone: list[Mention]) -> Iterator[int]:
    """Behind what opens a clause: "that", "as", "who", "said", and "and" before somebody else."""
    tokens = clauses.paragraph.tokens
    said = {cue.last for cue in clauses.paragraph.cues_in(tokens.sentences[verb]) if cue.group in _REPORTS}
    opening = {each.opens for each in everyone if each.kind != "noun"}
    within = {at for each in everyone for at in range(each.first, each.last)}
    for at in range(first, verb):
        side_by_side = tokens.lower[at] in _SIDE_BY_SIDE
        opens = tokens.has(at, CONJUNCTION) and not side_by_side
        another = side_by_side and at + 1 in opening and at not in within
        if opens or another or (at + 1 in said and at + 1 in opening):
            yield at + 1
