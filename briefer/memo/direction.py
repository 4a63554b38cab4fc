"""Which way words run, and what Word calls their language."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from briefer.memo.wordml import clean
from briefer.model.documents import CrossReference, Inline, Link, QuotedWords, Run

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
HAS_RTL = re.compile(f"[{_RTL}]")
HAS_LTR = re.compile(rf"[^\W\d_{_RTL}]")
_RTL_STRETCH = re.compile(rf"[{_RTL}\u200f](?:[^\w\n\t]*[\d{_RTL}]+)*")
_LTR_STRETCH = re.compile(rf"[^\W\d_{_RTL}](?:[^\n\t{_RTL}]*[^\W\d_{_RTL}])?")
_FIRST_TO_LAST = re.compile(r"\+?[^\W_](?:[^\n\t]*[^\W_])?")
_NUMBERS = re.compile(r"\d[ \u00a0\u202f/-]\d")  # of a telephone or a file; a range is read the other way
_STRONG = re.compile(rf"[{_RTL}]|[^\W\d_]")
_ENOUGH = 0.3  # of the letters: a line of a right-to-left document that is one itself
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
_RTL_LANGUAGES = frozenset({"ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb", "syr"})
_REGIONS = {
    "ar": "ar-SA", "cs": "cs-CZ", "da": "da-DK", "de": "de-DE", "el": "el-GR", "en": "en-US", "es": "es-ES",
    "fa": "fa-IR", "fi": "fi-FI", "fr": "fr-FR", "he": "he-IL", "hu": "hu-HU", "it": "it-IT", "ja": "ja-JP",
    "ko": "ko-KR", "nl": "nl-NL", "no": "nb-NO", "pl": "pl-PL", "ps": "ps-AF", "pt": "pt-PT", "ro": "ro-RO",
    "ru": "ru-RU", "sv": "sv-SE", "tr": "tr-TR", "uk": "uk-UA", "ur": "ur-PK", "zh": "zh-CN",
}  # fmt: skip
_EAST_ASIAN = frozenset({"zh", "ja", "ko"})


def word_language(tag: str) -> str:
    """What Word calls a BCP 47 language ("fr" is "fr-FR"); nothing for what is not one."""
    return _REGIONS.get(tag.lower(), tag) if _TAG.fullmatch(tag) else ""


@lru_cache(maxsize=256)
def runs_rtl(language: str) -> bool:
    """Whether a language is written from right to left."""
    return language.lower().partition("-")[0] in _RTL_LANGUAGES


@lru_cache(maxsize=256)
def language_property(language: str, *, rtl: bool) -> str:
    """The w:lang of a run; Word keeps three languages apart by script."""
    tag = word_language(language)
    if not tag or rtl != runs_rtl(language):
        return ""
    script = "bidi" if rtl else "eastAsia" if tag[:2] in _EAST_ASIAN else "val"
    return f'<w:lang w:{script}="{tag}"/>'


def stretches(text: str, language: str = "") -> list[tuple[str, bool]]:
    """The clean text cut where its direction changes, each piece with whether it runs from right to left.

    Args:
        text: The words.
        language: The one whose direction words without letters take, as ``around`` tells it of their paragraph.
    """
    text = clean(text)
    if text.isascii() and not language:
        return [(text, False)]
    if runs_rtl(language):
        return _cut(text, _ltr_spans(text), inside=False)
    spans = (match.span() for match in _RTL_STRETCH.finditer(text))
    return _cut(text, spans, inside=True) if HAS_RTL.search(text) else [(text, False)]


def around(language: str, *, rtl: bool) -> str:
    """The language whose direction all but letters takes in a paragraph of such a document that runs that way."""
    if runs_rtl(language) == rtl:
        return language
    return "ar" if rtl else "en"


def _ltr_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where words run from left to right: "K. Osei (Legal), 555 0142" does as a whole, if no letter runs otherwise."""
    whole = not HAS_RTL.search(text) and (HAS_LTR.search(text) or _NUMBERS.search(text))
    for match in (_FIRST_TO_LAST if whole else _LTR_STRETCH).finditer(text):
        closes = match[0].count("(") > match[0].count(")") and text[match.end() : match.end() + 1] == ")"
        yield match.start(), match.end() + closes


def _cut(text: str, spans: Iterable[tuple[int, int]], *, inside: bool) -> list[tuple[str, bool]]:
    pieces, at = [], 0
    for start, end in spans:
        pieces += [(text[at:start], not inside), (text[start:end], inside)]
        at = end
    pieces.append((text[at:], not inside))
    return [piece for piece in pieces if piece[0]]


def plain(inlines: tuple[Inline, ...]) -> str:
    """The words of a line without notes and styles."""
    if len(inlines) == 1 and isinstance(inlines[0], Run):
        return clean(inlines[0].text)
    parts = []
    for inline in inlines:
        if isinstance(inline, Run):
            parts.append(inline.text)
        elif isinstance(inline, Link | CrossReference | QuotedWords):
            parts += [run.text for run in inline.runs]
    return clean("".join(parts))


def is_rtl(text: str, language: str = "", document_language: str = "") -> bool:
    """Whether a paragraph runs from right to left: by its language, or by its letters."""
    if language:
        return runs_rtl(language)
    if runs_rtl(document_language):
        letters = len(_STRONG.findall(text))
        return len(HAS_RTL.findall(text)) >= letters * _ENOUGH
    first = _STRONG.search(text)
    return bool(first and HAS_RTL.match(first.group()))


def note_runs_rtl(text: str, language: str) -> bool:
    """Notes run as the document does, whatever name they begin with, unless none of their letters does."""
    same, other = (HAS_RTL, HAS_LTR) if runs_rtl(language) else (HAS_LTR, HAS_RTL)
    return runs_rtl(language) if same.search(text) or not other.search(text) else not runs_rtl(language)
