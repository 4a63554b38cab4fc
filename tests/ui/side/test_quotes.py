"""The quotes of the article as a list."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from briefer.model import Article, Quote, Span, Status
from briefer.ui.reader.marks import Slots
from briefer.ui.side.quotes import QuotesModel, places_in
from briefer.ui.window import Window
from tests.ui.conftest import Press

ARTICLE = Article(title="t", text="“We go on,” she said.", id=1)
QUOTE = Quote(content=Span(1, 10), speakers=("Ada Ndiaye",), id=7, article_id=1, tags=("port",))


def test_the_model_keeps_the_rules_of_models(qtbot: QtBot) -> None:
    model = QuotesModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for quotes in ([QUOTE], [QUOTE], [], [QUOTE]):
        model.show_quotes(ARTICLE, quotes, Slots())

    assert tester.model() is model
    assert model.index(0).data() == "We go on,"
    said = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Ada Ndiaye: We go on,. q7 · suggested · #port"


def test_initials_stand_where_the_words_of_the_row_begin() -> None:
    row = QRectF(0, 0, 400, 80)
    left, beside_left = places_in(row, rtl=False)
    right, beside_right = places_in(row, rtl=True)

    assert left.right() < beside_left.left()
    assert beside_right.right() < right.left() < row.right()
    assert beside_left.width() == beside_right.width()


def test_the_list_and_the_article_stand_on_the_same_quote(window: Window, press: Press) -> None:
    press("J", "J")
    assert window.side.quotes.currentIndex().row() == 2

    window.side.quotes.setCurrentIndex(window.side.quotes.rows.index(1))
    assert window.reader.view.current == 1


def test_the_keys_are_live_in_the_list(window: Window, press: Press) -> None:
    press("3", ctrl=True)
    assert window.focusWidget() is window.side.quotes
    press("J", "Return")

    assert window.workspace.quotes(1)[1].status is Status.ACCEPTED


def test_the_tab_counts_what_is_accepted(window: Window, press: Press) -> None:
    press("Return")

    assert window.side.tabs.tabText(0) == f"Quotes  1 of {len(window.reader.quotes)}"
