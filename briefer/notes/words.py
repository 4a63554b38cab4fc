"""The fixed words of a memo in the language of the note: labels, months, quotation marks."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

from briefer.assets import resource
from briefer.notes.data_files import read_data_file
from briefer.notes.formats import NoteFormat

_NAME = re.compile(r"\{(\w+)\}")
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What one language says. What has no translation is said in English."""

    language: str
    marks: tuple[str, str, str, str]  # outer opening and closing, inner opening and closing
    months: tuple[str, ...]
    day_pattern: str = ""  # empty: as the format says
    written: str = "{day} {month} {year}"  # how the format writes a day
    said: Mapping[str, str] = field(default_factory=dict)

    def say(self, english: str, **values: object) -> str:
        """The words for a label, with its values filled in."""
        return fill(self.said.get(english, english), {name: str(value) for name, value in values.items()})

    def day(self, when: date | None, pattern: str = "") -> str:
        """A date as it is written, empty for none."""
        if when is None:
            return ""
        month = self.months[when.month - 1]
        return fill(
            self.day_pattern or pattern or self.written, {"day": str(when.day), "month": month, "year": str(when.year)}
        )


def fill(pattern: str, values: Mapping[str, str]) -> str:
    """Put values where a pattern names them; a name without a value stays as it is written."""
    return _NAME.sub(lambda match: values.get(match[1], match[0]), pattern)


def fill_known(pattern: str, values: Mapping[str, str]) -> str:
    """Fill a pattern; what it puts in brackets is left out if a value named there is empty."""

    def kept(match: re.Match[str]) -> str:
        return match[1] if all(values.get(name, "").strip() for name in _NAME.findall(match[1])) else ""

    return fill(_OPTIONAL.sub(kept, pattern), values)


@cache
def _words_in(language: str) -> Words:
    path = resource("formats", "words", f"{language}.toml")
    table = read_data_file(path)
    outer_open, outer_close, inner_open, inner_close = table.texts("marks")
    words = Words(
        language=language,
        marks=(outer_open, outer_close, inner_open, inner_close),
        months=table.texts("months"),
        day_pattern=table.text("date", ""),
        said=table.words("words"),
    )
    table.done()
    return words


def words_of(language: str, note_format: NoteFormat | None = None) -> Words:
    """The words of a language (BCP 47), with the format's own over them; English for a language we lack."""
    base = language.split("-", maxsplit=1)[0].lower()
    known = base if resource("formats", "words", f"{base}.toml").is_file() else "en"
    words = _words_in(known)
    own = note_format.words.get(base, {}) if note_format else {}
    written = note_format.date if note_format else words.written
    if not own and base == known and written == words.written:
        return words
    return replace(words, language=base, said={**words.said, **own}, written=written)
