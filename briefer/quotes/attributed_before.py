"""Quotations whose speaker the sentence or the clause before them tells."""

from bisect import bisect_left
from collections.abc import Iterator

from briefer.quotes.circumstances import Circumstances, stands_alone
from briefer.quotes.cues import Cue
from briefer.quotes.mention import Mention
from briefer.quotes.owners import Owner
from briefer.quotes.subjects import Clauses

_SAYS = frozenset({"say", "think"})
_TURNS = frozenset({"but", "and", "while", "though", "although"})
_AND_THAT = ["and", "that"]
_FEWEST = 3  # tokens of a sentence with who says it


def attributed_before(clauses: Clauses, quote: Circumstances) -> Owner | None:
    """Who says the sentence before, as its end tells: "The plan is dead, said Roe. “It never had a chance.”"."""
    tokens, place = clauses.paragraph.tokens, quote.place
    if place < _FEWEST or "sentence" not in quote.others or not stands_alone(tokens, place):
        return None
    before = tokens.sentences[place - 1]
    said = [cue for cue in clauses.paragraph.cues_in(before) if cue.group not in {"colon", "dash"}]
    if not said or tokens.quotes(bisect_left(tokens.sentences, before), place) or not _says(said[-1]):
        return None
    subject = next(_subjects(clauses, said[-1]), None)
    end = max(subject.full, said[-1].last) if subject is not None else 0
    turned = not _TURNS.isdisjoint(tokens.lower[end:place])
    return Owner(subject, said[-1]) if subject is not None and not turned else None


def _says(cue: Cue) -> bool:
    return cue.group in _SAYS and cue.form == "finite" and not cue.passive


def _subjects(clauses: Clauses, cue: Cue) -> Iterator[Mention]:
    """Who says all that stands before a comma: ", said Roe", ", Roe said."."""
    words = clauses.paragraph.tokens.words
    for subject in clauses.subjects(cue):
        mention = subject.mention
        if mention.kind == "noun":
            continue
        if subject.how == "right touches" and cue.group == "say" and words[cue.first - 1] == ",":
            yield mention
        closes = words[cue.last : cue.last + 1] == ["."]
        if subject.how == "left touches" and closes and words[mention.opens - 1] == "," and not mention.hangs:
            yield mention


def who_goes_on(clauses: Clauses, place: int) -> Owner | None:
    """Who says a second clause: "Roe said the crowd shouted at Vos and that the plan was “a lie”"."""
    tokens = clauses.paragraph.tokens
    cues = [cue for cue in clauses.paragraph.cues_in(tokens.sentences[place]) if cue.last <= place]
    first = cues[0] if cues else None
    if first is None:
        return None
    that = next((at for at in range(place - 1, first.last, -1) if tokens.lower[at - 1 : at + 1] == _AND_THAT), 0)
    if not that or first.group != "say" or first.form != "finite" or first.passive or cues[-1].first > that:
        return None
    subject = clauses.plain_subject(first)
    return Owner(subject, first) if subject is not None and subject.first < first.first else None
