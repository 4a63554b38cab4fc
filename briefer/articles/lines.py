"""What the first and last lines of an article tell of it: who wrote it, where and when it appeared."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import islice

from briefer.articles.dates import date_in, find_date
from briefer.model import Article, report_start

_TOP, _FIRST, _LAST = 8, 20, 10  # lines that are not blank: where a label is not needed, where it is
_LONGEST = 200  # characters of a line that tells something
_FAR = 40_000  # characters of a text searched for those lines, at each end

_AGENCIES = "AFP|AP|Reuters|Associated Press|Agence France-Presse|dpa|EFE|ANSA|TASS|Xinhua|Anadolu|UPI|Bloomberg"
_BYLINE = re.compile(
    r"(?:(?:By|BY|Par|PAR|Von|Por)[ :]+|(?:بقلم|كتبه|كتبته)\s*:?\s+|كتبت?\s*:\s*)(?P<name>[^\d\W][^\n|•·]{2,100})"
)
_NO_NAME = re.compile(  # "By Monday", "By the sea": a name is written with capitals
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october"
    r"|november|december|next|last|mid)\b",
    re.IGNORECASE,
)
_SMALL = frozenset(
    [
        "and",
        "et",
        "und",
        "y",
        "e",
        "for",
        "in",
        "with",
        "of",
        "the",
        "de",
        "da",
        "di",
        "du",
        "del",
        "della",
        "van",
        "von",
        "der",
        "den",
        "la",
        "le",
        "bin",
        "ibn",
        "al",
        "el",
    ]
)
_MOST_WORDS = 12  # of a byline
_LABEL = re.compile(r"(?P<label>[^\W\d_][\w -]{1,24}?)[ \t\u00a0]*[:：][ \t]*(?P<value>\S.*)")
_AGENCY_LINE = re.compile(rf"[(\[]?(?P<name>{_AGENCIES})[)\]]?\.?")
_DATELINE = re.compile(rf"[^\W\d_a-z][^\n()]{{1,60}}\((?P<name>{_AGENCIES})\)\s*[-–—]")
_TRANSLATED = re.compile(
    r"powered by automated translation|machine[- ]translated|automatic(?:ally)? translat|traduction automatique"
    r"|ترجمة آلية",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://\S+")
_TIME = re.compile(
    r"\b\d{1,2}[:.h]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?|\b(?:a\.?m|p\.?m|[A-Z]{2,4}T|GMT|UTC|at|on|à|le|ist)\b\.?",
    re.IGNORECASE,
)
_LABELS = {
    "title": ("title", "headline", "titre", "العنوان"),
    "source": ("source", "publication", "outlet", "publisher", "المصدر"),
    "byline": ("author", "byline", "auteur", "الكاتب"),
    "url": ("url", "link", "address", "الرابط"),
    "published": ("date", "published", "publication date", "publié le", "published on", "posted", "التاريخ", "نشر"),
    "updated": ("updated", "last updated", "last modified", "modified", "mis à jour", "mis à jour le", "تحديث"),
}
_MEANING = {label: meaning for meaning, labels in _LABELS.items() for label in labels}
_DAY_NAMES = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:lun|mar|mercre|jeu|vendre|same)di\b"
    r"|\bdimanche\b|\b(?:published|updated|posted|publié|modified|mis à jour|last)\b",
    re.IGNORECASE,
)
_OUTLET = re.compile(r"(?P<name>[^,]+),? (?:for |of )?(?P<outlet>The [^\W\d_a-z].+)")  # "Ines Calder, The Estuary Post"
_PUBLISHED = re.compile(
    r"(?:first )?(?:published|posted|publié)", re.IGNORECASE
)  # a bare day at the end may be of anything
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_MAX_REST = 3  # letters left when day, time and label are taken from a line that is nothing but a date


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What lines say; empty where they say nothing clear."""

    title: str = ""
    byline: str = ""
    source: str = ""
    url: str = ""
    published: date | None = None
    provenance: str = ""


