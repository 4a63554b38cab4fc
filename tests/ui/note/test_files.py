from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from briefer.ui.note.files import ask_for_word_file, ask_where_to, file_name_of


@pytest.mark.parametrize(
    ("title", "name"),
    [("(U) Positions: a/b", "U Positions a b"), ("محادثات", "محادثات"), ("...", "memo"), ("x" * 200, "x" * 80)],
)
def test_a_title_becomes_a_file_name(title: str, name: str) -> None:
    assert file_name_of(title) == name


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.mark.parametrize(
    ("chosen", "path"), [("/x/memo", Path("/x/memo.docx")), ("/x/memo.md", Path("/x/memo.md")), ("", None)]
)
def test_a_name_without_an_ending_gets_one(
    place: QWidget, monkeypatch: pytest.MonkeyPatch, chosen: str, path: Path | None
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))

    assert ask_where_to(place, "Export", Path("memo"), ".docx") == path


def test_a_memo_is_asked_for(place: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/x/memo.docx", ""))

    assert ask_for_word_file(place, "Check") == Path("/x/memo.docx")
