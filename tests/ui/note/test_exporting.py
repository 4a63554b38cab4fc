import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from briefer.ui.note import exporting
from briefer.ui.note.panel import NotePanel
from tests.ui.note.conftest import composed
from tests.ui.note.keys import press


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".html", ".md", ".txt"])
def test_a_note_is_written_in_every_format(noted: NotePanel, tmp_path: Path, qtbot: QtBot, suffix: str) -> None:
    path = tmp_path / f"memo{suffix}"
    with qtbot.waitSignal(noted.message, timeout=10_000) as told:
        noted.export(path)

    assert path.stat().st_size > 200
    assert told.args is not None
    assert told.args[0].startswith(f"Written: {path}.")


def test_words_typed_just_now_are_in_the_memo(noted: NotePanel, tmp_path: Path, qtbot: QtBot) -> None:
    noted.page.editor.go_to(9999, 9999)
    noted.page.editor.setFocus()
    press(noted.page.editor, " at the last moment")
    with qtbot.waitSignal(noted.message, timeout=10_000):
        noted.export(tmp_path / "memo.docx")

    with zipfile.ZipFile(tmp_path / "memo.docx") as memo:
        assert "at the last moment" in memo.read("word/document.xml").decode()


def test_before_it_leaves_the_memo_shows_what_it_tells_of_itself(noted: NotePanel) -> None:
    noted.export()
    labels = {label.accessibleName() for label in noted.page.leaving.findChildren(QLabel)}

    assert {"Title: Positions", "Date: 2024-03-28", "Marking: UNCLASSIFIED", "Pages: 1"} <= labels
    assert "Language: English" in labels
    assert noted.page.leaving.go.hasFocus()


def test_enter_asks_where_to_and_writes(
    noted: NotePanel, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str]] = []

    def ask(_parent: object, _title: str, suggested: Path, suffix: str) -> Path:
        asked.append((suggested.name, suffix))
        return tmp_path / f"chosen{suffix}"

    monkeypatch.setattr(exporting, "ask_where_to", ask)
    noted.export()
    with qtbot.waitSignal(noted.message, timeout=10_000):
        QTest.keyClick(noted.page.leaving.go, Qt.Key.Key_Return)

    assert asked == [("Positions", ".docx")]
    assert (tmp_path / "chosen.docx").exists()
    assert noted.page.leaving.folder.isVisible()


def test_the_chosen_kind_is_written(
    noted: NotePanel, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "ask_where_to", lambda _p, _t, _s, suffix: tmp_path / f"chosen{suffix}")
    noted.export()
    pdf = next(button for button in noted.page.leaving._kinds.buttons() if button.property("suffix") == ".pdf")
    pdf.setFocus()
    QTest.keyClick(pdf, Qt.Key.Key_Space)
    with qtbot.waitSignal(noted.message, timeout=10_000):
        QTest.keyClick(pdf, Qt.Key.Key_Return)

    assert (tmp_path / "chosen.pdf").exists()


def test_escape_goes_back_to_the_editor(noted: NotePanel) -> None:
    noted.export()
    QTest.keyClick(noted.page.leaving.go, Qt.Key.Key_Escape)

    assert noted.page.leaving.isHidden()
    assert noted.page.editor.hasFocus()


def test_the_next_memo_is_offered_where_the_last_one_went(
    noted: NotePanel, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []

    def ask(_parent: object, _title: str, suggested: Path, suffix: str) -> Path:
        asked.append(suggested)
        return tmp_path / f"chosen{suffix}"

    monkeypatch.setattr(exporting, "ask_where_to", ask)
    for _ in range(2):
        noted.export()
        with qtbot.waitSignal(noted.message, timeout=10_000):
            QTest.keyClick(noted.page.leaving.go, Qt.Key.Key_Return)

    assert asked[1] == tmp_path / "Positions"


def test_all_of_a_long_title_is_shown_before_it_leaves(noted: NotePanel, qtbot: QtBot) -> None:
    noted.page.fields.open_at("to")
    noted.page.fields.title.setText("Who said what of the road through the winter harbour " * 4)
    composed(noted, qtbot)
    noted.export()
    label = next(one for one in noted.page.leaving.findChildren(QLabel) if one.accessibleName().startswith("Title: W"))
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))

    assert not noted.page.fields.is_open()


def test_leaving_the_dialog_writes_nothing(noted: NotePanel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exporting, "ask_where_to", lambda *_: None)
    noted.export()
    QTest.keyClick(noted.page.leaving.go, Qt.Key.Key_Return)

    assert noted.page.leaving.go.isVisible()


def test_a_memo_with_an_error_is_refused_with_the_place(noted: NotePanel, tmp_path: Path, qtbot: QtBot) -> None:
    noted.page.editor.show_text("# Key points\n\nWords [@q99]")
    with qtbot.waitSignal(noted.failed) as told:
        noted.export(tmp_path / "memo.docx")

    assert told.args is not None
    assert "“Key points”, line 1" in told.args[0]
    assert not (tmp_path / "memo.docx").exists()
    assert noted.page.leaving.isVisible()


def test_a_folder_that_is_not_there_is_said(noted: NotePanel, tmp_path: Path, qtbot: QtBot) -> None:
    for suffix in (".docx", ".pdf"):
        with qtbot.waitSignal(noted.failed, timeout=10_000):
            noted.export(tmp_path / "nowhere" / f"memo{suffix}")


def test_warnings_are_shown_before_the_memo_leaves(noted: NotePanel, qtbot: QtBot) -> None:
    noted.page.fields.open_at("date")
    noted.page.fields.focusWidget().setText("soon")  # type: ignore[attr-defined]  # a QLineEdit
    composed(noted, qtbot)
    noted.export()

    assert "“soon”" in noted.page.leaving._warning.text()


def test_print_asks_the_system_and_prints_the_pages(
    noted: NotePanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def accept(dialog: QPrintDialog) -> bool:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
        return True

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    noted.print_note()

    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")


def test_a_note_with_an_error_is_not_printed(noted: NotePanel, qtbot: QtBot) -> None:
    noted.page.editor.show_text("# Key points\n\nWords [@q99]")
    with qtbot.waitSignal(noted.failed):
        noted.print_note()


def test_without_a_note_nothing_is_printed(panel: NotePanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.failed):
        panel.print_note()


def test_a_long_note_is_exported_when_it_is_composed(noted: NotePanel, tmp_path: Path, qtbot: QtBot) -> None:
    noted._composer.elsewhere_from = 0
    with qtbot.waitSignal(noted.message, timeout=10_000):
        noted.export(tmp_path / "memo.md")

    assert (tmp_path / "memo.md").exists()


def test_every_kind_can_be_chosen_where_the_pane_is_narrow(noted: NotePanel, qtbot: QtBot) -> None:
    noted.setMinimumWidth(230)
    noted.resize(230, 820)
    noted.export()
    sheet = noted.page.leaving
    buttons = [*sheet._kinds.buttons(), sheet.go, sheet.close_button]

    def inside() -> bool:
        return all(sheet.rect().contains(_place_in(sheet, button)) for button in buttons)

    qtbot.waitUntil(inside)
    kinds = sheet._kinds.buttons()
    assert [one.text() for one in kinds if one.width() < one.sizeHint().width()] == []


def _place_in(sheet: QWidget, button: QAbstractButton) -> QRect:
    return QRect(button.mapTo(sheet, QPoint()), button.size())
