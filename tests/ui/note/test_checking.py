from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefer.ui.note import checking
from briefer.ui.note.panel import NotePanel
from tests.ui.note.keys import click


@pytest.fixture
def memo(tmp_path: Path) -> Path:
    """A memo somebody wrote by hand: one quotation is right, one has a word changed."""
    written = Document()
    written.add_paragraph("Maria Okafor said: “We will not sign without a veto,” on Monday.")
    written.add_paragraph("The envoy said: “the draft is sixty per cent agreed.”")
    path = tmp_path / "memo.docx"
    written.save(str(path))
    return path


@pytest.fixture
def checked(panel: NotePanel, memo: Path, qtbot: QtBot) -> NotePanel:
    panel.check(memo)
    qtbot.waitUntil(lambda: panel.check_view.report is not None, timeout=10_000)
    panel.check_view.only_findings.setChecked(False)
    return panel


def words(panel: NotePanel) -> list[str]:
    model = panel.check_view.model
    return [model.row(number).spoken for number in range(model.rowCount())]


def test_every_quotation_is_held_against_its_source(checked: NotePanel) -> None:
    told = words(checked)

    assert checked.currentWidget() is checked.check_view
    assert any("“sixty”" in row and "“ninety”" in row for row in told)
    assert checked.check_view.counts.text().startswith("2 quotations: ")


def test_enter_opens_the_source(checked: NotePanel, qtbot: QtBot) -> None:
    row = next(number for number, row in enumerate(words(checked)) if "sixty" in row)
    checked.check_view.rows.setFocus()
    checked.check_view.rows.setCurrentIndex(checked.check_view.model.index(row))
    with qtbot.waitSignal(checked.show_quote) as asked:
        QTest.keyClick(checked.check_view.rows, Qt.Key.Key_Return)

    assert asked.args is not None
    assert asked.args[0] == 1


def test_escape_goes_back(checked: NotePanel) -> None:
    QTest.keyClick(checked.check_view.rows, Qt.Key.Key_Escape)

    assert checked.currentWidget() is checked.empty


def test_the_rows_are_painted(checked: NotePanel) -> None:
    before = checked.check_view.rows.grab().toImage()
    checked.check_view.rows.setCurrentIndex(checked.check_view.model.index(1))

    assert checked.check_view.rows.grab().toImage() != before


def test_the_report_is_saved(checked: NotePanel, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "ask_where_to", lambda _p, _t, _s, suffix: tmp_path / f"report{suffix}")
    with qtbot.waitSignal(checked.message, timeout=10_000):
        click(checked.check_view.save)

    assert (tmp_path / "report.docx").exists()


def test_a_file_that_is_no_memo_is_said(panel: NotePanel, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "memo.docx"
    path.write_text("no zip")
    with qtbot.waitSignal(panel.failed, timeout=10_000) as told:
        panel.check(path)

    assert told.args == [panel.check_view.counts.text()]


def test_leaving_the_dialog_checks_nothing(panel: NotePanel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "ask_for_word_file", lambda *_: None)
    panel.check()

    assert panel.currentWidget() is panel.empty
