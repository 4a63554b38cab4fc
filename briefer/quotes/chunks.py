"""Who is named in a paragraph: names with their titles, pronouns, and descriptions such as "a senior official"."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from briefer.quotes.lexicon import BIT, Lexicon
from briefer.quotes.tokens import (
    ALL_CAPITALS,
    CAPITAL,
    FUNCTION,
    NUMBER,
    POSSESSIVE,
    PUNCTUATION,
    QUOTED,
    WORD,
    Tokens,
)

HONORIFIC_M = BIT["names.honorifics_m"]
HONORIFIC_F = BIT["names.honorifics_f"]
HONORIFIC = HONORIFIC_M | HONORIFIC_F | BIT["names.honorifics"]
TITLE = BIT["names.titles"]
RANK = BIT["names.ranks"]
BEFORE_NAME = HONORIFIC | TITLE | RANK
PARTICLE = BIT["names.particles"]
SUFFIX = BIT["names.suffixes"]
ROLE_M = BIT["roles.heads_m"]
ROLE_F = BIT["roles.heads_f"]
ROLE_PLURAL = BIT["roles.heads_plural"]
ROLE = ROLE_M | ROLE_F | BIT["roles.heads"] | ROLE_PLURAL
IN_OFFICE = ROLE | TITLE | RANK | BIT["roles.modifiers"]
ORG_WORD = BIT["organisations.words"]
ORG_HEAD = BIT["organisations.heads"]
DETERMINER = BIT["words.determiners"]
PREPOSITION = BIT["words.prepositions"]
CONJUNCTION = BIT["words.conjunctions"]
AND = BIT["words.and"]
NOT_NAME = BIT["words.not_names"]
COMPOUND = BIT["words.compounds"]
OPENER = BIT["words.openers"]
DEMONYM = BIT["words.demonyms"]
PRONOUN_M = BIT["pronouns.m"]
PRONOUN_F = BIT["pronouns.f"]
PRONOUN_PLURAL = BIT["pronouns.plural"]
PRONOUN_FIRST = BIT["pronouns.first"]
PRONOUN_NEUTRAL = BIT["pronouns.neutral"]
RELATIVE = BIT["pronouns.relative"]
PRONOUN = PRONOUN_M | PRONOUN_F | PRONOUN_PLURAL | PRONOUN_FIRST | PRONOUN_NEUTRAL | RELATIVE
AUXILIARY = BIT["cue_words.auxiliaries"]
ADVERB = BIT["cue_words.adverbs"]
NOUN = BIT["cue_words.nouns"]
_INSIDE = frozenset({"of", "for", "the", "in", "de", "du", "des", "d’"})
_LINKS_BODY = _INSIDE - {"the", "in"}
_DOUBTFUL = frozenset({"la", "e", "y", "ten"})  # particles that are more often something else
_ROLE_WORDS = 4  # "former deputy prime minister"
_BRACKET = 8  # tokens of a remark in brackets: "(D-Conn.)"
_LINKS = 3  # words that link a description to what hangs on it: "close to"
_VERBAL = ("ing", "ed", "ly")  # ends of words that are no noun without a determiner
_HANGERS = frozenset({"familiar", "close", "named", "based", "loyal", "opposed"})
_MOST_WORDS = 9  # of a description


@dataclass(slots=True)
class Mention:
    """Words that name or describe somebody. ``first`` and ``last`` are tokens (last excluded)."""

    start: int
    end: int
    first: int
    last: int
    kind: str  # name, organisation, pronoun, role (a description by office), noun (any other description)
    text: str
    name: str = ""  # of a name: without titles
    title: str = ""  # of a name: what stands before it, "Mr", "Secretary of State"
    gender: str = ""  # m, f or unknown
    plural: bool = False
    sentence: int = 0
    paragraph: int = 0
    modifies: bool = False  # "the Miller plan"
    owns: bool = False  # "Miller’s plan"
    after_preposition: bool = False
    opens: int = 0  # the first token of all that stands before its head: "Heart and Stroke manager Erin Kim"
    full: int = 0  # one past the last token with what hangs on it: "a source close to the talks"
    full_end: int = 0  # the same as an offset
    bracketed: bool = False
    parts: tuple["Mention", ...] = ()  # of several named together: "Mr Roe and Ms Ndiaye"
    entity: int = -1  # number in the registry, once known


@dataclass(frozen=True, slots=True)
class Reader:
    """What is needed to tell a name from another word."""

    lexicon: Lexicon
    common: frozenset[str]  # words that the text also writes without a capital
    text: str


def find_mentions(tokens: Tokens, reader: Reader) -> list[Mention]:
    """The mentions of one paragraph, in order; they do not overlap, except that a name may stand inside a description."""
    names = _names(tokens, reader)
    taken = bytearray(len(tokens))
    for mention in names:
        for at in range(mention.first, mention.last):
            taken[at] = 1
    pronouns = _pronouns(tokens, reader, taken)
    described = _descriptions(tokens, reader, taken)
    found = sorted(
        [*names, *_joint(tokens, names, reader), *pronouns, *described],
        key=lambda mention: (mention.start, mention.end),
    )
    ends: dict[int, int] = {}
    for mention in found:
        ends[mention.first] = max(mention.last, ends.get(mention.first, 0))
    for mention in found:
        _place(tokens, mention)
        mention.opens = _opening(tokens, mention)
        mention.full = _extent(tokens, mention.last, ends) if mention.kind != "pronoun" else mention.last
        mention.full_end = tokens.ends[mention.full - 1]
    _mark_modifiers(found)
    return found


def _mark_modifiers(mentions: list[Mention]) -> None:
    """Mark the names that stand within the words before another: "Stroke" in "Stroke manager Erin Kim"."""
    for at, mention in enumerate(mentions):
        before = at - 1
        while before >= 0 and mentions[before].first >= mention.opens and mentions[before].last <= mention.first:
            mentions[before].modifies = True
            before -= 1


def _opening(tokens: Tokens, mention: Mention) -> int:
    """Where the words before a name or description begin that belong to it."""
    at = mention.first
    if mention.kind == "pronoun" or (mention.kind == "noun" and tokens.has(at, DETERMINER)):
        return at
    while at and mention.first - at < _MOST_WORDS and tokens.sentences[at - 1] == tokens.sentences[at]:
        bits = tokens.bits[at - 1]
        if bits & DETERMINER:
            return at - 1
        if bits & AND:
            if not (tokens.has(at - 2, CAPITAL) and tokens.has(at, CAPITAL)) or mention.first == at:
                break
        elif not bits & (CAPITAL | POSSESSIVE | IN_OFFICE) or bits & FUNCTION:
            break
        at -= 1
    return at


def _extent(tokens: Tokens, at: int, ends: Mapping[int, int]) -> int:
    """Where a description ends with the prepositions and brackets that hang on it."""
    while at < len(tokens):
        if tokens.words[at] == "(" and ")" in tokens.words[at : at + _BRACKET]:
            at = tokens.words.index(")", at) + 1
            continue
        following = at
        while (
            following < len(tokens)
            and following - at < _LINKS
            and (tokens.has(following, PREPOSITION) or tokens.lower[following] in _HANGERS)
        ):
            following += 1
        if following == at or following not in ends:
            return at
        at = ends[following]
    return at


def _place(tokens: Tokens, mention: Mention) -> None:
    mention.sentence = tokens.sentences[mention.first]
    mention.after_preposition = tokens.has(mention.first - 1, PREPOSITION)
    mention.bracketed = tokens.bracketed(mention.first)
    if tokens.has(mention.last, POSSESSIVE):
        after = mention.last + 1
        mention.owns = after < len(tokens) and not tokens.has(after, FUNCTION | PUNCTUATION | QUOTED)
    elif mention.kind in {"name", "organisation"}:
        mention.modifies = tokens.has(mention.last, ROLE | ORG_HEAD | NOUN) and not tokens.has(mention.last, CAPITAL)
    if (
        mention.kind == "name"
        and not mention.title
        and not mention.modifies
        and tokens.has(mention.first - 1, DETERMINER)
    ):
        mention.kind, mention.gender = "organisation", ""  # "the Raptors"


def _is_name_word(tokens: Tokens, at: int, reader: Reader) -> bool:
    bits = tokens.bits[at]
    if not bits & CAPITAL or not bits & WORD:
        return False
    if bits & FUNCTION and at and tokens.lower[at - 1] in reader.lexicon.genders and not _is_initial(tokens, at):
        return bool(tokens.bits[at - 1] & CAPITAL) and len(tokens.words[at]) > 1  # "George Will"
    if bits & FUNCTION:
        return bool(bits & BEFORE_NAME) and not bits & (DETERMINER | PREPOSITION | PRONOUN)
    if bits & NOT_NAME or _is_compound(tokens, at, reader):
        return False
    if _is_initial(tokens, at):
        return _initial_is_name(tokens, at, reader)
    return True


def _is_compound(tokens: Tokens, at: int, reader: Reader) -> bool:
    """Whether a word is an adjective such as "Harbour-based"."""
    last = tokens.lower[at].rpartition("-")[2]
    return last != tokens.lower[at] and bool(reader.lexicon.bits.get(last, 0) & COMPOUND)


def _is_initial(tokens: Tokens, at: int) -> bool:
    return at == 0 or tokens.sentences[at] != tokens.sentences[at - 1] or tokens.words[at - 1] in {":", "—", "–", "•"}


def _initial_is_name(tokens: Tokens, at: int, reader: Reader) -> bool:
    """Whether a word with a capital because it starts a sentence is a name too."""
    lower = tokens.lower[at]
    bits = tokens.bits[at]
    following = tokens.bits[at + 1] if at + 1 < len(tokens) else 0
    if bits & OPENER:
        return False
    if bits & (BEFORE_NAME | DEMONYM):
        return bool(following & CAPITAL)
    if lower in reader.lexicon.genders and lower not in reader.common:
        return True
    if lower in reader.lexicon.cues or bits & (ROLE | AUXILIARY) or lower in reader.common:
        return bool(following & CAPITAL and not following & (FUNCTION | NOT_NAME) and lower not in reader.lexicon.cues)
    return bool(following & CAPITAL) or not lower.endswith(("ly", "ing", "ed"))


def _names(tokens: Tokens, reader: Reader) -> list[Mention]:
    found: list[Mention] = []
    at, size = 0, len(tokens)
    while at < size:
        if not _is_name_word(tokens, at, reader):
            at += 1
            continue
        end = _name_end(tokens, at, reader)
        mention = _named(tokens, at, end, reader)
        if mention:
            found.append(mention)
        at = end
    return found


def _name_end(tokens: Tokens, start: int, reader: Reader) -> int:
    """One past the last word of a run of name words, with the small words inside it."""
    at = start + 1
    institutional = bool(tokens.bits[start] & (ORG_WORD | TITLE))
    while at < len(tokens):
        bits = tokens.bits[at]
        if bits & CAPITAL and _is_name_word(tokens, at, reader) and not _is_initial(tokens, at):
            institutional = institutional or bool(bits & (ORG_WORD | TITLE))
        elif not _joins(tokens, at, institutional=institutional):
            break
        at += 1
    while at > start + 1 and not tokens.bits[at - 1] & CAPITAL:
        at -= 1
    if tokens.has(at, SUFFIX):
        at += 1
    elif tokens.is_one_of(at, frozenset({","})) and tokens.has(at + 1, SUFFIX) and tokens.has(at + 1, CAPITAL):
        at += 2
    return at


def _joins(tokens: Tokens, at: int, *, institutional: bool) -> bool:
    """Whether a small word holds a name together: "van", "of" in an institution."""
    word, following = tokens.lower[at], at + 1
    if tokens.has(at, POSSESSIVE):  # "the Prime Minister’s Office"
        return tokens.has(at - 1, TITLE) and _is_capital_body(tokens, following)
    if tokens.has(at, AND):  # "the Heart and Stroke Foundation"
        return _joins_two(tokens, at, institutional=institutional)
    if tokens.has(at, PARTICLE) and word not in _DOUBTFUL:
        return tokens.has(following, CAPITAL) or (tokens.has(following, PARTICLE) and tokens.has(at + 2, CAPITAL))
    return institutional and word in _INSIDE and _joins_body(tokens, at)


def _is_capital_body(tokens: Tokens, at: int) -> bool:
    return tokens.has(at, ORG_WORD) and tokens.has(at, CAPITAL)


def _joins_two(tokens: Tokens, at: int, *, institutional: bool) -> bool:
    if not tokens.has(at + 1, CAPITAL) or not _is_capital_body(tokens, at + 2):
        return False
    return institutional or not tokens.has(at - 2, BEFORE_NAME)


def _joins_body(tokens: Tokens, at: int) -> bool:
    """Whether it is "of", "for" or "the" in "Ministry of the Interior"."""
    word, following = tokens.lower[at], at + 1
    if tokens.has(following, QUOTED):
        return False
    if word == "the":
        return tokens.lower[at - 1] in _LINKS_BODY and tokens.has(following, CAPITAL)
    if word not in _LINKS_BODY:
        return False
    if tokens.has(following, DETERMINER):
        return tokens.has(at + 2, CAPITAL) and not tokens.has(at + 2, FUNCTION)
    return tokens.has(following, CAPITAL)


def _named(tokens: Tokens, first: int, last: int, reader: Reader) -> Mention | None:
    """The person or body that a run of name words names; None if it names neither."""
    begin = _after_titles(tokens, first, last, reader.lexicon)
    start = _with_role_before(tokens, first)
    if begin >= last:
        return _office(tokens, first, last, reader)
    name = _joined(tokens, begin, last, reader.text)
    kind = "organisation" if begin == first and _is_organisation(tokens, first, last, reader) else "name"
    if kind == "name" and begin == first and last - first > 1 and tokens.has(first, DEMONYM):
        name = _joined(tokens, first + 1, last, reader.text)
        begin = first + 1
    if last - first == 1 and tokens.has(first, DEMONYM) and not tokens.has(first - 1, DETERMINER):
        return None
    mention = _mention(tokens, start, last, kind, reader.text)
    mention.name = name
    mention.title = _joined(tokens, start, begin, reader.text) if start < begin else ""
    mention.gender = _gender_of_name(tokens, start, begin, last, reader.lexicon) if kind == "name" else ""
    return mention


def _joint(tokens: Tokens, names: list[Mention], reader: Reader) -> Iterator[Mention]:
    """Two names or more that stand together: "Mr Roe and Ms Ndiaye"."""
    run: list[Mention] = []
    for before, after in pairwise(names):
        between = after.first - before.last
        if between == 1 and tokens.words[before.last] == "," and before.kind == "name" and not before.title:
            run = [*(run or [before]), after] if not run or run[-1] is before else [before, after]
        elif between == 1 and tokens.has(before.last, AND) and _are_persons(tokens, before, after):
            parts = (*run, after) if run and run[-1] is before else (before, after)
            mention = _mention(tokens, parts[0].first, after.last, "joint", reader.text)
            mention.plural, mention.parts = True, parts
            yield mention
            run = []
        else:
            run = []


def _are_persons(tokens: Tokens, before: Mention, after: Mention) -> bool:
    return before.kind == after.kind == "name" and not tokens.has(after.last, POSSESSIVE)


def _joined(tokens: Tokens, first: int, last: int, text: str) -> str:
    return " ".join(text[tokens.starts[first] : tokens.ends[last - 1]].split()) if first < last else ""


def _mention(tokens: Tokens, first: int, last: int, kind: str, text: str) -> Mention:
    start, end = tokens.starts[first], tokens.ends[last - 1]
    return Mention(start, end, first, last, kind, text[start:end])


def _after_titles(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> int:
    """Where the name itself begins in "US Secretary of State Antony Blinken"."""
    begin = first
    at = first
    while at < last:
        length = _title_length(tokens, at, last, lexicon)
        if length:
            begin = at = at + length
        elif begin > first and tokens.lower[at] in {"of", "for"} and at == begin:
            begin = at = _given_name_in(tokens, at + 1, last, lexicon)
        else:
            at += 1
    return begin


def _title_length(tokens: Tokens, at: int, last: int, lexicon: Lexicon) -> int:
    for phrase in lexicon.phrases.get(tokens.lower[at], ()):
        end = at + 1 + len(phrase.rest)
        if phrase.bits & BEFORE_NAME and end <= last and tuple(tokens.lower[at + 1 : end]) == phrase.rest:
            return 1 + len(phrase.rest)
    if not tokens.bits[at] & BEFORE_NAME:
        return 0
    if (
        tokens.lower[at] in lexicon.genders
        and not tokens.bits[at] & HONORIFIC
        and at + 1 < last
        and not _is_title_here(tokens, at)
    ):
        return 0
    return 1


def _is_title_here(tokens: Tokens, at: int) -> bool:
    return (bool(tokens.bits[at] & (TITLE | RANK | HONORIFIC)) and tokens.lower[at].endswith(".")) or bool(
        tokens.bits[at] & TITLE
    )


def _given_name_in(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> int:
    """Where a person's name begins after "Minister of …": at a given name, else nowhere."""
    for at in range(first + 1, last - 1):
        if tokens.lower[at] in lexicon.genders and not tokens.bits[at] & (ORG_WORD | BEFORE_NAME):
            return at
    return last if last - first < 4 else last - 2  # noqa: PLR2004  # two words of the office, two of the name


