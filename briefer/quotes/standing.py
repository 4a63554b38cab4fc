"""Where and how somebody is mentioned before a pronoun: as the subject of the sentence before, or in passing."""

from collections.abc import Sequence
from functools import cache

from briefer.quotes.asked import end_of_question
from briefer.quotes.lexicon import Lexicon
from briefer.quotes.mention import CONJUNCTION, RELATIVE, Mention
from briefer.quotes.reading import Paragraph
from briefer.quotes.subjects import Clauses
from briefer.quotes.tokens import HELPS, POSSESSIVE, SPEAKS, Tokens
from briefer.quotes.weights import Group
from briefer.quotes.word_sets import word_set

_BINDS = CONJUNCTION | RELATIVE  # "that", "when", "who"; "and" and "but" join what stands side by side
_SIDE_BY_SIDE = frozenset({"and", "or", "but", "nor", "yet", "so", "than"})
_BY = frozenset({"by"})
_BE = frozenset({"is", "are", "was", "were", "been", "be"})
_PLACES = (  # where a mention stands, by sentences back, then by paragraphs: as it is told, and as it counts
    ("the same sentence", "the same sentence"),
    ("the sentence before", "the sentence before"),
    ("the same paragraph", "the same paragraph"),
    ("the paragraph before", "the end of the paragraph before"),
    ("the paragraph before", "the paragraph before"),
    ("the second paragraph before", "the second paragraph before"),
    ("a paragraph further back", "a paragraph further back"),
)
_SAME_PARAGRAPH, _END_BEFORE, _FURTHER = 2, 3, 6

_PRESS = word_set("en", "nouns.press")


class Standings:
    """Where and how each mention of a text stands."""

    def __init__(self, clauses: Sequence[Clauses], lexicon: Lexicon, speaking: set[int]) -> None:
        self._clauses = clauses
        self._lexicon = lexicon
        self._speaking = speaking  # ids of the mentions of those who speak
        self._known: dict[int, tuple[Group, ...]] = {}

    def of(self, mention: Mention, pronoun: Mention) -> Group:
        """The features of how a mention stands to a pronoun behind it; the first one says where."""
        known = self._known.get(id(mention))
        if known is None:
            known = self._known[id(mention)] = self._standings_of(mention)
        back = pronoun.paragraph - mention.paragraph
        if not back:
            return known[min(pronoun.sentence - mention.sentence, _SAME_PARAGRAPH)]
        if back == 1 and self._clauses[mention.paragraph].paragraph.tokens.sentences[-1] == mention.sentence:
            return known[_END_BEFORE]
        return known[min(_END_BEFORE + back, _FURTHER)]

    def _standings_of(self, mention: Mention) -> tuple[Group, ...]:
        paragraph = self._clauses[mention.paragraph].paragraph
        tokens = paragraph.tokens
        speaks = id(mention) in self._speaking
        passing = mention.modifies or tokens.bits[mention.last] & POSSESSIVE != 0
        asks = _asks(mention, tokens, self._lexicon) or _is_asked_about(mention, tokens)
        part = "subject" if speaks and _is_behind(mention, tokens) else _part(mention, paragraph)
        return _standings(part, speaks, passing, asks)


def _part(mention: Mention, paragraph: Paragraph) -> str:
    """Of what a mention is the subject: of its sentence, or of a clause in it: "Jane Roe" in "He said that Jane Roe was".

    What opens a sentence is its subject, and so is who stands before a verb, or is named as who acts: "echoed by Jane Roe".
    """
    if mention.gender and mention.kind == "name" and _is_agent(paragraph.tokens, mention.opens - 1):
        return "subject"
    if mention.after_preposition or mention.hangs:
        return "other"
    acts = paragraph.tokens.bits[mention.full] & (HELPS | SPEAKS) and not mention.owns
    own = (each for each in paragraph.mentions_in(mention.sentence) if not (each.owns or each.modifies))
    if not acts and next(own, None) is not mention:
        return "other"
    return "subject of a clause" if _is_bound(mention, paragraph.tokens) else "subject"


def _is_behind(mention: Mention, tokens: Tokens) -> bool:
    """Whether somebody stands behind what they say: "The road is shut, said Jane Roe."."""
    return mention.opens > 1 and tokens.has(mention.opens - 1, SPEAKS) and tokens.words[mention.opens - 2] == ","


def _is_agent(tokens: Tokens, at: int) -> bool:
    """Whether it is "by" behind a passive: "were echoed by", but not in "asked by", "a camp run by"."""
    return tokens.is_one_of(at, _BY) and any(tokens.is_one_of(each, _BE) for each in (at - 2, at - 3))


def _is_bound(mention: Mention, tokens: Tokens) -> bool:
    """Whether a word binds its clause to another: "that", "when".

    A comma behind such a clause frees what follows, and so does the "and" of a further clause.
    """
    sentence, first = mention.sentence, mention.opens
    if first and tokens.lower[first - 1] in _SIDE_BY_SIDE:
        return False
    for at in range(first - 1, -1, -1):
        if tokens.sentences[at] != sentence or tokens.words[at] == ",":
            return False
        if tokens.bits[at] & _BINDS and tokens.lower[at] not in _SIDE_BY_SIDE:
            return True
    return False


def _asks(mention: Mention, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether somebody asks another: "Asked by Jane Roe", "A reporter asked", so that it is not she who answers."""
    if mention.kind == "role" and tokens.is_one_of(mention.last - 1, _PRESS):
        at = mention.full + tokens.has(mention.full, HELPS)  # "A reporter had asked"
        cue = lexicon.cues.get(tokens.lower[at]) if at < len(tokens) else None
        return cue is not None and cue.group == "ask"
    at = mention.opens - 1
    if at < 1 or tokens.lower[at] != "by":
        return False
    cue = lexicon.cues.get(tokens.lower[at - 1])
    return cue is not None and cue.group == "ask"


def _is_asked_about(mention: Mention, tokens: Tokens) -> bool:
    """Whether somebody else answers: "Asked whether Jane Roe knew, she paused"."""
    named = mention.kind in {"name", "role"} and not mention.owns
    return named and mention.opens < end_of_question(tokens, mention.sentence)


@cache
def _standings(part: str, speaks: bool, passing: bool, asks: bool) -> tuple[Group, ...]:  # noqa: FBT001
    """How a mention stands, in each of _PLACES; the first feature says where.

    Its ``part`` of a sentence is its subject, that of a clause in it, or other.
    """
    return tuple(
        [
            (
                f"named in {told}",
                f"stands for {part} of {place}",
                *([f"stands for who speaks in {place}"] if speaks else []),
                *(["stands for one named in passing"] if passing else []),
                *(["stands for one who asks"] if asks else []),
            )
            for told, place in _PLACES
        ]
    )
