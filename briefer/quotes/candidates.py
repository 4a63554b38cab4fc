"""Who could have said a stretch: pairs of a cue and somebody mentioned, with what speaks for each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefer.quotes.buckets import bucket
from briefer.quotes.chunks import Mention
from briefer.quotes.cues import Cue, before_helpers
from briefer.quotes.lexicon import BIT
from briefer.quotes.pairing import Stretch
from briefer.quotes.reading import Paragraph
from briefer.quotes.tokens import CAPITAL, FUNCTION, PUNCTUATION, QUOTED, Tokens

_AHEAD = 4  # mentions looked at on the left of a cue
_RIGHT = 3  # words between a cue and its subject on the right
_ALONE = 2  # tokens of a paragraph that is one stretch: the stretch and a full stop
_HOW = {"0": "touches", "1-3": "near"}
_REACH = 2  # sentences looked at around a stretch
_ENDS = frozenset({".", ",", ";", ":", "!", "?", "—", "–", "-", "(", "…"})
_COMPLEMENTIZER = BIT["cue_words.complementizers"]


@dataclass(slots=True)
class Candidate:
    """One answer to "who said this?", with the names of the features that hold."""

    kind: str  # mention, previous (the speaker of the stretch before) or nobody
    features: list[str]
    mention: Mention | None = None
    cue: Cue | None = None
    score: float = 0.0


@dataclass(slots=True)
class Subject:
    """A mention that may be the subject of a cue."""

    mention: Mention
    features: list[str] = field(default_factory=list)


class Clauses:
    """The subjects of every cue of a paragraph, worked out when first asked for."""

    def __init__(self, paragraph: Paragraph) -> None:
        self.paragraph = paragraph
        self._subjects: dict[int, list[Subject]] = {}

    def subjects(self, cue: Cue) -> list[Subject]:
        if cue.first not in self._subjects:
            self._subjects[cue.first] = list(find_subjects(self.paragraph, cue))
        return self._subjects[cue.first]


def find_subjects(paragraph: Paragraph, cue: Cue) -> Iterator[Subject]:
    """The mentions that may be the subject of a cue, with how they stand to it."""
    if cue.group not in {"preposition", "dash"}:
        yield from _left_subjects(paragraph, cue)
    if cue.group != "colon":
        yield from _right_subjects(paragraph, cue)


def _left_subjects(paragraph: Paragraph, cue: Cue) -> Iterator[Subject]:
    tokens = paragraph.tokens
    edge = before_helpers(tokens, cue.first)
    left = [m for m in paragraph.mentions if m.last <= edge and m.sentence == cue.sentence]
    for between, mention in enumerate(reversed(left)):
        if between < _AHEAD or between == len(left) - 1:
            yield Subject(mention, _left_features(tokens, mention, edge, between, first=between == len(left) - 1))


def _left_features(tokens: Tokens, mention: Mention, edge: int, between: int, *, first: bool) -> list[str]:
    gap = edge - mention.last
    how = _HOW.get(bucket(gap, 0, 3), "far")
    if gap > 1 and tokens.words[edge - 1] == "," and tokens.words[mention.last] in {",", "("}:
        how = "apposed"
    found = [f"left {how}", f"left {how} {mention.kind}", f"left between {min(between, 3)}"]
    if first:
        found.append(f"left first of sentence {how}")
    if any(tokens.bits[at] & QUOTED for at in range(mention.last, edge)):
        found.append("left across a quotation")
    if how in {"near", "far"} and any(tokens.words[at] in _ENDS for at in range(mention.last, edge)):
        found.append("left across a comma")
    return found


def _right_subjects(paragraph: Paragraph, cue: Cue) -> Iterator[Subject]:
    tokens = paragraph.tokens
    for mention in paragraph.mentions:
        if mention.first >= cue.last and mention.sentence == cue.sentence:
            gap = mention.first - cue.last
            if gap <= _RIGHT:
                yield Subject(mention, _right_features(tokens, mention, cue, gap))
            if gap > 0:
                return


def _right_features(tokens: Tokens, mention: Mention, cue: Cue, gap: int) -> list[str]:
    how = "touches" if gap == 0 else "near"
    closed = mention.last >= len(tokens) or tokens.words[mention.last] in _ENDS or tokens.has(mention.last, QUOTED)
    after_quote = tokens.has(cue.first - 1, QUOTED) or (
        tokens.has(cue.first - 2, QUOTED) and tokens.has(cue.first - 1, PUNCTUATION)
    )
    opens = cue.first == 0 or tokens.sentences[cue.first - 1] != cue.sentence
    place = "after quotation" if after_quote else "opens sentence" if opens else "elsewhere"
    return [
        f"right {how} {cue.group if cue.group in {'tell', 'preposition', 'dash'} else 'verb'} {place}",
        f"right {how} {mention.kind}",
        f"right {'closed' if closed else 'open'} {place}",
    ]


def find_candidates(
    number: int, stretch: Stretch, text: str, at: int, paragraphs: Sequence[Clauses], *, has_previous: bool
) -> list[Candidate]:
    """Everything that could answer for one stretch, in the paragraph ``at``."""
    clauses = paragraphs[at]
    paragraph = clauses.paragraph
    place = paragraph.places[number]
    quote = quote_features(stretch, text, paragraph, place)
    found = list(_with_cues(clauses, place, quote))
    found += _without_cues(paragraph, place, quote)
    found += _from_before(paragraphs, at, place)
    found = _best_of_each(found)
    alone = "has local cue" if any(c.cue and "same sentence" in c.features for c in found) else "no local cue"
    if has_previous:
        found.append(Candidate("previous", previous_features(stretch, paragraph, place, quote, alone)))
    found.append(Candidate("nobody", ["nobody", f"nobody {alone}", *(f"nobody {name}" for name in quote)]))
    return found


def _best_of_each(found: list[Candidate]) -> list[Candidate]:
    return found


def quote_features(stretch: Stretch, text: str, paragraph: Paragraph, place: int) -> list[str]:
    """What the stretch itself and its nearest surroundings tell."""
    content = stretch.content.of(text)
    words = content.count(" ") + 1
    first = next((letter for letter in content if letter.isalnum()), "")
    last = content[-1]
    tokens = paragraph.tokens
    before = tokens.words[place - 1] if place and tokens.sentences[place - 1] == tokens.sentences[place] else ""
    return [
        f"words {bucket(words, 3, 7)}",
        "starts small" if first.islower() else "starts large",
        f"ends {'comma' if last == ',' else 'full stop' if last == '.' else 'other' if last in '!?…—–-' else 'open'}",
        f"before it {before if before in ',:' and before else 'opens' if not before else 'word'}",
    ]


def previous_features(stretch: Stretch, paragraph: Paragraph, place: int, quote: list[str], alone: str) -> list[str]:
    tokens = paragraph.tokens
    earlier = any(tokens.bits[at] & QUOTED for at in range(place))
    where = "same paragraph" if earlier else "opens paragraph" if place == 0 else "inside paragraph"
    whole = "whole paragraph" if len(tokens) <= _ALONE and place == 0 else "part"
    found = [
        "previous",
        f"previous {where}",
        f"previous {alone} {where}",
        f"previous {whole}",
        f"previous {quote[1]} {where}",
        f"previous {quote[3]} {where}",
    ]
    if earlier:
        gap = next(place - at for at in range(place - 1, -1, -1) if tokens.bits[at] & QUOTED)
        found.append(f"previous gap {bucket(gap, 2, 6)} {alone}")
        found.append(
            f"previous {'same' if tokens.sentences[place] == tokens.sentences[place - gap] else 'other'} sentence {alone}"
        )
    if stretch.goes_on:
        found.append("previous goes on")
    return found


def _with_cues(clauses: Clauses, place: int, quote: list[str]) -> Iterator[Candidate]:
    tokens = clauses.paragraph.tokens
    sentence = tokens.sentences[place]
    for cue in clauses.paragraph.cues:
        if abs(cue.sentence - sentence) <= _REACH:
            relation = list(cue_features(tokens, cue, place, quote))
            for subject in clauses.subjects(cue):
                yield Candidate(
                    "mention", [*relation, *subject.features, *mention_features(subject.mention)], subject.mention, cue
                )


def cue_features(tokens: Tokens, cue: Cue, place: int, quote: list[str]) -> Iterator[str]:
    """How a cue stands to the stretch at a place."""
    side = "after" if cue.first > place else "before"
    apart = abs(cue.sentence - tokens.sentences[place])
    gap = cue.first - place - 1 if side == "after" else place - cue.last
    between = range(place + 1, cue.first) if side == "after" else range(cue.last, place)
    quotes = sum(1 for at in between if tokens.bits[at] & QUOTED)
    distance = bucket(gap, 0, 1, 4, 9)
    where = f"{side} {'same sentence' if not apart else f'{apart} apart'}"
    crossed = "across a quotation" if quotes else "straight"
    if not apart:
        yield "same sentence"
    yield f"cue {where} {crossed}"
    yield f"cue {cue.group} {where} {crossed}"
    yield f"cue {cue.group} {cue.form}"
    yield f"cue distance {distance} {where}"
    yield f"cue {side} {quote[2]}" if side == "after" else f"cue {side} {quote[3]}"
    yield f"cue {side} {quote[1]} {crossed}"
    yield f"cue {cue.group} {side} {quote[0]}"
    if cue.passive:
        yield "cue passive"
    if cue.negated:
        yield "cue negated"
    if side == "before" and not apart and any(tokens.words[at] == ":" for at in between):
        yield "cue before colon"
    if side == "before" and not apart and any(tokens.has(at, _COMPLEMENTIZER) for at in between):
        yield "cue before that-clause"
    if (
        side == "after"
        and not apart
        and gap
        and tokens.words[place + 1] != ","
        and quote[2] != "ends comma"
        and quotes == 0
    ):
        yield f"cue after without comma {quote[2]}"
    following = cue.last
    if side == "after" and (
        following >= len(tokens) or tokens.words[following] in _ENDS or tokens.has(following, QUOTED)
    ):
        yield f"cue after closes {'same sentence' if not apart else 'apart'}"


def mention_features(mention: Mention) -> Iterator[str]:
    """What a mention itself tells."""
    yield f"kind {mention.kind}"
    if mention.owns:
        yield "owns"
    if mention.modifies:
        yield "modifies"
    if mention.after_preposition:
        yield "after preposition"
    if mention.kind == "pronoun":
        yield f"pronoun {mention.text.lower()}"
    elif mention.kind == "name":
        yield f"name {'titled' if mention.title else 'bare'} {'gendered' if mention.gender else 'plain'}"


def _without_cues(paragraph: Paragraph, place: int, quote: list[str]) -> Iterator[Candidate]:
    """Subjects of verbs nobody listed: the first mention of the sentence, and the nearest on the left."""
    sentence = paragraph.tokens.sentences[place]
    left = [m for m in paragraph.mentions if m.sentence == sentence and m.last <= place]
    tokens = paragraph.tokens
    for which, mention in {"first": left[0], "nearest": left[-1]}.items() if left else ():
        only = " only" if len(left) == 1 else ""
        has_colon = " colon" if any(w == ":" for w in tokens.words[mention.last : place]) else ""
        yield Candidate(
            "mention",
            [
                f"no cue {which}{only}",
                f"no cue {which} {quote[3]}{has_colon}",
                f"no cue {which} {quote[0]}",
                f"no cue {which} {quote[1]}",
                *(f"no cue {name}" for name in mention_features(mention)),
            ],
            mention,
        )
    before = [m for m in paragraph.mentions if m.sentence == sentence - 1]
    if before:
        yield Candidate(
            "mention",
            [
                "no cue sentence before",
                f"no cue sentence before {quote[1]}",
                *(f"before {name}" for name in mention_features(before[0])),
            ],
            before[0],
        )


def _from_before(paragraphs: Sequence[Clauses], at: int, place: int) -> Iterator[Candidate]:
    """The last cue of the paragraph before: "Ms Ndiaye said:" and the like."""
    for back in (1, 2):
        if at < back:
            return
        clauses = paragraphs[at - back]
        paragraph = clauses.paragraph
        tokens = paragraph.tokens
        if not len(tokens):
            return
        colon = "colon" if tokens.words[-1] == ":" else "full stop"
        opens = "opens" if place == 0 else "inside"
        where = f"paragraph {back} before {colon} {opens}"
        last = tokens.sentences[-1]
        cues = [cue for cue in paragraph.cues if cue.sentence == last and cue.group not in {"colon", "dash"}][-2:]
        for cue in cues:
            for subject in clauses.subjects(cue):
                yield Candidate(
                    "mention",
                    [
                        where,
                        f"{where} {cue.group}",
                        f"cue {cue.form} {where}",
                        *(f"far {f}" for f in subject.features),
                        *(f"far {f}" for f in mention_features(subject.mention)),
                    ],
                    subject.mention,
                    cue,
                )
        first = next((m for m in paragraph.mentions if m.sentence == last), None)
        if first:
            yield Candidate(
                "mention",
                [f"first of {where}", f"first of {where} {first.kind}", *(f"far {f}" for f in mention_features(first))],
                first,
            )


__all__ = ["CAPITAL", "FUNCTION", "Candidate", "Clauses", "find_candidates"]
