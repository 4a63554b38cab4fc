"""What is learned from answers: how sure they are."""

from tests.benchmarks.learn_quotes import isotonic


def test_answers_of_the_same_share_are_counted_together() -> None:
    pairs = [(1.0, number % 5 != 0) for number in range(200)]

    assert isotonic(pairs) == [(1.0, 0.8)]


def test_the_table_rises_and_leaves_nobody_out() -> None:
    pairs = [(number / 250, number % 4 < 3 or number > 200) for number in range(250)]

    table = isotonic(pairs)

    assert table == sorted(table)
    assert [right for _, right in table] == sorted({right for _, right in table})
    assert 0.7 < table[0][1] < table[-1][1] <= 1
