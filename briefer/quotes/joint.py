"""Several names that stand together: "Mr Roe and Ms Ndiaye"."""

from collections.abc import Iterator
from itertools import pairwise

from briefer.quotes.mention import AND, Mention, Reader, mention_of
from briefer.quotes.tokens import POSSESSIVE, Tokens


def joint(tokens: Tokens, names: list[Mention], reader: Reader) -> Iterator[Mention]:
    """Two names or more that stand together: "Mr Roe and Ms Ndiaye"."""
    run: list[Mention] = []
    for before, after in pairwise(names):
        between = after.first - before.last
        if between == 1 and tokens.words[before.last] == "," and before.kind == "name" and not before.title:
            run = [*(run or [before]), after] if not run or run[-1] is before else [before, after]
        elif between == 1 and tokens.has(before.last, AND) and _are_persons(tokens, before, after):
            parts = (*run, after) if run and run[-1] is before else (before, after)
            mention = mention_of(tokens, parts[0].first, after.last, "joint", reader.text)
            mention.plural, mention.parts = True, parts
            for part in parts:
                part.inside = True
            yield mention
            run = []
        else:
            run = []


def _are_persons(tokens: Tokens, before: Mention, after: Mention) -> bool:
    return before.kind == after.kind == "name" and not tokens.has(after.last, POSSESSIVE)