def _with_role_before(tokens: Tokens, first: int) -> int:
    """Where "spokesman Matthew Miller" starts."""
    at = first
    while (
        at
        and tokens.has(at - 1, ROLE | BEFORE_NAME)
        and not tokens.has(at - 1, CAPITAL | FUNCTION)
        and first - at < _ROLE_WORDS
    ):
        at -= 1
    return at


def _office(tokens: Tokens, first: int, last: int, reader: Reader) -> Mention | None:
    """Titles and no name: "the Prime Minister"."""
    if tokens.bits[last - 1] & HONORIFIC or tokens.lower[last - 1] in {"former", "then", "state", "u.s.", "us", "uk"}:
        return None
    start = first
    while start and first - start < 3 and tokens.has(start - 1, DETERMINER | POSSESSIVE):  # noqa: PLR2004
        start -= 1
    mention = _mention(tokens, start, last, "role", reader.text)
    mention.gender = _gender_of_role(tokens.bits[last - 1])
    mention.plural = bool(tokens.bits[last - 1] & ROLE_PLURAL)
    return mention


def _is_organisation(tokens: Tokens, first: int, last: int, reader: Reader) -> bool:
    lexicon = reader.lexicon
    if tokens.lower[first] in lexicon.genders and last - first > 1 and not tokens.bits[last - 1] & ORG_WORD:
        return False
    if tokens.bits[last - 1] & ORG_WORD and (last - first > 1 or tokens.lower[first] not in lexicon.genders):
        return True
    if tokens.bits[first] & ORG_WORD and tokens.has(first + 1, PREPOSITION):
        return True
    return last - first == 1 and bool(tokens.bits[first] & ALL_CAPITALS) and len(tokens.words[first]) < 7  # noqa: PLR2004


