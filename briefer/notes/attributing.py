"""Says whose the quoted words are, under a quotation or as a heading."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefer.model.articles import Article
from briefer.model.documents import Run
from briefer.model.quotes import Kind, Quote
from briefer.notes.outlets import outlet_of
from briefer.notes.scripts import isolated, runs_of
from briefer.notes.words import Words

_PLAIN, _BOLD = Run(""), Run("", bold=True)


def speaker_of(quote: Quote, article: Article, words: Words) -> str:
    """Who speaks, in one line; an article speaks for nobody, so a quotation by nobody known says so."""
    if quote.kind is Kind.PASSAGE:
        return words.say("As written in {source}", source=outlet_of(article, words))
    if not quote.speakers:
        return words.say("Speaker not named in the source")
    return words.say(" and ").join(capital(name) if at == 0 else name for at, name in enumerate(quote.speakers))


def is_named(quote: Quote) -> bool:
    """Whether somebody is known to have said it."""
    return bool(quote.speakers) and quote.kind is not Kind.PASSAGE


@dataclass(slots=True)
class Attributions:
    """The lines under the quotations of one document: the first of each speaker stands out and gives the role."""

    words: Words
    language: str
    roles: Mapping[str, str]
    _introduced: set[str] = field(default_factory=set)

    def line(self, quote: Quote, article: Article) -> list[Run]:
        """The line itself: "— **Name**, role", later "— Name"."""
        said = self._named(quote) if is_named(quote) else self._runs(speaker_of(quote, article, self.words))
        if quote.kind is Kind.INDIRECT and is_named(quote):
            said = self._reported(said, outlet_of(article, self.words))
        return isolated([Run("— "), *said], self.language)

    def _named(self, quote: Quote) -> list[Run]:
        runs: list[Run] = []
        last = len(quote.speakers) - 1
        for at, name in enumerate(quote.speakers):
            if at:
                runs += self._runs(self.words.say(" and " if at == last else ", "))
            runs += self._introduction(name if at else capital(name), name)
        return runs

    def _introduction(self, shown: str, name: str) -> list[Run]:
        if name in self._introduced:
            return self._runs(shown)
        self._introduced.add(name)
        role = self.roles.get(name, "")
        comma = self.words.say(", ")
        return [*self._runs(shown, _BOLD), *self._runs(f"{comma}{role}" if role else "")]

    def _reported(self, said: list[Run], source: str) -> list[Run]:
        before, _, after = self.words.say("In the words of {source}, reporting {speaker}", source=source).partition(
            "{speaker}"
        )
        return [*self._runs(before), *said, *self._runs(after)]

    def _runs(self, text: str, style: Run = _PLAIN) -> list[Run]:
        return runs_of(text, style, self.language)


def capital(name: str) -> str:
    """A name at the head of a line: "the official" is "The official" there."""
    return name[:1].upper() + name[1:]
