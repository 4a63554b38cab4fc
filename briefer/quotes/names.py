"""Names in a paragraph: of persons with their titles, of bodies."""

from collections.abc import Iterator, Mapping, Sequence

from briefer.quotes.body_names import (
    after_body,
    begins_another,
    bracketed_bodies,
    is_organisation,
    joins_body,
    joins_owner,
    joins_two,
)
from briefer.quotes.genitives import genitive_bodies
from briefer.quotes.locations import PLACES
from briefer.quotes.mention import (
    AND,
    BEFORE_NAME,
    DEMONYM,
    DETERMINER,
    HONORIFIC,
    IN_OFFICE,
    INHABITANT,
    LETTERS,
    ORG_WORD,
    PARTICLE,
    PLACE,
    PREPOSITION,
    ROLE,
    ROLE_PLURAL,
    SUFFIX,
    TITLE,
    Mention,
    Reader,
    gender_of_role,
    given_gender,
    joined,
    mention_of,
)
from briefer.quotes.name_words import OF, goes_before, is_initial, is_institutional, is_name_word, is_of_place
from briefer.quotes.namesakes import is_family_first
from briefer.quotes.numbered import numbered_bodies
from briefer.quotes.titles import (
    after_capitals,
    after_demonym,
    after_rank,
    after_titles,
    gender_of_title,
    has_field,
    opens_body,
    with_role_before,
)
from briefer.quotes.tokens import (
    ALL_CAPITALS,
    CAPITAL,
    GIVEN,
    NUMBER,
    PART,
    POSSESSIVE,
    PUNCTUATION,
    QUOTED,
    Tokens,
)
from briefer.quotes.word_sets import word_set

_NO_OFFICE = word_set("en", "adjectives.no_office")
_DOUBTFUL = frozenset({"la", "e", "y", "ten"})  # particles that are more often something else
_GENITIVE = frozenset("'’")
_INSIDE = _GENITIVE | {","}  # points inside a name
_PLAIN = 4  # words between an article and an office
_OFFICE = 3  # words of an office behind "and"
_POINTS = frozenset(",.;:!?")
_FULL = 2  # words of a full name
_NICKNAME = 20  # letters, with the marks


def names_in(tokens: Tokens, reader: Reader, start: int = 0) -> list[Mention]:
    found: list[Mention] = []
    bits = tokens.bits
    end = start
    bodies = bracketed_bodies(tokens) | numbered_bodies(tokens) | genitive_bodies(tokens, reader)
    for at in tokens.those_with(CAPITAL):
        if at < end:
            continue
        if at in bodies:
            end = bodies[at]
            found.append(_body(tokens, at, end, reader))
            continue
        if not is_name_word(tokens, at, reader):
            continue
        end = _name_end(tokens, at, reader)
        end = _before_body(at, end, bodies) if bodies else end
        if end - at > 1 or not (bits[end] & NUMBER or (bits[at] & PLACE and _is_short_state(tokens, at))):
            mention = _named(tokens, at, end, reader)
            if mention:
                if found and found[-1].last > mention.first:
                    found.pop()  # "Senior" of "Senior adviser to the president Jane Roe"
                found.append(mention)
    return found


def _body(tokens: Tokens, first: int, last: int, reader: Reader) -> Mention:
    mention = mention_of(tokens, first, last, "organisation", reader.text)
    mention.name = joined(tokens, first, last, reader.text)
    return mention


def _before_body(start: int, end: int, bodies: Mapping[int, int]) -> int:
    """The end of a name, or where the body begins of which it has the first words only."""
    return next((first for first in bodies if start < first < end < bodies[first]), end)


def _is_short_state(tokens: Tokens, at: int) -> bool:
    """Whether it tells where a town is: "Ansel, Ala."."""
    return tokens.words[at].endswith(".") and tokens.is_one_of(at - 1, frozenset({","}))


def _joins_offices(tokens: Tokens, start: int, at: int, reader: Reader) -> bool:
    """Whether it is "and" in "Chief Financial and Operations Officer Jane Roe"."""
    offices = reader.lexicon.offices
    before = all(bits & IN_OFFICE or tokens.lower[each] in offices for each, bits in _words(tokens, start, at))
    after = [bits for _, bits in _words(tokens, at + 1, at + 1 + _OFFICE)]
    return before and tokens.has(start, BEFORE_NAME) and any(bits & IN_OFFICE and bits & CAPITAL for bits in after)


def _words(tokens: Tokens, first: int, last: int) -> Iterator[tuple[int, int]]:
    return zip(range(first, last), tokens.bits[first:last], strict=False)


