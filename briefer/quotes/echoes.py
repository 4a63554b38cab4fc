"""Words that stand in marks twice, in a headline and below: one speaker for both."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from briefer.model import Kind, Quote, Span
from briefer.quotes.filters import kind_of
from briefer.quotes.lexicon import BIT, lexicon
from briefer.quotes.word_sets import word_set

_WORDS = re.compile(r"\w+")
_POSSESSIVE = BIT["pronouns.possessive_m"] | BIT["pronouns.possessive_f"]
_OPENING = 3  # words by which a repeated quotation is looked up
_FEWEST = {Kind.SCARE: 2, Kind.TITLE: 4}  # words of marks taken to quote nobody, before an echo says otherwise
_CLEAR = 4  # words that are somebody's whoever says them below
_HEAD = 400  # characters that may be headline and standfirst
_GENITIVE = re.compile(r"^(?!The )(?:[A-Z]\S* )*\S+['’]s\b")
_CROSSHEAD = 60  # characters of a heading between paragraphs
_MARKS = 4  # characters behind it in which its line ends
_POINTS = frozenset(".,;:!?…")
_MOST = 8  # headlines with the same opening that are compared
_NAME = 4  # words of a name or title in marks
_WHOLE = 3  # words of a headline that stands in marks
_MUCH_THE_SAME = 0.8  # how sure it is, beside a quotation word for word
_LETTERS = 4  # of a word that tells, or more
_STEM = 5  # letters that two forms of a word share
_VERBS = word_set("en", "verbs.judging") | {"have", "not"}
Opening = tuple[str, ...]


def with_titles(text: str, quotes: Sequence[Quote]) -> list[Quote]:
    """The quotes; a name that is announced as one somewhere ("the programme “Roof”") is one wherever it stands."""
    names = {quote.content.of(text) for quote in quotes if quote.kind is Kind.TITLE}
    names = {name for name in names if len(name.split()) <= _NAME}
    return [_as_title(quote) if quote.content.of(text) in names else quote for quote in quotes]


def with_translations(text: str, quotes: Sequence[Quote]) -> list[Quote]:
    """The quotes; a name that stands translated in brackets behind it is a name too: “La Calma” (“The Quiet”)."""
    known = zip([None, *quotes], quotes, strict=False)
    return [_as_title(quote) if _is_translation(text, before, quote) else quote for before, quote in known]


def _is_translation(text: str, before: Quote | None, quote: Quote) -> bool:
    if before is None or before.kind not in _FEWEST or not quote.speakers:
        return False
    between = text[before.content.end : quote.content.start]
    return len(between) <= _MARKS and "(" in between


def _as_title(quote: Quote) -> Quote:
    if quote.kind is Kind.TITLE:
        return quote
    reasons = ("the same words are a name elsewhere in the text",)
    return replace(quote, kind=Kind.TITLE, speakers=(), mention=None, cue=None, confidence=0.3, reasons=reasons)


def with_echoes(text: str, quotes: Sequence[Quote], is_person: Callable[[str], bool]) -> list[Quote]:
    """The quotes, those without a person as speaker with the one whose words they are further on."""
    found = list(quotes)
    waiting: dict[Opening, list[tuple[int, list[str]]]] = {}  # quotes before, that nobody is known to have said
    for number, quote in enumerate(quotes):
        known = any(map(is_person, quote.speakers))
        if quote.kind is Kind.INDIRECT or (known and not waiting):
            continue
        words = _WORDS.findall(quote.content.of(text).lower())
        fewest = 1 if known else _CLEAR
        for at, opening in _openings(words) if waiting and quote.speakers and len(words) >= fewest else ():
            for before, same in waiting.get(opening, ())[:_MOST]:
                unheard = found[before] is quotes[before] and (known or not quotes[before].speakers)
                if unheard and len(same) >= fewest and words[at : at + len(same)] == same:
                    found[before] = _echo(text, quotes[before], quote)
        if not known and _may_be_heard_below(text, quote, len(words)):
            waiting.setdefault(tuple(words[:_OPENING]), []).append((number, words))
    return found


def _may_be_heard_below(text: str, quote: Quote, words: int) -> bool:
    """Whether marks stand above the report, or are a heading in it, and no body, nobody told apart says them."""
    body = quote.mention is not None and quote.mention.of(text).lower() == "it"
    if body or any(map(_is_told_apart, quote.speakers)):
        return False
    head = words >= _FEWEST.get(quote.kind, 1) and _is_in_head(text, quote, single=words == 1 and bool(quote.cue))
    return head or (not (quote.kind is Kind.TITLE and words > 1) and is_crosshead(text, quote.content))


def _is_told_apart(name: str) -> bool:
    """Whether a description says whose somebody is, so that it is nobody named below: "her aide", "Ada Roe’s aide"."""
    first = name.partition(" ")[0]
    return bool(lexicon("en").bits.get(first.lower(), 0) & _POSSESSIVE) or _GENITIVE.match(name) is not None


def _is_in_head(text: str, quote: Quote, *, single: bool) -> bool:
    """Whether marks stand above the report; those that quote nobody, and a single word, in a line without a full stop."""
    if quote.content.start > _HEAD:
        return False
    end = text.find("\n", quote.content.end, quote.content.end + _HEAD)
    line = text[quote.content.end : end if end >= 0 else quote.content.end + _HEAD].rstrip("’'\"”» ")
    return (quote.kind in {Kind.DIRECT, Kind.MIXED} and not single) or line[-1:] not in {".", "!", "?", "…"}


def is_crosshead(text: str, content: Span) -> bool:
    """Whether marks hold a whole line between paragraphs, a heading of a few words from below: ‘We need to listen’."""
    if len(content) > _CROSSHEAD:
        return False
    before = text[text.rfind("\n", 0, content.start) + 1 : content.start]
    after = text[content.end : content.end + _MARKS].partition("\n")
    return bool(after[1]) and not (before + after[0]).strip("‘’'\"“”„«» ") and content.of(text)[-1:] not in _POINTS


def _openings(words: Sequence[str]) -> Iterator[tuple[int, Opening]]:
    """Each place of some words with the one, two and three words that begin there."""
    for at in range(len(words)):
        for size in range(1, min(_OPENING, len(words) - at) + 1):
            yield at, tuple(words[at : at + size])


def _echo(text: str, quote: Quote, later: Quote, reason: str = "the same words are {}’s further on") -> Quote:
    return replace(
        quote,
        kind=kind_of(quote.content.of(text), attributed=True),
        speakers=later.speakers,
        confidence=later.confidence,
        reasons=(reason.format(" and ".join(later.speakers)),),
    )


def with_headline(text: str, quotes: Sequence[Quote]) -> list[Quote]:
    """The quotes; a headline that stands in marks is theirs who says much the same below, or who alone speaks there."""
    found = list(quotes)
    first = found[0] if found else None
    if first is None or first.speakers or not _is_headline(text, first.content):
        return found
    words = _stems(first.content.of(text))
    later = [quote for quote in found[1:] if quote.speakers]
    alike = [(len(words & _stems(quote.content.of(text))), -number) for number, quote in enumerate(later)]
    most, number = max(alike, default=(0, 0))
    marked = [quote for quote in later if quote.kind is not Kind.INDIRECT]
    alone = marked[:1] if len({quote.speakers for quote in marked}) == 1 else []
    for quote in [later[-number]] if 2 * most >= len(words) > 0 else alone:
        echo = _echo(text, first, quote, "a headline in marks: {} says so below")
        found[0] = replace(echo, confidence=round(_MUCH_THE_SAME * quote.confidence, 3))
    return found


def _is_headline(text: str, content: Span) -> bool:
    """Whether marks hold a whole headline, and one that is a sentence rather than a title."""
    words = content.of(text).split()
    around = text[: content.start].strip(), text[content.end : text.find("\n", content.end)].strip()
    if any(len(each) > 1 for each in around) or len(words) < _WHOLE or "\n" in content.of(text):
        return False
    small = any(word[0].islower() for word in words[1:] if len(word) >= _LETTERS)
    return small or not _VERBS.isdisjoint(word.lower() for word in words)


def _stems(words: str) -> set[str]:
    return {word[:_STEM] for word in _WORDS.findall(words.lower()) if len(word) >= _LETTERS}
