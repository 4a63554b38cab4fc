"""What is done in other processes, done there."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefer.services.composing import sources_for
from briefer.services.workers import Workers
from briefer.ui.note.panel import NotePanel
from briefer.ui.note.work import composed_from
from briefer.ui.tasks import TaskRunner
from briefer.workspace import Workspace
from tests.ui.note.invented import note, store


@pytest.fixture
def elsewhere(workspace: Workspace, qtbot: QtBot) -> Iterator[NotePanel]:
    """The panel with a note, and processes that do its work."""
    store(workspace, note())
    with Workers(1) as workers:
        run = TaskRunner(workers.submit)
        panel = NotePanel(workspace, run)
        qtbot.addWidget(panel)
        yield panel
        panel.stop()
        run.stop()


def test_compose_export_and_check_run_in_another_process(elsewhere: NotePanel, tmp_path: Path, qtbot: QtBot) -> None:
    memo = tmp_path / "memo.docx"
    elsewhere._composer.elsewhere_from = 0
    with qtbot.waitSignal(elsewhere._exporter.written, timeout=60_000):
        elsewhere.export(memo)
    elsewhere.check(memo)
    qtbot.waitUntil(lambda: elsewhere.check_view.report is not None, timeout=60_000)

    assert elsewhere.check_view.report is not None
    assert [one.verdict.value for one in elsewhere.check_view.report.quotations] == ["as in the source"] * 2


def test_what_is_wrong_comes_back_beside_what_it_became(workspace: Workspace) -> None:
    wrong = replace(note(), id=store(workspace, note(marking="CONFIDENTIAL")), fields={"date": "soon"})
    composed = composed_from(wrong, sources_for(workspace, wrong))

    assert composed.document is not None
    assert [problem.field for problem in composed.problems] == ["date"]


def test_the_cause_of_the_banner_is_named(workspace: Workspace) -> None:
    written = note()
    composed = composed_from(written, sources_for(workspace, written))

    assert composed.cause.startswith("(U) before “Both sides kept")
