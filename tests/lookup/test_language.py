"""Queries as they are read."""

import pytest

from briefer.lookup import QueryError
from briefer.lookup.days import Days, days_of
from briefer.lookup.language import LONGEST, All, Any, Node, Not, Words, parse


def word(*words: str, field: str = "text") -> Words:
    return Words(field, words)


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("a b", All((word("a"), word("b")))),
        ("a AND b", All((word("a"), word("b")))),
        ("a OR b c", Any((word("a"), All((word("b"), word("c")))))),
        ("(a OR b) c", All((Any((word("a"), word("b"))), word("c")))),
        ("a or b", All((word("a"), word("or"), word("b")))),
        ("NOT a", Not(word("a"))),
        ("- a --b", All((word("a"), word("b")))),
        ("co-operation", word("co", "operation")),
        ("well-known -fact", All((word("well", "known"), Not(word("fact"))))),
        ("((a", word("a")),
        ("a))b", All((word("a"), word("b")))),
        ("Speaker:A", word("a", field="speakers")),
        ("speaker: a", word("a")),
        ("speaker:-a", Not(word("a", field="speakers"))),
        ("tag:(a OR b)", Any((word("a", field="tags"), word("b", field="tags")))),
        ("colour:red", word("colour", "red")),
        ("https://x.org", word("https", "x", "org")),
        ("12:30", word("12", "30")),
        ("«a b»", word("a", "b")),
        ("2024..", Days("2024-01-01", "")),
        ("..2024-3", Days("", "2024-03-99")),
        ("date:2024-03-28", Days("2024-03-28", "2024-03-28")),
        ("date:2024-03..2024-04", Days("2024-03-01", "2024-04-99")),
        ("..", None),
        ("OR", None),
        ("AND AND", None),
    ],
)
def test_a_query_becomes_a_tree(query: str, tree: Node | None) -> None:
    assert parse(query).tree == tree


def test_prefix_and_unfinished_word_are_told_apart() -> None:
    assert parse("secur*").tree == Words("text", ("secur",), prefix=True)
    assert parse("secur", typing=True).tree == Words("text", ("secur",), unfinished=True)
    assert parse("secur ", typing=True).tree == Words("text", ("secur",))
    assert parse('"a secur', typing=True).tree == Words("text", ("a", "secur"), unfinished=True)
    assert parse('"a secur"', typing=True).tree == Words("text", ("a", "secur"))


def test_the_parts_of_a_query_are_told_for_colouring() -> None:
    query = 'talks "a b" speaker:"Ola Brand" -x 2024.. date:soon'

    assert [(part.span.of(query), part.kind) for part in parse(query).spans] == [
        ("talks", "word"),
        ('"a b"', "phrase"),
        ("speaker:", "field"),
        ('"Ola Brand"', "value"),
        ("-", "operator"),
        ("x", "word"),
        ("2024..", "date"),
        ("date:", "field"),
        ("soon", "date"),
    ]


def test_a_query_of_any_depth_is_read() -> None:
    assert parse("(" * 900 + "a").tree == word("a")
    assert parse("-(" * 400 + "a").tree is not None
    assert parse("NOT " * 200 + "a").tree is not None


def test_a_query_too_long_is_refused() -> None:
    with pytest.raises(QueryError, match=f"longer than {LONGEST} characters"):
        parse("a" * (LONGEST + 1))


@pytest.mark.parametrize(("first", "last"), [("", ""), ("soon", ""), ("2024", "soon"), ("20", "")])
def test_what_is_no_date_gives_no_days(first: str, last: str) -> None:
    assert days_of(first, last) is None


@pytest.mark.parametrize("written", ["2024-99", "2024-13-01", "2024-03-40", "2024-00-01"])
def test_a_month_or_day_that_is_none_is_said(written: str) -> None:
    assert parse(f"date:{written}").remarks
    assert not parse("date:2024-0").remarks
