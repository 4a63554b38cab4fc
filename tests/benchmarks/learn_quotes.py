"""Learns resources/quotes from annotated articles; --dry-run only measures how sure the answers would be.

    python -m tests.benchmarks.learn_quotes ggt.dev.jsonl polnear.dev.jsonl tests/data/quotes/en \
        --pronouns tests/data/quotes/polnear_pronouns.tsv

Few annotators say whom each "he" means. The file behind --pronouns says it in places of articles of the gold, and
teaches pronouns only.

Two log-linear models of named features: who of the candidates said a stretch, and whom a pronoun means. Both are
learned with AdaGrad, fixed orders and fixed beginnings, so that the same articles give the same weights. How sure
an answer is, is measured on articles that the weights were not learned from: three folds, isotonic.
"""

import argparse
import math
import random
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from briefer.assets import resource
from briefer.model import Kind
from briefer.quotes.finding import Learned, find_all
from briefer.quotes.weights import Weights
from tests.benchmarks.gold import GoldArticle, load_gold
from tests.benchmarks.lessons import Lesson, mention_lessons, pronoun_lessons
from tests.benchmarks.matching import Found, match
from tests.benchmarks.places import Place, load_places, with_names
from tests.benchmarks.scoring import mention_right, same_person

FOLDS = 3
ORDERS = 10  # of the lessons, averaged: single orders differ by three quotations in a thousand
ROUNDS = 8
PULL = 2e-3  # towards nought, or towards where a weight began
NOBODY_PULL = 1e-2  # of what speaks for marks that quote nobody: one stretch in twelve teaches it
STEP = 0.2
SMALL = 0.02  # weights below it are left out
FEWEST = 40  # answers behind each line of the table of confidence
# What grammar says of pronouns before any example: few articles have their pronouns resolved.
GRAMMAR = {
    "stands for subject of the same sentence": 1.6,
    "stands for other of the same sentence": -0.4,
    "stands for who speaks in the same sentence": 0.5,
    "stands for subject of the sentence before": 0.8,
    "stands for subject of the end of the paragraph before": 1.4,
    "stands for subject of the paragraph before": 0.6,
    "stands for gender told": 1.0,
    "stands for gender against its given name": -4.5,
    "stands for a person surely": 1.2,
    "stands for a person hardly": -1.2,
    "stands for rank 0": 0.5,
    "stands for noun": -2.0,
    "stands for role": -1.0,
    "stands for one named in what it says": -2.5,
    "stands for one named in passing": -0.5,
    "stands for who spoke before": 2.0,
    "stands for one who asks": -2.0,
    "stands for one always after a preposition": -0.6,
    "stands for one of that age": 2.5,
    "named in the second paragraph before": -0.4,
    "named in a paragraph further back": -1.0,
}
# And of mentions: who only says what another is does not speak, as "Karsk" in "a Karsk statement".
MENTION_GRAMMAR = {"modifies": -1.0}
PRONOUN_ROUNDS, PRONOUN_PULL, PRONOUN_STEP = 15, 0.01, 0.05


@dataclass(frozen=True, slots=True)
class Pace:
    """How a model is learned."""

    rounds: int
    pull: float
    step: float


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.learn_quotes")
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--pronouns", nargs="*", type=Path, default=[], help="places that teach pronouns only")
    parser.add_argument("--dry-run", action="store_true")
    options = parser.parse_args(arguments)
    articles, places = load_gold(options.gold), load_places(options.pronouns)
    table = calibrate(articles, places)
    for share, right in table:
        print(f"{share:.2f} → {right:.2f}")
    if not options.dry_run:
        write(learn(articles, places), table)


def learn(articles: Sequence[GoldArticle], places: Sequence[Place] = ()) -> dict[str, float]:
    """The weights of both models; the places in these articles teach pronouns only."""
    resolved = (*articles, *with_names(articles, places))
    mentions = [lesson for article in articles for lesson in mention_lessons(article)]
    pronouns = [lesson for article in resolved for lesson in pronoun_lessons(article, GRAMMAR)]
    found = fit(mentions, MENTION_GRAMMAR, Pace(ROUNDS, PULL, STEP))
    return found | fit(pronouns, GRAMMAR, Pace(PRONOUN_ROUNDS, PRONOUN_PULL, PRONOUN_STEP))


def fit(lessons: Sequence[Lesson], start: Mapping[str, float], pace: Pace) -> dict[str, float]:
    """Weights that make the right candidates likely, averaged over several orders of the lessons."""
    useful = [lesson for lesson in lessons if any(lesson.right)]
    total: defaultdict[str, float] = defaultdict(float)
    for number in range(1, ORDERS + 1):
        order = random.Random(number)  # noqa: S311  # the same orders each time, nothing secret
        for name, weight in _fit_in(order, list(useful), start, pace).items():
            total[name] += weight / ORDERS
    return dict(total)


