"""Words that name or describe somebody, and the kinds of words they are made of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from briefer.quotes.lexicon import BIT, Lexicon
from briefer.quotes.tokens import FUNCTION, HELPS, POSSESSIVE, PUNCTUATION, QUOTED, SPEAKS, Tokens
from briefer.quotes.weights import Group

HONORIFIC_M = BIT["names.honorifics_m"]
HONORIFIC_F = BIT["names.honorifics_f"]
HONORIFIC = HONORIFIC_M | HONORIFIC_F | BIT["names.honorifics"]
TITLE = BIT["names.titles"]
RANK = BIT["names.ranks"]
BEFORE_NAME = HONORIFIC | TITLE | RANK
PARTICLE = BIT["names.particles"]
SUFFIX = BIT["names.suffixes"]
LETTERS = BIT["names.letters"]
ROLE_M = BIT["roles.heads_m"]
ROLE_F = BIT["roles.heads_f"]
ROLE_PLURAL = BIT["roles.heads_plural"]
INHABITANT = BIT["roles.inhabitants"]
ROLE = ROLE_M | ROLE_F | BIT["roles.heads"] | ROLE_PLURAL | INHABITANT
IN_OFFICE = ROLE | TITLE | RANK | BIT["roles.modifiers"]
ORG_WORD = BIT["organisations.words"]
ORG_HEAD = BIT["organisations.heads"]
DETERMINER = BIT["words.determiners"]
PREPOSITION = BIT["words.prepositions"]
CONJUNCTION = BIT["words.conjunctions"]
AND = BIT["words.and"]
NOT_NAME = BIT["words.not_names"]
COMPOUND = BIT["words.compounds"]
PLACE = BIT["words.places"]
PLACE_PART = BIT["words.place_parts"]
TIME = BIT["words.times"]
SURNAME = BIT["names.surnames"]
HEADLINE_VERB = BIT["words.headline_verbs"]
OPENER = BIT["words.openers"]
THING = BIT["words.things"]
DEMONYM = BIT["words.demonyms"]
PRONOUN_M = BIT["pronouns.m"]
PRONOUN_F = BIT["pronouns.f"]
PRONOUN_PLURAL = BIT["pronouns.plural"]
PRONOUN_FIRST = BIT["pronouns.first"]
PRONOUN_NEUTRAL = BIT["pronouns.neutral"]
RELATIVE = BIT["pronouns.relative"]
POSSESSIVE_M = BIT["pronouns.possessive_m"]
POSSESSIVE_F = BIT["pronouns.possessive_f"]
PRONOUN_THIRD = PRONOUN_M | PRONOUN_F | PRONOUN_PLURAL | PRONOUN_NEUTRAL
PRONOUN = PRONOUN_THIRD | PRONOUN_FIRST | RELATIVE
DESCRIBED = frozenset({"role", "noun"})  # kinds of those who are not named
AUXILIARY = BIT["cue_words.auxiliaries"]
ADVERB = BIT["cue_words.adverbs"]
NOUN = BIT["cue_words.nouns"]
_VERB = SPEAKS | HELPS  # behind somebody: no preposition stands before "Roe" in "before Roe said"
_OWNS_NOTHING = FUNCTION | PUNCTUATION | QUOTED  # behind a genitive


@dataclass(slots=True, eq=False)
class Mention:
    """Words that name or describe somebody. ``first`` and ``last`` are tokens (last excluded)."""

    start: int
    end: int
    first: int
    last: int
    kind: str  # name, organisation, pronoun, role (a description by office), noun (any other description)
    text: str
    paragraph: int = 0
    sentence: int = 0
    initial: bool = False  # opens a sentence
    bracketed: bool = False
    after_preposition: bool = False
    owns: bool = False  # "Miller’s plan"
    opens: int = 0  # the first token of all that stands before its head: "Heart and Stroke manager Erin Kim"
    full: int = 0  # one past the last token with what hangs on it: "a source close to the talks"
    name: str = ""  # of a name: without titles
    title: str = ""  # of a name: what stands before it, "Mr"; of a description with a title of a work: the whole
    before: str = ""  # of a name: what stands before a title in small letters: "Karsk" of "Karsk mayor Jane Roe"
    gender: str = ""  # m, f or unknown
    surely: bool = False  # the gender is told by "Mr", "she", "spokeswoman", not by a given name
    plural: bool = False
    age: int = 0  # of a name: "Jane Roe, 19,"
    modifies: bool = False  # "the Miller plan"
    located: bool = False  # of a name: "in Karsk", "Karsk, Ont."
    long: str = ""  # of a description: the words with what hangs on them; of a name with a title: "of Ohio"
    explained: "Mention | None" = None  # of a description: the name beside it, "the director, Jane Doe,"
    inside: bool = False  # one of several named together
    hangs: bool = False  # on a description before it: "a friend of Mr Roe"
    parts: tuple["Mention", ...] = ()  # of several named together: "Mr Roe and Ms Ndiaye"
    unnamed: bool = False  # of a description: the text says that it gives no name, "who did not wish to be named"
    entity: int = -1  # number in the registry, once known
    why: str = ""  # of a description: why it means that entity
    share: float = 1.0  # of a description that says again who was named: how likely it means that entity


class Body(NamedTuple):
    """What a text says below its headlines, in lower case."""

    words: frozenset[str] = frozenset()  # those with a capital
    often: frozenset[str] = frozenset()  # of these, those that come again
    pairs: frozenset[tuple[str, str]] = frozenset()  # two of them side by side


@dataclass(slots=True, eq=False)
class Reader:
    """What is needed to tell a name from another word."""

    lexicon: Lexicon
    common: frozenset[str]  # words that the text also writes without a capital
    text: str
    surnames: frozenset[str] = frozenset()  # words that stand behind a given name in this text
    body: Callable[[], Body] = Body  # worked out when a headline asks first


def mention_of(tokens: Tokens, first: int, last: int, kind: str, text: str) -> Mention:
    """The tokens [first, last) as a mention, with what their place tells."""
    start, end = tokens.start(first), tokens.ends[last - 1]
    bits, sentence, outside = tokens.bits, tokens.sentences[first], tokens.outside
    before = bits[first - 2] if bits[first - 1] & DETERMINER else bits[first - 1]
    return Mention(
        start,
        end,
        first,
        last,
        kind,
        text[start:end],
        tokens.number,
        sentence,
        first == 0 or tokens.sentences[first - 1] != sentence,
        bool(outside) and outside[first] == outside[first + 1],
        before & PREPOSITION != 0 and not (kind != "noun" and before & CONJUNCTION and bits[last] & _VERB),
        bits[last] & POSSESSIVE != 0 and last + 1 < len(tokens.words) and not bits[last + 1] & _OWNS_NOTHING,
        first,
        last,
    )


def joined(tokens: Tokens, first: int, last: int, text: str) -> str:
    """The words of a run of tokens, without a nickname in marks."""
    if last - first == 1 and not tokens.bits[first] & QUOTED:
        return tokens.words[first]
    if first >= last:
        return ""
    if tokens.marked and tokens.quotes(first, last):
        return " ".join(tokens.words[at] for at in range(first, last) if not tokens.bits[at] & QUOTED)
    return " ".join(text[tokens.start(first) : tokens.ends[last - 1]].split())


def given_gender(word: str, genders: Mapping[str, str]) -> str:
    """m, f or nothing: what a given name tells."""
    gender = genders.get(word) or genders.get(word.split("-", maxsplit=1)[0], "")
    return gender if gender in {"m", "f"} else ""


def gender_of_role(bits: int) -> str:
    return "m" if bits & ROLE_M else "f" if bits & ROLE_F else ""


def mention_features(mention: Mention) -> Group:
    """What a mention itself tells."""
    detail = mention.text.lower() if mention.kind == "pronoun" else "titled" if mention.title else "bare"
    return _mention_itself(
        mention.kind,
        detail,
        bool(mention.gender),
        (mention.owns, mention.hangs, mention.modifies, mention.after_preposition),
    )


@lru_cache(1024)
def _mention_itself(kind: str, detail: str, gendered: bool, ways: tuple[bool, bool, bool, bool]) -> Group:  # noqa: FBT001
    names = [f"kind {kind}", *compress(("owns", "hangs", "modifies", "after preposition"), ways)]
    if kind == "pronoun":
        names.append(f"pronoun {detail}")
    elif kind == "name":
        names.append(f"name {detail} {'gendered' if gendered else 'plain'}")
    return tuple(names)
