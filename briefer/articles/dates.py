"""Days as articles print them: "March 28, 2024", "28 mars 2024", "٢٦ مارس ٢٠٢٤", "2024-03-28"."""

import re
from datetime import date

_MONTHS = (  # English, French, Spanish, German, Arabic (Gregorian names of Egypt and the Maghreb, and of the Levant)
    "january jan janvier janv enero januar يناير جانفي",
    "february feb février févr fevrier febrero februar فبراير فيفري شباط",
    "march mar mars marzo märz مارس آذار اذار",
    "april apr avril avr abril أبريل ابريل إبريل أفريل نيسان",
    "may mai mayo مايو ماي أيار ايار",
    "june jun juin junio juni يونيو جوان حزيران",
    "july jul juillet juil julio juli يوليو جويلية تموز",
    "august aug août aout agosto أغسطس اغسطس أوت آب",
    "september sep sept septembre septiembre سبتمبر أيلول ايلول",
    "october oct octobre octubre oktober أكتوبر اكتوبر",
    "november nov novembre noviembre نوفمبر",
    "december dec décembre decembre diciembre dezember ديسمبر",
)
_LEVANT = {
    "كانون الثاني": 1,
    "تشرين الأول": 10,
    "تشرين الاول": 10,
    "تشرين الثاني": 11,
    "كانون الأول": 12,
    "كانون الاول": 12,
}
_NUMBER = {name: at + 1 for at, names in enumerate(_MONTHS) for name in names.split()} | _LEVANT
_MONTH = "|".join(sorted(map(re.escape, _NUMBER), key=len, reverse=True))
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"(?<!\d){_YEAR}/(?P<month>\d\d)/(?P<day>\d\d)(?!\d)",
        rf"(?<!\w)(?P<month>{_MONTH})\.?\s{{1,3}}{_DAY},?\s{{1,3}}{_YEAR}(?!\d)",
        rf"(?<!\d){_DAY}\s{{1,3}}(?:de\s|of\s)?(?P<month>{_MONTH})\.?,?(?:\sde)?\s{{1,3}}{_YEAR}(?!\d)",
        rf"(?<!\d)(?P<month>\d{{1,2}})(?P<point>[./-])(?P<day>\d{{1,2}})(?P=point){_YEAR}(?!\d)",
    )
)
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_COMPACT = re.compile(r"\s*((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)")
_LONGEST = 400  # characters looked at


def date_in(words: str) -> date | None:
    """The first day named in these words; none where day and month could be either (03/04/2024)."""
    found = find_date(words)
    return found[0] if found else None


def find_date(words: str) -> tuple[date, int, int] | None:
    """The first day named in these words and where it stands: day, start, end."""
    words = words[:_LONGEST].translate(_DIGITS)
    found = [(day, *match.span()) for form in _FORMS for match in form.finditer(words) if (day := _day_of(match))]
    return min(found, key=lambda one: one[1]) if found else None


def compact_date(words: str) -> date | None:
    """A day in a page's metadata: "20240328T10:00", else as in `date_in`."""
    match = _COMPACT.match(words)
    return (_valid(*map(int, match.groups())) if match else None) or date_in(words)


def _day_of(match: re.Match[str]) -> date | None:
    year, day, month = int(match["year"]), int(match["day"]), match["month"].lower()
    if "point" in match.groupdict():
        return _by_numbers(year, int(month), day, match["point"])
    return _valid(year, _NUMBER.get(month) or (int(month) if month.isdecimal() else 0), day)


def _by_numbers(year: int, first: int, second: int, point: str) -> date | None:
    """28.03.2024 is European; 03/28/2024 and 28/03/2024 are clear by their numbers; 03/04/2024 is not."""
    if point == "." or first > 12 or first == second:  # noqa: PLR2004  # months
        return _valid(year, second, first)
    return _valid(year, first, second) if second > 12 else None  # noqa: PLR2004  # months


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
