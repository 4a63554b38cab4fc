"""Which words with a capital may be part of a name."""

from briefer.quotes.ages import AGED
from briefer.quotes.lexicon import Lexicon
from briefer.quotes.mention import (
    AND,
    AUXILIARY,
    BEFORE_NAME,
    DEMONYM,
    DETERMINER,
    HEADLINE_VERB,
    HONORIFIC,
    IN_OFFICE,
    INHABITANT,
    NOT_NAME,
    OPENER,
    ORG_WORD,
    PLACE,
    PREPOSITION,
    PRONOUN,
    RANK,
    ROLE,
    ROLE_F,
    ROLE_M,
    ROLE_PLURAL,
    SURNAME,
    THING,
    TITLE,
    Reader,
)
from briefer.quotes.origins import party
from briefer.quotes.tokens import (
    ADJECTIVE,
    ALL_CAPITALS,
    CAPITAL,
    FUNCTION,
    GIVEN,
    HELPS,
    PART,
    POSSESSIVE,
    PUNCTUATION,
    SPEAKS,
    WORD,
    Tokens,
)
from briefer.quotes.word_sets import word_set

_OF_GENDER = ROLE_M | ROLE_F
_BEFORE_FIRST = frozenset({":", "—", "–", "―", "-", "•", "["})  # before a word that opens a sentence, or a list's entry
_VERBAL = ("ing", "ed")
_NO_NAMES = ("ly", "ing", "ed")  # ends of words that open a sentence and are seldom names
_PARTICIPLE = "ed"
_BOTH = "both"  # "both Norwegian and of other countries"
_HANGERS = word_set("en", "adjectives.hanging")
_TENS = word_set("en", "numbers.counting")
_BEHIND_ANY = word_set("en", "names.surnames_behind_any")
_STEM = 3  # letters of a verb without its ending
_CURRENCIES = frozenset("$€£¥₦₹₱₩")
_GENITIVE = frozenset("'’")
OF = frozenset({"of", "for"})


def is_name_word(tokens: Tokens, at: int, reader: Reader) -> bool:
    """Whether a word with a capital may be part of a name."""
    bits = tokens.bits[at]
    if not bits & WORD:
        return False
    if bits & SURNAME and at and not tokens.headline and _is_surname(tokens, at, reader):
        return True
    if bits & FUNCTION:
        opens = bits & OPENER and is_initial(tokens, at)  # "Then Ms Roe left"
        if not tokens.headline and ((bits & GIVEN and _is_given_before(tokens, at)) or _is_middle_initial(tokens, at)):
            return True
        title = bits & BEFORE_NAME and not (opens or bits & (DETERMINER | PREPOSITION | PRONOUN))
        return bool(title) or _opens_title(tokens, at, reader)
    if _is_other(tokens, at, reader):
        return False
    return not is_initial(tokens, at) or _initial_is_name(tokens, at, reader)


def _is_middle_initial(tokens: Tokens, at: int) -> bool:
    """Whether "A" is short for a given name: "Karl A Sommer"."""
    beside = tokens.bits[at - 1], tokens.bits[at + 1]
    names = all(bits & CAPITAL and not bits & (FUNCTION | NOT_NAME) for bits in beside)
    return len(tokens.words[at]) == 1 and names and not is_initial(tokens, at)


def _opens_title(tokens: Tokens, at: int, reader: Reader) -> bool:
    """Whether a word of grammar is the first of an office: "First Minister Jane Roe"."""
    phrases = reader.lexicon.phrases.get(tokens.lower[at], ()) if tokens.has(at + 1, CAPITAL) else ()
    titles = (each.rest for each in phrases if each.bits & BEFORE_NAME)
    return any(tuple(tokens.lower[at + 1 : at + 1 + len(rest)]) == rest for rest in titles)


def _is_given_before(tokens: Tokens, at: int) -> bool:
    """Whether a word of grammar is a given name inside a sentence: "said Will Doyle"."""
    following = tokens.bits[at + 1]
    if is_initial(tokens, at) or (tokens.bits[at] & NOT_NAME and tokens.has(at - 1, PREPOSITION)):  # "In May Roe left"
        return False
    return following & CAPITAL != 0 and not following & (FUNCTION | NOT_NAME)


def _is_surname(tokens: Tokens, at: int, reader: Reader) -> bool:
    """Whether a word that is one of grammar or a month elsewhere is a surname: "George Will", "Mrs May", "May said"."""
    before = tokens.bits[at - 1]
    given = tokens.lower[at - 1] in reader.lexicon.genders or _is_behind_any(tokens, at, reader)
    if before & CAPITAL and (
        before & HONORIFIC or (given and (tokens.has(at - 2, BEFORE_NAME) or not tokens.has(at - 2, CAPITAL)))
    ):
        return True
    speaks = tokens.bits[at + 1] & SPEAKS and not before & PREPOSITION
    return tokens.lower[at] in reader.surnames and bool(before & SPEAKS or speaks)


