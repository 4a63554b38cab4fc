from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from pytestqt.qtbot import QtBot

from briefer.memo import starter_template
from briefer.memo.templates import TemplateReport
from briefer.ui.note import house
from briefer.ui.note.house import HouseTemplate, findings_of
from briefer.ui.note.panel import NotePanel
from briefer.ui.settings import settings
from briefer.ui.tasks import TaskRunner
from tests.ui.note.invented import at_once, document


@pytest.fixture
def row(qtbot: QtBot) -> Iterator[HouseTemplate]:
    made = HouseTemplate(TaskRunner(at_once))
    qtbot.addWidget(made)
    made.document = document()
    yield made
    settings().remove("template")


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "our house.docx"
    starter_template(path)
    return path


def used(row: HouseTemplate, path: Path, qtbot: QtBot) -> None:
    row.look_at(path)
    qtbot.waitUntil(lambda: not row._run.busy, timeout=10_000)


def test_a_template_is_used_and_remembered(row: HouseTemplate, template: Path, qtbot: QtBot) -> None:
    used(row, template, qtbot)
    again = HouseTemplate(TaskRunner(at_once))
    qtbot.addWidget(again)

    assert (row.path, again.path, again.button.text()) == (template, template, "our house.docx ▾")


def test_what_a_template_lacks_is_said(row: HouseTemplate, tmp_path: Path, qtbot: QtBot) -> None:
    bare = Document()
    bare.add_paragraph("[[memo.nonsense]]")
    bare.save(str(tmp_path / "bare.docx"))
    used(row, tmp_path / "bare.docx", qtbot)

    assert "memo.nonsense" in row.findings.text()
    assert "no place for the text" in row.findings.text()


def test_a_file_that_is_no_template_is_refused(row: HouseTemplate, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "no.docx").write_text("no zip")
    with qtbot.waitSignal(row.failed, timeout=10_000):
        row.look_at(tmp_path / "no.docx")

    assert row.path is None


def test_a_template_that_is_gone_is_not_used(row: HouseTemplate, template: Path, qtbot: QtBot) -> None:
    used(row, template, qtbot)
    template.unlink()

    assert row.path is None


def test_a_starter_template_is_saved(
    row: HouseTemplate, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(house, "ask_where_to", lambda *_: tmp_path / "starter.docx")
    with qtbot.waitSignal(row.message, timeout=10_000):
        row._save_starter()

    assert (tmp_path / "starter.docx").exists()


def test_a_memo_is_made_from_the_template(noted: NotePanel, template: Path, tmp_path: Path, qtbot: QtBot) -> None:
    styled = Document(str(template))
    styled.add_paragraph("Words of the house")
    styled.save(str(template))
    used(noted.page.leaving.house, template, qtbot)
    with qtbot.waitSignal(noted.message, timeout=10_000):
        noted.export(tmp_path / "memo.docx")
    noted.page.leaving.house._use_none()

    assert "Words of the house" in "\n".join(one.text for one in Document(str(tmp_path / "memo.docx")).paragraphs)


def test_a_template_with_everything_has_no_findings() -> None:
    assert findings_of(TemplateReport(has_body=True)) == ""