def _gender_of_name(tokens: Tokens, start: int, begin: int, last: int, lexicon: Lexicon) -> str:
    for at in range(start, begin):
        bits = tokens.bits[at]
        if bits & (HONORIFIC_M | ROLE_M) and not bits & (HONORIFIC_F | ROLE_F):
            return "m"
        if bits & (HONORIFIC_F | ROLE_F) and not bits & (HONORIFIC_M | ROLE_M):
            return "f"
    if last - begin > 1:
        return given_gender(tokens.lower[begin], lexicon.genders)
    return ""


def given_gender(word: str, genders: Mapping[str, str]) -> str:
    """m, f or nothing: what a given name tells."""
    gender = genders.get(word) or genders.get(word.split("-", maxsplit=1)[0], "")
    return gender if gender in {"m", "f"} else ""


def _gender_of_role(bits: int) -> str:
    return "m" if bits & ROLE_M else "f" if bits & ROLE_F else ""


def _pronouns(tokens: Tokens, reader: Reader, taken: bytearray) -> list[Mention]:
    found = []
    for at, bits in enumerate(tokens.bits):
        if bits & PRONOUN and not taken[at] and not (bits & ALL_CAPITALS and len(tokens.words[at]) > 1):
            mention = _mention(tokens, at, at + 1, "pronoun", reader.text)
            mention.gender = "m" if bits & PRONOUN_M else "f" if bits & PRONOUN_F else ""
            mention.plural = bool(bits & PRONOUN_PLURAL)
            found.append(mention)
    return found


