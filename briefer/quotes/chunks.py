"""Who is named in a paragraph: names with their titles, pronouns, and descriptions such as "a senior official"."""

from operator import attrgetter

from briefer.quotes.ages import age_beside
from briefer.quotes.apposition import close_apposition, comma, explain
from briefer.quotes.datelines import dateline_end
from briefer.quotes.descriptions import descriptions
from briefer.quotes.extents import extent
from briefer.quotes.joint import joint, with_colleagues
from briefer.quotes.locations import is_located, mark_countries
from briefer.quotes.mention import (
    AND,
    DEMONYM,
    DESCRIBED,
    DETERMINER,
    IN_OFFICE,
    INHABITANT,
    NOUN,
    ORG_HEAD,
    PLACE,
    PREPOSITION,
    RELATIVE,
    ROLE,
    Mention,
    Reader,
)
from briefer.quotes.names import names_in
from briefer.quotes.origins import party
from briefer.quotes.pronoun_words import pronouns
from briefer.quotes.relative_heads import mark_hanging
from briefer.quotes.tokens import (
    CAPITAL,
    FUNCTION,
    INDEFINITE_ARTICLES,
    PART,
    POSSESSIVE,
    PUNCTUATION,
    SPEAKS,
    Tokens,
)
from briefer.quotes.word_sets import word_set

_PLACE = attrgetter("start", "end")
_PLAIN = 2  # words between a name and what somebody is: "ranking"
_WHO = frozenset({"who"})
_UNNAMED = word_set("en", "adjectives.unnamed")
_ON_CONDITION = frozenset({"condition", "anonymity"})
_ABOUT_SOMEBODY = word_set("en", "nouns.about_somebody")
_NAMED_BODIES = word_set("en", "nouns.of_named_bodies")
_KIND = 2  # words of "news agency"
_CLAUSE = 10  # tokens of a relative clause
_MOST_WORDS = 9  # of a description
_NAMED = frozenset({"name", "organisation"})
_BELONGS = DETERMINER | AND | CAPITAL | POSSESSIVE | IN_OFFICE  # words before a head that belong to it
_OF_OFFICE = CAPITAL | IN_OFFICE | POSSESSIVE  # words before a title in small letters that belong to it
_OF_PLACE = PLACE | DEMONYM
_OF_PEOPLE = DEMONYM | INHABITANT
_PEOPLE = ("an", "i")  # ends of adjectives that are nouns for people too: "the Norwegian", "the Israeli"
_NAMES = 3  # words of a name behind one, and that word
_NO_ARTICLE = frozenset({"that", "both"})  # determiners that say nothing of a name behind them


def find_mentions(tokens: Tokens, reader: Reader) -> list[Mention]:
    """The mentions of one paragraph, in order; they do not overlap, except that a name may stand inside a description."""
    dateline = dateline_end(tokens)
    names = names_in(tokens, reader, dateline)
    taken = bytearray(b"\2" * dateline).ljust(len(tokens.words), b"\0")
    for mention in names:
        taken[mention.first : mention.last] = b"\1" * (mention.last - mention.first)
    others = [*names, *joint(tokens, names, reader), *descriptions(tokens, reader, taken)]
    others += list(with_colleagues(tokens, others, reader))
    others = _with_named_bodies(tokens, others, taken)
    ends = {mention.first: mention.last for mention in others}  # the longest of those that begin at one place
    for mention in others:
        _place(tokens, mention)
        mention.opens = _opening(tokens, mention)
        mention.full = extent(tokens, mention.last, ends)
        if mention.kind == "name":
            mention.age = age_beside(tokens, mention)
            mention.long = mention.long or _told_behind(tokens, mention)
            if mention.opens < mention.first and (mention.title or tokens.has(mention.first - 1, POSSESSIVE)):
                mention.before = _told_before(tokens, mention, reader.text)
        elif mention.kind in DESCRIBED:
            mention.long = " ".join(reader.text[mention.start : tokens.ends[mention.full - 1]].split())
            mention.unnamed = _is_unnamed(tokens, mention.full)
    found = sorted([*pronouns(tokens, reader, taken), *others], key=_PLACE)
    mark_countries(tokens, names)
    _mark_modifiers(found)
    mark_hanging(tokens, found)
    close_apposition(tokens, found, explain(tokens, found))
    return found


def _with_named_bodies(tokens: Tokens, mentions: list[Mention], taken: bytearray) -> list[Mention]:
    """The mentions, where descriptions that name a body are its name: "the state-run Mars news agency"."""
    kinds = [m for m in mentions if m.kind in DESCRIBED and tokens.lower[m.last - 1] in _NAMED_BODIES]
    by_first: dict[int, list[Mention]] = {}
    for mention in mentions if kinds else ():
        by_first.setdefault(mention.first, []).append(mention)
    within: set[int] = set()  # of names that are part of one
    for mention in kinds:
        first, end = _name_within(tokens, mention, taken)
        if not mention.first < first < end or tokens.is_one_of(mention.first, INDEFINITE_ARTICLES):
            continue
        inside = [each for at in range(first, end) for each in by_first.get(at, ()) if each.last <= end]
        of_somebody = any(each.title or each.gender for each in inside)
        if not of_somebody and not any(bits & (PLACE | DEMONYM) for bits in tokens.bits[first:end]):
            mention.kind, mention.name = "organisation", " ".join(tokens.words[first : mention.last])
            within.update(map(id, inside))
    return [each for each in mentions if id(each) not in within] if within else mentions


