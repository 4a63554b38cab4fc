"""Reported speech without marks: "Ms Ndiaye said that the road was open", "according to the ministry"."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from briefer.model import Span
from briefer.quotes.cues import Cue
from briefer.quotes.datelines import dateline_end
from briefer.quotes.lexicon import BIT
from briefer.quotes.mention import (
    AND,
    AUXILIARY,
    CONJUNCTION,
    DETERMINER,
    NOT_NAME,
    PREPOSITION,
    PRONOUN_THIRD,
    RELATIVE,
    TIME,
    Mention,
)
from briefer.quotes.participles import front_clause_end, is_gerund
from briefer.quotes.reading import Paragraph
from briefer.quotes.subjects import Clauses, Subject
from briefer.quotes.tokens import CAPITAL, FUNCTION, NUMBER, PARTICIPLES, PUNCTUATION, QUOTED, SPEAKS, Tokens
from briefer.quotes.word_sets import word_set

_FREELY = frozenset({"say"})  # groups that report without "that" too
_WITH_THAT = frozenset({"say", "tell", "ask", "write", "think", "weak"})
_REPORTING = _WITH_THAT | {"preposition"}
_COMPLEMENTIZER = BIT["cue_words.complementizers"]
_PHRASE = 6  # tokens of "In the second week," before who speaks
_FEWEST = 3  # words of reported speech worth showing
_PLAIN = ("left touches", "left in apposition", "left apposed", "left relative")
_QUESTIONED = word_set("en", "verbs.asking")
_DOING = word_set("en", "verbs.doing")
_THERE = frozenset({"there"})
_WHEN = frozenset({"again", "earlier", "later", "once", "twice", "today", "tonight", "yesterday"})
_DATE = 5  # tokens of "At the same time," and its comma
_NO_WORDS = word_set("en", "reported.no_words")
_RISES = word_set("en", "reported.rising")
_ADDRESSEE = 5  # words between "told" and "that"


@dataclass(slots=True, eq=False)
class Report:
    """What somebody is reported to have said; ``sure`` where "that" or a comma shows its edge."""

    content: Span
    mention: Mention
    cue: Cue
    sure: bool


def find_reports(clauses: Clauses) -> Iterator[Report]:
    """The reported speech of one paragraph: of each sentence what follows or precedes its cues."""
    last_end = -1
    for cue in clauses.paragraph.cues:
        report = _report(clauses, cue)
        if report is not None and report.content.start >= last_end:
            yield report
            last_end = report.content.end


def _report(clauses: Clauses, cue: Cue) -> Report | None:
    if cue.group not in _REPORTING or cue.passive or cue.negated:
        return None
    subject = _subject(clauses, cue)
    if subject is None:
        return None
    paragraph = clauses.paragraph
    first, last = _sentence(paragraph, cue)
    words = _words(paragraph, cue, subject, first, last)
    if words is None or words[1] - words[0] < _FEWEST or paragraph.tokens.quotes(words[0], words[1]):
        return None
    tokens = paragraph.tokens
    start, end, sure = words
    return Report(tokens.span(start, end), subject.mention, cue, sure)


def _subject(clauses: Clauses, cue: Cue) -> Subject | None:
    subjects = [subject for subject in clauses.subjects(cue) if not (subject.mention.hangs or subject.mention.located)]
    if cue.group == "preposition":
        return next((each for each in subjects if each.how == "right touches"), None)
    if cue.form == "participle":
        front = front_clause_end(clauses.paragraph.tokens, cue.first)
        left = [each for each in reversed(subjects) if each.how.startswith("left")]
        return next((each for each in left if each.mention.first >= front), next(iter(left), None))
    if cue.form == "base":
        return None
    plain = next((each for each in subjects if each.how in _PLAIN and not _is_aside(each.mention)), None)
    subject = clauses.behind(cue, plain) or plain
    return subject or next((Subject(each, "left touches") for each in clauses.of_the_verb_before(cue)), None)


def _is_aside(mention: Mention) -> bool:
    """Whether it is "who", or a thing that only tells of another: "A man found at the foot of the stairs said"."""
    return mention.text.lower() == "who" or (mention.kind == "noun" and mention.after_preposition)


def _sentence(paragraph: Paragraph, cue: Cue) -> tuple[int, int]:
    """The tokens of the sentence of a cue, up to where its speaker goes on to say something else."""
    tokens = paragraph.tokens
    first = bisect_left(tokens.sentences, cue.sentence, 0, cue.first) or dateline_end(tokens)
    end = max(cue.last, bisect_right(tokens.sentences, cue.sentence, cue.first))
    further = [each for each in paragraph.cues_in(cue.sentence) if each.first > cue.last]
    last = min([end, *(each.first - 1 for each in further if _says_on(tokens, each))])
    while last > cue.last and tokens.has(last - 1, PUNCTUATION):
        last -= 1
    return first, last


def _says_on(tokens: Tokens, cue: Cue) -> bool:
    """Whether the one who speaks goes on with a cue: "…, adding that …", "… and warns that …"."""
    if cue.group not in _WITH_THAT or not tokens.has(cue.last, _COMPLEMENTIZER):
        return False
    if cue.form == "participle":
        return tokens.words[cue.first - 1] == ","
    return cue.form == "finite" and tokens.has(cue.first - 1, AND)


def _words(paragraph: Paragraph, cue: Cue, subject: Subject, first: int, last: int) -> tuple[int, int, bool] | None:
    """The tokens of what is reported, and whether its edge is sure."""
    tokens = paragraph.tokens
    opening = min(cue.first, subject.mention.opens)
    closing = max(cue.last, subject.mention.full) if subject.how.startswith("right") else cue.last
    right = subject.how.startswith("right") and cue.group != "preposition"
    if opening > first and tokens.words[opening - 1] == "," and subject.how != "left in apposition":
        behind = None if right else _behind(tokens, cue, closing, last)
        fronted = tokens.has(first, PREPOSITION) or tokens.has(_past_opener(tokens, first), PREPOSITION)
        fronted = fronted or _is_dated(tokens, first, opening)
        if behind and (behind[2] or fronted or _has_verb(tokens, behind[0], behind[1])):
            return behind  # "In a statement, Mr Roe said the road was …"
        phrase = fronted or not _is_clause(tokens, first, opening)
        if not right and _goes_on(tokens, cue, closing, last) and (phrase or tokens.has(closing, DETERMINER)):
            return None  # "From a distance, the reform reflects the times"
        asked = tokens.lower[first] in _QUESTIONED or _is_doing(tokens, first, opening) or _announces(tokens, closing)
        return None if asked or (fronted and opening - first < _PHRASE) else (first, opening - 1, True)
    if right:
        return None
    if cue.group == "preposition":
        return _behind_source(paragraph, subject.mention, closing, last), last, True
    return _behind(tokens, cue, closing, last)


def _behind_source(paragraph: Paragraph, source: Mention, closing: int, last: int) -> int:
    """Where what a source tells begins: "According to Jane Roe, who runs the port, it rained"."""
    tokens = paragraph.tokens
    after = closing + (closing < last and tokens.words[closing] == ",")
    if after >= last:
        return after
    aside = tokens.has(after, RELATIVE) if after > closing else _hangs(tokens, after)
    beside = (each for each in paragraph.mentions_in(source.sentence) if each.opens == after)
    aside = aside or any(each.explained is source for each in beside)  # "Jane Roe, head of the port,"
    return next((at + 1 for at in range(after, last) if aside and tokens.words[at] == ","), after)


def _hangs(tokens: Tokens, at: int) -> bool:
    """Whether a participle hangs on what stands before it: "a report published on Monday"."""
    return tokens.lower[at].endswith(PARTICIPLES) and not tokens.has(at, FUNCTION | CAPITAL)


def _is_clause(tokens: Tokens, first: int, end: int) -> bool:
    """Whether words say something by themselves: "It is late,", but not "As it was late,", "The golf industry,"."""
    return not tokens.has(first, CONJUNCTION) and _has_verb(tokens, first, end)


def _goes_on(tokens: Tokens, cue: Cue, at: int, last: int) -> bool:
    """Whether a sentence goes on behind who says what stands in front, with more than when and where it was said."""
    while at < last and _tells_when(tokens, at):
        at += 1
    return at < last and cue.group != "preposition" and not tokens.has(at, PUNCTUATION | PREPOSITION)


def _past_opener(tokens: Tokens, first: int) -> int:
    """Past "However," and "But" that open a sentence."""
    if tokens.words[first + 1 : first + 2] == [","]:
        return first + 2
    return first + 1 if tokens.has(first, CONJUNCTION) else first


def _is_dated(tokens: Tokens, first: int, opening: int) -> bool:
    """Whether a sentence opens with when somebody speaks: "Last week, officials said …", "Two days ago, …"."""
    comma = next((at for at in range(first, min(opening, first + _DATE)) if tokens.words[at] == ","), 0)
    return comma > 0 and tokens.has(comma - 1, TIME)


def _is_doing(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a sentence opens with what who speaks is doing: "Speaking in Karsk on Sunday, she said …"."""
    return is_gerund(tokens, first) and not any(bits & (AUXILIARY | SPEAKS) for bits in tokens.bits[first + 1 : last])


