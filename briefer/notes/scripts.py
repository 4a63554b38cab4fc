"""Which language a stretch is in, as far as its script tells: Arabic among Latin letters and the reverse."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar, cast

from briefer.model.documents import Inline, Run

_ARABIC = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff"
_ARABIC_STRETCH = re.compile(rf"[{_ARABIC}](?:[^A-Za-z\u00c0-\u024f\n]*[{_ARABIC}])?")
_LATIN_STRETCH = re.compile(rf"[A-Za-z\u00c0-\u024f](?:[^{_ARABIC}\n]*[A-Za-z\u00c0-\u024f])?")
_ARABIC_SCRIPT = frozenset({"ar", "fa", "ur"})
_PLAIN = Run("")

Piece = TypeVar("Piece", bound=Inline)


def base_language(language: str) -> str:
    return language.partition("-")[0].lower()


def runs_from_right(language: str) -> bool:
    return base_language(language) in _ARABIC_SCRIPT


def script_language(text: str) -> str:
    """The language that the first letter's script gives away: "ar", "en" for Latin letters, empty for neither."""
    for character in text:
        if _ARABIC_STRETCH.match(character):
            return "ar"
        if _LATIN_STRETCH.match(character):
            return "en"
    return ""


def runs_of(text: str, style: Run, language: str) -> list[Run]:
    """Text in one style as runs, those in another script than the document's language named as foreign."""
    if style == _PLAIN and text.isascii() and not runs_from_right(language):
        return [Run(text)] if text else []
    foreign = ("en", _LATIN_STRETCH) if runs_from_right(language) else ("ar", _ARABIC_STRETCH)
    runs: list[Run] = []
    at = 0
    for match in foreign[1].finditer(text):
        runs += [replace(style, text=text[at : match.start()]), replace(style, text=match[0], language=foreign[0])]
        at = match.end()
    return [run for run in (*runs, replace(style, text=text[at:])) if run.text]


def isolated(inlines: Sequence[Piece], language: str) -> list[Piece]:
    """A line in which what follows words of the other direction (a comma, a day) keeps its own.

    Without the mark, a number behind an Arabic title would be drawn before it.
    """
    mark = "\u200f" if runs_from_right(language) else "\u200e"
    found = list(inlines)
    for at in range(1, len(found)):
        before, here = found[at - 1], found[at]
        if isinstance(before, Run) and isinstance(here, Run) and _turns(before, here, language):
            found[at] = cast("Piece", replace(here, text=mark + here.text))
    return found


def upright(text: str, language: str) -> str:
    """Digits alone, such as a telephone number, keep their order in a right-to-left line."""
    if not runs_from_right(language) or any(character.isalpha() for character in text):
        return text
    return f"\u200e{text}\u200e"


def _turns(before: Run, here: Run, language: str) -> bool:
    """Whether a foreign script ends between two runs."""
    foreign = (script_language(before.text[::-1]) == "ar") != runs_from_right(language)
    return bool(before.language) and foreign and not here.text[:1].isalpha()
