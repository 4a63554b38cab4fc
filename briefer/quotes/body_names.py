"""What holds the name of a body together: "of", "and", a genitive, initials; and where somebody else's name begins."""

from collections.abc import Sequence

from briefer.quotes.lexicon import BIT
from briefer.quotes.mention import (
    AND,
    BEFORE_NAME,
    DEMONYM,
    DETERMINER,
    HONORIFIC,
    IN_OFFICE,
    ORG_WORD,
    PARTICLE,
    PLACE,
    PLACE_PART,
    PREPOSITION,
    RANK,
    ROLE,
    ROLE_PLURAL,
    SUFFIX,
    TITLE,
    Reader,
)
from briefer.quotes.name_words import OF, is_initial
from briefer.quotes.tokens import ALL_CAPITALS, CAPITAL, FUNCTION, GIVEN, POSSESSIVE, QUOTED, Tokens
from briefer.quotes.word_sets import word_set

_AIM = BIT["organisations.aims"]
_FIELD = BIT["organisations.fields"]
_ABOUT = BIT["organisations.about"]
_LINKS = frozenset({"of", "for", "de", "du", "des", "d’"})
_OF = OF | {"on"}
_BEHIND_MANY = frozenset({"for", "of", "without", "against"})
_ARTICLES = frozenset({"the", "a", "an"})
_GENITIVE = frozenset("'’")
_INSIDE = _GENITIVE | {","}
_MANY = tuple(word_set("en", "nouns.owning_bodies"))
_OF_NAMES = GIVEN | BEFORE_NAME | SUFFIX | PARTICLE | PLACE | PLACE_PART  # what stands beside given names in a name
_NO_SURNAMES = word_set("en", "nouns.no_surnames")
_SAINTS = frozenset({"st", "st.", "saint"})
_FULL = 2  # words of a full name
_BODY = 3  # words of a body's name behind its owners
_COMMA = frozenset({","})
_NO_FIELD = GIVEN | PLACE | DEMONYM
_LIST = 3  # tokens of one field: "Rural Affairs and"
_KINDS = ("al", "ic", "ary", "ive", "ish")  # ends of words that tell of which kind: "Political", "Social"
_INITIALS = range(3, 8)  # letters
_BETWEEN = AND | PREPOSITION | DETERMINER | POSSESSIVE  # small words that initials leave out
_OFFICE = ROLE | TITLE | RANK


def bracketed_bodies(tokens: Tokens, capitals: Sequence[int]) -> dict[int, int]:
    """Where the names begin and end whose initials stand behind them: "Harbour and Border Protection (HBP)"."""
    found = {}
    for at in capitals:
        if tokens.words[at - 1] == "(" and tokens.bits[at] & ALL_CAPITALS and len(tokens.words[at]) in _INITIALS:
            start = _start_of_initials(tokens, at - 1, tokens.lower[at])
            if start >= 0 and _names_body(tokens, start, at - 2):
                found[start] = at - 1
    return found


def _start_of_initials(tokens: Tokens, end: int, letters: str) -> int:
    """Where a name begins that ends at a place and has these initials; -1 if none does."""
    at = end
    while letters:
        at -= 1
        if at < 0 or tokens.sentences[at] != tokens.sentences[end]:
            return -1
        if tokens.has(at, CAPITAL) and tokens.lower[at][0] == letters[-1]:
            letters = letters[:-1]
        elif not tokens.has(at, _BETWEEN) and tokens.words[at] not in _INSIDE:
            return -1
    return at


