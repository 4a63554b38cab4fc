"""Quotes found again from the window."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from briefer.errors import BrieferError
from briefer.model import Changes, Person, Status
from briefer.services.finding_again import FoundAgain
from briefer.services.importing import import_paths
from briefer.services.people import put_person
from briefer.services.workspaces import open_or_create
from briefer.ui.application import Application
from briefer.ui.people.finding_again import FinderAgain, words_of
from briefer.ui.tasks import TaskRunner
from briefer.ui.window import Window
from briefer.workspace import Workspace, open_workspace
from tests.ui.conftest import GRAIN, HARBOUR, presser, shown

FULL = "Ada Fatou Ndiaye"


@pytest.fixture
def talks(qtbot: QtBot, tmp_path: Path, program: Application) -> Window:
    """The window on articles whose quotes Briefer found itself."""
    for name, text in (("harbour", HARBOUR), ("grain", GRAIN)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    workspace = open_or_create(tmp_path / "talks.briefer")
    import_paths(workspace, [tmp_path / "harbour.txt", tmp_path / "grain.txt"])
    return shown(qtbot, program, workspace)


def speakers(window: Window) -> list[str]:
    return [name for quote in window.workspace.quotes() for name in quote.speakers]


def follow(window: Window) -> None:
    window.refresh(put_person(window.workspace, Person(name=FULL, aliases=("Ada Ndiaye",), gender="f"))[1])


def offers(window: Window) -> list[str]:
    return [button.text() for button in window.bar.findChildren(QPushButton) if not button.isHidden()]


def test_a_change_of_people_is_followed_by_the_offer_to_find_again(qtbot: QtBot, talks: Window) -> None:
    press = presser(talks)
    press("F", ctrl=True, shift=True)
    press("A")
    QTest.keyClicks(talks.focusWidget(), FULL)
    press("Tab", "Tab", "Tab")
    QTest.keyClicks(talks.focusWidget(), "Ada Ndiaye")
    press("Return", "Escape")
    assert "Find quotes again in 2 articles (F5)" in offers(talks)

    with qtbot.waitSignal(talks.following.finder.finished, timeout=60_000):
        press("F5")
        assert not talks.bar.text
    assert FULL in speakers(talks)
    assert "Ada Ndiaye" not in speakers(talks)
    assert "Found again in 2 articles" in talks.bar.text
    assert talks.workspace.undo_label == "Find quotes again"
    press("Z", ctrl=True)
    assert FULL not in speakers(talks)


def test_what_was_decided_stays(qtbot: QtBot, talks: Window) -> None:
    talks.read(1)
    press = presser(talks)
    press("Return")
    first = talks.workspace.quotes(1)[0]
    follow(talks)
    with qtbot.waitSignal(talks.following.finder.finished, timeout=60_000):
        press("F5")

    assert talks.workspace.quotes(1)[0] == first
    assert first.status is Status.ACCEPTED
    assert FULL in speakers(talks)


def test_nothing_is_offered_for_a_colour_or_when_the_change_is_undone(talks: Window) -> None:
    (person, *_) = talks.workspace.people()
    with talks.workspace.edit("Colour") as edit:
        edit.put_person(Person(**{name: getattr(person, name) for name in person.__slots__} | {"colour": 7}))
    talks.refresh(edit.changes)
    assert not any("again" in words for words in offers(talks))

    follow(talks)
    assert any("again" in words for words in offers(talks))
    presser(talks)("Z", ctrl=True)
    assert not talks.bar.text


def test_it_is_cancelled_and_nothing_has_changed(qtbot: QtBot, talks: Window) -> None:
    follow(talks)
    before = talks.workspace.quotes()
    presser(talks)("F5")
    assert "Finding quotes again in 1 of 2" in talks.status._progress_words.text()
    talks.status._cancel.click()
    qtbot.wait(100)

    assert not talks.following.finder.busy
    assert talks.workspace.quotes() == before
    assert talks.status._progress_words.isHidden()
    assert not talks.bar.text.startswith("Found")


def test_articles_that_cannot_be_done_are_counted(qtbot: QtBot, workspace: Workspace) -> None:
    def refused(function: Callable[..., Any], *args: object, timeout: float) -> "Future[Any]":
        future: Future[Any] = Future()
        future.set_exception(BrieferError("It took too long."))
        return future

    finder = FinderAgain(workspace, TaskRunner(refused))
    with qtbot.waitSignal(finder.finished, timeout=5_000) as done:
        finder.start()

    found, missed = done.args
    assert (found.articles, missed) == (0, 2)
    assert not finder.busy
    finder.stop()


def test_a_workspace_that_is_read_only_says_so_on_the_sheet(talks: Window, program: Application) -> None:
    second = Window(open_workspace(talks.workspace.path, read_only=True))
    second.show()
    second.commands["people"].trigger()
    sheet = second.following.sheet
    QTest.keyClick(sheet.list, Qt.Key.Key_Delete)

    assert "read" in sheet._problem.text()
    assert len(second.workspace.people()) == 3
    second.close()
    second.deleteLater()


def test_without_an_article_there_is_nothing_to_find(empty_window: Window) -> None:
    presser(empty_window)("F5")

    assert "no article yet" in empty_window.bar.text


def test_what_became_of_it_is_said() -> None:
    none = Changes(label="")

    assert words_of(FoundAgain(articles=1, changed=0, added=0, changes=none)) == (
        "Found again in 1 article: nothing differs."
    )
    assert words_of(FoundAgain(articles=40, changed=12, added=1, changes=none), 2) == (
        "Found again in 40 articles: 12 quotes changed and 1 quote added. "
        "What you decided, tagged, commented or corrected is as it was. 2 articles could not be read again."
    )
