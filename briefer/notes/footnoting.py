"""Which article a footnote of a memo cites, by its title or address."""

import re
from collections.abc import Iterable, Mapping

from briefer.model.articles import Article
from briefer.notes.days import days_in
from briefer.notes.normalising import plain_words

_PARENTHESIS = re.compile(r"\(([^()]{6,400})\)")
_ADDRESS = re.compile(r"https?://[^\s,;)\]]+")


class Citations:
    """The articles by what a footnote says of them."""

    def __init__(self, articles: Mapping[int, Article]) -> None:
        self._addresses: dict[str, set[int]] = {}
        self._titles: dict[str, dict[str, set[int]]] = {}  # first word -> title -> articles
        self._sources = {article.id: _line(article.source) for article in articles.values()}
        self._published = {article.id: article.published for article in articles.values()}
        self._known: dict[str, frozenset[int]] = {}
        for article in articles.values():
            words = plain_words(article.title)
            if words:
                titles = self._titles.setdefault(words[0], {})
                titles.setdefault(f" {' '.join(words)} ", set()).add(article.id)
            if article.url:
                self._addresses.setdefault(_address(article.url), set()).add(article.id)

    def cited(self, citations: Iterable[str]) -> frozenset[int]:
        """The articles that these footnotes cite, as far as they can be told."""
        return frozenset(one for citation in citations for one in self._of(citation))

    def told_in(self, text: str) -> str:
        """The parenthesis of a text that cites an article, as a memo without notes does; empty for none."""
        told = (match[1] for match in _PARENTHESIS.finditer(text))
        return next((one for one in told if self._of(one)), "")

    def _by_outlet_and_day(self, citation: str) -> frozenset[int]:
        line, days = _line(citation), {day for readings in days_in(citation) for day in readings}
        named = (one for one, source in self._sources.items() if source.strip() and source in line)
        return frozenset(one for one in named if self._published[one] in days)

    def _of(self, citation: str) -> frozenset[int]:
        if citation not in self._known:
            self._known[citation] = (
                self._by_title(citation) or self._by_address(citation) or self._by_outlet_and_day(citation)
            )
        return self._known[citation]

    def _by_address(self, citation: str) -> frozenset[int]:
        found = (self._addresses.get(_address(match[0]), ()) for match in _ADDRESS.finditer(citation))
        return frozenset(one for ids in found for one in ids)

    def _by_title(self, citation: str) -> frozenset[int]:
        """By the titles it holds that are no part of a longer one; of one title, those of the outlet it names."""
        line = _line(citation)
        titles = {
            title: ids
            for word in set(line.split())
            for title, ids in self._titles.get(word, {}).items()
            if title in line
        }
        whole = [title for title in titles if not any(title != other and title in other for other in titles)]
        found: set[int] = set()
        for title in whole:
            named = {one for one in titles[title] if self._sources[one].strip() and self._sources[one] in line}
            found |= named or titles[title]
        return frozenset(found)


def _line(text: str) -> str:
    return f" {' '.join(plain_words(text))} "


def _address(url: str) -> str:
    return url.rstrip("/.").casefold()
