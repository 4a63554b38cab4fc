"""Marks around what nobody is told to have said: what something is called, rumours, looks, prizes."""

from collections.abc import Sequence

from briefer.quotes.mention import DETERMINER
from briefer.quotes.reading import Paragraph
from briefer.quotes.tokens import Tokens
from briefer.quotes.word_sets import word_set

_CALLED = word_set("en", "verbs.known_as")
_AGENT = 7  # tokens behind marks in which "by" may follow
_RUMOUR = 4  # tokens of "to be so very"
_SPEECH = frozenset({"say", "think", "write"})  # groups of verbs
_LOOK = 5  # tokens of "as if to say,"
_PRIZE = 3  # words of "of the Year"
_PRIZED = word_set("en", "nouns.of_prizes")


def is_called(paragraph: Paragraph, place: int) -> bool:
    """Whether it is what something is called, nobody says by whom: "The port is often called the “Gate of the North”"."""
    tokens = paragraph.tokens
    at = place - 2 if tokens.has(place - 1, DETERMINER) else place - 1
    if not tokens.is_one_of(at, _CALLED) or tokens.sentences[at] != tokens.sentences[place]:
        return False
    cue = next((each for each in paragraph.cues_in(tokens.sentences[place]) if each.last == at + 1), None)
    return cue is not None and cue.passive and "by" not in tokens.lower[place + 1 : place + _AGENT]


def is_rumoured(paragraph: Paragraph, place: int) -> bool:
    """Whether nobody is told who says so: "The risk is said to be “low”"; not before "…, Jane Roe said"."""
    tokens = paragraph.tokens
    cues = paragraph.cues_in(tokens.sentences[place])
    if not cues or cues[-1].last >= place or not all(each.passive for each in cues if each.group in _SPEECH):
        return False
    between = tokens.lower[cues[-1].last : place]
    return cues[-1].group in _SPEECH and len(between) <= _RUMOUR and between[:2] == ["to", "be"]


def is_in_mind(tokens: Tokens, place: int) -> bool:
    """Whether nobody says it but by a look: "Roe shrugged, as if to say, “Not today.”"."""
    words = [word for word in tokens.lower[max(0, place - _LOOK) : place] if word not in {",", ":"}]
    return words[-4:-2] in (["as", "if"], ["as", "though"]) and words[-2:] == ["to", "say"]


def is_prize(words: Sequence[str]) -> bool:
    """Whether it is what a prize is called: "Person of the Year"."""
    return [word.lower() for word in words[-_PRIZE:-1]] == ["of", "the"] and words[-1].lower() in _PRIZED