def _is_behind_any(tokens: Tokens, at: int, reader: Reader) -> bool:
    """Whether a name stands before "Islam" that need not be known: "Ayten Islam", but not "Political Islam"."""
    if tokens.lower[at] not in _BEHIND_ANY or tokens.bits[at - 1] & (FUNCTION | DEMONYM | NOT_NAME):
        return False
    return tokens.lower[at - 1] not in reader.common


def _is_other(tokens: Tokens, at: int, reader: Reader) -> bool:
    """Whether a word with a capital is a day, an adjective, or a word of a headline."""
    word, known = tokens.words[at], tokens.bits
    bits, following = known[at], known[at + 1]
    if bits & NOT_NAME and not (_is_given_name(tokens, at, reader) or _ends_body(tokens, at)):
        return True
    if (bits & ROLE_PLURAL and word[1].isupper()) or ("-" in word and _is_compound(tokens, at, reader.lexicon)):
        return True  # "MPs", "Harbour-based"
    if known[at - 1] & DETERMINER and is_somebody_of_a_place(tokens, at):
        return True
    if following & PUNCTUATION and tokens.words[at + 1] in _CURRENCIES and tokens.start(at + 1) == tokens.ends[at]:
        return True  # "S$14,000"
    lower = tokens.lower[at]
    if not tokens.headline or lower in reader.lexicon.genders:
        return False
    return lower in reader.common or _ends_name(tokens, at, reader)


def _ends_name(tokens: Tokens, at: int, reader: Reader) -> bool:
    """Whether a headline's verb stands behind a name: "Roe Vetoes Water Bill"."""
    if not tokens.bits[at - 1] & CAPITAL or not at:
        return False
    before, word, body = tokens.lower[at - 1], tokens.lower[at], reader.body()
    if word in body.words or (before, word) in body.pairs:
        return False
    if tokens.bits[at] & HEADLINE_VERB:
        return True
    return before in body.words and not tokens.bits[at - 1] & (IN_OFFICE | HONORIFIC)


def is_somebody_of_a_place(tokens: Tokens, at: int) -> bool:
    """Whether it is "Frenchman" in "the Frenchman", "Norwegian" in "the Norwegian said"."""
    if not tokens.bits[at - 1] & DETERMINER or tokens.lower[at - 1] == _BOTH:
        return False
    bits, following = tokens.bits[at], tokens.bits[at + 1]
    if following & CAPITAL or (bits & DEMONYM and bits & ALL_CAPITALS):
        return False
    if bits & DEMONYM and following & AND and tokens.bits[at + 2] & DEMONYM:
        return False  # "the Norwegian and Danish ministries"
    if bits & DEMONYM:
        return not following & WORD or following & (SPEAKS | FUNCTION) != 0
    return bool(bits & (_OF_GENDER | INHABITANT) and not bits & TITLE)


def is_of_place(tokens: Tokens, first: int, last: int, surnames: frozenset[str]) -> bool:
    """Whether it only tells where something is from: "Norwegian" in "Norwegian officials"; but Mark French is "French"."""
    if not tokens.bits[first] & DEMONYM:
        return False  # as most do
    known = tokens.bits[first:last]
    if not all(bits & DEMONYM for bits in known) or (last - first == 1 and tokens.lower[first] in surnames):
        return False
    somebody = tokens.has(first - 1, DETERMINER) and tokens.lower[first - 1] != _BOTH
    named = somebody or all(bits & (PLACE | ALL_CAPITALS) for bits in known)  # "the British said", "Ottawa said"
    return not named or goes_before(tokens, last)


def goes_before(tokens: Tokens, at: int) -> bool:
    """Whether another word follows to which those before it belong: "Norwegian" in "the Norwegian army"."""
    behind = tokens.bits[at]
    if not behind & PART or behind & CAPITAL:
        return False
    return tokens.lower[at] not in _HANGERS and not tokens.lower[at].endswith(_PARTICIPLE)  # "one Dane involved in it"


def _ends_body(tokens: Tokens, at: int) -> bool:
    """Whether a word is the last one of a body’s name: "Tidal Rights Watch"."""
    return bool(tokens.bits[at] & ORG_WORD) and not is_initial(tokens, at) and tokens.has(at - 1, CAPITAL)


def _is_given_name(tokens: Tokens, at: int, reader: Reader) -> bool:
    """Whether a month is somebody: "June" in "June Ortmann", but not in "In June Ortmann said"."""
    following = tokens.bits[at + 1]
    surname = following & CAPITAL and following & PART and not following & NOT_NAME
    return bool(surname) and tokens.lower[at] in reader.lexicon.genders and not tokens.has(at - 1, PREPOSITION)


