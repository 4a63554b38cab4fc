"""The window has shortcuts of its own for Esc and Enter; the note's views keep theirs."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest

from briefer.ui.note.panel import NotePanel
from tests.ui.note.keys import press


@pytest.fixture
def taken(noted: NotePanel) -> list[str]:
    """What the window's own shortcuts took."""
    keys: list[str] = []
    for name in ("Esc", "Return"):
        shortcut = QShortcut(QKeySequence(name), noted)
        shortcut.activated.connect(lambda name=name: keys.append(name))
    return keys


def test_the_list_of_quotes_keeps_its_keys(noted: NotePanel, taken: list[str]) -> None:
    editor = noted.page.editor
    editor.setFocus()
    press(editor, [*" [@okaf", Qt.Key.Key_Return])
    press(editor, " [@")
    QTest.keyClick(editor, Qt.Key.Key_Escape)

    assert editor.text().endswith("[@q1] [@")
    assert editor.completion.isHidden()
    assert taken == []


def test_tab_chooses_a_quote_although_it_leads_elsewhere_else(noted: NotePanel) -> None:
    editor = noted.page.editor
    editor.setFocus()
    press(editor, [*" [@okaf", Qt.Key.Key_Tab])

    assert editor.text().endswith("[@q1]")
    assert editor.hasFocus()


def test_without_a_list_esc_is_the_windows(noted: NotePanel, taken: list[str]) -> None:
    noted.page.editor.setFocus()
    press(noted.page.editor, [Qt.Key.Key_Escape])

    assert taken == ["Esc"]


def test_the_sheet_keeps_its_keys(noted: NotePanel, taken: list[str]) -> None:
    noted.export()
    press(noted.page.leaving.go, [Qt.Key.Key_Escape])

    assert noted.page.leaving.isHidden()
    assert taken == []


def test_the_check_keeps_its_keys(noted: NotePanel, taken: list[str], tmp_path: Path) -> None:
    noted.check(tmp_path / "nowhere.docx")
    press(noted.check_view.rows, [Qt.Key.Key_Return, Qt.Key.Key_Escape])

    assert noted.currentWidget() is noted.page
    assert taken == []