def _name_within(tokens: Tokens, mention: Mention, taken: bytearray) -> tuple[int, int]:
    """Where the name stands in a description: "Mars" in "the state-run Mars news agency"."""
    end = mention.last - 1
    while mention.last - end < _KIND and not taken[end - 1]:
        end -= 1
    first = end
    while first > mention.first and taken[first - 1] == 1 and tokens.has(first - 1, CAPITAL):
        first -= 1
    return first, end


def _told_before(tokens: Tokens, mention: Mention, text: str) -> str:
    """What stands before the title of somebody: "Karsk" in "the Karsk mayor Jane Roe", "RTP" in "RTP’s Jane Roe"."""
    bits, at = tokens.bits, mention.first
    if bits[at - 1] & PART and bits[at - 2] & _OF_PLACE and bits[at - 2] & CAPITAL:
        at -= 1  # "Norwegian harbour minister"
    while at > mention.opens and bits[at - 1] & _OF_OFFICE and bits[at - 1] & (FUNCTION | POSSESSIVE) != FUNCTION:
        at -= 1
    return text[tokens.start(at) : mention.start].rstrip()


def _told_behind(tokens: Tokens, mention: Mention) -> str:
    """What brackets, a preposition or party letters tell of a name: "of Ohio", "(R-Ky.)"."""
    last = mention.full
    if comma(tokens, last) and last + 1 < len(tokens) and party(tokens.words[last + 1]):
        last += 2
    return " ".join(tokens.words[mention.last : last]) if last > mention.last else ""


def _is_unnamed(tokens: Tokens, at: int) -> bool:
    """Whether "who did not wish to be named" or "speaking on condition of anonymity" follows."""
    bits = tokens.bits[at]
    if not bits & (RELATIVE | PUNCTUATION | PREPOSITION):
        return False
    at += bits & PUNCTUATION != 0 and tokens.words[at] == ","
    clause = tokens.lower[at : at + _CLAUSE]
    return not _UNNAMED.isdisjoint(clause) if tokens.is_one_of(at, _WHO) else _ON_CONDITION.issubset(clause)


def _mark_modifiers(mentions: list[Mention]) -> None:
    """Mark the names that stand within the words before another: "Stroke" in "Stroke manager Erin Kim"."""
    for at, mention in enumerate(mentions):
        if mention.opens < mention.first:
            before = at - 1
            while before >= 0 and mentions[before].first >= mention.opens and mentions[before].last <= mention.first:
                mentions[before].modifies = True
                before -= 1


def _opening(tokens: Tokens, mention: Mention) -> int:
    """Where the words before a name or description begin that belong to it."""
    at = first = mention.first
    known, sentences = tokens.bits, tokens.sentences
    if mention.kind == "noun" and known[at] & DETERMINER:
        return at
    while at and first - at < _MOST_WORDS and sentences[at - 1] == sentences[at]:
        bits = known[at - 1]
        if not bits & _BELONGS:
            return _behind_plain(tokens, at) if mention.title and mention.title[0].islower() else at
        if bits & DETERMINER:
            clause = tokens.lower[at - 1] in _NO_ARTICLE and (mention.kind in _NAMED or known[at] & DETERMINER)
            return at if clause else at - 1  # "said that the ministry had"
        if bits & AND:
            if not known[at - 2] & known[at] & CAPITAL or first == at:
                break
        elif bits & FUNCTION:
            break
        at -= 1
    return at


def _behind_plain(tokens: Tokens, at: int) -> int:
    """Where "Karsk" begins in "Karsk food-processing executive Jane Roe"; the place itself if no name stands before."""
    for before in range(at - 1, max(at - 1 - _PLAIN, 0), -1):
        bits = tokens.bits[before]
        if bits & CAPITAL:
            return before if before < at - 1 and bits & PART and not bits & FUNCTION else at
        if not bits & PART or bits & (SPEAKS | FUNCTION):
            return at
    return at


def _after_article(tokens: Tokens, mention: Mention) -> bool:
    """Whether a body is named with an article: "the Raptors"; but "the Marlander Jane Roe", "he knew that Roe …"."""
    before = mention.first - 1
    if not tokens.bits[before] & DETERMINER or tokens.lower[before] in _NO_ARTICLE:
        return False
    return not (mention.gender and tokens.has(mention.first, DEMONYM))


def _place(tokens: Tokens, mention: Mention) -> None:
    """Note what the words beside a name tell of it."""
    if mention.kind in _NAMED:
        behind = tokens.bits[mention.last]
        known = behind & (ROLE | ORG_HEAD | NOUN) or (behind and tokens.lower[mention.last] in _ABOUT_SOMEBODY)
        mention.modifies = bool(known) and not behind & (POSSESSIVE | CAPITAL)
    if mention.kind == "name":
        mention.located = is_located(tokens, mention)
        if not mention.title and not mention.modifies and _after_article(tokens, mention):
            mention.kind, mention.gender = "organisation", ""  # "the Raptors"
            if _is_adjective(tokens, mention):
                mention.name = mention.text


def _is_adjective(tokens: Tokens, mention: Mention) -> bool:
    """Whether a body's name begins with "British"; in "the Marlander Zork Blom" and "the Dane Zork Blom" somebody is told of."""
    plain = tokens.bits[mention.first] & _OF_PEOPLE == DEMONYM
    return plain and (not tokens.lower[mention.first].endswith(_PEOPLE) or mention.last - mention.first > _NAMES)
