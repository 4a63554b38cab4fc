"""Several names that stand together: "Mr Roe and Ms Ndiaye"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefer.quotes.locations import is_located
from briefer.quotes.mention import (
    AND,
    DESCRIBED,
    DETERMINER,
    PLACE,
    PREPOSITION,
    ROLE_PLURAL,
    Mention,
    Reader,
    mention_of,
)
from briefer.quotes.tokens import HELPS, POSSESSIVE, SPEAKS, Tokens
from briefer.quotes.word_sets import word_set

_COLLEAGUES = word_set("en", "nouns.of_colleagues")
_MAKERS = frozenset({"by", "from", "of", "to", "for", "between", "both"})


def joint(tokens: Tokens, names: list[Mention], reader: Reader) -> Iterator[Mention]:
    """Two names or more that stand together: "Mr Roe and Ms Ndiaye"."""
    run: list[Mention] = []
    for before, after in pairwise(names):
        between = after.first - before.last
        if (
            between == 1
            and tokens.words[before.last] == ","
            and before.kind == "name"
            and _may_list(tokens, before, after)
        ):
            run = [*(run or [before]), after] if not run or run[-1] is before else [before, after]
        elif _are_joined(tokens, before, after):
            yield _together(tokens, (*run, after) if run and run[-1] is before else (before, after), reader)
            run = []
        else:
            run = []


def with_colleagues(tokens: Tokens, mentions: Sequence[Mention], reader: Reader) -> Iterator[Mention]:
    """Somebody and those who work with them: "Ms Roe and her colleagues", "Roe and co-authors"."""
    those = [each for each in mentions if each.kind in DESCRIBED and tokens.is_one_of(each.last - 1, _COLLEAGUES)]
    names = {each.last: each for each in mentions if each.kind == "name"} if those else {}
    for after in those:
        before = names.get(after.first - 1)
        if before is not None and tokens.has(before.last, AND):
            yield _together(tokens, (before, after), reader)


def _together(tokens: Tokens, parts: tuple[Mention, ...], reader: Reader) -> Mention:
    mention = mention_of(tokens, parts[0].first, parts[-1].last, "joint", reader.text)
    mention.plural, mention.parts = True, parts
    for part in parts:
        part.inside = True
    return mention


def _may_list(tokens: Tokens, first: Mention, second: Mention) -> bool:
    """Whether a list may begin: "Jane Roe, Ivo Lang and …", "justices Jane Roe, Ivo Lang and …"; not "members from Florida, Jane Roe and …"."""
    place = tokens.has(first.last - 1, PLACE) and not tokens.has(second.last - 1, PLACE)
    alone = first.title and not any(bits & ROLE_PLURAL for bits in tokens.bits[first.first : first.last])
    return not alone and not (place and tokens.has(first.first - 1, PREPOSITION))


def _are_joined(tokens: Tokens, before: Mention, after: Mention) -> bool:
    """Whether "and" stands between two persons, or between two bodies that speak together."""
    if not tokens.has(before.last, AND) or tokens.has(after.last, POSSESSIVE):
        return False
    if is_located(tokens, before) and tokens.has(after.last, SPEAKS | HELPS):
        return False  # "He waited in Karsk and Moss said so"
    if _ends_clause(tokens, before) and tokens.has(after.last, SPEAKS):
        return False  # "He played with Roe and Moss said so"
    if after.first - before.last == 1 and before.kind == after.kind == "name":
        return True
    plain = {before.kind, after.kind} <= {"name", "organisation"} and not (before.title or after.title)
    return plain and "organisation" in {before.kind, after.kind} and _speak(tokens, before, after)


def _ends_clause(tokens: Tokens, mention: Mention) -> bool:
    """Whether a name is behind a preposition that makes nobody of two: not "a letter from Roe and Moss said"."""
    at = mention.first - 1
    return not mention.title and tokens.has(at, PREPOSITION) and not tokens.is_one_of(at, _MAKERS)


def _speak(tokens: Tokens, before: Mention, after: Mention) -> bool:
    """Whether a verb of speech stands beside both: "the Authority and Norvex said", "said the Bank and the Union"."""
    opens = before.first - tokens.has(before.first - 1, DETERMINER)
    if after.first - before.last - tokens.has(after.first - 1, DETERMINER) != 1 or tokens.has(opens - 1, PREPOSITION):
        return False
    return tokens.has(after.last, SPEAKS | HELPS) or tokens.has(opens - 1, SPEAKS)
