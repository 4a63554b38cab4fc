"""Finds the quotes and articles that an opened citation may mean."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from briefer.model import ArticleSummary, Quote, Status

AT_MOST = 8  # shown at once
_LOOKED_AT = 50_000  # candidates a key press goes through
_SHOWN_WORDS = 120
_RANK = {Status.ACCEPTED: 0, Status.SUGGESTED: 1}


@dataclass(frozen=True, slots=True)
class Candidate:
    """What can be cited: ``name`` is "q9" or "a3", ``who`` the speaker or the outlet."""

    name: str
    who: str
    words: str
    folded: str  # everything it is found by, each word after a space

    @property
    def line(self) -> str:
        """As a list shows it, and a screen reader says it."""
        told = f"“{self.words}”" if self.name.startswith("q") else self.words
        return f"{self.name}  {self.who}: {told}" if self.who else f"{self.name}  {told}"


_OF_THE_NOTE = tuple(
    Candidate(name, "", words, f" {name} {words}")
    for name, words in (
        ("sources", "every article that is cited"),
        ("summary", "how many sources stand behind the note"),
        ("likelihood", "what the terms of likelihood mean"),
    )
)


def fold(text: str) -> str:
    """Without case, accents and vowel signs, words parted by one space."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text.casefold()).casefold())
    kept = (letter if letter.isalnum() else " " for letter in plain if not unicodedata.combining(letter))
    return " ".join("".join(kept).split())


def candidates_of(quotes: Iterable[Quote], articles: Iterable[ArticleSummary]) -> list[Candidate]:
    """Accepted quotes first, then suggested ones, articles, what stands for the note as a whole; no rejected quotes."""
    wanted = sorted((quote for quote in quotes if quote.status in _RANK), key=lambda quote: _RANK[quote.status])
    return [*map(_quote, wanted), *map(_article, articles), *_OF_THE_NOTE]


def matches(candidates: Sequence[Candidate], typed: str) -> list[Candidate]:
    """Those in which every word typed begins some word, at most ``AT_MOST``; a name itself ("q9") comes first."""
    words = [" " + word for word in fold(typed).split()]
    exact = [one for one in candidates[:_LOOKED_AT] if one.name == typed.strip().casefold()]
    found = (one for one in candidates[:_LOOKED_AT] if all(word in one.folded for word in words) and one not in exact)
    return [*exact, *islice(found, AT_MOST - len(exact))]


def _quote(quote: Quote) -> Candidate:
    words = " ".join(quote.anchor.exact.split()) if quote.anchor else ""
    who = ", ".join(quote.speakers)
    name = f"q{quote.id}"
    found_by = fold(f"{name} {who} {words} {' '.join(quote.tags)}")
    return Candidate(
        name, who.rsplit(" ", 1)[-1] if len(quote.speakers) == 1 else who, _shortened(words), f" {found_by}"
    )


def _article(article: ArticleSummary) -> Candidate:
    name = f"a{article.id}"
    return Candidate(
        name, article.source, _shortened(article.title), f" {fold(f'{name} {article.source} {article.title}')}"
    )


def _shortened(words: str) -> str:
    return words if len(words) <= _SHOWN_WORDS else words[:_SHOWN_WORDS].rsplit(" ", 1)[0] + "…"