def _joins_fields(tokens: Tokens, start: int, at: int) -> bool:
    """Whether it is "and" in "Minister for Ports and Harbours Jane Roe"."""
    of = next((each for each in range(at - 1, start, -1) if tokens.is_one_of(each, OF)), 0)
    if not of or not tokens.has(of - 1, TITLE) or not tokens.has(at + 1, CAPITAL) or tokens.has(at + 1, BEFORE_NAME):
        return False
    return not any(bits & GIVEN for bits in tokens.bits[of:at])


def _name_end(tokens: Tokens, start: int, reader: Reader) -> int:
    """One past the last word of a run of name words, with the small words inside it."""
    known = tokens.bits
    at = start + 1
    institutional = is_institutional(tokens, start) or has_field(tokens, start)
    while bits := known[at]:
        if (known[at - 1] & ORG_WORD or bits & (HONORIFIC | GIVEN)) and begins_another(tokens, start, at, reader):
            break
        if bits & CAPITAL and is_name_word(tokens, at, reader) and not is_initial(tokens, at):
            institutional = institutional or is_institutional(tokens, at)
        elif not _goes_on(tokens, start, at, reader, institutional=institutional):
            break
        at += 1
    while at > start + 1 and not known[at - 1] & CAPITAL:
        at -= 1
    if known[at] & SUFFIX:
        return at + 1
    follows = known[at] & PUNCTUATION and known[at + 1] & SUFFIX and known[at + 1] & CAPITAL
    return at + 2 if follows and tokens.words[at] == "," else at


def _goes_on(tokens: Tokens, start: int, at: int, reader: Reader, *, institutional: bool) -> bool:
    """Whether a name goes on with a small word or with marks."""
    bits = tokens.bits[at]
    if bits & QUOTED:
        return _is_nickname(tokens, at, reader.text)
    if bits & (PUNCTUATION | AND) == PUNCTUATION and tokens.words[at] not in _INSIDE:
        return False  # as most names end
    if _joins(tokens, start, at, institutional=institutional):
        return True
    return bits & AND != 0 and (_joins_fields(tokens, start, at) or _joins_offices(tokens, start, at, reader))


def _is_nickname(tokens: Tokens, at: int, text: str) -> bool:
    """Whether marks stand inside a name: Arthur “Socks” Pemberton; but not in: Hosting Roe “is a joy,” Vos said."""
    inside = tokens.bits[at - 1] & tokens.bits[at + 1] & CAPITAL
    short = bool(inside) and tokens.ends[at] - tokens.start(at) <= _NICKNAME
    return short and text[tokens.ends[at] - 2] not in _POINTS and text[tokens.ends[at]] not in _POINTS


def _joins(tokens: Tokens, start: int, at: int, *, institutional: bool) -> bool:
    """Whether a small word holds a name together: "van", "of" in an institution."""
    word, bits, following = tokens.lower[at], tokens.bits[at], at + 1
    if bits & POSSESSIVE or word in _GENITIVE:
        return joins_owner(tokens, start, at) or _belongs_to_name(tokens, at)
    if bits & (AND | PUNCTUATION):  # "the Heart and Stroke Foundation"
        return joins_two(tokens, start, at, institutional=institutional)
    if bits & PARTICLE and (word not in _DOUBTFUL or (word == "ten" and tokens.has(at - 1, GIVEN))):
        return tokens.has(following, CAPITAL) or (tokens.has(following, PARTICLE) and tokens.has(at + 2, CAPITAL))
    return joins_body(tokens, at, institutional=institutional)


def _belongs_to_name(tokens: Tokens, at: int) -> bool:
    """Whether an apostrophe is the last letter of a name: "Achieng’ Odhiambo", but not "the players’ Union"."""
    plain = tokens.lower[at] in _GENITIVE and not tokens.lower[at - 1].endswith("s")
    return plain and tokens.has(at - 1, CAPITAL) and tokens.has(at + 1, CAPITAL)


