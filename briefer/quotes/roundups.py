"""Quotations that stand alone and whose speaker the paragraph below or above them names."""

from collections.abc import Container, Sequence

from briefer.quotes.mention import ROLE, Mention
from briefer.quotes.owners import Owner
from briefer.quotes.subjects import Clauses
from briefer.quotes.tokens import QUOTED, TERMINAL, Tokens
from briefer.quotes.word_sets import word_set

_FEWEST = 3  # quotations of a round-up
_MOST = 40  # of them looked at
_SIGNATURE = 14  # tokens of a name and an office below a quotation
_DASHES = frozenset("—–-")
_CAPTION = word_set("en", "nouns.captions")
_ALONE = 3  # tokens of a paragraph that is one stretch and points
_SHORT = 3  # sentences of a paragraph about somebody whose words follow
_OTHERS = frozenset({"he", "she", "they", "his", "her", "their"})  # open words about somebody else
_BUT = frozenset({"but", "and", "yet", "for", "still", "so"})


def told_of_above(every: Sequence[Clauses], at: int, content: str, people: Container[int]) -> Owner | None:
    """Whom the paragraph above a quotation that stands alone is about: "Roe won in two hours.", and below: "“It helps.”".

    ``people`` are the numbers of the entities that are persons.
    """
    tokens, above = every[at].paragraph.tokens, every[at - 1].paragraph if at else None
    if above is None or len(tokens) > _ALONE or above.places or above.tokens.words[-1:] != ["."]:
        return None
    opening = [each for each in _persons(every[at - 1]) if each.entity in people and _opens(above.tokens, each)]
    told = opening[0] if opening and opening[0].sentence == above.tokens.sentences[0] else None
    one = told is not None and all(each.entity == told.entity for each in [*opening, *_last_to_speak(every[at - 1])])
    first, *_ = [word.strip(",.’'").lower() for word in content.split()] or [""]
    if told is None or not one or above.tokens.sentences[-1] >= _SHORT or first in _OTHERS:
        return None
    return Owner(told, None) if told.name.split()[-1] not in content else None


def _last_to_speak(clauses: Clauses) -> list[Mention]:
    """Who is named as who says the last sentence of a paragraph: "The road is shut, said Roe."."""
    last = clauses.paragraph.tokens.sentences[-1]
    return [each for each in clauses.speaking() if each.sentence == last and each.kind == "name"][-1:]


def _opens(tokens: Tokens, mention: Mention) -> bool:
    """Whether a sentence begins with somebody: "Roe left.", "But for Roe it was over."."""
    at = mention.opens
    while at and tokens.sentences[at - 1] == mention.sentence and tokens.lower[at - 1] in _BUT:
        at -= 1
    return at == 0 or tokens.sentences[at - 1] != mention.sentence


def named_below(every: Sequence[Clauses], at: int) -> Owner | None:
    """Who is named in the paragraph below a quotation that stands alone, where nobody spoke before.

    So is every speaker of a round-up: quotations and paragraphs in turn, each about another person.
    """
    if not _is_announced(every, at):
        return None
    signed = _signed_below(every[at + 1])
    if signed is not None:
        return Owner(signed, None)
    first = at
    while first - 2 >= max(0, at - 2 * _MOST) and _is_announced(every, first - 2):
        first -= 2
    before = every[:first]
    if any(each.paragraph.places or any(who.kind != "pronoun" for who in each.speaking()) for each in before):
        return None  # but not for "What they said"
    last = first
    while last - first < 2 * _MOST and _is_announced(every, last):
        last += 2
    named = [_about(every[place + 1]) for place in range(first, last, 2)]
    people = {each.text for each in named if each is not None}
    if len(people) == len(named) >= _FEWEST and at < last:
        return _owner(named[(at - first) // 2])
    return _owner(_subject(every[at + 1])) if first == at else None


def _signed_below(below: Clauses) -> Mention | None:
    """Who signs a quotation that stands alone, as under one set large: "Jim Farrow, owner of Grey Anvil"."""
    tokens = below.paragraph.tokens
    if not 0 < len(tokens) <= _SIGNATURE or below.paragraph.cues:
        return None
    dash, closed = tokens.words[0] in _DASHES, tokens.has(len(tokens) - 1, TERMINAL)
    name = next((each for each in below.paragraph.mentions if each.opens == dash and each.kind == "name"), None)
    if name is None or (closed and not dash):
        return None
    if dash and name.full >= len(tokens) - closed:
        return name  # "- Roe."
    if closed or " " not in name.name:
        return None
    signs = dash or tokens.has(name.last, ROLE) or tokens.words[name.last : name.last + 1] == [","]
    return name if signs and _CAPTION.isdisjoint(tokens.lower[name.last :]) else None


def _owner(mention: Mention | None) -> Owner | None:
    return Owner(mention, None) if mention is not None else None


def _is_announced(every: Sequence[Clauses], at: int) -> bool:
    """Whether a quotation is a paragraph of its own, and none stands in the next one."""
    if at + 1 >= len(every) or every[at + 1].paragraph.places:
        return False
    tokens = every[at].paragraph.tokens
    return 0 < len(tokens) <= _ALONE and tokens.has(0, QUOTED) and len(every[at].paragraph.places) == 1


def _persons(clauses: Clauses) -> list[Mention]:
    named = (each for each in clauses.paragraph.mentions if each.kind == "name")
    return [each for each in named if not (each.owns or each.modifies or each.located)]


def _subject(clauses: Clauses) -> Mention | None:
    """The person a paragraph begins with: "Tom Vale had no excuses"."""
    first = next((each for each in clauses.paragraph.mentions if each.kind not in {"noun", "joint"}), None)
    return next((each for each in _persons(clauses) if each is first and each.initial), None)


def _about(clauses: Clauses) -> Mention | None:
    """The person a paragraph tells of: "according to Roe", or the first one it names."""
    sources = (cue for cue in clauses.paragraph.cues if cue.group == "preposition")
    told = next((each.mention for cue in sources for each in clauses.subjects(cue)), None)
    return told or next(iter(_persons(clauses)), None)
