"""What is found, in which order, and how it is shown."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.lookup import Hit, Index
from tests.lookup.samples import article, quote, records


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    with Index(tmp_path_factory.mktemp("lookup") / "index") as made:
        made.update(records(), stamp="one")
        yield made


def found(index: Index, query: str) -> set[int]:
    return {hit.article_id for hit in index.search(query).hits}


def first(index: Index, query: str) -> Hit:
    return index.search(query).hits[0]


def marked(hit: Hit) -> list[str]:
    return [span.of(hit.snippet) for span in hit.marked]


@pytest.mark.parametrize(
    ("query", "articles"),
    [
        ("winter", {1}),
        ("WINTER", {1}),
        ("port selwyn", {1, 2}),
        ("port winter", {1}),
        ("winter noise", set()),
        ("pilot", {1, 2}),
        ("harbours", {1, 2}),
        ("wint*", {1}),
        ("wint", set()),
        ('"port selwyn"', {1, 2}),
        ('"selwyn port"', set()),
        ('"lost a winter"', {1}),
        ('"lost winter"', set()),
        ("“lost a winter”", {1}),
        ('"lost a winter', {1}),
        ("the winter", {1}),
        ("winter OR noise", {1, 2}),
        ("(winter OR noise) dawn", {2}),
        ("selwyn -winter", {2}),
        ("selwyn NOT winter", {2}),
        ("-winter", {2, 3}),
        ("NOT (winter OR noise)", {2, 3}),
        ("winter OR -selwyn", {1, 2, 3}),
        ("speaker:oduya", {1}),
        ('speaker:"Maren Oduya"', {1}),
        ('speaker:"oduya ola"', set()),
        ('speaker:"brand maren"', set()),
        ("speaker:maren", {1, 2}),
        ("speaker:(oduya OR vo)", {1, 2}),
        ("who:brand noise", {2}),
        ("tag:talks", {1, 2}),
        ('tag:"open water"', {1}),
        ("source:isles", {2}),
        ('source:"estuary post"', {1}),
        ("status:accepted", {2}),
        ("status:acc", {2}),
        ("lang:ar", {3}),
        ("title:harbour", {1}),
        ("date:2024", {1, 2}),
        ("date:2024-03", {1}),
        ("date:2024-02-01", {2}),
        ("2024-02..", {1, 2}),
        ("..2024-02", {2, 3}),
        ("2024-02-02..2024-03-31", {1}),
        ("date:..2023", {3}),
        ("selwyn 2024-03..", {1}),
        ("العراق", {3}),
        ("عراق", {3}),
        ("المحادثات", {3}),
        ("محادثات", {3}),
        ("مهمه", {3}),
        ("الميناء", {3}),
        ("lighthouse", set()),
    ],
)
def test_a_query_finds_its_articles(index: Index, query: str, articles: set[int]) -> None:
    assert found(index, query) == articles


@pytest.mark.parametrize("query", ["", "   ", "()", "speaker:", "-", '""', "OR", "!!!", "date:"])
def test_a_query_that_asks_for_nothing_finds_nothing(index: Index, query: str) -> None:
    results = index.search(query)

    assert (results.hits, results.total) == ((), 0)


def test_the_last_word_may_go_on_while_it_is_typed(index: Index) -> None:
    assert [index.search("winter"[:end], typing=True).total for end in range(2, 7)] == [2, 1, 1, 1, 1]
    assert index.search("wint ", typing=True).total == 0
    assert index.search("speaker:odu", typing=True).total == 1
    assert index.search('speaker:"maren od', typing=True).total == 1
    assert index.search('"lost a wint', typing=True).total == 1
    assert index.search('"lost a wint"', typing=True).total == 0


def test_one_hit_is_given_for_each_article_with_its_quotes(index: Index) -> None:
    hit = first(index, "heard")

    assert (hit.article_id, hit.quotes) == (2, 2)
    assert set(hit.quote_ids) == {21, 22}
    assert hit.quote_id == hit.quote_ids[0]


def test_one_hit_is_given_for_each_quote_if_so_asked(index: Index) -> None:
    results = index.search("heard", each="quote")

    assert {hit.quote_id for hit in results.hits} == {21, 22}
    assert results.total == results.quotes == 2
    assert results.hits[0].speakers


def test_what_a_hit_shows_comes_from_its_record(index: Index) -> None:
    hit = first(index, "winter")

    assert hit.title == "Harbour talks resume"
    assert hit.source == "The Estuary Post"
    assert hit.published == date(2024, 3, 19)
    assert hit.quote_id == 11
    assert hit.speakers == ("Maren Oduya",)
    assert marked(hit) == ["winter"]


def test_matches_are_marked_as_they_stand_in_the_text(index: Index) -> None:
    assert marked(first(index, "pilots dawn")) == ["dawn", "pilot"]
    assert marked(first(index, '"a winter" spring')) == ["a winter", "spring"]
    assert marked(first(index, "محادثات")) == ["محادثات", "المُحادَثات"]
    assert marked(first(index, "الميناء")) == ["الميناء", "الميـناء"]
    assert marked(first(index, "nois*")) == ["noise"]


def test_counts_of_speakers_and_tags_are_of_all_quotes_found(index: Index) -> None:
    results = index.search("speaker:maren OR tag:talks", limit=1)

    assert len(results.hits) == 1
    assert results.speakers == (("Ola Brand", 2), ("Maren Oduya", 1), ("Maren Vo", 1))
    assert results.tags == (("talks", 2), ("open water", 1))
    assert (results.total, results.quotes) == (2, 3)


def test_the_limit_limits_what_is_shown_not_what_is_counted(index: Index) -> None:
    results = index.search("selwyn", limit=1)

    assert (len(results.hits), results.total) == (1, 2)


def test_a_word_mistyped_is_corrected(index: Index) -> None:
    assert index.search("wintre").correction == "winter"
    assert index.search("speaker:oduya harbuor").correction == "speaker:oduya harbour"
    assert index.search("winter").correction == ""
    assert index.search("zzzzzz").correction == ""


def test_a_date_that_is_none_is_remarked_and_left_out(index: Index) -> None:
    results = index.search("winter date:soon")

    assert results.total == 1
    assert results.remarks == ("“soon” is not a date; write 2024-03-28, 2024-03 or 2024-02..2024-03.",)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Index]:
    with Index(tmp_path / "own") as made:
        yield made


def order(index: Index, query: str) -> list[int]:
    return [hit.article_id for hit in index.search(query).hits]


@pytest.mark.parametrize(
    "query", ["winter", "wint*", "strikes", "-winter", '"a winter"', "speaker:o", "2024..", "lang:ar", "wnter"]
)
def test_an_empty_index_finds_nothing(empty: Index, query: str) -> None:
    empty.update([])

    assert empty.search(query).total == empty.search(query, typing=True).total == 0


def test_the_exact_word_ranks_above_its_relatives(empty: Index) -> None:
    empty.update([article(1, "Note\n\nthey strikes out now"), article(2, "Note\n\nthey strike out now")])

    assert order(empty, "strike") == [2, 1]
    assert order(empty, "strikes") == [1, 2]


def test_the_title_ranks_above_the_text(empty: Index) -> None:
    filler = "words of no import " * 5
    empty.update([article(1, f"Note\n\n{filler} ferry"), article(2, f"Ferry\n\n{filler} note")])

    assert order(empty, "ferry") == [2, 1]


def test_of_equals_the_newest_comes_first(empty: Index) -> None:
    days = {1: date(2024, 1, 1), 2: date(2024, 3, 1), 3: None, 4: date(2024, 2, 1)}
    empty.update([article(number, "Ferry news", day=day) for number, day in days.items()])

    assert order(empty, "ferry") == [2, 4, 1, 3]
    assert order(empty, "title:ferry") == [2, 4, 1, 3]


def test_a_quote_ranks_above_a_long_article_that_holds_its_word_once(empty: Index) -> None:
    empty.update(
        [article(1, "Note\n\n" + "some other words " * 100 + "winter"), article(2, "Two"), quote(5, 2, "A lost winter")]
    )

    assert order(empty, "winter") == [2, 1]


PIECES = [
    *("winter", "port", '"port selwyn"', "(", ")", "OR", "AND", "NOT", "-", "-winter", "speaker:", "speaker:oduya"),
    *(
        "tag:talks",
        "date:",
        "date:2024-",
        "2024..",
        "..2024-03-01",
        '"',
        "“",
        "”",
        "*",
        "wint*",
        "the",
        "lang:ar",
        "العراق",
    ),
]


@settings(max_examples=150, deadline=None)
@given(query=st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join)))
def test_no_query_fails_and_all_spans_lie_inside(index: Index, query: str) -> None:
    results = index.search(query, typing=len(query) % 2 == 0)

    for part in results.query_spans:
        assert 0 <= part.span.start < part.span.end <= len(query)
    for hit in results.hits:
        ends = [0, *(edge for span in hit.marked for edge in (span.start, span.end)), len(hit.snippet)]
        assert ends == sorted(ends)
