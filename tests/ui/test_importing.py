"""Imports while the window stays alive."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from briefer.services.importing import Imported
from briefer.ui.importing import summary_of
from briefer.ui.window import Window
from tests.ui.conftest import Press


@pytest.fixture
def forty(tmp_path: Path) -> Path:
    folder = tmp_path / "forty"
    folder.mkdir()
    for number in range(40):
        text = f"Report {number}\n\nHarbour master Ada Ndiaye said: “Ship {number} may enter the port at noon.”\n\n"
        (folder / f"{number:02}.txt").write_text(text * 20, encoding="utf-8")
    return folder


class Pulse(QObject):
    """Counts how often the window could have painted."""

    def __init__(self) -> None:
        super().__init__()
        self.beats = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.beat)
        self._timer.start(10)

    def beat(self) -> None:
        self.beats += 1


def test_forty_files_are_imported_while_the_window_stays_alive(qtbot: QtBot, empty_window: Window, forty: Path) -> None:
    steps: list[tuple[int, int]] = []
    empty_window.importer.progressed.connect(lambda done, of: steps.append((done, of)))
    pulse = Pulse()
    with qtbot.waitSignal(empty_window.importer.finished, timeout=60_000):
        empty_window.importer.import_paths([forty])

    assert len(empty_window.workspace.article_ids()) == 40
    assert (40, 40) in steps
    assert steps[-1] == (0, 0)
    assert pulse.beats > 10
    assert empty_window.workspace.undo_label == "Import 40 articles"
    assert "40 articles added" in empty_window.bar.text
    assert empty_window.reader.article


def test_an_import_can_be_cancelled_and_keeps_what_was_read(qtbot: QtBot, empty_window: Window, forty: Path) -> None:
    empty_window.importer.import_paths([forty])
    qtbot.waitUntil(lambda: empty_window.importer._done >= 3, timeout=60_000)
    with qtbot.waitSignal(empty_window.importer.finished, timeout=60_000):
        empty_window.status.cancelled.emit()

    assert 3 <= len(empty_window.workspace.article_ids()) < 40
    assert empty_window.status._cancel.isHidden()


def test_one_bad_file_stops_nothing(qtbot: QtBot, empty_window: Window, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.docx"
    good.write_text("News\n\n“We go on,” trader Chen Osei said.\n", encoding="utf-8")
    bad.write_bytes(b"no Word file at all")
    with qtbot.waitSignal(empty_window.importer.finished, timeout=60_000):
        empty_window.importer.import_paths([bad, good])

    assert len(empty_window.workspace.article_ids()) == 1
    assert "bad.docx" in empty_window.bar.text


def test_an_import_is_one_step_that_can_be_undone(qtbot: QtBot, window: Window, press: Press, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("News\n\n“We go on,” trader Chen Osei said.\n", encoding="utf-8")
    with qtbot.waitSignal(window.importer.finished, timeout=60_000):
        window.importer.import_paths([file])
    press("Z", ctrl=True)

    assert window.workspace.article_ids() == [1, 2]
    assert window.reader.article
    assert window.reader.article.id in {1, 2}


def test_the_summary_says_what_became_of_each_file() -> None:
    files = [
        Imported(Path("a"), "added", 1, "A", 5, 3),
        Imported(Path("b"), "already here", 1),
        *[Imported(Path(f"{n}"), "refused", reason=f"{n} is empty.") for n in range(6)],
    ]
    words, refused = summary_of(files)

    assert refused
    assert words.splitlines() == [
        "1 article added with 3 quotes. 1 article already here.",
        "0 is empty.",
        "1 is empty.",
        "2 is empty.",
        "3 is empty.",
        "and 2 more",
    ]


def test_whoever_writes_in_the_note_goes_on_writing(qtbot: QtBot, empty_window: Window, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"News {name}\n\n“We go on,” trader Chen Osei said.\n", encoding="utf-8")
        empty_window.commands["go-to-note"].trigger()
        editor = empty_window.focusWidget()
        with qtbot.waitSignal(empty_window.importer.finished, timeout=60_000):
            empty_window.importer.import_paths([tmp_path / f"{name}.txt"])

        assert empty_window.focusWidget() is editor is empty_window.side.note.page.editor
        assert empty_window.reader.article
        assert empty_window.reader.article.title == f"News {name}"
