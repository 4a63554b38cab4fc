"""Quotations that are sentences of their own, and whose speaker the sentence before them tells."""

from collections.abc import Iterator

from briefer.quotes.circumstances import Circumstances, stands_alone
from briefer.quotes.cues import Cue
from briefer.quotes.mention import Mention
from briefer.quotes.owners import Owner
from briefer.quotes.subjects import Clauses

_SAYS = frozenset({"say", "think"})
_TURNS = frozenset({"but", "and", "while", "though", "although"})
_FEWEST = 3  # tokens of a sentence with who says it


def attributed_before(clauses: Clauses, quote: Circumstances) -> Owner | None:
    """Who says the sentence before, as its end tells: "The plan is dead, said Roe. “It never had a chance.”"."""
    tokens, place = clauses.paragraph.tokens, quote.place
    if place < _FEWEST or "sentence" not in quote.others or not stands_alone(tokens, place):
        return None
    before = tokens.sentences[place - 1]
    said = [cue for cue in clauses.paragraph.cues_in(before) if cue.group not in {"colon", "dash"}]
    if not said or tokens.quotes(tokens.sentences.index(before), place) or not _says(said[-1]):
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