def _named(tokens: Tokens, first: int, last: int, reader: Reader) -> Mention | None:
    """The person or body that a run of name words names; None if it names neither."""
    bits = tokens.bits
    first = after_body(tokens, first, last, reader)
    first = after_rank(tokens, first, last, reader)
    begin = _after_title(tokens, first, last, reader)
    start = with_role_before(tokens, first)
    if begin >= last and last - first == 1 and tokens.lower[first] in reader.surnames:
        begin = first  # "Bishop" of Tessa Bishop
    if begin >= last and not (bits[first] & ORG_WORD and bits[first + 1] & PREPOSITION):
        return _office(tokens, first, last, reader)
    body = first < begin < last and opens_body(tokens, first, begin, last)
    begin = begin if begin < last and not body else first
    end, last = last, _before_of(tokens, begin, last) if begin > first else last
    name = joined(tokens, begin, _before_letters(tokens, begin, last), reader.text)
    body = body or (begin == first and is_organisation(tokens, first, last, reader))
    kind = "organisation" if body else "name"
    if is_of_place(tokens, first, last, reader.surnames) or (
        last - first > _FULL and kind == "name" and _is_loud(bits[first:last])
    ):
        return None
    titled = start < begin
    if kind == "name" and not titled and last - first > 1 and bits[first] & DEMONYM:
        begin = after_demonym(tokens, first, last)
        name = joined(tokens, begin, last, reader.text)
    mention = mention_of(tokens, start, last, kind, reader.text)
    mention.name = name
    if titled:
        mention.title = joined(tokens, start, begin, reader.text)
    if kind == "name":
        mention.long = joined(tokens, last, end, reader.text)
        mention.gender = gender_of_title(tokens, start, begin)
        mention.surely = bool(mention.gender)
        if not mention.gender and last - begin > 1 and tokens.lower[last - 1] not in PLACES:
            given = last - 1 if is_family_first(mention.name, reader.lexicon.genders) else begin
            mention.gender = given_gender(tokens.lower[given], reader.lexicon.genders)
    return mention


def _is_loud(words: Sequence[int]) -> bool:
    """Whether they are a heading in capitals rather than a name: "RED STATES OUTNUMBER BLUE"."""
    return all(bits & ALL_CAPITALS and not bits & (GIVEN | BEFORE_NAME) for bits in words)


def _after_title(tokens: Tokens, first: int, last: int, reader: Reader) -> int:
    """Past all that says what somebody is: titles, a role, capitals."""
    full = _before_letters(tokens, first, last)
    if full < last and not any(each & GIVEN for each in tokens.bits[first : full - 1]):
        full = last  # "Labour MP"; not in "Jane Roe MP"
    return max(
        after_titles(tokens, first, full, reader),
        _after_role(tokens, first, last),
        after_capitals(tokens, first, full, reader),
    )


def _before_of(tokens: Tokens, begin: int, last: int) -> int:
    """Before "of Ohio" in "Senator Jane Roe of Ohio"."""
    return next((at for at in range(begin + 2, last) if tokens.lower[at] == "of"), last)


def _after_role(tokens: Tokens, first: int, last: int) -> int:
    """Past what somebody is: "the Dane Jane Roe", and where a sentence opens "Organizer Jane Roe", "Husband Darren"."""
    bits = tokens.bits[first]
    if last - first == 1 or not bits & ROLE or tokens.has(first + 1, POSSESSIVE):
        return first
    many = bits & ROLE_PLURAL and not (
        tokens.has(first + 1, GIVEN) and last - first > _FULL
    )  # "Democrats Jane Roe and"
    opens = not (bits & ALL_CAPITALS or many) and is_initial(tokens, first)
    return first + 1 if opens or bits & INHABITANT else first


def _before_letters(tokens: Tokens, begin: int, last: int) -> int:
    """Without the letters behind a name that tell an honour or a profession: "Jane Roe KC"; "Jr" belongs to it."""
    while last - begin > 1 and tokens.bits[last - 1] & LETTERS:
        last -= 2 if tokens.words[last - 2] == "," else 1
    return max(last, begin + 1)


def _plain_words_before(tokens: Tokens, first: int) -> int:
    """Where the words between an article and an office begin: "ex-Liberals" in "the ex-Liberals MP"."""
    at = first
    while first - at < _PLAIN and tokens.has(at - 1, PART) and not tokens.has(at - 1, CAPITAL):
        at -= 1
    return at if tokens.has(at - 1, DETERMINER) else first


def _office(tokens: Tokens, first: int, last: int, reader: Reader) -> Mention | None:
    """Titles and no name: "the Prime Minister"."""
    if tokens.bits[last - 1] & HONORIFIC or tokens.lower[last - 1] in _NO_OFFICE:
        return None
    if tokens.has(last - 1, DEMONYM) and goes_before(tokens, last):
        return None  # "Democratic states"
    start = end = _plain_words_before(tokens, first)
    while start and end - start < 3 and tokens.has(start - 1, DETERMINER | POSSESSIVE):  # noqa: PLR2004
        start -= 1
    mention = mention_of(tokens, start, last, "role", reader.text)
    head = next((at for at in range(first, last) if tokens.has(at + 1, PREPOSITION)), last - 1)
    mention.gender = gender_of_role(tokens.bits[head])
    mention.plural = bool(tokens.bits[head] & ROLE_PLURAL)
    return mention
