"""Marks around what nobody is told to have said: what something is called, rumours, looks, prizes."""

from collections.abc import Sequence

from briefer.quotes.cues import names_only
from briefer.quotes.mention import DETERMINER
from briefer.quotes.reading import Paragraph
from briefer.quotes.tokens import CAPITAL, FUNCTION, POSSESSIVE, PUNCTUATION, SPEAKS, Tokens
from briefer.quotes.word_sets import word_set

_CALLED = word_set("en", "verbs.known_as")
_AGENT = 7  # tokens behind marks in which "by" may follow
_RUMOUR = 4  # tokens of "to be so very"
_SPEECH = frozenset({"say", "think", "write"})  # groups of verbs
_LOOK = 5  # tokens of "as if to say,"
_IS = frozenset({"is", "was", "’s", "'s"})
_IN = frozenset({"in"})
_OF = frozenset({"of"})
_NAMES = frozenset({"name", "nickname", "moniker"})
_NAME = 3  # words of a name
_CAMPAIGNS = word_set("en", "nouns.of_campaigns")
_LABELLED = word_set("en", "nouns.of_buttons")
_PRIZE = 3  # words of "of the Year"
_PRIZED = word_set("en", "nouns.of_prizes")


def is_unsaid(paragraph: Paragraph, place: int, words: Sequence[str]) -> bool:
    """Whether marks stand around a name or a rumour that nobody is told to have said."""
    tokens = paragraph.tokens
    named = _is_own_name(tokens, place, words) or _is_name_of(tokens, place, words)
    return named or _is_called(paragraph, place) or _is_rumoured(paragraph, place)


def _is_own_name(tokens: Tokens, place: int, words: Sequence[str]) -> bool:
    """Whether it is what somebody gives as a name: "a woman who said her name was “Isla”", "it bears the name of “Isla”"."""
    of = tokens.is_one_of(place - 1, _OF) and tokens.is_one_of(place - 2, _NAMES)
    if of and not tokens.is_one_of(place - 4, _IN):
        return True  # but not "in the name of “order”"
    short = len(words) <= _NAME and all(word[:1].isupper() for word in words)
    return short and place > 1 and tokens.lower[place - 2] == "name" and tokens.is_one_of(place - 1, _IS)


def _is_name_of(tokens: Tokens, place: int, words: Sequence[str]) -> bool:
    """Whether it is what a campaign is called, or stands on a button: "the “Arm Yourself” campaign"."""
    if not tokens.bits[place - 1] & (DETERMINER | POSSESSIVE) and not tokens.has(place - 2, DETERMINER | POSSESSIVE):
        return False
    if tokens.has(place - 1, SPEAKS | PUNCTUATION | CAPITAL) or not words or tokens.has(place + 1, CAPITAL):
        return False
    if tokens.is_one_of(place + 1, _LABELLED):
        return True
    behind = place + 1 if tokens.is_one_of(place + 1, _CAMPAIGNS) else place + 2
    kind = tokens.is_one_of(behind, _CAMPAIGNS) and not tokens.has(behind - 1, FUNCTION | PUNCTUATION | SPEAKS)
    return kind and words[0][:1].isupper()


def _is_called(paragraph: Paragraph, place: int) -> bool:
    """Whether it is what something is called, nobody says by whom: "The port is often called the “Gate of the North”"."""
    tokens = paragraph.tokens
    at = place - 2 if tokens.has(place - 1, DETERMINER) else place - 1
    if not tokens.is_one_of(at, _CALLED) or tokens.sentences[at] != tokens.sentences[place]:
        return False
    cue = next((each for each in paragraph.cues_in(tokens.sentences[place]) if each.last == at + 1), None)
    if cue is None:
        return at + 1 == place and names_only(tokens, at)  # "a toilet called “America”"
    return cue.passive and "by" not in tokens.lower[place + 1 : place + _AGENT]


def _is_rumoured(paragraph: Paragraph, place: int) -> bool:
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