def _names_body(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a name with initials is no office, "Chief Financial Officer", and nobody's: "Ada Jane Roe"."""
    bits = tokens.bits[last]
    office = bits & _OFFICE and not bits & (ROLE_PLURAL | ORG_WORD)
    return not office and bool(bits & ORG_WORD or not tokens.has(first, GIVEN | HONORIFIC))


def after_body(tokens: Tokens, first: int, last: int, reader: Reader) -> int:
    """Past "Ansel Ports" in "manager at Ansel Ports Abby Dunn", past "UAE" in "envoy to the UAE Jane Roe"."""
    given = last - _FULL
    if first >= given:
        return first
    at = first - 1 - tokens.has(first - 1, DETERMINER)
    if not tokens.has(at, PREPOSITION) or not tokens.has(at - 1, ROLE | TITLE):
        return first
    place = all(bits & PLACE for bits in tokens.bits[first:given])
    is_given = place or tokens.lower[given] in reader.lexicon.genders
    is_given = is_given and not tokens.has(given, BEFORE_NAME | ORG_WORD | PLACE)
    before = tokens.bits[given - 1]
    full = before & GIVEN and not before & (PLACE | ORG_WORD)  # "Anne Marie Roe"
    return given if is_given and not full and not tokens.has(last - 1, ORG_WORD) else first


def begins_another(tokens: Tokens, start: int, at: int, reader: Reader) -> bool:
    """Whether a name that began at ``start`` is over: behind "Ltd.", or since somebody's begins there."""
    if tokens.headline and _begins_in_headline(tokens, at, reader):
        return True
    if at - 1 == start and not tokens.bits[at] & HONORIFIC:
        return False
    if tokens.bits[at - 1] & ORG_WORD and at - 1 > start:
        if tokens.words[at - 1].endswith("."):
            return not tokens.has(at, ORG_WORD)
        return not tokens.bits[start] & IN_OFFICE and _is_somebody(tokens, at, reader)  # "Head of News Jane Roe"
    return tokens.bits[at] & HONORIFIC != 0 and tokens.has(at, CAPITAL) and _is_place(tokens, start, at)


def _is_somebody(tokens: Tokens, at: int, reader: Reader) -> bool:
    """Whether a person's name stands behind that of a body: "Lower House Ravi Nair", but not "Press Grant Scheme"."""
    if not tokens.bits[at] & GIVEN or tokens.bits[at] & (BEFORE_NAME | ORG_WORD) or tokens.lower[at] in reader.common:
        return False
    end = _capitals_end(tokens, at + 1)
    return end > at + 1 and not tokens.has(end - 1, ORG_WORD) and reader.lexicon.genders.get(tokens.lower[at]) != "u"


def _begins_in_headline(tokens: Tokens, at: int, reader: Reader) -> bool:
    """Whether a headline's other words end before somebody's name: "Fans Boo Jane Roe"."""
    bits, before, after = tokens.bits[at], tokens.bits[at - 1], tokens.bits[at + 1]
    if (
        not bits & GIVEN
        or before & _OF_NAMES
        or not after & CAPITAL
        or after & (BEFORE_NAME | ORG_WORD | ROLE | FUNCTION)
    ):
        return False
    word, body = tokens.lower[at], reader.body()
    if (tokens.lower[at - 1], word) in body.pairs or word in reader.common:
        return False
    return (word, tokens.lower[at + 1]) in body.pairs or reader.lexicon.genders[word] != "u"


def _is_place(tokens: Tokens, start: int, at: int) -> bool:
    """Whether what stands before "Dr Jane Roe" is where somebody is from: "doctor from Ansel Dr Jane Roe"."""
    plain = not any(bits & (IN_OFFICE | BEFORE_NAME | ORG_WORD) for bits in tokens.bits[start:at])
    return plain and tokens.has(start - 1, PREPOSITION)


def joins_owner(tokens: Tokens, start: int, at: int) -> bool:
    """Whether a genitive is part of a body's name: "the Prime Minister’s Office", "the Port Workers’ Union"."""
    following = tokens.bits[at + 1]
    if not following & CAPITAL:
        return False
    if following & ORG_WORD and tokens.has(at - 1, BEFORE_NAME):
        return True
    body = any(bits & ORG_WORD for bits in tokens.bits[start:at])
    if body and following & ORG_WORD and tokens.is_one_of(at + 2, OF):
        return True  # "Karsk University’s School of Mines"
    many = _is_of_many(tokens, at - 1) or (tokens.lower[at] in _GENITIVE and tokens.lower[at - 1].endswith("s"))
    if body and many and tokens.lower[at + 1].endswith("s") and not following & (GIVEN | BEFORE_NAME):
        return True  # "Federation of Karsk Women’s Associations"
    after = range(at + 1, at + 1 + _BODY)
    many = many or tokens.is_one_of(at - 2, _SAINTS)  # "St. Mary’s Hospital"
    return many and any(_is_capital_body(tokens, each) for each in after)


def _is_of_many(tokens: Tokens, at: int) -> bool:
    """Whether a word is "women" or ends so: "Fishermen"; but not "Yemen"."""
    return tokens.lower[at].endswith(_MANY) and not tokens.has(at, PLACE | GIVEN)


def _is_capital_body(tokens: Tokens, at: int) -> bool:
    return tokens.has(at, ORG_WORD) and tokens.has(at, CAPITAL)


def _capitals_end(tokens: Tokens, at: int) -> int:
    while tokens.has(at, CAPITAL) and not tokens.has(at, FUNCTION):
        at += 1
    return at


def joins_two(tokens: Tokens, start: int, at: int, *, institutional: bool) -> bool:
    """Whether "and" or a comma stands inside a name: "the Heart and Stroke Foundation", "Ministry of Ports and Trade"."""
    of = institutional and not _OF.isdisjoint(tokens.lower[start:at])
    if of and (_joins_fields(tokens, at) or _lists_members(tokens, at)):
        return True
    if tokens.words[at] == "&" and not tokens.headline:  # "Roe & Holm"; of two people "and" is written
        return tokens.has(at + 1, CAPITAL) and not tokens.has(at + 1, BEFORE_NAME)
    if not tokens.bits[at] & AND or not tokens.has(at + 1, CAPITAL) or not _is_capital_body(tokens, at + 2):
        return False
    return not of if institutional else not tokens.has(at - 2, BEFORE_NAME)


def _joins_fields(tokens: Tokens, at: int) -> bool:
    """Whether fields of work stand on both sides: "Environment, Food and Rural Affairs", "Students and Teachers"."""
    before = at - 2 if tokens.words[at - 1] == "," else at - 1
    end = _capitals_end(tokens, at + 1)
    if tokens.words[at] == ",":
        goes_on = tokens.has(end, AND) or tokens.is_one_of(end, _COMMA)
        short = end - at <= _LIST and tokens.has(before, _FIELD) and goes_on
        return short and (end == at + 1 or tokens.has(end - 1, _FIELD))
    if end == at + 1 or tokens.has(at + 1, ALL_CAPITALS | GIVEN):
        return False
    kinds = tokens.lower[before].endswith(_KINDS) and not tokens.has(before, GIVEN | PLACE | DEMONYM)
    if kinds and end - at > _FULL and tokens.has(end - 1, _FIELD):
        return True  # "Department of Electrical and Electronic Engineering"
    many = (
        tokens.lower[before].endswith("s") and tokens.lower[end - 1].endswith("s") and not tokens.has(end - 1, ORG_WORD)
    )
    return many or (tokens.has(before, _FIELD) and tokens.has(end - 1, _FIELD))


def _lists_members(tokens: Tokens, at: int) -> bool:
    """Whether those whom a body is of are listed from here: "Union of Dock, Rail and Ferry Workers"."""
    end, last = at, False
    while not last and (tokens.has(end, AND) or tokens.is_one_of(end, _COMMA)):
        end += tokens.words[end] == "," and tokens.has(end + 1, AND)
        last, first = tokens.has(end, AND), end + 1
        end = _capitals_end(tokens, first)
        if not 0 < end - first <= _LIST or any(bits & _NO_FIELD for bits in tokens.bits[first:end]):
            return False
    return last and tokens.has(end - 1, ROLE_PLURAL)


def joins_body(tokens: Tokens, at: int, *, institutional: bool) -> bool:
    """Whether it is "of", "for", "to" or "the" in "Ministry of the Interior"."""
    word, bits, following = tokens.lower[at], tokens.bits[at], at + 1
    if (not bits & (PREPOSITION | DETERMINER) and word not in _LINKS) or tokens.has(following, QUOTED):
        return False
    if word in _ARTICLES:  # "Friends of the Earth", "Alliance for a Better Coast"
        return tokens.lower[at - 1] in _BEHIND_MANY and tokens.has(following, CAPITAL)
    if bits & CAPITAL and word in _BEHIND_MANY and not tokens.headline:
        return tokens.has(following, CAPITAL)  # "Mothers Against Drunk Driving"
    many = word in _BEHIND_MANY and tokens.has(at - 1, ROLE_PLURAL) and tokens.has(at - 1, CAPITAL)
    if many and not is_initial(tokens, at - 1):
        return _capital_behind(tokens, following)  # "Doctors for Remote Regions"
    return institutional and _joins_institution(tokens, at)


def _joins_institution(tokens: Tokens, at: int) -> bool:
    word, following = tokens.lower[at], at + 1
    if word == "to":  # "Committee to Protect Journalists", "Prevention of Cruelty to Animals"
        return tokens.has(following, CAPITAL) and tokens.bits[at - 1] & _AIM | tokens.bits[following] & _AIM != 0
    if word == "on":
        return tokens.has(at - 1, _ABOUT) and tokens.has(_capitals_end(tokens, following) - 1, _FIELD)
    return word in _LINKS and _capital_behind(tokens, following)


def _capital_behind(tokens: Tokens, at: int) -> bool:
    if tokens.has(at, DETERMINER):
        return tokens.has(at + 1, CAPITAL) and not tokens.has(at + 1, FUNCTION)
    return tokens.has(at, CAPITAL)


def is_organisation(tokens: Tokens, first: int, last: int, reader: Reader) -> bool:
    """Whether a run of name words is the name of a body: by its last word, or in capitals."""
    bits, alone = tokens.bits, last - first == 1
    if not alone and tokens.lower[last - 1] in _NO_SURNAMES:
        return True  # "Stanley Cup"
    given = tokens.lower[first] in reader.lexicon.genders
    if bits[last - 1] & ORG_WORD:
        if not (alone and given):
            return True
    elif given and not alone:
        return _is_body_of(tokens, first + _FULL, last)  # "Jane Roe School of Music", but not "Jane Church of Ohio"
    if "&" in tokens.words[first:last] or _is_body_of(tokens, first, last):
        return True  # "Holm & Vos", "US House of Representatives"
    return alone and bits[first] & ALL_CAPITALS != 0 and len(tokens.words[first]) < 7  # noqa: PLR2004


def _is_body_of(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a name says what body it is before "of" or "for"."""
    inside = range(first, last - 1)
    return bool(inside) and any(tokens.has(at, ORG_WORD) and tokens.has(at + 1, PREPOSITION) for at in inside)
