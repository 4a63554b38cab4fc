"""Descriptions that stand beside the name of whom they tell: "the director, Jane Roe," and "Jane Roe, the director,"."""

from collections.abc import Mapping, Sequence

from briefer.quotes.mention import AND, DETERMINER, NOT_NAME, ORG_HEAD, PREPOSITION, Mention
from briefer.quotes.origins import party
from briefer.quotes.tokens import CAPITAL, HELPS, NUMBER, PART, PARTICIPLES, PUNCTUATION, SPEAKS, WORD, Tokens
from briefer.quotes.word_sets import word_set

_AFTER_NAME = frozenset(",.;:!?)—–-")
_MOST_WORDS = 9  # of a description
_WHO = frozenset({"who"})
_IS = frozenset({"is", "was"})
_CALLED = word_set("en", "verbs.named")
_IDENTIFIED = word_set("en", "verbs.presenting")
_AS = frozenset({"as"})


def explain(tokens: Tokens, mentions: list[Mention]) -> list[Mention]:
    """Say which name a description beside it explains: "the director, Jane Doe," and "Jane Doe, the director,"; these."""
    roles = [mention for mention in mentions if mention.kind == "role" and not mention.plural and not mention.hangs]
    if not roles:
        return []
    names = [mention for mention in mentions if mention.kind == "name" and not mention.owns and not mention.modifies]
    by_first = {first: name for name in names for first in (name.opens, name.first)}
    by_full = {name.full: name for name in names}
    for mention in roles:
        called = _called(tokens, mention.last, by_first)
        if called is not None:
            mention.explained = called
            continue
        after = _behind_comma(tokens, mention.full, by_first) if comma(tokens, mention.full) else None
        if (
            after is not None
            and _may_explain(tokens, mention, after)
            and (after.full >= len(tokens) or tokens.words[after.full] in _AFTER_NAME)
        ):
            mention.explained = after
        elif tokens.has(mention.full, AND) and not tokens.has(mention.first, DETERMINER):
            mention.explained = _of_both(tokens, mention.full + 1, names)
        elif tokens.is_one_of(mention.opens - 1, _IS):
            mention.explained = _before_is(tokens, mention.opens - 1, by_full)
        elif comma(tokens, mention.opens - 1):
            mention.explained = _before_comma(tokens, mention, by_full.get(_before_party(tokens, mention.opens - 1)))
    return [mention for mention in roles if mention.explained]


def _called(tokens: Tokens, at: int, by_first: Mapping[int, Mention]) -> Mention | None:
    """The name in "a driver named Karl Vos" and "a resident, who identified himself as Karl Vos"."""
    if tokens.is_one_of(at, _CALLED):
        return by_first.get(at + 1)
    at += comma(tokens, at)
    himself = tokens.is_one_of(at, _WHO) and tokens.is_one_of(at + 1, _IDENTIFIED) and tokens.is_one_of(at + 3, _AS)
    return by_first.get(at + 4) if himself else None


def _behind_comma(tokens: Tokens, comma: int, by_first: Mapping[int, Mention]) -> Mention | None:
    """The name behind a description: "a witness, Jane Roe,", "one witness, the diver Jane Roe,"."""
    name = by_first.get(comma + 1)
    if name is None and tokens.lower[comma + 1 : comma + 2] == ["the"] and not tokens.has(comma + 2, CAPITAL | SPEAKS):
        return by_first.get(comma + 3)
    return name


def close_apposition(tokens: Tokens, mentions: Sequence[Mention], explained: Sequence[Mention]) -> None:
    """Take an office and its body to the name where no comma closes them: "Jane Roe, Director, Farm Bureau said"."""
    offices = [each for each in explained if not tokens.has(each.first, DETERMINER)] if explained else []
    by_first = {each.first: each for each in mentions if each.kind not in {"pronoun", "noun"}} if offices else {}
    for role in offices:
        name = role.explained
        if name is None or name.after_preposition or name.full + 1 != role.opens:
            continue
        apposed, at = [role], role.full
        while comma(tokens, at) and at + 1 in by_first and tokens.has(at + 1, CAPITAL):
            apposed.append(by_first[at + 1])
            at = apposed[-1].full
        if len(apposed) > 1 and tokens.has(at, SPEAKS):
            name.full = at
            for mention in apposed:
                mention.inside = True


def _before_party(tokens: Tokens, at: int) -> int:
    """The comma before the letters of a party, "R-Fla." in "Jane Roe, R-Fla., chair of"; else the one given."""
    letters = at - 2 if tokens.words[at - 1] == "." else at - 1
    return letters - 1 if letters > 0 and comma(tokens, letters - 1) and party(tokens.words[letters]) else at


def _of_both(tokens: Tokens, at: int, names: Sequence[Mention]) -> Mention | None:
    """Who has two offices: "Roe Ports founder and Ansel University law professor Jane Roe"."""
    name = next((each for each in names if each.first >= at and not each.modifies), None)
    if name is None or not name.title[:1].islower() or name.first - at > _MOST_WORDS:
        return None
    between = range(at, name.first)
    return (
        name if all(tokens.has(each, WORD) and not tokens.has(each, DETERMINER | SPEAKS) for each in between) else None
    )


def _before_comma(tokens: Tokens, role: Mention, name: Mention | None) -> Mention | None:
    """The name before a description; not the one in "At a dinner in Ansel, the minister rose"."""
    if name is None or (name.after_preposition and _acts(tokens, role.full)):
        return None
    return name if _may_explain(tokens, role, name) else None


def _acts(tokens: Tokens, at: int) -> bool:
    """Whether a verb stands there: "rose", "on June 4 rose"; but no participle, as in "a councillor elected in May"."""
    dated = at + 1 if tokens.has(at, PREPOSITION) else at
    while tokens.has(dated, NOT_NAME | NUMBER):
        at = dated = dated + 1
    plain = tokens.has(at, PART) and not tokens.has(at, CAPITAL) and not tokens.lower[at].endswith(PARTICIPLES)
    return plain or tokens.has(at, SPEAKS | HELPS)


def _before_is(tokens: Tokens, at: int, by_full: Mapping[int, Mention]) -> Mention | None:
    """Who is told to be what follows: "Jane Roe is a teacher", "Jane Roe, who was a teacher,"."""
    if tokens.is_one_of(at - 1, _WHO):
        return by_full.get(at - 1 - comma(tokens, at - 2))
    name = by_full.get(at)
    person = name is not None and bool(name.title or name.gender) and not name.after_preposition
    return name if person else None  # a firm may be the leader of its market


def _may_explain(tokens: Tokens, role: Mention, name: Mention) -> bool:
    """Whether a description beside a name may be of the same kind: a person is no party, King Karl no princess."""
    if name.surely and role.gender not in {"", name.gender}:
        return False
    body = tokens.has(role.last - 1, ORG_HEAD) and not any(
        bits & PREPOSITION for bits in tokens.bits[role.first : role.last]
    )
    return not body or not (name.title or name.gender)


def comma(tokens: Tokens, at: int) -> bool:
    return tokens.bits[at] & PUNCTUATION != 0 and tokens.words[at] == ","