def _fit_in(order: random.Random, lessons: list[Lesson], start: Mapping[str, float], pace: Pace) -> dict[str, float]:
    """Weights learned in one order, averaged over the second half of the rounds."""
    weights: defaultdict[str, float] = defaultdict(float, start)
    seen: defaultdict[str, float] = defaultdict(lambda: 1e-6)
    total: defaultdict[str, float] = defaultdict(float)
    for turn in range(pace.rounds):
        order.shuffle(lessons)
        for lesson in lessons:
            for name, slope in _slopes(lesson, weights).items():
                pull = NOBODY_PULL if name.startswith("nobody") else pace.pull
                pulled = slope + pull * (weights[name] - start.get(name, 0.0))
                seen[name] += pulled * pulled
                weights[name] -= pace.step * pulled / math.sqrt(seen[name])
        if 2 * turn >= pace.rounds:
            for name, weight in weights.items():
                total[name] += weight
    counted = sum(2 * turn >= pace.rounds for turn in range(pace.rounds))
    return {name: weight / counted for name, weight in total.items()}


def _slopes(lesson: Lesson, weights: Mapping[str, float]) -> dict[str, float]:
    """How the loss of one lesson changes with each weight."""
    scores = [math.fsum(weights[name] for name in features) for features in lesson.features]
    top = max(scores)
    shares = [math.exp(score - top) for score in scores]
    whole, good = sum(shares), sum(share for share, right in zip(shares, lesson.right, strict=True) if right)
    slopes: defaultdict[str, float] = defaultdict(float)
    for share, right, features in zip(shares, lesson.right, lesson.features, strict=True):
        slope = share / whole - (share / good if right and good else 0.0)
        for name in features if abs(slope) > 1e-4 else ():  # what does not matter
            slopes[name] += slope
    return slopes


def calibrate(articles: Sequence[GoldArticle], places: Sequence[Place] = ()) -> list[tuple[float, float]]:
    """Share of the score -> how often right, on articles not learned from."""
    shuffled = sorted(articles, key=lambda article: article.id)
    random.Random(3).shuffle(shuffled)  # noqa: S311  # folds, nothing secret
    pairs: list[tuple[float, bool]] = []
    for fold in range(FOLDS):
        weights = learn([article for at, article in enumerate(shuffled) if at % FOLDS != fold], places)
        learned = Learned(Weights(weights), lambda share: share)
        pairs += [pair for article in shuffled[fold::FOLDS] for pair in _judged(article, learned)]
    return isotonic(pairs)


def _judged(article: GoldArticle, learned: Learned) -> Iterable[tuple[float, bool]]:
    """The share of each quotation found, and whether words and speaker are right."""
    found = [
        Found(
            span=quote.content,
            mention=quote.mention,
            mention_text=quote.mention.of(article.text) if quote.mention else "",
            name=" and ".join(quote.speakers),
            confidence=quote.confidence,
        )
        for quote in find_all(article.text, (), learned)
        if quote.kind in {Kind.DIRECT, Kind.MIXED}
    ]
    matching = match(article, found, kinds={"direct", "mixed"})
    for known in matching.matched:
        assert known.found is not None
        if known.quote.name:
            yield known.found.confidence, same_person(known.found.name, known.quote)
        elif known.quote.mention_class == "named":
            yield known.found.confidence, mention_right(known.quote, known.found)
    for extra in matching.extra:
        yield extra.confidence, False


def isotonic(pairs: Sequence[tuple[float, bool]]) -> list[tuple[float, float]]:
    """A rising table through the pairs: neighbours that fall are pooled."""
    pools: list[tuple[float, float, int]] = []
    for group in _groups(sorted(pairs)):
        size = len(group)
        pools.append((sum(share for share, _ in group) / size, sum(right for _, right in group) / size, size))
        while len(pools) > 1 and pools[-2][1] >= pools[-1][1]:
            pools[-2:] = [_pooled(*pools[-2:])]
    return [(round(share, 3), round(right, 3)) for share, right, _ in pools]


def _groups(ordered: Sequence[tuple[float, bool]]) -> list[list[tuple[float, bool]]]:
    """Pairs in groups that are large enough; those of the same share, as most of 1.0, stay together."""
    groups: list[list[tuple[float, bool]]] = [[]]
    for _, same in groupby(ordered, key=itemgetter(0)):
        if len(groups[-1]) >= FEWEST:
            groups.append([])
        groups[-1] += same
    return [*groups[:-2], [pair for group in groups[-2:] for pair in group]] if len(groups[-1]) < FEWEST else groups


def _pooled(one: tuple[float, float, int], other: tuple[float, float, int]) -> tuple[float, float, int]:
    size = one[2] + other[2]
    return (one[0] * one[2] + other[0] * other[2]) / size, (one[1] * one[2] + other[1] * other[2]) / size, size


def write(weights: Mapping[str, float], table: Sequence[tuple[float, float]]) -> None:
    """Write resources/quotes/weights.tsv and confidence.tsv."""
    head = "# {}, learned by tests/benchmarks/learn_quotes.py\n"
    lines = [f"{name}\t{weight:.3f}\n" for name, weight in sorted(weights.items()) if abs(weight) > SMALL]
    text = head.format("feature<TAB>weight") + "".join(lines)
    resource("quotes", "weights.tsv").write_text(text, "utf-8")
    rows = "".join(f"{share}\t{right}\n" for share, right in table)
    text = head.format("share of the score<TAB>how often right") + rows
    resource("quotes", "confidence.tsv").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
