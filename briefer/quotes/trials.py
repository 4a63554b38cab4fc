"""Who is on trial, so that "the defendant" is somebody."""

import re
from collections.abc import Iterable

from briefer.quotes.mention import Mention
from briefer.quotes.word_sets import word_set

_DEFENDANT = " defendant"
_PLEADS = "|".join(sorted(word_set("en", "verbs.pleading")))
_TRIED = "|".join(sorted(word_set("en", "verbs.tried")))
_IS_TRIED = re.compile(rf"(?:,[^.\n]{{1,80}},)? (?:ha[sd] |who )?(?:{_PLEADS}|(?:is|was|been) (?:{_TRIED}))\b")


def defendants(text: str, named: Iterable[Mention]) -> list[Mention]:
    """Those whom a text tells to stand trial, if it tells of a defendant: "Jane Roe pleaded guilty"."""
    return [each for each in named if _IS_TRIED.match(text, each.end)] if _DEFENDANT in text else []
