"""Who may be the subject of a cue."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from briefer.quotes.buckets import bucket
from briefer.quotes.cues import Cue
from briefer.quotes.lexicon import BIT
from briefer.quotes.mention import PREPOSITION, Mention, mention_features
from briefer.quotes.participles import ends_clause, front_clause_end
from briefer.quotes.reading import Paragraph
from briefer.quotes.relative_heads import CLAUSE, head_of_relative, without_whose
from briefer.quotes.tokens import CAPITAL, PART, PUNCTUATION, QUOTED, SPEAKS, Tokens
from briefer.quotes.weights import Group
from briefer.quotes.when import before_when
from briefer.quotes.word_sets import word_set

_AHEAD = 4  # mentions looked at on the left of a cue
_AGENT = 6  # words between a passive and "by"
_RIGHT = 3  # words between a cue and its subject on the right
_MANY = 3  # others between a subject and its cue, or more
_WHEN = frozenset({"after", "as", "before", "until", "when"})
_NEAR = 3  # words between a subject on the left and its cue
_OWN_RIGHT = frozenset({"tell", "preposition", "dash"})  # groups whose right side is of its own kind
SPEECH = frozenset({"say", "tell", "ask", "write", "call", "think"})
_PLAIN_SUBJECT = frozenset({"left touches", "left apposed", "left in apposition"})
_HEARS = frozenset({"tell", "ask"})  # groups whose passive is about who hears: "was told", "was asked"
_CITED = word_set("en", "verbs.citing")
_WHO = frozenset({"who", "which", "that", "qui"})
_RELATIVE = BIT["pronouns.relative"]
_AND = BIT["words.and"]
_BUT = frozenset({"but", "then"})
_NAMES = frozenset({"name", "organisation"})
_ON_CONDITION = ["on", "condition"]
ENDS = frozenset({".", ",", ";", ":", "!", "?", "—", "–", "-", "(", "…"})


@dataclass(slots=True, eq=False)
class Subject:
    """A mention that may be the subject of a cue, and how it stands to it."""

    mention: Mention
    how: str  # "left touches"
    between: int = 0  # how many others stand between it and a cue behind it
    first: bool = False  # nobody stands before it in the sentence of a cue behind it


Told = tuple[Subject, Group, Group]


class Clauses:
    """The subjects of every cue of a paragraph, worked out when first asked for."""

    def __init__(self, paragraph: Paragraph) -> None:
        self.paragraph = paragraph
        self._subjects: dict[int, list[Subject]] = {}
        self._told: dict[int, list[Told]] = {}
        self._speaking: list[Mention] | None = None

    def subjects(self, cue: Cue) -> list[Subject]:
        if cue.first not in self._subjects:
            self._subjects[cue.first] = list(find_subjects(self.paragraph, cue))
        return self._subjects[cue.first]

    def told(self, cue: Cue) -> list[Told]:
        """The subjects of a cue, each with its features as a subject and as a mention."""
        if cue.first not in self._told:
            subjects = self.subjects(cue)
            told = [(s, subject_features(self.paragraph, cue, s), mention_features(s.mention)) for s in subjects]
            self._told[cue.first] = told
        return self._told[cue.first]

    def speaking(self) -> list[Mention]:
        """Those who speak in this paragraph: the plain subjects of its cues, in order."""
        if self._speaking is None:
            self._speaking = list(self._find_speaking())
        return self._speaking

    def _find_speaking(self) -> Iterator[Mention]:
        told = -1  # the sentence in which somebody spoke last
        for cue in self.paragraph.cues:
            if cue.group in SPEECH and cue.form == "finite" and not cue.passive:
                plain = self.plain_subject(cue)
                if plain is not None and told == cue.sentence and self._is_aside(plain):
                    continue
                told = cue.sentence
                yield from [plain] if plain is not None else islice(self.of_the_verb_before(cue), 1)
            elif cue.group == "say" and cue.form == "participle" and ends_clause(self.paragraph.tokens, cue.first):
                yield from islice(self.of_the_verb_before(cue), 1)

    def _is_aside(self, mention: Mention) -> bool:
        """Whether somebody stands in a clause of time: "as the crowd roared", "after Ms Ndiaye spoke"."""
        return self.paragraph.tokens.is_one_of(mention.opens - 1, _WHEN)

    def plain_subject(self, cue: Cue) -> Mention | None:
        """Who stands right beside a cue as its subject: "Jane Roe says", "said Jane Roe"."""
        tokens = self.paragraph.tokens
        subjects = [each for each in self.subjects(cue)[:_AHEAD] if _speaks(each) and not _is_where(tokens, cue, each)]
        if len(subjects) > 1 and _is_apposed(*subjects[:2]):
            return subjects[1].mention
        plain = subjects[0] if subjects else None
        subject = self.behind(cue, plain) or plain
        return subject.mention if subject else None

    def behind(self, cue: Cue, plain: Subject | None) -> Subject | None:
        """Who stands behind a verb, before which nobody does: "By a wide margin, the race is over, said Jane Roe."."""
        if plain is not None and plain.how != "left apposed":
            return None
        inverted = next((each for each in self.subjects(cue) if _is_inverted(self.paragraph.tokens, cue, each)), None)
        return inverted if inverted and (plain is None or inverted.mention.kind == "name") else None

    def of_the_verb_before(self, cue: Cue) -> Iterator[Mention]:
        """Whose the verb before is too: "Jane Roe lives here and says", "Jane Roe issued a statement saying"."""
        tokens = self.paragraph.tokens
        edge = before_when(tokens, cue.edge)
        if cue.form == "participle" or _joins(tokens, edge - 1):
            front = front_clause_end(tokens, edge)
            for mention in self.paragraph.mentions_in(cue.sentence):
                aside = mention.after_preposition or mention.owns or mention.modifies
                if front <= mention.first and mention.full < edge and not aside:
                    yield mention


def _is_inverted(tokens: Tokens, cue: Cue, subject: Subject) -> bool:
    """Whether it is of the form "…, said Mr Roe."; who is told stands behind "told"."""
    touches = subject.how == "right touches" and cue.group != "tell"
    return touches and cue.first > 0 and tokens.words[cue.first - 1] == "," and _is_closed(tokens, subject.mention.full)


def _joins(tokens: Tokens, at: int) -> bool:
    """Whether a word joins a verb to the one before: "and", "but"."""
    return tokens.has(at, _AND) or tokens.is_one_of(at, _BUT)


def _is_apposed(near: Subject, before: Subject) -> bool:
    """Whether the nearer one only describes the other: "Jane Roe, a senior in theatre arts, said", "the Post, a paper,"."""
    kind = near.mention.kind
    told = kind == "role" and near.how == "left in apposition" and near.mention.explained is None
    return (kind == "noun" or told) and before.mention.full == near.mention.opens - 1


def _speaks(subject: Subject) -> bool:
    mention = subject.mention
    return subject.how in _PLAIN_SUBJECT and not (mention.hangs or mention.located or mention.text.lower() in _WHO)


def _is_where(tokens: Tokens, cue: Cue, subject: Subject) -> bool:
    """Whether a verb only tells of where words are found: "in a note published Monday", "in a speech broadcast live"."""
    mention = subject.mention
    before = tokens.bits[mention.opens - 1] if mention.after_preposition else 0
    return cue.group == "write" and mention.kind == "noun" and before & PREPOSITION != 0 and not before & CLAUSE


def find_subjects(paragraph: Paragraph, cue: Cue) -> Iterator[Subject]:
    """The mentions that may be the subject of a cue, nearest first."""
    told = cue.group in _HEARS or (cue.group == "call" and not paragraph.tokens.is_one_of(cue.first, _CITED))
    hears = cue.passive and told
    if cue.group not in {"preposition", "dash"} and not hears:
        yield from _left_subjects(paragraph, cue)
    if cue.passive:
        yield from _agents(paragraph, cue)
    elif cue.group != "colon":
        yield from _right_subjects(paragraph, cue)


def _left_subjects(paragraph: Paragraph, cue: Cue) -> Iterator[Subject]:
    tokens = paragraph.tokens
    before = [m for m in paragraph.mentions_in(cue.sentence) if m.full <= cue.edge and not m.inside]
    left = [m for m in before if not m.bracketed or tokens.bracketed(m.first, cue.first)] if tokens.outside else before
    edge = before_when(tokens, cue.edge)
    head = head_of_relative(tokens, left, edge)
    left = left[: left.index(head) + 1] if head else without_whose(tokens, left, edge)
    for between, mention in enumerate(reversed(left)):
        if cue.group == "colon" and not mention.initial and tokens.lower[mention.first] == "it":
            continue  # "Roe sees it differently: “…”"
        last = between == len(left) - 1
        if between < _AHEAD or last:
            how = "touches" if mention is head else _left_how(tokens, mention, edge)
            yield Subject(mention, f"left {how}", between, last)


def _left_how(tokens: Tokens, mention: Mention, edge: int) -> str:
    gap = tokens.gap(mention.full, edge)
    if gap == 1 and tokens.words[edge - 1] == "," and mention.opens and tokens.words[mention.opens - 1] == ",":
        return "in apposition"
    if gap > 1 and tokens.words[edge - 1] == "," and tokens.words[mention.full] == ",":
        return "apposed"
    if gap and mention.kind != "organisation" and _who(tokens, mention.full, edge):
        return "relative"
    return "touches" if gap <= 0 else "near" if gap <= _NEAR else "far"


def _who(tokens: Tokens, at: int, edge: int) -> bool:
    """Whether "who" or ", who" fills the place between a mention and its verb."""
    return tokens.bits[edge - 1] & _RELATIVE != 0 and (at == edge - 1 or (at == edge - 2 and tokens.words[at] == ","))


def subject_features(paragraph: Paragraph, cue: Cue, subject: Subject) -> Group:
    """What speaks for and against a subject of a cue, by name."""
    how, mention = subject.how, subject.mention
    if how.startswith("left"):
        between = _between(paragraph.tokens, subject, cue.edge)
        return _left_features(how, mention.kind, min(subject.between, _MANY), subject.first, between)
    if how.startswith("right"):
        group = cue.group if cue.group in _OWN_RIGHT else "verb"
        closed = "closed" if _is_closed(paragraph.tokens, mention.full) else "open"
        return _right_features(how, mention.kind, group, closed, _right_place(paragraph.tokens, cue))
    kind = "name" if mention.kind == "joint" else mention.kind
    return f"agent {how}", f"agent {how} {kind}"


def _between(tokens: Tokens, subject: Subject, edge: int) -> tuple[bool, bool, bool]:
    """Whether a quotation, a comma and "and" part a subject on the left from its cue."""
    full = subject.mention.full
    quoted = tokens.quotes(full, edge)
    apart = subject.how in {"left near", "left far"}
    comma = apart and not ENDS.isdisjoint(tokens.words[full:edge])
    return quoted, comma, apart and _joins(tokens, edge - 1)


@lru_cache(4096)
def _left_features(
    how: str,
    kind: str,
    others: int,
    first: bool,  # noqa: FBT001
    between: tuple[bool, bool, bool],
) -> Group:
    quoted, comma, joined = between
    names = {
        how: True,
        f"{how} {kind}": True,
        f"left between {bucket(others, 0, 1, 2)}": True,
        f"left first of sentence {how.removeprefix('left ')}": first,
        "left across a quotation": quoted,
        "left across a comma": comma,
        f"left and {how.removeprefix('left ')}": joined,  # "She smiled and said"
    }
    return tuple(name for name, holds in names.items() if holds)


def _right_subjects(paragraph: Paragraph, cue: Cue) -> Iterator[Subject]:
    found = 0
    for mention in paragraph.mentions_in(cue.sentence):
        if mention.first >= cue.last:
            gap = mention.opens - cue.last if mention.opens > cue.last else 0
            if mention.owns or mention.modifies or mention.inside:
                continue
            if gap <= _RIGHT:
                how = "right touches" if gap == 0 else "right near"
                yield Subject(mention, how)
            if gap > 0:
                return
            found += 1
            if found >= _RIGHT:
                return


def _agents(paragraph: Paragraph, cue: Cue) -> Iterator[Subject]:
    """Who is behind a passive: "was described by one minister as"."""
    tokens = paragraph.tokens
    by = next((at for at in range(cue.last, min(cue.last + _AGENT, len(tokens))) if tokens.lower[at] == "by"), None)
    if by is not None and not _is_way(tokens, by + 1):
        behind = (mention for mention in paragraph.mentions_in(cue.sentence) if mention.first > by)
        mention = next(behind, None)
        if mention is not None and "to" not in tokens.lower[by : mention.opens]:  # "by a friend to hold the line"
            how = "by" if mention.opens <= by + 1 else "far by"
            after = next(behind, mention)
            named = after.first == mention.last and after.kind in _NAMES and not mention.owns
            both = after.kind == "joint" and after.first == mention.first
            yield Subject(after if named or both else mention, how)  # "by the charity Havenhome", "by Roe and Ndiaye"


def _is_way(tokens: Tokens, at: int) -> bool:
    """Whether it is told by doing what something is done: "proposing" in "by proposing a change"."""
    return tokens.has(at, PART | SPEAKS) and not tokens.has(at, CAPITAL) and tokens.lower[at].endswith("ing")


def _is_closed(tokens: Tokens, end: int) -> bool:
    """Whether nothing of the sentence goes on behind a mention that ends there, but for "on condition of anonymity"."""
    ends = end >= len(tokens) or tokens.words[end] in ENDS or tokens.bits[end] & QUOTED != 0
    return ends or tokens.lower[end : end + 2] == _ON_CONDITION


@lru_cache(4096)
def _right_features(how: str, kind: str, group: str, closed: str, place: str) -> Group:
    return f"{how} {group} {place}", f"{how} {kind}", f"right {closed} {place}"


def _right_place(tokens: Tokens, cue: Cue) -> str:
    before = tokens.bits[cue.first - 1]
    if before & QUOTED or (before & PUNCTUATION and tokens.bits[cue.first - 2] & QUOTED):
        return "after quotation"
    opens = cue.first == 0 or tokens.sentences[cue.first - 1] != cue.sentence
    return "opens sentence" if opens else "elsewhere"
