"""Those that find quotations: ours, a plain regex that is always there, and textacy where it is installed."""

import importlib.util
import re
from collections.abc import Callable, Iterator
from importlib.metadata import entry_points
from typing import Any

from briefer.model import Span, paragraphs
from tests.benchmarks.matching import Found

Finder = Callable[[str], list[Found]]

_PAIRED = re.compile(r"“[^“”\n]{1,2000}”|\"[^\"\n]{1,2000}\"|«[^«»\n]{1,2000}»")
_NAME = r"(?:(?:Mr|Mrs|Ms|Dr)\.? )?[A-Z][\w’'-]+(?: [A-Z][\w.’'-]+)*|he|she|they"
_BEHIND = re.compile(rf"\s*(?:(?:said|says|added|told|asked)\s+({_NAME})|({_NAME})\s+(?:said|says|added|told|asked))")
_BEFORE = re.compile(rf"({_NAME})\s+(?:said|says|added|told|asked)[^.“”\"]{{0,60}}[,:]?\s*$")


def by_regex(text: str) -> list[Found]:
    """Paired marks, and the name beside "said"."""
    return [_with_neighbour(text, Span(*match.span())) for match in _PAIRED.finditer(text)]


def _with_neighbour(text: str, span: Span) -> Found:
    behind = _BEHIND.match(text, span.end)
    before = None if behind else _BEFORE.search(text[max(0, span.start - 120) : span.start])
    beside = behind or before
    name = next((group for group in beside.groups() if group), "") if beside else ""
    return Found(span=span, mention_text=name, name=name)


def load_briefer() -> Finder:
    from briefer.quotes import find_quotes

    def find(text: str) -> list[Found]:
        return [
            Found(
                span=quote.content,
                kind=str(quote.kind),
                mention=quote.mention,
                mention_text=quote.mention.of(text) if quote.mention else "",
                name=" and ".join(quote.speakers),
                confidence=quote.confidence,
                reasons=quote.reasons,
            )
            for quote in find_quotes(text)
        ]

    return find


def load_textacy() -> Finder:
    import textacy
    from textacy.extract import direct_quotations

    pipeline = textacy.load_spacy_lang(spacy_model())

    def find(text: str) -> list[Found]:
        try:
            return list(_of_textacy(direct_quotations(pipeline(text)), 0))
        except ValueError:  # it refuses a text with an odd number of marks: paragraph by paragraph, then
            return [found for span in paragraphs(text) for found in find_in(text, span)]

    def find_in(text: str, span: Span) -> list[Found]:
        try:
            return list(_of_textacy(direct_quotations(pipeline(span.of(text))), span.start))
        except ValueError:
            return []

    return find


def _of_textacy(triples: Any, offset: int) -> Iterator[Found]:
    for speaker, _, content in triples:
        words = " ".join(token.text for token in speaker)
        first, last = speaker[0], speaker[-1]
        mention = Span(first.idx, last.idx + len(last)).moved(offset)
        span = Span(content.start_char, content.end_char).moved(offset)
        yield Found(span=span, mention=mention, mention_text=words, name=words)


def spacy_model() -> str:
    """The English model that is installed; empty if none is."""
    names = (entry.name for entry in entry_points(group="spacy_models"))
    return next((name for name in names if name.startswith("en_")), "")


LOADERS: dict[str, Callable[[], Finder]] = {
    "briefer": load_briefer,
    "regex": lambda: by_regex,
    "textacy": load_textacy,
}


def installed() -> list[str]:
    """The finders that can run here."""
    textacy = importlib.util.find_spec("textacy") is not None and spacy_model()
    return ["briefer", "regex", *(["textacy"] if textacy else [])]
