"""Names in a paragraph: of persons with their titles, of bodies."""

from briefer.quotes.mention import (
    AND,
    AUXILIARY,
    BEFORE_NAME,
    COMPOUND,
    DEMONYM,
    DETERMINER,
    HONORIFIC,
    LETTERS,
    NOT_NAME,
    OPENER,
    ORG_WORD,
    PARTICLE,
    PREPOSITION,
    PRONOUN,
    ROLE,
    ROLE_F,
    ROLE_M,
    ROLE_PLURAL,
    SUFFIX,
    SURNAME,
    TITLE,
    Mention,
    Reader,
    gender_of_role,
    given_gender,
    joined,
    mention_of,
)
from briefer.quotes.titles import after_demonym, after_titles, gender_of_title, with_role_before
from briefer.quotes.tokens import (
    ALL_CAPITALS,
    CAPITAL,
    FUNCTION,
    NUMBER,
    POSSESSIVE,
    QUOTED,
    WORD,
    Tokens,
)

_OF_GENDER = ROLE_M | ROLE_F
_INSIDE = frozenset({"of", "for", "the", "in", "de", "du", "des", "d’"})
_LINKS_BODY = _INSIDE - {"the", "in"}
_DOUBTFUL = frozenset({"la", "e", "y", "ten"})  # particles that are more often something else
_GENITIVE = frozenset("'’")
_MANY = frozenset({"children", "men", "people", "women"})  # who own a body: "the Women’s Institute"
_BODY = 3  # words of a body's name behind its owners
_BEHIND_MANY = frozenset({"for", "without", "against"})
_DASHES = frozenset("—–-")
_DATELINE = 10  # tokens of a dateline
_NICKNAME = 20  # letters, with the marks


def names_in(tokens: Tokens, reader: Reader) -> list[Mention]:
    found: list[Mention] = []
    end = 0
    for at in [at for at, bits in enumerate(tokens.bits) if bits & CAPITAL]:
        if at < end or not _is_name_word(tokens, at, reader):
            continue
        end = _name_end(tokens, at, reader)
        if _is_dateline(tokens, at, end):
            end = next(dash for dash in range(end, len(tokens)) if tokens.words[dash] in _DASHES)
            continue
        mention = None if _is_numbered(tokens, at, end) else _named(tokens, at, end, reader)
        if mention:
            found.append(mention)
    return found


