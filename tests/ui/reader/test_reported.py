"""Reported speech: a second, quieter layer that can be switched off."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from briefer.model import Kind, Quote, Span, Status
from briefer.ui import theme
from briefer.ui.application import Application
from briefer.ui.library.counting import count_workspace
from briefer.ui.reader.highlighter import tint_of
from briefer.ui.reader.marks import Slots, shown
from briefer.ui.settings import settings
from briefer.ui.window import Window
from tests.ui.conftest import ADA, HARBOUR, Press

WORDS = "The two sides meet again on Thursday"


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    """What one window remembers is nothing to the next test."""
    yield
    settings().clear()


@pytest.fixture
def reported(window: Window) -> Quote:
    """A sentence reported without marks, the last but one of the article."""
    start = HARBOUR.index(WORDS)
    quote = Quote(content=Span(start, start + len(WORDS)), kind=Kind.INDIRECT, speakers=(ADA,), confidence=0.6)
    with window.workspace.edit("Reported") as edit:
        (number,) = edit.add_quotes(1, [quote])
    window.refresh(edit.changes)
    return window.workspace.quote(number)


def ids(window: Window) -> list[int]:
    return [quote.id for quote in window.reader.quotes]


def foot(window: Window) -> str:
    return next(row.foot for row in window.library.model.rows if row.article_id == 1)


def test_r_switches_it_off_and_on(window: Window, press: Press, reported: Quote) -> None:
    assert reported.id in ids(window)
    assert window.commands["reported"].isChecked()

    press("R")
    assert reported.id not in ids(window)
    press(*["J"] * 6)
    assert "of 5" in window.status._position.text()
    assert window.side.tabs.tabText(0).endswith("of 5")
    press("R")
    assert reported.id in ids(window)


def test_what_was_accepted_of_it_stays(window: Window, press: Press, reported: Quote) -> None:
    window.reader.stand_on(reported.id)
    press("Return", "R")

    assert reported.id in ids(window)


def test_counts_and_lists_follow(qtbot: QtBot, window: Window, press: Press, reported: Quote) -> None:
    path = window.workspace.path
    assert {count.name: count.quotes for count in count_workspace(path).speakers}[ADA] == 4
    assert {count.name: count.quotes for count in count_workspace(path, reported=False).speakers}[ADA] == 3
    qtbot.waitUntil(lambda: "6 quotes" in foot(window), timeout=20_000)

    press("R")
    qtbot.waitUntil(lambda: "5 quotes" in foot(window), timeout=20_000)


def test_one_that_is_looked_for_is_shown_all_the_same(window: Window, press: Press, reported: Quote) -> None:
    press("R")
    window.read(1, reported.id)

    assert window.reader.quote
    assert window.reader.quote.id == reported.id


def test_it_is_said_what_it_is(window: Window, reported: Quote) -> None:
    window.reader.stand_on(reported.id)

    assert "reported" in window.reader.card._who.text()
    assert "reported" in window.status._position.text()


def test_it_has_no_tint(reported: Quote) -> None:
    palette = theme.palette()
    spoken = replace(reported, kind=Kind.DIRECT)

    for status in Status:
        assert tint_of(replace(reported, status=status), Slots(), palette).name() == palette.paper
    assert tint_of(spoken, Slots(), palette).name() != palette.paper


def test_marks_that_quote_nobody_and_reported_speech_are_switched_each_for_itself() -> None:
    quotes = [Quote(content=Span(n, n + 1), kind=kind, id=n) for n, kind in enumerate(Kind, 1)]

    def kinds(*, all_marks: bool, reported: bool) -> set[Kind]:
        return {quote.kind for quote in shown(quotes, all_marks=all_marks, reported=reported)}

    assert set(Kind) - kinds(all_marks=True, reported=False) == {Kind.INDIRECT}
    assert set(Kind) - kinds(all_marks=False, reported=True) == {Kind.SCARE, Kind.TITLE}


def test_the_window_remembers_it(window: Window, press: Press, program: Application, reported: Quote) -> None:
    press("R")
    path = window.workspace.path
    window.close()
    program.open(path)

    assert program.window
    assert not program.window.commands["reported"].isChecked()
    assert not program.window.reader.reported
