"""Days as people write them in the languages of memos."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from briefer.notes.words import words_of

_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?![\d/-])")
_CENTURY = 100
_LANGUAGES = ("en", "fr", "ar")


def days_in(text: str) -> Iterator[tuple[date, ...]]:
    """The days a text names, each with all it may mean: 3/4/2024 is in March or in April."""
    for match in _NUMERIC.finditer(text):
        first, second, third = (int(part) for part in match.groups())
        orders = ((first, second, third),) if first >= _CENTURY else ((third, second, first), (third, first, second))
        if days := tuple(day for order in orders if (day := _day(*order))):
            yield days
    for match in _written_days().finditer(text):
        named = {key: part for key, part in match.groupdict().items() if part}
        month = _months()[(named.get("m1") or named["m2"]).casefold()]
        if day := _day(int(named.get("y1") or named["y2"]), month, int(named.get("d1") or named["d2"])):
            yield (day,)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year >= _CENTURY else None
    except ValueError:
        return None


@cache
def _months() -> dict[str, int]:
    """Every name of a month, and of English ones the first three letters."""
    names = {name.casefold(): at for code in _LANGUAGES for at, name in enumerate(words_of(code).months, 1)}
    return names | {name[:3].casefold(): at for at, name in enumerate(words_of("en").months, 1)}


@cache
def _written_days() -> re.Pattern[str]:
    month = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    day = r"\d{1,2}"
    return re.compile(
        rf"(?P<d1>{day})(?:st|nd|rd|th|er)? (?:of )?(?P<m1>{month})\.?,? (?P<y1>\d{{4}})"
        rf"|(?P<m2>{month})\.? (?P<d2>{day})(?:st|nd|rd|th)?,? (?P<y2>\d{{4}})",
        re.IGNORECASE,
    )
