"""What may follow “[@”: quotes by speaker and words, articles by title and source."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefer.model.articles import Article
from briefer.model.checks import Sources
from briefer.model.quotes import Kind, Quote, Status
from briefer.notes.normalising import plain_words

_SHOWN = 48  # characters of a quotation in its label
_QUOTING = frozenset({Kind.DIRECT, Kind.MIXED, Kind.INDIRECT, Kind.PASSAGE})


@dataclass(frozen=True, slots=True)
class Completion:
    """``citation`` is put in: "[@q9]"; ``label`` is shown: "q9 Miller: “reaffirmed…”"."""

    citation: str
    label: str

    def __iter__(self) -> Iterator[str]:
        yield self.citation
        yield self.label


def completions(prefix: str, sources: Sources, limit: int = 20) -> list[Completion]:
    """The citations that fit what has been typed: "[@mil", "@reaffirmed str", "q12"; the likeliest first."""
    typed = prefix.strip().lstrip("[@")
    words = plain_words(typed)
    quotes = [quote for quote in sources.quotes.values() if _citable(quote, sources)]
    ranked = [(_quote_rank(quote, words, sources), quote.id, _of_quote(quote, sources)) for quote in quotes]
    ranked += [(_article_rank(one, words), one.id, _of_article(one)) for one in sources.articles.values()]
    fitting = sorted((one for one in ranked if one[0]), key=lambda one: (-one[0], one[2].citation[2], one[1]))
    return [completion for _, _, completion in fitting[:limit]]


def _citable(quote: Quote, sources: Sources) -> bool:
    return quote.article_id in sources.articles and quote.kind in _QUOTING and quote.status is not Status.REJECTED


def _quote_rank(quote: Quote, words: Sequence[str], sources: Sources) -> int:
    """0 for a quote that does not fit; its number counts most, then its speaker, then its words."""
    if [f"q{quote.id}"] == list(words):
        return 100
    accepted = 2 if quote.status is Status.ACCEPTED else 1
    named = plain_words(" ".join([*quote.speakers, *quote.tags]))
    said = plain_words(_content(quote, sources))
    if not _all_begin(words, [*named, *said, f"q{quote.id}"]):
        return 0
    return accepted + (20 if _all_begin(words, named) else 10)


def _article_rank(article: Article, words: Sequence[str]) -> int:
    if [f"a{article.id}"] == list(words):
        return 100
    return 5 if _all_begin(words, [*plain_words(f"{article.title} {article.source}"), f"a{article.id}"]) else 0


def _all_begin(typed: Sequence[str], words: Sequence[str]) -> bool:
    """Whether each typed word begins one of the words."""
    return all(any(word.startswith(one) for word in words) for one in typed)


def _of_quote(quote: Quote, sources: Sources) -> Completion:
    article = sources.articles[quote.article_id]
    who = " and ".join(name.split()[-1] for name in quote.speakers if name.split()) or article.source
    return Completion(f"[@q{quote.id}]", f"q{quote.id} {who}: “{_short(_content(quote, sources))}”")


def _of_article(article: Article) -> Completion:
    source = f" ({article.source})" if article.source else ""
    return Completion(f"[@a{article.id}]", f"a{article.id} {_short(article.title)}{source}")


def _content(quote: Quote, sources: Sources) -> str:
    return quote.content.of(sources.articles[quote.article_id].text)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0].rstrip(',;:')}…"
