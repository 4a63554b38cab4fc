"""Whose the words in marks of a headline are: "‘Cut likely’: Acme Bank", "Roe ‘gutted’ by defeat", "… ‘hurt’, says party"."""

from collections.abc import Iterator

from briefer.quotes.circumstances import Circumstances
from briefer.quotes.cues import before_helpers
from briefer.quotes.lexicon import BIT, Lexicon
from briefer.quotes.owners import Owner
from briefer.quotes.subjects import SPEECH, Clauses
from briefer.quotes.tokens import POSSESSIVE, QUOTED, Tokens
from briefer.quotes.word_sets import word_set

_FEELING = BIT["words.feelings"]
_LONGEST = 40  # tokens of a headline
_NAME = 3  # words of a title or a nickname
_OBJECT = 5  # tokens between a verb and a stretch that belongs to its object
_POINTS = (":", "–", "—", "-")
_ENDS = frozenset({".", "!", "?", "…", ",", ";", ":"})
_SIGNS = frozenset({"name", "organisation", "role", "joint"})
_HEARS = word_set("en", "verbs.hearing")
_PEOPLE = frozenset({"name", "role", "joint"})
_SAYS = frozenset({"say", "write", "think"})
_DENIES = word_set("en", "verbs.denying")
_MINE = frozenset({"i", "me", "my"})
_TURNS = BIT["words.conjunctions"] | BIT["words.prepositions"]


def is_headline(tokens: Tokens, ending: str) -> bool:
    """Whether a paragraph is a headline, a standfirst or a heading: short, without a full stop at its end.

    ``ending`` is what stands between its last marks, if they end it.
    """
    if not tokens.words or len(tokens) > _LONGEST:
        return False
    last = ending[-1:] if tokens.has(len(tokens) - 1, QUOTED) else tokens.words[-1]
    return last not in _ENDS


def headline_owner(clauses: Clauses, quote: Circumstances, content: str, text: str) -> Owner | None:
    """Who said the words of a stretch in a headline, where its grammar tells."""
    return next(filter(None, _owners(clauses, quote, content, text)), None)


def _owners(clauses: Clauses, quote: Circumstances, content: str, text: str) -> Iterator[Owner | None]:
    small = content[:1].islower()
    named = not small and quote.place and len(content.split()) <= _NAME  # “the ‘Dancing King’ star”
    yield _signed(clauses, quote.place, text, _PEOPLE if named else _SIGNS)
    if not named or clauses.paragraph.tokens.headline:  # where all words have capitals
        yield _says_at_end(clauses, quote.place)
    if small:
        yield _takes_object(clauses, quote.place)
        yield _of_own_life(clauses, quote.place, content)


def _signed(clauses: Clauses, place: int, text: str, kinds: frozenset[str]) -> Owner | None:
    """Who stands behind a colon or a dash at the end: "‘Cut likely’: Acme Bank"; but not the paper that prints it."""
    tokens = clauses.paragraph.tokens
    if place + 1 >= len(tokens) or tokens.words[place + 1] not in _POINTS:
        return None
    behind = [each for each in clauses.paragraph.mentions if each.opens <= place + 2 <= each.first]
    signs = (each for each in behind if each.kind in kinds and each.full == len(tokens))
    mention = next(signs, None)
    again = mention is not None and (mention.kind == "role" or text.count(mention.text.split()[-1]) > 1)
    return Owner(mention, None) if again else None


def _says_at_end(clauses: Clauses, place: int) -> Owner | None:
    """Who says all of it: "Minister’s ‘giggling’ has ‘hurt’, says Left Party"."""
    tokens = clauses.paragraph.tokens
    cues = [cue for cue in clauses.paragraph.cues if cue.group not in {"colon", "dash"}]
    if len(cues) != 1 or cues[0].first < place or cues[0].group not in _SAYS or cues[0].form != "finite":
        return None
    right = (each.mention for each in clauses.subjects(cues[0]) if each.how == "right touches")
    subject = clauses.plain_subject(cues[0]) or next(right, None)
    ends = subject is not None and max(subject.full, cues[0].last) == len(tokens)
    return Owner(subject, cues[0]) if ends else None


def _takes_object(clauses: Clauses, place: int) -> Owner | None:
    """Whose verb the words are the object of: "Vale praises City ‘grit’"."""
    tokens = clauses.paragraph.tokens
    cue = next((each for each in reversed(clauses.paragraph.cues) if each.last <= place and each.group == "call"), None)
    if cue is None or cue.passive or cue.form != "finite" or tokens.is_one_of(cue.first, _DENIES):
        return None
    between = tokens.bits[cue.last : place]
    if len(between) > _OBJECT or any(bits & (_TURNS | QUOTED) for bits in between):
        return None
    subject = clauses.plain_subject(cue)
    return Owner(subject, cue) if subject is not None else None


def _of_own_life(clauses: Clauses, place: int, content: str) -> Owner | None:
    """Who speaks as "I", and is all that is told of, or owns the words: "Roe wary of ‘longest gap in my career’"."""
    words = content.lower().split()
    if len(words) < _NAME or _MINE.isdisjoint(words) or any(cue.last <= place for cue in clauses.paragraph.cues):
        return None
    left = [each for each in clauses.paragraph.mentions if each.full <= place and each.kind != "noun"]
    owns = clauses.paragraph.tokens.has(place - 1, POSSESSIVE)
    if left and left[-1].kind == "name" and owns and left[-1].last == place - 1:
        return Owner(left[-1], None)  # "in row over Roe’s ‘worst day of my life’"
    alone = len(left) == 1 and left[0].kind == "name" and left[0].opens == 0
    return Owner(left[0], None) if alone and not (left[0].owns or left[0].modifies) else None


def feeling_owner(clauses: Clauses, place: int, content: str, lexicon: Lexicon) -> Owner | None:
    """Who feels what stands between marks: "Roe ‘felt robbed’ after the defeat", "‘Gutted’ Roe vows to go on"."""
    tokens = clauses.paragraph.tokens
    words = (word for word in content.lower().split() if not word.endswith("ly"))
    if not lexicon.bits.get(next(words, "").strip(",.’'"), 0) & _FEELING:
        return None
    if tokens.lower[-1] in _HEARS:
        return None  # "Roe ‘angry’ with wife, court hears"
    told = any(cue.group in SPEECH for cue in clauses.paragraph.cues_in(tokens.sentences[place]))
    edge = before_helpers(tokens, place)
    for mention in clauses.paragraph.mentions_in(tokens.sentences[place]):
        before = not told and mention.full == edge and mention.initial and not tokens.has(edge, POSSESSIVE)
        behind = place == 0 and mention.opens == 1 and mention.kind == "name"
        if (before or behind) and not mention.owns and not mention.modifies and mention.kind in _SIGNS:
            return Owner(mention, None)
    return None
