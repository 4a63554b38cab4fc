"""Days in a query: "2024", "2024-03", "2024-03-28", from or to or both."""

import re
from dataclasses import dataclass

_PARTIAL = re.compile(r"(\d{4})(?:-(0?[1-9]|1[0-2])(?:-(0?[1-9]|[12]\d|3[01]))?)?(?:-0?)?")  # "2024-0": still typing


@dataclass(frozen=True, slots=True)
class Days:
    """From the first to the last day, both included, as "2024-03-28"; an empty end is open."""

    first: str
    last: str


def days_of(first: str, last: str) -> Days | None:
    """The days meant by two dates, each of them whole, partial ("2024-03": the whole month) or empty; None if neither."""
    from_day, to_day = _edge(first, "01"), _edge(last, "99")
    if not (from_day or to_day) or (first and not from_day) or (last and not to_day):
        return None
    return Days(from_day, to_day)


def _edge(written: str, fill: str) -> str:
    """As texts, days sort as they should; "2024-03-99" is after the last of March."""
    match = _PARTIAL.fullmatch(written)
    if not match:
        return ""
    year, month, day = match.groups()
    return "-".join((year, (month or fill).zfill(2), (day or fill).zfill(2)))