def told_by(text: str) -> Told:
    """What the first and last lines of this text tell. A wrong guess is worse than none."""
    first, last = _lines(text[:_FAR]), _lines(text[-_FAR:])
    top, tail = _short(first[:_TOP]), _short(last[-_LAST:])
    lines = list(dict.fromkeys(_short(first[:_FIRST]) + tail))
    fields = _fields(lines)
    byline = fields.get("byline") or _first(top[1:], _byline)
    outlet = _OUTLET.fullmatch(byline)
    return Told(
        title=fields.get("title", ""),
        byline=outlet["name"] if outlet else byline,
        source=fields.get("source") or (outlet["outlet"] if outlet else _first(lines, _agency)),
        url=_address(fields.get("url", "")),
        published=_published([*top, *filter(_PUBLISHED.match, tail)], fields),
        provenance="automated translation" if any(map(_TRANSLATED.search, lines)) else "",
    )


def told_until(article: Article) -> int:
    """Where the lines below the title end that say only what the article knows of itself: its byline, outlet, day."""
    end = begins = report_start(article.text, article.title)
    for line in islice(_LINE.finditer(article.text, begins, begins + _FAR), _TOP):
        if not _says_only(line[0].strip(), article):
            break
        end = line.end()
    return end


def _says_only(line: str, article: Article) -> bool:
    """Whether a line tells something, and nothing that the article does not know."""
    fields = _fields([line])
    name = _byline(line)
    outlet = _OUTLET.fullmatch(name)
    said = {
        "byline": fields.pop("byline", "") or (outlet["name"] if outlet else name),
        "source": fields.pop("source", "") or (outlet["outlet"] if outlet else _agency(line)),
        "published": date_in(fields.pop("published", "")) or _only_day(line),
    }
    known = {key: getattr(article, key) for key, told in said.items() if told}
    return bool(known) and not fields and all(said[key] == known[key] for key in known)


def _lines(text: str) -> list[str]:
    return [stripped for line in text.split("\n") if (stripped := line.strip())]


def _short(lines: list[str]) -> list[str]:
    return [line for line in lines if len(line) <= _LONGEST]


def _fields(lines: list[str]) -> dict[str, str]:
    matches = filter(None, map(_LABEL.fullmatch, reversed(lines)))
    labelled = ((_MEANING.get(match["label"].lower()), match["value"].strip()) for match in matches)
    return {meaning: value.removesuffix(".") for meaning, value in labelled if meaning}


def _first(lines: list[str], find: Callable[[str], str]) -> str:
    return next(filter(None, map(find, lines)), "")


def _byline(line: str) -> str:
    match = _BYLINE.match(line)
    if not match or line.endswith(("”", "?", "!", "…")):
        return ""
    day = find_date(match["name"])
    name = match["name"][: day[1] if day else None].strip(" ,;-–—")
    name = name.removesuffix(".") if not name.endswith(("Jr.", "Sr.")) else name
    return name if _like_names(name) else ""


def _like_names(words: str) -> bool:
    """Scripts without capitals are taken at their word."""
    each = words.replace("-", " ").split()
    capital = all(word in _SMALL or not word[0].islower() for word in each)
    return capital and len(each) <= _MOST_WORDS and not _NO_NAME.match(words)


def _agency(line: str) -> str:
    match = _AGENCY_LINE.fullmatch(line) or _DATELINE.match(line)
    return match["name"] if match else ""


def _address(value: str) -> str:
    match = _ADDRESS.match(value)
    return match[0] if match else ""


def _published(lines: list[str], fields: dict[str, str]) -> date | None:
    days = (date_in(fields.get("published", "")), _first_day(lines), date_in(fields.get("updated", "")))
    return next(filter(None, days), None)


def _first_day(lines: list[str]) -> date | None:
    return next(filter(None, map(_only_day, lines)), None)


def _only_day(line: str) -> date | None:
    """The day of a line that says nothing else: "Tuesday, 26 March 2024, 10:15 GMT", or of a byline."""
    found = find_date(line)
    if not found or re.match("(?:last )?(?:updated|modified)|mis à jour|تحديث", line, re.IGNORECASE):
        return None
    day, start, end = found
    rest = _DAY_NAMES.sub("", _TIME.sub("", line[:start] + " " + line[end:]))
    return day if sum(map(str.isalpha, rest)) <= _MAX_REST or _BYLINE.match(line) else None
