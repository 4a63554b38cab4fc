"""Which other quotes one correction explains."""

from collections.abc import Iterable, Sequence
from itertools import takewhile

from briefer.model import Quote

_PRONOUN = 4  # characters of the longest short mention that names nobody: "he", "she", "they", "elle"
CERTAIN = 1.0  # the confidence of what the analyst said


def explained_by(quotes: Sequence[Quote], corrected: Quote, names: tuple[str, ...]) -> list[Quote]:
    """The quotes of the same article that were given to the wrong person for the same reason.

    They are those that hang on the same words, those that the quote goes on into or from, and the run of quotes
    around it that only a pronoun, or nothing, gave to the same person. ``quotes`` are in reading order; quotes the
    analyst has settled, and those that say ``names`` already, are left out.
    """
    at = next((number for number, quote in enumerate(quotes) if quote.content == corrected.content), None)
    if at is None:
        return []
    near = {id(quote) for run in (quotes[at + 1 :], quotes[:at][::-1]) for quote in _run(run, corrected)}
    alike = [quote for quote in quotes if id(quote) in near or _same_mention(quote, corrected)]
    return [quote for quote in alike if quote.content != corrected.content and _open(quote, names)]


def _run(quotes: Iterable[Quote], corrected: Quote) -> Iterable[Quote]:
    """The quotes next to the corrected one that were given to the same person by no name of their own."""
    return takewhile(lambda quote: quote.speakers == corrected.speakers and _nameless(quote), quotes)


def _nameless(quote: Quote) -> bool:
    return quote.mention is None or len(quote.mention) <= _PRONOUN


def _same_mention(quote: Quote, corrected: Quote) -> bool:
    return corrected.mention is not None and quote.mention == corrected.mention


def _open(quote: Quote, names: tuple[str, ...]) -> bool:
    return quote.speakers != names and quote.confidence < CERTAIN