def _announces(tokens: Tokens, at: int) -> bool:
    """Whether what is said stands in marks right behind the cue: "Her deputy, Mr Roe, said: “…”"."""
    point = tokens.words[at] if tokens.bits[at] & PUNCTUATION else ""
    return point == ":" or tokens.has(at + (point == ","), QUOTED)


def _behind(tokens: Tokens, cue: Cue, closing: int, last: int) -> tuple[int, int, bool] | None:
    for at in range(closing, min(closing + _ADDRESSEE, last)):
        if tokens.bits[at] & _COMPLEMENTIZER:
            return at + 1 if tokens.lower[at] == "that" else at, last, True
        if tokens.bits[at] & (PUNCTUATION | QUOTED):
            break
    if cue.group == "tell":
        told = next(
            (at for at in range(closing + 1, min(closing + _ADDRESSEE, last)) if tokens.has(at, PRONOUN_THIRD)), None
        )
        return (told, last, False) if told and not _with_points(tokens, closing, told) else None
    while closing < last and _tells_when(tokens, closing):
        closing += 1
    plain = closing < last and not tokens.has(closing, PUNCTUATION | QUOTED | PREPOSITION | CONJUNCTION)
    clause = tokens.has(closing, PRONOUN_THIRD) or tokens.is_one_of(closing, _THERE)
    if tokens.is_one_of(cue.first, _DOING) and not clause:
        return None
    if cue.group in _FREELY and plain and not _says_nothing(tokens, cue, closing):
        return closing, last, False
    return None


def _says_nothing(tokens: Tokens, cue: Cue, at: int) -> bool:
    """Whether what follows a verb is no speech: "said little", "pleaded not guilty", "the index added 0.1 per cent"."""
    behind_not = at + (tokens.lower[at] == "not")
    return tokens.is_one_of(behind_not, _NO_WORDS) or (tokens.has(at, NUMBER) and tokens.is_one_of(cue.first, _RISES))


def _has_verb(tokens: Tokens, start: int, end: int) -> bool:
    """Whether there is a verb such as "was"; not the month "May"."""
    return any(bits & AUXILIARY and not bits & CAPITAL for bits in tokens.bits[start:end])


def _tells_when(tokens: Tokens, at: int) -> bool:
    """Whether a word only tells when or how something was said: "said Monday", "said again"."""
    return tokens.has(at, NOT_NAME) or tokens.lower[at] in _WHEN


def _with_points(tokens: Tokens, start: int, end: int) -> bool:
    return any(tokens.bits[at] & (PUNCTUATION | QUOTED | PREPOSITION) for at in range(start, end))
