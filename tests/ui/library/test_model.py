"""The rows of the list."""

from datetime import date

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from briefer.model import ArticleSummary, Span
from briefer.ui.library.model import ROW, RowsModel
from briefer.ui.library.rows import Row, foot, how_many, newest_first, row_of_article

ROWS = [
    Row(n, q, f"Title {n}", "words that were found", (Span(0, 5),), "The Daily Record")
    for n, q in ((1, 4), (1, 5), (2, 0))
]


def watched(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)


def summary(number: int, published: date | None, quotes: int = 0, accepted: int = 0) -> ArticleSummary:
    return ArticleSummary(
        id=number,
        title="A\ntitle",
        source="The Gulf Monitor",
        published=published,
        language="en",
        quotes=quotes,
        accepted=accepted,
        opening="It  began.",
    )


def test_the_model_keeps_the_rules_of_models(qtbot: QtBot) -> None:
    model = RowsModel()
    tester = watched(model)
    for rows in (ROWS, ROWS[:1], [], ROWS, ROWS):
        model.show_rows(rows)

    assert model.rowCount() == 3
    assert model.rowCount(model.index(0)) == 0
    assert tester.model() is model


def test_a_row_says_all_of_itself_to_a_screen_reader(qtbot: QtBot) -> None:
    model = RowsModel()
    model.show_rows(ROWS)

    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Title 1. words that were found. The Daily Record"
    assert model.index(0).data(ROW) is ROWS[0]


def test_rows_whose_words_change_are_not_reset(qtbot: QtBot) -> None:
    model = RowsModel()
    model.show_rows(ROWS)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show_rows([Row(r.article_id, r.quote_id, "New", "", (), "") for r in ROWS])


def test_a_quote_is_found_or_else_its_article(qtbot: QtBot) -> None:
    model = RowsModel()
    model.show_rows(ROWS)

    assert model.place_of(1, 5).row() == 1
    assert model.place_of(2, 9).row() == 2
    assert not model.place_of(3).isValid()


def test_the_newest_article_comes_first_and_the_undated_last() -> None:
    dated = [summary(1, date(2024, 3, 1)), summary(2, None), summary(3, date(2024, 4, 1))]

    assert [article.id for article in newest_first(dated)] == [3, 1, 2]


def test_a_row_counts_quotes_and_accepted_ones() -> None:
    row = row_of_article(summary(1, date(2024, 3, 6), quotes=3, accepted=1))

    assert (row.title, row.snippet, row.foot) == (
        "A title",
        "It began.",
        "The Gulf Monitor · 6 Mar 2024 · 1 of 3 quotes",
    )


def test_a_foot_leaves_out_what_is_not_known() -> None:
    assert foot("", None, "1 quote") == "1 quote"


def test_the_heading_counts() -> None:
    assert how_many(6, 14) == "14 quotes in 6 articles"
    assert how_many(1) == "1 article"
