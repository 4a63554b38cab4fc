"""Looking up in the window, in the real index."""

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefer.model import Person
from briefer.services.people import put_person
from briefer.ui.library.rows import Row
from briefer.ui.window import Window
from tests.ui.conftest import Press

if TYPE_CHECKING:
    from briefer.lookup import Results


def look_up(window: Window, qtbot: QtBot, query: str) -> None:
    """Type a query and wait until something is found."""
    QTest.keyClicks(window.library.query, query)
    qtbot.waitUntil(lambda: bool(found(window)), timeout=30_000)


def found(window: Window) -> list[Row]:
    """The rows that answer a question: their words are marked, or they are quotes."""
    return [row for row in window.library.model.rows if row.marked or row.quote_id]


def test_slash_looks_up_and_the_list_goes_to_the_quote(qtbot: QtBot, window: Window, press: Press) -> None:
    press("Slash")
    look_up(window, qtbot, "speaker:osei sweats")
    (row,) = window.library.model.rows
    assert [span.of(row.snippet) for span in row.marked] == ["sweats"]

    press("Return")
    assert window.reader.article
    assert window.reader.article.id == 2
    assert window.reader.quote
    assert window.reader.quote.id == row.quote_id
    assert window.focusWidget() is window.library.list
    press("Return")
    assert window.focusWidget() is window.reader.view


def test_only_the_last_question_is_answered(qtbot: QtBot, window: Window, press: Press) -> None:
    answers: list[Results] = []
    window.finder.found.connect(answers.append)
    press("Slash")
    QTest.keyClicks(window.library.query, "winter")
    qtbot.wait(200)
    window.library.query.clear()
    look_up(window, qtbot, "grain")
    qtbot.wait(100)

    assert {hit.article_id for answer in answers for hit in answer.hits} == {2}
    assert {row.article_id for row in window.library.model.rows} == {2}


def test_an_empty_line_shows_all_articles_again(qtbot: QtBot, window: Window, press: Press) -> None:
    press("Slash")
    look_up(window, qtbot, "grain")
    press("Escape")

    assert len(window.library.model.rows) == 2
    press("Escape")
    assert window.focusWidget() is window.reader.view


def test_a_query_nobody_can_read_is_answered_with_a_sentence(qtbot: QtBot, window: Window, press: Press) -> None:
    press("Slash")
    QTest.keyClicks(window.library.query, "date:2024-99")
    qtbot.waitUntil(lambda: not window.library.model.rows, timeout=30_000)

    assert len(window.library._heading.text()) > 10


def test_a_step_is_found_by_the_next_question(qtbot: QtBot, window: Window, press: Press) -> None:
    press("1", "Slash")
    look_up(window, qtbot, "tag:harbour")

    assert [row.article_id for row in window.library.model.rows] == [1]


def test_speakers_are_counted(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: not window.library.speakers.isHidden(), timeout=30_000)

    assert "Ada Ndiaye" in [facet.label for facet in window.library.speakers._facets]
    assert [facet.label for facet in window.library.tags._facets] == ["harbour", "winter"]


def test_the_people_who_are_followed_stand_first(qtbot: QtBot, window: Window) -> None:
    window.refresh(put_person(window.workspace, Person(name="Chen Osei"))[1])  # quoted least

    def first() -> str:
        facets = window.library.speakers._facets
        return facets[0].label if facets else ""

    qtbot.waitUntil(lambda: first() == "Chen Osei", timeout=30_000)


def test_an_index_that_cannot_be_updated_leaves_the_list_as_it_is(qtbot: QtBot, window: Window) -> None:
    window.finder._not_updated(OSError("no room"))

    assert len(window.library.model.rows) == 2
    assert not window.bar.text
