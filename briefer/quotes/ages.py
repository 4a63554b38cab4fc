"""How old somebody is: "Jane Roe, 19,", and so "the 19-year-old", "the teenager"."""

from briefer.quotes.lexicon import BIT, Lexicon
from briefer.quotes.mention import Mention
from briefer.quotes.tokens import CAPITAL, NUMBER, PART, Tokens

AGED = "-year-old"
_OLDEST = 120
_WORDS = 4  # of "19-year-old former city substitute"
_AFTER = frozenset(",.;)")
_TEENAGER = BIT["roles.teenagers"]
_PENSIONER = BIT["roles.pensioners"]
_TEENS, _OLD = range(10, 20), range(55, _OLDEST)


def age_beside(tokens: Tokens, mention: Mention) -> int:
    """The age told behind a name or before it: "Jane Roe, 19,", "the 19-year-old substitute Jane Roe"; 0 if none is."""
    at = mention.last
    if tokens.bits[at + 1] & NUMBER and tokens.words[at] == "," and tokens.is_one_of(at + 2, _AFTER):
        return _years(tokens.words[at + 1])
    first = _plain_before(tokens, mention.opens)
    return next(filter(None, map(_aged, tokens.lower[first : mention.first])), 0) if first < mention.first else 0


def _plain_before(tokens: Tokens, first: int) -> int:
    """Where the plain words before a name begin."""
    at, bits = first, tokens.bits
    while at and first - at < _WORDS and bits[at - 1] & (PART | CAPITAL) == PART:
        at -= 1
    return at


def _aged(word: str) -> int:
    return _years(word.removesuffix(AGED)) if word.endswith(AGED) else 0


def _years(number: str) -> int:
    return int(number) if number.isdecimal() and int(number) <= _OLDEST else 0


def ages_of(mention: Mention, lexicon: Lexicon) -> range | None:
    """How old whoever is described so may be: "the 19-year-old", "the teenager"; None if nothing tells."""
    words = mention.text.lower().split()
    age = next(filter(None, map(_aged, words)), 0)
    if age:
        return range(age, age + 1)
    bits = lexicon.bits.get(words[-1], 0)
    return _TEENS if bits & _TEENAGER else _OLD if bits & _PENSIONER else None