def _is_compound(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether a hyphened word is an adjective, "Harbour-based", says what somebody is, "Father-of-two", or of which party."""
    word = tokens.words[at]
    if tokens.bits[at] & BEFORE_NAME:
        return False  # "Ex-president Jane Roe"
    if word.endswith(AGED):
        return True  # "Twenty-year-old"
    if word.partition("-")[0].lower() in _TENS:
        return True  # "Sixty-one"
    return tokens.bits[at] & ADJECTIVE != 0 or bool(party(word)) or _is_role(word, lexicon)


def _is_role(word: str, lexicon: Lexicon) -> bool:
    """Whether a word with hyphens says what somebody is: "Father-of-two", "Ex-soldier"."""
    first, *others = word.split("-")
    known = lexicon.bits.get(first.lower(), 0) | lexicon.bits.get(others[-1], 0)
    return bool(known & ROLE) and all(other.islower() for other in others)


def is_initial(tokens: Tokens, at: int) -> bool:
    """Whether a word has its capital because something begins with it."""
    if at == 0:
        return True
    sentences = tokens.sentences
    return sentences[at] != sentences[at - 1] or tokens.words[at - 1] in _BEFORE_FIRST


def _initial_is_name(tokens: Tokens, at: int, reader: Reader) -> bool:
    """Whether a word with a capital because it starts a sentence is a name too."""
    lower = tokens.lower[at]
    bits = tokens.bits[at]
    following = tokens.bits[at + 1]
    verb = reader.lexicon.cues.get(lower)
    body = verb and verb.form == "base" and following & ORG_WORD and following & CAPITAL  # "State Department"
    if lower in reader.surnames or bits & OPENER or body:
        return lower in reader.surnames or not bits & OPENER
    if bits & BEFORE_NAME or (bits & DEMONYM and not bits & (PLACE | ALL_CAPITALS)) or lower == "member":
        owns = (
            following & POSSESSIVE and tokens.has(at + 2, ORG_WORD) and tokens.has(at + 2, CAPITAL)
        )  # "King’s College"
        return bool(following & CAPITAL or owns) or (is_institutional(tokens, at) and _joins_office(tokens, at + 1))
    many = bits & ROLE_PLURAL and _opens_body(tokens, at + 1)
    if many or (lower in reader.lexicon.genders and lower not in reader.common):
        return True
    if verb or bits & (ROLE | AUXILIARY | THING) or lower in reader.common or _is_plural(lower, following, reader):
        return bool(following & CAPITAL and not following & (FUNCTION | NOT_NAME) and verb is None)
    if following & CAPITAL:
        return not _acts_on_name(tokens, at, reader)
    return following & SPEAKS != 0 or (not lower.endswith(_NO_NAMES) and _may_be_somebody(tokens, at, reader))


def _may_be_somebody(tokens: Tokens, at: int, reader: Reader) -> bool:
    """Whether somebody may act who is named by one word: "Keating denies it"; not "Prior" of "Prior to the talks"."""
    following = tokens.bits[at + 1]
    acts = not following & FUNCTION or following & (HELPS | POSSESSIVE) or tokens.bits[at] & (PLACE | ALL_CAPITALS)
    return bool(acts) or tokens.lower[at] in reader.body().often


def _opens_body(tokens: Tokens, at: int) -> bool:
    """Whether many have given a body its name: "Mothers Against Fog", "People’s Army", "Workers’ Party"."""
    if tokens.has(at, PREPOSITION):
        return tokens.has(at, CAPITAL) and not tokens.headline
    owns = tokens.has(at, POSSESSIVE) or tokens.is_one_of(at, _GENITIVE)
    return owns and tokens.has(at + 1, CAPITAL) and any(tokens.has(at + each, ORG_WORD) for each in (1, 2))


def _is_plural(word: str, following: int, reader: Reader) -> bool:
    """Whether the text has the singular of a word without a capital: "Ferries are late", beside "a ferry"."""
    single = f"{word[:-3]}y" if word.endswith("ies") else word[:-1]
    return word.endswith("s") and single in reader.common and not following & SPEAKS


def _acts_on_name(tokens: Tokens, at: int, reader: Reader) -> bool:
    """Whether a sentence opens with a verb before a name: "Hosting Roe was a dream"."""
    word, following = tokens.lower[at], tokens.bits[at + 1]
    stem = next((word.removesuffix(end) for end in _VERBAL if word.endswith(end)), "")
    if len(stem) < _STEM or following & (TITLE | RANK | ORG_WORD | ROLE):
        return False
    known = {word, stem, f"{stem}e", f"{stem}s", stem[:-1]}
    full = following & GIVEN and tokens.has(at + 2, CAPITAL) and word.endswith("ing")  # "Entrusting Jane Roe"
    named = full or following & HONORIFIC or tokens.lower[at + 1] in reader.surnames
    return bool(named) or not known.isdisjoint(reader.common)


def _joins_office(tokens: Tokens, at: int) -> bool:
    """Whether it is "of" in "Secretary of State" or "for" in "Minister for the Coast"."""
    behind = at + 2 if tokens.has(at + 1, DETERMINER) else at + 1
    return tokens.is_one_of(at, OF) and tokens.has(behind, CAPITAL)


def is_institutional(tokens: Tokens, at: int) -> bool:
    """Whether "of" and the like may follow inside a name: "Ministry", "Secretary", "Member of Parliament"."""
    return bool(tokens.bits[at] & (ORG_WORD | TITLE)) or tokens.lower[at] == "member"
