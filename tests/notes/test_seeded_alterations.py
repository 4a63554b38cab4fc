from tests.benchmarks.check import altered, edited, invented, missed
from tests.benchmarks.invented_memos import memo_of, sources_of

SOURCES = sources_of(120, seed=3)


def test_of_two_hundred_seeded_alterations_none_is_missed() -> None:
    assert missed(SOURCES, altered(SOURCES, 200, seed=5)) == []


def test_in_a_memo_as_it_was_exported_nothing_is_found() -> None:
    assert invented(SOURCES, memo_of(SOURCES, list(SOURCES.quotes.values()))) == []


def test_in_a_memo_that_house_style_went_over_nothing_is_found() -> None:
    memo = memo_of(SOURCES, list(SOURCES.quotes.values()))

    assert invented(SOURCES, edited(SOURCES, memo, seed=5)) == []
