"""Articles come by file, folder, drop and paste, forty at a time, and the window stays alive meanwhile."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefer.ui.window import Window
from tests.acceptance.articles import QUOTES_EACH, write_article, write_articles
from tests.acceptance.conftest import Press

SAID = "We will keep the harbour open all winter"
TEXT = f"Harbour talks resume\n\nBy Ida Venn\n\n“{SAID},” minister Ada Ndiaye said.\n"
PAGE = f"<h1>Harbour talks resume</h1><p>By Ida Venn</p><p>“{SAID},” minister <b>Ada Ndiaye</b> said.</p>"


@pytest.fixture
def beats() -> "Iterator[list[float]]":
    """The times at which the window was alive."""
    found: list[float] = []
    timer = QTimer()
    timer.setInterval(10)
    timer.timeout.connect(lambda: found.append(time.perf_counter()))
    timer.start()
    yield found
    timer.stop()


def finishes(qtbot: QtBot, window: Window) -> Any:
    return qtbot.waitSignal(window.importer.finished, timeout=60_000)


def copied(text: str, html: str = "") -> None:
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def drop(widget: QWidget, paths: list[Path]) -> bool:
    """As a hand does it: in, and let go, over this widget or whichever around it takes it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copying, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    coming = QDragEnterEvent(QPoint(5, 5), copying, data, left, none)
    taker: QWidget | None = widget
    while taker is not None:
        if taker.acceptDrops() and QApplication.sendEvent(taker, coming) and coming.isAccepted():
            break
        taker = taker.parentWidget()
    assert taker is not None, "nobody takes it"
    letting_go = QDropEvent(QPointF(5, 5), copying, data, left, none)
    QApplication.sendEvent(taker, letting_go)
    return letting_go.isAccepted()


def quoted_in(window: Window) -> list[str]:
    article = window.reader.article
    assert article
    return [quote.content.of(article.text).rstrip(",") for quote in window.reader.quotes]


@pytest.mark.parametrize("html", ["", PAGE], ids=["text", "page"])
def test_ctrl_v_makes_an_article_of_what_was_copied(qtbot: QtBot, window: Window, press: Press, html: str) -> None:
    copied(TEXT, html)
    with finishes(qtbot, window):
        press("V", ctrl=True)

    assert quoted_in(window) == [SAID]
    assert window.reader.article
    assert window.reader.article.title == "Harbour talks resume"
    assert window.reader.quotes[0].speakers == ("Ada Ndiaye",)


def test_the_same_paste_again_is_already_here(qtbot: QtBot, window: Window, press: Press) -> None:
    for _ in range(2):
        copied(TEXT)
        with finishes(qtbot, window):
            press("V", ctrl=True)

    assert len(window.workspace.article_ids()) == 1
    assert "already here" in window.bar.text


def test_files_dropped_on_the_window_are_read(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    files = write_articles(tmp_path / "dropped", 4)
    with finishes(qtbot, window) as done:
        assert drop(window, files)

    assert done.args
    assert [one.outcome for one in done.args[0]] == ["added"] * 4
    assert {one.quotes for one in done.args[0]} == {QUOTES_EACH}, "the menus of the page are no quotes"


def test_a_drop_over_any_part_of_the_window_is_read(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    files = write_articles(tmp_path / "dropped", 4)
    with finishes(qtbot, window):
        drop(window, files[:1])
    parts = (window.library.list.viewport(), window.reader.view.viewport(), window.side)
    for file, part in zip(files[1:], parts, strict=True):
        with finishes(qtbot, window):
            assert drop(part, [file])

    assert len(window.workspace.article_ids()) == 4


def test_a_folder_is_opened_by_keys(
    qtbot: QtBot, window: Window, press: Press, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_articles(tmp_path / "folder", 3)
    deeper = tmp_path / "folder" / "deeper"
    deeper.mkdir()
    write_article(deeper, 3)
    (tmp_path / "folder" / "picture.png").write_bytes(b"\x89PNG")
    # the system's own dialog cannot be driven
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getExistingDirectory", lambda *_: str(tmp_path / "folder"))
    with finishes(qtbot, window):
        press("O", ctrl=True, shift=True)

    assert len(window.workspace.article_ids()) == 4
    assert "4 articles added" in window.bar.text


def test_forty_files_are_read_while_the_window_stays_alive(
    qtbot: QtBot, window: Window, press: Press, tmp_path: Path, beats: list[float]
) -> None:
    shown: list[tuple[int, int]] = []
    window.importer.progressed.connect(lambda done, of: shown.append((done, of)))
    with finishes(qtbot, window):
        drop(window, write_articles(tmp_path / "forty", 40))
        press("Slash")  # one goes on working
        QTest.keyClicks(window.library.query, "grain")

    assert len(window.workspace.article_ids()) == 40
    assert len(window.workspace.quotes()) == 40 * QUOTES_EACH
    assert window.workspace.undo_label == "Import 40 articles"
    assert [pair for pair in shown if pair[1] == 40 and pair[0]] == [(done, 40) for done in range(1, 41)]
    assert shown[-1] == (0, 0)
    assert len(beats) > 20
    assert window.library.query.text() == "grain"


def test_an_import_can_be_broken_off_and_keeps_what_was_read(
    qtbot: QtBot, window: Window, press: Press, tmp_path: Path
) -> None:
    files = write_articles(tmp_path / "forty", 40)
    drop(window, files)
    qtbot.waitUntil(lambda: window.importer._done >= 3, timeout=60_000)
    (cancel,) = [button for button in window.status.findChildren(QPushButton) if button.isVisible()]
    with finishes(qtbot, window):
        cancel.setFocus()
        QTest.keyClick(cancel, Qt.Key.Key_Space)

    kept = len(window.workspace.article_ids())
    assert 3 <= kept < 40
    assert f"{kept} articles added" in window.bar.text
    assert not cancel.isVisible()
    with finishes(qtbot, window):
        drop(window, files)
    assert len(window.workspace.article_ids()) == 40
    assert f"{kept} articles already here" in window.bar.text


class Hanging:
    """Hands work to the real processes, but one file's work never ends by itself."""

    def __init__(self, submit: Callable[..., Future[Any]], name: str) -> None:
        self._submit, self._name = submit, name

    def __call__(self, function: Callable[..., Any], *args: Any, timeout: float) -> Future[Any]:
        if isinstance(args[0], Path) and args[0].name == self._name:
            return self._submit(time.sleep, 600, timeout=1)
        return self._submit(function, *args, timeout=timeout)


def test_a_file_that_hangs_and_one_that_is_refused_are_said_and_stop_nothing(
    qtbot: QtBot, window: Window, tmp_path: Path, beats: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    files = write_articles(tmp_path / "files", 6)
    (tmp_path / "files" / "broken.docx").write_bytes(b"PK\x03\x04 this is no Word file")
    monkeypatch.setattr(window.read_run, "_submit", Hanging(window._reading_workers.submit, files[2].name))
    with finishes(qtbot, window):
        drop(window, [*files, tmp_path / "files" / "broken.docx"])

    assert len(window.workspace.article_ids()) == 5
    first, *refused = window.bar.text.splitlines()
    assert first.startswith("5 articles added")
    assert len(refused) == 2
    assert any(files[2].name in line and "took longer than 1 s" in line for line in refused)
    assert any("broken.docx" in line and "which Briefer does not read" in line for line in refused)
    assert len(beats) > 20
