"""Who is brought in as one of another’s family: "his wife, Ida Roe", "Mr Roe’s daughter Ida Roe"."""

from collections.abc import Iterable, Iterator

from briefer.quotes.lexicon import Lexicon
from briefer.quotes.mention import POSSESSIVE_F, POSSESSIVE_M, Mention
from briefer.quotes.subjects import SPEECH, Clauses
from briefer.quotes.word_sets import word_set

_FAMILY = word_set("en", "nouns.of_families")
_BESIDE = frozenset({"left touches", "left apposed", "left in apposition", "left relative", "right touches"})


def of_families(mentions: Iterable[Mention], every: Iterable[Clauses], lexicon: Lexicon) -> frozenset[int]:
    """The ids of the names before or behind which stands whose family they are of, but for those who speak there."""
    named = set(_brought_in(mentions, lexicon))
    return frozenset(named.difference(_speaking(every))) if named else frozenset()


def _brought_in(mentions: Iterable[Mention], lexicon: Lexicon) -> Iterator[int]:
    """The ids of such names: "Ida Roe" in "his wife, Ida Roe", "Karl Roe" in "Ida Roe, the daughter of Karl Roe,"."""
    around: Mention | None = None  # a description behind a name
    for mention in mentions:
        inside = around is not None and mention.paragraph == around.paragraph and mention.full <= around.full
        if inside and not mention.title:
            yield id(mention)  # but "the daughter of Mayor Roe" is told of because of him
        named = _named(mention, lexicon) if mention.title or mention.explained else None
        if named is not None:
            yield id(named)
        elif mention.explained is not None and _is_of_family(mention) and mention.explained.start < mention.start:
            around = mention


def _is_of_family(mention: Mention) -> bool:
    return mention.text.lower().rpartition(" ")[2] in _FAMILY


def _speaking(every: Iterable[Clauses]) -> Iterator[int]:
    """The ids of those who stand beside a verb of speech: "said his wife, Ida Roe", "His wife, Ida Roe, said"."""
    for clauses in every:
        for cue in clauses.paragraph.cues:
            for subject in clauses.subjects(cue) if cue.group in SPEECH else ():
                if subject.how in _BESIDE:
                    yield id(subject.mention.explained or subject.mention)


def _named(mention: Mention, lexicon: Lexicon) -> Mention | None:
    """Whom a name or a description names as one of a family."""
    if mention.kind == "name":
        return mention if mention.title.rpartition(" ")[2] in _FAMILY else None
    named = mention.explained
    if named is None or not _is_of_family(mention):
        return None
    words = mention.text.lower().replace("’", "'").split()
    theirs = lexicon.bits.get(words[0], 0) & (POSSESSIVE_M | POSSESSIVE_F) or words[0] == "their"
    owned = mention.start < named.start and any("'" in word for word in words)
    return named if theirs or owned else None
