"""The words with which a report says where it comes from: "PORT ANSEL (Wire) — …", "Ansel, Monday: …", "ANSEL: …"."""

from briefer.quotes.mention import BEFORE_NAME, NOT_NAME, PLACE
from briefer.quotes.tokens import ALL_CAPITALS, CAPITAL, GIVEN, QUOTED, TERMINAL, WORD, Tokens

_DASHES = frozenset("—–-―‒")
_BEHIND = frozenset({"(", ","}) | _DASHES  # what may stand behind the place
_LINKS = frozenset({"/", "and", "&"})  # between two places
_PLACE = 5  # tokens of a place
_OPENING = 4  # paragraphs in which a report begins
_LONGEST = 10  # tokens behind it: "Freedonia, June 4 (Wire)"


def dateline_end(tokens: Tokens) -> int:
    """How many tokens of a paragraph are a dateline, with its dash or colon; 0 if it has none."""
    place = _place_end(tokens)
    if place and tokens.words[place] == ":":
        return place + 1 if _is_place(tokens, place) and _is_report(tokens, place + 1) else 0
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


def _is_place(tokens: Tokens, end: int) -> bool:
    """Whether the words before a colon are a place: "New Delhi", or where a report begins any in capitals, "PORT ANSEL"."""
    words = tokens.bits[:end]
    capitals = all(bits & ALL_CAPITALS and not bits & (GIVEN | BEFORE_NAME) for bits in words)
    return tokens.has(end - 1, PLACE) or (capitals and tokens.number < _OPENING)


def _is_report(tokens: Tokens, at: int) -> bool:
    """Whether whole sentences follow, as under no headline, and not only the words of who is named before them."""
    ends = tokens.has(len(tokens) - 1, TERMINAL | QUOTED)
    goes_on = tokens.has(at, CAPITAL) or (tokens.has(at, QUOTED) and tokens.has(at + 1, WORD))
    return ends and goes_on


def _place_end(tokens: Tokens) -> int:
    """One past the words with capitals that open a paragraph; 0 if there are none, or too many."""
    end = 0
    while end < _PLACE and (bits := tokens.bits[end]) and (bits & CAPITAL or (end and tokens.words[end] in _LINKS)):
        end += 1
    return end if end < _PLACE and end < len(tokens.words) else 0