def _is_numbered(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a number behind one word says that it names nobody: "Route 9", "Section 12"."""
    return last - first == 1 and tokens.has(last, NUMBER)


def _is_dateline(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a place in capitals opens the report: "PORT ANSEL (Wire) — …"."""
    if first or last >= len(tokens) or not all(tokens.bits[at] & ALL_CAPITALS for at in range(first, last)):
        return False
    return tokens.words[last] in {"(", ",", *_DASHES} and any(
        word in _DASHES for word in tokens.words[last : last + _DATELINE]
    )


def _is_name_word(tokens: Tokens, at: int, reader: Reader) -> bool:
    bits = tokens.bits[at]
    if not bits & CAPITAL or not bits & WORD:
        return False
    if bits & SURNAME and at and tokens.lower[at - 1] in reader.lexicon.genders and not tokens.headline:
        return tokens.has(at - 1, CAPITAL) and not tokens.has(at - 2, CAPITAL)  # "George Will"
    if bits & FUNCTION:
        return bool(bits & BEFORE_NAME) and not bits & (DETERMINER | PREPOSITION | PRONOUN)
    if _is_other(tokens, at, reader):
        return False
    return _initial_is_name(tokens, at, reader) if _is_initial(tokens, at) else True


def _is_other(tokens: Tokens, at: int, reader: Reader) -> bool:
    """Whether a word with a capital is a day, an adjective, or a word of a headline."""
    if tokens.bits[at] & NOT_NAME or _is_compound(tokens, at, reader) or _is_somebody_of_a_place(tokens, at):
        return True
    lower = tokens.lower[at]
    return tokens.headline and lower in reader.common and lower not in reader.lexicon.genders


def _is_somebody_of_a_place(tokens: Tokens, at: int) -> bool:
    """Whether it is "Frenchman" in "the Frenchman"."""
    alone = tokens.has(at - 1, DETERMINER) and not tokens.has(at + 1, CAPITAL)
    return alone and bool(tokens.bits[at] & _OF_GENDER) and not tokens.bits[at] & TITLE


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
    verb = reader.lexicon.cues.get(lower)
    body = verb and verb.form == "base" and following & ORG_WORD and following & CAPITAL  # "State Department"
    if lower in reader.surnames or (body and not bits & OPENER):
        return True
    if bits & OPENER:
        return False
    if bits & (BEFORE_NAME | DEMONYM):
        return bool(following & CAPITAL)
    if lower in reader.lexicon.genders and lower not in reader.common:
        return True
    if verb or bits & (ROLE | AUXILIARY) or lower in reader.common:
        return bool(following & CAPITAL and not following & (FUNCTION | NOT_NAME) and verb is None)
    return bool(following & CAPITAL) or not lower.endswith(("ly", "ing", "ed"))


def _name_end(tokens: Tokens, start: int, reader: Reader) -> int:
    """One past the last word of a run of name words, with the small words inside it."""
    at = start + 1
    institutional = bool(tokens.bits[start] & (ORG_WORD | TITLE))
    while at < len(tokens):
        bits = tokens.bits[at]
        if bits & CAPITAL and _is_name_word(tokens, at, reader) and not _is_initial(tokens, at):
            institutional = institutional or bool(bits & (ORG_WORD | TITLE))
        elif not _is_nickname(tokens, at) and not _joins(tokens, at, institutional=institutional):
            break
        at += 1
    while at > start + 1 and not tokens.bits[at - 1] & CAPITAL:
        at -= 1
    if tokens.has(at, SUFFIX):
        at += 1
    elif tokens.is_one_of(at, frozenset({","})) and tokens.has(at + 1, SUFFIX) and tokens.has(at + 1, CAPITAL):
        at += 2
    return at


def _is_nickname(tokens: Tokens, at: int) -> bool:
    """Whether marks stand inside a name: Arthur “Socks” Pemberton."""
    short = tokens.ends[at] - tokens.start(at) <= _NICKNAME
    return tokens.has(at, QUOTED) and short and tokens.has(at - 1, CAPITAL) and tokens.has(at + 1, CAPITAL)


def _joins(tokens: Tokens, at: int, *, institutional: bool) -> bool:
    """Whether a small word holds a name together: "van", "of" in an institution."""
    word, following = tokens.lower[at], at + 1
    if tokens.has(at, POSSESSIVE) or word in _GENITIVE:
        return _joins_owner(tokens, at) or _belongs_to_name(tokens, at)
    if tokens.has(at, AND):  # "the Heart and Stroke Foundation"
        return _joins_two(tokens, at, institutional=institutional)
    if tokens.has(at, PARTICLE) and word not in _DOUBTFUL:
        return tokens.has(following, CAPITAL) or (tokens.has(following, PARTICLE) and tokens.has(at + 2, CAPITAL))
    many = word in _BEHIND_MANY and tokens.has(at - 1, ROLE_PLURAL) and tokens.has(at - 1, CAPITAL)
    if many and not _is_initial(tokens, at - 1):
        return tokens.has(following, CAPITAL)  # "Doctors for Remote Regions"
    return institutional and word in _INSIDE and _joins_body(tokens, at)


def _belongs_to_name(tokens: Tokens, at: int) -> bool:
    """Whether an apostrophe is the last letter of a name: "Achieng’ Odhiambo", but not "the players’ Union"."""
    plain = tokens.lower[at] in _GENITIVE and not tokens.lower[at - 1].endswith("s")
    return plain and tokens.has(at - 1, CAPITAL) and tokens.has(at + 1, CAPITAL)


def _joins_owner(tokens: Tokens, at: int) -> bool:
    """Whether a genitive is part of a body's name: "the Prime Minister’s Office", "the Port Workers’ Union"."""
    if tokens.has(at - 1, TITLE) and _is_capital_body(tokens, at + 1):
        return True
    many = tokens.lower[at - 1] in _MANY or (tokens.lower[at] in _GENITIVE and tokens.lower[at - 1].endswith("s"))
    after = range(at + 1, at + 1 + _BODY)
    return many and tokens.has(at + 1, CAPITAL) and any(_is_capital_body(tokens, each) for each in after)


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
    begin = after_titles(tokens, first, last, reader.lexicon)
    begin = max(begin, _after_role(tokens, first, last))
    start = with_role_before(tokens, first)
    if begin >= last and not (tokens.has(first, ORG_WORD) and tokens.has(first + 1, PREPOSITION)):
        return _office(tokens, first, last, reader)
    begin = begin if begin < last else first
    name = joined(tokens, begin, _before_letters(tokens, begin, last), reader.text)
    kind = "organisation" if begin == first and _is_organisation(tokens, first, last, reader) else "name"
    if all(tokens.bits[at] & DEMONYM for at in range(first, last)) and not tokens.has(first - 1, DETERMINER):
        return None
    titled = start < begin
    if kind == "name" and not titled and last - first > 1 and tokens.has(first, DEMONYM):
        begin = after_demonym(tokens, first, last)
        name = joined(tokens, begin, last, reader.text)
    mention = mention_of(tokens, start, last, kind, reader.text)
    mention.name = name
    mention.title = joined(tokens, start, begin, reader.text) if titled else ""
    if kind == "name":
        mention.gender = gender_of_title(tokens, start, begin)
        mention.surely = bool(mention.gender)
        if not mention.gender and last - begin > 1:
            mention.gender = given_gender(tokens.lower[begin], reader.lexicon.genders)
    return mention


def _after_role(tokens: Tokens, first: int, last: int) -> int:
    """Past a role that opens a sentence without an article: "Organizer Jane Roe", "Husband Darren"."""
    opens = last - first > 1 and _is_initial(tokens, first) and not tokens.has(first, ALL_CAPITALS)
    return first + 1 if opens and tokens.has(first, ROLE) and not tokens.has(first, ROLE_PLURAL) else first


def _before_letters(tokens: Tokens, begin: int, last: int) -> int:
    """Without the letters behind a name that tell an honour or a profession: "Jane Roe KC"; "Jr" belongs to it."""
    while last - begin > 1 and tokens.has(last - 1, LETTERS):
        last -= 2 if tokens.words[last - 2] == "," else 1
    return max(last, begin + 1)


def _office(tokens: Tokens, first: int, last: int, reader: Reader) -> Mention | None:
    """Titles and no name: "the Prime Minister"."""
    if tokens.bits[last - 1] & HONORIFIC or tokens.lower[last - 1] in {"former", "then", "state", "u.s.", "us", "uk"}:
        return None
    start = first
    while start and first - start < 3 and tokens.has(start - 1, DETERMINER | POSSESSIVE):  # noqa: PLR2004
        start -= 1
    mention = mention_of(tokens, start, last, "role", reader.text)
    mention.gender = gender_of_role(tokens.bits[last - 1])
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
