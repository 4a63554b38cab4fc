"""Who is on trial, so that "the defendant" is somebody."""

import re
from collections.abc import Iterable

from briefer.quotes.mention import Mention

_DEFENDANT = " defendant"
_IS_TRIED = re.compile(
    r"(?:,[^.\n]{1,80},)? (?:ha[sd] |who )?(?:pleaded|denies"
    r"|(?:is|was|been) (?:charged|convicted|sentenced|jailed|indicted|arraigned|remanded|found guilty|on trial|accused))\b"
)


def defendants(text: str, named: Iterable[Mention]) -> list[Mention]:
    """Those whom a text tells to stand trial, if it tells of a defendant: "Jane Roe pleaded guilty"."""
    return [each for each in named if _IS_TRIED.match(text, each.end)] if _DEFENDANT in text else []
