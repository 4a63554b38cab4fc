"""What stands beside a French name: offices in a row, circumstances between commas, who both are."""

from collections.abc import Sequence
from dataclasses import replace

from briefer.model import Span
from briefer.quotes.french.cues import ADVERB
from briefer.quotes.french.words import AT, CONJUNCTION, DETERMINER, OF, PREPOSITION, TITLE, has_capital
from briefer.quotes.grammar import Subject, Word

_ARTICLES = ("Le ", "La ", "Les ", "L'", "L’")  # of a work: "réalisatrice des Filles du lac"
_PORTFOLIOS = 14  # words of further ones between two commas
_PORTFOLIO = OF | {"à", "au", "aux"}
_CIRCUMSTANCE = 9  # words of one, with its comma


def past_circumstance(words: Sequence[Word], at: int, subject: Subject | None, end: int) -> int:
    """Past "au pouvoir à Orane" in "Le chef de la junte au pouvoir à Orane, le général X, "."""
    joined = at + 1 < end and words[at].key == "et" and words[at + 1].key in OF  # "des Affaires et de la Culture, X"
    if subject is None or subject.kind != "role" or at >= end or not (joined or words[at].key in AT):
        return at
    if not subject.definite and subject.span.start != words[0].start:  # but "Hydrologue à l’université, X"
        return at
    commas = (place for place in range(at, min(at + _CIRCUMSTANCE, end)) if words[place].text == ",")
    comma = next(commas, at)
    plain = all(word.stretch < 0 and word.text[0].isalpha() for word in words[at:comma])
    named = comma + 1 < end and bool(words[comma + 1].bits & (DETERMINER | TITLE) or has_capital(words[comma + 1].text))
    return comma if plain and named else at


def past_portfolios(words: Sequence[Word], at: int, subject: Subject | None, end: int) -> int:
    """Past ", des Infrastructures et de l’Eau" in "le ministre du Plan, des Infrastructures et de l’Eau, X"."""
    if subject is None or subject.kind != "role" or not subject.office:
        return at
    comma = at
    while comma + 1 < end and words[comma].text == "," and words[comma + 1].key in _PORTFOLIO:
        further = range(comma + 1, min(comma + _PORTFOLIOS, end))
        comma = next((place for place in further if words[place].text == "," or words[place].stretch >= 0), end)
    named = comma + 1 < end and words[comma].text == "," and has_capital(words[comma + 1].text)
    return comma if named else at


def together(
    subject: Subject, other: Subject, after: int, last: int, *, is_place: bool, listed: bool
) -> tuple[Subject, int]:  # one of two that stand beside each other, and where it ends
    if subject.kind == "role" and not subject.plural:
        if other.kind == "organisation":
            return replace(other, span=Span(subject.span.start, other.span.end)), last
        if other.kind == "name" and not (other.roles and listed):
            return _apposed(subject, other), last
    of_work = other.kind == "name" and other.roles and other.name.startswith(_ARTICLES) and not listed
    alike = other.kind == "role" and not other.plural
    if subject.kind == "name" and (alike or of_work) and not is_place:  # "Lucie Farge, son avocate"
        return _with_roles(subject, other), after
    return subject, after


def _with_roles(subject: Subject, other: Subject) -> Subject:
    return replace(
        subject,
        roles=subject.roles | other.roles,
        office=subject.office or other.office,
        gender=subject.gender or other.gender,
    )


def _apposed(described: Subject, name: Subject) -> Subject:
    return replace(
        name,
        span=Span(described.span.start, name.span.end),
        gender=name.gender or described.gender,
        roles=name.roles | described.roles,
        office=name.office or described.office,
        further=name.further | described.further | ({described.office} if name.office else set()),
        sure=True,
    )


def is_closed(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a comma, the marks or the like stand behind an apposition."""
    if at >= end:
        return True
    word = words[at]
    return word.stretch >= 0 or not word.text[0].isalpha() or bool(word.bits & (PREPOSITION | CONJUNCTION | ADVERB))
