"""An analyst makes a memo in the window, by keys alone, from the article file to the Word file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.model import Status
from briefer.services.workspaces import open_or_create
from briefer.ui.application import Application
from briefer.ui.window import Window

ARTICLE = """Port Ansel talks on winter traffic

By Ida Venn
Source: The Daily Record
March 4, 2024

Transport minister Ada Ndiaye met the envoy Bo Lindqvist in Port Ansel on Monday to speak about the winter traffic.

“We will keep the harbour open all winter,” Ms Ndiaye said. “That is a promise to every crew.”

Mr Lindqvist called the meeting “useful and frank”.

“There is more to do before the ice comes down the strait,” he said.

The talks go on next week.
"""

SAID = [
    "We will keep the harbour open all winter",
    "That is a promise to every crew",
    "useful and frank",
    "There is more to do before the ice comes down the strait",
]


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Window]:
    program = Application(qapp)
    program._show(open_or_create(tmp_path / "story.briefer"))
    made = program.window
    assert made
    made.resize(1300, 850)
    with qtbot.waitActive(made):
        made.activateWindow()
    yield made
    made.close()
    made.deleteLater()
    qapp.removeEventFilter(program._plain)


def press(window: Window, *names: str, ctrl: bool = False, shift: bool = False) -> None:
    modifiers = Qt.KeyboardModifier.NoModifier
    if ctrl:
        modifiers |= Qt.KeyboardModifier.ControlModifier
    if shift:
        modifiers |= Qt.KeyboardModifier.ShiftModifier
    for name in names:
        QTest.keyClick(window.focusWidget() or window, Qt.Key[f"Key_{name}"], modifiers)


def test_from_the_article_to_the_memo_by_keys_alone(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_the_article(qtbot, window, tmp_path, monkeypatch)
    accept_and_tag(window)
    look_up(qtbot, window)
    memo = write_and_export(qtbot, window, tmp_path, monkeypatch)

    paragraphs, notes = read_back(memo)
    for words in SAID:
        assert any(words in paragraph for paragraph in paragraphs), words
    assert any("Ada Ndiaye" in paragraph for paragraph in paragraphs)
    assert any("Bo Lindqvist" in paragraph for paragraph in paragraphs)
    assert len(notes) >= len(SAID) - 1  # the first two are one statement, and share a note
    assert "The Daily Record" in notes[0]
    assert "2024" in notes[0]
    assert undone_and_redone(window)


def import_the_article(qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "harbour.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    # the system's own dialog cannot be driven; all the rest can
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getOpenFileNames", lambda *_: ([str(file)], ""))
    with qtbot.waitSignal(window.importer.finished, timeout=60_000):
        press(window, "O", ctrl=True)
    said = [quote.content.of(ARTICLE).rstrip(",.") for quote in window.reader.quotes]
    assert said == SAID
    assert window.reader.article
    assert window.reader.article.source == "The Daily Record"


def accept_and_tag(window: Window) -> None:
    press(window, "2", ctrl=True)
    press(window, "T")
    QTest.keyClicks(window.focusWidget(), "harbour")
    press(window, "Return")
    press(window, "Return", "1", "Return", "X")  # the third is rejected by mistake
    press(window, "Z", ctrl=True)
    press(window, "Return", "Return")
    statuses = [quote.status for quote in window.workspace.quotes()]
    assert statuses == [Status.ACCEPTED] * 4
    assert [quote.tags for quote in window.workspace.quotes()][:2] == [("harbour",), ("harbour",)]


def look_up(qtbot: QtBot, window: Window) -> None:
    press(window, "Slash")
    QTest.keyClicks(window.focusWidget(), "speaker:lindqvist frank")
    qtbot.waitUntil(lambda: [len(row.marked) for row in window.library.model.rows] == [1], timeout=60_000)
    (row,) = window.library.model.rows
    press(window, "Return")
    assert window.reader.quote
    assert window.reader.quote.id == row.quote_id
    press(window, "Escape")


def write_and_export(qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    memo = tmp_path / "memo.docx"
    press(window, "N", ctrl=True, shift=True)
    editor = window.focusWidget()
    QTest.keyClicks(editor, "Both sides want the port open. ")
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: (str(memo), ""))
    press(window, "E", ctrl=True)
    press_through_what_leaves(qtbot, window, memo)
    return memo


def press_through_what_leaves(qtbot: QtBot, window: Window, memo: Path) -> None:
    """Before the file is written the panel shows what leaves the laptop; Enter goes on."""
    if not memo.exists():
        press(window, "Return")
    qtbot.waitUntil(memo.exists, timeout=60_000)


def read_back(memo: Path) -> tuple[list[str], list[str]]:
    """The paragraphs and the footnotes of a Word file."""
    import docx
    from docx.oxml.ns import qn

    document = docx.Document(str(memo))
    paragraphs = [paragraph.text for paragraph in document.paragraphs]
    (part,) = [r.target_part for r in document.part.rels.values() if r.reltype.endswith("/footnotes")]
    from lxml import etree

    root = etree.fromstring(part.blob)
    notes = [note for note in root.iter(qn("w:footnote")) if note.get(qn("w:type")) is None]
    return paragraphs, ["".join(text.text or "" for text in note.iter(qn("w:t"))) for note in notes]


def undone_and_redone(window: Window) -> bool:
    """Every step goes back to the empty workspace and comes again."""
    window.side.note.commit()
    press(window, "2", ctrl=True)
    steps = 0
    while window.workspace.undo_label not in {"", "New workspace"}:
        press(window, "Z", ctrl=True)
        steps += 1
        assert steps < 50
    assert window.workspace.article_ids() == []
    for _ in range(steps):
        press(window, "Z", ctrl=True, shift=True)
    return [quote.status for quote in window.workspace.quotes()] == [Status.ACCEPTED] * 4
