"""Who is on trial, so that "the defendant" is somebody."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from briefer.quotes.mention import Mention
from briefer.quotes.word_sets import word_set

_DEFENDANT = " defendant"
_WITNESS = " witness"
_PLEADS = "|".join(sorted(word_set("en", "verbs.pleading")))
_TRIED = "|".join(sorted(word_set("en", "verbs.tried")))
_IS_TRIED = re.compile(rf"(?:,[^.\n]{{1,80}},)? (?:ha[sd] |who )?(?:{_PLEADS}|(?:is|was|been) (?:{_TRIED}))\b")
_TESTIFIES = re.compile(r"(?:,[^.\n]{1,80},)? (?:ha[sd] |who )?(?:testifie[sd]|gave evidence|took the stand)\b")


def in_court(text: str, named: Sequence[Mention]) -> Iterator[tuple[Mention, str]]:
    """Who stands trial and who alone testifies, with what they are called: "Jane Roe pleaded guilty", "Vos testified"."""
    if _DEFENDANT in text:
        yield from ((each, "defendant") for each in islice((m for m in named if _IS_TRIED.match(text, m.end)), 1))
    if _WITNESS in text:
        heard = [each for each in named if _TESTIFIES.match(text, each.end)]
        if len({each.entity for each in heard}) == 1:
            yield heard[0], "witness"
