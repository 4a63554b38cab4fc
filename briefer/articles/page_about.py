"""What a page says of itself: headline, authors, outlet, day, address; from JSON-LD, meta elements and marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from briefer.articles.dates import compact_date
from briefer.articles.page_data import Facts, linked_data
from briefer.articles.page_tree import parse

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TITLES = ("og:title", "twitter:title", "dc.title", "citation_title")
_AUTHORS = ("author", "article:author", "dc.creator", "sailthru.author", "parsely-author", "citation_author", "byl")
_SOURCES = ("og:site_name", "application-name", "dc.publisher", "citation_journal_title")
_DAYS = (
    "article:published_time",
    "datepublished",
    "article.published",
    "og:published_time",
    "dc.date",
    "dc.date.issued",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "date",
    "citation_publication_date",
)
_SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s<>]{1,2000})", re.IGNORECASE
)
_SEPARATORS = re.compile(r"\s+[|–—·»]\s+|\s+-\s+")
_BLANKS = re.compile(r"\s+")
_MARKS_OF_AUTHORS = (".//*[@rel='author']", ".//*[@itemprop='author']", ".//*[@class='byline']")
_BY = re.compile(r"^(?:by|par|von|por)\s+|^بقلم[: ]+", re.IGNORECASE)
_LONGEST = 400  # characters of a headline or a byline
_LANGUAGE = re.compile(r"[a-z]{2,3}(?=[-_]|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What is known of a page; empty where it says nothing."""

    title: str = ""
    byline: str = ""
    source: str = ""
    url: str = ""
    published: date | None = None
    language: str = ""


def about_page(source: str) -> About:
    """Collect what a page says of itself."""
    tree = parse(source)
    facts, meta = linked_data(tree), _meta(tree)
    site = facts.publisher or _first(meta, _SOURCES)
    url = _url(tree, source, meta)
    return About(
        title=_title(tree, facts, meta, site),
        byline=_byline(tree, facts, meta),
        source=site or _domain(url),
        url=url,
        published=_published(tree, facts, meta),
        language=_language(tree, facts),
    )


def _meta(tree: "HtmlElement") -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        found.setdefault(name.strip().lower(), _line(element.get("content", "")))
    return found


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str:
    return next((meta[name] for name in names if meta.get(name)), "")


def _line(text: str) -> str:
    return _BLANKS.sub(" ", text[: 4 * _LONGEST]).strip()[:_LONGEST]


def _text(element: "HtmlElement") -> str:
    return _line("".join(element.itertext()))


def _title(tree: "HtmlElement", facts: Facts, meta: dict[str, str], site: str) -> str:
    named = facts.headline or _first(meta, _TITLES)
    headings = [text for element in tree.iter("h1") if (text := _text(element))]
    if named:
        return _without_site(named, site, headings)
    if len(headings) == 1:
        return headings[0]
    return _without_site(next(map(_text, tree.iter("title")), ""), site, headings)


def _without_site(title: str, site: str, headings: list[str]) -> str:
    """Cut the outlet off: "Minister resigns | The Daily Record" -> "Minister resigns"."""
    parts = _SEPARATORS.split(title)
    if len(parts) > 1 and (parts[-1].lower() == site.lower() or title[: -len(parts[-1])].strip(" -|–—·»") in headings):
        return title[: -len(parts[-1])].rstrip(" -|–—·»")
    return title


def _byline(tree: "HtmlElement", facts: Facts, meta: dict[str, str]) -> str:
    named = next((meta[name] for name in _AUTHORS if meta.get(name) and "://" not in meta[name]), "")
    return _BY.sub("", facts.authors or named or _marked_author(tree), count=1)


def _marked_author(tree: "HtmlElement") -> str:
    marked = (element for mark in _MARKS_OF_AUTHORS for element in tree.iterfind(mark))
    return next(filter(None, map(_text, marked)), "")


def _url(tree: "HtmlElement", source: str, meta: dict[str, str]) -> str:
    saved = _SAVED_FROM.search(source[:5000])
    candidates = [*_links(tree), meta.get("og:url", ""), saved[1] if saved else ""]
    return next((url for url in candidates if _domain(url)), "")


def _links(tree: "HtmlElement") -> Iterator[str]:
    return (link.get("href", "").strip() for link in tree.iter("link") if link.get("rel", "").lower() == "canonical")


def _domain(url: str) -> str:
    try:
        parts = urlsplit(url)
        return (parts.hostname or "").removeprefix("www.") if parts.scheme in ("http", "https") else ""
    except ValueError:
        return ""


def _published(tree: "HtmlElement", facts: Facts, meta: dict[str, str]) -> date | None:
    days = [facts.published, _first(meta, _DAYS)]
    days += [element.get("datetime", "") or _text(element) for element in tree.iter("time")][:5]
    return next(filter(None, map(compact_date, days)), None)


def _language(tree: "HtmlElement", facts: Facts) -> str:
    match = _LANGUAGE.match(
        tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or facts.language
    )
    return match[0].lower() if match else ""
