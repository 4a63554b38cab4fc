"""Names in a paragraph: of persons with their titles, of bodies."""

from collections.abc import Mapping, Sequence

from briefer.quotes.body_names import (
    after_body,
    bracketed_bodies,
    is_organisation,
)
from briefer.quotes.genitives import genitive_bodies
from briefer.quotes.locations import PLACES
from briefer.quotes.mention import (
    BEFORE_NAME,
    DEMONYM,
    DETERMINER,
    HONORIFIC,
    INHABITANT,
    LETTERS,
    ORG_WORD,
    PLACE,
    PREPOSITION,
    ROLE,
    ROLE_PLURAL,
    Mention,
    Reader,
    gender_of_role,
    given_gender,
    joined,
    mention_of,
)
from briefer.quotes.name_ends import name_end
from briefer.quotes.name_words import goes_before, is_initial, is_name_word, is_of_place
from briefer.quotes.namesakes import is_family_first
from briefer.quotes.numbered import numbered_bodies
from briefer.quotes.titles import (
    after_capitals,
    after_demonym,
    after_rank,
    after_titles,
    gender_of_title,
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
    Tokens,
)
from briefer.quotes.word_sets import word_set

_NO_OFFICE = word_set("en", "adjectives.no_office")
_PLAIN = 4  # words between an article and an office
_OWNERS = 3  # words of grammar before an office
_INITIALS = 3  # letters at most
_OPENING = 2  # the last paragraph with which an article may open: headline, standfirst and what follows
_FULL = 2  # words of a full name
_TELLING = (
    BEFORE_NAME | ROLE | ORG_WORD | DEMONYM | ALL_CAPITALS | LETTERS
)  # kinds of words that may be more than a name


def names_in(tokens: Tokens, reader: Reader, start: int = 0) -> list[Mention]:
    found: list[Mention] = []
    bits = tokens.bits
    end = start
    capitals = tokens.those_with(CAPITAL)
    bodies = {
        **bracketed_bodies(tokens, capitals),
        **numbered_bodies(tokens, capitals),
        **genitive_bodies(tokens, capitals, reader),
    }
    for at in capitals:
        if at < end:
            continue
        if at in bodies:
            end = bodies[at]
            found.append(_body(tokens, at, end, reader))
            continue
        if not is_name_word(tokens, at, reader):
            continue
        end = name_end(tokens, at, reader)
        end = _before_body(at, end, bodies) if bodies else end
        if end - at > 1 or not (bits[end] & NUMBER or (bits[at] & PLACE and _is_short_state(tokens, at))):
            plain = end - at == 1 and not bits[at] & _TELLING
            mention = _plain(tokens, at, reader) if plain else _named(tokens, at, end, reader)
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
    opens = kind == "name" and first == 0 and tokens.number <= _OPENING
    mention.name = _quietly(tokens, begin, name, reader.text) if opens else name
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


def _quietly(tokens: Tokens, begin: int, name: str, text: str) -> str:
    """A name whose first word is set in capitals because an article opens with it: "JANE Roe said"."""
    word, last = tokens.words[begin], name.rpartition(" ")[2]
    loud = len(word) > _INITIALS and word.isalpha() and tokens.bits[begin] & ALL_CAPITALS and not last.isupper()
    once = loud and text.count(word) == 1 < text.count(last)
    return word.capitalize() + name[len(word) :] if once else name


def _plain(tokens: Tokens, at: int, reader: Reader) -> Mention:
    """What a single word names that tells nothing else: "Ndiaye", "spokesman Miller"."""
    start = with_role_before(tokens, at)
    mention = mention_of(tokens, start, at + 1, "name", reader.text)
    mention.name = tokens.words[at]
    if start < at:
        mention.title = joined(tokens, start, at, reader.text)
    mention.gender = gender_of_title(tokens, start, at)
    mention.surely = bool(mention.gender)
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
    return last if last > begin else begin + 1


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
    while start and end - start < _OWNERS and tokens.has(start - 1, DETERMINER | POSSESSIVE):
        if tokens.lower[start - 1] == "that" and start < end:
            break  # "said that the Prime Minister"
        start -= 1
    mention = mention_of(tokens, start, last, "role", reader.text)
    head = next((at for at in range(first, last) if tokens.has(at + 1, PREPOSITION)), last - 1)
    mention.gender = gender_of_role(tokens.bits[head])
    mention.plural = bool(tokens.bits[head] & ROLE_PLURAL)
    return mention
