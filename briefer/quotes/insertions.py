"""Names that an editor completes in brackets: "The threat is [opposition leader Karl] Pike," he said."""

import re
from collections.abc import Container

_COMPLETED = re.compile(r"\[(?:[^\[\]\n]{1,60} )?([A-Z][\w’'-]+)\] ([A-Z][\w’'-]+)")


def completed(text: str, given: Container[str]) -> dict[str, str]:
    """Surname -> the full name, as brackets complete it."""
    if "] " not in text:
        return {}
    return {last: f"{first} {last}" for first, last in _COMPLETED.findall(text) if first.lower() in given}
