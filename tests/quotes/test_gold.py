"""The finder on our own articles: figures that only go up (floors.toml; raise them when they rise)."""

import tomllib
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from briefer.quotes import find_quotes
from tests.benchmarks.finders import load_briefer
from tests.benchmarks.floors import figures
from tests.benchmarks.gold import GoldArticle, load_gold

DATA = Path(__file__).parents[1] / "data" / "quotes"
FLOORS: dict[str, dict[str, float]] = tomllib.loads((DATA / "floors.toml").read_text(encoding="utf-8"))
MARKED = {"direct", "mixed"}


@cache
def gold() -> tuple[GoldArticle, ...]:
    return tuple(load_gold([DATA]))


def quotations(language: str) -> int:
    return sum(quote.kind in MARKED for article in gold() if article.language == language for quote in article.quotes)


def test_there_are_enough_articles_and_quotations_to_measure_by() -> None:
    assert sum(article.language == "en" for article in gold()) >= 25
    assert quotations("en") >= 150
    assert quotations("fr") >= 800
    assert quotations("ar") >= 40


def test_every_style_has_its_floor() -> None:
    assert {article.style for article in gold()} == set(FLOORS)


def test_every_way_of_naming_a_speaker_is_in_the_gold() -> None:
    ways = Counter(quote.mention_class for article in gold() if article.language == "en" for quote in article.quotes)

    assert set(ways) == {"named", "nominal", "pronoun", "none"}
    assert min(ways.values()) >= 15


@pytest.mark.parametrize("style", sorted(FLOORS))
def test_no_style_falls_below_its_floor(style: str) -> None:
    find = load_briefer()
    articles = [article for article in gold() if article.style == style]
    reached = figures(articles, {article.id: find(article.text) for article in articles})

    assert {name: value for name, value in reached.items() if value < FLOORS[style][name]} == {}


def test_every_quotation_lies_inside_its_text_and_in_reading_order() -> None:
    for article in gold():
        found = find_quotes(article.text)
        starts = [quote.content.start for quote in found]
        assert starts == sorted(starts)
        assert all(0 <= quote.content.start < quote.content.end <= len(article.text) for quote in found)
