"""The words with which a report says where it comes from: "PORT ANSEL (Wire) — …", "Ansel, Monday: …"."""

from briefer.quotes.mention import NOT_NAME
from briefer.quotes.tokens import ALL_CAPITALS, CAPITAL, QUOTED, Tokens

_DASHES = frozenset("—–-―‒")
_BEHIND = frozenset({"(", ","}) | _DASHES  # what may stand behind the place
_LINKS = frozenset({"/", "and", "&"})  # between two places
_PLACE = 5  # tokens of a place
_LONGEST = 10  # tokens behind it: "Freedonia, June 4 (Wire)"


def dateline_end(tokens: Tokens) -> int:
    """How many tokens of a paragraph are a dateline, with its dash or colon; 0 if it has none."""
    place = _place_end(tokens)
    if not place or tokens.words[place] not in _BEHIND:
        return 0
    behind = range(place, min(place + _LONGEST, len(tokens)))
    end = next((at for at in behind if tokens.words[at] in _DASHES or tokens.words[at] == ":"), 0)
    if not end:
        return 0
    dated = any(bits & NOT_NAME for bits in tokens.bits[place:end])
    capitals = all(bits & ALL_CAPITALS or not bits & CAPITAL for bits in tokens.bits[:place])
    if tokens.words[end] == ":":
        return end + 1 if dated else 0
    wire = tokens.words[place] == "(" and tokens.words[end - 1] == ")" and not tokens.has(end + 1, QUOTED)
    return end + 1 if capitals or dated or wire else 0


def _place_end(tokens: Tokens) -> int:
    """One past the words with capitals that open a paragraph; 0 if there are none, or too many."""
    end = 0
    for bits, word in zip(tokens.bits[:_PLACE], tokens.words, strict=False):
        if not bits & CAPITAL and (not end or word not in _LINKS):
            break
        end += 1
    return end if 0 < end < min(_PLACE, len(tokens)) else 0