def _descriptions(tokens: Tokens, reader: Reader, taken: bytearray) -> list[Mention]:
    found: list[Mention] = []
    for at in range(len(tokens)):
        head = not taken[at] and _is_head(tokens, at, taken, reader)
        if head:
            found.append(_description(tokens, at, head, reader, found[-1].last if found else 0))
    return found


def _is_head(tokens: Tokens, at: int, taken: bytearray, reader: Reader) -> str:
    """The kind of description that ends with this word, or nothing."""
    bits = tokens.bits[at]
    if not bits & WORD or (bits & FUNCTION and not (bits & ROLE_PLURAL and bits & DETERMINER)):
        return ""
    cues = reader.lexicon.cues
    following = at + 1
    announced = following < len(tokens) and tokens.lower[following] in cues
    if tokens.lower[at] in cues and not bits & (ROLE | ORG_HEAD | NOUN) and not announced:
        return ""
    known = bool(bits & (ROLE | ORG_HEAD))
    if following < len(tokens) and taken[following] and tokens.has(following, CAPITAL) and bits & (ROLE | TITLE):
        return ""  # "spokesman Matthew Miller"
    if known:
        return (
            "" if tokens.has(following, ROLE | ORG_HEAD) and not tokens.has(following, FUNCTION | CAPITAL) else "role"
        )
    return "noun" if _is_noun(tokens, at, cues) else ""


