"""What an annotated article teaches: for each question the candidates, their features, and which are right."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from briefer.model import Span
from briefer.quotes.candidates import Before, Candidate, find_candidates
from briefer.quotes.lexicon import lexicon
from briefer.quotes.mention import Mention
from briefer.quotes.pronouns import Antecedents
from briefer.quotes.registry import Registry
from briefer.quotes.scoring import SAME_SPEAKER
from briefer.quotes.setting import Setting, events_of, prepare, register, units_of
from briefer.quotes.weights import Weights
from tests.benchmarks.gold import GoldArticle, GoldQuote
from tests.benchmarks.matching import overlap

_MARKED = frozenset({"direct", "mixed"})
_PRONOUNS = frozenset({"he", "she", "they"})
_HIT = 0.3
_WORD = re.compile(r"[^\W_][\w.’'\-]*")


@dataclass(frozen=True, slots=True)
class Lesson:
    """The features of each candidate, and which candidates are right."""

    features: Sequence[Sequence[str]]
    right: Sequence[bool]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom the annotators name; empty where they name nobody."""

    start: int = -1
    heads: frozenset[str] = frozenset()
    name_heads: frozenset[str] = frozenset()
    name: str = ""

    def is_same(self, other: "Speaker") -> bool:
        if self.start >= 0 and self.start == other.start:
            return True
        return bool(self.heads & other.heads or self.name_heads & other.name_heads or self.name == other.name != "")


def words(text: str) -> list[str]:
    """The words of a name as the annotators' heads are written."""
    return [re.sub(r"[’']s?$", "", word).strip(".-’'").lower() for word in _WORD.findall(text)]


def speaker_of(quote: GoldQuote) -> Speaker:
    start = quote.mention.start if quote.mention else -1
    return Speaker(start, frozenset(quote.heads), frozenset(quote.name_heads), quote.name)


def mention_lessons(article: GoldArticle) -> Iterator[Lesson]:
    """For each stretch between marks: which candidate names its speaker, or that it quotes nobody."""
    setting = prepare(article.text, lexicon("en"))
    before: Before | None = None
    spoke = Speaker()
    for what in events_of(setting, units_of(setting)):
        if isinstance(what, Mention):
            before, spoke = Before(what.paragraph, "reported"), _reporting(article, what)
            continue
        for number, at in what:
            quote = _known(article, setting.stretches[number].content)
            candidates = find_candidates(setting, number, at, before)
            if quote is None or quote.mention is not None or quote.name:
                yield Lesson([list(chain(*each.features)) for each in candidates], _right(candidates, quote, spoke))
            before = Before(at, "quoted")
            spoke = speaker_of(quote) if quote is not None else spoke


def _reporting(article: GoldArticle, mention: Mention) -> Speaker:
    """Who speaks where a mention is the subject of a cue: as annotated, or as it is printed."""
    span = Span(mention.start, mention.end)
    for quote in article.quotes:
        if quote.mention is not None and overlap(quote.mention, span) > 0:
            return speaker_of(quote)
    heads = frozenset() if mention.kind == "pronoun" else frozenset(words(mention.name or mention.text)[-1:])
    return Speaker(mention.start, heads, heads)


def _known(article: GoldArticle, span: Span) -> GoldQuote | None:
    marked = [quote for quote in article.quotes if quote.kind in _MARKED]
    best = max(marked, key=lambda quote: overlap(quote.span, span), default=None)
    return best if best is not None and overlap(best.span, span) >= _HIT else None


def _right(candidates: Sequence[Candidate], quote: GoldQuote | None, spoke: Speaker) -> list[bool]:
    if quote is None:
        return [each.kind == "nobody" for each in candidates]
    right = [_is_right(each, quote, spoke) for each in candidates]
    nearby = any(ok and "same sentence" in chain(*each.features) for ok, each in zip(right, candidates, strict=True))
    return [ok and not (nearby and each.kind == "previous") for ok, each in zip(right, candidates, strict=True)]


def _is_right(candidate: Candidate, quote: GoldQuote, spoke: Speaker) -> bool:
    if candidate.kind == "previous":
        return spoke.is_same(speaker_of(quote))
    mention = candidate.mention
    if mention is None:
        return False
    found = words(mention.text)
    if quote.mention is None:
        return any(head in found for head in quote.name_heads)
    hit = overlap(Span(mention.start, mention.end), quote.mention) > 0
    return hit and (not quote.heads or any(head in found for head in quote.heads))


def pronoun_lessons(article: GoldArticle, weights: Mapping[str, float]) -> Iterator[Lesson]:
    """For each pronoun whose person the annotators name: which mention before it names that person."""
    setting = prepare(article.text, lexicon("en"))
    registry = register(setting)
    antecedents = Antecedents(setting.clauses, registry, Weights(weights))
    pronouns = {mention.start: mention for mention in _pronouns(setting)}
    spoke: frozenset[str] = frozenset()
    for quote in sorted(article.quotes, key=lambda quote: quote.span):
        pronoun = pronouns.get(quote.mention.start) if quote.mention else None
        if pronoun is not None and quote.name and quote.mention_class == "pronoun":
            lesson = _pronoun_lesson(antecedents, pronoun, frozenset(quote.name_heads), spoke)
            if lesson.features:
                yield lesson
        spoke = frozenset(quote.name_heads or quote.heads) or spoke


def _pronouns(setting: Setting) -> Iterator[Mention]:
    for clauses in setting.clauses:
        for mention in clauses.paragraph.mentions:
            if mention.kind == "pronoun" and mention.text.lower() in _PRONOUNS:
                yield mention


def _pronoun_lesson(antecedents: Antecedents, pronoun: Mention, heads: frozenset[str], spoke: frozenset[str]) -> Lesson:
    features, right = [], []
    for mention, groups in antecedents.candidates(pronoun):
        shown = _shown(antecedents.registry, mention.entity)
        features.append([*chain(*groups), *([SAME_SPEAKER] if spoke & shown else [])])
        right.append(bool(heads & shown))
    return Lesson(features, right)


def _shown(registry: Registry, entity: int) -> frozenset[str]:
    return frozenset(word for name in registry.speakers(entity) for word in words(name))