def _is_noun(tokens: Tokens, at: int, cues: Container[str]) -> bool:
    following = at + 1
    if following < len(tokens) and tokens.lower[following] in cues:
        return _has_determiner(tokens, at) or (tokens.lower[at] not in cues and not tokens.lower[at].endswith(_VERBAL))
    goes_on = tokens.has(following, WORD) and not tokens.has(following, FUNCTION)
    return not goes_on and _has_determiner(tokens, at)


def _has_determiner(tokens: Tokens, at: int) -> bool:
    left = at - 1
    while left >= 0 and at - left < _MOST_WORDS and tokens.bits[left] & WORD and not tokens.bits[left] & FUNCTION:
        left -= 1
    return tokens.has(left, DETERMINER)


def _description(tokens: Tokens, head: int, kind: str, reader: Reader, floor: int) -> Mention:
    first = head
    while first > floor and head - first < _MOST_WORDS:
        bits = tokens.bits[first - 1]
        if bits & DETERMINER:
            first -= 1
            break
        if tokens.sentences[first - 1] != tokens.sentences[head] or bits & (FUNCTION | PUNCTUATION | QUOTED):
            break
        if tokens.lower[first - 1] in reader.lexicon.cues and not bits & (ROLE | ORG_HEAD | CAPITAL | NOUN):
            break
        first -= 1
    while first < head and tokens.bits[first] & (POSSESSIVE | AND):
        first += 1
    if first > 1 and tokens.lower[first - 1] == "of" and tokens.has(first - 2, DETERMINER | NUMBER):
        first -= 2  # "one of the players"
    mention = _mention(tokens, first, head + 1, kind, reader.text)
    bits = tokens.bits[head]
    mention.gender = _gender_of_role(bits)
    mention.plural = bool(bits & ROLE_PLURAL) or (kind == "noun" and tokens.lower[head].endswith("s"))
    return mention
